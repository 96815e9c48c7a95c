//! Integer arithmetic with Python's meaning: floor division, exact power, two's complement bit operations.
use super::{Int, Repr};
use crate::prelude::*;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Pow, Signed, ToPrimitive, Zero};
use std::ops::{Add, BitAnd, BitOr, BitXor, Mul, Neg, Not, Sub};

macro_rules! exact {
    ($trait:ident, $method:ident, $checked:ident, $big:ident, $op:tt) => {
        impl $trait<&Int> for &Int {
            type Output = Int;
            #[inline(always)]
            fn $method(self, other: &Int) -> Int {
                if let (Repr::Small(a), Repr::Small(b)) = (&self.0, &other.0) {
                    if let Some(v) = a.$checked(*b) {
                        return Int(Repr::Small(v));
                    }
                }
                $big(self, other)
            }
        }
        impl $trait<i64> for &Int {
            type Output = Int;
            #[inline(always)]
            fn $method(self, other: i64) -> Int {
                self $op &Int(Repr::Small(other))
            }
        }
        impl $trait<i64> for Int {
            type Output = Int;
            #[inline(always)]
            fn $method(self, other: i64) -> Int {
                &self $op &Int(Repr::Small(other))
            }
        }
        #[cold]
        #[inline(never)]
        fn $big(a: &Int, b: &Int) -> Int {
            match (&a.0, &b.0) {
                (Repr::Big(a), Repr::Big(b)) => Int::big(&**a $op &**b),
                (Repr::Big(a), Repr::Small(b)) => Int::big(&**a $op *b),
                (Repr::Small(a), Repr::Big(b)) => Int::big(*a $op &**b),
                (Repr::Small(a), Repr::Small(b)) => Int::big(BigInt::from(*a) $op *b),
            }
        }
        forward!($trait, $method);
    };
}
macro_rules! forward {
    ($trait:ident, $method:ident) => {
        impl $trait<Int> for Int {
            type Output = Int;
            #[inline(always)]
            fn $method(self, other: Int) -> Int {
                $trait::$method(&self, &other)
            }
        }
        impl $trait<&Int> for Int {
            type Output = Int;
            #[inline(always)]
            fn $method(self, other: &Int) -> Int {
                $trait::$method(&self, other)
            }
        }
        impl $trait<Int> for &Int {
            type Output = Int;
            #[inline(always)]
            fn $method(self, other: Int) -> Int {
                $trait::$method(self, &other)
            }
        }
    };
}
macro_rules! bits {
    ($trait:ident, $method:ident, $op:tt) => {
        impl $trait<&Int> for &Int {
            type Output = Int;
            #[inline(always)]
            fn $method(self, other: &Int) -> Int {
                match (&self.0, &other.0) {
                    (Repr::Small(a), Repr::Small(b)) => Int::from(a $op b),
                    _ => Int::big(self.to_big() $op other.to_big()),
                }
            }
        }
        forward!($trait, $method);
    };
}
exact!(Add, add, checked_add, add_big, +);
exact!(Sub, sub, checked_sub, sub_big, -);
exact!(Mul, mul, checked_mul, mul_big, *);
bits!(BitAnd, bitand, &);
bits!(BitOr, bitor, |);
bits!(BitXor, bitxor, ^);

impl PartialEq<i64> for Int {
    #[inline(always)]
    fn eq(&self, other: &i64) -> bool {
        matches!(self.0, Repr::Small(v) if v == *other)
    }
}
impl PartialOrd<i64> for Int {
    #[inline(always)]
    fn partial_cmp(&self, other: &i64) -> Option<std::cmp::Ordering> {
        Some(match &self.0 {
            Repr::Small(v) => v.cmp(other),
            Repr::Big(b) if b.is_negative() => std::cmp::Ordering::Less,
            Repr::Big(_) => std::cmp::Ordering::Greater,
        })
    }
}
macro_rules! assign {
    ($($trait:ident $method:ident $op:tt;)*) => {
        $(impl std::ops::$trait<i64> for Int {
            #[inline(always)]
            fn $method(&mut self, other: i64) {
                *self = &*self $op other;
            }
        }
        impl std::ops::$trait<Int> for Int {
            #[inline(always)]
            fn $method(&mut self, other: Int) {
                *self = &*self $op &other;
            }
        }
        impl std::ops::$trait<&Int> for Int {
            #[inline(always)]
            fn $method(&mut self, other: &Int) {
                *self = &*self $op other;
            }
        })*
    };
}
assign! {
    AddAssign add_assign +;
    SubAssign sub_assign -;
    MulAssign mul_assign *;
}

impl Neg for &Int {
    type Output = Int;
    #[inline]
    fn neg(self) -> Int {
        match &self.0 {
            Repr::Small(v) => v.checked_neg().map_or_else(|| Int::big(-BigInt::from(*v)), Int::from),
            Repr::Big(b) => Int::big(-&**b),
        }
    }
}
impl Neg for Int {
    type Output = Int;
    #[inline]
    fn neg(self) -> Int {
        -&self
    }
}
impl Not for &Int {
    type Output = Int;
    #[inline]
    fn not(self) -> Int {
        match &self.0 {
            Repr::Small(v) => Int::from(!v),
            Repr::Big(b) => Int::big(-&**b - 1),
        }
    }
}
impl Not for Int {
    type Output = Int;
    #[inline]
    fn not(self) -> Int {
        !&self
    }
}

fn zero_division() -> Exc {
    zero_division_error("integer division or modulo by zero")
}

impl Int {
    #[inline]
    pub fn floor_div(&self, other: &Int) -> R<Int> {
        if let (Repr::Small(a), Repr::Small(b)) = (&self.0, &other.0) {
            if *b > 0 {
                return Ok(Int(Repr::Small(a.div_euclid(*b))));
            }
        }
        self.floor_div_any(other)
    }
    #[inline(never)]
    fn floor_div_any(&self, other: &Int) -> R<Int> {
        if other.is_zero() {
            return Err(zero_division());
        }
        Ok(Int::big(self.to_big().div_floor(&other.to_big())))
    }
    #[inline]
    pub fn modulo(&self, other: &Int) -> R<Int> {
        if let (Repr::Small(a), Repr::Small(b)) = (&self.0, &other.0) {
            if *b > 0 {
                return Ok(Int(Repr::Small(a.rem_euclid(*b))));
            }
        }
        self.modulo_any(other)
    }
    #[inline(never)]
    fn modulo_any(&self, other: &Int) -> R<Int> {
        if other.is_zero() {
            return Err(zero_division_error("integer modulo by zero"));
        }
        Ok(Int::big(self.to_big().mod_floor(&other.to_big())))
    }
    pub fn divmod(&self, other: &Int) -> R<(Int, Int)> {
        Ok((self.floor_div(other)?, self.modulo(other)?)) // a zero divisor is refused as by floor_div
    }
    /// `a / b` as a float, correctly rounded even where both are huge.
    pub fn true_div(&self, other: &Int) -> R<f64> {
        const EXACT: u64 = 1 << 53;
        if other.is_zero() {
            return Err(zero_division_error("division by zero"));
        }
        if let (Repr::Small(a), Repr::Small(b)) = (&self.0, &other.0) {
            if a.unsigned_abs() <= EXACT && b.unsigned_abs() <= EXACT {
                return Ok(*a as f64 / *b as f64);
            }
        }
        if self.is_zero() {
            return Ok(if other.is_negative() { -0.0 } else { 0.0 });
        }
        let (a, b) = (self.to_big(), other.to_big());
        let negative = a.is_negative() != b.is_negative();
        let (a, b) = (a.abs(), b.abs());
        // Scale so that the quotient has at least 66 bits, keep a sticky bit, and let the last step round once.
        let shift = a.bits() as i64 - b.bits() as i64 - 66;
        let shift = shift.max(-1074 - 66);
        let (quotient, rest) =
            if shift > 0 { a.div_rem(&(b << shift as u64)) } else { (a << (-shift) as u64).div_rem(&b) };
        let value = scale(quotient, !rest.is_zero(), shift);
        if value.is_infinite() {
            return Err(overflow_error("integer division result too large for a float"));
        }
        Ok(if negative { -value } else { value })
    }
    /// `a ** b`; a negative exponent gives a float.
    pub fn pow(&self, other: &Int) -> R<Value> {
        if other.is_negative() {
            if self.is_zero() {
                return Err(zero_division_error("0.0 cannot be raised to a negative power"));
            }
            return crate::float::pow(self.to_f64()?, other.to_f64()?);
        }
        Ok(Value::Int(self.pow_int(other)?))
    }
    /// `a ** b` for a `b` known not to be negative.
    pub fn pow_int(&self, other: &Int) -> R<Int> {
        if let (Repr::Small(base), Some(exponent)) = (&self.0, other.to_i64()) {
            if let Some(v) = u32::try_from(exponent).ok().and_then(|e| base.checked_pow(e)) {
                return Ok(Int::from(v));
            }
            match base {
                0 => return Ok(Int::ZERO),
                1 => return Ok(Int::ONE),
                -1 => return Ok(Int::from(if exponent & 1 == 1 { -1i64 } else { 1 })),
                _ => {}
            }
        }
        if let (Repr::Small(base @ -1..=1), None) = (&self.0, other.to_i64()) {
            // An exponent of any size.
            return Ok(Int::from(if *base == -1 && !other.modulo(&Int::from(2))?.is_zero() { -1 } else { base.abs() }));
        }
        match other.to_i64().and_then(|e| u32::try_from(e).ok()) {
            Some(e) if self.bit_length().saturating_mul(e as u64) < 1 << 36 => Ok(Int::big(Pow::pow(self.to_big(), e))),
            _ => Err(memory_error("")),
        }
    }
    /// `a ** n` for an exponent that is written out and not negative.
    #[inline]
    pub fn pow_whole(&self, exponent: i64) -> R<Int> {
        match (&self.0, exponent) {
            (Repr::Small(base), 2) => match base.checked_mul(*base) {
                Some(square) => Ok(Int(Repr::Small(square))),
                None => self.pow_int(&Int::from(exponent)),
            },
            _ => self.pow_int(&Int::from(exponent)),
        }
    }
    /// `pow(a, b, m)`.
    pub fn pow_mod(&self, exponent: &Int, modulus: &Int) -> R<Int> {
        if modulus.is_zero() {
            return Err(value_error("pow() 3rd argument cannot be 0"));
        }
        let m = modulus.to_big().abs();
        let mut base = self.to_big().mod_floor(&m);
        let mut power = exponent.to_big();
        if power.is_negative() {
            let found = base.extended_gcd(&m);
            if !found.gcd.is_one() {
                return Err(value_error("base is not invertible for the given modulus"));
            }
            base = found.x.mod_floor(&m);
            power = -power;
        }
        let result = Int::big(base.modpow(&power, &m));
        if modulus.is_negative() && !result.is_zero() {
            return Ok(result + modulus);
        }
        Ok(result)
    }
    pub fn shl(&self, other: &Int) -> R<Int> {
        if other.is_negative() {
            return Err(value_error("negative shift count"));
        }
        if self.is_zero() {
            return Ok(Int::ZERO);
        }
        match other.to_i64() {
            Some(n) if n < 1 << 36 => {
                if let Repr::Small(v) = self.0 {
                    if n < 63 && (v << n) >> n == v {
                        return Ok(Int::from(v << n));
                    }
                }
                Ok(Int::big(self.to_big() << n as u64))
            }
            Some(_) => Err(memory_error("")),
            None => Err(overflow_error("too many digits in integer")),
        }
    }
    pub fn shr(&self, other: &Int) -> R<Int> {
        if other.is_negative() {
            return Err(value_error("negative shift count"));
        }
        let all = if self.is_negative() { Int::from(-1) } else { Int::ZERO };
        match (&self.0, other.to_i64()) {
            (_, None) => Ok(all),
            (Repr::Small(v), Some(n)) => Ok(if n >= 64 { all } else { Int::from(v >> n) }),
            (Repr::Big(b), Some(n)) => Ok(Int::big(&**b >> n as u64)),
        }
    }
    pub fn bit_count(&self) -> u64 {
        match &self.0 {
            Repr::Small(v) => v.unsigned_abs().count_ones() as u64,
            Repr::Big(b) => b.magnitude().count_ones(),
        }
    }
    pub fn gcd(&self, other: &Int) -> Int {
        if let (Repr::Small(a), Repr::Small(b)) = (&self.0, &other.0) {
            let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
            while b != 0 {
                (a, b) = (b, a % b);
            }
            return Int::from(a);
        }
        Int::big(self.to_big().gcd(&other.to_big()))
    }
    /// The integer square root of a non-negative number.
    pub fn isqrt(&self) -> Int {
        Int::big(self.to_big().sqrt())
    }
}

/// quotient * 2**shift (plus a little when `sticky`), rounded once to the nearest even float.
fn scale(quotient: BigInt, sticky: bool, shift: i64) -> f64 {
    let bits = quotient.bits() as i64;
    if bits == 0 {
        return 0.0;
    }
    // Keep 53 bits, or fewer where the result is subnormal.
    let keep = 53.min(bits + shift + 1074);
    if keep < 0 {
        return 0.0;
    }
    let cut = bits - keep;
    let (top, exponent) = if cut <= 0 {
        (quotient, shift)
    } else {
        let half = BigInt::one() << (cut - 1) as u64;
        let top = &quotient >> cut as u64;
        let rest = &quotient - (&top << cut as u64);
        let up = rest > half || (rest == half && (sticky || top.bit(0)));
        (if up { top + 1 } else { top }, shift + cut)
    };
    let mantissa = top.to_u64().unwrap_or(0) as f64;
    ldexp(mantissa, exponent)
}

/// `mantissa * 2**exponent` in exact steps.
pub fn ldexp(mut value: f64, mut exponent: i64) -> f64 {
    while exponent > 1000 && value.is_finite() {
        value *= 2f64.powi(1000);
        exponent -= 1000;
    }
    // Downward with the largest step last, so that a subnormal result is rounded once.
    while exponent < -1000 {
        let step = (exponent + 1000).max(-1000);
        value *= 2f64.powi(step as i32);
        exponent -= step;
    }
    value * 2f64.powi(exponent as i32)
}
