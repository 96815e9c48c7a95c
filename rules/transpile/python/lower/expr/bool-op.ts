// `and` and `or`: as a value the deciding operand, as a test a `bool`.
import type { BoolOp, Expr } from '../../syntax/ast.ts';
import type { Expression, Statement, Variable } from '../../../core/core.ts';
import { yields } from '../../../core/leaves.ts';
import { type Context, noneValue, temporary } from '../context.ts';
import { lower, lowerTest, lowerValue } from '../expressions.ts';
import { asTest, asValue, truth } from '../operation.ts';

export function lowerBoolOp(node: BoolOp, cx: Context): Expression {
  const operands = flat(node);
  const last = lower(operands[operands.length - 1] as Expr, cx);
  return operands.slice(0, -1).reduceRight((rest, operand) => {
    const left = lower(operand, cx);
    if (operand.type !== 'BoolOp' || left.rep !== 'value') return decide(node, left, rest, cx);
    return throughInner(node, operand, rest, cx);
  }, last);
}

/** Operands, those of a first operand of the same kind among them: `(a and b) and c` asks each once. */
function flat(node: BoolOp): Expr[] {
  return node.values.flatMap((value, at) =>
    value.type === 'BoolOp' && value.op === node.op && at < node.values.length - 1 ? flat(value) : [value],
  );
}

/** `(a and b) or c`: what decides inside decides outside, so that each operand is asked for its truth once. */
function throughInner(node: BoolOp, inner: BoolOp, rest: Expression, cx: Context): Expression {
  const kept = temporary(cx, 'decided');
  const read: Expression = { kind: 'read', rep: 'value', variable: kept };
  const test = keeping(inner, node.op === 'Or', kept, cx);
  const other = asValue(rest);
  return {
    kind: 'block',
    rep: 'value',
    body: [{ kind: 'let', variable: kept, value: noneValue, node: node.id }],
    value: {
      kind: 'choose',
      rep: 'value',
      test,
      then: node.op === 'And' ? other : read,
      orelse: node.op === 'And' ? read : other,
    },
  };
}

/** The truth of `node`; where it comes to `wanted`, the operand that decided is in `kept`. */
function keeping(node: Expr, wanted: boolean, kept: Variable, cx: Context): Expression {
  if (node.type !== 'BoolOp') {
    const read: Expression = { kind: 'read', rep: 'value', variable: kept };
    const body: Statement[] = [{ kind: 'assign', variable: kept, value: lowerValue(node, cx), node: node.id }];
    return { kind: 'block', rep: 'bool', body, value: asTest(read) };
  }
  const operands = flat(node);
  const anyDecides = (node.op === 'Or') === wanted;
  const args = operands.map((operand, at) =>
    anyDecides || at === operands.length - 1 ? keeping(operand, wanted, kept, cx) : lowerTest(operand, cx),
  );
  return { kind: 'logic', rep: 'bool', op: node.op === 'And' ? '&&' : '||', args };
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
