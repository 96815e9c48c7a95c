// The version of the store's form, and how a store of an earlier one becomes this one.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '#src/base/failure.ts';
import type { Result } from '#src/base/result.ts';
import { err, ok } from '#src/base/result.ts';
import { replaceAtomically } from '#src/fs/atomic-write.ts';
import { tryLock } from '#src/fs/lock.ts';
import { otherLeases } from './lease.ts';
import { storeFailure } from './store-failure.ts';

export const storeVersion = 1;

/** Version -> what makes a store of it one of the next version, in place. It may be killed at any instruction and is then done again. */
export type Migrations = { readonly [from: number]: (folder: string) => void };

/** Version 1 is the first that was released. */
export const migrations: Migrations = {};

export const markOf = (version: number): string => `batuta-store ${version}\n`;

/** For a store whose mark is not the current one. */
export function migrateStore(
  folder: string,
  mark: string,
  steps: Migrations = migrations,
  current: number = storeVersion,
): Result<void> {
  const said = /^batuta-store (\d+)\n$/.exec(mark)?.[1];
  const from = said === undefined ? undefined : Number(said);
  if (from !== undefined && from > current) {
    return err(
      failure('BATUTA-S-007', `${folder} was made by a newer batuta (form ${from}, this one knows ${current})`, {
        help: 'use that version, or another folder (`BATUTA_STORE`)',
      }),
    );
  }
  if (from === undefined || steps[from] === undefined) {
    return err(
      failure('BATUTA-S-007', `${folder} holds a store of another form: ${JSON.stringify(mark.slice(0, 40))}`, {
        help: 'use another folder, or remove that one',
      }),
    );
  }
  const attempt = tryLock(join(folder, 'gc.lock'), 'bringing the store up to date');
  if (attempt.kind === 'failed') return err(attempt.failure);
  const user = attempt.kind === 'busy' ? attempt.holder : otherLeases(folder)[0];
  if (attempt.kind === 'busy' || user !== undefined) {
    if (attempt.kind !== 'busy') attempt.lock.release();
    return err(
      failure('BATUTA-S-010', `${folder} has to be brought up to date, but process ${user?.pid ?? 0} uses it`),
    );
  }
  const file = join(folder, 'format');
  try {
    // Another process may have done it while this one looked.
    let version = Number(/\d+/.exec(readFileSync(file, 'utf8'))?.[0] ?? from);
    for (let step = steps[version]; version < current && step !== undefined; step = steps[version]) {
      step(folder);
      version += 1;
      const done = markOf(version);
      replaceAtomically(file, (temporary) => writeFileSync(temporary, done));
    }
    return ok(undefined);
  } catch (error) {
    return err(storeFailure(`bring the store ${folder} up to date`, error));
  } finally {
    attempt.lock.release();
  }
}
