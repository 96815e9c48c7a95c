// Calls of data classes whose fields are known: an instance that has them all is made at once, while the class is what its text says.
import type { Call } from '../syntax/ast.ts';
import type { Argument, Expression, Parameter, Statement } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import { type Context, type KnownClass, type ModuleContext, globalVariable, noneValue } from './context.ts';
import type { DataField } from './data-classes.ts';
import { matchArguments } from './direct-call.ts';
import { plainFunction, readOf, variableOf } from './dispatch.ts';
import { lower } from './expressions.ts';
import { methodOf } from './known-classes.ts';
import { NameSource, snakeCase } from './names.ts';
import { asRep, asValue } from './operation.ts';

const repOf = { float: 'float', int: 'int', bool: 'bool', value: 'value' } as const;

/** `Point(x, y)`; null where the call must go the general way. */
export function dataCall(known: KnownClass, fields: readonly DataField[], node: Call, cx: Context): Expression | null {
  const params = parametersOf(known, fields, cx.module);
  const matching = params && matchArguments(params, node);
  const afterwards = methodOf(cx.module.classes, known.name, '__post_init__');
  const hasAfterwards = known.line.some((one) => cx.module.classes.get(one)?.methods.has('__post_init__') === true);
  if (!params || !matching || !known.storesPlainly || (hasAfterwards && afterwards?.params.length !== 1)) return null;
  const written = [...node.args, ...node.keywords.map((keyword) => keyword.value)];
  const order = matching.flatMap((one) => (one.kind === 'argument' ? [one.at] : []));
  if (!order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0))) return null;
  const reps = params.map((param): Rep => param.variable.rep);
  known.maker ??= maker(known, params, afterwards, cx.module);
  const given = written.map((arg) => lower(arg, cx));
  const args = matching.map((one, at): Expression => {
    const rep = reps[at] ?? 'value';
    if (one.kind === 'default') return asRep(one.value, rep);
    return one.kind === 'argument' ? asRep(given[one.at] ?? noneValue, rep) : noneValue;
  });
  const target = { path: `${known.rust}::${known.maker}`, params: reps, result: 'value' as const, raises: true };
  return { kind: 'call', rep: 'value', target, args };
}

function parametersOf(
  known: KnownClass,
  fields: readonly DataField[],
  module: ModuleContext,
): readonly Parameter[] | null {
  const places = module.layouts.placesOf(known.name);
  if (places?.size !== fields.length) return null;
  const names = new NameSource();
  return fields.map(({ name, fallback }): Parameter => {
    const rep = repOf[places.get(name)?.kind ?? 'value'];
    const variable = { ...variableOf(names.take(snakeCase(name)), rep), name };
    const fits = fallback !== null && fallback !== 'opaque' && (rep === 'value' || fallback.rep === rep);
    return { kind: 'plain', variable, constantDefault: fits ? fallback : null, hasDefault: fallback !== null };
  });
}

function maker(
  known: KnownClass,
  params: readonly Parameter[],
  afterwards: ReturnType<typeof methodOf>,
  module: ModuleContext,
): string {
  const taken = new Set([...known.methods.keys()].map((name) => snakeCase(name)));
  const rust = ['make', 'make_instance'].find((one) => !taken.has(one)) ?? 'make_known_instance';
  const variable = globalVariable(module, known.name);
  const node = -1;
  const given = params.map((param) => param.variable);
  const otherwise = given.map((one): Argument => ({ kind: 'plain', value: asValue(readOf(one)) }));
  const kept = (word: boolean): Expression[] =>
    given.filter((one) => (one.rep !== 'value') === word).map((one) => asValue(readOf(one)));
  const [values, words] = [kept(false), kept(true)];
  const made: Expression = { kind: 'instance', rep: 'value', class: variable, values, words, otherwise };
  const body: Statement[] = [];
  if (afterwards === null) body.push({ kind: 'return', value: made, node });
  else {
    const self = { ...variableOf('self_', 'value'), lent: false };
    const target = { path: afterwards.path, params: ['value' as const], result: afterwards.result, raises: true };
    body.push({ kind: 'let', variable: self, value: made, node });
    body.push({ kind: 'do', value: { kind: 'call', rep: target.result, target, args: [readOf(self)] }, node });
    body.push({ kind: 'return', value: readOf(self), node });
  }
  known.functions.push(plainFunction(rust, given, 'value', body, node));
  return rust;
}
