// Runs at the same time, in one checkout and in several on one store; and a checkout that starts with nothing but a store.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { crateLabels, pythonProject } from './python-project.ts';
import { Rig, filesBelow } from './rig.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await Rig.open();
  rig.write(pythonProject);
});
afterEach(() => rig.close());

const request = ['run', 'app:crate', '--json'];

test('two runs at once in one checkout: both are right, everything is executed once, a third executes nothing', async () => {
  const [one, two] = await Promise.all([rig.start(request).finished, rig.start(request).finished]);
  expect([one.status, two.status], one.stderr + two.stderr).toEqual([0, 0]);
  expect([...one.labels('executed'), ...two.labels('executed')].sort()).toEqual(crateLabels);
  expect((await rig.run(...request)).labels('executed')).toEqual([]);
});

test('two checkouts at once on one store: both are right, a third checkout executes nothing', async () => {
  const env = { BATUTA_STORE: rig.beside('store') };
  const folders = ['second', 'third'].map((name) => rig.beside(name));
  for (const folder of folders) cpSync(rig.folder, folder, { recursive: true });
  const [second = '', third = ''] = folders;
  const [one, two] = await Promise.all([rig.start(request, env).finished, rig.start(request, env, second).finished]);
  expect([one.status, two.status], one.stderr + two.stderr).toEqual([0, 0]);
  const good = filesBelow(join(rig.folder, 'rust'));
  expect(filesBelow(join(second, 'rust'))).toEqual(good);
  const last = await rig.start(request, env, third).finished;
  expect(last.labels('executed')).toEqual([]);
  expect(last.labels('hit')).toEqual(crateLabels);
  expect(filesBelow(join(third, 'rust'))).toEqual(good);
  const verified = await rig.start(['cache', 'verify'], env).finished;
  expect(verified.status, verified.stdout).toBe(0);
});

test('a fresh clone with only the store copied in executes nothing', async () => {
  await rig.run('run', 'app:crate');
  const clone = rig.beside('clone');
  for (const path of [...Object.keys(pythonProject), '.batuta/store'])
    cpSync(join(rig.folder, path), join(clone, path), { recursive: true });
  const run = await rig.start(request, {}, clone).finished;
  expect(run.status, run.stderr).toBe(0);
  expect(run.labels('executed')).toEqual([]);
  expect(run.labels('hit')).toEqual(crateLabels);
  expect(filesBelow(join(clone, 'rust'))).toEqual(filesBelow(join(rig.folder, 'rust')));
});
