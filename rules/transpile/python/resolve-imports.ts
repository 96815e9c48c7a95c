// Which modules a Python module imports: those of the target, by name, and the first parts of all others.
import { absoluteName } from './absolute-name.ts';
import { dynamicImports } from './dynamic-imports.ts';
import { walk } from './syntax/ast.ts';
import type { Module } from './syntax/ast.ts';
import { moduleFileOf } from './module-name.ts';

export interface Imports {
  /** Modules of the target in the order of the text, packages before what is in them. */
  readonly local: readonly string[];
  /** The same without those that only a name made at run time reaches. */
  readonly written: readonly string[];
  /** Those that its text names, without the packages that are only on the way. */
  readonly named: readonly string[];
  /** Those that it may import by a name that only the run knows; among the local ones. */
  readonly dynamic: readonly string[];
  /** First parts of modules that are not in the target, sorted. */
  readonly external: readonly string[];
}

export interface ImportingModule {
  readonly module: string;
  readonly isPackage: boolean;
  readonly sourceRoot: string;
  /** Files of the target. */
  readonly names: ReadonlySet<string>;
}

export function resolveImports(tree: Module, from: ImportingModule): Imports {
  const local = new Set<string>();
  const named = new Set<string>();
  const external = new Set<string>();
  const has = (module: string): boolean => moduleFileOf(module, from.sourceRoot, from.names) !== undefined;
  /** A folder without `__init__.py` is a namespace package if modules lie below it. */
  const isNamespace = (module: string): boolean => {
    const folder = `${from.sourceRoot === '.' ? '' : `${from.sourceRoot}/`}${module.replaceAll('.', '/')}/`;
    return [...from.names].some((name) => name.startsWith(folder));
  };
  const add = (module: string): boolean => {
    const parts = module.split('.');
    const first = parts[0] as string;
    if (!has(first) && !isNamespace(first)) {
      external.add(first);
      return false;
    }
    for (let count = 1; count <= parts.length; count++) {
      const name = parts.slice(0, count).join('.');
      if (has(name)) local.add(name);
    }
    return true;
  };
  walk(tree, (node) => {
    if (node.type === 'Import')
      for (const alias of node.names) if (add(alias.name) && has(alias.name)) named.add(alias.name);
    if (node.type !== 'ImportFrom') return;
    const base = absoluteName(node, from);
    if (base === undefined) return;
    if (base !== '' && !add(base)) return;
    // `from package import name` imports the module `package.name` if there is one.
    for (const alias of node.names) {
      const name = base === '' ? alias.name : `${base}.${alias.name}`;
      const isModule = alias.name !== '*' && has(name);
      if (isModule) add(name);
      if (isModule || has(base)) named.add(isModule ? name : base);
    }
  });
  local.delete(from.module);
  named.delete(from.module);
  const written = [...local];
  const dynamic = dynamicImports(tree, from);
  for (const module of dynamic) add(module);
  local.delete(from.module);
  return { local: [...local], written, dynamic, named: [...named].sort(), external: [...external].sort() };
}
