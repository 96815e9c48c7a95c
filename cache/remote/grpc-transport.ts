// The Remote Execution API v2 over gRPC: capabilities, blobs in batches, large ones by byte stream, action results.
import type { ChannelOptions } from '@grpc/grpc-js';
import { Client, Metadata, credentials, status } from '@grpc/grpc-js';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { batches } from './batches.ts';
import { ByteStream } from './byte-stream.ts';
import type { ActionResultMessage, DigestMessage } from './messages.ts';
import { blobName, digestMessage, filesOf, resultMessage, service } from './messages.ts';
import { OpenCalls } from './open-calls.ts';
import { pooled } from './pooled.ts';
import { problemOfStatus } from './grpc-problem.ts';
import type { Answer, BlobName, Problem, RemoteFile, ServerFacts, Transport, TransportOptions } from './transport.ts';

/** Peers refuse messages of more than 4 MiB unless told otherwise: batches stay below, larger blobs are streamed. */
const batchBytes = 3 * 2 ** 20;
const batchBlobs = 500;
const digestsAtOnce = 20_000;
const callsAtOnce = 8;
/** Of a call with blobs no single byte is seen coming: each ms of its time limit must bring this many. */
const leastBytesPerMs = 200;

interface Capabilities {
  readonly cacheCapabilities: {
    readonly digestFunctions: readonly string[];
    readonly actionCacheUpdateCapabilities: { readonly updateEnabled: boolean } | null;
    readonly maxBatchTotalSizeBytes: number;
  } | null;
}

interface PerBlob {
  readonly responses: readonly {
    readonly digest: DigestMessage | null;
    readonly status: { readonly code: number; readonly message: string } | null;
    readonly data?: Uint8Array;
  }[];
}

export class GrpcTransport implements Transport {
  readonly #options: TransportOptions;
  readonly #client: Client;
  readonly #metadata = new Metadata();
  readonly #streams: ByteStream;
  readonly #calls = new OpenCalls();
  #capabilities: Answer<Capabilities> | undefined;

  constructor(options: TransportOptions) {
    this.#options = options;
    const { url, tls, headers } = options;
    const isSecure = url.protocol === 'grpcs:';
    const buffer = (bytes: Uint8Array | undefined): Buffer | null => (bytes === undefined ? null : Buffer.from(bytes));
    const secrets = isSecure
      ? credentials.createSsl(buffer(tls.ca), buffer(tls.key), buffer(tls.cert))
      : credentials.createInsecure();
    const channel: ChannelOptions = {
      'grpc.max_receive_message_length': 64 * 2 ** 20,
      'grpc.max_send_message_length': 64 * 2 ** 20,
      'grpc.enable_retries': 0,
      'grpc.use_local_subchannel_pool': 1,
    };
    this.#client = new Client(`${url.hostname}:${url.port || (isSecure ? '443' : '80')}`, secrets, channel);
    for (const [name, value] of Object.entries(headers)) this.#metadata.set(name, value);
    this.#streams = new ByteStream({
      client: this.#client,
      metadata: this.#metadata,
      calls: this.#calls,
      instance: options.instance,
      timeoutMs: options.timeoutMs,
    });
  }

  async getAction(id: BlobName, inline: string): Answer<readonly RemoteFile[] | undefined> {
    const answer = await this.#call<ActionResultMessage>('ActionCache', 'GetActionResult', {
      actionDigest: digestMessage(id),
      inlineOutputFiles: [inline],
    });
    if (answer.ok) return ok(filesOf(answer.value));
    return answer.failure.code === status.NOT_FOUND ? ok(undefined) : answer;
  }

  async putAction(id: BlobName, files: readonly RemoteFile[]): Answer<void> {
    const sent = { actionDigest: digestMessage(id), actionResult: resultMessage(files) };
    const answer = await this.#call('ActionCache', 'UpdateActionResult', sent);
    return answer.ok ? ok(undefined) : answer;
  }

  async missing(names: readonly BlobName[]): Answer<readonly BlobName[]> {
    const missing: BlobName[] = [];
    const done = await pooled(
      batches(names, digestsAtOnce, () => 0, 1),
      callsAtOnce,
      async (part) => {
        const sent = { blobDigests: part.map(digestMessage) };
        const answer = await this.#call<{ readonly missingBlobDigests: readonly DigestMessage[] }>(
          'ContentAddressableStorage',
          'FindMissingBlobs',
          sent,
        );
        if (answer.ok) missing.push(...answer.value.missingBlobDigests.map(blobName));
        return answer.ok ? ok(undefined) : answer;
      },
    );
    return done.ok ? ok(missing) : done;
  }

  async read(names: readonly BlobName[], got: (name: BlobName, bytes: Uint8Array) => void): Answer<void> {
    const limit = await this.#batchLimit();
    const large = names.filter(({ size }) => size > limit);
    const small = names.filter(({ size }) => size <= limit);
    const parts = batches(small, batchBlobs, ({ size }) => size, limit);
    const [inBatches, inStreams] = await Promise.all([
      pooled(parts, callsAtOnce, (part) => this.#readBatch(part, got)),
      pooled(large, callsAtOnce, async (name) => {
        const bytes = await this.#streams.read(name);
        if (!bytes.ok) return bytes;
        if (bytes.value !== undefined) got(name, bytes.value);
        return ok(undefined);
      }),
    ]);
    return inBatches.ok ? inStreams : inBatches;
  }

  async write(blobs: readonly { readonly name: BlobName; readonly bytes: Uint8Array }[]): Answer<void> {
    const limit = await this.#batchLimit();
    const large = blobs.filter(({ bytes }) => bytes.length > limit);
    const small = blobs.filter(({ bytes }) => bytes.length <= limit);
    const parts = batches(small, batchBlobs, ({ bytes }) => bytes.length, limit);
    const [inBatches, inStreams] = await Promise.all([
      pooled(parts, callsAtOnce, async (part) => {
        const requests = part.map(({ name, bytes }) => ({ digest: digestMessage(name), data: bytes }));
        const size = part.reduce((total, { bytes }) => total + bytes.length, 0);
        const answer = await this.#call<PerBlob>('ContentAddressableStorage', 'BatchUpdateBlobs', { requests }, size);
        if (!answer.ok) return answer;
        const bad = answer.value.responses.find((each) => (each.status?.code ?? 0) !== 0)?.status;
        return bad ? err(problemOfStatus(bad.code, bad.message)) : ok(undefined);
      }),
      pooled(large, callsAtOnce, ({ name, bytes }) => this.#streams.write(name, bytes)),
    ]);
    return inBatches.ok ? inStreams : inBatches;
  }

  async facts(): Answer<ServerFacts> {
    const answer = await this.#ask();
    if (!answer.ok) return answer;
    const cache = answer.value.cacheCapabilities;
    if (cache === null) return err({ kind: 'server', text: 'it says that it has no cache' });
    return ok({
      protocol: 'Remote Execution API v2',
      mayWrite: cache.actionCacheUpdateCapabilities?.updateEnabled === true,
      digests: cache.digestFunctions,
    });
  }

  close(): void {
    this.#calls.close();
    this.#client.close();
  }

  #ask(): Answer<Capabilities> {
    this.#capabilities ??= this.#call<Capabilities>('Capabilities', 'GetCapabilities', {});
    return this.#capabilities;
  }

  /** Asked once; a server that does not say, or does not answer, gets ours. */
  async #batchLimit(): Promise<number> {
    const answer = await this.#ask();
    const limit = answer.ok ? (answer.value.cacheCapabilities?.maxBatchTotalSizeBytes ?? 0) : 0;
    return limit > 0 ? Math.min(limit, batchBytes) : batchBytes;
  }

  async #readBatch(names: readonly BlobName[], got: (name: BlobName, bytes: Uint8Array) => void): Answer<void> {
    const sent = { digests: names.map(digestMessage) };
    const size = names.reduce((total, name) => total + name.size, 0);
    const answer = await this.#call<PerBlob>('ContentAddressableStorage', 'BatchReadBlobs', sent, size);
    if (!answer.ok) return answer;
    for (const { digest, status: state, data } of answer.value.responses) {
      const code = state?.code ?? 0;
      if (code === status.NOT_FOUND || digest === null) continue;
      if (code !== 0) return err(problemOfStatus(code, state?.message ?? ''));
      got(blobName(digest), data ?? new Uint8Array());
    }
    return ok(undefined);
  }

  #call<T>(
    of: string,
    name: string,
    message: object,
    bytes = 0,
  ): Promise<Result<T, Problem & { readonly code?: number }>> {
    const method = service(of)[name];
    if (method === undefined) throw new Error(`${of} has no method ${name}`);
    const deadline = Date.now() + this.#options.timeoutMs + bytes / leastBytesPerMs;
    return new Promise((resolve) => {
      try {
        const call = this.#client.makeUnaryRequest(
          method.path,
          method.requestSerialize,
          method.responseDeserialize,
          { instanceName: this.#options.instance, ...message },
          this.#metadata,
          { deadline },
          (error, value) => {
            this.#calls.delete(call);
            if (error === null && value !== undefined) return resolve(ok(value as T));
            const code = error?.code ?? status.UNKNOWN;
            resolve(err({ ...problemOfStatus(code, error?.details ?? 'no answer'), code }));
          },
        );
        this.#calls.add(call);
      } catch (error) {
        // The channel was closed.
        resolve(err({ kind: 'stopped', text: error instanceof Error ? error.message : String(error) }));
      }
    });
  }
}
