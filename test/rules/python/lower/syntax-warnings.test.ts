// What the compiler says of doubtful code: CPython 3.11's texts, in its order.
import { expect, test } from 'vitest';
import { syntaxWarnings } from '#rules/transpile/python/lower/syntax-warnings.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function warnings(source: string): string[] {
  const parsed = parseModule(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return syntaxWarnings(parsed.module);
}

const identity = '"is" with a literal. Did you mean "=="?';

test.each([
  ['assert (x, "y")', ['assertion is always true, perhaps remove parentheses?']],
  ['assert ()', []],
  ['x is 1', [identity]],
  ['"a" is not x', ['"is not" with a literal. Did you mean "!="?']],
  ['x is -1 or x is (1, 2)', [identity, identity]],
  ['x is None or x is True or x is (y,) or x is ...', []],
  ['"a"()', ["'str' object is not callable; perhaps you missed a comma?"]],
  ['[(1, 2) (3, 4)]', ["'tuple' object is not callable; perhaps you missed a comma?"]],
  ['(1)[0]', ["'int' object is not subscriptable; perhaps you missed a comma?"]],
  ['[1]["a"]', ['list indices must be integers or slices, not str; perhaps you missed a comma?']],
  ['[1][True], "a"[0:1], {}["a"]', []],
  ['while x is 1: pass', [identity, identity]],
  ['try: pass\nfinally: x is 1', [identity, identity]],
  ['def f():\n    x is 1\n"a"()', [identity, "'str' object is not callable; perhaps you missed a comma?"]],
])('%s', (source, expected) => {
  expect(warnings(source)).toEqual(expected);
});
