// The list of records beside a pack segment that is not appended to any more, so that opening does not read the segment.
import { readFileSync } from 'node:fs';
import { atomicWrite } from '#src/fs/atomic-write.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import { fault } from './fault.ts';
import type { PackRecord } from './pack-record.ts';

const magic = 'BPI1';
const head = 4 + 32 + 8 + 8 + 4;
const width = 32 + 8 + 8 + 4 + 4;

export interface PackIndex {
  /** Bytes of the segment that are covered. */
  readonly scanned: number;
  readonly lost: number;
  readonly records: readonly PackRecord[];
}

const indexPath = (segment: string): string => segment.replace(/\.pack$/, '.idx');

export function encodePackIndex(index: PackIndex): Buffer {
  const bytes = Buffer.allocUnsafe(head + index.records.length * width);
  bytes.write(magic, 0, 'latin1');
  bytes.writeDoubleLE(index.scanned, 36);
  bytes.writeDoubleLE(index.lost, 44);
  bytes.writeUInt32LE(index.records.length, 52);
  let at = head;
  for (const record of index.records) {
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
export function decodePackIndex(bytes: Buffer): PackIndex | undefined {
  if (bytes.length < head || bytes.toString('latin1', 0, 4) !== magic) return undefined;
  if (hashBytes(bytes.subarray(36)) !== bytes.toString('hex', 4, 36)) return undefined;
  const records: PackRecord[] = [];
  for (let at = head; at + width <= bytes.length; at += width) {
    records.push({
      key: bytes.toString('hex', at, at + 32) as Digest,
      tag: bytes.toString('hex', at + 32, at + 40),
      at: bytes.readDoubleLE(at + 40),
      length: bytes.readUInt32LE(at + 48),
      writtenAt: bytes.readUInt32LE(at + 52),
    });
  }
  return { scanned: bytes.readDoubleLE(36), lost: bytes.readDoubleLE(44), records };
}

export function readPackIndex(segment: string): Buffer | undefined {
  try {
    return readFileSync(indexPath(segment));
  } catch {
    return undefined;
  }
}

/** Not being able to (a read-only store) only means that the next opening reads the segment again. */
export function writePackIndex(segment: string, index: PackIndex): void {
  atomicWrite(indexPath(segment), encodePackIndex(index));
  fault('pack-index-sealed');
}
