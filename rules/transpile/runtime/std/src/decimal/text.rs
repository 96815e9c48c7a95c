//! Decimals as text: reading, `str`, `format`.
use super::context::{Ctx, Rounding};
use super::number::*;
use batuta_rt::prelude::*;
use batuta_rt::text::unicode;
use num_bigint::BigUint;
use num_traits::Zero;

/// The number that a text stands for; underscores are ignored, spaces around it too.
pub fn parse(text: &str) -> Option<Dec> {
    let text = unicode::decimal_digits(text).into_owned();
    let text = text.trim_matches(unicode::is_space).replace('_', "");
    let (neg, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(&text)),
    };
    let lower = rest.to_ascii_lowercase();
    if lower == "inf" || lower == "infinity" {
        return Some(Dec::infinity(neg));
    }
    for (word, kind) in [("nan", Kind::Quiet), ("snan", Kind::Signaling)] {
        if let Some(digits) = lower.strip_prefix(word) {
            if digits.bytes().all(|b| b.is_ascii_digit()) {
                let int = BigUint::parse_bytes(digits.as_bytes(), 10).unwrap_or_default();
                return Some(Dec { neg, kind, int, exp: 0 });
            }
        }
    }
    let (number, exp) = match lower.split_once('e') {
        Some((number, exp)) => {
            let digits = exp.strip_prefix(['+', '-']).unwrap_or(exp);
            if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            let size = digits.parse::<i64>().unwrap_or(i64::MAX / 4).min(i64::MAX / 4);
            (number, if exp.starts_with('-') { -size } else { size })
        }
        None => (lower.as_str(), 0),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = format!("{whole}{fraction}");
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let int = BigUint::parse_bytes(digits.as_bytes(), 10)?;
    Some(Dec::finite(neg, int, exp - fraction.len() as i64))
}

fn digits_of(d: &Dec) -> String {
    d.int.to_string()
}

/// `str(d)`; `engineering` keeps the exponent a multiple of three.
pub fn show(d: &Dec, capitals: bool, engineering: bool) -> String {
    let sign = if d.neg { "-" } else { "" };
    let payload = || if d.int.is_zero() { String::new() } else { digits_of(d) };
    match d.kind {
        Kind::Infinite => return format!("{sign}Infinity"),
        Kind::Quiet => return format!("{sign}NaN{}", payload()),
        Kind::Signaling => return format!("{sign}sNaN{}", payload()),
        Kind::Finite => {}
    }
    let digits = digits_of(d);
    let left = d.exp + digits.len() as i64;
    let point = if d.exp <= 0 && left > -6 {
        left
    } else if !engineering {
        1
    } else if d.is_zero() {
        (left + 1).rem_euclid(3) - 1
    } else {
        (left - 1).rem_euclid(3) + 1
    };
    let (whole, fraction) = split(&digits, point);
    let fraction = if fraction.is_empty() { fraction } else { format!(".{fraction}") };
    let exp = left - point;
    let exp = if exp == 0 { String::new() } else { format!("{}{exp:+}", if capitals { 'E' } else { 'e' }) };
    format!("{sign}{whole}{fraction}{exp}")
}

/// Digits with a point after `point` of them.
fn split(digits: &str, point: i64) -> (String, String) {
    let length = digits.len() as i64;
    if point <= 0 {
        return ("0".into(), format!("{}{digits}", "0".repeat(-point as usize)));
    }
    if point >= length {
        return (format!("{digits}{}", "0".repeat((point - length) as usize)), String::new());
    }
    (digits[..point as usize].into(), digits[point as usize..].into())
}

struct Spec {
    fill: char,
    align: char,
    sign: char,
    no_negative_zero: bool,
    zero: bool,
    width: usize,
    group: Option<char>,
    precision: Option<i64>,
    kind: Option<char>,
}

fn parse_spec(text: &str) -> Option<Spec> {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    let mut spec = Spec {
        fill: ' ',
        align: '>',
        sign: '-',
        no_negative_zero: false,
        zero: false,
        width: 0,
        group: None,
        precision: None,
        kind: None,
    };
    let is_align = |c: Option<&char>| matches!(c, Some('<' | '>' | '=' | '^'));
    let mut aligned = false;
    if is_align(chars.get(1)) {
        (spec.fill, spec.align, at, aligned) = (chars[0], chars[1], 2, true);
    } else if is_align(chars.first()) {
        (spec.align, at, aligned) = (chars[0], 1, true);
    }
    if let Some(c @ ('+' | '-' | ' ')) = chars.get(at) {
        spec.sign = *c;
        at += 1;
    }
    if chars.get(at) == Some(&'z') {
        spec.no_negative_zero = true;
        at += 1;
    }
    if chars.get(at) == Some(&'0') {
        if aligned {
            return None;
        }
        spec.zero = true;
        (spec.fill, spec.align) = ('0', '=');
        at += 1;
    }
    let number = |at: &mut usize| {
        let start = *at;
        while chars.get(*at).is_some_and(char::is_ascii_digit) {
            *at += 1;
        }
        chars[start..*at].iter().collect::<String>().parse::<i64>().ok()
    };
    spec.width = number(&mut at).unwrap_or(0) as usize;
    if chars.get(at) == Some(&',') {
        spec.group = Some(',');
        at += 1;
    }
    if chars.get(at) == Some(&'.') {
        at += 1;
        spec.precision = Some(number(&mut at)?);
    }
    if let Some(kind) = chars.get(at) {
        if !"eEfFgGn%".contains(*kind) {
            return None;
        }
        spec.kind = Some(*kind);
        at += 1;
    }
    (at == chars.len() && !(spec.group.is_some() && spec.kind == Some('n'))).then_some(spec)
}

/// `format(d, spec)`.
pub fn format(d: &Dec, text: &str, ctx: &Ctx) -> R<String> {
    let Some(spec) = parse_spec(text) else { return Err(value_error("invalid format string")) };
    if !d.is_finite() {
        let body = show(&d.abs(), true, false);
        let body = if spec.kind == Some('%') { format!("{body}%") } else { body };
        let fill = if spec.zero { ' ' } else { spec.fill };
        let align = if spec.zero { '>' } else { spec.align };
        return Ok(pad(sign_of(d.neg, &spec), &body, fill, align, spec.width));
    }
    let kind = spec.kind.unwrap_or(if ctx.capitals { 'G' } else { 'g' });
    let mut d = d.clone();
    if kind == '%' {
        d.exp += 2;
    }
    let lower = if kind == 'n' { 'g' } else { kind.to_ascii_lowercase() };
    let was_negative_zero = d.neg && d.is_zero();
    if let Some(precision) = spec.precision {
        match lower {
            'e' => d = round_places(&d, precision + 1, ctx.rounding),
            'f' | '%' => d = d.rescale(-precision, ctx.rounding),
            _ => {
                let precision = precision.max(1);
                if d.digits() > precision {
                    d = round_places(&d, precision, ctx.rounding);
                }
            }
        }
    }
    let _ = was_negative_zero;
    if d.is_zero() && d.exp > 0 && matches!(lower, 'f' | '%') {
        d = d.rescale(0, ctx.rounding);
    }
    if spec.no_negative_zero && d.is_zero() {
        d.neg = false;
    }
    let digits = digits_of(&d);
    let left = d.exp + digits.len() as i64;
    let point = match lower {
        'e' => match spec.precision {
            Some(precision) if d.is_zero() => 1 - precision,
            _ => 1,
        },
        'f' | '%' => left,
        _ if d.exp <= 0 && left > -6 => left,
        _ => 1,
    };
    let (whole, fraction) = split(&digits, point);
    let exp = left - point;
    let mut tail = String::new();
    if !fraction.is_empty() {
        tail = format!(".{fraction}");
    }
    if exp != 0 || lower == 'e' {
        let mark = if matches!(kind, 'E' | 'G') { 'E' } else { 'e' };
        tail += &format!("{mark}{exp:+}");
    }
    if kind == '%' {
        tail.push('%');
    }
    let sign = sign_of(d.neg, &spec);
    let least = if spec.zero || spec.fill == '0' && spec.align == '=' {
        (spec.width as i64 - tail.len() as i64 - sign.len() as i64).max(1) as usize
    } else {
        1
    };
    let whole = match spec.group {
        Some(_) => grouped(&whole, least),
        None => format!("{whole:0>least$}"),
    };
    Ok(pad(sign, &(whole + &tail), spec.fill, spec.align, spec.width))
}

fn round_places(d: &Dec, places: i64, rounding: Rounding) -> Dec {
    if d.is_zero() {
        return d.clone();
    }
    d.rounded(places, rounding)
}

fn sign_of(neg: bool, spec: &Spec) -> &'static str {
    match (neg, spec.sign) {
        (true, _) => "-",
        (false, '+') => "+",
        (false, ' ') => " ",
        _ => "",
    }
}

fn grouped(digits: &str, least: usize) -> String {
    let mut digits = digits.to_string();
    let shown = |n: usize| n + (n - 1) / 3;
    while shown(digits.len()) < least {
        digits.insert(0, '0');
    }
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

fn pad(sign: &str, body: &str, fill: char, align: char, width: usize) -> String {
    let length = sign.chars().count() + body.chars().count();
    let missing = width.saturating_sub(length);
    let fill = |n: usize| fill.to_string().repeat(n);
    match align {
        '<' => format!("{sign}{body}{}", fill(missing)),
        '=' => format!("{sign}{}{body}", fill(missing)),
        '^' => format!("{}{sign}{body}{}", fill(missing / 2), fill(missing - missing / 2)),
        _ => format!("{}{sign}{body}", fill(missing)),
    }
}
