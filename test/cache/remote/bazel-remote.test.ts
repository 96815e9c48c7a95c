// Both protocols against a real bazel-remote: open, checking results or not, with client certificates, with name and password.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobNameOf } from '#cache/remote/blob-name.ts';
import { GrpcTransport } from '#cache/remote/grpc-transport.ts';
import { HttpTransport } from '#cache/remote/http-transport.ts';
import type { Transport, TransportOptions } from '#cache/remote/transport.ts';
import type { CacheServer, Certificates } from '../../tools/bazel-remote.ts';
import {
  bazelRemote,
  buildTimeoutMs,
  makeCertificates,
  makeHtpasswd,
  startBazelRemote,
} from '../../tools/bazel-remote.ts';
import { transportContract } from './transport-contract.ts';

const binary = await bazelRemote();
const isThere = !binary.startsWith('skip:');
if (!isThere) process.stderr.write(`${binary}\n`);

type Options = Partial<Omit<TransportOptions, 'url'>>;

const connect = (address: string, options: Options = {}): Transport => {
  const url = new URL(address);
  const whole = { url, instance: '', headers: {}, tls: {}, timeoutMs: 5000, ...options };
  return url.protocol.startsWith('grpc') ? new GrpcTransport(whole) : new HttpTransport(whole);
};

const basic = (user: string, password: string): Options => ({
  headers: { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
});

/** The kind of problem that the simplest request meets. */
async function problemOf(address: string, options: Options = {}): Promise<string> {
  const transport = connect(address, options);
  const answer = await transport.missing([{ hash: '0'.repeat(64), size: 3 }]);
  transport.close();
  return answer.ok ? 'none' : answer.failure.kind;
}

describe.runIf(isThere)('bazel-remote', { timeout: buildTimeoutMs }, () => {
  let folder: string;
  let files: Certificates;
  const servers: { [name: string]: CacheServer } = {};
  // A certificate is for a name.
  const at = (name: string, protocol: 'http' | 'grpc'): string =>
    servers[name]?.[protocol].replace('127.0.0.1', 'localhost') ?? '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'batuta-remote-'));
    files = await makeCertificates(folder);
    const { ca, serverCert, serverKey } = files;
    const tls = ['--tls_cert_file', serverCert, '--tls_key_file', serverKey];
    const htpasswd = ['--htpasswd_file', await makeHtpasswd(folder, 'ann', 'se cret')];
    const wanted: { readonly [name: string]: readonly string[] } = {
      open: [],
      unchecked: ['--disable_http_ac_validation', '--disable_grpc_ac_deps_check', '--storage_mode', 'uncompressed'],
      certificates: [...tls, '--tls_ca_file', ca],
      password: [...tls, ...htpasswd],
      readable: [...tls, ...htpasswd, '--allow_unauthenticated_reads'],
    };
    const started = Object.entries(wanted).map(async ([name, options]) => {
      servers[name] = await startBazelRemote(binary, options);
    });
    await Promise.all(started);
  }, buildTimeoutMs);
  afterAll(async () => {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  const authority = (): Options => ({ tls: { ca: readFileSync(files.ca) } });
  const certified = (): Options => ({
    tls: {
      ca: readFileSync(files.ca),
      cert: readFileSync(files.clientCert),
      key: readFileSync(files.clientKey),
    },
  });

  transportContract('HTTP', () => connect(`http://${at('open', 'http')}`));
  transportContract('gRPC', () => connect(`grpc://${at('open', 'grpc')}`));
  transportContract('HTTP without checks of results', () => connect(`http://${at('unchecked', 'http')}`), false);
  transportContract('gRPC without checks of results', () => connect(`grpc://${at('unchecked', 'grpc')}`), false);
  transportContract('HTTPS with a client certificate', () =>
    connect(`https://${at('certificates', 'http')}`, certified()),
  );
  transportContract('gRPC over TLS with a client certificate', () =>
    connect(`grpcs://${at('certificates', 'grpc')}`, certified()),
  );
  transportContract('HTTPS with a password', () =>
    connect(`https://${at('password', 'http')}`, { ...authority(), ...basic('ann', 'se cret') }),
  );
  transportContract('gRPC over TLS with a password', () =>
    connect(`grpcs://${at('password', 'grpc')}`, { ...authority(), ...basic('ann', 'se cret') }),
  );

  it('keeps several caches apart by their instance in the address, and takes any', async () => {
    for (const address of [`http://${at('open', 'http')}`, `grpc://${at('open', 'grpc')}`]) {
      const transport = connect(address, { instance: 'team/one' });
      const bytes = randomBytes(5_000_000);
      const name = blobNameOf(bytes);
      const written = await transport.write([{ name, bytes }]);
      const put = await transport.putAction(name, [{ path: 'blob', name }]);
      const missing = await transport.missing([name]);
      transport.close();
      expect([written.ok, put.ok, missing]).toEqual([true, true, { ok: true, value: [] }]);
    }
  });

  it('refuses who has no client certificate, and is not trusted without its authority', async () => {
    expect(await problemOf(`https://${at('certificates', 'http')}`, authority())).not.toBe('none');
    expect(await problemOf(`grpcs://${at('certificates', 'grpc')}`, authority())).not.toBe('none');
    expect(await problemOf(`https://${at('certificates', 'http')}`)).toBe('unreachable');
    expect(await problemOf(`grpcs://${at('certificates', 'grpc')}`)).toBe('unreachable');
  });

  it('refuses a wrong password, and none', async () => {
    for (const address of [`https://${at('password', 'http')}`, `grpcs://${at('password', 'grpc')}`]) {
      expect(await problemOf(address, { ...authority(), ...basic('ann', 'other') })).toBe('refused');
      expect(await problemOf(address, authority())).toBe('refused');
    }
  });

  it('may be read by anyone and written by few', async () => {
    for (const address of [`https://${at('readable', 'http')}`, `grpcs://${at('readable', 'grpc')}`]) {
      const transport = connect(address, authority());
      const found = await transport.getAction({ hash: '1'.repeat(64), size: 9 }, 'record');
      const put = await transport.putAction({ hash: '1'.repeat(64), size: 9 }, []);
      transport.close();
      expect(found).toEqual({ ok: true, value: undefined });
      expect(put).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    }
  });
});
