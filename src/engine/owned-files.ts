// Removes files that batuta placed and that are still as it made them; nothing else is ever removed.
import { rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StatIndex } from '#src/fs/stat-index.ts';
import type { Label } from '#src/model/action.ts';
import type { Ownership } from './ownership.ts';

export interface OwnedFilesOptions {
  readonly root: string;
  readonly index: StatIndex;
  readonly ownership: Ownership;
  /** Told of what a person should know: a file that stays. */
  readonly notice: (text: string) => void;
}

export class OwnedFiles {
  readonly #options: OwnedFilesOptions;

  constructor(options: OwnedFilesOptions) {
    this.#options = options;
  }

  /** Removes what this label placed before and that is still as it was made. */
  clear(label: Label): number {
    let removed = 0;
    for (const path of this.#options.ownership.of(label)) if (this.remove(path)) removed += 1;
    return removed;
  }

  /** Removes what vanished actions had placed; for a complete, unfiltered, good run only. */
  removeVanished(exists: (label: Label) => boolean): number {
    let removed = 0;
    for (const label of this.#options.ownership.labels()) if (!exists(label)) removed += this.clear(label);
    return removed;
  }

  /** Removes one owned file; one edited since stays, and is no longer ours. */
  remove(path: string): boolean {
    const { ownership, index, root } = this.#options;
    const owned = ownership.get(path);
    if (owned === undefined) return false;
    ownership.delete(path);
    const present = index.lookup(path);
    index.forget(path);
    if (present === undefined) return false;
    if (present.digest !== owned.digest) {
      this.#options.notice(`${path} was edited by hand and stays, though batuta no longer makes it`);
      return false;
    }
    rmSync(join(root, path), { force: true });
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(root, folder));
      } catch {
        break;
      }
    }
    return true;
  }
}
