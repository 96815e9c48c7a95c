// What cannot be translated: an error, or, where it may never be reached, a warning and a stop of the program at that place.
import type { Expression, Statement } from '../../core/core.ts';
import { type Context, inFunction, maySkip, noneValue, stopsWhenUsed, warn } from './context.ts';
import { operation, text } from './operation.ts';

/** Ends the program with the refusal. */
const stop = (refusals: readonly string[]): Expression => operation('refused', text(refusals[0] ?? ''));

/** The refusals that were met since `from`, for the place that stands for them. */
const taken = (cx: Context, from: number): string[] => cx.module.refusals.splice(from);

/** An expression, or the end of the program where lowering it met a refusal. */
export function orStop(made: Expression, from: number, cx: Context): Expression {
  if (cx.module.refusals.length <= from) return made;
  const body: Statement[] = [{ kind: 'do', value: stop(taken(cx, from)), node: cx.node }];
  return { kind: 'block', rep: 'value', body, value: noneValue };
}

/** The end of the program before the statements of the sink from `at` on, where lowering them met a refusal. */
export function stopBefore(at: number, from: number, cx: Context): void {
  if (cx.module.refusals.length <= from) return;
  cx.sink.splice(at, 0, { kind: 'do', value: stop(taken(cx, from)), node: cx.node });
}

/**
 * What an import statement at the level of a module binds for something that only CPython has: using it ends the program,
 * having it does not. Null where it is refused at once: in the program itself, whose statements surely run.
 */
export function unsupportedImport(
  name: string,
  kind: 'module' | 'member',
  node: number,
  message: string,
  advice: string,
  cx: Context,
): Expression | null {
  if (!maySkip(cx) || inFunction(cx.scope)) return null;
  warn(cx, node, `${message} ${stopsWhenUsed}`, advice);
  const said = text(`${cx.module.name}: ${message} ${advice}`);
  return operation(kind === 'module' ? 'refusedModule' : 'refusedMember', text(name), said);
}
