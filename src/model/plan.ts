// What was decided before anything runs: the targets, their first actions, the options; frozen and reused while nothing it read has changed.
import type { ActionSpec, Label } from './action.ts';
import type { Digest } from './digest.ts';

export interface TargetPlan {
  readonly name: string;
  readonly kind: 'migrate' | 'task' | 'rule';
  /** For people: what it migrates or runs. */
  readonly summary: string;
  readonly actions: readonly ActionSpec[];
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

/** A rule as the plan froze it: where its code is and the digest of its import closure. */
export interface FrozenRule {
  readonly id: string;
  readonly module: string;
  readonly exportName: string;
  readonly codeDigest: Digest;
}

export interface Selection {
  readonly labels: readonly Label[];
}
