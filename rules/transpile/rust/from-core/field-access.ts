// Attributes and items as Rust: read through the place that remembers where the class keeps them, and as what they were found to be.
import type { Expression, Seat } from '../../core/core.ts';
import { lend, method, path } from '../make.ts';
import type { RustExpr } from '../tree.ts';
import { codes, operand, toRust } from './expression.ts';
import { type Frame, orLeave } from './frame.ts';
import { noteIntrinsic } from './note-operations.ts';

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
    const made = toRust(object, fx).code;
    if (e.seat?.kind === rep) return seated(made, rep, e.seat, key.text, fx);
    return method(made, `get_${rep}`, fieldOf(key.text, fx));
  }
  if (!whole) return null;
  const [made, place] = codes([object, key], fx);
  return made && place ? method(made.code, `${rep}_at`, operand(key, place, 'index', fx)) : null;
}

// Where the class's layout has it, or by name.
function seated(object: RustExpr, what: string, seat: Seat, name: string, fx: Frame, ...stored: RustExpr[]): RustExpr {
  fx.slots.add(seat.class);
  const class_ = lend(path(seat.class.rust));
  return method(object, `${what}_in::<${String(seat.at)}>`, class_, fieldOf(name, fx), ...stored);
}

/** The place that remembers what an attribute's name means where. */
export const fieldOf = (name: string, fx: Frame): RustExpr => path(`&at::${fx.fields.rustOf(name)}`);

// `value.name` and its assignment, through the place that remembers where the class keeps it.
export function attribute(e: Extract<Expression, { kind: 'intrinsic' }>, fx: Frame): RustExpr | null {
  const [object, name, stored] = e.args;
  if (object === undefined || name?.kind !== 'text') return null;
  if (e.name === 'getattr') {
    const made = toRust(object, fx).code;
    if (e.seat?.kind === 'value') return orLeave(fx, seated(made, 'get', e.seat, name.text, fx));
    return orLeave(fx, method(made, 'get', fieldOf(name.text, fx)));
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
  const made = toRust(object, fx).code;
  if (read.seat?.kind === 'value') return orLeave(fx, seated(made, 'lacks', read.seat, name.text, fx));
  return orLeave(fx, method(made, 'lacks', fieldOf(name.text, fx)));
}
