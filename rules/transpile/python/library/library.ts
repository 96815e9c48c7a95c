// The library tables: which builtins and standard modules there are, what their members are and how Rust reaches them.
import type { Rep } from '../../core/rep.ts';

/** A typed Rust function that may be called directly where the operands have these representations. */
export interface TypedForm {
  readonly path: string;
  readonly params: readonly Rep[];
  readonly result: Rep;
  readonly raises: boolean;
  /** A float is whatever is a real number: what a C function makes of its argument. */
  readonly real?: boolean;
}

/**
 * What the solver may believe of a result: a head type (`int`, `float`, `str`, `bool`, `none`, `list`, ...), or null where
 * it depends on the arguments.
 */
export type ResultType = string | null;

export interface LibraryMember {
  readonly kind: 'function' | 'class' | 'constant' | 'exception' | 'module';
  readonly result?: ResultType;
  readonly typed?: readonly TypedForm[];
}

export interface LibraryModule {
  readonly name: string;
  /** The Rust path of the function that gives the module: `batuta_std::math::module`. */
  readonly path: string;
  /** Its body runs at the first import: the path gives a `R<Value>`. */
  readonly runs?: boolean;
  /** Members beyond the table may exist: they are looked up at run time. */
  readonly open?: boolean;
  readonly members: { readonly [name: string]: LibraryMember };
}

export interface Library {
  readonly isBuiltin: (name: string) => boolean;
  /** The uniform Rust entry of a builtin function, null where it is reached as a value only. */
  readonly builtinPath: (name: string) => string | null;
  /** What `from name import *` brings. */
  readonly exportsOf: (name: string) => readonly string[];
  readonly moduleOf: (name: string) => LibraryModule | undefined;
  /** The place at which the runtime's module holds a member; null where that is not known. */
  readonly placeOf: (module: string, member: string) => number | null;
  /** Whether the module, or the package it is in, comes with CPython 3.11. */
  readonly isStandard: (name: string) => boolean;
  /**
   * CPython's module has that member and the table does not; what neither has is an error there too. Members of later
   * versions than 3.11 count where the program did not ask first (`askedFirst`).
   */
  readonly lacks: (module: string, member: string, askedFirst: boolean) => boolean;
}
