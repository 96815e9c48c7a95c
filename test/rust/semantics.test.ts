// Snippets by construct: the emitted crate prints what CPython prints. All snippets are modules of one crate.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { py2rust } from '../tools/py2rust.ts';

const snippets = join(import.meta.dirname, 'semantics');
const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
const sections = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/^== /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  );

describe('the emitted program', () => {
  let expected = new Map<string, string>();
  let actual = new Map<string, string>();

  beforeAll(() => {
    const out = mkdtempSync(join(tmpdir(), 'batuta-semantics-'));
    const target = process.env['CARGO_TARGET_DIR'] ?? join(out, 'target');
    expect(py2rust(join(snippets, 'main.py'), out, runtime)).toBe(true);
    execFileSync('cargo', ['build', '--quiet', '-j1'], { cwd: out, env: { ...process.env, CARGO_TARGET_DIR: target } });
    expected = sections(
      execFileSync('python3', ['main.py'], { cwd: snippets, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
    actual = sections(execFileSync(join(target, 'debug', 'main'), { encoding: 'utf8' }));
  });

  test.each([
    'control',
    'functions',
    'classes',
    'exceptions',
    'generators',
    'expressions',
    'modules',
    'coroutines',
    'starred',
    'async_generators',
  ])('prints what CPython prints: %s', (name) => {
    expect(actual.get(name)).toBe(expected.get(name));
  });
});
