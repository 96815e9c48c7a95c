// Core expressions as Rust expressions: operands lent, given or moved as the operation takes them; errors leave where they must.
import type { Constant, Expression, Variable } from '../../core/core.ts';
import { type Intrinsic, intrinsicOf } from '../../core/intrinsics.ts';
import type { Mode } from '../../core/operand.ts';
import { reps } from '../../core/rep.ts';
import { lookInto } from '../../core/visit.ts';
import { block, call, expression as statementOf, lend, macro, method, negate, path } from '../make.ts';
import { bytesLiteral, floatLiteral, rawText, stringLiteral } from '../text-literal.ts';
import type { RustExpr } from '../tree.ts';
import { display, fixedDisplay, instance, invoke, mapping } from './arguments.ts';
import { classValue } from './class.ts';
import { closureValue, generatorValue } from './closure.ts';
import { absence, attribute, narrowedRead, narrowings } from './field-access.ts';
import { type Frame, enter, moving, orLeave } from './frame.ts';
import { join } from './joined-text.ts';
import { readOnceIn } from './last-uses.ts';
import { membership, swapped } from './membership.ts';
import { noteExpression } from './note-operations.ts';
import { counted } from './operation-sheet.ts';
import { statements } from './statement.ts';
import { takenAs } from './taken.ts';
import { tallied } from './tally.ts';
import { comparedWithText, keyedItem, textLiteral } from './text-operand.ts';

/** `place`: a Rust variable; `ref`: a reference already; `owned`: a temporary. */
export interface Code {
  readonly code: RustExpr;
  readonly form: 'owned' | 'place' | 'ref';
}

const owned = (code: RustExpr): Code => ({ code, form: 'owned' });

export function toRust(e: Expression, fx: Frame): Code {
  if (fx.sheet?.isNew(e) === true) noteExpression(e, fx.sheet);
  switch (e.kind) {
    case 'constant':
      return owned(constantOf(e.value, e.rep));
    case 'text':
      return owned(path(e.raw === true ? rawText(e.text) : stringLiteral(e.text)));
    case 'read':
      return read(e.variable, e.otherwise ?? null, e.isFree === true, fx);
    case 'named':
      return owned(e.raises ? orLeave(fx, path(e.path)) : path(e.path));
    case 'intrinsic':
      return owned(
        attribute(e, fx) ??
          absence(e, fx) ??
          membership(e, fx) ??
          comparedWithText(e, fx) ??
          keyedItem(e, fx) ??
          tallied(e, fx) ??
          copiedPart(e, fx) ??
          intrinsic(e, fx),
      );
    case 'call': {
      const modes = e.target.params.map((rep): Mode => (reps[rep].lent ? 'lend' : 'give'));
      const made: RustExpr = { kind: 'call', callee: path(e.target.path), args: operands(e.args, modes, fx) };
      return owned(e.target.raises && !fx.infallible.has(e.target.path) ? orLeave(fx, made) : made);
    }
    case 'invoke':
      return owned(invoke(e, fx));
    case 'display':
      return owned(display(e.collection, e.items, fx));
    case 'mapping':
      return owned(mapping(e.entries, fx));
    case 'instance':
      return owned(instance(e, fx));
    case 'convert':
      return owned(convert(e, fx));
    case 'choose':
      return owned({
        kind: 'if',
        test: own(e.test, fx),
        then: block(
          [],
          counted(fx.sheet, () => own(e.then, fx)),
        ),
        orelse: block(
          [],
          counted(fx.sheet, () => own(e.orelse, fx)),
        ),
      });
    case 'logic':
      return owned(
        e.args
          .map((arg, at) => (at === 0 ? own(arg, fx) : counted(fx.sheet, () => own(arg, fx))))
          .reduce((left, right) => ({ kind: 'binary', op: e.op, left, right })),
      );
    case 'decide':
      return owned(decide(e, fx));
    case 'collect':
      return owned(collect(e, fx));
    case 'not':
      return owned(negate(own(e.arg, fx)));
    case 'block':
      if (e.generated === true) return owned(generated(e, fx));
      return owned({
        kind: 'block',
        label: null,
        prefix: '',
        block: block(statements(e.body, fx, [e.value]), lastValue(e, fx)),
      });
    case 'closure':
      return owned(closureValue(e.make, fx));
    case 'generator':
      return owned(generatorValue(e, fx));
    case 'class':
      return owned(classValue(e.make, fx));
    case 'join':
      return owned(join(e.parts, fx));
    case 'yield':
      return owned(orLeave(fx, { kind: 'await', arg: suspension(e.way, e.value, fx) }));
  }
}

function suspension(way: 'yield' | 'produce' | 'from' | 'await', value: Expression, fx: Frame): RustExpr {
  if (way === 'yield') return method(path('co'), 'yield_', own(value, fx));
  if (way === 'produce') return method(path('co'), 'produce', own(value, fx));
  return method(path('co'), way === 'from' ? 'yield_from' : 'await_', lent(value, fx));
}

// The second operand stands in a closure, which runs only if it decides.
function decide(e: Extract<Expression, { kind: 'decide' }>, fx: Frame): RustExpr {
  const inner = enter(fx, 'closure', '').fx;
  const body = counted(fx.sheet, () => {
    const right = own(e.right, inner);
    return right.kind === 'question' ? right.arg : call('Ok', right);
  });
  return orLeave(fx, call(`emitted::${e.way}`, own(e.left, fx), { kind: 'closure', move: false, params: [], body }));
}

function collect(e: Extract<Expression, { kind: 'collect' }>, fx: Frame): RustExpr {
  const inner = enter(fx, 'closure', '').fx;
  fx.sheet?.begin();
  fx.sheet?.look('iterate', [e.source]);
  const taken = takenAs(e.binds, e.body, [...(e.test ? [e.test] : []), ...e.values]);
  const binds = taken ?? e.binds;
  const after = [...(e.test ? [e.test] : []), ...e.values];
  const body = statements(taken ? e.body.slice(1) : e.body, inner, after);
  const given = [binds, ...e.body.flatMap((one) => (one.kind === 'let' ? [one.variable] : []))];
  // The values are the last that reads what the body declares.
  const once = e.values.length === 1 ? e.values.flatMap(readOnceIn).filter((one) => given.includes(one)) : [];
  const values = e.values.map((value) => own(bare(value), moving(inner, once)));
  const [first, second] = values;
  const kept: RustExpr = second && first ? { kind: 'tuple', items: [first, second] } : (first ?? path('()'));
  const ok = (value: RustExpr): RustExpr => (value.kind === 'question' ? value.arg : call('Ok', value));
  const end: RustExpr = e.test
    ? call('Ok', {
        kind: 'if',
        test: own(e.test, inner),
        then: block([], call('Some', kept)),
        orelse: block([], path('None')),
      })
    : ok(kept);
  const tick = fx.sheet?.end() ?? null;
  if (tick !== null) body.unshift(statementOf(tick));
  const made: RustExpr = body.length === 0 ? end : { kind: 'block', label: null, prefix: '', block: block(body, end) };
  const name = fx.mutable.has(binds) ? `mut ${binds.rust}` : binds.rust;
  const closure: RustExpr = { kind: 'closure', move: false, params: [`${name}: ${reps[binds.rep].rust}`], body: made };
  const callee = `comprehension::${e.collection}_${e.test ? 'if' : 'of'}`;
  const fixed = fixedDisplay(e.source, true, fx);
  const source = fixed ? lend(fixed) : lent(e.source, fx);
  return orLeave(fx, call(callee, source, closure));
}

// The runtime takes what converts to a value.
const bare = (value: Expression): Expression =>
  value.kind === 'convert' && value.rep === 'value' && value.arg.rep !== 'none' && value.arg.rep !== 'module'
    ? value.arg
    : value;

// Run in place, in a closure that errors leave.
function generated(e: Extract<Expression, { kind: 'block' }>, fx: Frame): RustExpr {
  const inner = enter(fx, 'closure', '').fx;
  const value = lastValue(e, inner);
  const made = block(statements(e.body, inner, [e.value]), value.kind === 'question' ? value.arg : call('Ok', value));
  const body: RustExpr = { kind: 'block', label: null, prefix: '', block: made };
  return orLeave(fx, call('emitted::generated', { kind: 'closure', move: false, params: [], body }));
}

/** An owned value. */
export const own = (e: Expression, fx: Frame): RustExpr => ownCode(e, toRust(e, fx), fx);

function ownCode(e: Expression, made: Code, fx: Frame): RustExpr {
  if (made.form === 'owned') return made.code;
  if (e.kind === 'read' && made.form === 'place' && (reps[e.rep].copy || fx.movable.has(e.variable))) return made.code;
  if (made.form === 'ref' && reps[e.rep].copy) return { kind: 'unary', op: '*', arg: made.code };
  return method(made.code, 'clone');
}

// The value of a block may move what the block itself declared.
function lastValue(e: Extract<Expression, { kind: 'block' }>, fx: Frame): RustExpr {
  const declared = new Set(
    e.body.flatMap((one) => (one.kind === 'let' && one.variable.storage === 'plain' ? [one.variable] : [])),
  );
  if (declared.size === 0) return own(e.value, fx);
  const moving: Frame = { ...fx, movable: new Set([...fx.movable, ...declared]) };
  const last = (value: Expression): RustExpr => {
    if (value.kind === 'read') return own(value, moving);
    if (value.kind !== 'choose') return own(value, fx);
    return {
      kind: 'if',
      test: own(value.test, fx),
      then: block([], last(value.then)),
      orelse: block([], last(value.orelse)),
    };
  };
  return last(e.value);
}

/** A reference. */
export const lent = (e: Expression, fx: Frame): RustExpr => lentCode(toRust(e, fx));

const lentCode = (made: Code): RustExpr => (made.form === 'ref' ? made.code : lend(made.code));

/** A value as an item of `args!` and its like, which take anything that converts to a value. */
export function item(e: Expression, fx: Frame): RustExpr {
  if (e.kind === 'convert' && e.rep === 'value') return item(e.arg, fx);
  if (e.kind === 'constant' && e.rep !== 'word') {
    if (e.value.kind === 'int') return integer(e.value.value, false);
    if (e.value.kind === 'float') return path(floatLiteral(e.value.value));
    if (e.value.kind === 'bool') return path(String(e.value.value));
  }
  const made = toRust(e, fx);
  if (made.form === 'ref') return made.code;
  if (
    made.form === 'place' &&
    e.kind === 'read' &&
    !fx.movable.has(e.variable) &&
    (e.rep === 'value' || e.rep === 'str')
  )
    return lend(made.code);
  return own(e, fx);
}

function integer(digits: string, exact: boolean): RustExpr {
  const value = BigInt(digits);
  if (value >= -(2n ** 31n) && value < 2n ** 31n) return path(digits);
  if (value >= -(2n ** 63n) && value < 2n ** 63n) return path(`${digits}_i64`);
  return exact ? path(`int!("${digits}")`) : path(`int!("${digits}")`);
}

function constantOf(value: Constant, rep: Expression['rep']): RustExpr {
  switch (value.kind) {
    case 'none':
      return path(rep === 'none' ? '()' : 'Value::None');
    case 'ellipsis':
      return path('Value::Ellipsis');
    case 'notImplemented':
      return path('Value::NotImplemented');
    case 'bool':
      return path(String(value.value));
    case 'int': {
      if (rep === 'word' || rep === 'wide') return path(`${value.value}_${reps[rep].rust}`);
      const literal = integer(value.value, true);
      return literal.kind === 'path' && literal.text.startsWith('int!') ? literal : call('Int::from', literal);
    }
    case 'float':
      return path(floatLiteral(value.value));
    case 'str':
      return value.value === '' ? path('Str::default()') : path(`s!(${stringLiteral(value.value)})`);
    case 'bytes':
      return call('Value::from', path(`${bytesLiteral(value.value)}.to_vec()`));
    case 'complex':
      return call('emitted::imaginary', path(floatLiteral(value.imag)));
  }
}

function read(variable: Variable, otherwise: Expression | null, isFree: boolean, fx: Frame): Code {
  const name = path(stringLiteral(variable.name));
  switch (variable.storage) {
    case 'plain':
      return { code: path(variable.rust), form: variable.lent ? 'ref' : 'place' };
    case 'error':
      return { code: path(variable.rust), form: 'place' };
    case 'maybe':
      return owned(orLeave(fx, method(path(variable.rust), isFree ? 'get_free' : 'get', name)));
    case 'cell': {
      const isOwn = fx.cells.has(variable) && !isFree;
      return owned(orLeave(fx, method(path(variable.rust), isOwn ? 'get_own' : 'get', name)));
    }
    case 'global':
      fx.slots.add(variable);
      return owned(orLeave(fx, method(path(variable.rust), 'get')));
    case 'namespace': {
      const found = call('emitted::class_name', lend(path(variable.rust)), name);
      if (!otherwise) return owned(orLeave(fx, found));
      const arm = { pattern: 'Ok(found)', guard: null, body: path('found') };
      return owned({
        kind: 'match',
        subject: found,
        arms: [arm, { pattern: 'Err(_)', guard: null, body: own(otherwise, fx) }],
      });
    }
  }
}

/** Operands in order; a variable that a later operand assigns is read before that happens. */
export function codes(args: readonly Expression[], fx: Frame): Code[] {
  return args.map((arg, at) => {
    const made = toRust(arg, fx);
    const overtaken =
      arg.kind === 'read' && made.form === 'place' && args.slice(at + 1).some((later) => assigns(later, arg.variable));
    return overtaken ? owned(method(made.code, 'clone')) : made;
  });
}

const operands = (args: readonly Expression[], modes: readonly Mode[], fx: Frame): RustExpr[] =>
  codes(args, fx).map((made, at) => operand(args[at] as Expression, made, modes[at] ?? 'lend', fx));

export function operand(arg: Expression, made: Code, mode: Mode, fx: Frame): RustExpr {
  switch (mode) {
    case 'text':
    case 'place':
    case 'compare':
      return made.code;
    case 'literal':
      return arg.kind === 'constant' && (arg.value.kind === 'int' || arg.value.kind === 'str')
        ? path(arg.value.kind === 'int' ? arg.value.value : stringLiteral(arg.value.value))
        : ownCode(arg, made, fx);
    case 'give':
      return ownCode(arg, made, fx);
    case 'into':
      return item(arg, fx);
    case 'lend':
      return lentCode(made);
    case 'either':
      return made.form === 'owned' ? made.code : lentCode(made);
    case 'index':
      return arg.kind === 'constant' && arg.value.kind === 'int' && smallEnough(arg.value.value)
        ? path(arg.value.value)
        : arg.rep === 'word'
          ? made.code
          : lentCode(made);
    case 'plain':
      return reps[arg.rep].copy || made.form !== 'place' ? made.code : lend(made.code);
  }
}

const smallEnough = (digits: string): boolean => Math.abs(Number(digits)) < 2 ** 31;

/** Whether evaluating the expression assigns the variable (a walrus inside). */
export function assigns(e: Expression, variable: Variable): boolean {
  let found = false;
  lookInto(
    e,
    () => undefined,
    (nested) => {
      const visit = (list: typeof nested.list): boolean =>
        list.some((one) => (one.kind === 'assign' && one.variable === variable) || ('body' in one && visit(one.body)));
      found ||= visit(nested.list) || nested.values.some((value) => assigns(value, variable));
    },
  );
  return found;
}

function intrinsic(e: Extract<Expression, { kind: 'intrinsic' }>, fx: Frame): RustExpr {
  const row = intrinsicOf(
    e.name,
    e.args.map((arg) => arg.rep),
  );
  if (!row) throw new Error(`no row for ${e.name}`);
  const made = perform(row, e.args, fx);
  return row.raises ? orLeave(fx, made) : made;
}

function perform(row: Intrinsic, sources: readonly Expression[], fx: Frame): RustExpr {
  const made = codes(sources, fx);
  const args = made.map((one, at) => operand(sources[at] as Expression, one, row.modes[at] ?? 'lend', fx));
  const [first, second] = args;
  const { shape } = row;
  switch (shape.kind) {
    case 'call':
      return { kind: 'call', callee: path(shape.path), args };
    case 'swapped':
      return swapped(shape.path, sources, args);
    case 'method':
      // A receiver that is lent is borrowed by the call itself.
      return method((row.modes[0] === 'give' ? first : made[0]?.code) ?? path('()'), shape.name, ...args.slice(1));
    case 'operator': {
      if (!first || !second) throw new Error(`operator ${row.name} needs two operands`);
      // Both sides of a Rust comparison have one type: where one is a reference, both are.
      const bothLent = row.modes[0] === 'compare' && made.some((one) => one.form === 'ref');
      const [left, right] = made;
      const literal = textLiteral(sources[1]);
      if (literal !== null && left && (shape.op === '==' || shape.op === '!='))
        return { kind: 'binary', op: shape.op, left: left.code, right: literal };
      if (bothLent && left && right)
        return { kind: 'binary', op: shape.op, left: lentCode(left), right: lentCode(right) };
      return { kind: 'binary', op: shape.op, left: first, right: plainLiteral(sources, shape.op) ?? second };
    }
    case 'same':
      return first ?? path('()');
    case 'prefix':
      return { kind: 'unary', op: shape.op, arg: first ?? path('()') };
    case 'macro':
      return macro(shape.name, '(', args);
    case 'cast':
      return { kind: 'cast', arg: first ?? path('()'), type: shape.type };
  }
}

// A small constant beside an integer stands as it is.
function plainLiteral(sources: readonly Expression[], op: string): RustExpr | null {
  const [left, right] = sources;
  if (left?.rep !== 'int' || left.kind === 'constant' || right?.kind !== 'constant' || right.value.kind !== 'int')
    return null;
  return ['+', '-', '*', '==', '!=', '<', '<=', '>', '>='].includes(op) && smallEnough(right.value.value)
    ? path(right.value.value)
    : null;
}

// `to[a:b:c] = from[d:e:f]`: the part is copied without a list in between.
function copiedPart(e: Extract<Expression, { kind: 'intrinsic' }>, fx: Frame): RustExpr | null {
  if (e.name !== 'setPart') return null;
  const made = codes(e.args, fx);
  const bound = (at: number): RustExpr => operand(e.args[at] as Expression, made[at] as Code, 'into', fx);
  const part = method(made[4]?.code ?? path('()'), 'part', bound(5), bound(6), bound(7));
  return orLeave(fx, method(made[0]?.code ?? path('()'), 'set_part', bound(1), bound(2), bound(3), part));
}

function convert(e: Extract<Expression, { kind: 'convert' }>, fx: Frame): RustExpr {
  const from = e.arg.rep;
  if (e.rep === 'value') {
    if (from === 'none')
      return {
        kind: 'block',
        label: null,
        prefix: '',
        block: block([statementOf(own(e.arg, fx))], path('Value::None')),
      };
    return call('Value::from', item(e.arg, fx));
  }
  if (e.rep === 'module') return own(e.arg, fx);
  if ((from === 'word' || from === 'wide') && e.rep === 'int') return call('Int::from', own(e.arg, fx));
  if (e.rep === 'wide') return call('i128::from', own(e.arg, fx));
  if ((from === 'word' || from === 'wide') && e.rep === 'float') return call('emitted::to_f64', own(e.arg, fx));
  if (from === 'wide' && e.rep === 'word') return { kind: 'cast', arg: own(e.arg, fx), type: reps.word.rust };
  if (from === 'value' && e.rep !== 'word') {
    const global = e.arg.kind === 'read' && e.arg.variable.storage === 'global' ? e.arg.variable : null;
    if (global !== null && (e.rep === 'int' || e.rep === 'float' || e.rep === 'bool')) {
      fx.slots.add(global);
      return orLeave(fx, method(path(global.rust), e.rep));
    }
    const read = narrowedRead(e.arg, e.rep, fx);
    if (read) return orLeave(fx, read);
    const { code } = toRust(e.arg, fx);
    // What an operation gave is taken as it comes: no value is left to be dropped.
    const found = code.kind === 'question' && e.rep !== 'none' ? code.arg : code;
    return orLeave(fx, method(found, narrowings[e.rep]));
  }
  if (from === 'int' && e.rep === 'float') return orLeave(fx, method(toRust(e.arg, fx).code, 'to_f64'));
  if (from === 'bool' && e.rep === 'int') return call('Int::from', { kind: 'cast', arg: own(e.arg, fx), type: 'i64' });
  throw new Error(`no conversion from ${from} to ${e.rep}`);
}
