// Scans one number literal: returns its end, or fails as CPython's tokenizer does.
import { SyntaxFailure } from './syntax-failure.ts';

const ZERO = 48;
const UNDERSCORE = 95;
const DOT = 46;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHexDigit = (code: number): boolean =>
  isDigit(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
const isOctalDigit = (code: number): boolean => code >= 48 && code <= 55;
const isBinaryDigit = (code: number): boolean => code === 48 || code === 49;
const isNameStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === UNDERSCORE || code >= 128;

export function scanNumber(text: string, start: number): number {
  let at = start;
  const first = text.charCodeAt(at);
  if (first === ZERO) {
    const marker = text.charCodeAt(at + 1) | 32;
    if (marker === 120) return radixNumber(text, at + 2, isHexDigit, 'hexadecimal');
    if (marker === 111) return radixNumber(text, at + 2, isOctalDigit, 'octal');
    if (marker === 98) return radixNumber(text, at + 2, isBinaryDigit, 'binary');
    return zeroNumber(text, start);
  }
  if (first !== DOT) at = decimalTail(text, at);
  return fractionTail(text, at);
}

// Digits with single underscores between them; `at` is on a digit.
function decimalTail(text: string, at: number): number {
  for (;;) {
    while (isDigit(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== UNDERSCORE) return at;
    at++;
    if (!isDigit(text.charCodeAt(at))) throw new SyntaxFailure('invalid decimal literal', at - 1);
  }
}

function fractionTail(text: string, at: number): number {
  if (text.charCodeAt(at) === DOT) {
    at++;
    if (isDigit(text.charCodeAt(at))) at = decimalTail(text, at);
  }
  if ((text.charCodeAt(at) | 32) === 101) {
    let exponent = at + 1;
    const sign = text.charCodeAt(exponent);
    if (sign === 43 || sign === 45) {
      exponent++;
      if (!isDigit(text.charCodeAt(exponent))) throw new SyntaxFailure('invalid decimal literal', exponent);
    }
    if (isDigit(text.charCodeAt(exponent))) at = decimalTail(text, exponent);
    else return endOfNumber(text, at, 'decimal');
  }
  if ((text.charCodeAt(at) | 32) === 106) return endOfNumber(text, at + 1, 'imaginary');
  return endOfNumber(text, at, 'decimal');
}

function zeroNumber(text: string, start: number): number {
  let at = start;
  for (;;) {
    if (text.charCodeAt(at) === UNDERSCORE) {
      at++;
      if (!isDigit(text.charCodeAt(at))) throw new SyntaxFailure('invalid decimal literal', at - 1);
    }
    if (text.charCodeAt(at) !== ZERO) break;
    at++;
  }
  const zeros = at;
  if (isDigit(text.charCodeAt(at))) at = decimalTail(text, at);
  const next = text.charCodeAt(at);
  if (next === DOT || (next | 32) === 101 || (next | 32) === 106) return fractionTail(text, at);
  if (at !== zeros) {
    const message = 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers';
    throw new SyntaxFailure(message, start, at);
  }
  return endOfNumber(text, at, 'decimal');
}

function radixNumber(text: string, from: number, isRadixDigit: (code: number) => boolean, kind: string): number {
  let at = from;
  do {
    if (text.charCodeAt(at) === UNDERSCORE) at++;
    const code = text.charCodeAt(at);
    if (!isRadixDigit(code)) {
      if (isDigit(code)) throw new SyntaxFailure(`invalid digit '${text[at]}' in ${kind} literal`, at);
      throw new SyntaxFailure(`invalid ${kind} literal`, at - 1);
    }
    while (isRadixDigit(text.charCodeAt(at))) at++;
  } while (text.charCodeAt(at) === UNDERSCORE);
  if (isDigit(text.charCodeAt(at))) throw new SyntaxFailure(`invalid digit '${text[at]}' in ${kind} literal`, at);
  return endOfNumber(text, at, kind);
}

// A number may be followed at once by these keywords; any other name character is an error.
const KEYWORD_AFTER_NUMBER = /(?:and|else|for|if|in|is|not|or)/y;

function endOfNumber(text: string, at: number, kind: string): number {
  if (!isNameStart(text.charCodeAt(at))) return at;
  KEYWORD_AFTER_NUMBER.lastIndex = at;
  if (KEYWORD_AFTER_NUMBER.test(text)) return at;
  throw new SyntaxFailure(`invalid ${kind} literal`, at - 1, at);
}
