// The program's classes as the solver sees them: bases found through slots, attributes along them, what is closed.
import { heads, type ClassFact, type Slot } from '../facts/facts.ts';
import type { Bases } from './find-bases.ts';
import type { Network, Node } from './network.ts';

const comparisons = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];

export class ClassTable {
  readonly #net: Network;
  readonly #facts = new Map<string, ClassFact>();
  readonly #attributes = new Map<string, Map<string, Node>>();
  readonly #slot: (slot: Slot) => Node;
  /** Class -> classes it derives from. */
  readonly #bases = new Map<string, Set<string>>();
  readonly #open = new Set<string>();
  readonly #escaped = new Set<string>();
  readonly #inherits = new Set<string>();
  readonly #enums = new Set<string>();
  /** Attributes that something writes; the others are only asked for. */
  readonly #written = new Set<Slot>();
  readonly #release: (node: Node) => void;
  /** Attributes are written by computed names, so any may hold anything. */
  readonly #dynamic: boolean;
  readonly #removed: (name: string) => boolean;

  constructor(
    net: Network,
    facts: readonly ClassFact[],
    bases: ReadonlyMap<string, Bases>,
    slot: (slot: Slot) => Node,
    release: (node: Node) => void,
    dynamic: boolean,
    removed: (name: string) => boolean,
  ) {
    this.#removed = removed;
    this.#release = release;
    this.#dynamic = dynamic;
    this.#net = net;
    this.#slot = slot;
    for (const fact of facts) {
      this.#facts.set(fact.id, fact);
      for (const name of Object.keys(fact.attributes)) this.#written.add(`${fact.id}@${name}`);
      const found = bases.get(fact.id);
      this.#bases.set(fact.id, new Set(found?.classes ?? []));
      if (found?.open !== false) this.#open.add(fact.id);
      if (found?.inherits !== false) this.#inherits.add(fact.id);
      if (found?.enumeration === true) this.#enums.add(fact.id);
      this.#attributes.set(fact.id, new Map(Object.entries(fact.attributes).map(([name, at]) => [name, slot(at)])));
      if (dynamic) for (const at of Object.values(fact.attributes)) net.addMask(slot(at), heads.any);
      if (fact.opaque === true) this.#open.add(fact.id);
    }
  }

  *#line(id: string, seen = new Set<string>()): Generator<string> {
    if (seen.has(id)) return;
    seen.add(id);
    yield id;
    for (const base of this.#bases.get(id) ?? []) yield* this.#line(base, seen);
  }

  /** An enumeration whose members are what its body assigns. */
  isEnum(id: string): boolean {
    return this.#enums.has(id);
  }

  ids(): Iterable<string> {
    return this.#facts.keys();
  }

  has(id: string, name: string): boolean {
    for (const at of this.#line(id)) if (this.#written.has(`${at}@${name}`)) return true;
    return false;
  }

  /** Nodes of an attribute along the class's line; those of bases count too, since instances share them. */
  find(id: string, name: string): Node[] {
    return [...this.#line(id)].filter((at) => this.#facts.has(at)).map((at) => this.#own(at, name));
  }

  /** Nodes of what a call of the method may reach: nothing behind a class that surely defines it. */
  reached(id: string, name: string): Node[] {
    return this.#unhidden(this.#line(id), name).map((at) => this.#own(at, name));
  }

  // Along single bases; where there are several, the order of lookup is another.
  #unhidden(line: Iterable<string>, name: string): string[] {
    const found: string[] = [];
    let plain = !this.#removed(name);
    for (const at of line) {
      const fact = this.#facts.get(at);
      if (fact !== undefined) found.push(at);
      if (plain && fact?.sure?.includes(name) === true) break;
      plain &&= (this.#bases.get(at)?.size ?? 0) < 2;
    }
    return found;
  }

  #own(id: string, name: string): Node {
    const attributes = this.#attributes.get(id);
    const present = attributes?.get(name);
    if (present !== undefined) return present;
    const made = this.#slot(`${id}@${name}`);
    attributes?.set(name, made);
    if (this.#escaped.has(id)) this.#release(made);
    if (this.#dynamic) this.#net.addMask(made, heads.any);
    return made;
  }

  /** True when instances have attributes that the program does not write: those of a library base, or `__getattr__`. */
  inherits(id: string): boolean {
    for (const at of this.#line(id))
      if (this.#inherits.has(at) || this.has(at, '__getattr__') || this.has(at, '__getattribute__')) return true;
    return !this.isClosed(id);
  }

  findAbove(id: string, name: string): Node[] {
    const [, ...above] = this.#line(id);
    const line = (this.#bases.get(id)?.size ?? 0) < 2 ? this.#unhidden(above, name) : above;
    return line.filter((at) => this.#written.has(`${at}@${name}`)).map((at) => this.#own(at, name));
  }

  /** The slot an instance of `id` keeps `name` in: that of the base which has it, else its own. */
  attribute(id: string, name: string): Node {
    for (const at of this.#line(id)) if (this.#written.has(`${at}@${name}`)) return this.#own(at, name);
    this.#written.add(`${id}@${name}`);
    return this.#own(id, name);
  }

  /** Instances reached unknown code, which may set attributes of any name. */
  markEscaped(id: string): void {
    this.#escaped.add(id);
  }

  /** False when something outside the program may add attributes or call methods. */
  isClosed(id: string): boolean {
    for (const at of this.#line(id)) if (this.#open.has(at) || !this.#facts.has(at)) return false;
    return true;
  }

  definesComparison(id: string, name: string): boolean {
    return comparisons.some((one) => (one === name || name === '') && this.has(id, `__${one}__`));
  }

  fieldsOf(id: string): NonNullable<ClassFact['fields']> {
    const fields = new Map<string, NonNullable<ClassFact['fields']>[number]>();
    for (const at of [...this.#line(id)].reverse())
      for (const field of this.#facts.get(at)?.fields ?? []) fields.set(field.name, field);
    return [...fields.values()];
  }

  methodsOf(id: string): string[] {
    const methods: string[] = [];
    for (const at of this.#line(id)) {
      for (const node of this.#attributes.get(at)?.values() ?? [])
        methods.push(...(this.#net.find(node).functions ?? []));
    }
    return methods;
  }

  settersOf(id: string, name: string): string[] {
    if (!this.has(id, `${name}.setter`)) return [];
    return this.find(id, `${name}.setter`).flatMap((node) => [...(this.#net.find(node).functions ?? [])]);
  }

  attributeNodes(id: string): Node[] {
    return [...this.#line(id)].flatMap((at) => [...(this.#attributes.get(at)?.values() ?? [])]);
  }

  /** The class and all that derive from it. */
  belowOf(id: string): string[] {
    return [...this.#facts.keys()].filter((other) => [...this.#line(other)].includes(id));
  }
}
