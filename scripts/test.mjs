// Runs every check: types, lint, format, the vitest projects, the runtime's own Rust tests. Ends with `N passed, N failed`.
import { spawn } from 'node:child_process';
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

/** Runs one check to its end; what it prints is shown in one piece, because others run at the same time. */
function check(title, command, args) {
  const started = Date.now();
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    process.stdout.write(`… ${title}\n`);
    const said = [];
    child.stdout.on('data', (bytes) => said.push(bytes));
    child.stderr.on('data', (bytes) => said.push(bytes));
    const end = (good, more = '') => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(
        `\n== ${title}\n${Buffer.concat(said)}${more}== ${title}: ${good ? 'ok' : 'FAILED'} (${seconds} s)\n`,
      );
      done(good);
    };
    child.on('error', (error) => end(false, `${error.message}\n`));
    child.on('close', (status) => end(status === 0));
  });
}

const count = async (check) => ((await check) ? (passed += 1) : (failed += 1));
const bin = (name) => `node_modules/.bin/${name}`;

mkdirSync('node_modules/.cache', { recursive: true });

async function project(name) {
  const outcome = `node_modules/.cache/vitest-${name}.json`;
  rmSync(outcome, { force: true });
  const green = await check(`${name} tests`, bin('vitest'), [
    'run',
    '--project',
    name,
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
const manifest = ['--manifest-path', runtime];

/** Two lanes of about one core each: what compiles programs, and everything else. */
const compiling = async () => {
  await project('rust');
};
const others = async () => {
  await count(check('types', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']));
  const cached = ['--cache', '--cache-location', 'node_modules/.cache/eslint'];
  await count(check('lint', bin('eslint'), ['.', ...cached, '--max-warnings', '0']));
  await count(check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']));
  await project('unit');
  await project('e2e');
  if (!existsSync(runtime)) return;
  await count(check('runtime format', 'cargo', ['fmt', '--check', '--all', ...manifest]));
  await count(check('runtime tests', 'cargo', ['test', '--quiet', '--locked', ...manifest]));
  const strict = ['--quiet', '--locked', '--all-targets', ...manifest, '--', '-D', 'warnings'];
  await count(check('runtime clippy', 'cargo', ['clippy', ...strict]));
};
await Promise.all([compiling(), others()]);

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
