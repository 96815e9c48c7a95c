// Unary operators.
import type { UnaryOp } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import type { Context } from '../context.ts';
import { lower, lowerTruth } from '../expressions.ts';
import { constant, operation } from '../operation.ts';

export function lowerUnaryOp(node: UnaryOp, cx: Context): Expression {
  // As a value: `not (a and b)` asks for the truth of what `a and b` gave; only tests go through (`lowerTest`).
  if (node.op === 'Not') return { kind: 'not', rep: 'bool', arg: lowerTruth(node.operand, cx) };
  const operand = lower(node.operand, cx);
  if (node.op === 'USub' && operand.kind === 'constant') {
    if (operand.value.kind === 'int') {
      const digits = operand.value.value;
      return constant(
        { kind: 'int', value: digits === '0' ? '0' : digits.startsWith('-') ? digits.slice(1) : `-${digits}` },
        'int',
      );
    }
    if (operand.value.kind === 'float') return constant({ kind: 'float', value: -operand.value.value }, 'float');
  }
  if (node.op === 'UAdd' && (operand.rep === 'int' || operand.rep === 'float')) return operand;
  return operation({ USub: 'neg', UAdd: 'pos', Invert: 'invert' }[node.op], operand);
}
