// A module that uses a part of a library module that is enough for it links that part alone.
import { expect, test } from 'vitest';
import { libraryFor } from '#rules/transpile/python/library/parts.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

function pathOfAst(text: string, wanted: readonly string[] = []): string | undefined {
  const made = parseModule(Buffer.from(text));
  if (!made.ok) throw new Error(made.error.message);
  return libraryFor(made.module, new Set(wanted)).moduleOf('ast')?.path;
}

const part = 'batuta_std::ast_::module';
const whole = 'batuta_py_ast::ast::import';

test.each([
  'import ast\nprint(ast.literal_eval("1"))',
  'import ast as trees\nprint(trees.literal_eval("1"))',
  'from ast import literal_eval as read\nread("1")',
])('literal_eval alone needs no parser: %j', (text) => {
  expect(pathOfAst(text)).toBe(part);
});

test.each([
  'import ast\nast.parse("1")',
  'import ast\nast.literal_eval("1")\nprint(ast)',
  'import ast as trees\ntrees.literal_eval("1")\ntrees.dump',
  'from ast import literal_eval, parse',
  'from ast import *',
  'import ast\nfrom ast import literal_eval\nimport sys\nsys.modules["ast"]',
])('whatever else is named needs all of it: %j', (text) => {
  expect(pathOfAst(text)).toBe(whole);
});

test('a module that others reach into has all of it', () => {
  expect(pathOfAst('import ast\nast.literal_eval("1")', ['ast'])).toBe(whole);
  expect(pathOfAst('import ast\nast.literal_eval("1")', ['*'])).toBe(whole);
});
