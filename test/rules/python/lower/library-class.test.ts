// Members that library classes lack are refused where a plain look at the program says which class the receiver is.
import { describe, expect, test } from 'vitest';
import { classGaps } from '#rules/transpile/python/library/class-gaps-data.ts';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function refusals(source: string): readonly string[] {
  const parsed = parseModule(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { programs } = linkProgram('app', [{ name: 'app', isPackage: false, tree: parsed.module }]);
  const { diagnostics } = emitModule({
    tree: parsed.module,
    comments: parsed.comments,
    moduleName: 'app',
    file: 'app.py',
    program: programs.get('app') as Program,
    types: { repOf: () => 'value', classesOf: () => [] },
  });
  return diagnostics.map((one) => one.message);
}

const refused = ['`sqlite3.Connection.blobopen` is not supported.'];

describe('a member that a library class lacks is refused', () => {
  test('is one that the table lists', () => {
    expect(classGaps['sqlite3.Connection']?.split(' ')).toContain('blobopen');
  });

  test.each([
    ['on what a call of the class gives', 'import sqlite3\nsqlite3.Connection("x").blobopen("t", "c", 1)\n'],
    ['on what a function gives', 'import sqlite3\nsqlite3.connect("x").blobopen("t", "c", 1)\n'],
    [
      'on a name bound once',
      'from sqlite3 import connect\ndef f():\n    db = connect("x")\n    return db.blobopen\nf()\n',
    ],
    ['on the class itself', 'import sqlite3\nprint(sqlite3.Connection.blobopen)\n'],
    [
      'on `self` below the class',
      'import sqlite3\nclass A(sqlite3.Connection):\n    pass\nclass B(A):\n    def f(self):\n        return self.blobopen()\nB("x").f()\n',
    ],
  ])('%s', (_, source) => {
    expect(refusals(source)).toEqual(refused);
  });

  test.each([
    ['where a name is bound twice', 'import sqlite3\ndb = sqlite3.connect("x")\ndb = None\nprint(db.blobopen)\n'],
    [
      'where the program has one of that name',
      'import sqlite3\nclass A(sqlite3.Connection):\n    def blobopen(self):\n        return 1\n    def f(self):\n        return self.blobopen()\nA("x").f()\n',
    ],
    [
      'where the program stores one',
      'import sqlite3\ndb = sqlite3.connect("x")\ndb.blobopen = 1\nprint(db.blobopen)\n',
    ],
    [
      'where a handler is ready',
      'import sqlite3\ntry:\n    sqlite3.connect("x").blobopen\nexcept AttributeError:\n    pass\n',
    ],
  ])('but not %s', (_, source) => {
    expect(refusals(source)).toEqual([]);
  });
});

describe('a module that is not there', () => {
  test('is refused with what to do instead', () => {
    expect(refusals('import multiprocessing\nmultiprocessing.Pool(4)\n')[0]).toContain('multiprocessing');
  });
});
