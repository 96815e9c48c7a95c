// One wrong bit anywhere in the store: what was lost and is needed is made again, nothing else, and no wrong byte is ever delivered.
import { cpSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunRecord } from '#src/model/run-record.ts';
import { crateLabels, pythonProject } from './python-project.ts';
import type { Finished } from './rig.ts';
import { Rig, filesBelow } from './rig.ts';
import type { StoredRecord } from './store-bytes.ts';
import { actionRecords, blobRecords, entryOf, flip } from './store-bytes.ts';

let rig: Rig;
let good: { readonly [path: string]: string };
let record: RunRecord;

const store = (): string => join(rig.folder, '.batuta/store');

beforeAll(async () => {
  rig = await Rig.open();
  rig.write(pythonProject);
  const run = await rig.run('run', 'app:crate', '--json');
  expect(run.labels('executed')).toEqual(crateLabels);
  good = filesBelow(join(rig.folder, 'rust'));
  record = lastRecord();
  cpSync(rig.folder, rig.beside('saved'), { recursive: true });
});
afterAll(() => rig.close());

/** The project and its store as they were after the first run; what a test cannot have changed is left alone. */
function putBack(): void {
  for (const path of [...Object.keys(pythonProject), ...state]) {
    rmSync(join(rig.folder, path), { recursive: true, force: true });
    cpSync(rig.beside(`saved/${path}`), join(rig.folder, path), { recursive: true });
  }
  rmSync(join(rig.folder, '.batuta/fresh'), { recursive: true, force: true });
}
const state = ['.batuta/store/packs', '.batuta/ownership.json', '.batuta/stat-index', 'rust/app'];

/** Runs with one bit of this blob wrong, then mends it if the run had no need to. */
async function runWithout(blob: StoredRecord): Promise<Finished> {
  flip(blob.file, blob.at + Math.floor(blob.length / 2));
  const run = await rig.run('run', 'app:crate', '--json');
  if (blob.start === blob.at) cpSync(blob.file.replace(rig.folder, rig.beside('saved')), blob.file);
  return run;
}

function lastRecord(): RunRecord {
  const folder = join(rig.folder, '.batuta/runs');
  const name = readdirSync(folder)
    .filter((each) => each.endsWith('.json'))
    .sort()
    .at(-1) as string;
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as RunRecord;
}

/** The labels whose outputs hold a blob, in order. */
function makersOf(digest: string): string[] {
  return record.actions.flatMap(({ label, outputs = {} }) => {
    const holds = Object.values(outputs).some((artifact) =>
      artifact.kind === 'file' ? artifact.digest === digest : artifact.entries.some((entry) => entry.digest === digest),
    );
    return holds ? [label] : [];
  });
}

const corruptEvents = (run: Finished): readonly string[] =>
  run.events.flatMap((event) => (event.type === 'corrupt' ? [event.label] : [])).sort();

beforeEach(putBack);

// Every blob in turn is the matter of `every-blob.test.ts`; here the whole way through the command line, one of each kind.
describe('a wrong bit in a stored blob', () => {
  test.each([
    ['app:emit:shop.words', 'text'],
    ['app:crate', 'main'],
    ['app:solve', 'slice/shop.words'],
    ['app:parse:shop.prices', 'tree'],
  ])('of %s (%s), when all that was placed is gone: its maker runs again if it was placed', async (label, output) => {
    const digest = record.actions.find((action) => action.label === label)?.outputs?.[output]?.digest;
    const blob = blobRecords(store()).find((each) => each.key === digest) as StoredRecord;
    rmSync(join(rig.folder, 'rust/app'), { recursive: true });
    const run = await runWithout(blob);
    const needed = /:(emit|crate)/.test(label) ? [label] : [];
    expect(run.status, run.stdout).toBe(0);
    expect(run.labels('executed')).toEqual(needed);
    expect(corruptEvents(run)).toEqual(needed);
    expect(filesBelow(join(rig.folder, 'rust'))).toEqual(good);
  });

  test('of every file of the runtime at once: it is copied again, with one event', async () => {
    const blobs = blobRecords(store()).filter((blob) => makersOf(blob.key).includes('runtime:copy') && blob.length > 0);
    expect(blobs.length).toBeGreaterThan(100);
    rmSync(join(rig.folder, 'rust'), { recursive: true });
    for (const blob of blobs) flip(blob.file, blob.at + (blob.length >> 1));
    const run = await rig.run('run', 'app:crate', '--json');
    expect(run.status, run.stdout).toBe(0);
    expect([run.labels('executed'), corruptEvents(run)]).toEqual([['runtime:copy'], ['runtime:copy']]);
    expect(filesBelow(join(rig.folder, 'rust'))).toEqual(good);
  });
});

test('a wrong bit in the record of an action: that action runs again and nothing else', async () => {
  const entry = actionRecords(store()).at(-1) as StoredRecord;
  flip(entry.file, entry.at + entry.length - 3);
  const run = await rig.run('run', 'app:crate', '--json');
  expect(run.status, run.stderr).toBe(0);
  expect(run.labels('executed')).toEqual([entryOf(entry).label]);
  expect(filesBelow(join(rig.folder, 'rust'))).toEqual(good);
});

test('`cache verify` tells of the damage, and of none after the next run has mended it', async () => {
  const blob = blobRecords(store()).find((each) => makersOf(each.key).some((label) => label === 'app:crate'));
  rmSync(join(rig.folder, 'rust'), { recursive: true });
  flip((blob as StoredRecord).file, (blob as StoredRecord).at + 1);
  expect((await rig.run('cache', 'verify')).status).toBe(1);
  expect((await rig.run('run', 'app:crate')).status).toBe(0);
  const verified = await rig.run('cache', 'verify');
  expect(verified.status, verified.stdout + verified.stderr).toBe(0);
});
