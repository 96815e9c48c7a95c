// Every single blob of a store in turn has one bit flipped: what is needed of it is made again, nothing else, and every byte is right.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Artifact } from '#src/model/artifact.ts';
import type { RunRecord } from '#src/model/run-record.ts';
import { DiskRig } from '../engine/disk-rig.ts';
import { crateLabels, pythonProject } from './python-project.ts';
import { filesBelow } from './rig.ts';
import { actionRecords, blobRecords, entryOf, flip } from './store-bytes.ts';

let rig: DiskRig;
let good: { readonly [path: string]: string };
let record: RunRecord;

beforeAll(async () => {
  rig = new DiskRig(pythonProject);
  const first = await rig.run('app:crate');
  expect(first.executed).toEqual(crateLabels);
  record = first.record;
  good = filesBelow(join(rig.folder, 'rust'));
  rig.save();
});
afterAll(() => rig.dispose());

/** Outputs that are put somewhere: only these are read when everything is known and what was placed is gone. */
const isPlaced = (label: string, output: string): boolean =>
  label === 'runtime:copy'
    ? output === 'runtime'
    : label === 'app:crate'
      ? output !== 'crate'
      : label.startsWith('app:emit:') && output === 'text';

const holds = (outputs: { readonly [name: string]: Artifact }, digest: string): boolean =>
  Object.values(outputs).some((artifact) =>
    artifact.kind === 'file' ? artifact.digest === digest : artifact.entries.some((entry) => entry.digest === digest),
  );

/** The actions with a placed output that holds the blob, in order. */
const needersOf = (digest: string): string[] =>
  record.actions.flatMap(({ label, outputs = {} }) => {
    const isNeeded = Object.entries(outputs).some(
      ([output, artifact]) => isPlaced(label, output) && holds({ [output]: artifact }, digest),
    );
    return isNeeded ? [label] : [];
  });

/** What a run changes here; the rest is as it was saved. */
const changing = ['.batuta/store', '.batuta/ownership.json'];

test('when all that was placed is gone: exactly the makers of what was placed run again', async () => {
  const held = record.actions.flatMap(({ outputs = {} }) =>
    Object.values(outputs).flatMap((artifact) => [
      artifact.digest,
      ...(artifact.kind === 'tree' ? artifact.entries.map((entry) => entry.digest) : []),
    ]),
  );
  const blobs = blobRecords(rig.store).filter((blob) => blob.length > 0);
  expect(new Set(blobs.map((blob) => blob.key)).size).toBeGreaterThanOrEqual(new Set(held).size - 1);
  let mended = 0;
  for (const blob of blobs) {
    rig.putBack(changing);
    rig.forgetFresh();
    flip(blob.file, blob.at + (blob.length >> 1));
    rmSync(join(rig.folder, 'rust'), { recursive: true });
    const run = await rig.run('app:crate');
    const needers = needersOf(blob.key);
    const shown = `${blob.key} of ${needers.join(', ')}`;
    expect({ shown, executed: run.executed }).toEqual({ shown, executed: needers });
    expect({ shown, corrupt: run.corrupt }).toEqual({ shown, corrupt: needers });
    expect(filesBelow(join(rig.folder, 'rust'))).toEqual(good);
    mended += needers.length;
  }
  // Every emitted text, the four files around them and every file of the runtime were needed once.
  expect(mended).toBe(Object.keys(good).length);
});

test('after an edit: what the edit needs and is lost is made again as well, once', async () => {
  const edit = { 'shop/words.py': 'def shout(text):\n    return text.upper() + "?" * len(text)\n' };
  rig.putBack(changing);
  rig.putBack(['rust']);
  rig.write(edit);
  const plain = await rig.run('app:crate');
  const byEdit = plain.executed;
  expect(byEdit).toContain('app:emit:shop.words');
  expect(byEdit).not.toContain('app:emit:shop.prices');
  const edited = filesBelow(join(rig.folder, 'rust'));
  // What the keys of those that run name is what they read.
  const newest = new Map(
    actionRecords(rig.store)
      .map(entryOf)
      .map((entry) => [entry.label, entry]),
  );
  const read = JSON.stringify(byEdit.map((label) => newest.get(label)?.keyFields));
  rig.putBack(changing);
  const blobs = blobRecords(rig.store).filter((blob) => blob.length > 0);
  let demoted = 0;
  for (const blob of blobs) {
    rig.putBack([...Object.keys(edit), ...changing, 'rust']);
    rig.forgetFresh();
    rig.write(edit);
    flip(blob.file, blob.at + (blob.length >> 1));
    const { executed, corrupt } = await rig.run('app:crate');
    expect(filesBelow(join(rig.folder, 'rust'))).toEqual(edited);
    const makers = plain.record.actions.flatMap(({ label, outputs = {} }) => (holds(outputs, blob.key) ? [label] : []));
    // What runs by the edit alone and makes the same bytes mends it before anyone reads it; the crate only passes it on.
    const isMended = makers.some((label) => label !== 'app:crate' && byEdit.includes(label));
    const lost =
      read.includes(blob.key) && !isMended ? makers.filter((label) => label !== 'app:crate').slice(0, 1) : [];
    const shown = `${blob.key} of ${makers.join(', ')}`;
    expect({ shown, corrupt }).toEqual({ shown, corrupt: lost });
    expect({ shown, executed }).toEqual({ shown, executed: [...new Set([...byEdit, ...lost])].sort() });
    demoted += corrupt.length;
  }
  // Facts of the other modules (for solve) and their Rust (for the crate) are needed, at least.
  expect(demoted).toBeGreaterThanOrEqual(4);
});

test.each(['its payload', 'its header'])(
  'a wrong bit in the record of an action, in %s: that action runs again and nothing else',
  async (part) => {
    rig.putBack([...changing, 'rust', 'shop']);
    for (const entry of actionRecords(rig.store)) {
      rig.putBack(changing);
      rig.forgetFresh();
      const { label } = entryOf(entry);
      flip(entry.file, part === 'its header' ? entry.start + 10 : entry.at + entry.length - 3);
      expect((await rig.run('app:crate')).executed).toEqual([label]);
      expect(filesBelow(join(rig.folder, 'rust'))).toEqual(good);
    }
  },
);
