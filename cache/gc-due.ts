// When the store was last collected, as the time of an empty file.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { atomicWrite } from '#src/fs/atomic-write.ts';

const dueAfterMs = 24 * 3_600_000;

export const stamp = (folder: string): string => join(folder, 'last-gc');

/** True when no collection was made for a day: a run's end is then a good time. One stat. */
export function isGcDue(folder: string, now: number = Date.now()): boolean {
  const last = statSync(stamp(folder), { throwIfNoEntry: false });
  if (last !== undefined) return now - last.mtimeMs > dueAfterMs;
  atomicWrite(stamp(folder), '');
  return false;
}
