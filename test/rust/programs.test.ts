// Programs as people write them: compiled as one crate, each behaves as under CPython.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BatchProgram, emitProgram, observe, writeBatch } from '../tools/batch.ts';

const folder = join(import.meta.dirname, 'programs');
const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
const names = readdirSync(folder).filter((name) => name.endsWith('.py'));

describe('a program of many kinds', () => {
  const out = mkdtempSync(join(tmpdir(), 'batuta-programs-'));
  const target = process.env['CARGO_TARGET_DIR'] ?? join(out, 'target');
  let programs: readonly BatchProgram[] = [];

  beforeAll(() => {
    programs = names.map((name, index) => emitProgram(join(folder, name), index));
    writeBatch(out, programs, runtime);
    const built = spawnSync('cargo', ['build', '--quiet', '-j1'], {
      cwd: out,
      env: { ...process.env, CARGO_TARGET_DIR: target },
      encoding: 'utf8',
    });
    expect(built.stderr).toBe('');
  }, 1_500_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test.each(names)(
    'prints and ends as under CPython: %s',
    (name) => {
      const program = programs.find((one) => basename(one.file) === name);
      expect(program?.complaints).toEqual([]);
      const [file, module] = [join(folder, name), program?.module ?? ''];
      const { seconds: before, ...expected } = observe('python3', [file], file, module);
      const { seconds: after, ...actual } = observe(join(target, 'debug', 'batch'), [], file, module);
      expect(actual).toEqual(expected);
      expect(before + after).toBeGreaterThan(0);
    },
    60_000,
  );
});
