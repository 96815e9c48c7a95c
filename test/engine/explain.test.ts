// Two keys compared: what differs, from what to what, in words.
import { expect, test } from 'vitest';
import { changedKeys, differences, firstReason } from '#src/engine/explain.ts';
import type { ActionSpec } from '#src/model/action.ts';

const spec: ActionSpec = {
  label: 'two:task',
  rule: 'task#command',
  params: {},
  inputs: {
    from1: { from: 'output', label: 'one:task', output: 'out' },
    sources: { from: 'glob', include: ['src/**'] },
  },
};
const fields = (values: { readonly [name: string]: string }) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));
const before = fields({
  'input:from1': 'aaa',
  'input:sources:src/a.py': 'bbb',
  'param:argv': '["cp","a"]',
  'param:env': '{"MODE":"fast","OTHER":"1"}',
  'tool:cp': 'v1',
});

test('every field that differs is said with its values, what a person looks for first', () => {
  const now = fields({
    'input:from1': 'aab',
    'input:sources:src/b.py': 'ccc',
    'param:argv': '["cp","-f","a"]',
    'param:env': '{"MODE":"slow","OTHER":"1"}',
    'env:LANG': 'ddd',
    'tool:cp': 'v2',
  });
  expect(differences(spec, before, now).map(({ text, before, after }) => [text, before, after])).toEqual([
    ['out of one:task changed', 'aaa', 'aab'],
    ['src/b.py is new', undefined, 'ccc'],
    ['src/a.py is gone', 'bbb', undefined],
    ['command changed', '["cp","a"]', '["cp","-f","a"]'],
    ['env.MODE changed', '{"MODE":"fast","OTHER":"1"}', '{"MODE":"slow","OTHER":"1"}'],
    ['variable LANG changed', undefined, 'ddd'],
    ['tool cp changed', 'v1', 'v2'],
  ]);
});

test('the one reason of an event names its field and where an output came from, and no values', () => {
  const now = before.map((field) => (field.name === 'input:from1' ? { ...field, value: 'x' } : field));
  expect(firstReason(differences(spec, before, now))).toEqual({
    kind: 'input',
    text: 'out of one:task changed',
    field: 'input:from1',
    from: 'one:task',
  });
  expect(firstReason(differences(spec, undefined, now))).toEqual({ kind: 'new', text: 'first time' });
  expect(firstReason([])).toMatchObject({ kind: 'corrupt' });
});

test('members of objects are compared, other values are not', () => {
  expect(changedKeys('{"a":1,"b":[1]}', '{"b":[2],"c":0}')).toEqual(['a', 'b', 'c']);
  expect(changedKeys('[1]', '{"a":1}')).toEqual([]);
});
