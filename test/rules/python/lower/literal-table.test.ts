// Large tables of constants are text in the Rust; small ones, and those with anything else in them, are code.
import { describe, expect, test } from 'vitest';
import { literalTable } from '#rules/transpile/python/lower/expr/literal-table.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function tableOf(source: string, fewest = 4): string | null {
  const made = parseModule(new TextEncoder().encode(`${source}\n`));
  const [statement] = made.ok ? made.module.body : [];
  if (statement?.type !== 'Expr') throw new Error('no expression');
  return literalTable(statement.value, fewest);
}

describe('literalTable', () => {
  test('writes constants as Python does and strings as Rust does', () => {
    expect(tableOf('[1, -2, 0x1f, 1e16, True, None, "a\\n\\"", {"k": (1,)}]')).toBe(
      '[\n1, -2, 31, 10000000000000000.0, True, None, "a\\n\\"", {"k": (1,)},\n]',
    );
  });

  test('leaves small tables to the compiler', () => {
    expect(tableOf('[1, 2, 3]')).toBeNull();
  });

  test.each(['[1, 2, 3, x]', '[1, 2, 3, *y]', '[1, 2, 3, b"z"]', '{1, 2}', '{1: 2, **{3: 4}, 5: 6}', '[1, 2, 3, -x]'])(
    'leaves alone what is not all constant: %s',
    (source) => {
      expect(tableOf(source, 2)).toBeNull();
    },
  );

  test('breaks long rows', () => {
    const rows = Array.from({ length: 40 }, (_, at) => `(${String(at)}, "row ${String(at)}")`).join(', ');
    const lines = (tableOf(`(${rows})`) ?? '').split('\n');
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(111);
  });
});
