// Random loops over lists of numbers and random families of classes print what they print under CPython: what is looked at once for a
// loop, or for a class, must hold whatever happens meanwhile. A sample; others with BATUTA_RANDOM_SEED, more with BATUTA_RANDOM_SHAPES.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emitProgram, observe, writeBatch } from '../tools/batch.ts';

const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
const seed = Number(process.env['BATUTA_RANDOM_SEED'] ?? 7);
const count = Number(process.env['BATUTA_RANDOM_SHAPES'] ?? 1);
const shapes = Array.from({ length: count }, (_, at) => at).flatMap((at) => [
  { generator: 'random-lists.py', name: `lists_${String(seed + at)}`, args: [String(seed + at), '40'] },
  { generator: 'random-classes.py', name: `classes_${String(seed + at)}`, args: [String(seed + at), '5'] },
]);

describe('random shapes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-shapes-'));
  const target = process.env['CARGO_TARGET_DIR'] ?? join(folder, 'target');
  const fileOf = (name: string): string => join(folder, `${name}.py`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const programs = new Map<string, string>();
  beforeAll(() => {
    const emitted = shapes.map(({ generator, name, args }, at) => {
      const script = join(import.meta.dirname, '../tools', generator);
      writeFileSync(fileOf(name), spawnSync('python3', [script, ...args], { encoding: 'utf8' }).stdout);
      const program = emitProgram(fileOf(name), at);
      programs.set(name, program.module);
      expect(program.complaints).toEqual([]);
      return program;
    });
    const out = join(folder, 'crate');
    writeBatch(out, emitted, runtime);
    const env = { ...process.env, CARGO_TARGET_DIR: target };
    const built = spawnSync('cargo', ['build', '--quiet', '-j1'], { cwd: out, env, encoding: 'utf8' });
    expect(built.stderr).toBe('');
  }, 1_500_000);

  test.each(shapes.map((one) => one.name))('%s', (name) => {
    const module = programs.get(name) ?? '';
    const expected = observe('python3', [fileOf(name)], fileOf(name), module);
    const actual = observe(join(target, 'debug', 'batch'), [], fileOf(name), module);
    expect(expected.out.length).toBeGreaterThan(1000);
    expect(actual.out.split('\n')).toEqual(expected.out.split('\n'));
    expect([actual.code, actual.err]).toEqual([expected.code, expected.err]);
  });
});
