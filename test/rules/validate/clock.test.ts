// What counts as showing the day on which a program runs.
import { expect, test } from 'vitest';
import { showsClock } from '#rules/validate/clock.ts';

const time = new Date(Date.UTC(2026, 10, 21, 14, 40, 47));
const shows = (text: string, argv: readonly string[] = []): boolean =>
  showsClock({ status: 0, stdout: { text }, stderr: '', files: {} }, { name: 'v', argv }, time);

test.each([
  '2026-11-21 14:40:47\n',
  '20261121_144047',
  'on 2026/11/21.',
  '21/11/2026',
  '11/21/26',
  'November 21, 2026',
  'Sat Nov 21 14:40:47 2026',
  '21 Nov 2026',
  `at ${time.getTime() / 1000}`,
  `${time.getTime() / 1000 + 3}.25`,
])('%s is that day', (text) => {
  expect(shows(text)).toBe(true);
});

test.each([
  '2026-11-2',
  '2025-11-21',
  '12026-11-21',
  '1.2026-11-21',
  'November 2, 2026',
  'total 1795272',
  '21:11:2026 x',
])('%s is not', (text) => {
  expect(shows(text)).toBe(false);
});

test('a day that the use itself names is no sign of the clock', () => {
  expect(shows('2026-11-21', ['2026-11-21'])).toBe(false);
});

test('a day in a file that the program wrote counts too', () => {
  const files = { 'log.txt': { text: '[2026-11-21] start' } };
  expect(showsClock({ status: 0, stdout: { text: '' }, stderr: '', files }, { name: 'v', argv: [] }, time)).toBe(true);
});
