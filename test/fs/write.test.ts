// Files are written whole or not at all; stages are private, and swept when their process is gone.
import { linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atomicWrite, replaceAtomically } from '#src/fs/atomic-write.ts';
import { copyOut } from '#src/fs/copy-out.ts';
import { isPosixPath, toPosixPath } from '#src/fs/posix-path.ts';
import { makeStage, sweepStages } from '#src/fs/stage.ts';

describe('writing files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'batuta-write-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes the folders it needs, and sets the executable bit', () => {
    const path = join(folder, 'a/b/c');
    expect(atomicWrite(path, 'text', { executable: true }).ok).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('text');
    expect(statSync(path).mode & 0o100).toBe(0o100);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c']);
  });

  it('leaves the old file, and nothing else, when writing fails half way', () => {
    const path = join(folder, 'file');
    writeFileSync(path, 'old');
    expect(() =>
      replaceAtomically(path, (temporary) => {
        writeFileSync(temporary, 'half');
        throw new Error('disk full');
      }),
    ).toThrow('disk full');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('fails with a code where it cannot write', () => {
    mkdirSync(join(folder, 'place/inside'), { recursive: true });
    const result = atomicWrite(join(folder, 'place'), 'text');
    expect(!result.ok && result.failure.code).toBe('BATUTA-E-102');
    expect(readdirSync(folder)).toEqual(['place']);
  });

  it('copies out without sharing anything with the source or the file replaced', () => {
    const [from, to, other] = ['from', 'to', 'other'].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(from, 'new');
    writeFileSync(to, 'old');
    linkSync(to, other);
    expect(copyOut(from, to, false).ok).toBe(true);
    writeFileSync(to, 'scribble');
    expect([readFileSync(from, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['new', 'old']);
  });

  it('makes each stage anew and removes it with all in it', () => {
    const make = () => {
      const stage = makeStage(join(folder, 'stage'));
      if (!stage.ok) throw new Error(stage.failure.message);
      return stage.value;
    };
    const [one, two] = [make(), make()];
    expect(one.path).not.toBe(two.path);
    writeFileSync(join(one.path, 'file'), '');
    one.remove();
    expect(readdirSync(join(folder, 'stage'))).toHaveLength(1);
    sweepStages(join(folder, 'stage'));
    expect(readdirSync(join(folder, 'stage'))).toHaveLength(1);
    mkdirSync(join(folder, `stage/${2 ** 30}-1-abc/work`), { recursive: true });
    sweepStages(join(folder, 'stage'));
    expect(readdirSync(join(folder, 'stage'))).toHaveLength(1);
  });

  it('knows project paths', () => {
    expect(toPosixPath('/a/b', '/a/b/c/d')).toBe('c/d');
    expect(toPosixPath('/a/b', '../b/c')).toBe('c');
    expect(toPosixPath('/a/b', '/a/bc')).toBeUndefined();
    expect(toPosixPath('/a/b', '..')).toBeUndefined();
    expect(toPosixPath('/a/b', '..c')).toBe('..c');
    expect(['a', 'a/b', '..a/.b'].every(isPosixPath)).toBe(true);
    expect(['', '/a', 'a/', 'a//b', './a', 'a/..', 'a\\b'].some(isPosixPath)).toBe(false);
  });
});
