// Cyclomatic and cognitive complexity against values worked out by hand from the definitions.
import { expect, test } from 'vitest';
import { measureSource } from './measure-source.ts';

function complexity(body: string): [cyclomatic: number, cognitive: number] {
  const [first] = measureSource(`def f(a, b):\n${body.replace(/^/gm, '    ')}\n`).functions;
  return [first?.cyclomatic ?? NaN, first?.cognitive ?? NaN];
}

test.each([
  ['a straight function', 'return a', 1, 0],
  ['if, elif, else', 'if a:\n    pass\nelif b:\n    pass\nelse:\n    pass', 3, 3],
  [
    'an if inside the else is nested, not an elif chain of its own',
    'if a:\n    pass\nelse:\n    if b:\n        pass\n    a = 1',
    3,
    4,
  ],
  ['a loop in a loop with an if', 'for x in a:\n    while b:\n        if x:\n            break', 4, 6],
  [
    'handlers',
    'try:\n    a()\nexcept ValueError:\n    pass\nexcept KeyError:\n    if b:\n        pass\nfinally:\n    b()',
    4,
    4,
  ],
  ['one run of one operator', 'return a and b and 1', 3, 1],
  ['a run inside a run of the other operator', 'return a and (b or 1) and 2', 4, 2],
  ['a conditional expression', 'return 1 if a else 2', 2, 1],
  ['a comprehension with a condition', 'return [x for x in a if x]', 3, 0],
  [
    'a match with a wildcard',
    'match a:\n    case 1:\n        pass\n    case 2:\n        pass\n    case _:\n        pass',
    3,
    1,
  ],
  ['recursion', 'return f(a - 1, b)', 1, 1],
  ['a lambda nests what is in it', 'return lambda x: 1 if x else 2', 2, 2],
])('%s', (_, body, cyclomatic, cognitive) => {
  expect(complexity(body)).toEqual([cyclomatic, cognitive]);
});

test('a nested function is measured by itself, and nests in the cognitive complexity of the outer one', () => {
  const { functions } = measureSource('def f(a):\n    def g(b):\n        if b:\n            pass\n    return g\n');
  expect(functions.map((one) => [one.name, one.cyclomatic, one.cognitive])).toEqual([
    ['f', 1, 2],
    ['f.g', 2, 1],
  ]);
});
