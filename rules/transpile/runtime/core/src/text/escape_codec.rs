//! The encoding `unicode_escape`: text as it stands in a Python literal, bytes beyond ASCII read as Latin-1.
use super::codec::surrogate;
use crate::prelude::*;

pub fn encode(text: &str) -> Vec<u8> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match (c, c as u32) {
            ('\\', _) => out.push_str("\\\\"),
            ('\n', _) => out.push_str("\\n"),
            ('\r', _) => out.push_str("\\r"),
            ('\t', _) => out.push_str("\\t"),
            (_, 0x20..=0x7e) => out.push(c),
            (_, code @ 0..=0xff) => out.push_str(&format!("\\x{code:02x}")),
            (_, code @ 0..=0xffff) => out.push_str(&format!("\\u{code:04x}")),
            (_, code) => out.push_str(&format!("\\U{code:08x}")),
        }
    }
    out.into_bytes()
}

/// The text, or where it is wrong (start, end, why).
pub fn decode(bytes: &[u8]) -> R<Result<String, (usize, usize, &'static str)>> {
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if *byte != b'\\' {
            out.push(*byte as char);
            at += 1;
            continue;
        }
        let Some(kind) = bytes.get(at + 1) else { return Ok(Err((at, at + 1, "\\ at end of string"))) };
        let start = at;
        at += 2;
        let plain = match kind {
            b'\n' => continue,
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'a' => '\x07',
            b'b' => '\x08',
            b'f' => '\x0c',
            b'v' => '\x0b',
            b'\\' | b'\'' | b'"' => *kind as char,
            b'0'..=b'7' => {
                let digits = bytes[start + 1..].iter().take(3).take_while(|d| matches!(d, b'0'..=b'7')).count();
                at = start + 1 + digits;
                let code = bytes[start + 1..at].iter().fold(0, |sum, d| sum * 8 + u32::from(d - b'0'));
                char::from_u32(code).unwrap_or_default()
            }
            b'x' | b'u' | b'U' => {
                let (count, reason) = match kind {
                    b'x' => (2, "truncated \\xXX escape"),
                    b'u' => (4, "truncated \\uXXXX escape"),
                    _ => (8, "truncated \\UXXXXXXXX escape"),
                };
                let digits = bytes[at..].iter().take(count).take_while(|d| d.is_ascii_hexdigit()).count();
                if digits < count {
                    return Ok(Err((start, at + digits, reason)));
                }
                let text: String = bytes[at..at + count].iter().map(|d| *d as char).collect();
                at += count;
                match u32::from_str_radix(&text, 16) {
                    Ok(0xd800..=0xdfff) => return Err(surrogate()),
                    Ok(code) => match char::from_u32(code) {
                        Some(c) => c,
                        None => return Ok(Err((start, at, "illegal Unicode character"))),
                    },
                    Err(_) => return Ok(Err((start, at, reason))),
                }
            }
            b'N' => return Err(not_implemented_error("batuta: \\N in unicode_escape is not supported")),
            other => {
                out.push('\\');
                *other as char
            }
        };
        out.push(plain);
    }
    Ok(Ok(out))
}
