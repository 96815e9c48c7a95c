// Operations whose right operand is a text written out.
import type { Expression } from '../../core/core.ts';
import { macro, method, path } from '../make.ts';
import { stringLiteral } from '../text-literal.ts';
import type { RustExpr } from '../tree.ts';
import { lent, toRust } from './expression.ts';
import { type Frame, orLeave } from './frame.ts';

/** A text written out, as Rust's own literal. */
export const textLiteral = (e: Expression | undefined): RustExpr | null =>
  e?.kind === 'constant' && e.value.kind === 'str' ? path(stringLiteral(e.value.value)) : null;

/** `x == "text"` of what may be anything: the text is made only for classes that compare in ways of their own. */
export function comparedWithText(e: Extract<Expression, { kind: 'intrinsic' }>, fx: Frame): RustExpr | null {
  const [left, right] = e.args;
  if ((e.name !== 'eq?' && e.name !== 'ne?') || left?.rep !== 'value' || right?.kind !== 'convert') return null;
  const literal = textLiteral(right.arg);
  return literal && orLeave(fx, method(toRust(left, fx).code, e.name === 'eq?' ? 'equals' : 'differs', literal));
}

/** `record["name"]`: the key is made once and remembers where it stood. */
export function keyedItem(e: Extract<Expression, { kind: 'intrinsic' }>, fx: Frame): RustExpr | null {
  const [object, key] = e.args;
  if (e.name !== 'getitem' || object?.rep !== 'value' || key?.kind !== 'convert') return null;
  const literal = textLiteral(key.arg);
  return literal && orLeave(fx, macro('keyed', '(', [lent(object, fx), literal]));
}
