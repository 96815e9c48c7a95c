// Reading an attribute.
import type { Attribute } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { mangle } from '../../scope/scope.ts';
import { type Context, globalVariable } from '../context.ts';
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
  return attributeOf('getattr', node, [lowerValue(node.value, cx)], cx);
}

/** Reading (`getattr`) or storing (`setattr`) an attribute: the object, and what is stored. */
export function attributeOf(
  name: 'getattr' | 'setattr',
  node: Attribute,
  [object, ...stored]: readonly [Expression, ...Expression[]],
  cx: Context,
): Expression {
  const attribute = mangle(node.attr, cx.scope.className);
  const made = operation(name, object, text(attribute), ...stored);
  // An instance follows the layout once it is made.
  const making = cx.scope.kind === 'function' && cx.scope.path.endsWith('.__init__');
  const found = making ? null : cx.module.layouts.placeOf(node.value, attribute, name === 'setattr');
  if (found === null || made.kind !== 'intrinsic') return made;
  return { ...made, seat: { class: globalVariable(cx.module, found.class), ...found.place } };
}
