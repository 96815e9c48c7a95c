// The environment of a command that runs in place: the strict base, where the user's things are, what is declared.
import { mkdirSync } from 'node:fs';
import { baseEnv } from '#src/process/base-env.ts';
import type { HostMachine } from './machine.ts';
import { searchPath } from './machine.ts';

type Env = { readonly [name: string]: string | undefined };

/** Variables of the user that in-place commands see without declaring them: where things are, not what to do. */
const inherited = ['HOME', 'USER', 'LOGNAME', 'TMPDIR', 'CARGO_HOME', 'RUSTUP_HOME'];

export interface Declared {
  readonly env: { readonly [name: string]: string };
  readonly passEnv: readonly string[];
  readonly passThroughEnv?: readonly string[];
  readonly tools: readonly string[];
}

export interface TaskEnvOptions {
  readonly root: string;
  readonly env: Env;
  readonly machine: HostMachine;
  /** A private folder, made here. */
  readonly home: string;
  readonly spec: Declared;
}

/** Fixed values, then those passed on from the environment. */
function given({ spec, env }: TaskEnvOptions): { readonly [name: string]: string } {
  const values: { [name: string]: string } = { ...spec.env };
  for (const name of [...(spec.passThroughEnv ?? []), ...spec.passEnv]) {
    const value = env[name];
    if (value !== undefined) values[name] = value;
  }
  return values;
}

const toolPaths = ({ spec, machine }: TaskEnvOptions): readonly string[] =>
  spec.tools.flatMap((name) => machine.program(name)?.path ?? []);

export function placeEnv(options: TaskEnvOptions): { readonly [name: string]: string } {
  const plain: { [name: string]: string } = { TMPDIR: '/tmp' };
  for (const name of inherited) {
    const value = options.env[name];
    if (value !== undefined) plain[name] = value;
  }
  plain['PATH'] = searchPath(options.root, options.env);
  // A command in place has the user's own home, if there is one.
  const home = plain['HOME'] ?? options.spec.env['HOME'] ?? options.home;
  if (home === options.home) mkdirSync(home, { recursive: true });
  return baseEnv({ home, tools: toolPaths(options), extra: { ...plain, ...given(options) } });
}

/** In a stage nothing of the user's is seen but what is declared. */
export function stageEnv(options: TaskEnvOptions): { readonly [name: string]: string } {
  mkdirSync(options.home, { recursive: true });
  return baseEnv({ home: options.home, tools: toolPaths(options), extra: given(options) });
}
