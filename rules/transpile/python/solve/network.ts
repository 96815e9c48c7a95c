// The graph that types flow through: nodes with head sets, flow edges, content nodes unified by union-find, a worklist.
import { heads } from '../facts/facts.ts';

/**
 * What a node may hold. Containers carry content nodes; when two nodes with lists meet, their contents are unified, so
 * one alias class has one content type (Steensgaard, "Points-to analysis in almost linear time", POPL 1996, for
 * contents; flows between nodes stay directed).
 */
export interface Node {
  parent: Node | undefined;
  mask: number;
  list: Node | undefined;
  set: Node | undefined;
  iter: Node | undefined;
  key: Node | undefined;
  value: Node | undefined;
  /** Elements of a tuple of known length, or one element node when lengths differ. */
  tuple: { readonly elements: readonly Node[] } | undefined;
  tupleRest: Node | undefined;
  /** How many tuples of differing lengths, one in the other, it is the element of. */
  nesting: number;
  functions: Set<string> | undefined;
  classes: Set<string> | undefined;
  instances: Set<string> | undefined;
  modules: Set<string> | undefined;
  library: Set<string> | undefined;
  /** Library classes that it may be an instance of. */
  objects: Set<string> | undefined;
  /** Where values of this node go. */
  out: Set<Node> | undefined;
  /** Constraints to look at again when this node changes. */
  watchers: (() => void)[] | undefined;
  queued: boolean;
}

const setNames = ['functions', 'classes', 'instances', 'modules', 'library', 'objects'] as const;
export type SetName = (typeof setNames)[number];
const contentNames = ['list', 'set', 'iter', 'key', 'value'] as const;
export type ContentName = (typeof contentNames)[number];

const deepestTuples = 3;

export class Network {
  readonly #queue: Node[] = [];
  /** Called once for every function or class that reaches an unknown place. */
  readonly #onEscape: (kind: SetName, id: string) => void;
  readonly #escaped = new Set<string>();

  constructor(onEscape: (kind: SetName, id: string) => void) {
    this.#onEscape = onEscape;
  }

  node(): Node {
    return {
      parent: undefined,
      mask: 0,
      list: undefined,
      set: undefined,
      iter: undefined,
      key: undefined,
      value: undefined,
      tuple: undefined,
      tupleRest: undefined,
      nesting: 0,
      functions: undefined,
      classes: undefined,
      instances: undefined,
      modules: undefined,
      library: undefined,
      objects: undefined,
      out: undefined,
      watchers: undefined,
      queued: false,
    };
  }

  /** The representative of a node's alias class, with path halving. */
  find(node: Node): Node {
    let at = node;
    while (at.parent !== undefined) {
      if (at.parent.parent !== undefined) at.parent = at.parent.parent;
      at = at.parent;
    }
    return at;
  }

  #touch(node: Node): void {
    if (node.queued) return;
    node.queued = true;
    this.#queue.push(node);
  }

  watch(node: Node, watcher: () => void): void {
    (this.find(node).watchers ??= []).push(watcher);
  }

  addMask(target: Node, mask: number): void {
    const node = this.find(target);
    if ((node.mask | mask) === node.mask) return;
    node.mask |= mask;
    if ((mask & heads.any) !== 0) this.#spread(node);
    this.#touch(node);
  }

  add(target: Node, name: SetName, id: string): void {
    const node = this.find(target);
    const present = (node[name] ??= new Set());
    if (present.has(id)) return;
    present.add(id);
    if ((node.mask & heads.any) !== 0) this.#escape(name, id);
    this.#touch(node);
  }

  /** The content node of a container kind, made on demand: after this the node is known to hold such a container. */
  content(target: Node, name: ContentName): Node {
    const node = this.find(target);
    const present = node[name];
    if (present !== undefined) return this.find(present);
    const made = this.node();
    node[name] = made;
    if ((node.mask & heads.any) !== 0) this.addMask(made, heads.any);
    this.#touch(node);
    return made;
  }

  setTuple(target: Node, elements: readonly Node[]): void {
    const node = this.find(target);
    if (node.tupleRest !== undefined) {
      for (const element of elements) this.flow(element, node.tupleRest);
      return;
    }
    if (node.tuple === undefined) {
      node.tuple = { elements };
      if ((node.mask & heads.any) !== 0) for (const element of elements) this.addMask(element, heads.any);
      this.#touch(node);
      return;
    }
    const present = node.tuple.elements;
    if (present === elements) return;
    if (present.length === elements.length) {
      elements.forEach((element, index) => this.unify(present[index] as Node, element));
      return;
    }
    // Trees made of tuples: what is that deep is taken for an element of itself, so that there is an end.
    const rest = node.nesting < deepestTuples ? this.node() : node;
    if (rest !== node) rest.nesting = node.nesting + 1;
    node.tuple = undefined;
    node.tupleRest = rest;
    if ((node.mask & heads.any) !== 0) this.addMask(rest, heads.any);
    for (const element of [...present, ...elements]) this.flow(element, rest);
    this.#touch(node);
  }

  setVarTuple(target: Node, element: Node): void {
    const node = this.find(target);
    if (node.tupleRest !== undefined) {
      this.unify(node.tupleRest, element);
      return;
    }
    node.tupleRest = element;
    for (const present of node.tuple?.elements ?? []) this.flow(present, element);
    node.tuple = undefined;
    if ((node.mask & heads.any) !== 0) this.addMask(element, heads.any);
    this.#touch(node);
  }

  flow(source: Node, target: Node): void {
    const from = this.find(source);
    const to = this.find(target);
    if (from === to || from.out?.has(to) === true) return;
    (from.out ??= new Set()).add(to);
    this.#merge(from, to);
  }

  unify(first: Node, second: Node): void {
    const a = this.find(first);
    const b = this.find(second);
    if (a === b) return;
    b.parent = a;
    a.nesting = Math.max(a.nesting, b.nesting);
    for (const watcher of b.watchers ?? []) (a.watchers ??= []).push(watcher);
    for (const next of b.out ?? []) if (this.find(next) !== a) (a.out ??= new Set()).add(next);
    b.watchers = undefined;
    b.out = undefined;
    this.#merge(b, a);
    this.#touch(a);
  }

  /** Everything that `from` may hold, `to` may hold. */
  #merge(from: Node, to: Node): void {
    this.addMask(to, from.mask);
    for (const name of setNames) for (const id of from[name] ?? []) this.add(to, name, id);
    for (const name of contentNames) {
      const mine = from[name];
      if (mine === undefined) continue;
      const target = this.find(to);
      const theirs = target[name];
      if (theirs === undefined) {
        target[name] = mine;
        if ((target.mask & heads.any) !== 0) this.addMask(mine, heads.any);
        this.#touch(target);
      } else this.unify(theirs, mine);
    }
    if (from.tuple !== undefined) this.setTuple(to, from.tuple.elements);
    if (from.tupleRest !== undefined) this.setVarTuple(to, from.tupleRest);
  }

  /** `any` is contagious to contents, and whatever reaches it may be used by unknown code. */
  #spread(node: Node): void {
    for (const name of contentNames) {
      const content = node[name];
      if (content !== undefined) this.addMask(content, heads.any);
    }
    for (const element of node.tuple?.elements ?? []) this.addMask(element, heads.any);
    if (node.tupleRest !== undefined) this.addMask(node.tupleRest, heads.any);
    for (const name of setNames) for (const id of node[name] ?? []) this.#escape(name, id);
  }

  #escape(kind: SetName, id: string): void {
    const key = `${kind} ${id}`;
    if (this.#escaped.has(key)) return;
    this.#escaped.add(key);
    this.#onEscape(kind, id);
  }

  /** Runs until nothing changes; every step only adds, so it ends. */
  run(): void {
    for (let node = this.#queue.pop(); node !== undefined; node = this.#queue.pop()) {
      node.queued = false;
      const at = this.find(node);
      if (at !== node) continue;
      for (const target of at.out === undefined ? [] : [...at.out]) {
        const to = this.find(target);
        if (to !== target) {
          at.out?.delete(target);
          if (to !== at) (at.out ??= new Set()).add(to);
        }
        if (to !== at) this.#merge(at, to);
      }
      for (const watcher of at.watchers === undefined ? [] : [...at.watchers]) watcher();
    }
  }
}
