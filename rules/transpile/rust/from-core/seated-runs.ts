// Runs of statements that only reckon with floats and read and store float attributes: whether the instances follow their
// classes' layouts is asked once, before the first of them; the run is compiled for both answers.
//
// Nothing of the program runs between the statements while all instances follow their layouts, and where one does not, all
// attributes are reached by name, one by one: so the answer holds as long as it is used.
import type { Expression, Seat, Statement, Variable } from '../../core/core.ts';
import { lend, macro, path } from '../make.ts';
import type { RustBlock, RustExpr } from '../tree.ts';

/** An instance that a run reads or stores attributes of, and the class that inference found. */
export interface Seated {
  readonly variable: Variable;
  readonly class: Variable;
}

export interface Run {
  /** So many statements belong to it. */
  readonly length: number;
  readonly seated: readonly Seated[];
}

const mostInstances = 4;
const arithmetic = /^i?(add|sub|mul|truediv)$|^neg$|^builtin\.(abs|min|max)$/;

/** The run that begins with that statement, where it is worth asking beforehand. */
export function runAt(list: readonly Statement[], from: number): Run | null {
  const seated: Seated[] = [];
  let [accesses, length, at] = [0, 0, from];
  const note = (variable: Variable, seat: Seat): void => {
    accesses += 1;
    if (!seated.some((one) => one.variable === variable && one.class === seat.class))
      seated.push({ variable, class: seat.class });
  };
  for (; at < list.length; at++) {
    const one = list[at] as Statement;
    const found: [Variable, Seat][] = [];
    const kind = kindOf(one, (variable, seat) => found.push([variable, seat]));
    const instances = new Set([...seated.map((known) => known.variable), ...found.map(([variable]) => variable)]);
    if (kind === 'other' || instances.size > mostInstances) break;
    for (const [variable, seat] of found) note(variable, seat);
    if (kind !== 'aside') length = at + 1 - from;
    if (kind === 'last') break;
  }
  return accesses > 2 * seated.length && seated.length <= mostInstances ? { length, seated } : null;
}

/** The name of the answer. */
export const seats = '__seats';

/** `seated!([(&a, &BODY), ...], __seats, { ... })`. */
export function seatedRun(run: Run, lent: (variable: Variable) => RustExpr, made: RustBlock): RustExpr {
  const items = run.seated.map((one): RustExpr => ({
    kind: 'tuple',
    items: [lent(one.variable), lend(path(one.class.rust))],
  }));
  const block: RustExpr = { kind: 'block', label: null, prefix: '', block: made };
  return macro('seated', '(', [{ kind: 'array', items }, path(seats), block]);
}

type Note = (variable: Variable, seat: Seat) => void;

/** `inside` a run, the `last` of one, or beside it: a comment. */
function kindOf(one: Statement, note: Note): 'inside' | 'last' | 'aside' | 'other' {
  switch (one.kind) {
    case 'comment':
    case 'blank':
      return 'aside';
    case 'let':
    case 'assign': {
      if (one.value === null || one.variable.storage !== 'plain') return 'other';
      if (one.variable.rep === 'float' && isPlain(one.value, note)) return 'inside';
      return isCall(one.value, note) ? 'last' : 'other';
    }
    case 'return':
      return isPlain(one.value, note) || isCall(one.value, note) ? 'last' : 'other';
    case 'do':
      return isStore(one.value, note) ? 'inside' : 'other';
    default:
      return 'other';
  }
}

// What is called runs when all attributes were read.
function isCall(e: Expression, note: Note): boolean {
  if (e.kind === 'convert') return isCall(e.arg, note);
  const isLocal = (arg: Expression): boolean => arg.kind === 'read' && arg.variable.storage === 'plain';
  return e.kind === 'call' && e.args.every((arg) => isLocal(arg) || isPlain(arg, note));
}

function isStore(e: Expression, note: Note): boolean {
  if (e.kind !== 'intrinsic' || e.name !== 'setattr' || e.seat?.kind !== 'float') return false;
  const [object, , stored] = e.args;
  if (!isInstance(object) || stored?.kind !== 'convert' || stored.arg.rep !== 'float') return false;
  note(object.variable, e.seat);
  return isPlain(stored.arg, note);
}

const isInstance = (e: Expression | undefined): e is Extract<Expression, { kind: 'read' }> =>
  e?.kind === 'read' && e.variable.storage === 'plain' && e.variable.rep === 'value';

/** A float, or a word, of floats, words and float attributes. */
function isPlain(e: Expression, note: Note): boolean {
  switch (e.kind) {
    case 'constant':
      return e.rep === 'float' || e.rep === 'word';
    case 'read':
      return e.variable.storage === 'plain' && (e.rep === 'float' || e.rep === 'word');
    case 'convert':
      return e.rep === 'float' && (isRead(e.arg, note) || (e.arg.rep === 'word' && isPlain(e.arg, note)));
    case 'intrinsic':
      return arithmetic.test(e.name) && e.rep === 'float' && e.args.every((arg) => isPlain(arg, note));
    case 'call':
      return (
        e.target.path.startsWith('batuta_std::math::') && e.rep === 'float' && e.args.every((arg) => isPlain(arg, note))
      );
    default:
      return false;
  }
}

function isRead(e: Expression, note: Note): boolean {
  if (e.kind !== 'intrinsic' || e.name !== 'getattr' || e.seat?.kind !== 'float') return false;
  const [object] = e.args;
  if (!isInstance(object)) return false;
  note(object.variable, e.seat);
  return true;
}
