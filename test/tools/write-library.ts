// Developer tool: writes the crates of the library modules that are written in Python, and the table of their members.
// `write-library [name ...]` rewrites the named crates (all by default) from rules/transpile/runtime/py/<name>/python.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { hashBytes } from '#src/index.ts';
import { libraryCrate } from '#rules/transpile/cargo/crate-files.ts';
import { namespacePackages, rustModuleFile, rustModulePath } from '#rules/transpile/cargo/module-path.ts';
import { buildFacts } from '#rules/transpile/python/facts/build-facts.ts';
import { libraryTypes } from '#rules/transpile/python/library-types.ts';
import { library } from '#rules/transpile/python/library/index.ts';
import { snakeCase } from '#rules/transpile/python/lower/names.ts';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { buildScopes } from '#rules/transpile/python/scope/build-scopes.ts';
import { solveProgram } from '#rules/transpile/python/solve/solve-program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';
import { allowed } from '#rules/transpile/rust/clippy-allow.ts';

const folder = join(process.cwd(), 'rules/transpile/runtime/py');
const table = join(process.cwd(), 'rules/transpile/python/library/written-in-python-data.ts');

interface Source {
  readonly name: string;
  readonly isPackage: boolean;
  readonly file: string;
}

/** The Python modules of a crate, packages before what is in them. */
export function sourcesOf(crate: string): Source[] {
  const root = join(folder, crate, 'python');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => {
      const isPackage = path.endsWith('__init__.py');
      const name = path.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
      return { name, isPackage, file: join(root, path) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Says which Python text the Rust was written from. */
export const stampOf = (source: Source): string => hashBytes(readFileSync(source.file)).slice(0, 16);

/** The file of a module's Rust. */
export function rustFileOf(crate: string, source: Source): string {
  const hasChildren = sourcesOf(crate).some((other) => other.name.startsWith(`${source.name}.`));
  return join(folder, crate, rustModuleFile(source.name, hasChildren));
}

/** Writes the Rust modules of a crate; gives the other such crates that it needs. */
function writeModules(crate: string): ReadonlySet<string> {
  const sources = sourcesOf(crate);
  const parsed = sources.map((source) => {
    const made = parseModule(readFileSync(source.file));
    if (!made.ok) throw new Error(`${source.file}:${String(made.error.line)}: ${made.error.message}`);
    return { ...source, tree: made.module, comments: made.comments, spans: made.spans };
  });
  const { programs, open } = linkProgram('', parsed);
  const made = parsed.map((one) => buildFacts(one.tree, buildScopes(one.tree), one.name, one.isPackage).facts);
  // Whatever a module offers is used by programs that are not seen here.
  const offered = parsed.flatMap((one) =>
    [...buildScopes(one.tree).module.symbols.keys()].map((name) => `${one.name}|:${name}`),
  );
  const slices = solveProgram(made, libraryTypes, true, [...open, ...offered]);
  const needs = new Set<string>();
  for (const one of parsed) {
    const emitted = emitModule({
      tree: one.tree,
      comments: one.comments,
      moduleName: one.name,
      file: relative(folder, one.file),
      program: { ...(programs.get(one.name) as Program), wanted: new Set(['*']) },
      // Programs may subclass what is here, so nothing is said of classes.
      types: { repOf: (slot) => slices.get(one.name)?.reps[slot] ?? 'value', classesOf: () => [] },
    });
    const isRefused = emitted.rust.includes('emitted::refused');
    for (const diagnostic of emitted.diagnostics) {
      // What holds for programs that use it is said of them; a part that cannot be translated is not taken.
      if (diagnostic.severity === 'warning' && !isRefused) continue;
      const place = diagnostic.place && 'node' in diagnostic.place ? diagnostic.place.node : -1;
      throw new Error(`${one.file}:${String(place < 0 ? 0 : spanOf(one.spans, place).line)}: ${diagnostic.message}`);
    }
    for (const [name] of emitted.rust.matchAll(/\bbatuta_(?!rt|std)[a-z0-9_]+(?=::)/g)) needs.add(name);
    write(
      rustFileOf(crate, one),
      `// Written by batuta from ${relative(join(folder, crate), one.file)}, ${stampOf(one)}.\n${emitted.rust}`,
    );
  }
  // A package whose own module is written in Rust: what is below it becomes its attribute.
  for (const name of namespacePackages(sources.map((source) => source.name))) {
    const known = library.moduleOf(name);
    if (known === undefined) throw new Error(`${crate}: no module ${name}`);
    const { path, runs } = known;
    needs.add(path.slice(0, path.indexOf('::')));
    const prefix = `${name}.`;
    const below = sources
      .filter((one) => one.name.startsWith(prefix) && !one.name.slice(prefix.length).includes('.'))
      .map((one) => one.name.slice(prefix.length));
    write(
      join(folder, crate, rustModuleFile(name, true)),
      `//! What is below the library module \`${name}\`, which is in another crate.
use batuta_rt::prelude::*;

${below.map((one) => `pub mod ${snakeCase(one)};`).join('\n')}

pub fn import() -> R {
    ${runs === true ? `${path}()` : `Ok(Value::Module(${path}()))`}
}
`,
    );
  }
  for (const always of ['batuta_rt', 'batuta_std', libraryCrate(crate)]) needs.delete(always);
  return needs;
}

/** Where the crates that are written in Rust lie, as a library crate sees them. */
const folderOf = (name: string): string =>
  name.startsWith(libraryCrate(''))
    ? `../${name.slice(libraryCrate('').length)}`
    : `../../${name.slice('batuta_'.length)}`;

function writeCrate(crate: string): void {
  const others = [...writeModules(crate)].sort();
  write(
    join(folder, crate, 'Cargo.toml'),
    `[package]
name = "${libraryCrate(crate)}"
version.workspace = true
edition.workspace = true
license.workspace = true
description = "The Python library module ${crate} for programs emitted by batuta."

[lib]
doctest = false

[lints]
workspace = true

[dependencies]
batuta_rt = { path = "../../core" }
batuta_std = { path = "../../std" }
${others.map((name) => `${name} = { path = "${folderOf(name)}" }\n`).join('')}`,
  );
  write(
    join(folder, crate, 'src/lib.rs'),
    [
      `//! The library module \`${crate}\`: written in Python (../python), made Rust by batuta itself.`,
      '#![allow(',
      ...allowed.map(({ lint }) => `    ${lint},`),
      ')]',
      ...[...new Set(sourcesOf(crate).map(({ name }) => name.split('.')[0] ?? name))].map(
        (top) => `pub mod ${rustModulePath(top)};`,
      ),
      '',
    ].join('\n'),
  );
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

/** What a module offers: the names in its `__all__`, in order of the alphabet. */
function membersOf(source: Source, kinds: Map<string, string>): string[] {
  const made = parseModule(readFileSync(source.file));
  if (!made.ok) throw new Error(`${source.file}: ${made.error.message}`);
  let all: string[] = [];
  const exceptions = /(Error|Exception|Warning|Cancelled|Interrupt|Exit|Empty|Full)$/;
  for (const node of made.module.body) {
    if (node.type === 'ClassDef') kinds.set(node.name, exceptions.test(node.name) ? 'exception' : 'class');
    if (node.type === 'FunctionDef' || node.type === 'AsyncFunctionDef') kinds.set(node.name, 'function');
    if (node.type !== 'Assign' || node.targets[0]?.type !== 'Name') continue;
    if (node.targets[0].name === '__all__' && (node.value.type === 'List' || node.value.type === 'Tuple'))
      all = node.value.elts.flatMap((one) =>
        one.type === 'Constant' && one.value.kind === 'str' ? [one.value.value] : [],
      );
  }
  const groups = new Map<string, string[]>();
  for (const name of [...new Set(all)].sort()) {
    const kind = kinds.get(name) ?? 'constant';
    groups.set(kind, [...(groups.get(kind) ?? []), name]);
  }
  return [...groups].sort().map(([kind, names]) => `${kind}: ${wrapped(names)}`);
}

/** Names as one text, broken where a line is full. */
function wrapped(names: readonly string[]): string {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < 100) lines[lines.length - 1] = `${last} ${name}`;
    else lines.push(name);
  }
  return lines.map((line, at) => `'${line}${at < lines.length - 1 ? ' ' : ''}'`).join(' + ');
}

function writeTable(crates: readonly string[]): void {
  const modules = crates.flatMap((crate) => {
    // Modules before the package that brings their names together.
    const sources = sourcesOf(crate).sort((a, b) => Number(a.isPackage) - Number(b.isPackage));
    const kinds = new Map<string, string>();
    return sources.map(
      (source) => `  {
    name: '${source.name}',
    path: '${libraryCrate(crate)}::${rustModulePath(source.name)}::import',
    runs: true,
    members: namedMembers({ ${membersOf(source, kinds).join(', ')} }),
  },`,
    );
  });
  write(
    table,
    `// The library modules that are written in Python (rules/transpile/runtime/py) and their members, from their \`__all__\`.
import type { LibraryModule } from './library.ts';
import { namedMembers } from './named-members.ts';

export const writtenInPython: readonly LibraryModule[] = [
${modules.join('\n')}
];
`,
  );
}

if (process.argv[1]?.includes('write-library')) {
  const crates = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'python')))
    .sort();
  const [first, ...rest] = process.argv.slice(2);
  // The table first, in a run of its own: modules find each other by it.
  const wanted = first === '--table' ? rest : process.argv.slice(2);
  if (first === '--table') writeTable(crates);
  else for (const crate of crates) if (wanted.length === 0 || wanted.includes(crate)) writeCrate(crate);
}
