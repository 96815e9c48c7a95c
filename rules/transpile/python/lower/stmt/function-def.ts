// Function definitions. At the level of module and class they become Rust functions of their own; inside functions, closures.
import type { AsyncFunctionDef, Expr, FunctionDef } from '../../syntax/ast.ts';
import type { CoreFunction, Expression } from '../../../core/core.ts';
import { parametersOf } from '../../scope/build-scopes.ts';
import { mangle } from '../../scope/scope.ts';
import { type Context, emit, temporary } from '../context.ts';
import { annotationValue } from '../annotation.ts';
import { lowerValue } from '../expressions.ts';
import { functionValue, lowerFunction } from '../function-value.ts';
import { snakeCase } from '../names.ts';
import { asValue, constant, operation } from '../operation.ts';
import { assignName } from './assign-target.ts';

export const lowerFunctionDef = (node: FunctionDef, cx: Context): void => lowerDefinition(node, cx);

function lowerDefinition(node: FunctionDef | AsyncFunctionDef, cx: Context): void {
  const decorators = node.decorator_list.map((one) => {
    const variable = temporary(cx, 'decorator');
    emit(cx, { kind: 'let', variable, value: lowerValue(one, cx) });
    return variable;
  });
  const { made, path } = define(node, cx);
  if (decorators.length === 0 && path !== null && cx.module.unseen.has(node.id)) return;
  const value = annotated(node, documented(made, functionValue(node, made, path, cx), cx), cx);
  const decorated = decorators.reduceRight<Expression>(
    (inner, decorator) => ({
      kind: 'invoke',
      rep: 'value',
      callee: { kind: 'read', rep: 'value', variable: decorator },
      method: null,
      args: [{ kind: 'plain', value: inner }],
    }),
    value,
  );
  assignName(node.name, decorated, cx);
}

// Docstrings and annotations are kept where the program can see them.
function documented(made: CoreFunction, value: Expression, cx: Context): Expression {
  if (made.doc === null || !cx.module.program.readsDocs) return value;
  return operation('documented', value, constant({ kind: 'str', value: made.doc }, 'str'));
}

function annotated(node: FunctionDef | AsyncFunctionDef, value: Expression, cx: Context): Expression {
  if (!cx.module.program.readsAnnotations) return value;
  const pairs: { name: string; annotation: Expr }[] = [];
  // As the compiler goes over them: those that are positional only come second.
  const { posonlyargs, args, ...rest } = node.args;
  const inOrder = [...args, ...posonlyargs, ...parametersOf({ ...rest, posonlyargs: [], args: [] })];
  for (const arg of inOrder) if (arg.annotation) pairs.push({ name: arg.arg, annotation: arg.annotation });
  if (node.returns) pairs.push({ name: 'return', annotation: node.returns });
  if (pairs.length === 0) return value;
  const str = (text: string): Expression => asValue(constant({ kind: 'str', value: text }, 'str'));
  const entries = pairs.map((one) => ({
    key: str(one.name),
    value: annotationValue(one.annotation, cx),
  }));
  return operation('annotated', value, { kind: 'mapping', rep: 'value', entries });
}

function define(node: FunctionDef | AsyncFunctionDef, cx: Context): { made: CoreFunction; path: string | null } {
  if (cx.hoist === null) return { made: lowerFunction(node, cx, snakeCase(node.name), false), path: null };
  const known = cx.module.known.get(node.name);
  const planned = cx.hoist.owner === null && known ? known.path : null;
  const rust = planned ?? cx.hoist.names.take(snakeCase(mangle(node.name, null)));
  const made = lowerFunction(node, cx, rust, true);
  if (cx.hoist.owner === null)
    cx.module.items.push({ kind: 'function', function: made, comments: cx.module.comments.before(node.id) });
  else cx.hoist.functions.push(made);
  return { made, path: cx.hoist.owner === null ? rust : `${cx.hoist.owner}::${rust}` };
}

export const lowerAsyncFunctionDef = (node: AsyncFunctionDef, cx: Context): void => lowerDefinition(node, cx);
