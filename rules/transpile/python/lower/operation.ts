// Makes Core operations: the typed row where the operands have one, else the complete one over `value`.
import type { Constant, Expression } from '../../core/core.ts';
import { closestIntrinsic, intrinsicOf } from '../../core/intrinsics.ts';
import type { Rep } from '../../core/rep.ts';

export const constant = (value: Constant, rep: Rep): Expression => ({ kind: 'constant', rep, value });
export const text = (value: string): Expression => ({ kind: 'text', rep: 'value', text: value });
export const truth = (value: boolean): Expression => constant({ kind: 'bool', value }, 'bool');

export function asRep(expression: Expression, rep: Rep): Expression {
  if (expression.rep === rep) return expression;
  if (expression.kind === 'convert' && expression.arg.rep === rep) return expression.arg;
  if (expression.kind === 'constant' && expression.value.kind === 'int' && rep === 'float') {
    return constant({ kind: 'float', value: Number(expression.value.value) }, 'float');
  }
  if (expression.kind === 'choose') {
    return { ...expression, rep, then: asRep(expression.then, rep), orelse: asRep(expression.orelse, rep) };
  }
  if (expression.kind === 'block') return { ...expression, rep, value: asRep(expression.value, rep) };
  return { kind: 'convert', rep, arg: expression };
}

export const asValue = (expression: Expression): Expression => asRep(expression, 'value');

const comparisons = new Set(['eq?', 'ne?', 'lt?', 'le?', 'gt?', 'ge?']);
/** A whole number, written out, that is a float exactly. */
const isExact = (one: Expression): boolean =>
  one.kind === 'constant' && one.value.kind === 'int' && Number.isSafeInteger(Number(one.value.value));

const mixes = new Set(['add', 'sub', 'mul', 'truediv', 'floordiv', 'modulo'].flatMap((name) => [name, `i${name}`]));

export function operation(name: string, ...args: readonly Expression[]): Expression {
  const reps = args.map((arg) => arg.rep);
  const exact = intrinsicOf(name, reps);
  if (exact) return { kind: 'intrinsic', rep: exact.result, name, args };
  if (mixes.has(name) && reps.includes('float') && reps.every((rep) => rep === 'float' || rep === 'int')) {
    return operation(name, ...args.map((arg) => asRep(arg, 'float')));
  }
  if (comparisons.has(name) && reps.includes('float') && args.every((one) => one.rep === 'float' || isExact(one))) {
    return operation(name, ...args.map((arg) => asRep(arg, 'float')));
  }
  const closest = closestIntrinsic(name, reps);
  if (closest)
    return {
      kind: 'intrinsic',
      rep: closest.result,
      name,
      args: args.map((arg, at) => asRep(arg, closest.operands[at] ?? 'value')),
    };
  throw new Error(`no intrinsic ${name}/${String(args.length)}`);
}

/** The expression's truth as a `bool`. */
export function asTest(expression: Expression): Expression {
  switch (expression.rep) {
    case 'bool':
      return expression;
    case 'none':
      return { kind: 'block', rep: 'bool', body: [{ kind: 'do', value: expression, node: -1 }], value: truth(false) };
    case 'int':
    case 'word':
      return { kind: 'not', rep: 'bool', arg: operation('zero?', expression) };
    case 'str':
      return { kind: 'not', rep: 'bool', arg: operation('empty?', expression) };
    case 'float':
      return operation('ne?', expression, constant({ kind: 'float', value: 0 }, 'float'));
    case 'module':
    case 'wide':
      return asTest(asValue(expression));
    case 'value':
      if (expression.kind === 'convert') return asTest(expression.arg);
      return operation('truth', expression);
  }
}

/** Whether evaluating it twice, or later, makes no difference: constants and locals. */
export function isStable(expression: Expression): boolean {
  if (expression.kind === 'constant' || expression.kind === 'text') return true;
  if (expression.kind === 'convert') return expression.rep === 'value' && isStable(expression.arg);
  return (
    expression.kind === 'read' && (expression.variable.storage === 'plain' || expression.variable.storage === 'error')
  );
}
