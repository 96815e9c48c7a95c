//! Operations on Decimals that are made of the basic arithmetic.
use super::context::*;
use super::number::{self, Dec, Kind};
use super::quick;
use std::cmp::Ordering;

pub type Binary = fn(&Dec, &Dec, &Ctx, &mut u32) -> Dec;

pub type Unary = fn(&Dec, &Ctx, &mut u32) -> Dec;

pub fn sub(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(made) = quick::add(a, b, !b.neg, ctx, status) {
        return made;
    }
    if b.is_nan() {
        return number::add(a, b, ctx, status);
    }
    number::add(a, &b.negated(), ctx, status)
}

pub fn plus(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = number::nan_of(a, None, ctx, status) {
        return nan;
    }
    let neg = a.neg && !(a.is_zero() && ctx.rounding != Rounding::Floor);
    number::fix(Dec { neg, ..a.clone() }, ctx, status)
}

pub fn minus(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = number::nan_of(a, None, ctx, status) {
        return nan;
    }
    plus(&a.negated(), ctx, status)
}

pub fn absolute(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if a.neg {
        minus(a, ctx, status)
    } else {
        plus(a, ctx, status)
    }
}

pub fn compare_value(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = number::nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    Dec::from_i64(number::compare(a, b) as i64)
}

pub fn pick(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32, wanted: Ordering) -> Dec {
    if a.kind == Kind::Quiet && !b.is_nan() {
        return number::fix(b.clone(), ctx, status);
    }
    if b.kind == Kind::Quiet && !a.is_nan() {
        return number::fix(a.clone(), ctx, status);
    }
    if let Some(nan) = number::nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    let order = number::compare(a, b).then_with(|| total(a, b));
    number::fix(if order == wanted { a.clone() } else { b.clone() }, ctx, status)
}

/// The total order of equal numbers: by sign, then by exponent.
fn total(a: &Dec, b: &Dec) -> Ordering {
    b.neg.cmp(&a.neg).then_with(|| if a.neg { b.exp.cmp(&a.exp) } else { a.exp.cmp(&b.exp) })
}

pub fn scaleb(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = number::nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    let shift = b.is_integer().then(|| signed(b)).flatten();
    let limit = 2 * (ctx.emax + ctx.prec);
    match shift.filter(|n| (-limit..=limit).contains(n) && b.exp == 0) {
        Some(_) if a.is_infinite() => a.clone(),
        Some(n) => number::fix(Dec { exp: a.exp + n, ..a.clone() }, ctx, status),
        None => {
            *status |= flag::INVALID;
            Dec::nan()
        }
    }
}

fn signed(d: &Dec) -> Option<i64> {
    let size = i64::try_from(&d.rescale(0, Rounding::Down).int).ok()?;
    Some(if d.neg { -size } else { size })
}

pub fn logb(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = number::nan_of(a, None, ctx, status) {
        return nan;
    }
    if a.is_infinite() {
        return Dec::infinity(false);
    }
    if a.is_zero() {
        *status |= flag::DIVISION_BY_ZERO;
        return Dec::infinity(true);
    }
    number::fix(Dec::from_i64(a.adjusted()), ctx, status)
}

pub fn number_class(d: &Dec, ctx: &Ctx) -> &'static str {
    let pair = |plus, minus| if d.neg { minus } else { plus };
    match d.kind {
        Kind::Signaling => "sNaN",
        Kind::Quiet => "NaN",
        Kind::Infinite => pair("+Infinity", "-Infinity"),
        _ if d.is_zero() => pair("+Zero", "-Zero"),
        _ if d.adjusted() < ctx.emin => pair("+Subnormal", "-Subnormal"),
        _ => pair("+Normal", "-Normal"),
    }
}
