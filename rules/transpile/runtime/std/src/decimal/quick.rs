//! Arithmetic of numbers whose digits fit 128 bits: what programs have mostly. What does not fit is `None`, and goes the long way.
use super::context::{flag, Ctx, Rounding};
use super::number::Dec;
use num_bigint::BigUint;
use std::cmp::Ordering;

/// The coefficient of a finite number that is not zero.
fn digits_of(d: &Dec) -> Option<u128> {
    if !d.is_finite() {
        return None;
    }
    let mut words = d.int.iter_u64_digits();
    let found = match (words.next(), words.next(), words.next()) {
        (Some(low), None, _) => low as u128,
        (Some(low), Some(high), None) => (high as u128) << 64 | low as u128,
        _ => return None,
    };
    Some(found)
}

const POWERS: [u128; 39] = powers();

const fn powers() -> [u128; 39] {
    let mut powers = [1; 39];
    let mut at = 1;
    while at < 39 {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
}

/// How many decimal digits a number has: its bits tell, but for one.
fn count(n: u128) -> i64 {
    let bits = 128 - n.leading_zeros() as usize;
    let guess = (bits * 1233) >> 12;
    (guess + usize::from(POWERS.get(guess).is_some_and(|power| n >= *power))) as i64
}

fn pow10(n: i64) -> Option<u128> {
    POWERS.get(usize::try_from(n).ok()?).copied()
}

fn div_rem(a: u128, b: u128) -> (u128, u128) {
    match (u64::try_from(a), u64::try_from(b)) {
        (Ok(a), Ok(b)) => ((a / b) as u128, (a % b) as u128),
        _ => (a / b, a % b),
    }
}

/// Rounds digits to the context; `None` near the limits of the exponent.
fn fixed(neg: bool, int: u128, exp: i64, ctx: &Ctx, status: &mut u32) -> Option<Dec> {
    if int == 0 || ctx.clamp {
        return None;
    }
    let least = count(int) + exp - ctx.prec;
    let within = |least: i64| least >= ctx.etiny() && least < ctx.emax - ctx.prec;
    if !within(least) {
        return None;
    }
    if exp >= least {
        return Some(Dec::finite(neg, BigUint::from(int), exp));
    }
    let unit = pow10(least - exp)?;
    let (mut quotient, rest) = div_rem(int, unit);
    *status |= flag::ROUNDED;
    let mut exp = least;
    if rest != 0 {
        *status |= flag::INEXACT;
        let half = (rest * 2).cmp(&unit);
        let up = match ctx.rounding {
            Rounding::Up => true,
            Rounding::Down => false,
            Rounding::Ceiling => !neg,
            Rounding::Floor => neg,
            Rounding::HalfUp => half != Ordering::Less,
            Rounding::HalfDown => half == Ordering::Greater,
            Rounding::HalfEven => half == Ordering::Greater || (half == Ordering::Equal && quotient % 2 == 1),
            Rounding::ZeroFiveUp => matches!(quotient % 10, 0 | 5),
        };
        quotient += u128::from(up);
        if count(quotient) > ctx.prec {
            quotient /= 10;
            exp += 1;
        }
    }
    Some(Dec::finite(neg, BigUint::from(quotient), exp))
}

pub fn add(a: &Dec, b: &Dec, b_neg: bool, ctx: &Ctx, status: &mut u32) -> Option<Dec> {
    let (x, y) = (digits_of(a)?, digits_of(b)?);
    let exp = a.exp.min(b.exp);
    let raised = |n: u128, from: i64| if from == exp { Some(n) } else { n.checked_mul(pow10(from - exp)?) };
    let (x, y) = (raised(x, a.exp)?, raised(y, b.exp)?);
    if a.neg == b_neg {
        return fixed(a.neg, x.checked_add(y)?, exp, ctx, status);
    }
    match x.cmp(&y) {
        Ordering::Equal => None,
        Ordering::Greater => fixed(a.neg, x - y, exp, ctx, status),
        Ordering::Less => fixed(b_neg, y - x, exp, ctx, status),
    }
}

pub fn mul(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Option<Dec> {
    let int = digits_of(a)?.checked_mul(digits_of(b)?)?;
    fixed(a.neg != b.neg, int, a.exp + b.exp, ctx, status)
}

pub fn div(a: &Dec, b: &Dec, ctx: &Ctx, status: &mut u32) -> Option<Dec> {
    let (x, y) = (digits_of(a)?, digits_of(b)?);
    let shift = count(y) - count(x) + ctx.prec + 1;
    let (mut int, rest) = div_rem(x.checked_mul(pow10(shift)?)?, y);
    let (mut exp, ideal) = (a.exp - b.exp - shift, a.exp - b.exp);
    if rest != 0 {
        int += u128::from(int % 5 == 0);
    } else {
        while exp < ideal {
            let (shorter, last) = div_rem(int, 10);
            if last != 0 {
                break;
            }
            (int, exp) = (shorter, exp + 1);
        }
    }
    fixed(a.neg != b.neg, int, exp, ctx, status)
}

/// The order of the sizes of two finite numbers.
pub fn compare(a: &Dec, b: &Dec) -> Option<Ordering> {
    let (x, y) = (digits_of(a)?, digits_of(b)?);
    let exp = a.exp.min(b.exp);
    let raised = |n: u128, from: i64| if from == exp { Some(n) } else { n.checked_mul(pow10(from - exp)?) };
    Some(raised(x, a.exp)?.cmp(&raised(y, b.exp)?))
}
