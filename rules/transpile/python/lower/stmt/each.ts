// Loops over a source, of `for` and of comprehensions: `range`, `enumerate` and `zip` need no iterator objects of their own.
import type { Call, Expr } from '../../syntax/ast.ts';
import type { Expression, Statement } from '../../../core/core.ts';
import { isBuiltinName } from '../builtin-call.ts';
import { type Context, collect, emit, temporary } from '../context.ts';
import { lower, lowerValue } from '../expressions.ts';
import { asValue, constant, isStable, operation } from '../operation.ts';
import { assignTarget } from './assign-target.ts';

/** Whether `eachOver` loops over the source in a way of its own. */
export function loopsByItself(target: Expr, iter: Expr, cx: Context): boolean {
  return isRange(iter, cx) || isEnumerate(target, iter, cx) || isZip(target, iter, cx);
}

/** What lowers the body. */
type Fill = (inner: Context) => readonly Statement[];

/** `for target in iter: body`, with that label; the source is evaluated in the scope of `outer`. */
export function eachOver(target: Expr, iter: Expr, label: string, cx: Context, fill: Fill, outer: Context = cx): void {
  if (isEnumerate(target, iter, outer)) return enumerated(target, iter, label, cx, fill, outer);
  if (isZip(target, iter, outer)) return zipped(target, iter, label, cx, fill, outer);
  const counting = isRange(iter, outer) ? countingSource(iter, outer) : null;
  const counts = counting?.rep === 'int';
  const source = counting ?? lowerValue(iter, outer);
  over(source, counts, target, label, cx, fill);
}

/** The same over a source that is lowered already. */
export function over(source: Expression, counts: boolean, target: Expr, label: string, cx: Context, fill: Fill): void {
  const binds = temporary(cx, 'item', counts ? 'int' : 'value');
  const assign = collect(cx, (first) => assignTarget(target, { kind: 'read', rep: binds.rep, variable: binds }, first));
  emit(cx, { kind: 'each', label, source, binds, body: [...assign, ...fill(cx)], counts });
}

function callOf(iter: Expr, name: string, cx: Context): iter is Call {
  return (
    cx.module.counts &&
    iter.type === 'Call' &&
    iter.func.type === 'Name' &&
    iter.func.name === name &&
    iter.keywords.length === 0 &&
    iter.args.every((arg) => arg.type !== 'Starred') &&
    isBuiltinName(name, cx)
  );
}

const isRange = (iter: Expr, cx: Context): iter is Call =>
  callOf(iter, 'range', cx) && iter.args.length >= 1 && iter.args.length <= 3;

type Row = Extract<Expr, { type: 'Tuple' | 'List' }>;
const isRow = (target: Expr): target is Row =>
  (target.type === 'Tuple' || target.type === 'List') && target.elts.every((one) => one.type !== 'Starred');

function isEnumerate(target: Expr, iter: Expr, cx: Context): target is Row {
  if (!isRow(target) || target.elts.length !== 2 || !callOf(iter, 'enumerate', cx)) return false;
  const [, start] = iter.args;
  return iter.args.length === 1 || (iter.args.length === 2 && start?.type === 'Constant' && start.value.kind === 'int');
}

const isZip = (target: Expr, iter: Expr, cx: Context): target is Row =>
  isRow(target) && callOf(iter, 'zip', cx) && iter.args.length >= 2 && iter.args.length === target.elts.length;

/** `range(...)` of whole numbers without an iterator object; as a value where an argument is none. */
function countingSource(node: Call, cx: Context): Expression {
  const args = node.args.map((arg) => lower(arg, cx));
  if (args.some((arg) => arg.rep !== 'int')) return rangeOf(args);
  const [, , step] = args;
  const steady =
    step === undefined || (step.kind === 'constant' && step.value.kind === 'int' && step.value.value !== '0');
  const zero = constant({ kind: 'int', value: '0' }, 'int');
  return operation(steady ? 'counting' : 'countingSteps', ...(args.length === 1 ? [zero, ...args] : args));
}

// Once lowered is enough.
const rangeOf = (args: readonly Expression[]): Expression => ({
  kind: 'invoke',
  rep: 'value',
  callee: { kind: 'named', rep: 'value', path: 'builtins::range', raises: false },
  method: null,
  args: args.map((arg) => ({ kind: 'plain', value: asValue(arg) })),
});

function enumerated(target: Row, iter: Expr, label: string, cx: Context, fill: Fill, outer: Context): void {
  const [source, start] = (iter as Call).args as [Expr, Expr?];
  const [place, item] = target.elts as [Expr, Expr];
  const index = temporary(cx, 'index', 'int');
  const read: Expression = { kind: 'read', rep: 'int', variable: index };
  const value = lowerValue(source, outer);
  const begin = start === undefined ? constant({ kind: 'int', value: '0' }, 'int') : lower(start, outer);
  const one = constant({ kind: 'int', value: '1' }, 'int');
  emit(cx, { kind: 'let', variable: index, value: begin });
  const binds = temporary(cx, 'item');
  const assign = collect(cx, (first) => {
    assignTarget(place, read, first);
    emit(first, { kind: 'assign', variable: index, value: operation('add', read, one) });
    assignTarget(item, { kind: 'read', rep: 'value', variable: binds }, first);
  });
  emit(cx, { kind: 'each', label, source: value, binds, body: [...assign, ...fill(cx)] });
}

function zipped(target: Row, iter: Expr, label: string, cx: Context, fill: Fill, outer: Context): void {
  const sources = (iter as Call).args.map((arg, at, all): Expression => {
    const value = lowerValue(arg, outer);
    if (at === all.length - 1 || isStable(value)) return value;
    const variable = temporary(cx, 'source');
    emit(cx, { kind: 'let', variable, value });
    return { kind: 'read', rep: 'value', variable };
  });
  const rows = sources.map((source) => ({ source, binds: temporary(cx, 'item') }));
  const assign = collect(cx, (first) =>
    rows.forEach(({ binds }, at) =>
      assignTarget(target.elts[at] as Expr, { kind: 'read', rep: 'value', variable: binds }, first),
    ),
  );
  const [head, ...also] = rows;
  if (!head) return;
  emit(cx, { kind: 'each', label, ...head, also, body: [...assign, ...fill(cx)] });
}
