// Brings blobs into the local store: what is wanted at about the same time goes into one request, each once, each checked twice.
import type { Result } from '#src/base/result.ts';
import type { Digest } from '#src/model/digest.ts';
import type { BlobStore } from '#src/model/store.ts';
import { blobNameOf } from './blob-name.ts';
import type { BlobName, Problem, Transport } from './transport.ts';

export interface DownloadsOptions {
  readonly blobs: BlobStore;
  /** How the server knows a blob; undefined: nobody said. */
  readonly nameOf: (digest: Digest) => BlobName | undefined;
  /** Runs a request when and as long as reading is allowed. undefined: it is not. */
  readonly ask: (request: (transport: Transport) => Promise<Result<void, Problem>>) => Promise<unknown>;
  readonly got: (bytes: number) => void;
  /** Told of bytes that are not what was asked for. */
  readonly rejected: (digest: Digest, why: string) => void;
}

interface Wanted {
  readonly digest: Digest;
  readonly name: BlobName;
  readonly settle: (isHere: boolean) => void;
}

export class Downloads {
  readonly #options: DownloadsOptions;
  readonly #underWay = new Map<Digest, Promise<boolean>>();
  #queue: Wanted[] = [];

  constructor(options: DownloadsOptions) {
    this.#options = options;
  }

  /** false: at least one could not be brought. */
  async bring(digests: Iterable<Digest>): Promise<boolean> {
    const { blobs, nameOf } = this.#options;
    const waits: Promise<boolean>[] = [];
    let areAllKnown = true;
    for (const digest of new Set(digests)) {
      if (blobs.has(digest)) continue;
      const name = nameOf(digest);
      if (name === undefined) areAllKnown = false;
      else waits.push(this.#underWay.get(digest) ?? this.#want(digest, name));
    }
    return (await Promise.all(waits)).every((isHere) => isHere) && areAllKnown;
  }

  #want(digest: Digest, name: BlobName): Promise<boolean> {
    const wait = new Promise<boolean>((settle) => {
      this.#queue.push({ digest, name, settle });
      if (this.#queue.length === 1) setImmediate(() => void this.#flush());
    }).finally(() => this.#underWay.delete(digest));
    this.#underWay.set(digest, wait);
    return wait;
  }

  async #flush(): Promise<void> {
    const wanted = this.#queue;
    this.#queue = [];
    const byHash = new Map(wanted.map((each) => [each.name.hash, each]));
    await this.#options.ask((transport) =>
      transport.read(
        wanted.map((each) => each.name),
        (name, bytes) => {
          const each = byHash.get(name.hash);
          if (each !== undefined) each.settle(this.#keep(each, bytes));
        },
      ),
    );
    for (const each of wanted) each.settle(false);
  }

  /** Both digests: the server's of the bytes as they came, ours as the local store computes it. */
  #keep({ digest, name }: Wanted, bytes: Uint8Array): boolean {
    const { blobs, got, rejected } = this.#options;
    got(bytes.length);
    const came = blobNameOf(bytes);
    if (came.hash !== name.hash || came.size !== name.size) {
      rejected(digest, 'a blob came with other bytes');
      return false;
    }
    const stored = blobs.put(bytes);
    if (stored.ok && stored.value !== digest) rejected(digest, 'a blob is not the one that its entry names');
    return stored.ok && stored.value === digest;
  }
}
