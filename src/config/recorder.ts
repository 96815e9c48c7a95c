// Notes what an evaluation reads: environment variables, files, folders. In force only while it runs.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Reads {
  /** Names; `*` when all were listed. */
  readonly env: ReadonlySet<string>;
  /** Relative to the root, `../` where outside. */
  readonly paths: ReadonlySet<string>;
}

const readers = [
  'readFileSync',
  'readFile',
  'existsSync',
  'statSync',
  'stat',
  'lstatSync',
  'lstat',
  'readdirSync',
  'readdir',
  'accessSync',
  'access',
  'createReadStream',
  'openSync',
  'open',
  'realpathSync',
  'opendirSync',
  'opendir',
] as const;
const promised = ['readFile', 'stat', 'lstat', 'readdir', 'access', 'open', 'realpath', 'opendir'] as const;

/** Read by Node's own module loader. */
const ofNode: ReadonlySet<string> = new Set(['WATCH_REPORT_DEPENDENCIES', 'NODE_OPTIONS', 'NODE_V8_COVERAGE']);

type Functions = { [name: string]: ((...args: unknown[]) => unknown) | undefined };

function pathOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  if (argument instanceof URL && argument.protocol === 'file:') return fileURLToPath(argument);
  return Buffer.isBuffer(argument) ? argument.toString('utf8') : undefined;
}

/** Does something that the evaluation is not to be charged with: transforming sources. */
export type Unwatched = <T>(work: () => T) => T;

/** Runs `evaluate` while `process.env` and the reading functions of `fs` are watched. One at a time. */
export async function recording<T>(
  root: string,
  env: { readonly [name: string]: string | undefined },
  evaluate: (unwatched: Unwatched) => Promise<T>,
): Promise<{ readonly value: T; readonly reads: Reads }> {
  const names = new Set<string>();
  const paths = new Set<string>();
  let isPaused = false;
  const unwatched: Unwatched = (work) => {
    const before = isPaused;
    isPaused = true;
    try {
      return work();
    } finally {
      isPaused = before;
    }
  };
  const noteName = (name: string): void => {
    if (!isPaused && !ofNode.has(name)) names.add(name);
  };
  const note = (argument: unknown): void => {
    const path = isPaused ? undefined : pathOf(argument);
    if (path !== undefined) paths.add(relative(root, resolve(path)) || '.');
  };
  const watch = (target: Functions, functions: readonly string[]): (() => void) => {
    const originals = functions.map((name) => [name, target[name]] as const);
    for (const [name, original] of originals) {
      if (original === undefined) continue;
      const watched = (...args: unknown[]): unknown => {
        note(args[0]);
        return Reflect.apply(original, target, args);
      };
      target[name] = Object.assign(watched, original);
    }
    return () => {
      for (const [name, original] of originals) target[name] = original;
    };
  };
  // Relative reads are relative to the project, wherever the command was started.
  const folder = process.cwd();
  if (folder !== root) process.chdir(root);
  const before = process.env;
  const values: { [name: string]: string | undefined } = { ...env };
  process.env = new Proxy(values, {
    get(target, name) {
      if (typeof name !== 'string') return undefined;
      noteName(name);
      return target[name];
    },
    has(target, name) {
      if (typeof name === 'string') noteName(name);
      return name in target;
    },
    ownKeys(target) {
      noteName('*');
      return Reflect.ownKeys(target);
    },
  });
  const restore = [watch(fs as unknown as Functions, readers), watch(fs.promises as unknown as Functions, promised)];
  // Named imports of `fs` are live only when told.
  syncBuiltinESMExports();
  try {
    return { value: await evaluate(unwatched), reads: { env: names, paths } };
  } finally {
    for (const each of restore) each();
    syncBuiltinESMExports();
    process.env = before;
    if (folder !== root) process.chdir(folder);
  }
}
