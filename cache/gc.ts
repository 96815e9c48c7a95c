// Keeps the store under its cap: drops the results not used for longest, then the blobs that no kept result needs.
import { statSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import { tryLock } from '#src/fs/lock.ts';
import type { Digest } from '#src/model/digest.ts';
import { listBlobFiles, listLeftovers, removeFiles } from './blob-files.ts';
import { DiskActionCache } from './disk-action-cache.ts';
import { DiskStore } from './disk-store.ts';
import { fault } from './fault.ts';
import { otherLeases } from './lease.ts';
import { headerSize } from './pack-record.ts';
import { rewritePack } from './pack-rewrite.ts';
import { referencedDigests } from './references.ts';
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
/** Blobs that no result needs (logs of failures not cached) are kept this long. */
const orphanAgeMs = 24 * 3_600_000;
const dueAfterMs = 24 * 3_600_000;

const stamp = (folder: string): string => join(folder, 'last-gc');

/** True when no collection was made for a day: a run's end is then a good time. One stat. */
export function isGcDue(folder: string, now: number = Date.now()): boolean {
  const last = statSync(stamp(folder), { throwIfNoEntry: false });
  if (last !== undefined) return now - last.mtimeMs > dueAfterMs;
  atomicWrite(stamp(folder), '');
  return false;
}

/**
 * Does nothing while another process has a lease: a live run may use whatever the action cache promises. (A run that starts
 * meanwhile loses at most time: a result without its blobs is made again.)
 */
export function collectGarbage(folder: string, options: GcOptions = {}): Result<GcReport> {
  const attempt = tryLock(join(folder, 'gc.lock'), 'collecting garbage');
  if (attempt.kind === 'failed') return err(attempt.failure);
  if (attempt.kind === 'busy') return ok({ kind: 'skipped', because: `process ${attempt.holder.pid} is collecting` });
  try {
    const user = otherLeases(folder)[0];
    if (user !== undefined) return ok({ kind: 'skipped', because: `process ${user.pid} uses the store` });
    return collect(folder, options);
  } catch (error) {
    return err(storeFailure(`collect garbage in ${folder}`, error));
  } finally {
    attempt.lock.release();
  }
}

interface Candidate {
  readonly key: Digest;
  readonly usedAt: number;
  readonly bytes: number;
  readonly needs: ReadonlySet<Digest>;
}

function collect(folder: string, options: GcOptions): Result<GcReport> {
  const opened = DiskStore.open(folder);
  if (!opened.ok) return opened;
  const store = opened.value;
  const cache = new DiskActionCache(folder);
  const now = options.now ?? Date.now();

  const files = listBlobFiles(folder).blobs;
  const { records: packed, lost } = store.pack.contents();
  const sizes = new Map<Digest, number>();
  for (const record of packed) sizes.set(record.key, record.length + headerSize);
  for (const file of files) sizes.set(file.digest, file.size);

  const recorded = cache.pack.contents();
  const candidates: Candidate[] = [];
  for (const record of recorded.records) {
    const entry = cache.get(record.key);
    if (entry === undefined) continue;
    const usedAt = Math.max(record.writtenAt * 1000, options.lastUsed?.get(record.key) ?? 0);
    candidates.push({
      key: record.key,
      usedAt,
      bytes: record.length + headerSize,
      needs: referencedDigests(entry.result),
    });
  }
  candidates.sort((a, b) => b.usedAt - a.usedAt || (a.key < b.key ? -1 : 1));

  const kept = new Set<Digest>();
  const needed = new Set<Digest>();
  let bytes = 0;
  let entryBytes = 0;
  for (const candidate of candidates) {
    if (now - candidate.usedAt > (options.maxAgeMs ?? defaultMaxAgeMs)) break;
    const fresh = [...candidate.needs].filter((digest) => !needed.has(digest));
    const cost = fresh.reduce((total, digest) => total + (sizes.get(digest) ?? 0), candidate.bytes);
    if (bytes + cost > (options.maxBytes ?? defaultMaxBytes)) break;
    entryBytes += candidate.bytes;
    if (entryBytes > (options.maxEntryBytes ?? defaultMaxEntryBytes)) break;
    bytes += cost;
    kept.add(candidate.key);
    for (const digest of fresh) needed.add(digest);
  }

  const isKept = (digest: Digest, writtenMs: number): boolean => {
    if (needed.has(digest)) return true;
    const size = sizes.get(digest) ?? 0;
    if (now - writtenMs > orphanAgeMs || bytes + size > (options.maxBytes ?? defaultMaxBytes)) return false;
    bytes += size;
    return true;
  };
  const droppedEntries = recorded.records.filter((record) => !kept.has(record.key));
  const droppedFiles = files.filter((file) => !isKept(file.digest, file.mtimeMs));
  const droppedPacked = new Set(
    packed.filter((each) => !isKept(each.key, each.writtenAt * 1000)).map((each) => each.key),
  );

  // Results first: one whose blobs are gone only costs a second look, but there is no reason to leave it.
  if (droppedEntries.length > 0 || recorded.lost > 0) {
    const done = rewritePack({ folder, name: 'actions', magic: 'BPA1' }, cache.pack, (each) => kept.has(each.key));
    if (!done.ok) return done;
  }
  for (const file of droppedFiles) {
    fault('gc-before-remove');
    rmSync(file.path, { force: true });
  }
  if (droppedPacked.size > 0 || lost > 0) {
    const keep = (each: { readonly key: Digest }): boolean => !droppedPacked.has(each.key);
    const done = rewritePack({ folder, name: 'blobs', magic: 'BPB1' }, store.pack, keep);
    if (!done.ok) return done;
  }
  removeFiles(listLeftovers(folder, now));
  atomicWrite(stamp(folder), '');
  store.close();
  cache.close();
  const freed = (total: number, digest: Digest): number => total + (sizes.get(digest) ?? 0);
  return ok({
    kind: 'done',
    keptEntries: kept.size,
    droppedEntries: droppedEntries.length,
    keptBlobs: sizes.size - droppedFiles.length - droppedPacked.size,
    droppedBlobs: droppedFiles.length + droppedPacked.size,
    freedBytes:
      droppedFiles.map((file) => file.digest).reduce(freed, 0) +
      [...droppedPacked].reduce(freed, 0) +
      droppedEntries.reduce((total, record) => total + record.length + headerSize, 0),
  });
}
