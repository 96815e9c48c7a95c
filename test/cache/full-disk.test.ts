// On a full or read-only disk every write is a failure with a code, and what was stored before stays right.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Program } from './bundle.ts';
import { bundleProgram } from './bundle.ts';

// A small file system of our own needs a mount name space, which not every machine allows.
const inNamespace = ['-rm', '/bin/sh', '-c'];
const canMount = spawnSync('unshare', [...inNamespace, 'mount -t tmpfs none /mnt']).status === 0;

describe.skipIf(!canMount)('a store on a disk of 300 KiB', () => {
  let program: Program;
  let folder: string;
  beforeAll(async () => {
    program = await bundleProgram('test/cache/full-child.ts');
    folder = mkdtempSync(join(tmpdir(), 'batuta-full-'));
  });
  afterAll(() => {
    program.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const on = async (mounts: string, args: readonly string[]): Promise<unknown> => {
    const ended = await program.run([folder, ...args], {}, ['unshare', ...inNamespace, `${mounts} && exec "$0" "$@"`]);
    expect(ended.stderr).toBe('');
    return JSON.parse(ended.stdout);
  };

  it('says that the disk is full, and goes on with what is there', async () => {
    const outcome = await on(`mount -t tmpfs -o size=300k none ${folder}`, ['fill']);
    expect(outcome).toEqual({ codes: ['BATUTA-S-008'], wrong: [], clean: true });
  });

  it('says that it may not write', async () => {
    const outcome = await on(`mount -t tmpfs -o ro none ${folder}`, ['open']);
    expect(outcome).toEqual({ codes: ['BATUTA-S-009'] });
  });
});
