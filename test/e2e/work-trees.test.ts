// Git work trees of one repository share the main checkout's store: what one has executed, no other executes.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Rig, filesBelow } from './rig.ts';

let rig: Rig;
let tree: string;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: rig.folder, encoding: 'utf8' });

/** The project lies in a folder of the repository. */
beforeEach(async () => {
  rig = await Rig.open();
  rig.write({ 'src/a.txt': 'one\n' });
  rig.tasks({ copy: { command: rig.command('copy').line, inputs: ['src/**'], outputs: ['out.txt'] } });
  rig.command('copy').always({ copies: { 'out.txt': 'src/a.txt' } });
  git('init', '-q');
  git('add', 'src', 'batuta.config.ts');
  git('commit', '-qm', 'first');
  tree = rig.beside('tree');
  git('worktree', 'add', '-q', tree);
});
afterEach(() => rig.close());

test('the second executes nothing, and places everything', async () => {
  await rig.run('run');
  const run = await rig.start(['run', '--json'], {}, tree).finished;
  expect(run.status, run.stderr).toBe(0);
  expect(run.labels('hit')).toEqual(['copy:task']);
  expect(rig.command('copy').count).toBe(1);
  expect(filesBelow(tree, ['.git', '.batuta', 'src', 'batuta.config.ts'])).toEqual({ 'out.txt': 'one\n' });
  expect(existsSync(join(tree, '.batuta/store'))).toBe(false);
});

test('also when the work tree is first; git sees nothing of it in the main checkout', async () => {
  await rig.start(['run'], {}, tree).finished;
  expect(git('status', '--porcelain')).toBe('');
  expect((await rig.run('run', '--json')).labels('hit')).toEqual(['copy:task']);
});

test('both at once are right, and it executes at most twice', async () => {
  const [one, two] = await Promise.all([rig.run('run'), rig.start(['run'], {}, tree).finished]);
  expect([one.status, two.status]).toEqual([0, 0]);
  expect((await rig.run('cache', 'verify')).status).toBe(0);
});

test('BATUTA_STORE keeps one apart', async () => {
  await rig.run('run');
  const run = await rig.start(['run', '--json'], { BATUTA_STORE: '.batuta/store' }, tree).finished;
  expect(run.labels('executed')).toEqual(['copy:task']);
  expect(existsSync(join(tree, '.batuta/store'))).toBe(true);
});

test('a repository inside another is not taken for a work tree of it', async () => {
  const inner = join(rig.folder, 'inner');
  mkdirSync(inner);
  execFileSync('git', ['init', '-q'], { cwd: inner });
  rig.write({ 'inner/batuta.config.ts': rig.read('batuta.config.ts') });
  await rig.start(['run'], {}, inner).finished;
  expect(existsSync(join(inner, '.batuta/store'))).toBe(true);
});
