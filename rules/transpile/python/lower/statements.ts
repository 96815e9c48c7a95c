// The entry to the lowering of statements: comments and blank lines are kept, each statement goes through the table.
import type { Stmt } from '../syntax/ast.ts';
import { type Context, report } from './context.ts';
import { stopBefore } from './refusal.ts';
import { statementTable } from './table.ts';

export function lowerBody(body: readonly Stmt[], cx: Context): void {
  for (const statement of body) lowerStatement(statement, cx);
}

export function lowerStatement(node: Stmt, cx: Context): void {
  const hoisted = cx.hoist !== null && (node.type === 'FunctionDef' || node.type === 'ClassDef');
  const lines = hoisted ? [] : cx.module.comments.before(node.id);
  if (lines.length > 0) cx.sink.push({ kind: 'comment', lines, node: node.id });
  const construct = statementTable[node.type] as ((node: Stmt, cx: Context) => void) | undefined;
  const refusals = cx.module.refusals.length;
  const at = cx.sink.length;
  const inner = { ...cx, node: (node as { id: number }).id };
  if (construct) construct(node, inner);
  else
    report(
      cx,
      (node as { id: number }).id,
      `The construct ${(node as { type: string }).type} is not supported.`,
      'Write it in another way.',
    );
  stopBefore(at, refusals, inner);
}
