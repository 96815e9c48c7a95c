// Where nodes stand: a table by node number, apart from the tree so that a moved line changes no tree.
import type { Module, Node } from './ast.ts';
import type { Parser } from './parser.ts';
import { pushChildrenReversed } from './walk.ts';

// Four numbers per node: line (from 1), column (from 0, in UTF-8 bytes as CPython's col_offset), end line, end column.
// A span of withitem, comprehension and match_case, which have none in CPython, covers their text.
export interface Spans {
  readonly count: number;
  readonly table: Int32Array;
}

export interface Span {
  readonly line: number;
  readonly col: number;
  readonly endLine: number;
  readonly endCol: number;
}

export function spanOf(spans: Spans, id: number): Span {
  const [line, col, endLine, endCol] = spans.table.subarray(id * 4, id * 4 + 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  return { line, col, endLine, endCol };
}

// A column in bytes as a column in code points, as people count; `lineText` is the line it is in.
export function codePointColumn(lineText: string, byteColumn: number): number {
  let bytes = 0;
  let column = 0;
  for (const char of lineText) {
    if (bytes >= byteColumn) break;
    bytes += utf8Length(char.codePointAt(0) as number);
    column++;
  }
  return column;
}

function utf8Length(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

// Gives nodes their preorder numbers and returns their spans in that order.
export function numberNodes(module: Module, p: Parser): { spans: Spans; offsets: Int32Array } {
  const { places } = p;
  const offsets = new Int32Array(p.placeCount * 2);
  const locate = makeLocator(p);
  let table = new Int32Array(p.placeCount * 4);
  let count = 0;
  const stack: Node[] = [];
  pushChildrenReversed(module, stack);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const old = node.id;
    const start = places[old * 2] as number;
    const end = places[old * 2 + 1] as number;
    (node as { id: number }).id = count;
    offsets[count * 2] = start;
    offsets[count * 2 + 1] = end;
    locate(start, table, count * 4);
    locate(end, table, count * 4 + 2);
    count++;
    pushChildrenReversed(node, stack);
  }
  table = table.slice(0, count * 4);
  return { spans: { count, table }, offsets };
}

// Writes line and byte column of an offset; cheap when offsets come nearly in order.
function makeLocator(p: Parser): (offset: number, table: Int32Array, at: number) => void {
  const { text, isAscii } = p;
  const { lineStarts } = p.tokens;
  const last = lineStarts.length - 1;
  let line = 0;
  return (offset, table, at) => {
    while (line > 0 && (lineStarts[line] as number) > offset) line--;
    while (line < last && (lineStarts[line + 1] as number) <= offset) line++;
    const start = lineStarts[line] as number;
    table[at] = line + 1;
    table[at + 1] = isAscii ? offset - start : byteLength(text, start, offset);
  };
}

function byteLength(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes++;
    else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
