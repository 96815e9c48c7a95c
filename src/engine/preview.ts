// What a run would do, found out without executing or writing anything: hits are followed, a miss ends the view.
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { closest } from '#src/base/closest.ts';
import type { ActionNode } from '#src/graph/action-graph.ts';
import { isAction } from '#src/graph/action-graph.ts';
import { topologicalOrder } from '#src/graph/cycle.ts';
import type { ActionSpec, Label, Phase } from '#src/model/action.ts';
import type { Digest } from '#src/model/digest.ts';
import type { MissReason } from '#src/model/event.ts';
import type { KeyField } from '#src/model/store.ts';
import type { Difference } from './explain.ts';
import type { EngineHost } from './host.ts';
import type { OpenRun } from './open-run.ts';
import { openRun } from './open-run.ts';
import type { Project, RunRequest } from './project.ts';
import { readRecords } from './record.ts';
import { Scheduler } from './scheduler.ts';
import type { Work } from './work.ts';

/** Why an action last executed, or would execute now. */
export interface Explanation {
  readonly label: Label;
  /** `unknown`: what it needs would execute first. */
  readonly verdict: 'up-to-date' | 'would-execute' | 'unknown';
  /** All differences, the weightiest first; for `up-to-date` why it last executed, if a record still says so. */
  readonly reasons: readonly Difference[];
  /** The action as it is now. */
  readonly spec: ActionSpec;
  /** The run that made the current result. */
  readonly origin?: string;
  /** The remote cache that the current result came from. */
  readonly remote?: string;
  /** For `unknown`: the action that would execute first. */
  readonly waitsFor?: Label;
}

export interface PreviewedAction {
  readonly label: Label;
  readonly phase: Phase;
  readonly rule: string;
  readonly verdict: Explanation['verdict'];
  readonly reason?: MissReason;
  readonly key?: Digest;
  /** For `up-to-date`: the run that made the result, and how long that took. */
  readonly origin?: string;
  readonly savedMs?: number;
  /** For `unknown`: the action that would execute first. */
  readonly waitsFor?: Label;
  /** For `up-to-date`: what is known is that it fails. */
  readonly fails?: true;
}

/** What a run would do, as far as it is known without executing anything. */
export interface Preview {
  /** In topological order. */
  readonly actions: readonly PreviewedAction[];
  /** True if some action must execute before all actions are known. */
  readonly partial: boolean;
}

export interface GraphNode {
  readonly spec: ActionSpec;
  readonly phase: Phase;
  /** Actions it waits for, those of its collections included. */
  readonly dependencies: readonly Label[];
  readonly expandedBy?: Label;
  readonly verdict: Explanation['verdict'];
  readonly reason?: MissReason;
  /** For `up-to-date`: the run that made the result, and how long that took. */
  readonly origin?: string;
  readonly savedMs?: number;
  /** It may still add actions: only a run can know them. */
  readonly isOpen: boolean;
  readonly key?: Digest;
  /** What the key is made of, when it was asked for and can be known. */
  readonly fields?: readonly KeyField[];
}

interface Viewed {
  readonly run: OpenRun;
  readonly scheduler: Scheduler;
}

async function view(project: Project, host: EngineHost, request: RunRequest): Promise<Result<Viewed>> {
  const opened = await openRun({
    project,
    host,
    request,
    runId: 'preview',
    jobs: 1,
    now: () => 0,
    notice: () => undefined,
  });
  if (!opened.ok) return opened;
  const run = opened.value;
  const notRun = { status: 'failed', failure: failure('BATUTA-E-099', 'not executed: this is a preview') } as const;
  const work: Work = {
    look: (node, forced) => run.work.look(node, forced),
    perform: () => Promise.resolve(notRun),
    place: () => ({ status: 'placed' }),
    learn: (ids) => run.work.learn(ids),
  };
  const scheduler = new Scheduler({
    graph: run.graph,
    guard: run.guard,
    work,
    wants: (node) => run.selected.wants(node),
    force: (node) => request.force === true && run.selected.isSelected(node),
    jobs: Number.MAX_SAFE_INTEGER,
    continue: 'independent',
    priorityOf: () => 0,
    signal: new AbortController().signal,
    knowsRule: (id) => run.rules.info(id) !== undefined,
    now: () => 0,
    listener: { started: nothing, ended: nothing, expanded: nothing, corrupt: nothing },
  });
  run.endings = scheduler.endings;
  await scheduler.run();
  return ok({ run, scheduler });
}

const nothing = (): void => undefined;

function verdictOf({ scheduler }: Viewed, node: ActionNode): PreviewedAction | undefined {
  const ending = scheduler.endings[node.id];
  if (ending === undefined) return undefined;
  const base = {
    label: node.label,
    phase: node.rule.phase,
    rule: node.rule.id,
    ...(ending.key === undefined ? {} : { key: ending.key }),
  };
  if (ending.miss !== undefined) return { ...base, verdict: 'would-execute', reason: ending.miss };
  if (ending.outcome === 'blocked' || ending.outcome === 'cancelled') {
    return {
      ...base,
      verdict: 'unknown',
      ...(ending.blockedBy === undefined ? {} : { waitsFor: ending.blockedBy }),
    };
  }
  if (ending.outcome === 'failed') {
    return {
      ...base,
      verdict: 'would-execute',
      reason: { kind: 'input', text: ending.failure?.message ?? 'cannot start' },
    };
  }
  return {
    ...base,
    verdict: 'up-to-date',
    ...(ending.outcome === 'failed-hit' ? { fails: true } : {}),
    ...(ending.origin === undefined ? {} : { origin: ending.origin }),
    ...(ending.savedMs === undefined ? {} : { savedMs: ending.savedMs }),
  };
}

const inOrder = (run: OpenRun): ActionNode[] =>
  topologicalOrder(run.graph.nodes).flatMap((id) => {
    const node = run.graph.nodes[id];
    return node !== undefined && isAction(node) ? [node] : [];
  });

/** See `engine.ts`. */
export async function previewRun(project: Project, host: EngineHost, request: RunRequest): Promise<Result<Preview>> {
  const viewed = await view(project, host, request);
  if (!viewed.ok) return viewed;
  const { run } = viewed.value;
  const actions = inOrder(run).flatMap((node) => verdictOf(viewed.value, node) ?? []);
  const partial = inOrder(run).some((node) => {
    const verdict = verdictOf(viewed.value, node)?.verdict;
    return verdict !== undefined && verdict !== 'up-to-date' && node.rule.expands.length > 0;
  });
  const missing = partial ? undefined : run.selected.missing(run.graph);
  return missing === undefined ? ok({ actions, partial }) : err(missing);
}

/** See `engine.ts`. */
export async function explainAction(project: Project, host: EngineHost, label: Label): Promise<Result<Explanation>> {
  const viewed = await view(project, host, { targets: [label] });
  if (!viewed.ok) return viewed;
  const { run, scheduler } = viewed.value;
  const node = run.graph.find(label);
  if (node === undefined) {
    const near = closest(label, run.graph.labels());
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    return err(
      failure('BATUTA-E-001', `there is no action ${label}${hint}`, { help: 'run `batuta graph` to see them' }),
    );
  }
  const spec = node.action;
  const ending = scheduler.endings[node.id];
  const verdict = verdictOf(viewed.value, node);
  if (ending === undefined || verdict === undefined) return ok({ label, spec, verdict: 'unknown', reasons: [] });
  if (verdict.verdict === 'unknown') {
    return ok({
      label,
      spec,
      verdict: 'unknown',
      reasons: [],
      ...(verdict.waitsFor === undefined ? {} : { waitsFor: verdict.waitsFor }),
    });
  }
  if (verdict.verdict === 'would-execute') {
    const all = ending.miss === undefined ? [] : run.work.reasons(node);
    const reasons = all.length > 0 ? all : verdict.reason === undefined ? [] : [verdict.reason];
    return ok({ label, spec, verdict: 'would-execute', reasons });
  }
  const remote = ending.key === undefined ? undefined : host.actions.get(ending.key)?.remote?.url;
  const executed = readRecords(project.root)
    .flatMap((record) => record.actions)
    .find((action) => action.label === label && action.miss !== undefined);
  return ok({
    label,
    spec,
    verdict: 'up-to-date',
    reasons: executed?.miss === undefined ? [] : [executed.miss],
    ...(ending.origin === undefined ? {} : { origin: ending.origin }),
    ...(remote === undefined ? {} : { remote }),
  });
}

/** See `engine.ts`. */
export async function inspectGraph(
  project: Project,
  host: EngineHost,
  targets: readonly string[],
  want: { readonly fields?: boolean } = {},
): Promise<Result<readonly GraphNode[]>> {
  const viewed = await view(project, host, { targets });
  if (!viewed.ok) return viewed;
  const { run, scheduler } = viewed.value;
  const { nodes } = run.graph;
  const labelsOf = (ids: readonly number[]): Label[] =>
    ids.flatMap((id) => {
      const node = nodes[id];
      return node !== undefined && isAction(node) ? [node.label] : [];
    });
  return ok(
    inOrder(run)
      .filter((node) => scheduler.progress.states.isWanted(node.id))
      .map((node) => {
        const by = node.expandedBy === undefined ? undefined : nodes[node.expandedBy]?.label;
        const seen = verdictOf(viewed.value, node);
        const verdict = seen?.verdict ?? 'unknown';
        const fields = want.fields === true && verdict !== 'unknown' ? run.work.fields(node) : undefined;
        return {
          spec: node.action,
          phase: node.rule.phase,
          dependencies: [...new Set(labelsOf(node.needs))].sort(),
          ...(by === undefined ? {} : { expandedBy: by }),
          verdict,
          ...(seen?.reason === undefined ? {} : { reason: seen.reason }),
          ...(seen?.origin === undefined ? {} : { origin: seen.origin }),
          ...(seen?.savedMs === undefined ? {} : { savedMs: seen.savedMs }),
          isOpen: verdict !== 'up-to-date' && node.rule.expands.length > 0,
          ...(seen?.key === undefined ? {} : { key: seen.key }),
          ...(fields === undefined ? {} : { fields }),
        };
      }),
  );
}
