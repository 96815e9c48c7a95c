// One module to Rust text: names, comments, calls and representations; few and small, behaviour is judged by running.
import { describe, expect, test } from 'vitest';
import type { Rep } from '#rules/transpile/core/rep.ts';
import { type Emitted, emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function emit(source: string, reps: { readonly [slot: string]: Rep } = {}): Emitted {
  const parsed = parseModule(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const program = linkProgram('app', [{ name: 'app', isPackage: false, tree: parsed.module }]).programs.get(
    'app',
  ) as Program;
  const types = { repOf: (slot: string): Rep => reps[slot] ?? 'value', classesOf: () => [] };
  return emitModule({
    tree: parsed.module,
    comments: parsed.comments,
    moduleName: 'app',
    file: 'app.py',
    program,
    types,
  });
}

describe('emitModule', () => {
  test('keeps docstrings, comments and names', () => {
    const { text } = emit('def area(w, h):\n    """The area."""\n    # in square metres\n    return w * h\n');
    expect(text).toContain(
      '/// The area.\npub fn area(w: &Value, h: &Value) -> R {\n    // in square metres\n    op::mul(w, h)\n}',
    );
  });

  test('calls a function directly that nothing rebinds, defaults written out', () => {
    expect(emit('def f(a, b=2):\n    return a\nf(1)\n').rust).toContain('f(&Value::from(1), &Value::from(2));');
  });

  test('makes a function value only where one is seen', () => {
    expect(emit('def f(a):\n    return a\nf(1)\n').rust).not.toContain('def("f');
    expect(emit('def f(a):\n    return a\ng = f\n').rust).toContain('F.set(function("f(a)", [], f));');
  });

  test('does not call directly what may run before its definition', () => {
    expect(emit('def main():\n    helper()\nmain()\ndef helper():\n    pass\n').rust).toContain(
      'HELPER.get()?.call(())?',
    );
  });

  test('uses the representations it is told', () => {
    const { rust } = emit('def f(n):\n    return n * 2 + 1\n', { 'f:n': 'int', 'f:return': 'int' });
    expect(rust).toContain('pub fn f(n: Int) -> Int {');
  });

  test('gives plain values from functions that cannot raise, and results from all others', () => {
    const reps = { 'f:n': 'int', 'f:return': 'int', 'g:n': 'int', 'g:return': 'int' } as const;
    const source =
      'def f(n):\n    return g(n) + 1\ndef g(n):\n    return n * n\ndef h(n):\n    return f(n) // g(n)\nh(1)\n';
    const { rust } = emit(source, reps);
    expect(rust).toContain('pub fn f(n: Int) -> Int {\n    g(n) + 1\n}');
    expect(rust).toContain('pub fn h(n: &Value) -> R {');
    expect(rust).toContain('h(&Value::from(1))?;');
  });

  test('counts over a range of whole numbers without an iterator', () => {
    const { rust } = emit('def f(x):\n    for i in range(len(x)):\n        print(i)\n', { 'f:i': 'int' });
    expect(rust).toContain('for i in emitted::words(0_i64, builtins::length_of(x)?) {');
    expect(emit('def f(n):\n    for i in range(n):\n        print(i)\n').rust).toContain('builtins::range(');
    expect(emit('for i in range(1, 3, 0):\n    pass\n').rust).toContain('emitted::counting_steps(1, 3, 0)?');
  });

  test('reports what it does not support and where', () => {
    const { diagnostics } = emit('import turtle\nx = eval("1")\n');
    expect(diagnostics.map((one) => one.code)).toEqual(['BATUTA-T-004', 'BATUTA-T-004']);
  });

  test('reports what only a running interpreter has, called or used as a value', () => {
    const codes = (source: string): string[] => emit(source).diagnostics.map((one) => one.code);
    expect(codes("globals()['x'] = 1\n")).toEqual([]);
    expect(codes('class A:\n    locals()["x"] = 1\n')).toEqual([]);
    expect(codes('read = globals\n')).toEqual(['BATUTA-T-004']);
    expect(codes('table = {"e": eval}\n')).toEqual(['BATUTA-T-004']);
    expect(codes('space = globals()\n')).toEqual([]);
    expect(codes('print(globals()["x"], "y" in globals(), [k for k in locals()])\n')).toEqual([]);
    expect(codes('def f(a):\n    b = a\n    return locals()\n')).toEqual([]);
    expect(codes('import gc\ngc.collect()\n')).toEqual([]);
    expect(codes('import gc\nprint(gc.collect())\n')).toEqual(['BATUTA-T-004']);
    expect(codes('def globals():\n    return {}\nglobals()\n')).toEqual([]);
  });

  test('reports a member that the library does not have, unless the name may be something else', () => {
    const reported = (source: string): string[] => emit(source).diagnostics.map((one) => one.message);
    expect(reported('import shutil\ndef f():\n    return shutil.chown("a")\n')).toEqual([
      '`shutil.chown` is not supported.',
    ]);
    expect(reported('import shutil as s\nf = s.chown\n')).toEqual(['`shutil.chown` is not supported.']);
    expect(reported('import os.path\nprint(os.path.join("a", "b"))\n')).toEqual([]);
    expect(reported('import shutil\nshutil = object()\nprint(shutil.chown)\n')).toEqual([]);
    expect(reported('import shutil\ndef f(shutil):\n    return shutil.chown\n')).toEqual([]);
    expect(reported('import shutil\ntry:\n    shutil.chown\nexcept AttributeError:\n    pass\n')).toEqual([]);
  });

  test('leaves to the run what CPython 3.11 lacks too, where the program asked first', () => {
    const reported = (source: string): string[] => emit(source).diagnostics.map((one) => one.message);
    expect(reported('import shutil\nshutil.chwon\n')).toEqual([]);
    expect(reported('import itertools\nitertools.batched\n')).toEqual(['`itertools.batched` is not supported.']);
    expect(reported('import itertools\nif hasattr(itertools, "batched"):\n    itertools.batched\n')).toEqual([]);
    const asked = 'import sys\nif sys.version_info >= (3, 12):\n    from itertools import batched\n';
    expect(reported(asked)).toEqual([]);
    expect(reported('import shutil\nprint(hasattr(shutil, "chown"))\n')).toEqual(['`shutil.chown` is not supported.']);
    expect(reported('import sys\nprint(getattr(sys, "frozen", False))\n')).toEqual([]);
  });

  test('warns where the handler of an import runs though CPython has the module', () => {
    const told = (source: string): string[] => emit(source).diagnostics.map((one) => one.severity);
    const tried = (module: string): string => `try:\n    import ${module}\nexcept ImportError:\n    pass\n`;
    expect(told(tried('turtle'))).toEqual(['warning']);
    expect(told(tried('colorama'))).toEqual([]);
    expect(told('try:\n    from shutil import chown\nexcept ImportError:\n    pass\n')).toEqual(['warning']);
  });

  test('imports by call, but not from the package of a module that only the run knows', () => {
    expect(emit('f = lambda x: __import__("math").sin(x)\n').diagnostics).toEqual([]);
    expect(emit('__import__(input(), fromlist=["x"], level=0)\n').diagnostics).toEqual([]);
    expect(emit('__import__(input(), level=1)\n').diagnostics.length).toBe(1);
    expect(emit('print(__import__)\n').diagnostics.length).toBe(1);
  });

  test('maps Rust lines to source nodes', () => {
    const { rust, map } = emit('x = 1\nprint(x)\n');
    const line = rust.split('\n').findIndex((text) => text.includes('builtins::print')) + 1;
    expect(map.some(([at]) => at === line)).toBe(true);
  });

  test('marks functions that may call themselves', () => {
    expect(emit('def f(n):\n    return f(n - 1)\nf(1)\n').rust).toContain('call_guard!("f");');
    expect(emit('def f(n):\n    return n\nf(1)\n').rust).not.toContain('call_guard!');
  });
});
