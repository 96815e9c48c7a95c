// `npm run bench:python`: each program of bench/programs/python under CPython and as migrated Rust, CPU seconds and peak memory side by side.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const work = join(root, 'build/bench-python');
const programs = join(root, 'bench/programs/python');
const wanted = process.argv.slice(2);
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
const built = spawnSync('cargo', ['build', '--release', '--quiet'], {
  cwd: work,
  stdio: 'inherit',
  env: { ...process.env, CARGO_TARGET_DIR: target },
});
if (built.status !== 0) process.exit(1);

/** CPU seconds (user and system) and peak MiB of a command, by the kernel's own account. */
function measure(command) {
  const script =
    'import resource,subprocess,sys\nrun=subprocess.run(sys.argv[1:],capture_output=True)\nuse=resource.getrusage(resource.RUSAGE_CHILDREN)\nsys.stderr.write(f"{use.ru_utime+use.ru_stime} {use.ru_maxrss/1024} {run.returncode}")\nsys.stdout.buffer.write(run.stdout)';
  const run = spawnSync('python3', ['-c', script, ...command], { maxBuffer: 1 << 28 });
  const [cpu, peak, status] = String(run.stderr).split(' ').map(Number);
  return { cpu, peak, text: `${String(status)}\n${String(run.stdout)}` };
}

const best = (runs) => runs.reduce((a, b) => (b.cpu < a.cpu ? b : a));
const rows = [];
process.stdout.write('program               CPython s   Rust s   ratio   CPython MiB   Rust MiB\n');
for (const name of names) {
  const python = [];
  const rust = [];
  for (let round = 0; round < rounds; round++) {
    python.push(measure(['python3', join(programs, `${name}.py`)]));
    rust.push(measure([join(target, 'release', name)]));
  }
  const [p, r] = [best(python), best(rust)];
  const ratio = p.cpu / Math.max(r.cpu, 0.001);
  rows.push({ name, ratio, heavier: r.peak > p.peak });
  const same = p.text === r.text ? '' : '   OUTPUT DIFFERS';
  process.stdout.write(
    `${name.padEnd(22)}${p.cpu.toFixed(3).padStart(8)}${r.cpu.toFixed(3).padStart(9)}${ratio.toFixed(2).padStart(8)}${p.peak.toFixed(1).padStart(14)}${r.peak.toFixed(1).padStart(11)}${same}\n`,
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
if (!existsSync(target)) process.exit(1);
