// A store of an earlier form is brought up to date once, step by step; of a later or foreign one nothing is touched.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DiskStore } from '#cache/disk-store.ts';
import { markOf, migrateStore } from '#cache/migrations.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'batuta-migrate-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mark = (text: string): void => writeFileSync(join(folder, 'format'), text);
const marked = (): string => readFileSync(join(folder, 'format'), 'utf8');

it('runs every step in order and marks each', () => {
  const seen: string[] = [];
  const steps = {
    1: () => void seen.push(`1 of ${marked().trim()}`),
    2: () => void seen.push(`2 of ${marked().trim()}`),
  };
  mark(markOf(1));
  expect(migrateStore(folder, markOf(1), steps, 3).ok).toBe(true);
  expect(seen).toEqual(['1 of batuta-store 1', '2 of batuta-store 2']);
  expect(marked()).toBe(markOf(3));
});

it('goes on where a step failed', () => {
  mark(markOf(1));
  const broken = {
    1: () => undefined,
    2: () => {
      throw new Error('disk gone');
    },
  };
  const failed = migrateStore(folder, markOf(1), broken, 3);
  expect(!failed.ok && failed.failure.code).toBe('BATUTA-S-001');
  expect(marked()).toBe(markOf(2));
  expect(migrateStore(folder, marked(), { 2: () => undefined }, 3).ok).toBe(true);
  expect(marked()).toBe(markOf(3));
});

it.each([
  ['of a newer batuta', 'batuta-store 99\n', 'newer'],
  ['of something else', 'other\n', 'another form'],
])('refuses a store %s and leaves it alone', (_, text, message) => {
  mark(text);
  const opened = DiskStore.open(folder);
  expect(!opened.ok && opened.failure.code).toBe('BATUTA-S-007');
  expect(!opened.ok && opened.failure.message).toContain(message);
  expect(marked()).toBe(text);
});
