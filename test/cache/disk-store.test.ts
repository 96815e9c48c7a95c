// The disk store keeps the contract of stores, across instances and processes, and detects damage.
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskActionCache } from '#cache/disk-action-cache.ts';
import { DiskStore } from '#cache/disk-store.ts';
import { encodeRecord, noTag } from '#cache/pack-record.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import { action, actionCacheContract, blobStoreContract, pattern } from './store-contract.ts';

const open = (folder: string, onCorrupt?: (digest: Digest) => void, segmentBytes?: number): DiskStore => {
  const store = DiskStore.open(folder, {
    ...(onCorrupt === undefined ? {} : { onCorrupt }),
    ...(segmentBytes === undefined ? {} : { segmentBytes }),
  });
  if (!store.ok) throw new Error(store.failure.message);
  return store.value;
};

blobStoreContract('the disk store', (folder) => open(folder));
blobStoreContract('the disk store with tiny segments', (folder) => open(folder, undefined, 100));
actionCacheContract('the disk action cache', (folder) => new DiskActionCache(folder));
actionCacheContract(
  'the disk action cache with tiny segments',
  (folder) => new DiskActionCache(folder, { segmentBytes: 100 }),
);

describe('the disk store', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'batuta-disk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const files = (): string[] =>
    (readdirSync(folder, { recursive: true }) as string[])
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());
  const flip = (path: string, at: number): void => {
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    chmodSync(path, 0o644);
    writeFileSync(path, bytes);
  };
  const fillStore = (store: DiskStore): Digest[] =>
    [1, 100, 9_000, 20_000].map((length) => {
      const result = store.put(pattern(length));
      if (!result.ok) throw new Error(result.failure.message);
      return result.value;
    });

  it('shows what was put to an instance opened before and to one opened after', () => {
    const before = open(folder);
    expect(before.has(hashBytes(pattern(1)))).toBe(false);
    const digests = fillStore(open(folder));
    const after = open(folder);
    for (const digest of digests) {
      expect(before.get(digest)).toBeDefined();
      expect(after.get(digest)).toBeDefined();
    }
  });

  it('never gives out a flipped byte, wherever it is, and takes the blob anew', () => {
    const digests = fillStore(open(folder));
    const blobs = files().filter((path) => path.includes('/blobs/') || path.endsWith('.pack'));
    expect(blobs).toHaveLength(3);
    for (const path of blobs) {
      const whole = readFileSync(path);
      const isPack = path.endsWith('.pack');
      for (const at of isPack ? whole.keys() : [0, whole.length >> 1, whole.length - 1]) {
        flip(path, at);
        const told: Digest[] = [];
        const store = open(folder, (digest) => told.push(digest));
        const wrong = digests.filter((digest) => store.get(digest) === undefined);
        expect(wrong.length, `${path} at ${at}`).toBe(1);
        expect(store.restore(wrong[0] as Digest, join(folder, 'place'), false)).toEqual({ ok: true, value: false });
        for (const digest of fillStore(store)) expect(store.get(digest)).toBeDefined();
        store.close();
        if (isPack) writeFileSync(path, whole);
      }
    }
  });

  it('notices a flipped byte when restoring, leaves the place alone and tells of it once', () => {
    const digests = fillStore(open(folder));
    for (const path of files().filter((each) => each.includes('/blobs/'))) flip(path, 3);
    const told: Digest[] = [];
    const store = open(folder, (digest) => told.push(digest));
    writeFileSync(join(folder, 'place'), 'present');
    for (const digest of digests.slice(2)) {
      expect(store.restore(digest, join(folder, 'place'), false)).toEqual({ ok: true, value: false });
    }
    expect(told).toEqual(digests.slice(2));
    expect(readFileSync(join(folder, 'place'), 'utf8')).toBe('present');
  });

  it('treats a truncated blob as absent', () => {
    const digests = fillStore(open(folder));
    for (const path of files().filter((each) => each.includes('/blobs/'))) {
      chmodSync(path, 0o644);
      writeFileSync(path, '');
    }
    expect(digests.slice(2).map((digest) => open(folder).get(digest))).toEqual([undefined, undefined]);
  });

  it('finds the records behind the remains of a torn append', () => {
    const store = open(folder);
    store.put(pattern(300));
    const pack = files().find((path) => path.endsWith('.pack')) ?? '';
    const whole = readFileSync(pack);
    const torn = encodeRecord('BPB1', hashBytes('torn'), noTag, pattern(310), 0);
    for (const cut of [1, 4, 30, 56, 57, 200]) {
      writeFileSync(pack, Buffer.concat([whole, torn.subarray(0, cut)]));
      const other = open(folder);
      other.put(pattern(301));
      other.put(pattern(302));
      const fresh = open(folder);
      for (const length of [300, 301, 302]) expect(fresh.get(hashBytes(pattern(length)))).toHaveLength(length);
    }
  });

  it('refuses a store of another form', () => {
    writeFileSync(join(folder, 'format'), 'batuta-store 9\n');
    const store = DiskStore.open(folder);
    expect(!store.ok && store.failure.code).toBe('BATUTA-S-007');
  });

  it('fails with a code and leaves no torn entry where it cannot write', () => {
    const store = open(folder);
    writeFileSync(join(folder, 'blobs'), 'a file where the folder should be');
    const result = store.put(pattern(10_000));
    expect(!result.ok && result.failure.code).toBe('BATUTA-S-001');
    expect(store.has(hashBytes(pattern(10_000)))).toBe(false);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });
});

describe('the disk action cache', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'batuta-disk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('knows the newest entry of a label, whoever wrote it', () => {
    const mine = new DiskActionCache(folder);
    mine.put(action('app:a', 'one'));
    mine.put(action('app:b', 'two'));
    new DiskActionCache(folder).put(action('app:a', 'three'));
    expect(mine.latest('app:a')?.keyFields).toEqual([{ name: 'rule', value: 'three' }]);
    expect(new DiskActionCache(folder).latest('app:a')?.keyFields).toEqual([{ name: 'rule', value: 'three' }]);
    expect(mine.latest('app:c')).toBeUndefined();
  });

  it('misses, and nothing else, for any flipped byte', () => {
    const cache = new DiskActionCache(folder);
    cache.put(action('app:a', 'one'));
    cache.put(action('app:b', 'two'));
    const pack = join(folder, 'packs/actions-000001.pack');
    const whole = readFileSync(pack);
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at);
      writeFileSync(pack, bytes);
      const damaged = new DiskActionCache(folder);
      const hits = ['one', 'two'].map((key) => damaged.get(hashBytes(key)));
      expect(hits.filter((hit) => hit === undefined)).toHaveLength(1);
      damaged.close();
    }
  });

  it('reads sealed segments through their index and without it', () => {
    const cache = new DiskActionCache(folder, { segmentBytes: 500 });
    const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`);
    for (const key of keys) cache.put(action(`app:${key}`, key));
    const all = (): number => {
      const fresh = new DiskActionCache(folder, { segmentBytes: 500 });
      const found = keys.filter((key) => fresh.get(hashBytes(key)) !== undefined).length;
      fresh.close();
      return found;
    };
    expect(all()).toBe(20);
    expect(readdirSync(join(folder, 'packs')).some((name) => name.endsWith('.idx'))).toBe(true);
    expect(all()).toBe(20);
  });
});
