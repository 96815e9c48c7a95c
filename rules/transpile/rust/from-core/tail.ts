// A `return` at the end of a function becomes the value of its block.
import { block } from '../make.ts';
import type { RustBlock, RustExpr, RustStmt } from '../tree.ts';

export function tailReturns(body: readonly RustStmt[]): RustBlock {
  const last = body.at(-1);
  if (last?.kind !== 'expr') return block(body, null);
  const value = tail(last.value);
  if (value === null) return block(body, null);
  // The line keeps its place in the source map only while it is a statement; a value of one line needs none.
  const before = body.slice(0, -1);
  // `Ok({ ...; out })`: nothing follows that the block's names could hide.
  const [inner] = value.kind === 'call' && value.callee.kind === 'path' && value.callee.text === 'Ok' ? value.args : [];
  if (value.kind === 'call' && inner?.kind === 'block' && isPlain(inner) && inner.block.value !== null)
    return block([...before, ...inner.block.body], { ...value, args: [inner.block.value] });
  return block(before, value);
}

const isPlain = (expression: Extract<RustExpr, { kind: 'block' }>): boolean =>
  expression.label === null && expression.prefix === '';

function tail(expression: RustExpr): RustExpr | null {
  if (expression.kind === 'jump' && expression.word === 'return') return expression.value;
  if (expression.kind === 'if' || expression.kind === 'ifLet') {
    if (expression.orelse === null) return null;
    const then = tailReturns(expression.then.body);
    if (expression.then.value !== null || then.value === null) return null;
    if ('kind' in expression.orelse) {
      const orelse = tail(expression.orelse);
      return orelse === null ? null : { ...expression, then, orelse };
    }
    const orelse = tailReturns(expression.orelse.body);
    if (expression.orelse.value !== null || orelse.value === null) return null;
    return { ...expression, then, orelse };
  }
  return null;
}
