//! `float.hex` and `float.fromhex`.
use crate::int::Int;
use crate::prelude::*;

/// `f.hex()`.
pub fn hex(value: f64) -> String {
    if !value.is_finite() {
        return super::repr(value);
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let bits = value.to_bits();
    let mantissa = bits & ((1 << 52) - 1);
    let exponent = (bits >> 52 & 0x7ff) as i32;
    if value == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (lead, power) = if exponent == 0 { (0, -1022) } else { (1, exponent - 1023) };
    format!("{sign}0x{lead}.{mantissa:013x}p{power:+}")
}

/// The power of two after `p`: a sign and digits; what is beyond all floats is as good as the largest.
fn power_of(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse::<i64>().map_or(1 << 40, |n| n.min(1 << 40));
    Some(if text.starts_with('-') { -size } else { size })
}

/// `float.fromhex(text)`.
pub fn from_hex(text: &str) -> R<f64> {
    let invalid = || value_error("invalid hexadecimal floating-point string");
    let t = text.trim_matches(|c: char| c.is_ascii_whitespace() || c == '\x0b');
    let (negative, body) = match t.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, t.strip_prefix('+').unwrap_or(t)),
    };
    let lower = body.to_ascii_lowercase();
    if let Some(special) = match &*lower {
        "inf" | "infinity" => Some(f64::INFINITY),
        "nan" => Some(f64::NAN),
        _ => None,
    } {
        return Ok(if negative { -special } else { special });
    }
    let body = lower.strip_prefix("0x").unwrap_or(&lower);
    let (digits, power) = match body.split_once('p') {
        Some((d, p)) => (d, power_of(p).ok_or_else(invalid)?),
        None => (body, 0),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all = format!("{whole}{part}");
    if all.is_empty() || !all.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(invalid());
    }
    let all = all.trim_start_matches('0');
    if all.is_empty() {
        return Ok(if negative { -0.0 } else { 0.0 });
    }
    let number = crate::int::parse::parse_radix(all, 16).ok_or_else(invalid)?;
    let shift = power - 4 * part.len() as i64;
    let too_large = || overflow_error("hexadecimal value too large to represent as a float");
    if number.bit_length() as i64 + shift > 1024 {
        return Err(too_large());
    }
    let value = if shift >= 0 {
        number.shl(&Int::from(shift))?.to_f64().map_err(|_| too_large())?
    } else if number.bit_length() as i64 + shift < -1080 {
        0.0
    } else {
        number.true_div(&Int::ONE.shl(&Int::from(-shift))?)?
    };
    if value.is_infinite() {
        return Err(too_large());
    }
    Ok(if negative { -value } else { value })
}
