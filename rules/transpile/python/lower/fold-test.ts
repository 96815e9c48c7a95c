// Tests whose outcome is known at migration: `__name__ == "__main__"`, `TYPE_CHECKING`, the interpreter's version, literals.
import { type Expr, walk } from '../syntax/ast.ts';
import { truthOf } from '../scope/definite-assignment.ts';
import type { Context } from './context.ts';
import { interpreterTest } from './interpreter-tests.ts';
import { runName } from './module-names.ts';

export function foldTest(node: Expr, cx: Context): boolean | undefined {
  if (node.type === 'UnaryOp' && node.op === 'Not') {
    const inner = foldTest(node.operand, cx);
    return inner === undefined ? undefined : !inner;
  }
  if (isTypeChecking(node, cx)) return false;
  if (node.type === 'BoolOp') {
    const decides = node.op === 'Or';
    const outcomes = node.values.map((value) => foldTest(value, cx));
    // What stands before the deciding one may have effects; only where all are known is nothing lost.
    const last = outcomes.indexOf(decides);
    const known = last < 0 ? outcomes : outcomes.slice(0, last);
    return known.includes(undefined) ? undefined : last >= 0 ? decides : !decides;
  }
  const interpreter = interpreterTest(node, cx);
  if (interpreter !== undefined) return interpreter;
  if (node.type === 'Compare' && node.ops.length === 1 && (node.ops[0] === 'Eq' || node.ops[0] === 'NotEq')) {
    const sides = [node.left, node.comparators[0]];
    const name = sides.find((side) => side?.type === 'Name' && side.name === '__name__');
    const text = sides.find((side) => side?.type === 'Constant');
    if (!name || text?.type !== 'Constant' || text.value.kind !== 'str') return undefined;
    if (
      cx.module.scopes.module.symbols.get('__name__')?.bound ||
      cx.scope.symbols.get('__name__')?.meaning !== 'global'
    )
      return undefined;
    return (runName(cx) === text.value.value) === (node.ops[0] === 'Eq');
  }
  return truthOf(node);
}

/** The context of what stands below a test: whether that asks which Python this is, or what a module has. */
export function asking(test: Expr, cx: Context): Context {
  if (cx.asked === true) return cx;
  let asked = false;
  walk(test, (node) => {
    if (node.type === 'Attribute') asked ||= node.attr === 'version_info' || node.attr === 'hexversion';
    if (node.type === 'Name') asked ||= node.name === 'hasattr' || node.name === 'version_info';
  });
  return asked ? { ...cx, asked } : cx;
}

export function isTypeChecking(node: Expr, cx: Context): boolean {
  if (node.type === 'Attribute')
    return node.attr === 'TYPE_CHECKING' && node.value.type === 'Name' && node.value.name === 'typing';
  return node.type === 'Name' && node.name === 'TYPE_CHECKING' && cx.scope.symbols.get(node.name)?.meaning === 'global';
}
