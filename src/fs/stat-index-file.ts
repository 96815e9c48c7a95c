// The stat index on disk: columns of numbers and one block of paths, read and written in one go.
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import type { StatRow } from './stat-index.ts';

const magic = 'BSI1';
const head = 4 + 32 + 4;
// Per row: size, mtime, ctime, inode as little-endian doubles; digest; executable.
const width = 4 * 8 + 32 + 1;

export interface StatTable {
  row(path: string): StatRow | undefined;
  rows(): Iterable<[string, StatRow]>;
  remove(path: string): boolean;
}

/**
 * ASCII `BSI1`, the BLAKE3 of all that follows, u32 number of rows, the rows of fixed width, then their paths in the same
 * order, each ended by a zero byte.
 */
export function encodeStatTable(rows: ReadonlyMap<string, StatRow>): Uint8Array {
  const paths = Buffer.from([...rows.keys()].map((path) => `${path}\0`).join(''), 'utf8');
  const bytes = Buffer.allocUnsafe(head + rows.size * width + paths.length);
  bytes.write(magic, 0, 'latin1');
  bytes.writeUInt32LE(rows.size, 36);
  let at = head;
  for (const row of rows.values()) {
    at = bytes.writeDoubleLE(row.size, at);
    at = bytes.writeDoubleLE(row.mtimeMs, at);
    at = bytes.writeDoubleLE(row.ctimeMs, at);
    at = bytes.writeDoubleLE(row.ino, at);
    at += bytes.write(row.digest, at, 'hex');
    at = bytes.writeUInt8(row.executable ? 1 : 0, at);
  }
  paths.copy(bytes, at);
  bytes.write(hashBytes(bytes.subarray(36)), 4, 'hex');
  return bytes;
}

/** The table, or undefined when the bytes are not exactly what was written. Rows are decoded when asked for. */
export function decodeStatTable(bytes: Buffer): StatTable | undefined {
  if (bytes.length < head || bytes.toString('latin1', 0, 4) !== magic) return undefined;
  if (hashBytes(bytes.subarray(36)) !== bytes.toString('hex', 4, 36)) return undefined;
  const count = bytes.readUInt32LE(36);
  const names = bytes.toString('utf8', head + count * width).split('\0');
  const positions = new Map<string, number>();
  for (let index = 0; index < count; index++) positions.set(names[index] ?? '', head + index * width);
  const decode = (at: number): StatRow => ({
    size: bytes.readDoubleLE(at),
    mtimeMs: bytes.readDoubleLE(at + 8),
    ctimeMs: bytes.readDoubleLE(at + 16),
    ino: bytes.readDoubleLE(at + 24),
    digest: bytes.toString('hex', at + 32, at + 64) as Digest,
    executable: bytes[at + 64] === 1,
    settled: true,
  });
  return {
    row(path) {
      const at = positions.get(path);
      return at === undefined ? undefined : decode(at);
    },
    *rows() {
      for (const [path, at] of positions) yield [path, decode(at)];
    },
    remove: (path) => positions.delete(path),
  };
}
