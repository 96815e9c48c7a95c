// Small promises of the command line: a dead run is not said to be at work, a closed pipe is no accident, a summary names all places.
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pythonProject } from './python-project.ts';
import { Rig } from './rig.ts';

const binary = join(dirname(fileURLToPath(import.meta.url)), '../../bin/batuta.js');

let rig: Rig;
beforeEach(async () => void (rig = await Rig.open()));
afterEach(() => rig.close());

describe('status', () => {
  const isRunning = async (): Promise<unknown> =>
    (JSON.parse((await rig.run('status', '--json')).stdout) as { readonly running: unknown }).running;

  test('says that a run is at work only while its process lives', async () => {
    rig.tasks({ wait: { command: rig.command('wait').line } });
    expect(await isRunning()).toBe(false);
    const started = rig.start(['run']);
    const wait = await rig.command('wait').next();
    expect(await isRunning()).toBe(true);
    started.kill('SIGKILL');
    await started.finished;
    expect(await isRunning()).toBe(false);
    wait.end();
  });
});

describe('a reader that goes away', () => {
  test.each(['--help', 'graph --json', 'plan --json', 'run app:crate --json'])(
    'batuta %s ends without a stack trace',
    async (line) => {
      rig.write(pythonProject);
      const script = `set -o pipefail; "$@" 2>errors | head -c 10 >/dev/null; echo "\${PIPESTATUS[0]}"`;
      const status = await new Promise<string>((resolve) => {
        execFile(
          'bash',
          ['-c', script, 'bash', process.execPath, binary, ...line.split(' ')],
          { cwd: rig.folder },
          (_error, stdout) => resolve(stdout.trim()),
        );
      });
      expect(['0', '141']).toContain(status);
      expect(rig.read('errors')).not.toMatch(/EPIPE|at .*\(/);
    },
  );
});

test.each(['run', 'plan', 'status', 'graph', 'why app'])(
  'batuta %s without any target says how to get one',
  async (line) => {
    rig.write({
      'batuta.config.ts': "import { defineConfig } from 'batuta';\nexport default defineConfig({ targets: {} });\n",
    });
    const run = await rig.run(...line.split(' '));
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('names no targets');
    expect(run.stderr).toContain('migrate({');
  },
);

test('the summary names the places of actions that were not known at first', async () => {
  rig.write(pythonProject);
  const run = await rig.run('run', 'app:crate');
  expect(run.stdout).toMatch(/rust\/app +8 files/);
  expect(run.stdout).toMatch(/rust\/runtime +runtime:copy/);
});

test('plan, dry run and graph know the same actions as the run that was', async () => {
  rig.write(pythonProject);
  const first = await rig.run('run', 'app:crate');
  expect(first.status, first.stderr).toBe(0);
  const preview = await rig.run('run', 'app:crate', '--dry-run');
  expect(preview.stdout).toContain('0 actions would run');
  rig.write({ 'shop/words.py': 'def shout(text):\n    return text\n' });
  const changed = await rig.run('run', 'app:crate', '--dry-run');
  expect(changed.stdout).toMatch(/would run +app:parse:shop\.words +shop\/words\.py changed/);
  expect(changed.stdout).not.toContain('app:emit:shop.prices');
});
