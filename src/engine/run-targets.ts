// One run from plan to record: the short way when nothing is to be done, else the long one, which is loaded only then.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { monotonicMs } from '#src/base/clock.ts';
import { ok } from '#src/base/result.ts';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import { acquireLock } from '#src/fs/lock.ts';
import type { EventSink } from '#src/model/event.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import type { FreshRun } from './fresh.ts';
import { freshRun } from './fresh.ts';
import type { EngineHost } from './host.ts';
import type { RunClock } from './long-run.ts';
import type { Project, RunRequest } from './project.ts';
import { targetNames } from './project.ts';
import { newRunId, writeRecordText } from './record.ts';
import { noCounts } from './run-counts.ts';

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
  const origin = monotonicMs();
  const now = (): number => monotonicMs() - origin;
  const runId = newRunId(startedAt);
  const fresh = request.watch === undefined ? await freshRun(project, host, request) : undefined;
  if (fresh !== undefined && request.signal?.aborted !== true) {
    return ok(replay(project, request, sink, fresh, { runId, startedAt, now }));
  }
  const { longRun } = await import('./long-run.ts');
  return longRun(project, host, request, sink, { runId, startedAt, now });
}

/** Says and records what the long way would have found: every action is a hit. */
function replay(project: Project, request: RunRequest, sink: EventSink, fresh: FreshRun, clock: RunClock): RunRecord {
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
    project.settings.keepRuns,
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
