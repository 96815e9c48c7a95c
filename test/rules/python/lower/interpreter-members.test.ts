// What only CPython's own objects could answer is refused where it stands; what a signal from outside does is said with a warning.
import { describe, expect, test } from 'vitest';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function told(source: string): readonly string[] {
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
  return diagnostics.map(({ severity, message }) => `${severity}: ${message}`);
}

describe('a member that only the objects of CPython have', () => {
  test.each([
    ['print(print.__text_signature__)\n', '`__text_signature__` of builtin objects is not supported.'],
    ['def f():\n    pass\nprint(f.__code__.co_consts)\n', '`co_consts` of builtin objects is not supported.'],
    [
      'def f(a):\n    b = 1\nprint(f.__code__.co_varnames)\n',
      '`co_varnames` with the variables of a function is not supported.',
    ],
    ['import builtins\nbuiltins.print = None\n', 'Replacing the builtin `print` is not supported.'],
    ['globals()["len"] = None\n', 'Replacing the builtin `len` is not supported.'],
    ['x: int = 1\nprint(__annotations__)\n', '`__annotations__` is a table that only the interpreter keeps.'],
  ])('is refused: %j', (source, message) => {
    expect(told(source)).toEqual([`error: ${message}`]);
  });

  test.each([
    [
      'a class of the program has it',
      'class A:\n    def __reduce__(self):\n        return A, ()\nprint(A().__reduce__())\n',
    ],
    [
      'the program is ready for its absence',
      'try:\n    print(print.__text_signature__)\nexcept AttributeError:\n    pass\n',
    ],
    [
      'only the parameters are asked for',
      'def f(a):\n    pass\nc = f.__code__\nprint(c.co_varnames[:c.co_argcount])\n',
    ],
    ['a name of its own is hidden', 'len = 1\nglobals()["len"] = 2\n'],
  ])('is not refused where %s', (_, source) => {
    expect(told(source)).toEqual([]);
  });
});

describe('a handler of signals', () => {
  const end = 'A signal that comes from outside ends the program without it.';

  test.each([
    [
      'import signal\nsignal.signal(signal.SIGTERM, print)\n',
      `warning: The handler runs for signals that the program sends itself. ${end}`,
    ],
    [
      'try:\n    input()\nexcept (EOFError, KeyboardInterrupt):\n    pass\n',
      `warning: \`KeyboardInterrupt\` is raised by the program itself only. ${end}`,
    ],
  ])('is said not to hear what comes from outside: %j', (source, message) => {
    expect(told(source)).toEqual([message]);
  });

  test('is not spoken of where a signal is ignored', () => {
    expect(told('import signal\nsignal.signal(signal.SIGPIPE, signal.SIG_DFL)\n')).toEqual([]);
  });
});
