// Services: started for what depends on them and executes, awaited until ready, stopped after, never left behind.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Rig, isAlive } from './rig.ts';

let rig: Rig;
beforeEach(async () => void (rig = await Rig.open()));
afterEach(() => rig.close());

/** A server as a shell script: says where it is, then stays, with a child of its own. */
const daemon = (more = ''): readonly string[] => [
  'sh',
  '-c',
  `echo $$ >> started.txt; sleep 600 & echo "$!" > child.txt; ${more} echo "ready to serve"; wait`,
];
const isGone = (): boolean => !isAlive(Number(rig.read('child.txt'))) && !isAlive(Number(starts().at(-1)));
const starts = (): readonly string[] => rig.read('started.txt').trim().split('\n');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('a service', () => {
  beforeEach(() => {
    rig.write({ 'data.txt': 'one\n' });
    rig.tasks({
      db: { command: daemon(), inputs: ['data.txt'], service: { ready: { log: '^ready' } } },
      test: { command: rig.command('test').line, dependsOn: ['db'] },
      more: { command: rig.command('more').line, dependsOn: ['db', 'test'] },
      other: { command: ['true'] },
    });
    rig.command('test').always({});
    rig.command('more').always({});
  });

  test('runs while what depends on it executes, is shared, and is gone after, with its children', async () => {
    rig.command('more').waits();
    const run = rig.start(['run', '--plain']);
    const more = await rig.command('more').next();
    expect(isAlive(Number(rig.read('child.txt')))).toBe(true);
    more.end();
    const finished = await run.finished;
    expect(finished.status, finished.stderr).toBe(0);
    expect(finished.stderr).toContain('service db is ready');
    expect(starts()).toHaveLength(1);
    expect(isGone()).toBe(true);
  });

  test('is not started when nothing has to execute, nor for what does not need it', async () => {
    await rig.run('run', 'other');
    expect(() => rig.read('started.txt')).toThrow();
    await rig.run('run');
    expect((await rig.run('run', '--json')).labels('hit')).toHaveLength(3);
    expect(starts()).toHaveLength(1);
  });

  test('what it is made of is an input of its dependents', async () => {
    await rig.run('run');
    rig.write({ 'data.txt': 'two\n' });
    expect((await rig.run('run', '--json')).labels('executed')).toEqual(['more:task', 'test:task']);
  });

  test('Ctrl-C stops it too', async () => {
    rig.command('test').waits();
    const run = rig.start(['run']);
    const running = await rig.command('test').next();
    run.kill('SIGINT');
    expect((await run.finished).status).toBe(130);
    await running.gone;
    expect(isGone()).toBe(true);
  });

  test('cannot be run by itself', async () => {
    const run = await rig.run('run', 'db');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('db is a service');
  });
});

describe('readiness', () => {
  test('by a port', async () => {
    const port = await freePort();
    const script = `require('node:net').createServer().listen(${port}, '127.0.0.1')`;
    rig.tasks({
      server: { command: [process.execPath, '-e', script], service: { ready: { port } } },
      test: {
        command: [process.execPath, '-e', `require('node:net').connect(${port}, '127.0.0.1', () => process.exit(0))`],
        dependsOn: ['server'],
      },
    });
    const run = await rig.run('run');
    expect(run.status, run.stderr).toBe(0);
  });

  test('by a port that something else holds is refused: it would be ready without being there', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    rig.tasks({
      server: { command: daemon(), service: { ready: { port } } },
      test: { command: ['true'], dependsOn: ['server'] },
    });
    const run = await rig.run('run');
    other.close();
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/something\s+else\s+already\s+listens/);
    expect(() => rig.read('started.txt')).toThrow();
  });

  test('by a command, asked again until it succeeds', async () => {
    rig.tasks({
      db: { command: daemon(), service: { ready: { command: rig.command('probe').line } } },
      test: { command: ['true'], dependsOn: ['db'] },
    });
    const run = rig.start(['run']);
    (await rig.command('probe').next()).end({ status: 1 });
    (await rig.command('probe').next()).end({ status: 0 });
    expect((await run.finished).status).toBe(0);
  });

  test('that does not come in time is an error with the tail of the log, and the service is gone', async () => {
    rig.tasks({
      db: { command: daemon('echo "cannot open the data";'), service: { ready: { log: 'never said' }, timeout: '1s' } },
      test: { command: rig.command('test').line, dependsOn: ['db'] },
    });
    const run = await rig.run('run');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('BATUTA-E-030');
    expect(run.stderr).toContain('was not ready after 1000 ms');
    expect(run.stderr).toContain('cannot open the data');
    expect(run.stderr).not.toContain('Warning');
    expect(rig.command('test').count).toBe(0);
    expect(isGone()).toBe(true);
    expect(rig.read('.batuta/logs/db.log')).toContain('cannot open the data');
  });

  test('of one that ends at once is an error with its status', async () => {
    rig.tasks({
      db: { command: ['sh', '-c', 'echo no licence >&2; exit 3'], service: { ready: { log: 'ready' } } },
      test: { command: ['true'], dependsOn: ['db'] },
    });
    const run = await rig.run('run');
    expect(run.stderr).toMatch(/ended\s+before\s+it\s+was\s+ready\s+\(status\s+3\)/);
    expect(run.stderr).toContain('no licence');
  });
});

test('a service that ends while it is needed fails the task, whose result is not stored', async () => {
  rig.tasks({
    db: {
      command: ['sh', '-c', 'echo ready; "$0" "$@"', ...rig.command('db').line],
      service: { ready: { log: 'ready' } },
    },
    test: { command: rig.command('test').line, dependsOn: ['db'] },
  });
  const run = rig.start(['run', '--json']);
  const [db, task] = await Promise.all([rig.command('db').next(), rig.command('test').next()]);
  db.end({ status: 9, stderr: 'out of memory\n' });
  await db.gone;
  await rig.run('--version');
  task.end();
  const finished = await run.finished;
  expect(finished.status).toBe(1);
  expect(finished.stdout).toContain('BATUTA-E-031');
  expect(finished.stdout).toContain('out of memory');
});

test('a service may need another, and a task that must have succeeded before', async () => {
  rig.tasks({
    setup: { command: ['sh', '-c', 'echo schema > schema.txt'], outputs: ['schema.txt'] },
    db: { command: daemon('cat schema.txt;'), dependsOn: ['setup'], service: { ready: { log: 'ready' } } },
    api: {
      command: ['sh', '-c', 'cat child.txt; echo api up; sleep 600'],
      dependsOn: ['db'],
      service: { ready: { log: 'api up' } },
    },
    test: { command: rig.command('test').line, dependsOn: ['api'] },
  });
  rig.command('test').always({});
  const run = await rig.run('run', 'test', '--json');
  expect(run.status, run.stdout).toBe(0);
  expect(run.labels('executed')).toEqual(['setup:task', 'test:task']);
  expect(isGone()).toBe(true);
  expect(rig.read('.batuta/logs/db.log')).toContain('schema');
});

test.each([
  ['two that need each other', { a: { dependsOn: ['b'] }, b: { dependsOn: ['a'] } }, 'services need each other'],
  ['outputs', { a: { outputs: ['x'] } }, 'a service has no outputs'],
  ['an expression that is none', { a: { service: { ready: { log: '(' } } } }, 'not a regular expression'],
  ['no readiness', { a: { service: {} } }, 'ready'],
])('refused: %s', async (_, targets, message) => {
  const service = { command: ['true'], service: { ready: { log: 'x' } } };
  rig.tasks(Object.fromEntries(Object.entries(targets).map(([name, options]) => [name, { ...service, ...options }])));
  const run = await rig.run('run');
  expect(run.status).toBe(2);
  expect(run.stderr.replace(/\s+/g, ' ')).toContain(message);
});
