// `super()` without arguments: the class around the method and the method's first parameter.
import type { Call, Expr } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { parametersOf } from '../../scope/build-scopes.ts';
import type { Scope } from '../../scope/scope.ts';
import { type Context, localVariable, report } from '../context.ts';
import { isBuiltinName } from '../builtin-call.ts';
import { asValue, operation } from '../operation.ts';
import { lowerName } from './name.ts';

export function superCall(node: Call, cx: Context): Expression | null {
  if (node.args.length > 0 || node.keywords.length > 0) return null;
  const method = methodScope(cx.scope);
  const definition = method?.node;
  const parameters =
    definition && 'args' in definition && !Array.isArray(definition.args) ? parametersOf(definition.args as never) : [];
  const [self] = parameters;
  if (!method || !self) {
    report(cx, node.id, '`super()` stands outside a method.', 'Write `super(Class, instance)`.');
    return null;
  }
  const cell = lowerName({ type: 'Name', id: node.id, name: '__class__', ctx: 'Load' }, cx);
  const variable = localVariable(cx, method, self.arg);
  return operation('superOf', cell, asValue({ kind: 'read', rep: variable.rep, variable }));
}

/** What `super()` without arguments is asked of, in a method of a class at the level of the module; null elsewhere. */
export function superReceiver(
  node: Expr,
  cx: Context,
): { readonly around: string; readonly self: Expression; readonly cell: Expression } | null {
  if (node.type !== 'Call' || node.func.type !== 'Name' || node.func.name !== 'super') return null;
  if (node.args.length > 0 || node.keywords.length > 0 || !isBuiltinName('super', cx)) return null;
  const method = cx.scope;
  const around = method.parent;
  const definition = method.node;
  if (around?.kind !== 'class' || !definition || !('args' in definition) || Array.isArray(definition.args)) return null;
  const [self] = parametersOf(definition.args as never);
  if (!self || !cx.module.classes.has(around.path)) return null;
  const cell = lowerName({ type: 'Name', id: node.id, name: '__class__', ctx: 'Load' }, cx);
  const variable = localVariable(cx, method, self.arg);
  if (variable.storage !== 'plain') return null;
  return { around: around.path, self: { kind: 'read', rep: variable.rep, variable }, cell };
}

// The function whose parent is a class: comprehensions in between are looked through.
function methodScope(scope: Scope): Scope | null {
  for (let at: Scope | null = scope; at; at = at.parent) if (at.parent?.kind === 'class') return at;
  return null;
}
