// Vectors files: what is accepted, what is refused and where, and which actions a vector adds.
import { expect, test } from 'vitest';
import { readVectors } from '#rules/validate/vector.ts';
import { vectors } from '#rules/validate/vectors.ts';
import { runRule } from '../fake-context.ts';

const params = {
  target: 'app',
  run: { mode: 'script', entry: 'main.py', sourceRoot: '.', program: 'main.py', timeoutMs: 10_000 },
  sources: { include: ['**/*.py'], exclude: [] },
  data: [],
};

test('a vector with all fields is read', () => {
  const line = '{"name":"a","argv":["x"],"stdin":"in","files":{"d/f":"t"},"env":{"K":"v"},"bad":true}';
  expect(readVectors('v.jsonl', `${line}\n\n`)).toEqual({
    failures: [],
    vectors: [
      { name: 'a', argv: ['x'], stdin: { text: 'in' }, files: { 'd/f': { text: 't' } }, env: { K: 'v' }, bad: true },
    ],
  });
});

test.each([
  ['{"name":"a"', 'not JSON'],
  ['[]', 'not a JSON object'],
  ['{"name":"a b","argv":[]}', '"name" must be'],
  ['{"name":"a","argv":"x"}', '"argv" must be a list'],
  ['{"name":"a","argv":[],"args":[]}', 'unknown field "args"'],
  ['{"name":"a","argv":[],"files":{"../x":""}}', 'below the working folder'],
  ['{"name":"a","argv":[],"files":{"x":3}}', 'content of x'],
  ['{"name":"a","argv":[],"env":{"x":3}}', '"env" must be'],
])('%s is refused with its line', (line, message) => {
  const { failures } = readVectors('v.jsonl', `{"name":"fine","argv":[]}\n${line}\n`);
  expect(failures).toHaveLength(1);
  expect(failures[0]?.message).toContain(message);
  expect(failures[0]?.place).toEqual({ file: 'v.jsonl', line: 2 });
});

test('each vector adds a golden and a compare that reads only that vector', async () => {
  const result = await runRule(vectors, {
    params,
    inputs: { files: { 'v.jsonl': '{"name":"a","argv":[]}\n{"name":"b","argv":["1"]}\n' } },
  });
  expect(result.actions.map((action) => action.label)).toEqual([
    'app:golden:a',
    'app:compare:a',
    'app:golden:b',
    'app:compare:b',
  ]);
  expect(result.actions[2]?.inputs['vector']).toEqual({ from: 'output', label: 'app:vectors', output: 'vector/b' });
  expect(result.json('vector/b')).toEqual({ name: 'b', argv: ['1'] });
});

test('files beside the sources are given to golden and comparison', async () => {
  const result = await runRule(vectors, {
    params: { ...params, data: ['words/**'] },
    inputs: { files: { 'v.jsonl': '{"name":"a","argv":[]}\n' } },
  });
  const [golden, compare] = result.actions;
  expect(golden?.inputs['sources']).toEqual({ from: 'glob', include: ['**/*.py', 'words/**'], exclude: [] });
  expect(compare?.inputs['data']).toEqual({ from: 'glob', include: ['words/**'], exclude: [] });
  expect(compare?.params).toMatchObject({ shipped: { folder: 'app-files', sourceRoot: '.', data: true } });
});

test('two vectors of one name are refused, as a failure that may be cached', async () => {
  const result = await runRule(vectors, {
    params,
    inputs: { files: { 'a.jsonl': '{"name":"a","argv":[]}', 'b.jsonl': '{"name":"a","argv":[]}' } },
  });
  expect(result.failure?.message).toBe('two vectors are named "a" (a.jsonl and b.jsonl)');
  expect(result.cached).toBe(true);
});
