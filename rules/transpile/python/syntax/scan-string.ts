// Finds the end of a string literal that is not an f-string.
import { SyntaxFailure } from './syntax-failure.ts';

export interface TextWithLines {
  readonly text: string;
  readonly length: number;
  lineOf(offset: number): number;
}

// One or two letters before a quote: b, r, u, f, br, rb, fr, rf in any case.
export function isStringPrefix(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) | 32;
  if (end - start === 1) return first === 98 || first === 114 || first === 117 || first === 102;
  const second = text.charCodeAt(start + 1) | 32;
  if (first === 114) return second === 98 || second === 102;
  return second === 114 && (first === 98 || first === 102);
}

export function isTripleQuote(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code;
}

// `start` is where the token begins, `quote` where its opening quote is. Returns the offset behind the closing quote.
export function scanString(source: TextWithLines, start: number, quote: number): number {
  const { text, length } = source;
  const mark = text.charCodeAt(quote);
  const triple = isTripleQuote(text, quote);
  let at = quote + (triple ? 3 : 1);
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 2;
    else if (code === mark) {
      if (!triple) return at + 1;
      if (isTripleQuote(text, at)) return at + 3;
      at++;
    } else if (code === 10 && !triple) break;
    else at++;
  }
  throw unterminated(source, start, Math.min(at, length), triple);
}

export function unterminated(source: TextWithLines, start: number, at: number, triple: boolean): SyntaxFailure {
  const last = triple && source.text.endsWith('\n') && at >= source.length ? at - 1 : at;
  const kind = triple ? 'triple-quoted string' : 'string';
  return new SyntaxFailure(`unterminated ${kind} literal (detected at line ${source.lineOf(last)})`, start);
}
