//! Properties of code points as CPython 3.11 has them.
use super::unicode_tables::{
    CATEGORY, CATEGORY_NAMES, DECIMAL_ZERO, DIGIT, FOLD, NOT_CASED, NUMERIC, OTHER_LOWER, OTHER_UPPER, TITLE,
};
use std::borrow::Cow;

fn within(table: &[(u32, u32)], c: char) -> bool {
    let code = c as u32;
    let at = table.partition_point(|(first, _)| *first <= code);
    at > 0 && table[at - 1].1 >= code
}

/// The two-letter general category.
pub fn category(c: char) -> &'static str {
    let code = super::held::point(c);
    let at = CATEGORY.partition_point(|(first, _)| *first <= code);
    CATEGORY_NAMES[CATEGORY[at.saturating_sub(1)].1 as usize]
}

pub fn is_alpha(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    category(c).starts_with('L')
}
pub fn is_decimal(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_digit();
    }
    category(c) == "Nd"
}
pub fn is_digit(c: char) -> bool {
    is_decimal(c) || within(DIGIT, c)
}
pub fn is_numeric(c: char) -> bool {
    is_digit(c) || within(NUMERIC, c)
}
pub fn is_alnum(c: char) -> bool {
    is_alpha(c) || is_numeric(c)
}
pub fn is_lower(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_lowercase();
    }
    (category(c) == "Ll" && !within(NOT_CASED, c)) || within(OTHER_LOWER, c)
}
pub fn is_upper(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_uppercase();
    }
    (category(c) == "Lu" && !within(NOT_CASED, c)) || within(OTHER_UPPER, c)
}
pub fn is_title(c: char) -> bool {
    !c.is_ascii() && category(c) == "Lt"
}
/// Upper, lower or title case.
pub fn is_cased(c: char) -> bool {
    is_lower(c) || is_upper(c) || is_title(c)
}
pub fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\x1c'..=' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}'
        | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}
pub fn is_printable(c: char) -> bool {
    if c.is_ascii() {
        return (' '..='~').contains(&c);
    }
    let kind = category(c);
    !kind.starts_with('C') && !kind.starts_with('Z')
}
pub fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}
pub fn is_identifier(text: &str) -> bool {
    let start = |c: char| {
        c == '_' || is_alpha(c) || category(c) == "Nl" || matches!(c, '\u{2118}' | '\u{212e}' | '\u{309b}' | '\u{309c}')
    };
    let more =
        |c: char| start(c) || matches!(category(c), "Nd" | "Mn" | "Mc" | "Pc") || matches!(c, '\u{b7}' | '\u{387}');
    let mut chars = text.chars();
    chars.next().is_some_and(start) && chars.all(more)
}

/// The value of a decimal digit.
pub fn decimal_value(c: char) -> Option<u32> {
    if !is_decimal(c) {
        return None;
    }
    let code = c as u32;
    let at = DECIMAL_ZERO.partition_point(|zero| *zero <= code);
    Some(code - DECIMAL_ZERO[at.checked_sub(1)?])
}

/// Text with every decimal digit of any script as an ASCII one.
pub fn decimal_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let ascii = |c: char| decimal_value(c).filter(|_| !c.is_ascii()).and_then(|d| char::from_digit(d, 10)).unwrap_or(c);
    Cow::Owned(text.chars().map(ascii).collect())
}

fn special(table: &'static [(u32, &'static str)], c: char) -> Option<&'static str> {
    table.binary_search_by_key(&(c as u32), |row| row.0).ok().map(|at| table[at].1)
}

/// Appends the title case of a code point.
pub fn push_title(c: char, out: &mut String) {
    match special(TITLE, c) {
        Some(text) => out.push_str(text),
        None => out.extend(c.to_uppercase()),
    }
}

/// Appends the case folding of a code point.
pub fn push_fold(c: char, out: &mut String) {
    match special(FOLD, c) {
        Some(text) => out.push_str(text),
        None => out.extend(c.to_lowercase()),
    }
}
