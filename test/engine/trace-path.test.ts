// A folder of PATH that the project lies in makes none of its files a tool's; one within the project does.
import { expect, it } from 'vitest';
import { undeclaredReads } from '#src/engine/trace-reads.ts';

const read = (allowed: readonly string[], ...rows: readonly string[]): readonly string[] =>
  undeclaredReads(rows.join('\n'), {
    root: '/home/me/project',
    cwd: '/home/me/project',
    inputs: new Set(['in.txt']),
    globs: [],
    places: ['out.txt'],
    allowed,
    hasServices: false,
  }).map(({ path }) => path);

const open = (path: string): string => `1 openat(AT_FDCWD</x>, "${path}", O_RDONLY) = 3<${path}>`;

it.each([['/home/me'], ['/home/me/project']])('%s on PATH', (folder) => {
  expect(read([folder], open('/home/me/project/hidden.txt'), open('/home/me/project/in.txt'))).toEqual(['hidden.txt']);
  expect(read([folder], '1 access("/home/me/project/cat", X_OK) = -1 ENOENT (No such file or directory)')).toEqual(
    folder === '/home/me' ? ['cat'] : [],
  );
});

it('a folder of tools within the project', () => {
  const bin = '/home/me/project/node_modules/.bin';
  expect(read([bin], open(`${bin}/tsc`), open('/home/me/project/node_modules/other'))).toEqual(['node_modules/other']);
});
