// Walks the whole store: every blob against its digest, every entry against its checksum and for the blobs it needs.
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { failure } from '#src/base/failure.ts';
import { tryLock } from '#src/fs/lock.ts';
import { hashFileOrThrow, hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import type { CachedAction } from '#src/model/store.ts';
import { listBlobFiles, listLeftovers, removeFiles } from './blob-files.ts';
import { decodeEntry, DiskActionCache } from './disk-action-cache.ts';
import { DiskStore } from './disk-store.ts';
import { newGeneration } from './generation.ts';
import { gcLockOf, otherLeases } from './lease.ts';
import { rewritePack } from './pack-rewrite.ts';
import { referencedDigests } from './references.ts';

export interface VerifyReport {
  readonly blobs: number;
  readonly entries: number;
  readonly corruptBlobs: readonly Digest[];
  /** Keys of entries whose record is damaged. */
  readonly corruptEntries: readonly Digest[];
  /** Entries that need a blob that is not there or is corrupt: their actions would run again. */
  readonly incomplete: readonly { readonly label: string; readonly key: Digest; readonly missing: readonly Digest[] }[];
  /** Bytes of cut-off appends: harmless, gone after the next collection. */
  readonly tornBytes: number;
  /** Temporary files of killed processes: harmless. */
  readonly leftovers: readonly string[];
  readonly foreign: readonly string[];
  readonly repaired: boolean;
}

export const isClean = (report: VerifyReport): boolean =>
  report.corruptBlobs.length + report.corruptEntries.length + report.incomplete.length === 0;

/** `repair` removes what is corrupt or incomplete; it is refused (BATUTA-S-010) while a run uses the store. */
export function verifyStore(folder: string, options: { readonly repair?: boolean } = {}): Result<VerifyReport> {
  if (options.repair !== true) return examine(folder, options);
  // As for a collection: a run that comes meanwhile sees the lock and waits.
  const attempt = tryLock(gcLockOf(folder), 'repairing the store');
  if (attempt.kind === 'failed') return err(attempt.failure);
  try {
    const user = attempt.kind === 'busy' ? attempt.holder : otherLeases(folder)[0];
    if (user === undefined) return examine(folder, options);
    return err(
      failure('BATUTA-S-010', `${folder} is in use by process ${user.pid}`, { help: 'wait for that run to end' }),
    );
  } finally {
    if (attempt.kind === 'held') attempt.lock.release();
  }
}

function examine(folder: string, options: { readonly repair?: boolean }): Result<VerifyReport> {
  const opened = DiskStore.open(folder);
  if (!opened.ok) return opened;
  const store = opened.value;
  const cache = new DiskActionCache(folder);

  const good = new Set<Digest>();
  const corruptFiles = new Map<Digest, string>();
  const corruptPacked = new Set<Digest>();
  const { blobs: files, foreign } = listBlobFiles(folder);
  const packed = store.pack.contents();
  for (const { key } of packed.records) {
    const payload = store.pack.get(key);
    if (payload !== undefined && hashBytes(payload) === key) good.add(key);
    else corruptPacked.add(key);
  }
  for (const { digest, path } of files) {
    if (digestOf(path) === digest) good.add(digest);
    else corruptFiles.set(digest, path);
  }

  const corruptEntries: Digest[] = [];
  const incomplete: { label: string; key: Digest; missing: readonly Digest[] }[] = [];
  const recorded = cache.pack.contents();
  for (const { key } of recorded.records) {
    const entry = readEntry(cache, key);
    if (entry === undefined) {
      corruptEntries.push(key);
      continue;
    }
    // What came from a remote cache is brought when it is needed.
    const isElsewhere = (digest: Digest): boolean =>
      entry.remote !== undefined && Object.hasOwn(entry.remote.blobs, digest);
    const missing = [...referencedDigests(entry.result)].filter((digest) => !good.has(digest) && !isElsewhere(digest));
    if (missing.length > 0) incomplete.push({ label: entry.label, key, missing });
  }

  const leftovers = listLeftovers(folder, Date.now());
  if (options.repair === true) {
    removeFiles([...corruptFiles.values(), ...leftovers]);
    if (corruptPacked.size > 0) {
      const done = rewritePack(
        { folder, name: 'blobs', magic: 'BPB1' },
        store.pack,
        (each) => !corruptPacked.has(each.key),
      );
      if (!done.ok) return done;
    }
    const unwanted = new Set([...corruptEntries, ...incomplete.map((each) => each.key)]);
    if (unwanted.size > 0) {
      newGeneration(folder);
      const done = rewritePack(
        { folder, name: 'actions', magic: 'BPA1' },
        cache.pack,
        (each) => !unwanted.has(each.key),
      );
      if (!done.ok) return done;
    }
  }
  store.close();
  cache.close();
  return ok({
    blobs: good.size + corruptFiles.size + corruptPacked.size,
    entries: recorded.records.length,
    corruptBlobs: [...new Set([...corruptPacked, ...corruptFiles.keys()])].sort(),
    corruptEntries,
    incomplete,
    tornBytes: packed.lost + recorded.lost,
    leftovers,
    foreign,
    repaired: options.repair === true,
  });
}

function digestOf(path: string): Digest | undefined {
  try {
    return hashFileOrThrow(path);
  } catch {
    return undefined;
  }
}

function readEntry(cache: DiskActionCache, key: Digest): CachedAction | undefined {
  const payload = cache.pack.get(key);
  return payload === undefined ? undefined : decodeEntry(key, payload);
}
