// Programs that use the library modules written in Python: the emitted crate prints what CPython prints.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { py2rust } from '../tools/py2rust.ts';
import { rustFileOf, sourcesOf, stampOf } from '../tools/write-library.ts';

const programs = join(import.meta.dirname, 'library-programs');
const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
const sections = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/^== /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  );

describe('a program that uses library modules written in Python', () => {
  let expected = new Map<string, string>();
  let actual = new Map<string, string>();

  beforeAll(() => {
    const out = mkdtempSync(join(tmpdir(), 'batuta-written-'));
    const target = process.env['CARGO_TARGET_DIR'] ?? join(out, 'target');
    expect(py2rust(join(programs, 'main.py'), out, runtime, { package: 'library-programs' })).toBe(true);
    execFileSync('cargo', ['build', '--quiet', '-j1'], { cwd: out, env: { ...process.env, CARGO_TARGET_DIR: target } });
    const run = (command: string, args: string[]): string =>
      execFileSync(command, args, {
        cwd: programs,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    expected = sections(run('python3', ['main.py']));
    actual = sections(run(join(target, 'debug', 'library-programs'), []));
  });

  const names = [...readFileSync(join(programs, 'main.py'), 'utf8').matchAll(/"== (\w+)"/g)].map((found) => found[1]);
  test.each(names)('prints what CPython prints: %s', (name = '') => {
    expect(expected.get(name)).toBeTruthy();
    expect(actual.get(name)).toBe(expected.get(name));
  });
});

describe('the Rust of library modules', () => {
  test.each(readdirSync(join(runtime, 'py')))('was written from the Python that is there: %s', (crate) => {
    for (const source of sourcesOf(crate))
      expect(readFileSync(rustFileOf(crate, source), 'utf8').split('\n')[0]).toContain(stampOf(source));
  });
});
