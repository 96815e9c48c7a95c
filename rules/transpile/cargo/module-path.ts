// Where a Python module lives in the emitted crate: its Rust path and its file; one answer for emitter, crate and diagnostics.

const taken = new Set(
  (
    'as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut ' +
    'pub ref return self static struct super trait true type unsafe use where while abstract become box do final macro ' +
    'override priv try typeof unsized virtual yield gen union ' +
    // Files that Cargo gives a meaning of their own, and crates that emitted code names.
    'main lib bin std core alloc test proc_macro batuta_rt batuta_std'
  ).split(' '),
);

/** One part of a dotted module name as a Rust module name. Distinct parts that only differ in case stay distinct. */
function rustModuleName(part: string): string {
  const plain = part.replace(/[^A-Za-z0-9_]/gu, (char) => `u${char.codePointAt(0)?.toString(16) ?? ''}`);
  const lower = plain.replace(/[A-Z]/g, (char, at: number) => `${at === 0 ? '' : '_'}${char.toLowerCase()}`);
  if (/^_+$/.test(lower) || /^\d/.test(lower)) return `m_${lower}`;
  return taken.has(lower) ? `${lower}_` : lower;
}

/** `depot.cli` is `depot::cli`: to be written behind `crate::`. */
export const rustModulePath = (module: string): string => module.split('.').map(rustModuleName).join('::');

/** Every module has its own folder form if others lie below it: `src/depot/mod.rs`, `src/depot/cli.rs`. */
export function rustModuleFile(module: string, hasModulesBelow: boolean): string {
  const path = module.split('.').map(rustModuleName).join('/');
  return `src/${path}${hasModulesBelow ? '/mod' : ''}.rs`;
}

export const packageName = (target: string): string => (taken.has(target.toLowerCase()) ? `${target}-program` : target);
