// An opened project, and what may be asked of a run of it.
import { join } from 'node:path';
import type { Label, Phase } from '#src/model/action.ts';
import type { ProjectSettings } from '#src/model/config.ts';
import type { Plan } from '#src/model/plan.ts';
import type { RuleInfo } from '#src/model/rule.ts';
import type { KeyField } from '#src/model/store.ts';
import type { Stale } from './relevance.ts';

export interface Project {
  readonly root: string;
  readonly configFile: string | undefined;
  readonly plan: Plan;
  /** The frozen plan was reused: nothing it read has changed. */
  readonly frozen: boolean;
  readonly settings: ProjectSettings;
  /** The user's own rules, frozen with the plan. */
  readonly rules: readonly RuleInfo[];
  /** The environment that declared variables and tools are taken from. */
  readonly env: { readonly [name: string]: string | undefined };
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
  /**
   * After a failure: start nothing new (`never`), go on with what does not depend on it (`independent`, the default), or
   * also with what merely comes after it (`always`).
   */
  readonly continue?: 'never' | 'independent' | 'always';
  /** Moves foreign files out of the way of outputs, into `.batuta/adopted/`. */
  readonly adopt?: boolean;
  /** Runs `task` commands under this isolation whatever they say. */
  readonly sandbox?: 'trace';
  /** Says what commands print while they run, as `action-output` events. */
  readonly streamLogs?: boolean;
  /** Is told of every key that the run computes, with the fields it is made of. */
  readonly onKey?: (label: Label, fields: readonly KeyField[]) => void;
  /** Executes every selected action twice; a different result fails and is not stored. */
  readonly verifyDeterminism?: boolean;
  readonly argv?: readonly string[];
  readonly signal?: AbortSignal;
  /** For `--watch`: given at the end, also of a failed run, what tells whether a run now would see something else. */
  readonly watch?: (stale: Stale) => void;
}

/** The targets of a run by name, as its record lists them. */
export const targetNames = (project: Project, request: RunRequest): readonly string[] =>
  request.targets.length > 0 ? request.targets : project.plan.targets.map((target) => target.name);

export const statIndexFile = (root: string): string => join(root, '.batuta', 'stat-index');
