// `npm run bench:python`: each program of bench/programs/python under CPython and as migrated Rust, CPU seconds and peak memory side by side;
// where bench/programs/rust has it written by hand, that too.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const work = join(root, 'build/bench-python');
const programs = join(root, 'bench/programs/python');
const written = join(root, 'bench/programs/rust');
const wanted = process.argv.slice(2).filter((one) => one !== '--large');
// At these sizes CPython takes a good part of a second, so that what a process costs to start no longer counts.
const large = {
  binary_trees: 15,
  deltablue: 12000,
  dict_heavy: 250,
  fannkuch: 9,
  json_records: 20000,
  k_nucleotide: 600000,
  mandelbrot: 600,
  matrix: 220,
  n_body: 200000,
  n_queens: 10,
  pidigits: 3000,
  raytrace: 200,
  regex_redux: 600000,
  reverse_complement: 1000000,
  richards: 300000,
  sieve: 600000,
  spectral_norm: 400,
  string_building: 200000,
};
const sizeOf = (name) => (process.argv.includes('--large') && name in large ? [String(large[name])] : []);
const names = readdirSync(programs)
  .filter((file) => file.endsWith('.py'))
  .map((file) => basename(file, '.py'))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

mkdirSync(work, { recursive: true });
const tool = join(work, 'py2rust.mjs');
await build({
  entryPoints: [join(root, 'test/tools/py2rust.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  conditions: ['dev'],
  outfile: tool,
  logLevel: 'error',
});
const { py2rust } = await import(pathToFileURL(tool).href);

for (const name of names) {
  const out = join(work, 'crates', name);
  if (!py2rust(join(programs, `${name}.py`), out, join(root, 'rules/transpile/runtime'))) process.exit(1);
  // The crates share one workspace, and so one build of the runtime.
  const manifest = join(out, 'Cargo.toml');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').split('[profile.release]')[0]);
  rmSync(join(out, 'Cargo.lock'), { force: true });
}
const members = names.map((name) => `  "crates/${name}",`).join('\n');
writeFileSync(
  join(work, 'Cargo.toml'),
  `[workspace]\nresolver = "2"\nmembers = [\n${members}\n]\n\n[profile.release]\nopt-level = 3\n`,
);
const target = process.env.CARGO_TARGET_DIR ?? join(work, 'target');
const built = spawnSync('cargo', ['build', '--release', '--features=allocator', '--quiet'], {
  cwd: work,
  stdio: 'inherit',
  env: { ...process.env, CARGO_TARGET_DIR: target },
});
if (built.status !== 0) process.exit(1);

/** The hand-written Rust of a program, compiled; null where nobody wrote one. */
function byHand(name) {
  const source = join(written, `${name}.rs`);
  if (!existsSync(source)) return null;
  const out = join(work, 'by-hand', name);
  mkdirSync(join(work, 'by-hand'), { recursive: true });
  const made = spawnSync('rustc', ['-C', 'opt-level=3', '--edition', '2021', '-o', out, source], { stdio: 'inherit' });
  if (made.status !== 0) process.exit(1);
  return out;
}

/**
 * CPU seconds (user and system) of a command as the shell counts them, and its peak MiB by GNU time where that is
 * installed. A process started by a large one is charged with the pages of that, so Python or Node must not start it.
 */
const counter = existsSync('/usr/bin/time') ? '/usr/bin/time -f %M -o "$PEAK" ' : '';
function measure(command) {
  const files = { OUT: join(work, 'out'), PEAK: join(work, 'peak') };
  const script = `TIMEFORMAT='%3U %3S'; exec 3>&2; time ${counter}"$@" >"$OUT" 2>/dev/null; echo $? >&3`;
  const run = spawnSync('bash', ['-c', script, 'bash', ...command], {
    env: { ...process.env, ...files },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [user, system, status] = run.stderr.trim().split(/\s+/).map(Number);
  const peak = counter === '' ? Number.NaN : Number(readFileSync(files.PEAK, 'utf8').trim().split('\n').at(-1)) / 1024;
  return { cpu: user + system, peak, text: `${status}\n${readFileSync(files.OUT, 'utf8')}` };
}

// The interpreter itself: `python3` may be a script that looks for it, which takes longer than some of the programs.
const python3 = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout.trim();

const best = (runs) => runs.reduce((a, b) => (b.cpu < a.cpu ? b : a));
const rows = [];
process.stdout.write('program               CPython s   Rust s   ratio   by hand s   ratio   CPython MiB   Rust MiB\n');
for (const name of names) {
  const python = [];
  const rust = [];
  const hand = [];
  const handBinary = byHand(name);
  for (let round = 0; round < rounds; round++) {
    python.push(measure([python3, join(programs, `${name}.py`), ...sizeOf(name)]));
    rust.push(measure([join(target, 'release', name), ...sizeOf(name)]));
    if (handBinary !== null) hand.push(measure([handBinary, ...sizeOf(name)]));
  }
  const [p, r] = [best(python), best(rust)];
  const h = hand.length > 0 ? best(hand) : null;
  const ratio = p.cpu / Math.max(r.cpu, 0.001);
  const ofHand = h === null ? null : Math.max(h.cpu, 0.001) / Math.max(r.cpu, 0.001);
  rows.push({ name, ratio, ofHand, heavier: r.peak > p.peak });
  const byHandText = h === null ? ' '.repeat(20) : `${h.cpu.toFixed(3).padStart(12)}${ofHand.toFixed(2).padStart(8)}`;
  const same = p.text === r.text && (h === null || h.text === p.text) ? '' : '   OUTPUT DIFFERS';
  process.stdout.write(
    `${name.padEnd(22)}${p.cpu.toFixed(3).padStart(8)}${r.cpu.toFixed(3).padStart(9)}${ratio.toFixed(2).padStart(8)}${byHandText}${p.peak.toFixed(1).padStart(14)}${r.peak.toFixed(1).padStart(11)}${same}\n`,
  );
}
// What CPython spends mostly in its own C code: texts, big integers, regular expressions, json.
const inC = new Set([
  'json_records',
  'k_nucleotide',
  'pidigits',
  'regex_redux',
  'reverse_complement',
  'string_building',
]);
function summary(title, some) {
  if (some.length === 0) return;
  const mean = Math.exp(some.reduce((sum, row) => sum + Math.log(row.ratio), 0) / some.length);
  const least = some.reduce((a, b) => (b.ratio < a.ratio ? b : a));
  const heavier = some.filter((row) => row.heavier).map((row) => row.name);
  const memory =
    heavier.length === 0 ? 'peak memory below CPython’s throughout' : `more memory than CPython: ${heavier.join(', ')}`;
  process.stdout.write(
    `${title}: geometric mean ${mean.toFixed(2)}, least ${least.ratio.toFixed(2)} (${least.name}), ${memory}\n`,
  );
}
summary(
  'interpreter-bound',
  rows.filter((row) => !inC.has(row.name)),
);
summary(
  'C-bound',
  rows.filter((row) => inC.has(row.name)),
);
summary('all', rows);
const compared = rows.filter((row) => row.ofHand !== null);
if (compared.length > 0) {
  const mean = Math.exp(compared.reduce((sum, row) => sum + Math.log(row.ofHand), 0) / compared.length);
  process.stdout.write(
    `of the speed of Rust written by hand: geometric mean ${mean.toFixed(2)} of ${compared.length}\n`,
  );
}
if (!existsSync(target)) process.exit(1);
