// Imports of modules that are not there: refused, said with a warning, or an error that the program is ready for.
import { describe, expect, test } from 'vitest';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function diagnostics(text: string): readonly string[] {
  const parsed = parseModule(Buffer.from(`${text}\n`));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { programs } = linkProgram('app', [{ name: 'app', isPackage: false, tree: parsed.module }]);
  const emitted = emitModule({
    tree: parsed.module,
    comments: [],
    moduleName: 'app',
    file: 'app.py',
    program: programs.get('app') as Program,
  });
  return emitted.diagnostics.map((one) => `${one.severity}: ${one.message}`);
}

const refused = (name: string): string =>
  `error: The module \`${name}\` is neither in the project nor in batuta's library.`;
const said = (name: string): string =>
  `warning: The module \`${name}\` is not in the project: its import raises ModuleNotFoundError when it is reached.`;

describe('an import of a module that is not there', () => {
  test.each([
    ['is refused', 'import pydot', [refused('pydot')]],
    ['is refused for Python’s own', 'import tkinter', [refused('tkinter')]],
    ['in a function is an error when it is reached', 'def f():\n    import pydot', [said('pydot')]],
    ['in a function is refused for Python’s own', 'def f():\n    import tkinter', [refused('tkinter')]],
    ['in a branch is an error when it is reached', 'if [] == {}:\n    import pydot', [said('pydot')]],
    ['may fail where a handler takes it', 'try:\n    import pydot\nexcept ImportError:\n    pydot = None', []],
    ['may fail where any error is taken', 'try:\n    import pydot\nexcept Exception:\n    pydot = None', []],
    [
      'is refused where the handler takes others',
      'try:\n    import pydot\nexcept OSError:\n    x = 1',
      [refused('pydot')],
    ],
    [
      'stands in for one that succeeds',
      'try:\n    import json\nexcept ImportError:\n    import simplejson as json',
      [],
    ],
    [
      'that Python has is said although a handler takes it',
      'try:\n    import tkinter\nexcept ImportError:\n    tkinter = None',
      [
        "warning: The module `tkinter` is not in batuta's library: its import raises ImportError here, and the handler goes on.",
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(diagnostics(text)).toEqual(expected);
  });
});

describe('what is only for other interpreters', () => {
  test.each([
    ['an older version', 'import sys\nif sys.version_info < (3, 8):\n    import pydot'],
    ['a newer version', 'import sys\nif sys.version_info >= (3, 12):\n    import pydot'],
    ['its first number', 'import sys\nif sys.version_info[0] == 2:\n    import pydot'],
    ['its first numbers', 'import sys\nif sys.version_info[:2] < (3, 7):\n    import pydot'],
    ['its name', 'from sys import version_info\nif version_info.major < 3:\n    import pydot'],
    ['another system', 'import sys\nif sys.platform == "win32":\n    import winreg'],
    ['the beginning of its name', 'import sys\nif sys.platform.startswith("win"):\n    import winreg'],
    ['its kind', 'import os\nif os.name == "nt":\n    import msvcrt'],
    ['one of several', 'import sys\nif sys.platform in ("win32", "cygwin"):\n    import winreg'],
    ['both', 'import sys\nif sys.version_info >= (3, 9) and sys.platform == "darwin":\n    import objc'],
  ])('%s is left out', (_, text) => {
    expect(diagnostics(text)).toEqual([]);
  });

  test('a release within 3.11 is asked when the program runs', () => {
    expect(diagnostics('import sys\nif sys.version_info >= (3, 11, 4):\n    import pydot')).toEqual([said('pydot')]);
  });
});
