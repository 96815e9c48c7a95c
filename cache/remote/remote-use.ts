// One run's use of a remote cache: look-ups, downloads by need, uploads behind; never an error, never longer than its budget.
import type { Result } from '#src/base/result.ts';
import { err } from '#src/base/result.ts';

import type { LayerMode } from '#src/model/cache-mode.ts';
import type { Digest } from '#src/model/digest.ts';
import type { RemoteCache, RemoteRun, RemoteTraffic } from '#src/model/remote.ts';
import type { ActionCache, BlobStore, CachedAction } from '#src/model/store.ts';
import { Breaker } from './breaker.ts';
import type { Side } from './breaker.ts';
import { Downloads } from './downloads.ts';
import { decodeRemoteEntry, recordPath } from './entry-form.ts';
import { actionName, blobNameOf } from './blob-name.ts';
import { Patience } from './patience.ts';
import { Slots } from './slots.ts';
import type { PrivateKey, PublicKey } from './signing.ts';
import type { BlobName, Problem, Transport } from './transport.ts';
import { Uploads } from './uploads.ts';

export interface RemoteUseOptions {
  /** The address as it is kept in records; and as people see it in messages. */
  readonly url: string;
  readonly shown: string;
  readonly mode: LayerMode;
  readonly blobs: BlobStore;
  /** The local action cache, where results that came are kept. */
  readonly actions: ActionCache;
  readonly signer: PrivateKey | undefined;
  /** None: signatures are not looked at. */
  readonly trusted: readonly PublicKey[];
  readonly budgetMs: number;
  readonly uploadBudgetMs: number;
  /** Called when first needed. */
  readonly connect: () => Promise<Transport>;
}

/** Look-ups under way at once. */
const lookupsAtOnce = 64;

type Counts = { -readonly [name in Exclude<keyof RemoteTraffic, 'url' | 'waitedMs'>]: number };

export class RemoteUse implements RemoteCache {
  readonly #options: RemoteUseOptions;
  readonly #run: RemoteRun;
  readonly #names = new Map<Digest, BlobName>();
  readonly #breaker: Breaker;
  readonly #patience: Patience;
  readonly #downloads: Downloads;
  readonly #uploads: Uploads;
  readonly #slots = new Slots(lookupsAtOnce);
  readonly #counts: Counts = {
    lookups: 0,
    hits: 0,
    downloadedBlobs: 0,
    downloadedBytes: 0,
    uploadedResults: 0,
    uploadedBlobs: 0,
    uploadedBytes: 0,
    droppedResults: 0,
    rejected: 0,
    failedRequests: 0,
  };
  #transport: Promise<Transport> | undefined;
  #isOver = false;

  constructor(options: RemoteUseOptions, run: RemoteRun) {
    this.#options = options;
    this.#run = run;
    this.#breaker = new Breaker({
      shown: options.shown,
      warn: (text) => run.notice('warning', text),
      onOpen: () => this.#letGo(),
    });
    this.#patience = new Patience({
      budgetMs: options.budgetMs,
      now: () => performance.now(),
      onSpent: () => this.#breaker.open('all', 'it costs more time than it saves', 'BATUTA-S-004'),
    });
    this.#downloads = new Downloads({
      blobs: options.blobs,
      nameOf: (digest) => this.#names.get(digest),
      ask: (request) => this.#ask('read', request),
      got: (bytes) => {
        this.#counts.downloadedBlobs += 1;
        this.#counts.downloadedBytes += bytes;
      },
      rejected: (_digest, why) => this.#reject(why),
    });
    this.#uploads = new Uploads({
      blobs: options.blobs,
      names: this.#names,
      signer: options.signer,
      ask: (request) => this.#ask('write', request),
      mayWrite: () => this.#allows('write'),
      sentBlobs: (count, bytes) => {
        this.#counts.uploadedBlobs += count;
        this.#counts.uploadedBytes += bytes;
      },
      sentResult: () => (this.#counts.uploadedResults += 1),
    });
    run.signal.addEventListener('abort', this.#letGo, { once: true });
  }

  async find(key: Digest, label: string): Promise<CachedAction | undefined> {
    if (!this.#allows('read')) return undefined;
    this.#counts.lookups += 1;
    return this.#slots.hold(() => this.#find(key, label));
  }

  know({ remote }: CachedAction): void {
    if (remote === undefined || remote.url !== this.#options.url) return;
    for (const [digest, [hash, size]] of Object.entries(remote.blobs))
      this.#names.set(digest as Digest, { hash, size });
  }

  async bring(digests: Iterable<Digest>): Promise<boolean> {
    return this.#downloads.bring(digests);
  }

  offer(entry: CachedAction): void {
    if (entry.result.failure !== undefined || !this.#options.mode.write) return;
    if (this.#allows('write')) this.#uploads.offer(entry);
    else this.#counts.droppedResults += 1;
  }

  async end(): Promise<RemoteTraffic> {
    const { uploadBudgetMs, shown, url } = this.#options;
    let isLate = false;
    if (this.#uploads.left > 0 && !this.#isOver) {
      const timer = new Promise<void>((resolve) => {
        const late = setTimeout(() => ((isLate = true), resolve()), uploadBudgetMs);
        this.#run.signal.addEventListener('abort', () => resolve(), { once: true });
        void this.#uploads.done().then(() => (clearTimeout(late), resolve()));
      });
      await timer;
    }
    const { left } = this.#uploads;
    this.#counts.droppedResults += left;
    if (isLate && left > 0) {
      const seconds = Math.round(uploadBudgetMs / 100) / 10;
      const what = left === 1 ? '1 result was' : `${left} results were`;
      this.#run.notice('warning', `${what} not uploaded to ${shown} within ${seconds} s after the run`);
    }
    if (this.#counts.rejected > 1) {
      const text = `${this.#counts.rejected} entries or blobs of ${shown} failed their check and were not used`;
      this.#run.notice('warning', text);
    }
    this.#letGo();
    await this.#uploads.done();
    return { url, ...this.#counts, waitedMs: Math.round(this.#patience.waitedMs) };
  }

  async #find(key: Digest, label: string): Promise<CachedAction | undefined> {
    const { url, actions, trusted } = this.#options;
    const files = await this.#ask('read', (transport) => transport.getAction(actionName(key), recordPath));
    const record = files?.find(({ path }) => path === recordPath);
    if (record === undefined) return undefined;
    const bytes = record.contents ?? (await this.#record(record.name));
    if (bytes === undefined) return undefined;
    const came = blobNameOf(bytes);
    if (came.hash !== record.name.hash || came.size !== record.name.size) {
      return this.#reject(`the entry of ${label} came with other bytes`);
    }
    const found = decodeRemoteEntry(bytes, key, label, trusted);
    if (typeof found === 'string') return this.#reject(`the entry of ${label} ${found}`);
    const entry: CachedAction = { ...found.entry, remote: { url, blobs: found.blobs } };
    this.#counts.hits += 1;
    this.#patience.earn(entry.durationMs);
    this.know(entry);
    // A store that cannot be written is said elsewhere; the result is good all the same.
    actions.put(entry);
    return entry;
  }

  async #record(name: BlobName): Promise<Uint8Array | undefined> {
    let found: Uint8Array | undefined;
    await this.#ask('read', (transport) => transport.read([name], (_name, bytes) => (found = bytes)));
    return found;
  }

  #reject(why: string): undefined {
    this.#counts.rejected += 1;
    if (this.#counts.rejected > 1) return;
    this.#run.notice('warning', `${why}: nothing of it is used (remote cache ${this.#options.shown}, BATUTA-S-006)`);
  }

  #allows(side: Side): boolean {
    return this.#options.mode[side] && !this.#isOver && !this.#breaker.isOpen(side);
  }

  /** undefined: not allowed, failed, or the answer was that. Waiting for reads is on the run's time, for writes on nobody's. */
  async #ask<T>(side: Side, request: (transport: Transport) => Promise<Result<T, Problem>>): Promise<T | undefined> {
    if (!this.#allows(side)) return undefined;
    const answer = await this.#answer(side, request);
    if (answer.ok) {
      this.#breaker.good(side);
      return answer.value;
    }
    if (answer.failure.kind !== 'stopped') this.#counts.failedRequests += 1;
    this.#breaker.note(side, answer.failure);
    return undefined;
  }

  async #answer<T>(
    side: Side,
    request: (transport: Transport) => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>> {
    try {
      this.#transport ??= this.#options.connect();
      const transport = await this.#transport;
      if (!this.#allows(side)) return err({ kind: 'stopped', text: 'stopped' });
      return await (side === 'read' ? this.#patience.while(request(transport)) : request(transport));
    } catch (error) {
      // A certificate that is none, a header that may not be sent: found out only by using them. No reason to fail a build.
      return err({ kind: 'refused', text: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Whatever is under way ends at once with the problem `stopped`. */
  readonly #letGo = (): void => {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#patience.stop();
    this.#transport?.then(
      (transport) => transport.close(),
      () => undefined,
    );
  };
}
