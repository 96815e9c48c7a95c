// What the engine is given from outside: the store, the rules, an executor; constructed by the command line or a test.
import type { Result } from '#src/base/result.ts';
import type { RuleInfo } from '#src/model/rule.ts';
import type { RemoteCache, RemoteRun } from '#src/model/remote.ts';
import type { ActionCache, BlobStore } from '#src/model/store.ts';
import type { Executor } from './executor.ts';

export interface EngineHost {
  readonly blobs: BlobStore;
  readonly actions: ActionCache;
  readonly rules: RuleTable;
  /** Made at the first action that must execute, so that a run of hits starts no thread. */
  readonly executor: (jobs: number) => Executor;
  /** Opens the shared cache for one run that has something to do; a run with nothing to do never calls it. */
  readonly remote?: (run: RemoteRun) => Promise<RemoteCache | undefined>;
  /** Where rules' scratch folders live (see docs/design/engine.md); default from the environment. */
  readonly scratchRoot?: string;
}

/** `rules/index.ts`: the one visible table. `source` is relative to `rules/`; `load` imports the module. */
export interface RuleModules {
  readonly [module: string]: {
    readonly source: string;
    readonly load: () => Promise<{ readonly [exportName: string]: unknown }>;
  };
}

/** The rules the engine may be asked for by id. Knows nothing of what they do. */
export interface RuleTable {
  /** Makes `info` answer for these ids; the failure names an unknown rule and the likely meaning. */
  load(ids: Iterable<string>): Promise<Result<void>>;
  /** What is known of a loaded rule. */
  info(id: string): RuleInfo | undefined;
}
