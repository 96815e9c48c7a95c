// The list of records beside a pack segment that is not appended to any more, so that opening does not read the segment.
import { readFileSync } from 'node:fs';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import { hashBytes } from '#src/hash/hash.ts';
import { fault } from './fault.ts';
import type { PackRecord } from './pack-record.ts';
import type { RecordTable } from './record-table.ts';

const magic = 'BPI1';
const head = 4 + 32 + 8 + 8 + 4;
const width = 32 + 8 + 8 + 4 + 4;

export interface PackIndex {
  /** Bytes of the segment that are covered. */
  readonly scanned: number;
  readonly lost: number;
}

const indexPath = (segment: string): string => segment.replace(/\.pack$/, '.idx');

export function encodePackIndex(index: PackIndex, records: readonly PackRecord[]): Buffer {
  const bytes = Buffer.allocUnsafe(head + records.length * width);
  bytes.write(magic, 0, 'latin1');
  bytes.writeDoubleLE(index.scanned, 36);
  bytes.writeDoubleLE(index.lost, 44);
  bytes.writeUInt32LE(records.length, 52);
  let at = head;
  for (const record of records) {
    at += bytes.write(record.key, at, 'hex');
    at += bytes.write(record.tag, at, 'hex');
    at = bytes.writeDoubleLE(record.at, at);
    at = bytes.writeUInt32LE(record.length, at);
    at = bytes.writeUInt32LE(record.writtenAt, at);
  }
  bytes.write(hashBytes(bytes.subarray(36)), 4, 'hex');
  return bytes;
}

/** undefined for anything but exactly what was written. */
export function decodePackIndex(bytes: Buffer, table: RecordTable, segment: number): PackIndex | undefined {
  if (bytes.length < head || bytes.toString('latin1', 0, 4) !== magic) return undefined;
  if (hashBytes(bytes.subarray(36)) !== bytes.toString('hex', 4, 36)) return undefined;
  for (let at = head; at + width <= bytes.length; at += width) {
    const [length, writtenAt] = [bytes.readUInt32LE(at + 48), bytes.readUInt32LE(at + 52)];
    table.set(bytes, at, at + 32, bytes.readDoubleLE(at + 40), length, writtenAt, segment);
  }
  return { scanned: bytes.readDoubleLE(36), lost: bytes.readDoubleLE(44) };
}

export function readPackIndex(segment: string): Buffer | undefined {
  try {
    return readFileSync(indexPath(segment));
  } catch {
    return undefined;
  }
}

/** Not being able to (a read-only store) only means that the next opening reads the segment again. */
export function writePackIndex(segment: string, index: PackIndex, records: readonly PackRecord[]): void {
  atomicWrite(indexPath(segment), encodePackIndex(index, records));
  fault('pack-index-sealed');
}
