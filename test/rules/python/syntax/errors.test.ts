// What the parser says of invalid programs: CPython's words, at a place one can look at.
import { describe, expect, it } from 'vitest';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import type { SyntaxProblem } from '#rules/transpile/python/syntax/parse-module.ts';

function problem(source: string | Uint8Array): SyntaxProblem | null {
  const result = parseModule(source);
  return result.ok ? null : result.error;
}

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('a syntax error', () => {
  it.each([
    ['x = (1,\n', "'(' was never closed", 1, 4],
    ['x = 1\nif x\n', "expected ':'", 2, 4],
    ["a\nb = 'c\n", 'unterminated string literal (detected at line 2)', 2, 4],
    ["x = '''a\nb\n", 'unterminated triple-quoted string literal (detected at line 2)', 1, 4],
    ['a\n  b\n', 'unexpected indent', 2, 2],
    ['if a:\n    b\n  c\n', 'unindent does not match any outer indentation level', 3, 2],
    ['if a:\n\tb\n        c\n', 'inconsistent use of tabs and spaces in indentation', 3, 8],
    ['f(a b)\n', 'invalid syntax. Perhaps you forgot a comma?', 1, 2],
    ['print "x"\n', "Missing parentheses in call to 'print'. Did you mean print(...)?", 1, 0],
    ['1 = x\n', "cannot assign to literal here. Maybe you meant '==' instead of '='?", 1, 0],
    ['def f():\n  return\nreturn\n', "'return' outside function", 3, 0],
    ['f(a=1, a=2)\n', 'keyword argument repeated: a', 1, 7],
  ])('in %j', (source, message, line, col) => {
    expect(problem(source)).toMatchObject({ message, line, col });
  });

  it('has its column in code points', () => {
    expect(problem("x = 'ü𝒳' y")).toMatchObject({ line: 1, col: 9, endLine: 1, endCol: 10 });
  });
});

describe('an encoding', () => {
  it('is UTF-8 unless said otherwise, with or without a byte-order mark', () => {
    expect(problem(bytes([0xef, 0xbb, 0xbf], 'x = "\xc3\xa9"\n'))).toBeNull();
    expect(problem(bytes('x = "\xe9"\n'))).toMatchObject({
      message: expect.stringContaining("Non-UTF-8 code starting with '\\xe9'") as string,
      line: 1,
    });
  });

  it('is taken from a cookie on the first two lines', () => {
    expect(parseModule(bytes('# -*- coding: latin-1 -*-\nx = "\xe9"\n'))).toMatchObject({
      ok: true,
      module: { body: [{ value: { value: { value: 'é' } } }] },
    });
    expect(problem(bytes('#!/bin/python\n# vim: set fileencoding=ascii :\nx = "\xe9"\n'))?.message).toContain('ascii');
    expect(problem('# coding: klingon\n')).toBeNull();
    expect(problem(bytes('# coding: klingon\n'))).toMatchObject({ message: 'unknown encoding: klingon', line: 1 });
  });

  it('has no null bytes', () => {
    expect(problem('a\n\0')).toMatchObject({ message: 'source code cannot contain null bytes', line: 2 });
  });
});

describe('white space', () => {
  it('may end lines in any of three ways', () => {
    const { module } = parseModule('if a:\r\n    b = """c\r\nd"""\r\n') as { module?: unknown };
    expect(module).toEqual((parseModule('if a:\n    b = """c\nd"""\n') as { module?: unknown }).module);
    expect(problem('a = 1\rb = 2\r')).toBeNull();
  });

  it('may hold form feeds and continued lines', () => {
    expect(problem('a = 1 + \\\n  2\n\f\nif a:\n    b\n\f\nc\n')).toBeNull();
  });
});
