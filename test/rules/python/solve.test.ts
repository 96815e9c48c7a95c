// What inference finds in small programs: precise where nothing interferes, open wherever unknown code may.
import { describe, expect, it } from 'vitest';
import { buildFacts } from '#rules/transpile/python/facts/build-facts.ts';
import { buildScopes } from '#rules/transpile/python/scope/build-scopes.ts';
import { solveProgram, type Slice } from '#rules/transpile/python/solve/solve-program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

const library = {
  resultKindOf: () => undefined,
  valueKindOf: () => undefined,
  elementOf: () => undefined,
  itemOf: () => undefined,
  partOf: () => undefined,
  enteredOf: () => undefined,
  resultOf: (member: string) => (member === 'math.sqrt' ? 2 : undefined),
  valueOf: () => undefined,
};

function solve(modules: Record<string, string>, narrow = true): ReadonlyMap<string, Slice> {
  const facts = Object.entries(modules).map(([name, source]) => {
    const parsed = parseModule(source);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return buildFacts(parsed.module, buildScopes(parsed.module), name, false).facts;
  });
  return solveProgram(facts, library, narrow);
}

const rep = (source: string, slot: string): string => solve({ m: source }).get('m')?.reps[slot] ?? 'value';

describe('what is certain gets a representation', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'a sum of ints',
      'def f(n):\n    t = 0\n    for i in range(n):\n        t += i\n    return t\nf(3)\n',
      'f:return',
      'int',
    ],
    ['true division', 'def f(n):\n    return n / 2\nf(3)\n', 'f:return', 'float'],
    ['elements of a list', 'xs = []\nxs.append("a")\nfor x in xs:\n    y = x\n', ':y', 'str'],
    ['elements of a list through an alias', 'xs = []\nys = xs\nys.append(1)\nz = xs[0]\n', ':z', 'int'],
    ['values of a dict', 'd = {}\nd["a"] = 1.5\nfor k, v in d.items():\n    pass\n', ':v', 'float'],
    ['unpacked pairs', 'a, b = 1, "x"\n', ':b', 'str'],
    ['a pair from a function', 'def f():\n    return 1, "x"\na, b = f()\n', ':a', 'int'],
    [
      'attributes set in __init__',
      'class P:\n    def __init__(self, x):\n        self.x = x\np = P(3)\ny = p.x + 1\n',
      ':y',
      'int',
    ],
    [
      'a method of a base through a subclass',
      'class A:\n    def f(self):\n        return self.n\nclass B(A):\n    def __init__(self):\n        self.n = "s"\nr = B().f()\n',
      ':r',
      'str',
    ],
    [
      'a dataclass field',
      'from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\np = P(2)\ny = p.x * 2\n',
      ':y',
      'int',
    ],
    ['a property', 'class P:\n    @property\n    def n(self):\n        return 1\nx = P().n\n', ':x', 'int'],
    [
      'an operator method',
      'class V:\n    def __init__(self, n):\n        self.n = n\n    def __add__(self, o):\n        return 2.5\nx = V(1) + V(2)\n',
      ':x',
      'float',
    ],
    ['a generator', 'def g():\n    yield 1\nfor x in g():\n    y = x\n', ':y', 'int'],
    ['a lambda', 'f = lambda x: x + 1\ny = f(2)\n', ':y', 'int'],
    ['a closure', 'def f():\n    n = 1\n    def g():\n        return n\n    return g()\nx = f()\n', ':x', 'int'],
    ['a library result', 'import math\nx = math.sqrt(2)\n', ':x', 'float'],
    ['the greatest of some', 'x = max(3, 4)\n', ':x', 'int'],
    ['str methods', 'for w in "a b".split():\n    x = w.upper()\n', ':x', 'str'],
    ['comparison', 'x = 3 < 4\n', ':x', 'bool'],
    ['a constant tuple index', 't = (1, "a")\nx = t[1]\n', ':x', 'str'],
    ['zip', 'for a, b in zip([1], ["x"]):\n    c = b\n', ':c', 'str'],
  ];
  it.each(cases)('%s', (_name, source, slot, expected) => expect(rep(source, slot)).toBe(expected));
});

describe('what unknown code may change stays open', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an int and a str in one variable', 'x = 1\nx = "a"\n', ':x'],
    ['a bool is not an int', 'x = 1\nx = True\n', ':x'],
    ['an int in a float slot, whatever the annotation says', 'def f(x: float):\n    return x\nf(1)\nf(1.5)\n', 'f:x'],
    ['a list given to something unknown', 'import json\nxs = [1]\njson.loads("")(xs)\ny = xs[0]\n', ':y'],
    [
      'a function given to something unknown',
      'import threading\ndef f(n):\n    return n\nf(1)\nthreading.Thread(target=f)\n',
      'f:n',
    ],
    [
      'a list inside a list given to something unknown',
      'import threading\nxs = [1]\nthreading.Thread(args=[xs])\ny = xs[0]\n',
      ':y',
    ],
    ['power may be a float', 'def f(n):\n    return 2 ** n\nx = f(3)\n', ':x'],
    [
      'operands of special methods',
      'class A:\n    def __eq__(self, other):\n        return other\nA() == 1\n',
      'A.__eq__:other',
    ],
    ['parameters filled by a spread', 'def f(a):\n    return a\nf(*[1])\n', 'f:a'],
    ['a decorated function', 'import functools\ndef d(g):\n    return 1\n@d\ndef f(a):\n    return a\nf(1)\n', 'f:a'],
    ['a caught exception of the library', 'try:\n    pass\nexcept ValueError as e:\n    x = e.args\n', ':x'],
    ['a missing else of an optional', 'd = {"a": 1}\nx = d.get("b")\n', ':x'],
    [
      'an attribute written by a computed name',
      'class A:\n    def __init__(self):\n        self.n = 1\na = A()\nsetattr(a, input(), "s")\nx = a.n\n',
      ':x',
    ],
    [
      'an attribute written through something unknown',
      'import json\nclass A:\n    def __init__(self):\n        self.n = 1\na = A()\njson.loads("")[0].n = "s"\nx = a.n\n',
      ':x',
    ],
    [
      'a list kept in an object that unknown code has',
      'import threading\nclass A:\n    def __init__(self):\n        self.xs = [1]\na = A()\nthreading.Thread(args=a)\nx = a.xs[0]\n',
      ':x',
    ],
    [
      'a method replaced on its class',
      'class A:\n    def f(self):\n        return 1\nA.f = lambda self: "s"\nx = A().f()\n',
      ':x',
    ],
    ['a function that falls off its end', 'def f(n):\n    if n:\n        return 1\nx = f(2)\n', ':x'],
  ];
  it.each(cases)('%s', (_name, source, slot) => expect(rep(source, slot)).toBe('value'));
});

describe('across modules', () => {
  it('an un-annotated helper called with int and str from two modules is open', () => {
    const slices = solve({
      help: 'def same(x):\n    return x\n',
      a: 'from help import same\nsame(1)\n',
      b: 'import help\nhelp.same("s")\n',
    });
    expect(slices.get('help')?.reps['same:x']).toBeUndefined();
  });
  it('types flow against imports', () => {
    const slices = solve({ help: 'def same(x):\n    return x\n', a: 'from help import same\ny = same(1)\n' });
    expect(slices.get('help')?.reps['same:x']).toBe('int');
    expect(slices.get('a')?.reps[':y']).toBe('int');
  });
  it('an import cycle is no obstacle', () => {
    const slices = solve({
      a: 'import b\ndef f():\n    return 1\n',
      b: 'import a\ndef g():\n    return a.f()\nx = g()\n',
    });
    expect(slices.get('b')?.reps[':x']).toBe('int');
  });
  it('switched off, everything is a value', () => {
    expect(solve({ m: 'x = 1\n' }, false).get('m')?.reps).toEqual({});
  });
});

it('a library value whose attributes flow back into it ends, as something unknown', () => {
  const names = Array.from({ length: 24 }, (_, at) => `part_${at}`);
  const steps = names.map((name) => `    v = v.${name}\n    v = v.${name}_of(v)\n`).join('');
  const source = `import os\nv = os\nn = 1\nfor i in range(3):\n${steps}x = v\ny = n + 1\n`;
  expect(rep(source, ':x')).toBe('value');
  expect(rep(source, ':y')).toBe('int');
});

describe('methods of a class and of those below it', () => {
  const base = 'class A:\n    def __init__(self, x):\n        self.x = x\n    def f(self, x):\n        return x\n';
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'a base’s `__init__` gets what `super()` hands on, not what the class itself gets',
      `${base}class B(A):\n    def __init__(self, name, x, more):\n        super().__init__(x)\nB("b", 1, [])\n`,
      'A.__init__:x',
      'int',
    ],
    [
      'a hidden method of a base gets nothing',
      `${base}class B(A):\n    def f(self, x):\n        return 1\nA(1).f(2)\nB(1).f("s")\n`,
      'A.f:x',
      'int',
    ],
    [
      'but what a class only may define hides nothing',
      `${base}class B(A):\n    if input():\n        def f(self, x):\n            return 1\nA(1).f(2)\nB(1).f("s")\n`,
      'A.f:x',
      'value',
    ],
    [
      'nor what is taken away from a class',
      `${base}class B(A):\n    def f(self, x):\n        return 1\nA(1).f(2)\nB(1).f("s")\ndel B.f\n`,
      'A.f:x',
      'value',
    ],
    [
      'nor anything where there are several bases',
      `${base}class M:\n    pass\nclass B(M, A):\n    pass\nB(1).f("s")\nA(1).f(2)\n`,
      'A.f:x',
      'value',
    ],
    [
      'a method that only classes below have keeps what `self` hands it known',
      'class A:\n    def go(self, n):\n        return self.step(n)\nclass B(A):\n    def step(self, n):\n        return n\nx = B().go(1)\n',
      ':x',
      'int',
    ],
    [
      'operands of operators are those of the program',
      'class V:\n    def __init__(self, n):\n        self.n = n\n    def __add__(self, o):\n        return V(self.n + o.n)\nx = (V(1.5) + V(2.5)).n\n',
      ':x',
      'float',
    ],
    [
      'unless the method is used as a value',
      'class V:\n    def __init__(self, n):\n        self.n = n\n    def __add__(self, o):\n        return o\nx = V(1.5) + V(2)\nadd = V(1).__add__\nadd("s")\ny = (V(1) + 3)\n',
      'V.__add__:o',
      'value',
    ],
    [
      'unless instances reach what adds them up unseen',
      'class V:\n    def __init__(self, n):\n        self.n = n\n    def __radd__(self, o):\n        self.n = o\n        return self\nv = V(1.5)\nsum([v])\nx = v.n\n',
      ':x',
      'value',
    ],
  ];
  it.each(cases)('%s', (_, source, slot, expected) => {
    expect(rep(source, slot)).toBe(expected);
  });
});
