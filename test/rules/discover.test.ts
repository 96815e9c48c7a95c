// Zero configuration: which programs of a project are found, under which names.
import { expect, test } from 'vitest';
import { discover } from '#rules/discover.ts';
import { project } from './fake-plan-context.ts';

const main = 'if __name__ == "__main__":\n    pass\n';

function found(files: { [path: string]: string }, root?: string): unknown {
  const result = discover(project(files, root));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

test('a script with a main guard is a target named after its file', () => {
  expect(found({ 'csv_report.py': main, 'helper.py': 'x = 1' })).toEqual([
    { name: 'csv_report', options: { entry: 'csv_report.py' } },
  ]);
});

test('a guard in single quotes or turned around counts; one that is quoted or indented does not', () => {
  const files = {
    'a.py': "if __name__ == '__main__':\n    pass",
    'b.py': 'if "__main__" == __name__:\n    pass',
    'c.py': `text = 'if __name__ == "__main__":'`,
  };
  expect(found(files)).toMatchObject([{ name: 'a' }, { name: 'b' }]);
});

test('a package with __main__.py is a target named after the package', () => {
  expect(found({ 'src/depot/__init__.py': '', 'src/depot/__main__.py': 'x' })).toEqual([
    { name: 'depot', options: { entry: 'src/depot/__main__.py' } },
  ]);
});

test('a package whose __init__.py runs is named by its folder', () => {
  const guarded = 'if __name__ == "__main__":\n    print(1)\n';
  expect(found({ 'depot/__init__.py': guarded })).toMatchObject([{ name: 'depot' }]);
});

test('a console script of pyproject is a target of its own name', () => {
  expect(
    found({
      'pyproject.toml': '[project.scripts]\ndepot-tool = "depot.cli:main"\n',
      'src/depot/__init__.py': '',
      'src/depot/cli.py': main,
    }),
  ).toEqual([{ name: 'depot-tool', options: { entry: 'depot.cli:main' } }]);
});

test('tests, virtual environments and hidden folders hold no targets', () => {
  expect(
    found({ 'a.py': main, 'tests/b.py': main, 'test_c.py': main, 'venv/d.py': main, '.x/e.py': main }),
  ).toMatchObject([{ name: 'a' }]);
});

test('vectors beside the entry are taken: its own before the shared ones', () => {
  expect(found({ 'x/a.py': main, 'x/b.py': main, 'x/a.vectors.jsonl': '', 'x/vectors.jsonl': '' })).toMatchObject([
    { options: { vectors: 'x/a.vectors.jsonl' } },
    { options: { vectors: 'x/vectors.jsonl' } },
  ]);
});

test('vectors of a package stand beside it; a file that two programs could claim is taken by neither', () => {
  expect(found({ 'p/__init__.py': '', 'p/__main__.py': 'x', 'vectors.jsonl': '' })).toMatchObject([
    { name: 'p', options: { vectors: 'vectors.jsonl' } },
  ]);
  expect(found({ 'a.py': main, 'b.py': main, 'vectors.jsonl': '' })).toEqual([
    { name: 'a', options: { entry: 'a.py' } },
    { name: 'b', options: { entry: 'b.py' } },
  ]);
});

test('names that clash are told apart by their folders; strange names become usable', () => {
  expect(found({ 'one/tool.py': main, 'two/tool.py': main, '3 d.py': main })).toMatchObject([
    { name: 'd' },
    { name: 'one-tool' },
    { name: 'two-tool' },
  ]);
});

test('main.py in the root keeps its name, below a folder it is called after that', () => {
  expect(found({ 'main.py': main, 'billing/main.py': main })).toMatchObject([{ name: 'billing' }, { name: 'main' }]);
});

test('nothing found is a failure that says what a program is', () => {
  const result = discover(project({ 'lib.py': 'x = 1' }));
  expect(result).toMatchObject({ ok: false, failure: { code: 'BATUTA-C-007' } });
  if (!result.ok) {
    expect(result.failure.message).toContain('none of the 1 Python files');
    expect(result.failure.help).toContain('migrate({ entry:');
  }
});

test('a script without a guard is a target when it does something and nothing imports it', () => {
  const files = {
    'ask.py': 'import argparse\n\nargs = argparse.ArgumentParser().parse_args()\nprint(args)\n',
    'greet.py': '#!/usr/bin/env python3\nimport helper\nfor name in "ab":\n    helper.greet(name)\n',
    'helper.py': 'def greet(name):\n    print(name)\n\nregister(greet)\n',
    'quoted.py': '"""Use it so:\n\nprint(1)\n"""\nlimit = 3\n',
    'shop/__init__.py': '',
    'shop/plugin.py': 'register(1)\n',
    'test_ask.py': 'import ask\n',
    'setup.py': 'setup()\n',
  };
  expect(found({ ...files, 'test_ask.py': '' })).toMatchObject([{ name: 'ask' }, { name: 'greet' }]);
  expect(found(files)).toMatchObject([{ name: 'greet' }]);
});
