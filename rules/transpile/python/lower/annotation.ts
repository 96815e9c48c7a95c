// Annotations: values, or their text under `from __future__ import annotations`.
import type { Expression } from '../../core/core.ts';
import type { Expr } from '../syntax/ast.ts';
import { type Context, resolve } from './context.ts';
import { lowerValue } from './expressions.ts';
import { asValue, constant } from './operation.ts';
import { sourceText } from './source-text.ts';

export const annotationValue = (node: Expr, cx: Context): Expression =>
  cx.module.futureAnnotations
    ? asValue(constant({ kind: 'str', value: sourceText(node) }, 'str'))
    : lowerValue(node, cx);

/** Whether evaluating it shows nothing: builtin classes, constants, and what is made of them as usual. */
export function isPlainAnnotation(node: Expr, cx: Context): boolean {
  switch (node.type) {
    case 'Constant':
      return true;
    case 'Name':
      return resolve(cx, node.name).kind === 'builtin';
    case 'Subscript':
      return isGeneric(node.value, cx) && isPlainAnnotation(node.slice, cx);
    case 'Tuple':
    case 'List':
      return node.elts.every((one) => isPlainAnnotation(one, cx));
    case 'BinOp':
      return node.op === 'BitOr' && [node.left, node.right].every((one) => isUnionPart(one, cx));
    default:
      return false;
  }
}

const generics = new Set(['list', 'dict', 'tuple', 'set', 'frozenset', 'type']);
const isGeneric = (node: Expr, cx: Context): boolean =>
  node.type === 'Name' && generics.has(node.name) && isPlainAnnotation(node, cx);

const isUnionPart = (node: Expr, cx: Context): boolean =>
  node.type === 'Constant' ? node.value.kind === 'none' : isPlainAnnotation(node, cx);
