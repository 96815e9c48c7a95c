// Developer tool: `npm run random -- [--from 0] [--count 10000] [--per 400] [--seeds 17,23]` runs random programs under CPython and
// compiled, `per` to a crate, a line for each round. A round that was run is not run again (`--again`), programs that differ are kept.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { emitProgram, observe, writeBatch } from './batch.ts';
import { randomPrograms } from './random-programs.ts';

const root = process.cwd();
const runtime = join(root, 'rules/transpile/runtime');
const folder = join(process.env['BATUTA_SCRATCH'] ?? join(tmpdir(), 'batuta'), 'random');
// Apart, so that no other crate of the same name comes between building and running.
const target = join(process.env['CARGO_TARGET_DIR'] ?? folder, 'random');
const resultsFile = join(folder, 'rounds.txt');
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

interface Round {
  readonly seeds: readonly number[];
  readonly same: readonly number[];
  /** What CPython and the compiled program say. */
  readonly differ: ReadonlyMap<number, readonly [string, string]>;
  /** Programs that the compiled side does not bring to an end. */
  readonly panics: readonly number[];
  /** Programs that CPython does not end within 20 s and 8 GB: the generator's fault. */
  readonly endless: readonly number[];
  readonly cpu: number;
}

/** Processor seconds of this process and its children. */
function cpuSeconds(): number {
  const children = spawnSync('cat', [`/proc/${String(process.pid)}/stat`], { encoding: 'utf8' }).stdout;
  const fields = children.slice(children.lastIndexOf(')') + 2).split(' ');
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) / 100;
}

/** The parts of an output, by the seed that each begins with. */
function bySeed(output: string): Map<number, string> {
  const parts = output.split(/^#(\d+) \| /m);
  const found = new Map<number, string>();
  for (let at = 1; at < parts.length; at += 2) found.set(Number(parts[at]), parts[at + 1] ?? '');
  return found;
}

type Ran = ReadonlyMap<number, string>;

/** All at once; when that does not end well, those that did not answer one at a time, which says who is to blame. */
function runAll(command: readonly string[], file: string, module: string, seeds: readonly number[]): Ran {
  const run = (args: readonly string[]): { whole: boolean; parts: Map<number, string> } => {
    const limits = 'ulimit -t 20; ulimit -v 8000000; exec "$@"';
    const seen = observe('sh', ['-c', limits, 'sh', ...command, ...args], file, module);
    return { whole: seen.code === 0, parts: bySeed(seen.out) };
  };
  const first = run([]);
  if (first.whole) return first.parts;
  return new Map(
    seeds.flatMap((seed) => {
      const one = run([String(seed)]);
      const part = one.parts.get(seed);
      return one.whole && part !== undefined ? [[seed, part] as const] : [];
    }),
  );
}

function runRound(seeds: readonly number[]): Round {
  const before = cpuSeconds();
  const crate = join(folder, 'crate');
  mkdirSync(crate, { recursive: true });
  const file = join(folder, 'random.py');
  writeFileSync(file, randomPrograms(seeds).source);
  const program = emitProgram(file, 0);
  if (program.complaints.length > 0) throw new Error(program.complaints.join('\n'));
  rmSync(join(crate, 'src'), { recursive: true, force: true });
  writeBatch(crate, [program], runtime);
  // Neither debug information, landing pads (a panic ends the process) nor assertions of the library: half of what it costs.
  const cheap = ['panic=abort', 'codegen-units=1', 'debug-assertions=off', 'overflow-checks=on'].flatMap((one) => [
    '-C',
    one,
  ]);
  const built = spawnSync('cargo', ['rustc', '--quiet', '-j1', '--', ...cheap], {
    cwd: crate,
    env: { ...process.env, CARGO_TARGET_DIR: target, CARGO_PROFILE_DEV_DEBUG: '0', CARGO_INCREMENTAL: '0' },
    encoding: 'utf8',
  });
  if (built.status !== 0) {
    writeFileSync(join(folder, 'refused.txt'), built.stderr);
    throw new Error(`rustc refuses; see ${join(folder, 'refused.txt')} and ${crate}\n${built.stderr.slice(0, 2000)}`);
  }
  const expected = runAll(['python3', file], file, program.module, seeds);
  const actual = runAll([join(target, 'debug', 'batch')], file, program.module, seeds);
  const endless = seeds.filter((seed) => !expected.has(seed));
  const panics = seeds.filter((seed) => expected.has(seed) && !actual.has(seed));
  const differ = new Map<number, readonly [string, string]>();
  const same: number[] = [];
  for (const seed of seeds) {
    const [wanted, got] = [expected.get(seed), actual.get(seed)];
    if (wanted === undefined || got === undefined) continue;
    if (wanted === got) same.push(seed);
    else differ.set(seed, [wanted, got]);
  }
  return { seeds, same, differ, panics, endless, cpu: cpuSeconds() - before };
}

function keep({ differ, panics, endless }: Round): void {
  const differs = join(folder, 'differs');
  mkdirSync(differs, { recursive: true });
  for (const seed of [...differ.keys(), ...panics, ...endless])
    writeFileSync(join(differs, `${String(seed)}.py`), randomPrograms([seed]).source);
  for (const [seed, [wanted, got]] of differ) {
    const [left, right] = [wanted.split(' | '), got.split(' | ')];
    const at = left.findIndex((part, index) => part !== right[index]);
    const place = at < 0 ? left.length : at;
    const text = `entry ${String(place)}\n  CPython:  ${left[place] ?? '(no more)'}\n  compiled: ${right[place] ?? '(no more)'}\n`;
    writeFileSync(join(differs, `${String(seed)}.txt`), text);
    say(`  ${String(seed)}: ${text.trimEnd()}`);
  }
  if (panics.length > 0) say(`  compiled programs that do not end: ${panics.slice(0, 9).join(', ')}`);
  if (endless.length > 0) say(`  CPython does not end in bounds: ${endless.slice(0, 9).join(', ')}`);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: '0' },
      count: { type: 'string', default: '10000' },
      per: { type: 'string', default: '400' },
      seeds: { type: 'string' },
      again: { type: 'boolean', default: false },
    },
  });
  mkdirSync(folder, { recursive: true });
  const [from, count, per] = [values.from, values.count, values.per].map(Number) as [number, number, number];
  const chosen = values.seeds?.split(',').map(Number);
  const all = chosen ?? Array.from({ length: count }, (_, at) => from + at);
  const known =
    existsSync(resultsFile) && !chosen && !values.again ? readFileSync(resultsFile, 'utf8').split('\n') : [];
  const sum = { same: 0, differ: 0, panics: 0, endless: 0 };
  for (let at = 0; at < all.length; at += per) {
    const seeds = all.slice(at, at + per);
    const name = `${String(seeds[0])}..${String(seeds.at(-1))}:`;
    let line = known.find((one) => one.startsWith(name));
    if (line === undefined) {
      const round = runRound(seeds);
      line = `${name} ${String(round.same.length)} same, ${String(round.differ.size)} differ, ${String(round.panics.length)} panics, ${String(round.endless.length)} endless, ${round.cpu.toFixed(1)} s of processor`;
      if (!chosen) appendFileSync(resultsFile, `${line}\n`);
      keep(round);
    }
    say(line);
    const [same = 0, differ = 0, panics = 0, endless = 0] = [...line.matchAll(/ (\d+) [a-z]+,/g)].map((one) =>
      Number(one[1]),
    );
    sum.same += same;
    sum.differ += differ;
    sum.panics += panics;
    sum.endless += endless;
  }
  say(
    `${String(all.length)} programs: ${String(sum.same)} same, ${String(sum.differ)} differ, ${String(sum.panics)} panics, ${String(sum.endless)} endless`,
  );
}

main();
