// The action cache on local disk: one checksummed record per outcome in the pack `actions`; damage is a miss.
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { scratch } from '#src/base/scratch.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';
import type { CachedAction } from '#src/model/store.ts';
import { storeMark, storeStillHolds } from './generation.ts';
import type { LabelledActionCache } from './labelled-actions.ts';
import { Pack } from './pack.ts';

const checkSize = 32;

const tagOf = (label: string): string => hashBytes(label).slice(0, 16);

/** Payload: the 32 bytes of BLAKE3 of what follows, then the entry as JSON in UTF-8. */
export function encodeEntry(entry: CachedAction, room = Buffer.allocUnsafe): Uint8Array {
  const text = JSON.stringify(entry);
  const bytes = room(checkSize + Buffer.byteLength(text));
  bytes.write(text, checkSize);
  bytes.write(hashBytes(bytes.subarray(checkSize)), 0, 'hex');
  return bytes;
}

/** undefined unless the payload is whole and is the entry of this key. */
export function decodeEntry(key: Digest, payload: Uint8Array): CachedAction | undefined {
  if (payload.length < checkSize) return undefined;
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
  if (hashBytes(bytes.subarray(checkSize)) !== bytes.toString('hex', 0, checkSize)) return undefined;
  const entry = JSON.parse(bytes.toString('utf8', checkSize)) as CachedAction;
  return entry.key === key ? entry : undefined;
}

export class DiskActionCache implements LabelledActionCache {
  readonly pack: Pack;
  readonly #folder: string;

  /** `folder` is that of the store; opening reads nothing until something is asked for. */
  constructor(folder: string, options: { readonly segmentBytes?: number } = {}) {
    this.#folder = folder;
    this.pack = new Pack({
      ...options,
      emptyDrops: true,
      folder: join(folder, 'packs'),
      name: 'actions',
      magic: 'BPA1',
      keepBytes: true,
    });
  }

  get(key: Digest): CachedAction | undefined {
    const payload = this.pack.get(key);
    if (payload === undefined) return undefined;
    const entry = decodeEntry(key, payload);
    if (entry === undefined) this.pack.forget(key);
    return entry;
  }

  put(entry: CachedAction): Result<void> {
    return this.pack.append(entry.key, encodeEntry(entry, scratch), tagOf(entry.label));
  }

  latest(label: string): CachedAction | undefined {
    const key = this.pack.newest(tagOf(label));
    const entry = key === undefined ? undefined : this.get(key);
    return entry?.label === label ? entry : undefined;
  }

  /** Takes an entry out without touching what is there: other processes may be reading and appending. */
  drop(key: Digest): Result<void> {
    return this.pack.drop(key);
  }

  mark(): string {
    return storeMark(this.#folder);
  }

  stillHolds(mark: string): boolean {
    return storeStillHolds(this.#folder, mark);
  }

  close(): void {
    this.pack.close();
  }
}
