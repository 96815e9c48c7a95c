//! `struct`: the range of whole numbers, and floats of two bytes.
use batuta_rt::prelude::*;

/// Whether a number can be kept in so many bytes.
pub fn fits(number: i64, size: usize, signed: bool) -> bool {
    match (size, signed) {
        (8, true) => true,
        (8, false) => number >= 0,
        (_, true) => {
            let limit = 1i64 << (8 * size - 1);
            (-limit..limit).contains(&number)
        }
        (_, false) => (0..1i64 << (8 * size)).contains(&number),
    }
}

/// IEEE half precision, ties to even.
pub fn half(number: f64) -> R<u16> {
    let sign = if number.is_sign_negative() { 0x8000 } else { 0 };
    let x = number.abs();
    if x.is_nan() {
        return Ok(sign | 0x7e00);
    }
    if x.is_infinite() {
        return Ok(sign | 0x7c00);
    }
    let exponent = if x == 0.0 { -14 } else { (x.log2().floor() as i32).max(-14) };
    let exponent = if x != 0.0 && x >= 2f64.powi(exponent + 1) { exponent + 1 } else { exponent };
    let units = (x / 2f64.powi(exponent - 10)).round_ties_even();
    let bits = if units < 1024.0 { units as i32 } else { ((exponent + 15) << 10) + (units as i32 - 1024) };
    if bits >= 0x7c00 {
        return Err(overflow_error("float too large to pack with e format"));
    }
    Ok(sign | bits as u16)
}

pub fn from_half(bits: u16) -> f64 {
    let (exponent, fraction) = ((bits >> 10 & 31) as i32, (bits & 0x3ff) as f64);
    let value = match exponent {
        0 => fraction * 2f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        e => (1.0 + fraction / 1024.0) * 2f64.powi(e - 15),
    };
    if bits & 0x8000 != 0 {
        -value
    } else {
        value
    }
}
