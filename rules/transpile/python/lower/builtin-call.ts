// Calls of builtins: through a typed form where one takes the operands as they are, else the uniform entry.
import type { Call } from '../syntax/ast.ts';
import type { Expression } from '../../core/core.ts';
import { closestIntrinsic } from '../../core/intrinsics.ts';
import { type Context, resolve } from './context.ts';
import { lowerArguments } from './expr/call.ts';
import { lower, lowerTest } from './expressions.ts';
import { operation } from './operation.ts';

export const isBuiltinName = (name: string, cx: Context): boolean => resolve(cx, name).kind === 'builtin';

export function builtinCall(name: string, node: Call, cx: Context): Expression | null {
  const plain = node.keywords.length === 0 && node.args.every((arg) => arg.type !== 'Starred');
  const [first] = node.args;
  if (plain && name === 'bool' && first && node.args.length === 1) return lowerTest(first, cx);
  if (plain && node.args.length > 0) {
    const args = node.args.map((arg) => lower(arg, cx));
    const row = `builtin.${name}`;
    if (
      closestIntrinsic(
        row,
        args.map((arg) => arg.rep),
      )
    )
      return operation(row, ...args);
  }
  const path = cx.module.library.builtinPath(name);
  if (path === null) return null;
  const callee: Expression = { kind: 'named', rep: 'value', path, raises: false };
  return { kind: 'invoke', rep: 'value', callee, method: null, args: lowerArguments(node, cx) };
}
