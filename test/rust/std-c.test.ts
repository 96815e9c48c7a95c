// Compares thousands of random expressions of library modules with CPython 3.11, one family of modules per test.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExample } from './std/build-example.ts';

const folder = join(import.meta.dirname, 'std-c');
const options = { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, TZ: 'UTC' } } as const;
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('the library answers as CPython 3.11', () => {
  let program = '';
  beforeAll(() => {
    program = buildExample('evaluate_lines');
  }, 600_000);

  /** The expressions on which the library and CPython differ, as `expression: expected | found`. */
  function differences(family: string, count: number): string[] {
    const made = execFileSync('python3.11', [join(folder, 'make.py'), family, String(count), '7'], options);
    const cases = lines(made).map((line) => line.split('\t'));
    expect(cases).toHaveLength(count);
    const input = cases.map(([expression]) => `${expression ?? ''}\n`).join('');
    const answers = lines(execFileSync(program, [], { ...options, input }));
    return cases.flatMap(([expression, expected], at) =>
      answers[at] === expected ? [] : [`${expression ?? ''}: ${expected ?? ''} | ${answers[at] ?? 'nothing'}`],
    );
  }

  const families: readonly (readonly [string, number])[] = [
    ['re', 5000],
    ['datetime', 4000],
    ['decimal', 3000],
    ['fractions', 2000],
    ['binary', 3000],
    ['pathlib', 1500],
    ['difflib', 1000],
  ];
  test.each(families)(
    'in random expressions of %s',
    (family, count) => {
      expect(differences(family, count)).toEqual([]);
    },
    300_000,
  );
});
