//! Quoting of text and bytes as CPython's repr does.
use super::unicode::is_printable;

fn quote_for(single: bool, double: bool) -> char {
    if single && !double {
        '"'
    } else {
        '\''
    }
}

fn escape(c: char, out: &mut String) {
    let code = super::held::point(c);
    match code {
        0..=0xff => out.push_str(&format!("\\x{code:02x}")),
        0x100..=0xffff => out.push_str(&format!("\\u{code:04x}")),
        _ => out.push_str(&format!("\\U{code:08x}")),
    }
}

/// `repr(text)`.
pub fn quote(text: &str) -> String {
    let mark = quote_for(text.contains('\''), text.contains('"'));
    let mut out = String::with_capacity(text.len() + 2);
    out.push(mark);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c == mark => {
                out.push('\\');
                out.push(c);
            }
            ' '..='~' => out.push(c),
            c if c.is_ascii() || !is_printable(c) => escape(c, &mut out),
            c => out.push(c),
        }
    }
    out.push(mark);
    out
}

/// `repr(bytes)`.
pub fn quote_bytes(bytes: &[u8]) -> String {
    quote_with(bytes, false)
}

/// The bytes inside a bytearray's repr, where an apostrophe is escaped whatever the marks are.
pub fn quote_bytearray(bytes: &[u8]) -> String {
    quote_with(bytes, true)
}

fn quote_with(bytes: &[u8], apostrophes: bool) -> String {
    let mark = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut out = String::from("b");
    out.push(mark);
    for byte in bytes {
        match byte {
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b if *b as char == mark || (apostrophes && *b == b'\'') => {
                out.push('\\');
                out.push(*b as char);
            }
            b' '..=b'~' => out.push(*byte as char),
            b => out.push_str(&format!("\\x{b:02x}")),
        }
    }
    out.push(mark);
    out
}

/// What `ascii()` does to a repr.
pub fn escape_non_ascii(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            escape(c, &mut out);
        }
    }
    out
}
