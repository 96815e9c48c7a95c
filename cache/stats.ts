// How much is in the store, without reading the blobs.
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import { listBlobFiles } from './blob-files.ts';
import { DiskActionCache } from './disk-action-cache.ts';
import { DiskStore } from './disk-store.ts';

export interface StoreStats {
  readonly folder: string;
  readonly blobs: number;
  readonly blobBytes: number;
  readonly packedBlobs: number;
  readonly entries: number;
  /** Labels with at least one entry. */
  readonly labels: number;
  /** On disk in all. */
  readonly totalBytes: number;
}

export function storeStats(folder: string): Result<StoreStats> {
  const opened = DiskStore.open(folder);
  if (!opened.ok) return opened;
  const cache = new DiskActionCache(folder);
  const { blobs: files } = listBlobFiles(folder);
  const packed = opened.value.pack.contents();
  const actions = cache.pack.contents();
  const digests = new Map([
    ...packed.records.map((each) => [each.key, each.length] as const),
    ...files.map((each) => [each.digest, each.size] as const),
  ]);
  const fileBytes = files.reduce((total, each) => total + each.size, 0);
  opened.value.close();
  cache.close();
  return ok({
    folder,
    blobs: digests.size,
    blobBytes: [...digests.values()].reduce((total, size) => total + size, 0),
    packedBlobs: packed.records.length,
    entries: actions.records.length,
    labels: new Set(actions.records.map((each) => each.tag)).size,
    totalBytes: fileBytes + packed.bytes + actions.bytes,
  });
}
