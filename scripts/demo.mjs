// The demonstration: sets up, migrates fixtures/demo to a verified Rust binary, runs it, shows where everything is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setup } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = join(root, 'fixtures', 'demo');
const batuta = join(root, 'bin', 'batuta.js');
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;

const say = (text) =>
  process.stdout.write(
    `\n\u001b[1m${text}\u001b[0m\n`.replace(/\u001b\[\d+m/g, (code) => (process.stdout.isTTY ? code : '')),
  );

function show(command, args, options = {}) {
  process.stdout.write(
    `$ ${[command === process.execPath ? 'batuta' : command, ...args.filter((arg) => arg !== batuta)].join(' ')}\n`,
  );
  const run = spawnSync(command, args, { stdio: 'inherit', cwd: demo, env, ...options });
  if (run.error) process.stderr.write(`${run.error.message}\n`);
  return run.status ?? 1;
}

setup();
say('1. Migrate: Python in, verified Rust out');
const migrated = show(process.execPath, [batuta, 'run', 'depot']);
if (migrated !== 0) process.exit(migrated);

say('2. Again: nothing is done twice');
const again = show(process.execPath, [batuta, 'run', 'depot']);

say('3. The migrated program');
const binary = join(demo, 'rust', 'dist', 'depot', 'depot');
const ran = existsSync(binary) ? show(binary, ['--help']) : 1;

say('4. What was shown, and where');
const reported = show(process.execPath, [batuta, 'report', 'depot']);
process.stdout.write(`
The Rust program   fixtures/demo/rust/depot/
The binary         fixtures/demo/rust/dist/depot/
The report         fixtures/demo/rust/report/depot/report.html
`);
process.exit(again || ran || reported);
