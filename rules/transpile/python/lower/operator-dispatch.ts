// Operators on objects of known classes: a Rust function asks for the class and calls its special method as a Rust function,
// where nothing else may answer first; whatever else comes goes the general way.
import type { Expr, Operator } from '../syntax/ast.ts';
import type { CoreFunction, Expression, Statement } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import type { Context, KnownFunction } from './context.ts';
import { isMade, plainFunction, readOf, variableOf } from './dispatch.ts';
import { methodOf } from './known-classes.ts';
import { asRep, asValue, operation, text } from './operation.ts';

const specials: { readonly [O in Operator]?: string } = {
  Add: '__add__',
  Sub: '__sub__',
  Mult: '__mul__',
  MatMult: '__matmul__',
  Div: '__truediv__',
  Mod: '__mod__',
  FloorDiv: '__floordiv__',
};

/** `left op right`; null where nothing is known of the left operand. */
export function operatorCall(
  op: Operator,
  name: string,
  left: Expression,
  right: Expression,
  nodes: { readonly left: Expr; readonly whole: Expr },
  cx: Context,
): Expression | null {
  const special = specials[op];
  if (special === undefined || left.rep !== 'value') return null;
  return specialCall(special, name, op, left, right, nodes.left, nodes.whole, cx);
}

/** `object[key]` of an object whose class has `__getitem__`. */
export function itemCall(object: Expression, key: Expression, node: Expr, whole: Expr, cx: Context): Expression | null {
  return object.rep === 'value' ? specialCall('__getitem__', 'getitem', null, object, key, node, whole, cx) : null;
}

function specialCall(
  special: string,
  name: string,
  op: Operator | null,
  object: Expression,
  operand: Expression,
  node: Expr,
  whole: Expr,
  cx: Context,
): Expression | null {
  const arms = new Map<string, { target: KnownFunction; classes: string[] }>();
  for (const one of cx.module.classesOfNode(node.id)) {
    const target = methodOf(cx.module.classes, one, special);
    if (target?.params.length !== 2 || target.params.some((param) => param.kind !== 'plain')) continue;
    const arm = arms.get(target.path) ?? { target, classes: [] };
    arm.classes.push(one);
    arms.set(target.path, arm);
  }
  if (arms.size === 0) return null;
  const all = [...arms.values()];
  const found = cx.module.repOfNode(whole.id);
  const result: Rep = all.every((arm) => arm.target.result === found) ? found : 'value';
  const given = argumentRep(all.map((arm) => arm.target.params[1]?.variable.rep ?? 'value'));
  const key = [name, ...all.flatMap((arm) => arm.classes), given, result].join(' ');
  let made = cx.module.dispatchers.get(key);
  if (made === undefined) {
    made = dispatcher(name, op, all, given, result, whole.id, cx);
    cx.module.dispatchers.set(key, made);
  }
  const target = { path: made.rust, params: ['value' as const, given], result, raises: true };
  return { kind: 'call', rep: result, target, args: [object, asRep(operand, given)] };
}

const argumentRep = (reps: readonly Rep[]): Rep => {
  const [first] = reps;
  return first !== undefined && reps.every((rep) => rep === first) ? first : 'value';
};

function dispatcher(
  name: string,
  op: Operator | null,
  arms: readonly { readonly target: KnownFunction; readonly classes: readonly string[] }[],
  given: Rep,
  result: Rep,
  node: number,
  cx: Context,
): CoreFunction {
  const self = variableOf('self_', 'value');
  const other = variableOf('other', given);
  const right = asValue(readOf(other));
  const body = arms.map((arm): Statement => {
    const tests = arm.classes.map((one) => isMade(one, self, cx.module));
    const [only] = tests;
    const made: Expression = tests.length === 1 && only ? only : { kind: 'logic', rep: 'bool', op: '||', args: tests };
    const test: Expression =
      op === null || given !== 'value'
        ? made
        : { kind: 'logic', rep: 'bool', op: '&&', args: [made, operation('defers?', readOf(self), right)] };
    const params = arm.target.params.map((param) => param.variable.rep);
    const target = { path: arm.target.path, params, result: arm.target.result, raises: true };
    const call: Expression = {
      kind: 'call',
      rep: target.result,
      target,
      args: [readOf(self), asRep(readOf(other), params[1] ?? 'value')],
    };
    return { kind: 'if', test, then: answer(call, op, self, right, result, node), orelse: [], node };
  });
  const general = operation(name, readOf(self), op === null ? readOf(other) : right);
  body.push({ kind: 'return', value: asRep(general, result), node });
  return plainFunction(cx.module.names.take(`${name}_of`), [self, other], result, body, node);
}

// A method may decline with NotImplemented: then the right operand is asked.
function answer(
  call: Expression,
  op: Operator | null,
  self: ReturnType<typeof variableOf>,
  right: Expression,
  result: Rep,
  node: number,
): Statement[] {
  if (op === null || call.rep !== 'value') return [{ kind: 'return', value: asRep(call, result), node }];
  const answered = { ...variableOf('answered', 'value'), lent: false };
  const declined = operation('declined', text(op), readOf(self), right);
  return [
    { kind: 'let', variable: answered, value: call, node },
    {
      kind: 'if',
      test: operation('declined?', readOf(answered)),
      then: [{ kind: 'return', value: asRep(declined, result), node }],
      orelse: [],
      node,
    },
    { kind: 'return', value: asRep(readOf(answered), result), node },
  ];
}
