// What one module's lowering needs to know of the whole program.

export interface Program {
  readonly entry: string;
  /** Modules of the project by dotted name. */
  readonly modules: ReadonlyMap<string, ProjectModule>;
  /** Names of the module being lowered that other code may reach. */
  readonly wanted: ReadonlySet<string>;
  /** Names of the module being lowered that other code may rebind. */
  readonly rebound: ReadonlySet<string>;
  /** Functions of the module being lowered (by scope path) that may call themselves through others. */
  readonly guarded: ReadonlySet<string>;
  /** Attribute names that some code of the program stores, `*` for any: a library's function of that name may be replaced. */
  readonly stored: ReadonlySet<string>;
  /** The program may run without the module being lowered: it is imported in functions, branches or tries only. */
  readonly optional: boolean;
  /** Some code of the program reads docstrings. */
  readonly readsDocs: boolean;
  /** Some code of the program may read docstrings of modules off module objects. */
  readonly readsModuleDocs: boolean;
  /** Some code of the program reads annotations of functions. */
  readonly readsAnnotations: boolean;
  /** Some code of the program is told when objects go: locals keep theirs as long as in Python. */
  readonly watchesLifetimes: boolean;
  /** Some code of the program starts threads: loops without an end in sight give the others turns. */
  readonly startsThreads: boolean;
}

/** Last names of the modules right below one, folders without `__init__.py` included, sorted. */
export function submodulesOf(name: string, modules: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const one of modules)
    if (one.startsWith(`${name}.`)) found.add(one.slice(name.length + 1).split('.')[0] as string);
  return [...found].sort();
}

export interface ProjectModule {
  readonly isPackage: boolean;
  /** A package without `__init__.py`. */
  readonly isFolder?: boolean;
  /** Names that its body binds: what `import *` brings. */
  readonly exports: readonly string[];
}
