// Private folders that are done with: their files are used again, what is left of them is removed together. A file system without a journal is slow to make files where others have just been deleted.
import { statfsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { SpareFiles } from './copy-checked.ts';
import { removeTree } from './remove-tree.ts';

/** Beyond these, or when the disk fills, folders are removed at once. */
const mostFolders = 2000;
const mostFiles = 20_000;
const mostBytes = 256 * 2 ** 20;
const leastFree = 4 * 2 ** 30;

interface LeftFile {
  readonly path: string;
  readonly size: number;
}

export class LeftFolders {
  readonly #paths: string[] = [];
  /** What is known to lie in them, below the folder they are all in. */
  readonly #files: LeftFile[] = [];
  #bytes = 0;

  /** `files`: what is known to lie in it, below its folder `below`. */
  leave(path: string, below: string, files: readonly LeftFile[]): void {
    const prefix = `${basename(path)}/${below}`;
    for (const { path: name, size } of files) {
      this.#files.push({ path: `${prefix}/${name}`, size });
      this.#bytes += size;
    }
    this.#paths.push(path);
    const isMuch = this.#paths.length > mostFolders || this.#files.length > mostFiles || this.#bytes > mostBytes;
    if (isMuch || freeBytes(path) < leastFree) this.removeAll();
  }

  /** Up to so many files, now the caller's to write over. */
  spares(count: number): SpareFiles | undefined {
    const [first] = this.#paths;
    if (first === undefined) return undefined;
    const taken = this.#files.splice(Math.max(0, this.#files.length - count));
    for (const { size } of taken) this.#bytes -= size;
    return { folder: dirname(first), paths: taken.map(({ path }) => path) };
  }

  removeAll(): void {
    for (const path of this.#paths.splice(0)) removeTree(path);
    this.#files.length = 0;
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
