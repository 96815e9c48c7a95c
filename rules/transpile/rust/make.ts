// Short makers of Rust tree nodes, so that the translation reads like the Rust it makes.
import type { MacroArg, RustBlock, RustExpr, RustStmt } from './tree.ts';

export const path = (text: string): RustExpr => ({ kind: 'path', text });
export const call = (callee: string, ...args: readonly RustExpr[]): RustExpr => ({
  kind: 'call',
  callee: path(callee),
  args,
});
export const method = (on: RustExpr, name: string, ...args: readonly RustExpr[]): RustExpr => ({
  kind: 'method',
  on: typedFloat(on),
  name,
  args,
});
export const macro = (name: string, open: '(' | '[' | '{', args: readonly RustExpr[]): RustExpr => ({
  kind: 'macro',
  name,
  open,
  args: args.map((value): MacroArg => ({ prefix: '', value })),
});
export const lend = (arg: RustExpr): RustExpr => ({ kind: 'unary', op: '&', arg });
export const question = (arg: RustExpr): RustExpr => ({ kind: 'question', arg });
export const jump = (
  word: 'break' | 'continue' | 'return',
  label: string | null,
  value: RustExpr | null,
): RustExpr => ({
  kind: 'jump',
  word,
  label,
  value,
});
export const block = (body: readonly RustStmt[], value: RustExpr | null): RustBlock => ({ body, value });
export const expression = (value: RustExpr, node = -1): RustStmt => ({ kind: 'expr', value, node });
export const binding = (pattern: string, value: RustExpr | null, node = -1, type: string | null = null): RustStmt => ({
  kind: 'let',
  pattern,
  type,
  value,
  node,
});

/** Rust does not look for a method of a bare float literal, nor of an operation on such literals only. */
function typedFloat(on: RustExpr): RustExpr {
  if (on.kind === 'path')
    return /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/.test(on.text) && /[.e]/.test(on.text) ? path(`${on.text}_f64`) : on;
  if (on.kind === 'unary') return { ...on, arg: typedFloat(on.arg) };
  return on.kind === 'binary' ? { ...on, left: typedFloat(on.left) } : on;
}

const opposite: { readonly [op: string]: string } = { '==': '!=', '!=': '==' };
/** `!arg`, of an equality the other one. */
export function negate(arg: RustExpr): RustExpr {
  const op = arg.kind === 'binary' ? opposite[arg.op] : undefined;
  return arg.kind === 'binary' && op !== undefined ? { ...arg, op } : { kind: 'unary', op: '!', arg };
}
