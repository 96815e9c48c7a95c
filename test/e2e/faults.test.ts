// Faults that were measured in other build tools, one test each, through the real command line: here they do not happen.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findOnPath } from '#src/engine/machine.ts';
import { namespaceProblem } from '#src/engine/task-stage.ts';
import { Rig, outputOf } from './rig.ts';
import { actionRecords, blobRecords, flip } from './store-bytes.ts';

let rig: Rig;
beforeEach(async () => void (rig = await Rig.open()));
afterEach(() => rig.close());

const path = process.env['PATH'] ?? '';
const hasNamespaces = namespaceProblem('', path) === undefined;
const hasStrace = findOnPath('strace', path) !== undefined;
/** Large enough for a blob file of its own. */
const long = `${'all of it '.repeat(1000)}\n`;

/** `copy` copies `in.txt`; `next` copies what `copy` gave. */
function twoCopies(): void {
  rig.write({ 'in.txt': long });
  rig.command('copy').always({ copies: { 'out/one.txt': 'in.txt' } });
  rig.command('next').always({ copies: { 'out/two.txt': 'out/one.txt' } });
  rig.tasks({
    copy: { command: rig.command('copy').line, inputs: ['in.txt'], outputs: ['out/one.txt'] },
    next: { command: rig.command('next').line, inputs: [outputOf('copy')], outputs: ['out/two.txt'] },
  });
}
const counts = (): number[] => ['copy', 'next'].map((name) => rig.command(name).count);

describe('a fault of other tools that does not happen here:', () => {
  test('a corrupted cache entry is restored as if it were good', async () => {
    twoCopies();
    await rig.run('run');
    const store = join(rig.folder, '.batuta/store');
    for (const blob of blobRecords(store)) if (blob.length > 0) flip(blob.file, blob.at + (blob.length >> 1));
    rmSync(join(rig.folder, 'out'), { recursive: true });
    const run = await rig.run('run', '--json');
    expect(run.status, run.stderr).toBe(0);
    expect(run.events.some((event) => event.type === 'corrupt')).toBe(true);
    expect([rig.read('out/one.txt'), rig.read('out/two.txt')]).toEqual([long, long]);
  });

  test('a corrupted record of a result is believed', async () => {
    twoCopies();
    await rig.run('run');
    for (const entry of actionRecords(join(rig.folder, '.batuta/store'))) flip(entry.file, entry.at + 40);
    rmSync(join(rig.folder, '.batuta/fresh'), { recursive: true, force: true });
    rmSync(join(rig.folder, 'out'), { recursive: true });
    const run = await rig.run('run', '--json');
    expect([run.status, run.labels('executed').length, rig.read('out/two.txt')]).toEqual([0, 2, long]);
  });

  test('what depends on an edited step runs again although the step gave the same bytes', async () => {
    twoCopies();
    await rig.run('run');
    rig.command('copy').always({ writes: { 'out/one.txt': long } });
    rig.write({ 'in.txt': `${long}# a comment\n` });
    await rig.run('run');
    expect(counts()).toEqual([2, 1]);
  });

  test('a miss is not explained', async () => {
    twoCopies();
    await rig.run('run');
    rig.write({ 'in.txt': 'other\n' });
    const why = await rig.run('why', 'copy');
    expect(why.stdout).toContain('would run: in.txt changed');
    const run = await rig.run('run', '--json');
    const reasons = run.events.flatMap((event) => (event.type === 'action-start' ? [event.miss.text] : []));
    expect(reasons).toEqual(['in.txt changed', 'out/one.txt of copy:task changed']);
  });

  test('a misspelt key of the configuration is ignored', async () => {
    rig.write({ 'in.txt': 'a\n' });
    rig.tasks({ copy: { command: 'cat in.txt', input: ['in.txt'], outputs: [] } });
    const run = await rig.run('run');
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/unknown key `input`; did you mean\s+`inputs`\?/);
    expect(run.stderr).toMatch(/batuta\.config\.ts:\d+:\d+/);
  });

  test('an output that a command did not write is cached as done', async () => {
    rig.write({ 'in.txt': 'a\n' });
    rig.command('copy').always({});
    rig.tasks({ copy: { command: rig.command('copy').line, inputs: ['in.txt'], outputs: ['out/one.txt'] } });
    for (const round of [1, 2]) {
      const run = await rig.run('run');
      expect([round, run.status]).toEqual([round, 1]);
      expect(run.stderr).toContain('out/one.txt');
    }
    expect(rig.command('copy').count).toBe(2);
  });

  test('a failure is cached and shown again when its cause is gone', async () => {
    twoCopies();
    rig.command('copy').always({ status: 3 });
    expect((await rig.run('run')).status).toBe(1);
    rig.command('copy').always({ copies: { 'out/one.txt': 'in.txt' } });
    expect((await rig.run('run')).status).toBe(0);
  });

  test('the same text split otherwise over two inputs has the same key', async () => {
    rig.write({ 'a.txt': 'ab', 'b.txt': 'c' });
    rig.command('join').always({ writes: { 'out.txt': 'x' } });
    rig.tasks({ join: { command: rig.command('join').line, inputs: ['a.txt', 'b.txt'], outputs: ['out.txt'] } });
    await rig.run('run');
    rig.write({ 'a.txt': 'a', 'b.txt': 'bc' });
    await rig.run('run');
    expect(rig.command('join').count).toBe(2);
  });

  test('a file that was renamed leaves its old output behind', async () => {
    twoCopies();
    await rig.run('run');
    rig.command('copy').always({ copies: { 'out/first.txt': 'in.txt' } });
    rig.command('next').always({ copies: { 'out/two.txt': 'out/first.txt' } });
    rig.tasks({
      copy: { command: rig.command('copy').line, inputs: ['in.txt'], outputs: ['out/first.txt'] },
      next: { command: rig.command('next').line, inputs: [outputOf('copy')], outputs: ['out/two.txt'] },
    });
    const run = await rig.run('run');
    expect(run.status, run.stderr).toBe(0);
    expect(() => rig.read('out/one.txt')).toThrow('ENOENT');
  });

  /** Reads `hidden.txt`, which it does not declare. */
  const undeclared = (isolation: string): { readonly [option: string]: unknown } => ({
    command: ['sh', '-c', `cat ${join(rig.folder, 'hidden.txt')} > out.txt`],
    inputs: ['in.txt'],
    outputs: ['out.txt'],
    isolation,
  });

  test.skipIf(!hasNamespaces)('an undeclared read gives a stale hit: in a namespace it is not there', async () => {
    rig.write({ 'in.txt': 'a\n', 'hidden.txt': 'one\n' });
    rig.tasks({ read: undeclared('namespace') });
    const run = await rig.run('run');
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('hidden.txt');
  });

  test.skipIf(!hasStrace)(
    'an undeclared read gives a stale hit: under tracing it is reported, nothing is kept',
    async () => {
      rig.write({ 'in.txt': 'a\n', 'hidden.txt': 'one\n' });
      rig.tasks({ read: undeclared('trace') });
      for (const text of ['one\n', 'two\n']) {
        rig.write({ 'hidden.txt': text });
        const run = await rig.run('run', '--json');
        expect([run.status, run.labels('hit')]).toEqual([1, []]);
        expect(run.stdout).toContain('BATUTA-E-014');
      }
    },
  );
});
