// Servers that hang, die, are full or lie: a run loses its budget at most, is told once, and never uses what is not right.
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server as TcpServer, Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { blobNameOf } from '#cache/remote/blob-name.ts';
import { GrpcTransport } from '#cache/remote/grpc-transport.ts';
import { service } from '#cache/remote/messages.ts';
import type { Transport } from '#cache/remote/transport.ts';
import { hashBytes } from '#src/hash/hash.ts';
import type { RemoteOptions } from '#src/model/config.ts';
import type { CachedAction } from '#src/model/store.ts';
import type { Machine } from './machine.ts';
import { executed, machine, outputOf } from './machine.ts';
import { freePort } from '../../tools/bazel-remote.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

async function listening(server: TcpServer): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const httpServer = async (handle: Handler): Promise<string> =>
  `http://${await listening(
    createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => handle(request, response, Buffer.concat(pieces)));
    }),
  )}`;

/** Keeps what is put; `spoil` may answer in its place. */
async function keeper(
  spoil: (path: string, response: ServerResponse, kept: Buffer | undefined) => boolean,
): Promise<string> {
  const kept = new Map<string, Buffer>();
  return httpServer(({ method, url = '' }, response, body) => {
    if (method === 'PUT') {
      kept.set(url, body);
      return response.end();
    }
    if (method === 'GET' && spoil(url, response, kept.get(url))) return undefined;
    const found = kept.get(url);
    response.statusCode = found === undefined ? 404 : 200;
    return response.end(method === 'HEAD' ? undefined : found);
  });
}

const small: Partial<RemoteOptions> = { timeoutMs: 100, budgetMs: 400, uploadBudgetMs: 300 };
const key = hashBytes('key');
const findMany = (on: Machine, count: number): Promise<unknown[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => on.remote.find(hashBytes(`key ${index}`), 'a:b')));

/** One after the other, as a chain of actions asks. */
async function findInRow(on: Machine, count: number): Promise<void> {
  for (let index = 0; index < count; index++)
    expect(await on.remote.find(hashBytes(`k${index}`), 'a:b')).toBeUndefined();
}

/** A result of another machine, at the server. */
async function shared(url: string, text = 'some text'): Promise<CachedAction> {
  const one = machine({ url });
  const made = executed(one, 'a:b', { text });
  one.remote.offer(made);
  expect(await one.remote.end()).toMatchObject({ uploadedResults: 1 });
  return made;
}

it('a server that takes connections and never answers is left alone after two requests in a row', async () => {
  const address = await listening(createTcpServer(() => undefined));
  for (const protocol of ['http', 'grpc']) {
    const on = machine({ url: `${protocol}://${address}`, ...small });
    await findInRow(on, 6);
    const traffic = await on.remote.end();
    expect(traffic.failedRequests).toBe(2);
    expect(on.notices).toEqual([expect.stringMatching(/is not used any more in this run: no answer .*BATUTA-S-004/)]);
  }
});

it('nobody there: one line', async () => {
  for (const protocol of ['http', 'grpc']) {
    const on = machine({ url: `${protocol}://127.0.0.1:${await freePort()}`, ...small });
    await findMany(on, 20);
    on.remote.offer(executed(on, 'a:b', { text: 'x' }));
    expect(await on.remote.end()).toMatchObject({ hits: 0, droppedResults: 1 });
    expect(on.notices).toEqual([expect.stringMatching(/ECONNREFUSED/)]);
  }
});

it('a certificate that is none, or a header that cannot be sent, is no reason to fail', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'batuta-pem-')), 'ca.pem');
  writeFileSync(file, 'no certificate');
  const port = await freePort();
  for (const protocol of ['https', 'grpcs', 'http', 'grpc']) {
    const isSecure = protocol.endsWith('s');
    const bad = isSecure ? { tls: { ca: file, cert: file, key: file } } : { headers: { 'x-bad': 'new\nline' } };
    const on = machine({ url: `${protocol}://127.0.0.1:${port}`, ...small, ...bad });
    await findInRow(on, 3);
    await on.remote.end();
    expect(on.notices, protocol).toEqual([expect.stringContaining('is not used any more in this run')]);
  }
});

it('one upload that fails does not drop the others', async () => {
  let failures = 1;
  const url = await httpServer(({ method }, response) => {
    const isBad = method === 'PUT' && failures-- > 0;
    response.statusCode = isBad ? 500 : method === 'PUT' ? 200 : 404;
    response.end();
  });
  const on = machine({ url });
  for (let index = 0; index < 100; index++) on.remote.offer(executed(on, `a:b${index}`, { text: `${index}` }));
  const { uploadedResults, droppedResults } = await on.remote.end();
  expect(uploadedResults).toBeGreaterThan(0);
  expect(uploadedResults + droppedResults).toBe(100);
  expect(on.notices).toEqual([]);
});

it('a server that answers, but slowly, may cost the budget and no more', async () => {
  const url = await httpServer((_request, response) => {
    setTimeout(() => {
      response.statusCode = 404;
      response.end();
    }, 60);
  });
  const on = machine({ url, ...small });
  await findInRow(on, 30);
  const traffic = await on.remote.end();
  expect(traffic.lookups).toBeLessThan(12);
  expect(on.notices).toEqual([expect.stringContaining('costs more time than it saves')]);
});

it.each([
  [401, 'BATUTA-S-005'],
  [403, 'BATUTA-S-005'],
  [500, 'BATUTA-S-004'],
])('a server that answers %i is left alone', async (code, said) => {
  const url = await httpServer((_request, response) => {
    response.statusCode = code;
    response.end('no\nmore');
  });
  const on = machine({ url, ...small });
  await findInRow(on, 5);
  const { failedRequests } = await on.remote.end();
  expect(failedRequests).toBe(code === 500 ? 3 : 1);
  expect(on.notices).toEqual([expect.stringContaining(`HTTP ${code}: no (${said})`)]);
});

it('a full server is written to no more and still read', async () => {
  const url = await httpServer(({ method }, response) => {
    response.statusCode = method === 'PUT' ? 507 : 404;
    response.end();
  });
  const on = machine({ url, ...small });
  on.remote.offer(executed(on, 'a:b', { text: 'x' }));
  on.remote.offer(executed(on, 'a:c', { text: 'y' }));
  await findInRow(on, 5);
  expect(await on.remote.end()).toMatchObject({ lookups: 5, uploadedResults: 0, droppedResults: 2 });
  expect(on.notices).toEqual([expect.stringMatching(/nothing more is uploaded .* HTTP 507 \(BATUTA-S-005\)/)]);
});

it('uploads that take too long are dropped at the end, which is said', async () => {
  const url = await httpServer((request, response) => {
    response.statusCode = 404;
    if (request.method === 'GET') response.end();
  });
  const on = machine({ url, ...small, timeoutMs: 60_000 });
  on.remote.offer(executed(on, 'a:b', { text: 'x' }));
  expect(await on.remote.end()).toMatchObject({ droppedResults: 1 });
  expect(on.notices).toEqual([expect.stringMatching(/^1 result was not uploaded to .* within 0.3 s after the run$/)]);
});

it('a run that is stopped waits for nothing', async () => {
  const url = await httpServer(() => undefined);
  const on = machine({ url, timeoutMs: 60_000, budgetMs: 60_000, uploadBudgetMs: 60_000 });
  on.remote.offer(executed(on, 'a:b', { text: 'x' }));
  const asked = on.remote.find(key, 'a:b');
  on.stop.abort();
  expect(await asked).toBeUndefined();
  expect(await on.remote.end()).toMatchObject({ droppedResults: 1 });
  expect(on.notices).toEqual([]);
});

it.each<[string, (bytes: Buffer, response: ServerResponse) => void, string | undefined]>([
  ['wrong bytes', (bytes, response) => response.end(Buffer.alloc(bytes.length, 7)), 'a blob came with other bytes'],
  ['too few bytes', (bytes, response) => response.end(bytes.subarray(1)), 'a blob came with other bytes'],
  ['too many bytes', (bytes, response) => response.end(Buffer.concat([bytes, bytes])), undefined],
  [
    'half and a broken connection',
    (bytes, response) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, 4), () => response.socket?.destroy());
    },
    undefined,
  ],
])('a blob that comes as %s is not used', async (_what, spoil, said) => {
  const url = await keeper((path, response, kept) => {
    if (!path.startsWith('/cas/') || kept === undefined) return false;
    spoil(kept, response);
    return true;
  });
  const made = await shared(url);
  const on = machine({ url, ...small });
  const found = await on.remote.find(made.key, 'a:b');
  expect(await on.remote.bring([outputOf(found, 'text')])).toBe(false);
  expect(on.blobs.has(outputOf(found, 'text'))).toBe(false);
  await on.remote.end();
  expect(on.notices).toEqual(said === undefined ? [] : [expect.stringContaining(said)]);
});

it('a blob that is right to the server and is not the one of the entry is not used', async () => {
  const made = { text: 'one text' };
  const other = Buffer.from('another!');
  // The entry names the blob of BLAKE3 `text` by the SHA-256 of other bytes: a lying keeper, or a defect.
  const kept = new Map<string, Buffer>();
  const url = await httpServer(({ method, url: path = '' }, response, body) => {
    if (method === 'PUT') kept.set(path, swapped(body));
    else {
      const found = path === `/cas/${blobNameOf(other).hash}` ? other : kept.get(path);
      response.statusCode = found === undefined ? 404 : 200;
      return response.end(method === 'HEAD' ? undefined : found);
    }
    return response.end();
  });
  const right = blobNameOf(Buffer.from(made.text)).hash;
  const wrong = blobNameOf(other).hash;
  const swapped = (body: Buffer): Buffer => {
    const text = body.toString('latin1');
    const record = text.indexOf('batuta-remote 1');
    if (record < 0) return body;
    return Buffer.from(text.replaceAll(right, wrong), 'latin1');
  };
  const entry = await shared(url, made.text);
  const on = machine({ url, ...small });
  // The record itself no longer has the digest that the result gives for it.
  expect(await on.remote.find(entry.key, 'a:b')).toBeUndefined();
  on.remote.know({ ...entry, remote: { url, blobs: { [outputOf(entry, 'text')]: [wrong, other.length] } } });
  expect(await on.remote.bring([outputOf(entry, 'text')])).toBe(false);
  expect(await on.remote.end()).toMatchObject({ rejected: 2 });
  expect(on.blobs.has(outputOf(entry, 'text'))).toBe(false);
});

it.each([
  ['no action result', Buffer.from('no action result at all')],
  ['an action result of somebody else', Buffer.from('')],
])('%s under the name of a key is a miss', async (_what, body) => {
  const url = await httpServer((_request, response) => response.end(body));
  const on = machine({ url, ...small });
  expect(await on.remote.find(key, 'a:b')).toBeUndefined();
  await on.remote.end();
  expect(on.notices).toEqual([]);
});

/** A server of the byte stream service whose streams break, and which keeps what it has. */
async function breakingStreams(): Promise<{
  readonly transport: Transport;
  readonly offsets: number[];
  readonly break: (times: number) => void;
}> {
  const server = new Server({ 'grpc.max_receive_message_length': -1 });
  const offsets: number[] = [];
  const kept = new Map<string, Buffer>();
  const nameIn = (resource: string): string => /blobs\/(\w+)/.exec(resource)?.[1] ?? '';
  let left = 0;
  interface Read {
    readonly request: { readonly resourceName: string; readonly readOffset: number };
    write(message: object): void;
    end(): void;
    emit(event: 'error', error: object): void;
  }
  interface Piece {
    readonly resourceName: string;
    readonly writeOffset: number;
    readonly data: Buffer;
  }
  server.addService(service('ByteStream') as Parameters<Server['addService']>[0], {
    Read(call: Read) {
      const { resourceName, readOffset } = call.request;
      const bytes = kept.get(nameIn(resourceName)) ?? Buffer.alloc(0);
      offsets.push(readOffset);
      const part = bytes.subarray(readOffset, readOffset + 2_000_000);
      for (let at = 0; at < part.length; at += 500_000) call.write({ data: part.subarray(at, at + 500_000) });
      if (left-- > 0) call.emit('error', { code: status.UNAVAILABLE, details: 'broke' });
      else {
        call.write({ data: bytes.subarray(readOffset + part.length) });
        call.end();
      }
    },
    Write(call: AsyncIterable<Piece>, done: (error: object | null, value?: object) => void) {
      let name = '';
      const take = async (): Promise<void> => {
        let isFirst = true;
        for await (const { resourceName, writeOffset, data } of call) {
          if (isFirst) offsets.push(writeOffset);
          isFirst = false;
          if (resourceName !== '') name = nameIn(resourceName);
          const before = kept.get(name) ?? Buffer.alloc(0);
          kept.set(name, Buffer.concat([before.subarray(0, writeOffset), data]));
          if (before.length > 1_500_000 && left > 0) {
            left -= 1;
            return done({ code: status.UNAVAILABLE, details: 'broke' });
          }
        }
        done(null, { committedSize: kept.get(name)?.length ?? 0 });
      };
      take().catch((error: unknown) => done({ code: status.INTERNAL, details: String(error) }));
    },
    QueryWriteStatus(
      { request }: { readonly request: { readonly resourceName: string } },
      done: (error: null, value: object) => void,
    ) {
      done(null, { committedSize: kept.get(nameIn(request.resourceName))?.length ?? 0, complete: false });
    },
  });
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  closers.push(() => server.forceShutdown());
  const url = new URL(`grpc://127.0.0.1:${port}`);
  const transport = new GrpcTransport({ url, instance: '', headers: {}, tls: {}, timeoutMs: 5000 });
  closers.push(() => transport.close());
  return { transport, offsets, break: (times) => (left = times) };
}

const large = Buffer.alloc(7_000_000, 'batuta');

it('an upload that breaks goes on from what the server has', async () => {
  const { transport, offsets, ...server } = await breakingStreams();
  server.break(2);
  const name = blobNameOf(large);
  expect(await transport.write([{ name, bytes: large }])).toEqual({ ok: true, value: undefined });
  expect(offsets[0]).toBe(0);
  expect(offsets).toHaveLength(3);
  expect(offsets[1]).toBeGreaterThan(1_000_000);
  let came: Uint8Array | undefined;
  expect(await transport.read([name], (_name, got) => (came = got))).toEqual({ ok: true, value: undefined });
  expect(Buffer.from(came ?? []).equals(large)).toBe(true);
});

it('a download that breaks goes on from what has come', async () => {
  const { transport, offsets, ...server } = await breakingStreams();
  const name = blobNameOf(large);
  await transport.write([{ name, bytes: large }]);
  server.break(2);
  let came: Uint8Array | undefined;
  expect(await transport.read([name], (_name, got) => (came = got))).toEqual({ ok: true, value: undefined });
  expect(Buffer.from(came ?? []).equals(large)).toBe(true);
  expect(offsets).toEqual([0, 0, 2_000_000, 4_000_000]);
});

it('a download that keeps breaking is given up', async () => {
  const { transport, ...server } = await breakingStreams();
  const name = blobNameOf(large);
  await transport.write([{ name, bytes: large }]);
  server.break(10);
  expect(await transport.read([name], () => undefined)).toMatchObject({ failure: { kind: 'unreachable' } });
});
