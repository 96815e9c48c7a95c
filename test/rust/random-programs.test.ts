// Random programs of aliasing, re-entrancy and exceptions print what they print under CPython. A sample; more with
// BATUTA_RANDOM_PROGRAMS=<count> (and BATUTA_RANDOM_SEED), some hundreds to a crate; thousands in rounds with `npm run random`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { emitProgram, observe, writeBatch } from '../tools/batch.ts';
import { randomPrograms } from '../tools/random-programs.ts';

const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
const total = Number(process.env['BATUTA_RANDOM_PROGRAMS'] ?? 24);
const seed = Number(process.env['BATUTA_RANDOM_SEED'] ?? 20261121);
const perCrate = 250;
const crates = Array.from({ length: Math.ceil(total / perCrate) }, (_, at) => ({
  first: at * perCrate,
  count: Math.min(perCrate, total - at * perCrate),
}));

describe('random programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-random-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(crates)('from $first on, $count of them, print what CPython prints', ({ first, count }) => {
    const out = join(folder, 'crate');
    mkdirSync(out, { recursive: true });
    const file = join(folder, `random_${String(first)}.py`);
    writeFileSync(file, randomPrograms(Array.from({ length: count }, (_, at) => seed + first + at)).source);
    const program = emitProgram(file, 0);
    expect(program.complaints).toEqual([]);
    writeBatch(out, [program], runtime);
    const target = process.env['CARGO_TARGET_DIR'] ?? join(folder, 'target');
    const built = spawnSync('cargo', ['build', '--quiet', '-j1'], {
      cwd: out,
      env: { ...process.env, CARGO_TARGET_DIR: target },
      encoding: 'utf8',
    });
    expect(built.stderr).toBe('');
    const expected = observe('python3', [file], file, program.module);
    const actual = observe(join(target, 'debug', 'batch'), [], file, program.module);
    expect(actual.out.split('\n')).toEqual(expected.out.split('\n'));
    expect([actual.code, actual.err]).toEqual([expected.code, expected.err]);
  });
});
