//! Encodings: text to bytes and back, with the error handlers of the standard library.
use super::charmap::TABLES;
use super::unicode_escape;
use crate::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    Utf8,
    Utf8Sig,
    Ascii,
    Latin1,
    Utf16(Option<bool>),
    Utf32(Option<bool>),
    UnicodeEscape,
    RawUnicodeEscape,
    Punycode,
    /// The row of `charmap::TABLES`.
    Table(usize),
}

/// A lone surrogate would have to be made: refused loudly.
#[cold]
pub fn surrogate() -> Exc {
    not_implemented_error("batuta: lone surrogates in str are not supported")
}

/// The codec of an encoding name.
pub fn lookup(name: &str) -> R<Encoding> {
    let plain: String = name.to_lowercase().replace(['-', ' '], "_");
    Ok(match plain.as_str() {
        "utf_8" | "utf8" | "u8" | "cp65001" | "utf" => Encoding::Utf8,
        "utf_8_sig" | "utf8_sig" => Encoding::Utf8Sig,
        "ascii" | "us_ascii" | "646" | "ansi_x3.4_1968" => Encoding::Ascii,
        "latin_1" | "latin1" | "iso_8859_1" | "iso8859_1" | "8859" | "cp819" | "l1" | "latin" | "iso_8859_1_1987" => {
            Encoding::Latin1
        }
        "utf_16" | "utf16" | "u16" => Encoding::Utf16(None),
        "utf_16_le" | "utf_16le" => Encoding::Utf16(Some(false)),
        "utf_16_be" | "utf_16be" => Encoding::Utf16(Some(true)),
        "utf_32" | "utf32" | "u32" => Encoding::Utf32(None),
        "utf_32_le" | "utf_32le" => Encoding::Utf32(Some(false)),
        "utf_32_be" | "utf_32be" => Encoding::Utf32(Some(true)),
        "unicode_escape" => Encoding::UnicodeEscape,
        "raw_unicode_escape" => Encoding::RawUnicodeEscape,
        "punycode" => Encoding::Punycode,
        other => match TABLES.iter().position(|table| table.names.contains(&other)) {
            Some(at) => Encoding::Table(at),
            None if super::codec_names::KNOWN.contains(&other) => {
                return Err(not_implemented_error(format!("batuta: the codec {name} is not supported")));
            }
            None => return Err(Exc::of(K::LookupError, format!("unknown encoding: {name}"))),
        },
    })
}

impl Encoding {
    fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Sig => "utf-8",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
            Encoding::Utf16(None) => "utf-16",
            Encoding::Utf16(Some(false)) => "utf-16-le",
            Encoding::Utf16(Some(true)) => "utf-16-be",
            Encoding::Utf32(None) => "utf-32",
            Encoding::Utf32(Some(false)) => "utf-32-le",
            Encoding::Utf32(Some(true)) => "utf-32-be",
            Encoding::UnicodeEscape => "unicodeescape",
            Encoding::RawUnicodeEscape => "rawunicodeescape",
            Encoding::Punycode => "punycode",
            Encoding::Table(_) => "charmap",
        }
    }
}

/// `text.encode(encoding, errors)`.
pub fn encode(text: &str, encoding: Encoding, errors: &str) -> R<Vec<u8>> {
    Ok(match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf8Sig => [&[0xef, 0xbb, 0xbf], text.as_bytes()].concat(),
        Encoding::Ascii => narrow(text, |c| byte_below(c, 128), "ordinal not in range(128)", encoding, errors)?,
        Encoding::Latin1 => narrow(text, |c| byte_below(c, 256), "ordinal not in range(256)", encoding, errors)?,
        Encoding::Table(at) => {
            let meant = |c: char| match c.is_ascii() {
                true => Some(c as u8),
                false => TABLES[at].upper.chars().position(|one| one == c && c != '\u{fffd}').map(|n| n as u8 | 0x80),
            };
            narrow(text, meant, "character maps to <undefined>", encoding, errors)?
        }
        Encoding::Utf16(order) => {
            let mut out = if order.is_none() { vec![0xff, 0xfe] } else { Vec::new() };
            for unit in text.encode_utf16() {
                out.extend(if order == Some(true) { unit.to_be_bytes() } else { unit.to_le_bytes() });
            }
            out
        }
        Encoding::Utf32(order) => {
            let mut out = if order.is_none() { vec![0xff, 0xfe, 0, 0] } else { Vec::new() };
            for c in text.chars() {
                let c = c as u32;
                out.extend(if order == Some(true) { c.to_be_bytes() } else { c.to_le_bytes() });
            }
            out
        }
        Encoding::Punycode => super::punycode::encode(text),
        Encoding::UnicodeEscape => unicode_escape::encode(text),
        Encoding::RawUnicodeEscape => unicode_escape::encode_raw(text),
    })
}

fn byte_below(c: char, limit: u32) -> Option<u8> {
    u8::try_from(c as u32).ok().filter(|byte| u32::from(*byte) < limit)
}

fn narrow(text: &str, byte: impl Fn(char) -> Option<u8>, reason: &str, encoding: Encoding, errors: &str) -> R<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        if let Some(byte) = byte(chars[at]) {
            out.push(byte);
            at += 1;
            continue;
        }
        let end = chars[at..].iter().position(|c| byte(*c).is_some()).map_or(chars.len(), |n| at + n);
        for c in &chars[at..end] {
            let code = *c as u32;
            match errors {
                "ignore" => {}
                "replace" => out.push(b'?'),
                "xmlcharrefreplace" => out.extend(format!("&#{code};").bytes()),
                "backslashreplace" => out.extend(unicode_escape::escaped(code).bytes()),
                "namereplace" => return Err(not_implemented_error("batuta: errors='namereplace' is not supported")),
                "strict" | "surrogateescape" | "surrogatepass" => {
                    return Err(encode_error(encoding, text, at, end, reason));
                }
                other => return Err(Exc::of(K::LookupError, format!("unknown error handler name '{other}'"))),
            }
        }
        at = end;
    }
    Ok(out)
}

fn encode_error(encoding: Encoding, text: &str, start: usize, end: usize, reason: &str) -> Exc {
    let args = [encoding.name().into(), text.into(), start.into(), end.into(), reason.into()];
    Exc::new(crate::class::builtin::get(K::UnicodeEncodeError), &args)
}

fn decode_error(encoding: Encoding, bytes: &[u8], start: usize, end: usize, reason: &str) -> Exc {
    let args = [encoding.name().into(), bytes.to_vec().into(), start.into(), end.into(), reason.into()];
    Exc::new(crate::class::builtin::get(K::UnicodeDecodeError), &args)
}

/// Applies an error handler to the bytes that could not be decoded.
pub(super) fn handle(
    encoding: Encoding,
    bytes: &[u8],
    start: usize,
    end: usize,
    reason: &str,
    errors: &str,
    out: &mut String,
) -> R<()> {
    match errors {
        "ignore" => {}
        "replace" => out.push('\u{fffd}'),
        "backslashreplace" => bytes[start..end].iter().for_each(|b| out.push_str(&format!("\\x{b:02x}"))),
        "strict" | "surrogatepass" => return Err(decode_error(encoding, bytes, start, end, reason)),
        "surrogateescape" => return Err(surrogate()),
        other => return Err(Exc::of(K::LookupError, format!("unknown error handler name '{other}'"))),
    }
    Ok(())
}

/// `bytes.decode(encoding, errors)`.
pub fn decode(bytes: &[u8], encoding: Encoding, errors: &str) -> R<String> {
    match encoding {
        Encoding::Utf8 => utf8(bytes, errors),
        Encoding::Utf8Sig => utf8(bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes), errors),
        Encoding::Latin1 => Ok(bytes.iter().map(|b| *b as char).collect()),
        Encoding::Ascii => {
            let mut out = String::with_capacity(bytes.len());
            for (at, byte) in bytes.iter().enumerate() {
                if byte.is_ascii() {
                    out.push(*byte as char);
                } else {
                    handle(encoding, bytes, at, at + 1, "ordinal not in range(128)", errors, &mut out)?;
                }
            }
            Ok(out)
        }
        Encoding::Table(row) => {
            let mut out = String::with_capacity(bytes.len());
            for (at, byte) in bytes.iter().enumerate() {
                let upper = || TABLES[row].upper.chars().nth(usize::from(byte & 0x7f));
                match if byte.is_ascii() { Some(*byte as char) } else { upper() } {
                    Some(c) if c != '\u{fffd}' => out.push(c),
                    _ => handle(encoding, bytes, at, at + 1, "character maps to <undefined>", errors, &mut out)?,
                }
            }
            Ok(out)
        }
        Encoding::Utf16(order) => utf16(bytes, order, errors),
        Encoding::Utf32(order) => utf32(bytes, order, errors),
        Encoding::Punycode => super::punycode::decode(bytes, errors),
        Encoding::UnicodeEscape => unicode_escape::decode(bytes, false, errors),
        Encoding::RawUnicodeEscape => unicode_escape::decode(bytes, true, errors),
    }
}

fn utf8(bytes: &[u8], errors: &str) -> R<String> {
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match std::str::from_utf8(&bytes[at..]) {
            Ok(text) => {
                out.push_str(text);
                break;
            }
            Err(e) => {
                let good = at + e.valid_up_to();
                out.push_str(std::str::from_utf8(&bytes[at..good]).unwrap_or(""));
                let lead = bytes[good];
                let (end, reason) = match e.error_len() {
                    None => (bytes.len(), "unexpected end of data"),
                    Some(n) if n > 1 || (0xc2..=0xf4).contains(&lead) => (good + n, "invalid continuation byte"),
                    Some(n) => (good + n, "invalid start byte"),
                };
                handle(Encoding::Utf8, bytes, good, end, reason, errors, &mut out)?;
                at = end;
            }
        }
    }
    Ok(out)
}

fn utf16(bytes: &[u8], order: Option<bool>, errors: &str) -> R<String> {
    let encoding = Encoding::Utf16(order);
    let (big, mut at) = match (order, bytes) {
        (Some(big), _) => (big, 0),
        (None, [0xff, 0xfe, ..]) => (false, 2),
        (None, [0xfe, 0xff, ..]) => (true, 2),
        _ => (false, 0),
    };
    let unit = |at: usize| {
        let pair = [bytes[at], bytes[at + 1]];
        if big {
            u16::from_be_bytes(pair)
        } else {
            u16::from_le_bytes(pair)
        }
    };
    let mut out = String::new();
    while at < bytes.len() {
        if at + 1 >= bytes.len() {
            handle(encoding, bytes, at, bytes.len(), "truncated data", errors, &mut out)?;
            break;
        }
        let first = unit(at);
        match first {
            0xd800..=0xdbff if at + 3 < bytes.len() && (0xdc00..=0xdfff).contains(&unit(at + 2)) => {
                out.extend(char::decode_utf16([first, unit(at + 2)]).filter_map(Result::ok));
                at += 4;
            }
            0xd800..=0xdbff if at + 3 >= bytes.len() => {
                handle(encoding, bytes, at, bytes.len(), "unexpected end of data", errors, &mut out)?;
                break;
            }
            0xd800..=0xdbff => {
                handle(encoding, bytes, at, at + 2, "illegal UTF-16 surrogate", errors, &mut out)?;
                at += 2;
            }
            0xdc00..=0xdfff => {
                handle(encoding, bytes, at, at + 2, "illegal encoding", errors, &mut out)?;
                at += 2;
            }
            plain => {
                out.extend(char::from_u32(plain as u32));
                at += 2;
            }
        }
    }
    Ok(out)
}

fn utf32(bytes: &[u8], order: Option<bool>, errors: &str) -> R<String> {
    let encoding = Encoding::Utf32(order);
    let (big, mut at) = match (order, bytes) {
        (Some(big), _) => (big, 0),
        (None, [0xff, 0xfe, 0, 0, ..]) => (false, 4),
        (None, [0, 0, 0xfe, 0xff, ..]) => (true, 4),
        _ => (false, 0),
    };
    let mut out = String::new();
    while at < bytes.len() {
        let Some(four) = bytes.get(at..at + 4) else {
            handle(encoding, bytes, at, bytes.len(), "truncated data", errors, &mut out)?;
            break;
        };
        let mut word = [0; 4];
        word.copy_from_slice(four);
        let code = if big { u32::from_be_bytes(word) } else { u32::from_le_bytes(word) };
        match char::from_u32(code) {
            Some(c) => out.push(c),
            None => {
                let reason = if code < 0x110000 {
                    "code point in surrogate code point range(0xd800, 0xe000)"
                } else {
                    "code point not in range(0x110000)"
                };
                handle(encoding, bytes, at, at + 4, reason, errors, &mut out)?;
            }
        }
        at += 4;
    }
    Ok(out)
}
