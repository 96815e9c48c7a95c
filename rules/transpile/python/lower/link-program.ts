// The program facts that lowering needs, from the trees of all modules (until the solver gives them).
import { buildScopes } from '../scope/build-scopes.ts';
import type { Module } from '../syntax/ast.ts';
import { walk } from '../syntax/ast.ts';
import type { Program, ProjectModule } from './program.ts';

export interface SourceModule {
  readonly name: string;
  readonly isPackage: boolean;
  readonly tree: Module;
}

export function linkProgram(entry: string, modules: readonly SourceModule[]): Program {
  const attributes = new Set<string>();
  const imported = new Map<string, Set<string>>();
  const want = (module: string, name: string): void => {
    imported.set(module, (imported.get(module) ?? new Set()).add(name));
  };
  for (const module of modules) {
    const base = module.isPackage ? module.name.split('.') : module.name.split('.').slice(0, -1);
    walk(module.tree, (node) => {
      if (node.type === 'Attribute') attributes.add(node.attr);
      if (node.type !== 'ImportFrom') return;
      const from = node.level === 0 ? [] : base.slice(0, base.length - (node.level - 1));
      const source = [...from, ...(node.module ? [node.module] : [])].join('.');
      for (const alias of node.names) want(source, alias.name);
    });
  }
  const linked = modules.map((module): [string, ProjectModule] => {
    const symbols = buildScopes(module.tree).module.symbols;
    const exports = [...symbols.values()].filter((symbol) => symbol.bound).map((symbol) => symbol.name);
    // Any attribute of that name read anywhere may be read off this module.
    const wanted = new Set([
      ...(imported.get(module.name) ?? []),
      ...(module.name === entry ? [] : exports.filter((name) => attributes.has(name))),
    ]);
    const publicNames = exports.filter((name) => !name.startsWith('_'));
    return [
      module.name,
      { name: module.name, isPackage: module.isPackage, wanted, exports: publicNames, escapes: false },
    ];
  });
  return { entry, modules: new Map(linked), attributes };
}
