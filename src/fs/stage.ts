// Private folders of process actions: made empty, removed after, leftovers of killed runs swept.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { ioFailure } from './io-failure.ts';
import { makeFolder } from './make-folder.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { isAlive, processIdentity } from './process-identity.ts';

export interface Stage {
  readonly path: string;
  /** The program's HOME, inside the stage. */
  readonly home: string;
  /** Removes the folder with all in it; a folder that cannot be removed is left to the next sweep. */
  remove(): void;
}

const owner = (): string => {
  const self = processIdentity();
  return `${self.pid}-${self.started}`;
};

/** `folder` is `.batuta/stage`. The name tells the owning process, so that a sweep spares the living. */
export function makeStage(folder: string): Result<Stage> {
  try {
    makeFolder(folder);
    const base = mkdtempSync(join(folder, `${owner()}-`));
    const path = join(base, 'work');
    const home = join(base, 'home');
    mkdirSync(path);
    mkdirSync(home);
    return ok({ path, home, remove: () => removeFolder(base) });
  } catch (error) {
    return err(ioFailure('BATUTA-E-106', `make a stage in ${folder}`, error));
  }
}

function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // Something inside is still being written or is not ours to remove.
  }
}

/** Removes stages of processes that are gone. */
export function sweepStages(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  const self = processIdentity();
  for (const name of names) {
    const parts = /^(\d+)-(\w+)-/.exec(name);
    if (parts === null) continue;
    const identity: ProcessIdentity = { ...self, pid: Number(parts[1]), started: parts[2] ?? '' };
    if (!isAlive(identity)) removeFolder(join(folder, name));
  }
}
