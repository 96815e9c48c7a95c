// Names mean what CPython's symtable says, and locals that may be unbound are found.
import { describe, expect, test } from 'vitest';
import { buildScopes } from '#rules/transpile/python/scope/build-scopes.ts';
import { markUnbound } from '#rules/transpile/python/scope/definite-assignment.ts';
import type { Scope } from '#rules/transpile/python/scope/scope.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function scopes(source: string): Map<string, Scope> {
  const parsed = parseModule(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const table = buildScopes(parsed.module);
  markUnbound(parsed.module, table);
  const found = new Map<string, Scope>();
  const add = (scope: Scope): void => {
    found.set(scope.path, scope);
    scope.children.forEach(add);
  };
  add(table.module);
  return found;
}

const meaning = (source: string, scope: string, name: string): string | undefined =>
  scopes(source).get(scope)?.symbols.get(name)?.meaning;

describe('what a name means', () => {
  test('a variable that an inner function uses is a cell, and free inside', () => {
    const source = 'def f():\n    x = 1\n    def g():\n        return x\n';
    expect(meaning(source, 'f', 'x')).toBe('cell');
    expect(meaning(source, 'f.g', 'x')).toBe('free');
  });

  test('a comprehension written in place does not make a cell', () => {
    const source = 'def f(x):\n    return [x for _ in range(x)]\n';
    expect(meaning(source, 'f', 'x')).toBe('local');
    expect(meaning(source, 'f.<listcomp>', 'x')).toBe('free');
  });

  test('a generator expression is a function of its own', () => {
    expect(meaning('def f(x):\n    return iter(x for _ in range(x))\n', 'f', 'x')).toBe('cell');
  });

  test('a generator expression that a builtin consumes is written in place', () => {
    expect(meaning('def f(x):\n    return sum(x for _ in range(x))\n', 'f', 'x')).toBe('local');
  });

  test('one is not where the name of the builtin may mean another', () => {
    expect(meaning('def f(x):\n    sum = max\n    return sum(x for _ in range(x))\n', 'f', 'x')).toBe('cell');
  });

  test('methods do not see names of their class body', () => {
    expect(meaning('class C:\n    x = 1\n    def m(self):\n        return x\n', 'C.m', 'x')).toBe('global');
    expect(meaning('class C:\n    x = 1\n', 'C', 'x')).toBe('namespace');
  });

  test('a walrus in a comprehension binds in the function around', () => {
    expect(meaning('def f(xs):\n    return [y := x for x in xs]\n', 'f', 'y')).toBe('local');
  });

  test('private names are mangled by the class', () => {
    const source = 'class _Tree:\n    def m(self):\n        __x = 1\n        return __x\n';
    expect(meaning(source, '_Tree.m', '_Tree__x')).toBe('local');
  });

  test('`global` and `nonlocal` reach outwards', () => {
    expect(meaning('def f():\n    global x\n    x = 1\n', 'f', 'x')).toBe('global');
    expect(meaning('def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n', 'f.g', 'x')).toBe('free');
  });
});

describe('whether a local may be unbound', () => {
  const maybe = (body: string, name = 'x'): boolean => {
    const indented = body
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n');
    return scopes(`def f(c, xs):\n${indented}\n`).get('f')?.symbols.get(name)?.maybeUnbound ?? false;
  };

  test.each([
    ['one branch alone binds it', 'if c:\n    x = 1\nreturn x', true],
    ['both branches bind it', 'if c:\n    x = 1\nelse:\n    x = 2\nreturn x', false],
    ['the other branch leaves', 'if c:\n    x = 1\nelse:\n    return 0\nreturn x', false],
    ['a loop may run no round', 'for i in xs:\n    x = i\nreturn x', true],
    ['`while True` is left by break alone', 'while True:\n    x = 1\n    break\nreturn x', false],
    ['every handler binds it', 'try:\n    x = c()\nexcept ValueError:\n    x = 0\nreturn x', false],
    ['a handler goes on without it', 'try:\n    x = c()\nexcept ValueError:\n    pass\nreturn x', true],
    ['the name of a handler is unbound behind it', 'try:\n    c()\nexcept ValueError as x:\n    pass\nreturn x', true],
    ['a manager may swallow the exception', 'with c:\n    x = 1\nreturn x', true],
    ['`open` swallows nothing', 'with open(c) as h:\n    x = h.read()\nreturn x', false],
    ['a test binds it before its body', 'while (x := c()):\n    return x', false],
  ])('%s', (_what, body, expected) => {
    expect(maybe(body)).toBe(expected);
  });
});
