// Lays out Rust blocks and statements; lines that begin a statement carry a mark with its source node (see `print-file.ts`).
import { afterEquals, beginsWithBlock, isBlockLike, printBroken, printExpr } from './print-expr.ts';
import { printItem } from './print-item.ts';
import type { RustBlock, RustStmt } from './tree.ts';

const pad = (indent: number): string => ' '.repeat(indent);

/** A private-use character, the node's number, another: taken out again when the file is put together. */
export const mark = (node: number): string => (node < 0 ? '' : `\u{f8fe}${node}\u{f8ff}`);

export function printBlock(block: RustBlock, indent: number): string {
  if (block.body.length === 0 && block.value === null) return '{}';
  return `{\n${printBody(block, indent + 4)}${pad(indent)}}`;
}

export function printBody(block: RustBlock, indent: number): string {
  let out = '';
  for (const statement of block.body) out += printStmt(statement, indent);
  if (block.value) {
    // rustfmt keeps an `if` at the end of a block on lines of its own.
    const text = block.value.kind === 'if' ? printBroken(block.value, indent) : printExpr(block.value, indent, indent);
    out += `${pad(indent)}${beginsWithBlock(block.value) ? parenthesised(text) : text}\n`;
  }
  return out;
}

const parenthesised = (text: string): string => `(${text})`;

function printStmt(statement: RustStmt, indent: number): string {
  switch (statement.kind) {
    case 'let': {
      const head = `let ${statement.pattern}${statement.type ? `: ${statement.type}` : ''}`;
      if (statement.value === null) return `${mark(statement.node)}${pad(indent)}${head};\n`;
      const text = afterEquals(statement.value, indent, indent + head.length + 3, 1);
      return `${mark(statement.node)}${pad(indent)}${head} =${text.startsWith('\n') ? '' : ' '}${text};\n`;
    }
    case 'expr': {
      const text = printExpr(statement.value, indent, indent, 1);
      const bare = isBlockLike(statement.value) && !(statement.value.kind === 'block' && statement.value.prefix !== '');
      const semicolon = bare || (statement.value.kind === 'macro' && statement.value.open === '{') ? '' : ';';
      const body = beginsWithBlock(statement.value) ? parenthesised(text) : text;
      return `${mark(statement.node)}${pad(indent)}${body}${semicolon}\n`;
    }
    case 'item':
      return printItem(statement.item, indent);
    case 'comment':
      return statement.lines.map((line) => `${pad(indent)}//${line === '' ? '' : ` ${line}`}\n`).join('');
    case 'blank':
      return '\n';
  }
}
