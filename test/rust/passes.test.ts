// Narrowing changes no behaviour: the demo does the same with each pass off alone, and with all off.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { narrowingPasses } from '#rules/transpile/python/passes.ts';
import type { PassSwitches } from '#rules/transpile/python/passes.ts';
import { py2rust } from '../tools/py2rust.ts';

const demo = join(import.meta.dirname, '../../fixtures/demo');
const runtime = join(import.meta.dirname, '../../rules/transpile/runtime');
const folder = mkdtempSync(join(tmpdir(), 'batuta-passes-'));
const target = process.env['CARGO_TARGET_DIR'] ?? join(folder, 'target');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Vector {
  readonly name: string;
  readonly argv: readonly string[];
  readonly files?: { readonly [path: string]: string };
}
const vectors = readFileSync(join(demo, 'vectors.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Vector);

/** Builds the demo with these switches; the binary is copied away, the workspace is used again. */
function build(name: string, passes: PassSwitches): string {
  const out = join(folder, 'demo');
  expect(py2rust(join(demo, 'main.py'), out, runtime, { passes, package: 'demo' })).toBe(true);
  const env = { ...process.env, CARGO_TARGET_DIR: target, CARGO_PROFILE_DEV_DEBUG: '0' };
  execFileSync('cargo', ['build', '--quiet', '--offline', '-j1'], { cwd: out, env });
  const binary = join(folder, name);
  copyFileSync(join(target, 'debug/demo'), binary);
  return binary;
}

function behaviour(binary: string): unknown[] {
  const place = join(folder, 'place');
  return vectors.map((vector) => {
    mkdirSync(place);
    for (const [path, text] of Object.entries(vector.files ?? {})) writeFileSync(join(place, path), text);
    const ran = spawnSync(binary, [...vector.argv], {
      cwd: place,
      encoding: 'utf8',
      input: '',
      env: { COLUMNS: '80', LC_ALL: 'C.UTF-8' },
    });
    const left = execFileSync('sh', ['-c', 'for f in *; do [ -f "$f" ] && echo "$f" && cat "$f"; done; true'], {
      cwd: place,
      encoding: 'utf8',
    });
    rmSync(place, { recursive: true });
    return { name: vector.name, status: ran.status, stdout: ran.stdout, stderr: ran.stderr, left };
  });
}

describe('the demo', () => {
  let expected: unknown[] = [];
  beforeAll(() => {
    expected = behaviour(build('narrow', {}));
  }, 600_000);

  const off = Object.keys(narrowingPasses).map((pass): [string, PassSwitches] => [
    `without ${pass}`,
    { [pass]: false },
  ]);
  test.each([...off, ['without any pass', { narrow: false }]] satisfies [string, PassSwitches][])(
    'does the same %s',
    (name, passes) => {
      expect(behaviour(build(name.replaceAll(' ', '-'), passes))).toEqual(expected);
    },
    600_000,
  );
});
