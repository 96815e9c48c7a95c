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

function headerCheck(bytes: DataView, at: number): number {
  let sum = 0x811c9dc5;
  for (let offset = at; offset < at + headerSize - 4; offset += 4) {
    sum = Math.imul(sum ^ bytes.getUint32(offset, true), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

const viewOf = (bytes: Buffer): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where in a header its fields lie. */
export const lengthAt = 4;
export const keyAt = 8;
export const tagAt = 40;
export const timeAt = 48;

/** Header and payload in one buffer, to be appended by one write. */
export function encodeRecord(magic: PackMagic, key: Digest, tag: string, payload: Uint8Array, now: number): Buffer {
  const bytes = Buffer.allocUnsafe(headerSize + payload.length);
  bytes.write(magic, 0, 'latin1');
  bytes.writeUInt32LE(payload.length, 4);
  bytes.write(key, 8, 'hex');
  bytes.write(tag, 40, 'hex');
  bytes.writeUInt32LE(now, 48);
  bytes.writeUInt32LE(headerCheck(viewOf(bytes), 0), 52);
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
 * behind the record before: if one lies inside that record, its append was cut short and others' records follow, so it is
 * dropped. A record that is cut off at the end may still be being written and is left for later.
 */
export function scanRecords(
  bytes: Buffer,
  base: number,
  magic: PackMagic,
  /** Given the offset of the record's header in `bytes`. */
  found: (at: number) => void,
): ScanOutcome {
  const view = viewOf(bytes);
  const word = Buffer.from(magic, 'latin1');
  const magicNumber = word.readUInt32LE(0);
  const isHeader = (at: number): boolean =>
    at + headerSize <= bytes.length &&
    view.getUint32(at, true) === magicNumber &&
    view.getUint32(at + 52, true) === headerCheck(view, at);
  const nextHeader = (start: number): number => {
    let at = start;
    while ((at = bytes.indexOf(word, at)) >= 0 && !isHeader(at)) at += 1;
    return at;
  };
  const mayBeHeader = (at: number): boolean =>
    bytes.length - at < headerSize && word.indexOf(bytes.subarray(at, Math.min(at + 4, bytes.length))) === 0;

  let at = 0;
  let lost = 0;
  /** Where the record before starts; it is reported only once what follows it is in order. */
  let pending = -1;
  const settle = (): void => {
    if (pending >= 0) found(pending);
    pending = -1;
  };
  while (at < bytes.length) {
    if (isHeader(at)) {
      settle();
      const end = at + headerSize + view.getUint32(at + lengthAt, true);
      if (end <= bytes.length) {
        pending = at;
        at = end;
        continue;
      }
      const inside = nextHeader(at + 1);
      if (inside < 0) return { next: base + at, lost };
      lost += inside - at;
      at = inside;
      continue;
    }
    if (mayBeHeader(at)) break;
    const next = nextHeader(pending + 1);
    if (next >= 0 && next < at) {
      lost += next - pending;
      pending = -1;
    } else {
      lost += (next < 0 ? bytes.length : next) - at;
    }
    at = next < 0 ? bytes.length : next;
  }
  settle();
  return { next: base + at, lost };
}
