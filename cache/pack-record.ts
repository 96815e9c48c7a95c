// One record of a pack: a header that can be found again after damage, and a payload that its user verifies.
import type { Digest } from '#src/model/digest.ts';

export const headerSize = 56;

/** Four ASCII characters that open every record of a kind of pack; the last is the version of the form. */
export type PackMagic = 'BPB1' | 'BPA1';

export interface PackRecord {
  readonly key: Digest;
  /** First 8 bytes, as hex, of the BLAKE3 of a name one may look records up by; zeros when there is none. */
  readonly tag: string;
  /** Where the payload starts in the segment. */
  readonly at: number;
  readonly length: number;
  /** Seconds since 1970. */
  readonly writtenAt: number;
}

export const noTag = '0'.repeat(16);

function headerCheck(bytes: Buffer, at: number): number {
  let sum = 0x811c9dc5;
  for (let offset = 0; offset < headerSize - 4; offset += 4) {
    sum = Math.imul(sum ^ bytes.readUInt32LE(at + offset), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

/** Header and payload in one buffer, to be appended by one write. */
export function encodeRecord(magic: PackMagic, key: Digest, tag: string, payload: Uint8Array, now: number): Buffer {
  const bytes = Buffer.allocUnsafe(headerSize + payload.length);
  bytes.write(magic, 0, 'latin1');
  bytes.writeUInt32LE(payload.length, 4);
  bytes.write(key, 8, 'hex');
  bytes.write(tag, 40, 'hex');
  bytes.writeUInt32LE(now, 48);
  bytes.writeUInt32LE(headerCheck(bytes, 0), 52);
  bytes.set(payload, headerSize);
  return bytes;
}

export interface ScanOutcome {
  /** Where to go on when the file has grown: the start of a record that is not whole yet, or the end. */
  readonly next: number;
  /** Bytes that belong to no record: the remains of a torn append or damage. */
  readonly lost: number;
}

/**
 * Finds the records in `bytes`, which start at `base` in the file. After damage it looks for the next header from just
 * behind the record before, whose length may be what is wrong. A record that is cut off at the end is left for later.
 */
export function scanRecords(
  bytes: Buffer,
  base: number,
  magic: PackMagic,
  found: (record: PackRecord) => void,
): ScanOutcome {
  const word = Buffer.from(magic, 'latin1');
  const magicNumber = word.readUInt32LE(0);
  const isHeader = (at: number): boolean =>
    at + headerSize <= bytes.length &&
    bytes.readUInt32LE(at) === magicNumber &&
    bytes.readUInt32LE(at + 52) === headerCheck(bytes, at);
  let at = 0;
  let previous = 0;
  let lost = 0;
  while (at < bytes.length) {
    if (!isHeader(at)) {
      if (
        at + headerSize > bytes.length &&
        bytes.readUIntLE(at, Math.min(4, bytes.length - at)) === prefix(word, bytes.length - at)
      )
        break;
      let from = Math.max(previous + 1, 0);
      while ((from = bytes.indexOf(word, from)) >= 0 && !isHeader(from)) from += 1;
      if (from < 0) return { next: base + bytes.length, lost: lost + bytes.length - at };
      lost += Math.max(0, from - at);
      at = from;
      continue;
    }
    const length = bytes.readUInt32LE(at + 4);
    const end = at + headerSize + length;
    if (end > bytes.length) {
      // Cut off, unless a whole record follows: then this one was torn and never will be whole.
      let from = at + 1;
      while ((from = bytes.indexOf(word, from)) >= 0 && !isHeader(from)) from += 1;
      if (from < 0) break;
      lost += from - at;
      previous = at;
      at = from;
      continue;
    }
    found({
      key: bytes.toString('hex', at + 8, at + 40) as Digest,
      tag: bytes.toString('hex', at + 40, at + 48),
      at: base + at + headerSize,
      length,
      writtenAt: bytes.readUInt32LE(at + 48),
    });
    previous = at;
    at = end;
  }
  return { next: base + Math.min(at, bytes.length), lost };
}

const prefix = (word: Buffer, length: number): number => word.readUIntLE(0, Math.min(4, length));
