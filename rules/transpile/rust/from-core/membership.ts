// Membership: `x in y`, where Rust names the container first.
import type { Expression } from '../../core/core.ts';
import { call, lend } from '../make.ts';
import type { RustExpr } from '../tree.ts';
import { fixedDisplay } from './arguments.ts';
import { assigns, item, lent } from './expression.ts';
import { type Frame, orLeave } from './frame.ts';

/** `x in (1, 2)`: what is looked through is made once. */
export function membership(e: Extract<Expression, { kind: 'intrinsic' }>, fx: Frame): RustExpr | null {
  const [sought, container] = e.args;
  if (e.name !== 'in?' || sought === undefined || container === undefined) return null;
  const fixed = fixedDisplay(container, false, fx);
  if (fixed === null) return null;
  return sought.rep === 'value'
    ? orLeave(fx, call('op::contains', lend(fixed), lent(sought, fx)))
    : orLeave(fx, call('op::holds', lend(fixed), item(sought, fx)));
}

/** Rust evaluates arguments from the left: where the order may be noticed, what is sought is named first. */
export function swapped(callee: string, sources: readonly Expression[], args: readonly RustExpr[]): RustExpr {
  const [left, right] = args as [RustExpr, RustExpr];
  const entangled = sources.some((one) => one.kind === 'read' && sources.some((other) => assigns(other, one.variable)));
  if (sources.some(isQuiet) && !entangled) return call(callee, right, left);
  return call(callee === 'op::holds' ? 'op::among' : callee.replace(/\w+$/, 'within'), left, right);
}

const isQuiet = (e: Expression): boolean =>
  e.kind === 'constant' ||
  (e.kind === 'read' && e.variable.storage === 'plain') ||
  (e.kind === 'convert' && e.rep === 'value' && isQuiet(e.arg));
