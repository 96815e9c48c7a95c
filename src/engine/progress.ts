// Which actions of the graph are wanted, which still wait, which are blocked: pure bookkeeping, told of every end.
import type { ActionGraph, ActionNode, Splice } from '#src/graph/action-graph.ts';
import { isAction } from '#src/graph/action-graph.ts';
import { groupOf, labelMatcher } from '#src/graph/label.ts';
import type { Label } from '#src/model/action.ts';
import type { State } from './state.ts';
import { States } from './state.ts';

export interface ProgressListener {
  ready(node: ActionNode): void;
  blocked(node: ActionNode, by: Label): void;
}

export class Progress {
  readonly states = new States();
  readonly #graph: ActionGraph;
  readonly #listener: ProgressListener;
  readonly #waiting: number[] = [];
  readonly #blockedBy = new Map<number, Label>();
  readonly #afterBlocks: boolean;
  /** Nodes whose end has not been passed on yet; a queue, so that a chain of any length needs no stack. */
  #ended: number[] = [];
  #passing = false;

  /** `afterBlocks`: whether a failed `after` blocks (`--continue always` says no). */
  constructor(graph: ActionGraph, listener: ProgressListener, afterBlocks: boolean) {
    this.#graph = graph;
    this.#listener = listener;
    this.#afterBlocks = afterBlocks;
  }

  /** The label at whose failure a blocked node stands. */
  blocker(id: number): Label | undefined {
    return this.#blockedBy.get(id);
  }

  /** Wants these and all that they need. */
  want(ids: Iterable<number>): void {
    const stack = [...ids].filter((id) => !this.states.isWanted(id));
    const fresh: number[] = [];
    while (stack.length > 0) {
      const id = stack.pop() as number;
      if (this.states.isWanted(id)) continue;
      this.states.set(id, 'waiting');
      fresh.push(id);
      const needs = this.#graph.nodes[id]?.needs ?? [];
      this.#waiting[id] = needs.length;
      for (const need of needs) if (!this.states.isWanted(need)) stack.push(need);
    }
    // Needs that ended before are accounted for here; those among the new ones pass their end on later. So look first.
    const endedBefore = fresh.map((id) =>
      (this.#graph.nodes[id]?.needs ?? []).filter((need) => this.states.isEnd(need)),
    );
    for (let index = fresh.length - 1; index >= 0; index--) {
      const id = fresh[index] as number;
      for (const need of endedBefore[index] ?? []) this.#met(id, need);
      if ((this.#graph.nodes[id]?.needs.length ?? 0) === 0) this.#becomeReady(id);
    }
    this.#pass();
  }

  /** New nodes and edges of a fragment, while its expander has not ended. `wants`: whether an added action is selected. */
  spliced(splice: Splice, wants: (node: ActionNode) => boolean): void {
    const wanted = splice.added.filter(wants).map((node) => node.id);
    for (const [waiter, need] of splice.newEdges) {
      if (this.states.get(waiter) !== 'waiting') continue;
      this.#waiting[waiter] = (this.#waiting[waiter] ?? 0) + 1;
      wanted.push(need);
    }
    this.want(wanted);
  }

  /** The node has ended; what waited only for it becomes ready or blocked. */
  end(id: number, state: State): void {
    this.states.set(id, state);
    this.#ended.push(id);
    this.#pass();
  }

  /** What had ended is to be done again: dependents that still wait, wait for it too. */
  restart(id: number): void {
    this.states.set(id, 'waiting');
    this.#waiting[id] = 0;
    for (const next of this.#graph.nodes[id]?.neededBy ?? []) {
      if (this.states.get(next) === 'waiting') this.#waiting[next] = (this.#waiting[next] ?? 0) + 1;
    }
    this.#becomeReady(id);
  }

  /** A node that has not ended goes back to be looked up again. */
  again(id: number): void {
    this.states.set(id, 'waiting');
    this.#waiting[id] = 0;
    this.#becomeReady(id);
  }

  /** A node that has not ended waits for `need` once more. */
  waitFor(id: number, need: number): void {
    if (this.states.isEnd(need)) return this.again(id);
    this.states.set(id, 'waiting');
    this.#waiting[id] = 1;
  }

  #pass(): void {
    if (this.#passing) return;
    this.#passing = true;
    for (let head = 0; head < this.#ended.length; head++) {
      const id = this.#ended[head] as number;
      for (const next of this.#graph.nodes[id]?.neededBy ?? []) {
        if (this.states.get(next) === 'waiting') this.#met(next, id);
      }
    }
    this.#ended = [];
    this.#passing = false;
  }

  #met(id: number, need: number): void {
    if (this.states.get(id) !== 'waiting') return;
    const node = this.#graph.nodes[id];
    if (node === undefined) return;
    if (!this.states.isGood(need) && isAction(node) && !this.#tolerates(node, need)) {
      this.#block(id, need);
      return;
    }
    const left = (this.#waiting[id] ?? 0) - 1;
    this.#waiting[id] = left;
    if (left === 0) this.#becomeReady(id);
  }

  #becomeReady(id: number): void {
    const node = this.#graph.nodes[id];
    if (node === undefined) return;
    if (isAction(node)) {
      this.states.set(id, 'ready');
      this.#listener.ready(node);
      return;
    }
    const bad = node.needs.find((need) => !this.states.isGood(need));
    if (bad === undefined) this.states.set(id, 'open');
    else {
      this.#blockedBy.set(id, this.#rootOf(bad));
      this.states.set(id, 'blocked');
    }
    this.#ended.push(id);
  }

  #block(id: number, need: number): void {
    const node = this.#graph.nodes[id];
    const by = this.#rootOf(need);
    this.#blockedBy.set(id, by);
    this.states.set(id, 'blocked');
    if (node !== undefined && isAction(node)) this.#listener.blocked(node, by);
    this.#ended.push(id);
  }

  #rootOf(id: number): Label {
    return this.#blockedBy.get(id) ?? this.#graph.nodes[id]?.label ?? '';
  }

  /** Whether the node may go on although `need` failed: it only collects it and says so, or merely comes after it. */
  #tolerates(node: ActionNode, need: number): boolean {
    const other = this.#graph.nodes[need];
    if (other === undefined) return false;
    const label = other.label;
    const isGate = !isAction(other);
    let isTolerated = false;
    for (const input of Object.values(node.action.inputs)) {
      if (input.from === 'output' && (isGate ? `gate ${groupOf(input.label)}` === label : input.label === label))
        return false;
      if (input.from !== 'collect') continue;
      const concerned = isGate ? `gate ${groupOf(input.pattern)}` === label : labelMatcher(input.pattern)(label);
      if (!concerned) continue;
      if (input.includeFailed !== true) return false;
      isTolerated = true;
    }
    for (const after of node.action.after ?? []) {
      if (isGate ? `gate ${groupOf(after)}` !== label : after !== label) continue;
      if (this.#afterBlocks) return false;
      isTolerated = true;
    }
    return isTolerated;
  }
}
