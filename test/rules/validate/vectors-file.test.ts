// What adding to a vectors file does to the lines that are there.
import { expect, test } from 'vitest';
import { mergeVectors, withoutVectors } from '#rules/validate/vectors-file.ts';

const mine = '{"name":"mine","argv":["1"]}\n';

test('a use that is there already is not added again, whatever it is called', () => {
  const merged = mergeVectors(mine, [{ name: 'again', argv: ['1'] }]);
  expect(merged).toEqual({ text: mine, added: [], known: 1, gone: 0 });
});

test('a name that is taken is told apart by a number', () => {
  const merged = mergeVectors(mine, [{ name: 'mine', argv: ['2'], bad: true }]);
  expect(merged.added).toEqual(['mine-2']);
  expect(merged.text).toBe(`${mine}{"name":"mine-2","argv":["2"],"bad":true}\n`);
});

test('lines of an earlier time go when they are not given again; lines of others stay as they are, also broken ones', () => {
  const before = `not a vector\n${mine}{"name":"gen-old","argv":["3"]}\n{"name":"gen-kept","argv":["4"]}\n`;
  const merged = mergeVectors(before, [{ name: 'gen-x', argv: ['4'] }], (name) => name.startsWith('gen-'));
  expect(merged.text).toBe(`not a vector\n${mine}{"name":"gen-kept","argv":["4"]}\n`);
  expect(merged).toMatchObject({ added: [], known: 1, gone: 1 });
});

test('bytes that are no text are kept as base64', () => {
  const merged = mergeVectors('', [{ name: 'raw', argv: [], stdin: Uint8Array.of(255, 0) }]);
  expect(merged.text).toBe('{"name":"raw","argv":[],"stdin":{"base64":"/wA="}}\n');
});

test('vectors are taken out by name', () => {
  expect(withoutVectors(`${mine}{"name":"b","argv":[]}\n`, new Set(['b']))).toBe(mine);
});
