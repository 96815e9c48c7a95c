// Lays out Rust items: functions, implementations, single lines, macro calls.
import { mark, printBlock } from './print-block.ts';
import { lineWidth } from './print-expr.ts';
import type { RustItem } from './tree.ts';

const pad = (indent: number): string => ' '.repeat(indent);
const docLine = (indent: number, sign: string, line: string): string =>
  `${pad(indent)}${sign}${line === '' ? '' : ` ${line}`}\n`;

export function printItem(item: RustItem, indent: number): string {
  switch (item.kind) {
    case 'fn': {
      const docs = item.docs.map((line) => docLine(indent, '///', line)).join('');
      const attributes = item.attributes.map((line) => `${pad(indent)}${line}\n`).join('');
      const head = `${pad(indent)}${item.public ? 'pub ' : ''}fn ${item.name}`;
      const result = item.result === null ? '' : ` -> ${item.result}`;
      const flat = `${head}(${item.params.join(', ')})${result}`;
      const signature =
        flat.length + 2 <= lineWidth
          ? flat
          : `${head}(\n${item.params.map((param) => `${pad(indent + 4)}${param},\n`).join('')}${pad(indent)})${result}`;
      return `${docs}${attributes}${mark(item.node)}${signature} ${printBlock(item.body, indent)}\n`;
    }
    case 'impl': {
      const docs = item.docs.map((line) => docLine(indent, '///', line)).join('');
      const items = item.items.map((inner) => printItem(inner, indent + 4)).join('');
      return `${docs}${mark(item.node)}${pad(indent)}impl ${item.target} {\n${items}${pad(indent)}}\n`;
    }
    case 'line':
      return `${pad(indent)}${item.text}\n`;
    case 'macro': {
      const lines = item.lines.map((line) => `${pad(indent + 4)}${line}\n`).join('');
      return `${pad(indent)}${item.name}! {\n${lines}${pad(indent)}}\n`;
    }
    case 'comment':
      return item.lines.map((line) => docLine(indent, '//', line)).join('');
    case 'blank':
      return '\n';
  }
}
