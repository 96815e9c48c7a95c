// Without a C++ compiler the set-up says so and goes on. That the bytes are the same then: `addon.test.ts`, `blake3.test.ts`, `bulk-copies.test.ts`.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const checkout = join(import.meta.dirname, '../..');

describe('a machine without a C++ compiler', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'batuta-bare-'));
    for (const part of ['native/addon', 'scripts/build-native.mjs'])
      cpSync(join(checkout, part), join(root, part), { recursive: true });
    symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'));
    mkdirSync(join(root, 'bin'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('gets one notice, no addon, and no failed set-up', () => {
    const env = { PATH: join(root, 'bin'), HOME: root };
    const run = spawnSync(process.execPath, [join(root, 'scripts/build-native.mjs')], { env, encoding: 'utf8' });
    expect(run.status).toBe(0);
    expect(run.stderr).toBe('native addon: no C++ compiler was found; the TypeScript fallback is used\n');
    expect(existsSync(join(root, 'native/build'))).toBe(false);
  });
});
