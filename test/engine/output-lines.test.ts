// Streams come in chunks of any size; what is said is whole lines.
import { expect, test } from 'vitest';
import { outputLines } from '#src/engine/output-lines.ts';

test('lines and characters cut by chunks are put together, and a last line gets its break', () => {
  const said: string[] = [];
  const lines = outputLines((stream, text) => void said.push(`${stream} ${text}`));
  const bytes = Buffer.from('één\ntwo\nth', 'utf8');
  for (const byte of bytes.subarray(0, 5)) lines.push('stdout', Buffer.from([byte]));
  lines.push('stderr', Buffer.from('warn'));
  lines.push('stdout', bytes.subarray(5));
  lines.end();
  lines.end();
  expect(said).toEqual(['stdout één\ntwo\n', 'stdout th\n', 'stderr warn\n']);
});
