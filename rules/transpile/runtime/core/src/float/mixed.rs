//! Arithmetic and comparison of a float that inference found with a value of which it says less.
//!
//! A float or a small whole number is met at once; for anything else the float becomes a value and takes the complete way.
use crate::int::Repr;
use crate::prelude::*;

/// Whole numbers up to here are floats exactly.
const EXACT: i64 = 1 << 53;

/// The float that a number is in arithmetic with floats.
#[inline(always)]
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Float(f) => Some(*f),
        Value::Int(Int(Repr::Small(i))) => Some(*i as f64),
        _ => None,
    }
}

/// The same where it compares as the float does.
#[inline(always)]
fn compared(value: &Value) -> Option<f64> {
    match value {
        Value::Float(f) => Some(*f),
        Value::Int(Int(Repr::Small(i))) if (-EXACT..=EXACT).contains(i) => Some(*i as f64),
        _ => None,
    }
}

macro_rules! arithmetic {
    ($($left:ident $right:ident $place:ident: $op:tt, $whole:path, $inplace:path;)*) => {
        $(
            #[inline]
            pub fn $left(a: f64, b: &Value) -> R {
                match number(b) {
                    Some(b) => Ok(Value::Float(a $op b)),
                    None => $whole(&Value::Float(a), b),
                }
            }
            #[inline]
            pub fn $right(a: &Value, b: f64) -> R {
                match number(a) {
                    Some(a) => Ok(Value::Float(a $op b)),
                    None => $whole(a, &Value::Float(b)),
                }
            }
            #[inline]
            pub fn $place(a: &Value, b: f64) -> R {
                match number(a) {
                    Some(a) => Ok(Value::Float(a $op b)),
                    None => $inplace(a, &Value::Float(b)),
                }
            }
        )*
    };
}
arithmetic! {
    add_value value_add value_iadd: +, op::add, op::iadd;
    sub_value value_sub value_isub: -, op::sub, op::isub;
    mul_value value_mul value_imul: *, op::mul, op::imul;
}

/// `a / b`.
#[inline]
pub fn truediv_value(a: f64, b: &Value) -> R {
    match number(b) {
        Some(b) if b != 0.0 => Ok(Value::Float(a / b)),
        _ => op::truediv(&Value::Float(a), b),
    }
}
/// `a / b`.
#[inline]
pub fn value_truediv(a: &Value, b: f64) -> R {
    match number(a) {
        Some(a) if b != 0.0 => Ok(Value::Float(a / b)),
        _ => op::truediv(a, &Value::Float(b)),
    }
}
/// `a /= b`.
#[inline]
pub fn value_itruediv(a: &Value, b: f64) -> R {
    match number(a) {
        Some(a) if b != 0.0 => Ok(Value::Float(a / b)),
        _ => op::itruediv(a, &Value::Float(b)),
    }
}

macro_rules! comparisons {
    ($($left:ident $right:ident: $op:tt, $whole:path;)*) => {
        $(
            #[inline]
            pub fn $left(a: f64, b: &Value) -> R<bool> {
                match compared(b) {
                    Some(b) => Ok(a $op b),
                    None => $whole(&Value::Float(a), b),
                }
            }
            #[inline]
            pub fn $right(a: &Value, b: f64) -> R<bool> {
                match compared(a) {
                    Some(a) => Ok(a $op b),
                    None => $whole(a, &Value::Float(b)),
                }
            }
        )*
    };
}
comparisons! {
    eq_value value_eq: ==, op::eq_bool;
    ne_value value_ne: !=, op::ne_bool;
    lt_value value_lt: <, op::lt_bool;
    le_value value_le: <=, op::le_bool;
    gt_value value_gt: >, op::gt_bool;
    ge_value value_ge: >=, op::ge_bool;
}
