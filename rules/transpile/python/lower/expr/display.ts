// List, tuple, set and dict displays.
import type { Dict, Expr, List, PySet, Tuple } from '../../syntax/ast.ts';
import type { Argument, Expression } from '../../../core/core.ts';
import type { Context } from '../context.ts';
import { lowerValue } from '../expressions.ts';

export const lowerItems = (nodes: readonly Expr[], cx: Context): Argument[] =>
  nodes.map((node) =>
    node.type === 'Starred'
      ? { kind: 'star', value: lowerValue(node.value, cx) }
      : { kind: 'plain', value: lowerValue(node, cx) },
  );

export const lowerSequence = (node: List | Tuple | PySet, cx: Context): Expression => ({
  kind: 'display',
  rep: 'value',
  collection: node.type === 'List' ? 'list' : node.type === 'Tuple' ? 'tuple' : 'set',
  items: lowerItems(node.elts, cx),
});

export const lowerDict = (node: Dict, cx: Context): Expression => ({
  kind: 'mapping',
  rep: 'value',
  entries: node.values.map((value, at) => {
    const key = node.keys[at];
    return { key: key ? lowerValue(key, cx) : null, value: lowerValue(value, cx) };
  }),
});
