// Actions that share a limit: which of those that wait executes next, in which pool.
import type { ActionNode } from '#src/graph/action-graph.ts';
import { ReadyHeap } from './ready-heap.ts';
import type { ScheduleOptions } from './schedule.ts';

export interface Pool {
  readonly queue: ReadyHeap;
  readonly limit: number;
  /** How many of its actions execute. */
  busy: number;
}

export class Pools {
  readonly #options: Pick<ScheduleOptions, 'jobs' | 'pools' | 'priorityOf'>;
  readonly #pools = new Map<string, Pool>();

  constructor(options: Pick<ScheduleOptions, 'jobs' | 'pools' | 'priorityOf'>) {
    this.#options = options;
  }

  of(node: ActionNode): Pool {
    const name = node.action.control?.pool ?? node.rule.pool;
    const known = this.#pools.get(name);
    if (known !== undefined) return known;
    const { jobs, pools, priorityOf } = this.#options;
    const usual = name === 'cargo' ? Math.max(1, jobs >> 2) : name === 'gpu' ? 1 : jobs;
    const made = { queue: new ReadyHeap(priorityOf), limit: pools?.[name] ?? usual, busy: 0 };
    this.#pools.set(name, made);
    return made;
  }

  /** The most urgent that waits in a pool with a free place, taken out of its queue. */
  takeMostUrgent(): number | undefined {
    let best: ReadyHeap | undefined;
    for (const { queue, limit, busy } of this.#pools.values()) {
      const first = queue.peek();
      if (first === undefined || busy >= limit) continue;
      const other = best?.peek();
      if (other === undefined || this.#options.priorityOf(first) > this.#options.priorityOf(other)) best = queue;
    }
    return best?.pop();
  }
}
