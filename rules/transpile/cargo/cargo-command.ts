// How cargo is called: offline and locked, with our own home, every path of this machine mapped away.
import type { ExecOutcome, Failure, RuleContext } from '#src/index.ts';
import { allocatorFeature } from './crate-files.ts';

export const proxyVariables = [
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'NO_PROXY',
  'no_proxy',
  'SSL_CERT_FILE',
  'CARGO_HTTP_CAINFO',
] as const;

export const cargoMissing: Failure = {
  code: 'BATUTA-B-001',
  message: 'the emitted Rust cannot be compiled: cargo is not installed',
  help: 'Install Rust from https://rustup.rs and run again; the emitted Rust is already in its place.',
};

export interface CargoBuild {
  /** Folder of the workspace; paths below it are `/batuta/...` in the binary. */
  readonly workspace: string;
  readonly manifest: string;
  readonly targetFolder: string;
  readonly cargoHome: string;
  readonly release: boolean;
  readonly incremental: boolean;
  /** These members of the workspace; one that fails does not stop the others. */
  readonly packages?: readonly string[];
}

/** Forgets what earlier builds made of one package, so that it is compiled from clean; its dependencies stay. */
export function cleanPackage(
  context: Pick<RuleContext, 'exec' | 'tool'>,
  name: string,
  build: Pick<CargoBuild, 'workspace' | 'manifest' | 'targetFolder' | 'cargoHome'>,
): Promise<ExecOutcome> {
  return context.exec({
    command: 'cargo',
    args: ['clean', '--offline', '--locked', '--release', '--package', name, `--manifest-path=${build.manifest}`],
    cwd: build.workspace,
    env: {
      CARGO_HOME: build.cargoHome,
      CARGO_TARGET_DIR: build.targetFolder,
      RUSTC: context.tool('rustc')?.path ?? 'rustc',
    },
    timeoutMs: 120_000,
  });
}

export function runCargo(context: Pick<RuleContext, 'exec' | 'tool'>, build: CargoBuild): Promise<ExecOutcome> {
  const flags = [`--remap-path-prefix=${build.workspace}=/batuta`];
  return context.exec({
    command: 'cargo',
    args: [
      'build',
      '--offline',
      '--locked',
      '--message-format=json',
      `--manifest-path=${build.manifest}`,
      ...(build.release ? ['--release', `--features=${allocatorFeature}`] : []),
      ...(build.packages === undefined ? [] : ['--keep-going']),
      ...(build.packages ?? []).map((name) => `--package=${name}`),
    ],
    cwd: build.workspace,
    env: {
      CARGO_HOME: build.cargoHome,
      CARGO_TARGET_DIR: build.targetFolder,
      CARGO_INCREMENTAL: build.incremental ? '1' : '0',
      CARGO_ENCODED_RUSTFLAGS: flags.join('\u001f'),
      CARGO_TERM_COLOR: 'never',
      RUSTC: context.tool('rustc')?.path ?? 'rustc',
    },
    timeoutMs: 1_800_000,
  });
}
