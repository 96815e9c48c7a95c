// Large blobs by the byte stream service: read and written in pieces; after a broken connection once more from where it stopped.
import { randomUUID } from 'node:crypto';
import type { Client, Metadata, ServiceError } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import { err, ok } from '#src/base/result.ts';
import { problemOfStatus } from './grpc-problem.ts';
import { service } from './messages.ts';
import type { OpenCalls } from './open-calls.ts';
import type { Answer, BlobName, Problem } from './transport.ts';

export interface ByteStreamOptions {
  readonly client: Client;
  readonly metadata: Metadata;
  readonly calls: OpenCalls;
  readonly instance: string;
  /** Without a piece for this long, a stream is given up. */
  readonly timeoutMs: number;
}

const pieceBytes = 2 ** 20;
/** How often a stream is taken up again after it broke. */
const resumptions = 2;

interface Stopped {
  readonly problem: Problem | undefined;
  readonly code: number;
}

const canResume = ({ problem }: Stopped): boolean => problem?.kind === 'unreachable' || problem?.kind === 'server';

export class ByteStream {
  readonly #options: ByteStreamOptions;

  constructor(options: ByteStreamOptions) {
    this.#options = options;
  }

  /** undefined: the server has it not. The bytes are not checked, only their number. */
  async read(name: BlobName): Answer<Uint8Array | undefined> {
    const bytes = Buffer.allocUnsafe(name.size);
    let filled = 0;
    for (let attempt = 0; ; attempt++) {
      const before = filled;
      const stopped = await this.#readFrom(name, filled, (piece) => {
        if (filled + piece.length > name.size) return false;
        bytes.set(piece, filled);
        filled += piece.length;
        return true;
      });
      if (stopped.code === status.NOT_FOUND) return ok(undefined);
      if (stopped.problem === undefined && filled === name.size) return ok(bytes);
      const isWorthIt = filled > before && attempt < resumptions;
      if (!isWorthIt || (stopped.problem !== undefined && !canResume(stopped))) {
        return err(
          stopped.problem ?? { kind: 'server', text: `it sent ${filled} bytes of a blob that has ${name.size}` },
        );
      }
    }
  }

  async write(name: BlobName, bytes: Uint8Array): Answer<void> {
    const resource = `${this.#prefix()}uploads/${randomUUID()}/blobs/${name.hash}/${name.size}`;
    let from = 0;
    for (let attempt = 0; ; attempt++) {
      const stopped = await this.#writeFrom(resource, bytes, from);
      if (stopped.problem === undefined) return ok(undefined);
      if (attempt >= resumptions || !canResume(stopped)) return err(stopped.problem);
      const committed = await this.#committed(resource);
      if (committed === undefined || (committed <= from && attempt > 0)) return err(stopped.problem);
      if (committed >= bytes.length) return ok(undefined);
      from = committed;
    }
  }

  #prefix(): string {
    return this.#options.instance === '' ? '' : `${this.#options.instance}/`;
  }

  /** `took`: false refuses the piece. */
  #readFrom(name: BlobName, offset: number, took: (piece: Uint8Array) => boolean): Promise<Stopped> {
    const method = service('ByteStream')['Read'] ?? unknownMethod();
    const { client, metadata, calls, timeoutMs } = this.#options;
    const resourceName = `${this.#prefix()}blobs/${name.hash}/${name.size}`;
    return new Promise((resolve) => {
      const call = client.makeServerStreamRequest(
        method.path,
        method.requestSerialize,
        method.responseDeserialize,
        { resourceName, readOffset: offset, readLimit: 0 },
        metadata,
        {},
      );
      calls.add(call);
      const idle = idleTimer(timeoutMs, () => call.cancel());
      const settle = (stopped: Stopped): void => {
        idle.stop();
        calls.delete(call);
        resolve(stopped);
      };
      call.on('data', (message: { readonly data: Uint8Array }) => {
        idle.touch();
        if (took(message.data)) return;
        settle({ problem: { kind: 'server', text: 'it sent more bytes than it should' }, code: status.INTERNAL });
        call.cancel();
      });
      call.on('error', (error: ServiceError) => settle(stoppedBy(error, idle.isLate, timeoutMs)));
      call.on('end', () => settle({ problem: undefined, code: status.OK }));
    });
  }

  #writeFrom(resourceName: string, bytes: Uint8Array, from: number): Promise<Stopped> {
    const method = service('ByteStream')['Write'] ?? unknownMethod();
    const { client, metadata, calls, timeoutMs } = this.#options;
    return new Promise((resolve) => {
      const call = client.makeClientStreamRequest(
        method.path,
        method.requestSerialize,
        method.responseDeserialize,
        metadata,
        {},
        (error, value) => {
          idle.stop();
          calls.delete(call);
          if (error !== null) return resolve(stoppedBy(error, idle.isLate, timeoutMs));
          // A server that has the blob already may end early and says so by the whole size.
          const committed = (value as { readonly committedSize: number }).committedSize;
          const isWhole = committed === bytes.length || committed === -1;
          const text = `it took ${committed} bytes of ${bytes.length}`;
          resolve({ problem: isWhole ? undefined : { kind: 'server', text }, code: status.OK });
        },
      );
      calls.add(call);
      const idle = idleTimer(timeoutMs, () => call.cancel());
      // Its own problem is told by the callback above.
      call.on('error', () => undefined);
      let at = from;
      const send = (): void => {
        for (;;) {
          const piece = bytes.subarray(at, at + pieceBytes);
          const finishWrite = at + piece.length >= bytes.length;
          const isRoom = call.write({
            resourceName: at === from ? resourceName : '',
            writeOffset: at,
            finishWrite,
            data: piece,
          });
          idle.touch();
          at += piece.length;
          if (finishWrite) return void call.end();
          if (!isRoom) return void call.once('drain', send);
        }
      };
      send();
    });
  }

  /** undefined: the server does not know, or does not answer. */
  #committed(resourceName: string): Promise<number | undefined> {
    const method = service('ByteStream')['QueryWriteStatus'] ?? unknownMethod();
    const { client, metadata, timeoutMs } = this.#options;
    return new Promise((resolve) => {
      client.makeUnaryRequest(
        method.path,
        method.requestSerialize,
        method.responseDeserialize,
        { resourceName },
        metadata,
        { deadline: Date.now() + timeoutMs },
        (error, value) =>
          resolve(error === null ? (value as { readonly committedSize: number }).committedSize : undefined),
      );
    });
  }
}

function unknownMethod(): never {
  throw new Error('the byte stream service lacks a method');
}

const stoppedBy = (error: ServiceError, isLate: boolean, timeoutMs: number): Stopped => ({
  problem: isLate ? { kind: 'slow', text: `no byte for ${timeoutMs} ms` } : problemOfStatus(error.code, error.details),
  code: error.code,
});

interface IdleTimer {
  readonly isLate: boolean;
  touch(): void;
  stop(): void;
}

function idleTimer(timeoutMs: number, late: () => void): IdleTimer {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    late();
  }, timeoutMs);
  return {
    get isLate() {
      return isLate;
    },
    touch: () => void timer.refresh(),
    stop: () => clearTimeout(timer),
  };
}
