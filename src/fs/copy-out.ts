// Puts a copy of a file at a place: cloned where the file system can, else copied; never a hard link, never half.
import { chmodSync, constants, copyFileSync } from 'node:fs';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import type { IndexedFile, StatIndex } from './stat-index.ts';
import { replaceAtomically } from './atomic-write.ts';
import { ioFailure } from './io-failure.ts';

/** Clones (reflink) or copies; the copy shares nothing a later write to either could be seen through. Throws as `fs` does. */
export function cloneOrCopy(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
}

export function copyOut(from: string, to: string, executable: boolean): Result<void> {
  try {
    replaceAtomically(to, (temporary) => {
      cloneOrCopy(from, temporary);
      chmodSync(temporary, executable ? 0o755 : 0o644);
    });
    return ok(undefined);
  } catch (error) {
    return err(ioFailure('BATUTA-E-102', `write ${to}`, error));
  }
}

/** Whether the file at `path` (relative to the index's root) already is what should be there: then it is left untouched. */
export function isInPlace(index: StatIndex, path: string, wanted: IndexedFile): boolean {
  const present = index.lookup(path);
  return present !== undefined && present.digest === wanted.digest && present.executable === wanted.executable;
}
