// Counting in dicts: `d[k] += 1` and `d[k] = d.get(k, 0) + 1` of plain variables look for the key once.
import type { Expression, Variable } from '../../core/core.ts';
import { method, path } from '../make.ts';
import type { RustExpr } from '../tree.ts';
import { item, toRust } from './expression.ts';
import { type Frame, orLeave } from './frame.ts';

type Intrinsic = Extract<Expression, { kind: 'intrinsic' }>;

/** The statement as one call; null for what does not count so. */
export function tallied(e: Intrinsic, fx: Frame): RustExpr | null {
  const [object, key, value] = e.args;
  // A list that was lent stores by itself.
  if (e.name !== 'setitem' || fx.sheet !== null || fx.lent.length > 0 || !object || !key || !value) return null;
  const [counts, counted] = [plainVariable(object), plainVariable(key)];
  if (object.rep !== 'value' || counts === null || counted === null) return null;
  const sum = bare(value);
  if (sum.kind !== 'intrinsic' || (sum.name !== 'add' && sum.name !== 'iadd')) return null;
  const [held, step] = sum.args;
  const by = smallNumber(step);
  if (held === undefined || by === null) return null;
  const read = held.kind === 'convert' && held.rep === 'int' ? held.arg : held;
  if (read.kind === 'intrinsic' && read.name === 'getitem') {
    if (!isSame(read.args[0], counts) || !isSame(read.args[1], counted)) return null;
    return orLeave(fx, method(toRust(object, fx).code, 'count_up', item(key, fx), path(by)));
  }
  if (read.kind !== 'invoke' || read.method !== 'get' || read.args.length !== 2) return null;
  const [sought, otherwise] = read.args;
  const first = smallNumber(otherwise?.value);
  if (sought?.kind !== 'plain' || otherwise?.kind !== 'plain' || first === null) return null;
  if (!isSame(read.callee, counts) || !isSame(sought.value, counted)) return null;
  return orLeave(fx, method(toRust(object, fx).code, 'count_from', item(key, fx), path(first), path(by)));
}

const bare = (e: Expression): Expression => (e.kind === 'convert' && e.rep === 'value' ? bare(e.arg) : e);

function plainVariable(e: Expression): Variable | null {
  const read = bare(e);
  return read.kind === 'read' && read.otherwise === undefined && read.variable.storage === 'plain'
    ? read.variable
    : null;
}
const isSame = (e: Expression | undefined, variable: Variable): boolean =>
  e !== undefined && plainVariable(e) === variable;

function smallNumber(e: Expression | undefined): string | null {
  const number = e && bare(e);
  if (number?.kind !== 'constant' || number.value.kind !== 'int') return null;
  return Math.abs(Number(number.value.value)) < 2 ** 31 ? number.value.value : null;
}
