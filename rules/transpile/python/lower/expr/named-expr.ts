// `(name := value)`.
import type { NamedExpr } from '../../syntax/ast.ts';
import type { Expression } from '../../../core/core.ts';
import { type Context, collect, temporary } from '../context.ts';
import { lower } from '../expressions.ts';
import { assignName } from '../stmt/assign-target.ts';

export function lowerNamedExpr(node: NamedExpr, cx: Context): Expression {
  const value = lower(node.value, cx);
  const kept = temporary(cx, 'value', value.rep);
  const read: Expression = { kind: 'read', rep: value.rep, variable: kept };
  const body = collect(cx, (inner) => {
    inner.sink.push({ kind: 'let', variable: kept, value, node: node.id });
    assignName(node.target.name, read, walrusContext(inner));
  });
  return { kind: 'block', rep: value.rep, body, value: read };
}

// In a comprehension the name belongs to the function around.
function walrusContext(cx: Context): Context {
  let scope = cx.scope;
  while ((scope.kind === 'comprehension' || scope.kind === 'generator') && scope.parent) scope = scope.parent;
  return scope === cx.scope ? cx : { ...cx, scope };
}
