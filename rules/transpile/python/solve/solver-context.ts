// What every part of the solver shares: the network, named slots, the program's functions and classes, and how values become open.
import { heads, type CallArguments, type FunctionFact, type ModuleFacts, type Slot } from '../facts/facts.ts';
import { ClassTable } from './class-table.ts';
import { removedMethods, writesAttributesByName } from './dynamic-attributes.ts';
import { findBases } from './find-bases.ts';
import { addKind } from './library-kinds.ts';
import { Network, type Node } from './network.ts';
import { ParsedArguments } from './parsed-arguments.ts';

/** Head mask of a library member's result when it is called, or of the member itself, from the library tables. */
export interface LibraryTypes {
  resultOf(member: string): number | undefined;
  valueOf(member: string): number | undefined;
  /** The same as a kind in words, of members and of methods and attributes of instances: `re.Pattern.match`. */
  readonly resultKindOf: (member: string) => string | undefined;
  readonly valueKindOf: (member: string) => string | undefined;
  /** What iterating over an instance, a slice and an item of it, and entering it as a manager give. */
  readonly elementOf: (path: string) => string | undefined;
  /** What an operator gives with an instance on its left. */
  readonly operatorOf: (path: string, op: string) => string | undefined;
  readonly partOf: (path: string) => string | undefined;
  readonly itemOf: (path: string) => string | undefined;
  readonly enteredOf: (path: string) => string | undefined;
}

export interface Call {
  readonly positional: readonly Node[];
  readonly keywords: ReadonlyMap<string, Node>;
  readonly spread: boolean;
  readonly constants?: CallArguments['constants'];
  readonly out: Node;
}

/** Library members that only read the containers they are given (or copy their elements). */
export const lendingMembers =
  /^(builtins|json|math|os\.path|textwrap|statistics|string|re|time|itertools|collections|bisect|sys|csv|operator|io|argparse|enum|datetime|pathlib|hashlib|random)\.(?!setattr|exec|eval|vars|getattr|property)/;

export const containerHeads = (node: Node): boolean =>
  node.list !== undefined ||
  node.set !== undefined ||
  node.key !== undefined ||
  node.tuple !== undefined ||
  node.tupleRest !== undefined ||
  node.iter !== undefined;

export class SolverContext {
  readonly net: Network;
  readonly functions = new Map<string, FunctionFact>();
  readonly classes: ClassTable;
  readonly library: LibraryTypes;
  readonly modules: ReadonlySet<string>;
  readonly #slots = new Map<Slot, Node>();
  readonly #selfBound = new Set<string>();
  /** What was believed of library members, by their last name; names that the program stores under on library things. */
  readonly #believed = new Map<string, Node[]>();
  readonly #patched = new Set<string>();
  /** The values of library constants: one for all who read them. */
  readonly #constants = new Map<string, Node>();
  readonly parsedArguments: ParsedArguments;
  /** The program has classes derived from `str`: what `__str__` and `__repr__` give may be of one. */
  readonly derivesText: boolean;

  constructor(program: readonly ModuleFacts[], library: LibraryTypes) {
    this.library = library;
    this.modules = new Set(program.map((module) => module.module));
    this.net = new Network((kind, id) => this.escapeKnown(kind, id));
    for (const module of program) for (const fact of module.functions) this.functions.set(fact.id, fact);
    const bases = findBases(program);
    const dynamic = writesAttributesByName(program);
    this.classes = new ClassTable(
      this.net,
      program.flatMap((module) => [...module.classes]),
      bases,
      (slot) => this.slot(slot),
      (node) => this.release(node),
      dynamic,
      removedMethods(program),
    );
    this.derivesText = [...bases.values()].some(({ library: above }) => above.includes('builtins.str'));
    this.parsedArguments = new ParsedArguments(this);
    for (const { library: above } of bases.values()) this.parsedArguments.derived(above);
    if (dynamic) this.parsedArguments.open();
  }

  slot(name: Slot): Node {
    const present = this.#slots.get(name);
    if (present !== undefined) return this.net.find(present);
    const made = this.net.node();
    this.#slots.set(name, made);
    return made;
  }

  watch(node: Node, react: () => void): void {
    this.net.watch(node, react);
    react();
  }

  /** Runs `effect` the first time `react` names `key`. */
  once(): (key: string, effect: () => void) => void {
    const done = new Set<string>();
    return (key, effect) => {
      if (done.has(key)) return;
      done.add(key);
      effect();
    };
  }

  /** The node may hold what the text says; anything where nothing is said. */
  giveKind(node: Node, kind: string | undefined): void {
    if (kind === undefined) this.escape(node);
    else addKind(this, node, kind);
  }

  /** As `giveKind`, of what a library member gives: no more once the program puts something else under its name. */
  believe(member: string, node: Node, give: () => void): void {
    const name = member.slice(member.lastIndexOf('.') + 1);
    if (this.#patched.has(name)) return this.escape(node);
    const nodes = this.#believed.get(name);
    if (nodes === undefined) this.#believed.set(name, [node]);
    else nodes.push(node);
    give();
  }

  /** The program stores under a name on something of the library. */
  distrust(name: string): void {
    if (this.#patched.has(name)) return;
    this.#patched.add(name);
    for (const node of this.#believed.get(name) ?? []) this.escape(node);
  }

  constant(member: string, kind: string): Node {
    let node = this.#constants.get(member);
    if (node === undefined) {
      this.#constants.set(member, (node = this.net.node()));
      addKind(this, node, kind);
    }
    return node;
  }

  readonly escape = (node: Node): void => this.net.addMask(node, heads.any);

  /** A value that unknown code receives: the value's contents and code become open, the slot it came from keeps its heads. */
  release(node: Node): void {
    const sink = this.net.node();
    this.net.addMask(sink, heads.any);
    this.net.flow(node, sink);
  }

  /** A value that library code reads but neither keeps nor changes: only what is inside it becomes open. */
  lend(node: Node): void {
    const once = this.once();
    const sink = this.net.node();
    this.escape(sink);
    this.watch(node, () => {
      const at = this.net.find(node);
      for (const name of ['list', 'set', 'iter', 'key', 'value'] as const) {
        if (at[name] !== undefined) once(name, () => this.net.flow(this.net.content(node, name), sink));
      }
      for (const element of at.tuple?.elements ?? []) this.net.flow(element, sink);
      if (at.tupleRest !== undefined) this.net.flow(at.tupleRest, sink);
      if (at.functions ?? at.classes ?? at.instances ?? at.modules) once('code', () => this.net.flow(node, sink));
    });
  }

  escapeKnown(kind: string, id: string): void {
    if (kind === 'functions') this.openFunction(id);
    if (kind === 'instances' || kind === 'classes') {
      for (const method of this.classes.methodsOf(id)) this.openFunction(method);
      this.classes.markEscaped(id);
      for (const attribute of this.classes.attributeNodes(id)) this.release(attribute);
    }
    if (kind === 'objects' && id === 'argparse.Namespace') this.parsedArguments.open();
    if (kind === 'modules') for (const [name, node] of this.#slots) if (name.startsWith(`${id}|:`)) this.escape(node);
  }

  /** `o.name = value` where `o` may be an instance of any class. */
  setEverywhere(name: string, value: Node): void {
    for (const id of this.classes.ids())
      if (this.classes.has(id, name)) this.net.flow(value, this.classes.attribute(id, name));
  }

  openFunction(id: string): void {
    const fact = this.functions.get(id);
    if (fact === undefined) return;
    const bound = fact.binding === 'function' || fact.binding === 'static' ? 0 : 1;
    for (const [index, slot] of fact.positional.entries()) if (index >= bound) this.escape(this.slot(slot));
    for (const slot of fact.keywordOnly) this.escape(this.slot(slot));
    this.openStars(fact);
    this.release(this.slot(fact.result));
    this.#bindSelf(fact);
  }

  /** What a `*args` parameter collects. */
  starElement(slot: Slot): Node {
    const node = this.slot(slot);
    if (node.tupleRest === undefined) this.net.setVarTuple(node, this.net.node());
    return this.net.find(this.net.find(node).tupleRest as Node);
  }

  /** Arguments that nobody tracks may come in through `*args` and `**kwargs`. */
  openStars(fact: FunctionFact): void {
    if (fact.varPositional !== undefined) this.escape(this.starElement(fact.varPositional));
    if (fact.varKeyword !== undefined) this.escape(this.net.content(this.slot(fact.varKeyword), 'value'));
  }

  // A decorated method or a setter is no attribute of its class; `self` is an instance of that class all the same.
  #bindSelf(fact: FunctionFact): void {
    const [self] = fact.positional;
    const kind = fact.binding === 'class' ? 'classes' : 'instances';
    if (self === undefined || fact.binding === 'function' || fact.binding === 'static' || this.#selfBound.has(fact.id))
      return;
    this.#selfBound.add(fact.id);
    for (const id of this.classes.belowOf(fact.id.slice(0, fact.id.lastIndexOf('.'))))
      this.net.add(this.slot(self), kind, id);
  }

  /** Every slot with what it was found to hold. */
  eachSlot(see: (slot: Slot, node: Node) => void): void {
    for (const [name, node] of this.#slots) see(name, this.net.find(node));
  }
}
