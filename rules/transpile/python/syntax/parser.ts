// The parser's state: a cursor over tokens, places of nodes by provisional number, and the ways to fail.
import type { Expr } from './ast.ts';
import { SyntaxFailure } from './syntax-failure.ts';
import { lineIndexOf } from './token-sink.ts';
import { Tok } from './token.ts';
import type { TokenList } from './token.ts';

// Deeper than any program that CPython's own parser accepts in practice, shallower than our call stack.
const MAX_DEPTH = 900;
const NON_ASCII = /[^\0-\x7f]/;

export class Parser {
  readonly text: string;
  readonly tokens: TokenList;
  readonly isAscii: boolean;
  pos = 0;
  depth = 0;
  // What was read last, for better words on failure: the operand of an expression by its tokens, and an expression that
  // might have been a `:=`.
  disjunctionFirst = 0;
  disjunctionEnd = -1;
  named: Expr | null = null;
  namedStart = 0;
  namedEnd = -1;
  // The last token looked at while trying to explain a failure.
  furthest = 0;
  // Start and end offset of node `n` at 2n and 2n + 1.
  places: Int32Array;
  placeCount = 0;
  private readonly kinds: Uint8Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(text: string, tokens: TokenList) {
    this.text = text;
    this.tokens = tokens;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.isAscii = !NON_ASCII.test(text);
    this.places = new Int32Array(256 + tokens.count * 2);
  }

  // The kind of the current token, or of the one `ahead` tokens on (the last token repeats).
  kind(): number {
    return this.kinds[this.pos] as number;
  }
  peek(ahead: number): number {
    return this.kindAt(this.pos + ahead);
  }
  kindAt(index: number): number {
    const { count } = this.tokens;
    return this.kinds[index < count ? index : count - 1] as number;
  }
  start(): number {
    return this.starts[this.pos] as number;
  }
  end(): number {
    return this.ends[this.pos] as number;
  }
  startAt(index: number): number {
    return this.starts[index] as number;
  }
  endAt(index: number): number {
    return this.ends[index] as number;
  }

  // The end of the last token before the cursor that is not white space.
  lastEnd(): number {
    let index = this.pos - 1;
    while (index > 0 && (this.kinds[index] as number) <= Tok.Dedent) index--;
    return this.ends[index] as number;
  }

  accept(kind: number): boolean {
    if (this.kinds[this.pos] !== kind) return false;
    this.pos++;
    return true;
  }

  expect(kind: number): void {
    if (this.kinds[this.pos] !== kind) throw this.unexpected();
    this.pos++;
  }

  // Names a new node that covers start..end; its final number comes later.
  place(start: number, end: number): number {
    const id = this.placeCount++;
    if (id * 2 >= this.places.length) {
      const bigger = new Int32Array(this.places.length * 2);
      bigger.set(this.places);
      this.places = bigger;
    }
    this.places[id * 2] = start;
    this.places[id * 2 + 1] = end;
    return id;
  }
  // A node from `start` to the end of what has been read.
  placeFrom(start: number): number {
    return this.place(start, this.lastEnd());
  }
  startOf(node: { readonly id: number }): number {
    return this.places[node.id * 2] as number;
  }
  endOf(node: { readonly id: number }): number {
    return this.places[node.id * 2 + 1] as number;
  }

  source(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }
  // The identifier in a token, in the form that Python compares (NFKC).
  identifierAt(index: number): string {
    const name = this.source(index);
    return this.isAscii || !NON_ASCII.test(name) ? name : name.normalize('NFKC');
  }
  takeName(): string {
    if (this.kinds[this.pos] !== Tok.Name) throw this.unexpected();
    return this.identifierAt(this.pos++);
  }
  isSoftKeyword(index: number, word: string): boolean {
    return (
      this.kinds[index] === Tok.Name &&
      (this.ends[index] as number) - (this.starts[index] as number) === word.length &&
      this.text.startsWith(word, this.starts[index])
    );
  }

  lineOf(offset: number): number {
    return lineIndexOf(this.tokens.lineStarts, offset) + 1;
  }

  enter(): void {
    if (++this.depth > MAX_DEPTH) throw new SyntaxFailure('too many nested expressions', this.start());
  }
  leave(): void {
    this.depth--;
  }

  fail(message: string, start: number, end: number): SyntaxFailure {
    return new SyntaxFailure(message, start, end);
  }
  failAtNode(message: string, node: { readonly id: number }): SyntaxFailure {
    return new SyntaxFailure(message, this.startOf(node), this.endOf(node));
  }
  failHere(message: string): SyntaxFailure {
    return new SyntaxFailure(message, this.start(), this.end());
  }

  // The current token fits no rule.
  unexpected(): SyntaxFailure {
    const kind = this.kind();
    if (kind === Tok.Error && this.tokens.error) {
      const { message, start, end } = this.tokens.error;
      return new SyntaxFailure(message, start, end);
    }
    if (kind === Tok.Indent) return this.failHere('unexpected indent');
    if (kind === Tok.Dedent) return this.failHere('unexpected unindent');
    return this.failHere('invalid syntax');
  }
}
