// What happened in one run: enough to explain, resume and report; one file per run under `.batuta/runs/`.
import type { Diagnostic } from '#src/base/diagnostic.ts';
import type { Failure } from '#src/base/failure.ts';
import type { Label, Phase } from './action.ts';
import type { Artifact } from './artifact.ts';
import type { Digest } from './digest.ts';
import type { MissReason, Outcome } from './event.ts';
import type { RemoteTraffic } from './remote.ts';

export interface ActionRecord {
  readonly label: Label;
  readonly phase: Phase;
  readonly rule: string;
  readonly outcome: Outcome;
  readonly key?: Digest;
  readonly miss?: MissReason;
  readonly startMs: number;
  readonly durationMs: number;
  readonly outputs?: { readonly [name: string]: Artifact };
  readonly metrics?: { readonly [name: string]: number };
  readonly failure?: Failure;
  readonly blockedBy?: Label;
  /** With places as they were resolved in that run. */
  readonly diagnostics?: readonly Diagnostic[];
  readonly stdout?: Digest;
  readonly stderr?: Digest;
  /** For a hit: the run that made the result, and how long that took. */
  readonly origin?: string;
  readonly savedMs?: number;
  /** For a hit: its result came from the remote cache in this run. */
  readonly from?: 'remote';
}

export interface RunRecord {
  readonly schemaVersion: 1;
  readonly runId: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly argv: readonly string[];
  readonly targets: readonly string[];
  readonly ok: boolean;
  /** Stopped by the user before it was done. */
  readonly interrupted?: boolean;
  readonly planDigest: Digest;
  readonly counts: { readonly [outcome in Outcome]: number };
  /** What went to and came from the remote cache, when it was used. */
  readonly remote?: RemoteTraffic;
  readonly actions: readonly ActionRecord[];
}
