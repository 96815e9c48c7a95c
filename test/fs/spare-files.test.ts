// Files of left stages are written over instead of making new ones: never one that somebody else can still see.
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addon } from '#native/index.ts';
import { copyChecked } from '#src/fs/copy-checked.ts';
import { LeftFolders } from '#src/fs/left-folders.ts';
import { hashBytes } from '#src/hash/hash.ts';

const canReuse = addon() !== undefined && process.platform === 'linux';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'batuta-spare-'));
  mkdirSync(join(root, 'stage/2/work'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string): string => {
  const whole = join(root, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
  return whole;
};

/** One file copied to the next stage, with these spares. */
function copy(text: string, executable: boolean, ...spares: string[]): string {
  const source = write('source', text);
  const files = [{ source, path: 'deep/er/file', digest: hashBytes(text), executable }];
  const work = join(root, 'stage/2/work');
  expect(copyChecked(work, files, { folder: join(root, 'stage'), paths: spares })).toBeUndefined();
  const made = join(work, 'deep/er/file');
  expect(readFileSync(made, 'utf8')).toBe(text);
  expect((statSync(made).mode & 0o100) !== 0).toBe(executable);
  return made;
}

describe.runIf(canReuse)('with the addon on Linux', () => {
  it.each([
    ['a longer one', 'old and long'.repeat(9000), 'new', false],
    ['a shorter one', 'old', 'new'.repeat(200_000), false],
    ['an empty one', '', 'new', false],
    ['one to be empty', 'old', '', false],
    ['one to be run', 'old', '#!/bin/sh', true],
  ])('writes over %s', (_, old, text, executable) => {
    const spare = write('stage/1/work/src/old', old);
    const { ino } = statSync(spare);
    const made = copy(text, executable, '1/work/src/old');
    expect(existsSync(spare)).toBe(false);
    expect(statSync(made).ino).toBe(ino);
  });

  it('gives the mode of a new file to what a command had changed', () => {
    const spare = write('stage/1/work/old', 'old');
    chmodSync(spare, 0o777);
    const made = copy('new', false, '1/work/old');
    expect(statSync(made).mode).toBe(statSync(join(root, 'source')).mode);
  });

  it('goes on with the next spare when one is gone', () => {
    const spare = write('stage/1/work/b', 'old');
    const { ino } = statSync(spare);
    expect(statSync(copy('new', false, '1/work/none/a', '1/work/a', '1/work/b')).ino).toBe(ino);
  });
});

describe('never takes', () => {
  /** The copy is right, and what stood there is as it was. */
  const isLeft = (spare: string, seen: string): void => {
    const before = statSync(seen);
    const made = copy('new', false, spare);
    expect(readFileSync(seen, 'utf8')).toBe('old');
    expect(statSync(seen).ino).toBe(before.ino);
    expect(statSync(made).ino).not.toBe(before.ino);
  };

  it('a file that has a second name', () => {
    const spare = write('stage/1/work/old', 'old');
    linkSync(spare, join(root, 'kept'));
    isLeft('1/work/old', join(root, 'kept'));
  });

  it.each(['r', 'r+'])('a file that somebody has open (%s)', (flags) => {
    const spare = write('stage/1/work/old', 'old');
    const open = openSync(spare, flags);
    isLeft('1/work/old', spare);
    closeSync(open);
  });

  it('what a link leads to', () => {
    const mine = write('project/mine', 'old');
    mkdirSync(join(root, 'stage/1/work'), { recursive: true });
    symlinkSync(mine, join(root, 'stage/1/work/old'));
    isLeft('1/work/old', mine);
  });

  it('what is behind a folder that a command made a link of', () => {
    const mine = write('project/src/mine', 'old');
    mkdirSync(join(root, 'stage/1/work'), { recursive: true });
    symlinkSync(dirname(mine), join(root, 'stage/1/work/src'));
    isLeft('1/work/src/mine', mine);
  });

  it('what is outside the stages', () => {
    const mine = write('project/mine', 'old');
    isLeft('../project/mine', mine);
  });

  it('a folder that stands at its path', () => {
    mkdirSync(join(root, 'stage/1/work/old'), { recursive: true });
    copy('new', false, '1/work/old');
    expect(statSync(join(root, 'stage/1/work/old')).isDirectory()).toBe(true);
  });
});

it('gives each file of left folders once, and none after they were removed', () => {
  const left = new LeftFolders();
  expect(left.spares(3)).toBeUndefined();
  for (const stage of ['1', '3']) {
    write(`stage/${stage}/work/a`, 'a');
    left.leave(join(root, 'stage', stage), 'work', [{ path: 'a', size: 1 }]);
  }
  const first = left.spares(1);
  const second = left.spares(5);
  expect(first?.folder).toBe(join(root, 'stage'));
  expect([...(first?.paths ?? []), ...(second?.paths ?? [])].sort()).toEqual(['1/work/a', '3/work/a']);
  expect(left.spares(1)?.paths).toEqual([]);
  renameSync(join(root, 'stage/1/work/a'), join(root, 'taken'));
  left.removeAll();
  expect(left.spares(1)).toBeUndefined();
  expect(existsSync(join(root, 'stage/1'))).toBe(false);
  expect(existsSync(join(root, 'stage/3'))).toBe(false);
});
