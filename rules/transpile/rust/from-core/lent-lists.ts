// Loops that only reckon, and read and store items of lists of numbers: all these lists are asked for once, before the first
// round; the loop is compiled for lists that are held as inference expects and are not each other, and for others.
//
// While such a loop runs nothing else can reach its lists: it calls nothing, keeps nothing and drops nothing but numbers
// and texts. So the answer holds as long as it is used.
import type { Expression, Statement } from '../../core/core.ts';
import { macro, path } from '../make.ts';
import type { RustBlock, RustExpr } from '../tree.ts';

export type Loop = Extract<Statement, { kind: 'loop' | 'each' }>;
/** What it holds; `row`: lists, of which items are read one by one. `hold`: no list, but an instance whose numbers are read. */
export type Kind = 'int' | 'float' | 'bool' | 'row' | 'hold';

/** A variable, or an attribute of one that follows its class's layout. */
export type Base = Extract<Expression, { kind: 'read' | 'intrinsic' }>;

/** A list that is lent to a loop, or one of its items that is. */
export interface LentList {
  readonly base: Base;
  /** Which item of it; null for itself. */
  readonly place: Expression | null;
  readonly rust: string;
  readonly kind: Kind;
  readonly stored: boolean;
}

/** The lent list that the expression names: a variable or an attribute, or an item of one. */
export function lentAs(e: Expression, lent: readonly LentList[]): LentList | null {
  if (lent.length === 0) return null;
  const whole = lent.find((one) => one.place === null && one.kind !== 'hold' && isSameBase(one.base, e));
  if (whole) return whole;
  const [list, place] = e.kind === 'intrinsic' && e.name === 'getitem' ? e.args : [];
  if (list === undefined || place === undefined) return null;
  return lent.find((one) => one.place !== null && isSameBase(one.base, list) && isSame(one.place, place)) ?? null;
}

export function isSameBase(a: Expression, b: Expression): boolean {
  if (a.kind === 'read' && b.kind === 'read') return a.variable === b.variable;
  if (a.kind !== 'intrinsic' || b.kind !== 'intrinsic' || a.name !== 'getattr' || b.name !== 'getattr') return false;
  const [[object, name], [other, named]] = [a.args, b.args];
  if (object?.kind !== 'read' || other?.kind !== 'read' || name?.kind !== 'text' || named?.kind !== 'text')
    return false;
  return object.variable === other.variable && name.text === named.text && a.seat?.class === b.seat?.class;
}

/** Whether the list is a local, which is named as it is; others are found in ways of their own. */
export const isLocal = (base: Base): base is Extract<Expression, { kind: 'read' }> =>
  base.kind === 'read' && base.variable.storage === 'plain';

/** `lent!([a: ints_mut, row = rows[i]: floats, held = (HELD.asked()): ints], { ... })`. */
export function lentLoop(
  lent: readonly LentList[],
  textOf: (part: Expression, how: 'base' | 'place' | 'hold') => string,
  made: RustBlock,
): RustExpr {
  const items = lent.map(({ base, place, rust, kind, stored }): RustExpr => {
    const source = isLocal(base) ? base.variable.rust : `(${textOf(base, kind === 'hold' ? 'hold' : 'base')})`;
    const item = place === null ? '' : `[${textOf(place, 'place')}]`;
    const from = isLocal(base) && place === null ? '' : ` = ${source}${item}`;
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
