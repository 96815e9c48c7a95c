// Reading an item or a slice.
import type { Expr, Slice, Subscript } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, noneValue } from '../context.ts';
import { lower, lowerValue } from '../expressions.ts';
import { operation } from '../operation.ts';

export function lowerSubscript(node: Subscript, cx: Context): Expression {
  const { slice } = node;
  if (slice.type !== 'Slice' || slice.step !== null)
    return operation('getitem', lower(node.value, cx), lower(slice, cx));
  const bound = (part: Expr | null): Expression => (part ? lowerValue(part, cx) : noneValue);
  return operation('cut', lower(node.value, cx), bound(slice.lower), bound(slice.upper));
}

export function lowerSlice(node: Slice, cx: Context): Expression {
  const part = (bound: Expr | null): Expression => (bound ? lowerValue(bound, cx) : noneValue);
  return operation('slice', part(node.lower), part(node.upper), part(node.step));
}
