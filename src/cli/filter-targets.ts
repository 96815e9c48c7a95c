// `--filter` and `--affected`: which targets they leave of those that the words on the command line name.
import { relative } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { inspectGraph, placedPaths } from '#src/engine/engine.ts';
import type { GraphNode } from '#src/engine/engine.ts';
import { applyFilter } from '#src/graph/apply-filter.ts';
import { changedTargets } from '#src/graph/changed-targets.ts';
import { parseFilter } from '#src/graph/filter-syntax.ts';
import type { ChangeRange, FilterTerm } from '#src/graph/filter-syntax.ts';
import { hasWildcard, labelMatcher, targetOf } from '#src/graph/label.ts';
import { TargetGraph } from '#src/graph/target-graph.ts';
import { Git, affectedRange } from '#src/process/git-changes.ts';
import { count } from '#src/report/duration.ts';
import type { CommandContext } from './command-context.ts';
import { pickTargets } from './pick-targets.ts';
import type { Session } from './session.ts';

export interface Narrowed {
  /** What is left of the words; empty: nothing is (never: everything). */
  readonly words: readonly string[];
  /** One line for people on what the filters came to. */
  readonly note: string;
}

export async function filterTargets(context: CommandContext, session: Session): Promise<Result<Narrowed>> {
  const { project, host } = session;
  const terms: FilterTerm[] = [];
  for (const text of context.arguments.values('filter')) {
    const term = parseFilter(text);
    if (!term.ok) return term;
    terms.push(term.value);
  }
  const git = new Git(project.root, project.env);
  let base = '';
  if (context.arguments.has('affected')) {
    const range = affectedRange(git, context.env);
    if (!range.ok) return range;
    base = range.value.base;
    const { from, to } = range.value;
    terms.push({
      text: '--affected',
      isExcluded: false,
      changed: { from, ...(to !== undefined && { to }) },
      dependencies: false,
      dependents: true,
      withoutSelf: false,
    });
  }
  // Only a change needs to know every action: names are in the plan.
  let nodes: readonly GraphNode[] = [];
  if (terms.some((term) => term.changed !== undefined)) {
    const graph = await inspectGraph(project, host, []);
    if (!graph.ok) return graph;
    nodes = graph.value;
  }
  const { targets } = project.plan;
  const names = targets.map((target) => target.name);
  const specs = [...targets.flatMap((target) => target.actions), ...nodes.map((node) => node.spec)];
  let changes = 0;
  const changedOf = (range: ChangeRange): Result<ReadonlySet<string>> => {
    const found = git.changes(range.from, range.to);
    if (!found.ok) return found;
    const isPlaced = placedPaths(project);
    const files = found.value.filter(({ path }) => !isPlaced(path));
    changes += files.length;
    return ok(new Set(changedTargets(files, knownTargets(session, nodes), planFiles(session)).targets.keys()));
  };
  const given = applyFilter(terms, new TargetGraph(names, specs), changedOf);
  if (!given.ok) return given;
  const words = intersect(context.arguments.positionals, new Set(given.value), session);
  if (!words.ok) return words;
  const since = base === '' ? '' : ` since ${base}`;
  const why = terms.some((term) => term.changed !== undefined) ? `${count(changes, 'file')} changed${since}; ` : '';
  const left = new Set(words.value.map(targetOf)).size;
  return ok({ words: words.value, note: `${why}${left} of ${count(names.length, 'target')} selected` });
}

function knownTargets({ project }: Session, nodes: readonly GraphNode[]): Parameters<typeof changedTargets>[1] {
  const byTarget = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const name = targetOf(node.spec.label);
    const list = byTarget.get(name);
    if (list === undefined) byTarget.set(name, [node]);
    else list.push(node);
  }
  return project.plan.targets.map((target) => {
    const own = byTarget.get(target.name) ?? [];
    return {
      name: target.name,
      actions: [...target.actions, ...own.map((node) => node.spec)],
      isPartial: own.some((node) => node.isOpen),
    };
  });
}

/** The configuration, its modules and whatever else its evaluation read by itself. */
function planFiles({ project }: Session): ReadonlySet<string> {
  const files = project.plan.inputs.flatMap((input) => (input.kind === 'file' ? input.path : []));
  const config = project.configFile === undefined ? [] : [relative(project.root, project.configFile)];
  return new Set([...files, ...config]);
}

/** `*:transpile` with `a` and `b` left is `a:transpile b:transpile`. */
function intersect(
  asked: readonly string[],
  left: ReadonlySet<string>,
  { project }: Session,
): Result<readonly string[]> {
  if (asked.length === 0) return ok([...left]);
  const words: string[] = [];
  for (const word of asked) {
    const name = targetOf(word);
    if (!hasWildcard(name)) {
      const known = pickTargets(project, [word]);
      if (!known.ok) return err(known.failure);
      if (left.has(name)) words.push(word);
      continue;
    }
    const matches = labelMatcher(name);
    for (const each of left) if (matches(each)) words.push(`${each}${word.slice(name.length)}`);
  }
  return ok([...new Set(words)]);
}
