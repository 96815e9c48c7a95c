// Methods of what is surely a text: without the text becoming a value first, where the runtime has one for these arguments.
import type { Call } from '../syntax/ast.ts';
import type { Expression } from '../../core/core.ts';
import { hasIntrinsic, intrinsicOf } from '../../core/intrinsics.ts';
import type { Context } from './context.ts';
import { lower } from './expressions.ts';
import { asValue, operation } from './operation.ts';

/** `receiver.method(...)`; null where the receiver is no text, or the runtime has no such method for texts. */
export function textMethod(receiver: Expression, method: string, node: Call, cx: Context): Expression | null {
  const name = `str.${method}`;
  const plain = node.keywords.length === 0 && node.args.every((arg) => arg.type !== 'Starred');
  if (receiver.rep !== 'str' || !plain || !hasIntrinsic(name, node.args.length + 1)) return null;
  const args = node.args.map((arg) => lower(arg, cx));
  for (const all of [args, args.map(asValue)])
    if (intrinsicOf(name, ['str', ...all.map((arg) => arg.rep)])) return operation(name, receiver, ...all);
  return {
    kind: 'invoke',
    rep: 'value',
    callee: asValue(receiver),
    method,
    args: args.map((arg) => ({ kind: 'plain', value: asValue(arg) })),
  };
}
