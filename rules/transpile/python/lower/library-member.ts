// Members of library modules: one that batuta's library does not have is said at migration, not met at run time.
import { reportForbidden } from './expr/forbidden.ts';
import type { Expression } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import type { Call, Expr } from '../syntax/ast.ts';
import { memberAdvice } from '../library/member-advice.ts';
import type { Scope } from '../scope/scope.ts';
import { type Context, report, slotOf } from './context.ts';
import { lower } from './expressions.ts';
import { asRep, operation } from './operation.ts';
import type { SlotId } from './types.ts';

/** Notes that `name` is a library module, where nothing else binds it. */
export function noteImport(name: string, module: string, cx: Context): void {
  const symbol = cx.scope.symbols.get(name);
  if (symbol?.bindings !== 1 || symbol.deleted || cx.module.program.modules.has(module)) return;
  if (cx.scope === cx.module.scopes.module && cx.scope.children.some((child) => rebinds(child, name))) return;
  if (cx.module.library.moduleOf(module)) cx.module.imported.set(slotOf(cx.scope, name), module);
}

const rebinds = (scope: Scope, name: string): boolean =>
  (scope.symbols.get(name)?.declared ?? null) !== null || scope.children.some((child) => rebinds(child, name));

/** Notes that `name` is `module.member` of the library, where nothing else binds it. */
export function noteMember(name: string, module: string, member: string, cx: Context): void {
  const symbol = cx.scope.symbols.get(name);
  if (symbol?.bindings !== 1 || symbol.deleted || cx.module.program.modules.has(module)) return;
  if (cx.scope === cx.module.scopes.module && cx.scope.children.some((child) => rebinds(child, name))) return;
  if (cx.module.library.moduleOf(module)) cx.module.importedMembers.set(slotOf(cx.scope, name), { module, member });
}

/** A library function called with what one of its typed forms takes; null where it goes the general way. */
export function typedLibraryCall(node: Call, cx: Context): Expression | null {
  const callee = memberOf(node.func, cx);
  if (callee === null || node.keywords.length > 0 || node.args.some((arg) => arg.type === 'Starred')) return null;
  const { stored } = cx.module.program;
  if (stored.has(callee.member) || stored.has('*')) return null;
  const forms = cx.module.library.moduleOf(callee.module)?.members[callee.member]?.typed ?? [];
  const fitting = forms.filter((form) => form.params.length === node.args.length);
  if (fitting.length === 0) return null;
  const reps = node.args.map((arg) => repOf(arg, cx));
  for (const form of fitting) {
    const real = (rep: Rep | undefined): boolean => form.real === true && (rep === 'value' || rep === 'bool');
    const takes = (rep: Rep, given: Rep | undefined): boolean =>
      rep === 'value' || given === rep || (rep === 'float' && (given === 'int' || real(given)));
    if (!form.params.every((rep, at) => takes(rep, reps[at]))) continue;
    const args = node.args.map((arg, at) => {
      const made = lower(arg, cx);
      return real(made.rep) ? operation('toFloat', made) : asRep(made, form.params[at] ?? 'value');
    });
    return { kind: 'call', rep: form.result, target: form, args };
  }
  return null;
}

const repOf = (node: Expr, cx: Context): Rep => cx.module.repOfNode(node.id);

export function memberOf(func: Expr, cx: Context): { readonly module: string; readonly member: string } | null {
  if (func.type === 'Attribute') {
    const module = moduleOf(func.value, cx);
    return module === null ? null : { module, member: func.attr };
  }
  return func.type === 'Name' ? (cx.module.importedMembers.get(ownerSlot(func.name, cx)) ?? null) : null;
}

function ownerSlot(name: string, cx: Context): SlotId {
  const symbol = cx.scope.symbols.get(name);
  const owner = symbol?.meaning === 'global' ? cx.module.scopes.module : (symbol?.owner ?? cx.module.scopes.module);
  return slotOf(owner, name);
}

/** The library module that an expression certainly is. */
function moduleOf(node: Expr, cx: Context): string | null {
  if (node.type === 'Name') {
    return cx.module.imported.get(ownerSlot(node.name, cx)) ?? null;
  }
  if (node.type !== 'Attribute') return null;
  const outer = moduleOf(node.value, cx);
  const inner = `${outer ?? ''}.${node.attr}`;
  return outer !== null && cx.module.library.moduleOf(inner) ? inner : null;
}

/** The same for `hasattr(module, "member")` and `getattr`: what CPython has must not be told to be missing. */
export function checkNamedMember(name: string, args: readonly Expr[], cx: Context): void {
  const [value, member] = args;
  if ((name !== 'hasattr' && name !== 'getattr') || !value || member?.type !== 'Constant') return;
  const asks = name === 'hasattr' || args.length > 2;
  if (member.value.kind === 'str')
    checkMember(value, member.value.value, member.id, asks ? { ...cx, asked: true } : cx);
}

/** Reports `module.member` where only CPython has such a member; a `try` around it is taken as the program's own answer. */
export function checkMember(value: Expr, member: string, node: number, cx: Context): void {
  if (member.startsWith('__') || cx.guards.length > 0) return;
  const module = moduleOf(value, cx);
  if (module === null) return;
  if (module === 'builtins') reportForbidden(member, node, cx);
  if (!cx.module.library.lacks(module, member, cx.asked === true)) return;
  report(cx, node, `\`${module}.${member}\` is not supported.`, memberAdvice(module, member));
}
