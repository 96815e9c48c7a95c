// Inference ends on programs whose types would go on for ever if each step kept all it learned.
import { expect, test } from 'vitest';
import { buildFacts } from '#rules/transpile/python/facts/build-facts.ts';
import { libraryTypes } from '#rules/transpile/python/library-types.ts';
import { buildScopes } from '#rules/transpile/python/scope/build-scopes.ts';
import { solveProgram } from '#rules/transpile/python/solve/solve-program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

const solve = (source: string): unknown => {
  const parsed = parseModule(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return solveProgram(
    [buildFacts(parsed.module, buildScopes(parsed.module), 'm', false).facts],
    libraryTypes,
    true,
  ).get('m');
};

test('an attribute of an unknown value that flows back to where it is read of', () => {
  const source = `
class Vec:
    def __init__(self, x=0, y=0):
        self.x = x

    def __mul__(self, k):
        return Vec(self.x * k) if k else self.x * k.x + self.y * k.y

    __rmul__ = __mul__

    def dot(self):
        return self.x * o.y - self.y * o.x


v = Vec(3, 4)
print(v * 2, 2 * v, v * v, v[0])
`;
  expect(solve(source)).toBeDefined();
});

test('a module whose attribute is kept in a loop', () => {
  expect(solve('import os\nx = os\nwhile x:\n    x = x.path\n')).toBeDefined();
});

test('tuples of differing lengths that hold themselves', () => {
  const source = `
def wrap(flag):
    pair = None
    triple = None
    while flag:
        pair = (pair, 1)
        triple = (triple, 1, 2)
        flag -= 1
    return pair if flag else triple


print(wrap(5))
`;
  expect(solve(source)).toBeDefined();
});

test('trees of tuples of several lengths', () => {
  const source = `
class Parser:
    def expr(self):
        while self.peek()[0] == 'op':
            op = self.eat()[1]
            left = ('op', op, left, self.expr() if op == '::' else self.app())
        return left

    def atom(self):
        e = self.expr()
        if self.peek()[1] == ',':
            e = ('pair', e, self.expr())
        return e
`;
  expect(solve(source)).toBeDefined();
});
