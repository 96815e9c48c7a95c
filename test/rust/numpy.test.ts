// Programs that use numpy: the emitted crate prints what CPython and numpy print. Skipped where no Python has numpy.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { libraryModules } from '#rules/transpile/python/library/modules.ts';
import { numericLibraries } from '#rules/validate/numeric-libraries.ts';
import { comparedStderr } from '#rules/validate/observe.ts';
import { emitProgram, writeBatch } from '../tools/batch.ts';

const programs = join(import.meta.dirname, 'numpy/programs');
const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
const python = process.env['BATUTA_NUMPY_PYTHON'] ?? 'python3';
const rounds = process.env['BATUTA_NUMPY_ROUNDS'] ?? '12';

const has = spawnSync(python, ['-c', 'import numpy; print(numpy.__version__)'], { encoding: 'utf8' });
const major = Number(has.stdout.split('.')[0]);
if (has.status !== 0 || major < 2)
  process.stderr.write('numpy 2 is not installed for python3 (or BATUTA_NUMPY_PYTHON): its tests are skipped\n');

const target = process.env['CARGO_TARGET_DIR'] ?? join(tmpdir(), 'batuta-std-target');
const cargo = (cwd: string, args: readonly string[]): void => {
  const env = { ...process.env, CARGO_TARGET_DIR: target };
  execFileSync('cargo', ['build', '--quiet', '-j1', ...args], { cwd, env });
};

test('the tables list what the modules of the crate have', () => {
  cargo(runtime, ['-p', 'batuta_numpy', '--example', 'members']);
  const lines = execFileSync(join(target, 'debug/examples/members'), { encoding: 'utf8' }).trim().split('\n');
  const found = lines.filter((line) => !line.includes(' __')).toSorted();
  const tables = libraryModules.filter(({ path }) => path.startsWith('batuta_numpy::'));
  const listed = tables.flatMap(({ name, members }) => Object.keys(members).map((member) => `${name} ${member}`));
  expect(found).toEqual(listed.toSorted());
});

describe.skipIf(has.status !== 0 || major < 2)('a program that uses numpy', () => {
  const files = readdirSync(programs).toSorted();
  const emitted = files.map((file, index) => emitProgram(join(programs, file), index));

  beforeAll(() => {
    expect(emitted.flatMap(({ complaints }) => complaints)).toEqual([]);
    const out = mkdtempSync(join(tmpdir(), 'batuta-numpy-'));
    writeBatch(out, emitted, runtime);
    cargo(out, []);
  });

  test.each(files)('prints what the original prints: %s', (file) => {
    const index = files.indexOf(file);
    const args = file === 'properties.py' ? [rounds] : [];
    const observe = (command: string, before: readonly string[]): object => {
      const done = spawnSync(command, [...before, ...args], {
        cwd: programs,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, ...numericLibraries, COLUMNS: '80', BATCH_PROGRAM: emitted[index]?.module ?? '' },
      });
      return { status: done.status, out: done.stdout.split('\n'), err: comparedStderr(done.stderr) };
    };
    expect(observe(join(target, 'debug/batch'), [])).toEqual(observe(python, [basename(file)]));
  });
});
