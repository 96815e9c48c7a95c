// The Rust tree: the forms of Rust that emitted programs use. It says nothing about layout; `print-*.ts` does.

export type RustExpr =
  /** A path or a literal, written as it stands. */
  | { readonly kind: 'path'; readonly text: string }
  | { readonly kind: 'call'; readonly callee: RustExpr; readonly args: readonly RustExpr[] }
  | { readonly kind: 'method'; readonly on: RustExpr; readonly name: string; readonly args: readonly RustExpr[] }
  | {
      readonly kind: 'macro';
      readonly name: string;
      readonly open: '(' | '[' | '{';
      readonly args: readonly MacroArg[];
    }
  | { readonly kind: 'binary'; readonly op: string; readonly left: RustExpr; readonly right: RustExpr }
  | { readonly kind: 'unary'; readonly op: '!' | '-' | '&' | '&mut ' | '*'; readonly arg: RustExpr }
  | { readonly kind: 'question'; readonly arg: RustExpr }
  | { readonly kind: 'await'; readonly arg: RustExpr }
  | { readonly kind: 'cast'; readonly arg: RustExpr; readonly type: string }
  | {
      readonly kind: 'if';
      readonly test: RustExpr;
      readonly then: RustBlock;
      readonly orelse: RustBlock | RustExpr | null;
    }
  | {
      readonly kind: 'ifLet';
      readonly pattern: string;
      readonly value: RustExpr;
      readonly then: RustBlock;
      readonly orelse: RustBlock | RustExpr | null;
    }
  | { readonly kind: 'match'; readonly subject: RustExpr; readonly arms: readonly MatchArm[] }
  | {
      readonly kind: 'block';
      readonly label: string | null;
      readonly prefix: '' | 'async move ';
      readonly block: RustBlock;
    }
  | { readonly kind: 'closure'; readonly move: boolean; readonly params: readonly string[]; readonly body: RustExpr }
  | { readonly kind: 'loop'; readonly label: string | null; readonly body: RustBlock }
  | { readonly kind: 'while'; readonly label: string | null; readonly test: RustExpr; readonly body: RustBlock }
  | {
      readonly kind: 'whileLet';
      readonly label: string | null;
      readonly pattern: string;
      readonly value: RustExpr;
      readonly body: RustBlock;
    }
  | {
      readonly kind: 'for';
      readonly label: string | null;
      readonly pattern: string;
      readonly source: RustExpr;
      readonly body: RustBlock;
    }
  | {
      readonly kind: 'jump';
      readonly word: 'break' | 'continue' | 'return';
      readonly label: string | null;
      readonly value: RustExpr | null;
    }
  | { readonly kind: 'assign'; readonly place: RustExpr; readonly op: string; readonly value: RustExpr }
  | { readonly kind: 'tuple' | 'array'; readonly items: readonly RustExpr[] };

/** `separator` stands after the argument where it is not a comma (`;` in `args![a; "k" = v]`, ` =>` in `dict!`). */
export interface MacroArg {
  readonly prefix: string;
  readonly value: RustExpr;
  readonly separator?: ';' | ' =>';
}

export interface MatchArm {
  readonly pattern: string;
  readonly guard: RustExpr | null;
  readonly body: RustExpr;
}

/** Statements, and the value of the block if it has one. */
export interface RustBlock {
  readonly body: readonly RustStmt[];
  readonly value: RustExpr | null;
}

export type RustStmt =
  | {
      readonly kind: 'let';
      readonly pattern: string;
      readonly type: string | null;
      readonly value: RustExpr | null;
      readonly node: number;
    }
  | { readonly kind: 'expr'; readonly value: RustExpr; readonly node: number }
  | { readonly kind: 'item'; readonly item: RustItem }
  | { readonly kind: 'comment'; readonly lines: readonly string[] }
  | { readonly kind: 'blank' };

export type RustItem =
  | {
      readonly kind: 'fn';
      readonly name: string;
      readonly public: boolean;
      readonly docs: readonly string[];
      readonly attributes: readonly string[];
      readonly params: readonly string[];
      readonly result: string | null;
      readonly body: RustBlock;
      readonly node: number;
    }
  | {
      readonly kind: 'impl';
      readonly target: string;
      readonly docs: readonly string[];
      readonly items: readonly RustItem[];
      readonly node: number;
    }
  /** One line as it stands: `use`, `mod`, an attribute, `struct Name;`. */
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'macro'; readonly name: string; readonly lines: readonly string[] }
  | { readonly kind: 'comment'; readonly lines: readonly string[] }
  | { readonly kind: 'blank' };

export interface RustFile {
  /** `//!` lines. */
  readonly docs: readonly string[];
  readonly items: readonly RustItem[];
}
