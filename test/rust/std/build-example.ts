// Builds an example program of the standard-library crate and gives the path of its binary.
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runtime = join(import.meta.dirname, '../../../rules/transpile/runtime');

export function buildExample(name: string): string {
  const target = process.env['CARGO_TARGET_DIR'] ?? join(tmpdir(), 'batuta-std-target');
  const env = { ...process.env, CARGO_TARGET_DIR: target };
  execFileSync('cargo', ['build', '--quiet', '-j1', '-p', 'batuta_std', '--example', name], { cwd: runtime, env });
  return join(target, 'debug', 'examples', name);
}
