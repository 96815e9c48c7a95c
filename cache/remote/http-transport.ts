// The plain HTTP cache protocol: GET, PUT and HEAD of `/ac/<sha256>` and `/cas/<sha256>`, over kept connections.
import { setMaxListeners } from 'node:events';
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { decodeResult, encodeResult } from './messages.ts';
import { pooled } from './pooled.ts';
import type { Answer, BlobName, Problem, RemoteFile, ServerFacts, Transport, TransportOptions } from './transport.ts';

/** Requests at once, each on a connection of its own. */
const connections = 16;
/** An action result is a list of names and one record. */
const longestResult = 64 * 2 ** 20;

interface Response {
  readonly status: number;
  readonly body: Uint8Array;
}

interface Sent {
  readonly method: 'GET' | 'HEAD' | 'PUT';
  readonly path: string;
  readonly body?: Uint8Array;
  /** More bytes than this are not read. */
  readonly atMost: number;
}

export class HttpTransport implements Transport {
  readonly #options: TransportOptions;
  readonly #agent: HttpAgent;
  readonly #send: typeof httpRequest;
  readonly #prefix: string;
  readonly #closed = new AbortController();

  constructor(options: TransportOptions) {
    this.#options = options;
    setMaxListeners(0, this.#closed.signal);
    const isSecure = options.url.protocol === 'https:';
    const { ca, cert, key } = options.tls;
    const tls = {
      ...(ca && { ca: Buffer.from(ca) }),
      ...(cert && { cert: Buffer.from(cert) }),
      ...(key && { key: Buffer.from(key) }),
    };
    const kept = { keepAlive: true, maxSockets: connections };
    this.#agent = isSecure ? new HttpsAgent({ ...kept, ...tls }) : new HttpAgent(kept);
    this.#send = isSecure ? httpsRequest : httpRequest;
    const folder = options.url.pathname.replace(/\/+$/, '');
    this.#prefix = options.instance === '' ? folder : `${folder}/${options.instance}`;
  }

  async getAction(id: BlobName): Answer<readonly RemoteFile[] | undefined> {
    const answer = await this.#request({ method: 'GET', path: `/ac/${id.hash}`, atMost: longestResult });
    if (!answer.ok) return answer;
    if (answer.value.status === 404) return ok(undefined);
    if (answer.value.status !== 200) return err(problemOf(answer.value));
    const files = decodeResult(answer.value.body);
    return files === undefined ? err({ kind: 'server', text: 'sent no action result where one belongs' }) : ok(files);
  }

  async putAction(id: BlobName, files: readonly RemoteFile[]): Answer<void> {
    return this.#put(`/ac/${id.hash}`, encodeResult(files));
  }

  async missing(names: readonly BlobName[]): Answer<readonly BlobName[]> {
    const missing: BlobName[] = [];
    const done = await pooled(names, connections, async (name) => {
      const answer = await this.#request({ method: 'HEAD', path: `/cas/${name.hash}`, atMost: 0 });
      if (!answer.ok) return answer;
      if (answer.value.status === 404) missing.push(name);
      else if (answer.value.status !== 200) return err(problemOf(answer.value));
      return ok(undefined);
    });
    return done.ok ? ok(missing) : done;
  }

  async read(names: readonly BlobName[], got: (name: BlobName, bytes: Uint8Array) => void): Answer<void> {
    return pooled(names, connections, async (name) => {
      const answer = await this.#request({ method: 'GET', path: `/cas/${name.hash}`, atMost: name.size });
      if (!answer.ok) return answer;
      if (answer.value.status === 200) got(name, answer.value.body);
      else if (answer.value.status !== 404) return err(problemOf(answer.value));
      return ok(undefined);
    });
  }

  async write(blobs: readonly { readonly name: BlobName; readonly bytes: Uint8Array }[]): Answer<void> {
    return pooled(blobs, connections, ({ name, bytes }) => this.#put(`/cas/${name.hash}`, bytes));
  }

  async facts(): Answer<ServerFacts> {
    const nowhere = `/cas/${'0'.repeat(64)}`;
    const answer = await this.#request({ method: 'HEAD', path: nowhere, atMost: 0 });
    if (!answer.ok) return answer;
    const { status } = answer.value;
    return status === 200 || status === 404 ? ok({ protocol: 'HTTP' }) : err(problemOf(answer.value));
  }

  close(): void {
    this.#closed.abort();
    this.#agent.destroy();
  }

  async #put(path: string, body: Uint8Array): Answer<void> {
    const answer = await this.#request({ method: 'PUT', path, body, atMost: 2 ** 16 });
    if (!answer.ok) return answer;
    const { status } = answer.value;
    return status >= 200 && status < 300 ? ok(undefined) : err(problemOf(answer.value));
  }

  /** All requests may be repeated, so one that met a connection the server had just closed is sent again. */
  async #request(sent: Sent): Answer<Response> {
    const first = await this.#once(sent);
    return first.ok || first.failure.again !== true ? first : this.#once(sent);
  }

  #once(sent: Sent): Promise<Result<Response, Problem & { readonly again?: boolean }>> {
    const { url, headers, timeoutMs } = this.#options;
    const { method, path, body } = sent;
    if (this.#closed.signal.aborted) return Promise.resolve(err(stopped));
    return new Promise((resolve) => {
      const request = this.#send({
        hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port === '' ? undefined : Number(url.port),
        path: `${this.#prefix}${path}${url.search}`,
        method,
        agent: this.#agent,
        timeout: timeoutMs,
        signal: this.#closed.signal,
        headers: {
          ...headers,
          ...(body && { 'content-type': 'application/octet-stream', 'content-length': body.length }),
        },
      });
      let isLate = false;
      const failed = (error: NodeJS.ErrnoException): void => {
        if (this.#closed.signal.aborted) return resolve(err(stopped));
        if (isLate) return resolve(err({ kind: 'slow', text: `no answer for ${timeoutMs} ms` }));
        const wasStale = request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
        resolve(err({ kind: 'unreachable', text: errorText(error), again: wasStale }));
      };
      request.on('timeout', () => {
        isLate = true;
        request.destroy(new Error('timeout'));
      });
      request.on('error', failed);
      request.on('response', (response) => {
        void bodyOf(response, sent.atMost).then(
          (bytes) => resolve(ok({ status: response.statusCode ?? 0, body: bytes })),
          failed,
        );
      });
      request.end(body);
    });
  }
}

async function bodyOf(response: IncomingMessage, atMost: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  // What an error page says is read as far as it is shown.
  const limit = response.statusCode === 200 ? atMost : Math.max(atMost, 2 ** 16);
  for await (const piece of response as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > limit) throw new Error('it sent more bytes than it should');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const stopped: Problem = { kind: 'stopped', text: 'stopped' };

const errorText = (error: NodeJS.ErrnoException): string => {
  // An address with several numbers fails with one error for each.
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return errorText(error.errors[0]);
  return error.message === 'aborted' ? 'the connection broke' : error.message;
};

function problemOf({ status, body }: Response): Problem {
  const said = Buffer.from(body).toString('utf8').trim().split('\n')[0]?.slice(0, 120) ?? '';
  const text = `HTTP ${status}${said === '' ? '' : `: ${said}`}`;
  if (status === 401 || status === 403 || status === 407) return { kind: 'refused', text };
  if (status === 507 || status === 413) return { kind: 'full', text };
  return { kind: 'server', text };
}
