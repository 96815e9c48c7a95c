// What a scheduler is given and what it tells: options, endings, the listener. Plain types.
import type { Failure } from '#src/base/failure.ts';
import type { ActionGraph, ActionNode } from '#src/graph/action-graph.ts';
import type { PlaceGuard } from '#src/graph/overlap.ts';
import type { Label } from '#src/model/action.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { Digest } from '#src/model/digest.ts';
import type { MissReason, Outcome } from '#src/model/event.ts';
import type { Work } from './work.ts';

/** How an action ended, for events and the record. */
export interface Ending {
  readonly outcome: Outcome;
  readonly key?: Digest;
  readonly result?: ActionResult;
  readonly failure?: Failure;
  readonly blockedBy?: Label;
  readonly origin?: string;
  /** For a hit: its result came from the remote cache in this run. */
  readonly from?: 'remote';
  /** For a hit: how long its execution took. */
  readonly savedMs?: number;
  readonly miss?: MissReason;
  /** How often it was tried, when more than once. */
  readonly attempts?: number;
  readonly startMs: number;
  readonly durationMs: number;
}

export interface ScheduleListener {
  started(node: ActionNode, miss: MissReason): void;
  ended(node: ActionNode, ending: Ending): void;
  expanded(by: ActionNode, added: readonly ActionNode[]): void;
  corrupt(producer: ActionNode, output: string, digest: Digest): void;
}

export interface ScheduleOptions {
  readonly graph: ActionGraph;
  readonly guard: PlaceGuard;
  readonly work: Work;
  readonly listener: ScheduleListener;
  /** Selected, or needed to find out what is. */
  readonly wants: (node: ActionNode) => boolean;
  readonly force: (node: ActionNode) => boolean;
  readonly jobs: number;
  /** How many of a pool's actions execute at once; pools not named: as many as `jobs`. */
  readonly pools?: { readonly [pool: string]: number };
  readonly continue: 'never' | 'independent' | 'always';
  /** Greater starts first. */
  readonly priorityOf: (id: number) => number;
  /** For tests: ready actions are looked up in a random order of this seed. */
  readonly shuffleSeed?: number;
  readonly signal: AbortSignal;
  /** Rule known to the table; others are learned before their actions are added. */
  readonly knowsRule: (id: string) => boolean;
  readonly now: () => number;
}
