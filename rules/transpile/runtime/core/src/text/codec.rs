//! Encodings: text to bytes and back, with the error handlers of the standard library.
use super::charmap::TABLES;
use super::held;
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
        Encoding::Utf8 | Encoding::Utf8Sig => {
            let mut out = if encoding == Encoding::Utf8Sig { vec![0xef, 0xbb, 0xbf] } else { Vec::new() };
            if held::any(text) {
                out.extend(narrow(text, encoding, errors)?);
            } else {
                out.extend_from_slice(text.as_bytes());
            }
            out
        }
        Encoding::Utf16(None) => [vec![0xff, 0xfe], narrow(text, encoding, errors)?].concat(),
        Encoding::Utf32(None) => [vec![0xff, 0xfe, 0, 0], narrow(text, encoding, errors)?].concat(),
        Encoding::Ascii | Encoding::Latin1 | Encoding::Table(_) | Encoding::Utf16(_) | Encoding::Utf32(_) => {
            narrow(text, encoding, errors)?
        }
        Encoding::Punycode => super::punycode::encode(text),
        Encoding::UnicodeEscape => unicode_escape::encode(text),
        Encoding::RawUnicodeEscape => unicode_escape::encode_raw(text),
    })
}

/// Writes the bytes of a character, if the encoding has any.
fn put(c: char, encoding: Encoding, out: &mut Vec<u8>) -> bool {
    let below = |limit: u32| u8::try_from(c as u32).ok().filter(|byte| u32::from(*byte) < limit);
    let byte = match encoding {
        Encoding::Ascii => below(128),
        Encoding::Latin1 => below(256),
        Encoding::Table(_) if c.is_ascii() => Some(c as u8),
        Encoding::Table(at) => {
            TABLES[at].upper.chars().position(|one| one == c && c != '\u{fffd}').map(|n| n as u8 | 0x80)
        }
        _ if held::is_lone(c) => None,
        Encoding::Utf16(order) => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.extend(if order == Some(true) { unit.to_be_bytes() } else { unit.to_le_bytes() });
            }
            return true;
        }
        Encoding::Utf32(order) => {
            let code = c as u32;
            out.extend(if order == Some(true) { code.to_be_bytes() } else { code.to_le_bytes() });
            return true;
        }
        _ => {
            out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            return true;
        }
    };
    out.extend(byte);
    byte.is_some()
}

/// The bytes of a surrogate as they would be without it being one.
fn pass(c: char, encoding: Encoding, out: &mut Vec<u8>) -> bool {
    let code = held::point(c);
    match encoding {
        _ if !held::is_lone(c) => return false,
        Encoding::Utf8 | Encoding::Utf8Sig => {
            out.extend([0xe0 | (code >> 12) as u8, 0x80 | (code >> 6 & 0x3f) as u8, 0x80 | (code & 0x3f) as u8]);
        }
        Encoding::Utf16(Some(true)) => out.extend((code as u16).to_be_bytes()),
        Encoding::Utf16(_) => out.extend((code as u16).to_le_bytes()),
        Encoding::Utf32(Some(true)) => out.extend(code.to_be_bytes()),
        Encoding::Utf32(_) => out.extend(code.to_le_bytes()),
        _ => return false,
    }
    true
}

fn narrow(text: &str, encoding: Encoding, errors: &str) -> R<Vec<u8>> {
    let wide = matches!(encoding, Encoding::Utf16(_) | Encoding::Utf32(_));
    let reason = match encoding {
        Encoding::Ascii => "ordinal not in range(128)",
        Encoding::Latin1 => "ordinal not in range(256)",
        Encoding::Table(_) => "character maps to <undefined>",
        _ => "surrogates not allowed",
    };
    let mut out = Vec::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        if put(chars[at], encoding, &mut out) {
            at += 1;
            continue;
        }
        // Wide encodings ask for one character after the other.
        let more = |c: &char| !wide && !put(*c, encoding, &mut Vec::new());
        let end = at + 1 + chars[at + 1..].iter().take_while(|c| more(c)).count();
        let failed = |from: usize| Err(encode_error(encoding, text, from, end, reason));
        match errors {
            "strict" => return failed(at),
            "surrogateescape" if wide => return failed(at),
            "surrogateescape" => {
                let taken = held::escape_back(&chars[at..end], &mut out);
                if at + taken < end {
                    return failed(if matches!(encoding, Encoding::Table(_)) { at } else { at + taken });
                }
            }
            "surrogatepass" => {
                for (number, c) in chars[at..end].iter().enumerate() {
                    if !pass(*c, encoding, &mut out) {
                        let utf8 = matches!(encoding, Encoding::Utf8 | Encoding::Utf8Sig);
                        return failed(if utf8 { at + number } else { at });
                    }
                }
            }
            "ignore" => {}
            _ => {
                for c in &chars[at..end] {
                    let code = held::point(*c);
                    let shown = match errors {
                        "replace" => "?".to_string(),
                        "xmlcharrefreplace" => format!("&#{code};"),
                        "backslashreplace" => unicode_escape::escaped(code),
                        "namereplace" => {
                            return Err(not_implemented_error("batuta: errors='namereplace' is not supported"));
                        }
                        other => {
                            return Err(Exc::of(K::LookupError, format!("unknown error handler name '{other}'")));
                        }
                    };
                    for c in shown.chars() {
                        put(c, encoding, &mut out);
                    }
                }
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
        "surrogateescape" => {
            let escaped = bytes[start..end].iter().take_while(|byte| **byte >= 0x80).count();
            if escaped == 0 {
                return Err(decode_error(encoding, bytes, start, end, reason));
            }
            if escaped < end - start {
                let text = "batuta: surrogateescape of a part of what cannot be decoded is not supported";
                return Err(not_implemented_error(text));
            }
            for byte in &bytes[start..end] {
                out.push(held::character(0xdc00 + u32::from(*byte))?);
            }
        }
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
                held::outside(text)?;
                out.push_str(text);
                break;
            }
            Err(e) => {
                let good = at + e.valid_up_to();
                let text = std::str::from_utf8(&bytes[at..good]).unwrap_or("");
                held::outside(text)?;
                out.push_str(text);
                let lead = bytes[good];
                if let ("surrogatepass", Some([0xed, second @ 0xa0..=0xbf, third @ 0x80..=0xbf])) =
                    (errors, bytes.get(good..good + 3))
                {
                    let code = 0xd000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f);
                    out.push(held::character(code)?);
                    at = good + 3;
                    continue;
                }
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
                for c in char::decode_utf16([first, unit(at + 2)]).filter_map(Result::ok) {
                    out.push(held::character(u32::from(c))?);
                }
                at += 4;
            }
            0xd800..=0xdfff if errors == "surrogatepass" => {
                out.push(held::character(u32::from(first))?);
                at += 2;
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
            Some(c) => out.push(held::character(u32::from(c))?),
            None if code < 0x110000 && errors == "surrogatepass" => out.push(held::character(code)?),
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
