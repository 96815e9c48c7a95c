//! The builtin functions: by name for use as values, and as plain Rust functions.
pub mod attributes;
pub mod construct;
mod direct;
pub mod iteration;
pub mod numbers;
pub mod objects;

use crate::prelude::*;

pub use crate::async_gen::{aiter_builtin as aiter, anext_builtin as anext};
pub use crate::io::{input, open, print};
pub use crate::iters::make::iter_value;
pub use crate::list::sort::builtin as sorted;
pub use attributes::{delattr, dir, getattr, hasattr, names_of, setattr, vars, visible_names};
pub use direct::{list_of, max_float, max_of, min_float, min_of, sum_of, Extreme, Sum};
pub use iteration::{all, any, enumerate, filter, iter, len, map, max, min, next, reversed, sum, zip};
pub use numbers::{abs, ascii, bin, chr, divmod, format, hash, hex, oct, ord, pow, repr, round, round_of};
pub use objects::{callable, id, isinstance, issubclass, super_};

type Entry = (&'static str, fn(Args) -> R);

const TABLE: &[Entry] = &[
    ("abs", abs),
    ("aiter", aiter),
    ("anext", anext),
    ("all", all),
    ("any", any),
    ("ascii", ascii),
    ("bin", bin),
    ("callable", callable),
    ("chr", chr),
    ("delattr", delattr),
    ("dir", dir),
    ("divmod", divmod),
    ("format", format),
    ("getattr", getattr),
    ("hasattr", hasattr),
    ("hash", hash),
    ("hex", hex),
    ("id", id),
    ("input", input),
    ("isinstance", isinstance),
    ("issubclass", issubclass),
    ("iter", iter),
    ("len", len),
    ("max", max),
    ("min", min),
    ("next", next),
    ("oct", oct),
    ("open", open),
    ("ord", ord),
    ("pow", pow),
    ("print", print),
    ("repr", repr),
    ("round", round),
    ("setattr", setattr),
    ("sorted", sorted),
    ("sum", sum),
    ("vars", vars),
    ("breakpoint", |_| Ok(Value::None)),
    ("exit", objects::exit),
    ("quit", objects::exit),
];

/// Names whose use is refused elsewhere, but which exist.
const OTHER_NAMES: &[&str] = &[
    "__build_class__",
    "__import__",
    "compile",
    "copyright",
    "credits",
    "eval",
    "exec",
    "globals",
    "help",
    "license",
    "locals",
    "__debug__",
    "__doc__",
    "__loader__",
    "__name__",
    "__package__",
    "__spec__",
];

/// The builtin of a name as a value, the same object each time.
pub fn find(name: &str) -> Option<Value> {
    thread_local! {
        static MADE: Dict = Dict::new();
        /// Where a name stands there, by the place of its text in the program; the text decides.
        static PLACES: [Cell<usize>; 64] = const { [const { Cell::new(0) }; 64] };
    }
    let slot = (name.as_ptr() as usize ^ name.len() << 2) % 64;
    let at = PLACES.with(|places| places[slot].get());
    if let Some(made) = MADE.with(|made| made.value_of_text(at, name)) {
        return Some(made);
    }
    let known = MADE.with(|made| made.place_of_text(name));
    if let Some(at) = known {
        PLACES.with(|places| places[slot].set(at));
        return MADE.with(|made| made.value_of_text(at, name));
    }
    let found = make(name)?;
    MADE.with(|made| made.set_str(name, found.clone()));
    Some(found)
}

fn make(name: &str) -> Option<Value> {
    match name {
        "NotImplemented" => return Some(Value::NotImplemented),
        "Ellipsis" => return Some(Value::Ellipsis),
        "None" => return Some(Value::None),
        "True" => return Some(Value::Bool(true)),
        "False" => return Some(Value::Bool(false)),
        "__debug__" => return Some(Value::Bool(true)),
        _ => {}
    }
    if let Some(class) = crate::class::builtin::by_name(name) {
        return Some(class.into());
    }
    let (_, body) = TABLE.iter().find(|(n, _)| *n == name)?;
    let function = Func::builtin(name, *body);
    if let Value::Func(f) = &function {
        f.set_module("builtins".into());
    }
    Some(function)
}

/// The builtin of a name known to exist; None for any other.
pub fn get(name: &str) -> Value {
    find(name).unwrap_or_default()
}

/// The builtin class of a name known to exist; `object` for any other.
pub fn class(name: &str) -> Class {
    crate::class::builtin::by_name(name).unwrap_or_else(|| crate::class::builtin::get(K::Object))
}

/// Every name in `builtins`.
pub fn all_names() -> Vec<Str> {
    let functions = TABLE.iter().map(|(n, _)| *n).chain(OTHER_NAMES.iter().copied());
    let constants = ["NotImplemented", "Ellipsis", "None", "True", "False", "IOError", "EnvironmentError"];
    let mut names: Vec<Str> =
        functions.chain(crate::class::builtin::public_names()).chain(constants).map(Str::from).collect();
    names.sort();
    names
}

/// `len(value)` as an exact integer.
#[inline]
pub fn len_of(value: &Value) -> R<Int> {
    match value {
        Value::List(list) => Ok(Int::from(list.len() as i64)),
        other => op::len(other).map(Int::from),
    }
}

/// `len(value)` as a machine word.
#[inline]
pub fn length_of(value: &Value) -> R<i64> {
    match value {
        Value::List(list) => Ok(list.len() as i64),
        other => op::len(other).map(|length| length as i64),
    }
}

/// The types as functions: `builtins::int(args)` is `int(*args)`.
macro_rules! types {
    ($($name:ident $kind:ident),* $(,)?) => {
        $(pub fn $name(args: Args) -> R {
            op::call(&crate::class::builtin::get(K::$kind).into(), args)
        })*
    };
}
types! {
    int Int, float Float, bool Bool, str Str, bytes Bytes, bytearray ByteArray, list List, tuple Tuple, dict Dict,
    set Set, frozenset FrozenSet, complex Complex, object Object, range Range, slice Slice, type_ Type,
    property Property, staticmethod StaticMethod, classmethod ClassMethod, memoryview MemoryView,
}
