// The one place that constructs concrete things: store, action cache, rules, executor, plan-time code.
import { join } from 'node:path';
import { DiskActionCache } from '#cache/disk-action-cache.ts';
import { DiskStore } from '#cache/disk-store.ts';
import { limitedActionCache } from '#cache/limited-action-cache.ts';
import { ok } from '#src/base/result.ts';
import type { Result } from '#src/base/result.ts';
import { packageRoot } from '#src/base/version.ts';
import type { PlanHost } from '#src/engine/engine.ts';
import { lateExecutor } from '#src/engine/executor-late.ts';
import type { EngineHost } from '#src/engine/host.ts';
import type { Project } from '#src/engine/project.ts';
import { builtRules } from '#src/engine/rule-table.ts';
import { cacheUse } from './cache-use.ts';
import { storeFolder } from './store-folder.ts';
import type { WorkerData } from './worker.ts';

type Environment = { readonly [name: string]: string | undefined };

declare const BATUTA_PLAN_CODE: string | undefined;

/** Loaded only when something must be planned. */
export async function loadPlanCode(): Promise<Required<Pick<PlanHost, 'discover' | 'planMigrate'>>> {
  const [{ discover }, { planMigrate }] = await Promise.all([
    import('#rules/discover.ts'),
    import('#rules/migrate.ts'),
  ]);
  return { discover, planMigrate };
}

export const planHost = (): PlanHost => ({
  load: loadPlanCode,
  ...(typeof BATUTA_PLAN_CODE === 'string' && { planCode: BATUTA_PLAN_CODE }),
});

/** `cache`: what was given to `--cache`. */
export function openHost(project: Project, env: Environment, cache?: string): Result<EngineHost> {
  const use = cacheUse(project.settings, env, cache);
  if (!use.ok) return use;
  const { mode, remote } = use.value;
  const folder = storeFolder(project, env);
  const blobs = DiskStore.open(folder);
  if (!blobs.ok) return blobs;
  const dist = join(packageRoot(), 'dist');
  const data: WorkerData = { store: folder };
  const actions = limitedActionCache(new DiskActionCache(folder), mode.local);
  const local = { blobs: blobs.value, actions };
  const isRemote = remote !== undefined && (mode.remote.read || mode.remote.write);
  return ok({
    ...local,
    ...(isRemote && {
      remote: async (run) => {
        const { openRemote } = await import('#cache/remote/open-remote.ts');
        return openRemote({ options: remote, root: project.root, env, mode: mode.remote }, local, run);
      },
    }),
    rules: builtRules(dist, join(packageRoot(), 'rules')),
    executor: (jobs) =>
      lateExecutor(async () => {
        const { workerExecutor } = await import('#src/engine/executor-worker.ts');
        return workerExecutor({ entry: join(dist, 'worker.js'), data, jobs });
      }),
  });
}
