// Scopes and symbols as CPython's symtable has them: what each name in each scope means.
import type { Node } from '../syntax/ast.ts';

export type ScopeKind = 'module' | 'class' | 'function' | 'lambda' | 'comprehension' | 'generator';

/**
 * What a name means in a scope. `local`: bound here and seen here only; `cell`: bound here, also used by functions inside;
 * `free`: bound in an enclosing function; `global`: the module's; `namespace`: bound in this class body.
 */
export type Meaning = 'local' | 'cell' | 'free' | 'global' | 'namespace';

export interface Symbol {
  readonly name: string;
  bound: boolean;
  parameter: boolean;
  declared: 'global' | 'nonlocal' | null;
  /** How often a statement binds it (a parameter counts one). */
  bindings: number;
  used: boolean;
  deleted: boolean;
  meaning: Meaning;
  /** For `cell` and `free`: the scope that holds the variable. */
  owner: Scope | null;
  /** Set by definite assignment: some use may find it unbound. */
  maybeUnbound: boolean;
}

export interface Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  /** `Account.deposit`, `main.<lambda>2`: unique in the module, stable under edits elsewhere. */
  readonly path: string;
  readonly qualname: string;
  readonly node: Node | null;
  readonly parent: Scope | null;
  readonly children: Scope[];
  readonly symbols: Map<string, Symbol>;
  /** The innermost class around, whose name mangles private names. */
  readonly className: string | null;
  /** A function with `yield` inside. */
  yields: boolean;
  /** A class whose methods use `super()` or `__class__`. */
  classCell: boolean;
}

export interface ScopeError {
  readonly node: number;
  readonly message: string;
}

export interface ScopeTable {
  readonly module: Scope;
  /** By the id of the function, class, lambda or comprehension node. */
  readonly byNode: ReadonlyMap<number, Scope>;
  /** Generator expressions that their consumer, named here, runs in place: written like comprehensions. */
  readonly consumed: ReadonlyMap<number, string>;
  readonly errors: readonly ScopeError[];
}

export function mangle(name: string, className: string | null): string {
  if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const bare = className.replace(/^_+/, '');
  return bare === '' ? name : `_${bare}${name}`;
}

/** True where code of `scope` runs inside a Rust closure of its own, so that outer variables are captured. */
export const isClosure = (scope: Scope): boolean =>
  scope.kind === 'function' || scope.kind === 'lambda' || scope.kind === 'generator';
