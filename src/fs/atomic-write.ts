// Writes a file whole or not at all: a temporary file beside the place, then a rename.
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { errorCode, ioFailure } from './io-failure.ts';
import { makeFolder } from './make-folder.ts';

// Random: the process id may have belonged to a run that was killed and left its files, and threads share it.
const thread = Math.floor(Math.random() * 2 ** 52);
let counter = 0;

/** A name in the same folder that no other process, thread or call uses. Leftovers of killed runs match `.*.batuta-tmp`. */
export function temporaryBeside(path: string): string {
  counter += 1;
  return join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}-${thread}-${counter}.batuta-tmp`);
}

/** For clean-up on the way out of a failure, which must not be hidden by another. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays, named so that it can be told for what it is.
  }
}

/** Runs `write` on a temporary path beside `path`, then renames. Makes the folder when it is missing. Throws as `fs` does. */
export function replaceAtomically(path: string, write: (temporary: string) => void): void {
  const temporary = temporaryBeside(path);
  try {
    try {
      write(temporary);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      makeFolder(dirname(path));
      write(temporary);
    }
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}

export interface WriteOptions {
  readonly executable?: boolean;
}

export function atomicWrite(path: string, bytes: Uint8Array | string, options: WriteOptions = {}): Result<void> {
  try {
    replaceAtomically(path, (temporary) => {
      writeFileSync(temporary, bytes, { flag: 'wx' });
      if (options.executable === true) chmodSync(temporary, 0o755);
    });
    return ok(undefined);
  } catch (error) {
    return err(ioFailure('BATUTA-E-102', `write ${path}`, error));
  }
}
