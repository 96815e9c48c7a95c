// What the modules of a program must know of each other beside types: gathered per module at parse, joined at solve.
import { annotationReaders, docReaders } from './lower/program.ts';
import type { Program, ProjectModule } from './lower/program.ts';
import type { ScopeTable } from './scope/scope.ts';
import { walk } from './syntax/ast.ts';
import type { Module } from './syntax/ast.ts';

export interface LinkFacts {
  readonly module: string;
  readonly isPackage: boolean;
  /** Names that its body binds, in order. */
  readonly exports: readonly string[];
  /** Attribute names that it reads or writes, sorted. */
  readonly attributes: readonly string[];
  /** Module -> names that it imports from it; `*` for all. */
  readonly from: { readonly [module: string]: readonly string[] };
}

/** What one module's slice says of the others: no more than it can notice, so that other edits leave the slice alone. */
export interface LinkSlice {
  readonly entry: string;
  /** Every module of the program, packages with true. */
  readonly modules: { readonly [module: string]: boolean };
  /** Names of this module that others may reach. */
  readonly wanted: readonly string[];
  /** Names that read what functions say of themselves (docstrings, annotations), where the program has them. */
  readonly readers: readonly string[];
  /** Of modules that this one imports names from: those of these names that their bodies bind, all for `*`. */
  readonly exports: { readonly [module: string]: readonly string[] };
}

const readers: ReadonlySet<string> = new Set([...docReaders, ...annotationReaders]);

export function linkFacts(tree: Module, scopes: ScopeTable, module: string, isPackage: boolean): LinkFacts {
  const attributes = new Set<string>();
  const from = new Map<string, Set<string>>();
  const base = isPackage ? module.split('.') : module.split('.').slice(0, -1);
  walk(tree, (node) => {
    if (node.type === 'Attribute') attributes.add(node.attr);
    if (node.type === 'Name' && readers.has(node.name)) attributes.add(node.name);
    if (node.type === 'Constant' && node.value.kind === 'str' && readers.has(node.value.value)) attributes.add(node.value.value);
    if (node.type !== 'ImportFrom') return;
    const start = node.level === 0 ? [] : base.slice(0, base.length - (node.level - 1));
    const source = [...start, ...(node.module === null ? [] : [node.module])].join('.');
    const names = from.get(source) ?? new Set();
    for (const alias of node.names) names.add(alias.name);
    from.set(source, names);
  });
  return {
    module,
    isPackage,
    exports: [...scopes.module.symbols.values()].filter((symbol) => symbol.bound).map((symbol) => symbol.name),
    attributes: [...attributes].sort(),
    from: Object.fromEntries([...from].map(([name, names]) => [name, [...names].sort()])),
  };
}

export function linkSlices(entry: string, all: readonly LinkFacts[]): ReadonlyMap<string, LinkSlice> {
  const attributes = new Set(all.flatMap((one) => one.attributes));
  const modules = Object.fromEntries(all.map((one) => [one.module, one.isPackage]));
  const byName = new Map(all.map((one) => [one.module, one]));
  const read = [...readers].filter((name) => attributes.has(name));
  const publicOf = (one: LinkFacts): string[] => one.exports.filter((name) => !name.startsWith('_'));
  return new Map(
    all.map((one) => {
      const imported = all.flatMap((other) => other.from[one.module] ?? []);
      // Any attribute of that name read anywhere may be read off this module; nobody reads them off the entry.
      const seen = one.module === entry ? [] : one.exports.filter((name) => attributes.has(name));
      const exports = Object.entries(one.from).flatMap(([name, names]) => {
        const source = byName.get(name);
        if (source === undefined) return [];
        const kept = publicOf(source).filter((bound) => names.includes('*') || names.includes(bound));
        return [[name, kept] as const];
      });
      const slice: LinkSlice = {
        entry,
        modules,
        readers: read,
        wanted: [...new Set([...imported, ...seen])].sort(),
        exports: Object.fromEntries(exports),
      };
      return [one.module, slice];
    }),
  );
}

/** The slice as the lowering reads it. */
export function programOf(slice: LinkSlice, module: string): Program {
  const modules = Object.entries(slice.modules).map(([name, isPackage]): [string, ProjectModule] => [
    name,
    {
      name,
      isPackage,
      wanted: new Set(name === module ? slice.wanted : []),
      exports: slice.exports[name] ?? [],
      escapes: false,
    },
  ]);
  return { entry: slice.entry, modules: new Map(modules), attributes: new Set(slice.readers) };
}
