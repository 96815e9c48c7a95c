// The entry to the lowering of expressions; the table of constructs is in `table.ts`.
import type { Expr } from '../syntax/ast.ts';
import type { Expression } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import type { Context } from './context.ts';
import { orStop } from './refusal.ts';
import { asRep, asTest, asValue } from './operation.ts';
import { lowerAndOr } from './expr/bool-op.ts';
import { lowerCompareTest } from './expr/compare.ts';
import { expressionTable } from './table.ts';

export type LowerExpr<N extends Expr = Expr> = (node: N, cx: Context) => Expression;

/** The expression in the representation it has by itself. */
export function lower(node: Expr, cx: Context): Expression {
  const construct = expressionTable[node.type] as LowerExpr;
  const refusals = cx.module.refusals.length;
  const inner = { ...cx, node: node.id };
  const made = narrowed(orStop(construct(node, inner), refusals, inner), node, cx);
  cx.module.learn?.(made, node.id);
  return made;
}

/** What the expression was found to be, where lowering itself does not know better; checked at run time. */
export function narrowed(made: Expression, node: Expr, cx: Context): Expression {
  return made.rep === 'value' ? asRep(made, cx.module.repOfNode(node.id)) : made;
}

export const lowerValue = (node: Expr, cx: Context): Expression => asValue(lower(node, cx));
/** A subscript's key: whole numbers as they are, all else as a value. */
export function indexOf(node: Expr, cx: Context): Expression {
  const made = lower(node, cx);
  return made.rep === 'int' ? made : asValue(made);
}
export const lowerAs = (node: Expr, rep: Rep, cx: Context): Expression => asRep(lower(node, cx), rep);

/**
 * The truth of the expression's value (`not x`, `bool(x)` as values): what `and` and `or` decided by is asked again, unless
 * they are of single comparisons, whose results say the same twice.
 */
export function lowerTruth(node: Expr, cx: Context): Expression {
  const decides = (node.type === 'BoolOp' || node.type === 'Compare' || node.type === 'UnaryOp') && !saysTheSame(node);
  return decides ? asTest(lower(node, cx)) : lowerTest(node, cx);
}

const saysTheSame = (node: Expr): boolean =>
  (node.type === 'Compare' && node.ops.length === 1) ||
  node.type === 'Constant' ||
  (node.type === 'UnaryOp' && node.op === 'Not' && (node.operand.type !== 'BoolOp' || saysTheSame(node.operand))) ||
  (node.type === 'BoolOp' && node.values.every(saysTheSame));

/** The expression's truth: `and`, `or`, `not` and comparisons without making values. */
export function lowerTest(node: Expr, cx: Context): Expression {
  if (node.type === 'UnaryOp' && node.op === 'Not')
    return { kind: 'not', rep: 'bool', arg: lowerTest(node.operand, cx) };
  if (node.type === 'BoolOp') return lowerAndOr(node, cx);
  if (node.type === 'Compare') return lowerCompareTest(node, cx);
  return asTest(lower(node, cx));
}
