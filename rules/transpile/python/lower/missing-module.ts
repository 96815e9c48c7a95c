// An import of a module that is neither in the project nor in the library: refused, or the ModuleNotFoundError that the program is ready for.
import type { Expression } from '../../core/core.ts';
import { adviceOf } from '../library/refused-modules.ts';
import type { ExceptHandler, Expr, Stmt } from '../syntax/ast.ts';
import { type Context, emit, maySkip, report, warn } from './context.ts';
import { constant, operation, text } from './operation.ts';
import { unsupportedImport } from './refusal.ts';

/**
 * What is not Python's own counts as not installed where the program can go on without it: in a `try` that takes a failed
 * import, in the handler that stands in for one, in a branch and inside functions, where the rest runs without it. Said with a warning
 * where CPython may have it, so that nothing differs silently. Gives what stands for the module, if anything does.
 */
export function missingModule(name: string, node: number, cx: Context): Expression | null {
  const guarded = cx.guards.some((guard) => guard.handlers.some(takesImportError));
  const apart = maySkip(cx) && cx.module.program.optional;
  const optional = apart || cx.conditional === true || cx.scope.kind === 'function' || cx.scope.kind === 'lambda';
  const mayBeThere = cx.module.library.isStandard(name);
  if (guarded && mayBeThere)
    warn(
      cx,
      node,
      `The module \`${name}\` is not in batuta's library: its import raises ImportError here, and the handler goes on.`,
      `Check that the program does the same without \`${name}\`, or replace it.`,
    );
  else if (optional && !guarded && cx.standsIn !== true && !mayBeThere)
    warn(
      cx,
      node,
      `The module \`${name}\` is not in the project: its import raises ModuleNotFoundError when it is reached.`,
      `Put \`${name}\` beside the program's own modules if that part of it is used.`,
    );
  else if (!guarded && cx.standsIn !== true) {
    const said = `The module \`${name}\` is neither in the project nor in batuta's library.`;
    const kept = mayBeThere ? unsupportedImport(name, 'module', node, said, adviceOf(name), cx) : null;
    if (kept === null) report(cx, node, said, adviceOf(name));
    return kept;
  }
  const message = constant({ kind: 'str', value: `No module named '${missingPart(name, cx)}'` }, 'str');
  const value: Expression = {
    kind: 'invoke',
    rep: 'value',
    callee: operation('builtin', text('ModuleNotFoundError')),
    method: null,
    args: [{ kind: 'plain', value: { kind: 'convert', rep: 'value', arg: message } }],
  };
  emit(cx, { kind: 'raise', value, cause: null });
  return null;
}

/** `import a.b` fails at `a` where there is no such package. */
function missingPart(name: string, cx: Context): string {
  const parts = name.split('.');
  for (let count = 1; count < parts.length; count++) {
    const outer = parts.slice(0, count).join('.');
    if (!cx.module.program.modules.has(outer) && cx.module.library.moduleOf(outer) === undefined) return outer;
  }
  return name;
}

/** Whether a handler is there for a failed import: by name, or because it takes everything. */
export const takesImportError = (handler: ExceptHandler): boolean =>
  handler.exc_type === null || namesOf(handler.exc_type).some((name) => name === null || taking.has(name));

const taking: ReadonlySet<string> = new Set(['ImportError', 'ModuleNotFoundError', 'Exception', 'BaseException']);

/** Whether a handler runs for nothing but a failed import: by its name, or because nothing else is tried. */
export const standsInForImport = (handler: ExceptHandler, tried: readonly Stmt[]): boolean =>
  tried.every((statement) => statement.type === 'Import' || statement.type === 'ImportFrom') ||
  (handler.exc_type !== null &&
    namesOf(handler.exc_type).some((name) => name === 'ImportError' || name === 'ModuleNotFoundError'));

/** The names of exceptions; null for what only the run knows. */
const namesOf = (type: Expr): readonly (string | null)[] =>
  type.type === 'Tuple' ? type.elts.flatMap(namesOf) : [type.type === 'Name' ? type.name : null];
