// The manifest of a tree: its entries in one byte form, stored as a blob whose digest is the tree's digest.
import type { TreeArtifact, TreeEntry } from '#src/model/artifact.ts';
import type { Digest } from '#src/model/digest.ts';
import { hashBytes } from './hash.ts';

const magic = 'BTR1';
const fixed = 4 + 32 + 8 + 1;

const byPath = (a: TreeEntry, b: TreeEntry): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/**
 * ASCII `BTR1`, u32 number of entries, then per entry in code-unit order of path: u32 length and UTF-8 of the path, the 32
 * bytes of the digest, u64 size, u8 flags (bit 0: executable). Integers are little-endian.
 */
export function encodeTree(entries: readonly TreeEntry[]): Uint8Array {
  const sorted = [...entries].sort(byPath);
  let size = 8;
  for (const entry of sorted) size += fixed + Buffer.byteLength(entry.path);
  const bytes = Buffer.allocUnsafe(size);
  let at = bytes.write(magic, 0, 'latin1');
  at = bytes.writeUInt32LE(sorted.length, at);
  for (const entry of sorted) {
    const length = bytes.write(entry.path, at + 4);
    bytes.writeUInt32LE(length, at);
    at += 4 + length;
    at += bytes.write(entry.digest, at, 'hex');
    at = bytes.writeBigUInt64LE(BigInt(entry.size), at);
    at = bytes.writeUInt8(entry.executable ? 1 : 0, at);
  }
  return bytes;
}

/** The entries, or undefined when the bytes are not a manifest. */
export function decodeTree(source: Uint8Array): readonly TreeEntry[] | undefined {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  if (bytes.length < 8 || bytes.toString('latin1', 0, 4) !== magic) return undefined;
  const count = bytes.readUInt32LE(4);
  const entries: TreeEntry[] = [];
  let at = 8;
  for (let index = 0; index < count; index++) {
    if (at + fixed > bytes.length) return undefined;
    const length = bytes.readUInt32LE(at);
    if (at + fixed + length > bytes.length) return undefined;
    const path = bytes.toString('utf8', at + 4, at + 4 + length);
    at += 4 + length;
    const digest = bytes.toString('hex', at, at + 32) as Digest;
    const size = Number(bytes.readBigUInt64LE(at + 32));
    entries.push({ path, digest, size, executable: (bytes.readUInt8(at + 40) & 1) === 1 });
    at += 41;
  }
  return at === bytes.length ? entries : undefined;
}

/** The artifact of a tree with these entries, and its manifest to be put in the store. */
export function makeTree(entries: readonly TreeEntry[]): {
  readonly tree: TreeArtifact;
  readonly manifest: Uint8Array;
} {
  const manifest = encodeTree(entries);
  return { tree: { kind: 'tree', digest: hashBytes(manifest), entries: [...entries].sort(byPath) }, manifest };
}
