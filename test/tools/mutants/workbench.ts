// What judging mutants needs: commands, the suite's programs, what they print under CPython, a crate of programs.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build as bundle } from 'esbuild';
import { pathToFileURL } from 'node:url';
import type * as Batch from '../batch.ts';
import { type BatchProgram, type Observed, observe, writeBatch } from '../batch.ts';
import { randomPrograms } from '../random-programs.ts';
import type { Mutant } from './emitter-mutants.ts';

const root = process.cwd();
export const scratch = join(process.env['BATUTA_SCRATCH'] ?? join(tmpdir(), 'batuta'), 'mutants');
export const target = join(process.env['CARGO_TARGET_DIR'] ?? scratch, 'mutants');
/** A copy of what is needed to translate and to run the tests: nothing that is edited meanwhile counts. */
export const tree = join(scratch, 'tree');
/** The runtime with all of its mutants in it, each behind its number. */
export const mutatedRuntime = join(scratch, 'runtime');

export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export interface Verdict {
  readonly mutant: Mutant;
  /** What noticed it. */
  by: string | null;
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function sh(command: string, args: readonly string[], cwd: string, input = '', more: object = {}): Ran {
  const cheap = { CARGO_TARGET_DIR: target, CARGO_PROFILE_DEV_DEBUG: '0', CARGO_INCREMENTAL: '0' };
  const env = { ...process.env, ...cheap, ...more };
  const done = spawnSync(command, args, { cwd, env, input, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 900_000 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

export function writeTree(): void {
  rmSync(tree, { recursive: true, force: true });
  // The test that mutants have a place would notice every one of them.
  const wanted = (path: string): boolean => !/\/(target|node_modules|build|mutants\.test\.ts)$/.test(path);
  for (const folder of ['rules', 'src', 'cache', 'test', 'fixtures', 'native'])
    cpSync(join(root, folder), join(tree, folder), { recursive: true, filter: wanted, preserveTimestamps: true });
  for (const file of ['package.json', 'tsconfig.json', 'vitest.config.ts']) cpSync(join(root, file), join(tree, file));
  for (const place of [tree, scratch])
    if (!existsSync(join(place, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
}

/** The translation as it stands in the tree. */
export async function translatorOf(name: string): Promise<typeof Batch> {
  const outfile = join(scratch, 'js', `${name}.mjs`);
  await bundle({
    entryPoints: [join(tree, 'test/tools/batch.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['dev'],
    packages: 'external',
    logLevel: 'error',
    outfile,
  });
  return (await import(`${pathToFileURL(outfile).href}?${String(process.pid)}`)) as typeof Batch;
}

/** The text with the one place changed. */
export function patched(text: string, mutant: Mutant, put: string): string {
  if (text.split(mutant.find).length !== 2) throw new Error(`${mutant.file}: not found once: ${mutant.find}`);
  return text.replace(mutant.find, () => put);
}

/** Changes a file of the tree; gives what it said before. */
export function patch(folder: string, mutant: Mutant): string {
  const path = join(folder, mutant.file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, patched(before, mutant, mutant.put));
  return before;
}

export interface Probe {
  readonly file: string;
  readonly program: BatchProgram;
  expected: Observed | null;
}

/** Programs of the suite that are one file each, and the sample of random programs that it runs. */
export async function probes(): Promise<Probe[]> {
  const { emitProgram } = await translatorOf('plain');
  const files: string[] = [];
  for (const folder of ['semantics', 'std/programs', 'programs'])
    for (const name of readdirSync(join(tree, 'test/rust', folder)))
      if (name.endsWith('.py') && name !== 'main.py' && name !== 'modules_snippet.py')
        files.push(join(tree, 'test/rust', folder, name));
  for (let at = 0; at < 4; at++) {
    const file = join(scratch, `random_${String(at)}.py`);
    writeFileSync(file, randomPrograms(Array.from({ length: 6 }, (_, more) => 20261121 + 6 * at + more)).source);
    files.push(file);
  }
  const made = files.map((file, at): Probe => ({ file, program: emitProgram(file, at), expected: null }));
  return made
    .filter((one) => one.program.complaints.length === 0)
    .sort((a, b) => a.program.rust.length - b.program.rust.length);
}

/** Builds a crate of `programs`; the modules that rustc refuses, or null when all is well. */
export function build(programs: readonly BatchProgram[], check: boolean): readonly string[] | null {
  const crate = join(scratch, 'crate');
  mkdirSync(join(crate, 'src'), { recursive: true });
  const wanted = new Set(['main.rs', ...programs.map((one) => `${one.module}.rs`)]);
  for (const name of readdirSync(join(crate, 'src'))) if (!wanted.has(name)) rmSync(join(crate, 'src', name));
  writeBatch(crate, programs, mutatedRuntime);
  const how = check ? ['check'] : ['rustc'];
  const flags = check ? [] : ['--', '-C', 'panic=abort', '-C', 'codegen-units=1', '-C', 'debug-assertions=off'];
  const made = sh('cargo', [...how, '--quiet', '-j1', '--message-format=short', ...flags], crate);
  if (made.code === 0) return null;
  const failing = new Set([...made.err.matchAll(/src\/(m\d+_\w+)\.rs:\d+:\d+: error/g)].map((match) => match[1] ?? ''));
  if (failing.size === 0) throw new Error(made.err.slice(0, 4000));
  return [...failing];
}

const limits = 'ulimit -t 20; exec "$@"';

export function run(program: BatchProgram, mutant: number): Observed {
  const command = [`BATUTA_MUTANT=${String(mutant)}`, 'sh', '-c', limits, 'sh', join(target, 'debug', 'batch')];
  return observe('env', command, program.file, program.module);
}

export function python(probe: Probe): Observed {
  probe.expected ??= observe('python3', ['-W', 'ignore', probe.file], probe.file, probe.program.module);
  return probe.expected;
}

export const same = (a: Observed, b: Observed): boolean => a.code === b.code && a.out === b.out && a.err === b.err;
export const nameOf = (file: string): string => basename(file);
