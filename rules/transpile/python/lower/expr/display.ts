// List, tuple, set and dict displays.
import type { Dict, Expr, List, PySet, Tuple } from '../../syntax/ast.ts';
import type { Argument, Expression } from '../../../core/core.ts';
import type { Context } from '../context.ts';
import { lowerValue } from '../expressions.ts';
import { operation } from '../operation.ts';
import { literalTable } from './literal-table.ts';

/** A large table of constants; in a function, which may make it often, only where the compiler's time would be long. */
function table(node: List | Tuple | PySet | Dict, cx: Context): Expression | null {
  const written = literalTable(node, cx.hoist === null ? 512 : 128);
  return written === null ? null : operation('table', { kind: 'text', rep: 'value', text: written, raw: true });
}

export const lowerItems = (nodes: readonly Expr[], cx: Context): Argument[] =>
  nodes.map((node) =>
    node.type === 'Starred'
      ? { kind: 'star', value: lowerValue(node.value, cx) }
      : { kind: 'plain', value: lowerValue(node, cx) },
  );

export const lowerSequence = (node: List | Tuple | PySet, cx: Context): Expression =>
  table(node, cx) ?? {
    kind: 'display',
    rep: 'value',
    collection: node.type === 'List' ? 'list' : node.type === 'Tuple' ? 'tuple' : 'set',
    items: lowerItems(node.elts, cx),
  };

export const lowerDict = (node: Dict, cx: Context): Expression =>
  table(node, cx) ?? {
    kind: 'mapping',
    rep: 'value',
    entries: node.values.map((value, at) => {
      const key = node.keys[at];
      return { key: key ? lowerValue(key, cx) : null, value: lowerValue(value, cx) };
    }),
  };
