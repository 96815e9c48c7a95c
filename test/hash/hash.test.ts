// Every way of hashing gives BLAKE3 as published, and the same for the same bytes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashBackend, useHashBackend } from '#src/hash/hash-backend.ts';
import { createDigestStream, hashBytes, hashFile } from '#src/hash/hash.ts';
import { isDigest } from '#src/model/digest.ts';

/** Official test vectors: input byte i is i modulo 251. */
const published: readonly (readonly [length: number, digest: string])[] = [
  [0, 'af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262'],
  [1, '2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213'],
  [1024, '42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7'],
  [102400, 'bc3e3d41a1146b069abffad3c0d44860cf664390afce4d9661f7902e7943e085'],
];
const vector = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index % 251);

describe('hashing', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'batuta-hash-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const [length, digest] of published) {
    it(`agrees with the published digest of ${length} bytes`, () => {
      expect(hashBytes(vector(length))).toBe(digest);
      expect(isDigest(digest)).toBe(true);
    });
  }

  it('takes a string for its UTF-8 bytes', () => {
    expect(hashBytes('naïve 🦀')).toBe(hashBytes(Buffer.from('naïve 🦀')));
  });

  it('gives one digest for bytes, for pieces of them, and for a file, around every buffer size', () => {
    const file = join(folder, 'file');
    for (const size of [0, 1, 1 << 16, 1 << 17, 1 << 20]) {
      for (const length of [size - 1, size, size + 1]) {
        if (length < 0) continue;
        const bytes = vector(length);
        const digest = hashBytes(bytes);
        const stream = createDigestStream();
        for (let at = 0; at < length; at += 70_001) stream.update(bytes.subarray(at, at + 70_001));
        expect(stream.digest()).toBe(digest);
        writeFileSync(file, bytes);
        expect(hashFile(file)).toEqual({ ok: true, value: digest });
      }
    }
  });

  it('hashes two streams side by side', () => {
    const [one, two] = [createDigestStream(), createDigestStream()];
    one.update('a');
    two.update('b');
    one.update('c');
    expect(one.digest()).toBe(hashBytes('ac'));
    expect(two.digest()).toBe(hashBytes('b'));
  });

  it('fails with a code on a path that cannot be read', () => {
    for (const path of [join(folder, 'missing'), folder]) {
      const result = hashFile(path);
      expect(!result.ok && result.failure.code).toBe('BATUTA-E-101');
    }
  });

  it('lets another backend take the place of the first', () => {
    const first = hashBackend();
    useHashBackend({ ...first, name: 'other', fileHex: () => 'f'.repeat(64) });
    expect(hashFile('anything')).toEqual({ ok: true, value: 'f'.repeat(64) });
    useHashBackend(undefined);
    expect(hashBackend().name).toBe(first.name);
  });
});
