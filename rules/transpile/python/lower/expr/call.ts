// Calls: direct where the callee is known, of a method by name, else through the uniform convention.
import type { Call } from '../../syntax/ast.ts';
import type { Argument, Expression } from '../../../core/core.ts';
import { namespaceCall } from '../../scope/namespace-call.ts';
import { mangle } from '../../scope/scope.ts';
import { type Context, resolve } from '../context.ts';
import { lower, lowerValue } from '../expressions.ts';
import { directCall } from '../direct-call.ts';
import { checkInstance } from '../library-class.ts';
import { checkMember, typedLibraryCall } from '../library-member.ts';
import { builtinCall, isBuiltinName } from '../builtin-call.ts';
import { importedPackage } from '../stmt/import.ts';
import { checkCollector, checkPipe, checkProcesses, warnOfHandler } from './interpreter-only.ts';
import { reportForbidden } from './forbidden.ts';
import { namespaceCopy, reportNamespace } from './namespace-copy.ts';
import { instanceCall, methodCall, superMethodCall } from '../dispatch.ts';
import { haveMethod } from '../../solve/builtin-kinds.ts';
import { asValue } from '../operation.ts';
import { textMethod } from '../text-method.ts';
import { superCall, superReceiver } from './super.ts';
import { lowerItems } from './display.ts';

export function lowerArguments(node: Call, cx: Context): Argument[] {
  const args = lowerItems(node.args, cx);
  for (const keyword of node.keywords) {
    const value = lowerValue(keyword.value, cx);
    args.push(keyword.arg === null ? { kind: 'doubleStar', value } : { kind: 'keyword', name: keyword.arg, value });
  }
  return args;
}

/** The module that `__import__("name")` names, where that is certain. */
function importOf(node: Call): string | null {
  const [name] = node.args;
  const certain = node.args.length === 1 && node.keywords.length === 0 && name?.type === 'Constant';
  return certain && name.value.kind === 'str' && /^[\w.]+$/.test(name.value.value) ? name.value.value : null;
}

/** `__import__(name, globals, locals, names)`: from the top, not from the package of the module that asks. */
function importsFromTop(node: Call): boolean {
  const level = node.args[4] ?? node.keywords.find((one) => one.arg === 'level')?.value;
  const spread = node.args.some((arg) => arg.type === 'Starred') || node.keywords.some((one) => one.arg === null);
  if (spread) return false;
  return level === undefined || (level.type === 'Constant' && level.value.kind === 'int' && level.value.value === '0');
}

export function lowerCall(node: Call, cx: Context): Expression {
  const { func } = node;
  const typed = typedLibraryCall(node, cx);
  if (typed) return typed;
  if (func.type === 'Name') {
    // A namespace that a metaclass prepared may hold any name, but nobody puts `locals` there.
    const asked = cx.prepared === true && namespaceCall(node) !== null;
    if (isBuiltinName(func.name, asked ? { ...cx, prepared: false } : cx)) {
      const imported = func.name === '__import__' ? importOf(node) : null;
      if (imported !== null) return importedPackage(imported, node.id, cx);
      if (func.name === '__import__' && node.args.length > 0 && importsFromTop(node)) {
        const callee = { kind: 'named', rep: 'value', path: 'batuta_std::importlib::builtin', raises: false } as const;
        return { kind: 'invoke', rep: 'value', callee, method: null, args: lowerArguments(node, cx) };
      }
      const copy = namespaceCopy(node, cx);
      if (copy !== null) return copy;
      if (!reportNamespace(node, cx)) reportForbidden(func.name, node.id, cx);
      return (func.name === 'super' ? superCall(node, cx) : null) ?? builtinCall(func.name, node, cx);
    }
    const resolved = resolve(cx, func.name);
    const known =
      resolved.kind === 'variable' && resolved.variable.storage === 'global'
        ? cx.module.known.get(resolved.variable.name)
        : undefined;
    const made = (known ? directCall(known, node, cx) : null) ?? instanceCall(node, cx);
    if (made) return made;
  }
  checkPipe(node, cx);
  checkCollector(node, cx);
  warnOfHandler(node, cx);
  if (func.type === 'Attribute') {
    checkProcesses(func.attr, func.id, cx);
    checkMember(func.value, func.attr, func.id, cx);
    checkInstance(func.value, func.attr, func.id, cx);
    const method = mangle(func.attr, cx.scope.className);
    const above = superReceiver(func.value, cx);
    const known = above && superMethodCall(above.around, above.self, above.cell, node, cx);
    if (known) return known;
    const receiver = lower(func.value, cx);
    const callee = asValue(receiver);
    const direct = textMethod(receiver, method, node, cx) ?? methodCall(callee, method, node, cx);
    if (direct) return direct;
    const kinds = cx.module.builtinsOfNode(func.value.id);
    const settled = kinds !== null && haveMethod(kinds, method);
    const args = lowerArguments(node, cx);
    return { kind: 'invoke', rep: 'value', callee, method, args, ...(settled && { settled }) };
  }
  return { kind: 'invoke', rep: 'value', callee: lowerValue(func, cx), method: null, args: lowerArguments(node, cx) };
}
