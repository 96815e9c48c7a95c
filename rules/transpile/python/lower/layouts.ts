// Where instances of the classes that a module defines keep their attributes: in the order in which `__init__` gives them,
// numbers apart from all else. The runtime asks of each instance whether it follows this; what does not goes by name.
import type { ClassDef, Expr, FunctionDef, Module, Stmt } from '../syntax/ast.ts';
import { walk } from '../syntax/walk.ts';
import { mangle } from '../scope/scope.ts';
import type { SeatKind } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import type { KnownClass } from './context.ts';

interface Place {
  readonly kind: SeatKind;
  readonly at: number;
}

/** What inference found, by node. */
interface Inferred {
  readonly repOfNode: (node: number) => Rep;
  readonly classesOfNode: (node: number) => readonly string[];
}

/** So many words an instance has room for (`class/fields.rs`); further numbers are values. */
const mostWords = 12;

const kinds: { readonly [R in Rep]?: SeatKind } = { float: 'float', int: 'int', bool: 'bool' };

export class Layouts {
  readonly #tree: Module;
  readonly #classes: ReadonlyMap<string, KnownClass>;
  readonly #inferred: Inferred;
  #found: ReadonlyMap<string, ReadonlyMap<string, Place>> | null = null;

  constructor(tree: Module, classes: ReadonlyMap<string, KnownClass>, inferred: Inferred) {
    this.#tree = tree;
    this.#classes = classes;
    this.#inferred = inferred;
  }

  /** The place of `receiver.name`, where the receiver is of one class that has a layout. */
  placeOf(receiver: Expr, name: string): { readonly class: string; readonly place: Place } | null {
    const [only, ...others] = this.#inferred.classesOfNode(receiver.id);
    const place = only === undefined || others.length > 0 ? undefined : this.#all().get(only)?.get(name);
    return only === undefined || place === undefined ? null : { class: only, place };
  }

  /** `left, right, depth: int`; null for a class without a layout. */
  textOf(name: string): string | null {
    const layout = this.#all().get(name);
    if (layout === undefined || layout.size === 0) return null;
    return [...layout]
      .map(([attribute, { kind }]) => (kind === 'value' ? attribute : `${attribute}: ${kind}`))
      .join(', ');
  }

  /** What the class's own `__init__` stores in each attribute of the layout, in order, where it does nothing else; null else. */
  plainInit(name: string): readonly Expr[] | null {
    const layout = this.#all().get(name);
    const node = this.#tree.body.find((one): one is ClassDef => one.type === 'ClassDef' && one.name === name);
    const init = node?.body.find((one): one is FunctionDef => one.type === 'FunctionDef' && one.name === '__init__');
    if (layout === undefined || node === undefined || init === undefined) return null;
    const names = [...layout.keys()];
    const stored: Expr[] = [];
    for (const one of init.body) {
      if (one.type === 'Expr' && one.value.type === 'Constant') continue;
      const [target, ...more] = one.type === 'Assign' ? one.targets : one.type === 'AnnAssign' ? [one.target] : [];
      const value = one.type === 'Assign' || one.type === 'AnnAssign' ? one.value : null;
      if (target?.type !== 'Attribute' || more.length > 0 || value === null || !isPlain(value, init)) return null;
      if (target.value.type !== 'Name' || target.value.name !== init.args.args[0]?.arg) return null;
      if (mangle(target.attr, name) !== names[stored.length]) return null;
      stored.push(value);
    }
    return stored.length === names.length ? stored : null;
  }

  #all(): ReadonlyMap<string, ReadonlyMap<string, Place>> {
    return (this.#found ??= this.#find());
  }

  #find(): ReadonlyMap<string, ReadonlyMap<string, Place>> {
    const layouts = new Map<string, ReadonlyMap<string, Place>>();
    if (this.#classes.size === 0) return layouts;
    const read = this.#kindsRead();
    const given = new Map<string, readonly string[]>();
    for (const node of this.#tree.body) {
      if (node.type !== 'ClassDef') continue;
      const known = this.#classes.get(node.name);
      if (!known || node.decorator_list.length > 0 || node.keywords.length > 0) continue;
      const base = known.line[1];
      const names = namesOf(node, base === undefined ? [] : (given.get(base) ?? null));
      if (names === null) continue;
      given.set(node.name, names);
      const of = read.get(node.name);
      if (of !== undefined) layouts.set(node.name, placesOf(names, of));
    }
    return layouts;
  }

  /** By class and attribute, as what the module reads it: a kind of number, or a value. */
  #kindsRead(): ReadonlyMap<string, ReadonlyMap<string, SeatKind>> {
    const all = new Map<string, Map<string, SeatKind>>();
    walk(this.#tree, (node) => {
      if (node.type !== 'Attribute') return;
      const kind = kinds[this.#inferred.repOfNode(node.id)] ?? 'value';
      const stored = node.ctx === 'Store';
      for (const name of this.#inferred.classesOfNode(node.value.id)) {
        if (!this.#classes.has(name)) continue;
        const of = all.get(name) ?? new Map<string, SeatKind>();
        all.set(name, of);
        const spelt = mangle(node.attr, name);
        const before = of.get(spelt);
        if (before === undefined ? !stored || kind !== 'value' : !stored && before !== kind)
          of.set(spelt, before === undefined ? kind : 'value');
      }
    });
    return all;
  }
}

// A parameter that is no instance being made, or what is written out.
function isPlain(value: Expr, init: FunctionDef): boolean {
  if (value.type === 'Constant') return true;
  return (
    value.type === 'Name' && [...init.args.args.slice(1), ...init.args.kwonlyargs].some((one) => one.arg === value.name)
  );
}

function placesOf(names: readonly string[], kindOf: ReadonlyMap<string, SeatKind>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let [words, values] = [0, 0];
  for (const name of names) {
    const kind = kindOf.get(name) ?? 'value';
    places.set(name, kind === 'value' || words === mostWords ? { kind: 'value', at: values++ } : { kind, at: words++ });
  }
  return places;
}

/** The attributes that making an instance gives it, in order, as far as that is certain; null where nothing is. */
function namesOf(node: ClassDef, inherited: readonly string[] | null): readonly string[] | null {
  const inits = node.body.filter((one): one is FunctionDef => one.type === 'FunctionDef' && one.name === '__init__');
  const [init] = inits;
  if (init === undefined) return inherited;
  const self = init.args.args[0]?.arg;
  if (inits.length > 1 || init.decorator_list.length > 0 || self === undefined) return null;
  const names: string[] = [];
  for (const one of init.body) {
    if (isSuperInit(one)) {
      if (names.length > 0 || inherited === null) return names;
      names.push(...inherited);
      continue;
    }
    const stored = storedBy(one, self);
    if (stored === null) break;
    for (const name of stored) {
      const spelt = mangle(name, node.name);
      if (!names.includes(spelt)) names.push(spelt);
    }
  }
  return names;
}

function isSuperInit(statement: Stmt): boolean {
  if (statement.type !== 'Expr' || statement.value.type !== 'Call') return false;
  const { func } = statement.value;
  if (func.type !== 'Attribute' || func.attr !== '__init__' || func.value.type !== 'Call') return false;
  return func.value.func.type === 'Name' && func.value.func.name === 'super';
}

/** Attributes of `self` that a statement stores, in order; null where it may do more with `self` than read and store them. */
function storedBy(statement: Stmt, self: string): readonly string[] | null {
  const plain = statement.type === 'Assign' || statement.type === 'AnnAssign' || statement.type === 'Expr';
  const stored: string[] = [];
  let clear = true;
  const seen = new Set<number>();
  walk(statement, (node) => {
    if (node.type === 'FunctionDef' || node.type === 'Lambda' || node.type === 'Return') clear = false;
    if (node.type === 'Attribute' && node.value.type === 'Name' && node.value.name === self) {
      seen.add(node.value.id);
      if (node.ctx === 'Store' && !(statement.type === 'AnnAssign' && statement.value === null)) stored.push(node.attr);
    }
    // Calls of methods, and `self` handed on.
    if (node.type === 'Call' && node.func.type === 'Attribute' && node.func.value.type === 'Name') {
      if (node.func.value.name === self) clear = false;
    }
    if (node.type === 'Name' && node.name === self && !seen.has(node.id)) clear = false;
  });
  if (!clear || (!plain && stored.length > 0)) return null;
  return stored;
}
