// Comparisons, chained ones included: each operand is evaluated once, from the left, until one comparison is false.
import type { CmpOperator, Compare } from '../../syntax/ast.ts';
import type { Expression, Statement } from '../../../core/core.ts';
import { type Context, temporary } from '../context.ts';
import { lower } from '../expressions.ts';
import { asTest, isStable, operation } from '../operation.ts';

const names: { readonly [op: string]: string } = { Eq: 'eq', NotEq: 'ne', Lt: 'lt', LtE: 'le', Gt: 'gt', GtE: 'ge' };
const inverted = (arg: Expression): Expression => ({ kind: 'not', rep: 'bool', arg });

function identity(left: Expression, right: Expression): Expression {
  if (right.kind === 'constant' && right.value.kind === 'none' && left.rep === 'value') return operation('none?', left);
  return operation('is?', left, right);
}

/** One comparison as a `bool`. */
export function compareTest(op: CmpOperator, left: Expression, right: Expression): Expression {
  switch (op) {
    case 'Is':
      return identity(left, right);
    case 'IsNot':
      return inverted(identity(left, right));
    case 'In':
      return containment(left, right);
    case 'NotIn':
      return inverted(containment(left, right));
    default:
      return operation(`${names[op] ?? ''}?`, left, right);
  }
}

// The container is the second operand in Python and is evaluated second; the runtime names it first.
function containment(item: Expression, container: Expression): Expression {
  return operation('in?', item, container);
}

// Of values that may be a user's, `==` and its like give whatever the user's method gives.
function compareValue(op: CmpOperator, left: Expression, right: Expression): Expression {
  const name = names[op];
  if (name === undefined || (left.rep !== 'value' && right.rep !== 'value')) return compareTest(op, left, right);
  return operation(name, left, right);
}

export function lowerCompareTest(node: Compare, cx: Context): Expression {
  return chain(node, cx, (op, left, right) => compareTest(op, left, right));
}

export function lowerCompare(node: Compare, cx: Context): Expression {
  return chain(node, cx, compareValue);
}

type Make = (op: CmpOperator, left: Expression, right: Expression) => Expression;

function chain(node: Compare, cx: Context, make: Make): Expression {
  const operands = [node.left, ...node.comparators].map((operand) => lower(operand, cx));
  const [only] = node.ops;
  if (node.ops.length === 1 && only) return make(only, operands[0] as Expression, operands[1] as Expression);
  const results = build(node, cx, operands, 0, operands[0] as Expression, make);
  return results;
}

function build(
  node: Compare,
  cx: Context,
  operands: readonly Expression[],
  at: number,
  left: Expression,
  make: Make,
): Expression {
  const op = node.ops[at] as CmpOperator;
  const written = operands[at + 1] as Expression;
  if (at === node.ops.length - 1) return make(op, left, written);
  const body: Statement[] = [];
  const keep = (expression: Expression, wish: string): Expression => {
    if (isStable(expression)) return expression;
    const variable = temporary(cx, wish, expression.rep);
    body.push({ kind: 'let', variable, value: expression, node: node.id });
    return { kind: 'read', rep: expression.rep, variable };
  };
  const first = at === 0 && !isStable(written) ? keep(left, 'low') : left;
  const middle = keep(written, 'middle');
  const here = make(op, first, middle);
  const rest = build(node, cx, operands, at + 1, middle, make);
  const both = join(cx, node.id, here, rest);
  return body.length === 0 ? both : { kind: 'block', rep: both.rep, body, value: both };
}

function join(cx: Context, node: number, here: Expression, rest: Expression): Expression {
  if (here.rep === 'bool' && rest.rep === 'bool') {
    const args = rest.kind === 'logic' && rest.op === '&&' ? [here, ...rest.args] : [here, rest];
    return { kind: 'logic', rep: 'bool', op: '&&', args };
  }
  const kept = temporary(cx, 'first', 'value');
  const read: Expression = { kind: 'read', rep: 'value', variable: kept };
  const value = (expression: Expression): Expression =>
    expression.rep === 'value' ? expression : { kind: 'convert', rep: 'value', arg: expression };
  return {
    kind: 'block',
    rep: 'value',
    body: [{ kind: 'let', variable: kept, value: value(here), node }],
    value: { kind: 'choose', rep: 'value', test: asTest(read), then: value(rest), orelse: read },
  };
}
