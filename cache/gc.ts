// Keeps the store under its cap: drops the results not used for longest, then the blobs that no kept result needs.
import { renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import { makeFolder } from '#src/fs/make-folder.ts';
import { tryLock } from '#src/fs/lock.ts';
import type { Digest } from '#src/model/digest.ts';
import type { BlobFile } from './blob-files.ts';
import { listBlobFiles, listLeftovers, removeFiles } from './blob-files.ts';
import { DiskActionCache } from './disk-action-cache.ts';
import { DiskStore } from './disk-store.ts';
import { fault } from './fault.ts';
import type { Choice } from './gc-choice.ts';
import { choose, sparedBy } from './gc-choice.ts';
import { stamp } from './gc-due.ts';
import { newGeneration } from './generation.ts';
import { gcLockOf, otherLeases } from './lease.ts';
import { headerSize } from './pack-record.ts';
import { rewritePack } from './pack-rewrite.ts';
import { storeFailure } from './store-failure.ts';

export interface GcOptions {
  readonly maxBytes?: number;
  /** Cap of the records of results alone: opening the action cache takes time in proportion. */
  readonly maxEntryBytes?: number;
  /** Results not used for longer are dropped whatever the size. */
  readonly maxAgeMs?: number;
  readonly now?: number;
  /** Last use of keys, in ms since 1970, from the run records; a key not in it was last used when it was written. */
  readonly lastUsed?: ReadonlyMap<Digest, number>;
  /** Keys that a live run of the checkout at `root` is likely to use. */
  readonly usedBy?: (root: string) => Iterable<Digest>;
}

export type GcReport =
  | { readonly kind: 'skipped'; readonly because: string }
  | {
      readonly kind: 'done';
      readonly keptEntries: number;
      readonly droppedEntries: number;
      readonly keptBlobs: number;
      readonly droppedBlobs: number;
      readonly freedBytes: number;
    };

export const defaultMaxBytes = 10 * 2 ** 30;
export const defaultMaxEntryBytes = 128 * 2 ** 20;
export const defaultMaxAgeMs = 60 * 24 * 3_600_000;

/**
 * While other processes use the store, what the oldest live run may have seen or made is spared, and nothing is replaced that
 * they read or append to: results go by a record that takes them out, blob files by removal; packs shrink another time.
 */
export function collectGarbage(folder: string, options: GcOptions = {}): Result<GcReport> {
  const attempt = tryLock(gcLockOf(folder), 'collecting garbage');
  if (attempt.kind === 'failed') return err(attempt.failure);
  if (attempt.kind === 'busy') return ok({ kind: 'skipped', because: `process ${attempt.holder.pid} is collecting` });
  try {
    return collect(folder, options);
  } catch (error) {
    return err(storeFailure(`collect garbage in ${folder}`, error));
  } finally {
    attempt.lock.release();
  }
}

function collect(folder: string, options: GcOptions): Result<GcReport> {
  const leases = otherLeases(folder);
  const spared = sparedBy(leases, options.usedBy ?? (() => []));
  const opened = DiskStore.open(folder);
  if (!opened.ok) return opened;
  const store = opened.value;
  const cache = new DiskActionCache(folder);
  const now = options.now ?? Date.now();
  const { records: packed, lost } = store.pack.contents();
  const recorded = cache.pack.contents();
  const caps = {
    maxBytes: options.maxBytes ?? defaultMaxBytes,
    maxEntryBytes: options.maxEntryBytes ?? defaultMaxEntryBytes,
    maxAgeMs: options.maxAgeMs ?? defaultMaxAgeMs,
  };
  const contents = { cache, entries: recorded.records, files: listBlobFiles(folder).blobs, packed };
  const choice = choose(contents, caps, now, options.lastUsed ?? new Map(), spared);
  if (choice.droppedEntries.length > 0) newGeneration(folder);
  const removed =
    leases.length > 0
      ? dropBesideOthers(folder, cache, choice, spared.since)
      : dropAlone(folder, store, cache, choice, { entries: recorded.lost > 0, blobs: lost > 0 });
  store.close();
  cache.close();
  if (!removed.ok) return removed;
  removeFiles(listLeftovers(folder, now));
  atomicWrite(stamp(folder), '');
  const { sizes, kept, droppedEntries } = choice;
  const freed = (total: number, digest: Digest): number => total + (sizes.get(digest) ?? 0);
  const { blobs, entryBytes } = removed.value;
  return ok({
    kind: 'done',
    keptEntries: kept.size,
    droppedEntries: droppedEntries.length,
    keptBlobs: sizes.size - blobs.length,
    droppedBlobs: blobs.length,
    freedBytes: blobs.reduce(freed, entryBytes),
  });
}

interface Removed {
  readonly blobs: readonly Digest[];
  /** Freed by records of results that went. */
  readonly entryBytes: number;
}

/** No other process uses the store, and one that comes waits. */
function dropAlone(
  folder: string,
  store: DiskStore,
  cache: DiskActionCache,
  choice: Choice,
  torn: { readonly entries: boolean; readonly blobs: boolean },
): Result<Removed> {
  const { kept, droppedEntries, droppedFiles, droppedPacked } = choice;
  // Results first: one whose blobs are gone only costs a second look, but there is no reason to leave it.
  if (droppedEntries.length > 0 || torn.entries) {
    const done = rewritePack({ folder, name: 'actions', magic: 'BPA1' }, cache.pack, (each) => kept.has(each.key));
    if (!done.ok) return done;
  }
  for (const file of droppedFiles) {
    fault('gc-before-remove');
    rmSync(file.path, { force: true });
  }
  if (droppedPacked.size > 0 || torn.blobs) {
    const keep = (each: { readonly key: Digest }): boolean => !droppedPacked.has(each.key);
    const done = rewritePack({ folder, name: 'blobs', magic: 'BPB1' }, store.pack, keep);
    if (!done.ok) return done;
  }
  return ok({
    blobs: [...droppedFiles.map((file) => file.digest), ...droppedPacked],
    entryBytes: droppedEntries.reduce((total, record) => total + record.length + headerSize, 0),
  });
}

function dropBesideOthers(folder: string, cache: DiskActionCache, choice: Choice, since: number): Result<Removed> {
  for (const { key } of choice.droppedEntries) {
    const done = cache.drop(key);
    if (!done.ok) return done;
  }
  makeFolder(join(folder, 'tmp'));
  const gone = choice.droppedFiles.filter((file) => {
    fault('gc-before-remove');
    return removeUnused(folder, file, since);
  });
  return ok({ blobs: gone.map((file) => file.digest), entryBytes: 0 });
}

/** Taken out of the way first, then looked at: one that a run has put again meanwhile has a new time, and goes back. */
function removeUnused(folder: string, file: BlobFile, since: number): boolean {
  const isUsed = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since;
  if (isUsed(file.path)) return false;
  const aside = join(folder, 'tmp', `gc-${process.pid}-${file.digest}`);
  renameSync(file.path, aside);
  if (isUsed(aside)) {
    renameSync(aside, file.path);
    return false;
  }
  rmSync(aside, { force: true });
  return true;
}
