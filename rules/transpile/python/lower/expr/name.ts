// Reading a name.
import type { Name } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, type Resolved, meaningOf, resolve } from '../context.ts';
import { moduleConstant } from '../module-names.ts';
import { operation, text } from '../operation.ts';
import { reportForbidden } from './forbidden.ts';

export function lowerName(node: Name, cx: Context): Expression {
  const known = moduleConstant(node.name, cx);
  if (known !== null && known !== undefined) return known;
  const resolved = resolve(cx, node.name);
  if (resolved.kind === 'builtin') reportForbidden(resolved.name, node.id, cx);
  else if (isTheInterpreters(node.name, resolved, cx)) reportForbidden(node.name, node.id, cx);
  const read = readResolved(resolved);
  const mayBeUnbound = read.kind === 'read' && (read.variable.storage === 'maybe' || read.variable.storage === 'cell');
  const isInPlace = cx.scope.kind === 'comprehension' || cx.scope.kind === 'class';
  return mayBeUnbound && isInPlace && meaningOf(node.name, cx) === 'free' ? { ...read, isFree: true } : read;
}

export function readResolved(resolved: Resolved): Expression {
  switch (resolved.kind) {
    case 'variable':
      return { kind: 'read', rep: resolved.variable.rep, variable: resolved.variable };
    case 'builtin':
      return operation('builtin', text(resolved.name));
    case 'namespace':
      return {
        kind: 'read',
        rep: 'value',
        variable: resolved.variable,
        ...(resolved.otherwise ? { otherwise: readResolved(resolved.otherwise) } : {}),
      };
  }
}

/** A name that every module has in CPython and that nothing in this one binds. */
const isTheInterpreters = (name: string, resolved: Resolved, cx: Context): boolean =>
  /^__(annotations|builtins|cached)__$/.test(name) &&
  cx.guards.length === 0 &&
  resolved.kind === 'variable' &&
  resolved.variable.storage === 'global' &&
  cx.module.scopes.module.symbols.get(name)?.bound !== true;
