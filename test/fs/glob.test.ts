// What patterns select from a project.
import { describe, expect, it } from 'vitest';
import { compileGlob, glob, selectPaths } from '#src/fs/glob.ts';

const matches: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
  ['*.py', ['a.py', 'a b.py'], ['pkg/a.py', 'a.pyc', '.py', '.a.py']],
  ['**/*.py', ['a.py', 'pkg/a.py', 'a/b/c.py'], ['a.txt', '.hidden/a.py', 'pkg/.a.py']],
  ['pkg/**', ['pkg/a', 'pkg/b/c'], ['pkg', 'pkgs/a', 'pkg/.a']],
  ['pkg/', ['pkg/a', 'pkg/b/c'], ['other/pkg/a']],
  ['./a.py', ['a.py'], ['b.py']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb']],
  ['a?c', ['abc'], ['ac', 'a/c', 'abbc']],
  ['[a-c]x', ['ax', 'cx'], ['dx', 'x']],
  ['[!a]x', ['bx'], ['ax', '/x']],
  ['*.{c,h}', ['a.c', 'a.h'], ['a.cc', 'a.{c,h}']],
  ['{a,b/{c,d}}.py', ['a.py', 'b/c.py', 'b/d.py'], ['b.py', 'c.py']],
  ['a{b}c', ['a{b}c'], ['abc']],
  ['a{b', ['a{b'], ['ab']],
  ['[a', ['[a'], ['a']],
  ['.github/*', ['.github/x'], ['github/x']],
  ['.*', ['.env'], ['env', 'a/.env']],
  ['a+b(c).py', ['a+b(c).py'], ['aab(c).py', 'abc.py']],
  ['é?', ['é🦀'], ['é']],
];

describe('globs', () => {
  for (const [pattern, yes, no] of matches) {
    it(`${pattern} matches ${yes.join(', ')}, not ${no.join(', ')}`, () => {
      const test = compileGlob(pattern);
      expect(yes.filter((path) => !test(path))).toEqual([]);
      expect(no.filter((path) => test(path))).toEqual([]);
    });
  }

  it('selects what is included and not excluded, in the order of the paths', () => {
    const paths = ['a.py', 'lib/b.py', 'lib/test/c.py', 'z.txt'];
    expect(selectPaths(paths, { include: ['z.txt', '**/*.py'], exclude: ['**/test/**'] })).toEqual([
      'a.py',
      'lib/b.py',
      'z.txt',
    ]);
  });

  it('fails on two selected paths that differ only in case', () => {
    const tree = {
      root: '/',
      files: ['A.py', 'a.py', 'b.txt'],
      skippedLinks: [],
      skippedFolders: [],
      folders: [],
      links: [],
    };
    const both = glob(tree, { include: ['*.py'] });
    expect(!both.ok && both.failure).toMatchObject({ code: 'BATUTA-E-105', place: { file: 'a.py' } });
    expect(glob(tree, { include: ['a.py', 'b.txt'] })).toEqual({ ok: true, value: ['a.py', 'b.txt'] });
  });
});
