// The pure parts of commands: labels found by a part of them, drawings, the written configuration, sizes.
import { describe, expect, test } from 'vitest';
import { parseSize } from '#src/cli/commands/cache.ts';
import { isAtLeast } from '#src/cli/commands/doctor.ts';
import { configText } from '#src/cli/commands/init.ts';
import { resolveLabel } from '#src/cli/commands/why.ts';
import { dotText, mermaidText } from '#src/report/graph-text.ts';
import type { DrawnAction } from '#src/report/graph-text.ts';

describe('a label', () => {
  const labels = ['app:emit:auth', 'app:emit:pkg/auth_test', 'app:parse:auth', 'app:emit:api', 'lint:run'];
  const found = (word: string): string => {
    const result = resolveLabel(word, labels);
    return result.ok ? result.value : (result.failure.help ?? '');
  };

  test.each([
    ['in full', 'app:emit:api', 'app:emit:api'],
    ['by the target that has only one', 'lint', 'lint:run'],
    ['by its end', 'emit:auth', 'app:emit:auth'],
    ['by any part that is unique', 'auth_test', 'app:emit:pkg/auth_test'],
  ])('is found %s', (_, word, label) => {
    expect(found(word)).toBe(label);
  });

  test('that fits several is answered with the choice', () => {
    expect(found('auth')).toContain('app:emit:auth, app:parse:auth');
  });

  test('that is misspelt is answered with the likely one', () => {
    expect(found('app:emit:aip')).toContain('app:emit:api');
  });
});

describe('the graph', () => {
  const actions: readonly DrawnAction[] = [
    { label: 'app:scan', dependencies: [], opens: ['parse'] },
    { label: 'app:emit:a"b', dependencies: ['app:scan'], opens: [] },
  ];

  test('as dot quotes labels and shows what only a run can know as dashed', () => {
    const text = dotText(actions);
    expect(text).toContain('"app:scan" -> "app:emit:a\\"b";');
    expect(text).toContain('[label="parse …", style=dashed]');
  });

  test('as mermaid names every node', () => {
    const text = mermaidText(actions);
    expect(text).toContain('n0 --> n1');
    expect(text).toContain('n0 -.-> n0x0');
  });
});

describe('the configuration that init writes', () => {
  test('names what was found, quoted where it must be', () => {
    const text = configText([{ name: 'my-tool', options: { entry: "it's/main.py", vectors: 'v.jsonl' } }]);
    expect(text).toContain("'my-tool': migrate({ entry: 'it\\'s/main.py', vectors: 'v.jsonl' }),");
  });

  test('has an example when nothing was found', () => {
    expect(configText([])).toContain('// app: migrate(');
  });
});

test.each([
  ['500MB', 500_000_000],
  ['1.5GiB', 1_610_612_736],
  ['12', 12],
  ['much', undefined],
  ['5 apples', undefined],
])('the size %s is %s bytes', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test('versions are compared by number', () => {
  expect(isAtLeast('3.11.7', [3, 8])).toBe(true);
  expect(isAtLeast('3.7.17', [3, 8])).toBe(false);
  expect(isAtLeast('20.9.0', [20, 19])).toBe(false);
});
