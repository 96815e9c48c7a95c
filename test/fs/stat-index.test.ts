// The stat index spares reading, and never tells a digest that is not the file's.
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyOut, isInPlace } from '#src/fs/copy-out.ts';
import { StatIndex } from '#src/fs/stat-index.ts';
import { hashBytes } from '#src/hash/hash.ts';

describe('the stat index', () => {
  let root: string;
  let file: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'batuta-index-'));
    file = join(root, '.batuta/stat-index');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
  /** Writes files of the past: the file system's clock moves on before this returns. */
  const settle = (): void => {
    const probe = join(root, 'probe');
    const newest = statSync(root).ctimeMs;
    do writeFileSync(probe, 'x');
    while (statSync(probe).mtimeMs <= newest + 20);
    rmSync(probe);
  };

  it('reads a file once, over several runs', () => {
    write('a.py', 'one');
    settle();
    for (const reads of [1, 0, 0]) {
      const index = StatIndex.open(root, file);
      expect(index.lookup('a.py')).toMatchObject({ digest: hashBytes('one'), size: 3, executable: false });
      expect(index.filesRead).toBe(reads);
      index.save();
    }
  });

  it('reads again what changed, even with the same size and mtime', () => {
    write('a.py', 'one');
    settle();
    const index = StatIndex.open(root, file);
    index.lookup('a.py');
    const { atime, mtime } = statSync(join(root, 'a.py'));
    write('a.py', 'two');
    utimesSync(join(root, 'a.py'), atime, mtime);
    expect(index.isUnchanged('a.py')).toBe(false);
    expect(index.lookup('a.py')?.digest).toBe(hashBytes('two'));
  });

  it('notices another file of the same size moved to the place', () => {
    write('a.py', 'one');
    write('b.py', 'two');
    settle();
    const index = StatIndex.open(root, file);
    index.lookup('a.py');
    renameSync(join(root, 'b.py'), join(root, 'a.py'));
    expect(index.lookup('a.py')?.digest).toBe(hashBytes('two'));
  });

  it('notices a changed executable bit', () => {
    write('a.sh', 'one');
    const index = StatIndex.open(root, file);
    expect(index.lookup('a.sh')?.executable).toBe(false);
    chmodSync(join(root, 'a.sh'), 0o755);
    expect(index.lookup('a.sh')?.executable).toBe(true);
  });

  it('tells the truth about a file rewritten as fast as possible, in place, with the same size', () => {
    const index = StatIndex.open(root, file);
    for (let round = 0; round < 2000; round++) {
      const text = String(10_000 + round);
      write('a.py', text);
      expect(index.lookup('a.py')?.digest).toBe(hashBytes(text));
      if (round % 100 === 0) index.save();
    }
  });

  it('tells the truth after a save and a rewrite at once, in a later run', () => {
    for (let round = 0; round < 200; round++) {
      write('a.py', `a${round % 10}`);
      const first = StatIndex.open(root, file);
      first.lookup('a.py');
      write('a.py', `b${round % 10}`);
      first.save();
      expect(StatIndex.open(root, file).lookup('a.py')?.digest).toBe(hashBytes(`b${round % 10}`));
    }
  });

  it('is empty when its file is torn, flipped or foreign', () => {
    write('a.py', 'one');
    settle();
    const index = StatIndex.open(root, file);
    index.lookup('a.py');
    index.save();
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(80) ^ 1, 80);
    for (const bytes of [whole.subarray(0, whole.length - 1), flipped, Buffer.from('{}'), Buffer.alloc(0)]) {
      writeFileSync(file, bytes);
      const damaged = StatIndex.open(root, file);
      expect(damaged.lookup('a.py')?.digest).toBe(hashBytes('one'));
      expect(damaged.filesRead).toBe(1);
    }
  });

  it('knows nothing of folders and of what is missing', () => {
    const index = StatIndex.open(root, file);
    expect(index.lookup('missing')).toBeUndefined();
    expect(index.lookup('')).toBeUndefined();
    expect(index.lookup('a/b/c')).toBeUndefined();
  });

  it('forgets a file that was removed', () => {
    write('a.py', 'one');
    const index = StatIndex.open(root, file);
    index.lookup('a.py');
    rmSync(join(root, 'a.py'));
    expect(index.lookup('a.py')).toBeUndefined();
  });

  it('leaves nothing beside its file', () => {
    write('a.py', 'one');
    const index = StatIndex.open(root, file);
    index.lookup('a.py');
    index.save();
    expect(() => statSync(`${file}.clock-${process.pid}`)).toThrow('ENOENT');
  });

  it('tells whether a file is already in place', () => {
    write('from', 'one');
    const wanted = { digest: hashBytes('one'), size: 3, executable: true };
    const index = StatIndex.open(root, file);
    expect(isInPlace(index, 'out/to', wanted)).toBe(false);
    expect(copyOut(join(root, 'from'), join(root, 'out/to'), true).ok).toBe(true);
    expect(isInPlace(index, 'out/to', wanted)).toBe(true);
    chmodSync(join(root, 'out/to'), 0o644);
    expect(isInPlace(index, 'out/to', wanted)).toBe(false);
  });
});
