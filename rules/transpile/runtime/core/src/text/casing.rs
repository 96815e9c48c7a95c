//! Case conversions and tests of whole texts.
use super::unicode::{is_cased, is_lower, is_title, is_upper, push_fold, push_title};

/// `s.capitalize()`.
pub fn capitalize(text: &str) -> String {
    if text.is_ascii() {
        let mut out = text.to_ascii_lowercase();
        if let Some(first) = out.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        return out;
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    if let Some(first) = chars.next() {
        push_title(first, &mut out);
        // Lowered with its context, so that a final sigma is seen as one.
        let lowered = text.to_lowercase();
        let skip: usize = first.to_lowercase().count();
        out.extend(lowered.chars().skip(skip));
    }
    out
}

/// `s.title()`.
pub fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        let mut previous = false;
        for byte in text.bytes() {
            let turned = if previous { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
            out.push(turned as char);
            previous = byte.is_ascii_alphabetic();
        }
        return out;
    }
    let lowered: Vec<char> = text.chars().collect();
    let mut previous = false;
    for (at, c) in lowered.iter().enumerate() {
        if previous {
            push_lower(&lowered, at, *c, &mut out);
        } else {
            push_title(*c, &mut out);
        }
        previous = is_cased(*c);
    }
    out
}

fn push_lower(all: &[char], at: usize, c: char, out: &mut String) {
    if c == 'Σ' {
        let before = all[..at].iter().rev().find(|c| !is_ignorable(**c)).is_some_and(|c| is_cased(*c));
        let after = all[at + 1..].iter().find(|c| !is_ignorable(**c)).is_some_and(|c| is_cased(*c));
        out.push(if before && !after { 'ς' } else { 'σ' });
        return;
    }
    out.extend(c.to_lowercase());
}

fn is_ignorable(c: char) -> bool {
    matches!(super::unicode::category(c), "Mn" | "Me" | "Cf" | "Lm" | "Sk") || matches!(c, '\'' | '.' | ':' | '·' | '’')
}

/// `s.swapcase()`.
pub fn swapcase(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        let turn = |c: char| if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
        out.extend(text.chars().map(turn));
        return out;
    }
    let all: Vec<char> = text.chars().collect();
    for (at, c) in all.iter().enumerate() {
        if is_upper(*c) {
            push_lower(&all, at, *c, &mut out);
        } else if is_lower(*c) {
            out.extend(c.to_uppercase());
        } else {
            out.push(*c);
        }
    }
    out
}

/// `s.casefold()`.
pub fn casefold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
        } else {
            push_fold(c, &mut out);
        }
    }
    out
}

pub fn is_lower_text(text: &str) -> bool {
    text.chars().any(is_lower) && !text.chars().any(|c| is_upper(c) || is_title(c))
}
pub fn is_upper_text(text: &str) -> bool {
    text.chars().any(is_upper) && !text.chars().any(|c| is_lower(c) || is_title(c))
}
pub fn is_title_text(text: &str) -> bool {
    let (mut cased, mut previous) = (false, false);
    for c in text.chars() {
        if is_upper(c) || is_title(c) {
            if previous {
                return false;
            }
            previous = true;
            cased = true;
        } else if is_lower(c) {
            if !previous {
                return false;
            }
            cased = true;
        } else {
            previous = false;
        }
    }
    cased
}
