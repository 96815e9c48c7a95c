//! What emitted code and the standard-library modules import.
pub use crate::args::Args;
pub use crate::bytes::{ByteArray, Bytes};
pub use crate::class::builder::build_class;
pub use crate::class::builtin::class_of;
pub use crate::class::field::Field;
pub use crate::class::object::{Obj, Payload, WeakObj};
pub use crate::class::{Class, ClassBuilder, Meta, K};
pub use crate::complex::Complex;
pub use crate::counting::{counting, counting_by};
pub use crate::dict::{Dict, View, ViewData, ViewKind};
pub use crate::emitted::{
    self, attempt, comprehension, def, function, modules, patterns, Annotate, AskedFor, Define, Narrow,
};
pub use crate::exc::make::*;
pub use crate::exc::{Exc, ExcData, R};
pub use crate::flow::Flow;
pub use crate::func::{Bound, Defaults, Descriptor, Func, FuncKind, Method, Property, Signature, WeakFunc};
pub use crate::gen::{Co, Gen, GenKind, WeakGen};
pub use crate::hash::hash_of;
pub use crate::int::Int;
pub use crate::iters::{collect, Iter, IterObj};
pub use crate::list::{List, Tuple};
pub use crate::local::{undefined, Cellvar, Global, GlobalExt, Local};
pub use crate::module::Module;
pub use crate::ops as op;
pub use crate::range::Range;
pub use crate::set::Set;
pub use crate::shared::{Cell, OnceCell, Shared, Slot};
pub use crate::slice::Slice;
pub use crate::text::fmt;
pub use crate::text::Str;
pub use crate::unpacked::Called;
pub use crate::value::{Native, NativeObj, Short, Value};
pub use crate::{
    args, call_guard, dict, early, f, fields, fixed, globals, int, keyed, laid, lent, list, module_globals, s, seated,
    set, set_const, tri, tuple, unpack, unpacked, values,
};
pub use crate::{builtins, exc, float, program};
