// Small programs over the library, written and drawn with a fixed seed: each shows in Rust what it shows in CPython.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildExample } from './std/build-example.ts';

interface Case {
  readonly source: string;
  readonly expected: string;
}

const driver = join(import.meta.dirname, 'std-b/driver.py');
const limit = 1 << 28;

function run(command: string, args: readonly string[], input: Buffer | string = ''): string {
  const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8', PYTHONHASHSEED: '0' };
  const done = spawnSync(command, args, { env, input, encoding: 'utf8', maxBuffer: limit });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

/** The cases of a module, and the syntax trees that the evaluator reads. */
function casesOf(module: string): { cases: Case[]; trees: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'std-b-'));
  const [trees, expected] = [join(folder, 'trees'), join(folder, 'expected')];
  run('python3.11', [driver, trees, expected, module]);
  const lines = readFileSync(expected, 'utf8').trimEnd().split('\n');
  const found = { cases: lines.map((line) => JSON.parse(line) as Case), trees: readFileSync(trees) };
  rmSync(folder, { recursive: true });
  return found;
}

const shownOnOneLine = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');

describe('library modules answer as CPython 3.11', () => {
  let evaluator = '';
  beforeAll(() => {
    evaluator = buildExample('evaluate');
  });

  it.each([
    ['collections', 650],
    ['copy', 25],
    ['csv', 1000],
    ['functools', 40],
    ['heapq', 400],
    ['io', 500],
    ['itertools', 600],
    ['json', 1200],
    ['numeric', 500],
    ['operator', 400],
    ['os', 600],
    ['pprint', 400],
    ['random', 300],
    ['small', 400],
    ['statistics', 500],
    ['time', 240],
  ])('%s, in at least %i programs', (module, least) => {
    const { cases, trees } = casesOf(module);
    const answers = run(evaluator, [], trees).split('\n');
    const differing = cases.flatMap(({ source, expected }, at) => {
      const actual = answers[at];
      return actual === shownOnOneLine(expected) ? [] : [{ source, expected: shownOnOneLine(expected), actual }];
    });
    expect(differing).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(least);
  });
});
