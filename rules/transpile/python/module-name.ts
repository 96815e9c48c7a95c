// Python module names and source roots by path: which folder imports start from, and what a file is called there.

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

/** The folder above the top-most package that holds `file`; the file's own folder when it is in no package. */
export function sourceRootOf(file: string, names: ReadonlySet<string>): string {
  let folder = folderOf(file);
  while (folder !== '.' && names.has(`${folder}/__init__.py`)) folder = folderOf(folder);
  return folder;
}

/** `src/pkg/cli.py` below `src` is `pkg.cli`; `pkg/__init__.py` is `pkg`. Undefined for a file outside, or no module name. */
export function moduleNameOf(file: string, sourceRoot: string): string | undefined {
  const prefix = sourceRoot === '.' ? '' : `${sourceRoot}/`;
  if (!file.startsWith(prefix) || !file.endsWith('.py')) return undefined;
  const parts = file.slice(prefix.length, -'.py'.length).split('/');
  if (parts.at(-1) === '__init__' && parts.length > 1) parts.pop();
  return parts.join('.');
}

/** The file of a module below a source root, if the listing has one: a package wins over a module, as in CPython. */
export function moduleFileOf(module: string, sourceRoot: string, names: ReadonlySet<string>): string | undefined {
  const path = `${sourceRoot === '.' ? '' : `${sourceRoot}/`}${module.replaceAll('.', '/')}`;
  return [`${path}/__init__.py`, `${path}.py`].find((file) => names.has(file));
}
