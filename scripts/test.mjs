// Runs every check: types, lint, format, the vitest projects, the runtime's own Rust tests. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS; // costs 100 ms at every Node start and nothing here needs TLS from Node

// What the tests compile by themselves is compiled once, not once a test.
env.CARGO_TARGET_DIR ??= `${root}build/cargo`;

let passed = 0;
let failed = 0;

function check(title, command, args) {
  const started = Date.now();
  process.stdout.write(`\n== ${title}\n`);
  const run = spawnSync(command, args, { stdio: 'inherit', env });
  const good = run.status === 0;
  process.stdout.write(`== ${title}: ${good ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  return good;
}

const count = (good) => (good ? (passed += 1) : (failed += 1));
const bin = (name) => `node_modules/.bin/${name}`;

count(check('types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']));
count(
  check('lint', bin('eslint'), [
    '.',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint',
    '--max-warnings',
    '0',
  ]),
);
count(check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']));

mkdirSync('node_modules/.cache', { recursive: true });
// One project after the other: those that compile Rust must not starve those that measure.
for (const project of ['unit', 'e2e', 'rust']) {
  const outcome = `node_modules/.cache/vitest-${project}.json`;
  rmSync(outcome, { force: true });
  const green = check(`${project} tests`, bin('vitest'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${outcome}`,
    ...process.argv.slice(2),
  ]);
  if (existsSync(outcome)) {
    const result = JSON.parse(readFileSync(outcome, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests + (green || result.numFailedTests > 0 ? 0 : 1);
  } else failed += 1;
}

const runtime = 'rules/transpile/runtime/Cargo.toml';
if (existsSync(runtime)) {
  count(check('runtime tests', 'cargo', ['test', '--quiet', '--locked', '--manifest-path', runtime]));
  count(check('runtime format', 'cargo', ['fmt', '--check', '--all', '--manifest-path', runtime]));
  count(
    check('runtime clippy', 'cargo', [
      'clippy',
      '--quiet',
      '--locked',
      '--all-targets',
      '--manifest-path',
      runtime,
      '--',
      '-D',
      'warnings',
    ]),
  );
}

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
