// The files of an emitted crate around its modules: Cargo.toml, main.rs, and where each module's file stands.
import { allowed } from './clippy-allow.ts';

export interface CrateModule {
  readonly name: string;
  readonly isPackage: boolean;
  readonly rust: string;
}

export interface CrateInput {
  /** The cargo package's name. */
  readonly package: string;
  readonly entry: string;
  readonly modules: readonly CrateModule[];
  /** Rust identifiers of a dotted name's parts. */
  readonly identifier: (part: string) => string;
  /** `sys.argv[0]`. */
  readonly script: string;
  /** Where the runtime crates stand, from the crate's folder. */
  readonly runtime: string;
}

export interface CrateFile {
  readonly path: string;
  readonly text: string;
}

// Files that Cargo gives a meaning of its own.
const takenFiles = new Set(['main', 'lib']);

export function emitCrate(input: CrateInput): CrateFile[] {
  const parts = (name: string): string[] => name.split('.').map(input.identifier);
  const files: CrateFile[] = [
    { path: 'Cargo.toml', text: manifest(input) },
    { path: 'rustfmt.toml', text: 'max_width = 120\nuse_small_heuristics = "Max"\n' },
    { path: 'src/main.rs', text: main(input, parts) },
  ];
  for (const module of input.modules) {
    const where = parts(module.name).join('/');
    const file = module.isPackage
      ? `src/${where}/mod.rs`
      : takenFiles.has(where)
        ? `src/${where}_module.rs`
        : `src/${where}.rs`;
    files.push({ path: file, text: module.rust });
  }
  return files;
}

function manifest(input: CrateInput): string {
  return `[package]
name = "${input.package}"
version = "0.1.0"
edition = "2021"

[dependencies]
batuta_rt = { path = "${input.runtime}/core" }
batuta_std = { path = "${input.runtime}/std" }

[profile.dev]
opt-level = 0
debug = false

[profile.release]
opt-level = 3

[workspace]
`;
}

function main(input: CrateInput, parts: (name: string) => string[]): string {
  const top = [...new Set(input.modules.map((module) => parts(module.name)[0] ?? ''))].sort();
  const lints = allowed.map((one) => `    ${one.lint},`).join('\n');
  return `#![allow(
${lints}
)]

${top.map((name) => `${takenFiles.has(name) ? `#[path = "${name}_module.rs"]\n` : ''}mod ${name};`).join('\n')}

use batuta_rt::prelude::*;

fn main() {
    program::run(start, &[])
}

fn start() -> R<()> {
    program::set_script("${input.script}");
    ${parts(input.entry).join('::')}::import().map(drop)
}
`;
}
