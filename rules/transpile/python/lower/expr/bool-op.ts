// `and` and `or`: as a value the deciding operand, as a test a `bool`.
import type { BoolOp } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { yields } from '../../../core/leaves.ts';
import { type Context, temporary } from '../context.ts';
import { lower, lowerTest } from '../expressions.ts';
import { asTest, asValue, truth } from '../operation.ts';

export function lowerBoolOp(node: BoolOp, cx: Context): Expression {
  const values = node.values.map((value) => lower(value, cx));
  return values.reduceRight((rest, value) => decide(node, value, rest, cx));
}

function decide(node: BoolOp, left: Expression, right: Expression, cx: Context): Expression {
  const and = node.op === 'And';
  if (left.rep === 'bool') {
    if (right.rep === 'bool') return { kind: 'logic', rep: 'bool', op: and ? '&&' : '||', args: [left, right] };
    const known = asValue(truth(!and));
    return {
      kind: 'choose',
      rep: 'value',
      test: left,
      then: and ? asValue(right) : known,
      orelse: and ? known : asValue(right),
    };
  }
  if (left.rep === right.rep && left.rep !== 'value') return keptScalar(node, left, right, cx);
  if (yields(right)) return keptScalar(node, asValue(left), asValue(right), cx);
  return { kind: 'decide', rep: 'value', way: and ? 'and' : 'or', left: asValue(left), right: asValue(right) };
}

function keptScalar(node: BoolOp, left: Expression, right: Expression, cx: Context): Expression {
  const { rep } = left;
  const kept = temporary(cx, 'first', rep);
  const read: Expression = { kind: 'read', rep, variable: kept };
  const and = node.op === 'And';
  return {
    kind: 'block',
    rep,
    body: [{ kind: 'let', variable: kept, value: left, node: node.id }],
    value: { kind: 'choose', rep, test: asTest(read), then: and ? right : read, orelse: and ? read : right },
  };
}

export function lowerAndOr(node: BoolOp, cx: Context): Expression {
  return {
    kind: 'logic',
    rep: 'bool',
    op: node.op === 'And' ? '&&' : '||',
    args: node.values.map((value) => lowerTest(value, cx)),
  };
}
