// What every blob store and action cache must do; each implementation's test runs this with its own way to make one.
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashBytes } from '#src/hash/hash.ts';
import type { ActionCache, BlobStore, CachedAction } from '#src/model/store.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Different every length, and different from its neighbours. */
export const pattern = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 251);

export const action = (label: string, key: string, value = 1): CachedAction => ({
  key: hashBytes(key),
  label,
  result: { outputs: {}, diagnostics: [], metrics: { value } },
  keyFields: [{ name: 'rule', value: key }],
  durationMs: 5,
});

export function blobStoreContract(name: string, make: (folder: string) => BlobStore): void {
  describe(`${name} as a blob store`, () => {
    let folder: string;
    let store: BlobStore;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'batuta-store-'));
      store = make(join(folder, 'store'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const put = (bytes: Uint8Array) => {
      const result = store.put(bytes);
      if (!result.ok) throw new Error(result.failure.message);
      return result.value;
    };

    for (const length of [0, 1, 4096, 8191, 8192, 8193, 1 << 20, (1 << 20) + 1]) {
      it(`gives back a blob of ${length} bytes`, () => {
        const bytes = pattern(length);
        const digest = put(bytes);
        expect(digest).toBe(hashBytes(bytes));
        expect(Buffer.compare(store.get(digest) ?? new Uint8Array([9]), bytes)).toBe(0);
        expect(store.has(digest)).toBe(true);
        expect(store.size(digest)).toBe(length);
      });

      it(`restores a file of ${length} bytes that it took from a file`, () => {
        const source = join(folder, 'source');
        writeFileSync(source, pattern(length));
        const taken = store.putFile(source);
        expect(taken).toEqual({ ok: true, value: { digest: hashBytes(pattern(length)), size: length } });
        const place = join(folder, 'deep/er/place');
        expect(taken.ok && store.restore(taken.value.digest, place, false)).toEqual({ ok: true, value: true });
        expect(Buffer.compare(readFileSync(place), pattern(length))).toBe(0);
      });
    }

    it('has nothing that was not put', () => {
      const digest = hashBytes('never put');
      expect(store.has(digest)).toBe(false);
      expect(store.size(digest)).toBeUndefined();
      expect(store.get(digest)).toBeUndefined();
      expect(store.restore(digest, join(folder, 'place'), false)).toEqual({ ok: true, value: false });
      expect(existsSync(join(folder, 'place'))).toBe(false);
    });

    it('is not changed by what happens to bytes given to it or got from it', () => {
      const bytes = bytesOf('hello');
      const digest = put(bytes);
      bytes.fill(0);
      store.get(digest)?.fill(0);
      expect(Buffer.from(store.get(digest) ?? []).toString()).toBe('hello');
    });

    it('takes the same blob twice', () => {
      for (const length of [10, 10_000]) expect(put(pattern(length))).toBe(put(pattern(length)));
    });

    it('sets the executable bit as asked', () => {
      for (const length of [10, 10_000]) {
        const digest = put(pattern(length));
        store.restore(digest, join(folder, `tool-${length}`), true);
        store.restore(digest, join(folder, `text-${length}`), false);
        expect(statSync(join(folder, `tool-${length}`)).mode & 0o111).not.toBe(0);
        expect(statSync(join(folder, `text-${length}`)).mode & 0o111).toBe(0);
      }
    });

    it('restores over a file, leaving other links to that file as they were', () => {
      for (const length of [10, 10_000]) {
        const place = join(folder, `place-${length}`);
        writeFileSync(place, 'old');
        linkSync(place, `${place}-other`);
        chmodSync(place, 0o444);
        store.restore(put(pattern(length)), place, false);
        expect(readFileSync(place)).toHaveLength(length);
        expect(readFileSync(`${place}-other`, 'utf8')).toBe('old');
      }
    });

    it('is not changed by writing to a restored file', () => {
      for (const length of [10, 10_000]) {
        const digest = put(pattern(length));
        const place = join(folder, `place-${length}`);
        store.restore(digest, place, false);
        writeFileSync(place, 'scribble');
        expect(store.get(digest)).toHaveLength(length);
      }
    });

    it('fails with a code, and leaves nothing, when the place cannot be written', () => {
      const digest = put(pattern(10_000));
      mkdirSync(join(folder, 'place/inside'), { recursive: true });
      const result = store.restore(digest, join(folder, 'place'), false);
      expect(result.ok).toBe(false);
      expect(readdirSync(folder).filter((each) => each !== 'store')).toEqual(['place']);
    });

    it('fails with a code when the file to take is missing', () => {
      const result = store.putFile(join(folder, 'missing'));
      expect(!result.ok && result.failure.code).toBe('BATUTA-S-001');
    });
  });
}

export function actionCacheContract(name: string, make: (folder: string) => ActionCache): void {
  describe(`${name} as an action cache`, () => {
    let folder: string;
    let cache: ActionCache;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'batuta-actions-'));
      cache = make(join(folder, 'store'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('gives back what was put, whole', () => {
      const entry: CachedAction = {
        ...action('app:emit:é', 'key'),
        result: {
          outputs: { rust: { kind: 'file', digest: hashBytes('x'), size: 1, executable: false } },
          diagnostics: [{ code: 'BATUTA-T-004', severity: 'error', message: 'no "eval"' }],
          metrics: { lines: 1.5 },
          exitStatus: 1,
          fragment: { actions: [{ label: 'a:b', rule: 'x#y', params: { deep: [1, null, { a: true }] }, inputs: {} }] },
          failure: { code: 'BATUTA-T-004', message: 'no' },
        },
      };
      expect(cache.put(entry).ok).toBe(true);
      expect(cache.get(entry.key)).toEqual(entry);
    });

    it('misses a key that was not put', () => {
      expect(cache.get(hashBytes('other'))).toBeUndefined();
    });

    it('gives the newest of two entries with one key', () => {
      cache.put(action('app:a', 'key', 1));
      cache.put(action('app:a', 'key', 2));
      expect(cache.get(hashBytes('key'))?.result.metrics).toEqual({ value: 2 });
    });

    it('keeps every entry of a label', () => {
      cache.put(action('app:a', 'before'));
      cache.put(action('app:a', 'after'));
      expect(cache.get(hashBytes('before'))?.label).toBe('app:a');
      expect(cache.get(hashBytes('after'))?.label).toBe('app:a');
    });
  });
}
