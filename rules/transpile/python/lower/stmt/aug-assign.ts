// Augmented assignment: the target's parts are evaluated once, then read, changed in place, stored.
import type { AugAssign } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, emit, resolve, temporary } from '../context.ts';
import { attributeOf } from '../expr/attribute.ts';
import { operatorNames } from '../expr/bin-op.ts';
import { readResolved } from '../expr/name.ts';
import { indexOf, lower, lowerValue, narrowed } from '../expressions.ts';
import { asValue, isStable, operation } from '../operation.ts';
import { act, assignName } from './assign-target.ts';

export function lowerAugAssign(node: AugAssign, cx: Context): void {
  const name = `i${operatorNames[node.op]}`;
  const { target } = node;
  if (target.type === 'Name') {
    const read = known(readResolved(resolve(cx, target.name)), target, cx);
    return assignName(target.name, operation(name, read, lower(node.value, cx)), cx);
  }
  const object = once(lowerValue(target.value, cx), cx);
  if (target.type === 'Attribute') {
    const read = known(attributeOf('getattr', target, [object], cx), target, cx);
    const changed = operation(name, read, lower(node.value, cx));
    return act(cx, attributeOf('setattr', target, [object, asValue(changed)], cx));
  }
  const key = once(indexOf(target.slice, cx), cx);
  const read = known(operation('getitem', object, key), target, cx);
  const changed = operation(name, read, lower(node.value, cx));
  return act(cx, operation('setitem', object, key, asValue(changed)));
}

function known(read: Expression, target: AugAssign['target'], cx: Context): Expression {
  const made = narrowed(read, target, cx);
  cx.module.learn?.(made, target.id);
  return made;
}

function once(expression: Expression, cx: Context): Expression {
  if (isStable(expression)) return expression;
  const variable = temporary(cx, 'target', expression.rep);
  emit(cx, { kind: 'let', variable, value: expression });
  return { kind: 'read', rep: expression.rep, variable };
}
