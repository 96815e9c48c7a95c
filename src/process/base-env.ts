// The strict environment of every program an action starts: nothing of the user's is inherited but what is declared.
import { dirname } from 'node:path';

export interface BaseEnvOptions {
  /** A folder in the stage. */
  readonly home: string;
  /** Absolute paths of the resolved tools: their folders come first in PATH. */
  readonly tools?: readonly string[];
  readonly extra?: { readonly [name: string]: string };
}

const systemFolders: readonly string[] = ['/usr/local/bin', '/usr/bin', '/bin'];

export function baseEnv(options: BaseEnvOptions): { readonly [name: string]: string } {
  const folders = new Set([...(options.tools ?? []).map((tool) => dirname(tool)), ...systemFolders]);
  return {
    PATH: [...folders].join(':'),
    HOME: options.home,
    TMPDIR: options.home,
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    LANG: 'C.UTF-8',
    COLUMNS: '80',
    LINES: '24',
    ...options.extra,
  };
}
