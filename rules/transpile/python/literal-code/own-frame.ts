// What a place asks of its own frame (`sys._getframe().f_code.co_name`, `inspect.currentframe().f_lineno`) and is known at migration.
import type { Expr, Module, Node } from '../syntax/ast.ts';
import { walk } from '../syntax/ast.ts';
import { parseModule } from '../syntax/parse-module.ts';
import type { Span } from '../syntax/spans.ts';

const framesOf: ReadonlyMap<string, string> = new Map([
  ['sys', '_getframe'],
  ['inspect', 'currentframe'],
]);

/** The modules among these that the program's module has under their own names, by import statements alone. */
export function frameModules(module: Module): ReadonlySet<string> {
  const found = new Set<string>();
  const bound = new Set<string>();
  walk(module, (node) => {
    if (node.type === 'alias' && node.asname === null && framesOf.has(node.name)) found.add(node.name);
    else if (node.type === 'alias') bound.add(node.asname ?? node.name);
    else if (node.type === 'Name' && node.ctx !== 'Load') bound.add(node.name);
    else if (node.type === 'arg') bound.add(node.arg);
    else if ('name' in node && typeof node.name === 'string' && node.type !== 'Name') bound.add(node.name);
  });
  return new Set([...found].filter((name) => !bound.has(name)));
}

export const asksForFrame = (node: Node): boolean => frameMember(node) !== null;

/** The call of `sys._getframe()` or `inspect.currentframe()` in an attribute of one. */
function frameMember(node: Node): { readonly module: string; readonly member: string } | null {
  if (node.type !== 'Attribute' || node.ctx !== 'Load') return null;
  const call = node.attr === 'co_name' && node.value.type === 'Attribute' ? node.value : node;
  if (call !== node && call.attr !== 'f_code') return null;
  const { value } = call;
  if (value.type !== 'Call' || value.func.type !== 'Attribute' || value.func.value.type !== 'Name') return null;
  const module = value.func.value.name;
  if (framesOf.get(module) !== value.func.attr || value.keywords.length > 0) return null;
  const [depth] = value.args;
  const own =
    depth === undefined || (depth.type === 'Constant' && depth.value.kind === 'int' && depth.value.value === '0');
  return own && value.args.length < 2 ? { module, member: node.attr } : null;
}

/** The name of the code in which a node stands and its place; null where that is not what the frame says. */
export function ownFrame(
  node: Node,
  modules: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
  code: string | null,
  { line, endLine }: Span,
): Expr | null {
  const asked = frameMember(node);
  if (asked === null || !modules.has(asked.module)) return null;
  let text: string | null = null;
  if (asked.member === 'co_name' && code !== null) text = JSON.stringify(code);
  else if (asked.member === 'f_lineno' && line === endLine) text = String(line);
  else if (asked.member === 'f_globals' && !hidden.has('globals')) text = 'globals()';
  const made = text === null ? null : parseModule(text);
  const [statement] = made?.ok === true ? made.module.body : [];
  return statement?.type === 'Expr' ? statement.value : null;
}
