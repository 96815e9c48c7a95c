// Scans an f-string into tokens: start, then middles and replacement fields, then end.
//
// A field gives `{`, the tokens of its expression, then as present `=`, `!` with a name, `:` with middles and fields, and `}`.
// Quotes may be reused inside a field (PEP 701); the rest follows 3.11: `{{` is special in the text but not in a format spec.
import { isTripleQuote, unterminated } from './scan-string.ts';
import { SyntaxFailure } from './syntax-failure.ts';
import { Tok } from './token.ts';
import type { Tokenizer } from './tokenizer.ts';

const MAX_NESTING = 60;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

// What ends the literal text at hand.
interface Quote {
  readonly start: number;
  readonly mark: number;
  readonly triple: boolean;
  readonly raw: boolean;
}

export class FStringScanner {
  private readonly host: Tokenizer;
  private nesting = 0;

  constructor(host: Tokenizer) {
    this.host = host;
  }

  scan(start: number, quoteAt: number): void {
    const { host } = this;
    const { text, sink } = host;
    const triple = isTripleQuote(text, quoteAt);
    const raw = /r/i.test(text.slice(start, quoteAt));
    const quote: Quote = { start, mark: text.charCodeAt(quoteAt), triple, raw };
    if (++this.nesting > MAX_NESTING) throw new SyntaxFailure('f-string: expressions nested too deeply', start);
    host.at = quoteAt + (triple ? 3 : 1);
    sink.add(Tok.FStringStart, start, host.at);
    for (;;) {
      this.scanMiddle(quote, 0);
      const code = text.charCodeAt(host.at);
      if (code === OPEN) this.scanField(quote, 0);
      else break;
    }
    const end = host.at + (triple ? 3 : 1);
    sink.add(Tok.FStringEnd, host.at, end);
    host.at = end;
    this.nesting--;
  }

  // Literal text up to a field, the closing quote, or (in a format spec) the closing brace.
  private scanMiddle(quote: Quote, level: number): void {
    const { host } = this;
    const { text, length, sink } = host;
    let start = host.at;
    let at = start;
    const flush = (end: number): void => {
      if (end > start) sink.add(Tok.FStringMiddle, start, end);
    };
    for (;;) {
      if (at >= length) throw unterminated(host, quote.start, length, quote.triple);
      const code = text.charCodeAt(at);
      if (code === BACKSLASH) {
        const next = text.charCodeAt(at + 1);
        if (!quote.raw && next === 78 && text.charCodeAt(at + 2) === OPEN) at = this.skipNamedEscape(at, quote);
        else if (next === OPEN || next === CLOSE) at++;
        else at += 2;
      } else if (code === quote.mark && (!quote.triple || isTripleQuote(text, at))) {
        if (level > 0) throw new SyntaxFailure("f-string: expecting '}'", quote.start, at);
        break;
      } else if (code === 10 && !quote.triple) throw unterminated(host, quote.start, at, false);
      else if (code === OPEN || code === CLOSE) {
        if (level > 0) break;
        if (text.charCodeAt(at + 1) === code) {
          flush(at + 1);
          at += 2;
          start = at;
        } else if (code === OPEN) break;
        else throw new SyntaxFailure("f-string: single '}' is not allowed", quote.start, at + 1);
      } else at++;
    }
    flush(at);
    host.at = at;
  }

  private skipNamedEscape(at: number, quote: Quote): number {
    const { text, length } = this.host;
    for (let i = at + 3; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code === CLOSE) return i + 1;
      if (code === quote.mark || code === 10) break;
    }
    return at + 3;
  }

  private scanField(quote: Quote, level: number): void {
    const { host } = this;
    const { text, sink } = host;
    if (level >= 2) throw new SyntaxFailure('f-string: expressions nested too deeply', quote.start);
    const depth = host.brackets.length;
    host.brackets.push(host.at);
    sink.add(Tok.LeftBrace, host.at, host.at + 1);
    host.at++;
    this.scanExpression(quote, depth + 1);
    if (text.charCodeAt(host.at) === 58) {
      sink.add(Tok.Colon, host.at, host.at + 1);
      host.at++;
      for (;;) {
        this.scanMiddle(quote, level + 1);
        if (text.charCodeAt(host.at) !== OPEN) break;
        this.scanField(quote, level + 1);
      }
    }
    host.brackets.length = depth;
    sink.add(Tok.RightBrace, host.at, host.at + 1);
    host.at++;
  }

  // The tokens of the expression, `=` and `!conversion`; stops on the `:` or `}` of the field.
  private scanExpression(quote: Quote, depth: number): void {
    const { host } = this;
    const { text, length, sink, brackets } = host;
    for (;;) {
      if (host.at >= length) throw unterminated(host, quote.start, length, quote.triple);
      const code = text.charCodeAt(host.at);
      if (code === 32 || code === 9 || code === 12) {
        host.at++;
        continue;
      }
      if (code === 10) {
        if (!quote.triple) throw unterminated(host, quote.start, host.at, false);
        host.at++;
        continue;
      }
      if (code === 35) {
        if (!quote.triple) throw new SyntaxFailure("f-string expression part cannot include '#'", quote.start);
        host.scanComment(false);
        continue;
      }
      if (brackets.length === depth) {
        if (code === 41 || code === 93) {
          throw new SyntaxFailure(`f-string: unmatched '${text.charAt(host.at)}'`, quote.start);
        }
        const next = text.charCodeAt(host.at + 1);
        if (code === CLOSE || code === 58) return;
        if (code === 33 && next !== 61) {
          sink.add(Tok.Exclamation, host.at, host.at + 1);
          host.at++;
          continue;
        }
      }
      if (code === quote.mark && this.endsHere(quote)) throw new SyntaxFailure("f-string: expecting '}'", quote.start);
      host.scanToken(code);
    }
  }

  // A quote of the same kind inside a field: the start of a nested string, unless nothing closes it.
  private endsHere(quote: Quote): boolean {
    const { text, at } = this.host;
    if (quote.triple) return isTripleQuote(text, at);
    const newline = text.indexOf('\n', at);
    const close = text.indexOf(String.fromCharCode(quote.mark), at + 1);
    return close < 0 || (newline >= 0 && close > newline);
  }
}
