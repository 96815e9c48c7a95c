// Which functions may call themselves through others: these count the depth of recursion.
//
// Calls are followed by name alone: `f(...)` and `x.f(...)` may reach every function or method `f`; a call of anything else
// may reach every function whose name is used as a value.
import type { FunctionDef, Module, Node } from '../syntax/ast.ts';
import { walk } from '../syntax/ast.ts';
import type { ScopeTable } from '../scope/scope.ts';

export function guardedFunctions(tree: Module, _scopes: ScopeTable): ReadonlySet<number> {
  const byName = new Map<string, FunctionDef[]>();
  const classes = new Set<string>();
  const functions: FunctionDef[] = [];
  walk(tree, (node) => {
    if (node.type === 'ClassDef') classes.add(node.name);
    if (node.type !== 'FunctionDef') return;
    functions.push(node);
    byName.set(node.name, [...(byName.get(node.name) ?? []), node]);
  });
  const values = functionsUsedAsValues(tree, byName);
  const edges = new Map<FunctionDef, Set<FunctionDef>>();
  for (const one of functions) edges.set(one, calleesOf(one, byName, classes, values));
  const guarded = new Set<number>();
  for (const one of functions) if (reaches(one, edges)) guarded.add(one.id);
  return guarded;
}

function functionsUsedAsValues(tree: Module, byName: ReadonlyMap<string, FunctionDef[]>): FunctionDef[] {
  const called = new Set<Node>();
  const values = new Set<FunctionDef>();
  walk(tree, (node) => {
    if (node.type === 'Call') called.add(node.func);
    if (node.type === 'Name' && node.ctx === 'Load' && !called.has(node))
      for (const one of byName.get(node.name) ?? []) values.add(one);
    if (node.type === 'Attribute' && node.ctx === 'Load' && !called.has(node))
      for (const one of byName.get(node.attr) ?? []) values.add(one);
  });
  return [...values];
}

const isDunder = (name: string): boolean => name.startsWith('__') && name.endsWith('__');

function calleesOf(
  of: FunctionDef,
  byName: ReadonlyMap<string, FunctionDef[]>,
  classes: ReadonlySet<string>,
  values: readonly FunctionDef[],
): Set<FunctionDef> {
  const callees = new Set<FunctionDef>();
  const add = (list: readonly FunctionDef[] | undefined): void => {
    for (const one of list ?? []) callees.add(one);
  };
  let operates = false;
  walk(of, (node) => {
    if (node.type === 'Call') {
      if (node.func.type === 'Name') {
        if (classes.has(node.func.name)) add(byName.get('__init__'));
        const known = byName.get(node.func.name);
        if (known) add(known);
        else add(values);
        operates = true;
      } else if (node.func.type === 'Attribute') {
        add(byName.get(node.func.attr));
        add(values);
        operates = true;
      } else add(values);
    } else if (node.type === 'Attribute') add(byName.get(node.attr));
    else if (
      ['BinOp', 'Compare', 'Subscript', 'For', 'FormattedValue', 'AugAssign', 'With', 'comprehension'].includes(
        node.type,
      )
    )
      operates = true;
  });
  if (operates) for (const [name, list] of byName) if (isDunder(name) && name !== '__init__') add(list);
  return callees;
}

function reaches(start: FunctionDef, edges: ReadonlyMap<FunctionDef, ReadonlySet<FunctionDef>>): boolean {
  const seen = new Set<FunctionDef>();
  const stack = [...(edges.get(start) ?? [])];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one === start) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    stack.push(...(edges.get(one) ?? []));
  }
  return false;
}
