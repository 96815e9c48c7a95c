//! `html`: escaping and unescaping.
mod entities;

use batuta_rt::prelude::*;
use entities::ENTITIES;

pub fn module() -> Module {
    crate::module_once!(Module::new("html")
        .function("escape", escape)
        .function("unescape", unescape)
        .function("_replace_charref", replaced)
        .with("_charref", references())
        .function("_entities", entities_by_name))
}

/// `html.entities.html5`: in CPython's order, which does not tell upper from lower case.
fn entities_by_name(_: Args) -> R {
    let mut entities: Vec<&(&str, &str)> = ENTITIES.iter().collect();
    entities.sort_by_key(|(name, _)| (name.to_lowercase(), *name));
    let dict = Dict::new();
    for (name, text) in entities {
        dict.set_str(name, Value::str(text));
    }
    Ok(dict.into())
}

/// What a match of `_charref` stands for.
fn replaced(a: Args) -> R {
    let found = op::call_method(&a.one("_replace_charref")?, "group", [Value::from(1)])?.as_str()?;
    Ok(Value::from(replacement(&found)))
}

fn references() -> Value {
    let pattern = r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)";
    crate::define::library("re", "compile")
        .and_then(|compile| op::call(&compile, [Value::str(pattern)]))
        .unwrap_or_default()
}

fn escape(a: Args) -> R {
    let [text, quote] = a.named("escape", ["s", "quote"], 1)?;
    let quote = match quote {
        Some(quote) => op::truthy(&quote)?,
        None => true,
    };
    let mut out = text.unwrap_or_default().as_str()?.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    if quote {
        out = out.replace('"', "&quot;").replace('\'', "&#x27;");
    }
    Ok(Value::from(out))
}

fn unescape(a: Args) -> R {
    let text = a.one("unescape")?.as_str()?;
    if !text.contains('&') {
        return Ok(text.into());
    }
    let mut out = String::with_capacity(text.len());
    let mut rest: &str = &text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let length = reference(rest);
        if length == 0 {
            out.push('&');
            continue;
        }
        out.push_str(&replacement(&rest[..length]));
        rest = &rest[length..];
    }
    out.push_str(rest);
    Ok(Value::from(out))
}

/// The bytes of the reference at the start: `#[0-9]+;?`, `#[xX][0-9a-fA-F]+;?` or `[^\t\n\f <&#;]{1,32};?`; 0 when there is none.
fn reference(text: &str) -> usize {
    let semicolon = |length: usize| length + usize::from(text[length..].starts_with(';'));
    if let Some(number) = text.strip_prefix('#') {
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            return semicolon(1 + digits);
        }
        let hex = match number.strip_prefix(['x', 'X']) {
            Some(hex) => hex.bytes().take_while(u8::is_ascii_hexdigit).count(),
            None => 0,
        };
        return if hex > 0 { semicolon(2 + hex) } else { 0 };
    }
    let name: usize = text
        .chars()
        .take_while(|c| !matches!(c, '\t' | '\n' | '\x0c' | ' ' | '<' | '&' | '#' | ';'))
        .take(32)
        .map(char::len_utf8)
        .sum();
    if name > 0 {
        semicolon(name)
    } else {
        0
    }
}

fn named(name: &str) -> Option<&'static str> {
    ENTITIES.binary_search_by(|(known, _)| (*known).cmp(name)).ok().map(|at| ENTITIES[at].1)
}

fn replacement(reference: &str) -> String {
    if let Some(number) = reference.strip_prefix('#') {
        let number = number.trim_end_matches(';');
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return character(code.unwrap_or(u32::MAX));
    }
    if let Some(found) = named(reference) {
        return found.into();
    }
    // The longest name that may stand without a semicolon.
    let ends = reference.char_indices().map(|(at, _)| at).skip(2).collect::<Vec<_>>();
    for end in ends.into_iter().rev() {
        if let Some(found) = named(&reference[..end]) {
            return format!("{found}{}", &reference[end..]);
        }
    }
    format!("&{reference}")
}

/// What 0x80 to 0x9f stand for in old pages.
const WINDOWS: &str = "\u{20ac}\u{81}\u{201a}\u{192}\u{201e}\u{2026}\u{2020}\u{2021}\u{2c6}\u{2030}\u{160}\u{2039}\u{152}\u{8d}\u{17d}\u{8f}\
\u{90}\u{2018}\u{2019}\u{201c}\u{201d}\u{2022}\u{2013}\u{2014}\u{2dc}\u{2122}\u{161}\u{203a}\u{153}\u{9d}\u{17e}\u{178}";

fn character(code: u32) -> String {
    match code {
        0 => "\u{fffd}".into(),
        0x0d => "\r".into(),
        0x80..=0x9f => WINDOWS.chars().nth(code as usize - 0x80).map(String::from).unwrap_or_default(),
        0xd800..=0xdfff | 0x11_0000.. => "\u{fffd}".into(),
        0x01..=0x08 | 0x0b | 0x0e..=0x1f | 0x7f | 0xfdd0..=0xfdef => String::new(),
        _ if code & 0xfffe == 0xfffe => String::new(),
        _ => char::from_u32(code).map(String::from).unwrap_or_default(),
    }
}
