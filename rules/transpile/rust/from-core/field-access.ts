// Attributes and items as Rust: read through the place that remembers where the class keeps them, and as what they were found to be.
import type { Expression, Seat } from '../../core/core.ts';
import { lend, method, path } from '../make.ts';
import type { RustExpr } from '../tree.ts';
import { isAtHand } from './at-hand.ts';
import { codes, operand, toRust } from './expression.ts';
import { type Frame, orLeave } from './frame.ts';
import { lentAs } from './lent-lists.ts';
import { noteIntrinsic } from './note-operations.ts';
import { stringLiteral } from '../text-literal.ts';
import { seats } from './seated-runs.ts';

/** Methods that take out of a value what inference found in it. */
export const narrowings = { int: 'int', float: 'float', bool: 'bool', str: 'text', none: 'as_none' } as const;

// Attributes and items are read as what they were found to be, without a value in between.
export function narrowedRead(e: Expression, rep: keyof typeof narrowings, fx: Frame): RustExpr | null {
  if (rep === 'none' || e.kind !== 'intrinsic') return null;
  const [object, key] = e.args;
  if (object === undefined || key === undefined) return null;
  const whole = e.name === 'getitem' && (key.rep === 'int' || key.rep === 'word');
  if (fx.sheet && (whole || (e.name === 'getattr' && key.kind === 'text')) && fx.sheet.isNew(e))
    noteIntrinsic(e, fx.sheet);
  if (e.name === 'getattr' && key.kind === 'text') {
    const together = e.seat?.kind === 'float' && rep === 'float' ? inRun(object, 'float', e.seat, key.text, fx) : null;
    if (together) return together;
    if (e.seat?.kind === rep) return seatedRead(object, rep, e.seat, key.text, fx);
    return method(toRust(object, fx).code, `get_${rep}`, fieldOf(key.text, fx));
  }
  if (!whole) return null;
  const through =
    itemLent(object, key, `${rep}_at`, fx) ??
    itemThrough(object, key, `${rep}_at`, fx) ??
    itemInside(object, key, `${rep}_at`, fx);
  if (through) return through;
  const [made, place] = codes([object, key], fx);
  return made && place ? method(made.code, `${rep}_at`, operand(key, place, 'index', fx)) : null;
}

// Where the class's layout has it, or by name.
function seated(object: RustExpr, what: string, seat: Seat, name: string, fx: Frame, ...stored: RustExpr[]): RustExpr {
  fx.slots.add(seat.class);
  const class_ = lend(path(seat.class.rust));
  return method(object, `${what}_in::<${String(seat.at)}>`, class_, fieldOf(name, fx), ...stored);
}

const seatOf = (seat: Seat, name: string, fx: Frame): RustExpr => {
  fx.slots.add(seat.class);
  return { kind: 'tuple', items: [lend(path(seat.class.rust)), fieldOf(name, fx)] };
};

/** An attribute that holds a value, of an object that is at hand: what stands behind it is reached without a handle of it. */
function held(
  e: Expression,
  fx: Frame,
): { readonly object: RustExpr; readonly at: number; readonly seat: RustExpr } | null {
  if (e.kind !== 'intrinsic' || e.name !== 'getattr' || e.seat?.kind !== 'value') return null;
  const [object, name] = e.args;
  if (object?.kind !== 'read' || object.variable.storage !== 'plain' || name?.kind !== 'text') return null;
  if (fx.sheet?.isNew(e) === true) noteIntrinsic(e, fx.sheet);
  return { object: toRust(object, fx).code, at: e.seat.at, seat: seatOf(e.seat, name.text, fx) };
}

// `a.b` of an instance that follows its class's layout; `a` may be an attribute itself.
function seatedRead(object: Expression, what: string, seat: Seat, name: string, fx: Frame): RustExpr {
  const first = held(object, fx);
  if (!first) return seated(toRust(object, fx).code, what, seat, name, fx);
  const places = `${String(first.at)}, ${String(seat.at)}`;
  return method(first.object, `${what}_through::<${places}>`, first.seat, seatOf(seat, name, fx));
}

/** `a.b[i]`, where finding the place before the attribute is read can be told by nobody. */
function itemThrough(object: Expression, key: Expression, what: string, fx: Frame): RustExpr | null {
  if (!isAtHand(key)) return null;
  const first = held(object, fx);
  if (!first) return null;
  const place = operand(key, toRust(key, fx), 'index', fx);
  return method(first.object, `${what}_through::<${String(first.at)}>`, first.seat, place);
}

// What was lent to the loop around, noted as read.
function known(object: Expression, fx: Frame): RustExpr | null {
  const found = lentAs(object, fx.lent);
  if (found && object.kind === 'intrinsic' && fx.sheet?.isNew(object) === true) noteIntrinsic(object, fx.sheet);
  return found && path(found.rust);
}

/** A list that was lent, itself. */
export function lentWhole(e: Expression, fx: Frame): RustExpr | null {
  const found = known(e, fx);
  return found && orLeave(fx, method(found, 'row'));
}

/** `a[i]` of a list that was lent. */
function itemLent(object: Expression, key: Expression, what: string, fx: Frame): RustExpr | null {
  const found = known(object, fx);
  return found && method(found, what, operand(key, toRust(key, fx), 'index', fx));
}

// A list of lists and the place in it.
function inside(object: Expression, fx: Frame): readonly [on: RustExpr, place: RustExpr] | null {
  if (object.kind !== 'intrinsic' || object.name !== 'getitem') return null;
  const [rows, place] = object.args;
  if (rows === undefined || (place?.rep !== 'int' && place?.rep !== 'word') || rows.rep !== 'value') return null;
  const whole = known(rows, fx);
  if (!whole && held(rows, fx)) return null;
  if (fx.sheet?.isNew(object) === true) noteIntrinsic(object, fx.sheet);
  if (whole) return [whole, operand(place, toRust(place, fx), 'index', fx)];
  const [on, first] = codes([rows, place], fx);
  return on && first ? [on.code, operand(place, first, 'index', fx)] : null;
}

/** `a[i][j]` where finding the second place first can be told by nobody. */
function itemInside(object: Expression, key: Expression, what: string, fx: Frame): RustExpr | null {
  const found = isAtHand(key) ? inside(object, fx) : null;
  return found && method(found[0], `${what}2`, found[1], operand(key, toRust(key, fx), 'index', fx));
}

/** Stored into a list that was lent, or `a[i][j] = x` where the order can be told by nobody. */
function storedInside(object: Expression, key: Expression, stored: Expression, fx: Frame): RustExpr | null {
  const whole = known(object, fx);
  const value = stored.kind === 'convert' ? stored.arg : stored;
  const found = !whole && isAtHand(key) && isAtHand(value) ? inside(object, fx) : null;
  if (!whole && !found) return null;
  const [first, second] = codes([key, stored], fx);
  if (!first || !second) return null;
  const args = [operand(key, first, 'index', fx), operand(stored, second, 'into', fx)];
  if (whole) return orLeave(fx, method(whole, 'set_at', ...args));
  return found && orLeave(fx, method(found[0], 'set_at2', found[1], ...args));
}

/** How a list that is no local is asked for before a loop, or the instance whose numbers are read. */
export function askedFor(base: Expression, isHold: boolean, fx: Frame): RustExpr {
  if (base.kind === 'read') {
    const { variable } = base;
    if (variable.storage === 'global') {
      fx.slots.add(variable);
      return method(path(variable.rust), 'asked');
    }
    return method(
      path(variable.rust),
      fx.cells.has(variable) ? 'asked_own' : 'asked',
      path(stringLiteral(variable.name)),
    );
  }
  const [object, name] = base.kind === 'intrinsic' ? base.args : [];
  if (base.kind !== 'intrinsic' || !base.seat || object === undefined || name?.kind !== 'text')
    throw new Error('no list to ask for');
  if (isHold) {
    fx.slots.add(base.seat.class);
    return method(toRust(object, fx).code, 'laid_by', lend(path(base.seat.class.rust)));
  }
  return seated(toRust(object, fx).code, 'asked', base.seat, name.text, fx);
}

// `len(a)` of a list that was lent.
function lengthOfLent(object: Expression, fx: Frame): RustExpr | null {
  const found = known(object, fx);
  return found && orLeave(fx, method(found, 'length'));
}

// Where the instances of a run of statements were asked for their layouts beforehand.
function inRun(
  object: Expression,
  what: string,
  seat: Seat,
  name: string,
  fx: Frame,
  ...stored: RustExpr[]
): RustExpr | null {
  if (object.kind !== 'read') return null;
  const at = fx.seated.findIndex((one) => one.variable === object.variable && one.class === seat.class);
  if (at === -1) return null;
  const places = [at, seat.at].map(String).join(', ');
  return method(toRust(object, fx).code, `${what}_on::<${places}>`, path(seats), fieldOf(name, fx), ...stored);
}

/** The place that remembers what an attribute's name means where. */
export const fieldOf = (name: string, fx: Frame): RustExpr => path(`&at::${fx.fields.rustOf(name)}`);

// `value.name` and its assignment, through the place that remembers where the class keeps it.
export function attribute(e: Extract<Expression, { kind: 'intrinsic' }>, fx: Frame): RustExpr | null {
  const [object, name, stored] = e.args;
  if (e.name === 'length' && object !== undefined) return lengthOfLent(object, fx);
  if (object === undefined || name === undefined) return null;
  if (e.name === 'getitem' && (name.rep === 'int' || name.rep === 'word')) {
    const through =
      itemLent(object, name, 'at', fx) ?? itemThrough(object, name, 'at', fx) ?? itemInside(object, name, 'at', fx);
    return through && orLeave(fx, through);
  }
  if (e.name === 'setitem' && stored !== undefined && (name.rep === 'int' || name.rep === 'word'))
    return storedInside(object, name, stored, fx);
  if (name.kind !== 'text') return null;
  if (e.name === 'getattr') {
    if (e.seat?.kind === 'value') return orLeave(fx, seatedRead(object, 'get', e.seat, name.text, fx));
    return orLeave(fx, method(toRust(object, fx).code, 'get', fieldOf(name.text, fx)));
  }
  if (e.name !== 'setattr' || stored === undefined) return null;
  const { seat } = e;
  const number = seat === undefined ? null : numberIn(stored, seat.kind);
  const [made, value] = codes([object, number ?? stored], fx);
  if (!made || !value) return null;
  if (seat?.kind === 'value')
    return orLeave(fx, seated(made.code, 'put', seat, name.text, fx, operand(stored, value, 'into', fx)));
  if (seat !== undefined && number !== null) {
    const given = operand(number, value, 'give', fx);
    const together = seat.kind === 'float' ? inRun(object, 'put_float', seat, name.text, fx, given) : null;
    if (together) return orLeave(fx, together);
    return orLeave(fx, seated(made.code, `put_${seat.kind}`, seat, name.text, fx, given));
  }
  return orLeave(fx, method(made.code, 'put', fieldOf(name.text, fx), operand(stored, value, 'into', fx)));
}

/** The number of that kind which is stored as a value. */
function numberIn(stored: Expression, kind: Seat['kind']): Expression | null {
  if (stored.kind !== 'convert' || stored.rep !== 'value') return null;
  const { rep } = stored.arg;
  return rep === kind || (kind === 'int' && rep === 'word') ? stored.arg : null;
}

// `value.name is None`: the attribute is looked at where it is.
export function absence(e: Extract<Expression, { kind: 'intrinsic' }>, fx: Frame): RustExpr | null {
  const [read] = e.args;
  if (e.name !== 'none?' || read?.kind !== 'intrinsic' || read.name !== 'getattr') return null;
  const [object, name] = read.args;
  if (object === undefined || name?.kind !== 'text') return null;
  if (read.seat?.kind === 'value') return orLeave(fx, seatedRead(object, 'lacks', read.seat, name.text, fx));
  return orLeave(fx, method(toRust(object, fx).code, 'lacks', fieldOf(name.text, fx)));
}
