// Statements of one line: expression, return, raise, assert, delete, pass, break, continue, global, nonlocal.
import type { Assert, Break, Continue, Delete, Expr, ExprStmt, Raise, Return } from '../../syntax/ast.ts';
import { mangle } from '../../scope/scope.ts';
import { type Context, collect, emit, noneValue } from '../context.ts';
import { lower, lowerAs, lowerTest, lowerValue } from '../expressions.ts';
import { operation, text } from '../operation.ts';
import { act, storeVariable } from './assign-target.ts';

export function lowerExprStmt(node: ExprStmt, cx: Context): void {
  if (node.value.type === 'Constant') return;
  act(cx, lower(node.value, cx));
}

export function lowerReturn(node: Return, cx: Context): void {
  emit(cx, { kind: 'return', value: node.value ? lowerAs(node.value, cx.frame.result, cx) : noneValue });
}

export function lowerRaise(node: Raise, cx: Context): void {
  const value = node.exc ? lowerValue(node.exc, cx) : null;
  emit(cx, { kind: 'raise', value, cause: node.cause ? lowerValue(node.cause, cx) : null });
}

export function lowerAssert(node: Assert, cx: Context): void {
  const test = lowerTest(node.test, cx);
  const then = collect(cx, (inner) => {
    emit(inner, { kind: 'assertion', message: node.msg ? lowerValue(node.msg, inner) : null });
  });
  emit(cx, { kind: 'if', test: { kind: 'not', rep: 'bool', arg: test }, then, orelse: [] });
}

export function lowerDelete(node: Delete, cx: Context): void {
  for (const target of node.targets) deleteTarget(target, cx);
}

function deleteTarget(target: Expr, cx: Context): void {
  if (target.type === 'Name') emit(cx, { kind: 'unset', variable: storeVariable(target.name, cx) });
  else if (target.type === 'Attribute')
    act(cx, operation('delattr', lowerValue(target.value, cx), text(mangle(target.attr, cx.scope.className))));
  else if (target.type === 'Subscript')
    act(cx, operation('delitem', lowerValue(target.value, cx), lowerValue(target.slice, cx)));
  else if (target.type === 'Tuple' || target.type === 'List') for (const one of target.elts) deleteTarget(one, cx);
}

export function lowerLeave(node: Break | Continue, cx: Context): void {
  const loop = cx.loops.at(-1);
  if (!loop) return;
  const how = node.type === 'Break' ? 'break' : 'continue';
  emit(cx, { kind: 'leave', how, label: how === 'break' ? loop.onBreak : loop.onContinue });
}
