// Developer tool: `count-operations <out> <folder>` compiles the programs of a folder as a counting build, runs each with the uses
// in its `*.vectors.jsonl` (else once, without arguments), and says how many of the operations they executed were fixed, checked and dynamic, and which lines are dynamic.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { OperationSheet } from '#rules/transpile/rust/from-core/operation-sheet.ts';
import type { Manner, Operation } from '#rules/transpile/rust/from-core/operation-sheet.ts';
import { parseProgram } from '#rules/transpile/python/literal-code/parse-program.ts';
import { spanOf } from '#rules/transpile/python/syntax/spans.ts';
import { bytesOf, readVectors } from '#rules/validate/vector.ts';
import type { Vector } from '#rules/validate/vector.ts';
import { emitProgram, writeBatch, type BatchProgram } from './batch.ts';

interface Tally {
  fixed: number;
  checked: number;
  dynamic: number;
}
interface Spot {
  readonly operation: Operation;
  count: number;
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const none = (): Tally => ({ fixed: 0, checked: 0, dynamic: 0 });
const all = (tally: Tally): number => tally.fixed + tally.checked + tally.dynamic;
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py') && !/(^|\/)(test_|conftest|\.)/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

function vectorsOf(folder: string, file: string): Vector[] {
  const wanted = basename(file, '.py').replaceAll('_', '-');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found = names.filter((name) => {
    const base = basename(name, '.jsonl').replaceAll('_', '-');
    return name.endsWith('.jsonl') && (base === wanted || base === `${wanted}.vectors`);
  });
  return found.flatMap((name) => readVectors(name, readFileSync(join(folder, name), 'utf8')).vectors);
}

/** One run of the counting build: piece -> how often. */
function counts(binary: string, program: BatchProgram, vector: Vector): Map<number, number> {
  const stage = mkdtempSync(join(tmpdir(), 'count-'));
  const work = join(stage, 'work');
  mkdirSync(work);
  for (const [path, content] of Object.entries(vector.files ?? {})) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), bytesOf(content));
  }
  const file = join(stage, 'counts');
  spawnSync(binary, vector.argv, {
    cwd: work,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: work,
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
      COLUMNS: '80',
      ...vector.env,
      BATCH_PROGRAM: program.module,
      BATUTA_COUNTS: file,
    },
    input: vector.stdin === undefined ? '' : bytesOf(vector.stdin),
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  const found = new Map<number, number>();
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const line of text.split('\n')) {
    const [piece, count] = line.split(' ').map(Number);
    if (count !== undefined && piece !== undefined) found.set(piece, count);
  }
  rmSync(stage, { recursive: true, force: true });
  return found;
}

const percentile = (sorted: readonly number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(at * sorted.length) - 1)] ?? 0;

function ranking(title: string, spots: Iterable<readonly [string, number]>, whole: number, most: number): void {
  say(`\n${title}`);
  for (const [name, count] of [...spots].sort((a, b) => b[1] - a[1]).slice(0, most))
    say(`  ${share(count, whole).padStart(8)}  ${String(count).padStart(9)}  ${name}`);
}

function add(map: Map<string, number>, key: string, count: number): void {
  map.set(key, (map.get(key) ?? 0) + count);
}

function build(out: string, programs: readonly BatchProgram[]): string | null {
  writeBatch(out, programs, join(import.meta.dirname, '../../rules/transpile/runtime'));
  const target = process.env['CARGO_TARGET_DIR'] ?? join(tmpdir(), 'batch-target');
  const env = { ...process.env, CARGO_TARGET_DIR: target };
  const built = spawnSync('cargo', ['build', '--quiet', '-j1'], {
    cwd: out,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (built.status === 0) return join(target, 'debug', 'batch');
  say(built.stderr.slice(0, 12_000));
  return null;
}

function main(out: string, folder: string): void {
  const sheet = new OperationSheet();
  const made = filesOf(folder).map((file, index) => emitProgram(file, index, true, sheet));
  const programs = made.filter((one) => one.complaints.length === 0);
  for (const one of made) for (const complaint of one.complaints) say(complaint);
  const binary = build(out, programs);
  if (binary === null) return;
  const reasons = new Map<string, number>();
  const names = new Map<string, number>();
  const perProgram: { readonly name: string; readonly uses: number; readonly tally: Tally; readonly lines: string }[] =
    [];
  const total = none();
  for (const program of programs) {
    const recorded = vectorsOf(folder, program.file);
    const vectors = recorded.length > 0 ? recorded : [{ name: 'plain', argv: [] }];
    const tally = none();
    const spots = new Map<string, Spot>();
    for (const vector of vectors)
      for (const [piece, count] of counts(binary, program, vector))
        for (const operation of sheet.pieces[piece] ?? []) {
          tally[operation.manner] += count;
          if (operation.manner !== 'dynamic') continue;
          const key = `${String(operation.node)} ${operation.name}`;
          const spot = spots.get(key);
          if (spot) spot.count += count;
          else spots.set(key, { operation, count });
          add(reasons, operation.reason, count);
          add(names, `${operation.name}  (${operation.reason})`, count);
        }
    for (const manner of ['fixed', 'checked', 'dynamic'] satisfies Manner[]) total[manner] += tally[manner];
    perProgram.push({
      name: relative(folder, program.file),
      uses: vectors.length,
      tally,
      lines: linesOf(program, spots.values(), all(tally)),
    });
  }
  const ran = perProgram.filter((one) => all(one.tally) > 0);
  for (const { name, uses, tally, lines } of ran.sort((a, b) => shareOf(b.tally) - shareOf(a.tally))) {
    const parts = [
      `dynamic ${share(tally.dynamic, all(tally))}`,
      `checked ${share(tally.checked, all(tally))}`,
      `of ${String(all(tally))} operations in ${String(uses)} uses`,
    ];
    say(`${name}: ${parts.join(', ')}${lines}`);
  }
  ranking('reasons of dynamic operations', reasons, total.dynamic, 30);
  ranking('dynamic operations', names, total.dynamic, 60);
  const shares = ran.map((one) => shareOf(one.tally)).sort((a, b) => a - b);
  const looking = ran.map((one) => (one.tally.dynamic + one.tally.checked) / all(one.tally)).sort((a, b) => a - b);
  const at = (list: readonly number[], place: number): string => `${(100 * percentile(list, place)).toFixed(2)} %`;
  say(`\n${String(ran.length)} programs, ${String(all(total))} operations executed`);
  say(
    `dynamic: median ${at(shares, 0.5)}, 90th percentile ${at(shares, 0.9)}, of all ${share(total.dynamic, all(total))}`,
  );
  say(
    `dynamic or checked: median ${at(looking, 0.5)}, 90th percentile ${at(looking, 0.9)}, of all ${share(total.dynamic + total.checked, all(total))}`,
  );
}

const shareOf = (tally: Tally): number => tally.dynamic / all(tally);

/** The source lines that most dynamic operations ran at. */
function linesOf(program: BatchProgram, spots: Iterable<Spot>, whole: number): string {
  const parsed = parseProgram(readFileSync(program.file));
  if (!parsed.ok) return '';
  const byLine = new Map<string, number>();
  for (const { operation, count } of spots) {
    const line = operation.node < 0 ? 0 : spanOf(parsed.spans, operation.node).line;
    add(byLine, `line ${String(line)}: ${operation.name} (${operation.reason})`, count);
  }
  const worst = [...byLine].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return worst.map(([what, count]) => `\n    ${share(count, whole).padStart(8)}  ${what}`).join('');
}

const [out, folder] = process.argv.slice(2);
if (out !== undefined && folder !== undefined && process.argv[1]?.includes('count-operations')) main(out, folder);
