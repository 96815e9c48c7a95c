// The one place that constructs concrete things: store, action cache, rules, executor, plan-time code.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiskActionCache } from '#cache/disk-action-cache.ts';
import { DiskStore } from '#cache/disk-store.ts';
import { ok } from '#src/base/result.ts';
import type { Result } from '#src/base/result.ts';
import type { PlanHost } from '#src/engine/engine.ts';
import { inlineExecutor } from '#src/engine/executor-inline.ts';
import type { EngineHost } from '#src/engine/host.ts';
import type { Project } from '#src/engine/project.ts';
import { builtRules } from '#src/engine/rule-table.ts';
import { storeFolder } from './store-folder.ts';

type Environment = { readonly [name: string]: string | undefined };

export async function planHost(): Promise<PlanHost> {
  const [{ discover }, { planMigrate }] = await Promise.all([
    import('#rules/discover.ts'),
    import('#rules/migrate.ts'),
  ]);
  return { discover, planMigrate };
}

export function openHost(project: Project, env: Environment): Result<EngineHost> {
  const folder = storeFolder(project, env);
  const blobs = DiskStore.open(folder);
  if (!blobs.ok) return blobs;
  const dist = distFolder();
  return ok({
    blobs: blobs.value,
    actions: new DiskActionCache(folder),
    rules: builtRules(dist, join(dirname(dist), 'rules')),
    executor: () =>
      inlineExecutor(blobs.value, (path) => import(path) as Promise<{ readonly [name: string]: unknown }>),
  });
}

/** The folder that this code was built into; it is in `dist/` itself or in `dist/chunks/`. */
function distFolder(): string {
  const folder = dirname(fileURLToPath(import.meta.url));
  return folder.endsWith('chunks') ? dirname(folder) : folder;
}
