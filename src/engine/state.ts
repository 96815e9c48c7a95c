// The state of each action in a run; every change goes through one `set`.
import type { Outcome } from '#src/model/event.ts';

export type State =
  /** Not asked for, and nothing asked for needs it. */
  | 'unwanted'
  /** Something it needs has not finished. */
  | 'waiting'
  /** All it needs has finished; its key can be computed. */
  | 'ready'
  /** Not in the local store: the remote cache is asked. */
  | 'asking'
  /** Must execute; waits for a place in its pool. */
  | 'queued'
  | 'running'
  /** A gate: no more actions of its group will be added. */
  | 'open'
  | Outcome;

const ends: readonly State[] = ['executed', 'hit', 'failed', 'failed-hit', 'blocked', 'cancelled', 'open'];

const allowed: { readonly [from in State]: readonly State[] } = {
  unwanted: ['waiting'],
  waiting: ['ready', 'blocked', 'cancelled', 'open'],
  ready: ['hit', 'failed-hit', 'asking', 'queued', 'failed', 'waiting', 'cancelled'],
  asking: ['hit', 'queued', 'failed', 'waiting', 'cancelled'],
  queued: ['running', 'waiting', 'cancelled'],
  running: ['executed', 'failed', 'cancelled', 'waiting'],
  // What was known to be right is done again: its blob is gone, or a producer's bytes differ from those of its key.
  hit: ['waiting'],
  executed: ['waiting'],
  failed: ['waiting'],
  'failed-hit': ['waiting'],
  blocked: ['waiting'],
  cancelled: [],
  open: ['waiting'],
};

export class States {
  readonly #states: State[] = [];

  get(id: number): State {
    return this.#states[id] ?? 'unwanted';
  }

  set(id: number, next: State): void {
    const now = this.get(id);
    if (!allowed[now].includes(next)) throw new Error(`action ${id}: ${now} cannot become ${next}`);
    while (this.#states.length < id) this.#states.push('unwanted');
    this.#states[id] = next;
  }

  isEnd(id: number): boolean {
    return ends.includes(this.get(id));
  }

  isGood(id: number): boolean {
    const state = this.get(id);
    return state === 'executed' || state === 'hit' || state === 'open';
  }

  isWanted(id: number): boolean {
    return this.get(id) !== 'unwanted';
  }
}
