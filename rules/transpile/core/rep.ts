// Representations: how a value of the source language is held in Rust. A new one is a row here, never a second code path.

export type Rep = 'value' | 'int' | 'word' | 'wide' | 'float' | 'bool' | 'str' | 'none' | 'module';

interface RepRow {
  /** The Rust type that holds it. */
  readonly rust: string;
  /** True when reading a variable copies it without `.clone()`. */
  readonly copy: boolean;
  /** The Rust type of a parameter: handles are lent, numbers are given. */
  readonly param: string;
  readonly lent: boolean;
}

export const reps: { readonly [R in Rep]: RepRow } = {
  value: { rust: 'Value', copy: false, param: '&Value', lent: true },
  int: { rust: 'Int', copy: false, param: 'Int', lent: false },
  // A whole number that surely fits; made by a pass of its own (`passes/use-words.ts`), never a slot's.
  word: { rust: 'i64', copy: true, param: 'i64', lent: false },
  // What words come to on the way through an expression; no variable's.
  wide: { rust: 'i128', copy: true, param: 'i128', lent: false },
  float: { rust: 'f64', copy: true, param: 'f64', lent: false },
  bool: { rust: 'bool', copy: true, param: 'bool', lent: false },
  str: { rust: 'Str', copy: false, param: '&Str', lent: true },
  module: { rust: 'Module', copy: false, param: '&Module', lent: true },
  none: { rust: '()', copy: true, param: '()', lent: false },
};
