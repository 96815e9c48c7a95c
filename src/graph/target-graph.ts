// Which target needs which: the graph of actions, seen one step from farther away.
import type { ActionSpec, Label } from '#src/model/action.ts';
import { hasWildcard, labelMatcher, targetOf } from './label.ts';

export class TargetGraph {
  readonly names: readonly string[];
  readonly #needs = new Map<string, Set<string>>();
  readonly #neededBy = new Map<string, Set<string>>();

  /** `actions`: every known action of every target, those that runs added too. */
  constructor(names: readonly string[], actions: Iterable<ActionSpec>) {
    this.names = names;
    const known = new Set(names);
    for (const action of actions) {
      const from = targetOf(action.label);
      if (!known.has(from)) continue;
      for (const label of namedLabels(action)) {
        for (const to of this.#targetsOf(targetOf(label))) {
          if (to === from || !known.has(to)) continue;
          add(this.#needs, from, to);
          add(this.#neededBy, to, from);
        }
      }
    }
  }

  /** All that these need, directly or not; not themselves, unless one needs another. */
  dependencies(names: Iterable<string>): ReadonlySet<string> {
    return closure(names, this.#needs);
  }

  dependents(names: Iterable<string>): ReadonlySet<string> {
    return closure(names, this.#neededBy);
  }

  #targetsOf(name: string): readonly string[] {
    return hasWildcard(name) ? this.names.filter(labelMatcher(name)) : [name];
  }
}

function* namedLabels(action: ActionSpec): Iterable<Label> {
  for (const input of Object.values(action.inputs)) {
    if (input.from === 'output') yield input.label;
    if (input.from === 'collect') yield input.pattern;
  }
  yield* action.after ?? [];
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

function closure(names: Iterable<string>, edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const next of edges.get(name) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
