// The parse rule: its outputs, the modules it adds, what a syntax error says.
import { expect, test } from 'vitest';
import { parse } from '#rules/transpile/python/parse.ts';
import { parseAction } from '#rules/transpile/python/parse-action.ts';
import { spanOf } from '#src/index.ts';
import { runRule } from '../fake-context.ts';

const target = { target: 'app', sourceRoot: 'src', include: ['**/*.py'], exclude: [] };
const names = [
  'src/main.py',
  'src/helper.py',
  'src/pkg/__init__.py',
  'src/pkg/a.py',
  'src/pkg/sub/__init__.py',
  'src/pkg/sub/b.py',
  'src/space/c.py',
];

async function run(source: string, module = 'main', file = 'src/main.py') {
  return runRule(parse, {
    params: { ...target, module, file },
    inputs: { source, listing: { names } },
  });
}

async function added(source: string, module?: string, file?: string): Promise<string[]> {
  return (await run(source, module, file)).actions.map((action) => action.label.slice('app:parse:'.length));
}

test('a module gives tree, comments, spans, facts and metrics', async () => {
  const result = await run('# note\nx = 1\n');
  expect([...result.outputs.keys()]).toEqual(['tree', 'comments', 'spans', 'facts', 'metrics', 'debt']);
  expect(spanOf(result.outputs.get('spans') as Uint8Array, 0)).toEqual({
    line: 2,
    column: 0,
    endLine: 2,
    endColumn: 5,
  });
  expect(result.json('metrics')).toMatchObject({ module: 'main', sloc: 1 });
});

test('moving lines changes spans, not tree, comments and facts', async () => {
  const [one, two] = [await run('# note\nx = 1\n'), await run('\n\n# note\nx = 1\n')];
  const same = ['tree', 'comments', 'facts', 'spans'].filter((name) => one.text(name) === two.text(name));
  expect(same).toEqual(['tree', 'comments', 'facts']);
});

test.each([
  ['import helper, json', ['helper']],
  ['import pkg.sub.b', ['pkg', 'pkg.sub', 'pkg.sub.b']],
  ['from pkg import a, name', ['pkg', 'pkg.a']],
  ['from pkg.a import name', ['pkg', 'pkg.a']],
  ['from space import c', ['space.c']],
  ['def f():\n    import helper', ['helper']],
  ['import nowhere', []],
])('%s adds the modules of the target', async (source, modules) => {
  expect(await added(source)).toEqual(modules);
});

test('relative imports start at the package of the module', async () => {
  expect(await added('from . import a\nfrom .sub import b', 'pkg', 'src/pkg/__init__.py')).toEqual([
    'pkg.a',
    'pkg.sub',
    'pkg.sub.b',
  ]);
  expect(await added('from ..a import x', 'pkg.sub.b', 'src/pkg/sub/b.py')).toEqual(['pkg', 'pkg.a']);
});

test('the parse of an imported module is the same spec whoever imports it', async () => {
  const [one] = (await run('import helper')).actions;
  expect(one).toEqual(parseAction(target, 'helper', 'src/helper.py'));
});

test('the import graph has the modules that are named, not the packages on the way', async () => {
  const result = await run('import pkg.sub.b\nfrom pkg import a, other\n');
  expect(result.json('metrics')).toMatchObject({ imports: ['pkg', 'pkg.a', 'pkg.sub.b'] });
});

test('modules that are not in the target are told to detect', async () => {
  const result = await run('import json.decoder, numpy as np\nfrom os import path\n');
  expect(result.json('metrics')).toMatchObject({ external: ['json', 'numpy', 'os'], imports: [] });
});

test('a syntax error is a failure with place, line and advice, kept in the cache', async () => {
  const result = await run('x = 1\nif x\n    pass\n');
  expect(result.failure).toMatchObject({
    code: 'BATUTA-T-002',
    place: { file: 'src/main.py', line: 2 },
    excerpt: 'if x',
  });
  expect(result.failure?.message).toContain("expected ':'");
  expect(result.cached).toBe(true);
});

test('a console script is parsed from its text', async () => {
  const result = await runRule(parse, {
    params: { ...target, module: 'app_script', file: 'app', text: 'import helper\n' },
    inputs: { listing: { names } },
  });
  expect(result.actions.map((action) => action.label)).toEqual(['app:parse:helper']);
});
