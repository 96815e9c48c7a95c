// What stands below a module that is no package is asked of the program's finders when the program runs.
import { describe, expect, test } from 'vitest';
import { emitModule } from '#rules/transpile/python/lower/emit-module.ts';
import { linkProgram } from '#rules/transpile/python/lower/link-program.ts';
import type { Program } from '#rules/transpile/python/lower/program.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function emitted(source: string, isPackage: boolean): { rust: string; told: readonly string[] } {
  const [app, store] = [parseModule(source), parseModule('import sys\nsys.meta_path.append(None)\n')];
  if (!app.ok || !store.ok) throw new Error('a module does not parse');
  const { programs } = linkProgram('app', [
    { name: 'app', isPackage: false, tree: app.module },
    { name: 'store', isPackage, tree: store.module },
  ]);
  const { rust, diagnostics } = emitModule({
    tree: app.module,
    comments: app.comments,
    moduleName: 'app',
    file: 'app.py',
    program: programs.get('app') as Program,
    types: { repOf: () => 'value', classesOf: () => [] },
  });
  return { rust, told: diagnostics.map(({ message }) => message) };
}

describe('an import below a module of the program', () => {
  test('asks when it runs, where the module is no package', () => {
    const { rust, told } = emitted(
      'import store\nfrom store.room import hammer, nails as n\nimport store.shed.door\n',
      false,
    );
    expect(told).toEqual([]);
    expect(rust).toContain('batuta_std::importlib::hooks::import');
    expect(rust).toMatch(/hooks::member.*"hammer"/);
    expect(rust).toMatch(/hooks::member.*"nails"/);
    expect(rust).toContain('"store.shed.door"');
  });

  test('is refused at migration where the module is a package', () => {
    const { told } = emitted('import store\nfrom store.room import hammer\n', true);
    expect(told).toEqual(["The module `store.room` is neither in the project nor in batuta's library."]);
  });

  test('cannot bring all names', () => {
    const { told } = emitted('import store\nfrom store.room import *\n', false);
    expect(told).toEqual(['The names of `store.room` are not known at migration.']);
  });
});
