// The Python syntax tree: CPython's `ast` node and field names as discriminated unions; nodes know their number, not their place.
//
// `id` is the node's preorder number in its module, fields taken in the order written here (spans.ts maps it to a place).
// Absent optional fields are `null`, as in CPython. `arguments` and `Module` carry no id. Left out: type_comment, type_ignores.
export { childrenOf, walk } from './walk.ts';

export interface Module {
  readonly type: 'Module';
  readonly body: readonly Stmt[];
}

interface Numbered<T extends string> {
  readonly type: T;
  readonly id: number;
}

export type ExprContext = 'Load' | 'Store' | 'Del';
export type BoolOperator = 'And' | 'Or';
export type Operator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CmpOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

// A literal's value. `codePoints` is there only where `value` is ambiguous: two surrogate escapes in a row, which Python
// keeps as two code points and UTF-16 would read as one.
export type PyConstant =
  | { readonly kind: 'int'; readonly value: string }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly imag: number }
  | { readonly kind: 'str'; readonly value: string; readonly u?: true; readonly codePoints?: readonly number[] }
  | { readonly kind: 'bytes'; readonly value: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'ellipsis' };

// ---- statements ----

interface FunctionFields {
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly returns: Expr | null;
  readonly type_params: readonly TypeParam[];
}
interface ForFields {
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
interface WithFields {
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}
interface TryFields {
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}

export interface FunctionDef extends Numbered<'FunctionDef'>, FunctionFields {}
export interface AsyncFunctionDef extends Numbered<'AsyncFunctionDef'>, FunctionFields {}
export interface ClassDef extends Numbered<'ClassDef'> {
  readonly name: string;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decorator_list: readonly Expr[];
  readonly type_params: readonly TypeParam[];
}
export interface Return extends Numbered<'Return'> {
  readonly value: Expr | null;
}
export interface Delete extends Numbered<'Delete'> {
  readonly targets: readonly Expr[];
}
export interface Assign extends Numbered<'Assign'> {
  readonly targets: readonly Expr[];
  readonly value: Expr;
}
export interface TypeAlias extends Numbered<'TypeAlias'> {
  readonly name: Name;
  readonly type_params: readonly TypeParam[];
  readonly value: Expr;
}
export interface AugAssign extends Numbered<'AugAssign'> {
  readonly target: Name | Attribute | Subscript;
  readonly op: Operator;
  readonly value: Expr;
}
// `simple` is 1 for a bare name without parentheses.
export interface AnnAssign extends Numbered<'AnnAssign'> {
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expr;
  readonly value: Expr | null;
  readonly simple: 0 | 1;
}
export interface For extends Numbered<'For'>, ForFields {}
export interface AsyncFor extends Numbered<'AsyncFor'>, ForFields {}
export interface While extends Numbered<'While'> {
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface If extends Numbered<'If'> {
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface With extends Numbered<'With'>, WithFields {}
export interface AsyncWith extends Numbered<'AsyncWith'>, WithFields {}
export interface Match extends Numbered<'Match'> {
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}
export interface Raise extends Numbered<'Raise'> {
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}
export interface Try extends Numbered<'Try'>, TryFields {}
export interface TryStar extends Numbered<'TryStar'>, TryFields {}
export interface Assert extends Numbered<'Assert'> {
  readonly test: Expr;
  readonly msg: Expr | null;
}
export interface Import extends Numbered<'Import'> {
  readonly names: readonly Alias[];
}
export interface ImportFrom extends Numbered<'ImportFrom'> {
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}
export interface Global extends Numbered<'Global'> {
  readonly names: readonly string[];
}
export interface Nonlocal extends Numbered<'Nonlocal'> {
  readonly names: readonly string[];
}
// An expression used as a statement.
export interface ExprStmt extends Numbered<'Expr'> {
  readonly value: Expr;
}
export type Pass = Numbered<'Pass'>;
export type Break = Numbered<'Break'>;
export type Continue = Numbered<'Continue'>;

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

// ---- expressions ----

export interface BoolOp extends Numbered<'BoolOp'> {
  readonly op: BoolOperator;
  readonly values: readonly Expr[];
}
export interface NamedExpr extends Numbered<'NamedExpr'> {
  readonly target: Name;
  readonly value: Expr;
}
export interface BinOp extends Numbered<'BinOp'> {
  readonly left: Expr;
  readonly op: Operator;
  readonly right: Expr;
}
export interface UnaryOp extends Numbered<'UnaryOp'> {
  readonly op: UnaryOperator;
  readonly operand: Expr;
}
export interface Lambda extends Numbered<'Lambda'> {
  readonly args: Arguments;
  readonly body: Expr;
}
export interface IfExp extends Numbered<'IfExp'> {
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
// A `null` key is `**value`.
export interface Dict extends Numbered<'Dict'> {
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}
export interface PySet extends Numbered<'Set'> {
  readonly elts: readonly Expr[];
}
export interface ListComp extends Numbered<'ListComp'> {
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export interface SetComp extends Numbered<'SetComp'> {
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export interface DictComp extends Numbered<'DictComp'> {
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}
export interface GeneratorExp extends Numbered<'GeneratorExp'> {
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export interface Await extends Numbered<'Await'> {
  readonly value: Expr;
}
export interface Yield extends Numbered<'Yield'> {
  readonly value: Expr | null;
}
export interface YieldFrom extends Numbered<'YieldFrom'> {
  readonly value: Expr;
}
export interface Compare extends Numbered<'Compare'> {
  readonly left: Expr;
  readonly ops: readonly CmpOperator[];
  readonly comparators: readonly Expr[];
}
export interface Call extends Numbered<'Call'> {
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}
// `conversion`: -1 none, 115 `!s`, 114 `!r`, 97 `!a`.
export interface FormattedValue extends Numbered<'FormattedValue'> {
  readonly value: Expr;
  readonly conversion: -1 | 115 | 114 | 97;
  readonly format_spec: JoinedStr | null;
}
export interface JoinedStr extends Numbered<'JoinedStr'> {
  readonly values: readonly Expr[];
}
export interface Constant extends Numbered<'Constant'> {
  readonly value: PyConstant;
}
export interface Attribute extends Numbered<'Attribute'> {
  readonly value: Expr;
  readonly attr: string;
  readonly ctx: ExprContext;
}
export interface Subscript extends Numbered<'Subscript'> {
  readonly value: Expr;
  readonly slice: Expr;
  readonly ctx: ExprContext;
}
export interface Starred extends Numbered<'Starred'> {
  readonly value: Expr;
  readonly ctx: ExprContext;
}
// CPython's field is `id`, which is our number: here `name`.
export interface Name extends Numbered<'Name'> {
  readonly name: string;
  readonly ctx: ExprContext;
}
export interface List extends Numbered<'List'> {
  readonly elts: readonly Expr[];
  readonly ctx: ExprContext;
}
export interface Tuple extends Numbered<'Tuple'> {
  readonly elts: readonly Expr[];
  readonly ctx: ExprContext;
}
export interface Slice extends Numbered<'Slice'> {
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | PySet
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// ---- parts of statements and expressions ----

export interface Arguments {
  readonly type: 'arguments';
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  readonly kw_defaults: readonly (Expr | null)[];
  readonly kwarg: Arg | null;
  readonly defaults: readonly Expr[];
}
export interface Arg extends Numbered<'arg'> {
  readonly arg: string;
  readonly annotation: Expr | null;
}
// `arg` is null for `**value`.
export interface Keyword extends Numbered<'keyword'> {
  readonly arg: string | null;
  readonly value: Expr;
}
export interface Alias extends Numbered<'alias'> {
  readonly name: string;
  readonly asname: string | null;
}
export interface WithItem extends Numbered<'withitem'> {
  readonly context_expr: Expr;
  readonly optional_vars: Expr | null;
}
export interface Comprehension extends Numbered<'comprehension'> {
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly is_async: 0 | 1;
}
// CPython's field is `type`, which is our tag: here `exc_type`.
export interface ExceptHandler extends Numbered<'ExceptHandler'> {
  readonly exc_type: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}
export interface MatchCase extends Numbered<'match_case'> {
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

// ---- patterns ----

export interface MatchValue extends Numbered<'MatchValue'> {
  readonly value: Expr;
}
export interface MatchSingleton extends Numbered<'MatchSingleton'> {
  readonly value: { readonly kind: 'bool'; readonly value: boolean } | { readonly kind: 'none' };
}
export interface MatchSequence extends Numbered<'MatchSequence'> {
  readonly patterns: readonly Pattern[];
}
export interface MatchMapping extends Numbered<'MatchMapping'> {
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}
export interface MatchClass extends Numbered<'MatchClass'> {
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwd_attrs: readonly string[];
  readonly kwd_patterns: readonly Pattern[];
}
export interface MatchStar extends Numbered<'MatchStar'> {
  readonly name: string | null;
}
// `case _:` is pattern null, name null; `case x:` is pattern null, name 'x'.
export interface MatchAs extends Numbered<'MatchAs'> {
  readonly pattern: Pattern | null;
  readonly name: string | null;
}
export interface MatchOr extends Numbered<'MatchOr'> {
  readonly patterns: readonly Pattern[];
}

export type Pattern =
  MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

// ---- type parameters (PEP 695) ----

export interface TypeVar extends Numbered<'TypeVar'> {
  readonly name: string;
  readonly bound: Expr | null;
}
export interface ParamSpec extends Numbered<'ParamSpec'> {
  readonly name: string;
}
export interface TypeVarTuple extends Numbered<'TypeVarTuple'> {
  readonly name: string;
}
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

// Every node that has a number.
export type Node =
  Stmt | Expr | Pattern | TypeParam | Arg | Keyword | Alias | WithItem | Comprehension | ExceptHandler | MatchCase;
