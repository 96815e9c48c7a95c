// Tasks through the built command line: what runs, what does not have to, what a failure stops, what is shown again.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Rig, isAlive, outputOf } from './rig.ts';

let rig: Rig;
beforeEach(async () => void (rig = await Rig.open()));
afterEach(() => rig.close());

/** `bundle` needs what `compile` makes of `src/`; `lint` only reads. */
function twoSteps(): void {
  rig.write({ 'src/a.txt': 'one\n', 'src/b.txt': 'two\n', 'notes.txt': 'no input of anything\n' });
  rig.tasks({
    compile: { command: rig.command('compile').line, inputs: ['src/**'], outputs: ['out/compiled.txt'] },
    bundle: { command: rig.command('bundle').line, inputs: [outputOf('compile')], outputs: ['out/bundle.txt'] },
    lint: { command: rig.command('lint').line, inputs: ['src/**'] },
  });
  rig.command('compile').always({ copies: { 'out/compiled.txt': 'src/a.txt' }, stdout: 'compiling\n' });
  rig.command('bundle').always({ copies: { 'out/bundle.txt': 'out/compiled.txt' } });
  rig.command('lint').always({ stdout: '1 warning\n' });
}

const counts = (): readonly number[] => ['compile', 'bundle', 'lint'].map((name) => rig.command(name).count);

describe('what runs', () => {
  beforeEach(twoSteps);

  test('the first time: everything', async () => {
    const run = await rig.run('run', '--json');
    expect(run.status, run.stderr).toBe(0);
    expect(run.labels('executed')).toHaveLength(3);
    expect(counts()).toEqual([1, 1, 1]);
    expect(rig.read('out/bundle.txt')).toBe('one\n');
  });

  test('again: nothing, and no file is touched', async () => {
    await rig.run('run');
    const before = rig.stamps();
    const run = await rig.run('run', '--json');
    expect(run.labels('hit')).toHaveLength(3);
    expect(counts()).toEqual([1, 1, 1]);
    expect(rig.stamps()).toEqual(before);
  });

  test('after an edit: what reads it, and what reads what became of it', async () => {
    await rig.run('run');
    rig.write({ 'src/a.txt': 'ONE\n' });
    await rig.run('run');
    expect(counts()).toEqual([2, 2, 2]);
    expect(rig.read('out/bundle.txt')).toBe('ONE\n');
  });

  test('after an edit that changes no output: not what reads the output', async () => {
    await rig.run('run');
    rig.write({ 'src/b.txt': 'TWO\n' });
    await rig.run('run');
    expect(counts()).toEqual([2, 1, 2]);
  });

  test('after an edit and its revert: nothing', async () => {
    await rig.run('run');
    rig.write({ 'src/a.txt': 'ONE\n' });
    await rig.run('run');
    rig.write({ 'src/a.txt': 'one\n' });
    const run = await rig.run('run', '--json');
    expect(run.labels('executed')).toEqual([]);
    expect(rig.read('out/bundle.txt')).toBe('one\n');
  });

  test('after a change of a file that is no input: nothing', async () => {
    await rig.run('run');
    rig.write({ 'notes.txt': 'changed\n' });
    await rig.run('run');
    expect(counts()).toEqual([1, 1, 1]);
  });

  test('when an output was deleted: nothing, it is put back', async () => {
    await rig.run('run');
    const { rmSync } = await import('node:fs');
    rmSync(`${rig.folder}/out`, { recursive: true });
    await rig.run('run');
    expect(counts()).toEqual([1, 1, 1]);
    expect(rig.read('out/bundle.txt')).toBe('one\n');
  });

  test('by name: only that, with what it needs', async () => {
    await rig.run('run', 'bundle');
    expect(counts()).toEqual([1, 1, 0]);
  });

  test('by force: what was selected', async () => {
    await rig.run('run');
    await rig.run('run', 'lint', '--force');
    expect(counts()).toEqual([1, 1, 2]);
  });

  test('in a dry run: nothing, but it is said', async () => {
    const run = await rig.run('run', '--dry-run');
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain('nothing was executed');
    expect(counts()).toEqual([0, 0, 0]);
  });
});

describe('a failure', () => {
  beforeEach(() => {
    twoSteps();
    rig.command('compile').always({ stderr: 'no such thing\n', status: 4 });
  });

  test('blocks what depends on it and nothing else, shows its log, and is exit status 1', async () => {
    const run = await rig.run('run', '--json');
    expect(run.status).toBe(1);
    expect(run.labels('failed').map((label) => label.split(':')[0])).toEqual(['compile']);
    expect(run.labels('blocked').map((label) => label.split(':')[0])).toEqual(['bundle']);
    expect(run.labels('executed').map((label) => label.split(':')[0])).toEqual(['lint']);
  });

  test('is said with its log and what to do next', async () => {
    const run = await rig.run('run');
    expect(run.stderr).toContain('no such thing');
    expect(run.stderr).toContain('BATUTA-E-011');
    expect(run.stdout).toMatch(/1 failed, 1 blocked/);
    expect(run.stdout).toContain('next:');
  });

  test('of a command is not remembered: it is tried again', async () => {
    await rig.run('run');
    rig.command('compile').always({ copies: { 'out/compiled.txt': 'src/a.txt' } });
    const run = await rig.run('run');
    expect(run.status, run.stderr).toBe(0);
    expect(counts()).toEqual([2, 1, 1]);
  });

  test('lets nothing more start with --continue=never', async () => {
    const run = await rig.run('run', '--continue=never', '--concurrency', '1', '--json');
    expect(run.status).toBe(1);
    expect(rig.command('bundle').count).toBe(0);
  });

  test('does not hold up what merely comes after it with --continue=always', async () => {
    const after = { command: rig.command('after').always({}).line, inputs: [], outputs: [], dependsOn: ['compile'] };
    rig.tasks({ compile: { command: rig.command('compile').line, inputs: [], outputs: [] }, after });
    expect((await rig.run('run', '--json')).labels('blocked').map((label) => label.split(':')[0])).toEqual(['after']);
    const run = await rig.run('run', '--continue=always', '--json');
    expect([run.status, rig.command('after').count]).toEqual([1, 1]);
  });
});

describe('logs', () => {
  beforeEach(twoSteps);

  test('of a task that did not have to run are shown again, and say which run they are from', async () => {
    const first = await rig.run('run', 'lint', '--json');
    const runId = first.events.flatMap((event) => (event.type === 'run-start' ? [event.runId] : []))[0] as string;
    const again = await rig.run('run', 'lint');
    expect(again.stderr).toContain('1 warning');
    expect(again.stderr).toContain(runId);
    expect(rig.command('lint').count).toBe(1);
  });

  test('are not shown when none is wanted', async () => {
    const run = await rig.run('run', 'lint', '--output-logs=none');
    expect(run.stderr).not.toContain('1 warning');
  });

  test('never hold a declared secret', async () => {
    rig.tasks(
      { lint: { command: rig.command('lint').line, inputs: ['src/**'], env: { API_TOKEN: true } } },
      { secrets: ['API_TOKEN'] },
    );
    rig.command('lint').always({ stdout: 'token is s3cr3t-value\n' });
    const run = await rig.start(['run', 'lint'], { API_TOKEN: 's3cr3t-value' }).finished;
    expect(run.stderr).toContain('[secret API_TOKEN]');
    expect(run.stderr + run.stdout).not.toContain('s3cr3t-value');
  });
});

describe('stopping and going on', () => {
  test('Ctrl-C stops the children, keeps what finished and exits 130', async () => {
    twoSteps();
    rig.command('bundle').waits();
    const started = rig.start(['run', 'bundle', '--json']);
    const bundle = await rig.command('bundle').next();
    started.kill('SIGINT');
    const run = await started.finished;
    await bundle.gone;
    expect(run.status).toBe(130);
    expect(isAlive(bundle.pid)).toBe(false);

    rig.command('bundle').always({ copies: { 'out/bundle.txt': 'out/compiled.txt' } });
    const again = await rig.run('run', 'bundle', '--json');
    expect(again.labels('hit').map((label) => label.split(':')[0])).toEqual(['compile']);
    expect(again.status).toBe(0);
  });

  test('SIGTERM exits 143', async () => {
    twoSteps();
    rig.command('lint').waits();
    const started = rig.start(['run', 'lint']);
    await rig.command('lint').next();
    started.kill('SIGTERM');
    expect((await started.finished).status).toBe(143);
  });

  test('a killed run leaves nothing that stops the next, which goes on from there', async () => {
    twoSteps();
    rig.command('bundle').waits();
    const started = rig.start(['run', 'bundle']);
    const bundle = await rig.command('bundle').next();
    started.kill('SIGKILL');
    await started.finished;
    bundle.end();
    rig.command('bundle').always({ copies: { 'out/bundle.txt': 'out/compiled.txt' } });
    const again = await rig.run('run', 'bundle', '--json');
    expect(again.status, again.stderr).toBe(0);
    expect(rig.command('compile').count).toBe(1);
  });

  test('a second run waits for the first, says so, and finds everything done', async () => {
    twoSteps();
    rig.command('compile').waits();
    const first = rig.start(['run', 'bundle']);
    const compile = await rig.command('compile').next();
    const second = rig.start(['run', 'bundle', '--json']);
    await second.says('wait');
    compile.end({ copies: { 'out/compiled.txt': 'src/a.txt' } });
    expect((await first.finished).status).toBe(0);
    const done = await second.finished;
    expect(done.status).toBe(0);
    expect(done.labels('executed')).toEqual([]);
  });
});
