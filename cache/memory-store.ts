// A store and an action cache in memory, for tests and for runs that shall leave nothing behind.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { replaceAtomically } from '#src/fs/atomic-write.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import type { BlobStore, CachedAction } from '#src/model/store.ts';
import type { LabelledActionCache } from './labelled-actions.ts';
import { storeFailure } from './store-failure.ts';

export class MemoryStore implements BlobStore {
  readonly #blobs = new Map<Digest, Uint8Array>();

  has(digest: Digest): boolean {
    return this.#blobs.has(digest);
  }

  size(digest: Digest): number | undefined {
    return this.#blobs.get(digest)?.length;
  }

  get(digest: Digest): Uint8Array | undefined {
    return this.#blobs.get(digest)?.slice();
  }

  put(bytes: Uint8Array): Result<Digest> {
    const digest = hashBytes(bytes);
    if (!this.#blobs.has(digest)) this.#blobs.set(digest, Uint8Array.from(bytes));
    return ok(digest);
  }

  putFile(path: string): Result<{ readonly digest: Digest; readonly size: number }> {
    try {
      const bytes = readFileSync(path);
      const digest = this.put(bytes);
      return digest.ok ? ok({ digest: digest.value, size: bytes.length }) : digest;
    } catch (error) {
      return err(storeFailure(`read ${path}`, error));
    }
  }

  restore(digest: Digest, path: string, executable: boolean): Result<boolean> {
    const bytes = this.#blobs.get(digest);
    if (bytes === undefined) return ok(false);
    try {
      replaceAtomically(path, (temporary) => {
        writeFileSync(temporary, bytes);
        chmodSync(temporary, executable ? 0o755 : 0o644);
      });
      return ok(true);
    } catch (error) {
      return err(storeFailure(`write ${path}`, error));
    }
  }
}

export class MemoryActionCache implements LabelledActionCache {
  readonly #entries = new Map<Digest, string>();
  readonly #latest = new Map<string, Digest>();

  get(key: Digest): CachedAction | undefined {
    const text = this.#entries.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as CachedAction);
  }

  put(entry: CachedAction): Result<void> {
    this.#entries.set(entry.key, JSON.stringify(entry));
    this.#latest.set(entry.label, entry.key);
    return ok(undefined);
  }

  latest(label: string): CachedAction | undefined {
    const key = this.#latest.get(label);
    return key === undefined ? undefined : this.get(key);
  }
}
