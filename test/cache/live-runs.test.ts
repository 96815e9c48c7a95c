// A collection beside live runs: it spares what the oldest of them may use, takes out what is older, and replaces nothing they hold open.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskActionCache } from '#cache/disk-action-cache.ts';
import { DiskStore } from '#cache/disk-store.ts';
import { collectGarbage } from '#cache/gc.ts';
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

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'batuta-live-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keyOf = (length: number): Digest => hashBytes(`key ${length}`);

/** A result with a blob of this length, as another process would have made it. */
function put(length: number, store = value(DiskStore.open(folder)), cache = new DiskActionCache(folder)): void {
  const digest = value(store.put(pattern(length)));
  const base = action(`app:a:${length}`, `key ${length}`);
  const outputs = { rust: { kind: 'file' as const, digest, size: length, executable: false } };
  value(cache.put({ ...base, result: { ...base.result, outputs } }));
}

/** This process's parent, as a live run since then. */
function lease(since: number | undefined, root?: string): void {
  const identity = { ...processIdentity(), pid: process.ppid, started: '' };
  mkdirSync(join(folder, 'leases'), { recursive: true });
  const holder = { ...identity, ...(since === undefined ? {} : { since }), ...(root === undefined ? {} : { root }) };
  writeFileSync(join(folder, 'leases/other.json'), JSON.stringify(holder));
}

const inCache = (length: number): boolean => new DiskActionCache(folder).get(keyOf(length)) !== undefined;
const inStore = (length: number): boolean => value(DiskStore.open(folder)).has(hashBytes(pattern(length)));
const packs = (): readonly string[] =>
  readdirSync(join(folder, 'packs')).map((name) => `${name} ${statSync(join(folder, 'packs', name)).ino}`);

/** Everything in the store looks two days old to this collection. */
const later = { now: Date.now() + 2 * day, maxAgeMs: day };

describe('a collection beside a live run', () => {
  it('takes out what is older than the oldest run, results and blobs, and replaces no pack', () => {
    put(10_000);
    put(20);
    const before = packs();
    lease(Date.now() + day);
    expect(value(collectGarbage(folder, later))).toMatchObject({ kind: 'done', keptEntries: 0, droppedEntries: 2 });
    expect([inCache(10_000), inCache(20), inStore(10_000)]).toEqual([false, false, false]);
    expect(packs()).toEqual(before);
    expect(isClean(value(verifyStore(folder)))).toBe(true);
  });

  it('spares all that was written since that run began, whatever the caps', () => {
    put(10_000);
    put(20);
    lease(Date.now() - 1000);
    expect(value(collectGarbage(folder, { ...later, maxBytes: 1 }))).toMatchObject({ keptEntries: 2, droppedBlobs: 0 });
    expect([inCache(10_000), inCache(20), inStore(10_000), inStore(20)]).toEqual([true, true, true, true]);
  });

  it('spares what the last runs of its checkout used', () => {
    put(10_000);
    put(20_000);
    lease(Date.now() + day, '/some/checkout');
    const usedBy = (root: string): Digest[] => (root === '/some/checkout' ? [keyOf(20_000)] : []);
    value(collectGarbage(folder, { ...later, usedBy }));
    expect([inCache(10_000), inStore(10_000), inCache(20_000), inStore(20_000)]).toEqual([false, false, true, true]);
  });

  it('takes out nothing while a run does not say since when it uses the store', () => {
    put(10_000);
    lease(undefined);
    expect(value(collectGarbage(folder, later))).toMatchObject({ keptEntries: 1, droppedBlobs: 0 });
    expect(inCache(10_000)).toBe(true);
  });

  it('is seen by a process that had read the entry before, and which can store it again', () => {
    const [store, cache] = [value(DiskStore.open(folder)), new DiskActionCache(folder)];
    put(10_000, store, cache);
    expect(cache.get(keyOf(10_000))).toBeDefined();
    lease(Date.now() + day);
    value(collectGarbage(folder, later));
    put(10_000, store, cache);
    expect([inCache(10_000), inStore(10_000)]).toEqual([true, true]);
    expect(isClean(value(verifyStore(folder)))).toBe(true);
  });

  it('leaves a blob that the run has put again, although it was there long before', () => {
    put(10_000);
    const path = value(DiskStore.open(folder)).path(hashBytes(pattern(10_000)));
    const old = new Date(Date.now() - 10 * day);
    utimesSync(path, old, old);
    const since = Date.now();
    value(value(DiskStore.open(folder)).put(pattern(10_000)));
    lease(since);
    value(collectGarbage(folder, later));
    expect(inStore(10_000)).toBe(true);
  });
});

describe('the mark of an action cache', () => {
  it('holds while results are only added, and no longer when some may have been dropped', () => {
    put(10);
    const mark = new DiskActionCache(folder).mark();
    put(20);
    const holds = (): boolean => new DiskActionCache(folder).stillHolds(mark);
    expect(holds()).toBe(true);
    value(collectGarbage(folder, {}));
    expect(holds()).toBe(true);
    value(collectGarbage(folder, { ...later, lastUsed: new Map([[keyOf(10), later.now]]) }));
    expect([inCache(10), inCache(20), holds()]).toEqual([true, false, false]);
  });

  it('does not hold when a pack was cut, changed or removed, nor in another store', () => {
    put(10);
    const mark = new DiskActionCache(folder).mark();
    const pack = join(folder, 'packs/actions-000001.pack');
    expect(new DiskActionCache(folder).stillHolds('')).toBe(false);
    const other = mkdtempSync(join(tmpdir(), 'batuta-live-'));
    expect(new DiskActionCache(other).stillHolds(mark)).toBe(false);
    rmSync(other, { recursive: true });
    utimesSync(pack, new Date(), new Date(Date.now() + 5000));
    expect(new DiskActionCache(folder).stillHolds(mark)).toBe(false);
    rmSync(pack);
    expect(new DiskActionCache(folder).stillHolds(mark)).toBe(false);
  });
});
