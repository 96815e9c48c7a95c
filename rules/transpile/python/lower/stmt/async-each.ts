// The loop over an asynchronous iterator, of `async for` and of comprehensions: each item is awaited.
import type { Expression, Statement } from '../../../core/core.ts';
import { type Context, collect, emit, noneValue, temporary } from '../context.ts';
import { asValue, operation, text } from '../operation.ts';

/** Loops over `source` under the label `own`; `fill` gives the statements for one item; StopAsyncIteration ends the loop. */
export function asyncEach(
  source: Expression,
  own: string,
  node: number,
  cx: Context,
  fill: (item: Expression, loop: Context) => void,
): void {
  const iterator = temporary(cx, 'source');
  emit(cx, { kind: 'let', variable: iterator, value: operation('asyncIterator', asValue(source)) });
  const item = temporary(cx, 'item');
  const error = temporary(cx, 'error', 'value', 'error');
  const next: Expression = {
    kind: 'yield',
    rep: 'value',
    way: 'await',
    value: {
      kind: 'invoke',
      rep: 'value',
      callee: { kind: 'read', rep: 'value', variable: iterator },
      method: '__anext__',
      args: [],
    },
  };
  const ended = operation(
    'matches?',
    { kind: 'read', rep: 'value', variable: error },
    operation('builtin', text('StopAsyncIteration')),
  );
  const stop: Statement = { kind: 'leave', how: 'break', label: own, node };
  const body = collect(cx, (loop) => {
    emit(loop, {
      kind: 'try',
      body: [{ kind: 'assign', variable: item, value: next, node }],
      handler: {
        error,
        body: [{ kind: 'if', test: ended, then: [stop], orelse: [{ kind: 'rethrow', error, node }], node }],
      },
      orelse: [],
      finally: null,
    });
    fill({ kind: 'read', rep: 'value', variable: item }, loop);
  });
  emit(cx, { kind: 'loop', label: own, test: null, body });
  // An iterator that nothing else refers to goes here, as in CPython.
  emit(cx, { kind: 'assign', variable: iterator, value: noneValue });
}
