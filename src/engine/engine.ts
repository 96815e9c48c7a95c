// The engine's surface: open a project, run targets, explain, look; everything a command or `src/index.ts` calls.
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import { findConfig } from '#src/config/find-config.ts';
import type { PlanHost } from '#src/config/load-plan.ts';
import { loadPlan } from '#src/config/load-plan.ts';
import { StatIndex } from '#src/fs/stat-index.ts';
import type { ActionSpec, Label, Phase } from '#src/model/action.ts';
import type { EventSink, MissReason } from '#src/model/event.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import type { EngineHost } from './host.ts';
import { statIndexFile } from './open-run.ts';
import { Ownership } from './ownership.ts';
import type { Project, RunRequest } from './project.ts';

export interface OpenOptions {
  /** Where to look for `batuta.config.*`, upwards (default: the current folder). */
  readonly cwd: string;
  /** An explicit config file. */
  readonly config?: string;
  readonly env?: { readonly [name: string]: string | undefined };
}

/** Why an action last executed, or would execute now. */
export interface Explanation {
  readonly label: Label;
  readonly verdict: 'up-to-date' | 'would-execute' | 'unknown';
  readonly reasons: readonly MissReason[];
  /** The run that made the current result. */
  readonly origin?: string;
}

export interface GraphNode {
  readonly spec: ActionSpec;
  readonly phase: Phase;
  readonly dependencies: readonly Label[];
  readonly expandedBy?: Label;
}

/** What a run would do, as far as it is known without executing anything. */
export interface Preview {
  readonly actions: readonly {
    readonly label: Label;
    readonly phase: Phase;
    readonly verdict: Explanation['verdict'];
    readonly reason?: MissReason;
  }[];
  /** True if some action must execute before all actions are known. */
  readonly partial: boolean;
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

/** What `runTargets` would execute now, without executing or writing anything. */
export function previewRun(_project: Project, _host: EngineHost, _request: RunRequest): Promise<Result<Preview>> {
  throw new Error('not yet');
}

/** Why this action would execute now, or why it last did. */
export function explainAction(_project: Project, _host: EngineHost, _label: Label): Promise<Result<Explanation>> {
  throw new Error('not yet');
}

/** The actions known now (plan, and what cached results add), in topological order. */
export function inspectGraph(
  _project: Project,
  _host: EngineHost,
  _targets: readonly string[],
): Promise<Result<readonly GraphNode[]>> {
  throw new Error('not yet');
}

/** `reset`: removes the placed files of these targets that are still as batuta made them, and forgets them. */
export function removeOutputs(_project: Project, _targets: readonly string[]): Result<{ readonly removed: number }> {
  throw new Error('not yet');
}

export { runTargets } from './run-targets.ts';
export { readRecord, readRecords, recordIds } from './record.ts';
export type { Project, RunRequest } from './project.ts';
export type { PlanHost } from '#src/config/load-plan.ts';
