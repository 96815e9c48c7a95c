// rust/compile#compile: builds the crate in a scratch workspace shared by all targets, and takes the binary out.
import { copyFileSync, constants } from 'node:fs';
import { join } from 'node:path';
import { defineRule, hashBytes } from '#src/index.ts';
import type { JsonObject, RuleContext } from '#src/index.ts';
import { cargoMissing, cleanPackage, runCargo } from './cargo-command.ts';
import { packageName } from './module-path.ts';
import { isLinking, readCargoMessages, toDiagnostic } from './rustc-diagnostics.ts';
import type { SourceMap } from './source-map.ts';
import { layWorkspace } from './workspace.ts';

export type CompileParams = {
  readonly target: string;
  /** cargo's incremental compilation: other machine code for the same source, so it is in the key. */
  readonly incremental: boolean;
};

const shownErrors = 40;

export const compile = defineRule<CompileParams>({
  id: 'rust/compile#compile',
  phase: 'transpile',
  summary: 'compile the Cargo package',
  outputs: ['binary'],
  kind: 'process',
  tools: ['cargo', 'rustc', 'cc'],
  pool: 'cargo',
  platform: true,
  async run(context) {
    const scratch = await cargoScratch(context, 'dev');
    const binary = await buildCrate(context, {
      target: context.params.target,
      folder: scratch,
      release: false,
      incremental: context.params.incremental,
      maps: () =>
        context.entries('maps').map((entry) => JSON.parse(new TextDecoder().decode(entry.bytes)) as SourceMap),
    });
    copyFileSync(binary, join(context.stage, 'binary'), constants.COPYFILE_FICLONE);
    context.outputFile('binary', 'binary', { executable: true });
    return undefined;
  },
});

/** The cargo folder of this tool chain and profile, shared by all targets and projects, locked while held. */
export function cargoScratch<P extends JsonObject>(
  context: RuleContext<P>,
  profile: 'dev' | 'release',
): Promise<string> {
  const [cargo, rustc] = [context.tool('cargo'), context.tool('rustc')];
  if (cargo === undefined || rustc === undefined) return context.fail(cargoMissing);
  const toolchain = hashBytes(`${cargo.identity}\n${rustc.identity}`).slice(0, 12);
  return context.scratch(`cargo-${toolchain}-${profile}`);
}

export interface BuildOptions {
  readonly target: string;
  /** Holds the workspace and cargo's target folder. */
  readonly folder: string;
  readonly release: boolean;
  readonly incremental: boolean;
  /** Source maps of the modules, asked for when there is an error to be placed. */
  readonly maps: () => readonly SourceMap[];
}

/** Reads the inputs `crate`, `runtime` and `vendor`; gives the path of the binary or fails the action. */
export async function buildCrate<P extends { readonly target: string }>(
  context: RuleContext<P>,
  options: BuildOptions,
): Promise<string> {
  const workspace = layWorkspace(join(options.folder, 'ws'), {
    target: options.target,
    crate: context.entries('crate'),
    runtime: context.entries('runtime'),
    vendor: context.entries('vendor'),
  });
  const build = {
    workspace: workspace.root,
    manifest: join(workspace.root, workspace.crate, 'Cargo.toml'),
    targetFolder: join(options.folder, 'target'),
    cargoHome: join(options.folder, 'home'),
    release: options.release,
    incremental: options.incremental,
  };
  if (options.release) await cleanPackage(context, packageName(options.target), build);
  const outcome = await runCargo(context, build);
  const said = new TextDecoder().decode(outcome.stderr);
  const report = readCargoMessages(outcome.stdout);
  if (outcome.status === 0 && report.executable !== undefined) return report.executable;
  context.log(said);
  const maps = report.errors.length === 0 ? [] : options.maps();
  const diagnostics = report.errors.map((message) => toDiagnostic(message, workspace.crate, maps));
  for (const diagnostic of diagnostics.slice(0, shownErrors)) context.diagnostic(diagnostic);
  if (report.errors.some(isLinking))
    return context.fail({
      code: 'BATUTA-B-002',
      message: 'the linker failed',
      help: 'Install a C tool chain (`cc`); the detail of the diagnostic says what it could not do.',
    });
  if (diagnostics.length > 0)
    return context.fail(
      {
        code: 'BATUTA-B-001',
        message: `rustc refuses the emitted code: ${diagnostics.length} ${diagnostics.length === 1 ? 'error' : 'errors'}`,
        help: 'This is a defect of batuta; each diagnostic names the Python place it comes from.',
      },
      { cache: true },
    );
  return context.fail({
    code: 'BATUTA-B-001',
    message: outcome.timedOut ? 'cargo did not end in time' : `cargo failed (${outcome.signal ?? outcome.status})`,
    help: 'See the detail. Scratch folders may be deleted at any time (`batuta clean --scratch`).',
    detail: said.trimEnd().split('\n').slice(-20).join('\n'),
  });
}
