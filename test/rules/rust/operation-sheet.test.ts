// A counting build notes what each piece of code does, and is the plain code otherwise.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OperationSheet } from '#rules/transpile/rust/from-core/operation-sheet.ts';
import { emitProgram } from '../../tools/batch.ts';

function counted(source: string): { sheet: OperationSheet; rust: string; plain: string } {
  const folder = mkdtempSync(join(tmpdir(), 'batuta-sheet-'));
  const file = join(folder, 'program.py');
  writeFileSync(file, source);
  const sheet = new OperationSheet();
  const { rust } = emitProgram(file, 0, true, sheet);
  const plain = emitProgram(file, 0).rust;
  rmSync(folder, { recursive: true });
  return { sheet, rust, plain };
}

const operations = (source: string): string[] =>
  counted(source).sheet.pieces.flatMap((piece) => piece.map(({ name, manner }) => `${name} ${manner}`));

describe('a counting build', () => {
  test('notes arithmetic of proved numbers as fixed', () => {
    expect(operations('def double(n: int):\n    return n * 2\n\n\nprint(double(4))\n')).toContain('mul fixed');
  });
  test('notes what is asked of a proved list as checked', () => {
    const found = operations('items = []\nitems.append(3)\nprint(items[0])\n');
    expect(found).toContain('.append() checked');
    expect(found).toContain('getitem checked');
  });
  test('notes attributes of objects of the program as checked, through passes that rebuild expressions too', () => {
    const source =
      'class P:\n    def __init__(self):\n        self.x = [1]\n\n\ndef f(p):\n    n = 0\n    for i in range(3):\n        n += len(p.x)\n    return n\n\n\nprint(f(P()))\n';
    expect(operations(source)).toContain('getattr .x checked');
  });
  test('notes operations on values of unknown kind, and methods found by name, as dynamic', () => {
    const found = operations('import json\nvalue = json.loads("[1]")\nprint(value + value)\n[3, 1].sort()\n');
    expect(found).toContain('add dynamic');
    expect(found).toContain('.sort() checked');
  });
  test('counts each way of a choice for itself', () => {
    const { sheet } = counted('def f(a: int):\n    return a + 1 if a > 2 else a - 1\n\n\nprint(f(1))\n');
    const piece = (name: string): number => sheet.pieces.findIndex((one) => one.some((each) => each.name === name));
    expect(piece('add')).not.toBe(piece('sub'));
  });
  test('is the plain code with ticks in it', () => {
    const source =
      'def f(items):\n    total = 0\n    for item in items:\n        total += item\n    return total\n\n\nprint(f([1, 2]))\n';
    const { rust, plain } = counted(source);
    const without = rust.split('\n').filter((line) => !line.includes('emitted::tick('));
    expect(rust).toContain('emitted::tick(');
    expect(without).toEqual(plain.split('\n'));
  });
});
