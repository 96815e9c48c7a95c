// `npm run bench:operations [name ...]`: what ordinary programs do (bench/programs/operations.py), each operation under CPython and as
// migrated Rust, by ratio of CPU time: where a program could become slower than it was.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const work = join(root, 'build/bench-operations');
const program = join(root, 'bench/programs/operations.py');
const rounds = process.env.BENCH_ROUNDS ?? '5';

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
const crate = join(work, 'crate');
rmSync(join(crate, 'src'), { recursive: true, force: true });
if (!py2rust(program, crate, join(root, 'rules/transpile/runtime'))) process.exit(1);
const target = process.env.CARGO_TARGET_DIR ?? join(work, 'target');
const env = { ...process.env, CARGO_TARGET_DIR: target };
const steps = ['build', '--release', '--features=allocator', '--quiet'];
if (spawnSync('cargo', steps, { cwd: crate, stdio: 'inherit', env }).status !== 0) process.exit(1);

/** name -> what the operation gave and its milliseconds. */
function run(command, args) {
  const done = spawnSync(command, [...args, rounds, ...process.argv.slice(2)], { encoding: 'utf8', cwd: work });
  if (done.status !== 0) {
    process.stderr.write(done.stderr);
    process.exit(1);
  }
  const rows = done.stdout.trimEnd().split('\n');
  return new Map(
    rows.map((row) => row.split('\t')).map(([name, given, time]) => [name, { given, time: Number(time) }]),
  );
}
const python = run('python3', [program]);
const rust = run(join(target, 'release/operations'), []);
const rows = [...python].map(([name, { given, time }]) => {
  const ours = rust.get(name);
  const note = ours.given === given ? '' : '   OTHER RESULT';
  return { name, ratio: time / Math.max(ours.time, 0.001), python: time, rust: ours.time, note };
});
rows.sort((a, b) => a.ratio - b.ratio);
process.stdout.write('operation               CPython ms   Rust ms    ratio\n');
for (const row of rows)
  process.stdout.write(
    `${row.name.padEnd(24)}${row.python.toFixed(3).padStart(10)}${row.rust.toFixed(3).padStart(10)}${row.ratio.toFixed(2).padStart(9)}${row.note}\n`,
  );
const mean = Math.exp(rows.reduce((sum, row) => sum + Math.log(row.ratio), 0) / rows.length);
const below = rows.filter((row) => row.ratio < 0.8).length;
process.stdout.write(
  `${rows.length} operations: geometric mean ${mean.toFixed(2)}, median ${rows[rows.length >> 1].ratio.toFixed(2)}, below 0.8: ${below}\n`,
);
