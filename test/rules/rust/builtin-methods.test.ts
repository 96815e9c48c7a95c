// The two halves of the table of builtin methods: what the emitter writes is what the runtime has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtinMethod } from '#rules/transpile/rust/builtin-methods.ts';

const calls = readFileSync(
  join(import.meta.dirname, '../../../rules/transpile/runtime/core/src/emitted/calls.rs'),
  'utf8',
);
const rows = [...calls.matchAll(/^ {4}(\w+)\(([\w, ]*)\) "(\w+)" \{/gm)].map(
  ([, rust = '', args = '', python = '']) => ({
    rust,
    count: args === '' ? 0 : args.split(',').length,
    python,
  }),
);

test('the runtime has rows', () => {
  expect(rows.length).toBeGreaterThan(30);
});

test.each(rows)('a call of $python with $count arguments is written as $rust', ({ rust, count, python }) => {
  expect(builtinMethod(python, count)).toBe(rust);
});

test('a name that objects have by nature is no builtin method', () => {
  expect(builtinMethod('constructor', 0)).toBeNull();
  expect(builtinMethod('split', 2)).toBeNull();
});
