//! Every operator of the language over `Value`, with CPython's dispatch and messages.
mod arith;
mod binary;
mod call;
mod compare;
mod convert;
pub(crate) mod dunder;
mod inplace;
mod item;
mod membership;
mod sequence;
mod unary;
mod unpack;

pub use crate::attribute::{delattr, getattr, getattr_opt, hasattr, setattr};
pub use crate::iters::iter;
pub use binary::{
    add, binary, bitand, bitor, bitxor, declined, defers, divmod, floordiv, lshift, matmul, modulo, mul, pow, pow_mod,
    rshift, sub, truediv, BinOp,
};
pub(crate) use call::note_claim;
pub use call::{call, call_method, call_special, call_with, enter, exit, instance_of, isinstance, issubclass, super_};
pub use compare::{
    compare_bool, eq, eq_bool, ge, ge_bool, gt, gt_bool, le, le_bool, lt, lt_bool, ne, ne_bool, quick_eq, same_or_eq,
    CmpOp,
};
pub use convert::{float_of, index, to_float, to_int, try_index};
pub use inplace::{
    iadd, ibitand, ibitor, ibitxor, ifloordiv, ilshift, imatmul, imodulo, imul, ipow, irshift, isub, itruediv,
};
pub use item::{delitem, getitem, setitem};
pub use membership::{among, contains, holds, within};
pub use sequence::{len, repeat_count};
pub use unary::{abs, invert, neg, not, pos, truthy};
pub use unpack::{unpack, unpack_star};

pub(crate) use arith::builtin_binary;
pub(crate) use compare::{builtin_compare, order_of, quick_same, sort_lt};
pub(crate) use inplace::builtin as inplace_builtin;

use crate::prelude::*;

/// `a is b`.
pub fn is(a: &Value, b: &Value) -> bool {
    a.is(b)
}

/// `slice(low, high, step)` of a subscript.
pub fn slice(low: Value, high: Value, step: Value) -> Value {
    Value::Slice(crate::slice::SliceData::make(low, high, step))
}

/// `assert` that failed.
#[cold]
pub fn assertion(message: Option<Value>) -> Exc {
    let args: Vec<Value> = message.into_iter().collect();
    let made = Exc::new(crate::class::builtin::get(K::AssertionError), &args);
    made.set_context(crate::exc::current().as_ref());
    made
}
