// Loops that lists of numbers are lent to: which loops, which lists, and how they are told.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emitProgram } from '../../tools/batch.ts';

function rustOf(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-lent-'));
  const file = join(folder, 'program.py');
  writeFileSync(file, source);
  const { rust } = emitProgram(file, 0);
  rmSync(folder, { recursive: true });
  return rust;
}

/** A function of lists `a` and `b` of whole numbers, `f` of floats and `rows` of lists of whole numbers. */
const lentIn = (body: string): string[] => {
  const call = 'print(f([1, 2], [3, 4], [0.5], [[1], [2]], 2, "x", {}))\n';
  const lines = body.split('\n').map((line) => `    ${line}\n`);
  const rust = rustOf(`def f(a, b, floats, rows, n, text, other):\n${lines.join('')}    return n\n\n\n${call}`);
  return [...rust.matchAll(/lent!\((\[[^{]*\]), \{/g)].map(([, lists]) => lists ?? '');
};

describe('lists are lent', () => {
  test('to a loop that reads and stores their items', () => {
    expect(lentIn('for i in range(n):\n    a[i] = b[i] + 1')).toEqual(['[b: ints, a: ints_mut]']);
    expect(lentIn('i = 0\nwhile a[i] < n:\n    floats[i] *= 0.5\n    i += 1')).toEqual([
      '[a: ints, floats: floats_mut]',
    ]);
  });
  test('to the outermost loop around such loops', () => {
    expect(lentIn('for i in range(n):\n    while a[i] > 0:\n        a[i] -= 1')).toEqual(['[a: ints_mut]']);
  });
  test('as items of lists of lists whose place stays the same', () => {
    expect(lentIn('for i in range(n):\n    for j in range(n):\n        rows[i][j] += rows[0][j]')).toEqual([
      '[rows_i = rows[i]: ints_mut, rows_item = rows[0]: ints]',
    ]);
  });
  test('as lists of lists, whose rows are reached one by one', () => {
    expect(lentIn('for i in range(n):\n    for k in range(n):\n        rows[0][i] += rows[k][i]')).toEqual([
      '[rows_item = rows[0]: ints_mut, rows: rows]',
    ]);
  });
  test('to loops over their items, one list or two at a time', () => {
    expect(lentIn('for x in a:\n    b[x] += 1')).toEqual(['[a: ints, b: ints_mut]']);
    expect(lentIn('n += sum(x * y for x, y in zip(a, b))')).toEqual(['[a: ints, b: ints]']);
  });
  test('and whoever asks for their length, leaves the loop or the function, is answered', () => {
    const body =
      'for i in range(len(a)):\n    if a[i] == n:\n        return (i, a[i])\n    if a[i] > n:\n        break';
    expect(lentIn(body)).toEqual(['[a: ints]']);
  });
});

describe('lists that are no locals are lent', () => {
  const lentOf = (source: string): string[] =>
    [...rustOf(source).matchAll(/lent!\(\s*(\[[^{]*\]),\s*\{/g)].map(([, lists]) =>
      (lists ?? '').replace(/\s+/g, ' ').replace('[ ', '[').replace(', ]', ']'),
    );

  test('where the module or a function around has them', () => {
    const source = 'items = [1, 2]\n\n\ndef f(n):\n    for i in range(n):\n        items[i] += 1\n\n\nf(2)\n';
    expect(lentOf(source)).toEqual(['[items_list = (ITEMS.asked()): ints_mut]']);
  });
  test('where an instance has them, which must follow its layout, as must one whose numbers are read', () => {
    const source =
      'class Case:\n    def __init__(self):\n        self.size = 2\n        self.items = [1, 2]\n\n' +
      '    def f(self):\n        for i in range(self.size):\n            self.items[i] += 1\n\n\nCase().f()\n';
    expect(lentOf(source)).toEqual([
      '[self_items = (self_.asked_in::<0>(&CASE, &at::ITEMS)): ints_mut, self_size = (self_.laid_by(&CASE)): holds]',
    ]);
  });
  test('unless the loop exchanges them, or stores into attributes', () => {
    const class_ = 'class Case:\n    def __init__(self):\n        self.size = 2\n        self.items = [1, 2]\n\n';
    const loop = (body: string): string =>
      `${class_}    def f(self, n):\n        for i in range(n):\n            ${body}\n\n\nCase().f(2)\n`;
    expect(lentOf(loop('self.size = self.items[i]'))).toEqual([]);
    expect(lentOf(loop('self.items = [self.items[i]]'))).toEqual([]);
  });
});

describe('no lists are lent', () => {
  test('where the loop runs code of the program, or what may', () => {
    expect(lentIn('for i in range(n):\n    a[i] = len(other)')).toEqual([]);
    expect(lentIn('for i in range(n):\n    a[i] = f(a, b, floats, rows, 0, text, other)')).toEqual([]);
    expect(lentIn('for i in range(n):\n    print(a[i])')).toEqual([]);
  });
  test('where it holds a list, changes its length, or exchanges it', () => {
    expect(lentIn('for i in range(n):\n    b.append(a[i])')).toEqual([]);
    expect(lentIn('for i in range(n):\n    rows[0] = a\n    a[i] = 1')).toEqual([]);
    expect(lentIn('for i in range(n):\n    a[i] = 1\n    a = b')).toEqual([]);
  });
  test('where the row that is stored into changes from round to round', () => {
    expect(lentIn('for i in range(n):\n    rows[i][0] += 1')).toEqual([]);
  });
  test('where a list holds numbers of several kinds', () => {
    expect(rustOf('def f(a):\n    for i in range(2):\n        a[i] = a[i] + 1\n\n\nf([1, 2.5])\n')).not.toContain(
      'lent!',
    );
  });
});

describe('items of lists of lists', () => {
  test('are reached without a handle of the inner list', () => {
    const rust = rustOf(
      'def f(rows, i, j):\n    rows[i][j] = 1\n    return rows[j][i] + 1\n\n\nprint(f([[1]], 0, 0))\n',
    );
    expect(rust).toContain('rows.set_at2(i, j, 1)?');
    expect(rust).toContain('rows.int_at2(j, i)?');
  });
  test('are found step by step where finding the second place may fail', () => {
    const rust = rustOf('def f(rows, a):\n    return rows[0][a[5]]\n\n\nprint(f([[1]], [0]))\n');
    expect(rust).toContain('rows.at(0)?.int_at(&a.int_at(5)?)');
  });
});
