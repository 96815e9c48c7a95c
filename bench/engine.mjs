// `npm run bench:engine`: CPU seconds of batuta beside turbo, run by run in pairs, on generated projects. `--quick` is a short form.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure, median, peakMemory, plainEnv, table } from './measure.mjs';
import { writeProject } from './project.mjs';
import { findTurbo, writeNpmStandIn } from './turbo.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string' },
    'no-turbo': { type: 'boolean', default: false },
  },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'batuta-bench-'));
const jobs = '2';
const batuta = [process.execPath, join(root, 'bin', 'batuta.js'), 'run', '-j', jobs];
const turbo = options['no-turbo'] ? { problem: 'not asked for' } : findTurbo();
writeNpmStandIn(join(work, 'bin'));
const turboEnv = plainEnv({
  PATH: `${join(work, 'bin')}:${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
});
const turboRun = [turbo.path, 'run', 'build', `--concurrency=${jobs}`, '--no-daemon', '--no-update-notifier'];

const must = (run, cwd) => {
  if (run.status !== 0) throw new Error(`${cwd}: ${run.stderr ?? run.error?.message}`);
};

/** A project in a git repository of its own, as turbo wants it. */
function project(count, isolation) {
  const folder = mkdtempSync(join(work, `n${count}-`));
  writeProject(folder, count, isolation);
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...identity, 'commit', '-q', '-m', 'bench'],
  ])
    must(spawnSync('git', args, { cwd: folder, encoding: 'utf8' }), folder);
  return folder;
}

const drop = (folder, ...names) => {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
};
const dropOutputs = (folder, count) => {
  for (let index = 0; index < count; index++) drop(folder, `packages/p${String(index).padStart(4, '0')}/dist`);
};
const dropAll = (folder, count) => {
  dropOutputs(folder, count);
  drop(folder, '.batuta', '.turbo', 'node_modules');
};

/** What a run must have done, lest something else than meant is measured. */
function expectDone(output, count, executed) {
  const shown = output.slice(-600);
  const expected = executed
    ? new RegExp(`\\b${count} (ran|successful)`)
    : new RegExp(`${count} (cached|up to date|hit)|nothing to do|FULL TURBO`);
  if (!expected.test(output)) throw new Error(`expected ${count} ${executed ? 'executed' : 'hits'}:\n${shown}`);
}

const scenarios = {
  noop: { prepare: () => undefined, executed: false },
  restore: { prepare: dropOutputs, executed: false },
  cold: { prepare: dropAll, executed: true },
  clone: {
    prepare: (folder, count) => {
      dropOutputs(folder, count);
      const keep = mkdtempSync(join(work, 'keep-'));
      for (const [name, part] of [
        ['.batuta', 'store'],
        ['.turbo', 'cache'],
      ]) {
        if (existsSync(join(folder, name, part)))
          cpSync(join(folder, name, part), join(keep, name, part), { recursive: true });
      }
      drop(folder, '.batuta', '.turbo', 'node_modules/.cache');
      cpSync(keep, folder, { recursive: true, preserveTimestamps: false });
      rmSync(keep, { recursive: true, force: true });
    },
    executed: false,
  },
};

const cases = [
  { name: 'no-op, N=10', scenario: 'noop', count: 10, rounds: 15, wanted: 'node + 40 ms' },
  { name: 'no-op, N=100', scenario: 'noop', count: 100, rounds: 15, wanted: '0.8' },
  { name: 'no-op, N=500', scenario: 'noop', count: 500, rounds: 15, wanted: '0.45' },
  { name: 'restore, N=500', scenario: 'restore', count: 500, rounds: 7, wanted: '0.7' },
  { name: 'fresh clone, store kept, N=500', scenario: 'clone', count: 500, rounds: 5, wanted: '1.0 s' },
  { name: 'cold, in place, N=500', scenario: 'cold', count: 500, rounds: 5, wanted: '0.9' },
  { name: 'cold, staged, N=500', scenario: 'cold', count: 500, rounds: 5, wanted: '1.3', isolation: 'stage' },
].filter(({ name }) => options.only === undefined || name.includes(options.only));

function runCase({ scenario, count, rounds, isolation }) {
  const { prepare, executed } = scenarios[scenario];
  const folders = { batuta: project(count, isolation) };
  if (turbo.path !== undefined) folders.turbo = project(count, isolation);
  const runs = { batuta: { argv: batuta, env: plainEnv() }, turbo: { argv: turboRun, env: turboEnv } };
  const results = { batuta: [], turbo: [] };
  for (const [tool, folder] of Object.entries(folders))
    for (let warm = 0; warm < (executed ? 1 : 2); warm++)
      measure(runs[tool].argv, { cwd: folder, env: runs[tool].env });
  const total = Number(options.rounds ?? (options.quick ? 3 : rounds));
  for (let round = 0; round < total; round++) {
    const order = round % 2 === 0 ? Object.keys(folders) : Object.keys(folders).reverse();
    for (const tool of order) {
      prepare(folders[tool], count);
      const run = measure(runs[tool].argv, { cwd: folders[tool], env: runs[tool].env });
      expectDone(run.output, count, executed);
      results[tool].push(run.cpu);
    }
  }
  prepare(folders.batuta, count);
  const memory = peakMemory(batuta, { cwd: folders.batuta });
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  return { ...results, memory };
}

const seconds = (value) => `${value.toFixed(3)} s`;
try {
  const processor = cpus()[0]?.model ?? 'unknown';
  process.stdout.write(
    `${new Date().toISOString().slice(0, 10)}, ${processor}, ${availableParallelism()} processors, Node ${process.version}, ` +
      `${turbo.path === undefined ? `without turbo: ${turbo.problem}` : `turbo ${turbo.version}`}; CPU of the process and its children, medians\n\n`,
  );
  const bare = Array.from({ length: 11 }, () => measure([process.execPath, '-e', '0'], { cwd: work }).cpu);
  const rows = [['bare node start', seconds(median(bare)), '', '', '', '']];
  for (const each of cases) {
    const { batuta: ours, turbo: theirs, memory } = runCase(each);
    const ratio = theirs.length === 0 ? '' : median(ours.map((cpu, index) => cpu / theirs[index])).toFixed(2);
    const other = theirs.length === 0 ? '' : seconds(median(theirs));
    rows.push([
      each.name,
      seconds(median(ours)),
      other,
      ratio,
      each.wanted,
      memory === undefined ? '' : `${memory.toFixed(0)} MiB`,
    ]);
    process.stderr.write(`${rows.at(-1).join('  ')}\n`);
  }
  process.stdout.write(`${table(['case', 'batuta', 'turbo', 'ratio', 'wanted', 'peak memory'], rows)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
