// Assignment statements: plain, chained, annotated.
import type { AnnAssign, Assign, Expr } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, emit, temporary } from '../context.ts';
import { annotationValue, isPlainAnnotation } from '../annotation.ts';
import { lower, lowerValue } from '../expressions.ts';
import { noteInstance } from '../library-class.ts';
import { constant, operation } from '../operation.ts';
import { mangle } from '../../scope/scope.ts';
import { act, assignTarget, storeVariable } from './assign-target.ts';

export function lowerAssign(node: Assign, cx: Context): void {
  const [first] = node.targets;
  if (node.targets.length === 1 && first && pairwise(first, node.value, cx)) return;
  const value = lower(node.value, cx);
  for (const target of node.targets) noteInstance(target, node.value, cx);
  if (node.targets.length === 1 && first) return assignTarget(first, value, cx);
  const kept = keep(value, cx);
  for (const target of node.targets) assignTarget(target, kept, cx);
}

function keep(value: Expression, cx: Context): Expression {
  if (value.kind === 'constant') return value;
  const variable = temporary(cx, 'value', value.rep);
  emit(cx, { kind: 'let', variable, value });
  return { kind: 'read', rep: value.rep, variable };
}

// `a, b = b, a` needs no tuple: all values first, then the targets from the left.
function pairwise(target: Expr, value: Expr, cx: Context): boolean {
  if (target.type !== 'Tuple' && target.type !== 'List') return false;
  if (value.type !== 'Tuple' && value.type !== 'List') return false;
  if (target.elts.length !== value.elts.length) return false;
  if ([...target.elts, ...value.elts].some((one) => one.type === 'Starred')) return false;
  const values = value.elts.map((one) => lower(one, cx));
  const fresh = target.elts.every((one) => one.type === 'Name' && storeVariable(one.name, cx).storage === 'plain');
  const independent =
    fresh && values.every((one) => one.kind === 'constant' || (one.kind === 'convert' && one.arg.kind === 'constant'));
  const kept = independent ? values : values.map((one) => (one.kind === 'constant' ? one : keep(one, cx)));
  target.elts.forEach((one, at) => assignTarget(one, kept[at] as Expression, cx));
  return true;
}

// Annotations of module and class are evaluated, after the value; a class keeps those of plain names.
function annotate(node: AnnAssign, cx: Context): void {
  if (cx.namespace !== null && node.simple === 1 && node.target.type === 'Name') {
    const name = mangle(node.target.name, cx.scope.className);
    const space: Expression = { kind: 'named', rep: 'value', path: cx.namespace, raises: false };
    act(
      cx,
      operation('annotate', space, constant({ kind: 'str', value: name }, 'str'), annotationValue(node.annotation, cx)),
    );
  } else if (cx.scope.kind === 'module' || cx.scope.kind === 'class') {
    if (!cx.module.futureAnnotations && !isPlainAnnotation(node.annotation, cx))
      act(cx, lowerValue(node.annotation, cx));
  }
}

export function lowerAnnAssign(node: AnnAssign, cx: Context): void {
  if (node.value) {
    assignTarget(node.target, lower(node.value, cx), cx);
    noteInstance(node.target, node.value, cx);
  }
  annotate(node, cx);
}
