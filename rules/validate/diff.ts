// A minimal unified diff of two texts: Myers' greedy O(ND) algorithm (1986) over lines, with a bound on the work.

export interface UnifiedDiff {
  readonly text: string;
  /** 1-based first line that differs. */
  readonly line: number;
}

interface Edit {
  readonly kind: ' ' | '-' | '+';
  readonly line: string;
}

const context = 2;
const maximalLines = 60;
const maximalDistance = 1500;

export function unifiedDiff(before: string, after: string): UnifiedDiff {
  const [a, b] = [lines(before), lines(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const edits: Edit[] = [
    ...a.slice(0, head).map((line): Edit => ({ kind: ' ', line })),
    ...shortestEdit(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map((line): Edit => ({ kind: ' ', line })),
  ];
  return { text: render(edits), line: head + 1 };
}

// A text that does not end in a newline differs from one that does: its last line is marked as diff(1) does.
function lines(text: string): string[] {
  if (text === '') return [];
  const parts = text.split('\n');
  if (parts.at(-1) === '') parts.pop();
  else parts[parts.length - 1] += '\n\\ no newline at the end';
  return parts;
}

function shortestEdit(a: readonly string[], b: readonly string[]): Edit[] {
  const trace: Int32Array[] = [];
  const reach = Math.min(a.length + b.length, maximalDistance);
  const at = new Int32Array(2 * reach + 3);
  const middle = reach + 1;
  for (let distance = 0; distance <= reach; distance++) {
    trace.push(at.slice());
    for (let k = -distance; k <= distance; k += 2) {
      const down = k === -distance || (k !== distance && get(at, middle + k - 1) < get(at, middle + k + 1));
      let x = down ? get(at, middle + k + 1) : get(at, middle + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      at[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return backtrack(trace, a, b, middle);
    }
  }
  // Too different for a minimal answer: all of one, then all of the other.
  return [...a.map((line): Edit => ({ kind: '-', line })), ...b.map((line): Edit => ({ kind: '+', line }))];
}

function backtrack(trace: readonly Int32Array[], a: readonly string[], b: readonly string[], middle: number): Edit[] {
  const edits: Edit[] = [];
  let [x, y] = [a.length, b.length];
  for (let distance = trace.length - 1; distance >= 0; distance--) {
    const at = trace[distance] as Int32Array;
    const k = x - y;
    const down = k === -distance || (k !== distance && get(at, middle + k - 1) < get(at, middle + k + 1));
    const previousX = distance === 0 ? 0 : get(at, middle + (down ? k + 1 : k - 1));
    const previousY = distance === 0 ? 0 : previousX - (down ? k + 1 : k - 1);
    while (x > previousX && y > previousY) {
      edits.push({ kind: ' ', line: a[--x] as string });
      y--;
    }
    if (distance === 0) break;
    if (down) edits.push({ kind: '+', line: b[--y] as string });
    else edits.push({ kind: '-', line: a[--x] as string });
  }
  return edits.reverse();
}

const get = (array: Int32Array, index: number): number => array[index] as number;

function render(edits: readonly Edit[]): string {
  const out: string[] = [];
  let [left, right] = [1, 1];
  let shownTo = -1;
  for (let i = 0; i < edits.length; i++) {
    const edit = edits[i] as Edit;
    if (edit.kind !== ' ' && i > shownTo) {
      const start = Math.max(shownTo + 1, i - context);
      out.push(`@@ -${left - (i - start)} +${right - (i - start)} @@`);
      shownTo = hunkEnd(edits, i);
      for (const shown of edits.slice(start, shownTo + 1)) out.push(...`${shown.kind}${shown.line}`.split('\n'));
    }
    if (edit.kind !== '+') left++;
    if (edit.kind !== '-') right++;
  }
  if (out.length <= maximalLines) return out.join('\n');
  return [...out.slice(0, maximalLines), `... ${out.length - maximalLines} more lines`].join('\n');
}

/** Index of the last edit shown with the change at `start`: later changes join while few equal lines lie between. */
function hunkEnd(edits: readonly Edit[], start: number): number {
  let last = start;
  for (let i = start; i < edits.length && i <= last + 2 * context; i++) if (edits[i]?.kind !== ' ') last = i;
  return Math.min(edits.length - 1, last + context);
}
