//! `FileObj`: a file object, text or binary, over the bytes side.
use super::state::FileState;
use crate::prelude::*;
use crate::text::codec::{self, Encoding};

/// How a text file turns bytes into text.
#[derive(Clone)]
pub struct TextMode {
    pub encoding: Encoding,
    pub encoding_name: Str,
    pub errors: Str,
    /// None: universal; else as given to `open`.
    pub newline: Option<Str>,
}

pub struct FileObj {
    pub state: Shared<FileState>,
    pub text: Option<Slot<TextMode>>,
    /// Text of encodings that cannot be read line by line in bytes.
    wide: Slot<Option<String>>,
}

impl Native for FileObj {
    fn class(&self) -> Class {
        crate::class::builtin::get(match (&self.text, self.state.readable, self.state.writable) {
            (Some(_), _, _) => K::TextIO,
            (None, true, true) => K::BufferedRandom,
            (None, true, false) => K::BufferedReader,
            _ => K::BufferedWriter,
        })
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn line_end(bytes: &[u8], more: bool, newline: Option<&str>) -> Option<usize> {
    match newline {
        Some("\n") => bytes.iter().position(|b| *b == b'\n').map(|at| at + 1),
        Some("\r") => bytes.iter().position(|b| *b == b'\r').map(|at| at + 1),
        Some("\r\n") => bytes.windows(2).position(|w| w == b"\r\n").map(|at| at + 2),
        _ => {
            let at = bytes.iter().position(|b| matches!(b, b'\n' | b'\r'))?;
            match (bytes[at], bytes.get(at + 1)) {
                (b'\r', Some(b'\n')) => Some(at + 2),
                // A lone "\r" at the end of what is read may be half of a pair.
                (b'\r', None) if more => None,
                _ => Some(at + 1),
            }
        }
    }
}

impl FileObj {
    pub fn new(state: Shared<FileState>, text: Option<TextMode>) -> FileObj {
        FileObj { state, text: text.map(Slot::new), wide: Slot::new(None) }
    }
    pub fn check_open(&self) -> R<()> {
        if self.state.closed.get() {
            return Err(value_error("I/O operation on closed file."));
        }
        Ok(())
    }
    fn check_readable(&self) -> R<()> {
        self.check_open()?;
        if !self.state.readable {
            let text = if self.text.is_some() { "not readable" } else { "read" };
            return Err(unsupported_operation(text));
        }
        Ok(())
    }
    fn mode(&self) -> Option<TextMode> {
        self.text.as_ref().map(Slot::get)
    }
    fn decode(&self, bytes: &[u8], mode: &TextMode) -> R<String> {
        let text = codec::decode(bytes, mode.encoding, &mode.errors)?;
        if mode.newline.is_none() && text.contains('\r') {
            return Ok(text.replace("\r\n", "\n").replace('\r', "\n"));
        }
        Ok(text)
    }
    /// Wide encodings: the rest of the file as text.
    fn wide_text(&self, mode: &TextMode) -> R<String> {
        if let Some(text) = self.wide.take() {
            return Ok(text);
        }
        let bytes = self.state.read(None)?;
        self.decode(&bytes, mode)
    }
    /// `f.read(n)`.
    pub fn read(&self, n: Option<usize>) -> R {
        self.check_readable()?;
        let Some(mode) = self.mode() else {
            return Ok(self.state.read(n)?.into());
        };
        if matches!(mode.encoding, Encoding::Utf16(_) | Encoding::Utf32(_) | Encoding::Utf8Sig) {
            let text = self.wide_text(&mode)?;
            let cut = n.and_then(|n| text.char_indices().nth(n)).map_or(text.len(), |(at, _)| at);
            self.wide.set(Some(text[cut..].to_string()));
            return Ok(Value::str(&text[..cut]));
        }
        let Some(n) = n else {
            let bytes = self.state.read(None)?;
            return Ok(self.decode(&bytes, &mode)?.into());
        };
        let mut out = String::new();
        for _ in 0..n {
            let one = self.state.read_line(&|bytes: &[u8], more| one_char(bytes, more, &mode))?;
            if one.is_empty() {
                break;
            }
            out.push_str(&self.decode(&one, &mode)?);
        }
        Ok(out.into())
    }
    /// The next line of UTF-8 text when the buffer holds all of it and it ends as plain lines do.
    fn buffered_line(&self) -> R<Option<Value>> {
        self.check_readable()?;
        let universal = match &self.text {
            None => return Ok(None),
            Some(mode) => mode.with(|mode| match (mode.encoding, mode.newline.as_deref()) {
                (Encoding::Utf8, None) => Some(true),
                (Encoding::Utf8, Some("\n")) => Some(false),
                _ => None,
            }),
        };
        let Some(universal) = universal else {
            return Ok(None);
        };
        let found = self.state.buffered_line(|line| match std::str::from_utf8(line) {
            Ok(text) if !(universal && line.contains(&b'\r')) => Some(Str::from(text)),
            _ => None,
        });
        Ok(found.map(Value::Str))
    }
    /// `f.readline()`; empty at the end.
    pub fn read_line(&self, limit: Option<usize>) -> R {
        self.check_readable()?;
        let clip = |n: Option<usize>, length: usize| match (n, limit) {
            (Some(n), Some(limit)) => Some(n.min(limit)),
            (None, Some(limit)) if length >= limit => Some(limit),
            (n, _) => n,
        };
        let Some(mode) = self.mode() else {
            let found = self.state.read_line(&|b: &[u8], more| clip(line_end(b, more, Some("\n")), b.len()))?;
            return Ok(found.into());
        };
        if matches!(mode.encoding, Encoding::Utf16(_) | Encoding::Utf32(_) | Encoding::Utf8Sig) {
            let text = self.wide_text(&mode)?;
            let cut = line_end(text.as_bytes(), false, Some("\n")).unwrap_or(text.len());
            self.wide.set(Some(text[cut..].to_string()));
            return Ok(Value::str(&text[..cut]));
        }
        if let Some(limit) = limit {
            let mut out = String::new();
            for _ in 0..limit {
                let one = self.read(Some(1))?.as_str()?;
                out.push_str(&one);
                if one.is_empty() || &*one == "\n" {
                    break;
                }
            }
            return Ok(out.into());
        }
        if let Some(line) = self.buffered_line()? {
            return Ok(line);
        }
        let newline = mode.newline.clone();
        let found = self.state.read_line(&|b: &[u8], more| line_end(b, more, newline.as_deref()))?;
        Ok(self.decode(&found, &mode)?.into())
    }
    /// The next line, or `None` at the end.
    pub fn next_line(&self) -> R<Option<Value>> {
        if let Some(line) = self.buffered_line()? {
            return Ok(Some(line));
        }
        let line = self.read_line(None)?;
        Ok(op::truthy(&line)?.then_some(line))
    }
    /// `f.write(value)`: the count of characters or bytes.
    pub fn write(&self, value: &Value) -> R<usize> {
        if self.state.closed.get() {
            let text = if self.text.is_some() { "I/O operation on closed file." } else { "write to closed file" };
            return Err(value_error(text));
        }
        if !self.state.writable {
            let text = if self.text.is_some() { "not writable" } else { "write" };
            return Err(unsupported_operation(text));
        }
        let Some(mode) = &self.text else {
            let Some(bytes) = crate::bytes::bytes_like(value) else {
                return Err(type_error(format!("a bytes-like object is required, not '{}'", value.type_name())));
            };
            self.state.write(&bytes)?;
            return Ok(bytes.len());
        };
        let Value::Str(text) = value.payload() else {
            return Err(type_error(format!("write() argument must be str, not {}", value.type_name())));
        };
        self.write_text(text, &mode.get())?;
        Ok(text.length())
    }
    /// Writes text that is known to be for a text file.
    pub fn write_str(&self, text: &str) -> R<()> {
        match &self.text {
            Some(mode) => {
                self.check_open()?;
                self.write_text(text, &mode.get())
            }
            None => self.state.write(text.as_bytes()),
        }
    }
    fn write_text(&self, text: &str, mode: &TextMode) -> R<()> {
        let translated;
        let text = match mode.newline.as_deref() {
            Some(mark @ ("\r" | "\r\n")) if text.contains('\n') => {
                translated = text.replace('\n', mark);
                &translated
            }
            _ => text,
        };
        if mode.encoding == Encoding::Utf8 && !codec_held(text) {
            return self.state.write(text.as_bytes());
        }
        // The byte order mark is written once.
        let encoding = match mode.encoding {
            Encoding::Utf16(None) | Encoding::Utf32(None) | Encoding::Utf8Sig if self.state.tell().unwrap_or(0) > 0 => {
                match mode.encoding {
                    Encoding::Utf16(_) => Encoding::Utf16(Some(false)),
                    Encoding::Utf32(_) => Encoding::Utf32(Some(false)),
                    _ => Encoding::Utf8,
                }
            }
            other => other,
        };
        self.state.write(&codec::encode(text, encoding, &mode.errors)?)
    }
    pub fn forget_text(&self) {
        self.wide.set(None);
    }
}

fn codec_held(text: &str) -> bool {
    crate::text::held::any(text)
}

/// The length of one character (a line break pair counts as one in universal mode).
fn one_char(bytes: &[u8], more: bool, mode: &TextMode) -> Option<usize> {
    let first = *bytes.first()?;
    if first == b'\r' && mode.newline.is_none() {
        return match bytes.get(1) {
            Some(b'\n') => Some(2),
            None if more => None,
            _ => Some(1),
        };
    }
    let want = match (mode.encoding, first) {
        (Encoding::Utf8, 0xc0..=0xdf) => 2,
        (Encoding::Utf8, 0xe0..=0xef) => 3,
        (Encoding::Utf8, 0xf0..=0xff) => 4,
        _ => 1,
    };
    if bytes.len() >= want {
        Some(want)
    } else if more {
        None
    } else {
        Some(bytes.len())
    }
}
