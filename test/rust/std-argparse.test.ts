// Random parsers and command lines: argparse in Rust says, prints and exits as CPython's does.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExample } from './std/build-example.ts';

const model = join(import.meta.dirname, 'std/argparse_model.py');
const run = (command: string, args: string[], input = ''): string[] =>
  execFileSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');

describe('argparse', () => {
  let driver = '';
  beforeAll(() => {
    driver = buildExample('argparse_driver');
  });

  // Each seed: 150 parsers with groups, subparsers, custom actions; help, usage and eight command lines of each.
  test.each(['1', '2', '3'])('answers random command lines as CPython does (seed %s)', (seed) => {
    const cases = run('python3', [model, 'generate', seed, '150']);
    const input = cases.join('\n');
    const expected = run('python3', [model, 'run'], input);
    const actual = run(driver, [], input);
    const first = expected.findIndex((line, at) => line !== actual[at]);
    expect(first < 0 ? null : { case: cases[first], actual: actual[first] }).toEqual(
      first < 0 ? null : { case: cases[first], actual: expected[first] },
    );
    expect(expected.length).toBe(1501);
  });
});
