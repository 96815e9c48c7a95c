// Sets up a fresh clone: checks the machine's tools, installs the npm packages of the lock file when they are not there, builds.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { buildNative } from './build-native.mjs';
import { requireTools } from './prerequisites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** Runs a step, showing its output only when it fails; ends the process with its status then. */
export function step(title, command, args, options = {}) {
  const started = process.hrtime.bigint();
  const run = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    ...options,
  });
  if (run.error || run.status !== 0) {
    process.stderr.write(
      `${title}: failed\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error ? `${run.error.message}\n` : ''}`,
    );
    process.exit(run.status ?? 1);
  }
  process.stderr.write(`${title}: ${Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000} s\n`);
}

export function setup() {
  for (const tool of requireTools()) process.stderr.write(`${tool.name}: ${tool.version}\n`);
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const mark = 'node_modules/.batuta-setup';
  const done = existsSync(mark) && statSync('node_modules').isDirectory() && readFileSync(mark, 'utf8') === lock;
  if (!done) {
    step('npm packages', process.platform === 'win32' ? 'npm.cmd' : 'npm', [
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    writeFileSync(mark, lock);
  }
  const { notice } = buildNative();
  if (notice !== undefined) process.stderr.write(`${notice}\n`);
  step('build', process.execPath, ['scripts/build.mjs']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
