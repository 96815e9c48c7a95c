// Files that change while actions run: what came of them is used nowhere and never found again under another's key.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Rig } from './rig.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await Rig.open();
  rig.write({ 'src/a.txt': 'one\n' });
});
afterEach(() => rig.close());

const codes = (events: Awaited<ReturnType<Rig['run']>>['events']): readonly string[] =>
  events.flatMap((event) => (event.type === 'action-end' && event.failure ? [event.failure.code] : []));

test('an edit of an input while its command runs: the result is refused, and after the way back made anew', async () => {
  rig.tasks({ copy: { command: rig.command('copy').line, inputs: ['src/**'], outputs: ['out/a.txt'] } });
  const started = rig.start(['run', '--json']);
  const copy = await rig.command('copy').next();
  rig.write({ 'src/a.txt': 'ONE\n' });
  copy.end({ copies: { 'out/a.txt': 'src/a.txt' } });
  const run = await started.finished;
  expect(run.status).toBe(1);
  expect(codes(run.events)).toEqual(['BATUTA-E-009']);

  rig.command('copy').always({ copies: { 'out/a.txt': 'src/a.txt' } });
  rig.write({ 'src/a.txt': 'one\n' });
  const again = await rig.run('run', '--json');
  expect(again.status, again.stderr).toBe(0);
  expect(again.labels('executed')).toHaveLength(1);
  expect(rig.read('out/a.txt')).toBe('one\n');
});

test('a file that appears among the inputs of a command, and goes again, leaves no trace in the store', async () => {
  rig.tasks({ copy: { command: rig.command('copy').line, inputs: ['src/**'], outputs: ['out/a.txt'] } });
  const started = rig.start(['run', '--json']);
  const copy = await rig.command('copy').next();
  rig.write({ 'src/b.txt': 'two\n' });
  copy.end({ copies: { 'out/a.txt': 'src/b.txt' } });
  await started.finished;
  rmSync(join(rig.folder, 'src/b.txt'));

  rig.command('copy').always({ copies: { 'out/a.txt': 'src/a.txt' } });
  const again = await rig.run('run', '--json');
  expect(again.labels('executed')).toHaveLength(1);
  expect(rig.read('out/a.txt')).toBe('one\n');
});

test('an edit before a later action of the same run reads the file: the run works on what it saw first, or says so', async () => {
  rig.tasks({
    first: { command: ['cat', 'src/a.txt'], inputs: ['src/a.txt'] },
    gate: { command: rig.command('gate').line, dependsOn: ['first'] },
    second: {
      command: ['sh', '-c', 'cat src/a.txt > out.txt'],
      inputs: ['src/a.txt'],
      outputs: ['out.txt'],
      dependsOn: ['gate'],
      isolation: 'stage',
    },
  });
  const started = rig.start(['run', '--json']);
  const gate = await rig.command('gate').next();
  rig.write({ 'src/a.txt': 'ONE\n' });
  gate.end();
  const run = await started.finished;
  expect(run.status).toBe(1);
  expect(codes(run.events)).toEqual(['BATUTA-E-009']);

  rig.write({ 'src/a.txt': 'one\n' });
  rig.command('gate').always({});
  const again = await rig.run('run', '--json');
  expect(again.status, again.stderr).toBe(0);
  expect(again.labels('executed')).toContain('second:task');
  expect(rig.read('out.txt')).toBe('one\n');
});

test('an edit of what an earlier action of the run placed: the command that reads it is refused', async () => {
  rig.tasks({
    make: { command: ['sh', '-c', 'mkdir -p out; echo made > out/m.txt'], outputs: ['out/m.txt'] },
    use: {
      command: rig.command('use').line,
      inputs: [{ $output: 'make' }],
      outputs: ['out/u.txt'],
    },
  });
  const started = rig.start(['run', '--json']);
  const use = await rig.command('use').next();
  rig.write({ 'out/m.txt': 'edited\n' });
  use.end({ copies: { 'out/u.txt': 'out/m.txt' } });
  expect((await started.finished).status).toBe(1);
  rig.command('use').always({ copies: { 'out/u.txt': 'out/m.txt' } });
  const again = await rig.run('run', '--json');
  expect(again.status, again.stderr).toBe(0);
  expect(rig.read('out/u.txt')).toBe('made\n');
});
