// try: handlers are tested in order in one block; what none takes goes on.
import type { ExceptHandler, Try, TryStar } from '../../syntax/ast.ts';
import type { Expression, Statement, Variable } from '../../../core/core.ts';
import { type Context, collect, emit, noneValue, temporary } from '../context.ts';
import { lowerValue } from '../expressions.ts';
import { operation } from '../operation.ts';
import { warnOfInterrupt } from '../expr/interpreter-only.ts';
import { standsInForImport } from '../missing-module.ts';
import { lowerBody } from '../statements.ts';
import { assignName, storeVariable } from './assign-target.ts';

export function lowerTry(node: Try, cx: Context): void {
  const body = collect({ ...cx, guards: [...cx.guards, node] }, (inner) => lowerBody(node.body, inner));
  const orelse = collect(cx, (inner) => lowerBody(node.orelse, inner));
  const last = node.finalbody.length === 0 ? null : collect(cx, (inner) => lowerBody(node.finalbody, inner));
  const handler = node.handlers.length === 0 ? null : handlers(node, cx);
  emit(cx, { kind: 'try', body, handler, orelse, finally: last });
}

function handlers({ handlers: list, body: tried }: Try, cx: Context): { error: Variable; body: Statement[] } {
  const error = temporary(cx, 'error', 'value', 'error');
  const choose = (at: number, inner: Context): void => {
    const handler = list[at];
    if (!handler) return emit(inner, { kind: 'rethrow', error });
    const here: Context = { ...inner, node: handler.id };
    warnOfInterrupt(handler.exc_type, here);
    const standing = standsInForImport(handler, tried) ? { ...here, standsIn: true } : here;
    const then = collect(standing, (deeper) => handle(handler, error, deeper));
    if (handler.exc_type === null) {
      here.sink.push(...then);
      return;
    }
    const test = operation(
      'matches?',
      { kind: 'read', rep: 'value', variable: error },
      lowerValue(handler.exc_type, here),
    );
    emit(here, { kind: 'if', test, then, orelse: collect(here, (deeper) => choose(at + 1, deeper)) });
  };
  return { error, body: collect(cx, (inner) => choose(0, inner)) };
}

function handle(handler: ExceptHandler, error: Variable, cx: Context): void {
  if (handler.name === null) return lowerBody(handler.body, cx);
  const value: Expression = operation('errorValue', { kind: 'read', rep: 'value', variable: error });
  assignName(handler.name, value, cx);
  const variable = storeVariable(handler.name, cx);
  const body = collect(cx, (inner) => lowerBody(handler.body, inner));
  // The name is unbound on every way out; a local that no use can find unbound needs no such care.
  if (variable.storage === 'plain') cx.sink.push(...body);
  else {
    const unset: Statement = { kind: 'forget', variable, node: handler.id };
    emit(cx, { kind: 'try', body, handler: null, orelse: [], finally: [unset] });
  }
}

/** Each handler takes its part of the group; what is left, and what handlers raised, goes on at the end. */
export function lowerTryStar(node: TryStar, cx: Context): void {
  const body = collect(cx, (inner) => lowerBody(node.body, inner));
  const orelse = collect(cx, (inner) => lowerBody(node.orelse, inner));
  const last = node.finalbody.length === 0 ? null : collect(cx, (inner) => lowerBody(node.finalbody, inner));
  const error = temporary(cx, 'error', 'value', 'error');
  const handled = collect(cx, (inner) => {
    const star = temporary(inner, 'star');
    emit(inner, { kind: 'let', variable: star, value: operation('starBegin', read(error)) });
    for (const handler of node.handlers) starHandler(handler, star, { ...inner, node: handler.id });
    emit(inner, { kind: 'do', value: operation('starEnd', read(star)) });
  });
  emit(cx, { kind: 'try', body, handler: { error, body: handled }, orelse, finally: last });
}

const read = (variable: Variable): Expression => ({ kind: 'read', rep: 'value', variable });

function starHandler(handler: ExceptHandler, star: Variable, cx: Context): void {
  const part = temporary(cx, 'part');
  const types = handler.exc_type === null ? noneValue : lowerValue(handler.exc_type, cx);
  emit(cx, { kind: 'let', variable: part, value: operation('starTake', read(star), types) });
  const error = temporary(cx, 'error', 'value', 'error');
  const raised = temporary(cx, 'error', 'value', 'error');
  const guarded = collect(cx, (inner) => {
    const begin = collect(inner, (deeper) => {
      emit(deeper, { kind: 'do', value: operation('starEnter', read(part)) });
    });
    const then = collect(inner, (deeper) => handle(handler, error, deeper));
    emit(inner, { kind: 'try', body: begin, handler: { error, body: then }, orelse: [], finally: null });
  });
  const noted = collect(cx, (inner) => {
    emit(inner, { kind: 'do', value: operation('starNote', read(star), read(raised)) });
  });
  const then = collect(cx, (inner) => {
    emit(inner, { kind: 'try', body: guarded, handler: { error: raised, body: noted }, orelse: [], finally: null });
  });
  emit(cx, { kind: 'if', test: { kind: 'not', rep: 'bool', arg: operation('none?', read(part)) }, then, orelse: [] });
}
