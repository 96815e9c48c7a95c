// Mutants of the runtime. All are compiled into one build: `mutant(n)` is true when `BATUTA_MUTANT` says so.
import type { Mutant } from './emitter-mutants.ts';

/** `put` says `mutant!()` where the mutant is asked for. */
const mutant = (name: string, file: string, find: string, put: string): Mutant => ({ name, file, find, put });

export const runtimeMutants: readonly Mutant[] = [
  mutant(
    '`//` of small ints truncates',
    'core/src/int/arith.rs',
    'a.div_euclid(*b)',
    'if mutant!() { a / b } else { a.div_euclid(*b) }',
  ),
  mutant(
    '`%` of small ints keeps the sign of the dividend',
    'core/src/int/arith.rs',
    'a.rem_euclid(*b)',
    'if mutant!() { a % b } else { a.rem_euclid(*b) }',
  ),
  mutant(
    '`%` of big ints keeps the sign of the dividend',
    'core/src/int/arith.rs',
    'self.to_big().mod_floor(&other.to_big())',
    'if mutant!() { self.to_big() % other.to_big() } else { self.to_big().mod_floor(&other.to_big()) }',
  ),
  mutant(
    '`/` of large ints goes by way of floats',
    'core/src/int/arith.rs',
    'if a.unsigned_abs() <= EXACT && b.unsigned_abs() <= EXACT',
    'if mutant!() || a.unsigned_abs() <= EXACT && b.unsigned_abs() <= EXACT',
  ),
  mutant(
    'float `//` forgets to step down',
    'core/src/float/mod.rs',
    'quotient -= 1.0;',
    'if !mutant!() { quotient -= 1.0; }',
  ),
  mutant(
    'float `%` keeps the sign of the dividend',
    'core/src/float/mod.rs',
    '        rest + b\n',
    '        if mutant!() { rest } else { rest + b }\n',
  ),
  mutant(
    '`round` loses the sign of zero',
    'core/src/float/mod.rs',
    'if f == 0.0 { 0f64.copysign(value) } else { f }',
    'if f == 0.0 && !mutant!() { 0f64.copysign(value) } else { f.abs() * if mutant!() && f == 0.0 { 1.0 } else { f.signum() } }',
  ),
  mutant(
    'a slice backwards stops at the first item',
    'core/src/slice.rs',
    'let (low, high) = if step < 0 { (-1, length - 1) } else { (0, length) };',
    'let (low, high) = if step < 0 { (if mutant!() { 0 } else { -1 }, length - 1) } else { (0, length) };',
  ),
  mutant(
    'a slice with a step takes one too few',
    'core/src/slice.rs',
    '                (stop - start - 1) / step + 1\n',
    '                if mutant!() { (stop - start) / step } else { (stop - start - 1) / step + 1 }\n',
  ),
  mutant(
    'a reversed sort is not stable',
    'core/src/list/sort.rs',
    '    if reverse {\n        entries.reverse();',
    '    if reverse && !mutant!() {\n        entries.reverse();',
  ),
  mutant(
    'a dict may grow while it is walked',
    'core/src/iters/mod.rs',
    '                if dict.len() != *size {\n                    *size = usize::MAX;\n                    return Err(runtime_error("dictionary changed size during iteration"));\n                }\n                match',
    '                if !mutant!() && dict.len() != *size {\n                    *size = usize::MAX;\n                    return Err(runtime_error("dictionary changed size during iteration"));\n                }\n                match',
  ),
  mutant(
    'a set may grow while it is walked',
    'core/src/iters/mod.rs',
    '                if set.len() != *size {',
    '                if !mutant!() && set.len() != *size {',
  ),
  mutant(
    'too many values to unpack go unnoticed',
    'core/src/ops/unpack.rs',
    'if more || found.len() > N {',
    'if (more && !mutant!()) || found.len() > N {',
  ),
  mutant(
    '`in` does not ask for identity first',
    'core/src/ops/compare.rs',
    'pub fn same_or_eq(a: &Value, b: &Value) -> R<bool> {\n    if a.is(b) {',
    'pub fn same_or_eq(a: &Value, b: &Value) -> R<bool> {\n    if a.is(b) && !mutant!() {',
  ),
  mutant(
    'tuples of other lengths are equal',
    'core/src/ops/compare.rs',
    '(Tuple(x), Tuple(y)) => {\n            if x.len() != y.len() {',
    '(Tuple(x), Tuple(y)) => {\n            if !mutant!() && x.len() != y.len() {',
  ),
  mutant(
    'the reflected method of a subclass waits',
    'core/src/ops/binary.rs',
    'if different && !tried_right && right.is_subclass(&left) {',
    'if !mutant!() && different && !tried_right && right.is_subclass(&left) {',
  ),
  mutant(
    'NotImplemented is not asked of the other side',
    'core/src/ops/binary.rs',
    '    if different && !tried_right {\n        return try_method(b, &right, reflected, a);',
    '    if different && !tried_right && !mutant!() {\n        return try_method(b, &right, reflected, a);',
  ),
  mutant(
    'a handled exception stays the one in hand',
    'core/src/exc/handling.rs',
    '    fn drop(&mut self) {\n',
    '    fn drop(&mut self) {\n        if mutant!() {\n            return;\n        }\n',
  ),
  mutant(
    '`del` of a captured variable does nothing',
    'core/src/local.rs',
    '        self.get(name)?;\n        self.0.set(None);',
    '        self.get(name)?;\n        if mutant!() {\n            return Ok(());\n        }\n        self.0.set(None);',
  ),
  mutant(
    'text in the middle leans the other way',
    'core/src/text/spec.rs',
    "'^' => (missing / 2, missing - missing / 2),",
    "'^' if mutant!() => (missing - missing / 2, missing / 2),\n            '^' => (missing / 2, missing - missing / 2),",
  ),
  mutant(
    'StopIteration leaves a generator as it is',
    'core/src/gen.rs',
    'Err(e) if e.is(K::StopIteration) => Err(converted(e, format!("{noun} raised StopIteration"))),',
    'Err(e) if e.is(K::StopIteration) && !mutant!() => Err(converted(e, format!("{noun} raised StopIteration"))),',
  ),
  mutant(
    'a suspended generator keeps what it handles on the stack',
    'core/src/gen.rs',
    '                self.handling.set(exc::suspend(mark));',
    '                if !mutant!() {\n                    self.handling.set(exc::suspend(mark));\n                }',
  ),
  mutant(
    '`with` swallows what the manager does not',
    'core/src/emitted/with.rs',
    'if op::exit(manager, Some(&error))? {',
    'if op::exit(manager, Some(&error))? || mutant!() {',
  ),
  mutant(
    'recursion ends one level late',
    'core/src/depth.rs',
    'if depth >= LIMIT.with(Cell::get) {',
    'if depth >= LIMIT.with(Cell::get) + usize::from(mutant!()) {',
  ),
  mutant(
    'an argument given twice is taken',
    'core/src/func/signature.rs',
    '                if slot.is_some() {\n                    return Err(self.fail(format!("got multiple',
    '                if slot.is_some() && !mutant!() {\n                    return Err(self.fail(format!("got multiple',
  ),
  mutant(
    '`strip` of ASCII text leaves the left',
    'core/src/text/quick.rs',
    'let start = if left {',
    'let start = if left && !mutant!() {',
  ),
  mutant(
    'argparse: `?` wants its argument',
    'std/src/argparse/nargs.rs',
    'vec![dashes.clone(), step(b"A", 0, 1), dashes]',
    'vec![dashes.clone(), step(b"A", usize::from(mutant!()), 1), dashes]',
  ),
  mutant(
    'argparse: choices are not checked',
    'std/src/argparse/convert.rs',
    'if choices.is_none() || op::contains',
    'if choices.is_none() || mutant!() || op::contains',
  ),
  mutant(
    'argparse: options take `--`',
    'std/src/argparse/nargs.rs',
    'if op::truthy(&get(action, "option_strings")?)? {',
    'if !mutant!() && op::truthy(&get(action, "option_strings")?)? {',
  ),
  mutant(
    'json: circles are not seen',
    'std/src/json/encode.rs',
    'if self.check_circular && progress',
    'if !mutant!() && self.check_circular && progress',
  ),
  mutant(
    'json: a column counts from the line before',
    'std/src/json/error.rs',
    'op::add(&op::call_method(&doc, "count", before.clone())?, &Value::from(1))?',
    'op::add(&op::call_method(&doc, "count", before.clone())?, &Value::from(if mutant!() { 0 } else { 1 }))?',
  ),
];
