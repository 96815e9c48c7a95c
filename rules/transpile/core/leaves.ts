// Whether a body is left in other ways than at its end or by an error: such a body cannot be a Rust closure.
import type { Expression, Statement } from './core.ts';
import { endOf, expressionsOf, listsOf, partsOf } from './visit.ts';

export function leavesOtherwise(list: readonly Statement[], labels: ReadonlySet<string> = new Set()): boolean {
  return list.some((one) => {
    if (one.kind === 'return') return true;
    if (one.kind === 'leave') return !labels.has(one.label);
    const own =
      one.kind === 'loop' || one.kind === 'each' || one.kind === 'scope' ? new Set([...labels, one.label]) : labels;
    return expressionsOf(one).some(yields) || listsOf(one).some((inner) => leavesOtherwise(inner, own));
  });
}

export function yields(e: Expression): boolean {
  if (e.kind === 'yield') return true;
  if (e.kind === 'block' && (leavesOtherwise(e.body) || yields(e.value))) return true;
  if (e.kind === 'collect' && (leavesOtherwise(e.body) || endOf(e).some(yields))) return true;
  if (e.kind === 'class' && leavesOtherwise(e.make.body)) return true;
  return partsOf(e).some(yields);
}
