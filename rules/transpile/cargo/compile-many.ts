// rust/compile-many#compileMany: builds the crates of several programs with one call of cargo; one that rustc refuses harms no other.
import { copyFileSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, defineRule } from '#src/index.ts';
import type { InputEntry, JsonObject } from '#src/index.ts';
import { runCargo } from './cargo-command.ts';
import { cargoScratch } from './compile.ts';
import { packageName } from './module-path.ts';
import { isLinking, readCargoMessages, toDiagnostic } from './rustc-diagnostics.ts';
import type { SourceMap } from './source-map.ts';
import { layCrates } from './workspace.ts';

export type CompileManyParams = JsonObject;

/** The `outcome/<program>` output. The output `binary/<program>` is empty where it was not compiled. */
export interface CrateOutcome {
  readonly compiled: boolean;
  /** What rustc says, with its code and place in the crate. */
  readonly errors: readonly string[];
}

export const compileMany = defineRule<CompileManyParams>({
  id: 'rust/compile-many#compileMany',
  phase: 'transpile',
  summary: 'compile the Cargo packages of several programs together',
  outputs: ['binary/*', 'outcome/*'],
  kind: 'process',
  tools: ['cargo', 'rustc', 'cc'],
  pool: 'cargo',
  platform: true,
  async run(context) {
    const crates = cratesOf(context.entries('crates'));
    if (crates.size === 0) return;
    const scratch = await cargoScratch(context, 'dev');
    const targetFolder = join(scratch, 'target');
    const workspace = layCrates(join(scratch, 'ws'), {
      crates,
      runtime: context.entries('runtime'),
      vendor: context.entries('vendor'),
    });
    for (const program of crates.keys()) forget(targetFolder, program);
    const built = await runCargo(context, {
      workspace: workspace.root,
      manifest: join(workspace.root, 'Cargo.toml'),
      targetFolder,
      cargoHome: join(scratch, 'home'),
      release: false,
      incremental: false,
      packages: [...crates.keys()].map(packageName),
    });
    const report = readCargoMessages(built.stdout);
    const said = new TextDecoder().decode(built.stderr);
    if (built.status !== 0 && report.errors.length === 0)
      context.fail({
        code: 'BATUTA-B-001',
        message: built.timedOut ? 'cargo did not end in time' : `cargo failed (${built.signal ?? built.status})`,
        help: 'See the detail. Scratch folders may be deleted at any time.',
        detail: said.trimEnd().split('\n').slice(-20).join('\n'),
      });
    const linking = report.errors.find(isLinking);
    if (linking !== undefined)
      context.fail({
        code: 'BATUTA-B-002',
        message: 'the linker failed',
        help: 'Install a C tool chain (`cc`).',
        detail: linking.rendered ?? linking.message,
      });
    const maps = new Map<string, SourceMap[]>();
    mkdirSync(join(context.stage, 'binary'), { recursive: true });
    for (const program of crates.keys()) {
      const folder = workspace.crates.get(program) as string;
      const binary = binaryOf(targetFolder, program);
      const errors = report.errors
        .filter((message) => message.spans.some((span) => span.file_name.includes(`${folder}/`)))
        .map((message) => toDiagnostic(message, folder, maps.get(program) ?? []).message);
      const compiled = existsSync(binary);
      if (!compiled && errors.length === 0) errors.push('rustc refuses the emitted code, without a place');
      const outcome: CrateOutcome = { compiled, errors };
      context.output(`outcome/${program}`, canonicalJson(outcome));
      if (compiled) {
        copyFileSync(binary, join(context.stage, 'binary', program), constants.COPYFILE_FICLONE);
        context.outputFile(`binary/${program}`, join('binary', program), { executable: true });
        // What is kept is in the store; hundreds of binaries in scratch would be kept twice.
        forget(targetFolder, program);
      } else context.output(`binary/${program}`, '');
    }
    context.metric('crates', crates.size);
  },
});

const binaryOf = (targetFolder: string, program: string): string => join(targetFolder, 'debug', packageName(program));

/** Cargo keeps a binary under two names, of which one has a hash; without them it makes it anew. */
function forget(targetFolder: string, program: string): void {
  rmSync(binaryOf(targetFolder, program), { force: true });
  const deps = join(targetFolder, 'debug', 'deps');
  const crate = packageName(program).replaceAll('-', '_');
  for (const name of existsSync(deps) ? readdirSync(deps) : [])
    if (new RegExp(`^${crate}-[0-9a-f]{16}$`).test(name)) rmSync(join(deps, name), { force: true });
}

/** Entries of a collect are `<label>/<path>`; the label ends in the program's name. */
function cratesOf(entries: readonly InputEntry[]): Map<string, InputEntry[]> {
  const crates = new Map<string, InputEntry[]>();
  for (const entry of entries) {
    const [, program = '', path = ''] = /^[^/]*\/([^/]+)\/(.*)$/s.exec(entry.path) ?? [];
    const files = crates.get(program) ?? [];
    files.push({ ...entry, path });
    crates.set(program, files);
  }
  return crates;
}
