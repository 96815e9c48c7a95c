// Loops that only reckon, and read and store items of lists of numbers: all these lists are asked for once, before the first
// round; the loop is compiled for lists that are held as inference expects and are not each other, and for others.
//
// While such a loop runs nothing else can reach its lists: it calls nothing, keeps nothing and drops nothing but numbers
// and texts. So the answer holds as long as it is used.
import type { Expression, Statement, Variable } from '../../core/core.ts';
import { macro, path } from '../make.ts';
import type { RustBlock, RustExpr } from '../tree.ts';

export type Loop = Extract<Statement, { kind: 'loop' | 'each' }>;
/** What it holds; `row`: lists, of which items are read one by one. */
export type Kind = 'int' | 'float' | 'bool' | 'row';

/** A list that is lent to a loop, or one of its items that is. */
export interface LentList {
  readonly list: Variable;
  /** Which item of it; null for itself. */
  readonly place: Expression | null;
  readonly rust: string;
  readonly kind: Kind;
  readonly stored: boolean;
}

/** The lent list that the expression names: a variable, or an item of one. */
export function lentAs(e: Expression, lent: readonly LentList[]): LentList | null {
  if (lent.length === 0) return null;
  if (e.kind === 'read') return lent.find((one) => one.place === null && one.list === e.variable) ?? null;
  const [list, place] = e.kind === 'intrinsic' && e.name === 'getitem' ? e.args : [];
  if (list?.kind !== 'read' || place === undefined) return null;
  return lent.find((one) => one.place !== null && one.list === list.variable && isSame(one.place, place)) ?? null;
}

/** `lent!([a: ints_mut, row = rows[i]: floats], { ... })`. */
export function lentLoop(lent: readonly LentList[], placeOf: (place: Expression) => string, made: RustBlock): RustExpr {
  const items = lent.map(({ list, place, rust, kind, stored }): RustExpr => {
    const from = place === null ? '' : ` = ${list.rust}[${placeOf(place)}]`;
    return path(`${rust}${from}: ${kind}s${stored ? '_mut' : ''}`);
  });
  return macro('lent', '(', [
    { kind: 'array', items },
    { kind: 'block', label: null, prefix: '', block: made },
  ]);
}

/** The same place, of those that stay the same while a loop runs. */
export function isSame(a: Expression, b: Expression): boolean {
  if (a.rep !== b.rep) return false;
  if (a.kind === 'constant' && b.kind === 'constant')
    return a.value.kind === 'int' && b.value.kind === 'int' && a.value.value === b.value.value;
  if (a.kind === 'read' && b.kind === 'read') return a.variable === b.variable;
  if (a.kind !== 'intrinsic' || b.kind !== 'intrinsic' || a.name !== b.name) return false;
  return a.args.length === b.args.length && a.args.every((arg, at) => isSame(arg, b.args[at] as Expression));
}
