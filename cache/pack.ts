// Many small records in few append-only files, written and read by any number of processes; every damage is a missing record.
import { closeSync, fstatSync, openSync, readSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { Digest } from '#src/model/digest.ts';
import { makeFolder } from '#src/fs/make-folder.ts';
import { die, fault, isFault } from './fault.ts';
import { decodePackIndex, readPackIndex, writePackIndex } from './pack-index.ts';
import type { PackMagic, PackRecord } from './pack-record.ts';
import { encodeRecord, headerSize, keyAt, lengthAt, noTag, scanRecords, tagAt, timeAt } from './pack-record.ts';
import { RecordTable } from './record-table.ts';
import { storeFailure } from './store-failure.ts';

export interface PackOptions {
  readonly folder: string;
  /** `blobs` or `actions`: the start of the file names. */
  readonly name: string;
  readonly magic: PackMagic;
  /** A segment of at least this many bytes is not appended to any more. */
  readonly segmentBytes?: number;
  /** Keeps the bytes of the newest segment read at opening: right when most of its records will be asked for. */
  readonly keepBytes?: boolean;
  /** A record without payload takes out those of its key before it. */
  readonly emptyDrops?: boolean;
}

interface Segment {
  readonly number: number;
  readonly path: string;
  reader: number;
  /** Open for appending, once something was. */
  writer: number | undefined;
  /** Up to where its records are in the index. */
  scanned: number;
  lost: number;
  /** It has records that take others out: no list of what it holds says so. */
  drops: boolean;
  bytes: Buffer | undefined;
}

const defaultSegmentBytes = 64 * 2 ** 20;
const chunkBytes = 8 * 2 ** 20;
/** Own records are found in memory until this many bytes have gathered; then the file is read, as others' records are. */
const ownLimit = 2 ** 20;

/** Names of one pack's segments, oldest first. */
export function segmentFiles(
  folder: string,
  name: string,
): readonly { readonly number: number; readonly path: string }[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const found: { number: number; path: string }[] = [];
  for (const file of names) {
    const match = /^([a-z]+)-(\d{6})\.pack$/.exec(file);
    if (match !== null && match[1] === name) found.push({ number: Number(match[2]), path: join(folder, file) });
  }
  return found.sort((a, b) => a.number - b.number);
}

/**
 * Appends are one `write` with O_APPEND each, so records of processes do not mix on a local file system; where they do, or
 * where a write was cut short, the records concerned fail their check and are missing. Nothing is ever written in place.
 */
export class Pack {
  readonly #options: PackOptions;
  readonly #segmentBytes: number;
  #segments: Segment[] = [];
  readonly #table = new RecordTable();
  /** Records this process appended and has not yet read back; their place in the file is known only by reading. */
  readonly #own = new Map<Digest, Uint8Array>();
  /** The same records whole, in order, with the segment they were appended to. */
  #appended: { readonly segment: Segment; readonly record: Buffer }[] = [];
  #ownBytes = 0;
  #isOpen = false;

  constructor(options: PackOptions) {
    this.#options = options;
    this.#segmentBytes = options.segmentBytes ?? defaultSegmentBytes;
  }

  has(key: Digest): boolean {
    return this.#own.has(key) || this.#find(key) >= 0;
  }

  length(key: Digest): number | undefined {
    const own = this.#own.get(key);
    if (own !== undefined) return own.length;
    const row = this.#find(key);
    return row < 0 ? undefined : this.#table.length(row);
  }

  /** The payload, not verified: the caller knows how. With `keepBytes` it may be shared: not to be written to. */
  get(key: Digest): Uint8Array | undefined {
    const own = this.#own.get(key);
    if (own !== undefined) return Uint8Array.from(own);
    const row = this.#find(key);
    if (row < 0) return undefined;
    const segment = this.#segments.find((each) => each.number === this.#table.segment(row));
    return segment === undefined ? undefined : readPayload(segment, this.#table.at(row), this.#table.length(row));
  }

  /** Where the payload lies; not verified. undefined: there is none. */
  where(key: Digest): { readonly file: number; readonly at: number; readonly length: number } | undefined {
    if (this.#own.has(key)) this.refresh();
    const row = this.#find(key);
    if (row < 0) return undefined;
    const segment = this.#segments.find((each) => each.number === this.#table.segment(row));
    if (segment === undefined) return undefined;
    return { file: segment.reader, at: this.#table.at(row), length: this.#table.length(row) };
  }

  /** Key of the newest record with this tag. */
  newest(tag: string): Digest | undefined {
    this.refresh();
    return this.#table.newest(tag);
  }

  /** Makes this process treat the record as absent: its payload failed its check. A new one may then be appended. */
  forget(key: Digest): void {
    this.#own.delete(key);
    this.#table.remove(key);
  }

  /** Takes a record out by appending one without payload; for packs with `emptyDrops`. */
  drop(key: Digest): Result<void> {
    const done = this.append(key, new Uint8Array(0));
    if (done.ok) this.forget(key);
    return done;
  }

  append(key: Digest, payload: Uint8Array, tag: string = noTag): Result<void> {
    this.#open();
    const record = encodeRecord(this.#options.magic, key, tag, payload, Math.floor(Date.now() / 1000));
    let segment: Segment;
    try {
      segment = this.#writable();
      fault('pack-before-append');
      if (isFault('pack-half-append')) {
        writeSync(segment.writer ?? -1, record.subarray(0, record.length >> 1));
        die();
      }
      // A write cut short means that the disk is full: going on brings the system's reason, or the rest of the record.
      for (let at = 0; at < record.length;) at += writeSync(segment.writer ?? -1, record, at);
      fault('pack-appended');
    } catch (error) {
      return err(storeFailure(`append to ${join(this.#options.folder, this.#options.name)}`, error));
    }
    this.#appended.push({ segment, record });
    this.#own.set(key, record.subarray(headerSize));
    this.#ownBytes += record.length;
    if (this.#ownBytes > ownLimit) this.refresh();
    return ok(undefined);
  }

  /** Takes in what this and other processes have appended since. */
  refresh(): void {
    if (!this.#isOpen) {
      this.#open();
      return;
    }
    for (;;) {
      const last = this.#segments.at(-1);
      if (last === undefined) {
        this.#discover();
        if (this.#segments.length === 0) break;
        continue;
      }
      this.#segments.slice(-2).forEach((segment) => this.#takeOwn(segment) || this.#scan(segment));
      if (last.scanned < this.#segmentBytes) break;
      const before = this.#segments.length;
      this.#discover();
      if (this.#segments.length === before) break;
    }
    this.#own.clear();
    this.#ownBytes = 0;
    this.#appended = [];
  }

  /** Every record known, the newest of each key only; `lost` counts bytes that are in no record. */
  contents(): { readonly records: readonly PackRecord[]; readonly bytes: number; readonly lost: number } {
    this.refresh();
    const sum = (of: (segment: Segment) => number): number =>
      this.#segments.reduce((total, each) => total + of(each), 0);
    return { records: this.#table.records(), bytes: sum((each) => each.scanned), lost: sum((each) => each.lost) };
  }

  close(): void {
    for (const segment of this.#segments) {
      closeSync(segment.reader);
      if (segment.writer !== undefined) closeSync(segment.writer);
    }
    this.#segments = [];
    this.#table.clear();
    this.#own.clear();
    this.#appended = [];
    this.#isOpen = false;
  }

  #open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#discover();
  }

  /** The row of the record, or -1 when no process has appended it. */
  #find(key: Digest): number {
    this.#open();
    const known = this.#table.find(key);
    if (known >= 0) return known;
    this.refresh();
    return this.#table.find(key);
  }

  #discover(): void {
    const known = new Set(this.#segments.map((segment) => segment.number));
    const files = segmentFiles(this.#options.folder, this.#options.name);
    for (const file of files) {
      if (known.has(file.number)) continue;
      let reader: number;
      try {
        reader = openSync(file.path, 'r');
      } catch {
        continue; // Removed by a collection meanwhile.
      }
      const segment: Segment = {
        ...file,
        reader,
        writer: undefined,
        scanned: 0,
        lost: 0,
        drops: false,
        bytes: undefined,
      };
      this.#segments.push(segment);
      const isSealed = file !== files.at(-1);
      if (isSealed) this.#loadIndex(segment);
      this.#scan(segment);
    }
    this.#segments.sort((a, b) => a.number - b.number);
  }

  /** A segment that is not appended to has its records listed in a file beside it; made by whoever misses it. */
  #loadIndex(segment: Segment): void {
    const bytes = readPackIndex(segment.path);
    const index = bytes === undefined ? undefined : decodePackIndex(bytes, this.#table, segment.number);
    if (index !== undefined) {
      segment.scanned = index.scanned;
      segment.lost = index.lost;
      return;
    }
    this.#scan(segment);
    if (!segment.drops) writePackIndex(segment.path, segment, this.#table.records(segment.number));
  }

  /** Has grown by our own records alone, which then lie one after the other: they need not be read back. */
  #takeOwn(segment: Segment): boolean {
    const own = this.#appended.filter((each) => each.segment === segment).map((each) => each.record);
    const bytes = own.reduce((total, record) => total + record.length, 0);
    if (own.length === 0 || fstatSync(segment.reader).size !== segment.scanned + bytes) return false;
    for (const record of own) {
      this.#take(segment, record, 0, segment.scanned);
      segment.scanned += record.length;
    }
    return true;
  }

  /** The whole record whose header is at `at` of the bytes, which start at `base` of the segment. */
  #take(segment: Segment, bytes: Buffer, at: number, base: number): void {
    const [length, time] = [bytes.readUInt32LE(at + lengthAt), bytes.readUInt32LE(at + timeAt)];
    if (length === 0 && this.#options.emptyDrops === true) {
      segment.drops = true;
      this.#table.remove(bytes.toString('hex', at + keyAt, at + keyAt + 32) as Digest);
    } else this.#table.set(bytes, at + keyAt, at + tagAt, base + at + headerSize, length, time, segment.number);
  }

  #scan(segment: Segment): void {
    const { size } = fstatSync(segment.reader);
    const isFirst = segment.scanned === 0;
    let want = chunkBytes;
    while (segment.scanned < size) {
      const keep = isFirst && this.#options.keepBytes === true && size <= this.#segmentBytes * 2;
      const bytes = Buffer.allocUnsafe(keep ? size : Math.min(want, size - segment.scanned));
      const filled = readSync(segment.reader, bytes, 0, bytes.length, segment.scanned);
      if (filled === 0) return;
      const base = segment.scanned;
      const { next, lost } = scanRecords(bytes.subarray(0, filled), base, this.#options.magic, (at) =>
        this.#take(segment, bytes, at, base),
      );
      if (keep && base === 0) segment.bytes = bytes.subarray(0, filled);
      segment.scanned = next;
      segment.lost += lost;
      if (next > base) continue;
      if (base + filled >= size) return; // The last record is not whole yet.
      want *= 2;
    }
  }

  #writable(): Segment {
    let last = this.#segments.at(-1);
    if (last === undefined || last.scanned + this.#ownBytes >= this.#segmentBytes) {
      this.refresh();
      last = this.#segments.at(-1);
      if (last === undefined || last.scanned >= this.#segmentBytes) last = this.#create((last?.number ?? 0) + 1);
    }
    last.writer ??= openSync(last.path, 'a');
    return last;
  }

  #create(number: number): Segment {
    const path = join(this.#options.folder, `${this.#options.name}-${String(number).padStart(6, '0')}.pack`);
    makeFolder(this.#options.folder);
    const writer = openSync(path, 'a');
    const segment: Segment = {
      number,
      path,
      reader: openSync(path, 'r'),
      writer,
      scanned: 0,
      lost: 0,
      drops: false,
      bytes: undefined,
    };
    this.#segments.push(segment);
    return segment;
  }
}

function readPayload(segment: Segment, at: number, length: number): Uint8Array | undefined {
  if (segment.bytes !== undefined && at + length <= segment.bytes.length)
    return segment.bytes.subarray(at, at + length);
  const bytes = Buffer.allocUnsafe(length);
  try {
    return readSync(segment.reader, bytes, 0, length, at) === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}
