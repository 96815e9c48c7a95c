// The value of a number literal.
import type { PyConstant } from './ast.ts';

const MAX_DECIMAL_DIGITS = 4300;

export type NumberValue =
  { readonly ok: true; readonly value: PyConstant } | { readonly ok: false; readonly message: string };

export function parseNumber(literal: string): NumberValue {
  const value = numberValue(literal);
  if (value.kind !== 'int' || value.value.length <= MAX_DECIMAL_DIGITS || !isDecimal(literal))
    return { ok: true, value };
  const message = `Exceeds the limit (${MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has ${value.value.length} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.`;
  return { ok: false, message };
}

function isDecimal(literal: string): boolean {
  const marker = literal.charCodeAt(1) | 32;
  return marker !== 120 && marker !== 111 && marker !== 98;
}

function numberValue(literal: string): PyConstant {
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
  return { kind: 'int', value: first === 48 ? text.replace(/^0+(?=.)/, '') : text };
}
