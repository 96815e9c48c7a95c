// The seam between deciding and doing: an executor takes a job with resolved inputs and gives a stored result.
import type { Failure } from '#src/base/failure.ts';
import type { JsonObject } from '#src/base/json.ts';
import type { ActionResult } from '#src/model/action-result.ts';
import type { Digest } from '#src/model/digest.ts';

/** One file an input stands for. `blob`: from the store; else `file`: an absolute path, whose bytes must have `digest`. */
export interface JobFile {
  /** What the rule sees: relative source path, label (collect) or path in the tree. */
  readonly path: string;
  readonly digest: Digest;
  readonly size: number;
  readonly executable: boolean;
  /** Absolute path of a source file; absent for a blob of the store. */
  readonly source?: string;
  /** The action and output that made this blob. */
  readonly producer?: { readonly label: string; readonly output: string };
}

export type JobInput =
  /** `alone`: a file input or a single file output, not a glob, tree or collection. */
  | { readonly kind: 'files'; readonly files: readonly JobFile[]; readonly alone?: boolean }
  | { readonly kind: 'names'; readonly names: readonly string[] };

export interface JobTool {
  readonly path: string;
  readonly identity: string;
}

/** All an executor needs; plain data, sent to a worker thread as it is. */
export interface Job {
  readonly label: string;
  readonly rule: { readonly id: string; readonly module: string; readonly exportName: string };
  readonly kind: 'pure' | 'process';
  readonly outputs: readonly string[];
  readonly params: JsonObject;
  readonly inputs: { readonly [name: string]: JobInput };
  readonly declaredTools: readonly string[];
  readonly declaredEnv: readonly string[];
  /** Those of the declared tools that are installed. */
  readonly tools: { readonly [name: string]: JobTool };
  readonly env: { readonly [name: string]: string };
  /** Private folder of this action; made by the executor when used, removed by it. */
  readonly stage: string;
  readonly scratchRoot: string;
}

export type JobOutcome =
  /** `cacheable` is false for a failure that its rule does not call deterministic. Blobs are in the store. */
  | { readonly status: 'finished'; readonly result: ActionResult; readonly cacheable: boolean; readonly log: string }
  /** A source file no longer has the bytes of the key. */
  | { readonly status: 'input-changed'; readonly path: string }
  /** A blob is missing or corrupt: its producer must run again. */
  | { readonly status: 'blob-missing'; readonly digest: Digest; readonly label: string; readonly output: string }
  | { readonly status: 'cancelled' }
  /** A bug in the rule, a dead worker, a full disk: never cached. */
  | { readonly status: 'broken'; readonly failure: Failure };

export interface Executor {
  /** Never rejects. */
  execute(job: Job, signal: AbortSignal): Promise<JobOutcome>;
  close(): Promise<void>;
}
