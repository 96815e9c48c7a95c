// Project-relative paths in their one form: `/` between names, no `.` or `..`, never absolute.
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** `path` below `root` in project form; undefined when it lies outside. The root itself is `''`. */
export function toPosixPath(root: string, path: string): string | undefined {
  const below = relative(root, resolve(root, path));
  if (below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) return undefined;
  return sep === '/' ? below : below.split(sep).join('/');
}

/** True for a relative path in normal form that cannot leave the folder it is relative to. */
export function isPosixPath(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.includes('\0') || path.includes('\\')) return false;
  return path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}

/** Folder of a project path, `''` at the top. */
export function posixFolder(path: string): string {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '' : path.slice(0, cut);
}

export const joinPosix = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** Order of paths everywhere: by UTF-16 code unit, never by locale. */
export const comparePaths = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
