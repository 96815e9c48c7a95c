//! Roots, powers, exponentials and logarithms, correctly rounded.
use super::context::{flag, Ctx, Rounding};
use super::number::*;
use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

fn invalid(status: &mut u32) -> Dec {
    *status |= flag::INVALID;
    Dec::nan()
}

pub fn sqrt(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = nan_of(a, None, ctx, status) {
        return nan;
    }
    if a.is_infinite() && !a.neg {
        return a.clone();
    }
    if a.is_zero() {
        return fix(Dec::finite(a.neg, BigUint::zero(), a.exp.div_euclid(2)), ctx, status);
    }
    if a.neg {
        return invalid(status);
    }
    let prec = ctx.prec + 1;
    let mut e = a.exp >> 1;
    let (mut c, length) =
        if a.exp & 1 == 1 { (&a.int * 10u32, (a.digits() >> 1) + 1) } else { (a.int.clone(), (a.digits() + 1) >> 1) };
    let shift = prec - length;
    let mut exact = true;
    if shift >= 0 {
        c *= pow10(2 * shift);
    } else {
        let (q, r) = c.div_rem(&pow10(-2 * shift));
        c = q;
        exact = r.is_zero();
    }
    e -= shift;
    let mut n = c.sqrt();
    exact = exact && &n * &n == c;
    if exact {
        if shift >= 0 {
            n /= pow10(shift);
        } else {
            n *= pow10(-shift);
        }
        e += shift;
    } else if (&n % 5u32).is_zero() {
        n += 1u32;
    }
    let even = Ctx { rounding: Rounding::HalfEven, ..ctx.clone() };
    fix(Dec::finite(false, n, e), &even, status)
}

/// `x` as a fixed-point number with `scale` decimal places, rounded down in size.
fn fixed(x: &Dec, scale: i64) -> BigInt {
    let shift = x.exp + scale;
    let size = if shift >= 0 { &x.int * pow10(shift) } else { &x.int / pow10(-shift) };
    BigInt::from_biguint(if x.neg { Sign::Minus } else { Sign::Plus }, size)
}

fn unit(scale: i64) -> BigInt {
    BigInt::from(pow10(scale))
}

/// atanh(1/n) * 2 at a scale.
fn log_ratio(n: u32, scale: i64) -> BigInt {
    let one = unit(scale);
    let square = BigInt::from(n * n);
    let mut term = &one / n;
    let mut sum = BigInt::zero();
    let mut k = 1u32;
    while !term.is_zero() {
        sum += &term / k;
        term /= &square;
        k += 2;
    }
    sum * 2
}

fn ln2(scale: i64) -> BigInt {
    // ln 2 = 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749)
    let wide = scale + 8;
    let found = log_ratio(26, wide) * 9 - log_ratio(4801, wide) + log_ratio(8749, wide) * 4;
    found / unit(8)
}

pub fn ln10(scale: i64) -> BigInt {
    // ln 10 = 46 atanh(1/31) + 34 atanh(1/49) + 20 atanh(1/161)
    let wide = scale + 8;
    let found = log_ratio(31, wide) * 23 + log_ratio(49, wide) * 17 + log_ratio(161, wide) * 10;
    found / unit(8)
}

/// e**x of a fixed-point number, as a coefficient at `scale` and a power of ten.
fn exp_fixed(x: &BigInt, scale: i64) -> (BigInt, i64) {
    let ten = ln10(scale + 4 + x.to_string().len() as i64);
    let wide = scale + 4 + x.to_string().len() as i64;
    let x = x * unit(wide - scale);
    let (k, r) = x.div_mod_floor(&ten);
    let r = r / unit(wide - scale - 10);
    let scale = scale + 10;
    // Halve the argument often, sum the series, square back.
    let halvings = 12u32;
    let r: BigInt = r >> halvings;
    let one = unit(scale);
    let (mut term, mut sum, mut n) = (one.clone(), one.clone(), 1u32);
    loop {
        term = &term * &r / &one / n;
        if term.is_zero() {
            break;
        }
        sum += &term;
        n += 1;
    }
    for _ in 0..halvings {
        sum = &sum * &sum / &one;
    }
    (sum / unit(10), k.try_into().unwrap_or(i64::MAX / 4))
}

/// ln of a positive number as a fixed-point number at `scale`.
fn ln_fixed(x: &Dec, scale: i64) -> BigInt {
    let wide = scale + 12;
    let one = unit(wide);
    // x = m * 10**e with m in [1, 10), then m = f * 2**k with f near 1.
    let e = x.adjusted();
    let mut m = fixed(&Dec::finite(false, x.int.clone(), x.exp - e), wide);
    let mut k = 0;
    while m > &one * 4 / 3 {
        m /= 2;
        k += 1;
    }
    if m < &one * 2 / 3 {
        m *= 2;
        k -= 1;
    }
    // ln m = 2 atanh((m - 1) / (m + 1))
    let z = (&m - &one) * &one / (&m + &one);
    let square = &z * &z / &one;
    let (mut term, mut sum, mut n) = (z.clone(), BigInt::zero(), 1u32);
    while !term.is_zero() {
        sum += &term / n;
        term = &term * &square / &one;
        n += 2;
    }
    let total = sum * 2 + ln2(wide) * k + ln10(wide) * e;
    total / unit(12)
}

/// The rounded number of an approximation (`value` at `scale`, wrong by a few units), or `None` when it is too near a tie.
fn settle(value: &BigInt, scale: i64, shift: i64, ctx: &Ctx, status: &mut u32) -> Option<Dec> {
    let even = Ctx { rounding: Rounding::HalfEven, ..ctx.clone() };
    let neg = value.is_negative();
    let make = |n: BigInt| Dec::finite(neg, n.magnitude().clone(), shift - scale);
    let (mut s1, mut s2) = (0, 0);
    let low = fix(make(value - 1000 * if neg { -1 } else { 1 }), &even, &mut s1);
    let high = fix(make(value + 1000 * if neg { -1 } else { 1 }), &even, &mut s2);
    if low.kind != high.kind || low.int != high.int || low.exp != high.exp {
        return None;
    }
    *status |= s2 | flag::INEXACT | flag::ROUNDED;
    Some(high)
}

pub fn exp(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = nan_of(a, None, ctx, status) {
        return nan;
    }
    if a.is_infinite() {
        return if a.neg { Dec::finite(false, BigUint::zero(), 0) } else { a.clone() };
    }
    if a.is_zero() {
        return Dec::from_i64(1);
    }
    let adjusted = a.adjusted();
    if adjusted > 19 {
        // Far beyond any exponent.
        let exp = if a.neg { ctx.etiny() - 1 } else { ctx.emax + 1 };
        let even = Ctx { rounding: Rounding::HalfEven, ..ctx.clone() };
        return fix(Dec::finite(false, BigUint::one(), exp), &even, status);
    }
    if adjusted < -ctx.prec - 2 {
        // 1 plus or minus less than half a unit.
        let padded = pow10(ctx.prec + 1) + 1u32;
        let near = if a.neg { pow10(ctx.prec + 1) - 1u32 } else { padded };
        let even = Ctx { rounding: Rounding::HalfEven, ..ctx.clone() };
        return fix(Dec::finite(false, near, -ctx.prec - 1), &even, status);
    }
    let mut extra = 8;
    loop {
        let scale = ctx.prec + extra + adjusted.max(0);
        let (value, shift) = exp_fixed(&fixed(a, scale), scale);
        if let Some(found) = settle(&value, scale, shift, ctx, status) {
            return found;
        }
        extra += 10;
    }
}

pub fn ln(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    logarithm(a, ctx, status, false)
}

pub fn log10(a: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if a.is_finite() && !a.neg && !a.is_zero() && a.int == pow10(a.digits() - 1) {
        return fix(Dec::from_i64(a.adjusted()), ctx, status);
    }
    logarithm(a, ctx, status, true)
}

fn logarithm(a: &Dec, ctx: &Ctx, status: &mut u32, common: bool) -> Dec {
    if let Some(nan) = nan_of(a, None, ctx, status) {
        return nan;
    }
    if a.is_zero() {
        return Dec::infinity(true);
    }
    if a.neg {
        return invalid(status);
    }
    if a.is_infinite() {
        return a.clone();
    }
    if compare(a, &Dec::from_i64(1)).is_eq() {
        return Dec::finite(false, BigUint::zero(), 0);
    }
    let mut extra = 10;
    loop {
        // Near 1 the logarithm is small: as many places more as it has leading zeros.
        let scale = ctx.prec + extra + near_one(a);
        let mut value = ln_fixed(a, scale);
        if common {
            value = value * unit(scale) / ln10(scale);
        }
        if let Some(found) = settle(&value, scale, 0, ctx, status) {
            return found;
        }
        extra += 10;
    }
}

fn near_one(a: &Dec) -> i64 {
    let mut ignored = 0;
    let wide = Ctx { prec: a.digits() + a.exp.abs() + 4, ..Ctx::plain(28) };
    if !(-2..=1).contains(&a.adjusted()) {
        return 0;
    }
    let distance = add(a, &Dec::from_i64(-1), &wide, &mut ignored);
    (-distance.adjusted()).max(0)
}

/// `base**n` by squaring, rounded at each step as the C library does.
fn pow_uint(base: &Dec, n: &BigUint, ctx: &Ctx, status: &mut u32) -> Dec {
    let mut result = base.clone();
    let bits = n.bits();
    for bit in (0..bits.saturating_sub(1)).rev() {
        result = mul(&result, &result, ctx, status);
        if n.bit(bit) {
            result = mul(&result, base, ctx, status);
        }
        if !result.is_finite() || result.is_zero() {
            break;
        }
    }
    result
}

pub fn power(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = nan_of(a, Some(b), ctx, status) {
        return nan;
    }
    let integer = b.is_integer();
    let neg = a.neg && integer && b.is_odd();
    if b.is_zero() {
        return if a.is_zero() { invalid(status) } else { Dec::from_i64(1) };
    }
    if a.is_zero() {
        if b.neg {
            return Dec::infinity(neg);
        }
        return Dec::finite(neg, BigUint::zero(), 0);
    }
    if a.neg && !integer {
        // A negative base to a power that is no integer, infinite ones included.
        return invalid(status);
    }
    if a.is_infinite() {
        if b.neg {
            return Dec::finite(neg, BigUint::zero(), 0);
        }
        return Dec::infinity(neg);
    }
    let order = compare(&a.abs(), &Dec::from_i64(1));
    if b.is_infinite() {
        if order.is_eq() {
            *status |= flag::INEXACT | flag::ROUNDED;
            return Dec::finite(false, pow10(ctx.prec - 1), 1 - ctx.prec);
        }
        return if order.is_gt() != b.neg { Dec::infinity(false) } else { Dec::finite(false, BigUint::zero(), 0) };
    }
    if order.is_eq() {
        return power_of_one(a, b, neg, integer, ctx, status);
    }
    let bound = a.adjusted().unsigned_abs() as f64 * 10f64.powi((b.adjusted() + 1).min(300) as i32);
    let n = b.abs().rescale(0, Rounding::Down).int;
    if integer && n.bits() < 64 && bound < 1e20 {
        let mut wide = Ctx { rounding: Rounding::HalfEven, clamp: false, ..ctx.clone() };
        wide.prec = ctx.prec + 4 + b.digits() + b.exp;
        if b.neg {
            wide.prec += 1;
        }
        let mut inner = 0;
        let base = if b.neg { div(&Dec::from_i64(1), &a.abs(), &wide, &mut inner) } else { a.abs() };
        let mut made = pow_uint(&base, &n, &wide, &mut inner);
        made.neg = neg;
        *status |= inner
            & (flag::INEXACT | flag::ROUNDED | flag::OVERFLOW | flag::UNDERFLOW | flag::SUBNORMAL | flag::CLAMPED);
        return fix(made, ctx, status);
    }
    power_real(&a.abs(), b, neg, ctx, status)
}

fn power_of_one(a: &Dec, b: &Dec, neg: bool, integer: bool, ctx: &Ctx, status: &mut u32) -> Dec {
    if integer {
        if b.neg {
            return fix(Dec::finite(neg, BigUint::one(), 0), ctx, status);
        }
        // As many zeros as the exact power has, within the precision.
        let times = b.abs().rescale(0, Rounding::Down).int;
        let times = i64::try_from(times).unwrap_or(i64::MAX);
        let exp = a.exp.saturating_mul(times).max(1 - ctx.prec);
        if a.exp.saturating_mul(times) < 1 - ctx.prec {
            *status |= flag::ROUNDED;
        }
        return fix(Dec::finite(neg, pow10(-exp), exp), ctx, status);
    }
    *status |= flag::INEXACT | flag::ROUNDED;
    fix(Dec::finite(neg, pow10(ctx.prec - 1), 1 - ctx.prec), ctx, status)
}

fn power_real(a: &Dec, b: &Dec, neg: bool, ctx: &Ctx, status: &mut u32) -> Dec {
    let prec = ctx.prec.max(a.digits()) + 4 + 19;
    let work = Ctx { prec, ..Ctx::wide() };
    let mut inner = 0;
    let log = ln(a, &work, &mut inner);
    let product = mul(&log, b, &work, &mut inner);
    let mut made = exp(&product, &Ctx { prec: prec - 2, ..Ctx::wide() }, &mut inner);
    made.neg = neg;
    *status |= flag::INEXACT | flag::ROUNDED;
    fix(made, ctx, status)
}

/// `pow(a, b, m)`.
pub fn power_mod(a: &Dec, b: &Dec, m: &Dec, ctx: &Ctx, status: &mut u32) -> Dec {
    if let Some(nan) = nan_of(a, Some(b), ctx, status).or_else(|| nan_of(m, None, ctx, status)) {
        return nan;
    }
    let fits = a.is_integer() && b.is_integer() && m.is_integer() && !b.neg && !m.is_zero() && m.adjusted() < ctx.prec;
    if !fits || (a.is_zero() && b.is_zero()) {
        return invalid(status);
    }
    let whole = |d: &Dec| d.abs().rescale(0, Rounding::Down).int;
    let found = whole(a).modpow(&whole(b), &whole(m));
    fix(Dec::finite(a.neg && b.is_odd(), found, 0), ctx, status)
}
