// Where something that cannot be translated is an error, and where the program stops only if it comes to it.
import { describe, expect, test } from 'vitest';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

/** The diagnostics and the Rust of module `other` of a program whose entry is the first text. */
function emitted(entry: string, other: string, name = 'other'): { codes: string[]; rust: string } {
  const modules = Object.entries({ app: entry, [name]: other }).map(([module, source]) => {
    const made = parseModule(new TextEncoder().encode(source));
    if (!made.ok) throw new Error(made.error.message);
    return { name: module, isPackage: false, tree: made.module };
  });
  const { programs } = linkProgram('app', modules);
  const program = programs.get(name);
  const tree = modules.find((one) => one.name === name)?.tree;
  if (!program || !tree) throw new Error('no module');
  const made = emitModule({ tree, comments: [], moduleName: name, file: `${name}.py`, program });
  return {
    codes: made.diagnostics.map((one) => `${one.severity} ${one.message.split(' ')[0] ?? ''}`),
    rust: made.rust,
  };
}

describe('a refusal', () => {
  test('in the program itself is an error, in its functions too', () => {
    const { codes } = emitted('', 'def f(x):\n    return eval(x)\n', 'app');
    expect(codes).toEqual(['error `eval`']);
  });

  test('in a function of an imported module stops the program there', () => {
    const { codes, rust } = emitted('import other\n', 'def f(x):\n    return eval(x) if x else 3\n');
    expect(codes).toEqual(['warning `eval`']);
    expect(rust).toContain('"other.f: `eval` runs code');
  });

  test('at the level of an imported module is an error', () => {
    expect(emitted('import other\n', 'y = eval("1")\n').codes).toEqual(['error `eval`']);
  });

  test('at the level of a module that is imported in a branch stops the program there', () => {
    const { codes, rust } = emitted('if x:\n    import other\n', 'y = eval("1")\n');
    expect(codes).toEqual(['warning `eval`']);
    expect(rust).toContain('emitted::refused(');
  });

  test('of an import is one of its uses', () => {
    const { codes, rust } = emitted(
      'import other\n',
      'import marshal\nfrom ctypes import c_int\nfrom typing import _GenericAlias\n',
    );
    expect(codes).toEqual(['warning The', 'warning The', 'warning `typing._GenericAlias`']);
    expect(rust).toContain('emitted::refused_module(');
    expect(rust.match(/emitted::refused_member\(/g)).toHaveLength(2);
  });

  test('of a module of other systems is the ImportError that Linux gives', () => {
    const { codes, rust } = emitted('import other\n', 'def f():\n    import msvcrt\n');
    expect(codes).toEqual(['warning The']);
    expect(rust).toContain("No module named 'msvcrt'");
  });
});
