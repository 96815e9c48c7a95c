// Method calls whose receiver inference knows: a Rust function asks for the class and calls the method as a Rust function;
// whatever else comes goes the general way. So a defect of inference costs time, never meaning.
import type { Call } from '../syntax/ast.ts';
import type { Argument, CoreFunction, Expression, Parameter, Statement, Variable } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import {
  type Context,
  type KnownClass,
  type KnownFunction,
  type ModuleContext,
  globalVariable,
  noneValue,
} from './context.ts';
import { matchArguments, type Matching } from './direct-call.ts';
import { dataCall } from './data-call.ts';
import { lower } from './expressions.ts';
import { mangle } from '../scope/scope.ts';
import { methodOf } from './known-classes.ts';
import { snakeCase } from './names.ts';
import { asRep, asValue, operation } from './operation.ts';

interface Arm {
  readonly classes: readonly string[];
  readonly target: KnownFunction;
  readonly matching: Matching;
  /** Whether instances of another class have the same method. */
  readonly suits: (name: string) => boolean;
}

const plainArguments = (node: Call): boolean =>
  node.args.every((arg) => arg.type !== 'Starred') && node.keywords.every((keyword) => keyword.arg !== null);

/** `receiver.method(...)` through a dispatcher; null where nothing is known of the receiver. */
export function methodCall(receiver: Expression, method: string, node: Call, cx: Context): Expression | null {
  const { func } = node;
  if (func.type !== 'Attribute' || receiver.rep !== 'value' || !plainArguments(node)) return null;
  const arms = armsOf(cx.module.classesOfNode(func.value.id), method, null, node, cx);
  if (arms.length === 0) return null;
  const invoke = (self: Expression, args: readonly Argument[]): Expression => ({
    kind: 'invoke',
    rep: 'value',
    callee: self,
    method,
    args,
  });
  return dispatch(receiver, method, method, arms, node, invoke, cx);
}

/** `super().method(...)` where every class below the one around has one line of bases. */
export function superMethodCall(
  around: string,
  self: Expression,
  cell: Expression,
  node: Call,
  cx: Context,
): Expression | null {
  const { func } = node;
  if (func.type !== 'Attribute' || self.rep !== 'value' || !plainArguments(node)) return null;
  const below = [...cx.module.classes.values()].filter((one) => one.line.includes(around)).map((one) => one.name);
  const arms = armsOf(below, func.attr, around, node, cx);
  if (arms.length !== 1 || cell.kind !== 'read' || cell.variable.storage !== 'global') return null;
  const invoke = (object: Expression, args: readonly Argument[]): Expression => ({
    kind: 'invoke',
    rep: 'value',
    callee: operation('superOf', cell, object),
    method: func.attr,
    args,
  });
  return dispatch(self, `${around} super ${func.attr}`, `super_${func.attr}`, arms, node, invoke, cx);
}

function armsOf(
  names: readonly string[],
  method: string,
  after: string | null,
  node: Call,
  cx: Context,
): readonly Arm[] {
  const arms = new Map<string, Arm>();
  for (const name of names) {
    const target = methodOf(cx.module.classes, name, method, after);
    const matching = target && matchArguments(target.params.slice(1), node);
    if (!target || !matching || matching.some((one) => one.kind === 'rest' || one.kind === 'named')) continue;
    const present = arms.get(target.path);
    const suits = (other: string): boolean => methodOf(cx.module.classes, other, method, after)?.path === target.path;
    arms.set(target.path, { target, matching, suits, classes: [...(present?.classes ?? []), name] });
  }
  return [...arms.values()];
}

/** The representation of the argument written at a place, where all methods take it alike. */
function argumentRep(arms: readonly Arm[], at: number): Rep {
  const wanted = arms.map((arm) => {
    const index = arm.matching.findIndex((one) => one.kind === 'argument' && one.at === at);
    return arm.target.params[index + 1]?.variable.rep ?? 'value';
  });
  const [first] = wanted;
  return first !== undefined && wanted.every((rep) => rep === first) ? first : 'value';
}

function dispatch(
  receiver: Expression,
  key: string,
  wish: string,
  arms: readonly Arm[],
  node: Call,
  invoke: (self: Expression, args: readonly Argument[]) => Expression,
  cx: Context,
): Expression {
  const found = cx.module.repOfNode(node.id);
  const agreed = arms.every((arm) => arm.target.result === found);
  const result: Rep = agreed ? found : 'value';
  const written = [...node.args, ...node.keywords.map((keyword) => keyword.value)];
  const reps = written.map((_, at) => argumentRep(arms, at));
  const named = node.keywords.map((keyword) => keyword.arg ?? '');
  const shape = [key, String(node.args.length), ...named, ...arms.flatMap((arm) => arm.classes), result].join(' ');
  let made = cx.module.dispatchers.get(shape);
  if (made === undefined) {
    made = dispatcher(wish, arms, reps, node, named, result, invoke, cx);
    cx.module.dispatchers.set(shape, made);
  }
  const args = written.map((arg, at) => asRep(lower(arg, cx), reps[at] ?? 'value'));
  const target = { path: made.rust, params: ['value' as const, ...reps], result, raises: true };
  return { kind: 'call', rep: result, target, args: [receiver, ...args] };
}

export const variableOf = (rust: string, rep: Rep): Variable => ({
  name: rust,
  rust,
  rep,
  storage: 'plain',
  lent: rep === 'value' || rep === 'str',
});
export const readOf = (variable: Variable): Expression => ({ kind: 'read', rep: variable.rep, variable });

function dispatcher(
  wish: string,
  arms: readonly Arm[],
  reps: readonly Rep[],
  node: Call,
  named: readonly string[],
  result: Rep,
  invoke: (self: Expression, args: readonly Argument[]) => Expression,
  cx: Context,
): CoreFunction {
  const self = variableOf('self_', 'value');
  const given = reps.map((rep, at) => variableOf(`arg${String(at + 1)}`, rep));
  const body: Statement[] = arms.map((arm): Statement => {
    const tests = testsOf(arm, arms, cx.module).map((one): Expression => isOf(one, self, cx.module));
    const [first] = tests;
    const test: Expression =
      tests.length === 1 && first ? first : { kind: 'logic', rep: 'bool', op: '||', args: tests };
    const args = arm.matching.map((one, at): Expression => {
      const rep = arm.target.params[at + 1]?.variable.rep ?? 'value';
      if (one.kind === 'default') return asRep(one.value, rep);
      const variable = one.kind === 'argument' ? given[one.at] : undefined;
      return variable ? asRep(readOf(variable), rep) : noneValue;
    });
    const target = {
      path: arm.target.path,
      params: arm.target.params.map((param) => param.variable.rep),
      result: arm.target.result,
      raises: true,
    };
    const call: Expression = { kind: 'call', rep: target.result, target, args: [readOf(self), ...args] };
    return {
      kind: 'if',
      test,
      then: [{ kind: 'return', value: asRep(call, result), node: node.id }],
      orelse: [],
      node: node.id,
    };
  });
  const positional = given.slice(0, node.args.length);
  const args: Argument[] = positional.map((variable) => ({ kind: 'plain', value: asValue(readOf(variable)) }));
  named.forEach((name, at) => {
    const variable = given[node.args.length + at];
    if (variable) args.push({ kind: 'keyword', name, value: asValue(readOf(variable)) });
  });
  body.push({ kind: 'return', value: asRep(invoke(readOf(self), args), result), node: node.id });
  return plainFunction(cx.module.names.take(`call_${snakeCase(wish)}`), [self, ...given], result, body, node.id);
}

/** A class, or it and all whose layouts continue its own. */
interface Test {
  readonly name: string;
  readonly family: boolean;
}

/**
 * What to ask for an arm: of a class, and at once of those below it, where all of them have the arm's method or were asked
 * for in an arm before.
 */
function testsOf(arm: Arm, arms: readonly Arm[], module: ModuleContext): readonly Test[] {
  const before = new Set(arms.slice(0, arms.indexOf(arm)).flatMap((one) => one.classes));
  const open = new Set(arm.classes);
  const suits = (name: string): boolean => arm.classes.includes(name) || before.has(name) || arm.suits(name);
  const tests: Test[] = [];
  for (const name of arm.classes) {
    if (!open.has(name)) continue;
    const spanning = module.layouts.lineOf(name).filter((above) => module.layouts.familyOf(above).every(suits));
    const top = spanning.at(-1);
    const family = top === undefined ? [] : module.layouts.familyOf(top);
    if (top === undefined || family.length < 2) {
      open.delete(name);
      tests.push({ name, family: false });
      continue;
    }
    for (const one of family) open.delete(one);
    tests.push({ name: top, family: true });
  }
  return tests;
}

/** Asks whether the class, as its definition left it, made the object. */
export const isMade = (name: string, self: Variable, module: ModuleContext): Expression =>
  isOf({ name, family: false }, self, module);

function isOf({ name, family }: Test, self: Variable, module: ModuleContext): Expression {
  const path = `${globalVariable(module, name).rust}.${family ? 'spans' : 'made'}`;
  const target = { path, params: ['value' as const], result: 'bool' as const, raises: false };
  return { kind: 'call', rep: 'bool', target, args: [readOf(self)] };
}

export function plainFunction(
  rust: string,
  variables: readonly Variable[],
  result: Rep,
  body: readonly Statement[],
  node: number,
): CoreFunction {
  const params = variables.map((variable): Parameter => ({
    kind: 'plain',
    variable,
    constantDefault: null,
    hasDefault: false,
  }));
  return {
    name: rust,
    rust,
    doc: null,
    node,
    params,
    result,
    raises: true,
    generator: null,
    guarded: false,
    standalone: true,
    chooses: true,
    body,
  };
}

/** `Name(...)` of a known class: its maker, where `__init__` is known; null where the call must go the general way. */
export function instanceCall(node: Call, cx: Context): Expression | null {
  if (node.func.type !== 'Name' || !plainArguments(node)) return null;
  const names = cx.module.classesOfNode(node.func.id);
  const [name] = names;
  const known = name === undefined ? undefined : cx.module.classes.get(name);
  if (names.length !== 1 || !known || node.func.name !== known.name) return null;
  const fields = cx.module.layouts.fieldsOf(known.name);
  if (fields !== null) return dataCall(known, fields, node, cx);
  const init = methodOf(cx.module.classes, known.name, '__init__');
  const matching = init && matchArguments(init.params.slice(1), node);
  if (!init || !matching || matching.some((one) => one.kind === 'rest' || one.kind === 'named')) return null;
  // The general way, taken when the class is not plain after all, gets what is filled in here as if it were written.
  if (!known.direct && (node.keywords.length > 0 || matching.some((one) => one.kind === 'default'))) return null;
  if (init.params.some((param) => param.kind === 'variadic' || param.kind === 'keywords')) return null;
  const order = matching.flatMap((one) => (one.kind === 'argument' ? [one.at] : []));
  if (!order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0))) return null;
  const written = [...node.args, ...node.keywords.map((keyword) => keyword.value)].map((arg) => lower(arg, cx));
  const params = init.params.slice(1).map((param) => param.variable.rep);
  const args = matching.map((one, at): Expression => {
    const rep = params[at] ?? 'value';
    if (one.kind === 'default') return asRep(one.value, rep);
    return one.kind === 'argument' ? asRep(written[one.at] ?? noneValue, rep) : noneValue;
  });
  known.maker ??= maker(known, init, cx.module);
  const target = { path: `${known.rust}::${known.maker}`, params, result: 'value' as const, raises: true };
  return { kind: 'call', rep: 'value', target, args };
}

function maker(known: KnownClass, init: KnownFunction, module: ModuleContext): string {
  // Whatever the class binds under the name stands beside it in Rust, class and static methods among it.
  const taken = new Set([...known.methods.keys()].map((name) => snakeCase(mangle(name, null))));
  const rust = taken.has('make') ? (taken.has('make_instance') ? 'make_known_instance' : 'make_instance') : 'make';
  const variable = globalVariable(module, known.name);
  const given = init.params.slice(1);
  const variables = given.map((param) => ({ ...variableOf(param.variable.rust, param.variable.rep) }));
  const self: Variable = { ...variableOf('self_', 'value'), lent: false };
  const node = -1;
  const makes: Expression = { kind: 'named', rep: 'bool', path: `${variable.rust}.makes()`, raises: false };
  const made: Expression = { kind: 'named', rep: 'value', path: `${variable.rust}.new_instance()`, raises: false };
  const general: Expression = {
    kind: 'invoke',
    rep: 'value',
    callee: { kind: 'read', rep: 'value', variable },
    method: null,
    args: variables.map((one, at): Argument => {
      const value = asValue(readOf(one));
      const param = given[at];
      return param?.kind === 'keywordOnly'
        ? { kind: 'keyword', name: param.variable.name, value }
        : { kind: 'plain', value };
    }),
  };
  const target = {
    path: init.path,
    params: init.params.map((param) => param.variable.rep),
    result: init.result,
    raises: true,
  };
  const call: Expression = { kind: 'call', rep: init.result, target, args: [readOf(self), ...variables.map(readOf)] };
  const body: Statement[] = [
    {
      kind: 'if',
      test: { kind: 'not', rep: 'bool', arg: makes },
      then: [{ kind: 'return', value: general, node }],
      orelse: [],
      node,
    },
    { kind: 'let', variable: self, value: made, node },
    { kind: 'do', value: call, node },
    { kind: 'return', value: readOf(self), node },
  ];
  known.functions.push(plainFunction(rust, variables, 'value', body, node));
  return rust;
}

/** Puts the dispatchers that were asked for behind the module's own items. */
export function emitDispatchers(module: ModuleContext): void {
  for (const made of module.dispatchers.values()) module.items.push({ kind: 'function', function: made, comments: [] });
}
