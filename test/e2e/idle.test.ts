// A run with nothing to do: nothing is executed, no file is touched, and it costs little more than starting Node.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pythonProject } from './python-project.ts';
import { Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
  rig.write(pythonProject);
  expect((await rig.run('run', 'app:crate')).status).toBe(0);
});
afterAll(() => rig.close());

const binary = join(dirname(fileURLToPath(import.meta.url)), '../../bin/batuta.js');

/** User and system seconds of a process and its children; the least of several times. */
function cpuSeconds(args: readonly string[]): number {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const once = (): number => {
    const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>/dev/null';
    const said = execFileSync('bash', ['-c', `{ ${script}; } 2>&1`, 'bash', process.execPath, ...args], {
      cwd: rig.folder,
      env,
      encoding: 'utf8',
    });
    return said
      .trim()
      .split(' ')
      .reduce((sum, part) => sum + Number(part), 0);
  };
  return Math.min(...Array.from({ length: 5 }, once));
}

test('nothing is executed and no file is touched', async () => {
  const before = rig.stamps();
  const run = await rig.run('run', 'app:crate', '--json');
  expect(run.labels('executed')).toEqual([]);
  expect(rig.stamps()).toEqual(before);
});

test('it costs at most eight times the processor time of starting Node', () => {
  const bare = cpuSeconds(['-e', '0']);
  expect(cpuSeconds([binary, 'run', 'app:crate'])).toBeLessThanOrEqual(8 * Math.max(bare, 0.02));
});
