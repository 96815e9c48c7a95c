// The examples of docstrings: read as CPython's doctest reads them, and put into the module with places of the file.
import { describe, expect, test } from 'vitest';
import { examplesOf } from '#rules/transpile/python/doctest/examples.ts';
import { parseWithDoctests } from '#rules/transpile/python/doctest/with-doctests.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';

describe('the examples of a docstring', () => {
  test('end at a blank line or the next prompt', () => {
    const found = examplesOf('\n    Text.\n\n    >>> f(1)\n    2\n    >>> x = 3\n    >>> x\n    3\n\n    More.\n');
    expect(found.map(({ source, want }) => [source, want])).toEqual([
      ['f(1)', '2'],
      ['x = 3', ''],
      ['x', '3'],
    ]);
  });
  test('go on with three dots', () => {
    const [found] = examplesOf('>>> for i in x:\n...     print(i)\n1\n2\n');
    expect(found).toMatchObject({ source: 'for i in x:\n    print(i)', want: '1\n2', line: 0 });
  });
  test('that are comments only are none', () => {
    expect(examplesOf('>>> # nothing\n>>> # at all\n... # more\n')).toEqual([]);
  });
  test('have options', () => {
    const [found] = examplesOf('>>> f()  # doctest: +ELLIPSIS, -SKIP\n...\n');
    expect(found?.options).toEqual([
      ['ELLIPSIS', true],
      ['SKIP', false],
    ]);
  });
});

describe('a module with doctests', () => {
  const source = '"""Doc."""\nimport doctest\n\n\ndef f(x):\n    """\n    >>> f(1)\n    1\n    """\n    return x\n';

  test('is left as it is when it does not import doctest', () => {
    const plain = source.replace('import doctest', 'import math');
    expect(parseWithDoctests(plain)).toEqual(parseModule(plain));
  });
  test('gets its examples as functions, below the docstring', () => {
    const parsed = parseWithDoctests(source);
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(parsed.module.body.map((one) => one.type)).toEqual([
      'Expr',
      'FunctionDef',
      'Assign',
      'Import',
      'FunctionDef',
    ]);
  });
  test('keeps the places of what was in it, and its examples have those of their docstring', () => {
    const parsed = parseWithDoctests(source);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const lines = parsed.module.body.map((one) => spanOf(parsed.spans, one.id).line);
    expect(lines).toEqual([1, 6, 1, 2, 5]);
  });
  test('with an example that is no Python raises a SyntaxError in its place', () => {
    const parsed = parseWithDoctests(source.replace('>>> f(1)', '>>> f(1'));
    expect(parsed.ok).toBe(true);
  });
});
