// The built command line against a real bazel-remote: a second machine does nothing again, over both protocols, with all that guards it.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunRecord } from '#src/model/run-record.ts';
import type { CacheServer, Certificates } from '../tools/bazel-remote.ts';
import {
  bazelRemote,
  buildTimeoutMs,
  makeCertificates,
  makeHtpasswd,
  startBazelRemote,
} from '../tools/bazel-remote.ts';
import { crateLabels, pythonProject } from './python-project.ts';
import type { Finished } from './rig.ts';
import { Rig, filesBelow } from './rig.ts';

const binary = await bazelRemote();
const isThere = !binary.startsWith('skip:');
if (!isThere) process.stderr.write(`${binary}\n`);

let rig: Rig;
beforeEach(async () => (rig = await Rig.open()));
afterEach(() => rig.close());

/** Each test has a text of its own, so that what another has put on the server is nothing to it. */
function python(cache: object, text: string): void {
  const config = `import { defineConfig, migrate } from 'batuta';
export default defineConfig({ targets: { app: migrate({ entry: 'app.py' }) }, cache: ${JSON.stringify(cache)} });
`;
  const words = `def shout(text):\n    return text.upper() + "${text}"\n`;
  rig.write({ ...pythonProject, 'shop/words.py': words, 'batuta.config.ts': config });
}

const taskLabels = ['both:task', 'copy:task'];

/** Two commands, one of which reads what the other made. */
function tasks(cache: object, text: string): void {
  const config = `import { defineConfig, output, task } from 'batuta';
export default defineConfig({
  targets: {
    copy: task({ command: 'cp in.txt out.txt', inputs: ['in.txt'], outputs: ['out.txt'] }),
    both: task({ command: 'cat in.txt out.txt', inputs: ['in.txt', output('copy')] }),
  },
  cache: ${JSON.stringify(cache)},
});
`;
  rig.write({ 'in.txt': text, 'batuta.config.ts': config });
}

/** The sources alone, on another machine: no store, no record. */
function clone(name: string): string {
  const folder = rig.beside(name);
  for (const path of ['batuta.config.ts', 'in.txt', ...Object.keys(pythonProject)])
    if (existsSync(join(rig.folder, path))) cpSync(join(rig.folder, path), join(folder, path));
  return folder;
}

type Env = { readonly [name: string]: string };
const on = (folder: string, env: Env = {}, args: readonly string[] = ['run', '--json']): Promise<Finished> =>
  rig.start(args, env, folder).finished;

const notices = (run: Finished): readonly string[] =>
  run.events.flatMap((event) => (event.type === 'notice' ? [event.text] : []));

/** What `run` says of the remote at its end. */
const traffic = (run: Finished): RunRecord['remote'] => {
  const last = run.events.at(-1);
  return last?.type === 'run-end' ? last.remote : undefined;
};

describe.runIf(isThere)('with bazel-remote', { timeout: buildTimeoutMs }, () => {
  let open: CacheServer;
  let certified: CacheServer;
  let secret: CacheServer;
  let files: Certificates;
  let base: Rig;
  beforeAll(async () => {
    base = await Rig.open();
    const folder = base.beside('guard');
    mkdirSync(folder);
    files = await makeCertificates(folder);
    const tls = ['--tls_cert_file', files.serverCert, '--tls_key_file', files.serverKey];
    const htpasswd = await makeHtpasswd(folder, 'ann', 'pass-word-1');
    [open, certified, secret] = await Promise.all([
      startBazelRemote(binary),
      startBazelRemote(binary, [...tls, '--tls_ca_file', files.ca]),
      startBazelRemote(binary, [...tls, '--htpasswd_file', htpasswd]),
    ]);
  }, buildTimeoutMs);
  afterAll(async () => {
    for (const server of [open, certified, secret]) await server.stop();
    await base.close();
  });

  const named = (server: CacheServer, protocol: 'http' | 'grpc'): string =>
    `${protocol}s://${server[protocol].replace('127.0.0.1', 'localhost')}`;

  test.each(['http', 'grpc'] as const)(
    'a fresh clone with an empty store executes nothing, over %s',
    async (protocol) => {
      const crate = ['run', 'app:crate', '--json'];
      const url = `${protocol}://${open[protocol]}`;
      python({ remote: url }, protocol);
      const first = await on(rig.folder, {}, crate);
      expect(first.status, first.stderr).toBe(0);
      expect(first.labels('executed')).toContain('app:emit:shop.words');
      expect(traffic(first)).toMatchObject({ droppedResults: 0, failedRequests: 0, rejected: 0 });

      const second = clone('second');
      const run = await on(second, {}, crate);
      expect(run.status, run.stderr).toBe(0);
      expect(run.labels('executed')).toEqual([]);
      expect(run.labels('hit')).toEqual(crateLabels);
      expect(traffic(run)).toMatchObject({ hits: crateLabels.length, uploadedResults: 0 });
      expect(filesBelow(join(second, 'rust'))).toEqual(filesBelow(join(rig.folder, 'rust')));
      const remote = run.events.filter((event) => event.type === 'action-end' && event.from === 'remote');
      expect(remote).toHaveLength(crateLabels.length);
      expect((await on(second, {}, ['why', 'app:solve'])).stdout).toContain(`remote hit (${url}`);
      expect((await on(second, {}, ['cache', 'stats'])).stdout).toMatch(/asked +11 results, 11 hits/);
      expect((await on(second, {}, ['cache', 'verify'])).status).toBe(0);

      // What was not placed did not come; what an edit needs of it comes now.
      writeFileSync(join(second, 'shop/words.py'), `def shout(text):\n    return "${protocol}" + text\n`);
      const edited = await on(second, {}, crate);
      expect(edited.status, edited.stderr).toBe(0);
      expect(edited.labels('executed')).toContain('app:emit:shop.words');
      expect(edited.labels('executed')).not.toContain('app:parse:app');
      expect(traffic(edited)?.downloadedBlobs).toBeGreaterThan(0);
    },
  );

  test.each(['http', 'grpc'] as const)(
    'client certificates, signatures, and readers without the key, over %ss',
    async (protocol) => {
      const keygen = async (file: string): Promise<string> => {
        const said = await on(rig.folder, {}, ['cache', 'keygen', '--out', file, '--json']);
        return (JSON.parse(said.stdout) as { readonly publicKey: string }).publicKey;
      };
      const publicKey = await keygen('ci.key');
      const pem = readFileSync(join(rig.folder, 'ci.key'), 'utf8');
      const remote = {
        url: named(certified, protocol),
        tls: { ca: files.ca, cert: files.clientCert, key: files.clientKey },
        sign: { privateKeyEnv: 'CACHE_KEY', publicKeys: [publicKey] },
      };
      tasks({ remote }, `signed ${protocol}`);
      const first = await on(rig.folder, { CACHE_KEY: pem });
      expect(first.status, first.stderr).toBe(0);
      expect(traffic(first)).toMatchObject({ uploadedResults: 2, failedRequests: 0 });
      const secretLine = pem.split('\n')[1] as string;
      for (const [path, text] of Object.entries(filesBelow(join(rig.folder, '.batuta'))))
        expect(text.includes(secretLine), path).toBe(false);

      const second = clone('second');
      const run = await on(second);
      expect(run.labels('hit'), run.stderr).toEqual(taskLabels);
      const doctor = async (env: Env): Promise<unknown> =>
        (JSON.parse((await on(second, env, ['doctor', '--json'])).stdout) as { readonly remote: unknown }).remote;
      expect(await doctor({ CACHE_KEY: pem })).toMatchObject({ state: 'ok', reads: true, writes: true, signs: true });
      const because = 'there is no private key to sign with';
      expect(await doctor({})).toMatchObject({ state: 'ok', reads: true, writes: false, readOnlyBecause: because });

      tasks({ remote: { ...remote, sign: { publicKeys: [await keygen('other.key')] } } }, `signed ${protocol}`);
      const distrusting = await on(clone('third'));
      expect(distrusting.status).toBe(0);
      expect(distrusting.labels('executed')).toEqual(taskLabels);
      expect(notices(distrusting)).toContainEqual(expect.stringContaining('is not signed by a trusted key'));
    },
  );

  test.each(['http', 'grpc'] as const)(
    'a password from variables, without which the build goes on alone, over %ss',
    async (protocol) => {
      const auth = { userEnv: 'CACHE_USER', passwordEnv: 'CACHE_PASSWORD' };
      tasks({ remote: { url: named(secret, protocol), tls: { ca: files.ca }, auth } }, `password ${protocol}`);
      const env = { CACHE_USER: 'ann', CACHE_PASSWORD: 'pass-word-1' };
      const first = await on(rig.folder, env);
      expect(traffic(first), first.stderr).toMatchObject({ uploadedResults: 2, failedRequests: 0 });
      const second = await on(clone('second'), env);
      expect(second.labels('hit'), second.stderr).toEqual(taskLabels);
      const third = await on(clone('third'));
      expect(third.labels('executed')).toEqual(taskLabels);
      expect(notices(third)).toEqual([expect.stringMatching(/CACHE_PASSWORD is not set.*BATUTA-S-005/)]);
    },
  );

  test('--cache and BATUTA_CACHE say what is read and written', async () => {
    tasks({ remote: `grpc://${open.grpc}` }, 'modes');
    const readOnly = await on(rig.folder, { BATUTA_CACHE: 'remote:r' });
    expect(readOnly.labels('executed')).toEqual(taskLabels);
    expect(traffic(readOnly)).toMatchObject({ lookups: 2, uploadedResults: 0 });
    const made = await on(rig.folder, { BATUTA_CACHE: 'remote:r' }, ['run', '--json', '--cache=local:w,remote:w']);
    expect(made.labels('executed')).toEqual(taskLabels);
    expect(traffic(made)).toMatchObject({ lookups: 0, uploadedResults: 2 });
    const none = await on(rig.folder, {}, ['run', '--json', '--cache=none']);
    expect(none.labels('executed')).toEqual(taskLabels);
    expect(traffic(none)).toBeUndefined();
    const second = await on(clone('second'), { BATUTA_CACHE: 'local:rw,remote:r' });
    expect(second.labels('hit')).toEqual(taskLabels);
    expect((await on(rig.folder, {}, ['run', '--cache=remote:x'])).stderr).toContain('BATUTA-C-013');
    const alone = await on(clone('third'), { BATUTA_REMOTE: 'none' });
    expect(alone.labels('executed')).toEqual(taskLabels);
  });

  test('a placed file that was removed comes back, though the local store never had it', async () => {
    tasks({ remote: `http://${open.http}` }, 'lost');
    await on(rig.folder);
    const second = clone('second');
    // The right file is in its place already, as after a checkout of committed outputs: it is not fetched.
    cpSync(join(rig.folder, 'out.txt'), join(second, 'out.txt'));
    const adopting = await on(second, {}, ['run', '--json', '--adopt']);
    expect(adopting.labels('hit'), adopting.stderr).toEqual(taskLabels);
    // What `both` printed; not what `copy` places.
    expect(traffic(adopting)).toMatchObject({ hits: 2, downloadedBlobs: 1 });
    rmSync(join(second, 'out.txt'));
    const again = await on(second);
    expect(again.labels('hit'), again.stderr).toEqual(taskLabels);
    expect(readFileSync(join(second, 'out.txt'), 'utf8')).toBe('lost');
  });

  test('without the remote, what the local store never had is executed', async () => {
    tasks({ remote: `http://${open.http}` }, 'gone');
    await on(rig.folder);
    const second = clone('second');
    cpSync(join(rig.folder, 'out.txt'), join(second, 'out.txt'));
    await on(second, {}, ['run', '--adopt']);
    rmSync(join(second, 'out.txt'));
    const alone = await on(second, { BATUTA_REMOTE: 'none' });
    expect(alone.status, alone.stderr).toBe(0);
    expect(alone.labels('executed')).toEqual(['copy:task']);
    expect(readFileSync(join(second, 'out.txt'), 'utf8')).toBe('gone');
  });
});

/** A server that does this with every connection. */
async function tcpServer(act: (socket: Socket) => void): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    act(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

test('a run with nothing to do neither loads the protocols nor connects', async () => {
  let connections = 0;
  const server = await tcpServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  tasks({ remote: { url: `grpc://127.0.0.1:${server.port}`, timeoutMs: 300 } }, 'idle');
  const spy = rig.beside('spy.mjs');
  writeFileSync(
    spy,
    `import { Module } from 'node:module';
process.on('exit', () => {
  const isLoaded = Object.keys(Module._cache).some((path) => path.includes('@grpc'));
  process.stderr.write(isLoaded ? 'LOADED\\n' : 'NOT LOADED\\n');
});
`,
  );
  const env = { NODE_OPTIONS: `--import ${spy}` };
  const first = await on(rig.folder, env);
  expect(first.status).toBe(0);
  expect(first.stderr).toMatch(/^LOADED$/m);
  expect(connections).toBeGreaterThan(0);
  connections = 0;
  const second = await on(rig.folder, env);
  expect(second.labels('hit')).toEqual(taskLabels);
  expect(second.stderr).toMatch(/^NOT LOADED$/m);
  expect(connections).toBe(0);
  await server.close();
});

test.each(['http', 'grpc'])(
  'a server that never answers neither fails nor stalls a run, and is told of in one line, over %s',
  async (protocol) => {
    const server = await tcpServer(() => undefined);
    const url = `${protocol}://127.0.0.1:${server.port}`;
    tasks({ remote: { url, timeoutMs: 200, budgetMs: 1000, uploadBudgetMs: 300 } }, 'hangs');
    const run = await on(rig.folder);
    expect(run.status, run.stderr).toBe(0);
    expect(run.labels('executed')).toEqual(taskLabels);
    expect(notices(run)).toEqual([expect.stringContaining('the build goes on without it')]);
    expect((await on(rig.folder, {}, ['doctor'])).stdout).toContain('not reachable: no answer');
    await server.close();
  },
);
