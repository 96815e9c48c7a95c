// "Did you mean": the nearest of the known words, else the only one that starts so, or nothing.
import { closest } from '#src/base/closest.ts';

export function suggest(word: string, known: readonly string[]): string | undefined {
  const near = closest(word, known);
  if (near !== undefined) return near;
  const lower = word.toLowerCase();
  const starting = lower === '' ? [] : known.filter((name) => name.toLowerCase().startsWith(lower));
  return starting.length === 1 ? starting[0] : undefined;
}
