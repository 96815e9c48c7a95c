// Values outside the project: environment variables, the tools of rules and the programs of tasks, each resolved once per run.
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { basename, delimiter, isAbsolute, join, relative, resolve } from 'node:path';
import { envDigest } from '#src/config/plan-inputs.ts';
import type { StatIndex } from '#src/fs/stat-index.ts';
import { ToolTable } from '#src/process/tool-path.ts';
import type { Machine } from './action-key.ts';

export interface MachineOptions {
  readonly root: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** Digests of programs are kept here too, so that they are read once. */
  readonly index: StatIndex;
}

type Answers = readonly (readonly [name: string, value: string | null])[];

export interface FoundTool {
  readonly path: string;
  readonly identity: string;
}

/** The first executable file of that name on PATH. */
export function findOnPath(name: string, path: string): string | undefined {
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
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

/** PATH with the project's own `node_modules/.bin` first, as package scripts have it. */
export function searchPath(root: string, env: { readonly [name: string]: string | undefined }): string {
  const path = env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin';
  return `${join(root, 'node_modules/.bin')}${delimiter}${path}`;
}

export class HostMachine implements Machine {
  readonly platform = `${process.platform}-${process.arch}`;
  readonly #options: MachineOptions;
  readonly #table: ToolTable;
  readonly #variables = new Set<string>();
  readonly #asked = new Set<string>();
  readonly #programs = new Map<string, FoundTool | undefined>();

  constructor(options: MachineOptions) {
    this.#options = options;
    const { root, env } = options;
    this.#table = new ToolTable({ env, folder: root, cacheFile: join(root, '.batuta/tools.json') });
  }

  env(name: string): string | undefined {
    this.#variables.add(name);
    return this.#options.env[name];
  }

  tool(name: string): FoundTool | undefined {
    this.#asked.add(name);
    return this.#table.resolve(name);
  }

  /** Everything this run asked for, with the answers. */
  asked(): {
    readonly env: Answers;
    readonly tools: Answers;
    readonly programs: readonly (readonly [name: string, identity: string | null, path: string | null])[];
  } {
    const { env } = this.#options;
    return {
      env: [...this.#variables].map((name) => [name, envDigest(env, name)]),
      tools: [...this.#asked].map((name) => [name, this.#table.resolve(name)?.identity ?? null]),
      programs: [...this.#programs].map(([name, found]) => [name, found?.identity ?? null, this.where(name)]),
    };
  }

  /** A program a task starts: unlike a tool it is not asked its version, since it may do anything when started. */
  program(name: string): FoundTool | undefined {
    if (this.#programs.has(name)) return this.#programs.get(name);
    const found = this.#find(name);
    this.#programs.set(name, found);
    return found;
  }

  /** The file that a program's name leads to now, links followed; null: none. */
  where(name: string): string | null {
    return this.#path(name)?.real ?? null;
  }

  /** A name with a `/` is a path of the project. */
  #path(name: string): { readonly path: string; readonly real: string } | undefined {
    const { root, env } = this.#options;
    const path = name.includes('/') ? resolve(root, name) : findOnPath(name, searchPath(root, env));
    if (path === undefined) return undefined;
    try {
      return { path, real: realpathSync(path) };
    } catch {
      return undefined;
    }
  }

  #find(name: string): FoundTool | undefined {
    const { root, index } = this.#options;
    const found = this.#path(name);
    if (found === undefined) return undefined;
    const { path, real } = found;
    // rustup's proxies look at HOME, which a stage moves.
    if (basename(real) === 'rustup' && basename(path) !== 'rustup') return this.#table.resolve(name);
    const bytes = index.lookup(relative(root, real));
    return bytes === undefined ? undefined : { path, identity: bytes.digest };
  }
}
