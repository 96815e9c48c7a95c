// What one module's lowering needs to know of the whole program.

export interface Program {
  readonly entry: string;
  /** Modules of the project by dotted name; a package is `isPackage`. */
  readonly modules: ReadonlyMap<string, ProjectModule>;
  /** Attribute names that some code reads: `f.__doc__`, `m.helper`; and names imported from each module. */
  readonly attributes: ReadonlySet<string>;
}

export interface ProjectModule {
  readonly name: string;
  readonly isPackage: boolean;
  /** Names that other modules import from it or read as its attributes; '*' when all may be. */
  readonly wanted: ReadonlySet<string>;
  /** Names that its body binds: what `import *` brings. */
  readonly exports: readonly string[];
  /** Some other code may rebind its globals (the module is used as a value). */
  readonly escapes: boolean;
}

/** Names whose use means that docstrings, or annotations, of functions are read when the program runs. */
export const docReaders: readonly string[] = ['__doc__', 'getdoc', 'help'];
export const annotationReaders: readonly string[] = ['__annotations__', 'register', 'get_type_hints', 'signature'];
