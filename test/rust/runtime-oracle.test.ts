// Compares thousands of random calls of builtin types with CPython 3.11, one family of calls per test: 3,000 of each, or
// BATUTA_ORACLE_CALLS (10,000 are 100,000 calls in all) from BATUTA_SEED.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const workspace = join(root, 'rules/transpile/runtime');
const target = process.env['CARGO_TARGET_DIR'] ?? join(tmpdir(), 'batuta-runtime-target');
const calls = Number(process.env['BATUTA_ORACLE_CALLS'] ?? 3000);
const seed = Number(process.env['BATUTA_SEED'] ?? 7);
const limit = 256 * 1024 * 1024;

function run(command: string, args: readonly string[], input = ''): string {
  const env = { ...process.env, CARGO_TARGET_DIR: target };
  const done = spawnSync(command, args, { cwd: workspace, env, input, encoding: 'utf8', maxBuffer: limit });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** The calls on which the runtime and CPython differ, as `call: expected | found`. */
function differences(family: string, count: number, from: number): string[] {
  const script = join(root, 'test/rust/runtime_oracle.py');
  const cases = lines(run('python3.11', [script, family, String(count), String(from)])).map((line) => line.split('\t'));
  expect(cases).toHaveLength(count);
  const questions = cases.map(([name, args]) => `${name ?? ''}\t${args ?? ''}\n`).join('');
  const answers = lines(run(join(target, 'debug/examples/oracle'), [], questions));
  return cases.flatMap(([name, args, expected], at) =>
    answers[at] === expected ? [] : [`${name ?? ''}${args ?? ''}: ${expected ?? ''} | ${answers[at] ?? 'nothing'}`],
  );
}

describe('the runtime answers as CPython 3.11', () => {
  beforeAll(() => {
    run('cargo', ['build', '-q', '-j1', '--example', 'oracle']);
  });

  const families = ['ints', 'floats', 'formats', 'templates', 'texts', 'binaries', 'lists', 'sets', 'dicts', 'mixed'];
  it.each(families)('in random calls of the family %s', (family) => {
    expect(differences(family, calls, seed)).toEqual([]);
  });
});
