// Python text of an annotation, as `from __future__ import annotations` would keep it.
import type { Expr } from '../syntax/ast.ts';

/** As it stands at the top, where a text is the name of a type. */
export const sourceText = (node: Expr): string =>
  node.type === 'Constant' && node.value.kind === 'str' ? node.value.value : inner(node);

// `repr` of a text: double quotes where it has single ones alone.
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote;
}

function inner(node: Expr): string {
  switch (node.type) {
    case 'Name':
      return node.name;
    case 'Attribute':
      return `${inner(node.value)}.${node.attr}`;
    case 'Subscript':
      return `${inner(node.value)}[${node.slice.type === 'Tuple' ? node.slice.elts.map(inner).join(', ') : inner(node.slice)}]`;
    case 'Tuple':
      return `(${node.elts.map(inner).join(', ')})`;
    case 'List':
      return `[${node.elts.map(inner).join(', ')}]`;
    case 'BinOp':
      return `${inner(node.left)} ${node.op === 'BitOr' ? '|' : '?'} ${inner(node.right)}`;
    case 'Constant':
      switch (node.value.kind) {
        case 'str':
          return quoted(node.value.value);
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
      return `${inner(node.func)}(${node.args.map(inner).join(', ')})`;
    default:
      return '?';
  }
}
