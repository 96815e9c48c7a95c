// A migrate target becomes its first actions.
import { expect, test } from 'vitest';
import { planMigrate } from '#rules/migrate.ts';
import { rules } from '#rules/index.ts';
import type { ActionSpec } from '#src/model/action.ts';
import type { MigrateOptions } from '#src/model/config.ts';
import type { RuleSpec } from '#src/model/rule.ts';
import { project } from './fake-plan-context.ts';

const main = 'if __name__ == "__main__":\n    pass\n';

function plan(options: MigrateOptions, files: { [path: string]: string }, name = 'app') {
  return planMigrate({ name, options }, project(files));
}

function actions(options: MigrateOptions, files: { [path: string]: string }): Map<string, ActionSpec> {
  const result = plan(options, files);
  if (!result.ok) throw new Error(result.failure.message);
  return new Map(result.value.actions.map((action) => [action.label, action]));
}

test('a script gives the actions of all phases', () => {
  const specs = actions({ entry: 'main.py', vectors: 'vectors.jsonl' }, { 'main.py': main, 'vectors.jsonl': '' });
  expect([...specs.keys()]).toEqual([
    'app:parse:main',
    'app:detect',
    'app:solve',
    'runtime:copy',
    'runtime:vendor',
    'app:crate',
    'app:compile',
    'app:vectors',
    'app:validate',
    'app:accept',
    'app:release',
    'app:package',
  ]);
  expect(specs.get('app:vectors')?.params['run']).toEqual({
    mode: 'script',
    entry: 'main.py',
    sourceRoot: '.',
    program: 'main.py',
    timeoutMs: 10_000,
  });
});

test('every action names a rule of the table, and asks only for outputs that rules give', async () => {
  const specs = actions({ entry: 'main.py' }, { 'main.py': main, 'vectors.jsonl': '' });
  for (const spec of specs.values()) {
    const [module = '', name = ''] = spec.rule.split('#');
    const rule = (await rules[module]?.load())?.[name] as RuleSpec | undefined;
    expect(rule?.id).toBe(spec.rule);
    for (const output of Object.keys(spec.places ?? {})) expect(rule?.outputs).toContain(output);
    for (const input of Object.values(spec.inputs)) {
      if (input.from !== 'output') continue;
      const [giver = '', given = ''] = (specs.get(input.label)?.rule ?? '').split('#');
      const other = (await rules[giver]?.load())?.[given] as RuleSpec | undefined;
      expect(other?.outputs).toContain(input.output);
    }
  }
});

test('a module inside a package runs with -m from the folder above the top-most package', () => {
  const files = { 'src/a/__init__.py': '', 'src/a/b/__init__.py': '', 'src/a/b/__main__.py': 'x', 'v.jsonl': '' };
  const specs = actions({ entry: 'src/a/b/__main__.py', vectors: 'v.jsonl' }, files);
  expect(specs.get('app:parse:a.b.__main__')?.params['sourceRoot']).toBe('src');
  expect(specs.get('app:vectors')?.params['run']).toMatchObject({
    mode: 'module',
    entry: 'a.b',
    program: '__main__.py',
  });
});

test('a console script is a small module of its own', () => {
  const files = { 'src/a/__init__.py': '', 'src/a/cli.py': 'def main(): pass', 'v.jsonl': '' };
  const specs = actions({ entry: 'a.cli:main', vectors: 'v.jsonl' }, files);
  const script = specs.get('app:parse:app_script');
  expect(script?.params['text']).toContain('from a.cli import main');
  expect(script?.inputs['source']).toBeUndefined();
  expect(specs.get('app:vectors')?.params['run']).toMatchObject({ mode: 'text', program: 'app', sourceRoot: 'src' });
});

test('root moves entry, vectors and globs; out moves every place', () => {
  const specs = actions(
    { root: 'tools/', entry: 'main.py', out: 'gen' },
    { 'tools/main.py': main, 'tools/vectors.jsonl': '' },
  );
  expect(specs.get('app:vectors')?.inputs['files']).toEqual({ from: 'glob', include: ['tools/vectors.jsonl'] });
  expect(specs.get('app:parse:main')?.inputs['listing']).toMatchObject({ include: ['tools/**/*.py'] });
  expect([...specs.values()].flatMap((spec) => Object.values(spec.places ?? {}))).toContain('gen/app/Cargo.toml');
});

test('without an entry the only program of the root is taken', () => {
  const specs = actions({ root: 'tools' }, { 'tools/one.py': main, 'other.py': main });
  expect(specs.has('app:parse:one')).toBe(true);
});

test.each<[string, MigrateOptions, string]>([
  ['an unknown option', { entri: 'x' } as MigrateOptions, 'unknown option `entri`'],
  ['an unknown pass', { entry: 'main.py', passes: { narrow: { fast: true } } }, 'unknown pass `fast`'],
  ['a root outside', { root: '../x' }, '`root` must lie below'],
  ['another language', { language: 'shell' }, 'language shell'],
  ['an entry that is not there', { entry: 'man.py' }, 'the entry man.py is not among its sources'],
  ['vectors that are not there', { entry: 'main.py', vectors: 'v.jsonl' }, 'there is no vectors file v.jsonl'],
  ['two programs and no entry', {}, '2 programs are here: main.py, other.py'],
])('%s is a failure that says what to do', (_, options, message) => {
  const result = plan(options, { 'main.py': main, 'other.py': main });
  expect(result.ok).toBe(false);
  if (!result.ok) {
    expect(result.failure.message).toContain(message);
    expect(result.failure.help).toBeTruthy();
  }
});

test('a name that Cargo would refuse is refused', () => {
  expect(plan({ entry: 'main.py' }, { 'main.py': main }, 'my app').ok).toBe(false);
  expect(plan({ entry: 'main.py' }, { 'main.py': main }, 'runtime').ok).toBe(false);
});
