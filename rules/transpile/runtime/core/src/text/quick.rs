//! The common forms of `str` methods on texts as such: no arguments to take apart, ASCII handled byte by byte.
use super::unicode;
use crate::prelude::*;

/// True for the ASCII characters that Python takes for white space.
#[inline]
fn is_blank(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | 0x1c..=b' ')
}

/// `s.split()`.
pub fn split(s: &Str) -> Value {
    if !s.only_ascii() {
        return list_of(s, super::split::on_spaces(s, usize::MAX).into_iter());
    }
    let (text, bytes) = (s.as_str(), s.as_bytes());
    let (mut parts, mut at) = (Vec::new(), 0);
    loop {
        while at < bytes.len() && is_blank(bytes[at]) {
            at += 1;
        }
        if at == bytes.len() {
            return Value::List(List::from(parts));
        }
        let start = at;
        while at < bytes.len() && !is_blank(bytes[at]) {
            at += 1;
        }
        parts.push(Value::Str(if at - start == bytes.len() { s.clone() } else { s.part(&text[start..at]) }));
    }
}

fn list_of<'a>(s: &Str, parts: impl Iterator<Item = &'a str>) -> Value {
    Value::List(parts.map(|part| Value::Str(if part.len() == s.len() { s.clone() } else { s.part(part) })).collect())
}

/// `s.split(separator)`.
pub fn split_on(s: &Str, separator: &Str) -> R {
    match separator.as_bytes() {
        [] => Err(value_error("empty separator")),
        [byte] => Ok(split_on_byte(s, *byte)),
        _ => Ok(list_of(s, s.as_str().split(separator.as_str()))),
    }
}

fn split_on_byte(s: &Str, separator: u8) -> Value {
    let text = s.as_str();
    let (mut parts, mut start) = (Vec::new(), 0);
    for (at, byte) in text.bytes().enumerate() {
        if byte == separator {
            parts.push(Value::Str(s.part(&text[start..at])));
            start = at + 1;
        }
    }
    parts.push(Value::Str(if start == 0 { s.clone() } else { s.part(&text[start..]) }));
    Value::List(List::from(parts))
}

/// `s.splitlines()`.
pub fn splitlines(s: &Str) -> Value {
    list_of(s, super::split::lines(s, false).into_iter())
}

/// `s.strip()`, and of one side only.
pub fn strip(s: &Str, left: bool, right: bool) -> Str {
    let text = s.as_str();
    let cut = if s.only_ascii() {
        let bytes = text.as_bytes();
        let start = if left { bytes.iter().position(|b| !is_blank(*b)).unwrap_or(bytes.len()) } else { 0 };
        let rest = &bytes[start..];
        let end = if right { rest.iter().rposition(|b| !is_blank(*b)).map_or(0, |at| at + 1) } else { rest.len() };
        &text[start..start + end]
    } else {
        let text = if left { text.trim_start_matches(unicode::is_space) } else { text };
        if right {
            text.trim_end_matches(unicode::is_space)
        } else {
            text
        }
    };
    whole_or_part(s, cut)
}

/// `s.strip(characters)`, and of one side only.
pub fn strip_of(s: &Str, characters: &Str, left: bool, right: bool) -> Str {
    let within = |c: char| characters.contains(c);
    let mut cut = s.as_str();
    if left {
        cut = cut.trim_start_matches(within);
    }
    if right {
        cut = cut.trim_end_matches(within);
    }
    whole_or_part(s, cut)
}

fn whole_or_part(s: &Str, cut: &str) -> Str {
    if cut.len() == s.len() {
        return s.clone();
    }
    s.part(cut)
}

/// `separator.join(items)` of texts; `None` when one is no text.
pub fn join(separator: &Str, items: &[Value]) -> Option<Str> {
    let mut length = separator.len() * items.len().saturating_sub(1);
    for item in items {
        let Value::Str(part) = item else {
            return None;
        };
        length += part.len();
    }
    if let [Value::Str(only)] = items {
        return Some(only.clone());
    }
    let mut out = String::with_capacity(length);
    for (at, item) in items.iter().enumerate() {
        if at > 0 && !separator.is_empty() {
            out.push_str(separator);
        }
        if let Value::Str(part) = item {
            match part.as_bytes() {
                [byte] => out.push(char::from(*byte)),
                _ => out.push_str(part),
            }
        }
    }
    Some(out.into())
}

/// The place of `part` at or after the code point `from`.
pub fn find(s: &Str, part: &Str, from: i64) -> Option<usize> {
    let length = s.length() as i64;
    let from = if from < 0 { (from + length).max(0) } else { from };
    if from > length {
        return None;
    }
    let offset = s.offset(from as usize);
    let window = &s.as_str()[offset..];
    let found = match part.as_bytes() {
        [byte] => window.find(*byte as char),
        _ => window.find(part.as_str()),
    }?;
    Some(s.index_of_offset(offset + found))
}

/// `s.rfind(part)`.
pub fn rfind(s: &Str, part: &Str) -> Option<usize> {
    s.as_str().rfind(part.as_str()).map(|at| s.index_of_offset(at))
}

/// `s.count(part)`.
pub fn count(s: &Str, part: &Str) -> usize {
    match part.as_bytes() {
        [] => s.length() + 1,
        [byte] => s.as_bytes().iter().filter(|b| *b == byte).count(),
        _ => s.matches(part.as_str()).count(),
    }
}

/// `part in s`.
pub fn contains(s: &Str, part: &Str) -> bool {
    match part.as_bytes() {
        [byte] => s.as_bytes().contains(byte),
        _ => s.as_str().contains(part.as_str()),
    }
}

/// `s.replace(old, new)`.
pub fn replace(s: &Str, old: &Str, new: &Str) -> Str {
    if !old.is_empty() && !contains(s, old) {
        return s.clone();
    }
    if let ([from], [to]) = (old.as_bytes(), new.as_bytes()) {
        let (from, to) = (*from as char, *to as char);
        let mut out = String::with_capacity(s.len());
        out.extend(s.chars().map(|c| if c == from { to } else { c }));
        return out.into();
    }
    s.as_str().replace(old.as_str(), new).into()
}

pub fn lower(s: &Str) -> Str {
    if let [byte] = s.as_bytes() {
        return Str::from(byte.to_ascii_lowercase() as char);
    }
    if s.only_ascii() {
        if !s.bytes().any(|b| b.is_ascii_uppercase()) {
            return s.clone();
        }
        return s.to_ascii_lowercase().into();
    }
    s.to_lowercase().into()
}

pub fn upper(s: &Str) -> Str {
    if let [byte] = s.as_bytes() {
        return Str::from(byte.to_ascii_uppercase() as char);
    }
    if s.only_ascii() {
        if !s.bytes().any(|b| b.is_ascii_lowercase()) {
            return s.clone();
        }
        return s.to_ascii_uppercase().into();
    }
    s.to_uppercase().into()
}

fn all(s: &Str, ascii: fn(u8) -> bool, other: fn(char) -> bool) -> bool {
    if s.only_ascii() {
        return !s.is_empty() && s.bytes().all(ascii);
    }
    s.chars().all(other)
}

pub fn is_digit(s: &Str) -> bool {
    all(s, |b| b.is_ascii_digit(), unicode::is_digit)
}
pub fn is_alpha(s: &Str) -> bool {
    all(s, |b| b.is_ascii_alphabetic(), unicode::is_alpha)
}
pub fn is_alnum(s: &Str) -> bool {
    all(s, |b| b.is_ascii_alphanumeric(), unicode::is_alnum)
}
pub fn is_space(s: &Str) -> bool {
    all(s, is_blank, unicode::is_space)
}
pub fn is_upper(s: &Str) -> bool {
    if s.only_ascii() {
        return s.bytes().any(|b| b.is_ascii_uppercase()) && !s.bytes().any(|b| b.is_ascii_lowercase());
    }
    super::casing::is_upper_text(s)
}
pub fn is_lower(s: &Str) -> bool {
    if s.only_ascii() {
        return s.bytes().any(|b| b.is_ascii_lowercase()) && !s.bytes().any(|b| b.is_ascii_uppercase());
    }
    super::casing::is_lower_text(s)
}

/// A whole number of up to eighteen ASCII digits, perhaps with a sign: what `int(text)` mostly gets.
pub fn small_number(text: &str) -> Option<i64> {
    let (negative, digits) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let mut value = 0;
    for digit in digits {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10 + (digit - b'0') as i64;
    }
    Some(if negative { -value } else { value })
}
