//! Conversions between Decimals and the other values of the language.
use super::context::*;
use super::number::{self, Dec, Kind};
use super::object::Decimal;
use super::text;
use batuta_rt::prelude::*;
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::Zero;
use std::borrow::Cow;

pub fn from_int(n: &Int) -> Dec {
    if let Some(small) = n.to_i64() {
        return Dec::from_i64(small);
    }
    let (sign, int) = n.to_big().into_parts();
    Dec::finite(sign == Sign::Minus, int, 0)
}

pub fn from_float(f: f64) -> Dec {
    if f.is_nan() {
        return Dec { neg: f.is_sign_negative(), ..Dec::nan() };
    }
    if f.is_infinite() {
        return Dec::infinity(f < 0.0);
    }
    let bits = f.abs().to_bits();
    let (field, fraction) = ((bits >> 52) as i64, bits & ((1 << 52) - 1));
    let (mantissa, exp) = if field == 0 { (fraction, -1074) } else { (fraction | 1 << 52, field - 1075) };
    let neg = f.is_sign_negative();
    if mantissa == 0 {
        return Dec::finite(neg, BigUint::zero(), 0);
    }
    let zeros = mantissa.trailing_zeros() as i64;
    let (mantissa, exp) = (BigUint::from(mantissa >> zeros), exp + zeros);
    if exp >= 0 {
        return Dec::finite(neg, mantissa << exp as usize, 0);
    }
    Dec::finite(neg, mantissa * BigUint::from(5u32).pow(-exp as u32), exp)
}

/// A Decimal operand: a Decimal or an int.
pub fn operand(value: &Value) -> Option<Cow<'_, Dec>> {
    if let Some(d) = value.downcast::<Decimal>() {
        return Some(Cow::Borrowed(&d.0));
    }
    match value.payload() {
        Value::Int(n) => Some(Cow::Owned(from_int(n))),
        Value::Bool(b) => Some(Cow::Owned(Dec::from_i64(*b as i64))),
        _ => None,
    }
}

pub fn required(value: &Value) -> R<Dec> {
    operand(value)
        .map(Cow::into_owned)
        .ok_or_else(|| type_error(format!("conversion from {} to Decimal is not supported", value.type_name())))
}

fn from_tuple(value: &Value) -> R<Dec> {
    let items = collect(value)?;
    let [sign, digits, exp] = items.as_slice() else {
        return Err(value_error("argument must be a sequence of length 3"));
    };
    let neg = match op::try_index(sign)?.and_then(|n| n.to_i64()) {
        Some(0) => false,
        Some(1) => true,
        _ => return Err(value_error("sign must be an integer with the value 0 or 1")),
    };
    let mut int = BigUint::zero();
    for digit in collect(digits)? {
        match op::try_index(&digit)?.and_then(|n| n.to_i64()) {
            Some(d @ 0..=9) => int = int * 10u32 + d as u32,
            _ => return Err(value_error("coefficient must be a tuple of digits")),
        }
    }
    match exp.payload() {
        Value::Str(kind) => match kind.as_str() {
            "F" => Ok(Dec::infinity(neg)),
            "n" => Ok(Dec { neg, kind: Kind::Quiet, int, exp: 0 }),
            "N" => Ok(Dec { neg, kind: Kind::Signaling, int, exp: 0 }),
            _ => Err(value_error("string argument in the third position must be 'F', 'n' or 'N'")),
        },
        _ => match op::try_index(exp)? {
            Some(exp) => Ok(Dec::finite(neg, int, exp.to_index()?)),
            None => Err(value_error("exponent must be an integer")),
        },
    }
}

/// The exact number of any value that `Decimal()` takes, and the flags of a text that is none.
pub fn exact(value: &Value, status: &mut u32) -> R<Dec> {
    if let Some(found) = operand(value) {
        return Ok(found.into_owned());
    }
    match value.payload() {
        Value::Str(source) => Ok(text::parse(source).unwrap_or_else(|| {
            *status |= flag::INVALID | flag::CONVERSION_SYNTAX;
            Dec::nan()
        })),
        Value::Float(f) => {
            *status |= flag::FLOAT;
            Ok(from_float(*f))
        }
        Value::Tuple(_) | Value::List(_) => from_tuple(value),
        _ => Err(type_error(format!("conversion from {} to Decimal is not supported", value.type_name()))),
    }
}

pub fn to_int(d: &Dec) -> R<Int> {
    match d.kind {
        Kind::Finite => {
            let int = d.rescale(0, Rounding::Down).int;
            Ok(Int::big(BigInt::from_biguint(if d.neg { Sign::Minus } else { Sign::Plus }, int)))
        }
        Kind::Infinite => Err(overflow_error("cannot convert Infinity to integer")),
        _ => Err(value_error("cannot convert NaN to integer")),
    }
}

pub fn to_float(d: &Dec) -> R<f64> {
    match d.kind {
        Kind::Signaling => Err(value_error("cannot convert signaling NaN to float")),
        Kind::Quiet => Ok(if d.neg { -f64::NAN } else { f64::NAN }),
        _ => Ok(text::show(d, true, false).replace("Infinity", "inf").parse().unwrap_or(f64::NAN)),
    }
}

/// Exact fraction of a finite number.
pub fn ratio(d: &Dec) -> (BigInt, BigInt) {
    let mut top = BigInt::from(d.int.clone());
    let mut bottom = BigInt::from(1);
    if d.exp >= 0 {
        top *= BigInt::from(number::pow10(d.exp));
    } else {
        bottom = BigInt::from(number::pow10(-d.exp));
        let common = num_integer::Integer::gcd(&top, &bottom);
        top /= &common;
        bottom /= &common;
    }
    (if d.neg { -top } else { top }, bottom)
}

/// The numerator and denominator of a `Fraction`.
pub fn rational(value: &Value) -> R<Option<(Int, Int)>> {
    if !matches!(value, Value::Obj(_) | Value::Native(_)) {
        return Ok(None);
    }
    match (op::getattr_opt(value, "numerator")?, op::getattr_opt(value, "denominator")?) {
        (Some(top), Some(bottom)) => Ok(Some((top.as_int()?, bottom.as_int()?))),
        _ => Ok(None),
    }
}

pub fn hash(d: &Dec) -> R<i64> {
    match d.kind {
        Kind::Signaling => return Err(type_error("Cannot hash a signaling NaN value")),
        Kind::Quiet => return Ok(0x00de_c1a1),
        Kind::Infinite => return Ok(if d.neg { -314_159 } else { 314_159 }),
        Kind::Finite => {}
    }
    let p = BigUint::from((1u64 << 61) - 1);
    let ten = BigUint::from(10u32);
    let power = if d.exp >= 0 {
        ten.modpow(&BigUint::from(d.exp as u64), &p)
    } else {
        let inverse = ten.modpow(&(&p - 2u32), &p);
        inverse.modpow(&BigUint::from(d.exp.unsigned_abs()), &p)
    };
    let size = i64::try_from((&d.int * power) % p).unwrap_or(0);
    let found = if d.neg { -size } else { size };
    Ok(if found == -1 { -2 } else { found })
}

pub fn as_tuple(d: &Dec) -> R {
    let digits: Vec<Value> = if d.kind == Kind::Infinite {
        vec![0i64.into()]
    } else if d.is_nan() && d.int.is_zero() {
        Vec::new()
    } else {
        d.int.to_string().bytes().map(|b| Value::from((b - b'0') as i64)).collect()
    };
    let exp: Value = match d.kind {
        Kind::Finite => d.exp.into(),
        Kind::Infinite => "F".into(),
        Kind::Quiet => "n".into(),
        Kind::Signaling => "N".into(),
    };
    super::tuple::make(vec![(d.neg as i64).into(), Value::Tuple(Tuple::from(digits)), exp])
}
