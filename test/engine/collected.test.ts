// The short way of a run with nothing to do knows when a collection took results out: exactly those are made again.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collectGarbage } from '#cache/gc.ts';
import type { Digest } from '#src/model/digest.ts';
import type { ActionRecord } from '#src/model/run-record.ts';
import { crateLabels, pythonProject } from '../e2e/python-project.ts';
import { DiskRig } from './disk-rig.ts';

const day = 24 * 3_600_000;
let rig: DiskRig;
let actions: readonly ActionRecord[];
beforeAll(async () => {
  rig = new DiskRig(pythonProject);
  actions = (await rig.run('app:crate')).record.actions;
});
afterAll(() => rig.dispose());

it.each(crateLabels)('when only the result of %s was dropped, it alone executes again', async (label) => {
  expect((await rig.run('app:crate')).executed).toEqual([]);
  const now = Date.now() + 2 * day;
  const used = actions.filter((action) => action.label !== label).map((action) => [action.key as Digest, now] as const);
  const report = collectGarbage(rig.store, { now, maxAgeMs: day, lastUsed: new Map(used) });
  expect(report).toMatchObject({ ok: true, value: { kind: 'done', droppedEntries: 1 } });
  expect((await rig.run('app:crate')).executed).toEqual([label]);
});
