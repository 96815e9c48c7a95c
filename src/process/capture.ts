// Collects one output stream of a child: the first bytes in memory, all of it in a file when it grows beyond that.
import { closeSync, openSync, writeSync } from 'node:fs';

export interface Captured {
  /** The whole output, or its first (or last) bytes when `truncated`. */
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly truncated: boolean;
  /** File with the whole output, when it was truncated here and a place for the rest was given. */
  readonly spill?: string;
}

export class Capture {
  readonly #cap: number;
  readonly #spillPath: string | undefined;
  readonly #chunks: Buffer[] = [];
  #kept = 0;
  #size = 0;
  #file: number | undefined;

  readonly #keepsTail: boolean;

  /** `keepsTail`: the last bytes count, not the first. */
  constructor(cap: number, spillPath: string | undefined, keepsTail = false) {
    this.#keepsTail = keepsTail;
    this.#cap = cap;
    this.#spillPath = spillPath;
  }

  get size(): number {
    return this.#size;
  }

  push(chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#keepsTail) return this.#pushLast(chunk);
    const room = this.#cap - this.#kept;
    if (this.#file === undefined && chunk.length > room && this.#spillPath !== undefined) {
      this.#file = openSync(this.#spillPath, 'wx');
      for (const kept of this.#chunks) writeAll(this.#file, kept);
    }
    if (this.#file !== undefined) writeAll(this.#file, chunk);
    if (room > 0) {
      const kept = chunk.length <= room ? chunk : chunk.subarray(0, room);
      this.#chunks.push(kept);
      this.#kept += kept.length;
    }
  }

  #pushLast(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#kept += chunk.length;
    while (this.#kept - (this.#chunks[0]?.length ?? 0) >= this.#cap) this.#kept -= this.#chunks.shift()?.length ?? 0;
  }

  end(): Captured {
    const bytes = Buffer.concat(this.#chunks, this.#kept);
    const truncated = this.#size > this.#kept;
    if (this.#file === undefined) return { bytes, size: this.#size, truncated };
    closeSync(this.#file);
    return { bytes, size: this.#size, truncated, ...(this.#spillPath === undefined ? {} : { spill: this.#spillPath }) };
  }
}

function writeAll(file: number, bytes: Buffer): void {
  let at = 0;
  while (at < bytes.length) at += writeSync(file, bytes, at);
}
