// The signal by which tokenizer, parser and checks leave at the first error; parse-module.ts turns it into a value.
import type { SourceError } from './token.ts';

// Not an Error: no stack trace is wanted, since trying alternatives raises it often.
export class SyntaxFailure implements SourceError {
  readonly message: string;
  readonly start: number;
  readonly end: number;

  constructor(message: string, start: number, end: number = start) {
    this.message = message;
    this.start = start;
    this.end = end;
  }
}
