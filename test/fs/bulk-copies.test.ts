// Copies in bulk give the same files with the addon and without it, and never a byte that is not of its digest.
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashBytes } from '#src/hash/hash.ts';
import type { Digest } from '#src/model/digest.ts';

describe.each(['1', '0'])('with BATUTA_NATIVE=%s', (setting) => {
  let root = '';
  beforeEach(() => {
    vi.resetModules();
    vi.stubEnv('BATUTA_NATIVE', setting);
    root = mkdtempSync(join(tmpdir(), 'batuta-bulk-'));
    mkdirSync(join(root, 'to'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
    rmSync(root, { recursive: true, force: true });
  });

  const texts = { plain: 'plain', empty: '', long: 'x'.repeat(600_000), tool: '#!/bin/sh' };
  const sources = (): { source: string; path: string; digest: Digest; executable: boolean }[] =>
    Object.entries(texts).map(([name, text]) => {
      const source = join(root, name);
      writeFileSync(source, text);
      if (name === 'tool') chmodSync(source, 0o755);
      return { source, path: `deep/er/${name}`, digest: hashBytes(text), executable: name === 'tool' };
    });

  it('copies sources, with their folders and modes', async () => {
    const { copyChecked } = await import('#src/fs/copy-checked.ts');
    expect(copyChecked(join(root, 'to'), sources())).toBeUndefined();
    for (const [name, text] of Object.entries(texts)) {
      expect(readFileSync(join(root, 'to/deep/er', name), 'utf8')).toBe(text);
      expect((statSync(join(root, 'to/deep/er', name)).mode & 0o100) !== 0).toBe(name === 'tool');
    }
  });

  it('names the source that has other bytes by now, or is gone', async () => {
    const { copyChecked } = await import('#src/fs/copy-checked.ts');
    const files = sources();
    writeFileSync(join(root, 'long'), 'short');
    expect(copyChecked(join(root, 'to'), files)).toBe('deep/er/long');
    rmSync(join(root, 'to'), { recursive: true });
    mkdirSync(join(root, 'to'));
    rmSync(join(root, 'plain'));
    expect(copyChecked(join(root, 'to'), files)).toBe('deep/er/plain');
  });

  it('removes a folder with all in it, links not followed', async () => {
    const { removeTree } = await import('#src/fs/remove-tree.ts');
    const files = sources();
    for (const { path } of files) mkdirSync(join(root, 'to', path), { recursive: true });
    removeTree(join(root, 'to'));
    removeTree(join(root, 'never'));
    expect(readdirSync(root).sort()).toEqual(Object.keys(texts).sort());
  });

  it('restores blobs, small and large, as one by one', async () => {
    const { DiskStore } = await import('#cache/disk-store.ts');
    const store = DiskStore.open(join(root, 'store'));
    if (!store.ok) throw new Error(store.failure.message);
    for (const text of Object.values(texts)) store.value.put(Buffer.from(text));
    const files = sources().map(({ path, digest, executable }) => ({ path, digest, executable }));
    const absent = { path: 'absent', digest: hashBytes('absent'), executable: false };
    const restored = store.value.restoreAll(join(root, 'to'), [...files, absent]);
    expect(restored).toEqual({ ok: true, value: [true, true, true, true, false] });
    for (const [name, text] of Object.entries(texts))
      expect(readFileSync(join(root, 'to/deep/er', name), 'utf8')).toBe(text);
    expect(readdirSync(join(root, 'to/deep/er')).sort()).toEqual(Object.keys(texts).sort());
    store.value.close();
  });

  it('restores nothing of a blob with a flipped byte, and tells', async () => {
    const { DiskStore } = await import('#cache/disk-store.ts');
    const open = (told: Digest[] = []) => {
      const store = DiskStore.open(join(root, 'store'), { onCorrupt: (digest) => told.push(digest) });
      if (!store.ok) throw new Error(store.failure.message);
      return store.value;
    };
    const first = open();
    const put = first.put(Buffer.from('some bytes'));
    first.close();
    if (!put.ok) throw new Error(put.failure.message);
    const pack = join(root, 'store/packs/blobs-000001.pack');
    writeFileSync(pack, readFileSync(pack, 'latin1').replace('some', 'Some'), 'latin1');
    const told: Digest[] = [];
    const store = open(told);
    const restored = store.restoreAll(join(root, 'to'), [{ path: 'a/b', digest: put.value, executable: false }]);
    expect(restored).toEqual({ ok: true, value: [false] });
    expect(told).toEqual([put.value]);
    expect(existsSync(join(root, 'to/a/b'))).toBe(false);
    store.close();
  });
});
