// What a program's modules learn of each other: which names may be rebound from elsewhere, which functions may recur.
import { describe, expect, test } from 'vitest';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function link(sources: Record<string, string>): ReadonlyMap<string, Program> {
  const modules = Object.entries(sources).map(([name, source]) => {
    const parsed = parseModule(source);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const isPackage = Object.keys(sources).some((other) => other.startsWith(`${name}.`));
    return { name, isPackage, tree: parsed.module };
  });
  return linkProgram('app', modules).programs;
}

const m = 'def f(x):\n    return x\ndef other(x):\n    return f(x)\n';
const rebound = (app: string, more: Record<string, string> = {}): string[] =>
  [...(link({ app, m, ...more }).get('m') as Program).rebound].sort();

describe('names that code elsewhere may rebind', () => {
  test.each([
    ['an assignment to the module’s attribute', 'import m\nm.f = 1\n'],
    ['an assignment inside a function', 'def g():\n    import m as n\n    n.f = 1\n'],
    ['a deletion', 'import m\ndel m.f\n'],
    ['a loop’s target', 'import m\nfor m.f in []:\n    pass\n'],
    ['setattr with a constant name', "import m\nsetattr(m, 'f', 1)\n"],
    ['a module handed to a function', 'import m\ndef patch(x):\n    x.f = 1\npatch(m)\n'],
    ['a module kept in a list', 'import m\nfor x in [m]:\n    x.f = 1\n'],
    ['a module found by name', "import sys\nx = sys.modules['m']\nx.f = 1\n"],
  ])('%s', (_what, app) => {
    expect(rebound(app)).toEqual(['f']);
  });

  test.each([
    ['setattr with a computed name', "import m\nsetattr(m, 'f' + '', 1)\n"],
    ['the module’s namespace', "import m\nm.__dict__['f'] = 1\n"],
    ['vars of the module', "import m\nvars(m)['f'] = 1\n"],
    ['the globals of a function', "import m\nm.f.__globals__['f'] = 1\n"],
  ])('all of them by %s', (_what, app) => {
    expect(rebound(app)).toEqual(['f', 'other']);
  });

  test('an assignment through a package that imports the module', () => {
    expect(rebound('import pkg\npkg.n.f = 1\n', { pkg: 'import m as n\n' })).toEqual(['f']);
  });

  test('an assignment through what a module imports of another', () => {
    expect(rebound('from pkg import n\ndef g(x):\n    x.f = 1\ng(n)\n', { pkg: 'import m as n\n' })).toEqual(['f']);
  });

  test('not by attributes of objects while no module is handed around', () => {
    const app =
      "import m\nclass C:\n    def __init__(self, n):\n        self.f = m.f(n)\nc = C(1)\nsetattr(c, 'f', 2)\n";
    expect(rebound(app)).toEqual([]);
  });
});

function emit(sources: Record<string, string>, name: string): string {
  const parsed = parseModule(sources[name] ?? '');
  if (!parsed.ok) throw new Error(parsed.error.message);
  const program = link(sources).get(name) as Program;
  const input = { tree: parsed.module, comments: [], moduleName: name, file: `${name}.py`, program };
  return emitModule(input).rust;
}

describe('direct calls', () => {
  test('of a name that nothing rebinds', () => {
    expect(emit({ app: 'import m\n', m }, 'm')).toContain('    f(x)\n');
  });
  test('not of a name that another module rebinds', () => {
    expect(emit({ app: 'import m\nm.f = 1\n', m }, 'm')).toContain('F.get()?.call(');
  });
  test('not of a name that `import *` may bind again', () => {
    const app = 'def f():\n    return 1\nfrom m import *\nf()\n';
    expect(emit({ app, m }, 'app')).toContain('F.get()?.call(');
  });
  test('not of a name that a function rebinds', () => {
    const app = 'def f():\n    return 1\ndef g():\n    global f\n    f = 2\nf()\n';
    expect(emit({ app }, 'app')).toContain('F.get()?.call(');
  });
});

describe('the depth of recursion', () => {
  const guarded = (sources: Record<string, string>, name: string): string[] => [
    ...(link(sources).get(name) as Program).guarded,
  ];
  test('counts in functions that call themselves through another module', () => {
    const sources = {
      app: 'import m\ndef even(n):\n    return n == 0 or m.odd(n - 1)\n',
      m: 'import app\ndef odd(n):\n    return n != 0 and app.even(n - 1)\ndef plain(n):\n    return n\n',
    };
    expect(guarded(sources, 'app')).toEqual(['even']);
    expect(guarded(sources, 'm')).toEqual(['odd']);
  });
  test('counts through names that an import gave', () => {
    const sources = {
      app: 'from m import odd as o\ndef even(n):\n    return n == 0 or o(n - 1)\n',
      m: 'def odd(n):\n    from app import even as e\n    return n != 0 and e(n - 1)\n',
    };
    expect([guarded(sources, 'app'), guarded(sources, 'm')]).toEqual([['even'], ['odd']]);
  });
  test('counts through a function that was handed over', () => {
    const sources = {
      app: 'import m\ndef again(n):\n    return m.run(again, n)\nagain(1)\n',
      m: 'def run(action, n):\n    return action(n)\n',
    };
    expect([guarded(sources, 'app'), guarded(sources, 'm')]).toEqual([['again'], ['run']]);
  });
  test('does not count in functions that only call others', () => {
    expect(guarded({ app: 'import m\ndef g(n):\n    return m.f(n)\ng(1)\n', m }, 'app')).toEqual([]);
  });
  test('names of JavaScript objects are plain names', () => {
    const app = 'class constructor:\n    pass\ndef toString():\n    return constructor()\ntoString()\n';
    expect(guarded({ app }, 'app')).toEqual([]);
  });
});

describe('functions of the library that the program replaces', () => {
  const useful = 'import math\ndef root(x):\n    return math.sqrt(x)\n';
  const stored = (app: string): string[] => [...(link({ app, m: useful }).get('m') as Program).stored];

  test.each([
    ['an assignment in another module', 'import m, math\nmath.sqrt = abs\n', ['sqrt']],
    ['setattr with a constant name', "import m, math\nsetattr(math, 'sqrt', abs)\n", ['sqrt']],
    ['setattr with a computed name', "import m, math\nname = 'sq' + 'rt'\nsetattr(math, name, abs)\n", ['*']],
    ['a store of a name that the module never reads', 'import m\nm.elsewhere = 1\n', []],
  ])('%s', (_title, app, expected) => {
    expect(stored(app)).toEqual(expected);
  });
});

describe('names that `import *` brings', () => {
  const sources = {
    app: 'from pkg import deep, here\n',
    pkg: 'from .near import *\nfrom .here import *\n',
    'pkg.near': 'from .far import *\n',
    'pkg.far': 'def deep():\n    pass\ndef _own():\n    pass\n',
    'pkg.here': 'def here():\n    pass\n',
  };

  test('are those of a module through any number of modules, without private ones', () => {
    expect(link(sources).get('app')?.modules.get('pkg')?.exports.toSorted()).toEqual(['deep', 'here']);
    expect(link(sources).get('pkg')?.modules.get('pkg.near')?.exports).toEqual(['deep']);
  });

  test('win over a submodule of that name', () => {
    const program = link(sources).get('app') as Program;
    const parsed = parseModule(sources.app);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const input = { tree: parsed.module, comments: [], moduleName: 'app', file: 'app.py', program };
    expect(emitModule(input).rust).not.toContain('pkg::here::import()');
  });
});
