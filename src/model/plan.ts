// What was decided before anything runs: the targets, their first actions, the options; frozen and reused while nothing it read has changed.
import type { Result } from '#src/base/result.ts';
import type { ActionSpec, Label } from './action.ts';
import type { MigrateOptions } from './config.ts';
import type { Digest } from './digest.ts';

export interface TargetPlan {
  readonly name: string;
  readonly kind: 'migrate' | 'task' | 'rule';
  /** For people: what it migrates or runs. */
  readonly summary: string;
  readonly actions: readonly ActionSpec[];
  /** A service: it has no actions, and runs only for targets that depend on it. */
  readonly isService?: true;
  /** Where in the config it was declared, if it was. */
  readonly place?: { readonly file: string; readonly line?: number };
}

export interface Plan {
  readonly schemaVersion: 1;
  readonly root: string;
  readonly targets: readonly TargetPlan[];
  /** Everything the evaluation read: modules and files by digest, globs as listings, env values as hashes, versions. */
  readonly inputs: readonly PlanInput[];
  readonly digest: Digest;
}

export type PlanInput =
  | { readonly kind: 'file'; readonly path: string; readonly digest: Digest | null }
  | {
      readonly kind: 'listing';
      readonly include: readonly string[];
      readonly exclude: readonly string[];
      readonly digest: Digest;
    }
  | { readonly kind: 'env'; readonly name: string; readonly digest: Digest | null }
  | { readonly kind: 'version'; readonly name: string; readonly value: string };

/**
 * How plan-time code (`rules/discover.ts`, `rules/migrate.ts`) looks at the project. Every look is recorded as a
 * `PlanInput`, so the frozen plan is made again when an answer changes. Paths are POSIX, relative to the root.
 */
export interface PlanContext {
  readonly root: string;
  /** Names of the source files that match (batuta's own folders and placed outputs excluded), in code-unit order. */
  names(include: readonly string[], exclude?: readonly string[]): readonly string[];
  /** A source file's text; undefined when there is none. */
  text(path: string): string | undefined;
}

/** A migrate target, declared in the configuration or found by `rules/discover.ts`. */
export interface MigrateTarget {
  readonly name: string;
  readonly options: MigrateOptions;
}

/** `rules/discover.ts#discover`: the targets of a project without configuration. */
export type Discover = (context: PlanContext) => Result<readonly MigrateTarget[]>;

/** `rules/migrate.ts#planMigrate`: the first actions of one migrate target. */
export type PlanMigrate = (
  target: MigrateTarget,
  context: PlanContext,
) => Result<{ readonly summary: string; readonly actions: readonly ActionSpec[] }>;

export interface Selection {
  readonly labels: readonly Label[];
}
