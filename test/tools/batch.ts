// Developer tool: `batch <out> <python files...>` runs many one-file programs under CPython and as one compiled crate, and says where they differ.
// A line `# argv: a b` or `# stdin: text\n` in a program's first ten lines says how it is run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { sliceTypes } from '#rules/transpile/python/lower/types.ts';
import { crateFiles } from '#rules/transpile/cargo/crate-files.ts';
import { buildFacts } from '#rules/transpile/python/facts/build-facts.ts';
import type { ModuleFacts, Slot } from '#rules/transpile/python/facts/facts.ts';
import type { OperationSheet } from '#rules/transpile/rust/from-core/operation-sheet.ts';
import { library } from '#rules/transpile/python/library/index.ts';
import { libraryTypes } from '#rules/transpile/python/library-types.ts';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import { snakeCase } from '#rules/transpile/python/lower/names.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { buildScopes } from '#rules/transpile/python/scope/build-scopes.ts';
import { type Found, foundKind } from '#rules/transpile/python/solve/found-kinds.ts';
import { inferProgram } from '#rules/transpile/python/solve/infer-program.ts';
import { solveProgram } from '#rules/transpile/python/solve/solve-program.ts';
import { parseProgram } from '#rules/transpile/python/literal-code/parse-program.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';

export interface BatchProgram {
  readonly file: string;
  readonly module: string;
  readonly rust: string;
  /** Diagnostics, each with its line; a program that has some is not run. */
  readonly complaints: readonly string[];
}

export interface Observed {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
}

/** One program, emitted as a module that stands for `__main__`. */
/** `sheet`: makes a counting build of it. */
export function emitProgram(file: string, index: number, narrow = true, sheet?: OperationSheet): BatchProgram {
  const module = snakeCase(`m${String(index)}_${basename(file, '.py').replace(/\W/g, '_')}`);
  const parsed = parseProgram(readFileSync(file));
  if (!parsed.ok)
    return {
      file,
      module,
      rust: '',
      complaints: [`${file}:${String(parsed.error.line)}: T-002 ${parsed.error.message}`],
    };
  const { programs, open } = linkProgram(module, [{ name: module, isPackage: false, tree: parsed.module }]);
  const facts = buildFacts(parsed.module, buildScopes(parsed.module), module, false).facts;
  const slice = solveProgram([facts], libraryTypes, narrow, open).get(module);
  const made = emitModule({
    tree: parsed.module,
    comments: sheet ? [] : parsed.comments,
    moduleName: module,
    file: basename(file),
    program: programs.get(module) as Program,
    types: { ...sliceTypes(slice), ...(sheet && { kindOf: kindsIn(module, facts, open) }) },
    ...(sheet && { sheet }),
    ...(narrow ? {} : { passes: { narrow: false } }),
  });
  const errors = made.diagnostics.filter(({ severity }) => severity === 'error');
  const complaints = errors.map((one) => {
    const node = one.place && 'node' in one.place ? one.place.node : -1;
    return `${file}:${String(node < 0 ? 0 : spanOf(parsed.spans, node).line)}: ${one.code} ${one.message}`;
  });
  return { file, module, rust: made.rust, complaints };
}

function memberName(path: string): string | null {
  if (library.moduleOf(path) !== undefined) return 'library module';
  return libraryTypes.valueOf(path) === undefined && libraryTypes.valueKindOf(path) === undefined ? path : null;
}

function kindsIn(module: string, facts: ModuleFacts, open: readonly Slot[]): (slot: string) => Found | null {
  const engine = inferProgram([facts], libraryTypes, open);
  const found = new Map<string, Found>();
  engine.eachSlot((slot, node) => found.set(slot, foundKind(node, memberName)));
  return (slot) => found.get(`${module}|${slot}`) ?? null;
}

/** A crate whose binary runs the program named by `BATCH_PROGRAM`. */
export function writeBatch(out: string, programs: readonly BatchProgram[], runtime: string): void {
  const files = crateFiles({
    target: 'batch',
    entry: programs[0]?.module ?? '',
    program: 'x.py',
    source: 'a batch',
    lock: readFileSync(join(runtime, 'Cargo.lock'), 'utf8'),
    modules: programs.map(({ module, rust }) => ({ name: module, rust })),
    runtime,
  });
  const arms = programs.map(
    ({ file, module }) =>
      `        Ok("${module}") => {\n            program::set_script(${JSON.stringify(basename(file))});\n            ${module}::import().map(drop)\n        }`,
  );
  const start = `fn start() -> R<()> {\n    match std::env::var("BATCH_PROGRAM").as_deref() {\n${arms.join('\n')}\n        _ => Ok(()),\n    }\n}\n`;
  for (const one of files) {
    const bytes = one.path === 'src/main.rs' ? one.bytes.replace(/fn start\(\)[\s\S]*$/, start) : one.bytes;
    const path = join(out, one.path);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path) || readFileSync(path, 'utf8') !== bytes) writeFileSync(path, bytes);
  }
}

const marked = (source: string, mark: string): string | undefined =>
  source
    .split('\n', 10)
    .find((line) => line.startsWith(`# ${mark}: `))
    ?.slice(mark.length + 4);

export function observe(command: string, args: readonly string[], file: string, module: string): Observed {
  const source = readFileSync(file, 'utf8');
  const stage = mkdtempSync(join(tmpdir(), 'batch-'));
  const began = process.hrtime.bigint();
  const done = spawnSync(command, [...args, ...(marked(source, 'argv')?.split(' ') ?? [])], {
    cwd: stage,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: stage,
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
      COLUMNS: '80',
      PYTHONHASHSEED: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      BATCH_PROGRAM: module,
    },
    input: Buffer.from((marked(source, 'stdin') ?? '').replaceAll('\\n', '\n')),
    encoding: 'latin1',
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  rmSync(stage, { recursive: true });
  return {
    code: done.status,
    // Where the program lies is no part of what it says.
    out: done.stdout.replaceAll(`${dirname(file)}/`, ''),
    err: done.stderr.trimEnd().split('\n').at(-1) ?? '',
    seconds,
  };
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function difference(expected: Observed, actual: Observed): string {
  const wanted = expected.out.split('\n');
  const got = actual.out.split('\n');
  const at = wanted.findIndex((line, index) => line !== got[index]);
  const line = at < 0 ? wanted.length : at;
  return [
    `    line ${String(line + 1)}`,
    `    expected: ${wanted[line] ?? '(nothing more)'}   [${String(expected.code)}] ${expected.err}`,
    `    actual:   ${got[line] ?? '(nothing more)'}   [${String(actual.code)}] ${actual.err}`,
  ].join('\n');
}

function main(out: string, files: readonly string[]): void {
  const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
  const programs: BatchProgram[] = [];
  for (const [index, file] of files.entries())
    try {
      programs.push(emitProgram(file, index, process.env['DYNAMIC'] === undefined));
    } catch (thrown) {
      say(`${file}: crash ${thrown instanceof Error ? (thrown.stack ?? '') : String(thrown)}`);
    }
  for (const { complaints } of programs) for (const line of complaints) say(line);
  const whole = programs.filter((program) => program.complaints.length === 0);
  writeBatch(out, whole, runtime);
  const fast = process.env['BATCH_FAST'] !== undefined;
  const target = process.env['CARGO_TARGET_DIR'] ?? join(tmpdir(), 'batch-target');
  const built = spawnSync('cargo', ['build', '--quiet', ...(fast ? ['--release'] : [])], {
    cwd: out,
    env: { ...process.env, CARGO_TARGET_DIR: target },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (built.status !== 0) return say(built.stderr.slice(0, 12_000));
  let same = 0;
  for (const { file, module } of whole) {
    const expected = observe('python3', [file], file, module);
    const actual = observe(join(target, fast ? 'release' : 'debug', 'batch'), [], file, module);
    if (fast) say(`  ${basename(file)}: ${expected.seconds.toFixed(2)} s -> ${actual.seconds.toFixed(2)} s`);
    if (expected.code === actual.code && expected.out === actual.out && expected.err === actual.err) same++;
    else say(`DIFF ${file}\n${difference(expected, actual)}`);
  }
  say(`${String(same)}/${String(files.length)}`);
}

const [out, ...files] = process.argv.slice(2);
if (out !== undefined && process.argv[1]?.includes('batch')) main(out, files);
