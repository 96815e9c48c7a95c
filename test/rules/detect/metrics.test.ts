// Lines, docstrings, names, debt marks and duplicate runs of a module.
import { expect, test } from 'vitest';
import { measureSource } from './measure-source.ts';

test('blank lines, comments and docstrings are no lines of code; a text that is data is', () => {
  const source =
    '"""Doc\nof two lines."""\n\n# comment\nx = """a\n\n# no comment\n"""  # trailing\n\n\ndef f():\n    """Doc."""\n    return x\n';
  expect(measureSource(source)).toMatchObject({ sloc: 5 });
});

test('docstrings are counted over the module and what is public', () => {
  const source = '"""Doc."""\nclass A:\n    """Doc."""\n    def f(self): pass\n    def _g(self): pass\n';
  expect(measureSource(source)).toMatchObject({ documented: 2, documentable: 3 });
});

test('names that PEP 8 would not give are listed', () => {
  expect(
    measureSource('class bad: pass\nclass Good: pass\ndef camelCase(argA, b, _): pass\ndef __init__(): pass\n'),
  ).toMatchObject({
    misnamed: ['argA', 'bad', 'camelCase'],
    named: 7,
  });
});

test('marked debt is found in comments only', () => {
  const { debt } = measureSource('x = "TODO: no"\n# FIXME later\ny = 1  # HACK: works\n');
  expect(debt.map(({ mark, text }) => [mark, text])).toEqual([
    ['FIXME', 'later'],
    ['HACK', 'works'],
  ]);
});

test('equal runs of statements have equal hashes wherever they stand', () => {
  const run = 'a = compute(1, 2, key=3)\nb = compute(a, 2, key=3)\nc = a + b * compute(b)\nprint(a, b, c)\n';
  const one = measureSource(`def f():\n${run.replace(/^(?=.)/gm, '    ')}`).windows;
  const two = measureSource(`x = 1\n${run}`).windows;
  expect(one).toHaveLength(1);
  expect(two.map((window) => window.hash)).toContain(one[0]?.hash);
});
