// A Rust file as text, with the source node of each line that begins a statement or a function.
import { printItem } from './print-item.ts';
import type { RustFile } from './tree.ts';

/** For each Rust line (1-based) that begins a statement or function: the node it comes from. */
export type LineMap = readonly (readonly [line: number, node: number])[];

export interface PrintedFile {
  readonly text: string;
  readonly map: LineMap;
}

export function printFile(file: RustFile): PrintedFile {
  const docs = file.docs.map((line) => `//!${line === '' ? '' : ` ${line}`}\n`).join('');
  const marked = docs + file.items.map((item) => printItem(item, 0)).join('');
  const map: [number, number][] = [];
  const lines = marked.split('\n').map((line, index) => {
    if (!line.includes('\u{f8fe}')) return line;
    return line.replace(/\u{f8fe}(\d+)\u{f8ff}/gu, (_all, node: string) => {
      if (map.at(-1)?.[0] !== index + 1) map.push([index + 1, Number(node)]);
      return '';
    });
  });
  return { text: tidy(lines).join('\n'), map };
}

// No blank line at the start or end of the file; the map stays right because only the end is cut.
function tidy(lines: readonly string[]): string[] {
  const out = [...lines];
  while (out.length > 0 && out.at(-1) === '') out.pop();
  return [...out, ''];
}
