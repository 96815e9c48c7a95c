// The files of an emitted crate around its modules: manifest, lock and main.rs.
import { allowed } from '../rust/clippy-allow.ts';
import { hasChildren, hasOwnFile, lastOf, packageName, rustModuleFile, rustModulePath } from './module-path.ts';

export interface EmittedModule {
  /** Dotted Python name. */
  readonly name: string;
  readonly rust: string;
}

export interface CrateSpec {
  readonly target: string;
  /** Python name of the module that runs as `__main__`. */
  readonly entry: string;
  /** `sys.argv[0]` that usage texts show. */
  readonly program: string;
  /** What it was migrated from, for the reader. */
  readonly source: string;
  /** Folder that imports start from, relative to the project root; the root itself if absent. */
  readonly sourceRoot?: string;
  /** Cargo.lock of the runtime's workspace. */
  readonly lock: string;
  readonly modules: readonly EmittedModule[];
  /** The runtime's folder, as the crate sees it. */
  readonly runtime?: string;
}

/** Where a package's data files lie: in this folder beside the binary, under their paths in the project. */
export const filesFolder = (target: string): string => `${packageName(target)}-files`;

/** Whether the module's Rust looks up `__file__`. */
export const asksForItsPlace = ({ rust }: EmittedModule): boolean => rust.includes('program::source_file(');

/** Whether it looks up `__path__`. */
const asksForItsFolder = ({ rust }: EmittedModule): boolean => rust.includes('program::package_path(');

/** Says which modules are packages: it imports `pkgutil`. */
const saysPackages = ({ rust }: EmittedModule): boolean => /^pub const PACKAGES: /m.test(rust);

/** Whether `__file__` is among the names that it copies. */
const hasItsPlace = ({ rust }: EmittedModule): boolean => rust.includes('program::module_file(');

/** Whether it may import modules, or read files of packages, by names that only the run knows. */
const importsByName = ({ rust }: EmittedModule): boolean =>
  rust.includes('batuta_std::importlib::') || rust.includes('batuta_py_pkgutil::');

/** Whether it may ask a module for its variables as a mapping. */
const mayAskForNamespaces = ({ rust }: EmittedModule): boolean => /"__dict__"|\bvars\b/.test(rust);

export const crateVersion = '0.1.0';
/** The feature, of the runtime and of every emitted package, that brings the allocator of release builds. */
export const allocatorFeature = 'allocator';
const runtimeCrates: readonly (readonly [name: string, folder: string])[] = [
  ['batuta_rt', 'core'],
  ['batuta_std', 'std'],
];

/** Library modules that are written in Python are crates of their own, linked by the programs that import them. */
export const libraryCrate = (top: string): string => `batuta_py_${top}`;
/** Crates of third-party libraries, linked likewise; each lies in a folder of its name. */
const thirdParty: readonly (readonly [name: string, folder: string])[] = [['batuta_numpy', 'numpy']];
const isLibraryCrate = (name: string): boolean =>
  name.startsWith(libraryCrate('')) || thirdParty.some(([other]) => other === name);

/** The runtime's crates that the modules name, with their folders below the runtime. */
function usedCrates(spec: CrateSpec): readonly (readonly [name: string, folder: string])[] {
  const named = new Set(spec.modules.flatMap(({ rust }) => rust.match(/\bbatuta_py_[a-z0-9_]+(?=::)/g) ?? []));
  const known = packageNames(spec.lock);
  const own = [...named].filter((name) => known.includes(name)).sort();
  const others = thirdParty.filter(
    ([name]) => known.includes(name) && spec.modules.some(({ rust }) => rust.includes(`${name}::`)),
  );
  return [
    ...runtimeCrates,
    ...others,
    ...own.map((name): [string, string] => [name, `py/${name.slice(libraryCrate('').length)}`]),
  ];
}

export interface CrateFile {
  readonly path: string;
  readonly bytes: string;
}

/** The whole package, with modules for packages that have none (`namespacePackages`) among the given ones. */
export function crateFiles(spec: CrateSpec): readonly CrateFile[] {
  const names = spec.modules.map((module) => module.name);
  const modules = spec.modules.map(({ name, rust }) => ({
    path: rustModuleFile(name, hasChildren(name, names)),
    bytes: rust,
  }));
  return [...frameFiles(spec), ...modules].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Output of `rust/crate` -> its file: what is placed for the user; the modules beside them are placed by their emit actions. */
export const frameOutputs = {
  manifest: 'Cargo.toml',
  lock: 'Cargo.lock',
  format: 'rustfmt.toml',
  main: 'src/main.rs',
} as const;

/** The files of the package that are not its modules. */
export function frameFiles(spec: CrateSpec): readonly CrateFile[] {
  const names = spec.modules.map((module) => module.name).sort();
  const used = usedCrates(spec);
  const crates = used.map(([name]) => name);
  const lock = lockWith(spec.lock, packageName(spec.target), crates);
  return [
    { path: 'Cargo.toml', bytes: manifest(spec, used, patchesOf(lock)) },
    { path: 'Cargo.lock', bytes: lock },
    { path: 'rustfmt.toml', bytes: 'max_width = 120\nuse_small_heuristics = "Max"\n' },
    { path: 'src/main.rs', bytes: mainFile(spec, names) },
  ];
}

function mainFile(spec: CrateSpec, all: readonly string[]): string {
  const roots = all.filter((name) => !name.includes('.'));
  return [
    `//! ${spec.target}: migrated from ${spec.source} by batuta.`,
    '#![allow(',
    ...allowed.map(({ lint }) => `    ${lint},`),
    ')]',
    '',
    ...roots.flatMap((name) => [
      ...(hasOwnFile(name) || hasChildren(name, all) ? [] : [`#[path = "${lastOf(name)}_module.rs"]`]),
      `mod ${lastOf(name)};`,
    ]),
    '',
    'use batuta_rt::prelude::*;',
    '',
    'fn main() {',
    ...(spec.modules.some(importsByName)
      ? [
          '    program::run(',
          '        start,',
          '        &[',
          ...all.map((name) => `            (${JSON.stringify(name)}, ${rustModulePath(name)}::import),`),
          '        ],',
          '    )',
        ]
      : ['    program::run(start, &[])']),
    '}',
    '',
    'fn start() -> R<()> {',
    `    program::set_script(${JSON.stringify(spec.program)});`,
    ...(spec.modules.some(
      (module) => asksForItsPlace(module) || importsByName(module) || hasItsPlace(module) || asksForItsFolder(module),
    )
      ? [
          `    program::set_files(${JSON.stringify(filesFolder(spec.target))}, ${JSON.stringify(spec.sourceRoot ?? '.')});`,
        ]
      : []),
    ...spec.modules
      .filter(saysPackages)
      .slice(0, 1)
      .map(({ name }) => `    program::set_packages(${rustModulePath(name)}::PACKAGES);`),
    ...(spec.modules.some(mayAskForNamespaces) ? ['    batuta_std::namespace::install();'] : []),
    `    ${rustModulePath(spec.entry)}::import().map(drop)`,
    '}',
    '',
  ].join('\n');
}

const manifest = (
  { target, runtime = '../runtime' }: CrateSpec,
  used: ReturnType<typeof usedCrates>,
  patches: readonly string[],
): string => `[package]
name = "${packageName(target)}"
version = "${crateVersion}"
edition = "2021"
publish = false
autobins = false

[[bin]]
name = "${packageName(target)}"
path = "src/main.rs"

[dependencies]
${used.map(([name, folder]) => `${name} = { path = "${runtime}/${folder}" }`).join('\n')}

[features]
# The allocator of release builds; it needs a C compiler.
${allocatorFeature} = ["batuta_rt/${allocatorFeature}"]

[profile.release]
opt-level = 3
strip = true

# Its own workspace, whatever lies in the folders above.
[workspace]
${
  patches.length === 0
    ? ''
    : `
# Crates for Windows, which batuta does not build for, would be most of what is fetched.
[patch.crates-io]
${patches.map((name) => `${name} = { path = "${runtime}/stubs/${name}" }\n`).join('')}`
}`;

/** The packages that stand-ins of the runtime replace. */
const patchesOf = (lock: string): string[] => packageNames(lock).filter((name) => name.startsWith('windows-'));

const nameOf = (block: string): string => /^name = "(.*)"$/m.exec(block)?.[1] ?? '';
const packageNames = (lock: string): string[] =>
  lock
    .split(/\n*\[\[package\]\]\n/)
    .slice(1)
    .map(nameOf);

/** The runtime's lock file with the program added in its sorted place, so that `--locked` holds for the program too. */
export function lockWith(
  lock: string,
  name: string,
  uses: readonly string[] = runtimeCrates.map(([crate]) => crate),
): string {
  const [head = '', ...all] = lock.trimEnd().split(/\n*\[\[package\]\]\n/);
  const own = [
    `name = "${name}"`,
    `version = "${crateVersion}"`,
    'dependencies = [',
    ...uses.map((crate) => ` "${crate}",`),
    ']',
  ];
  const packages = all.some((block) => isLibraryCrate(nameOf(block))) ? needed(all, uses) : all;
  const at = packages.findIndex((block) => nameOf(block) > name);
  packages.splice(at === -1 ? packages.length : at, 0, own.join('\n'));
  return `${head}\n\n${packages.map((block) => `[[package]]\n${block.trimEnd()}\n`).join('\n')}`;
}

/** The packages that `uses` need; cargo refuses a lock file with others. */
function needed(packages: readonly string[], uses: readonly string[]): string[] {
  const found = new Set<string>();
  const queue = [...uses];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    for (const block of packages)
      if (nameOf(block) === one) queue.push(...[...block.matchAll(/^ "([^" ]+)/gm)].map((match) => match[1] as string));
  }
  return packages.filter((block) => found.has(nameOf(block)));
}
