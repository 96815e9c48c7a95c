// Where instances of the classes that a module defines keep their attributes: in the order in which `__init__` gives them,
// numbers apart from all else. The runtime asks of each instance whether it follows this; what does not goes by name.
import type { ClassDef, Expr, FunctionDef, Module, Stmt } from '../syntax/ast.ts';
import { walk } from '../syntax/walk.ts';
import { mangle } from '../scope/scope.ts';
import type { SeatKind } from '../../core/core.ts';
import type { Rep } from '../../core/rep.ts';
import type { KnownClass } from './context.ts';
import { type DataField, type IsMember, dataFields, isFrozen } from './data-classes.ts';

interface Place {
  readonly kind: SeatKind;
  readonly at: number;
}

interface Layout {
  /** The class whose layout this one continues: what both have is at the same places. */
  readonly above: string | null;
  readonly places: ReadonlyMap<string, Place>;
  /** Nothing is stored into instances that are made. */
  readonly frozen: boolean;
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
  readonly #isMember: IsMember;
  readonly #data = new Map<string, readonly DataField[]>();
  #found: ReadonlyMap<string, Layout> | null = null;

  constructor(tree: Module, classes: ReadonlyMap<string, KnownClass>, inferred: Inferred, isMember: IsMember) {
    this.#tree = tree;
    this.#classes = classes;
    this.#inferred = inferred;
    this.#isMember = isMember;
  }

  /** The place of `receiver.name`, where one layout has it that those of all classes of the receiver continue. */
  placeOf(receiver: Expr, name: string, stores: boolean): { readonly class: string; readonly place: Place } | null {
    const [first, ...others] = this.#inferred.classesOfNode(receiver.id);
    if (first === undefined) return null;
    const shared = this.lineOf(first).filter((one) => others.every((other) => this.lineOf(other).includes(one)));
    const [nearest] = shared;
    const layout = nearest === undefined ? undefined : this.#all().get(nearest);
    const place = stores && layout?.frozen === true ? undefined : layout?.places.get(name);
    return nearest === undefined || place === undefined ? null : { class: nearest, place };
  }

  /** The class and those whose layouts it continues, the nearest first; empty for a class without a layout. */
  lineOf(name: string): readonly string[] {
    const line: string[] = [];
    for (let at: string | null = name; at !== null;) {
      const layout = this.#all().get(at);
      if (layout === undefined) break;
      line.push(at);
      at = layout.above;
    }
    return line;
  }

  /** The classes whose layouts continue that of a class, itself among them. */
  familyOf(name: string): readonly string[] {
    return [...this.#all().keys()].filter((one) => this.lineOf(one).includes(name));
  }

  /** What the `__init__` stores that a data class gets, in order; null for other classes. */
  fieldsOf(name: string): readonly DataField[] | null {
    return this.#all().has(name) ? (this.#data.get(name) ?? null) : null;
  }

  /** By attribute, in order; null for a class without a layout. */
  placesOf(name: string): ReadonlyMap<string, Place> | null {
    return this.#all().get(name)?.places ?? null;
  }

  /** `left, right, depth: int` (`frozen ...`), and the class whose layout it continues; null for a class without a layout. */
  textOf(name: string): { readonly text: string; readonly above: string | null } | null {
    const layout = this.#all().get(name);
    if (layout === undefined || layout.places.size === 0) return null;
    const text = [...layout.places]
      .map(([attribute, { kind }]) => (kind === 'value' ? attribute : `${attribute}: ${kind}`))
      .join(', ');
    return { text: layout.frozen ? `frozen ${text}` : text, above: layout.above };
  }

  #all(): ReadonlyMap<string, Layout> {
    return (this.#found ??= this.#find());
  }

  #find(): ReadonlyMap<string, Layout> {
    const layouts = new Map<string, Layout>();
    if (this.#classes.size === 0) return layouts;
    const given = this.#given();
    const owner = (name: string, attribute: string): string | null => {
      const gift = given.get(name);
      if (gift === undefined) return null;
      return (
        (gift.above === null ? null : owner(gift.above, attribute)) ?? (gift.names.includes(attribute) ? name : null)
      );
    };
    const read = this.#kindsRead((name, attribute) => owner(name, attribute) ?? name);
    for (const [name, { above, names, frozen }] of given) {
      const kindOf = (attribute: string): SeatKind =>
        read.kinds.get(owner(name, attribute) ?? name)?.get(attribute) ?? 'value';
      const mentioned =
        read.mentioned.has(name) ||
        [...given.keys()].some((one) => read.mentioned.has(one) && isBelow(one, name, given));
      if (names.length > 0 && mentioned) layouts.set(name, { above, frozen, places: placesOf(names, kindOf) });
    }
    return layouts;
  }

  /** By class, what making an instance gives it in which order, and the class whose order that continues. */
  #given(): Given {
    const given = new Map<string, Gift>();
    for (const node of this.#tree.body) {
      if (node.type !== 'ClassDef') continue;
      const known = this.#classes.get(node.name);
      if (!known || node.keywords.length > 0) continue;
      const base = known.line[1];
      if (node.decorator_list.length > 0) {
        const fields = this.#fieldsOf(node, known);
        if (fields === null) continue;
        this.#data.set(node.name, fields);
        const continues = base !== undefined && node.bases.length === 1 && (this.#data.get(base)?.length ?? 0) > 0;
        const names = fields.map((field) => field.name);
        given.set(node.name, { above: continues ? base : null, names, frozen: isFrozen(node) });
        continue;
      }
      const inherited = base === undefined ? [] : (given.get(base)?.names ?? null);
      const names = namesOf(node, inherited);
      if (names === null) continue;
      const continues = base !== undefined && inherited !== null && inherited.length > 0 && node.bases.length === 1;
      const above = continues && inherited.every((name, at) => names[at] === name) ? base : null;
      given.set(node.name, { above, names, frozen: false });
    }
    return given;
  }

  #fieldsOf(node: ClassDef, known: KnownClass): readonly DataField[] | null {
    const base = known.line[1];
    if (!known.basesKnown) return null;
    const above =
      base === undefined ? undefined : this.#tree.body.find((one) => one.type === 'ClassDef' && one.name === base);
    const inherited = base === undefined ? [] : this.#data.get(base);
    if (inherited === undefined && (above?.type !== 'ClassDef' || above.decorator_list.length > 0)) return null;
    return dataFields(node, known, inherited ?? [], this.#isMember);
  }

  /** By class and attribute, as what the module reads it: a kind of number, or a value. Counted for the class that `owner` says. */
  #kindsRead(owner: (name: string, attribute: string) => string): {
    readonly kinds: ReadonlyMap<string, ReadonlyMap<string, SeatKind>>;
    readonly mentioned: ReadonlySet<string>;
  } {
    const all = new Map<string, Map<string, SeatKind>>();
    const mentioned = new Set<string>();
    walk(this.#tree, (node) => {
      if (node.type !== 'Attribute') return;
      const kind = kinds[this.#inferred.repOfNode(node.id)] ?? 'value';
      const stored = node.ctx === 'Store';
      for (const name of this.#inferred.classesOfNode(node.value.id)) {
        if (!this.#classes.has(name)) continue;
        mentioned.add(name);
        const spelt = mangle(node.attr, name);
        const whose = owner(name, spelt);
        const of = all.get(whose) ?? new Map<string, SeatKind>();
        all.set(whose, of);
        const before = of.get(spelt);
        if (before === undefined ? !stored || kind !== 'value' : !stored && before !== kind)
          of.set(spelt, before === undefined ? kind : 'value');
      }
    });
    return { kinds: all, mentioned };
  }
}

interface Gift {
  readonly above: string | null;
  readonly names: readonly string[];
  readonly frozen: boolean;
}
type Given = ReadonlyMap<string, Gift>;

const isBelow = (name: string, other: string, given: Given): boolean => {
  const above = given.get(name)?.above ?? null;
  return above !== null && (above === other || isBelow(above, other, given));
};

function placesOf(names: readonly string[], kindOf: (name: string) => SeatKind): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let [words, values] = [0, 0];
  for (const name of names) {
    const kind = kindOf(name);
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
