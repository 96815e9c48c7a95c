// Two looks at a project tell whether a file is another, with the addon and without it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

describe.each(['1', '0'])('with BATUTA_NATIVE=%s', (setting) => {
  let root = '';
  beforeEach(() => {
    vi.resetModules();
    vi.stubEnv('BATUTA_NATIVE', setting);
    root = mkdtempSync(join(tmpdir(), 'batuta-snapshot-'));
    for (const name of ['a', 'b']) writeFileSync(join(root, name), name);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
    rmSync(root, { recursive: true, force: true });
  });

  it.each<[string, () => void, string | undefined]>([
    ['nothing', () => undefined, undefined],
    ['an edit', () => writeFileSync(join(root, 'b'), 'longer'), 'b'],
    ['a new file', () => writeFileSync(join(root, 'c'), 'c'), 'c'],
    ['a file that is gone', () => rmSync(join(root, 'a')), 'a'],
  ])('%s', async (_, change, changed) => {
    const { changedSince, snapshot } = await import('#src/fs/snapshot.ts');
    const before = snapshot(root);
    change();
    expect(changedSince(before, snapshot(root))).toBe(changed);
  });
});
