// Everything the engine says while it works; reporters turn these into text, the record keeps their sum.
import type { Diagnostic } from '#src/base/diagnostic.ts';
import type { Failure } from '#src/base/failure.ts';
import type { Label, Phase } from './action.ts';
import type { Digest } from './digest.ts';
import type { RemoteTraffic } from './remote.ts';

/** Why an action had to execute: the first difference to the last known entry of its label. */
export interface MissReason {
  readonly kind:
    'new' | 'input' | 'param' | 'env' | 'tool' | 'rule' | 'platform' | 'forced' | 'corrupt' | 'uncached-failure';
  /** One short reason a person understands: `auth.py changed`, `rule code changed`, `first time`. */
  readonly text: string;
  /** The field of the key that differs: `input:source:auth.py`, `param:argv`, `env:LANG`, `tool:python3`. */
  readonly field?: string;
  /** For an output of another action: that action's label. */
  readonly from?: Label;
}

export type Outcome = 'executed' | 'hit' | 'failed' | 'failed-hit' | 'blocked' | 'cancelled';

export type Event =
  | { readonly type: 'run-start'; readonly runId: string; readonly targets: readonly string[]; readonly at: number }
  | { readonly type: 'plan'; readonly known: number; readonly frozen: boolean }
  | { readonly type: 'expanded'; readonly by: Label; readonly added: readonly Label[]; readonly known: number }
  | {
      readonly type: 'action-start';
      readonly label: Label;
      readonly phase: Phase;
      readonly rule: string;
      readonly miss: MissReason;
      readonly at: number;
    }
  | {
      readonly type: 'action-end';
      readonly label: Label;
      readonly phase: Phase;
      readonly rule: string;
      readonly outcome: Outcome;
      readonly key?: Digest;
      readonly durationMs: number;
      readonly at: number;
      readonly diagnostics: readonly Diagnostic[];
      readonly failure?: Failure;
      /** For blocked: the label that failed. */
      readonly blockedBy?: Label;
      readonly stdout?: Digest;
      readonly stderr?: Digest;
      /** For a hit: the run that made it, and how long that took. */
      readonly origin?: string;
      readonly savedMs?: number;
      /** For a hit: its result came from the remote cache in this run; absent: it was in the local store. */
      readonly from?: 'remote';
      /** Where its outputs were put. */
      readonly places?: readonly string[];
    }
  | {
      /** Only when it was asked for: lines that an action printed, as they come; whole lines, secrets hidden. */
      readonly type: 'action-output';
      readonly label: Label;
      readonly stream: 'stdout' | 'stderr';
      readonly text: string;
    }
  | { readonly type: 'corrupt'; readonly digest: Digest; readonly label: Label; readonly output: string }
  | { readonly type: 'notice'; readonly level: 'info' | 'warning'; readonly text: string; readonly failure?: Failure }
  | {
      readonly type: 'run-end';
      readonly ok: boolean;
      readonly counts: { readonly [outcome in Outcome]: number };
      /** When a remote cache was used. */
      readonly remote?: RemoteTraffic;
      readonly durationMs: number;
      readonly at: number;
    };

export type EventSink = (event: Event) => void;
