// The two seams of the cache: blobs by digest, and action results by key. Implementations live in cache/.
import type { Result } from '#src/base/result.ts';
import type { ActionResult } from './action-result.ts';
import type { Digest } from './digest.ts';
import type { RemoteOrigin } from './remote.ts';

/**
 * Content-addressed blobs. Any number of processes read and write at once. `get` returns only bytes whose digest was
 * verified; absent and corrupt are both `undefined` (`onCorrupt` of the implementation is told which).
 */
export interface BlobStore {
  has(digest: Digest): boolean;
  /** Stored size, without reading the blob; undefined when absent. */
  size(digest: Digest): number | undefined;
  get(digest: Digest): Uint8Array | undefined;
  put(bytes: Uint8Array): Result<Digest>;
  /** Copies `path` into the store: cloned or read once, that copy hashed, then renamed in. */
  putFile(path: string): Result<{ readonly digest: Digest; readonly size: number }>;
  /** Writes the verified blob to `path` (reflink or copy beside the place, then rename; never a hard link). false: absent or corrupt. */
  restore(digest: Digest, path: string, executable: boolean): Result<boolean>;
  /** As `restore` of each, paths relative to `root`, in fewer calls; absent: one after the other is as good. */
  restoreAll?(root: string, files: readonly FileToRestore[]): Result<readonly boolean[]>;
}

export interface FileToRestore {
  readonly path: string;
  readonly digest: Digest;
  readonly executable: boolean;
}

/** In bulk where the store can. Stops at the first failure. */
export function restoreFiles(
  blobs: BlobStore,
  root: string,
  files: readonly FileToRestore[],
): Result<readonly boolean[]> {
  if (blobs.restoreAll !== undefined && files.length > 0) return blobs.restoreAll(root, files);
  const restored: boolean[] = [];
  for (const { path, digest, executable } of files) {
    const one = blobs.restore(digest, `${root}/${path}`, executable);
    if (!one.ok) return one;
    restored.push(one.value);
  }
  return { ok: true, value: restored };
}

/** One stored outcome of one key, with what `why` needs to explain a later miss. */
export interface CachedAction {
  readonly key: Digest;
  readonly label: string;
  readonly result: ActionResult;
  /** The key's own description (`src/hash`): every field that went into it, by name. */
  readonly keyFields: readonly KeyField[];
  readonly durationMs: number;
  /** The run that made it, for `origin` of hits. */
  readonly runId?: string;
  /** Set when it came from a remote cache: where its blobs are, should the local store not have them. */
  readonly remote?: RemoteOrigin;
}

export interface KeyField {
  readonly name: string;
  readonly value: string;
}

/** Results by key. `get` never throws on a torn or foreign entry: that is a miss. */
export interface ActionCache {
  get(key: Digest): CachedAction | undefined;
  put(entry: CachedAction): Result<void>;
  /** The newest entry of a label, whatever its key: for `why` and expected durations. Remote caches need not know. */
  latest?(label: string): CachedAction | undefined;
  /** All that is in it now, as a mark; `stillHolds` is true only if none of that was taken out since. Without these each key is asked for. */
  mark?(): string;
  stillHolds?(mark: string): boolean;
}
