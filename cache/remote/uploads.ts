// Sends results to the remote cache behind the run's back: blobs first, only those the server lacks, then the result that names them.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';
import type { Digest } from '#src/model/digest.ts';
import type { BlobStore, CachedAction } from '#src/model/store.ts';
import { referencedDigests } from '../references.ts';
import { batches } from './batches.ts';
import { blobPath, encodeRemoteEntry, recordPath } from './entry-form.ts';
import { actionName, blobNameOf } from './blob-name.ts';
import { pooled } from './pooled.ts';
import type { PrivateKey } from './signing.ts';
import type { BlobName, Problem, RemoteFile, Transport } from './transport.ts';

export interface UploadsOptions {
  readonly blobs: BlobStore;
  /** Known names are not computed again; new ones are kept. */
  readonly names: Map<Digest, BlobName>;
  readonly signer: PrivateKey | undefined;
  /** Runs a request while writing is allowed. undefined: it is not, or it failed. */
  readonly ask: <T>(request: (transport: Transport) => Promise<Result<T, Problem>>) => Promise<T | undefined>;
  /** Whether asking makes sense still. */
  readonly mayWrite: () => boolean;
  readonly sentBlobs: (count: number, bytes: number) => void;
  readonly sentResult: () => void;
}

/** Results prepared and sent together, and bytes held in memory meanwhile. */
const resultsAtOnce = 64;
const bytesAtOnce = 16 * 2 ** 20;
/** Records up to this size travel inside the result, so that a look-up is one request. */
const inlineBytes = 2 ** 20;
const putsAtOnce = 16;

interface Ready {
  readonly key: Digest;
  readonly record: { readonly name: BlobName; readonly bytes: Uint8Array };
  readonly needs: ReadonlyMap<Digest, BlobName>;
}

export class Uploads {
  readonly #options: UploadsOptions;
  #queue: CachedAction[] = [];
  /** Blobs that the server has, as far as this run knows. */
  readonly #there = new Set<string>();
  #working: Promise<void> | undefined;
  #left = 0;

  constructor(options: UploadsOptions) {
    this.#options = options;
  }

  /** Results that were offered and are not sent. */
  get left(): number {
    return this.#left;
  }

  offer(entry: CachedAction): void {
    this.#left += 1;
    this.#queue.push(entry);
    this.#working ??= this.#work();
  }

  /** Settles when nothing is under way any more. */
  async done(): Promise<void> {
    await this.#working;
  }

  /** The server is known to have this blob. */
  isThere(name: BlobName): void {
    this.#there.add(name.hash);
  }

  async #work(): Promise<void> {
    // First the run goes on: its next actions start before anything is read or hashed here.
    await nextTurn();
    while (this.#queue.length > 0) {
      const entries = this.#queue.splice(0, resultsAtOnce);
      const ready: Ready[] = [];
      for (const entry of entries) {
        const prepared = this.#prepare(entry);
        if (prepared !== undefined) ready.push(prepared);
        await nextTurn();
      }
      // Results that met a problem are dropped; when writing is over, so is the rest.
      if (!(await this.#send(ready)) && !this.#options.mayWrite()) this.#queue = [];
    }
    this.#working = undefined;
  }

  /** undefined: the local store has lost one of its blobs. */
  #prepare(entry: CachedAction): Ready | undefined {
    const { blobs, names, signer } = this.#options;
    const needs = new Map<Digest, BlobName>();
    for (const digest of referencedDigests(entry.result)) {
      let name = names.get(digest);
      if (name === undefined) {
        const bytes = blobs.get(digest);
        if (bytes === undefined) return undefined;
        name = blobNameOf(bytes);
        names.set(digest, name);
      }
      needs.set(digest, name);
    }
    const aliases = Object.fromEntries([...needs].map(([digest, { hash, size }]) => [digest, [hash, size] as const]));
    const bytes = encodeRemoteEntry(entry, aliases, signer);
    return { key: entry.key, record: { name: blobNameOf(bytes), bytes }, needs };
  }

  /** false: something was not sent. */
  async #send(ready: readonly Ready[]): Promise<boolean> {
    const { ask } = this.#options;
    const digestOf = new Map<string, Digest>();
    for (const { needs } of ready) {
      for (const [digest, name] of needs) if (!this.#there.has(name.hash)) digestOf.set(name.hash, digest);
    }
    const asked = [...digestOf.values()].map((digest) => this.#options.names.get(digest) as BlobName);
    const missing = asked.length === 0 ? [] : await ask((transport) => transport.missing(asked));
    if (missing === undefined) return false;
    const lacking = new Set(missing.map(({ hash }) => hash));
    for (const { hash } of asked) if (!lacking.has(hash)) this.#there.add(hash);
    for (const part of batches(missing, Infinity, ({ size }) => size, bytesAtOnce)) {
      if (!(await this.#sendBlobs(part, digestOf))) return false;
    }
    const records = ready.map(({ record }) => record);
    for (const part of batches(records, Infinity, ({ bytes }) => bytes.length, bytesAtOnce)) {
      if (!(await this.#sendBytes(part))) return false;
    }
    const done = await ask(async (transport) =>
      pooled(
        ready.filter(({ needs }) => [...needs.values()].every(({ hash }) => this.#there.has(hash))),
        putsAtOnce,
        async (each) => {
          const put = await transport.putAction(actionName(each.key), filesOf(each));
          if (!put.ok) return put;
          this.#left -= 1;
          this.#options.sentResult();
          return ok(undefined);
        },
      ).then((result) => (result.ok ? ok(true) : result)),
    );
    return done !== undefined;
  }

  async #sendBlobs(names: readonly BlobName[], digestOf: ReadonlyMap<string, Digest>): Promise<boolean> {
    const found: { name: BlobName; bytes: Uint8Array }[] = [];
    for (const name of names) {
      const digest = digestOf.get(name.hash);
      const bytes = digest === undefined ? undefined : this.#options.blobs.get(digest);
      if (bytes !== undefined) found.push({ name, bytes });
    }
    return this.#sendBytes(found);
  }

  async #sendBytes(blobs: readonly { readonly name: BlobName; readonly bytes: Uint8Array }[]): Promise<boolean> {
    const sent = await this.#options.ask(async (transport) => {
      const written = await transport.write(blobs);
      return written.ok ? ok(true) : written;
    });
    if (sent === undefined) return false;
    for (const { name } of blobs) this.#there.add(name.hash);
    this.#options.sentBlobs(
      blobs.length,
      blobs.reduce((total, { bytes }) => total + bytes.length, 0),
    );
    return true;
  }
}

const filesOf = ({ record, needs }: Ready): readonly RemoteFile[] => [
  { path: recordPath, name: record.name, ...(record.bytes.length <= inlineBytes ? { contents: record.bytes } : {}) },
  // The record's own bytes name them too; here they are for the server, which keeps a result only with its blobs.
  ...[...needs].map(([digest, name]) => ({ path: blobPath(digest), name })),
];
