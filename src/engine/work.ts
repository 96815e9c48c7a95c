// The seam between the scheduler, which decides, and what does the work of one action.
import type { Failure } from '#src/base/failure.ts';
import type { ActionNode } from '#src/graph/action-graph.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { Digest } from '#src/model/digest.ts';
import type { MissReason } from '#src/model/event.ts';
import type { KeyField } from '#src/model/store.ts';
import type { ResolvedInputs } from './resolve-inputs.ts';

/** An action whose key is known and whose result is not. */
export interface Prepared {
  readonly key: Digest;
  readonly fields: readonly KeyField[];
  readonly inputs: ResolvedInputs;
}

export type Looked =
  | {
      readonly status: 'hit';
      readonly key: Digest;
      readonly result: ActionResult;
      readonly origin: string | undefined;
      readonly savedMs: number;
    }
  | { readonly status: 'miss'; readonly prepared: Prepared; readonly miss: MissReason }
  /** It cannot even start: an input is missing. */
  | { readonly status: 'impossible'; readonly failure: Failure };

export type Performed =
  | { readonly status: 'done'; readonly result: ActionResult }
  | { readonly status: 'failed'; readonly failure: Failure; readonly result?: ActionResult }
  | { readonly status: 'blob-missing'; readonly digest: Digest; readonly label: string; readonly output: string }
  | { readonly status: 'cancelled' };

export type Placed =
  | { readonly status: 'placed' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'blob-missing'; readonly digest: Digest; readonly output: string };

export interface Work {
  /** Resolves inputs, computes the key, asks the cache. `forced`: execute whatever is known, for this reason. */
  look(node: ActionNode, forced: MissReason | undefined): Looked;
  /**
   * Asks the remote cache for what the local one has not; undefined: it has not either, or may not be asked. Absent: there is
   * no remote cache.
   */
  readonly ask?:
    | ((node: ActionNode, prepared: Prepared) => Promise<Extract<Looked, { readonly status: 'hit' }> | undefined>)
    | undefined;
  /** Brings what a result puts at its places and the local store has not; false: it cannot. */
  readonly bring?: ((node: ActionNode, result: ActionResult) => Promise<boolean>) | undefined;
  perform(node: ActionNode, prepared: Prepared, signal: AbortSignal): Promise<Performed>;
  /** Puts the outputs of a good result at their places. */
  place(node: ActionNode, result: ActionResult): Placed;
  /** Makes these rules known before their actions are added. */
  learn(ruleIds: readonly string[]): Promise<Failure | undefined>;
}
