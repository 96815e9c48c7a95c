// The files below the literal folders of a glob as they are now, without walking the rest of the project.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { GlobSpec } from './glob.ts';
import { patternParts } from './glob.ts';
import { comparePaths, joinPosix, posixFolder } from './posix-path.ts';
import { scan } from './scan.ts';

/**
 * In order. `walked`: the folders that a walk from the root entered. A folder outside them may be one that is never entered,
 * so then, if it is there, the whole project is walked.
 */
export function pathsNow(root: string, spec: GlobSpec, walked: ReadonlySet<string>): readonly string[] {
  const whole = (): readonly string[] => {
    const tree = scan(root);
    return tree.ok ? tree.value.files : [];
  };
  const found = new Set<string>();
  for (const { folder, tail } of spec.include.flatMap((pattern) => patternParts(pattern))) {
    const stat = statSync(join(root, folder), { throwIfNoEntry: false });
    if (stat === undefined) continue;
    if (tail === '') {
      if (!stat.isFile()) continue;
      if (!walked.has(posixFolder(folder))) return whole();
      found.add(folder);
    } else if (stat.isDirectory()) {
      if (!walked.has(folder)) return whole();
      const tree = scan(join(root, folder));
      if (tree.ok) for (const path of tree.value.files) found.add(joinPosix(folder, path));
    }
  }
  return [...found].sort(comparePaths);
}
