// Which functions of a module are called directly, and which of them need no function value at all.
//
// A name is known when one undecorated `def` at the level of the module binds it, nothing unbinds it, and no code that may
// run before that `def` can reach it.
import type { Call, FunctionDef, Module, Node, Stmt } from '../syntax/ast.ts';
import { walk } from '../syntax/ast.ts';
import type { ScopeTable } from '../scope/scope.ts';
import { type FunctionFrame, type KnownFunction, slotOf } from './context.ts';
import { matchArguments } from './direct-call.ts';
import type { ModuleInput } from './lower-module.ts';
import { NameSource, snakeCase } from './names.ts';
import { importedFrom } from '../link/imported-from.ts';
import { makeParameters } from './parameters.ts';

export interface Known {
  readonly known: Map<string, KnownFunction>;
  /** Nodes of definitions whose value nobody sees. */
  readonly unseen: ReadonlySet<number>;
  /** Their paths. */
  readonly closed: ReadonlySet<string>;
}

export function findKnown(input: ModuleInput, scopes: ScopeTable, names: NameSource): Known {
  const known = new Map<string, KnownFunction>();
  const nodes = new Map<string, FunctionDef>();
  const starred = starNames(input);
  const early = reachableEarly(input.tree);
  for (const node of input.tree.body) {
    if (node.type !== 'FunctionDef' || node.decorator_list.length > 0) continue;
    const symbol = scopes.module.symbols.get(node.name);
    if (symbol?.bindings !== 1 || symbol.deleted || early.get(node.name)?.has(node.id)) continue;
    if (input.program.rebound.has(node.name) || starred(node.name)) continue;
    const scope = scopes.byNode.get(node.id);
    if (!scope) continue;
    const frame: FunctionFrame = {
      names: new NameSource(),
      variables: new Map(),
      result: 'value',
      outer: null,
      produces: false,
      labels: 0,
    };
    const params = makeParameters(node.args, scope, frame, { types: input.types } as never, true);
    const result = scope.yields ? 'value' : input.types.repOf(slotOf(scope, 'return'));
    known.set(node.name, { path: names.take(snakeCase(node.name)), params, result, raises: true });
    nodes.set(node.name, node);
  }
  const seen = seenAsValues(input.tree, known);
  const { wanted } = input.program;
  const unseen = new Set<number>();
  const closed = new Set<string>();
  for (const [name, node] of nodes) {
    if (seen.has(name) || wanted.has(name) || wanted.has('*') || isDunder(name)) continue;
    unseen.add(node.id);
    closed.add(known.get(name)?.path ?? '');
  }
  return { known, unseen, closed };
}

/** Names that `from x import *` may bind here. */
function starNames(input: ModuleInput): (name: string) => boolean {
  const sources: string[] = [];
  const own = input.program.modules.get(input.name);
  walk(input.tree, (node) => {
    if (node.type === 'ImportFrom' && node.names.some((alias) => alias.name === '*'))
      sources.push(importedFrom(node, input.name, own?.isPackage ?? false));
  });
  return (name) =>
    sources.some((source) =>
      (input.program.modules.get(source)?.exports ?? input.library.exportsOf(source)).includes(name),
    );
}

const isDunder = (name: string): boolean => name.startsWith('__') && name.endsWith('__');

/** For each function of the module: is it mentioned by code that may run before its `def`? */
function reachableEarly(tree: Module): Map<string, Set<number>> {
  const definitions = new Map<string, Stmt>();
  for (const node of tree.body)
    if (node.type === 'FunctionDef' || node.type === 'ClassDef') definitions.set(node.name, node);
  const mentioned = new Map<Node, Set<string>>();
  const mentions = (node: Node): Set<string> => {
    let found = mentioned.get(node);
    if (!found) {
      found = new Set();
      const names = found;
      walk(node, (inner) => {
        if (inner.type === 'Name') names.add(inner.name);
      });
      mentioned.set(node, found);
    }
    return found;
  };
  const reached = new Set<string>();
  const reach = (names: Iterable<string>): void => {
    const stack = [...names];
    for (let name = stack.pop(); name !== undefined; name = stack.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      const definition = definitions.get(name);
      if (definition) stack.push(...mentions(definition));
    }
  };
  const early = new Map<string, Set<number>>();
  for (const node of tree.body) {
    if (node.type === 'FunctionDef') {
      if (reached.has(node.name)) early.set(node.name, (early.get(node.name) ?? new Set()).add(node.id));
      for (const part of [...node.decorator_list, ...node.args.defaults, ...node.args.kw_defaults])
        if (part) reach(mentions(part));
    } else reach(mentions(node));
  }
  return early;
}

/** Names of known functions that are used otherwise than by calls that match at migration. */
function seenAsValues(tree: Module, known: ReadonlyMap<string, KnownFunction>): Set<string> {
  const seen = new Set<string>();
  const direct = new Set<Node>();
  walk(tree, (node) => {
    if (node.type === 'Call' && node.func.type === 'Name') {
      const target = known.get(node.func.name);
      if (target && matches(target, node)) direct.add(node.func);
    }
    if (node.type === 'Name' && node.ctx === 'Load' && known.has(node.name) && !direct.has(node)) seen.add(node.name);
  });
  return seen;
}

const matches = (target: KnownFunction, node: Call): boolean => matchArguments(target.params, node) !== null;
