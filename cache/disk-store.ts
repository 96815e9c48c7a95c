// The blob store on local disk: small blobs in the pack `blobs`, others one file each; the format is in README.md.
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { atomicWrite, removeQuietly, replaceAtomically } from '#src/fs/atomic-write.ts';
import { errorCode } from '#src/fs/io-failure.ts';
import { createDigestStream, hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import type { BlobStore } from '#src/model/store.ts';
import { die, fault, isFault } from './fault.ts';
import { Pack } from './pack.ts';
import { storeFailure } from './store-failure.ts';

export const storeFormat = 'batuta-store 1\n';

/** Blobs up to this size go into the pack. */
export const packedBlobLimit = 4096;

export interface DiskStoreOptions {
  /** Told when a blob that is there failed its check, before the answer "absent" is given. */
  readonly onCorrupt?: (digest: Digest) => void;
  readonly segmentBytes?: number;
}

const chunkBytes = 1 << 20;
let counter = Math.floor(Math.random() * 2 ** 32);

export class DiskStore implements BlobStore {
  readonly folder: string;
  readonly pack: Pack;
  readonly #onCorrupt: (digest: Digest) => void;
  /** Corrupt blobs that could not be removed: to this process they are absent. */
  readonly #bad = new Set<Digest>();
  #chunk: Buffer | undefined;

  private constructor(folder: string, options: DiskStoreOptions) {
    this.folder = folder;
    this.#onCorrupt = options.onCorrupt ?? (() => undefined);
    const { segmentBytes } = options;
    this.pack = new Pack({
      folder: join(folder, 'packs'),
      name: 'blobs',
      magic: 'BPB1',
      ...(segmentBytes === undefined ? {} : { segmentBytes }),
    });
  }

  /** Opens the store, or makes it. One of another form is BATUTA-S-005; a folder that cannot be made is S-001 to S-003. */
  static open(folder: string, options: DiskStoreOptions = {}): Result<DiskStore> {
    const mark = join(folder, 'format');
    try {
      const found = readFileSync(mark, 'utf8');
      if (found !== storeFormat) {
        return err(
          failure('BATUTA-S-005', `${folder} holds a store of another form: ${JSON.stringify(found.slice(0, 40))}`, {
            help: 'use another folder, or remove that one',
          }),
        );
      }
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') return err(storeFailure(`open the store ${folder}`, error));
      try {
        mkdirSync(join(folder, 'tmp'), { recursive: true });
        replaceAtomically(mark, (temporary) => writeFileSync(temporary, storeFormat));
      } catch (problem) {
        return err(storeFailure(`make the store ${folder}`, problem));
      }
    }
    return ok(new DiskStore(folder, options));
  }

  has(digest: Digest): boolean {
    return this.size(digest) !== undefined;
  }

  size(digest: Digest): number | undefined {
    if (this.#bad.has(digest)) return undefined;
    const packed = this.pack.length(digest);
    if (packed !== undefined) return packed;
    try {
      return statSync(this.path(digest), { throwIfNoEntry: false })?.size;
    } catch {
      return undefined;
    }
  }

  get(digest: Digest): Uint8Array | undefined {
    const packed = this.pack.get(digest);
    if (packed !== undefined) {
      if (hashBytes(packed) === digest) return packed;
      this.pack.forget(digest);
      this.#onCorrupt(digest);
    }
    if (this.#bad.has(digest)) return undefined;
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.path(digest));
    } catch {
      return undefined;
    }
    if (hashBytes(bytes) === digest) return bytes;
    this.#discard(digest);
    return undefined;
  }

  put(bytes: Uint8Array): Result<Digest> {
    const digest = hashBytes(bytes);
    if (this.has(digest)) return ok(digest);
    if (bytes.length <= packedBlobLimit) {
      const appended = this.pack.append(digest, bytes);
      return appended.ok ? ok(digest) : appended;
    }
    const temporary = this.#temporary();
    try {
      this.#inFolder(temporary, () => {
        const file = openSync(temporary, 'wx', 0o444);
        try {
          fault('blob-temp-empty');
          writeWhole(file, bytes);
        } finally {
          closeSync(file);
        }
      });
      this.#adopt(temporary, digest);
      return ok(digest);
    } catch (error) {
      removeQuietly(temporary);
      return err(storeFailure(`store a blob in ${this.folder}`, error));
    }
  }

  /** The bytes are read once: what is hashed is what is written, whatever happens to the file meanwhile. */
  putFile(path: string): Result<{ readonly digest: Digest; readonly size: number }> {
    const temporary = this.#temporary();
    let source: number | undefined;
    try {
      source = openSync(path, 'r');
      const chunk = (this.#chunk ??= Buffer.allocUnsafeSlow(chunkBytes));
      const first = fill(source, chunk);
      if (first <= packedBlobLimit) {
        const bytes = Buffer.from(chunk.subarray(0, first));
        const digest = this.put(bytes);
        return digest.ok ? ok({ digest: digest.value, size: first }) : digest;
      }
      const stream = createDigestStream();
      let size = 0;
      let copy = -1;
      this.#inFolder(temporary, () => (copy = openSync(temporary, 'wx', 0o444)));
      try {
        fault('blob-temp-empty');
        for (let count = first; count > 0; count = fill(source, chunk)) {
          stream.update(chunk.subarray(0, count));
          writeWhole(copy, chunk.subarray(0, count));
          size += count;
        }
      } finally {
        closeSync(copy);
      }
      const digest = stream.digest();
      if (this.has(digest)) removeQuietly(temporary);
      else this.#adopt(temporary, digest);
      return ok({ digest, size });
    } catch (error) {
      removeQuietly(temporary);
      return err(storeFailure(`store ${path} in ${this.folder}`, error));
    } finally {
      if (source !== undefined) closeSync(source);
    }
  }

  /** The bytes written are the bytes checked: read once, hashed, written beside the place, renamed when they are right. */
  restore(digest: Digest, path: string, executable: boolean): Result<boolean> {
    const mode = executable ? 0o755 : 0o644;
    const packed = this.pack.has(digest) ? this.get(digest) : undefined;
    if (packed !== undefined) {
      const written = atomicWrite(path, packed, { executable });
      return written.ok ? ok(true) : written;
    }
    if (this.#bad.has(digest)) return ok(false);
    let source: number;
    try {
      source = openSync(this.path(digest), 'r');
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? ok(false) : err(storeFailure(`read a blob of ${this.folder}`, error));
    }
    try {
      replaceAtomically(path, (temporary) => {
        const stream = createDigestStream();
        const chunk = (this.#chunk ??= Buffer.allocUnsafeSlow(chunkBytes));
        const copy = openSync(temporary, 'w', mode);
        try {
          for (let count = fill(source, chunk); count > 0; count = fill(source, chunk)) {
            stream.update(chunk.subarray(0, count));
            writeWhole(copy, chunk.subarray(0, count));
          }
        } finally {
          closeSync(copy);
        }
        if (stream.digest() !== digest) throw new CorruptBlob();
        fault('restore-before-rename');
      });
      return ok(true);
    } catch (error) {
      if (!(error instanceof CorruptBlob)) return err(storeFailure(`write ${path}`, error));
      this.#discard(digest);
      return ok(false);
    } finally {
      closeSync(source);
    }
  }

  close(): void {
    this.pack.close();
  }

  /** Where a blob that is not packed lies. */
  path(digest: Digest): string {
    return join(this.folder, 'blobs', digest.slice(0, 2), digest.slice(2));
  }

  #temporary(): string {
    counter += 1;
    return join(this.folder, 'tmp', `${process.pid}-${threadId}-${counter}`);
  }

  /** Renames a whole, hashed temporary file to its place. */
  #adopt(temporary: string, digest: Digest): void {
    fault('blob-temp-whole');
    const path = this.path(digest);
    this.#inFolder(path, () => renameSync(temporary, path));
    this.#bad.delete(digest);
    fault('blob-renamed');
  }

  #inFolder(path: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      mkdirSync(dirname(path), { recursive: true });
      act();
    }
  }

  /** Removes a corrupt blob so that it can be stored anew. */
  #discard(digest: Digest): void {
    this.#onCorrupt(digest);
    try {
      rmSync(this.path(digest), { force: true });
    } catch {
      this.#bad.add(digest);
    }
  }
}

class CorruptBlob extends Error {}

/** Reads until the buffer is full or the file ends. */
function fill(file: number, buffer: Buffer): number {
  let filled = 0;
  for (;;) {
    const count = readSync(file, buffer, filled, buffer.length - filled, null);
    filled += count;
    if (count === 0 || filled === buffer.length) return filled;
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  if (isFault('blob-temp-half')) {
    writeSync(file, bytes, 0, bytes.length >> 1);
    die();
  }
  let at = 0;
  while (at < bytes.length) at += writeSync(file, bytes, at);
}
