// How actions are executed: how many at once, which first, for how long, how often, with which environment; none of it is in a key.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finished } from './rig.ts';
import { Rig, isAlive, outputOf } from './rig.ts';

let rig: Rig;
beforeEach(async () => void (rig = await Rig.open()));
afterEach(() => rig.close());

const names = (labels: readonly string[]): readonly string[] => labels.map((label) => label.split(':')[0] as string);
const started = (run: Finished): readonly string[] =>
  names(run.events.flatMap((event) => (event.type === 'action-start' ? [event.label] : [])));

/** The shell starts the controlled command as a child of its own. */
const inShell = (script: string, line: readonly string[]): readonly string[] => ['sh', '-c', script, ...line];

describe('how many at once', () => {
  test('no more than --concurrency says', async () => {
    rig.tasks({ one: { command: rig.command('one').line }, two: { command: rig.command('two').line } });
    const run = rig.start(['run', '--concurrency', '1', '--json']);
    const one = await rig.command('one').next();
    expect(rig.command('two').count).toBe(0);
    one.end();
    (await rig.command('two').next()).end();
    expect((await run.finished).status).toBe(0);
  });

  test('no more of a pool than the configuration says, others go on meanwhile', async () => {
    rig.tasks(
      {
        first: { command: rig.command('first').line, pool: 'database' },
        second: { command: rig.command('second').line, pool: 'database' },
        other: { command: rig.command('other').line },
      },
      { pools: { database: 1 } },
    );
    const run = rig.start(['run', '-j', '3', '--json']);
    const first = await rig.command('first').next();
    const other = await rig.command('other').next();
    other.end();
    await run.says('"label":"other:task","phase":"task","rule":"task#command","outcome":"executed"');
    expect(rig.command('second').count).toBe(0);
    first.end();
    (await rig.command('second').next()).end();
    expect((await run.finished).status).toBe(0);
  });

  test('a pool that nobody named is refused, with the likely meaning', async () => {
    rig.tasks({ first: { command: ['true'], pool: 'databse' } }, { pools: { database: 1 } });
    const run = await rig.run('run');
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/did you mean\s+database\?/);
  });
});

test('of actions that can start, the one that took longest the last time goes first', async () => {
  rig.tasks({ quick: { command: rig.command('quick').line }, slow: { command: rig.command('slow').line } });
  const first = rig.start(['run', '-j', '2', '--json']);
  const [quick, slow] = await Promise.all([rig.command('quick').next(), rig.command('slow').next()]);
  quick.end();
  await first.says('"label":"quick:task","phase":"task","rule":"task#command","outcome":"executed"');
  // A whole other command is started and ends meanwhile.
  await rig.run('--version');
  slow.end();
  expect(started(await first.finished)).toEqual(['quick', 'slow']);

  rig.command('quick').always({});
  rig.command('slow').always({});
  expect(started(await rig.run('run', '--force', '-j', '1', '--json'))).toEqual(['slow', 'quick']);
});

test('what others wait for goes first, though it is as quick', async () => {
  const outputs = ['made.txt'];
  rig.tasks({
    single: { command: ['true'] },
    base: { command: ['touch', 'made.txt'], outputs },
    user: { command: ['true'], inputs: [outputOf('base')] },
  });
  expect(started(await rig.run('run', '-j', '1', '--json'))[0]).toEqual('base');
});

describe('a time limit', () => {
  const patient = ['sh', '-c', 'sleep 600 & echo $! > child.txt; wait'];

  test('stops the command with all it started, and says so', async () => {
    rig.tasks({ hang: { command: patient, timeout: '1s' } });
    const run = await rig.run('run');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('BATUTA-E-018');
    expect(run.stderr).toContain('stopped after 1000 ms');
    expect(isAlive(Number(rig.read('child.txt')))).toBe(false);
  });

  test('is not in the key: another limit executes nothing again', async () => {
    rig.tasks({ lint: { command: ['true'], timeout: '1min' } });
    await rig.run('run');
    rig.tasks({ lint: { command: ['true'], timeout: '2min', retries: 2 } });
    expect((await rig.run('run', '--json')).labels('hit')).toEqual(['lint:task']);
  });

  test('that means nothing is refused', async () => {
    rig.tasks({ lint: { command: ['true'], timeout: 'soon' } });
    const run = await rig.run('run');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('`timeout` cannot be `soon`');
  });
});

describe('a flaky task', () => {
  test('is tried again, which the output and the record say; its result is stored', async () => {
    rig.tasks({ flaky: { command: rig.command('flaky').line, retries: 2 } });
    const run = rig.start(['run', '--plain']);
    (await rig.command('flaky').next()).end({ status: 7 });
    (await rig.command('flaky').next()).end({});
    const finished = await run.finished;
    expect(finished.status, finished.stderr).toBe(0);
    expect(finished.stderr).toContain('retry  flaky:task: attempt 1 of 3 failed (BATUTA-E-011');
    expect(finished.stderr).toContain('2 attempts');
    const runs = JSON.parse(rig.read(`.batuta/runs/${rig.read('.batuta/runs/latest').trim()}.json`)) as {
      actions: { label: string; attempts?: number }[];
    };
    expect(runs.actions.map(({ label, attempts }) => [label, attempts])).toEqual([['flaky:task', 2]]);
    expect((await rig.run('run', '--json')).labels('hit')).toEqual(['flaky:task']);
  });

  test('fails when all its attempts do, and events say each', async () => {
    rig.tasks({ flaky: { command: rig.command('flaky').line, retries: 1 } });
    rig.command('flaky').always({ status: 7 });
    const run = await rig.run('run', '--json');
    expect(run.status).toBe(1);
    expect(rig.command('flaky').count).toBe(2);
    expect(run.events.filter((event) => event.type === 'retry')).toMatchObject([{ attempt: 1, of: 2 }]);
  });

  test('others are tried once', async () => {
    rig.tasks({ firm: { command: rig.command('firm').line } });
    rig.command('firm').always({ status: 7 });
    await rig.run('run');
    expect(rig.command('firm').count).toBe(1);
  });
});

test('a rule that says it is flaky is tried again, but not after a failure it calls deterministic', async () => {
  rig.write({
    'rules.ts': `import { appendFileSync, readFileSync } from 'node:fs';
import { defineRule } from 'batuta';
const shared = { phase: 'detect', summary: 'fetches', kind: 'pure', outputs: ['out'], retries: 2 } as const;
const tried = (path: string): number => (appendFileSync(path, 'x'), readFileSync(path).length);
const failure = { code: 'BATUTA-A-002', message: 'no answer' } as const;
export const flaky = defineRule({
  ...shared,
  run: (context) => (tried('flaky.txt') < 3 ? context.fail(failure) : context.output('out', 'x')),
});
export const firm = defineRule({
  ...shared,
  run: (context) => (tried('firm.txt'), context.fail(failure, { cache: true })),
});`,
    'batuta.config.ts': `import { apply, defineConfig } from 'batuta';
import { firm, flaky } from './rules.ts';
export default defineConfig({ targets: { flaky: apply({ rule: flaky }), firm: apply({ rule: firm }) } });`,
  });
  const run = await rig.run('run', '--json');
  expect([run.labels('executed'), run.labels('failed')]).toEqual([['flaky:rule'], ['firm:rule']]);
  expect([rig.read('flaky.txt'), rig.read('firm.txt')]).toEqual(['xxx', 'x']);
});

describe('a signal', () => {
  test('Ctrl-C ends grandchildren too, even of a shell that ignores signals, and keeps what finished', async () => {
    const stubborn = 'trap "" INT TERM; echo $$ > shell.txt; "$0" "$@"; while :; do sleep 1; done';
    rig.tasks({
      done: { command: rig.command('done').line, outputs: ['done.txt'] },
      hang: { command: inShell('"$0" "$@" & wait', rig.command('hang').line), inputs: [outputOf('done')] },
      stubborn: { command: inShell(stubborn, rig.command('stubborn').line), inputs: [outputOf('done')] },
    });
    rig.command('done').always({ writes: { 'done.txt': 'x\n' } });
    const run = rig.start(['run', '-j', '2', '--json']);
    const children = await Promise.all([rig.command('hang').next(), rig.command('stubborn').next()]);
    run.kill('SIGINT');
    const finished = await run.finished;
    await Promise.all(children.map((child) => child.gone));
    expect(finished.status).toBe(130);
    expect(isAlive(Number(rig.read('shell.txt')))).toBe(false);
    expect(names(finished.labels('cancelled'))).toEqual(['hang', 'stubborn']);
    expect(names((await rig.run('run', 'done', '--json')).labels('hit'))).toEqual(['done']);
  });

  test('a second Ctrl-C ends at once and leaves nothing', async () => {
    rig.tasks({ hang: { command: inShell('trap "" INT TERM; "$0" "$@" & wait', rig.command('hang').line) } });
    const run = rig.start(['run', '--plain']);
    const child = await rig.command('hang').next();
    run.kill('SIGINT');
    run.kill('SIGINT');
    expect((await run.finished).status).toBe(130);
    await child.gone;
  });

  test('SIGTERM is exit status 143, and nothing is left', async () => {
    rig.tasks({ hang: { command: inShell('"$0" "$@" & wait', rig.command('hang').line) } });
    const run = rig.start(['run']);
    const child = await rig.command('hang').next();
    run.kill('SIGTERM');
    expect((await run.finished).status).toBe(143);
    await child.gone;
  });
});

describe('the environment', () => {
  const show = ['sh', '-c', 'echo "$PROXY|$OTHER" > seen.txt'];

  test('is strict: a variable nobody declared does not reach the command', async () => {
    rig.tasks({ show: { command: show, outputs: ['seen.txt'] } });
    await rig.start(['run'], { PROXY: 'p', OTHER: 'o' }).finished;
    expect(rig.read('seen.txt')).toBe('|\n');
  });

  test('passThroughEnv reaches the command and is not in the key', async () => {
    rig.tasks(
      { show: { command: show, outputs: ['seen.txt'], passThroughEnv: ['PROXY'] } },
      { passThroughEnv: ['OTHER'] },
    );
    await rig.start(['run'], { PROXY: 'one', OTHER: 'o' }).finished;
    expect(rig.read('seen.txt')).toBe('one|o\n');
    const again = await rig.start(['run', '--json'], { PROXY: 'two' }).finished;
    expect(again.labels('hit')).toEqual(['show:task']);
  });

  test('a variable of `env` is in the key', async () => {
    rig.tasks({ show: { command: show, outputs: ['seen.txt'], env: { PROXY: true } } });
    await rig.start(['run'], { PROXY: 'one' }).finished;
    await rig.start(['run'], { PROXY: 'two' }).finished;
    expect(rig.read('seen.txt')).toBe('two|\n');
  });

  test('one variable cannot be both', async () => {
    rig.tasks({ show: { command: show, env: { PROXY: true }, passThroughEnv: ['PROXY'] } });
    const run = await rig.run('run');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('PROXY is in `env` and in `passThroughEnv`');
  });
});

test('the records of as many runs are kept as the configuration says', async () => {
  rig.tasks({ lint: { command: ['true'] } }, { keepRuns: 2 });
  for (let count = 0; count < 4; count++) await rig.run('run');
  const { readdirSync } = await import('node:fs');
  const kept = readdirSync(`${rig.folder}/.batuta/runs`).filter((name) => name.endsWith('.json'));
  expect(kept).toHaveLength(2);
});
