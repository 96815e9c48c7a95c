// The facts of one module: its tree and scopes turned into constraints, deterministic and free of positions and node ids.
import type { ScopeTable } from '../scope/scope.ts';
import { walk, type Module } from '../syntax/ast.ts';
import { FactsBuilder } from './facts-builder.ts';
import type { ModuleFacts, Slot } from './facts.ts';
import { bodyFacts } from './statement-facts.ts';

export interface BuiltFacts {
  readonly facts: ModuleFacts;
  /** Slot of each expression by node id: the emitter builds it anew from the tree it emits. */
  readonly slotOfNode: ReadonlyMap<number, Slot>;
}

export function buildFacts(tree: Module, scopes: ScopeTable, module: string, isPackage: boolean): BuiltFacts {
  const builder = new FactsBuilder(module, isPackage, scopes);
  walk(tree, (node) => {
    if (node.type === 'ImportFrom' && node.names.some((alias) => alias.name === '*')) builder.hasStarImport = true;
  });
  if (builder.hasStarImport) {
    for (const symbol of scopes.module.symbols.values()) builder.unknown(builder.variable(scopes.module, symbol.name));
    for (const scope of scopes.byNode.values())
      for (const symbol of scope.symbols.values())
        if (symbol.meaning === 'global') builder.unknown(builder.variable(scope, symbol.name));
  }
  bodyFacts(builder, scopes.module, tree.body);
  return { facts: builder.facts(), slotOfNode: builder.slotOfNode };
}
