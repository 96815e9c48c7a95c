// The parser as its users meet it: tree, spans, and what does not stop it.
import { describe, expect, it } from 'vitest';
import { childrenOf, walk } from '#rules/transpile/python/syntax/ast.ts';
import type { Module, Node } from '#rules/transpile/python/syntax/ast.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import { codePointColumn, spanOf } from '#rules/transpile/python/syntax/spans.ts';
import type { Spans } from '#rules/transpile/python/syntax/spans.ts';

function parsed(source: string | Uint8Array): { module: Module; spans: Spans } {
  const result = parseModule(source);
  if (!result.ok) throw new Error(`${result.error.message} on line ${result.error.line}`);
  return result;
}

function nodes(module: Module): Node[] {
  const found: Node[] = [];
  walk(module, (node) => {
    found.push(node);
  });
  return found;
}

describe('a parsed module', () => {
  it('numbers its nodes in preorder', () => {
    const { module, spans } = parsed('def f(a, *b: int, c=1) -> str:\n    return a + c\n@d\nclass C(B, m=x): pass\n');
    const ids = nodes(module).map((node) => node.id);
    expect(ids).toEqual(ids.map((_, index) => index));
    expect(spans.count).toBe(ids.length);
  });

  it('has the same tree when only places differ', () => {
    const near = parsed('x = f(1)\nif x:\n  y = 2\n').module;
    const far = parsed('\n\nx  =  f( 1 )\n# note\nif x :\n\n    y = 2').module;
    expect(far).toEqual(near);
  });

  it('counts columns in UTF-8 bytes and gives them in code points on request', () => {
    const line = "é = 'ü𝒳' + x";
    const { module, spans } = parsed(line);
    const x = nodes(module).find((node) => node.type === 'Name' && node.name === 'x') as Node;
    const { col } = spanOf(spans, x.id);
    expect(col).toBe(16);
    expect(codePointColumn(line, col)).toBe(11);
  });

  it('compares identifiers in their NFKC form', () => {
    expect(parsed('ﬁle').module).toEqual(parsed('file').module);
  });

  it('lists children in the order of the fields', () => {
    const { module } = parsed('def f(a=1) -> r: pass');
    expect(childrenOf(module.body[0] as Node).map((node) => node.type)).toEqual(['arg', 'Constant', 'Pass', 'Name']);
  });

  it('lets a visitor skip what is below a node', () => {
    const seen: string[] = [];
    walk(parsed('f(a)\nb').module, (node) => {
      seen.push(node.type);
      return node.type === 'Call' ? 'skip' : undefined;
    });
    expect(seen).toEqual(['Expr', 'Call', 'Expr', 'Name']);
  });
});

describe('depth', () => {
  it('has no bound for the length of a string that no text holds', () => {
    const result = parseModule(`x = "\\ud800" "${'y'.repeat(300_000)}"\n`);
    expect(result.ok).toBe(true);
  });

  it('is no limit for chains of operators, attributes, calls, comparisons and elif', () => {
    for (const source of [
      Array.from({ length: 20_000 }, () => 'a').join(' + '),
      `x${'.a'.repeat(20_000)}`,
      `x${'()'.repeat(20_000)}`,
      Array.from({ length: 20_000 }, () => 'a').join(' < '),
      `${'not '.repeat(20_000)}a`,
      `${'-'.repeat(20_000)}a`,
      `if a: pass\n${'elif b: pass\n'.repeat(5_000)}`,
    ]) {
      expect(parseModule(source).ok).toBe(true);
    }
  });

  it('of brackets is limited as in CPython', () => {
    const nested = (levels: number): string => '('.repeat(levels) + ')'.repeat(levels);
    expect(parseModule(nested(200)).ok).toBe(true);
    expect(parseModule(nested(1_000))).toMatchObject({ ok: false, error: { message: 'too many nested parentheses' } });
  });

  it('of right-nested expressions ends in an error, not a crash', () => {
    for (const source of [
      `${'lambda: '.repeat(50_000)}x`,
      `${'x if y else '.repeat(50_000)}z`,
      `${'x**'.repeat(50_000)}x`,
    ]) {
      expect(parseModule(source)).toMatchObject({ ok: false, error: { message: 'too many nested expressions' } });
    }
  });
});

describe('newer syntax', () => {
  it('reads type aliases and type parameters', () => {
    const { module } = parsed('type P[T, *Ts, **K] = dict[T, int]\ndef f[T: int](x: T) -> T: ...\nclass C[U]: ...\n');
    expect(module.body.map((stmt) => stmt.type)).toEqual(['TypeAlias', 'FunctionDef', 'ClassDef']);
  });

  it('still takes `type`, `match`, `case` and `_` as names', () => {
    const { module } = parsed('type = match = case = _ = 1\ntype(x)\nmatch(x)\nmatch[case]: int = _\n');
    expect(module.body.map((stmt) => stmt.type)).toEqual(['Assign', 'Expr', 'Expr', 'AnnAssign']);
  });

  it('reads f-strings whose fields reuse the quote', () => {
    expect(parseModule("f'{d['a']} {f'{x!r}'}'").ok).toBe(true);
  });
});
