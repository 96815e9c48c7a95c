// Where each record of a pack lies, by key: columns of numbers and one hash table, so that 100,000 records load in milliseconds.
import type { Digest } from '#src/model/digest.ts';
import type { PackRecord } from './pack-record.ts';

const keyWords = 8;
const empty = -1;

/** 53 bits of a tag are enough to find it by: who asks compares the name itself. */
const tagNumber = (low: number, high: number): number => low + (high & 0x1fffff) * 2 ** 32;

/** A row is the number of a record; rows are never moved, a removed one stays as a gap. */
export class RecordTable {
  #capacity = 1024;
  #count = 0;
  #keys = new Uint32Array(this.#capacity * keyWords);
  #at = new Float64Array(this.#capacity);
  /** length, writtenAt, two words of tag, segment. */
  #columns = new Uint32Array(this.#capacity * 5);
  #removed = new Uint8Array(this.#capacity);
  #slots = new Int32Array(this.#capacity * 4).fill(empty);
  /** Row of the newest record of each tag; made when first asked for. */
  #tags: Map<number, number> | undefined;
  readonly #scratch = new Uint32Array(keyWords);
  readonly #scratchBytes = Buffer.from(this.#scratch.buffer);

  /** Row of the key, or -1. */
  find(key: Digest): number {
    this.#scratchBytes.write(key, 0, 'hex');
    const row = this.#slots[this.#slotOf(this.#scratch, 0)] ?? empty;
    return row === empty || this.#removed[row] === 1 ? -1 : row;
  }

  /** Adds a record or replaces the one with its key. Key (32 bytes) and tag (8) are taken from `bytes` as they lie there. */
  set(
    bytes: Buffer,
    keyAt: number,
    tagAt: number,
    at: number,
    length: number,
    writtenAt: number,
    segment: number,
  ): void {
    bytes.copy(this.#scratchBytes, 0, keyAt, keyAt + 32);
    let slot = this.#slotOf(this.#scratch, 0);
    let row = this.#slots[slot] ?? empty;
    if (row === empty) {
      if (this.#count === this.#capacity) {
        this.#grow();
        slot = this.#slotOf(this.#scratch, 0);
      }
      row = this.#count++;
      this.#keys.set(this.#scratch, row * keyWords);
      this.#slots[slot] = row;
    }
    this.#removed[row] = 0;
    this.#at[row] = at;
    this.#columns[row * 5] = length;
    this.#columns[row * 5 + 1] = writtenAt;
    this.#columns[row * 5 + 2] = bytes.readUInt32LE(tagAt);
    this.#columns[row * 5 + 3] = bytes.readUInt32LE(tagAt + 4);
    this.#columns[row * 5 + 4] = segment;
    this.#noteTag(row);
  }

  remove(key: Digest): void {
    const row = this.find(key);
    if (row >= 0) this.#removed[row] = 1;
    this.#tags = undefined;
  }

  at = (row: number): number => this.#at[row] ?? 0;
  length = (row: number): number => this.#columns[row * 5] ?? 0;
  segment = (row: number): number => this.#columns[row * 5 + 4] ?? 0;

  /** Key of the record with this tag that lies last in the newest segment that has one. */
  newest(tag: string): Digest | undefined {
    if (this.#tags === undefined) {
      this.#tags = new Map();
      for (let row = 0; row < this.#count; row++) this.#noteTag(row);
    }
    const wanted = Buffer.from(tag, 'hex');
    const row = this.#tags.get(tagNumber(wanted.readUInt32LE(0), wanted.readUInt32LE(4)));
    return row === undefined ? undefined : this.#key(row);
  }

  #noteTag(row: number): void {
    if (this.#tags === undefined || this.#removed[row] === 1) return;
    const tag = tagNumber(this.#columns[row * 5 + 2] ?? 0, this.#columns[row * 5 + 3] ?? 0);
    const other = this.#tags.get(tag);
    const order = other === undefined ? 1 : this.segment(row) - this.segment(other) || this.at(row) - this.at(other);
    if (order > 0) this.#tags.set(tag, row);
  }

  /** Every record in the order of the files, or those of one segment. */
  records(segment?: number): PackRecord[] {
    const rows: number[] = [];
    for (let row = 0; row < this.#count; row++) {
      if (this.#removed[row] === 0 && (segment === undefined || this.segment(row) === segment)) rows.push(row);
    }
    rows.sort((a, b) => this.segment(a) - this.segment(b) || this.at(a) - this.at(b));
    return rows.map((row) => {
      const tag = Buffer.from(this.#columns.buffer, (row * 5 + 2) * 4, 8).toString('hex');
      const writtenAt = this.#columns[row * 5 + 1] ?? 0;
      return { key: this.#key(row), tag, at: this.at(row), length: this.length(row), writtenAt };
    });
  }

  clear(): void {
    this.#count = 0;
    this.#slots.fill(empty);
    this.#tags = undefined;
  }

  #key(row: number): Digest {
    return Buffer.from(this.#keys.buffer, row * keyWords * 4, keyWords * 4).toString('hex') as Digest;
  }

  /** The slot that holds this key, or the empty one where it belongs. Digests are evenly spread as they are. */
  #slotOf(words: Uint32Array, offset: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (words[offset] ?? 0) & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] ?? empty;
      if (row === empty) return slot;
      let word = 0;
      while (word < keyWords && this.#keys[row * keyWords + word] === words[offset + word]) word += 1;
      if (word === keyWords) return slot;
    }
  }

  #grow(): void {
    this.#capacity *= 2;
    const grown = <T extends Uint32Array | Float64Array | Uint8Array>(fresh: T, old: T): T => {
      fresh.set(old as never);
      return fresh;
    };
    this.#keys = grown(new Uint32Array(this.#capacity * keyWords), this.#keys);
    this.#at = grown(new Float64Array(this.#capacity), this.#at);
    this.#columns = grown(new Uint32Array(this.#capacity * 5), this.#columns);
    this.#removed = grown(new Uint8Array(this.#capacity), this.#removed);
    this.#slots = new Int32Array(this.#capacity * 4).fill(empty);
    for (let row = 0; row < this.#count; row++) this.#slots[this.#slotOf(this.#keys, row * keyWords)] = row;
  }
}
