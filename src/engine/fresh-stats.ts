// The stats of all that a run with nothing to do would look at, files and folders: as long as none differs, nothing need be looked at.
import { readFileSync, rmSync } from 'node:fs';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import type { StatIndex } from '#src/fs/stat-index.ts';
import { blockOf, bytesOf, changeTimes, statBlock, statList } from '#src/fs/stat-list.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';

const magic = 'BFS1';
const head = 4 + 32 + 32 + 4;
const rowBytes = 6 * 8;

/**
 * Whether all stats noted for this snapshot are as they were. The file: ASCII `BFS1`, the BLAKE3 of all that follows, the
 * snapshot's digest, u32 number of paths, their rows of six little-endian doubles, their names each ended by a zero byte.
 */
export function areStatsSame(root: string, file: string, snapshot: Digest): boolean {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return false;
  }
  if (bytes.length < head || bytes.toString('latin1', 0, 4) !== magic) return false;
  if (hashBytes(bytes.subarray(36)) !== bytes.toString('hex', 4, 36)) return false;
  if (bytes.toString('hex', 36, 68) !== snapshot) return false;
  const count = bytes.readUInt32LE(68);
  const end = head + count * rowBytes;
  const now = statBlock(root, bytes.subarray(end), count);
  return bytesOf(now).equals(bytes.subarray(head, end));
}

/** Stats taken before a full comparison, to be kept if that finds everything as it was. */
export interface NotedStats {
  readonly paths: readonly string[];
  readonly rows: Float64Array;
}

/** undefined: something changed so lately that it could change again and keep its stat. */
export function noteStats(root: string, index: StatIndex, paths: readonly string[]): NotedStats | undefined {
  const rows = statList(root, paths);
  const latest = new Map<number, number>();
  for (const { ctimeMs, device } of changeTimes(rows)) latest.set(device, Math.max(latest.get(device) ?? 0, ctimeMs));
  for (const [device, ctimeMs] of latest) if (!index.hasPassed(ctimeMs, device)) return undefined;
  return { paths, rows };
}

export function keepStats(file: string, snapshot: Digest, { paths, rows }: NotedStats): void {
  const block = blockOf(paths);
  const bytes = Buffer.alloc(head + rows.byteLength + block.length);
  bytes.write(magic, 0, 'latin1');
  bytes.write(snapshot, 36, 'hex');
  bytes.writeUInt32LE(paths.length, 68);
  bytes.set(bytesOf(rows), head);
  bytes.set(block, head + rows.byteLength);
  bytes.write(hashBytes(bytes.subarray(36)), 4, 'hex');
  atomicWrite(file, bytes);
}

export const dropStats = (file: string): void => rmSync(file, { force: true });
