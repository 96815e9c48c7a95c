//! Division of decimal numbers: true, of integers, and its remainders.
use super::context::{flag, Ctx};
use super::number::{fix, invalid, nan_of, pow10, Dec};
use super::quick;
use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::Zero;

pub fn div(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(made) = quick::div(a, b, ctx, status) {
        return made;
    }
    let neg = a.neg != b.neg;
    if let Some(nan) = nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    if a.is_infinite() {
        return if b.is_infinite() { invalid(status, flag::INVALID) } else { Dec::infinity(neg) };
    }
    if b.is_infinite() {
        *status |= flag::CLAMPED;
        return Dec::finite(neg, BigUint::zero(), ctx.etiny());
    }
    if b.is_zero() {
        if a.is_zero() {
            return invalid(status, flag::DIVISION_UNDEFINED | flag::INVALID);
        }
        *status |= flag::DIVISION_BY_ZERO;
        return Dec::infinity(neg);
    }
    if a.is_zero() {
        return fix(Dec::finite(neg, BigUint::zero(), a.exp - b.exp), ctx, status);
    }
    let shift = b.digits() - a.digits() + ctx.prec + 1;
    let mut exp = a.exp - b.exp - shift;
    let (mut int, rest) =
        if shift >= 0 { (&a.int * pow10(shift)).div_rem(&b.int) } else { a.int.div_rem(&(&b.int * pow10(-shift))) };
    if rest.is_zero() {
        let ideal = a.exp - b.exp;
        let ten = BigUint::from(10u32);
        while exp < ideal {
            let (q, r) = int.div_rem(&ten);
            if !r.is_zero() {
                break;
            }
            int = q;
            exp += 1;
        }
    } else if (&int % 5u32).is_zero() {
        int += 1u32;
    }
    fix(Dec::finite(neg, int, exp), ctx, status)
}

/// Quotient and remainder of integer division; `None` when the quotient has too many digits.
fn divide(a: &Dec, b: &Dec, ctx: &Ctx) -> Option<(Dec, Dec)> {
    let neg = a.neg != b.neg;
    let ideal = if b.is_infinite() { a.exp } else { a.exp.min(b.exp) };
    let difference = a.adjusted() - b.adjusted();
    if a.is_zero() || b.is_infinite() || difference <= -2 {
        return Some((Dec::finite(neg, BigUint::zero(), 0), a.rescale(ideal, ctx.rounding)));
    }
    if difference > ctx.prec {
        return None;
    }
    let exp = a.exp.min(b.exp);
    let (x, y) = (&a.int * pow10(a.exp - exp), &b.int * pow10(b.exp - exp));
    let (q, r) = x.div_rem(&y);
    if q >= pow10(ctx.prec) {
        return None;
    }
    Some((Dec::finite(neg, q, 0), Dec::finite(a.neg, r, ideal)))
}

/// `a // b` and `a % b`, each with its own status.
pub fn divmod(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> (Dec, Dec) {
    if let Some(nan) = nan_of(a, Some(b), ctx, status) {
        return (nan.clone(), nan);
    }
    let neg = a.neg != b.neg;
    if a.is_infinite() {
        if b.is_infinite() {
            let nan = invalid(status, flag::INVALID);
            return (nan.clone(), nan);
        }
        return (Dec::infinity(neg), invalid(status, flag::INVALID));
    }
    if b.is_zero() {
        if a.is_zero() {
            let nan = invalid(status, flag::DIVISION_UNDEFINED | flag::INVALID);
            return (nan.clone(), nan);
        }
        *status |= flag::DIVISION_BY_ZERO;
        return (Dec::infinity(neg), invalid(status, flag::INVALID));
    }
    match divide(a, b, ctx) {
        Some((q, r)) => (q, fix(r, ctx, status)),
        None => {
            let nan = invalid(status, flag::DIVISION_IMPOSSIBLE | flag::INVALID);
            (nan.clone(), nan)
        }
    }
}

pub fn floordiv(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    if a.is_infinite() && !b.is_infinite() {
        return Dec::infinity(a.neg != b.neg);
    }
    if b.is_zero() && !a.is_zero() && a.is_finite() {
        *status |= flag::DIVISION_BY_ZERO;
        return Dec::infinity(a.neg != b.neg);
    }
    divmod(a, b, ctx, status).0
}

pub fn modulo(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    if b.is_zero() && a.is_finite() && !a.is_zero() {
        return invalid(status, flag::INVALID);
    }
    divmod(a, b, ctx, status).1
}

pub fn remainder_near(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    if a.is_infinite() {
        return invalid(status, flag::INVALID);
    }
    if b.is_zero() {
        let reason = if a.is_zero() { flag::DIVISION_UNDEFINED | flag::INVALID } else { flag::INVALID };
        return invalid(status, reason);
    }
    if b.is_infinite() {
        return fix(a.clone(), ctx, status);
    }
    let ideal = a.exp.min(b.exp);
    if a.is_zero() {
        return fix(Dec::finite(a.neg, BigUint::zero(), ideal), ctx, status);
    }
    let difference = a.adjusted() - b.adjusted();
    if difference > ctx.prec {
        return invalid(status, flag::DIVISION_IMPOSSIBLE | flag::INVALID);
    }
    if difference <= -2 {
        return fix(a.rescale(ideal, ctx.rounding), ctx, status);
    }
    let (x, y) = (&a.int * pow10(a.exp - ideal), &b.int * pow10(b.exp - ideal));
    let (mut q, mut r) = x.div_rem(&y);
    let mut neg = a.neg;
    if &r * 2u32 + u32::from(q.is_odd()) > y {
        r = &y - r;
        q += 1u32;
        neg = !neg;
    }
    if q >= pow10(ctx.prec) {
        return invalid(status, flag::DIVISION_IMPOSSIBLE | flag::INVALID);
    }
    fix(Dec::finite(neg, r, ideal), ctx, status)
}
