// The value of string and bytes literals: escape sequences, and code points that UTF-16 cannot tell apart.
import { codePointOfName } from './unicode-names.ts';

export type Decoded =
  | { readonly ok: true; readonly value: string; readonly points: readonly number[] | null }
  | { readonly ok: false; readonly message: string };

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);
const OCTAL = /[0-7]{1,3}/y;
const HEX = /[0-9a-fA-F]*/y;

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

// Decodes the text between the quotes of a str literal (or a piece of an f-string).
export function decodeStr(text: string): Decoded {
  let at = text.indexOf('\\');
  if (at < 0) return { ok: true, value: text, points: null };
  let value = '';
  let from = 0;
  let surrogates = false;
  let points: number[] | null = null;
  // Positions in messages count UTF-8 bytes.
  const unicodeError = (start: number, end: number, why: string): Decoded => {
    const first = Buffer.byteLength(text.slice(0, start));
    const last = first + Buffer.byteLength(text.slice(start, end)) - 1;
    return {
      ok: false,
      message: `(unicode error) 'unicodeescape' codec can't decode bytes in position ${first}-${last}: ${why}`,
    };
  };
  const append = (piece: string): void => {
    value += piece;
    if (points) for (const char of piece) points.push(char.codePointAt(0) as number);
  };
  const appendCode = (code: number): void => {
    if (code >= 0xd800 && code <= 0xdfff && !surrogates) {
      surrogates = true;
      points = Array.from(value, (char) => char.codePointAt(0) as number);
    }
    value += String.fromCodePoint(code);
    points?.push(code);
  };
  for (; at >= 0; at = text.indexOf('\\', from)) {
    append(text.slice(from, at));
    const mark = text.charAt(at + 1);
    const simple = SIMPLE.get(mark);
    if (simple !== undefined) {
      append(simple);
      from = at + 2;
    } else if (mark >= '0' && mark <= '7') {
      const digits = match(OCTAL, text, at + 1);
      appendCode(parseInt(digits, 8));
      from = at + 1 + digits.length;
    } else if (mark === 'x' || mark === 'u' || mark === 'U') {
      const size = mark === 'x' ? 2 : mark === 'u' ? 4 : 8;
      const digits = match(HEX, text, at + 2).slice(0, size);
      if (digits.length < size) {
        return unicodeError(at, at + 2 + digits.length, `truncated \\${mark}${'X'.repeat(size)} escape`);
      }
      const code = parseInt(digits, 16);
      if (code > 0x10ffff) return unicodeError(at, at + 2 + size, 'illegal Unicode character');
      appendCode(code);
      from = at + 2 + size;
    } else if (mark === 'N') {
      const close = text.charAt(at + 2) === '{' ? text.indexOf('}', at + 3) : -1;
      if (close <= at + 3) {
        const end = text.charAt(at + 2) === '{' ? (close < 0 ? text.length : close + 1) : at + 2;
        return unicodeError(at, end, 'malformed \\N character escape');
      }
      const code = codePointOfName(text.slice(at + 3, close));
      if (code === null) return unicodeError(at, close + 1, 'unknown Unicode character name');
      appendCode(code);
      from = close + 1;
    } else {
      append('\\');
      from = at + 1;
    }
  }
  append(text.slice(from));
  return { ok: true, value, points };
}

// Decodes the text between the quotes of a bytes literal; the value has one character per byte.
export function decodeBytes(text: string): Decoded {
  let value = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
    value += text.slice(from, at);
    const mark = text.charAt(at + 1);
    const simple = SIMPLE.get(mark);
    if (simple !== undefined) {
      value += simple;
      from = at + 2;
    } else if (mark >= '0' && mark <= '7') {
      const digits = match(OCTAL, text, at + 1);
      value += String.fromCharCode(parseInt(digits, 8) & 255);
      from = at + 1 + digits.length;
    } else if (mark === 'x') {
      const digits = match(HEX, text, at + 2).slice(0, 2);
      if (digits.length < 2) return { ok: false, message: `(value error) invalid \\x escape at position ${at}` };
      value += String.fromCharCode(parseInt(digits, 16));
      from = at + 4;
    } else {
      value += '\\';
      from = at + 1;
    }
  }
  return { ok: true, value: value + text.slice(from), points: null };
}
