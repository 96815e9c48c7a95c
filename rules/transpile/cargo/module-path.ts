// Where a Python module lives in the emitted crate: its Rust path and its file; the emitter's names are the ones used.
import { snakeCase } from '../python/lower/names.ts';

/** `depot.cli` is `depot::cli`: to be written behind `crate::`. */
export const rustModulePath = (module: string): string => module.split('.').map(snakeCase).join('::');

/** Files at the top of `src` that Cargo gives a meaning of its own: modules of these names stand in another file. */
const reservedFiles = new Set(['main', 'lib']);
export const hasOwnFile = (module: string): boolean => !reservedFiles.has(snakeCase(module));

/** Whether others stand below a module. */
export const hasChildren = (module: string, all: Iterable<string>): boolean => {
  for (const other of all) if (other.startsWith(`${module}.`)) return true;
  return false;
};

/** The last name of a module's Rust path. */
export const lastOf = (module: string): string => rustModulePath(module).split('::').at(-1) as string;

/** Folders without `__init__.py` have no module of their own, but Rust needs the name. */
export function namespacePackages(names: Iterable<string>): string[] {
  const present = new Set(names);
  const added: string[] = [];
  for (const name of [...present])
    for (let at = name.lastIndexOf('.'); at > 0; at = name.lastIndexOf('.', at - 1)) {
      const parent = name.slice(0, at);
      if (present.has(parent)) continue;
      present.add(parent);
      added.push(parent);
    }
  return added;
}

/** A module with others below it has the folder form: `src/depot/mod.rs`, `src/depot/cli.rs`. */
export function rustModuleFile(module: string, isFolder: boolean): string {
  const path = module.split('.').map(snakeCase).join('/');
  return `src/${path}${isFolder ? '/mod' : hasOwnFile(module) ? '' : '_module'}.rs`;
}

const badPackageNames = new Set('std core alloc test proc_macro batuta_rt batuta_std'.split(' '));

/** The target's name, unless Rust would take it for something else. */
export const packageName = (target: string): string =>
  badPackageNames.has(target.replaceAll('-', '_')) || snakeCase(target) === `${target}_` ? `${target}-program` : target;
