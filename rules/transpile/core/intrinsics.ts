// The intrinsic operations: meaning (by name), operand representations, result, effect, and the Rust that performs it.
//
// Typed rows stand beside the complete one over `value`: adding a representation is adding rows.
import type { Mode } from './operand.ts';
import type { Rep } from './rep.ts';

/** `{0}` and `{1}` stand for operands; `op` forms are Rust operators, `call` a function, `method` a method of operand 0. */
export type Shape =
  | { readonly kind: 'call'; readonly path: string }
  | { readonly kind: 'swapped'; readonly path: string }
  | { readonly kind: 'method'; readonly name: string }
  | { readonly kind: 'operator'; readonly op: string }
  | { readonly kind: 'prefix'; readonly op: '!' | '-' }
  | { readonly kind: 'macro'; readonly name: string }
  | { readonly kind: 'cast'; readonly type: string }
  | { readonly kind: 'same' };

export interface Intrinsic {
  readonly name: string;
  readonly operands: readonly Rep[];
  readonly modes: readonly Mode[];
  readonly result: Rep;
  readonly raises: boolean;
  readonly shape: Shape;
}

const table = new Map<string, Intrinsic>();
const byName = new Map<string, Intrinsic[]>();
const keyOf = (name: string, operands: readonly Rep[]): string => `${name}(${operands.join(',')})`;

export const intrinsicOf = (name: string, operands: readonly Rep[]): Intrinsic | undefined =>
  table.get(keyOf(name, operands));
/** The row that takes these operands with the fewest conversions to `value`; undefined when there is none. */
export function closestIntrinsic(name: string, operands: readonly Rep[]): Intrinsic | undefined {
  let best: Intrinsic | undefined;
  let least = Infinity;
  for (const one of byName.get(name) ?? []) {
    if (one.operands.length !== operands.length) continue;
    const changes = one.operands.filter((rep, at) => rep !== operands[at]);
    if (changes.some((rep) => rep !== 'value') || changes.length >= least) continue;
    best = one;
    least = changes.length;
  }
  return best;
}

/** True if an operation of this name takes as many operands, of whatever representation. */
export const hasIntrinsic = (name: string, operands: number): boolean =>
  (byName.get(name) ?? []).some((one) => one.operands.length === operands);

export const allIntrinsics = (): Iterable<Intrinsic> => table.values();

function row(name: string, operands: string, result: Rep, raises: boolean, shape: Shape, modes: string): void {
  const list = operands === '' ? [] : (operands.split(' ') as Rep[]);
  const ways = modes === '' ? [] : (modes.split(' ') as Mode[]);
  const intrinsic: Intrinsic = {
    name,
    operands: list,
    modes: list.map((_, at) => ways[at] ?? ways.at(-1) ?? 'lend'),
    result,
    raises,
    shape,
  };
  table.set(keyOf(name, list), intrinsic);
  byName.set(name, [...(byName.get(name) ?? []), intrinsic]);
}

const calls = (path: string): Shape => ({ kind: 'call', path });
const does = (name: string): Shape => ({ kind: 'method', name });
const operator = (op: string): Shape => ({ kind: 'operator', op });

// ---- binary operators over values: the complete path ----
const binary = [
  'add',
  'sub',
  'mul',
  'truediv',
  'floordiv',
  'modulo',
  'pow',
  'matmul',
  'lshift',
  'rshift',
  'bitand',
  'bitor',
  'bitxor',
];
for (const name of binary) {
  row(name, 'value value', 'value', true, calls(`op::${name}`), 'lend');
  row(`i${name}`, 'value value', 'value', true, calls(`op::i${name}`), 'lend');
}
for (const name of ['neg', 'pos', 'invert']) row(name, 'value', 'value', true, calls(`op::${name}`), 'lend');
for (const name of ['eq', 'ne', 'lt', 'le', 'gt', 'ge']) {
  row(name, 'value value', 'value', true, calls(`op::${name}`), 'lend');
  row(`${name}?`, 'value value', 'bool', true, calls(`op::${name}_bool`), 'lend');
}
row('is?', 'value value', 'bool', false, calls('op::is'), 'lend');
row('none?', 'value', 'bool', false, does('is_none'), 'lend');
// Operands in Python's order; the runtime names the container first.
row('in?', 'value value', 'bool', true, { kind: 'swapped', path: 'op::contains' }, 'lend');
for (const rep of ['int', 'word'])
  row('in?', `${rep} value`, 'bool', true, { kind: 'swapped', path: 'op::holds' }, 'into lend');
row('truth', 'value', 'bool', true, does('truthy'), 'lend');

// ---- items, attributes, iteration ----
row('getitem', 'value value', 'value', true, does('item'), 'lend');
row('getitem', 'value word', 'value', true, does('at'), 'lend index');
row('setitem', 'value word value', 'none', true, does('set_at'), 'lend index into');
row('getitem', 'value int', 'value', true, does('at'), 'lend index');
row('getitem', 'str int', 'str', true, does('at'), 'lend index');
row('getitem', 'str word', 'str', true, does('at'), 'lend index');
row('cut', 'value value value', 'value', true, does('cut'), 'lend into');
row('cut', 'str value value', 'str', true, does('cut'), 'lend into');
row('strided', 'value value value value', 'value', true, does('strided'), 'lend into');
row('setSlice', 'value value value value value', 'none', true, does('set_slice'), 'lend into');
row('setPart', 'value value value value value value value value', 'none', true, does('set_part'), 'lend into');
row('setitem', 'value value value', 'none', true, does('set_item'), 'lend lend into');
row('setitem', 'value int value', 'none', true, does('set_at'), 'lend index into');
row('delitem', 'value value', 'none', true, does('del_item'), 'lend');
row('slice', 'value value value', 'value', false, calls('op::slice'), 'give');
row('getattr', 'value value', 'value', true, does('attr'), 'lend text');
row('setattr', 'value value value', 'none', true, does('set_attr'), 'lend text into');
row('delattr', 'value value', 'none', true, does('del_attr'), 'lend text');
row('table', 'value', 'value', true, calls('emitted::table'), 'text');
row('refused', 'value', 'none', true, calls('emitted::refused'), 'text');
row('refusedModule', 'value value', 'value', false, calls('emitted::refused_module'), 'text');
row('refusedMember', 'value value', 'value', false, calls('emitted::refused_member'), 'text');
row('module file', 'value', 'str', false, calls('program::module_file'), 'text');
row('moduleDoc', 'value value', 'none', false, calls('modules::document'), 'text text');
row('package path', 'value', 'value', false, calls('program::package_path'), 'text');
row('source file', 'value', 'str', false, calls('program::source_file'), 'text');
row('hasattr?', 'value value', 'bool', true, calls('op::hasattr'), 'lend text');

// ---- arithmetic of numbers ----
for (const [name, op] of [
  ['add', '+'],
  ['sub', '-'],
  ['mul', '*'],
] as const) {
  for (const way of [name, `i${name}`]) {
    row(way, 'int int', 'int', false, operator(op), 'plain');
    row(way, 'word word', 'word', false, operator(op), 'plain');
    row(way, 'wide wide', 'wide', false, operator(op), 'plain');
    row(way, 'float float', 'float', false, operator(op), 'plain');
  }
}
for (const [name, op] of [
  ['bitand', '&'],
  ['bitor', '|'],
  ['bitxor', '^'],
] as const) {
  for (const way of [name, `i${name}`]) {
    row(way, 'int int', 'int', false, operator(op), 'plain');
    row(way, 'bool bool', 'bool', false, operator(op), 'plain');
  }
}
for (const [name, int, float] of [
  ['truediv', 'true_div', 'true_div'],
  ['floordiv', 'floor_div', 'floor_div'],
  ['modulo', 'modulo', 'modulo'],
] as const) {
  for (const way of [name, `i${name}`]) {
    row(way, 'int int', name === 'truediv' ? 'float' : 'int', true, does(int), 'lend');
    row(way, 'float float', 'float', true, calls(`float::${float}`), 'plain');
  }
}
for (const way of ['pow', 'ipow']) {
  row(way, 'int int', 'value', true, does('pow'), 'lend');
}
// With an exponent that is written out and not negative.
row('powWhole', 'int word', 'int', true, does('pow_whole'), 'lend plain');
row('powWhole', 'float word', 'float', true, calls('float::pow_whole'), 'plain');
for (const [name, method] of [
  ['lshift', 'shl'],
  ['rshift', 'shr'],
] as const) {
  for (const way of [name, `i${name}`]) row(way, 'int int', 'int', true, does(method), 'lend');
}
// Of a float and a value of which less is known.
for (const name of ['add', 'sub', 'mul', 'truediv']) {
  for (const way of [name, `i${name}`]) {
    row(way, 'float value', 'value', true, calls(`float::${name}_value`), 'plain either');
    row(way, 'value float', 'value', true, calls(`float::value_${way}`), 'either plain');
  }
}
row('neg', 'int', 'int', false, { kind: 'prefix', op: '-' }, 'plain');
row('neg', 'float', 'float', false, { kind: 'prefix', op: '-' }, 'plain');
row('invert', 'int', 'int', false, { kind: 'prefix', op: '!' }, 'plain');

// ---- comparison ----
for (const [name, op] of [
  ['eq', '=='],
  ['ne', '!='],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
] as const) {
  for (const rep of ['int', 'word', 'wide', 'float', 'str', 'bool']) {
    row(`${name}?`, `${rep} ${rep}`, 'bool', false, operator(op), 'compare');
  }
  row(`${name}?`, 'float value', 'bool', true, calls(`float::${name}_value`), 'plain lend');
  row(`${name}?`, 'value float', 'bool', true, calls(`float::value_${name}`), 'lend plain');
}

// ---- text ----
for (const way of ['add', 'iadd']) row(way, 'str str', 'str', false, operator('+'), 'lend');
row('in?', 'str str', 'bool', false, { kind: 'swapped', path: 'Str::has' }, 'lend');
for (const name of ['isdigit', 'isalpha', 'isalnum', 'isspace', 'isupper', 'islower'])
  row(`str.${name}`, 'str', 'bool', false, does(name), 'lend');
for (const name of ['lower', 'upper', 'strip', 'lstrip', 'rstrip'])
  row(`str.${name}`, 'str', 'str', false, does(name), 'lend');
for (const name of ['strip', 'lstrip', 'rstrip'])
  row(`str.${name}`, 'str str', 'str', false, does(`${name}_of`), 'lend');
for (const name of ['startswith', 'endswith']) row(`str.${name}`, 'str str', 'bool', false, does(name), 'lend');
for (const name of ['find', 'rfind', 'count'])
  row(`str.${name}`, 'str str', 'int', false, does(`${name}_text`), 'lend');
row('str.replace', 'str str str', 'str', false, does('replace_text'), 'lend');
row('str.join', 'str value', 'str', true, does('join_all'), 'lend');
row('str.split', 'str', 'value', false, does('words'), 'lend');
row('str.split', 'str str', 'value', true, does('split_on'), 'lend');
row('str.splitlines', 'str', 'value', false, does('splitlines'), 'lend');

// ---- truth ----
row('zero?', 'int', 'bool', false, does('is_zero'), 'lend');
row('empty?', 'str', 'bool', false, does('is_empty'), 'lend');

// ---- calls of the runtime that lowering makes ----
row('format', 'value value', 'str', true, calls('fmt::format'), 'lend text');
row('formatWith', 'value str', 'str', true, calls('fmt::format'), 'lend');
row('percent', 'str value', 'value', true, calls('fmt::percent'), 'lend');
row('str', 'value', 'str', true, calls('fmt::str'), 'lend');
row('repr', 'value', 'str', true, calls('fmt::repr'), 'lend');
row('ascii', 'value', 'str', true, calls('fmt::ascii'), 'lend');
row('builtin', 'value', 'value', false, calls('builtins::get'), 'text');
row('errorValue', 'value', 'value', false, does('value'), 'lend');
row('matches?', 'value value', 'bool', true, does('matches'), 'lend');
row('starBegin', 'value', 'value', false, calls('exc::star::begin'), 'lend');
row('starTake', 'value value', 'value', true, calls('exc::star::take'), 'lend');
row('starEnter', 'value', 'value', true, calls('exc::star::enter'), 'lend');
row('starNote', 'value value', 'value', true, calls('exc::star::note'), 'lend');
row('starEnd', 'value', 'value', true, calls('exc::star::end'), 'lend');
row('enter', 'value', 'value', true, calls('op::enter'), 'lend');
row('asyncIterator', 'value', 'value', true, calls('emitted::aiter'), 'lend');
row('iterator', 'value', 'value', true, calls('builtins::iter_value'), 'lend');
row('defers?', 'value value', 'bool', false, calls('op::defers'), 'lend');
row('declined?', 'value', 'bool', false, does('is_declined'), 'lend');
row('declined', 'value value value', 'value', true, calls('emitted::declined'), 'text lend lend');
row('toFloat', 'value', 'float', true, calls('op::to_float'), 'lend');
row('superOf', 'value value', 'value', true, calls('op::super_'), 'lend');

// Machine words, bounded as `passes/intervals.ts` says; the divisor is positive.
for (const way of ['', 'i']) {
  row(`${way}modulo`, 'word word', 'word', false, does('rem_euclid'), 'plain');
  row(`${way}floordiv`, 'word word', 'word', false, does('div_euclid'), 'plain');
  row(`${way}bitand`, 'word word', 'word', false, operator('&'), 'plain');
}
// By what may be no positive number; and of any whole number by a positive one.
row('moduloBy', 'word word', 'word', true, calls('emitted::modulo'), 'plain');
row('floordivBy', 'word word', 'word', true, calls('emitted::floor_div'), 'plain');
row('remainder', 'int word', 'word', false, does('remainder'), 'lend plain');
row('quotient', 'int word', 'int', false, does('quotient'), 'lend plain');
row('remainder', 'wide word', 'word', false, calls('emitted::remainder'), 'plain');
row('quotient', 'wide word', 'wide', false, calls('emitted::quotient'), 'plain');
row('masked', 'int word', 'word', false, does('masked'), 'lend plain');
for (const [name, op] of [
  ['bitor', '|'],
  ['bitxor', '^'],
  ['lshift', '<<'],
  ['rshift', '>>'],
] as const) {
  for (const way of [name, `i${name}`]) row(way, 'word word', 'word', false, operator(op), 'plain');
}
row('builtin.abs', 'word', 'word', false, does('abs'), 'plain');
row('builtin.min', 'word word', 'word', false, does('min'), 'plain');
row('builtin.max', 'word word', 'word', false, does('max'), 'plain');
row('ordinal', 'str', 'word', true, does('ordinal'), 'lend');
row('builtin.chr', 'word', 'str', true, calls('emitted::character'), 'plain');
row('neg', 'word', 'word', false, { kind: 'prefix', op: '-' }, 'plain');
row('zero?', 'word', 'bool', false, calls('emitted::is_zero'), 'plain');
row('words', 'word word', 'word', false, calls('emitted::words'), 'plain');
row('words', 'word int', 'word', false, calls('emitted::words'), 'plain give');
row('words', 'word word word', 'word', false, calls('emitted::words_by'), 'plain');
row('words', 'word int word', 'word', false, calls('emitted::words_by'), 'plain give plain');
row('counting', 'int int', 'int', false, calls('counting'), 'into');
row('counting', 'int int int', 'int', false, calls('counting_by'), 'into');
row('countingSteps', 'int int int', 'int', true, calls('emitted::counting_steps'), 'into');

// ---- what a generator expression feeds that runs in place ----
row('sumNew', '', 'value', false, calls('builtins::Sum::new'), '');
row('sumFrom', 'value', 'value', false, calls('builtins::Sum::from'), 'into');
row('sumAdd', 'value value', 'none', true, does('add'), 'lend');
row('sumAdd', 'value int', 'none', true, does('add_int'), 'lend');
row('sumAdd', 'value float', 'none', true, does('add_float'), 'lend plain');
row('sumAdd', 'value bool', 'none', true, does('add_bool'), 'lend plain');
row('sumEnd', 'value', 'value', false, does('finish'), 'lend');
row('least', '', 'value', false, calls('builtins::Extreme::least'), '');
row('greatest', '', 'value', false, calls('builtins::Extreme::greatest'), '');
row('offer', 'value value', 'none', true, does('offer'), 'lend into');
row('extremeEnd', 'value', 'value', true, does('finish'), 'lend');

// ---- containers being filled, imports, patterns, class bodies ----
row('listNew', '', 'value', false, calls('comprehension::list'), '');
row('setNew', '', 'value', false, calls('comprehension::set'), '');
row('dictNew', '', 'value', false, calls('comprehension::dict'), '');
row('listPush', 'value value', 'none', false, calls('comprehension::push'), 'lend into');
row('setAdd', 'value value', 'none', true, calls('comprehension::add'), 'lend into');
row('dictSet', 'value value value', 'none', true, calls('comprehension::insert'), 'lend into into');
row('importFrom', 'value value', 'value', true, calls('modules::member'), 'lend text');
row('importAt', 'value value int', 'value', true, calls('modules::member_at'), 'lend text literal');
row('matchSequence', 'value int int', 'value', true, calls('patterns::sequence'), 'lend literal literal');
row('matchMapping', 'value value bool', 'value', true, calls('patterns::mapping'), 'lend lend plain');
row('matchClass', 'value value int value', 'value', true, calls('patterns::class'), 'lend lend literal lend');
row('annotate', 'value str value', 'none', false, does('annotate'), 'place literal give');

// ---- builtin functions whose result is certain ----
row('length', 'value', 'word', true, calls('builtins::length_of'), 'lend');
row('length', 'str', 'word', false, does('extent'), 'lend');
row('builtin.len', 'value', 'int', true, calls('builtins::len_of'), 'lend');
row('builtin.len', 'str', 'int', false, does('size'), 'lend');
row('builtin.ord', 'str', 'int', true, does('code'), 'lend');
row('builtin.chr', 'int', 'str', true, calls('emitted::character'), 'lend');
row('builtin.int', 'str', 'int', true, does('number'), 'lend');
row('builtin.int', 'value', 'int', true, calls('emitted::int_of'), 'lend');
row('builtin.float', 'value', 'float', true, calls('emitted::float_of'), 'lend');
row('builtin.float', 'str', 'float', true, does('decimal_number'), 'lend');
row('builtin.isinstance', 'value value', 'bool', true, calls('op::isinstance'), 'lend');
row('builtin.issubclass', 'value value', 'bool', true, calls('op::issubclass'), 'lend');
row('builtin.str', 'value', 'str', true, calls('fmt::str'), 'lend');
row('builtin.repr', 'value', 'str', true, calls('fmt::repr'), 'lend');
row('builtin.ascii', 'value', 'str', true, calls('fmt::ascii'), 'lend');
row('builtin.abs', 'int', 'int', false, does('abs'), 'lend');
row('builtin.abs', 'float', 'float', false, calls('f64::abs'), 'plain');
row('builtin.abs', 'value', 'value', true, calls('op::abs'), 'lend');
row('builtin.sum', 'value', 'value', true, calls('builtins::sum_of'), 'lend');
row('builtin.list', 'value', 'value', true, calls('builtins::list_of'), 'lend');
row('builtin.float', 'int', 'float', true, does('to_f64'), 'lend');
row('builtin.float', 'float', 'float', false, { kind: 'same' }, 'plain');
row('builtin.int', 'int', 'int', false, { kind: 'same' }, 'give');
row('builtin.int', 'float', 'int', true, calls('float::to_int'), 'plain');
row('builtin.str', 'str', 'str', false, { kind: 'same' }, 'give');
for (const [name, method] of [
  ['min', 'min'],
  ['max', 'max'],
] as const) {
  row(`builtin.${name}`, 'int int', 'int', false, does(method), 'give');
  row(`builtin.${name}`, 'float float', 'float', false, calls(`builtins::${name}_float`), 'plain');
  row(`builtin.${name}`, 'value value', 'value', true, calls(`builtins::${name}_of`), 'lend');
}
row('importEither', 'value value value', 'value', true, calls('modules::member_or'), 'lend text place');
row('documented', 'value str', 'value', false, calls('emitted::documented'), 'give literal');
row('annotated', 'value value', 'value', false, calls('emitted::annotated'), 'give lend');
