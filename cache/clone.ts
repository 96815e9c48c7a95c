// Clones a large file in no time where the file system can (reflink); says no where it cannot, and does not ask again.
import { chmodSync, constants, copyFileSync } from 'node:fs';
import { removeQuietly } from '#src/fs/atomic-write.ts';

/** Below this a copy is as fast. */
const worthwhile = 1 << 20;
let canClone = true;

/** True when `to`, which must not exist, now is a clone of `from`: nothing written to one shows in the other. */
export function tryClone(from: string, to: string, size: number, mode: number): boolean {
  if (!canClone || size < worthwhile) return false;
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE_FORCE);
    chmodSync(to, mode);
    return true;
  } catch {
    canClone = false;
    removeQuietly(to);
    return false;
  }
}
