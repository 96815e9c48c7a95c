// The blob store on local disk: small blobs in the pack `blobs`, others one file each; the format is in README.md.
import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { atomicWrite, removeQuietly, replaceAtomically } from '#src/fs/atomic-write.ts';
import { errorCode } from '#src/fs/io-failure.ts';
import { makeFolder } from '#src/fs/make-folder.ts';
import { hashBytes, hashFileOrThrow } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import type { BlobStore, FileToRestore } from '#src/model/store.ts';
import { tryClone } from './clone.ts';
import { fault } from './fault.ts';
import type { Copied } from './file-pieces.ts';
import { copyHashed, fillPiece, sharedPiece, writeWhole } from './file-pieces.ts';
import { markOf, migrateStore, storeVersion } from './migrations.ts';
import { Pack } from './pack.ts';
import { restorePacked } from './restore-packed.ts';
import { storeFailure } from './store-failure.ts';

export const storeFormat = markOf(storeVersion);

/** Blobs up to this size go into the pack. */
export const packedBlobLimit = 8192;

export interface DiskStoreOptions {
  /** Told when a blob that is there failed its check, before the answer "absent" is given. */
  readonly onCorrupt?: (digest: Digest) => void;
  readonly segmentBytes?: number;
}

const thread = Math.floor(Math.random() * 2 ** 52);
let counter = 0;

export class DiskStore implements BlobStore {
  readonly folder: string;
  readonly pack: Pack;
  readonly #onCorrupt: (digest: Digest) => void;
  /** Corrupt blobs that could not be removed: to this process they are absent. */
  readonly #bad = new Set<Digest>();
  readonly #openedMs = Date.now();

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

  /** Opens the store, or makes it. One of another form is BATUTA-S-007; a folder that cannot be made is S-001, S-008 or S-009. */
  static open(folder: string, options: DiskStoreOptions = {}): Result<DiskStore> {
    const mark = join(folder, 'format');
    try {
      const found = readFileSync(mark, 'utf8');
      if (found !== storeFormat) {
        const migrated = migrateStore(folder, found);
        if (!migrated.ok) return migrated;
      }
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') return err(storeFailure(`open the store ${folder}`, error));
      try {
        makeFolder(join(folder, 'tmp'));
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
    if (this.#isWhole(digest) && this.#isMarkedUsed(digest)) return ok(digest);
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
      const { size } = fstatSync(source);
      let copied: Copied | undefined;
      this.#inFolder(temporary, () => {
        if (tryClone(path, temporary, size, 0o444))
          copied = { digest: hashFileOrThrow(temporary), size: statSync(temporary).size };
      });
      if (copied === undefined) {
        const ready = fillPiece(source, sharedPiece());
        if (ready <= packedBlobLimit) {
          const digest = this.put(sharedPiece().subarray(0, ready));
          return digest.ok ? ok({ digest: digest.value, size: ready }) : digest;
        }
        const open = source;
        this.#inFolder(temporary, () => (copied = copyHashed(open, temporary, 0o444, ready)));
      }
      const result = copied as Copied;
      // What is there may be corrupt: the file just written is not.
      this.#adopt(temporary, result.digest);
      return ok(result);
    } catch (error) {
      removeQuietly(temporary);
      return err(storeFailure(`store ${path} in ${this.folder}`, error));
    } finally {
      if (source !== undefined) closeSync(source);
    }
  }

  /** The bytes written are the bytes checked: cloned or read once, beside the place, renamed when they are right. */
  restore(digest: Digest, path: string, executable: boolean): Result<boolean> {
    const mode = executable ? 0o755 : 0o644;
    const packed = this.pack.has(digest) ? this.get(digest) : undefined;
    if (packed !== undefined) {
      const written = atomicWrite(path, packed, { executable });
      return written.ok ? ok(true) : written;
    }
    if (this.#bad.has(digest)) return ok(false);
    const blob = this.path(digest);
    let source: number;
    try {
      source = openSync(blob, 'r');
    } catch (error) {
      return errorCode(error) === 'ENOENT' ? ok(false) : err(storeFailure(`read a blob of ${this.folder}`, error));
    }
    try {
      const { size } = fstatSync(source);
      replaceAtomically(path, (temporary) => {
        const isCloned = tryClone(blob, temporary, size, mode);
        const written = isCloned ? hashFileOrThrow(temporary) : copyHashed(source, temporary, mode, 0).digest;
        if (written !== digest) throw new CorruptBlob();
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

  /** Small blobs in one call where the addon is there; the others one by one. */
  restoreAll(root: string, files: readonly FileToRestore[]): Result<readonly boolean[]> {
    const bulk = restorePacked(this.pack, root, files);
    if (!bulk.ok) return bulk;
    const restored: boolean[] = [];
    for (const [at, { path, digest, executable }] of files.entries()) {
      const done = bulk.value[at];
      if (done === 'corrupt') {
        this.pack.forget(digest);
        this.#onCorrupt(digest);
      }
      const one = done === 'restored' ? ok(true) : this.restore(digest, join(root, path), executable);
      if (!one.ok) return one;
      restored.push(one.value);
    }
    return ok(restored);
  }

  close(): void {
    this.pack.close();
  }

  /** A corrupt blob must not keep the right bytes from being stored: another thread may not have noticed it yet. */
  #isWhole(digest: Digest): boolean {
    return this.has(digest) && this.get(digest) !== undefined;
  }

  /** A collection spares what is new: a blob that is put again counts as that. False when it went meanwhile. */
  #isMarkedUsed(digest: Digest): boolean {
    if (this.pack.length(digest) !== undefined) return true;
    const path = this.path(digest);
    try {
      if (statSync(path).mtimeMs < this.#openedMs) utimesSync(path, new Date(), new Date());
      return true;
    } catch (error) {
      return errorCode(error) !== 'ENOENT';
    }
  }

  /** Where a blob that is not packed lies. */
  path(digest: Digest): string {
    return join(this.folder, 'blobs', digest.slice(0, 2), digest.slice(2));
  }

  #temporary(): string {
    counter += 1;
    return join(this.folder, 'tmp', `${process.pid}-${thread}-${counter}`);
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
      makeFolder(dirname(path));
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
