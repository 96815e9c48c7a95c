// Token kinds as small numbers, the keyword and operator tables, and the token list that the tokenizer fills.

export const Tok = {
  End: 0,
  Newline: 1,
  Indent: 2,
  Dedent: 3,
  Error: 4,
  Name: 5,
  Number: 6,
  String: 7,
  FStringStart: 8,
  FStringMiddle: 9,
  FStringEnd: 10,
  LeftParen: 11,
  RightParen: 12,
  LeftBracket: 13,
  RightBracket: 14,
  LeftBrace: 15,
  RightBrace: 16,
  Colon: 17,
  Comma: 18,
  Semicolon: 19,
  Dot: 20,
  Ellipsis: 21,
  Arrow: 22,
  At: 23,
  Equal: 24,
  Exclamation: 25,
  ColonEqual: 26,
  Plus: 27,
  Minus: 28,
  Star: 29,
  Slash: 30,
  DoubleSlash: 31,
  Percent: 32,
  DoubleStar: 33,
  LeftShift: 34,
  RightShift: 35,
  Ampersand: 36,
  Bar: 37,
  Caret: 38,
  Tilde: 39,
  EqualEqual: 40,
  NotEqual: 41,
  Less: 42,
  LessEqual: 43,
  Greater: 44,
  GreaterEqual: 45,
  // Augmented assignment: the binary operator's kind is found through `augmentedOperator`.
  PlusEqual: 46,
  MinusEqual: 47,
  StarEqual: 48,
  SlashEqual: 49,
  DoubleSlashEqual: 50,
  PercentEqual: 51,
  DoubleStarEqual: 52,
  LeftShiftEqual: 53,
  RightShiftEqual: 54,
  AmpersandEqual: 55,
  BarEqual: 56,
  CaretEqual: 57,
  AtEqual: 58,
  // A character that is in no token.
  Stray: 59,
  // Keywords.
  False: 64,
  None: 65,
  True: 66,
  And: 67,
  As: 68,
  Assert: 69,
  Async: 70,
  Await: 71,
  Break: 72,
  Class: 73,
  Continue: 74,
  Def: 75,
  Del: 76,
  Elif: 77,
  Else: 78,
  Except: 79,
  Finally: 80,
  For: 81,
  From: 82,
  Global: 83,
  If: 84,
  Import: 85,
  In: 86,
  Is: 87,
  Lambda: 88,
  Nonlocal: 89,
  Not: 90,
  Or: 91,
  Pass: 92,
  Raise: 93,
  Return: 94,
  Try: 95,
  While: 96,
  With: 97,
  Yield: 98,
} as const;

export const FIRST_KEYWORD = Tok.False;

export const keywordKinds: ReadonlyMap<string, number> = new Map<string, number>([
  ['False', Tok.False],
  ['None', Tok.None],
  ['True', Tok.True],
  ['and', Tok.And],
  ['as', Tok.As],
  ['assert', Tok.Assert],
  ['async', Tok.Async],
  ['await', Tok.Await],
  ['break', Tok.Break],
  ['class', Tok.Class],
  ['continue', Tok.Continue],
  ['def', Tok.Def],
  ['del', Tok.Del],
  ['elif', Tok.Elif],
  ['else', Tok.Else],
  ['except', Tok.Except],
  ['finally', Tok.Finally],
  ['for', Tok.For],
  ['from', Tok.From],
  ['global', Tok.Global],
  ['if', Tok.If],
  ['import', Tok.Import],
  ['in', Tok.In],
  ['is', Tok.Is],
  ['lambda', Tok.Lambda],
  ['nonlocal', Tok.Nonlocal],
  ['not', Tok.Not],
  ['or', Tok.Or],
  ['pass', Tok.Pass],
  ['raise', Tok.Raise],
  ['return', Tok.Return],
  ['try', Tok.Try],
  ['while', Tok.While],
  ['with', Tok.With],
  ['yield', Tok.Yield],
]);

// A comment as found: offsets into the text, and where it stands.
export interface RawComment {
  readonly start: number;
  readonly end: number;
  readonly ownLine: boolean;
  readonly inBrackets: boolean;
}

// Offsets are UTF-16 indices into the normalised text.
export interface SourceError {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface TokenList {
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
  // Offsets at which lines start; the first is 0.
  readonly lineStarts: Int32Array;
  readonly comments: readonly RawComment[];
  // What stopped the tokenizer; the last token is then Tok.Error.
  readonly error: SourceError | null;
  // The innermost bracket still open at the end of the text.
  readonly unclosed: number | null;
}
