// Binary operators.
import type { BinOp, Expr, Operator } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import type { Context } from '../context.ts';
import { lower } from '../expressions.ts';
import { constant, operation } from '../operation.ts';
import { operatorCall } from '../operator-dispatch.ts';

export const operatorNames: { readonly [O in Operator]: string } = {
  Add: 'add',
  Sub: 'sub',
  Mult: 'mul',
  MatMult: 'matmul',
  Div: 'truediv',
  Mod: 'modulo',
  Pow: 'pow',
  LShift: 'lshift',
  RShift: 'rshift',
  BitOr: 'bitor',
  BitXor: 'bitxor',
  BitAnd: 'bitand',
  FloorDiv: 'floordiv',
};

const wholeNumber = (node: Expr): string | null =>
  node.type === 'Constant' && node.value.kind === 'int' && /^\d{1,4}$/.test(node.value.value) ? node.value.value : null;

export function lowerBinOp(node: BinOp, cx: Context): Expression {
  const [left, right] = [lower(node.left, cx), lower(node.right, cx)];
  const name = operatorNames[node.op];
  const exponent = node.op === 'Pow' ? wholeNumber(node.right) : null;
  if (exponent !== null && (left.rep === 'int' || left.rep === 'float'))
    return operation('powWhole', left, constant({ kind: 'int', value: exponent }, 'word'));
  return operatorCall(node.op, name, left, right, { left: node.left, whole: node }, cx) ?? operation(name, left, right);
}
