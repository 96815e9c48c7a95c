// Which configurations need no compiler, and that those that do are left to it.
import { describe, expect, it } from 'vitest';
import { simpleModule } from '#src/config/simple-module.ts';

/** What the module exports when run as jiti runs it. */
async function run(source: string): Promise<{ readonly [name: string]: unknown }> {
  const code = simpleModule(source, true);
  if (code === undefined) throw new Error('not simple');
  const exports: { [name: string]: unknown } = {};
  await new Function('exports', 'jitiImport', `return (async () => {${code}\n})()`)(exports, (name: string) =>
    Promise.resolve({ task: (value: unknown) => ({ from: name, value }), join: () => 'joined' }),
  );
  return exports;
}

describe('a plain configuration', () => {
  it('gives its exports', async () => {
    const source = `// about\n\nimport { task, join as j } from 'batuta';\nimport {\n  join,\n} from "node:path";\nexport const lint = task('a');\nconst x = 1;\nexport default { x, lint, j: j(), join: join() };\nvoid x;\n`;
    const exports = await run(source);
    expect(exports['lint']).toEqual({ from: 'batuta', value: 'a' });
    expect(exports['default']).toEqual({ x: 1, lint: exports['lint'], j: 'joined', join: 'joined' });
  });

  it('may hold globs and quotes in its strings', async () => {
    const source = `// don't\nexport default { a: ['src/**', "it's", '\\'', 'a \`b\` <T>(x)'] };\n`;
    expect((await run(source))['default']).toEqual({ a: ['src/**', "it's", "'", 'a `b` <T>(x)'] });
  });

  it('keeps every line where it was', () => {
    const source = `import {\n  task,\n} from 'batuta';\n\nexport default task(\n  1,\n);\n`;
    const code = simpleModule(source, true) ?? '';
    expect(code.split('\n').length).toBe(source.split('\n').length);
    expect(code.split('\n')[4]).toBe('exports.default = task(');
  });
});

describe('a compiler is needed for', () => {
  it.each([
    ['a type annotation', `const x: number = 1;\nexport default x;\n`],
    ['an assertion', `export default 1 as number;\n`],
    ['type arguments, which JavaScript reads as comparisons', `const f = 1, T = 1;\nexport default f<T>(1);\n`],
    ['an import of a type', `import type { A } from 'batuta';\nexport default 1;\n`],
    ['a type among the imported names', `import { type A } from 'batuta';\nexport default 1;\n`],
    ['another module, whose bindings may change', `import { a } from './other.ts';\nexport default a;\n`],
    ['a default import', `import path from 'node:path';\nexport default path;\n`],
    ['an import that comes late', `export default 1;\nimport { a } from 'batuta';\n`],
    ['an enum', `enum A { x }\nexport default A.x;\n`],
    ['an exported function', `export function f() {}\nexport default 1;\n`],
    ['a default function', `export default function f() {}\n`],
    ['re-exports', `export * from 'batuta';\n`],
    ['what looks like an export in a template', 'const x = `\nexport default 1;\n`;\nexport default x;\n'],
    ['what looks like an import in a comment', `/*\nimport { a } from 'batuta';\n*/\nexport default 1;\n`],
    ['a regular expression, which may hold quotes', `const x = /'/;\nexport default x;\n`],
    ['an import that is an expression', `export default import('batuta');\n`],
    ['what does not parse', `export default {;\n`],
  ])('%s', (_reason, source) => {
    expect(simpleModule(source, true)).toBeUndefined();
  });
});
