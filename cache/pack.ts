// Many small records in few append-only files, written and read by any number of processes; every damage is a missing record.
import { closeSync, fstatSync, mkdirSync, openSync, readSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { Digest } from '#src/model/digest.ts';
import { die, fault, isFault } from './fault.ts';
import { decodePackIndex, readPackIndex, writePackIndex } from './pack-index.ts';
import type { PackMagic, PackRecord } from './pack-record.ts';
import { encodeRecord, headerSize, noTag, scanRecords } from './pack-record.ts';
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
  bytes: Buffer | undefined;
}

interface Place extends PackRecord {
  readonly segment: Segment;
}

const defaultSegmentBytes = 64 * 2 ** 20;
const chunkBytes = 8 * 2 ** 20;
/** Own records are found in memory until this many bytes have gathered; then the file is read, as others' records are. */
const ownLimit = 8 * 2 ** 20;

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
  readonly #index = new Map<Digest, Place>();
  readonly #tags = new Map<string, Digest>();
  /** Records this process appended and has not yet read back; their place in the file is known only by reading. */
  readonly #own = new Map<Digest, Uint8Array>();
  #ownBytes = 0;
  #isOpen = false;

  constructor(options: PackOptions) {
    this.#options = options;
    this.#segmentBytes = options.segmentBytes ?? defaultSegmentBytes;
  }

  has(key: Digest): boolean {
    return this.#own.has(key) || this.#find(key) !== undefined;
  }

  length(key: Digest): number | undefined {
    return this.#own.get(key)?.length ?? this.#find(key)?.length;
  }

  /** The payload, not verified: the caller knows how. With `keepBytes` it may be shared: not to be written to. */
  get(key: Digest): Uint8Array | undefined {
    const own = this.#own.get(key);
    if (own !== undefined) return Uint8Array.from(own);
    const place = this.#find(key);
    return place === undefined ? undefined : readPayload(place);
  }

  /** Key of the newest record with this tag. */
  newest(tag: string): Digest | undefined {
    this.refresh();
    return this.#tags.get(tag);
  }

  /** Makes this process treat the record as absent: its payload failed its check. A new one may then be appended. */
  forget(key: Digest): void {
    this.#own.delete(key);
    this.#index.delete(key);
  }

  append(key: Digest, payload: Uint8Array, tag: string = noTag): Result<void> {
    this.#open();
    const record = encodeRecord(this.#options.magic, key, tag, payload, Math.floor(Date.now() / 1000));
    try {
      const segment = this.#writable();
      fault('pack-before-append');
      if (isFault('pack-half-append')) {
        writeSync(segment.writer ?? -1, record.subarray(0, record.length >> 1));
        die();
      }
      const written = writeSync(segment.writer ?? -1, record);
      fault('pack-appended');
      if (written !== record.length)
        return err(storeFailure(`append to ${segment.path}`, new Error('the write was cut short')));
    } catch (error) {
      return err(storeFailure(`append to ${join(this.#options.folder, this.#options.name)}`, error));
    }
    this.#own.set(key, record.subarray(headerSize));
    this.#tags.set(tag, key);
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
      this.#segments.slice(-2).forEach((segment) => this.#scan(segment));
      if (last.scanned < this.#segmentBytes) break;
      const before = this.#segments.length;
      this.#discover();
      if (this.#segments.length === before) break;
    }
    this.#own.clear();
    this.#ownBytes = 0;
  }

  /** Every record known, the newest of each key only; `lost` counts bytes that are in no record. */
  contents(): { readonly records: readonly PackRecord[]; readonly bytes: number; readonly lost: number } {
    this.refresh();
    const sum = (of: (segment: Segment) => number): number =>
      this.#segments.reduce((total, each) => total + of(each), 0);
    return { records: [...this.#index.values()], bytes: sum((each) => each.scanned), lost: sum((each) => each.lost) };
  }

  close(): void {
    for (const segment of this.#segments) {
      closeSync(segment.reader);
      if (segment.writer !== undefined) closeSync(segment.writer);
    }
    this.#segments = [];
    this.#index.clear();
    this.#tags.clear();
    this.#own.clear();
    this.#isOpen = false;
  }

  #open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#discover();
  }

  #find(key: Digest): Place | undefined {
    this.#open();
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.refresh();
    return this.#index.get(key);
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
      const segment: Segment = { ...file, reader, writer: undefined, scanned: 0, lost: 0, bytes: undefined };
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
    const index = bytes === undefined ? undefined : decodePackIndex(bytes);
    if (index !== undefined && index.scanned <= fstatSync(segment.reader).size) {
      for (const record of index.records) this.#add(segment, record);
      segment.scanned = index.scanned;
      segment.lost = index.lost;
      return;
    }
    const records: PackRecord[] = [];
    this.#scan(segment, (record) => records.push(record));
    writePackIndex(segment.path, { scanned: segment.scanned, lost: segment.lost, records });
  }

  #add(segment: Segment, record: PackRecord): void {
    this.#index.set(record.key, { ...record, segment });
    if (record.tag !== noTag) this.#tags.set(record.tag, record.key);
  }

  #scan(segment: Segment, also?: (record: PackRecord) => void): void {
    const { size } = fstatSync(segment.reader);
    const isFirst = segment.scanned === 0;
    let want = chunkBytes;
    while (segment.scanned < size) {
      const keep = isFirst && this.#options.keepBytes === true && size <= this.#segmentBytes * 2;
      const bytes = Buffer.allocUnsafe(keep ? size : Math.min(want, size - segment.scanned));
      const filled = readSync(segment.reader, bytes, 0, bytes.length, segment.scanned);
      if (filled === 0) return;
      const base = segment.scanned;
      const { next, lost } = scanRecords(bytes.subarray(0, filled), base, this.#options.magic, (record) => {
        this.#add(segment, record);
        also?.(record);
      });
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
    mkdirSync(this.#options.folder, { recursive: true });
    const writer = openSync(path, 'a');
    const segment: Segment = {
      number,
      path,
      reader: openSync(path, 'r'),
      writer,
      scanned: 0,
      lost: 0,
      bytes: undefined,
    };
    this.#segments.push(segment);
    return segment;
  }
}

function readPayload(place: Place): Uint8Array | undefined {
  const { segment, at, length } = place;
  if (segment.bytes !== undefined && at + length <= segment.bytes.length)
    return segment.bytes.subarray(at, at + length);
  const bytes = Buffer.allocUnsafe(length);
  try {
    return readSync(segment.reader, bytes, 0, length, at) === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}
