// A folder as plan-time code sees it, without noting what was looked at: for commands that plan anew each time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectPaths } from '#src/fs/glob.ts';
import { scan } from '#src/fs/scan.ts';
import type { PlanContext } from '#src/model/plan.ts';

export function lookAt(root: string): PlanContext {
  const tree = scan(root);
  return {
    root,
    names: (include, exclude) => (tree.ok ? selectPaths(tree.value.files, { include, exclude: exclude ?? [] }) : []),
    text(path) {
      try {
        return readFileSync(join(root, path), 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}
