// The long way of a run: schedule, execute or reuse, place, tidy, remember.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { redactedJson, redactor } from '#src/base/redact.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { taskRule } from '#src/config/plan-task.ts';
import { sweepStages } from '#src/fs/stage.ts';
import type { ActionNode } from '#src/graph/action-graph.ts';
import type { EventSink } from '#src/model/event.ts';
import type { RemoteTraffic } from '#src/model/remote.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import type { EngineHost } from './host.ts';
import type { OpenRun } from './open-run.ts';
import { openRun } from './open-run.ts';
import { longestPathFirst, shuffledOrder } from './priorities.ts';
import type { Project, RunRequest } from './project.ts';
import { targetNames } from './project.ts';
import { writeRecord } from './record.ts';
import { staleness } from './relevance.ts';
import { rememberFresh } from './remember-fresh.ts';
import { DiagnosticResolver } from './resolve-diagnostics.ts';
import { RunLog } from './run-log.ts';
import { Scheduler } from './scheduler.ts';

export const defaultJobs = (): number => availableParallelism();

/** Which run it is, and its clock: ms since it began. */
export interface RunClock {
  readonly runId: string;
  readonly startedAt: Date;
  readonly now: () => number;
}

export async function longRun(
  project: Project,
  host: EngineHost,
  request: RunRequest,
  sink: EventSink,
  { runId, startedAt, now }: RunClock,
): Promise<Result<RunRecord>> {
  const jobs = Math.max(1, request.jobs ?? project.settings.jobs ?? defaultJobs());
  const notice: Parameters<typeof openRun>[0]['notice'] = (level, text, problem) =>
    sink({ type: 'notice', level, text, ...(problem === undefined ? {} : { failure: problem }) });
  const retrying: Parameters<typeof openRun>[0]['retrying'] = (label, attempt, of, problem) =>
    sink({ type: 'retry', label, attempt, of, failure: problem, at: startedAt.getTime() + now() });
  const streamed =
    request.streamLogs === true
      ? {
          onOutput: (label: string, stream: 'stdout' | 'stderr', text: string): void =>
            sink({ type: 'action-output', label, stream, text }),
        }
      : {};
  const remote = await host.remote?.({ notice, signal: request.signal ?? new AbortController().signal });
  const opened = await openRun({ project, host, request, runId, jobs, now, remote, notice, retrying, ...streamed });
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
  for (const node of run.graph.actions()) {
    const { services } = node.action.control ?? {};
    if (services !== undefined && run.selected.wants(node)) run.services.expect(node.label, services);
  }
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
  request.watch?.(staleness(project, run));
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
  if (isGood && !interrupted && !run.work.hasUnstored)
    rememberFresh(project, host, request, run, record.actions, runId);
  const redact = redactor(project.settings.secrets, project.env);
  const written = writeRecord(project.root, redactedJson(record, redact), project.settings.keepRuns);
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
    (request.force === true ||
      request.verifyDeterminism === true ||
      (request.sandbox === 'trace' && node.rule.id === taskRule));
  return new Scheduler({
    graph: run.graph,
    guard: run.guard,
    work: run.work,
    wants: (node) => run.selected.wants(node),
    force,
    jobs: clock.jobs,
    ...(project.settings.pools === undefined ? {} : { pools: project.settings.pools }),
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
      ended: (node, ending) => {
        run.services.ended(node.label);
        log.ended(node, ending);
      },
      expanded: (by, added) =>
        sink({ type: 'expanded', by: by.label, added: added.map((node) => node.label), known: run.graph.size }),
      corrupt: (producer, output, digest) => sink({ type: 'corrupt', digest, label: producer.label, output }),
    },
  });
}
