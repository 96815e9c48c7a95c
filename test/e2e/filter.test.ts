// `--filter`, `--affected`, `plan` and `--dry-run` by the real command line in a git repository.
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Rig, outputOf } from './rig.ts';

let rig: Rig;
const git = (...args: string[]): void =>
  void execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'init.defaultBranch=main', ...args], {
    cwd: rig.folder,
    stdio: 'pipe',
  });
const clean = { GITHUB_BASE_REF: '', BATUTA_SCM_BASE: '', BATUTA_SCM_HEAD: '', GITHUB_ACTIONS: '' };
const run = (args: readonly string[], env: { readonly [name: string]: string } = {}) =>
  rig.start(args, { ...clean, ...env }).finished;

beforeEach(async () => {
  rig = await Rig.open();
  rig.write({ 'lib/a.txt': 'one\n', 'app/b.txt': 'two\n', 'docs/c.txt': 'three\n', 'README.md': 'hello\n' });
  const make = (inputs: readonly unknown[], out: string) => ({
    command: `cp lib/a.txt ${out}`,
    inputs,
    outputs: [out],
  });
  rig.tasks({
    lib: make(['lib/**'], 'out/lib.txt'),
    app: make(['app/**', outputOf('lib')], 'out/app.txt'),
    docs: make(['docs/**'], 'out/docs.txt'),
  });
  rig.write({ '.gitignore': 'out/\n.batuta/\n' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'one');
});
afterEach(() => rig.close());

const ran = async (...args: string[]): Promise<readonly string[]> => {
  const done = await run(['run', '--json', ...args]);
  expect(done.status, done.stdout + done.stderr).toBe(0);
  return [...done.labels('executed'), ...done.labels('hit')].sort();
};

describe('run', () => {
  test('with filters runs what they give, with what that needs', async () => {
    expect(await ran('--filter', '...lib', '--filter', '!app')).toEqual(['lib:task']);
    expect(await ran('--filter', 'app...')).toEqual(['app:task', 'lib:task']);
    expect(await ran('*', '--filter=d*')).toEqual(['docs:task']);
  });

  test('says which filter matches nothing, and what is near', async () => {
    const wrong = await run(['run', '--filter', 'lbi...']);
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('did you mean `--filter lib...`');
  });
});

describe('affected', () => {
  test('is what changed since the branch left its base, and what needs it; also what is not committed', async () => {
    git('checkout', '-qb', 'topic');
    const idle = await run(['run', '--affected', '--junit', 'junit.xml']);
    expect(idle.stdout).toContain('done  nothing to do\n');
    expect(idle.stderr).toContain('0 files changed since main; 0 of 3 targets selected');
    // Who collects reports finds one.
    expect(rig.read('junit.xml')).toContain('<testsuites name="batuta" tests="0"');
    rig.write({ '.gitignore': 'out/\n.batuta/\njunit.xml\n' });
    rig.write({ 'README.md': 'nobody reads this\n' });
    git('commit', '-qam', 'two');
    rig.write({ 'docs/new.txt': 'not yet added\n' });
    expect(await ran('--affected')).toEqual(['docs:task']);
    rig.write({ 'lib/a.txt': 'changed\n' });
    expect(await ran('--affected')).toEqual(['app:task', 'docs:task', 'lib:task']);
    expect(await ran('--filter', '[main]', '--filter', '!docs')).toEqual(['lib:task']);
  });

  test('asks the environment for its base, as pull requests in CI do', async () => {
    git('checkout', '-qb', 'release');
    rig.write({ 'app/b.txt': 'changed\n' });
    git('commit', '-qam', 'two');
    const pull = await run(['plan', '--affected', '--json'], { GITHUB_BASE_REF: 'release' });
    expect(JSON.parse(pull.stdout)).toMatchObject({ type: 'plan', actions: [] });
    const other = await run(['status', '--affected', '--json'], { BATUTA_SCM_BASE: 'HEAD~1' });
    expect(JSON.parse(other.stdout)).toMatchObject({ targets: [{ target: 'app' }] });
  });

  test('that cannot be known is an error that says what to do', async () => {
    const unknown = await run(['graph', '--affected'], { BATUTA_SCM_BASE: 'mian' });
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toMatch(/BATUTA-C-014.*no commit `mian`[^]*did you mean `main`/);
    const none = await run(['run', '--filter', '[release-7]']);
    expect(none.stderr).toMatch(/no commit `release-7`[^]*\(here:\s+`main`\)/);
    const absent = await run(['run', '--affected'], { GITHUB_BASE_REF: 'gone' });
    expect(absent.stderr).toMatch(/`origin\/gone` is\s+not fetched[^]*fetch-depth/);
  });

  test('of a change of the configuration is every target', async () => {
    rig.write({ 'batuta.config.ts': `${rig.read('batuta.config.ts')}// a comment\n` });
    const plan = await run(['plan', '--filter', '[HEAD]', '--json']);
    expect((JSON.parse(plan.stdout) as { targets: unknown[] }).targets).toHaveLength(3);
  });
});

describe('a plan', () => {
  test('says what would run and why, what waits, what is reused; and executes nothing', async () => {
    await ran();
    rig.write({ 'lib/a.txt': 'changed\n' });
    const plan = await run(['plan']);
    expect(plan.stdout).toMatch(/would run +lib:task +lib\/a\.txt changed/);
    expect(plan.stdout).toMatch(/depends +app:task +on lib:task/);
    expect(plan.stdout).toMatch(/docs .*\n +hit +1 action/);
    expect(plan.stdout).toContain('nothing was executed');
    expect(rig.read('out/lib.txt')).toBe('one\n');
    const json = await run(['run', '--dry-run=json', 'lib']);
    const [action] = (JSON.parse(json.stdout) as { actions: { [name: string]: unknown }[] }).actions;
    expect(action).toMatchObject({
      label: 'lib:task',
      verdict: 'would-execute',
      reason: { kind: 'input', text: 'lib/a.txt changed' },
      key: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });
});
