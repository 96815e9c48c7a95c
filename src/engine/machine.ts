// Values outside the project: environment variables and tools, each resolved once per run.
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, relative, resolve } from 'node:path';
import type { StatIndex } from '#src/fs/stat-index.ts';
import { runProgramSync } from '#src/process/run-sync.ts';
import type { Machine } from './action-key.ts';

export interface MachineOptions {
  readonly root: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** Digests of tools are kept here too, so that they are read once. */
  readonly index: StatIndex;
}

export interface FoundTool {
  readonly path: string;
  readonly identity: string;
}

/** The first executable file of that name on PATH. */
export function findOnPath(name: string, path: string): string | undefined {
  for (const folder of path.split(delimiter)) {
    if (folder === '' || !isAbsolute(folder)) continue;
    const candidate = join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      if (statSync(candidate).isFile()) return candidate;
    } catch {
      continue;
    }
  }
  return undefined;
}

/**
 * Past a shim to the program that it would start: a shim looks at HOME and the current folder, which an action's stage
 * moves. Asked by the shim's own command, outside the stage.
 */
function pastShim(found: string, name: string, options: MachineOptions): string {
  let real = found;
  try {
    real = realpathSync(found);
  } catch {
    return found;
  }
  const ask = (command: string): string => {
    const answer = runProgramSync(command, ['which', name], { cwd: options.root, env: options.env });
    return answer !== undefined && isAbsolute(answer.trim()) ? answer.trim() : found;
  };
  if (/\/rustup(-init)?$/.test(real) && name !== 'rustup') return ask(real);
  if (/\/\.?(pyenv|rbenv|asdf|nodenv)\/shims\//.test(found)) {
    const manager = /\/\.?(pyenv|rbenv|asdf|nodenv)\/shims\//.exec(found)?.[1] ?? '';
    const command = findOnPath(manager, options.env['PATH'] ?? '');
    if (command !== undefined) return ask(command);
  }
  return found;
}

export class HostMachine implements Machine {
  readonly platform = `${process.platform}-${process.arch}`;
  readonly #options: MachineOptions;
  readonly #tools = new Map<string, FoundTool | undefined>();

  constructor(options: MachineOptions) {
    this.#options = options;
  }

  env(name: string): string | undefined {
    return this.#options.env[name];
  }

  tool(name: string): FoundTool | undefined {
    if (this.#tools.has(name)) return this.#tools.get(name);
    const found = this.#find(name);
    this.#tools.set(name, found);
    return found;
  }

  /** A project path such as `./tools/gen.sh` is a tool as well. */
  #find(name: string): FoundTool | undefined {
    const { root, env, index } = this.#options;
    const first = name.includes('/') ? resolve(root, name) : findOnPath(name, searchPath(root, env));
    if (first === undefined) return undefined;
    const path = name.includes('/') ? first : pastShim(first, name, this.#options);
    let real: string;
    try {
      real = realpathSync(path);
    } catch {
      return undefined;
    }
    const bytes = index.lookup(relative(root, real));
    if (bytes === undefined) return undefined;
    return { path, identity: bytes.digest };
  }
}

/** PATH with the project's own `node_modules/.bin` first, as package scripts have it. */
export function searchPath(root: string, env: { readonly [name: string]: string | undefined }): string {
  const path = env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin';
  return `${join(root, 'node_modules/.bin')}${delimiter}${path}`;
}
