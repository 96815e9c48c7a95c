// The files of a checkout or of a bare git mirror, by their path in the repository.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Repository {
  readonly commit: string;
  readonly paths: ReadonlySet<string>;
  /** The bytes of a file that `paths` has; of Python files all are read at once. */
  readonly read: (path: string) => Buffer;
}

export function openRepository(place: string): Repository {
  const folder = existsSync(join(place, '.git')) ? join(place, '.git') : place;
  const git = (...args: string[]): Buffer => {
    const done = spawnSync('git', [`--git-dir=${folder}`, ...args], { maxBuffer: 1 << 28 });
    if (done.status !== 0) throw new Error(`${place} is no git repository: ${done.stderr.toString('utf8')}`);
    return done.stdout;
  };
  const paths = git('ls-tree', '-r', '-z', '--name-only', 'HEAD').toString('utf8').split('\0');
  const commit = git('rev-parse', 'HEAD').toString('utf8').trim();
  const kept = new Set(paths.filter((path) => path !== ''));
  const blobs = new Map<string, Buffer>();
  return {
    commit,
    paths: kept,
    read(path) {
      if (blobs.size === 0) {
        const python = [...kept].filter((one) => one.endsWith('.py'));
        for (const [index, bytes] of batch(folder, python).entries()) blobs.set(python[index] as string, bytes);
      }
      return blobs.get(path) ?? git('show', `HEAD:${path}`);
    },
  };
}

/** The bytes of many files by one call of git: `<digest> blob <size>`, the bytes, a line feed, for each. */
function batch(folder: string, paths: readonly string[]): Buffer[] {
  const input = paths.map((path) => `HEAD:${path}\n`).join('');
  const { stdout } = spawnSync('git', [`--git-dir=${folder}`, 'cat-file', '--batch'], { input, maxBuffer: 1 << 30 });
  const found: Buffer[] = [];
  for (let at = 0; at < stdout.length;) {
    const end = stdout.indexOf(10, at);
    const size = Number(stdout.subarray(at, end).toString('latin1').split(' ')[2]);
    found.push(stdout.subarray(end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return found;
}
