// An strace log as looks at files: which process, in which folder, looked at what and how; what the command made itself is left out.
import { isAbsolute, resolve, sep } from 'node:path';

/**
 * `read`: opened to be read, executed, moved. `look`: asked whether and what it is. `probe`: asked, and it was not there.
 * `listing`: the names in a folder. `socket`: a connection to another process. `unknown`: something that cannot be followed.
 */
export interface Look {
  readonly kind: 'read' | 'look' | 'probe' | 'listing' | 'socket' | 'unknown';
  /** Absolute for files and folders. */
  readonly path: string;
}

/** strace options that give what is parsed here; `-y` prints the path of each descriptor. */
export const straceArgs = (log: string): readonly string[] => [
  '-f',
  '-qq',
  '-y',
  '-s',
  '4096',
  '-e',
  'trace=%file,chdir,fchdir,getdents,getdents64,connect,clone,clone3,fork,vfork,io_uring_setup',
  '-e',
  'signal=none',
  '-o',
  log,
  '--',
];

const line = /^(\d+)\s+(\w+)\((.*)\)\s+= (-?\d+|\?|0x[0-9a-f]+)(?:<[^>]*>)?(?: (E\w+))?/;
const text = /"((?:[^"\\]|\\.)*)"/g;
const forks = new Set(['clone', 'clone3', 'fork', 'vfork']);
const moves = new Set(['rename', 'renameat', 'renameat2', 'link', 'linkat']);
/** They change a name or what is known of it, and tell nothing of what is there. */
const writers = new Set(
  'unlink unlinkat rmdir chmod fchmodat fchmodat2 utimensat utime utimes futimesat chown lchown fchownat truncate statfs mknod mknodat umount2 mount'.split(
    ' ',
  ),
);

export function* looksOf(log: string, start: string): Iterable<Look> {
  const rows = [...joinResumed(log)];
  const parents = parentsIn(rows);
  const folders = new Map<string, string>();
  const own = new Set<string>();
  const folderOf = (pid: string): string => {
    const known = folders.get(pid);
    if (known !== undefined) return known;
    const parent = parents.get(pid);
    const folder = parent === undefined || parent === pid ? start : folderOf(parent);
    folders.set(pid, folder);
    return folder;
  };
  const isOwn = (path: string): boolean => {
    for (let at = path; at.length > 1; at = at.slice(0, Math.max(0, at.lastIndexOf(sep)))) if (own.has(at)) return true;
    return false;
  };

  for (const row of rows) {
    if (!/^\d+\s+\w+\(/.test(row)) continue;
    const parts = line.exec(row);
    if (parts === null) {
      yield { kind: 'unknown', path: row.slice(0, 120) };
      continue;
    }
    const [, pid = '', call = '', args = '', status = '', problem] = parts;
    const isDone = problem === undefined && status !== '?';
    if (forks.has(call)) continue;
    if (call === 'io_uring_setup') {
      if (isDone) yield { kind: 'unknown', path: 'reads by io_uring' };
      continue;
    }
    if (call === 'connect') {
      const peer = peerOf(args);
      if ((isDone || problem === 'EINPROGRESS') && peer !== undefined) yield { kind: 'socket', path: peer };
      continue;
    }
    const described = /^(?:AT_FDCWD|\d+)<([^>]*)>/.exec(args)?.[1];
    if (call.startsWith('getdents')) {
      if (described !== undefined && !isOwn(described)) yield { kind: 'listing', path: described };
      continue;
    }
    if (call === 'fchdir') {
      if (isDone && described !== undefined) folders.set(pid, described);
      continue;
    }
    const quoted = [...args.matchAll(text)].map((match) => unescape(match[1] ?? ''));
    const [first] = quoted;
    // Without a path it is about a descriptor, whose opening was seen.
    if (first === undefined || first === '') continue;
    const whole = isAbsolute(first) ? first : resolve(described ?? folderOf(pid), first);
    if (call === 'chdir') {
      if (isDone) folders.set(pid, whole);
      else if (isMissing(problem)) yield { kind: 'probe', path: whole };
      continue;
    }
    if (call === 'mkdir' || call === 'mkdirat') {
      if (isDone) own.add(whole);
      continue;
    }
    if (call === 'symlink' || call === 'symlinkat') {
      const place = quoted[1] ?? '';
      const base = /, (?:AT_FDCWD|\d+)<([^>]*)>/.exec(args)?.[1] ?? folderOf(pid);
      if (isDone) own.add(resolve(base, place));
      continue;
    }
    if (moves.has(call)) {
      const base = /, (?:AT_FDCWD|\d+)<([^>]*)>/.exec(args)?.[1] ?? folderOf(pid);
      const to = resolve(base, quoted[1] ?? '');
      if (isOwn(whole)) {
        if (isDone) own.add(to);
      } else yield { kind: isDone ? 'read' : 'probe', path: whole };
      continue;
    }
    if (writers.has(call) || isOwn(whole)) continue;
    if (problem !== undefined) {
      if (isMissing(problem)) yield { kind: 'probe', path: whole };
      continue;
    }
    if (call.startsWith('open') || call === 'creat') {
      if (call === 'creat' || (/O_CREAT/.test(args) && /O_EXCL|O_TRUNC/.test(args))) own.add(whole);
      else if (!/O_WRONLY|O_TRUNC|O_TMPFILE/.test(args)) {
        yield { kind: /O_DIRECTORY|O_PATH/.test(args) ? 'look' : 'read', path: whole };
      }
      continue;
    }
    yield { kind: call.startsWith('exec') ? 'read' : 'look', path: whole };
  }
}

const isMissing = (problem: string | undefined): boolean => problem === 'ENOENT' || problem === 'ENOTDIR';

/** Child -> parent, of all processes and threads. */
function parentsIn(rows: readonly string[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const row of rows) {
    const parts = line.exec(row);
    if (parts === null || !forks.has(parts[2] ?? '') || parts[5] !== undefined) continue;
    parents.set(parts[4] ?? '', parts[1] ?? '');
  }
  return parents;
}

/** Name services of the system are as much part of it as its files. */
const systemSockets = /^\/(?:var\/)?run\/(?:nscd|systemd|dbus|avahi)|^\/dev\/log$/;

function peerOf(args: string): string | undefined {
  const local = /sun_path=(@?)"((?:[^"\\]|\\.)*)"/.exec(args);
  if (local !== null) {
    const path = `${local[1] ?? ''}${unescape(local[2] ?? '')}`;
    return systemSockets.test(path) ? undefined : path;
  }
  const port = /sin6?_port=htons\((\d+)\)/.exec(args)?.[1];
  const host = /(?:inet_addr|inet_pton)\((?:AF_INET6, )?"([^"]*)"/.exec(args)?.[1];
  return port === undefined ? undefined : `${host ?? 'a host'} port ${port}`;
}

function unescape(quoted: string): string {
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
        const start = open.get(pid);
        if (start !== undefined) yield start + (rest[1] ?? '');
        open.delete(pid);
      }
    }
  }
}
