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

/// A value, or a reference to one; one that is given up costs nothing where it is a number.
pub trait Operand: Sized {
    fn held(&self) -> &Value;
    /// Goes, known to be a float or a small whole number.
    fn spent(self);
}
impl Operand for &Value {
    #[inline(always)]
    fn held(&self) -> &Value {
        self
    }
    #[inline(always)]
    fn spent(self) {}
}
impl Operand for Value {
    #[inline(always)]
    fn held(&self) -> &Value {
        self
    }
    #[inline(always)]
    fn spent(self) {
        std::mem::forget(self);
    }
}

type Whole = fn(&Value, &Value) -> R;

// Whatever is no number goes out of line, so that numbers need not stand in memory.
#[cold]
#[inline(never)]
fn left_of(a: f64, b: impl Operand, whole: Whole) -> R {
    whole(&Value::Float(a), b.held())
}
#[cold]
#[inline(never)]
fn right_of(a: impl Operand, b: f64, whole: Whole) -> R {
    whole(a.held(), &Value::Float(b))
}

macro_rules! arithmetic {
    ($($left:ident $right:ident $place:ident: $op:tt, $whole:path, $inplace:path;)*) => {
        $(
            #[inline(always)]
            pub fn $left(a: f64, b: impl Operand) -> R {
                match number(b.held()) {
                    Some(n) => {
                        b.spent();
                        Ok(Value::Float(a $op n))
                    }
                    None => left_of(a, b, $whole),
                }
            }
            #[inline(always)]
            pub fn $right(a: impl Operand, b: f64) -> R {
                match number(a.held()) {
                    Some(n) => {
                        a.spent();
                        Ok(Value::Float(n $op b))
                    }
                    None => right_of(a, b, $whole),
                }
            }
            #[inline(always)]
            pub fn $place(a: impl Operand, b: f64) -> R {
                match number(a.held()) {
                    Some(n) => {
                        a.spent();
                        Ok(Value::Float(n $op b))
                    }
                    None => right_of(a, b, $inplace),
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
#[inline(always)]
pub fn truediv_value(a: f64, b: impl Operand) -> R {
    match number(b.held()) {
        Some(n) if n != 0.0 => {
            b.spent();
            Ok(Value::Float(a / n))
        }
        _ => left_of(a, b, op::truediv),
    }
}
/// `a / b`.
#[inline(always)]
pub fn value_truediv(a: impl Operand, b: f64) -> R {
    match number(a.held()) {
        Some(n) if b != 0.0 => {
            a.spent();
            Ok(Value::Float(n / b))
        }
        _ => right_of(a, b, op::truediv),
    }
}
/// `a /= b`.
#[inline(always)]
pub fn value_itruediv(a: impl Operand, b: f64) -> R {
    match number(a.held()) {
        Some(n) if b != 0.0 => {
            a.spent();
            Ok(Value::Float(n / b))
        }
        _ => right_of(a, b, op::itruediv),
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
