// Arguments of uniform calls and the items of displays, through the runtime's macros where these serve.
import type { Argument, Expression } from '../../core/core.ts';
import { intrinsicOf } from '../../core/intrinsics.ts';
import { partsOf } from '../../core/visit.ts';
import { builtinMethod } from '../builtin-methods.ts';
import { binding, block, call, expression as statementOf, macro, method, path } from '../make.ts';
import { stringLiteral } from '../text-literal.ts';
import type { MacroArg, RustExpr, RustStmt } from '../tree.ts';
import { assigns, item, lent, own, toRust } from './expression.ts';
import { fieldOf } from './field-access.ts';
import { type Frame, catches, orLeave } from './frame.ts';
import { invokeUnpacked, unpacks } from './unpacked.ts';

const plainOnly = (args: readonly Argument[]): boolean => args.every((arg) => arg.kind === 'plain');

export function invoke(e: Extract<Expression, { kind: 'invoke' }>, fx: Frame): RustExpr {
  const { callee, method: name, args } = e;
  if (unpacks(args)) return invokeUnpacked(callee, name, args, fx);
  if (callee.kind === 'named' && name === null) {
    return orLeave(fx, { kind: 'call', callee: path(callee.path), args: [argumentsOf(args, fx, true)] });
  }
  if (name !== null && !isSettledCall(e) && isOpen(callee) && args.some((arg) => isNoticed(arg.value)))
    return invokeEarly(callee, name, args, fx);
  const target = toRust(callee, fx).code;
  const direct = name !== null && plainOnly(args) ? builtinMethod(name, args.length) : null;
  if (direct !== null) return orLeave(fx, method(target, direct, ...args.map((arg) => item(arg.value, fx))));
  const given = argumentsOf(args, fx, false);
  if (name === null) return orLeave(fx, method(target, 'call', given));
  return orLeave(fx, method(target, 'invoke', fieldOf(name, fx), given));
}

// The method is there whatever the arguments do; they leave the receiver's variable alone.
function isSettledCall({ settled, callee, args }: Extract<Expression, { kind: 'invoke' }>): boolean {
  return settled === true && (callee.kind !== 'read' || !args.some((arg) => assigns(arg.value, callee.variable)));
}

// What a receiver is that inference says nothing of: its attributes may be missing, or code of the program.
const isOpen = (e: Expression): boolean =>
  e.rep === 'value' &&
  (e.kind === 'read' || e.kind === 'invoke' || e.kind === 'call' || (e.kind === 'intrinsic' && e.name !== 'superOf'));

/** True where evaluating it may fail, or run code of the program, which others notice. */
const isNoticed = (e: Expression): boolean =>
  (e.kind === 'intrinsic' && intrinsicRaises(e)) ||
  e.kind === 'invoke' ||
  e.kind === 'yield' ||
  e.kind === 'collect' ||
  e.kind === 'block' ||
  (e.kind === 'call' && e.target.raises) ||
  partsOf(e).some(isNoticed);

const intrinsicRaises = (e: Expression & { readonly kind: 'intrinsic' }): boolean =>
  intrinsicOf(
    e.name,
    e.args.map((arg) => arg.rep),
  )?.raises !== false;

/** Python finds the method first: its absence, or what finding it does, comes before what the arguments do. */
function invokeEarly(callee: Expression, name: string, args: readonly Argument[], fx: Frame): RustExpr {
  const direct = plainOnly(args) && args.length <= 2 ? builtinMethod(name, args.length) : null;
  const given =
    direct === null
      ? [{ prefix: '', value: argumentsOf(args, fx, true) }]
      : args.map((arg, at) => ({ prefix: at === 0 ? `${direct}: ` : '', value: item(arg.value, fx) }));
  const found = [own(callee, fx), fieldOf(name, fx)].map((value) => ({ prefix: '', value }));
  return orLeave(fx, { kind: 'macro', name: 'early', open: '(', args: [...found, ...given] });
}

/** The arguments of a uniform call; `exact`: the callee takes `Args` itself. */
export function argumentsOf(args: readonly Argument[], fx: Frame, exact: boolean): RustExpr {
  if (plainOnly(args) && args.length <= mostInMacro) {
    if (args.length === 0) return exact ? path('Args::none()') : path('()');
    return macro(
      'args',
      '[',
      args.map((arg) => item(arg.value, fx)),
    );
  }
  const inside = inMacro(args, fx);
  if (inside !== null) return { kind: 'macro', name: 'args', open: '[', args: inside };
  const body: RustStmt[] = [binding('mut __args', path('Args::none()'))];
  for (const arg of args) body.push(statementOf(push(arg, fx)));
  return { kind: 'block', label: null, prefix: '', block: block(body, path('__args')) };
}

/** As a macro's arguments, where the order allows it; the keywords come after `;`. */
export function inMacro(args: readonly Argument[], fx: Frame): readonly MacroArg[] | null {
  const named = (arg: Argument): boolean => arg.kind === 'keyword' || arg.kind === 'doubleStar';
  const firstNamed = args.findIndex(named);
  if (catches(fx) || args.length > mostInMacro || (firstNamed >= 0 && !args.slice(firstNamed).every(named)))
    return null;
  const prefixOf = (arg: Argument): string =>
    ({ plain: '', star: '*', doubleStar: '**', keyword: '' })[arg.kind] +
    (arg.kind === 'keyword' ? `${stringLiteral(arg.name)} = ` : '');
  return args.map((arg, at): MacroArg => {
    const value = arg.kind === 'star' || arg.kind === 'doubleStar' ? own(arg.value, fx) : item(arg.value, fx);
    const prefix = firstNamed === 0 && at === 0 ? `; ${prefixOf(arg)}` : prefixOf(arg);
    return at === firstNamed - 1 ? { prefix, value, separator: ';' } : { prefix, value };
  });
}

const push = (arg: Argument, fx: Frame): RustExpr => pushed(arg, null, fx);

/** Adds one to `__args`; `called` is what errors of unpacking name, where it is known. */
export function pushed(arg: Argument, called: RustExpr | null, fx: Frame): RustExpr {
  const args = path('__args');
  switch (arg.kind) {
    case 'plain':
      return method(args, 'push', own(arg.value, fx));
    case 'star':
      return orLeave(fx, method(args, called ? 'unpack' : 'extend', lent(arg.value, fx)));
    case 'doubleStar':
      return called
        ? orLeave(fx, method(args, 'unpack_keywords', lent(arg.value, fx), called))
        : orLeave(fx, method(args, 'extend_keywords', lent(arg.value, fx)));
    case 'keyword':
      return orLeave(fx, method(args, 'keyword', path(`s!(${stringLiteral(arg.name)})`), own(arg.value, fx)));
  }
}

export function display(collection: 'list' | 'tuple' | 'set', items: readonly Argument[], fx: Frame): RustExpr {
  if (plainOnly(items) && inOnePiece(items.map((one) => one.value))) {
    const constants = collection === 'set' && items.length >= 3 && items.every((one) => isConstant(one.value));
    const made = macro(
      constants ? 'set_const' : collection,
      '[',
      items.map((one) => item(one.value, fx)),
    );
    return collection === 'set' ? orLeave(fx, made) : made;
  }
  const body: RustStmt[] = [binding('mut __items', path('Vec::new()'))];
  for (const one of items) {
    const added =
      one.kind === 'star'
        ? method(
            path('__items'),
            'extend',
            orLeave(fx, call(collection === 'set' ? 'collect' : 'emitted::spread', lent(one.value, fx))),
          )
        : method(path('__items'), 'push', own(one.value, fx));
    body.push(statementOf(added));
  }
  const made = call(`emitted::${collection}`, path('__items'));
  return {
    kind: 'block',
    label: null,
    prefix: '',
    block: block(body, collection === 'set' ? orLeave(fx, made) : made),
  };
}

// rustc's time grows with the square of the items that one expression may leave early at, and macros recurse over arguments.
const mostInMacro = 32;
const inOnePiece = (items: readonly Expression[]): boolean => items.length <= mostInMacro || items.every(isSettled);
const isSettled = (e: Expression): boolean =>
  isConstant(e) || (e.kind === 'display' && e.collection !== 'set' && e.items.every((one) => isSettled(one.value)));

const isConstant = (e: Expression): boolean => e.kind === 'constant' || (e.kind === 'convert' && isConstant(e.arg));

// What CPython keeps as one constant: made once where nothing can tell it from a new one.
const isFixed = (e: Expression): boolean =>
  isConstant(e) ||
  (e.kind === 'convert' && e.rep === 'value' && isFixed(e.arg)) ||
  (e.kind === 'display' &&
    e.collection === 'tuple' &&
    e.items.every((one) => one.kind === 'plain' && isFixed(one.value)));

/** A display of constants that is only looked through, once for all; null for anything else. `ordered`: its order counts. */
export function fixedDisplay(e: Expression, ordered: boolean, fx: Frame): RustExpr | null {
  if (e.kind !== 'display' || e.items.length === 0 || e.items.length > mostInMacro) return null;
  if (!e.items.every((one) => one.kind === 'plain' && isFixed(one.value))) return null;
  const items = e.items.map((one) => item(one.value, fx));
  if (e.collection !== 'set') return macro('fixed', '(', [macro('tuple', '[', items)]);
  return !ordered ? macro('fixed', '(', [method(macro('set', '[', items), 'unwrap_or_default')]) : null;
}

/** `laid!(NODE, args![left, right, depth], values![left, right], values![depth])` */
export function instance(e: Extract<Expression, { kind: 'instance' }>, fx: Frame): RustExpr {
  fx.slots.add(e.class);
  const array = (list: readonly Expression[]): RustExpr =>
    macro(
      'values',
      '[',
      list.map((one) => item(one, fx)),
    );
  const places = [argumentsOf(e.otherwise, fx, false), array(e.values), array(e.words)];
  return orLeave(fx, macro('laid', '(', [path(e.class.rust), ...places]));
}

export function mapping(entries: Extract<Expression, { kind: 'mapping' }>['entries'], fx: Frame): RustExpr {
  if (entries.length === 0) return path('Value::Dict(Dict::new())');
  const parts = entries.flatMap((entry) => (entry.key ? [entry.key, entry.value] : [entry.value]));
  if (entries.every((entry) => entry.key !== null) && inOnePiece(parts)) {
    const args = entries.map((entry): MacroArg => {
      const key = item(entry.key as Expression, fx);
      return { prefix: '', value: { kind: 'binary', op: '=>', left: key, right: item(entry.value, fx) } };
    });
    return orLeave(fx, { kind: 'macro', name: 'dict', open: '[', args });
  }
  const body: RustStmt[] = [binding('__items', path('Dict::new()'))];
  for (const entry of entries) {
    const added = entry.key
      ? method(path('__items'), 'set', own(entry.key, fx), own(entry.value, fx))
      : call('emitted::merge', path('&__items'), lent(entry.value, fx));
    body.push(statementOf(orLeave(fx, added)));
  }
  return { kind: 'block', label: null, prefix: '', block: block(body, call('Value::Dict', path('__items'))) };
}
