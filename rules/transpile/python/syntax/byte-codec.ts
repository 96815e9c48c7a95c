// Growing bytes with variable-length integers and text, and their reader.

const MALFORMED = 'malformed encoding';

// Numbers are unsigned below 2**32 unless said otherwise.
export class ByteWriter {
  private bytes: Uint8Array;
  private length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.reserve(1);
    this.bytes[this.length++] = value;
  }

  unsigned(value: number): void {
    while (value > 127) {
      this.byte((value & 127) | 128);
      value >>>= 7;
    }
    this.byte(value);
  }

  signed(value: number): void {
    this.unsigned(((value << 1) ^ (value >> 31)) >>> 0);
  }

  float(value: number): void {
    const buffer = new Uint8Array(8);
    new DataView(buffer.buffer).setFloat64(0, value);
    this.append(buffer);
  }

  // Many strings as one: their lengths in UTF-16 units, then UTF-8, or UTF-16 where a surrogate stands on its own.
  texts(values: readonly string[]): void {
    this.unsigned(values.length);
    for (let i = 0; i < values.length; i++) this.unsigned((values[i] as string).length);
    const joined = values.join('');
    const utf8 = Buffer.from(joined, 'utf8');
    const keeps = utf8.length === joined.length || utf8.toString('utf8') === joined;
    const raw = keeps ? utf8 : Buffer.from(joined, 'utf16le');
    this.byte(keeps ? 0 : 1);
    this.unsigned(raw.length);
    this.append(raw);
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(size: number): void {
    const needed = this.length + size;
    if (needed <= this.bytes.length) return;
    const bigger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    bigger.set(this.bytes.subarray(0, this.length));
    this.bytes = bigger;
  }
}

// Reads what ByteWriter wrote; throws on bytes that it cannot have written (the store has checked their digest).
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new Error(MALFORMED);
    return value;
  }

  unsigned(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      if (shift > 28) throw new Error(MALFORMED);
    }
  }

  signed(): number {
    const value = this.unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  float(): number {
    const bytes = this.take(8);
    return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0);
  }

  texts(): string[] {
    const lengths = this.many(() => this.unsigned());
    const encoding = this.byte() === 0 ? 'utf8' : 'utf16le';
    const raw = this.take(this.unsigned());
    const joined = Buffer.from(raw.buffer, raw.byteOffset, raw.length).toString(encoding);
    let at = 0;
    return lengths.map((length) => joined.slice(at, (at += length)));
  }

  // A count, then that many items.
  many<T>(item: () => T): T[] {
    const items: T[] = [];
    for (let left = this.unsigned(); left > 0; left--) items.push(item());
    return items;
  }

  take(size: number): Uint8Array {
    const taken = this.bytes.subarray(this.at, this.at + size);
    if (taken.length !== size) throw new Error(MALFORMED);
    this.at += size;
    return taken;
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }
}
