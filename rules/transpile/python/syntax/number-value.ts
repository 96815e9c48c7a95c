// The value of a number literal.
import type { PyConstant } from './ast.ts';

const MAX_DECIMAL_DIGITS = 4300;

// null: more decimal digits than CPython converts.
export function parseNumber(literal: string): PyConstant | null {
  const text = literal.includes('_') ? literal.replaceAll('_', '') : literal;
  const first = text.charCodeAt(0);
  const marker = text.charCodeAt(1) | 32;
  if (first === 48 && (marker === 120 || marker === 111 || marker === 98)) {
    return { kind: 'int', value: BigInt(text).toString() };
  }
  const last = text.charCodeAt(text.length - 1) | 32;
  if (last === 106) return { kind: 'complex', imag: Number(text.slice(0, -1)) };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return { kind: 'float', value: Number(text) };
  }
  if (text.length > MAX_DECIMAL_DIGITS) return null;
  return { kind: 'int', value: first === 48 ? text.replace(/^0+(?=.)/, '') : text };
}
