// The matrix of behaviour cells (`semantics/matrix`): compiled, each gives what it gives under CPython. A sample; all with BATUTA_CELLS=all.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsOf } from '../tools/cell-matrix.ts';
import { runMatrix, type MatrixResult } from '../tools/matrix.ts';

const folder = join(import.meta.dirname, 'semantics/matrix');
const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
const tables = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(folder, name));
const all = process.env['BATUTA_CELLS'] === 'all';

/** Literals that the migration refuses by design; everything else must run. */
const refusable = [/surrogate/, /T-004/];

describe('the cells of behaviour', () => {
  const out = mkdtempSync(join(tmpdir(), 'batuta-cells-'));
  let result: MatrixResult;

  beforeAll(() => {
    const target = process.env['CARGO_TARGET_DIR'] ?? join(out, 'target');
    result = runMatrix(tables, out, target, runtime, (_, at) => all || at % 12 === 0);
  }, 1_500_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('compile', () => {
    expect(result.rustc).toBe('');
  });
  test('are at least 3,000', () => {
    expect(tables.flatMap(cellsOf).length).toBeGreaterThanOrEqual(3000);
  });
  test('are all migrated, or refused with a place', () => {
    expect([...result.refused].filter(([, why]) => !refusable.some((one) => one.test(why)))).toEqual([]);
  });
  test('behave as under CPython', () => {
    expect(result.differing).toEqual([]);
  });
});
