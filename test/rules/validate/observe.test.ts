// What counts of standard error.
import { expect, test } from 'vitest';
import { comparedStderr } from '#rules/validate/observe.ts';

test('of a traceback the last line counts', () => {
  expect(comparedStderr('Traceback (most recent call last):\n  File "a.py", line 1\nValueError: no\n')).toBe(
    'ValueError: no',
  );
});

test('a usage error counts whole', () => {
  expect(comparedStderr('usage: a [-h]\na: error: no\n')).toBe('usage: a [-h]\na: error: no\n');
});

test('of a warning its category and text count, not its place', () => {
  const warning = '/x/a.py:3: RuntimeWarning: divide by zero encountered in divide\n';
  expect(comparedStderr(warning)).toBe('RuntimeWarning: divide by zero encountered in divide');
  expect(comparedStderr(`${warning}  print(a / 0)\n`)).toBe('RuntimeWarning: divide by zero encountered in divide');
  expect(comparedStderr(`${warning}the last word\n`)).toBe('the last word');
});
