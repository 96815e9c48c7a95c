// Collection, verification, repair and figures of a store.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskActionCache } from '#cache/disk-action-cache.ts';
import { DiskStore } from '#cache/disk-store.ts';
import { isGcDue } from '#cache/gc-due.ts';
import { collectGarbage } from '#cache/gc.ts';
import { storeStats } from '#cache/stats.ts';
import { isClean, verifyStore } from '#cache/verify.ts';
import type { Result } from '#src/base/result.ts';
import { processIdentity } from '#src/fs/process-identity.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import { action, pattern } from './store-contract.ts';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const day = 24 * 3_600_000;

describe('upkeep of a store', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'batuta-upkeep-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** One entry per length, each with a blob of that length. */
  const fillStore = (lengths: readonly number[]): Digest[] => {
    const store = value(DiskStore.open(folder));
    const cache = new DiskActionCache(folder);
    return lengths.map((length) => {
      const digest = value(store.put(pattern(length)));
      const base = action(`app:a:${length}`, `key ${length}`);
      const outputs = { rust: { kind: 'file' as const, digest, size: length, executable: false } };
      value(cache.put({ ...base, result: { ...base.result, outputs } }));
      return base.key;
    });
  };
  const present = (length: number): boolean =>
    new DiskActionCache(folder).get(hashBytes(`key ${length}`)) !== undefined &&
    value(DiskStore.open(folder)).has(hashBytes(pattern(length)));

  it('drops what was not used for longest when the cap is reached', () => {
    const [first, second, third] = fillStore([10_000, 20_000, 30_000]);
    const now = Date.now() + 2 * day;
    const lastUsed = new Map([first, second, third].map((key, index) => [key as Digest, now - index * 1000]));
    const report = value(collectGarbage(folder, { maxBytes: 32_000, now, lastUsed }));
    expect(report).toMatchObject({ kind: 'done', keptEntries: 2, droppedEntries: 1, droppedBlobs: 1 });
    expect([10_000, 20_000, 30_000].map(present)).toEqual([true, true, false]);
    expect(isClean(value(verifyStore(folder)))).toBe(true);
  });

  it('drops what is too old whatever the size, in packs too', () => {
    fillStore([10, 20]);
    value(collectGarbage(folder, { maxAgeMs: day, now: Date.now() + 2 * day }));
    expect([10, 20].map(present)).toEqual([false, false]);
    expect(value(storeStats(folder))).toMatchObject({ blobs: 0, entries: 0, totalBytes: 0 });
  });

  it('keeps a blob that two results need as long as one of them is kept', () => {
    const [kept, dropped] = fillStore([10_000, 10_000].map((length, index) => length + index));
    const cache = new DiskActionCache(folder);
    const entry = cache.get(dropped as Digest);
    const shared = { kind: 'file' as const, digest: hashBytes(pattern(10_000)), size: 10_000, executable: false };
    value(cache.put({ ...action('app:b', 'other'), result: { ...entry!.result, outputs: { rust: shared } } }));
    const now = Date.now() + 2 * day;
    value(collectGarbage(folder, { maxAgeMs: day, now, lastUsed: new Map([[kept as Digest, now]]) }));
    expect([10_000, 10_001].map(present)).toEqual([true, false]);
  });

  it('keeps fresh blobs that no result needs yet', () => {
    const store = value(DiskStore.open(folder));
    value(store.put(pattern(10_000)));
    value(collectGarbage(folder, {}));
    expect(store.has(hashBytes(pattern(10_000)))).toBe(true);
  });

  it('does not mind the lease of a dead process', () => {
    fillStore([10_000]);
    mkdirSync(join(folder, 'leases'));
    const identity = { ...processIdentity(), pid: process.ppid, started: 'another time' };
    writeFileSync(join(folder, 'leases/other.json'), JSON.stringify(identity));
    value(collectGarbage(folder, { maxAgeMs: day, now: Date.now() + 2 * day }));
    expect(present(10_000)).toBe(false);
  });

  it('is due for collection once a day', () => {
    expect(isGcDue(folder)).toBe(false);
    expect(isGcDue(folder, Date.now() + 2 * day)).toBe(true);
    value(collectGarbage(folder));
    expect(isGcDue(folder)).toBe(false);
  });

  it('reports what is corrupt and what lacks it; repair removes both and nothing else', () => {
    fillStore([100, 200, 10_000, 20_000]);
    const big = value(DiskStore.open(folder)).path(hashBytes(pattern(10_000)));
    chmodSync(big, 0o644);
    writeFileSync(big, pattern(9_999));
    const pack = join(folder, 'packs/blobs-000001.pack');
    const bytes = readFileSync(pack);
    bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60);
    writeFileSync(pack, bytes);

    const report = value(verifyStore(folder));
    expect(isClean(report)).toBe(false);
    expect(report.corruptBlobs).toEqual([100, 10_000].map((length) => hashBytes(pattern(length))).sort());
    expect(report.incomplete.map((each) => each.label)).toEqual(['app:a:100', 'app:a:10000']);

    value(verifyStore(folder, { repair: true }));
    expect(isClean(value(verifyStore(folder)))).toBe(true);
    expect([100, 200, 10_000, 20_000].map(present)).toEqual([false, true, false, true]);
  });

  it('counts', () => {
    fillStore([10, 20, 10_000]);
    expect(value(storeStats(folder))).toMatchObject({
      blobs: 3,
      blobBytes: 10_030,
      packedBlobs: 2,
      entries: 3,
      labels: 3,
    });
  });
});
