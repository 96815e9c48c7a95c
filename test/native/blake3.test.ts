// Our own BLAKE3 at every SIMD level of this machine against the published vectors and another implementation.
import { afterAll, describe, expect, it } from 'vitest';
import { addon } from '#native/index.ts';
import { wasmBackend } from '#src/hash/hash-backend.ts';

const native = addon();
const wasm = wasmBackend();
const first = native?.level() ?? '';

/** The input of the official vectors: byte i is i % 251. */
const official = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => at % 251);

const lengths = [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 63, 64, 65, 127, 128, 129, 1023, 1024, 1025, 2048, 2049, 3072, 3073, 4096, 4097],
  ...[5120, 5121, 6144, 6145, 7168, 7169, 8192, 8193, 16384, 31744, 102400],
];

/** From the test vectors that the algorithm's authors publish. */
const published: readonly (readonly [number, string])[] = [
  [0, 'af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262'],
  [1, '2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213'],
  [1024, '42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7'],
];

/** A small generator with a fixed seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe.skipIf(native === undefined)('BLAKE3 of the addon', () => {
  afterAll(() => void native?.useLevel(first));

  it('has the portable reference beside what the CPU offers', () => {
    expect(native?.levels()[0]).toBe('portable');
    expect(native?.levels()).toContain(first);
    expect(native?.useLevel('no such level')).toBe(false);
  });

  describe.each(native?.levels() ?? [])('at level %s', (level) => {
    const hash = (bytes: Uint8Array): string => {
      if (native?.useLevel(level) !== true) throw new Error(`no level ${level}`);
      return native.hash(bytes);
    };

    it.each(published)('gives the published hash of %i bytes', (length, expected) => {
      expect(hash(official(length))).toBe(expected);
    });

    it('agrees with blake3-wasm on every length of the official vectors', () => {
      for (const length of lengths) expect(hash(official(length)), `${length} bytes`).toBe(wasm.hex(official(length)));
    });

    it('agrees with blake3-wasm around every number of chunks up to 40', () => {
      const bytes = official(40 * 1024 + 1);
      for (let chunks = 1; chunks <= 40; chunks++) {
        for (const more of [-1, 0, 1]) {
          const part = bytes.subarray(0, chunks * 1024 + more);
          expect(hash(part), `${part.length} bytes`).toBe(wasm.hex(part));
        }
      }
    });

    it('agrees with blake3-wasm on random bytes of random lengths, however they come', () => {
      const random = numbers(level.length * 7919);
      for (let round = 0; round < 60; round++) {
        const bytes = Uint8Array.from({ length: random(round % 10 === 0 ? 400_000 : 20_000) }, () => random(256));
        const expected = wasm.hex(bytes);
        expect(hash(bytes)).toBe(expected);
        const hasher = new (native as NonNullable<typeof native>).Hasher();
        for (let at = 0; at < bytes.length;) {
          const next = Math.min(bytes.length, at + 1 + random(random(3) === 0 ? 70_000 : 1500));
          hasher.update(bytes.subarray(at, next));
          at = next;
        }
        expect(hasher.hex(), `${bytes.length} bytes in pieces`).toBe(expected);
      }
    });
  });
});
