// All files of a project by their stats: whether any is another than it was, and which.
import { fstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addon } from '#native/index.ts';
import { pathBlock, statColumn, statColumns } from '#native/addon.ts';
import { scan } from './scan.ts';

/** Path -> what changes whenever the file does. */
export type Snapshot = ReadonlyMap<string, string>;

/** `more`: files outside the project. */
export function snapshot(root: string, more: readonly string[] = []): Snapshot {
  const tree = scan(root);
  const paths = [...(tree.ok ? tree.value.files : []), ...more];
  const said = ownOutput();
  const files = new Map<string, string>();
  const native = addon();
  if (native !== undefined) {
    const rows = new Float64Array(paths.length * statColumns);
    native.statAll(root, pathBlock(paths), rows);
    paths.forEach((path, at) => {
      const row = rows.subarray(at * statColumns, (at + 1) * statColumns);
      if (!said.has(`${row[statColumn.device]} ${row[statColumn.inode]}`)) files.set(path, row.join(' '));
    });
    return files;
  }
  for (const path of paths) {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat !== undefined && !said.has(`${stat.dev} ${stat.ino}`))
      files.set(path, `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`);
  }
  return files;
}

/** What this process prints may go to a file of the project. */
function ownOutput(): ReadonlySet<string> {
  const files = new Set<string>();
  for (const fd of [1, 2]) {
    try {
      const { dev, ino } = fstatSync(fd);
      files.add(`${dev} ${ino}`);
    } catch {
      // It is closed.
    }
  }
  return files;
}

/** The first file that is new, gone or another; undefined: all are as they were. */
export function changedSince(before: Snapshot, now: Snapshot): string | undefined {
  for (const [path, stat] of now) if (before.get(path) !== stat) return path;
  for (const path of before.keys()) if (!now.has(path)) return path;
  return undefined;
}
