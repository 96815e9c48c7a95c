// What an action gave: named outputs, diagnostics, metrics, logs, possibly more actions; what the action cache keeps.
import type { Diagnostic } from '#src/base/diagnostic.ts';
import type { Failure } from '#src/base/failure.ts';
import type { Fragment } from './action.ts';
import type { Artifact } from './artifact.ts';
import type { Digest } from './digest.ts';

export interface ActionResult {
  readonly outputs: { readonly [name: string]: Artifact };
  readonly diagnostics: readonly Diagnostic[];
  readonly metrics: { readonly [name: string]: number };
  /** Digests of captured output; absent when empty. */
  readonly stdout?: Digest;
  readonly stderr?: Digest;
  readonly exitStatus?: number;
  readonly fragment?: Fragment;
  /** Set when the action failed deterministically (unsupported construct, mismatch, rustc error): such a failure is cached. */
  readonly failure?: Failure;
}
