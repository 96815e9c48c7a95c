// What a program does under CPython, and whether it can be judged here at all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { masks } from '#rules/validate/mask.ts';

export interface Seen {
  readonly code: number | null;
  readonly out: string;
  /** All of stderr; of a traceback the last line. */
  readonly err: string;
}

export type Original =
  | { readonly kind: 'expected'; readonly seen: Seen; readonly masks: number; readonly ms: number }
  | { readonly kind: 'left-out'; readonly why: string };

const limit = 60_000;

/** Runs a program in an empty folder; undefined when it takes longer than `timeout`. */
export function runOnce(
  command: string,
  args: readonly string[],
  env: { readonly [name: string]: string },
  hidden: string,
  timeout: number,
): Seen | undefined {
  const stage = mkdtempSync(join(tmpdir(), 'outside-'));
  const work = join(stage, 'work');
  mkdirSync(work);
  const done = spawnSync(command, [...args], {
    cwd: work,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: stage,
      TMPDIR: stage,
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
      COLUMNS: '80',
      PYTHONDONTWRITEBYTECODE: '1',
      ...env,
    },
    input: '',
    encoding: 'latin1',
    timeout,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 28,
  });
  rmSync(stage, { recursive: true, force: true });
  if (done.error && 'code' in done.error && done.error.code === 'ETIMEDOUT') return undefined;
  const clean = (text: string): string =>
    text.replaceAll(`${hidden}/`, '').replaceAll(stage, '<home>').replaceAll(hidden, '.');
  const err = clean(done.stderr).trimEnd();
  return {
    code: done.status ?? -1,
    out: clean(done.stdout),
    err: /^Traceback \(most recent call last\):$|^  File "/m.test(err) ? (err.split('\n').at(-1) ?? '') : err,
  };
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^ModuleNotFoundError|^ImportError/, 'imports a module that is not installed here'],
  [/^SyntaxError|^IndentationError|^TabError/, 'CPython 3.11 does not read it'],
  [/^EOFError/, 'asks for input'],
  [/URLError|gaierror|ConnectionError|ConnectionRefused|Network is unreachable/, 'uses the network'],
];

/** The interpreter itself: what stands in PATH may be a script that first looks for it. */
let interpreter: string | undefined;
function python(): string {
  const asked = (): string =>
    spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout.trim();
  interpreter ??= asked() || 'python3';
  return interpreter;
}

export function original(entry: string): Original {
  const folder = dirname(entry);
  const run = (seed: string): Seen | undefined => runOnce(python(), [entry], { PYTHONHASHSEED: seed }, folder, limit);
  const began = process.hrtime.bigint();
  const first = run('1');
  const ms = Number(process.hrtime.bigint() - began) / 1e6;
  if (first === undefined) return { kind: 'left-out', why: `runs longer than ${String(limit / 1000)} s` };
  if (first.code !== 0)
    for (const [pattern, why] of reasons) if (pattern.test(first.err)) return { kind: 'left-out', why };
  const second = run('2');
  for (let count = 0; second !== undefined && count <= masks.length; count++)
    if (same(masked(first, count), masked(second, count))) return { kind: 'expected', seen: first, masks: count, ms };
  return { kind: 'left-out', why: 'two runs of it differ' };
}

/** The frames of a traceback that a program prints itself (doctest does) name lines of CPython's own files. */
const withoutFrames = (text: string): string =>
  text.replace(/^( *)(Traceback \(most recent call last\):\n)(?:\1 +.*\n)*/gm, '$1$2');

/** Of a warning its category and text count, as in validation: not the place, nor the line of the source below it. */
const withoutPlaces = (text: string): string => text.replace(/^\S.*:\d+: (\w*Warning: .*)(?:\n  .*)?$/gm, '$1');

/** With the first so many masks applied; how long tests took and the frames of tracebacks never count. */
export function masked(seen: Seen, count: number): Seen {
  const used = masks.filter((mask, index) => index < count || mask.name === 'test-duration');
  const apply = (text: string): string => used.reduce((current, mask) => mask.apply(current), withoutFrames(text));
  return { code: seen.code, out: apply(seen.out), err: apply(withoutPlaces(seen.err)) };
}

export const same = (a: Seen, b: Seen): boolean => a.code === b.code && a.out === b.out && a.err === b.err;
