// A lease says that a live run uses the store, so that a collection spares what it may use. It dies with its process.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { atomicWrite, removeQuietly } from '#src/fs/atomic-write.ts';
import type { ProcessIdentity } from '#src/fs/process-identity.ts';
import { lockHolder } from '#src/fs/lock.ts';
import { isAlive, processIdentity } from '#src/fs/process-identity.ts';
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';

export interface Lease {
  release(): void;
}

let counter = 0;

export const gcLockOf = (folder: string): string => join(folder, 'gc.lock');

/** A collection that found no lease may replace files that a run appends to: who comes meanwhile waits this long for its end. */
const longestWaitMs = 60_000;

/**
 * Taken at the start of a run, released at its end. `root`: the checkout that the run is for. Lease first, then look for a
 * collection; a collection locks first, then looks for leases: so one of the two sees the other.
 */
export function takeLease(folder: string, root?: string): Result<Lease> {
  counter += 1;
  const self = processIdentity();
  const path = join(folder, 'leases', `${self.pid}-${self.started}-${counter}.json`);
  const holder: LeaseHolder = { ...self, since: Date.now(), ...(root === undefined ? {} : { root }) };
  const written = atomicWrite(path, JSON.stringify(holder));
  if (!written.ok) return written;
  const isCollected = (): boolean => {
    const by = lockHolder(gcLockOf(folder));
    return by !== undefined && (by.pid !== self.pid || by.machine !== self.machine);
  };
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < longestWaitMs && isCollected(); waited += 20) Atomics.wait(pause, 0, 0, 20);
  return ok({ release: () => removeQuietly(path) });
}

export interface LeaseHolder extends ProcessIdentity {
  /** When it began to use the store, in ms since 1970. */
  readonly since: number;
  readonly root?: string;
}

/** Processes other than this one that use the store now; leases of the dead are removed. One that does not say since when has always used it. */
export function otherLeases(folder: string): readonly LeaseHolder[] {
  let names: string[];
  try {
    names = readdirSync(join(folder, 'leases'));
  } catch {
    return [];
  }
  const self = processIdentity();
  const alive: LeaseHolder[] = [];
  for (const name of names.filter((each) => each.endsWith('.json') && !each.startsWith('.'))) {
    const path = join(folder, 'leases', name);
    let holder: LeaseHolder;
    try {
      holder = { since: 0, ...(JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity) };
    } catch {
      continue;
    }
    if (!isAlive(holder)) removeQuietly(path);
    else if (holder.pid !== self.pid || holder.machine !== self.machine) alive.push(holder);
  }
  return alive;
}
