// A mark that changes whenever results may have been taken out of a store: what was seen before it is to be looked at again.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { atomicWrite } from '#src/fs/atomic-write.ts';

const fileOf = (folder: string): string => join(folder, 'generation');

/** To be called before results are dropped: a run that is killed then only looks once too often. */
export function newGeneration(folder: string): string {
  const generation = randomBytes(16).toString('hex');
  atomicWrite(fileOf(folder), generation);
  return generation;
}

function generationOf(folder: string): string {
  try {
    return readFileSync(fileOf(folder), 'utf8');
  } catch {
    return newGeneration(folder);
  }
}

type Segments = { readonly [file: string]: readonly [size: number, mtimeMs: number, ino: number] };

function segmentsOf(folder: string): Segments {
  const packs = join(folder, 'packs');
  const found: { [file: string]: Segments[string] } = {};
  try {
    for (const name of readdirSync(packs).sort()) {
      if (!/^actions-\d+\.pack$/.test(name)) continue;
      const { size, mtimeMs, ino } = statSync(join(packs, name));
      found[name] = [size, mtimeMs, ino];
    }
  } catch {
    return found;
  }
  return found;
}

/** All results that are in the store now, as text. */
export const storeMark = (folder: string): string =>
  JSON.stringify({ generation: generationOf(folder), segments: segmentsOf(folder) });

/** Whether all that was in the store at this mark still is: nothing was dropped, and its files have at most grown. */
export function storeStillHolds(folder: string, mark: string): boolean {
  let before: { readonly generation: string; readonly segments: Segments };
  try {
    before = JSON.parse(mark) as typeof before;
  } catch {
    return false;
  }
  if (before.generation !== generationOf(folder)) return false;
  const now = segmentsOf(folder);
  return Object.entries(before.segments).every(([name, [size, mtimeMs, ino]]) => {
    const file = now[name];
    if (file === undefined || file[2] !== ino) return false;
    return file[0] > size || (file[0] === size && file[1] === mtimeMs);
  });
}
