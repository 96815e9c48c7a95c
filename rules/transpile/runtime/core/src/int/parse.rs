//! `int(...)`: text in any base, numbers, and CPython's refusals.
use super::{max_str_digits, too_long, Int};
use crate::prelude::*;
use num_bigint::BigInt;

/// Digits of a base, without sign or underscores.
pub(crate) fn parse_radix(digits: &str, base: u32) -> Option<Int> {
    if digits.len() <= 10 {
        return i64::from_str_radix(digits, base).ok().filter(|_| !digits.starts_with(['+', '-'])).map(Int::from);
    }
    if digits.starts_with(['+', '-']) {
        return None;
    }
    BigInt::parse_bytes(digits.as_bytes(), base).map(Int::big)
}

fn digits_only(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    if bytes.first() == Some(&b'_') || bytes.last() == Some(&b'_') || text.contains("__") || text.is_empty() {
        return None;
    }
    Some(text.replace('_', ""))
}

/// The integer in a text, `None` when it is none; `Err` when it is too long.
pub fn parse_text(text: &str, base: u32) -> R<Option<Int>> {
    let text = crate::text::unicode::decimal_digits(text.trim_matches(crate::text::unicode::is_space));
    let (negative, body) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let lower = body.get(..2).map(str::to_ascii_lowercase).unwrap_or_default();
    let prefixed = match &*lower {
        "0x" => Some(16),
        "0o" => Some(8),
        "0b" => Some(2),
        _ => None,
    };
    let (base, body) = match (base, prefixed) {
        (0, Some(found)) => (found, &body[2..]),
        (0, None) => {
            // A leading zero is allowed only for zero itself.
            let bare = body.replace('_', "");
            if bare.starts_with('0') && bare.bytes().any(|b| b != b'0') {
                return Ok(None);
            }
            (10, body)
        }
        (base, Some(found)) if base == found => (base, &body[2..]),
        (base, _) => (base, body),
    };
    // After a base prefix one underscore may stand.
    let body = if lower.len() == 2 && prefixed == Some(base) { body.strip_prefix('_').unwrap_or(body) } else { body };
    let Some(digits) = digits_only(body) else {
        return Ok(None);
    };
    if !base.is_power_of_two() && too_long(digits.len()) && digits.bytes().all(|b| (b as char).is_digit(base)) {
        return Err(value_error(format!(
            "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use sys.set_int_max_str_digits() to increase the limit",
            max_str_digits(),
            digits.len()
        )));
    }
    Ok(parse_radix(&digits, base).map(|i| if negative { -i } else { i }))
}

/// `int(*args)`.
pub fn construct(mut args: Args) -> R<Int> {
    if args.pos.is_empty() && args.kw.is_empty() {
        return Ok(Int::ZERO);
    }
    let named = args.take_kw("base");
    if let Some((name, _)) = args.kw.first() {
        return Err(type_error(format!("'{name}' is an invalid keyword argument for int()")));
    }
    if args.pos.len() > 2 {
        return Err(type_error(format!("int() takes at most 2 arguments ({} given)", args.pos.len())));
    }
    let mut given = args.pos.into_iter();
    let Some(value) = given.next() else {
        return Err(type_error("int() missing string argument"));
    };
    let base = given.next().or(named);
    match base {
        None => from_value(&value),
        Some(base) => {
            let base = op::index(&base)?;
            let base = base.to_i64().filter(|b| *b == 0 || (2..=36).contains(b));
            let base = base.ok_or_else(|| value_error("int() base must be >= 2 and <= 36, or 0"))?;
            match value.payload() {
                Value::Str(s) => from_text(s, value.payload(), base as u32),
                other => match crate::bytes::bytes_like(other) {
                    Some(b) => from_text(&latin(&b), other, base as u32),
                    None => Err(type_error("int() can't convert non-string with explicit base")),
                },
            }
        }
    }
}

fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|b| *b as char).collect()
}

fn from_text(text: &str, shown: &Value, base: u32) -> R<Int> {
    match parse_text(text, base)? {
        Some(i) => Ok(i),
        None => {
            let text = fmt::repr(shown)?;
            Err(value_error(format!("invalid literal for int() with base {base}: {text}")))
        }
    }
}

/// `int(value)`.
pub fn from_value(value: &Value) -> R<Int> {
    let of_its_own = matches!(value, Value::Obj(_))
        && class_of(value).owner_of("__int__").is_some_and(|owner| owner.kind().is_none());
    match value.payload() {
        _ if of_its_own => {
            let made = op::call_special(value, "__int__", ())?;
            return match made.payload() {
                Value::Int(i) => Ok(i.clone()),
                Value::Bool(b) => Ok(Int::from(*b)),
                _ => {
                    let name = made.type_name();
                    Err(type_error(format!("__int__ returned non-int (type {name})")))
                }
            };
        }
        Value::Int(i) => return Ok(i.clone()),
        Value::Str(s) => return from_text(s, value.payload(), 10),
        _ => {}
    }
    if let Some(i) = op::to_int(value)? {
        return Ok(i);
    }
    match crate::bytes::bytes_like(value) {
        Some(b) => from_text(&latin(&b), value, 10),
        None => Err(type_error(format!(
            "int() argument must be a string, a bytes-like object or a real number, not '{}'",
            value.type_name()
        ))),
    }
}
