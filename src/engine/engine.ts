// The engine's surface: open a project, run targets, explain, look; everything a command or `src/index.ts` calls.
import type { Result } from '#src/base/result.ts';
import type { ActionSpec, Label, Phase } from '#src/model/action.ts';
import type { ProjectSettings } from '#src/model/config.ts';
import type { EventSink, MissReason } from '#src/model/event.ts';
import type { Discover, Plan, PlanMigrate } from '#src/model/plan.ts';
import type { RuleInfo } from '#src/model/rule.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import type { EngineHost } from './host.ts';

export interface OpenOptions {
  /** Where to look for `batuta.config.*`, upwards (default: the current folder). */
  readonly cwd: string;
  /** An explicit config file. */
  readonly config?: string;
  readonly env?: { readonly [name: string]: string | undefined };
}

/** Where a project is and what its config says of the store, known before a host can be made. */
export interface FoundProject {
  readonly root: string;
  readonly configFile: string | undefined;
}

export interface Project {
  readonly root: string;
  readonly configFile: string | undefined;
  readonly plan: Plan;
  /** The frozen plan was reused: nothing it read has changed. */
  readonly frozen: boolean;
  readonly settings: ProjectSettings;
  /** The user's own rules, frozen with the plan. */
  readonly rules: readonly RuleInfo[];
}

export interface RunRequest {
  /** Target names, `target:phase`, `target:phase:part`, full labels or label globs; empty: every target. */
  readonly targets: readonly string[];
  /** Only these parts (modules), as `--modules a,b`. */
  readonly modules?: readonly string[];
  /** Only actions up to this phase. */
  readonly phase?: Phase;
  /** Executes selected actions although their results are known. */
  readonly force?: boolean;
  readonly jobs?: number;
  /** After a failure: start nothing new (`never`), go on with what does not depend on it (`independent`, default), or try even what the failure blocks for other reasons (`always`). */
  readonly continue?: 'never' | 'independent' | 'always';
  /** Moves foreign files out of the way of outputs, into `.batuta/adopted/`. */
  readonly adopt?: boolean;
  /** Runs `task` commands under this isolation whatever they say. */
  readonly sandbox?: 'trace';
  readonly argv?: readonly string[];
  readonly signal?: AbortSignal;
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

/** Plan-time code that is injected: the engine knows no language. */
export interface PlanHost {
  readonly discover?: Discover;
  readonly planMigrate?: PlanMigrate;
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
export function openProject(_options: OpenOptions, _host: PlanHost): Promise<Result<Project>> {
  throw new Error('not yet');
}

/**
 * Runs what is selected and writes one `RunRecord`. `ok: false` of the Result is a usage, configuration or plan failure
 * (exit status 2); failed actions are in the record (`record.ok`, exit status 1); when `request.signal` aborts, children
 * are stopped, what finished is kept and the record says `interrupted`. Diagnostics in events have their places resolved.
 */
export function runTargets(
  _project: Project,
  _host: EngineHost,
  _request: RunRequest,
  _sink: EventSink,
): Promise<Result<RunRecord>> {
  throw new Error('not yet');
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

/** Newest first; unreadable files are skipped. */
export function readRecords(_root: string, _limit?: number): readonly RunRecord[] {
  throw new Error('not yet');
}

/** `reset`: removes the placed files of these targets that are still as batuta made them, and forgets them. */
export function removeOutputs(_project: Project, _targets: readonly string[]): Result<{ readonly removed: number }> {
  throw new Error('not yet');
}
