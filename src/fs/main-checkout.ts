// For a linked git work tree: the same folder in the repository's main checkout, found without starting git.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/**
 * What `git rev-parse --git-common-dir` would lead to: a linked work tree has a `.git` file that names its own git folder, and
 * that has a `commondir` file. undefined: not in a work tree (or in a submodule, or of a bare repository), or the main
 * checkout has no such folder.
 */
export function mainCheckout(folder: string): string | undefined {
  for (let top = resolve(folder); ; top = dirname(top)) {
    const mark = join(top, '.git');
    const stat = statSync(mark, { throwIfNoEntry: false });
    if (stat?.isFile() === true) {
      const main = mainOf(top, mark);
      const same = main === undefined ? undefined : join(main, relative(top, folder));
      return same !== undefined && existsSync(same) ? same : undefined;
    }
    if (stat !== undefined || top === dirname(top)) return undefined;
  }
}

function mainOf(top: string, mark: string): string | undefined {
  try {
    const own = /^gitdir: (.+)$/m.exec(readFileSync(mark, 'utf8'))?.[1];
    if (own === undefined) return undefined;
    const gitFolder = resolve(top, own);
    const common = resolve(gitFolder, readFileSync(join(gitFolder, 'commondir'), 'utf8').trim());
    return basename(common) === '.git' ? dirname(common) : undefined;
  } catch {
    return undefined;
  }
}
