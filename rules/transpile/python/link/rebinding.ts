// Which names of a module code elsewhere may rebind: `m.f = x`, `setattr(m, 'f', x)`, `m.__dict__`, `globals()`.
//
// A module object is reached by the name that an import binds, or by whatever it was handed to. As long as no module of the
// program is used otherwise than as `m.name` (none is *loose*), stores through other expressions cannot reach one.
import { childrenOf, walk } from '../syntax/ast.ts';
import type { Expr, Import, ImportFrom, Module, Node } from '../syntax/ast.ts';
import { namespaceCall } from '../scope/namespace-call.ts';
import { importedFrom } from './imported-from.ts';

export interface RebindingFacts {
  /** Attributes that it stores or deletes on what an import bound. */
  readonly patched: readonly string[];
  /** Attributes that it stores or deletes on anything else. */
  readonly stored: readonly string[];
  /** Names that its imports bind, with the modules (or members) that these may be. */
  readonly imported: readonly (readonly [name: string, targets: readonly string[]])[];
  /** Modules all of whose names it takes. */
  readonly stars: readonly string[];
  /** Imported names that it uses as values, and attributes of imported names that it uses as values. */
  readonly values: readonly string[];
  /** It may get hold of modules by other ways than imports. */
  readonly reflects: boolean;
  /** It stores under names that are not in its text; harmless while no module is loose. */
  readonly storesAny: boolean;
  /** It may rebind names of every module, or (`own`) of itself. */
  readonly namespaces: 'none' | 'own' | 'all';
}

const reflections = new Set([
  'modules',
  'import_module',
  'getmodule',
  'reload',
  '__loader__',
  '__spec__',
  '__import__',
]);
const anyStores = new Set(['__setattr__', '__delattr__', '__dict__', 'vars']);
const spaces = new Set(['__globals__', 'f_globals', 'f_back', '__builtins__', '_getframe', 'currentframe']);

export function rebindingFacts(tree: Module, module: string, isPackage: boolean): RebindingFacts {
  const imported = new Map<string, Set<string>>();
  const stars = new Set<string>();
  let reflects = bindInClass(tree);
  walk(tree, (node) => {
    const bind = (name: string, target: string): void => {
      imported.set(name, (imported.get(name) ?? new Set()).add(target));
    };
    if (node.type === 'Import')
      for (const { name, asname } of node.names)
        bind(asname ?? name.split('.', 1)[0] ?? '', asname === null ? (name.split('.', 1)[0] ?? '') : name);
    if (node.type === 'ImportFrom') {
      const source = importedFrom(node, module, isPackage);
      for (const { name, asname } of node.names)
        if (name === '*') stars.add(source);
        else bind(asname ?? name, `${source}.${name}`);
    }
  });
  // What patches is given names of modules and of what is in them as text.
  const patches = patchesByName([...imported.values()].flatMap((targets) => [...targets]));
  reflects ||= patches;
  const patched = new Set<string>();
  const stored = new Set<string>();
  const values = new Set<string>();
  let storesAny = patches;
  let namespaces: RebindingFacts['namespaces'] = 'none';
  const bases = new Set<Node>();
  const rooted = (node: Expr): boolean =>
    node.type === 'Name' ? imported.has(node.name) : node.type === 'Attribute' && rooted(node.value);
  const mention = (name: string): void => {
    if (reflections.has(name)) reflects = true;
    if (anyStores.has(name)) storesAny = true;
    if (spaces.has(name)) namespaces = 'all';
  };
  walk(tree, (node) => {
    if (node.type === 'Attribute') {
      bases.add(node.value);
      mention(node.attr);
      const known = rooted(node.value);
      if (node.ctx !== 'Load') (known ? patched : stored).add(node.attr);
      else if (known && !bases.has(node)) values.add(node.attr);
      if (node.attr === '__dict__' && known) namespaces = 'all';
    } else if (node.type === 'Name' && node.ctx === 'Load') {
      mention(node.name);
      if ((node.name === 'globals' || node.name === 'locals') && namespaces === 'none') namespaces = 'own';
      if ((imported.has(node.name) || stars.size > 0) && !bases.has(node)) values.add(node.name);
    } else if (node.type === 'Call' && node.func.type === 'Name' && /^(set|del)attr$/.test(node.func.name)) {
      const [, name] = node.args;
      if (name?.type === 'Constant' && name.value.kind === 'str') stored.add(name.value.value);
      else storesAny = true;
      bases.add(node.func);
    } else if (node.type === 'ImportFrom') for (const { name } of node.names) mention(name);
    if (namespaceCall(node) !== null && namespaces === 'none') namespaces = 'own';
    if (node.type === 'Name' && /^(set|del)attr$/.test(node.name) && !bases.has(node)) storesAny = true;
  });
  const sorted = (names: Iterable<string>): string[] => [...names].sort();
  return {
    patched: sorted(patched),
    stored: sorted(stored),
    imported: sorted(imported.keys()).map((name) => [name, sorted(imported.get(name) ?? [])] as const),
    stars: sorted(stars),
    values: sorted(values),
    reflects,
    storesAny,
    namespaces,
  };
}

/** Whether one of these imports is a library module that replaces what is named by text. */
export const patchesByName = (targets: readonly string[]): boolean =>
  targets.some((target) => target === 'unittest.mock' || target.startsWith('unittest.mock.'));

// An import in a class body makes a module an attribute of instances.
function bindInClass(tree: Module): boolean {
  const imports = (node: Node): node is Import | ImportFrom => node.type === 'Import' || node.type === 'ImportFrom';
  const within = (node: Node): boolean =>
    childrenOf(node).some(
      (child) => imports(child) || (child.type !== 'FunctionDef' && child.type !== 'AsyncFunctionDef' && within(child)),
    );
  let found = false;
  walk(tree, (node) => {
    if (node.type === 'ClassDef') found ||= within(node);
  });
  return found;
}

export interface Rebinding {
  /** A module may be held by any variable: names may be read off modules, and stored into them, from anywhere. */
  readonly loose: boolean;
  /** Names of that module that others, or its own reflection, may rebind. */
  readonly of: (module: string, names: readonly string[]) => readonly string[];
}

export function joinRebinding(
  all: readonly { readonly module: string; readonly rebinding: RebindingFacts }[],
): Rebinding {
  const modules = new Set([...all.map((one) => one.module), '__main__']);
  const held = modulesHeld(all, modules);
  const loose = all.some(
    ({ module, rebinding }) =>
      rebinding.reflects ||
      rebinding.values.some(
        (name) =>
          held.get(module)?.has(name) || (!rebinding.imported.some(([own]) => own === name) && anyHolds(held, name)),
      ),
  );
  const patched = new Set(all.flatMap(({ rebinding }) => [...rebinding.patched, ...(loose ? rebinding.stored : [])]));
  const everything = all.some(({ rebinding }) => rebinding.namespaces === 'all' || (loose && rebinding.storesAny));
  const own = new Set(all.filter(({ rebinding }) => rebinding.namespaces !== 'none').map((one) => one.module));
  return {
    loose,
    of: (module, names) => (everything || own.has(module) ? names : names.filter((name) => patched.has(name))),
  };
}

const anyHolds = (held: ReadonlyMap<string, ReadonlySet<string>>, name: string): boolean =>
  [...held.values()].some((names) => names.has(name));

/** Per module: the names under which it may hold modules of the program, through any number of imports. */
function modulesHeld(
  all: readonly { readonly module: string; readonly rebinding: RebindingFacts }[],
  modules: ReadonlySet<string>,
): Map<string, Set<string>> {
  const held = new Map(all.map((one) => [one.module, new Set<string>()]));
  const isModule = (path: string): boolean => {
    if (modules.has(path)) return true;
    const dot = path.lastIndexOf('.');
    return dot > 0 && (held.get(path.slice(0, dot))?.has(path.slice(dot + 1)) ?? false);
  };
  // Submodules are attributes of their packages.
  for (const name of modules)
    held.get(name.slice(0, name.lastIndexOf('.')))?.add(name.slice(name.lastIndexOf('.') + 1));
  for (let changed = true; changed;) {
    changed = false;
    for (const { module, rebinding } of all) {
      const own = held.get(module) as Set<string>;
      const size = own.size;
      for (const [name, targets] of rebinding.imported) if (targets.some(isModule)) own.add(name);
      for (const star of rebinding.stars) for (const name of held.get(star) ?? []) own.add(name);
      changed ||= own.size > size;
    }
  }
  return held;
}
