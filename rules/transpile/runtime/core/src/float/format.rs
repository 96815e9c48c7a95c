//! Formatting of floats and complex numbers by specification.
use crate::complex::Parts;
use crate::prelude::*;
use crate::text::spec::Spec;

/// A float has no more digits than this, and formatting in Rust takes no more than 65,535.
const MOST: usize = 1100;

/// `value` with that many digits after the point.
fn fixed(value: f64, decimals: usize) -> String {
    let kept = decimals.min(MOST);
    let mut text = format!("{value:.kept$}");
    text.extend(std::iter::repeat_n('0', decimals - kept));
    text
}

/// Digits in scientific form with `precision` digits after the point: (digits with point, exponent).
fn scientific(value: f64, precision: usize) -> (String, i32) {
    let kept = precision.min(MOST);
    let text = format!("{value:.kept$e}");
    match text.split_once('e') {
        Some((mantissa, exponent)) => {
            (mantissa.to_string() + &"0".repeat(precision - kept), exponent.parse().unwrap_or(0))
        }
        None => (text, 0),
    }
}

fn exponent_text(exponent: i32, upper: bool) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{}{sign}{:02}", if upper { 'E' } else { 'e' }, exponent.abs())
}

fn trim(text: &str) -> &str {
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    }
}

/// `g` form: `precision` significant digits, fixed while the exponent is in range.
fn general(value: f64, precision: usize, alternate: bool, upper: bool, at_least_one: bool) -> String {
    let precision = precision.max(1);
    let (mantissa, exponent) = scientific(value, precision - 1);
    // With a type of 'none' the limit is one lower, so that "1e+03" style appears as repr's.
    let limit = precision as i32 - if at_least_one { 1 } else { 0 };
    if exponent >= -4 && exponent < limit {
        let decimals = (precision as i32 - 1 - exponent).max(0) as usize;
        let text = fixed(value, decimals);
        let mut text = if alternate { text } else { trim(&text).to_string() };
        if alternate && !text.contains('.') {
            text.push('.');
        }
        if at_least_one && !text.contains('.') {
            text.push_str(".0");
        }
        return text;
    }
    let mut mantissa = if alternate { mantissa } else { trim(&mantissa).to_string() };
    if alternate && !mantissa.contains('.') {
        mantissa.push('.');
    }
    mantissa + &exponent_text(exponent, upper)
}

/// The digits of a non-negative float by type and precision.
fn digits(value: f64, spec: &Spec, type_name: &str) -> R<String> {
    let upper = matches!(spec.kind, Some('E' | 'F' | 'G'));
    let case = |text: &str| {
        if upper {
            text.to_uppercase()
        } else {
            text.to_string()
        }
    };
    let kind = spec.kind.map(|c| c.to_ascii_lowercase());
    if !matches!(spec.kind, None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%')) {
        return Err(crate::text::spec::unknown(spec.kind.unwrap_or(' '), type_name));
    }
    let percent = if kind == Some('%') { "%" } else { "" };
    if value.is_nan() {
        return Ok(case("nan") + percent);
    }
    if value.is_infinite() {
        return Ok(case("inf") + percent);
    }
    let precision = spec.precision.unwrap_or(6);
    Ok(match kind {
        Some('e') => {
            let (mut mantissa, exponent) = scientific(value, precision);
            if spec.alternate && !mantissa.contains('.') {
                mantissa.push('.');
            }
            mantissa + &exponent_text(exponent, upper)
        }
        Some('f') | Some('%') => {
            let value = if percent.is_empty() { value } else { value * 100.0 };
            if value.is_infinite() {
                return Ok(case("inf") + percent);
            }
            let mut text = fixed(value, precision);
            if spec.alternate && !text.contains('.') {
                text.push('.');
            }
            text + percent
        }
        Some(_) => general(value, precision, spec.alternate, upper, false),
        None => match spec.precision {
            Some(p) => general(value, p, spec.alternate, false, true),
            None => {
                let text = super::repr(value);
                if spec.alternate && !text.contains('.') {
                    text.replacen('e', ".e", 1)
                } else {
                    text
                }
            }
        },
    })
}

/// Writes `format(f, spec)`.
pub(crate) fn format_float(value: f64, spec: &Spec, type_name: &str, out: &mut String) -> R<()> {
    let text = digits(value.abs(), spec, type_name)?;
    let negative = value.is_sign_negative() && !value.is_nan();
    let all_zero = spec.no_neg_zero && text.bytes().all(|b| !b.is_ascii_digit() || b == b'0');
    let cut = text.bytes().position(|b| !b.is_ascii_digit()).unwrap_or(text.len());
    let (whole, rest) = text.split_at(cut);
    if whole.is_empty() {
        // inf and nan are never grouped.
        let plain = Spec { grouping: None, ..spec.clone() };
        plain.number(negative, "", rest, "", 3, out);
    } else {
        spec.number(negative && !all_zero, "", whole, rest, 3, out);
    }
    Ok(())
}

/// `format(z, spec)`.
pub(crate) fn format_complex(c: &Parts, spec: &Spec) -> R<Str> {
    if spec.zero || spec.fill == Some('0') {
        return Err(value_error("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Some('=') {
        return Err(value_error("'=' alignment flag is not allowed in complex format specifier"));
    }
    let part = Spec { width: 0, align: None, fill: None, ..spec.clone() };
    let bare = spec.kind.is_none();
    // Without a type the parts are shown as repr does, without ".0"; with a precision as 'g' does.
    let part = if bare && spec.precision.is_some() { Spec { kind: Some('g'), ..part } } else { part };
    let one = |f: f64, spec: &Spec| -> R<String> {
        let mut text = String::new();
        format_float(f, spec, "complex", &mut text)?;
        Ok(match text.strip_suffix(".0") {
            Some(cut) if bare && spec.alternate && spec.precision.is_none() => format!("{cut}."),
            Some(cut) if bare && !spec.alternate => cut.to_string(),
            _ => text,
        })
    };
    let signed = Spec { sign: Some('+'), ..part.clone() };
    let skip_real = bare && c.re == 0.0 && c.re.is_sign_positive();
    let text = if skip_real {
        format!("{}j", one(c.im, &part)?)
    } else {
        let inner = format!("{}{}j", one(c.re, &part)?, one(c.im, &signed)?);
        if bare {
            format!("({inner})")
        } else {
            inner
        }
    };
    Ok(spec.pad(&text, '>').into())
}
