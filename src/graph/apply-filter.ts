// From the words of `--filter` to the targets they give: the terms united, then what is excluded taken away.
import { memberPattern } from './member-hint.ts';
import { closest } from '#src/base/closest.ts';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { ChangeRange, FilterTerm } from './filter-syntax.ts';
import { hasWildcard } from './label.ts';
import type { TargetGraph } from './target-graph.ts';

/** `changedOf` says which targets changed in a range; it is asked only when a term has one. */
export function applyFilter(
  terms: readonly FilterTerm[],
  graph: TargetGraph,
  changedOf: (range: ChangeRange) => Result<ReadonlySet<string>>,
): Result<readonly string[]> {
  const taken = new Set<string>();
  const left = new Set<string>();
  if (terms.every((term) => term.isExcluded)) for (const name of graph.names) taken.add(name);
  for (const term of terms) {
    const found = targetsOf(term, graph, changedOf);
    if (!found.ok) return found;
    for (const name of found.value) (term.isExcluded ? left : taken).add(name);
  }
  return ok(graph.names.filter((name) => taken.has(name) && !left.has(name)));
}

function targetsOf(
  term: FilterTerm,
  graph: TargetGraph,
  changedOf: (range: ChangeRange) => Result<ReadonlySet<string>>,
): Result<ReadonlySet<string>> {
  let own = graph.names;
  if (term.name !== undefined) {
    own = graph.names.filter(nameMatcher(term.name));
    if (own.length === 0) return err(nothing(term, graph.names));
  }
  if (term.changed !== undefined) {
    const changed = changedOf(term.changed);
    if (!changed.ok) return changed;
    own = own.filter((name) => changed.value.has(name));
  }
  const found = new Set(term.withoutSelf ? [] : own);
  if (term.dependencies) for (const name of graph.dependencies(own)) found.add(name);
  if (term.dependents) for (const name of graph.dependents(own)) found.add(name);
  if (term.withoutSelf) for (const name of own) found.delete(name);
  return ok(found);
}

/** `*` is any text, also none: `app*` is `app` too. */
function nameMatcher(pattern: string): (name: string) => boolean {
  if (!hasWildcard(pattern)) return (name) => name === pattern;
  const parts = pattern.split('*').map((text) => text.replace(/[\\^$.|+()[\]{}?]/g, '\\$&'));
  const form = new RegExp(`^${parts.join('.*')}$`);
  return (name) => form.test(name);
}

const mostNamed = 8;

function nothing(term: FilterTerm, names: readonly string[]): Failure {
  const name = term.name ?? '';
  const listed = `the targets are ${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ', …' : ''}`;
  if (hasWildcard(name))
    return failure('BATUTA-E-001', `the filter \`${term.text}\` matches no target`, { help: listed });
  const near = closest(name, names) ?? memberPattern(name, names);
  const fix = near === undefined ? undefined : term.text.replace(name, near);
  return failure('BATUTA-E-001', `the filter \`${term.text}\` matches no target: there is no \`${name}\``, {
    help: fix === undefined ? listed : `did you mean \`--filter ${fix}\`?`,
  });
}
