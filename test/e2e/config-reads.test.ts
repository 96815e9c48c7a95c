// The configuration is evaluated again when something it read has changed, and not otherwise.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finished } from './rig.ts';
import { Rig } from './rig.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await Rig.open();
  rig.write({
    'batuta.config.ts': [
      "import { readFileSync } from 'node:fs';",
      "import { defineConfig, task } from 'batuta';",
      "import { ending } from './config/ending.ts';",
      "const name = readFileSync('name.txt', 'utf8').trim();",
      'const greeting = process.env.GREETING ?? "hello";',
      'export default defineConfig({',
      '  targets: { greet: task({ command: ["sh", "-c", `echo ${greeting} ${name}${ending} > out.txt`], outputs: ["out.txt"] }) },',
      '});',
    ].join('\n'),
    'config/ending.ts': "import { mark } from './mark.ts';\nexport const ending: string = mark;\n",
    'config/mark.ts': "export const mark = '.';\n",
    'name.txt': 'ann\n',
    'unread.txt': 'x\n',
  });
});
afterEach(() => rig.close());

const isFrozen = (run: Finished): boolean | undefined =>
  run.events.flatMap((event) => (event.type === 'plan' ? [event.frozen] : []))[0];

async function made(env: { readonly [name: string]: string } = {}): Promise<readonly [string, boolean | undefined]> {
  const run = await rig.start(['run', '--json'], env).finished;
  expect(run.status, run.stdout + run.stderr).toBe(0);
  return [rig.read('out.txt').trim(), isFrozen(run)];
}

test('the first time it is evaluated, after that not', async () => {
  expect(await made()).toEqual(['hello ann.', false]);
  expect(await made()).toEqual(['hello ann.', true]);
});

test('a file or a variable that it does not read changes nothing', async () => {
  await made();
  rig.write({ 'unread.txt': 'y\n', 'new.txt': 'z\n' });
  expect(await made({ UNREAD: 'value' })).toEqual(['hello ann.', true]);
});

test.each<readonly [string, { readonly [path: string]: string }, { readonly [name: string]: string }, string]>([
  [
    'itself',
    {
      'batuta.config.ts':
        "import { defineConfig, task } from 'batuta';\nexport default defineConfig({ targets: { greet: task({ command: ['sh', '-c', 'echo new > out.txt'], outputs: ['out.txt'] }) } });\n",
    },
    {},
    'new',
  ],
  ['a file that it reads', { 'name.txt': 'bob\n' }, {}, 'hello bob.'],
  ['a variable that it reads', {}, { GREETING: 'good day' }, 'good day ann.'],
  ['a module that it imports', { 'config/ending.ts': "export const ending = '?';\n" }, {}, 'hello ann?'],
  ['a module that this imports', { 'config/mark.ts': "export const mark = '!!';\n" }, {}, 'hello ann!!'],
])('a change of %s counts, once', async (_what, files, env, says) => {
  await made();
  rig.write(files);
  expect(await made(env)).toEqual([says, false]);
  expect(await made(env)).toEqual([says, true]);
});

test('a file that it reads may go and come back', async () => {
  await made();
  const { rmSync } = await import('node:fs');
  rmSync(`${rig.folder}/name.txt`);
  expect((await rig.run('run')).status).toBe(2);
  rig.write({ 'name.txt': 'ann\n' });
  expect((await made())[0]).toBe('hello ann.');
});
