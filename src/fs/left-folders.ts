// Private folders that are done with, removed together: a file system without a journal is slow to make files where others have just been deleted.
import { statfsSync } from 'node:fs';
import { removeTree } from './remove-tree.ts';

/** Beyond these, or when the disk fills, folders are removed at once. */
const mostFiles = 20_000;
const mostBytes = 256 * 2 ** 20;
const leastFree = 4 * 2 ** 30;

export class LeftFolders {
  readonly #paths: string[] = [];
  #files = 0;
  #bytes = 0;

  /** `files`, `bytes`: what is known to lie in it. */
  leave(path: string, files: number, bytes: number): void {
    this.#files += files;
    this.#bytes += bytes;
    this.#paths.push(path);
    if (this.#files > mostFiles || this.#bytes > mostBytes || freeBytes(path) < leastFree) this.removeAll();
  }

  removeAll(): void {
    for (const path of this.#paths.splice(0)) removeTree(path);
    this.#files = 0;
    this.#bytes = 0;
  }
}

function freeBytes(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
