// Reading an item or a slice.
import type { Expr, Slice, Subscript } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, noneValue } from '../context.ts';
import { lower, lowerValue } from '../expressions.ts';
import { operation } from '../operation.ts';
import { itemCall } from '../operator-dispatch.ts';

export function lowerSubscript(node: Subscript, cx: Context): Expression {
  const { slice } = node;
  if (slice.type !== 'Slice') return getItem(node, lower(node.value, cx), lower(slice, cx), cx);
  if (slice.step !== null) return operation('strided', lower(node.value, cx), ...boundsOf(slice, cx));
  const object = lower(node.value, cx);
  const key = lowerSlice(slice, cx);
  // Objects of known classes are asked through their own method.
  const known = itemCall(object, key, node.value, node, cx);
  if (known || key.kind !== 'intrinsic') return known ?? operation('getitem', object, key);
  const [low, high] = key.args;
  return operation('cut', object, low ?? noneValue, high ?? noneValue);
}

const getItem = (node: Subscript, object: Expression, key: Expression, cx: Context): Expression =>
  itemCall(object, key, node.value, node, cx) ?? operation('getitem', object, key);

/** Start, stop and step of a slice. */
export const boundsOf = (slice: Slice, cx: Context): Expression[] =>
  [slice.lower, slice.upper, slice.step].map((part) => (part ? lowerValue(part, cx) : noneValue));

export function lowerSlice(node: Slice, cx: Context): Expression {
  const part = (bound: Expr | null): Expression => (bound ? lowerValue(bound, cx) : noneValue);
  return operation('slice', part(node.lower), part(node.upper), part(node.step));
}
