// `--verify-determinism`: what gives the same twice is stored, what does not is an error that says where, and is not.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Rig } from './rig.ts';

let rig: Rig;
beforeEach(async () => void (rig = await Rig.open()));
afterEach(() => rig.close());

const shell = (script: string): readonly string[] => ['sh', '-c', script];

test('an action that gives the same twice executes twice, once, and is then a hit', async () => {
  rig.tasks({ copy: { command: rig.command('copy').line, outputs: ['out.txt'] } });
  rig.command('copy').always({ writes: { 'out.txt': 'same\n' }, stdout: `at ${process.pid}\n` });
  const run = await rig.run('run', '--verify-determinism', '--json');
  expect(run.status, run.stdout).toBe(0);
  expect(rig.command('copy').count).toBe(2);
  expect((await rig.run('run', '--json')).labels('hit')).toEqual(['copy:task']);
  expect(rig.command('copy').count).toBe(2);
});

test('a difference names the file, the byte and the line, and nothing is stored', async () => {
  rig.tasks({ stamp: { command: rig.command('stamp').line, outputs: ['out/'] } });
  const run = rig.start(['run', '--verify-determinism']);
  const gives = async (text: string): Promise<void> =>
    (await rig.command('stamp').next()).end({ writes: { 'out/a.txt': 'same\n', 'out/b.txt': text } });
  await gives('one\ntwo 1\n');
  await gives('one\ntwo 2\n');
  const finished = await run.finished;
  expect(finished.status).toBe(1);
  expect(finished.stderr).toContain('BATUTA-E-032');
  expect(finished.stderr).toMatch(/out\/b\.txt\s+differs\s+at\s+byte\s+8,\s+line\s+2/);
  expect(finished.stderr).toContain('first:  two 1');
  expect(finished.stderr).toContain('second: two 2');
  rig.command('stamp').always({ writes: { 'out/a.txt': 'x' } });
  expect((await rig.run('run', '--json')).labels('executed')).toEqual(['stamp:task']);
});

test('each time is in a fresh stage: a command that writes its folder down is found', async () => {
  rig.tasks({ where: { command: shell('pwd > out.txt'), outputs: ['out.txt'], isolation: 'stage' } });
  const run = await rig.run('run', '--verify-determinism');
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/out\.txt\s+differs/);
});

test('one that fails the second time is found', async () => {
  rig.tasks({ once: { command: shell('mkdir left-behind && echo x > out.txt'), outputs: ['out.txt'] } });
  const run = await rig.run('run', '--verify-determinism');
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/it\s+failed\s+the\s+second\s+time/);
});

test('only what is selected executes twice, also when it is known; what it needs does not', async () => {
  rig.tasks({
    first: { command: rig.command('first').line },
    second: { command: rig.command('second').line, dependsOn: ['first'] },
  });
  rig.command('first').always({});
  rig.command('second').always({});
  await rig.run('run');
  await rig.run('run', 'second', '--verify-determinism');
  expect([rig.command('first').count, rig.command('second').count]).toEqual([1, 3]);
});

test('rules too', async () => {
  rig.write({
    'rules.ts': `import { defineRule } from 'batuta';
export const dice = defineRule({
  phase: 'detect', summary: 'rolls', kind: 'pure', outputs: ['roll'],
  run: (context) => context.output('roll', new Uint8Array([0, 1, ...crypto.getRandomValues(new Uint8Array(8))])),
});`,
    'batuta.config.ts': `import { apply, defineConfig } from 'batuta';
import { dice } from './rules.ts';
export default defineConfig({ targets: { dice: apply({ rule: dice }) } });`,
  });
  const run = await rig.run('run', '--verify-determinism');
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/roll\s+differs\s+at\s+byte\s+\d/);
});

test('the lines that differ are shown without secrets', async () => {
  rig.tasks(
    { leak: { command: shell('echo "$TOKEN $(date +%N)" > out.txt'), outputs: ['out.txt'], env: { TOKEN: true } } },
    { secrets: ['TOKEN'] },
  );
  const run = await rig.start(['run', '--verify-determinism', '--json'], { TOKEN: 's3cr3t-value' }).finished;
  expect(run.status).toBe(1);
  expect(run.stdout).toContain('[secret TOKEN]');
  expect(run.stdout).not.toContain('s3cr3t-value');
});
