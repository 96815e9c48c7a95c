// Removes a folder with all in it, in one call where the addon is there.
import { existsSync, rmSync } from 'node:fs';
import { addon } from '#native/index.ts';

/** Throws as `fs` does when something in it cannot be removed. */
export function removeTree(path: string): void {
  if (!existsSync(path) || addon()?.removeTree(path) === 0) return;
  rmSync(path, { recursive: true, force: true, maxRetries: 2 });
}
