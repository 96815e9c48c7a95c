// Attributes and items as Rust: read through the place that remembers where the class keeps them, and as what they were found to be.
import type { Expression } from '../../core/core.ts';
import { method, path } from '../make.ts';
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
  if (e.name === 'getattr' && key.kind === 'text')
    return method(toRust(object, fx).code, `get_${rep}`, fieldOf(key.text, fx));
  if (!whole) return null;
  const [made, place] = codes([object, key], fx);
  return made && place ? method(made.code, `${rep}_at`, operand(key, place, 'index', fx)) : null;
}

/** The place that remembers what an attribute's name means where. */
export const fieldOf = (name: string, fx: Frame): RustExpr => path(`&at::${fx.fields.rustOf(name)}`);

// `value.name` and its assignment, through the place that remembers where the class keeps it.
export function attribute(e: Extract<Expression, { kind: 'intrinsic' }>, fx: Frame): RustExpr | null {
  const [object, name, stored] = e.args;
  if (object === undefined || name?.kind !== 'text') return null;
  if (e.name === 'getattr') return orLeave(fx, method(toRust(object, fx).code, 'get', fieldOf(name.text, fx)));
  if (e.name !== 'setattr' || stored === undefined) return null;
  const [made, value] = codes([object, stored], fx);
  if (!made || !value) return null;
  return orLeave(fx, method(made.code, 'put', fieldOf(name.text, fx), operand(stored, value, 'into', fx)));
}

// `value.name is None`: the attribute is looked at where it is.
export function absence(e: Extract<Expression, { kind: 'intrinsic' }>, fx: Frame): RustExpr | null {
  const [read] = e.args;
  if (e.name !== 'none?' || read?.kind !== 'intrinsic' || read.name !== 'getattr') return null;
  const [object, name] = read.args;
  if (object === undefined || name?.kind !== 'text') return null;
  return orLeave(fx, method(toRust(object, fx).code, 'lacks', fieldOf(name.text, fx)));
}
