// Lays a crate, the runtime and vendored crates out as one Cargo workspace in a folder that may hold earlier ones.
//
// Everything lies below the workspace's root, so that Cargo hashes relative paths and the folder's own place never
// reaches the binary. Crates have a path of their own: two of one name and version would share a fingerprint. A file
// that is right keeps its time; a file that is not gets the present one, because Cargo compares times, not contents.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parse as parseToml, stringify as stringifyToml } from 'smol-toml';
import { hashBytes } from '#src/index.ts';
import type { InputEntry } from '#src/index.ts';

export interface WorkspaceParts {
  readonly target: string;
  readonly crate: readonly InputEntry[];
  readonly runtime: readonly InputEntry[];
  readonly vendor: readonly InputEntry[];
}

export interface Workspace {
  readonly root: string;
  /** The crate's folder, relative to the root. */
  readonly crate: string;
}

export interface CratesParts {
  /** Files of each crate, by the name of its target. */
  readonly crates: ReadonlyMap<string, readonly InputEntry[]>;
  readonly runtime: readonly InputEntry[];
  readonly vendor: readonly InputEntry[];
}

type Table = { [key: string]: unknown };

export function layWorkspace(root: string, parts: WorkspaceParts): Workspace {
  const laid = layCrates(root, { ...parts, crates: new Map([[parts.target, parts.crate]]) });
  return { root, crate: laid.crates.get(parts.target) as string };
}

/** Several crates as members of one workspace; the folder of each, relative to the root. */
export function layCrates(
  root: string,
  parts: CratesParts,
): { readonly root: string; readonly crates: ReadonlyMap<string, string> } {
  const runtime = `runtime-${treeName(parts.runtime)}`;
  const vendor = `vendor-${treeName(parts.vendor)}`;
  const folders = new Map<string, string>();
  const source = parseToml(textOf(parts.runtime, 'Cargo.toml')) as { workspace?: Table };
  writeOnce(
    join(root, runtime),
    parts.runtime.filter((entry) => !/^Cargo\.(toml|lock)$/.test(entry.path)),
  );
  writeOnce(join(root, vendor), parts.vendor);
  for (const [target, entries] of parts.crates) {
    const project = hashBytes(entries.map((entry) => entry.path).join('\n')).slice(0, 8);
    const crate = `crates/${project}/${target}`;
    folders.set(target, crate);
    writeTree(
      join(root, crate),
      entries
        .filter((entry) => entry.path !== 'Cargo.lock')
        .map((entry) => ({
          path: entry.path,
          bytes: entry.path === 'Cargo.toml' ? memberManifest(entry.bytes, `../../../${runtime}`) : entry.bytes,
        })),
    );
  }
  const { patch: _patch, ...shared } = source as Table;
  const workspace = {
    ...shared,
    ...patches(
      [...parts.crates.values()].map((entries) => textOf(entries, 'Cargo.toml')),
      runtime,
    ),
    workspace: {
      ...relocated(source.workspace ?? {}, runtime),
      resolver: '2',
      // The runtime's crates that they depend on, by path and below the root, are members too.
      members: [...folders.values()],
    },
    profile: { dev: { 'opt-level': 0, debug: 0, strip: true }, release: { 'opt-level': 3, strip: true } },
  };
  writeIfChanged(join(root, 'Cargo.toml'), stringifyToml(workspace));
  writeIfChanged(join(root, 'Cargo.lock'), lockOf([...parts.crates.values()]));
  const replaced = { source: { 'crates-io': { 'replace-with': 'vendored' }, vendored: { directory: vendor } } };
  writeIfChanged(join(root, '.cargo', 'config.toml'), parts.vendor.length === 0 ? '' : stringifyToml(replaced));
  return { root, crates: folders };
}

/** Lock files of several crates as one: every package once, in cargo's order. */
function lockOf(crates: readonly (readonly InputEntry[])[]): string {
  const [first, ...others] = crates.map((entries) => textOf(entries, 'Cargo.lock'));
  if (first === undefined || others.length === 0) return first ?? '';
  const blocks = (lock: string): string[] =>
    lock
      .trimEnd()
      .split(/\n*\[\[package\]\]\n/)
      .map((block) => block.trimEnd());
  const [head = ''] = blocks(first);
  const key = (block: string): string => /^name = "(.*)"$/m.exec(block)?.[1] ?? '';
  const packages = [...new Set([first, ...others].flatMap((lock) => blocks(lock).slice(1)))];
  packages.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return `${head}\n\n${packages.map((block) => `[[package]]\n${block}\n`).join('\n')}`;
}

/** Path dependencies that the runtime's members inherit are seen from the new root. */
function relocated(workspace: Table, folder: string): Table {
  const dependencies = workspace['dependencies'] as { [name: string]: Table | string } | undefined;
  if (dependencies === undefined) return workspace;
  const moved = Object.entries(dependencies).map(([name, value]) =>
    typeof value === 'string' || typeof value['path'] !== 'string'
      ? [name, value]
      : [name, { ...value, path: `${folder}/${value['path']}` }],
  );
  return { ...workspace, dependencies: Object.fromEntries(moved) as Table };
}

/** The crate's manifest as a member: no workspace and profiles of its own, the runtime where it lies here. */
function memberManifest(bytes: Uint8Array, runtime: string): Uint8Array {
  const {
    workspace: _own,
    profile: _profiles,
    patch: _patch,
    ...manifest
  } = parseToml(new TextDecoder().decode(bytes)) as Table;
  const dependencies = (manifest['dependencies'] ?? {}) as { [name: string]: Table | string };
  for (const value of Object.values(dependencies))
    if (typeof value !== 'string' && typeof value['path'] === 'string')
      value['path'] = value['path'].replace(/^\.\.\/runtime/, runtime);
  return Buffer.from(stringifyToml(manifest));
}

/** The crates' patches, which count at the root alone. */
function patches(manifests: readonly string[], runtime: string): Table {
  const patched: { [name: string]: { path: string } } = {};
  for (const manifest of manifests) {
    const { patch } = parseToml(manifest) as { patch?: { [source: string]: { [name: string]: { path: string } } } };
    for (const [name, crate] of Object.entries(patch?.['crates-io'] ?? {}))
      patched[name] = { path: crate.path.replace(/^\.\.\/runtime/, runtime) };
  }
  return Object.keys(patched).length === 0 ? {} : { patch: { 'crates-io': patched } };
}

const treeName = (entries: readonly InputEntry[]): string =>
  hashBytes(entries.map((entry) => `${entry.path}\0${hashBytes(entry.bytes)}\n`).join('')).slice(0, 16);

const textOf = (entries: readonly InputEntry[], path: string): string => {
  const entry = entries.find((one) => one.path === path);
  if (entry === undefined) throw new Error(`the tree has no ${path}`);
  return new TextDecoder().decode(entry.bytes);
};

/** A folder named by its contents: complete or absent. */
function writeOnce(folder: string, entries: readonly InputEntry[]): void {
  if (existsSync(folder)) return;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  for (const entry of entries) writeFile(join(partial, entry.path), entry.bytes);
  renameSync(partial, folder);
}

function writeTree(folder: string, files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const wanted = new Set(files.map((file) => file.path));
  const prune = (relative: string): void => {
    if (!existsSync(join(folder, relative))) return;
    for (const name of readdirSync(join(folder, relative))) {
      const path = relative === '' ? name : `${relative}/${name}`;
      if (lstatSync(join(folder, path)).isDirectory()) prune(path);
      else if (!wanted.has(path)) rmSync(join(folder, path));
    }
  };
  prune('');
  for (const file of files) writeIfChanged(join(folder, file.path), file.bytes);
}

function writeIfChanged(path: string, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  writeFile(path, bytes);
}

function writeFile(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
