// The bare name of a package or of a target in a workspace is told apart from a misspelling.
import { expect, it } from 'vitest';
import { memberPattern } from '#src/graph/member-hint.ts';

const targets = ['core.build', 'core.test', 'app.build', 'plain'];

it.each([
  ['a package', 'core', 'core.*'],
  ['a target of packages', 'build', '*.build'],
  ['a package, misspelt', 'coer', 'core.*'],
  ['a target of packages, misspelt', 'biuld', '*.build'],
  ['nothing like any', 'zzz', undefined],
])('%s', (_, name, pattern) => {
  expect(memberPattern(name, targets)).toBe(pattern);
});
