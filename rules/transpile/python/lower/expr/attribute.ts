// Reading an attribute.
import type { Attribute } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { mangle } from '../../scope/scope.ts';
import type { Context } from '../context.ts';
import { lowerValue } from '../expressions.ts';
import { checkProcesses, checkVariableNames, frameName } from './interpreter-only.ts';
import { checkInstance } from '../library-class.ts';
import { checkMember } from '../library-member.ts';
import { operation, text } from '../operation.ts';

export function lowerAttribute(node: Attribute, cx: Context): Expression {
  const name = frameName(node, cx);
  if (name !== null) return name;
  checkProcesses(node.attr, node.id, cx);
  checkVariableNames(node, cx);
  checkMember(node.value, node.attr, node.id, cx);
  checkInstance(node.value, node.attr, node.id, cx);
  return operation('getattr', lowerValue(node.value, cx), text(mangle(node.attr, cx.scope.className)));
}
