// Modules imported by names that are made when the program runs: which ones come along.
import { expect, test } from 'vitest';
import { dynamicImports } from '#rules/transpile/python/dynamic-imports.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

const files = [
  'app.py',
  'plugins/__init__.py',
  'plugins/one.py',
  'plugins/two.py',
  'pkg/__init__.py',
  'pkg/__main__.py',
  'pkg/kinds/__init__.py',
  'pkg/kinds/a.py',
  'pkg/other.py',
];

function found(text: string, module = 'app'): readonly string[] {
  const parsed = parseModule(Buffer.from(`import importlib\n${text}\n`));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const isPackage = files.includes(`${module.replaceAll('.', '/')}/__init__.py`);
  return dynamicImports(parsed.module, { module, isPackage, sourceRoot: '.', names: new Set(files) });
}

test.each([
  ['the builtin', '__import__("plugins." + name, None, None, ["x"])', 'app', ['plugins.one', 'plugins.two']],
  ['a whole name', 'importlib.import_module("plugins.one")', 'app', ['plugins.one']],
  ['a beginning, in an f-string', 'importlib.import_module(f"plugins.{name}")', 'app', ['plugins.one', 'plugins.two']],
  ['a beginning, added to', 'importlib.import_module("plugins." + name)', 'app', ['plugins.one', 'plugins.two']],
  ['a beginning, formatted', 'importlib.import_module("plugins.%s" % name)', 'app', ['plugins.one', 'plugins.two']],
  ['the package itself', 'importlib.import_module(f"{__package__}.a")', 'pkg.kinds', ['pkg.kinds.a']],
  ['a relative name', 'importlib.import_module("." + name, __package__)', 'pkg.kinds.a', []],
  ['a relative name of a sibling', 'importlib.import_module("..other", __package__)', 'pkg.kinds.a', ['pkg.other']],
  ['any name, in a package', 'importlib.import_module(name)', 'pkg.kinds', ['pkg.kinds.a']],
  ['any name, in a script', 'importlib.import_module(name)', 'app', []],
  [
    'the name of an imported module',
    'import plugins\nimportlib.import_module(f"{plugins.__name__}.{name}")',
    'app',
    ['plugins.one', 'plugins.two'],
  ],
  ['a listing of the package itself', 'pkgutil.iter_modules(__path__)', 'pkg.kinds', ['pkg.kinds.a']],
  [
    'a listing of an imported package',
    'import plugins as p\niter_modules(p.__path__)',
    'app',
    ['plugins.one', 'plugins.two'],
  ],
  ['a listing of a sibling', 'from . import kinds\nwalk_packages(path=kinds.__path__)', 'pkg.other', ['pkg.kinds.a']],
  [
    'a listing of an unknown folder',
    'pkgutil.iter_modules([folder])',
    'pkg.kinds.a',
    ['app', 'pkg', 'pkg.kinds', 'pkg.other', 'plugins', 'plugins.one', 'plugins.two'],
  ],
  ['something else', 'load("plugins.one")', 'app', []],
])('%s', (_, text, module, modules) => {
  expect(found(text, module)).toEqual(modules);
});
