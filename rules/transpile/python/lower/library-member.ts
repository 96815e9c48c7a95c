// Members of library modules: one that batuta's library does not have is said at migration, not met at run time.
import type { Expr } from '../syntax/ast.ts';
import type { Scope } from '../scope/scope.ts';
import { type Context, report, slotOf } from './context.ts';

/** Notes that `name` is a library module, where nothing else binds it. */
export function noteImport(name: string, module: string, cx: Context): void {
  const symbol = cx.scope.symbols.get(name);
  if (symbol?.bindings !== 1 || symbol.deleted || cx.module.program.modules.has(module)) return;
  if (cx.scope === cx.module.scopes.module && cx.scope.children.some((child) => rebinds(child, name))) return;
  if (cx.module.library.moduleOf(module)) cx.module.imported.set(slotOf(cx.scope, name), module);
}

const rebinds = (scope: Scope, name: string): boolean =>
  (scope.symbols.get(name)?.declared ?? null) !== null || scope.children.some((child) => rebinds(child, name));

/** The library module that an expression certainly is. */
function moduleOf(node: Expr, cx: Context): string | null {
  if (node.type === 'Name') {
    const symbol = cx.scope.symbols.get(node.name);
    const owner = symbol?.meaning === 'global' ? cx.module.scopes.module : (symbol?.owner ?? cx.module.scopes.module);
    return cx.module.imported.get(slotOf(owner, node.name)) ?? null;
  }
  if (node.type !== 'Attribute') return null;
  const outer = moduleOf(node.value, cx);
  const inner = `${outer ?? ''}.${node.attr}`;
  return outer !== null && cx.module.library.moduleOf(inner) ? inner : null;
}

/** Reports `module.member` where the library has no such member; a `try` around it is taken as the program's own answer. */
export function checkMember(value: Expr, member: string, node: number, cx: Context): void {
  if (member.startsWith('__') || cx.guards.length > 0) return;
  const module = moduleOf(value, cx);
  if (module === null) return;
  const table = cx.module.library.moduleOf(module);
  if (!table || table.open || member in table.members || cx.module.library.moduleOf(`${module}.${member}`)) return;
  report(cx, node, `\`${module}.${member}\` is not supported.`, `Write what \`${member}\` does in the program itself.`);
}
