// `a if test else b`.
import type { IfExp } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import type { Context } from '../context.ts';
import { asking } from '../fold-test.ts';
import { lower, lowerTest } from '../expressions.ts';
import { asRep } from '../operation.ts';

export function lowerIfExp(node: IfExp, cx: Context): Expression {
  const test = lowerTest(node.test, cx);
  const below = asking(node.test, cx);
  const then = lower(node.body, below);
  const orelse = lower(node.orelse, below);
  const rep = then.rep === orelse.rep ? then.rep : 'value';
  return { kind: 'choose', rep, test, then: asRep(then, rep), orelse: asRep(orelse, rep) };
}
