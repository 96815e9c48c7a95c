// The seam of the shared cache: a second layer behind the local store, asked only for what the local store has not.
import type { Failure } from '#src/base/failure.ts';
import type { Digest } from './digest.ts';
import type { CachedAction } from './store.ts';

/**
 * One run's use of a remote cache. Nothing here rejects, fails a run or outlasts its budget: a remote that is slow, full,
 * dead or lying costs a notice and is left alone for the rest of the run.
 */
export interface RemoteCache {
  /** The verified result of this key, by now also in the local action cache; undefined: none, or not asked any more. */
  find(key: Digest, label: string): Promise<CachedAction | undefined>;
  /** A result of the local store that came from a remote cache: where its blobs are is known from now on. */
  know(entry: CachedAction): void;
  /** Brings these blobs into the local store; false unless all are there afterwards. */
  bring(digests: Iterable<Digest>): Promise<boolean>;
  /** Offers a result of this run: uploaded in the background when it is a good one and uploads are on. */
  offer(entry: CachedAction): void;
  /** Waits for uploads no longer than their budget, drops the rest, lets go of the connection. */
  end(): Promise<RemoteTraffic>;
}

/** What a run tells the remote cache it opens. */
export interface RemoteRun {
  readonly notice: (level: 'info' | 'warning', text: string, failure?: Failure) => void;
  /** Aborted when the user stops the run: nothing more is asked or sent. */
  readonly signal: AbortSignal;
}

/** What went over the wire in one run. */
export interface RemoteTraffic {
  /** Without user, password and query. */
  readonly url: string;
  readonly lookups: number;
  readonly hits: number;
  readonly downloadedBlobs: number;
  readonly downloadedBytes: number;
  readonly uploadedResults: number;
  readonly uploadedBlobs: number;
  readonly uploadedBytes: number;
  /** Results that were to be uploaded and were not. */
  readonly droppedResults: number;
  /** Entries or blobs that failed a check: form, signature, digest. */
  readonly rejected: number;
  readonly failedRequests: number;
  /** Time during which at least one answer was waited for. */
  readonly waitedMs: number;
}

/** How a stored result came here from a remote cache. */
export interface RemoteOrigin {
  readonly url: string;
  /** BLAKE3 digest of each blob it needs -> the digest the server knows it by, and its size. */
  readonly blobs: RemoteAliases;
}

/** The transport alias of each blob: SHA-256 in lower-case hex, and size in bytes. */
export interface RemoteAliases {
  readonly [digest: string]: readonly [sha256: string, size: number];
}
