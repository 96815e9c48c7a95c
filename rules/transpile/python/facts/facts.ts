// What the solver knows of a module: its functions, its classes and the flows between named slots; no positions, no text.

/**
 * A slot is a place that values flow through. `m:f.x` is variable `x` of function `f` of module `m`, `m:x` a module
 * global, `m:f.%ret` a result, `m:C@x` attribute `x` of class `C`, and `m#12` the value of expression node 12 of `m`.
 */
export type Slot = string;

/** Scalar head types, as bits of a mask. `any` means: may be anything, and its contents may be changed from anywhere. */
export const heads = {
  int: 1,
  float: 2,
  bool: 4,
  str: 8,
  none: 16,
  bytes: 32,
  complex: 64,
  other: 128,
  any: 256,
} as const;
export type HeadName = keyof typeof heads;

export type ContainerKind = 'list' | 'set' | 'dict' | 'tuple' | 'iter';

export type Constraint =
  /** The slot may hold scalars of this mask. */
  | readonly ['head', Slot, number]
  | readonly ['flow', Slot, Slot]
  /** A container is made here: list, set, iter: [element]; dict: [key, value]; tuple: one slot per element. */
  | readonly ['new', Slot, ContainerKind, readonly Slot[]]
  /** A tuple of unknown length with elements of one slot. */
  | readonly ['vartuple', Slot, Slot]
  /** The value goes where nothing is known of it. */
  | readonly ['escape', Slot]
  | readonly ['binary', string, Slot, Slot, Slot]
  | readonly ['unary', string, Slot, Slot]
  | readonly ['compare', string, Slot, Slot, Slot]
  /** `object[key]`; the number is the index when it is a constant. */
  | readonly ['getitem', Slot, Slot, Slot, number | null]
  | readonly ['setitem', Slot, Slot, Slot]
  | readonly ['slice', Slot, Slot]
  | readonly ['getattr', Slot, string, Slot]
  | readonly ['setattr', Slot, string, Slot]
  | readonly ['call', Slot, CallArguments, Slot]
  | readonly ['method', Slot, string, CallArguments, Slot]
  | readonly ['iterate', Slot, Slot]
  | readonly ['enter', Slot, Slot]
  | readonly ['unpack', Slot, readonly Slot[], number]
  | readonly ['function', Slot, string]
  | readonly ['class', Slot, string]
  | readonly ['module', Slot, string]
  /** A member of a library module, `math.sqrt`, or a builtin, `builtins.len`. */
  | readonly ['library', Slot, string]
  /** The variable bound by `except <type> as`. */
  | readonly ['caught', Slot, Slot | null]
  /** `super().name(...)` from a method of the class. */
  | readonly ['super', string, string, CallArguments, Slot];

export interface CallArguments {
  readonly positional: readonly Slot[];
  readonly keywords: { readonly [name: string]: Slot };
  /** True when `*args` or `**kwargs` are passed: then nothing is known of which parameter gets what. */
  readonly spread: boolean;
  /** Arguments that are plain constants, by place or name: of methods that describe command lines alone. */
  readonly constants?: { readonly [place: string]: string | number | boolean };
}

export interface FunctionFact {
  readonly id: string;
  /** Slots of parameters in order: positional-only and positional, then keyword-only. */
  readonly positional: readonly Slot[];
  readonly keywordOnly: readonly Slot[];
  readonly varPositional?: Slot;
  readonly varKeyword?: Slot;
  readonly result: Slot;
  readonly yields?: Slot;
  /** How it is bound when found on a class. */
  readonly binding: 'function' | 'method' | 'static' | 'class' | 'property';
  /** A coroutine or otherwise special function: nothing is known of its result. */
  readonly opaque?: boolean;
}

export interface ClassFact {
  readonly id: string;
  /** Slots of the base expressions. */
  readonly bases: readonly Slot[];
  /** Names assigned in the class body, with their slots. */
  readonly attributes: { readonly [name: string]: Slot };
  /** Methods that the body defines whatever happens: they hide those of bases. */
  readonly sure?: readonly string[];
  /** Fields in order when it is a dataclass or NamedTuple (their `__init__` is made from them). */
  readonly fields?: readonly { readonly name: string; readonly fallback?: Slot }[];
  /** Decorated by something unknown, or with a metaclass: instances are not tracked. */
  readonly opaque?: boolean;
}

export interface ModuleFacts {
  readonly version: 1;
  readonly module: string;
  readonly functions: readonly FunctionFact[];
  readonly classes: readonly ClassFact[];
  readonly constraints: readonly Constraint[];
  /** Names of attributes that `del` takes away from something. */
  readonly deleted?: readonly string[];
}
