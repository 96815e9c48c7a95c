//! Floats: arithmetic with Python's meaning, shortest repr, parsing, decimal rounding.
pub mod format;
pub mod hex;
pub mod methods;
mod mixed;

use crate::prelude::*;
pub use mixed::*;

#[cold]
#[inline(never)]
fn zero_division(text: &str) -> Exc {
    zero_division_error(text)
}

#[inline]
pub fn true_div(a: f64, b: f64) -> R<f64> {
    if b == 0.0 {
        return Err(zero_division("float division by zero"));
    }
    Ok(a / b)
}

/// `divmod(a, b)`.
pub fn divmod(a: f64, b: f64) -> R<(f64, f64)> {
    if b == 0.0 {
        return Err(zero_division_error("float divmod()"));
    }
    Ok(floored(a, b))
}

fn floored(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest != 0.0 {
        if (b < 0.0) != (rest < 0.0) {
            rest += b;
            quotient -= 1.0;
        }
    } else {
        rest = 0f64.copysign(b);
    }
    let whole = if quotient != 0.0 {
        let floor = quotient.floor();
        if quotient - floor > 0.5 {
            floor + 1.0
        } else {
            floor
        }
    } else {
        0f64.copysign(a / b)
    };
    (whole, rest)
}

#[inline]
pub fn floor_div(a: f64, b: f64) -> R<f64> {
    if b == 0.0 {
        return Err(zero_division("float floor division by zero"));
    }
    Ok(floored(a, b).0)
}

#[inline]
pub fn modulo(a: f64, b: f64) -> R<f64> {
    if b == 0.0 {
        return Err(zero_division("float modulo"));
    }
    let rest = a % b;
    Ok(if rest == 0.0 {
        0f64.copysign(b)
    } else if (b < 0.0) != (rest < 0.0) {
        rest + b
    } else {
        rest
    })
}

/// `a ** b`: complex for a negative base and a fractional exponent.
pub fn pow(a: f64, b: f64) -> R<Value> {
    if a == 0.0 && b < 0.0 {
        return Err(zero_division_error("0.0 cannot be raised to a negative power"));
    }
    if a < 0.0 && a.is_finite() && b.is_finite() && b != b.trunc() {
        let made = crate::complex::Parts { re: a, im: 0.0 }.pow(crate::complex::Parts { re: b, im: 0.0 })?;
        return Ok(crate::complex::complex(made.re, made.im));
    }
    real_pow(a, b).map(Value::Float)
}

/// `a ** n` for an exponent that is written out and not negative.
#[inline(never)]
pub fn pow_whole(a: f64, exponent: i64) -> R<f64> {
    // The C library's `pow` decides the last bit, as for CPython: the compiler must not see a square in it.
    real_pow(a, std::hint::black_box(exponent as f64))
}

fn real_pow(a: f64, b: f64) -> R<f64> {
    let made = a.powf(b);
    if made.is_infinite() && a.is_finite() && b.is_finite() {
        let made = Exc::new(
            crate::class::builtin::get(K::OverflowError),
            &[34.into(), "Numerical result out of range".into()],
        );
        return Err(made);
    }
    Ok(made)
}

/// The mantissa in [0.5, 1) and the exponent of a finite float.
pub fn frexp(value: f64) -> (f64, i32) {
    if value == 0.0 || !value.is_finite() {
        return (value, 0);
    }
    let bits = value.to_bits();
    let exponent = (bits >> 52 & 0x7ff) as i32;
    if exponent == 0 {
        let (mantissa, more) = frexp(value * 2f64.powi(64));
        return (mantissa, more - 64);
    }
    (f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52), exponent - 1022)
}

/// `repr(f)`.
pub fn repr(value: f64) -> String {
    if value.is_nan() {
        return "nan".into();
    }
    if value.is_infinite() {
        return if value > 0.0 { "inf".into() } else { "-inf".into() };
    }
    let text = shortest(value);
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..16).contains(&exponent) {
        return plain(mantissa, exponent);
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.abs())
}

/// The fewest digits that read back as `value`, in scientific form; of two equally near, the even one.
fn shortest(value: f64) -> String {
    let text = format!("{value:e}");
    let digits = text.split('e').next().unwrap_or("").bytes().filter(u8::is_ascii_digit).count();
    if digits < 16 {
        return text;
    }
    let rounded = format!("{value:.*e}", digits - 1);
    if rounded.parse() == Ok(value) {
        rounded
    } else {
        text
    }
}

/// A mantissa and a small exponent without exponent notation, with at least one decimal.
fn plain(mantissa: &str, exponent: i32) -> String {
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let digits = mantissa.replace('.', "");
    if exponent < 0 {
        return format!("{sign}0.{}{digits}", "0".repeat((-exponent - 1) as usize));
    }
    let whole = exponent as usize + 1;
    if digits.len() <= whole {
        return format!("{sign}{digits}{}.0", "0".repeat(whole - digits.len()));
    }
    format!("{sign}{}.{}", &digits[..whole], &digits[whole..])
}

/// Text with underscores between digits removed, or `None` where one stands elsewhere.
pub(crate) fn without_underscores(text: &str) -> Option<String> {
    if !text.contains('_') {
        return Some(text.to_string());
    }
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'_' {
            let digit = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
            if at == 0 || !digit(bytes.get(at - 1)) || !digit(bytes.get(at + 1)) {
                return None;
            }
        }
    }
    Some(text.replace('_', ""))
}

/// The number in a text as `float(text)` reads it.
pub fn parse(text: &str) -> Option<f64> {
    let text = crate::text::unicode::decimal_digits(text.trim_matches(crate::text::unicode::is_space));
    let text = without_underscores(&text)?;
    let (negative, body) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, &text[..]),
    };
    let lower = body.to_ascii_lowercase();
    let size = match &*lower {
        "inf" | "infinity" => f64::INFINITY,
        "nan" => fresh_nan(),
        _ => {
            let plain = body.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'+' | b'-'));
            if !plain || !body.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
                return None;
            }
            body.parse::<f64>().ok()?
        }
    };
    Some(if negative { -size } else { size })
}

/// `float(value)`.
pub fn construct(value: &Value) -> R<f64> {
    let refuse = |v: &Value| {
        let shown = fmt::repr(v)?;
        Err(value_error(format!("could not convert string to float: {shown}")))
    };
    let of_its_own = |class: Class| class.owner_of("__float__").is_some_and(|owner| owner.kind().is_none());
    if matches!(value, Value::Obj(_)) && of_its_own(class_of(value)) {
        return op::float_of(value);
    }
    match value.payload() {
        Value::Str(s) => parse(s).map_or_else(|| refuse(value.payload()), Ok),
        other if crate::bytes::bytes_like(other).is_some() => {
            let bytes = crate::bytes::bytes_like(other).unwrap_or_default();
            let text: String = bytes.iter().map(|b| *b as char).collect();
            let parsed = if text.is_ascii() { parse(&text) } else { None };
            parsed.map_or_else(|| refuse(other), Ok)
        }
        _ => {
            let class = class_of(value);
            let numeric = matches!(value.payload(), Value::Int(_) | Value::Float(_) | Value::Bool(_))
                || class.lookup("__float__").is_some()
                || class.lookup("__index__").is_some();
            if !numeric {
                return Err(type_error(format!(
                    "float() argument must be a string or a real number, not '{}'",
                    class.name()
                )));
            }
            op::to_float(value)
        }
    }
}

/// `int(f)`.
pub fn to_int(value: f64) -> R<Int> {
    if value.is_nan() {
        return Err(value_error("cannot convert float NaN to integer"));
    }
    if value.is_infinite() {
        return Err(overflow_error("cannot convert float infinity to integer"));
    }
    Ok(Int::from_f64(value).unwrap_or_default())
}

/// `math.floor` of a real builtin number.
pub fn floor(value: &Value) -> R {
    match value {
        Value::Float(f) => to_int(f.floor()).map(Value::Int),
        other => Ok(op::index(other)?.into()),
    }
}

pub fn ceil(value: &Value) -> R {
    match value {
        Value::Float(f) => to_int(f.ceil()).map(Value::Int),
        other => Ok(op::index(other)?.into()),
    }
}

/// `round(f)`: to the nearest integer, halves to even.
pub fn round_whole(value: f64) -> R<Int> {
    to_int(value.round_ties_even())
}

/// `round(f, digits)`: exact decimal rounding of the binary value.
pub fn round_digits(value: f64, digits: i64) -> R<f64> {
    if !value.is_finite() || value == 0.0 || digits > 323 {
        return Ok(value);
    }
    if digits < -308 {
        return Ok(0f64.copysign(value));
    }
    let made = if digits >= 0 {
        format!("{:.*}", (digits as usize).min(1100), value).parse::<f64>()
    } else {
        rounded_left(value, digits.unsigned_abs() as usize).parse::<f64>()
    };
    match made {
        Ok(f) if f.is_finite() => Ok(if f == 0.0 { 0f64.copysign(value) } else { f }),
        _ => Err(overflow_error("rounded value too large to represent")),
    }
}

/// Rounds left of the decimal point, halves (of the exact value) to even.
fn rounded_left(value: f64, places: usize) -> String {
    let whole = value.abs().trunc();
    let Some(i) = Int::from_f64(whole) else {
        return "0".into();
    };
    let Ok(unit) = Int::from(10).pow_int(&Int::from(places as u64)) else {
        return "0".into();
    };
    let (Ok(quotient), Ok(rest)) = (i.floor_div(&unit), i.modulo(&unit)) else {
        return "0".into();
    };
    let twice = &rest * &Int::from(2);
    let exact_half = twice == unit && value.abs() == whole;
    let up = if exact_half { quotient.is_odd() } else { twice >= unit };
    let quotient = if up { quotient + Int::ONE } else { quotient };
    let sign = if value < 0.0 { "-" } else { "" };
    format!("{sign}{}", quotient * unit)
}

/// A NaN of its own: containers tell objects apart, so each that a text names differs from the others in its bits.
fn fresh_nan() -> f64 {
    thread_local!(static MADE: Cell<u64> = const { Cell::new(0) });
    let number = MADE.with(|m| m.replace(m.get() + 1)) + 1;
    f64::from_bits(f64::NAN.to_bits() | (number & ((1 << 50) - 1)))
}

/// The NaN that all bytes of NaNs are written as.
pub fn plain_nan(value: f64) -> f64 {
    if value.is_nan() && value.is_sign_positive() {
        return f64::NAN;
    }
    value
}
