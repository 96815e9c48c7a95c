// A run that finds the stats of everything as they were looks no further; whatever changes, it looks, and finds what changed.
import {
  chmodSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashBytes } from '#src/hash/hash.ts';
import { ProjectRig } from './project-rig.ts';

describe('after runs that had nothing to do', () => {
  let rig: ProjectRig;
  const path = (name: string): string => join(rig.root, name);
  const statsFile = (): string | undefined =>
    readdirSync(path('.batuta/fresh'))
      .filter((name) => name.endsWith('.stats'))
      .map((name) => path(`.batuta/fresh/${name}`))[0];
  const run = async (): Promise<string | undefined> => (await rig.run()).outcomes['app:task'];

  beforeEach(async () => {
    rig = new ProjectRig();
    rig.config(
      `    app: task({ command: 'cat src/*.txt > out.txt', inputs: ['src/**', 'linked/*'], outputs: ['out.txt'] }),`,
    );
    rig.write('src/a.txt', 'one\n');
    rig.write('src/b.txt', 'two\n');
    rig.write('elsewhere/c.txt', 'three\n');
    rig.write('linked/plain.txt', 'four\n');
    symlinkSync('../elsewhere/c.txt', path('linked/link.txt'));
    expect(await run()).toBe('executed');
    // Stats are kept once the clock of the file system has passed the last change.
    for (let runs = 0; statsFile() === undefined && runs < 100; runs++) expect(await run()).toBe('hit');
    expect(statsFile()).toBeDefined();
    expect(await run()).toBe('hit');
  });
  afterEach(() => rig.dispose());

  it.each<readonly [string, () => void]>([
    ['an edit that keeps the size', () => rig.write('src/a.txt', 'eno\n')],
    [
      'an edit that keeps size and modification time',
      () => {
        const { atime, mtime } = statSync(path('src/a.txt'));
        rig.write('src/a.txt', 'neo\n');
        utimesSync(path('src/a.txt'), atime, mtime);
      },
    ],
    ['a file that is new', () => rig.write('src/new.txt', 'new\n')],
    ['a file that is new in a new folder', () => rig.write('src/deep/er/new.txt', 'new\n')],
    ['a file that is gone', () => unlinkSync(path('src/b.txt'))],
    ['a file that may be executed now', () => chmodSync(path('src/a.txt'), 0o755)],
    ['the file behind a link', () => rig.write('elsewhere/c.txt', 'other\n')],
    [
      'a link that leads elsewhere',
      () => {
        unlinkSync(path('linked/link.txt'));
        symlinkSync('../src/a.txt', path('linked/link.txt'));
      },
    ],
  ])('%s is noticed', async (_what, change) => {
    change();
    expect(await run()).toBe('executed');
    expect(await run()).toBe('hit');
  });

  it('a file that nothing reads changes nothing', async () => {
    rig.write('elsewhere/more.txt', '');
    expect(await run()).toBe('hit');
  });

  it('an output that is gone or was edited is put back', async () => {
    const before = rig.read('out.txt');
    rig.remove('out.txt');
    expect(await run()).toBe('hit');
    expect(rig.read('out.txt')).toBe(before);
    rig.write('out.txt', 'edited');
    expect(await run()).toBe('hit');
    expect(rig.read('out.txt')).toBe(before);
  });

  it('what stands where a deleted output was is kept aside, not written through', async () => {
    unlinkSync(path('out.txt'));
    symlinkSync('src/none.txt', path('out.txt'));
    expect(await run()).toBe('hit');
    expect(rig.read('out.txt')).toContain('one');
    expect(rig.read('src/none.txt')).toBeUndefined();
  });

  it('a deleted output whose blob is gone is made again', async () => {
    rig.blobs.lost.add(hashBytes(readFileSync(path('out.txt'))));
    unlinkSync(path('out.txt'));
    expect(await run()).toBe('executed');
    expect(rig.read('out.txt')).toContain('one');
    expect(readdirSync(path('.batuta'))).not.toContain('ownership.claims');
  });

  it('stats that are damaged, or of another snapshot, are not believed', async () => {
    const file = statsFile() ?? '';
    const whole = readFileSync(file);
    rig.write('src/a.txt', 'eno\n');
    for (const at of [0, 4, 40, 70, 80, whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      writeFileSync(file, bytes);
    }
    expect(await run()).toBe('executed');
    writeFileSync(file, whole);
    rig.write('src/a.txt', 'one\n');
    expect(await run()).toBe('hit');
    expect(rig.read('out.txt')).toBe('one\ntwo\n');
  });
});
