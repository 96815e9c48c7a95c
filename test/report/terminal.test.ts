// What may be shown where: colour, a redrawn line, width; and texts measured and cut by columns.
import { describe, expect, test } from 'vitest';
import { formatBytes, formatDuration, formatSeconds } from '#src/report/duration.ts';
import { redactor } from '#src/base/redact.ts';
import { terminalOf } from '#src/report/terminal.ts';
import { textWidth, truncate, wrap } from '#src/report/text-width.ts';

const screen = { isTTY: true, columns: 120 };

describe('a terminal', () => {
  test.each([
    ['a screen', screen, {}, true, true],
    ['a screen with NO_COLOR', screen, { NO_COLOR: '1' }, true, false],
    ['a screen with an empty NO_COLOR', screen, { NO_COLOR: '' }, true, true],
    ['a screen in CI', screen, { CI: 'true' }, false, true],
    ['a dumb terminal', screen, { TERM: 'dumb' }, false, false],
    ['a pipe', {}, {}, false, false],
    ['a pipe with FORCE_COLOR', {}, { FORCE_COLOR: '1' }, false, true],
  ])('%s', (_, stream, env, live, color) => {
    expect(terminalOf(stream, env)).toMatchObject({ live, color });
  });

  test('is as wide as it is, else as COLUMNS says, else 80', () => {
    expect(terminalOf(screen, {}).width).toBe(120);
    expect(terminalOf({}, { COLUMNS: '100' }).width).toBe(100);
    expect(terminalOf({}, {}).width).toBe(80);
  });

  test('cuts rows where the screen ends, and for a program that reads them nowhere', () => {
    expect(terminalOf(screen, {}).tableWidth).toBe(120);
    expect(terminalOf({}, {}).tableWidth).toBe(Infinity);
    expect(terminalOf({}, { COLUMNS: '100' }).tableWidth).toBe(100);
  });
});

describe('text', () => {
  test.each([
    ['abc', 3],
    ['名前', 4],
    ['e\u0301', 1],
    ['🎉', 2],
    ['\u001b[31mred\u001b[39m', 3],
  ])('%j takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  test('is cut at columns, never through a wide character', () => {
    expect(truncate('名前名前', 5)).toBe('名前…');
    expect(truncate('abc', 3)).toBe('abc');
  });

  test('is wrapped at spaces', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  });
});

test.each([
  [0.2, '0 ms'],
  [12.4, '12 ms'],
  [999.6, '1.0 s'],
  [59_900, '59.9 s'],
  [59_990, '1 min'],
  [125_000, '2 min 5 s'],
  [3_780_000, '1 h 3 min'],
])('%f ms is said as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('seconds and bytes are said shortly', () => {
  expect([formatSeconds(59), formatSeconds(60)]).toEqual(['59 s', '1 min']);
  expect([formatBytes(999), formatBytes(1500), formatBytes(123_456_789)]).toEqual(['999 B', '1.5 kB', '123 MB']);
});

describe('redaction', () => {
  test('replaces each line of a secret, the longest first, and leaves short values alone', () => {
    const redact = redactor(['KEY', 'LONG', 'ONE'], { KEY: 'line-one\nline-two', LONG: 'line-one-more', ONE: '1' });
    expect(redact('line-two, line-one-more, 1')).toBe('[secret KEY], [secret LONG], 1');
  });
});
