// Cycle search and topological order over numbered nodes; loops, not recursion, so that a chain of any depth is fine.

export interface Edges {
  readonly needs: readonly number[];
}

/** One cycle reachable from `roots` (each node needs the next, the last the first), or undefined. `skip`: nodes that are certainly on none. */
export function findCycle(
  nodes: readonly Edges[],
  roots: Iterable<number>,
  skip: (id: number) => boolean = () => false,
): number[] | undefined {
  const state = new Map<number, 'open' | 'closed'>();
  const path: number[] = [];
  const at: number[] = [];
  for (const root of roots) {
    if (state.has(root) || skip(root)) continue;
    path.push(root);
    at.push(0);
    state.set(root, 'open');
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const index = at[at.length - 1] as number;
      const next = nodes[node]?.needs[index];
      if (next === undefined) {
        state.set(node, 'closed');
        path.pop();
        at.pop();
        continue;
      }
      at[at.length - 1] = index + 1;
      const known = state.get(next);
      if (known === 'open') return path.slice(path.indexOf(next));
      if (known === 'closed' || skip(next)) continue;
      state.set(next, 'open');
      path.push(next);
      at.push(0);
    }
  }
  return undefined;
}

/** Every node after all that it needs; ties in order of number. Nodes on a cycle are left out. */
export function topologicalOrder(nodes: readonly (Edges & { readonly neededBy: readonly number[] })[]): number[] {
  const waiting = nodes.map((node) => node.needs.length);
  const order: number[] = [];
  for (let id = 0; id < nodes.length; id++) if (waiting[id] === 0) order.push(id);
  for (let head = 0; head < order.length; head++) {
    for (const next of nodes[order[head] as number]?.neededBy ?? []) {
      const left = (waiting[next] as number) - 1;
      waiting[next] = left;
      if (left === 0) order.push(next);
    }
  }
  return order;
}

/** Longest remaining path from each node to an end, by the duration of each; what the scheduler starts first. */
export function criticalPaths(
  nodes: readonly (Edges & { readonly neededBy: readonly number[] })[],
  durationOf: (id: number) => number,
): Float64Array {
  const lengths = new Float64Array(nodes.length);
  const order = topologicalOrder(nodes);
  for (let index = order.length - 1; index >= 0; index--) {
    const id = order[index] as number;
    let longest = 0;
    for (const next of nodes[id]?.neededBy ?? []) longest = Math.max(longest, lengths[next] as number);
    lengths[id] = longest + durationOf(id);
  }
  return lengths;
}
