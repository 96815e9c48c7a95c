// One run from plan to record: open, schedule, place, tidy, remember.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { redactedJson, redactor } from '#src/base/redact.ts';
import { err, ok } from '#src/base/result.ts';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import { acquireLock } from '#src/fs/lock.ts';
import { sweepStages } from '#src/fs/stage.ts';
import type { ActionNode } from '#src/graph/action-graph.ts';
import type { EventSink } from '#src/model/event.ts';
import type { RemoteTraffic } from '#src/model/remote.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import { taskRule } from '#src/config/plan-task.ts';
import type { FreshRun } from './fresh.ts';
import { freshRun, rememberFresh } from './fresh.ts';
import type { EngineHost } from './host.ts';
import type { OpenRun } from './open-run.ts';
import { openRun } from './open-run.ts';
import { longestPathFirst, shuffledOrder } from './priorities.ts';
import type { Project, RunRequest } from './project.ts';
import { newRunId, writeRecord, writeRecordText } from './record.ts';
import { DiagnosticResolver } from './resolve-diagnostics.ts';
import { RunLog, noCounts } from './run-log.ts';
import { Scheduler } from './scheduler.ts';

export const defaultJobs = (): number => availableParallelism();

/** See `engine.ts`. */
export async function runTargets(
  project: Project,
  host: EngineHost,
  request: RunRequest,
  sink: EventSink,
): Promise<Result<RunRecord>> {
  const { root } = project;
  ignoreFolder(root);
  const purpose = `batuta ${(request.argv ?? ['run', ...request.targets]).join(' ')}`;
  const lock = await acquireLock(join(root, '.batuta', 'lock'), purpose, {
    onWait: (holder) =>
      sink({ type: 'notice', level: 'info', text: `waiting for process ${holder.pid} (${holder.purpose}) to end` }),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  if (!lock.ok) return lock;
  try {
    return await runLocked(project, host, request, sink);
  } finally {
    lock.value.release();
  }
}

/** `.batuta/` is never the user's to commit. */
function ignoreFolder(root: string): void {
  const file = join(root, '.batuta', '.gitignore');
  if (!existsSync(file)) atomicWrite(file, '*\n');
}

async function runLocked(
  project: Project,
  host: EngineHost,
  request: RunRequest,
  sink: EventSink,
): Promise<Result<RunRecord>> {
  const startedAt = new Date();
  const origin = performance.now();
  const now = (): number => performance.now() - origin;
  const runId = newRunId(startedAt);
  const jobs = Math.max(1, request.jobs ?? project.settings.jobs ?? defaultJobs());
  const notice: Parameters<typeof openRun>[0]['notice'] = (level, text, problem) =>
    sink({ type: 'notice', level, text, ...(problem === undefined ? {} : { failure: problem }) });
  const fresh = await freshRun(project, host, request);
  if (fresh !== undefined && request.signal?.aborted !== true) {
    return ok(replay(project, request, sink, fresh, { runId, startedAt, now }));
  }
  const streamed =
    request.streamLogs === true
      ? {
          onOutput: (label: string, stream: 'stdout' | 'stderr', text: string): void =>
            sink({ type: 'action-output', label, stream, text }),
        }
      : {};
  const remote = await host.remote?.({ notice, signal: request.signal ?? new AbortController().signal });
  const opened = await openRun({ project, host, request, runId, jobs, now, remote, notice, ...streamed });
  if (!opened.ok) {
    await remote?.end();
    return opened;
  }
  const run = opened.value;
  const names = targetNames(project, request);
  sink({ type: 'run-start', runId, targets: names, at: startedAt.getTime() });
  sink({ type: 'plan', known: run.graph.size, frozen: project.frozen });
  sweepStages(join(project.root, '.batuta', 'stage'));
  run.ownership.sweepHalfWritten();

  const digestOf = (label: string, output: string): ReturnType<typeof outputDigest> => outputDigest(run, label, output);
  const log = new RunLog(sink, new DiagnosticResolver(project.root, host.blobs, digestOf), startedAt.getTime());
  const scheduler = makeScheduler(project, host, request, run, log, sink, {
    jobs,
    now,
    startedAt: startedAt.getTime(),
  });
  run.endings = scheduler.endings;
  let traffic: RemoteTraffic | undefined;
  try {
    await scheduler.run();
  } finally {
    await run.close();
    traffic = await remote?.end();
  }
  const counts = log.counts();
  const interrupted = request.signal?.aborted === true;
  const isGood = RunLog.isGood(counts);
  const missing = isGood ? run.selected.missing(run.graph) : undefined;
  if (isGood && missing === undefined && run.selected.isWhole) {
    run.placement.removeVanished((label) => run.graph.find(label) !== undefined);
  }
  for (const saved of [run.ownership.save(), run.index.save()]) {
    if (!saved.ok) notice('warning', 'the state of this checkout could not be written', saved.failure);
  }
  if (missing !== undefined) return err(missing);
  const durationMs = Math.round(now());
  const record: RunRecord = {
    schemaVersion: 1,
    runId,
    startedAt: startedAt.toISOString(),
    durationMs,
    argv: request.argv ?? [],
    targets: names,
    ok: isGood,
    ...(interrupted ? { interrupted } : {}),
    planDigest: project.plan.digest,
    counts,
    ...(traffic === undefined || !wasUsed(traffic) ? {} : { remote: traffic }),
    actions: log.actions(),
  };
  if (isGood && !interrupted && !run.work.hasUnstored) rememberFresh(project, host, request, run, record.actions, runId);
  const redact = redactor(project.settings.secrets, project.env);
  const written = writeRecord(project.root, redactedJson(record, redact));
  if (!written.ok) notice('warning', 'the record of this run could not be written', written.failure);
  sink({
    type: 'run-end',
    ok: isGood,
    counts,
    ...(record.remote === undefined ? {} : { remote: record.remote }),
    durationMs,
    at: startedAt.getTime() + durationMs,
  });
  return ok(record);
}

const wasUsed = ({ lookups, uploadedResults, droppedResults }: RemoteTraffic): boolean =>
  lookups + uploadedResults + droppedResults > 0;

const targetNames = (project: Project, request: RunRequest): readonly string[] =>
  request.targets.length > 0 ? request.targets : project.plan.targets.map((target) => target.name);

/** Says and records what the long way would have found: every action is a hit. */
function replay(
  project: Project,
  request: RunRequest,
  sink: EventSink,
  fresh: FreshRun,
  clock: { readonly runId: string; readonly startedAt: Date; readonly now: () => number },
): RunRecord {
  const started = clock.startedAt.getTime();
  const targets = targetNames(project, request);
  const { actions } = fresh;
  sink({ type: 'run-start', runId: clock.runId, targets, at: started });
  sink({ type: 'plan', known: actions.length, frozen: project.frozen });
  const at = started + Math.round(clock.now());
  for (const { startMs: _startMs, outputs: _outputs, metrics: _metrics, diagnostics = [], ...action } of actions) {
    sink({ type: 'action-end', ...action, at, diagnostics });
  }
  const counts = { ...noCounts(), hit: actions.length };
  const durationMs = Math.round(clock.now());
  const head: Omit<RunRecord, 'actions'> = {
    schemaVersion: 1,
    runId: clock.runId,
    startedAt: clock.startedAt.toISOString(),
    durationMs,
    argv: request.argv ?? [],
    targets,
    ok: true,
    planDigest: project.plan.digest,
    counts,
  };
  // The actions' text is as it was read: 20,000 of them are not written out again.
  const written = writeRecordText(
    project.root,
    clock.runId,
    `${JSON.stringify(head).slice(0, -1)},"actions":${fresh.text}}`,
  );
  if (!written.ok) {
    sink({
      type: 'notice',
      level: 'warning',
      text: 'the record of this run could not be written',
      failure: written.failure,
    });
  }
  sink({ type: 'run-end', ok: true, counts, durationMs, at: started + durationMs });
  return { ...head, actions };
}

function outputDigest(run: OpenRun, label: string, output: string): RunRecord['planDigest'] | undefined {
  const node = run.graph.find(label);
  return node === undefined ? undefined : run.endings[node.id]?.result?.outputs[output]?.digest;
}

function makeScheduler(
  project: Project,
  host: EngineHost,
  request: RunRequest,
  run: OpenRun,
  log: RunLog,
  sink: EventSink,
  clock: { readonly jobs: number; readonly now: () => number; readonly startedAt: number },
): Scheduler {
  const seed = project.env['BATUTA_SHUFFLE'];
  const force = (node: ActionNode): boolean =>
    run.selected.isSelected(node) &&
    (request.force === true || (request.sandbox === 'trace' && node.rule.id === taskRule));
  return new Scheduler({
    graph: run.graph,
    guard: run.guard,
    work: run.work,
    wants: (node) => run.selected.wants(node),
    force,
    jobs: clock.jobs,
    continue: request.continue ?? 'independent',
    priorityOf: seed === undefined ? longestPathFirst(run.graph, host.actions) : shuffledOrder(Number(seed)),
    ...(seed === undefined ? {} : { shuffleSeed: Number(seed) }),
    signal: request.signal ?? new AbortController().signal,
    knowsRule: (id) => run.rules.info(id) !== undefined,
    now: clock.now,
    listener: {
      started: (node, miss) =>
        sink({
          type: 'action-start',
          label: node.label,
          phase: node.rule.phase,
          rule: node.rule.id,
          miss,
          at: clock.startedAt + clock.now(),
        }),
      ended: (node, ending) => log.ended(node, ending),
      expanded: (by, added) =>
        sink({ type: 'expanded', by: by.label, added: added.map((node) => node.label), known: run.graph.size }),
      corrupt: (producer, output, digest) => sink({ type: 'corrupt', digest, label: producer.label, output }),
    },
  });
}
