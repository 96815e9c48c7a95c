// Python text of an annotation, as `from __future__ import annotations` would keep it.
import type { Expr } from '../syntax/ast.ts';

export function sourceText(node: Expr): string {
  switch (node.type) {
    case 'Name':
      return node.name;
    case 'Attribute':
      return `${sourceText(node.value)}.${node.attr}`;
    case 'Subscript':
      return `${sourceText(node.value)}[${node.slice.type === 'Tuple' ? node.slice.elts.map(sourceText).join(', ') : sourceText(node.slice)}]`;
    case 'Tuple':
      return `(${node.elts.map(sourceText).join(', ')})`;
    case 'List':
      return `[${node.elts.map(sourceText).join(', ')}]`;
    case 'BinOp':
      return `${sourceText(node.left)} ${node.op === 'BitOr' ? '|' : '?'} ${sourceText(node.right)}`;
    case 'Constant':
      switch (node.value.kind) {
        case 'str':
          return node.value.value;
        case 'int':
          return node.value.value;
        case 'none':
          return 'None';
        case 'ellipsis':
          return '...';
        case 'bool':
          return node.value.value ? 'True' : 'False';
        default:
          return '?';
      }
    case 'Call':
      return `${sourceText(node.func)}(${node.args.map(sourceText).join(', ')})`;
    default:
      return '?';
  }
}
