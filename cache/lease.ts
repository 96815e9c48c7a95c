// A lease says that a live run uses the store; a collection waits for its end. It dies with its process.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { atomicWrite, removeQuietly } from '#src/fs/atomic-write.ts';
import type { ProcessIdentity } from '#src/fs/process-identity.ts';
import { isAlive, processIdentity } from '#src/fs/process-identity.ts';
import type { Result } from '#src/base/result.ts';
import { ok } from '#src/base/result.ts';

export interface Lease {
  release(): void;
}

let counter = 0;

/** Taken at the start of a run, released at its end. */
export function takeLease(folder: string): Result<Lease> {
  counter += 1;
  const self = processIdentity();
  const path = join(folder, 'leases', `${self.pid}-${self.started}-${counter}.json`);
  const written = atomicWrite(path, JSON.stringify(self));
  if (!written.ok) return written;
  return ok({ release: () => removeQuietly(path) });
}

/** Processes other than this one that use the store now; leases of the dead are removed. */
export function otherLeases(folder: string): readonly ProcessIdentity[] {
  let names: string[];
  try {
    names = readdirSync(join(folder, 'leases'));
  } catch {
    return [];
  }
  const self = processIdentity();
  const alive: ProcessIdentity[] = [];
  for (const name of names.filter((each) => each.endsWith('.json') && !each.startsWith('.'))) {
    const path = join(folder, 'leases', name);
    let holder: ProcessIdentity;
    try {
      holder = JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
    } catch {
      continue;
    }
    if (!isAlive(holder)) removeQuietly(path);
    else if (holder.pid !== self.pid || holder.machine !== self.machine) alive.push(holder);
  }
  return alive;
}
