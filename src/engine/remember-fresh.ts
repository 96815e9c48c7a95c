// What a good, complete run that went the long way leaves for the next: all that a look-up of every action depends on (`fresh.ts`).
import { batutaVersion } from '#src/base/version.ts';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import type { ActionRecord } from '#src/model/run-record.ts';
import type { Contents, Snapshot } from './fresh.ts';
import { isPlain, listDigest, ownershipFile, snapshotFile } from './fresh.ts';
import type { EngineHost } from './host.ts';
import type { OpenRun } from './open-run.ts';
import type { Project, RunRequest } from './project.ts';

/** After a good, complete run that went the long way. */
export function rememberFresh(
  project: Project,
  host: EngineHost,
  request: RunRequest,
  run: OpenRun,
  actions: readonly ActionRecord[],
  runId: string,
): void {
  if (!isPlain(request)) return;
  const seen = run.sources.seen();
  const labels = new Set(actions.map((action) => action.label));
  const rules = new Map(actions.map((action) => [action.rule, run.rules.info(action.rule)?.codeDigest ?? null]));
  const snapshot: Snapshot = {
    form: 3,
    batuta: batutaVersion(),
    platform: run.machine.platform,
    plan: project.plan.digest,
    rules: [...rules],
    ...run.machine.asked(),
    mark: host.actions.mark?.() ?? null,
  };
  const contents: Contents = {
    files: [...seen.files].map(([path, file]) => [path, file?.digest ?? null, file?.executable === true]),
    globs: seen.globs.map(({ spec, names }) => [spec[0], spec[1], listDigest(names)]),
    assets: [...seen.assets].map(([folder, files]) => [folder, listDigest(files.map((file) => file.shown))]),
    declaredPlaces: run.guard.places(),
    placed: [...run.ownership.all()]
      .filter(([, owned]) => labels.has(owned.label))
      .map(([path, owned]) => [path, owned.digest, owned.executable]),
    ownership: run.index.lookup(ownershipFile)?.digest ?? null,
  };
  const hits = actions.map(({ miss: _miss, from: _from, ...action }): ActionRecord => {
    const origin = action.outcome === 'executed' ? runId : action.origin;
    const savedMs = action.outcome === 'executed' ? action.durationMs : (action.savedMs ?? 0);
    return {
      ...action,
      outcome: 'hit',
      startMs: 0,
      durationMs: 0,
      savedMs,
      ...(origin === undefined ? {} : { origin }),
    };
  });
  const lines = [snapshot, contents, hits].map((value) => JSON.stringify(value));
  atomicWrite(snapshotFile(project, request), lines.join('\n'));
}
