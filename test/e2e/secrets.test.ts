// The value of a declared secret is nowhere to be read: not on the screen, not in JSON, not in any file under `.batuta`.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Rig, filesBelow } from './rig.ts';

const secret = 'pass"word\\with\nlines';
const env = { API_TOKEN: secret };
/** As it stands in plain text, in JSON, and each of its lines. */
const forms = [secret, JSON.stringify(secret).slice(1, -1), 'pass"word', 'pass\\"word'];

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.open();
  rig.tasks(
    {
      good: { command: rig.command('good').line, env: { API_TOKEN: true } },
      bad: { command: rig.command('bad').line, env: { API_TOKEN: true } },
    },
    { secrets: ['API_TOKEN'] },
  );
  rig.command('good').always({ stdout: `token ${secret}\n`, stderr: JSON.stringify({ token: secret }) });
  rig.command('bad').always({ stderr: `refused ${secret}\n`, status: 1 });
  const first = await rig.start(['run'], env).finished;
  expect(first.stderr).toContain('[secret API_TOKEN]');
});
afterAll(() => rig.close());

const expectHidden = (text: string, where: string): void => {
  for (const form of forms) expect(text.includes(form), `${form} in ${where}`).toBe(false);
};

test.each([
  'run',
  'run --json',
  'plan --json',
  'graph --json',
  'status --json',
  'status',
  'why bad --json',
  'why bad',
  'report --json',
])('batuta %s', async (line) => {
  const args = line.split(' ');
  const run = await rig.start(args, env).finished;
  expectHidden(run.stdout, 'stdout');
  expectHidden(run.stderr, 'stderr');
});

test('no record, log or other file under .batuta holds it', () => {
  for (const [path, text] of Object.entries(filesBelow(join(rig.folder, '.batuta')))) expectHidden(text, path);
});
