// Text to tokens: indentation, names, literals, operators; f-strings become start, middle, field tokens and end.
import { FStringScanner } from './scan-fstring.ts';
import { scanNumber } from './scan-number.ts';
import { isStringPrefix, scanString } from './scan-string.ts';
import { SyntaxFailure } from './syntax-failure.ts';
import { findLineStarts, lineIndexOf, TokenSink } from './token-sink.ts';
import { keywordKinds, Tok } from './token.ts';
import type { TokenList } from './token.ts';
import { operatorAt, operatorLength } from './scan-operator.ts';

const MAX_BRACKETS = 200;
const MAX_INDENTS = 100;
const TAB_SIZE = 8;
const ASCII_NAME_START = 1;
const NAME_PART = 2;

const charClass = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
  if (isLetter) charClass[code] = ASCII_NAME_START | NAME_PART;
  if (code >= 48 && code <= 57) charClass[code] = NAME_PART;
}

export function tokenize(text: string): TokenList {
  return new Tokenizer(text).run();
}

export class Tokenizer {
  readonly text: string;
  readonly length: number;
  readonly sink: TokenSink;
  readonly lineStarts: Int32Array;
  at = 0;
  // Offsets of the brackets that are open.
  readonly brackets: number[] = [];
  private readonly indents: number[] = [0];
  private readonly altIndents: number[] = [0];
  private readonly fstrings: FStringScanner;

  constructor(text: string) {
    this.text = text;
    this.length = text.length;
    this.sink = new TokenSink(text.length);
    this.lineStarts = findLineStarts(text);
    this.fstrings = new FStringScanner(this);
  }

  run(): TokenList {
    try {
      this.scanLines();
    } catch (failure) {
      if (!(failure instanceof SyntaxFailure)) throw failure;
      this.sink.add(Tok.Error, failure.start, failure.end);
      return this.sink.finish(this.lineStarts, failure, this.brackets.at(-1) ?? null);
    }
    return this.sink.finish(this.lineStarts, null, this.brackets.at(-1) ?? null);
  }

  lineOf(offset: number): number {
    return lineIndexOf(this.lineStarts, offset) + 1;
  }

  private scanLines(): void {
    const { text, sink } = this;
    while (this.at < this.length) {
      if (!this.scanIndentation()) continue;
      this.scanLogicalLine();
    }
    if (this.brackets.length === 0) {
      const last = sink.count - 1;
      if (last >= 0 && sink.kinds[last] !== Tok.Newline && sink.kinds[last] !== Tok.Dedent) {
        sink.add(Tok.Newline, text.length, text.length);
      }
      for (let level = this.indents.length; level > 1; level--) sink.add(Tok.Dedent, text.length, text.length);
    }
    sink.add(Tok.End, text.length, text.length);
  }

  // Reads the indentation of a line; false if the line is blank or a comment (then it is passed over).
  private scanIndentation(): boolean {
    const { text } = this;
    let column = 0;
    let altColumn = 0;
    let continued = -1;
    let continuedAlt = -1;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === 32) {
        column++;
        altColumn++;
      } else if (code === 9) {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        altColumn++;
      } else if (code === 12) {
        column = altColumn = 0;
      } else if (code === 92) {
        if (continued < 1) {
          continued = column;
          continuedAlt = altColumn;
        }
        this.skipContinuation();
        continue;
      } else break;
      this.at++;
    }
    if (continued > 0) {
      column = continued;
      altColumn = continuedAlt;
    }
    if (this.at >= this.length) return false;
    const code = text.charCodeAt(this.at);
    if (code === 10) {
      this.at++;
      return false;
    }
    if (code === 35) {
      this.scanComment(true);
      if (text.charCodeAt(this.at) === 10) this.at++;
      return false;
    }
    this.applyIndentation(column, altColumn);
    return true;
  }

  private applyIndentation(column: number, altColumn: number): void {
    const { indents, altIndents, at } = this;
    const top = indents[indents.length - 1] ?? 0;
    const altTop = altIndents[altIndents.length - 1] ?? 0;
    if (column === top) {
      if (altColumn !== altTop) throw this.tabFailure();
    } else if (column > top) {
      if (indents.length >= MAX_INDENTS) throw new SyntaxFailure('too many levels of indentation', at);
      if (altColumn <= altTop) throw this.tabFailure();
      indents.push(column);
      altIndents.push(altColumn);
      this.sink.add(Tok.Indent, at, at);
    } else {
      let dedents = 0;
      while (indents.length > 1 && column < (indents[indents.length - 1] ?? 0)) {
        indents.pop();
        altIndents.pop();
        dedents++;
      }
      if (column !== indents[indents.length - 1]) {
        throw new SyntaxFailure('unindent does not match any outer indentation level', at);
      }
      if (altColumn !== altIndents[altIndents.length - 1]) throw this.tabFailure();
      for (; dedents > 0; dedents--) this.sink.add(Tok.Dedent, at, at);
    }
  }

  private tabFailure(): SyntaxFailure {
    return new SyntaxFailure('inconsistent use of tabs and spaces in indentation', this.at);
  }

  private scanLogicalLine(): void {
    const { text, brackets, sink } = this;
    while (this.at < this.length) {
      const code = text.charCodeAt(this.at);
      if (code === 32 || code === 9 || code === 12) this.at++;
      else if (code === 10) {
        if (brackets.length === 0) {
          sink.add(Tok.Newline, this.at, this.at + 1);
          this.at++;
          return;
        }
        this.at++;
      } else if (code === 35) this.scanComment(this.isFirstOnLine());
      else this.scanToken(code);
    }
  }

  private isFirstOnLine(): boolean {
    for (let i = this.at - 1; i >= 0; i--) {
      const code = this.text.charCodeAt(i);
      if (code === 10) return true;
      if (code !== 32 && code !== 9 && code !== 12) return false;
    }
    return true;
  }

  scanComment(ownLine: boolean): void {
    const newline = this.text.indexOf('\n', this.at);
    const end = newline < 0 ? this.length : newline;
    this.sink.comments.push({ start: this.at, end, ownLine, inBrackets: this.brackets.length > 0 });
    this.at = end;
  }

  skipContinuation(): void {
    if (this.at + 1 >= this.length) throw new SyntaxFailure('unexpected EOF while parsing', this.at + 1);
    if (this.text.charCodeAt(this.at + 1) !== 10) {
      throw new SyntaxFailure('unexpected character after line continuation character', this.at + 1);
    }
    this.at += 2;
    if (this.at >= this.length) throw new SyntaxFailure('unexpected EOF while parsing', this.at);
  }

  // Scans one token that starts with `code` at `at`; the caller has dealt with white space, newlines and comments.
  scanToken(code: number): void {
    const { text, at: start, sink } = this;
    if (code >= 128 || (charClass[code] ?? 0) & ASCII_NAME_START) return this.scanName(start);
    if (code >= 48 && code <= 57) {
      this.at = scanNumber(text, start);
      return sink.add(Tok.Number, start, this.at);
    }
    if (code === 46) {
      const next = text.charCodeAt(start + 1);
      if (next >= 48 && next <= 57) {
        this.at = scanNumber(text, start);
        return sink.add(Tok.Number, start, this.at);
      }
    }
    if (code === 34 || code === 39) {
      this.at = scanString(this, start, start);
      return sink.add(Tok.String, start, this.at);
    }
    if (code === 92) return this.skipContinuation();
    const kind = operatorAt(text, start, code);
    if (kind === 0) {
      if (code < 32 || code === 127) throw unprintable(code, start);
      this.at++;
      return sink.add(Tok.Stray, start, this.at);
    }
    if (kind >= Tok.LeftParen && kind <= Tok.RightBrace) this.trackBracket(kind, start);
    this.at = start + operatorLength(kind);
    sink.add(kind, start, this.at);
  }

  private trackBracket(kind: number, at: number): void {
    const { brackets, text } = this;
    if (kind === Tok.LeftParen || kind === Tok.LeftBracket || kind === Tok.LeftBrace) {
      if (brackets.length >= MAX_BRACKETS) throw new SyntaxFailure('too many nested parentheses', at);
      brackets.push(at);
      return;
    }
    const open = brackets.pop();
    const close = text.charAt(at);
    if (open === undefined) throw new SyntaxFailure(`unmatched '${close}'`, at, at + 1);
    const opening = text.charAt(open);
    if ('([{'.indexOf(opening) !== ')]}'.indexOf(close)) {
      const place = this.lineOf(open) === this.lineOf(at) ? '' : ` on line ${this.lineOf(open)}`;
      const message = `closing parenthesis '${close}' does not match opening parenthesis '${opening}'${place}`;
      throw new SyntaxFailure(message, at, at + 1);
    }
  }

  private scanName(start: number): void {
    const { text } = this;
    let at = start;
    let code = text.charCodeAt(at);
    let ascii = true;
    for (;;) {
      if (code >= 128) ascii = false;
      else if (!((charClass[code] ?? 0) & NAME_PART)) break;
      code = text.charCodeAt(++at);
      if (code !== code) break;
    }
    if ((code === 34 || code === 39) && at - start <= 2 && isStringPrefix(text, start, at)) {
      return this.scanPrefixedString(start, at);
    }
    if (!ascii) checkIdentifier(text, start, at);
    this.at = at;
    const length = at - start;
    let kind: number = Tok.Name;
    if (ascii && length >= 2 && length <= 8) kind = keywordKinds.get(text.slice(start, at)) ?? Tok.Name;
    this.sink.add(kind, start, at);
  }

  private scanPrefixedString(start: number, quote: number): void {
    const { text } = this;
    if ((text.charCodeAt(start) | 32) === 102 || (quote - start === 2 && (text.charCodeAt(start + 1) | 32) === 102)) {
      return this.fstrings.scan(start, quote);
    }
    this.at = scanString(this, start, quote);
    this.sink.add(Tok.String, start, this.at);
  }
}

function unprintable(code: number, at: number): SyntaxFailure {
  return new SyntaxFailure(`invalid non-printable character U+${code.toString(16).toUpperCase().padStart(4, '0')}`, at);
}

const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;
const IDENTIFIER_PREFIX = /^(?:[\p{XID_Start}_]\p{XID_Continue}*)?/u;
const UNPRINTABLE = /^[\p{C}\p{Z}]$/u;

function checkIdentifier(text: string, start: number, end: number): void {
  const name = text.slice(start, end);
  if (IDENTIFIER.test(name)) return;
  const good = IDENTIFIER_PREFIX.exec(name)?.[0].length ?? 0;
  const code = name.codePointAt(good) ?? 0;
  const char = String.fromCodePoint(code);
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  const message = UNPRINTABLE.test(char)
    ? `invalid non-printable character U+${hex}`
    : `invalid character '${char}' (U+${hex})`;
  throw new SyntaxFailure(message, start + good, start + good + char.length);
}
