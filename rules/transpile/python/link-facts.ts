// What the modules of a program must know of each other beside types: gathered per module at parse, joined at solve.
import { namespacePackages } from '../cargo/module-path.ts';
import { firmImports, surelyRun } from './link/firm-imports.ts';
import { importedFrom } from './link/imported-from.ts';
import { joinRebinding, patchesByName, rebindingFacts } from './link/rebinding.ts';
import type { RebindingFacts } from './link/rebinding.ts';
import { callFacts, guardedPaths } from './link/recursion.ts';
import type { CallFacts } from './link/recursion.ts';
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
  /** Attribute names that it stores, `*` for computed ones; sorted. A library's function may be replaced so. */
  readonly stored: readonly string[];
  /** Names that read what functions say of themselves, where it has them in any form. */
  readonly readers: readonly string[];
  /** Module -> names that it imports from it; `*` for all. */
  readonly from: { readonly [module: string]: readonly string[] };
  readonly rebinding: RebindingFacts;
  readonly calls: CallFacts;
  /** Modules that it imports whatever happens. */
  readonly firm: readonly string[];
}

/** What one module's slice says of the others: no more than it can notice, so that other edits leave the slice alone. */
export interface LinkSlice {
  readonly entry: string;
  /** Every module of the program, packages with true, among them folders without `__init__.py`. */
  readonly modules: { readonly [module: string]: boolean | 'folder' };
  /** Names of this module that others may reach. */
  readonly wanted: readonly string[];
  /** Names of this module that others may rebind. */
  readonly rebound: readonly string[];
  /** Functions of this module that may call themselves through others, by scope path. */
  readonly guarded: readonly string[];
  readonly readsDocs: boolean;
  /** Docstrings of modules may be read off module objects. */
  readonly readsModuleDocs: boolean;
  readonly readsAnnotations: boolean;
  readonly watchesLifetimes: boolean;
  /** The program may run without this module. */
  readonly optional: boolean;
  readonly startsThreads: boolean;
  /** Attribute names that this module reads or imports and that code of the program stores somewhere. */
  readonly stored: readonly string[];
  /** Of modules that this one imports names from: those of these names that their bodies bind, all for `*`. */
  readonly exports: { readonly [module: string]: readonly string[] };
}

export function linkFacts(tree: Module, scopes: ScopeTable, module: string, isPackage: boolean): LinkFacts {
  const attributes = new Set<string>();
  const from = new Map<string, Set<string>>();
  walk(tree, (node) => {
    if (node.type === 'Attribute') attributes.add(node.attr);
    if (node.type !== 'ImportFrom') return;
    const source = importedFrom(node, module, isPackage);
    const names = from.get(source) ?? new Set();
    for (const alias of node.names) names.add(alias.name);
    from.set(source, names);
  });
  const symbols = [...scopes.module.symbols.values()];
  return {
    module,
    isPackage,
    exports: symbols.filter((symbol) => symbol.bound).map((symbol) => symbol.name),
    attributes: [...attributes].sort(),
    stored: storedIn(tree),
    readers: readersIn(tree),
    from: Object.fromEntries([...from].map(([name, names]) => [name, [...names].sort()])),
    rebinding: rebindingFacts(tree, module, isPackage),
    calls: callFacts(tree, scopes),
    firm: firmImports(tree, module, isPackage),
  };
}

// A test's description is its docstring, a command's help too.
const docReaders = ['__doc__', 'getdoc', 'help', 'TestCase', 'Cmd'];
const annotationReaders = [
  '__annotations__',
  'register',
  'get_type_hints',
  'signature',
  'getfullargspec',
  'get_annotations',
];
/** What shows when objects go. */
const lifetimeReaders = ['__del__', 'weakref'];
/** What starts threads; a module that itself hands the baton on knows when. */
const threadStarters = ['threading', '_thread', 'concurrent.futures', 'to_thread', 'run_in_executor'];
const batonHolders = ['_baton', '_threads'];
const readers: ReadonlySet<string> = new Set([
  ...docReaders,
  ...annotationReaders,
  ...lifetimeReaders,
  ...threadStarters,
  ...batonHolders,
]);

function readersIn(tree: Module): string[] {
  const found = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'Attribute') found.add(node.attr);
    // The name `__doc__` alone is the module's.
    else if (node.type === 'Name' && node.name !== '__doc__') found.add(node.name);
    else if (node.type === 'FunctionDef') found.add(node.name);
    else if (node.type === 'Import') for (const { name } of node.names) found.add(name);
    else if (node.type === 'ImportFrom')
      for (const name of [node.module ?? '', ...node.names.map((one) => one.name)]) found.add(name);
    else if (node.type === 'Constant' && node.value.kind === 'str') found.add(node.value.value);
  });
  return [...found].filter((name) => readers.has(name)).sort();
}

function storedIn(tree: Module): string[] {
  const found = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'Attribute' && node.ctx !== 'Load') found.add(node.attr);
    if (node.type === 'Import' && patchesByName(node.names.map((one) => one.name))) found.add('*');
    if (node.type === 'ImportFrom' && patchesByName(node.names.map((one) => `${node.module ?? ''}.${one.name}`)))
      found.add('*');
    if (node.type !== 'Call' || node.func.type !== 'Name' || node.func.name !== 'setattr') return;
    const name = node.args[1];
    found.add(name?.type === 'Constant' && name.value.kind === 'str' ? name.value.value : '*');
  });
  return [...found].sort();
}

/** `dynamic`: modules that may be imported by a name that only the run knows; all their names may be reached. */
export function linkSlices(
  entry: string,
  all: readonly LinkFacts[],
  dynamic: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, LinkSlice> {
  const attributes = new Set(all.flatMap((one) => one.attributes));
  const own = all.map((one) => [one.module, one.isPackage] as const);
  const folders = namespacePackages(all.map((one) => one.module)).map((name) => [name, 'folder'] as const);
  const modules = Object.fromEntries([...own, ...folders]);
  const byName = new Map(all.map((one) => [one.module, one]));
  const exports = exportsWithStars(all);
  const publicOf = (one: LinkFacts): string[] =>
    (exports.get(one.module) ?? []).filter((name) => !name.startsWith('_'));
  const rebinding = joinRebinding(all);
  const sure = surelyRun(entry, new Map(all.map((one) => [one.module, one.firm])));
  const guarded = guardedPaths(all);
  const mentioned = new Set(all.flatMap((one) => one.readers));
  const readsDocs = docReaders.some((name) => mentioned.has(name));
  const readsModuleDocs = attributes.has('__doc__') || mentioned.has('getdoc');
  const readsAnnotations = annotationReaders.some((name) => mentioned.has(name));
  const watchesLifetimes = lifetimeReaders.some((name) => mentioned.has(name));
  const startsThreads =
    threadStarters.some((name) => mentioned.has(name)) && !batonHolders.some((name) => mentioned.has(name));
  const stored = new Set(all.flatMap((one) => one.stored));
  return new Map(
    all.map((one) => {
      const imported = all.flatMap((other) => other.from[one.module] ?? []);
      // Any attribute of that name read anywhere may be read off this module; nobody reads them off the entry.
      const held = one.module !== entry || rebinding.loose;
      const read = held
        ? one.exports.filter((name) => attributes.has(name) || rebinding.loose || dynamic.has(one.module))
        : [];
      const exported = Object.entries(one.from).flatMap(([name, names]) => {
        const source = byName.get(name);
        if (source === undefined) return [];
        const kept = publicOf(source).filter((bound) => names.includes('*') || names.includes(bound));
        return [[name, kept] as const];
      });
      const slice: LinkSlice = {
        entry,
        modules,
        wanted: [...new Set([...imported, ...read])].sort(),
        rebound: [...rebinding.of(one.module, one.exports)].sort(),
        guarded: guarded.get(one.module) ?? [],
        readsDocs,
        readsModuleDocs,
        readsAnnotations,
        watchesLifetimes,
        optional: !sure.has(one.module),
        startsThreads,
        stored: noticed(one, stored),
        exports: Object.fromEntries(exported),
      };
      return [one.module, slice];
    }),
  );
}

/** Per module the names that its body binds, with those that `import *` brings, through any number of modules. */
function exportsWithStars(all: readonly LinkFacts[]): ReadonlyMap<string, readonly string[]> {
  const exports = new Map(all.map((one) => [one.module, new Set(one.exports)]));
  const stars = all.flatMap((one) =>
    Object.entries(one.from).flatMap(([source, names]) => (names.includes('*') ? [[one.module, source] as const] : [])),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const [module, source] of stars) {
      const own = exports.get(module) as Set<string>;
      const size = own.size;
      for (const name of exports.get(source) ?? []) if (!name.startsWith('_')) own.add(name);
      changed ||= own.size > size;
    }
  }
  return new Map([...exports].map(([module, names]) => [module, [...names]]));
}

function noticed(one: LinkFacts, stored: ReadonlySet<string>): string[] {
  const used = new Set([...one.attributes, ...Object.values(one.from).flat(), '*']);
  return [...used].filter((name) => stored.has(name)).sort();
}

/** Variables of modules that code elsewhere may store into, as inference names them. */
export const reboundSlots = (slices: ReadonlyMap<string, LinkSlice>): string[] =>
  [...slices].flatMap(([module, slice]) => slice.rebound.map((name) => `${module}|:${name}`));

/** The slice as the lowering reads it. */
export function programOf(slice: LinkSlice): Program {
  const modules = Object.entries(slice.modules).map(([name, isPackage]): [string, ProjectModule] => [
    name,
    { isPackage: isPackage !== false, isFolder: isPackage === 'folder', exports: slice.exports[name] ?? [] },
  ]);
  return {
    entry: slice.entry,
    modules: new Map(modules),
    wanted: new Set(slice.wanted),
    rebound: new Set(slice.rebound),
    guarded: new Set(slice.guarded),
    readsDocs: slice.readsDocs,
    readsModuleDocs: slice.readsModuleDocs,
    readsAnnotations: slice.readsAnnotations,
    watchesLifetimes: slice.watchesLifetimes,
    optional: slice.optional,
    startsThreads: slice.startsThreads,
    stored: new Set(slice.stored),
  };
}
