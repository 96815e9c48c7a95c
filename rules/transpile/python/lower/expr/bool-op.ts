// `and` and `or`: as a value the deciding operand, as a test a `bool`.
import type { BoolOp } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, temporary } from '../context.ts';
import { lower, lowerTest } from '../expressions.ts';
import { asRep, asTest } from '../operation.ts';

export function lowerBoolOp(node: BoolOp, cx: Context): Expression {
  const values = node.values.map((value) => lower(value, cx));
  const [first] = values;
  if (first?.rep === 'bool' && values.every((value) => value.rep === 'bool')) return lowerAndOr(node, cx);
  const rep = values.every((value) => value.rep === first?.rep) && first ? first.rep : 'value';
  const build = (at: number): Expression => {
    const value = asRep(values[at] as Expression, rep);
    if (at === values.length - 1) return value;
    const kept = temporary(cx, node.op === 'And' ? 'left' : 'first', rep);
    const read: Expression = { kind: 'read', rep, variable: kept };
    const rest = build(at + 1);
    return {
      kind: 'block',
      rep,
      body: [{ kind: 'let', variable: kept, value, node: node.id }],
      value: {
        kind: 'choose',
        rep,
        test: asTest(read),
        then: node.op === 'And' ? rest : read,
        orelse: node.op === 'And' ? read : rest,
      },
    };
  };
  return build(0);
}

export function lowerAndOr(node: BoolOp, cx: Context): Expression {
  return { kind: 'logic', rep: 'bool', op: node.op === 'And' ? '&&' : '||', args: node.values.map((value) => lowerTest(value, cx)) };
}
