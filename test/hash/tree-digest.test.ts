// A tree's manifest is pinned, whole or nothing, and blind to the order its entries were found in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '#src/hash/hash.ts';
import { decodeTree, encodeTree, makeTree } from '#src/hash/tree-digest.ts';
import type { TreeEntry } from '#src/model/artifact.ts';

const entry = (path: string, size = 3, executable = false): TreeEntry => ({
  path,
  digest: hashBytes(path),
  size,
  executable,
});

const entries = fc
  .uniqueArray(
    fc.record({ path: fc.string({ unit: 'grapheme', minLength: 1 }), size: fc.nat(), executable: fc.boolean() }),
    {
      selector: (each) => each.path,
    },
  )
  .map((list) => list.map((each) => entry(each.path, each.size, each.executable)));

describe('the manifest of a tree', () => {
  it('has pinned bytes', () => {
    const bytes = Buffer.from(encodeTree([entry('b', 258, true), entry('B/é')])).toString('hex');
    expect(bytes).toBe(
      '42545231' +
        '02000000' +
        '04000000422fc3a9' +
        hashBytes('B/é') +
        '0300000000000000' +
        '00' +
        '0100000062' +
        hashBytes('b') +
        '0201000000000000' +
        '01',
    );
  });

  it('gives back its entries in code-unit order of path', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const sorted = [...list].sort((a, b) => (a.path < b.path ? -1 : 1));
        expect(decodeTree(encodeTree(list))).toEqual(sorted);
        expect(makeTree(list)).toEqual(makeTree(sorted));
      }),
    );
  });

  it('has the digest of its manifest', () => {
    const { tree, manifest } = makeTree([entry('a'), entry('b')]);
    expect(tree.digest).toBe(hashBytes(manifest));
  });

  it('is nothing when cut off, extended or foreign', () => {
    const whole = encodeTree([entry('a'), entry('b')]);
    for (let length = 0; length < whole.length; length++) expect(decodeTree(whole.subarray(0, length))).toBeUndefined();
    expect(decodeTree(Buffer.concat([whole, whole]))).toBeUndefined();
    expect(decodeTree(Buffer.from('XXXX\0\0\0\0'))).toBeUndefined();
  });
});
