// The checkouts that use a store: a collection asks the run records of all of them what was used last, wherever it is started.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { atomicWrite, removeQuietly } from '#src/fs/atomic-write.ts';
import { hashBytes } from '#src/hash/hash.ts';

const folderOf = (store: string): string => join(store, 'users');

/** One small file per checkout, written once: `users/<16 hex digits of the BLAKE3 of its path>` holds the path. */
export function noteUser(store: string, root: string): void {
  const file = join(folderOf(store), hashBytes(root).slice(0, 16));
  if (!existsSync(file)) atomicWrite(file, root);
}

/** Checkouts that are still there; those that are gone are forgotten. */
export function usersOf(store: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folderOf(store)).filter((name) => /^[0-9a-f]{16}$/.test(name));
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    const file = join(folderOf(store), name);
    try {
      const root = readFileSync(file, 'utf8');
      if (existsSync(root)) return [root];
      removeQuietly(file);
    } catch {
      // Another collection has just forgotten it.
    }
    return [];
  });
}
