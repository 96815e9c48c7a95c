// Instances of library classes, where a plain look at the program says which class it is: a member that CPython's class has
// and batuta's lacks is said at migration, not met at run time.
import { classGaps } from '../library/class-gaps-data.ts';
import { builtinGaps } from '../library/builtin-gaps.ts';
import { classResults } from '../library/class-results.ts';
import type { Scope } from '../scope/scope.ts';
import type { Expr } from '../syntax/ast.ts';
import { type Context, report, slotOf } from './context.ts';
import { memberOf } from './library-member.ts';
import type { SlotId } from './types.ts';

/** The library class, as `module.Class`, that an expression is; null where that is not known. */
function namedClass(node: Expr, cx: Context): string | null {
  if (node.type === 'Name' && !cx.scope.symbols.has(node.name) && !cx.module.scopes.module.symbols.has(node.name))
    return `builtins.${node.name}`;
  const found = node.type === 'Name' || node.type === 'Attribute' ? memberOf(node, cx) : null;
  if (found === null || cx.module.program.modules.has(found.module)) return null;
  const kind = cx.module.library.moduleOf(found.module)?.members[found.member]?.kind;
  return kind === 'class' || kind === 'exception' ? `${found.module}.${found.member}` : null;
}

/** The library class that an expression is an instance of. */
function instanceClass(node: Expr, cx: Context): string | null {
  if (node.type === 'Name') return cx.module.instances.get(slotOfName(node.name, cx)) ?? selfClass(node.name, cx);
  if (node.type !== 'Call') return null;
  const { func } = node;
  const called = namedClass(func, cx);
  if (called !== null && !called.startsWith('builtins.')) return called;
  const member = memberOf(func, cx);
  if (member !== null) return classResults[`${member.module}.${member.member}`] ?? null;
  if (func.type !== 'Attribute') return null;
  const owner = namedClass(func.value, cx) ?? instanceClass(func.value, cx);
  return owner === null ? null : (classResults[`${owner}.${func.attr}`] ?? null);
}

/** The library class above the class whose method's first parameter has that name, along single bases. */
function selfClass(name: string, cx: Context): string | null {
  let scope: Scope | null = cx.scope;
  while (scope !== null && scope.kind !== 'function') scope = scope.kind === 'class' ? null : scope.parent;
  const node = scope?.node;
  if (!scope || node?.type !== 'FunctionDef' || scope.parent?.kind !== 'class') return null;
  const [first] = [...node.args.posonlyargs, ...node.args.args];
  const isStatic = node.decorator_list.some((one) => one.type === 'Name' && one.name === 'staticmethod');
  if (isStatic || first?.arg !== name || scope.symbols.get(name)?.bindings !== 1) return null;
  return baseOf(scope.parent, cx, 9);
}

function baseOf(scope: Scope, cx: Context, depth: number): string | null {
  const node = scope.node;
  if (depth === 0 || node?.type !== 'ClassDef' || node.bases.length !== 1) return null;
  const [base] = node.bases;
  if (base?.type === 'Name') {
    const above = cx.module.scopes.module.children.filter((one) => one.kind === 'class' && one.name === base.name);
    if (above.length > 0) return above[0] && above.length === 1 ? baseOf(above[0], cx, depth - 1) : null;
  }
  return base ? namedClass(base, cx) : null;
}

/** Whether some class or function of the module, or a store anywhere, gives objects an attribute of that name. */
const isOwn = (scope: Scope, member: string, cx: Context): boolean =>
  cx.module.program.stored.has(member) ||
  cx.module.program.stored.has('*') ||
  (scope.kind === 'class' && scope.symbols.has(member)) ||
  scope.children.some((child) => isOwn(child, member, cx));

function slotOfName(name: string, cx: Context): SlotId {
  const symbol = cx.scope.symbols.get(name);
  const owner = symbol?.meaning === 'global' ? cx.module.scopes.module : (symbol?.owner ?? cx.module.scopes.module);
  return slotOf(owner, name);
}

const rebinds = (scope: Scope, name: string): boolean =>
  (scope.symbols.get(name)?.declared ?? null) !== null || scope.children.some((child) => rebinds(child, name));

/** Notes what a name that is bound once is an instance of. */
export function noteInstance(target: Expr, value: Expr, cx: Context): void {
  if (target.type !== 'Name') return;
  const symbol = cx.scope.symbols.get(target.name);
  if (symbol?.bindings !== 1 || symbol.deleted || symbol.declared !== null) return;
  if (cx.scope.children.some((child) => rebinds(child, target.name))) return;
  const found = instanceClass(value, cx);
  if (found !== null) cx.module.instances.set(slotOf(cx.scope, target.name), found);
}

/** Reports `value.member` where the library's class lacks it; a `try` around it is the program's own answer. */
export function checkInstance(value: Expr, member: string, node: number, cx: Context): void {
  if (cx.guards.length > 0) return;
  const advice = builtinGaps.get(member);
  if (advice !== undefined && !isOwn(cx.module.scopes.module, member, cx))
    return report(cx, node, `\`${member}\` of builtin objects is not supported.`, advice);
  const found = namedClass(value, cx) ?? instanceClass(value, cx);
  if (found === null || classGaps[found]?.split(' ').includes(member) !== true) return;
  if (isOwn(cx.module.scopes.module, member, cx)) return;
  const shown = found.replace(/^builtins\./, '');
  report(cx, node, `\`${shown}.${member}\` is not supported.`, `Write what \`${member}\` does in the program itself.`);
}
