// Which results and blobs a collection keeps: the last used within the caps, and what live runs may use. Reads, removes nothing.
import type { Digest } from '#src/model/digest.ts';
import type { BlobFile } from './blob-files.ts';
import type { DiskActionCache } from './disk-action-cache.ts';
import type { LeaseHolder } from './lease.ts';
import type { PackRecord } from './pack-record.ts';
import { headerSize } from './pack-record.ts';
import { referencedDigests } from './references.ts';

export interface Caps {
  readonly maxBytes: number;
  readonly maxEntryBytes: number;
  readonly maxAgeMs: number;
}

/** What must stay, because a live run may have seen it or made it. */
export interface Spared {
  /** All that was written or used since then, in ms since 1970. */
  readonly since: number;
  readonly keys: ReadonlySet<Digest>;
}

/** Times in records are whole seconds. */
const marginMs = 2000;

/** The oldest live run decides since when all is spared; each is spared what the last runs of its checkout used. */
export function sparedBy(leases: readonly LeaseHolder[], usedBy: (root: string) => Iterable<Digest>): Spared {
  const keys = new Set<Digest>();
  for (const root of new Set(leases.flatMap((lease) => lease.root ?? [])))
    for (const key of usedBy(root)) keys.add(key);
  return { since: Math.min(...leases.map((lease) => lease.since)) - marginMs, keys };
}

export interface Choice {
  readonly kept: ReadonlySet<Digest>;
  readonly droppedEntries: readonly PackRecord[];
  readonly droppedFiles: readonly BlobFile[];
  readonly droppedPacked: ReadonlySet<Digest>;
  readonly sizes: ReadonlyMap<Digest, number>;
}

export interface Contents {
  readonly cache: DiskActionCache;
  readonly entries: readonly PackRecord[];
  readonly files: readonly BlobFile[];
  readonly packed: readonly PackRecord[];
}

interface Candidate {
  readonly key: Digest;
  readonly spared: boolean;
  readonly usedAt: number;
  readonly bytes: number;
  readonly needs: ReadonlySet<Digest>;
}

/** Blobs that no result needs (logs of failures not cached) are kept this long. */
const orphanAgeMs = 24 * 3_600_000;

export function choose(
  { cache, entries, files, packed }: Contents,
  caps: Caps,
  now: number,
  lastUsed: ReadonlyMap<Digest, number>,
  spared: Spared,
): Choice {
  const sizes = new Map<Digest, number>();
  for (const record of packed) sizes.set(record.key, record.length + headerSize);
  for (const file of files) sizes.set(file.digest, file.size);

  const candidates: Candidate[] = [];
  for (const { key, writtenAt, length } of entries) {
    const entry = cache.get(key);
    if (entry === undefined) continue;
    const usedAt = Math.max(writtenAt * 1000, lastUsed.get(key) ?? 0);
    const isSpared = usedAt >= spared.since || spared.keys.has(key);
    candidates.push({
      key,
      spared: isSpared,
      usedAt,
      bytes: length + headerSize,
      needs: referencedDigests(entry.result),
    });
  }
  candidates.sort((a, b) => Number(b.spared) - Number(a.spared) || b.usedAt - a.usedAt || (a.key < b.key ? -1 : 1));

  const kept = new Set<Digest>();
  const needed = new Set<Digest>();
  let bytes = 0;
  let entryBytes = 0;
  for (const candidate of candidates) {
    const fresh = [...candidate.needs].filter((digest) => !needed.has(digest));
    const cost = fresh.reduce((total, digest) => total + (sizes.get(digest) ?? 0), candidate.bytes);
    const isOver =
      now - candidate.usedAt > caps.maxAgeMs ||
      bytes + cost > caps.maxBytes ||
      entryBytes + candidate.bytes > caps.maxEntryBytes;
    if (isOver && !candidate.spared) break;
    bytes += cost;
    entryBytes += candidate.bytes;
    kept.add(candidate.key);
    for (const digest of fresh) needed.add(digest);
  }

  const isKept = (digest: Digest, writtenMs: number): boolean => {
    if (needed.has(digest) || writtenMs >= spared.since) return true;
    const size = sizes.get(digest) ?? 0;
    if (now - writtenMs > orphanAgeMs || bytes + size > caps.maxBytes) return false;
    bytes += size;
    return true;
  };
  return {
    kept,
    droppedEntries: entries.filter((record) => !kept.has(record.key)),
    droppedFiles: files.filter((file) => !isKept(file.digest, file.mtimeMs)),
    droppedPacked: new Set(packed.filter((each) => !isKept(each.key, each.writtenAt * 1000)).map((each) => each.key)),
    sizes,
  };
}
