// `batuta run --watch`: again at every edit that matters, none lost, whatever the last run's end; ends only by a signal.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Started } from './rig.ts';
import { Rig } from './rig.ts';

let rig: Rig;
let watching: Started | undefined;
beforeEach(async () => void (rig = await Rig.open()));
afterEach(async () => {
  watching?.kill('SIGINT');
  await watching?.finished;
  watching = undefined;
  await rig.close();
});

const copies = { 'out.txt': 'src/a.txt' };

function project(options: { readonly [option: string]: unknown } = {}): void {
  rig.write({ 'src/a.txt': 'one\n' });
  rig.tasks({ copy: { command: rig.command('copy').line, inputs: ['src/**'], outputs: ['out.txt'], ...options } });
}

function watch(...args: string[]): Started {
  watching = rig.start(['run', '--watch', '--plain', ...args]);
  return watching;
}

test('runs again when an input is edited, and when a file appears among the inputs', async () => {
  project();
  const run = watch();
  (await rig.command('copy').next()).end({ copies });
  await run.says('the last run was good');
  rig.write({ 'src/a.txt': 'two\n' });
  await run.says('changed: src/a.txt');
  (await rig.command('copy').next()).end({ copies });
  rig.write({ 'src/b.txt': 'new\n' });
  (await rig.command('copy').next()).end({ copies });
  expect(rig.command('copy').count).toBe(3);
});

test('an edit while the command runs is not lost: its result is used nowhere, and it runs again', async () => {
  project();
  const run = watch();
  const first = await rig.command('copy').next();
  rig.write({ 'src/a.txt': 'two\n' });
  first.end({ copies });
  await run.says('while the run went on');
  (await rig.command('copy').next()).end({ copies });
  await run.says('the last run was good');
  expect(rig.read('out.txt')).toBe('two\n');
});

test('a run that fails does not end it', async () => {
  project();
  const run = watch();
  (await rig.command('copy').next()).end({ status: 1 });
  await run.says('the last run failed');
  rig.write({ 'src/a.txt': 'two\n' });
  (await rig.command('copy').next()).end({ copies });
  await run.says('the last run was good');
  expect(rig.read('out.txt')).toBe('two\n');
});

test('a save without a change, and what actions write themselves, start nothing', async () => {
  project();
  const run = watch();
  (await rig.command('copy').next()).end({ status: 1, writes: { 'log.txt': 'no input\n' } });
  await run.says('the last run failed');
  writeFileSync(join(rig.folder, 'src/a.txt'), 'one\n');
  rig.write({ 'notes.txt': 'no input\n' });
  // A whole other run takes longer than the watch needs to notice.
  await rig.run('status');
  rig.write({ 'src/a.txt': 'two\n' });
  (await rig.command('copy').next()).end({ copies });
  expect(rig.command('copy').count).toBe(2);
});

test('an edit of the configuration plans again; a broken one is said and waited for', async () => {
  project();
  const run = watch();
  (await rig.command('copy').next()).end({ copies });
  await run.says('the last run was good');
  const config = rig.read('batuta.config.ts');
  rig.write({ 'batuta.config.ts': `${config}\n}` });
  await run.says('the last run could not start');
  rig.tasks({ other: { command: rig.command('other').line } });
  (await rig.command('other').next()).end();
});

test('an output that is removed by hand is put back', async () => {
  project();
  const run = watch();
  (await rig.command('copy').next()).end({ copies });
  await run.says('the last run was good');
  const { rmSync } = await import('node:fs');
  rmSync(join(rig.folder, 'out.txt'));
  await run.says('changed: out.txt');
  await run.says('nothing to do');
  expect(rig.read('out.txt')).toBe('one\n');
});

test('an action that writes its own input is stopped after a few runs, and said', async () => {
  rig.write({ 'count.txt': '' });
  rig.tasks({ grow: { command: ['sh', '-c', 'echo x >> count.txt'], inputs: ['count.txt'] } });
  const run = watch();
  await run.says('count.txt changes in every run');
  await run.says('edit a file to run again');
});

test('Ctrl-C ends it while it waits, and while a command runs, which is gone then', async () => {
  project();
  const run = watch();
  (await rig.command('copy').next()).end({ copies });
  await run.says('edit a file to run again');
  run.kill('SIGINT');
  expect((await run.finished).status).toBe(130);

  rig.write({ 'src/a.txt': 'two\n' });
  const again = watch();
  const copy = await rig.command('copy').next();
  again.kill('SIGINT');
  expect((await again.finished).status).toBe(130);
  await copy.gone;
});

test('with --json every line is an object', async () => {
  project();
  rig.command('copy').always({ copies });
  watching = rig.start(['run', '--watch', '--json']);
  await watching.says('edit a file to run again');
  watching.kill('SIGINT');
  const { stdout } = await watching.finished;
  for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('type');
});
