// Calls of builtins: through a typed form where one takes the operands as they are, else the uniform entry.
import type { Call } from '../syntax/ast.ts';
import type { Argument, Expression } from '../../core/core.ts';
import { closestIntrinsic } from '../../core/intrinsics.ts';
import { type Context, report, resolve } from './context.ts';
import { lowerArguments } from './expr/call.ts';
import { consumed } from './expr/comprehension.ts';
import { lower, lowerTruth } from './expressions.ts';
import { checkNamedMember } from './library-member.ts';
import { asValue, operation, text } from './operation.ts';

/** Their results are plain text where inference says so; else they come as the methods of the argument's class give them. */
const showing = new Set(['str', 'repr', 'ascii']);

export const isBuiltinName = (name: string, cx: Context): boolean => resolve(cx, name).kind === 'builtin';

export function builtinCall(name: string, node: Call, cx: Context): Expression {
  const plain = node.keywords.length === 0 && node.args.every((arg) => arg.type !== 'Starred');
  const [first] = node.args;
  if (plain && name === 'bool' && first && node.args.length === 1) return lowerTruth(first, cx);
  if (first?.type === 'GeneratorExp' && node.keywords.length === 0) {
    const made = consumed(name, first, node.args[1] ?? null, cx);
    if (made !== null) return made;
  }
  if (name === 'dir' && node.args.length + node.keywords.length === 0)
    report(cx, node.id, '`dir` without arguments is not supported here.', 'Name the variables.');
  if (plain) checkNamedMember(name, node.args, cx);
  const lowered = plain ? node.args.map((arg) => lower(arg, cx)) : null;
  const extreme = lowered && extremeOf(name, lowered);
  if (extreme) return extreme;
  if (lowered !== null && lowered.length > 0) {
    const row = `builtin.${name}`;
    if (
      !(lowered[0]?.rep === 'value' && showing.has(name) && cx.module.repOfNode(node.id) !== 'str') &&
      closestIntrinsic(
        row,
        lowered.map((arg) => arg.rep),
      )
    )
      return operation(row, ...lowered);
  }
  const path = cx.module.library.builtinPath(name);
  const callee: Expression =
    path === null ? operation('builtin', text(name)) : { kind: 'named', rep: 'value', path, raises: false };
  // Once lowered is enough: doing it again at each level would double the work with the depth of nesting.
  const args = lowered?.map((arg): Argument => ({ kind: 'plain', value: asValue(arg) })) ?? lowerArguments(node, cx);
  return { kind: 'invoke', rep: 'value', callee, method: null, args };
}

// `min` and `max` of several whole numbers, or of several floats: of two at a time, as they are compared.
function extremeOf(name: string, args: readonly Expression[]): Expression | null {
  const [first, ...rest] = args;
  if ((name !== 'min' && name !== 'max') || first === undefined || rest.length < 2) return null;
  if ((first.rep !== 'int' && first.rep !== 'float') || rest.some((arg) => arg.rep !== first.rep)) return null;
  return rest.reduce((found, arg) => operation(`builtin.${name}`, found, arg), first);
}
