//! Lone surrogates: a text holds each as a private character, U+D800 + n as U+10E000 + n.
use crate::prelude::*;
use std::borrow::Cow;
use std::cmp::Ordering;

const FIRST: u32 = 0x10_e000;
const LAST: u32 = FIRST + 0x7ff;
const LONE: u32 = 0xd800;

thread_local! {
    /// Whether this program ever made one; while it did not, texts are compared and written as they stand.
    static ADMITTED: Cell<bool> = const { Cell::new(false) };
}

/// What a module says whose literals have lone surrogates.
pub fn admit() {
    ADMITTED.with(|admitted| admitted.set(true));
}

pub fn admitted() -> bool {
    ADMITTED.with(Cell::get)
}

/// The private characters that stand for surrogates cannot be held themselves.
#[cold]
pub fn taken() -> Exc {
    not_implemented_error("batuta: the private characters U+10E000 to U+10E7FF are not supported")
}

/// The character that holds a code point below 0x110000.
pub fn character(code: u32) -> R<char> {
    let code = match code {
        FIRST..=LAST => return Err(taken()),
        LONE..=0xdfff => {
            admit();
            code - LONE + FIRST
        }
        _ => code,
    };
    char::from_u32(code).ok_or_else(|| value_error("code point not in range(0x110000)"))
}

/// The character that holds a code point which a text had before.
pub fn again(code: u32) -> char {
    let code = if (LONE..=0xdfff).contains(&code) { code - LONE + FIRST } else { code };
    char::from_u32(code).unwrap_or_default()
}

/// The code point that a character of a text is.
#[inline]
pub fn point(c: char) -> u32 {
    match c as u32 {
        code @ FIRST..=LAST => code - FIRST + LONE,
        code => code,
    }
}

#[inline]
pub fn is_lone(c: char) -> bool {
    (FIRST..=LAST).contains(&(c as u32))
}

/// Whether a text has such characters, whatever they stand for.
fn found(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Hardly any text has even the first byte.
    if !bytes.contains(&0xf4) {
        return false;
    }
    let second = |at: usize| matches!(bytes.get(at + 1..at + 3), Some([0x8e, 0x80..=0x9f]));
    bytes.iter().enumerate().any(|(at, byte)| *byte == 0xf4 && second(at))
}

/// Whether a text has lone surrogates.
#[inline]
pub fn any(text: &str) -> bool {
    ADMITTED.with(Cell::get) && found(text)
}

/// Text from outside, where these characters mean themselves.
pub fn outside(text: &str) -> R<()> {
    if !text.is_ascii() && found(text) {
        return Err(taken());
    }
    Ok(())
}

/// Text that goes where no error handler is asked: to the system, to a database.
pub fn none_in(text: &str) -> R<()> {
    if any(text) {
        let at = text.chars().position(is_lone).unwrap_or(0);
        let args = ["utf-8".into(), text.into(), at.into(), (at + 1).into(), "surrogates not allowed".into()];
        return Err(Exc::new(crate::class::builtin::get(K::UnicodeEncodeError), &args));
    }
    Ok(())
}

/// A text that was made without anybody asking for surrogates but has their characters ends the program.
pub(super) fn check_made(text: &str) {
    if !ADMITTED.with(Cell::get) && found(text) {
        let _ = crate::emitted::refused("the private characters U+10E000 to U+10E7FF are not supported");
    }
}

/// The order of texts by code points.
#[inline]
pub fn compare(a: &str, b: &str) -> Ordering {
    if ADMITTED.with(Cell::get) {
        return a.chars().map(point).cmp(b.chars().map(point));
    }
    a.cmp(b)
}

/// A name of the system, as `os.fsdecode` gives it.
pub fn of_system(name: impl AsRef<std::ffi::OsStr>) -> String {
    use std::os::unix::ffi::OsStrExt;
    let name = name.as_ref();
    match name.to_str() {
        Some(text) => text.to_string(),
        None => {
            let mut out = String::new();
            for chunk in name.as_bytes().utf8_chunks() {
                out.push_str(chunk.valid());
                admit();
                out.extend(chunk.invalid().iter().map(|byte| again(0xdc00 + u32::from(*byte))));
            }
            out
        }
    }
}

/// The path that a name stands for, as `os.fsencode` gives it.
pub fn to_system(text: &str) -> R<Cow<'_, std::path::Path>> {
    use std::os::unix::ffi::OsStringExt;
    if !any(text) {
        return Ok(Cow::Borrowed(std::path::Path::new(text)));
    }
    let bytes = super::codec::encode(text, super::codec::Encoding::Utf8, "surrogateescape")?;
    Ok(Cow::Owned(std::ffi::OsString::from_vec(bytes).into()))
}

/// Appends the bytes that `surrogateescape` makes of characters; gives how many it took.
pub(super) fn escape_back(chars: &[char], out: &mut Vec<u8>) -> usize {
    let bytes = chars.iter().map_while(|c| match point(*c) {
        code @ 0xdc80..=0xdcff => Some((code & 0xff) as u8),
        _ => None,
    });
    let before = out.len();
    out.extend(bytes);
    out.len() - before
}
