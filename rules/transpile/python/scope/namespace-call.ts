// Calls of `locals()`, `vars()` and `globals()`: what reads the variables around all at once.
import { walk } from '../syntax/ast.ts';
import type { Module, Node } from '../syntax/ast.ts';

export type Namespace = 'locals' | 'vars' | 'globals';

const named = (name: string): name is Namespace => name === 'locals' || name === 'vars' || name === 'globals';

/** Which of them a call is, by its text; the name may mean something else there. */
export function namespaceCall(node: Node): Namespace | null {
  if (node.type !== 'Call' || node.func.type !== 'Name' || node.args.length + node.keywords.length > 0) return null;
  return named(node.func.name) ? node.func.name : null;
}

const readers = new Set(['get', 'items', 'keys', 'values', 'copy', '__contains__', '__getitem__']);
const takers = new Set(['dict', 'list', 'set', 'tuple', 'iter', 'len', 'sorted']);

/** Calls whose mapping is read at once and kept by nobody: a copy made there and then is as good as the mapping. */
export function fleetingNamespaces(tree: Module): ReadonlySet<number> {
  const found = new Set<number>();
  const note = (node: Node | null | undefined): void => {
    if (node && namespaceCall(node) !== null) found.add(node.id);
  };
  walk(tree, (node) => {
    if (node.type === 'Subscript' && node.ctx === 'Load') note(node.value);
    if (node.type === 'Compare' && node.ops.every((op) => op === 'In' || op === 'NotIn'))
      node.comparators.forEach(note);
    if (node.type === 'Attribute' && node.ctx === 'Load' && readers.has(node.attr)) note(node.value);
    if (node.type === 'For') note(node.iter);
    if (node.type === 'Call') {
      if (node.func.type === 'Name' && takers.has(node.func.name)) node.args.forEach(note);
      for (const keyword of node.keywords) if (keyword.arg === null) note(keyword.value);
      if (node.func.type === 'Attribute' && node.func.attr === 'format_map') node.args.forEach(note);
    }
    if ('generators' in node) for (const one of node.generators) note(one.iter);
  });
  return found;
}

/** Expressions that are statements of their own. */
export function discardedExpressions(tree: Module): ReadonlySet<number> {
  const found = new Set<number>();
  walk(tree, (node) => {
    if (node.type === 'Expr') found.add(node.value.id);
  });
  return found;
}
