//! A decimal number and the arithmetic of the General Decimal Arithmetic specification on it.
use super::context::{flag, Ctx, Rounding};
pub use super::division::{div, divmod, floordiv, modulo, remainder_near};
use super::quick;
use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};
use std::cmp::Ordering;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Finite,
    Infinite,
    Quiet,
    Signaling,
}

#[derive(Clone, Debug)]
pub struct Dec {
    pub neg: bool,
    pub kind: Kind,
    /// The coefficient, or the diagnostic digits of a NaN.
    pub int: BigUint,
    pub exp: i64,
}

pub fn pow10(n: i64) -> BigUint {
    match u32::try_from(n.max(0)).ok().and_then(|n| 10u128.checked_pow(n)) {
        Some(small) => BigUint::from(small),
        None => BigUint::from(10u32).pow(n as u32),
    }
}

/// How many decimal digits (1 for zero).
pub fn digit_count(n: &BigUint) -> i64 {
    if n.is_zero() {
        return 1;
    }
    if let Some(small) = n.to_u128() {
        return i64::from(small.ilog10()) + 1;
    }
    let guess = ((n.bits() - 1) as f64 * std::f64::consts::LOG10_2) as i64;
    let mut count = guess.max(0) + 1;
    if n < &pow10(count - 1) {
        count -= 1;
    } else if n >= &pow10(count) {
        count += 1;
    }
    count
}

impl Dec {
    pub fn finite(neg: bool, int: BigUint, exp: i64) -> Dec {
        Dec { neg, kind: Kind::Finite, int, exp }
    }
    pub fn from_i64(n: i64) -> Dec {
        Dec::finite(n < 0, BigUint::from(n.unsigned_abs()), 0)
    }
    pub fn infinity(neg: bool) -> Dec {
        Dec { neg, kind: Kind::Infinite, int: BigUint::zero(), exp: 0 }
    }
    pub fn nan() -> Dec {
        Dec { neg: false, kind: Kind::Quiet, int: BigUint::zero(), exp: 0 }
    }
    pub fn is_finite(&self) -> bool {
        self.kind == Kind::Finite
    }
    pub fn is_infinite(&self) -> bool {
        self.kind == Kind::Infinite
    }
    pub fn is_nan(&self) -> bool {
        matches!(self.kind, Kind::Quiet | Kind::Signaling)
    }
    pub fn is_zero(&self) -> bool {
        self.is_finite() && self.int.is_zero()
    }
    pub fn digits(&self) -> i64 {
        digit_count(&self.int)
    }
    /// The exponent of the first digit.
    pub fn adjusted(&self) -> i64 {
        if self.is_finite() {
            self.exp + self.digits() - 1
        } else {
            0
        }
    }
    pub fn negated(&self) -> Dec {
        Dec { neg: !self.neg, ..self.clone() }
    }
    pub fn abs(&self) -> Dec {
        Dec { neg: false, ..self.clone() }
    }
    pub fn is_integer(&self) -> bool {
        if !self.is_finite() {
            return false;
        }
        self.exp >= 0
            || self.is_zero()
            || (self.digits() > -self.exp && (&self.int % pow10(-self.exp)).is_zero())
            || (self.digits() >= -self.exp && (&self.int % pow10(-self.exp)).is_zero())
    }
    pub fn is_odd(&self) -> bool {
        match self.exp {
            0 => self.int.is_odd(),
            e if e > 0 => false,
            e => (&self.int / pow10(-e)).is_odd(),
        }
    }
    /// The same number with another exponent, digits rounded away where it grows.
    pub fn rescale(&self, exp: i64, rounding: Rounding) -> Dec {
        if !self.is_finite() {
            return self.clone();
        }
        if self.is_zero() {
            return Dec::finite(self.neg, BigUint::zero(), exp);
        }
        if self.exp >= exp {
            return Dec::finite(self.neg, &self.int * pow10(self.exp - exp), exp);
        }
        let drop = exp - self.exp;
        let (int, _) = round_off(&self.int, drop, self.neg, rounding);
        Dec::finite(self.neg, int, exp)
    }
    /// Rounded to a number of digits.
    pub fn rounded(&self, places: i64, rounding: Rounding) -> Dec {
        if self.is_zero() || !self.is_finite() {
            return self.clone();
        }
        let mut made = self.rescale(self.adjusted() + 1 - places, rounding);
        if made.adjusted() != self.adjusted() {
            made = made.rescale(made.adjusted() + 1 - places, rounding);
        }
        made
    }
}

/// Drops the last digits; also whether what was dropped was not zero.
pub fn round_off(int: &BigUint, drop: i64, neg: bool, rounding: Rounding) -> (BigUint, bool) {
    if drop <= 0 {
        return (int.clone(), false);
    }
    let (quotient, rest, half) = if drop > digit_count(int) + 1 {
        (BigUint::zero(), int.clone(), if int.is_zero() { Ordering::Equal } else { Ordering::Less })
    } else {
        let unit = pow10(drop);
        let (q, r) = int.div_rem(&unit);
        let half = (&r * 2u32).cmp(&unit);
        (q, r, half)
    };
    if rest.is_zero() {
        return (quotient, false);
    }
    let up = match rounding {
        Rounding::Up => true,
        Rounding::Down => false,
        Rounding::Ceiling => !neg,
        Rounding::Floor => neg,
        Rounding::HalfUp => half != Ordering::Less,
        Rounding::HalfDown => half == Ordering::Greater,
        Rounding::HalfEven => half == Ordering::Greater || (half == Ordering::Equal && quotient.is_odd()),
        Rounding::ZeroFiveUp => {
            let last = &quotient % 10u32;
            last.is_zero() || last == BigUint::from(5u32)
        }
    };
    (if up { quotient + 1u32 } else { quotient }, true)
}

fn overflow(neg: bool, ctx: &Ctx, status: &mut u32) -> Dec {
    *status |= flag::OVERFLOW | flag::INEXACT | flag::ROUNDED;
    let to_infinity = match ctx.rounding {
        Rounding::HalfUp | Rounding::HalfEven | Rounding::HalfDown | Rounding::Up => true,
        Rounding::Ceiling => !neg,
        Rounding::Floor => neg,
        Rounding::Down | Rounding::ZeroFiveUp => false,
    };
    if to_infinity {
        return Dec::infinity(neg);
    }
    Dec::finite(neg, pow10(ctx.prec) - 1u32, ctx.emax - ctx.prec + 1)
}

/// Rounds a result to the context.
pub fn fix(d: Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if !d.is_finite() {
        if d.is_nan() && !d.int.is_zero() {
            let most = ctx.prec - i64::from(ctx.clamp);
            if d.digits() > most {
                return Dec { int: &d.int % pow10(most), ..d };
            }
        }
        return d;
    }
    let (tiny, top) = (ctx.etiny(), ctx.emax - ctx.prec + 1);
    if d.int.is_zero() {
        let most = if ctx.clamp { top } else { ctx.emax };
        let exp = d.exp.clamp(tiny, most);
        if exp != d.exp {
            *status |= flag::CLAMPED;
        }
        return Dec { exp, ..d };
    }
    let mut least = d.digits() + d.exp - ctx.prec;
    if least > top {
        return overflow(d.neg, ctx, status);
    }
    let subnormal = least < tiny;
    if subnormal {
        least = tiny;
    }
    if d.exp < least {
        let (mut int, changed) = round_off(&d.int, least - d.exp, d.neg, ctx.rounding);
        if digit_count(&int) > ctx.prec {
            int /= 10u32;
            least += 1;
        }
        if changed && subnormal {
            *status |= flag::UNDERFLOW;
        }
        if subnormal {
            *status |= flag::SUBNORMAL;
        }
        if changed {
            *status |= flag::INEXACT;
        }
        *status |= flag::ROUNDED;
        if int.is_zero() {
            *status |= flag::CLAMPED;
        }
        if least > top {
            return overflow(d.neg, ctx, status);
        }
        return Dec::finite(d.neg, int, least);
    }
    if subnormal {
        *status |= flag::SUBNORMAL;
    }
    if ctx.clamp && d.exp > top {
        *status |= flag::CLAMPED;
        let int = &d.int * pow10(d.exp - top);
        return Dec::finite(d.neg, int, top);
    }
    d
}

/// The NaN that an operation with a NaN gives.
pub fn nan_of(a: &Dec, b: Option<&Dec>, ctx: &Ctx, status: &mut u32) -> Option<Dec> {
    let all = [Some(a), b];
    let found = all
        .iter()
        .flatten()
        .find(|d| d.kind == Kind::Signaling)
        .or_else(|| all.iter().flatten().find(|d| d.kind == Kind::Quiet))?;
    if found.kind == Kind::Signaling {
        *status |= flag::INVALID;
    }
    let quiet = Dec { kind: Kind::Quiet, ..(*found).clone() };
    Some(fix(quiet, ctx, status))
}

pub fn invalid(status: &mut u32, reason: u32) -> Dec {
    *status |= reason;
    Dec::nan()
}

pub fn add(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(made) = quick::add(a, b, b.neg, ctx, status) {
        return made;
    }
    if let Some(nan) = nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    if a.is_infinite() {
        if b.is_infinite() && a.neg != b.neg {
            return invalid(status, flag::INVALID);
        }
        return a.clone();
    }
    if b.is_infinite() {
        return b.clone();
    }
    let exp = a.exp.min(b.exp);
    let floor = ctx.rounding == Rounding::Floor;
    if a.is_zero() && b.is_zero() {
        let neg = if a.neg == b.neg { a.neg } else { floor };
        return fix(Dec::finite(neg, BigUint::zero(), exp), ctx, status);
    }
    if a.is_zero() || b.is_zero() {
        let other = if a.is_zero() { b } else { a };
        let exp = exp.max(other.exp - ctx.prec - 1);
        return fix(other.rescale(exp, ctx.rounding), ctx, status);
    }
    let (x, y, exp) = aligned(a, b, ctx.prec);
    if a.neg == b.neg {
        return fix(Dec::finite(a.neg, x + y, exp), ctx, status);
    }
    let made = match x.cmp(&y) {
        Ordering::Equal => Dec::finite(floor, BigUint::zero(), a.exp.min(b.exp)),
        Ordering::Greater => Dec::finite(a.neg, x - y, exp),
        Ordering::Less => Dec::finite(b.neg, y - x, exp),
    };
    fix(made, ctx, status)
}

/// Two coefficients at one exponent; one far smaller than the precision can see is stood in for.
fn aligned(a: &Dec, b: &Dec, prec: i64) -> (BigUint, BigUint, i64) {
    let (high, low, swapped) = if a.exp < b.exp { (b, a, true) } else { (a, b, false) };
    let limit = high.exp + (high.digits() - prec - 2).min(-1);
    let (mut int, mut exp) = (low.int.clone(), low.exp);
    if low.digits() + low.exp - 1 < limit {
        (int, exp) = (BigUint::one(), limit);
    }
    let raised = &high.int * pow10(high.exp - exp);
    if swapped {
        (int, raised, exp)
    } else {
        (raised, int, exp)
    }
}

pub fn mul(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(made) = quick::mul(a, b, ctx, status) {
        return made;
    }
    let neg = a.neg != b.neg;
    if let Some(nan) = nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    if a.is_infinite() || b.is_infinite() {
        if a.is_zero() || b.is_zero() {
            return invalid(status, flag::INVALID);
        }
        return Dec::infinity(neg);
    }
    fix(Dec::finite(neg, &a.int * &b.int, a.exp + b.exp), ctx, status)
}

/// Numeric order of two numbers that are not NaN.
pub fn compare(a: &Dec, b: &Dec) -> Ordering {
    let rank = |d: &Dec| match (d.is_infinite(), d.neg) {
        (true, true) => -1,
        (true, false) => 1,
        _ => 0,
    };
    if a.is_infinite() || b.is_infinite() {
        return rank(a).cmp(&rank(b));
    }
    if a.is_zero() || b.is_zero() {
        let sign = |d: &Dec| {
            if d.is_zero() {
                0
            } else if d.neg {
                -1
            } else {
                1
            }
        };
        return sign(a).cmp(&sign(b));
    }
    if a.neg != b.neg {
        return b.neg.cmp(&a.neg);
    }
    let size = quick::compare(a, b).unwrap_or_else(|| {
        a.adjusted().cmp(&b.adjusted()).then_with(|| {
            let exp = a.exp.min(b.exp);
            (&a.int * pow10(a.exp - exp)).cmp(&(&b.int * pow10(b.exp - exp)))
        })
    });
    if a.neg {
        size.reverse()
    } else {
        size
    }
}

pub fn quantize(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    if a.is_infinite() || b.is_infinite() {
        return if a.is_infinite() && b.is_infinite() { a.clone() } else { invalid(status, flag::INVALID) };
    }
    if b.exp < ctx.etiny() || b.exp > ctx.emax {
        return invalid(status, flag::INVALID);
    }
    if a.is_zero() {
        return fix(Dec::finite(a.neg, BigUint::zero(), b.exp), ctx, status);
    }
    if a.adjusted() > ctx.emax || a.adjusted() - b.exp + 1 > ctx.prec {
        return invalid(status, flag::INVALID);
    }
    let made = a.rescale(b.exp, ctx.rounding);
    if made.adjusted() > ctx.emax || made.digits() > ctx.prec {
        return invalid(status, flag::INVALID);
    }
    if !made.is_zero() && made.adjusted() < ctx.emin {
        *status |= flag::SUBNORMAL;
    }
    if made.exp > a.exp {
        if compare(&made, a) != Ordering::Equal {
            *status |= flag::INEXACT;
        }
        *status |= flag::ROUNDED;
    }
    fix(made, ctx, status)
}

pub fn normalize(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = nan_of(a, None, ctx, status) {
        return nan;
    }
    let mut made = fix(a.clone(), ctx, status);
    if !made.is_finite() {
        return made;
    }
    if made.is_zero() {
        return Dec::finite(made.neg, BigUint::zero(), 0);
    }
    let most = if ctx.clamp { ctx.emax - ctx.prec + 1 } else { ctx.emax };
    let ten = BigUint::from(10u32);
    while made.exp < most {
        let (q, r) = made.int.div_rem(&ten);
        if !r.is_zero() {
            break;
        }
        made.int = q;
        made.exp += 1;
    }
    made
}

/// To an integer; `exact` sets the flags of rounding.
pub fn to_integral(a: &Dec, ctx: &Ctx, rounding: Rounding, exact: bool, status: &mut u32) -> Dec {
    if let Some(nan) = nan_of(a, None, ctx, status) {
        return nan;
    }
    if !a.is_finite() || a.exp >= 0 {
        return a.clone();
    }
    let made = a.rescale(0, rounding);
    if exact {
        if compare(&made, a) != Ordering::Equal {
            *status |= flag::INEXACT;
        }
        *status |= flag::ROUNDED;
    }
    made
}
