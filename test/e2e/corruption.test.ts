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
function makersOf(digest: string, of: RunRecord = record): string[] {
  return of.actions.flatMap(({ label, outputs = {} }) => {
    const holds = Object.values(outputs).some((artifact) =>
      artifact.kind === 'file' ? artifact.digest === digest : artifact.entries.some((entry) => entry.digest === digest),
    );
    return holds ? [label] : [];
  });
}

const corruptEvents = (run: Finished): readonly string[] =>
  run.events.flatMap((event) => (event.type === 'corrupt' ? [event.label] : [])).sort();

/** All blobs of the program's own actions, and one in so many of the runtime's files, which are all made by one action. */
const eachBlob = (): StoredRecord[] =>
  blobRecords(store()).filter((blob, index) => {
    const makers = makersOf(blob.key);
    return index % 60 === 0 || makers.length === 0 || makers.some((label) => label !== 'runtime:copy');
  });

beforeEach(putBack);

describe('a wrong bit in a stored blob', () => {
  test('when all that was placed is gone: exactly the makers of what was placed run again', async () => {
    const blobs = eachBlob();
    expect(blobs.length).toBeGreaterThan(20);
    for (const blob of blobs) {
      putBack();
      const isOfRuntime = makersOf(blob.key).includes('runtime:copy');
      rmSync(join(rig.folder, isOfRuntime ? 'rust' : 'rust/app'), { recursive: true });
      const run = await runWithout(blob);
      // The crate's files are what `emit` gave it: who makes the crate again needs those, too.
      const makers = makersOf(blob.key);
      const isPlaced = makers.some((label) => label === 'app:crate' || label === 'runtime:copy');
      const needed = isPlaced ? makers : [];
      expect(run.status, run.stdout).toBe(0);
      expect(run.labels('executed'), `${blob.key} in ${blob.file}`).toEqual(needed);
      expect(corruptEvents(run)).toEqual(needed);
      expect(filesBelow(join(rig.folder, 'rust'))).toEqual(good);
    }
  });

  test('after an edit: what the edit needs and is lost is made again as well, once', async () => {
    const edit = { 'shop/words.py': 'def shout(text):\n    return text.upper() + "?" * len(text)\n' };
    rig.write(edit);
    const plain = await rig.run('run', 'app:crate', '--json');
    const byEdit = plain.labels('executed');
    expect(byEdit).toContain('app:emit:shop.words');
    expect(byEdit).not.toContain('app:emit:shop.prices');
    const edited = filesBelow(join(rig.folder, 'rust'));
    // What the keys of those that run name is what they read.
    const newest = new Map(
      actionRecords(store())
        .map(entryOf)
        .map((entry) => [entry.label, entry]),
    );
    const whole = lastRecord();
    const read = JSON.stringify(byEdit.map((label) => newest.get(label)?.keyFields));
    putBack();
    const blobs = eachBlob().filter((blob) => !makersOf(blob.key).includes('runtime:copy'));
    let demoted = 0;
    for (const blob of blobs) {
      putBack();
      rig.write(edit);
      const run = await runWithout(blob);
      expect(run.status, run.stderr).toBe(0);
      expect(filesBelow(join(rig.folder, 'rust')), `${blob.key} in ${blob.file}`).toEqual(edited);
      const corrupt = corruptEvents(run);
      expect(corrupt.length).toBeLessThanOrEqual(1);
      expect(run.labels('executed')).toEqual([...new Set([...byEdit, ...corrupt])].sort());
      const makers = makersOf(blob.key, whole).filter((label) => label !== 'app:crate');
      // What runs by the edit alone and makes the same bytes mends it before anyone reads it.
      const isMended = makers.some((label) => byEdit.includes(label));
      expect(corrupt).toEqual(read.includes(blob.key) && !isMended ? makers.slice(0, 1) : []);
      demoted += corrupt.length;
    }
    // Facts of the other modules (for solve) and their Rust (for the crate) are needed, at least.
    expect(demoted).toBeGreaterThanOrEqual(4);
  });
});

describe('a wrong bit in the record of an action', () => {
  test.each(['its payload', 'its header'])('in %s: that action runs again and nothing else', async (part) => {
    for (const entry of actionRecords(store())) {
      putBack();
      const label = entryOf(entry).label;
      flip(entry.file, part === 'its header' ? entry.start + 10 : entry.at + entry.length - 3);
      const run = await rig.run('run', 'app:crate', '--json');
      expect(run.status, run.stderr).toBe(0);
      expect(run.labels('executed')).toEqual([label]);
      expect(filesBelow(join(rig.folder, 'rust'))).toEqual(good);
    }
  });
});

test('`cache verify` tells of the damage, and of none after the next run has mended it', async () => {
  const blob = blobRecords(store()).find((each) => makersOf(each.key).some((label) => label === 'app:crate'));
  rmSync(join(rig.folder, 'rust'), { recursive: true });
  flip((blob as StoredRecord).file, (blob as StoredRecord).at);
  expect((await rig.run('cache', 'verify')).status).toBe(1);
  const again = await rig.run('cache', 'verify');
  expect(again.status, 'it only looks').toBe(1);
  expect(again.stderr).toContain('--repair');
  expect((await rig.run('run', 'app:crate')).status).toBe(0);
  const verified = await rig.run('cache', 'verify');
  expect(verified.status, verified.stdout + verified.stderr).toBe(0);
});

test('`cache verify --repair` removes the damage, and the next run makes again what it needs', async () => {
  const blob = blobRecords(store()).find((each) => makersOf(each.key).some((label) => label === 'app:crate'));
  rmSync(join(rig.folder, 'rust'), { recursive: true });
  flip((blob as StoredRecord).file, (blob as StoredRecord).at);
  const repaired = await rig.run('cache', 'verify', '--repair');
  expect(repaired.status, repaired.stdout + repaired.stderr).toBe(0);
  expect(repaired.stdout).toContain('removed');
  expect((await rig.run('cache', 'verify')).status).toBe(0);
  expect((await rig.run('run', 'app:crate')).status).toBe(0);
});
