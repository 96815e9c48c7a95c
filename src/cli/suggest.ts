// "Did you mean": the nearest of the known words, or nothing when none is near.

/** Edit distance with transposition of neighbours (optimal string alignment). */
export function editDistance(left: string, right: string): number {
  const width = right.length + 1;
  const table: number[] = Array.from({ length: (left.length + 1) * width }, () => 0);
  const at = (row: number, column: number): number => table[row * width + column] as number;
  for (let row = 0; row <= left.length; row += 1) table[row * width] = row;
  for (let column = 0; column <= right.length; column += 1) table[column] = column;
  for (let row = 1; row <= left.length; row += 1) {
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        best = Math.min(best, at(row - 2, column - 2) + 1);
      }
      table[row * width + column] = best;
    }
  }
  return at(left.length, right.length);
}

/** The likeliest meaning of `word`: a near spelling, else the only known word that starts so. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const most = lower.length <= 3 ? 1 : lower.length <= 6 ? 2 : 3;
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(lower, name.toLowerCase());
    if (distance <= most && (!best || distance < best.distance)) best = { name, distance };
  }
  if (best) return best.name;
  const starting = lower === '' ? [] : known.filter((name) => name.toLowerCase().startsWith(lower));
  return starting.length === 1 ? starting[0] : undefined;
}
