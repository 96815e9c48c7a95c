// Logs as blocks: whatever a command prints, the block stays one.
import { expect, test } from 'vitest';
import { clean, logBlock } from '#src/report/log-block.ts';
import { noStyle, styleOf } from '#src/report/style.ts';
import { textWidth } from '#src/report/text-width.ts';

test('each line stands behind a bar, the last behind the corner', () => {
  expect(logBlock('a:task', 'one\n\ntwo\n\n', noStyle)).toBe('  ┌ a:task\n  │ one\n  │\n  └ two\n');
});

test('on a screen no line is wider than it, and long ones go on behind the bar', () => {
  const text = logBlock('t', `${'x'.repeat(50)}日本語日本語日本語日本語`, noStyle, 40);
  expect(text.split('\n').every((line) => textWidth(line) <= 40)).toBe(true);
  expect(text.replace(/[\s│└┌t]/g, '')).toBe(`${'x'.repeat(50)}日本語日本語日本語日本語`);
});

test('colours go on after a break and end with their line', () => {
  const lines = logBlock('t', `\u001b[31m${'x'.repeat(40)}`, styleOf(true), 34).split('\n');
  expect(lines[2]).toContain('\u001b[31mxxxxxxxxxx\u001b[0m');
});

test.each([
  ['a progress bar is what it was last', '10%\r50%\rdone\r', 'done'],
  ['what moves the cursor is left out', '\u001b[2K\u001b[1Gready\u001b[?25l', 'ready'],
  ['links and titles too', '\u001b]8;;http://x\u0007text\u001b]8;;\u0007', 'text'],
  ['bells too, tabs are spaces', '\u0007a\tb', 'a    b'],
  ['colours too, where there are none', '\u001b[1;31mred\u001b[0m', 'red'],
])('%s', (_, line, shown) => expect(clean(line, noStyle)).toBe(shown));
