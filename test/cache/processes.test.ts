// Several processes on one store, and processes killed in the middle of a write.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faultPoints } from '#cache/fault.ts';
import { isClean, verifyStore } from '#cache/verify.ts';
import type { Program } from './bundle.ts';
import { bundleProgram } from './bundle.ts';

describe('a store used by several processes', () => {
  let program: Program;
  let folder: string;
  beforeAll(async () => {
    program = await bundleProgram('test/cache/store-child.ts');
  });
  afterAll(() => program.remove());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'batuta-processes-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const verified = () => {
    const report = verifyStore(folder);
    if (!report.ok) throw new Error(report.failure.message);
    return report.value;
  };

  it('gives each of four at once exactly what it put, and is whole afterwards', async () => {
    const ended = await Promise.all(['a', 'b', 'c', 'd'].map((seed) => program.run([folder, seed, '200'])));
    expect(ended.map((each) => each.stdout + each.stderr)).toEqual(['[]', '[]', '[]', '[]']);
    const report = verified();
    expect(isClean(report)).toBe(true);
    expect(report).toMatchObject({ blobs: 200, entries: 100 + 4 * 100, tornBytes: 0 });
  });

  for (const point of faultPoints) {
    for (const time of point.includes('half') ? [1, 5] : [1]) {
      it(`survives a kill at ${point}, the ${time}. time: the next run completes and the store is clean`, async () => {
        await program.run([folder, 'before', '40']);
        const killed = await program.run([folder, 'killed', '80', 'gc'], { BATUTA_FAULT: `${point}:${time}` });
        if (time === 1) expect(killed.signal, killed.stderr).toBe('SIGKILL');
        const next = await program.run([folder, 'next', '80']);
        expect(next.stdout + next.stderr).toBe('[]');
        const report = verified();
        expect(report).toMatchObject({ corruptBlobs: [], corruptEntries: [], incomplete: [] });
        // A collection by a living process works on what the killed one left.
        const collected = await program.run([folder, 'next', '5', 'gc']);
        expect(collected.stdout + collected.stderr).toBe('[]');
        expect(verified()).toMatchObject({ corruptBlobs: [], corruptEntries: [], incomplete: [], tornBytes: 0 });
      });
    }
  }
});
