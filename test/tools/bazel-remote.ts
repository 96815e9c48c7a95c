// The real cache server of the tests: bazel-remote, built once from the Go module proxy, started on free ports, stopped after.
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { acquireLock } from '#src/fs/lock.ts';

const module = 'github.com/buchgr/bazel-remote/v2';
const version = 'v2.6.1';
const cacheFolder = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/.cache/bazel-remote', version);
const run = promisify(execFile);

/** Long enough for the first build on a busy machine; later ones find the binary. */
export const buildTimeoutMs = 900_000;

/** `BAZEL_REMOTE` names a binary; else it is built. A string that begins with `skip:` says why there is none. */
export async function bazelRemote(): Promise<string> {
  const given = process.env['BAZEL_REMOTE'];
  if (given !== undefined && given !== '') return given;
  const binary = join(cacheFolder, 'bazel-remote');
  if (existsSync(binary)) return binary;
  const go = await findGo();
  if (go === undefined) return 'skip: Go is not installed, so bazel-remote cannot be built';
  const work = mkdtempSync(join(tmpdir(), 'batuta-bazel-remote-'));
  mkdirSync(cacheFolder, { recursive: true });
  // Several test files want it at once, and it is built once.
  const lock = await acquireLock(join(cacheFolder, 'lock'), 'building bazel-remote');
  try {
    if (existsSync(binary)) return binary;
    writeFileSync(join(work, 'go.mod'), `module batuta.test/tool\n\ngo 1.22\n\nrequire ${module} ${version}\n`);
    const env = { ...process.env, GOFLAGS: '-mod=mod -buildvcs=false' };
    const { stdout } = await run(go, ['mod', 'download', '-json', `${module}@${version}`], { cwd: work, env });
    const { Dir: source } = JSON.parse(stdout) as { readonly Dir: string };
    const built = join(work, 'bazel-remote');
    // In its own folder, so that its own go.sum says what its dependencies must be.
    const inOwnFolder = { cwd: source, env: { ...env, GOFLAGS: '-mod=readonly -buildvcs=false' } };
    await run('nice', ['-n', '10', go, 'build', '-p', '1', '-o', built, '.'], inOwnFolder);
    copyFileSync(built, `${binary}.${process.pid}`);
    renameSync(`${binary}.${process.pid}`, binary);
    return binary;
  } catch (error) {
    return `skip: bazel-remote could not be built: ${error instanceof Error ? error.message.slice(0, 400) : String(error)}`;
  } finally {
    if (lock.ok) lock.value.release();
    rmSync(work, { recursive: true, force: true });
  }
}

async function findGo(): Promise<string | undefined> {
  for (const candidate of ['go', '/usr/local/go/bin/go']) {
    try {
      await run(candidate, ['version']);
      return candidate;
    } catch {
      // not this one
    }
  }
  return undefined;
}

export interface CacheServer {
  /** `127.0.0.1:<port>` of each protocol. */
  readonly http: string;
  readonly grpc: string;
  /** What it has logged so far. */
  log(): string;
  stop(): Promise<void>;
}

/** `options`: further command-line options of bazel-remote. */
export async function startBazelRemote(binary: string, options: readonly string[] = []): Promise<CacheServer> {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-cache-server-'));
  const [http, grpc] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`];
  const args = ['--dir', folder, '--max_size', '1', '--http_address', http, '--grpc_address', grpc, ...options];
  const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await Promise.all([accepts(http, child, () => log), accepts(grpc, child, () => log)]);
  return {
    http,
    grpc,
    log: () => log,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** Settles when the address takes connections; there is no other sign of it. */
async function accepts(address: string, child: ChildProcess, log: () => string): Promise<void> {
  const [host = '', port = ''] = address.split(':');
  for (;;) {
    if (child.exitCode !== null) throw new Error(`bazel-remote ended:\n${log()}`);
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(Number(port), host);
      socket.on('connect', () => (socket.destroy(), resolve(true)));
      socket.on('error', () => setTimeout(() => resolve(false), 20));
    });
    if (isOpen) return;
  }
}

export interface Certificates {
  readonly ca: string;
  readonly serverCert: string;
  readonly serverKey: string;
  readonly clientCert: string;
  readonly clientKey: string;
}

/** An authority, and a certificate of it for a server at 127.0.0.1 and for a client; PEM files in `folder`. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: string[]): Promise<unknown> => run('openssl', args, { cwd: folder });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await openssl('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=test ca');
  writeFileSync(at('server.ext'), 'subjectAltName=IP:127.0.0.1,DNS:localhost\n');
  writeFileSync(at('client.ext'), 'extendedKeyUsage=clientAuth\n');
  for (const name of ['server', 'client']) {
    await openssl('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', `${name}.ext`];
    await openssl('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.pem`, ...signed);
  }
  return {
    ca: at('ca.pem'),
    serverCert: at('server.pem'),
    serverKey: at('server.key'),
    clientCert: at('client.pem'),
    clientKey: at('client.key'),
  };
}

/** A file that lets `user` in with `password`. */
export async function makeHtpasswd(folder: string, user: string, password: string): Promise<string> {
  const { stdout } = await run('openssl', ['passwd', '-apr1', password]);
  const file = join(folder, 'htpasswd');
  writeFileSync(file, `${user}:${stdout.trim()}\n`);
  return file;
}
