//! The codecs `unicode_escape` and `raw_unicode_escape`: text as the escapes of a string literal.
use super::codec::{handle, Encoding};
use super::held;
use crate::prelude::*;

/// `text.encode('unicode_escape')`.
pub fn encode(text: &str) -> Vec<u8> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            ' '..='~' => out.push(c),
            _ => out.push_str(&escaped(held::point(c))),
        }
    }
    out.into_bytes()
}

/// `text.encode('raw_unicode_escape')`.
pub fn encode_raw(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars() {
        match u8::try_from(c) {
            Ok(byte) => out.push(byte),
            Err(_) => out.extend(escaped(held::point(c)).bytes()),
        }
    }
    out
}

/// The shortest numeric escape of a code point.
pub fn escaped(code: u32) -> String {
    match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

/// `bytes.decode('unicode_escape', errors)`, or `raw_unicode_escape`, that knows `\u` and `\U` only.
pub fn decode(bytes: &[u8], raw: bool, errors: &str) -> R<String> {
    let encoding = if raw { Encoding::RawUnicodeEscape } else { Encoding::UnicodeEscape };
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at += 1;
        if byte != b'\\' {
            out.push(byte as char);
            continue;
        }
        let Some(&kind) = bytes.get(at) else {
            if raw {
                out.push('\\');
            } else {
                handle(encoding, bytes, start, at, "\\ at end of string", errors, &mut out)?;
            }
            break;
        };
        at += 1;
        let read = match kind {
            b'u' => hex(bytes, &mut at, 4, "truncated \\uXXXX escape", raw),
            b'U' => hex(bytes, &mut at, 8, "truncated \\UXXXXXXXX escape", raw),
            b'x' if !raw => hex(bytes, &mut at, 2, "truncated \\xXX escape", raw),
            b'N' if !raw => Err(named(bytes, &mut at)?),
            b'0'..=b'7' if !raw => Ok(octal(bytes, &mut at)),
            _ => {
                match simple(kind).filter(|_| !raw) {
                    Some(text) => out.push_str(text),
                    None => out.extend(['\\', kind as char]),
                }
                continue;
            }
        };
        match read {
            Ok(code) => out.push(held::character(code)?),
            Err(reason) => handle(encoding, bytes, start, at, reason, errors, &mut out)?,
        }
    }
    Ok(out)
}

/// What an escape of one letter stands for.
fn simple(kind: u8) -> Option<&'static str> {
    Some(match kind {
        b'\n' => "",
        b'\\' => "\\",
        b'\'' => "'",
        b'"' => "\"",
        b'a' => "\u{7}",
        b'b' => "\u{8}",
        b'f' => "\u{c}",
        b'n' => "\n",
        b'r' => "\r",
        b't' => "\t",
        b'v' => "\u{b}",
        _ => return None,
    })
}

/// The code point of so many hexadecimal digits; `at` stops at the first byte that is none.
fn hex(bytes: &[u8], at: &mut usize, count: usize, truncated: &'static str, raw: bool) -> Result<u32, &'static str> {
    let mut code = 0;
    for _ in 0..count {
        let digit = bytes.get(*at).and_then(|b| (*b as char).to_digit(16)).ok_or(truncated)?;
        code = code << 4 | digit;
        *at += 1;
    }
    match code {
        0..=0x10ffff => Ok(code),
        _ if raw => Err("\\Uxxxxxxxx out of range"),
        _ => Err("illegal Unicode character"),
    }
}

/// The code point of one to three octal digits, the first of which was read.
fn octal(bytes: &[u8], at: &mut usize) -> u32 {
    let mut code = u32::from(bytes[*at - 1] - b'0');
    for _ in 0..2 {
        let Some(digit @ b'0'..=b'7') = bytes.get(*at) else { break };
        code = code * 8 + u32::from(digit - b'0');
        *at += 1;
    }
    code
}

/// Why `\N` is refused: names are not known here, so that a well formed one is refused loudly.
fn named(bytes: &[u8], at: &mut usize) -> R<&'static str> {
    if bytes.get(*at) == Some(&b'{') {
        match bytes[*at..].iter().position(|b| *b == b'}') {
            Some(length) if length > 1 => {
                return Err(not_implemented_error("batuta: \\N{...} in unicode_escape is not supported"));
            }
            Some(length) => *at += length,
            None => *at = bytes.len(),
        }
    }
    Ok("malformed \\N character escape")
}
