// Reading an item or a slice.
import type { Expr, Slice, Subscript } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, noneValue } from '../context.ts';
import { lower, lowerValue } from '../expressions.ts';
import { operation } from '../operation.ts';

export const lowerSubscript = (node: Subscript, cx: Context): Expression =>
  operation('getitem', lower(node.value, cx), lower(node.slice, cx));

export function lowerSlice(node: Slice, cx: Context): Expression {
  const part = (bound: Expr | null): Expression => (bound ? lowerValue(bound, cx) : noneValue);
  return operation('slice', part(node.lower), part(node.upper), part(node.step));
}
