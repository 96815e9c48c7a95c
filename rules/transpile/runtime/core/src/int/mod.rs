//! `Int`: an exact integer, small (i64) or big; never wraps.
mod arith;
pub mod methods;
pub mod parse;

pub use arith::ldexp;

use crate::prelude::*;
use num_bigint::{BigInt, Sign};
use num_traits::{FromPrimitive, Signed, ToPrimitive, Zero};
use std::cmp::Ordering;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// A Python integer. `Big` is used only for what does not fit an i64, so equality is structural.
#[derive(Clone, Eq)]
pub struct Int(pub(crate) Repr);

#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Repr {
    Small(i64),
    Big(Shared<BigInt>),
}

/// What `sys.get_int_max_str_digits()` gives at first.
pub const MAX_STR_DIGITS: usize = 4300;
static DIGITS: AtomicUsize = AtomicUsize::new(MAX_STR_DIGITS);

/// The most digits of a decimal text that becomes a number or of a number that becomes a text; 0 for no end.
pub fn max_str_digits() -> usize {
    DIGITS.load(Relaxed)
}

/// `sys.set_int_max_str_digits`.
pub fn set_max_str_digits(digits: usize) {
    DIGITS.store(digits, Relaxed);
}

/// Whether that many digits are too many.
fn too_long(digits: usize) -> bool {
    digits > 640 && max_str_digits() != 0 && digits > max_str_digits()
}
const HASH_MODULUS: u64 = (1 << 61) - 1;

impl Int {
    pub const ZERO: Int = Int(Repr::Small(0));
    pub const ONE: Int = Int(Repr::Small(1));

    pub fn big(value: BigInt) -> Int {
        match value.to_i64() {
            Some(small) => Int(Repr::Small(small)),
            None => Int(Repr::Big(Shared::new(value))),
        }
    }
    #[inline(always)]
    pub(crate) fn is_small(&self) -> bool {
        matches!(self.0, Repr::Small(_))
    }
    /// The value as a big integer (a copy).
    pub fn to_big(&self) -> BigInt {
        match &self.0 {
            Repr::Small(v) => BigInt::from(*v),
            Repr::Big(b) => (**b).clone(),
        }
    }
    #[inline]
    pub fn to_i64(&self) -> Option<i64> {
        match &self.0 {
            Repr::Small(v) => Some(*v),
            Repr::Big(_) => None,
        }
    }
    #[inline]
    pub fn to_usize(&self) -> Option<usize> {
        self.to_i64().and_then(|v| usize::try_from(v).ok())
    }
    pub fn to_u64(&self) -> Option<u64> {
        match &self.0 {
            Repr::Small(v) => u64::try_from(*v).ok(),
            Repr::Big(b) => b.to_u64(),
        }
    }
    /// An index or count: OverflowError beyond i64, with CPython's text.
    #[inline]
    pub fn to_index(&self) -> R<i64> {
        self.to_i64().ok_or_else(|| overflow_error("Python int too large to convert to C ssize_t"))
    }
    /// An i64 clamped at both ends, as slice bounds are.
    #[inline]
    pub fn clamped(&self) -> i64 {
        match &self.0 {
            Repr::Small(v) => *v,
            Repr::Big(b) if b.is_negative() => i64::MIN,
            Repr::Big(_) => i64::MAX,
        }
    }
    /// `float(i)`: correctly rounded, OverflowError when too large.
    #[inline]
    pub fn to_f64(&self) -> R<f64> {
        match &self.0 {
            Repr::Small(v) => Ok(*v as f64),
            Repr::Big(b) => {
                let f = big_to_f64(b);
                if f.is_finite() {
                    Ok(f)
                } else {
                    Err(overflow_error("int too large to convert to float"))
                }
            }
        }
    }
    /// The integer part of a finite float.
    pub fn from_f64(value: f64) -> Option<Int> {
        let whole = value.trunc();
        if whole.abs() < 9.0e18 {
            return Some(Int::from(whole as i64));
        }
        BigInt::from_f64(whole).map(Int::big)
    }
    #[inline]
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Repr::Small(0))
    }
    #[inline]
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Repr::Small(v) => *v < 0,
            Repr::Big(b) => b.is_negative(),
        }
    }
    pub fn is_odd(&self) -> bool {
        match &self.0 {
            Repr::Small(v) => v & 1 == 1,
            Repr::Big(b) => b.bit(0),
        }
    }
    #[inline]
    pub fn abs(&self) -> Int {
        if self.is_negative() {
            -self
        } else {
            self.clone()
        }
    }
    pub fn bit_length(&self) -> u64 {
        match &self.0 {
            Repr::Small(v) => 64 - v.unsigned_abs().leading_zeros() as u64,
            Repr::Big(b) => b.bits(),
        }
    }
    pub(crate) fn identity(&self) -> i64 {
        match &self.0 {
            Repr::Small(v) => v.wrapping_mul(32).wrapping_add(0x7f00_0000_0000),
            Repr::Big(b) => crate::shared::address(b) as i64,
        }
    }
    /// `hash(i)`: the value modulo 2**61 - 1 with its sign, -1 becoming -2.
    pub fn py_hash(&self) -> i64 {
        let (negative, rest) = match &self.0 {
            Repr::Small(v) => (*v < 0, v.unsigned_abs() % HASH_MODULUS),
            Repr::Big(b) => (b.is_negative(), (b.magnitude() % HASH_MODULUS).to_u64().unwrap_or(0)),
        };
        let signed = if negative { -(rest as i64) } else { rest as i64 };
        if signed == -1 {
            -2
        } else {
            signed
        }
    }
    /// Decimal text, refused above 4300 digits (`set_max_str_digits`) as CPython does.
    pub fn to_decimal(&self) -> R<String> {
        if let Repr::Big(b) = &self.0 {
            if b.bits() > 2_100 {
                let text = b.to_string();
                if too_long(text.trim_start_matches('-').len()) {
                    return Err(value_error(format!(
                        "Exceeds the limit ({} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
                        max_str_digits()
                    )));
                }
                return Ok(text);
            }
        }
        Ok(self.to_string())
    }
    /// Exact comparison with a float; `None` for NaN.
    pub fn compare_f64(&self, other: f64) -> Option<Ordering> {
        if other.is_nan() {
            return None;
        }
        if other.is_infinite() {
            return Some(if other > 0.0 { Ordering::Less } else { Ordering::Greater });
        }
        let whole = Int::from_f64(other)?;
        Some(self.cmp(&whole).then_with(|| {
            let fraction = other - other.trunc();
            0.0f64.partial_cmp(&fraction).unwrap_or(Ordering::Equal)
        }))
    }
}

/// Round-half-even conversion; infinite when out of range.
pub(crate) fn big_to_f64(b: &BigInt) -> f64 {
    let bits = b.bits();
    if bits > 1024 {
        return if b.is_negative() { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let magnitude = b.magnitude();
    let shift = bits.saturating_sub(64);
    let mut top = (magnitude >> shift).to_u64().unwrap_or(0);
    if shift > 0 && magnitude.trailing_zeros().is_some_and(|z| z < shift) {
        top |= 1; // sticky: the lowest of 64 bits is far below the rounding place
    }
    let value = top as f64 * 2f64.powi(shift as i32);
    if b.sign() == Sign::Minus {
        -value
    } else {
        value
    }
}

macro_rules! from_small {
    ($($t:ty),*) => {
        $(impl From<$t> for Int {
            #[inline]
            fn from(v: $t) -> Int {
                Int(Repr::Small(v as i64))
            }
        })*
    };
}
from_small!(i8, i16, i32, i64, u8, u16, u32, bool);

impl From<u64> for Int {
    #[inline]
    fn from(v: u64) -> Int {
        i64::try_from(v).map_or_else(|_| Int::big(BigInt::from(v)), Int::from)
    }
}
impl From<usize> for Int {
    #[inline]
    fn from(v: usize) -> Int {
        Int::from(v as u64)
    }
}
impl From<i128> for Int {
    #[inline]
    fn from(v: i128) -> Int {
        i64::try_from(v).map_or_else(|_| Int::big(BigInt::from(v)), Int::from)
    }
}
impl From<BigInt> for Int {
    #[inline]
    fn from(v: BigInt) -> Int {
        Int::big(v)
    }
}

impl Default for Int {
    fn default() -> Int {
        Int::ZERO
    }
}
// Small numbers are compared where they stand; what needs a look at big ones is a call.
impl Int {
    #[cold]
    #[inline(never)]
    fn cmp_big(&self, other: &Int) -> Ordering {
        match (&self.0, &other.0) {
            (Repr::Small(a), Repr::Small(b)) => a.cmp(b),
            (Repr::Big(a), Repr::Big(b)) => a.cmp(b),
            (Repr::Small(_), Repr::Big(b)) if b.is_negative() => Ordering::Greater,
            (Repr::Small(_), Repr::Big(_)) => Ordering::Less,
            (Repr::Big(a), Repr::Small(_)) if a.is_negative() => Ordering::Less,
            (Repr::Big(_), Repr::Small(_)) => Ordering::Greater,
        }
    }
}
impl PartialEq for Int {
    #[inline(always)]
    fn eq(&self, other: &Int) -> bool {
        match (&self.0, &other.0) {
            (Repr::Small(a), Repr::Small(b)) => a == b,
            _ => self.cmp_big(other).is_eq(),
        }
    }
}
impl Ord for Int {
    #[inline(always)]
    fn cmp(&self, other: &Int) -> Ordering {
        match (&self.0, &other.0) {
            (Repr::Small(a), Repr::Small(b)) => a.cmp(b),
            _ => self.cmp_big(other),
        }
    }
    #[inline(always)]
    fn max(self, other: Int) -> Int {
        match (&self.0, &other.0) {
            (Repr::Small(a), Repr::Small(b)) => Int(Repr::Small(*a.max(b))),
            _ if other.cmp_big(&self).is_gt() => other,
            _ => self,
        }
    }
    #[inline(always)]
    fn min(self, other: Int) -> Int {
        match (&self.0, &other.0) {
            (Repr::Small(a), Repr::Small(b)) => Int(Repr::Small(*a.min(b))),
            _ if other.cmp_big(&self).is_lt() => other,
            _ => self,
        }
    }
}
macro_rules! compared {
    ($($name:ident $op:tt $is:ident;)*) => {
        impl PartialOrd for Int {
            #[inline(always)]
            fn partial_cmp(&self, other: &Int) -> Option<Ordering> {
                Some(self.cmp(other))
            }
            $(#[inline(always)]
            fn $name(&self, other: &Int) -> bool {
                match (&self.0, &other.0) {
                    (Repr::Small(a), Repr::Small(b)) => a $op b,
                    _ => self.cmp_big(other).$is(),
                }
            })*
        }
    };
}
compared! {
    lt < is_lt;
    le <= is_le;
    gt > is_gt;
    ge >= is_ge;
}
impl std::hash::Hash for Int {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        state.write_i64(self.py_hash());
    }
}
impl std::fmt::Display for Int {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.0 {
            Repr::Small(v) => std::fmt::Display::fmt(v, f),
            Repr::Big(b) => std::fmt::Display::fmt(b, f),
        }
    }
}
impl std::fmt::Debug for Int {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}
impl std::iter::Sum for Int {
    fn sum<I: Iterator<Item = Int>>(iter: I) -> Int {
        iter.fold(Int::ZERO, |a, b| a + b)
    }
}

/// The literal behind `int!`: digits checked by the emitter, zero for anything else.
pub fn literal(text: &str) -> Int {
    BigInt::parse_bytes(text.as_bytes(), 10).map_or_else(|| Int::big(BigInt::zero()), Int::big)
}
