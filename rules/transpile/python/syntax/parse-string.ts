// String literals: implicit concatenation, bytes, and f-strings as CPython 3.11 builds them.
import type { Constant, Expr, FormattedValue, JoinedStr, PyConstant } from './ast.ts';
import { parseFieldExpression } from './parse-field.ts';
import type { Parser } from './parser.ts';
import { isTripleQuote } from './scan-string.ts';
import { decodeBytes, decodeStr } from './string-value.ts';
import { Tok } from './token.ts';

interface Prefix {
  readonly bytes: boolean;
  readonly raw: boolean;
  readonly unicode: boolean;
  // Where the opening quote is.
  readonly quote: number;
}

function prefixAt(text: string, start: number): Prefix {
  let bytes = false;
  let raw = false;
  let unicode = false;
  let at = start;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) return { bytes, raw, unicode, quote: at };
    if ((code | 32) === 98) bytes = true;
    else if ((code | 32) === 114) raw = true;
    else if (code === 117) unicode = true;
  }
}

interface OwnPlace {
  readonly start: number;
  readonly end: number;
  readonly unicode: boolean;
}

// Adjacent literals as one value: text gathered, fields in between.
class Pieces {
  readonly values: Expr[] = [];
  private value = '';
  private points: number[] | null = null;
  private readonly p: Parser;
  readonly start: number;
  readonly end: number;
  readonly unicode: boolean;

  constructor(p: Parser, start: number, end: number, unicode: boolean) {
    this.p = p;
    this.start = start;
    this.end = end;
    this.unicode = unicode;
  }

  add(value: string, points: readonly number[] | null): void {
    if (points !== null || this.points !== null) {
      this.points ??= codePointsOf(this.value);
      for (const point of points ?? codePointsOf(value)) this.points.push(point);
    }
    this.value += value;
  }

  field(node: FormattedValue): void {
    this.flush();
    this.values.push(node);
  }

  // Text so far as a value; CPython places what ends a format spec at its own literal, not at the whole run.
  flush(own: OwnPlace = this): void {
    if (this.value !== '') this.values.push(this.constant(own));
  }

  constant({ start, end, unicode }: OwnPlace = this): Constant {
    const { value, points } = this;
    const ambiguous = points !== null && points.length !== codePointsOf(value).length;
    const constant: PyConstant = {
      kind: 'str',
      value,
      ...(unicode ? { u: true as const } : {}),
      ...(ambiguous ? { codePoints: points } : {}),
    };
    this.value = '';
    this.points = null;
    return { type: 'Constant', id: this.p.place(start, end), value: constant };
  }
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (char) => char.codePointAt(0) as number);
}

// One or more adjacent literals.
export function parseStrings(p: Parser): Expr {
  const first = p.pos;
  const after = endOfStrings(p);
  const start = p.startAt(first);
  const end = p.endAt(after - 1);
  const prefix = prefixAt(p.text, start);
  if (prefix.bytes) return parseBytes(p, first, after);
  const pieces = new Pieces(p, start, end, prefix.unicode);
  let formatted = false;
  while (p.pos < after) {
    if (p.kind() === Tok.FStringStart) {
      formatted = true;
      parseFString(p, pieces);
    } else {
      const at = p.pos++;
      const own = prefixAt(p.text, p.startAt(at));
      if (own.bytes) throw p.fail('cannot mix bytes and nonbytes literals', start, p.endAt(first));
      const margin = isTripleQuote(p.text, own.quote) && p.endAt(at) - own.quote >= 6 ? 3 : 1;
      addText(p, pieces, own.quote + margin, p.endAt(at) - margin, own.raw, at);
    }
  }
  if (!formatted) return pieces.constant();
  pieces.flush();
  return { type: 'JoinedStr', id: p.place(start, end), values: pieces.values };
}

// The index of the token behind a run of adjacent literals.
function endOfStrings(p: Parser): number {
  let at = p.pos;
  while (p.kindAt(at) === Tok.String || p.kindAt(at) === Tok.FStringStart) at = endOfStringAt(p, at);
  return at;
}

// The index of the token behind the literal that starts at token `at`.
function endOfStringAt(p: Parser, at: number): number {
  if (p.kindAt(at) === Tok.String) return at + 1;
  for (let level = 0; ; at++) {
    const kind = p.kindAt(at);
    if (kind === Tok.Error || kind === Tok.End) {
      p.pos = at;
      throw p.unexpected();
    }
    if (kind === Tok.FStringStart) level++;
    else if (kind === Tok.FStringEnd && --level === 0) return at + 1;
  }
}

function addText(p: Parser, pieces: Pieces, from: number, to: number, raw: boolean, token: number): void {
  const text = p.text.slice(from, to);
  if (raw) return pieces.add(text, null);
  const decoded = decodeStr(text);
  if (!decoded.ok) throw p.fail(decoded.message, p.startAt(token), p.endAt(token));
  pieces.add(decoded.value, decoded.points);
}

function parseBytes(p: Parser, first: number, after: number): Constant {
  const start = p.startAt(first);
  let value = '';
  for (; p.pos < after; p.pos++) {
    const { bytes, raw, quote } = prefixAt(p.text, p.start());
    if (p.kind() !== Tok.String || !bytes) {
      throw p.fail('cannot mix bytes and nonbytes literals', start, p.endAt(first));
    }
    const margin = isTripleQuote(p.text, quote) && p.end() - quote >= 6 ? 3 : 1;
    const text = p.text.slice(quote + margin, p.end() - margin);
    if (!isAscii(text)) throw p.failHere('bytes can only contain ASCII literal characters');
    const decoded = raw ? { ok: true as const, value: text } : decodeBytes(text);
    if (!decoded.ok) throw p.failHere(decoded.message);
    value += decoded.value;
  }
  return { type: 'Constant', id: p.place(start, p.endAt(after - 1)), value: { kind: 'bytes', value } };
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

// One f-string; text and fields go to `pieces`. All nodes but the fields' expressions span the whole run of literals.
function parseFString(p: Parser, pieces: Pieces): void {
  const at = p.pos++;
  const { raw } = prefixAt(p.text, p.startAt(at));
  const own = { start: p.startAt(at), end: p.endAt(endOfStringAt(p, at) - 1), unicode: false };
  p.enter();
  for (;;) {
    const kind = p.kind();
    if (kind === Tok.FStringMiddle) {
      const middle = p.pos++;
      addText(p, pieces, p.startAt(middle), p.endAt(middle), raw, at);
    } else if (kind === Tok.LeftBrace) parseField(p, pieces, own, raw);
    else break;
  }
  p.leave();
  p.expect(Tok.FStringEnd);
}

function parseField(p: Parser, pieces: Pieces, own: OwnPlace, raw: boolean): void {
  const open = p.start();
  const value = parseFieldExpression(p);
  const debug = p.accept(Tok.Equal);
  if (debug) pieces.add(p.text.slice(open + 1, p.start()), null);
  let conversion: FormattedValue['conversion'] = p.kind() === Tok.Exclamation ? parseConversion(p) : -1;
  const spec = p.accept(Tok.Colon) ? parseFormatSpec(p, pieces, own, raw) : null;
  if (p.kind() !== Tok.RightBrace) {
    throw p.kind() === Tok.Error ? p.unexpected() : p.failHere("f-string: expecting '}'");
  }
  p.pos++;
  if (debug && conversion === -1 && spec === null) conversion = 114;
  const id = p.place(pieces.start, pieces.end);
  pieces.field({ type: 'FormattedValue', id, value, conversion, format_spec: spec });
}

// The current token is `!`; the letter must touch both its neighbours.
function parseConversion(p: Parser): 115 | 114 | 97 {
  p.pos++;
  const name = p.kind() === Tok.Name && p.start() === p.endAt(p.pos - 1) ? p.source(p.pos) : '';
  if (name !== 's' && name !== 'r' && name !== 'a') {
    throw p.failHere("f-string: invalid conversion character: expected 's', 'r', or 'a'");
  }
  p.pos++;
  if (p.start() !== p.endAt(p.pos - 1)) throw p.failHere("f-string: expecting '}'");
  return name.charCodeAt(0) as 115 | 114 | 97;
}

function parseFormatSpec(p: Parser, outer: Pieces, own: OwnPlace, raw: boolean): JoinedStr {
  const pieces = new Pieces(p, outer.start, outer.end, outer.unicode);
  for (;;) {
    if (p.kind() === Tok.FStringMiddle) {
      const middle = p.pos++;
      addText(p, pieces, p.startAt(middle), p.endAt(middle), raw, middle);
    } else if (p.kind() === Tok.LeftBrace) parseField(p, pieces, own, raw);
    else break;
  }
  pieces.flush(own);
  return { type: 'JoinedStr', id: p.place(own.start, own.end), values: pieces.values };
}
