// Runs a command and tells what the whole process, with all its children, cost; and the arithmetic of a benchmark.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Variables that would change what is measured: the first costs Node 100 ms at every start. */
export function plainEnv(more = {}) {
  const env = { ...process.env, CI: '1', NO_COLOR: '1', ...more };
  for (const name of ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'BATUTA_STORE', 'NODE_V8_COVERAGE']) delete env[name];
  return env;
}

const script = 'TIMEFORMAT="%6U %6S %6R"; exec 3>&2; time "$@" >"$BENCH_OUT" 2>&1';

/** CPU and wall seconds of the command; its output is thrown away unless it fails. */
export function measure(argv, { cwd, env = plainEnv() }) {
  const out = join(tmpdir(), `batuta-bench-${process.pid}.out`);
  const run = spawnSync('bash', ['-c', script, 'bash', ...argv], {
    cwd,
    env: { ...env, BENCH_OUT: out },
    encoding: 'utf8',
  });
  const output = existsSync(out) ? readFileSync(out, 'utf8') : '';
  rmSync(out, { force: true });
  if (run.status !== 0) throw new Error(`${argv.join(' ')}: status ${run.status}\n${run.stderr}\n${output}`);
  const [user, system, wall] = run.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system, wall, output };
}

/** Greatest resident memory of a Node process in MiB, its children not counted. */
export function peakMemory(argv, { cwd, env = plainEnv() }) {
  const report = `process.on('exit',()=>require('fs').writeSync(2,'\\npeak '+process.resourceUsage().maxRSS+'\\n'))`;
  const hook = `data:text/javascript,${encodeURIComponent(`import{createRequire}from'node:module';const require=createRequire('/');${report}`)}`;
  const [node, ...rest] = argv;
  const run = spawnSync(node, ['--import', hook, ...rest], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const found = /^peak (\d+)$/m.exec(run.stderr);
  return found === null ? undefined : Number(found[1]) / 1024;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function table(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
