// Programs that use the standard library: the emitted crate prints what CPython prints.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { py2rust } from '../tools/py2rust.ts';

const programs = join(import.meta.dirname, 'std/programs');
const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
const sections = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/^== /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  );

describe('a program that uses the standard library', () => {
  let expected = new Map<string, string>();
  let actual = new Map<string, string>();

  beforeAll(() => {
    const out = mkdtempSync(join(tmpdir(), 'batuta-library-'));
    const target = process.env['CARGO_TARGET_DIR'] ?? join(out, 'target');
    expect(py2rust(join(programs, 'main.py'), out, runtime)).toBe(true);
    execFileSync('cargo', ['build', '--quiet', '-j1'], { cwd: out, env: { ...process.env, CARGO_TARGET_DIR: target } });
    const run = (command: string, args: string[]): string =>
      execFileSync(command, args, {
        cwd: programs,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1 << 26,
      });
    expected = sections(run('python3', ['main.py']));
    actual = sections(run(join(target, 'debug', 'main'), []));
  });

  test.each(['enum', 'dataclasses', 'textwrap', 'contextlib', 'typing', 'string', 'argparse'])(
    'prints what CPython prints: %s',
    (name) => {
      expect(expected.get(name)).toBeTruthy();
      expect(actual.get(name)).toBe(expected.get(name));
    },
  );
});
