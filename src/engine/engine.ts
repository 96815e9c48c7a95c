// The engine's surface: open a project, run targets, explain, look; everything a command or `src/index.ts` calls.
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import { findConfig } from '#src/config/find-config.ts';
import type { PlanHost } from '#src/config/load-plan.ts';
import { loadPlan } from '#src/config/load-plan.ts';
import { comparePaths } from '#src/fs/posix-path.ts';
import { StatIndex } from '#src/fs/stat-index.ts';
import { targetOf } from '#src/graph/label.ts';
import { Ownership } from './ownership.ts';
import { OwnedFiles } from './owned-files.ts';
import type { Project } from './project.ts';
import { statIndexFile } from './project.ts';

export interface OpenOptions {
  /** Where to look for `batuta.config.*`, upwards (default: the current folder). */
  readonly cwd: string;
  /** An explicit config file. */
  readonly config?: string;
  readonly env?: { readonly [name: string]: string | undefined };
}

/**
 * Finds and evaluates the configuration, or reuses `.batuta/plan.json` while everything it read is unchanged (then
 * neither jiti nor zod is loaded). A failure here is a usage or configuration error: exit status 2.
 */
export async function openProject(options: OpenOptions, host: PlanHost): Promise<Result<Project>> {
  const found = findConfig(options.cwd, options.config);
  if (!found.ok) return found;
  const { root, configFile } = found.value;
  const env = options.env ?? process.env;
  const index = StatIndex.open(root, statIndexFile(root));
  const ownership = Ownership.open(root);
  const isPlaced = (path: string): boolean => ownership.get(path) !== undefined;
  const loaded = await loadPlan({ root, configFile, env, index, host, isPlaced });
  if (!loaded.ok) return loaded;
  const saved = index.save();
  if (!saved.ok) return saved;
  const { plan, settings, rules, frozen } = loaded.value;
  return ok({ root, configFile, plan, settings, rules, frozen, env });
}

/** The files that are placed of these targets (none: of all), in order. */
export function placedFilesOf(project: Project, targets: readonly string[]): readonly string[] {
  const wanted = new Set(targets);
  return [...Ownership.open(project.root).all()]
    .flatMap(([path, { label }]) => (wanted.size === 0 || wanted.has(targetOf(label)) ? [path] : []))
    .sort(comparePaths);
}

/** `reset`: removes the placed files of these targets (none: of all) that are still as batuta made them, and forgets them. */
export function removeOutputs(
  project: Project,
  targets: readonly string[],
  notice: (text: string) => void = () => undefined,
): Result<{ readonly removed: number }> {
  const { root } = project;
  const index = StatIndex.open(root, statIndexFile(root));
  const ownership = Ownership.open(root);
  const owned = new OwnedFiles({ root, index, ownership, notice });
  const wanted = new Set(targets);
  let removed = 0;
  for (const label of ownership.labels()) {
    if (wanted.size === 0 || wanted.has(targetOf(label))) removed += owned.clear(label);
  }
  for (const saved of [ownership.save(), index.save()]) if (!saved.ok) return saved;
  return ok({ removed });
}

/** Whether a path is a file that batuta wrote: no source, whatever its name. */
export function placedPaths(project: Project): (path: string) => boolean {
  const ownership = Ownership.open(project.root);
  return (path) => ownership.get(path) !== undefined;
}

export { explainAction, inspectGraph, previewRun } from './preview.ts';
export type { Explanation, GraphNode, Preview, PreviewedAction } from './preview.ts';
export { runTargets } from './run-targets.ts';
export { readRecord, readRecords, recordIds } from './record.ts';
export type { Project, RunRequest } from './project.ts';
export type { Stale } from './relevance.ts';
export type { PlanHost } from '#src/config/load-plan.ts';
