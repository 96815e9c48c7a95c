// The unified diff: minimal, in hunks, bounded.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '#rules/validate/diff.ts';

test('a change is shown with two lines around it', () => {
  const before = ['1', '2', '3', '4', '5', '6', ''].join('\n');
  expect(unifiedDiff(before, before.replace('4', 'x'))).toEqual({
    line: 4,
    text: '@@ -2 +2 @@\n 2\n 3\n-4\n+x\n 5\n 6',
  });
});

test('changes far apart are two hunks', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `${i}`);
  const after = lines.map((line) => (line === '3' || line === '25' ? 'x' : line));
  expect(unifiedDiff(lines.join('\n'), after.join('\n')).text.match(/@@ /g)).toHaveLength(2);
});

test('a missing newline at the end is a difference that is named', () => {
  expect(unifiedDiff('a\n', 'a').text).toBe('@@ -1 +1 @@\n-a\n+a\n\\ no newline at the end');
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  .map((lines) => lines.map((l) => `${l}\n`).join(''));

test('as many lines are removed and added as the longest common subsequence demands', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after);
      const changed = unifiedDiff(before, after)
        .text.split('\n')
        .filter((line) => /^[-+]/.test(line)).length;
      const [a, b] = [before.split('\n').slice(0, -1), after.split('\n').slice(0, -1)];
      return changed === a.length + b.length - 2 * common(a, b);
    }),
  );
});

function common(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] as number;
      row[j] = item === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1] as number);
      diagonal = above;
    }
  }
  return row[b.length] as number;
}
