// What `--cache` understands.
import { expect, it } from 'vitest';
import { cacheModeText, defaultCacheMode, parseCacheMode } from '#src/model/cache-mode.ts';

const parsed = (text: string): string => {
  const mode = parseCacheMode(text);
  return mode.ok ? cacheModeText(mode.value) : mode.failure.code;
};

it.each([
  ['local:rw,remote:r', 'local:rw,remote:r'],
  ['remote:r', 'local:rw,remote:r'],
  [' local:w , remote:wr ', 'local:w,remote:rw'],
  ['remote:none', 'local:rw,remote:none'],
  ['none', 'local:none,remote:none'],
  ['', 'BATUTA-C-013'],
  ['rw', 'BATUTA-C-013'],
  ['remote', 'BATUTA-C-013'],
  ['remote:x', 'BATUTA-C-013'],
  ['disk:r', 'BATUTA-C-013'],
  ['remote:toString', 'BATUTA-C-013'],
])('`%s` is %s', (text, expected) => {
  expect(parsed(text)).toBe(expected);
});

it('a layer that is not named stays as it was', () => {
  const before = parseCacheMode('local:r', defaultCacheMode);
  const after = before.ok ? parseCacheMode('remote:w', before.value) : before;
  expect(after.ok && cacheModeText(after.value)).toBe('local:r,remote:w');
});
