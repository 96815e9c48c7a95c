// Which ready action starts first: the one with the longest remaining path by what its label last took; or any, shuffled for tests.
import type { ActionGraph } from '#src/graph/action-graph.ts';
import { criticalPaths } from '#src/graph/cycle.ts';
import type { ActionCache } from '#src/model/store.ts';

/** ms assumed for an action never seen, by pool. */
const assumed: { readonly [pool: string]: number } = { cpu: 20, cargo: 5000, gpu: 500 };

/** Computed when first asked, so that a run of hits reads no durations. */
export function longestPathFirst(graph: ActionGraph, actions: ActionCache): (id: number) => number {
  let lengths: Float64Array | undefined;
  const later = new Map<number, number>();
  const durationOf = (id: number): number => {
    const node = graph.nodes[id];
    if (node?.rule === undefined) return 0;
    return actions.latest?.(node.label)?.durationMs ?? assumed[node.rule.pool] ?? 20;
  };
  return (id) => {
    lengths ??= criticalPaths(graph.nodes, durationOf);
    const known = id < lengths.length ? lengths[id] : later.get(id);
    if (known !== undefined) return known;
    // Added since: its own duration and the longest of what already waits for it.
    let longest = 0;
    for (const next of graph.nodes[id]?.neededBy ?? []) {
      longest = Math.max(longest, (next < lengths.length ? lengths[next] : later.get(next)) ?? 0);
    }
    const length = longest + durationOf(id);
    later.set(id, length);
    return length;
  };
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffledOrder(seed: number): (id: number) => number {
  const numbers: number[] = [];
  const next = seeded(seed);
  return (id) => {
    while (numbers.length <= id) numbers.push(next());
    return numbers[id] as number;
  };
}
