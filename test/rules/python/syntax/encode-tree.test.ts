// The stored forms of tree, spans and comments: what goes in comes out, and only meaning changes the tree's bytes.
import { describe, expect, it } from 'vitest';
import {
  decodeComments,
  decodeSpans,
  decodeTree,
  encodeComments,
  encodeSpans,
  encodeTree,
} from '#rules/transpile/python/syntax/encode-tree.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import type { ParseResult } from '#rules/transpile/python/syntax/parse-module.ts';

type Parsed = Extract<ParseResult, { ok: true }>;

function parsed(source: string): Parsed {
  const result = parseModule(source);
  if (!result.ok) throw new Error(`${result.error.message} on line ${result.error.line}`);
  return result;
}

const everything = `
from __future__ import annotations
import a.b as c, d
from ..e import (f as g, h)
from . import *
@deco(1, *x, k=2, **y)
async def fn(p, /, q: int = 1, *args: int, r, s=2, **kw) -> str:
    """Doc."""
    async with w as v, z: pass
    async for i in j: await k
    else: pass
    yield
    return
class C(B, metaclass=M):
    x: int = 1
    (y): int
    def m(self): nonlocal_ = lambda a, *b, c=1, **d: a
def outer():
    n = 0
    def inner():
        nonlocal n
        global o
        n += 1; yield from z
    return inner
del a, b[0], c.d
for x, *y in z: continue
while (n := 1): break
if a: pass
elif b: pass
else: pass
try: pass
except (A, B) as e: raise X from e
except: raise
else: pass
finally: pass
try: pass
except* A: pass
assert a, 'b'
match a, *b:
    case 1 | -2.5 | 1 + 2j | "s" | None | True: pass
    case [a, *_] if c: pass
    case {"k": v, **rest}: pass
    case P.Q(x, y=z) as w: pass
    case _: pass
v = [1, 0x10, 1.5e300, 1e999, 2j, 'a', u'b', b'\\xff', '\\ud83d\\ude00', '\\ud800', True, None, ...]
v = {**a, b: c, 'd': {e, *f}}, [g for h in i if j if k], {l for m in n}, {o: p for q in r}, (s for t in u)
v = a and b or not c, -d ** ~e @ f // g, h if i else j, k < l is not m not in n, o[1:2, ::3, *p], f'{q!r:>{w}} {x=}'
type T[U: int, *V, **W] = X
`;

describe('an encoded tree', () => {
  it('decodes to the tree it was made from, for every kind of node', () => {
    const { module } = parsed(everything);
    expect(decodeTree(encodeTree(module))).toEqual(module);
  });

  it('is the same bytes for the same program in another layout', () => {
    const near = encodeTree(parsed('def f(x): return x  # a\n').module);
    const far = encodeTree(parsed('# b\n\ndef f( x ):\n\n    return (x)\n').module);
    expect(far).toEqual(near);
  });

  it('differs when a name, a constant or the shape differs', () => {
    const sources = ['f(1)', 'g(1)', 'f(1.0)', "f('1')", "f(b'1')", "f(u'1')", 'f(1,)[0]', 'f(*1)', 'f(x=1)', 'f(**1)'];
    const digests = sources.map((source) => Buffer.from(encodeTree(parsed(source).module)).toString('hex'));
    expect(new Set(digests).size).toBe(sources.length);
  });

  it('holds trees deeper than the call stack', () => {
    const { module } = parsed(Array.from({ length: 30_000 }, () => 'a').join('+'));
    const again = decodeTree(encodeTree(module));
    expect(encodeTree(again)).toEqual(encodeTree(module));
  });

  it('is refused when it is of another version or cut short', () => {
    const bytes = encodeTree(parsed(everything).module);
    expect(() => decodeTree(bytes.map((byte, index) => (index === 1 ? 99 : byte)))).toThrow('version');
    expect(() => decodeTree(bytes.subarray(0, bytes.length - 1))).toThrow('malformed');
  });
});

describe('encoded places', () => {
  it('give the spans back', () => {
    const { spans } = parsed(everything);
    expect(decodeSpans(encodeSpans(spans))).toEqual(spans);
  });

  it('give comments back by their statements, without lines', () => {
    const { comments } = parsed('# one ☃\nx = 1  # two\nif x:\n    y\n    # three\n');
    const stored = comments.map(({ text, ownLine, anchor, position }) => ({ text, ownLine, anchor, position }));
    expect(decodeComments(encodeComments(comments))).toEqual(stored);
    expect(stored.map(({ position }) => position)).toEqual(['before', 'trailing', 'end-of-block']);
  });
});
