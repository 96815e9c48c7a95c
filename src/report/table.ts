// Rows of text as aligned columns; the last column takes what is left of the width, and is cut or goes on below.
import { padEnd, padStart, textWidth, truncate, wrap } from './text-width.ts';

export interface Column {
  readonly align?: 'left' | 'right';
  readonly style?: (text: string) => string;
  /** Of the last column: all of it is shown, in as many lines as it takes. */
  readonly wraps?: boolean;
}

export function tableLines(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
  indent = 2,
): string[] {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => textWidth(row[index] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, indent);
  return rows.flatMap((row) => {
    const below: string[] = [];
    const cells = columns.map((column, index) => {
      const text = row[index] ?? '';
      const style = column.style ?? ((each: string) => each);
      const last = index === columns.length - 1;
      const room = Math.max(20, width - before);
      if (last && column.wraps === true && width !== Infinity) {
        const [first = '', ...rest] = wrap(text, room);
        below.push(...rest.map((line) => `${' '.repeat(before)}${style(line)}`));
        return style(first);
      }
      if (last && column.align !== 'right') return style(truncate(text, room));
      return style(column.align === 'right' ? padStart(text, widths[index] ?? 0) : padEnd(text, widths[index] ?? 0));
    });
    return [`${' '.repeat(indent)}${cells.join('  ')}`.trimEnd(), ...below];
  });
}
