// The blobs that lie in files of their own, listed; and what killed processes left in `tmp`.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeQuietly } from '#src/fs/atomic-write.ts';
import type { Digest } from '#src/model/digest.ts';
import { isDigest } from '#src/model/digest.ts';

export interface BlobFile {
  readonly digest: Digest;
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

const list = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

/** Files under `blobs`; names that are no digest are not blobs and are given apart. */
export function listBlobFiles(folder: string): {
  readonly blobs: readonly BlobFile[];
  readonly foreign: readonly string[];
} {
  const blobs: BlobFile[] = [];
  const foreign: string[] = [];
  for (const shard of list(join(folder, 'blobs'))) {
    for (const name of list(join(folder, 'blobs', shard))) {
      const path = join(folder, 'blobs', shard, name);
      const digest = shard + name;
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat === undefined) continue;
      if (shard.length === 2 && isDigest(digest) && stat.isFile()) {
        blobs.push({ digest, path, size: stat.size, mtimeMs: stat.mtimeMs });
      } else foreign.push(path);
    }
  }
  return { blobs, foreign };
}

/** Temporary files older than an hour: whoever wrote them is gone or has given up. */
const leftoverAgeMs = 3_600_000;

export function listLeftovers(folder: string, now: number, ageMs: number = leftoverAgeMs): readonly string[] {
  return list(join(folder, 'tmp'))
    .map((name) => join(folder, 'tmp', name))
    .filter((path) => now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) >= ageMs);
}

export function removeFiles(paths: readonly string[]): void {
  for (const path of paths) removeQuietly(path);
}
