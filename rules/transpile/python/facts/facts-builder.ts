// Collects a module's constraints while its tree is walked: names slots, keeps functions and classes.
import type { Scope, ScopeTable } from '../scope/scope.ts';
import { mangle } from '../scope/scope.ts';
import type { Expr, Node } from '../syntax/ast.ts';
import type { ClassFact, Constraint, FunctionFact, ModuleFacts, Slot } from './facts.ts';
import { heads } from './facts.ts';

export class FactsBuilder {
  readonly module: string;
  /** True when the module is a package's `__init__`. */
  readonly isPackage: boolean;
  readonly scopes: ScopeTable;
  readonly constraints: Constraint[] = [];
  readonly functions: FunctionFact[] = [];
  readonly classes: ClassFact[] = [];
  readonly deleted = new Set<string>();
  /** The slot that holds an expression's value, by node id: only for this walk, never stored. */
  readonly slotOfNode = new Map<number, Slot>();
  /** `from x import *` somewhere: a name that nothing binds may come from there. */
  hasStarImport = false;
  readonly #counters = new Map<string, number>();

  constructor(module: string, isPackage: boolean, scopes: ScopeTable) {
    this.module = module;
    this.isPackage = isPackage;
    this.scopes = scopes;
  }

  facts(): ModuleFacts {
    return {
      version: 1,
      module: this.module,
      functions: this.functions,
      classes: this.classes,
      constraints: this.constraints,
      ...(this.deleted.size > 0 ? { deleted: [...this.deleted].sort() } : {}),
    };
  }

  say(constraint: Constraint): void {
    this.constraints.push(constraint);
  }

  idOf(scope: Scope): string {
    return `${this.module}|${scope.path}`;
  }

  /** A fresh slot, numbered within its scope so that an edit elsewhere renames nothing here. */
  fresh(scope: Scope): Slot {
    const count = (this.#counters.get(scope.path) ?? 0) + 1;
    this.#counters.set(scope.path, count);
    return `${this.module}|${scope.path}#${count}`;
  }

  slotFor(node: Expr, scope: Scope): Slot {
    const slot = this.fresh(scope);
    this.slotOfNode.set(node.id, slot);
    return slot;
  }

  scopeOf(node: Node): Scope {
    const scope = this.scopes.byNode.get(node.id);
    if (scope === undefined) throw new Error(`no scope for node ${node.id}`);
    return scope;
  }

  /** The slot of a name used or bound in `scope`; a builtin has one of its own. */
  variable(scope: Scope, name: string): Slot {
    const mangled = mangle(name, scope.className);
    const symbol = scope.symbols.get(mangled);
    switch (symbol?.meaning) {
      case 'local':
      case 'cell':
        return `${this.idOf(symbol.meaning === 'cell' ? (symbol.owner ?? scope) : scope)}:${mangled}`;
      case 'free':
        return `${this.idOf(symbol.owner ?? scope)}:${mangled}`;
      case 'namespace':
        return `${this.idOf(scope)}@${mangled}`;
      case 'global':
      case undefined:
        return `${this.module}|:${mangled}`;
    }
  }

  /** True when the module itself never binds the name, so that it means the builtin. */
  isBuiltin(scope: Scope, name: string): boolean {
    const symbol = scope.symbols.get(mangle(name, scope.className));
    if (symbol !== undefined && symbol.meaning !== 'global') return false;
    if (this.hasStarImport) return false;
    return this.scopes.module.symbols.get(name)?.bound !== true;
  }

  head(slot: Slot, head: keyof typeof heads): void {
    this.say(['head', slot, heads[head]]);
  }

  unknown(slot: Slot): void {
    this.say(['head', slot, heads.any]);
  }
}
