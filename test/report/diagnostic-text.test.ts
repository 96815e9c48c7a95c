// A diagnostic shows the place, the line, a caret under exactly the right columns, and what to do.
import { describe, expect, test } from 'vitest';
import { diagnosticLines } from '#src/report/diagnostic-text.ts';
import type { ShownDiagnostic } from '#src/report/diagnostic-text.ts';
import { noStyle, styleOf } from '#src/report/style.ts';
import { stripStyle, textWidth } from '#src/report/text-width.ts';

const lines = (shown: Partial<ShownDiagnostic>, width = 80): string[] =>
  diagnosticLines(
    { code: 'BATUTA-T-004', severity: 'error', message: '`eval` is not translated', ...shown },
    noStyle,
    width,
  );

/** The text of the excerpt that the caret line marks. */
function marked(shown: Partial<ShownDiagnostic>, width = 80): string {
  const all = lines(shown, width);
  const at = all.findIndex((line) => /\^/.test(line));
  const from = textWidth((all[at] as string).replace(/\^.*$/, ''));
  const length = (all[at] as string).replace(/[^^]/g, '').length;
  let column = 0;
  let text = '';
  for (const character of all[at - 1] as string) {
    if (column >= from && column < from + length) text += character;
    column += textWidth(character);
  }
  return text;
}

test('reads like rustc', () => {
  const text = lines({
    place: { file: 'app/auth.py', line: 12, column: 5, endLine: 12, endColumn: 12 },
    excerpt: '    eval(x)  # run it',
    help: 'call the function directly',
  });
  expect(`\n${text.join('\n')}\n`).toBe(`
error[BATUTA-T-004]: \`eval\` is not translated
  --> app/auth.py:12:5
   |
12 |     eval(x)  # run it
   |     ^^^^^^^
   = help: call the function directly
`);
});

describe('the caret stands under the place', () => {
  test.each([
    ['after wide characters', '名前 = eval(x)', 6, 13, 'eval(x)'],
    ['after an emoji', '"🎉" + eval(x)', 7, 14, 'eval(x)'],
    ['after a combining accent', 'cafe\u0301 = eval(x)', 9, 16, 'eval(x)'],
    ['after tabs', '\t\teval(x)', 3, 10, 'eval(x)'],
    ['under wide characters', 'x = 名前', 5, 7, '名前'],
  ])('%s', (_, excerpt, column, endColumn, expected) => {
    expect(marked({ place: { file: 'a.py', line: 1, column, endLine: 1, endColumn }, excerpt })).toBe(expected);
  });

  test('far right in a long line, which is cut around it', () => {
    const excerpt = `${'value + '.repeat(40)}eval(x)${' + value'.repeat(40)}`;
    const shown = { place: { file: 'a.py', line: 7, column: 321, endLine: 7, endColumn: 328 }, excerpt };
    expect(marked(shown)).toBe('eval(x)');
    for (const line of lines(shown)) expect(textWidth(line)).toBeLessThanOrEqual(80);
  });
});

test('a place of several lines shows them without a caret', () => {
  const text = lines({
    place: { file: 'a.py', line: 9, column: 1, endLine: 10, endColumn: 4 },
    excerpt: 'def f():\n  pass',
  });
  expect(text).toContain(' 9 | def f():');
  expect(text).toContain('10 |   pass');
  expect(text.join('')).not.toContain('^');
});

test('a place without a line is only named', () => {
  expect(lines({ place: { file: 'vectors.jsonl' } })[1]).toBe(' --> vectors.jsonl');
});

test('long help is wrapped and aligned', () => {
  const text = lines({ help: 'word '.repeat(30).trim() }, 60);
  expect(text.length).toBeGreaterThan(3);
  for (const line of text) expect(textWidth(line)).toBeLessThanOrEqual(60);
});

test('colour adds nothing to the text', () => {
  const shown: ShownDiagnostic = {
    code: 'BATUTA-T-004',
    severity: 'warning',
    message: 'slow',
    place: { file: 'a.py', line: 1, column: 1 },
    excerpt: 'x',
    help: 'h',
  };
  const colored = diagnosticLines(shown, styleOf(true), 80);
  expect(colored.join()).toContain('\u001b[33m');
  expect(colored.map(stripStyle)).toEqual(diagnosticLines(shown, noStyle, 80));
});
