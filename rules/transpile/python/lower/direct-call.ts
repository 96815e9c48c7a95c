// Calls of functions known at migration: arguments are matched to parameters here, as CPython does at run time.
import type { Call } from '../syntax/ast.ts';
import type { Argument, Expression, Parameter, Statement } from '../../core/core.ts';
import { type Context, type KnownFunction, temporary } from './context.ts';
import { lower } from './expressions.ts';
import { asRep, asValue, isStable } from './operation.ts';

/** For each parameter: the argument's index, a list of them for `*args`, names for `**kwargs`, or its default. */
export type Matching = readonly (
  | { readonly kind: 'argument'; readonly at: number }
  | { readonly kind: 'rest'; readonly at: readonly number[] }
  | { readonly kind: 'named'; readonly at: readonly { readonly name: string; readonly at: number }[] }
  | { readonly kind: 'default'; readonly value: Expression }
)[];

/** Null where the match needs run time or would fail: the uniform call then raises CPython's error. */
export function matchArguments(params: readonly Parameter[], node: Call): Matching | null {
  if (node.args.some((arg) => arg.type === 'Starred') || node.keywords.some((keyword) => keyword.arg === null))
    return null;
  const taken = new Map<string, number>();
  node.keywords.forEach((keyword, at) => taken.set(keyword.arg ?? '', node.args.length + at));
  if (taken.size !== node.keywords.length) return null;
  let next = 0;
  const matching: Matching[number][] = [];
  for (const param of params) {
    const name = param.variable.name;
    if (param.kind === 'variadic') {
      matching.push({ kind: 'rest', at: node.args.slice(next).map((_, at) => next + at) });
      next = node.args.length;
      continue;
    }
    if (param.kind === 'keywords') {
      matching.push({ kind: 'named', at: [...taken].map(([key, at]) => ({ name: key, at })) });
      taken.clear();
      continue;
    }
    const positional = param.kind !== 'keywordOnly' && next < node.args.length;
    const byName = param.kind === 'positionalOnly' ? undefined : taken.get(name);
    if (positional) {
      if (byName !== undefined) return null;
      matching.push({ kind: 'argument', at: next++ });
    } else if (byName !== undefined) {
      matching.push({ kind: 'argument', at: byName });
      taken.delete(name);
    } else if (param.constantDefault) matching.push({ kind: 'default', value: param.constantDefault });
    else return null;
  }
  return next === node.args.length && taken.size === 0 ? matching : null;
}

export function directCall(known: KnownFunction, node: Call, cx: Context): Expression | null {
  const matching = matchArguments(known.params, node);
  if (matching === null) return null;
  const written = [...node.args, ...node.keywords.map((keyword) => keyword.value)].map((arg) => lower(arg, cx));
  const order = matching.flatMap((match) =>
    match.kind === 'argument'
      ? [match.at]
      : match.kind === 'rest'
        ? match.at
        : match.kind === 'named'
          ? match.at.map((one) => one.at)
          : [],
  );
  const body: Statement[] = [];
  const inOrder = order.every((at, index) => index === 0 || at > (order[index - 1] ?? 0));
  const given = written.map((expression) => {
    if (inOrder || isStable(expression)) return expression;
    const variable = temporary(cx, 'argument', expression.rep);
    body.push({ kind: 'let', variable, value: expression, node: node.id });
    return { kind: 'read', rep: expression.rep, variable } as const;
  });
  const argument = (at: number): Expression => given[at] as Expression;
  const args = matching.map((match, at): Expression => {
    const rep = known.params[at]?.variable.rep ?? 'value';
    if (match.kind === 'argument') return asRep(argument(match.at), rep);
    if (match.kind === 'default') return asRep(match.value, rep);
    if (match.kind === 'rest') {
      const items = match.at.map((one): Argument => ({ kind: 'plain', value: asValue(argument(one)) }));
      return { kind: 'display', rep: 'value', collection: 'tuple', items };
    }
    const entries = match.at.map((one) => ({
      key: asValue({ kind: 'constant', rep: 'str', value: { kind: 'str', value: one.name } }),
      value: asValue(argument(one.at)),
    }));
    return { kind: 'mapping', rep: 'value', entries };
  });
  const target = {
    path: known.path,
    params: known.params.map((param) => param.variable.rep),
    result: known.result,
    raises: known.raises,
  };
  const call: Expression = { kind: 'call', rep: known.result, target, args };
  return body.length === 0 ? call : { kind: 'block', rep: call.rep, body, value: call };
}
