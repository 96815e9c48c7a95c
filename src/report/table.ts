// Rows of text as aligned columns; the last column takes what is left of the width.
import { padEnd, padStart, textWidth, truncate } from './text-width.ts';

export interface Column {
  readonly align?: 'left' | 'right';
  readonly style?: (text: string) => string;
}

export function tableLines(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
  indent = 2,
): string[] {
  const widths = columns.map((_, index) => Math.max(0, ...rows.map((row) => textWidth(row[index] ?? ''))));
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, indent);
  return rows.map((row) => {
    const cells = columns.map((column, index) => {
      const text = row[index] ?? '';
      const style = column.style ?? ((each: string) => each);
      const last = index === columns.length - 1;
      if (last && column.align !== 'right') return style(truncate(text, Math.max(20, width - before)));
      return style(column.align === 'right' ? padStart(text, widths[index] ?? 0) : padEnd(text, widths[index] ?? 0));
    });
    return `${' '.repeat(indent)}${cells.join('  ')}`.trimEnd();
  });
}
