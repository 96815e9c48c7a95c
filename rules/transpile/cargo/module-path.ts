// Where a Python module lives in the emitted crate: its Rust path and its file; the emitter's names are the ones used.
import { snakeCase } from '../python/lower/names.ts';

/** `depot.cli` is `depot::cli`: to be written behind `crate::`. */
export const rustModulePath = (module: string): string => module.split('.').map(snakeCase).join('::');

/** Files at the top of `src` that Cargo gives a meaning of its own: modules of these names stand in another file. */
const reservedFiles = new Set(['main', 'lib']);
export const hasOwnFile = (module: string): boolean => !reservedFiles.has(snakeCase(module));

/** A module with others below it has the folder form: `src/depot/mod.rs`, `src/depot/cli.rs`. */
export function rustModuleFile(module: string, isFolder: boolean): string {
  const path = module.split('.').map(snakeCase).join('/');
  return `src/${path}${isFolder ? '/mod' : hasOwnFile(module) ? '' : '_module'}.rs`;
}

const badPackageNames = new Set('std core alloc test proc_macro batuta_rt batuta_std'.split(' '));

/** The target's name, unless Rust would take it for something else. */
export const packageName = (target: string): string =>
  badPackageNames.has(target.replaceAll('-', '_')) || snakeCase(target) === `${target}_` ? `${target}-program` : target;
