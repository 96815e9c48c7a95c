// Builds what one run works with from a plan: rules, graph, guard of places, selection, sources, results. Executes nothing.
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '#src/base/failure.ts';
import { failure } from '#src/base/failure.ts';
import { byteRedactor } from '#src/base/redact.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { StatIndex } from '#src/fs/stat-index.ts';
import { ActionGraph } from '#src/graph/action-graph.ts';
import { targetOf } from '#src/graph/label.ts';
import { PlaceGuard } from '#src/graph/overlap.ts';
import type { SelectedActions } from '#src/graph/select.ts';
import { select } from '#src/graph/select.ts';
import type { RemoteCache } from '#src/model/remote.ts';
import type { Executor } from './executor.ts';
import { ActionWork } from './execute-action.ts';
import type { TargetPlan } from '#src/model/plan.ts';
import type { EngineHost, RuleTable } from './host.ts';
import { HostMachine } from './machine.ts';
import { Ownership } from './ownership.ts';
import { Placement } from './placement.ts';
import type { Project, RunRequest } from './project.ts';
import { statIndexFile } from './project.ts';
import type { Results } from './resolve-inputs.ts';
import { rulesOf } from './rule-table.ts';
import type { Ending } from './schedule.ts';
import { Services } from './services.ts';
import { SourceView } from './source-view.ts';

export interface OpenRun {
  readonly graph: ActionGraph;
  readonly guard: PlaceGuard;
  readonly selected: SelectedActions;
  readonly rules: RuleTable;
  readonly sources: SourceView;
  readonly index: StatIndex;
  readonly machine: HostMachine;
  readonly ownership: Ownership;
  readonly placement: Placement;
  readonly work: ActionWork;
  readonly services: Services;
  /** Set once the scheduler exists: what each action gave. */
  endings: readonly (Ending | undefined)[];
  close(): Promise<void>;
}

export interface OpenRunOptions {
  readonly project: Project;
  readonly host: EngineHost;
  readonly request: RunRequest;
  readonly runId: string;
  readonly jobs: number;
  readonly now: () => number;
  /** Absent for a mere look. */
  readonly remote?: RemoteCache | undefined;
  readonly notice: (level: 'info' | 'warning', text: string, failure?: Failure) => void;
  readonly onOutput?: (label: string, stream: 'stdout' | 'stderr', text: string) => void;
  readonly retrying?: (label: string, attempt: number, of: number, failure: Failure) => void;
}

export function scratchRoot(env: { readonly [name: string]: string | undefined }): string {
  const base = env['XDG_CACHE_HOME'] ?? join(env['HOME'] ?? homedir(), '.cache');
  return env['BATUTA_SCRATCH'] ?? join(base, 'batuta', 'scratch');
}

/** A failure of the plan as a whole is shown at the target that it names first. */
function atTarget(problem: Failure, targets: readonly TargetPlan[]): Failure {
  if (problem.place !== undefined) return problem;
  const named = targets
    .map((target) => ({ target, at: problem.message.search(new RegExp(`(?<![\\w.-])${escaped(target.name)}:`)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const place = named[0]?.target.place;
  return place === undefined ? problem : { ...problem, place };
}

const escaped = (text: string): string => text.replace(/[\\^$.|+()[\]{}*?]/g, '\\$&');

const onlyForOthers = (name: string): Failure =>
  failure('BATUTA-C-011', `${name} is a service: it runs while targets that depend on it execute`, {
    help: 'run one of those; to have it by itself, run its command',
  });

export async function openRun(options: OpenRunOptions): Promise<Result<OpenRun>> {
  const { project, host, request } = options;
  const { root, plan, env } = project;
  const rules = rulesOf(project, host);
  const specs = plan.targets.flatMap((target) => target.actions);
  const loaded = await rules.load(new Set(specs.map((spec) => spec.rule)));
  if (!loaded.ok) return loaded;
  const graph = new ActionGraph((id) => rules.info(id));
  const added = graph.add(specs);
  if (!added.ok) return err(atTarget(added.failure, plan.targets));
  const guard = new PlaceGuard();
  const overlap = guard.add(graph.actions().map((node) => node.action));
  if (overlap !== undefined) return err(atTarget(overlap, plan.targets));
  const service = plan.targets.find((target) => target.isService === true && request.targets.includes(target.name));
  if (service !== undefined) return err(onlyForOthers(service.name));
  const selected = select(request, plan.targets, graph);
  if (!selected.ok) return selected;

  const index = StatIndex.open(root, statIndexFile(root));
  const ownership = Ownership.open(root);
  const isPlace = (path: string): boolean => ownership.get(path) !== undefined || guard.owner(path) !== undefined;
  const sources = new SourceView(root, index, isPlace);
  const machine = new HostMachine({ root, env, index });
  const { blobs } = host;
  const { notice } = options;
  const placement = new Placement({
    root,
    index,
    blobs,
    ownership,
    adopt: request.adopt === true,
    notice: (text) => notice('warning', text),
  });
  let executor: Executor | undefined;
  const resultOf = (label: string): Ending['result'] => {
    const node = graph.find(label);
    return node === undefined ? undefined : run.endings[node.id]?.result;
  };
  const results: Results = {
    of: resultOf,
    matching: (pattern) => graph.matching(pattern).map((node) => node.label),
  };
  const services = new Services({
    root,
    env,
    machine,
    redact: byteRedactor(project.settings.secrets, env),
    notice,
    now: options.now,
  });
  const work = new ActionWork({
    services,
    root,
    runId: options.runId,
    sources,
    results,
    machine,
    env,
    blobs,
    actions: host.actions,
    remote: options.remote,
    rules,
    executor: () => (executor ??= host.executor(options.jobs)),
    placement,
    scratchRoot: host.scratchRoot ?? scratchRoot(env),
    traceTasks: request.sandbox === 'trace',
    verifies: (node) => request.verifyDeterminism === true && selected.value.isSelected(node),
    now: options.now,
    secrets: project.settings.secrets,
    notice,
    declaredAt: (label) => plan.targets.find((target) => target.name === targetOf(label))?.place,
    ...(options.onOutput === undefined ? {} : { onOutput: options.onOutput }),
    ...(request.onKey === undefined ? {} : { onKey: request.onKey }),
    retrying: options.retrying ?? ((): void => undefined),
    placesOf: (label) => graph.find(label)?.action.places,
  });
  const run: OpenRun = {
    graph,
    guard,
    selected: selected.value,
    rules,
    sources,
    index,
    machine,
    ownership,
    placement,
    work,
    services,
    endings: [],
    close: async () => {
      work.close();
      await services.close();
      await executor?.close();
    },
  };
  return ok(run);
}
