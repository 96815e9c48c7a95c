// Judges what a traced command looked at: all that is neither declared, nor made by it, nor the system's, is undeclared.
import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { compileGlob } from '#src/fs/glob.ts';
import type { Look } from './trace-log.ts';
import { looksOf } from './trace-log.ts';

export interface UndeclaredRead {
  readonly kind: Look['kind'];
  /** Relative to the project where it lies inside, else absolute. */
  readonly path: string;
}

export interface TraceScope {
  readonly root: string;
  readonly cwd: string;
  /** Project paths that may be read. */
  readonly inputs: ReadonlySet<string>;
  /** Patterns of declared inputs: a folder's names are declared when a new one would be an input. */
  readonly globs: readonly { readonly include: readonly string[]; readonly exclude: readonly string[] }[];
  /** Project paths that the command writes: files or folders. */
  readonly places: readonly string[];
  /** Absolute folders that are no one's input: tools. */
  readonly allowed: readonly string[];
  /** It depends on services, and so talks to them. */
  readonly hasServices: boolean;
}

const system = '/usr /lib /lib64 /lib32 /bin /sbin /etc /proc /sys /dev /tmp /var /run /opt /nix'.split(' ');
/** What is there of itself in a project, and is no source. */
const apart = new Set(['.git', '.batuta']);
const weight: { readonly [kind in Look['kind']]: number } = {
  unknown: 5,
  socket: 4,
  read: 3,
  listing: 2,
  look: 1,
  probe: 0,
};

/** Undeclared looks in order of path; empty when everything was observed to be declared. */
export function undeclaredReads(log: string, scope: TraceScope): readonly UndeclaredRead[] {
  const found = new Map<string, UndeclaredRead>();
  const allowed = [...new Set([...scope.allowed, ...scope.allowed.map(real)])];
  const tests = scope.globs.map(({ include, exclude }) => ({
    include: include.map((pattern) => compileGlob(pattern)),
    exclude: exclude.map((pattern) => compileGlob(pattern)),
  }));
  const note = (kind: Look['kind'], path: string): void => {
    const before = found.get(path);
    if (before === undefined || weight[before.kind] < weight[kind]) found.set(path, { kind, path });
  };
  const judged = new Set<string>();
  for (const { kind, path } of looksOf(log, scope.cwd)) {
    if (judged.has(`${kind} ${path}`)) continue;
    judged.add(`${kind} ${path}`);
    if (kind === 'unknown' || kind === 'socket') {
      if (kind === 'unknown' || !scope.hasServices) note(kind, path);
      continue;
    }
    // The link itself is looked at, and what it leads to.
    for (const each of new Set([path, real(path)])) {
      const inside = within(scope.root, each);
      if (!isDeclared(each, inside, kind)) note(kind, inside ?? each);
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

  function isDeclared(path: string, inside: string | undefined, kind: Look['kind']): boolean {
    const isBelow = (folder: string): boolean => path === folder || path.startsWith(folder + sep);
    if (allowed.some((folder) => isBelow(folder) && isToolsOwn(folder, path, inside, kind))) return true;
    if (inside === undefined) return path === '/' || scope.root.startsWith(path + sep) || system.some(isBelow);
    if (isNamed(inside) || inside === '.batuta' || inside.startsWith('.batuta/')) return true;
    if (kind === 'listing') return isListed(inside);
    // Looking whether a folder above something declared is there tells nothing that its files do not.
    return kind === 'look' && isAbove(inside);
  }

  /** A folder of tools that the project lies in (`~` on PATH, or the project itself) makes none of its files a tool's. */
  function isToolsOwn(folder: string, path: string, inside: string | undefined, kind: Look['kind']): boolean {
    const isOther = inside === undefined || (within(scope.root, folder) ?? '') !== '';
    // A shell looks for programs there.
    return isOther || ((kind === 'probe' || kind === 'look') && dirname(path) === folder);
  }

  function isNamed(inside: string): boolean {
    return scope.inputs.has(inside) || scope.places.some((place) => inside === place || inside.startsWith(`${place}/`));
  }

  function isAbove(inside: string): boolean {
    return inside === '' || [...scope.inputs, ...scope.places].some((each) => each.startsWith(`${inside}/`));
  }

  /** All that stands there is declared, and so would be what is added. */
  function isListed(inside: string): boolean {
    const below = (name: string): string => (inside === '' ? name : `${inside}/${name}`);
    const isMatch = (name: string): boolean =>
      tests.some(({ include, exclude }) => include.some((test) => test(name)) && !exclude.some((test) => test(name)));
    if (!isMatch(below('new'))) return false;
    try {
      return readdirSync(join(scope.root, inside)).every(
        (name) => (inside === '' && apart.has(name)) || isNamed(below(name)) || isAbove(below(name)),
      );
    } catch {
      return true;
    }
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
