// Reads an strace log: which paths a command looked at that are neither declared inputs, its outputs, nor the system's.
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, resolve, sep } from 'node:path';

export interface UndeclaredRead {
  readonly kind: 'read' | 'probe' | 'listing';
  /** Relative to the project where it lies inside, else absolute. */
  readonly path: string;
}

export interface TraceScope {
  readonly root: string;
  readonly cwd: string;
  /** Project paths that may be read. */
  readonly inputs: ReadonlySet<string>;
  /** Project paths that the command writes: files or folders. */
  readonly places: readonly string[];
  /** Absolute folders that are no one's input: tools. */
  readonly allowed: readonly string[];
}

const system = [
  '/usr',
  '/lib',
  '/lib64',
  '/lib32',
  '/bin',
  '/sbin',
  '/etc',
  '/proc',
  '/sys',
  '/dev',
  '/tmp',
  '/var',
  '/run',
  '/opt',
  '/nix',
];

/** strace options that give what is parsed here; `-y` prints the path of each descriptor. */
export const straceArgs = (log: string): readonly string[] => [
  '-f',
  '-qq',
  '-y',
  '-s',
  '4096',
  '-e',
  'trace=%file,chdir,fchdir',
  '-e',
  'signal=none',
  '-o',
  log,
  '--',
];

const line = /^(\d+)\s+(\w+)\((.*)\)\s+= (-?\d+|\?)(?:<[^>]*>)?(?: (E\w+))?/;
const text = /"((?:[^"\\]|\\.)*)"/;

const unescape = (quoted: string): string => {
  const bytes: number[] = [];
  for (let at = 0; at < quoted.length; at++) {
    if (quoted[at] !== '\\') {
      bytes.push(...Buffer.from(quoted[at] as string));
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(quoted.slice(at + 1))?.[0];
    if (octal !== undefined) bytes.push(parseInt(octal, 8));
    else
      bytes.push(
        ({ n: 10, t: 9, r: 13, v: 11, f: 12 } as { [char: string]: number })[quoted[at + 1] ?? ''] ??
          quoted.charCodeAt(at + 1),
      );
    at += octal?.length ?? 1;
  }
  return Buffer.from(bytes).toString('utf8');
};

const writing = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/;
const writers = new Set(
  'mkdir mkdirat rename renameat renameat2 unlink unlinkat rmdir chmod fchmodat utimensat symlink symlinkat chown fchownat truncate statfs'.split(
    ' ',
  ),
);

/** Undeclared looks in order of path; empty when everything was observed to be declared. */
export function undeclaredReads(log: string, scope: TraceScope): readonly UndeclaredRead[] {
  const folders = new Map<string, string>();
  const found = new Map<string, UndeclaredRead>();
  const allowed = [...new Set([...scope.allowed, ...scope.allowed.map(real)])];
  for (const row of joinResumed(log)) {
    const parts = line.exec(row);
    if (parts === null) continue;
    const [, pid = '', call = '', args = '', status = '', problem] = parts;
    const quoted = text.exec(args);
    if (quoted === null) continue;
    const path = unescape(quoted[1] ?? '');
    const base = /^(?:AT_FDCWD|\d+)<([^>]*)>/.exec(args)?.[1] ?? folders.get(pid) ?? scope.cwd;
    const whole = isAbsolute(path) ? path : resolve(base, path);
    if (call === 'chdir') {
      if (status === '0') folders.set(pid, whole);
      continue;
    }
    if (writers.has(call) || (call.startsWith('open') && writing.test(args))) continue;
    const kind = problem !== undefined ? 'probe' : args.includes('O_DIRECTORY') ? 'listing' : 'read';
    if (kind === 'probe' && problem !== 'ENOENT' && problem !== 'ENOTDIR') continue;
    judge(whole, kind, call);
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

  function judge(path: string, kind: UndeclaredRead['kind'], call: string): void {
    // The link itself is looked at, and what it leads to.
    for (const each of new Set([path, real(path)])) {
      const inside = within(scope.root, each);
      const shown = inside ?? each;
      if (isDeclared(each, inside, kind, call)) continue;
      if (!found.has(shown) || kind === 'read') found.set(shown, { kind, path: shown });
    }
  }

  function isDeclared(path: string, inside: string | undefined, kind: UndeclaredRead['kind'], call: string): boolean {
    const isBelow = (folder: string): boolean => path === folder || path.startsWith(folder + sep);
    if (allowed.some(isBelow)) return true;
    if (inside === undefined) return path === '/' || scope.root.startsWith(path + sep) || system.some(isBelow);
    if (scope.inputs.has(inside) || scope.places.some((place) => inside === place || inside.startsWith(`${place}/`)))
      return true;
    if (inside === '.batuta' || inside.startsWith('.batuta/')) return true;
    // Looking whether a folder above something declared is there tells nothing that its files do not.
    const isAbove = inside === '' || [...scope.inputs, ...scope.places].some((each) => each.startsWith(`${inside}/`));
    return isAbove && kind === 'read' && !call.startsWith('open');
  }
}

const within = (root: string, path: string): string | undefined =>
  path === root ? '' : path.startsWith(root + sep) ? path.slice(root.length + 1) : undefined;

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    try {
      return resolve(realpathSync(dirname(path)), path.slice(dirname(path).length + 1));
    } catch {
      return path;
    }
  }
}

/** `<unfinished ...>` and `<... resumed>` of one process put together again. */
function* joinResumed(log: string): Iterable<string> {
  const open = new Map<string, string>();
  for (const row of log.split('\n')) {
    const pid = /^\d+/.exec(row)?.[0] ?? '';
    if (row.endsWith('<unfinished ...>')) open.set(pid, row.slice(0, -'<unfinished ...>'.length).trimEnd());
    else {
      const rest = /^\d+\s+<\.\.\. \w+ resumed>(.*)$/.exec(row);
      if (rest === null) yield row;
      else {
        yield (open.get(pid) ?? '') + (rest[1] ?? '');
        open.delete(pid);
      }
    }
  }
}
