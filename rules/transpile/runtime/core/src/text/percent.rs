//! `%` formatting of text and bytes.
use super::fmt;
use super::spec::{radix, Digits, Spec};
use crate::prelude::*;

struct Source<'a> {
    args: &'a Value,
    tuple: Option<&'a Tuple>,
    next: usize,
}

impl Source<'_> {
    fn take(&mut self) -> R {
        let found = match self.tuple {
            Some(t) => t.get(self.next).cloned(),
            None if self.next == 0 => Some(self.args.clone()),
            None => None,
        };
        self.next += 1;
        found.ok_or_else(|| type_error("not enough arguments for format string"))
    }
    fn used_up(&self) -> bool {
        match self.tuple {
            Some(t) => self.next >= t.len(),
            None => self.next > 0,
        }
    }
}

#[derive(Default)]
struct Item {
    left: bool,
    sign: Option<char>,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
}

fn is_mapping(value: &Value, bytes: bool) -> bool {
    let text = match value.payload() {
        Value::Tuple(_) | Value::Str(_) => true,
        Value::Bytes(_) | Value::ByteArray(_) => bytes,
        _ => false,
    };
    !text && class_of(value).lookup("__getitem__").is_some()
}

/// `format % args` for text.
pub fn percent(format: &str, args: &Value) -> R<Str> {
    if let Some(made) = super::quick_format::percent(format, args) {
        return Ok(made.into());
    }
    Ok(Formatter { bytes: false }.run(format, args)?.into())
}

/// `format % args` for bytes and bytearray.
pub fn bytes_percent(format: &Value, args: &Value) -> R {
    let template: String = crate::bytes::bytes_like(format).unwrap_or_default().iter().map(|b| *b as char).collect();
    let made = Formatter { bytes: true }.run(&template, args)?;
    let bytes: Vec<u8> = made.chars().map(|c| c as u32 as u8).collect();
    Ok(match format {
        Value::ByteArray(_) => Value::ByteArray(Shared::new(Slot::new(bytes))),
        _ => Value::from(bytes),
    })
}

/// In bytes mode every byte travels as the char of the same number.
struct Formatter {
    bytes: bool,
}

impl Formatter {
    fn run(&self, format: &str, args: &Value) -> R<String> {
        let tuple = match args.payload() {
            Value::Tuple(t) => Some(t),
            _ => None,
        };
        let mut source = Source { args, tuple, next: 0 };
        let mut mapped = false;
        let bytes = format.as_bytes();
        let mut out = String::with_capacity(format.len() + 16);
        let mut at = 0;
        while let Some(step) = bytes[at..].iter().position(|b| *b == b'%') {
            out.push_str(&format[at..at + step]);
            at += step + 1;
            let mut keyed = None;
            if bytes.get(at) == Some(&b'(') {
                if !is_mapping(args, self.bytes) {
                    return Err(type_error("format requires a mapping"));
                }
                let (key, next) = key(format, at)?;
                at = next;
                let key =
                    if self.bytes { Value::from(key.chars().map(|c| c as u8).collect::<Vec<_>>()) } else { key.into() };
                keyed = Some(op::getitem(args, &key)?);
                mapped = true;
            }
            let item = self.item(bytes, &mut at, &mut source)?;
            let Some(kind) = format[at..].chars().next() else {
                return Err(value_error("incomplete format"));
            };
            let place = at;
            at += kind.len_utf8();
            if kind == '%' && bytes[place - 1] == b'%' {
                out.push('%');
                continue;
            }
            let value = match keyed {
                Some(value) => value,
                None => source.take()?,
            };
            self.convert(&item, kind, &value, &format[..place], &mut out)?;
        }
        out.push_str(&format[at..]);
        let whole = source.tuple.is_none() && is_mapping(args, self.bytes);
        if !source.used_up() && !mapped && !whole {
            let noun = if self.bytes { "bytes" } else { "string" };
            return Err(type_error(format!("not all arguments converted during {noun} formatting")));
        }
        Ok(out)
    }
    fn item(&self, bytes: &[u8], at: &mut usize, source: &mut Source) -> R<Item> {
        let mut item = Item::default();
        loop {
            match bytes.get(*at) {
                Some(b'-') => item.left = true,
                Some(b'+') => item.sign = Some('+'),
                Some(b' ') => item.sign = item.sign.or(Some(' ')),
                Some(b'#') => item.alternate = true,
                Some(b'0') => item.zero = true,
                _ => break,
            }
            *at += 1;
        }
        if let Some(width) = size(bytes, at, source, "width")? {
            item.left |= width < 0;
            item.width = width.unsigned_abs() as usize;
        }
        if bytes.get(*at) == Some(&b'.') {
            *at += 1;
            item.precision = Some(size(bytes, at, source, "precision")?.unwrap_or(0).max(0) as usize);
        }
        while matches!(bytes.get(*at), Some(b'l' | b'h' | b'L')) {
            *at += 1;
        }
        Ok(item)
    }
    /// Writes one value; `before` is the format up to its letter.
    fn convert(&self, item: &Item, kind: char, value: &Value, before: &str, out: &mut String) -> R<()> {
        match kind {
            's' if !self.bytes && item.width == 0 && item.precision.is_none() => return fmt::str_into(value, out),
            's' | 'r' | 'a' | 'b' => {
                let text = self.text(kind, value, before)?;
                let cut = match item.precision {
                    Some(p) => text.char_indices().nth(p).map_or(&*text, |(end, _)| &text[..end]),
                    None => &text,
                };
                pad(item, cut, out);
            }
            'c' => pad(item, &self.character(value)?, out),
            'd' | 'i' | 'u' => {
                let i = match value.payload() {
                    Value::Int(i) => i.clone(),
                    Value::Bool(b) => Int::from(*b),
                    Value::Str(_) | Value::Bytes(_) => return Err(real_required(kind, value)),
                    _ => op::to_int(value)?.ok_or_else(|| real_required(kind, value))?,
                };
                match i.to_i64() {
                    Some(small) => integer(item, small < 0, Digits::of(small.unsigned_abs()).as_str(), "", out),
                    None => integer(item, i.is_negative(), &i.abs().to_decimal()?, "", out),
                }
            }
            'x' | 'X' | 'o' => {
                let Some(i) = op::try_index(value)? else {
                    return Err(type_error(format!(
                        "%{kind} format: an integer is required, not {}",
                        value.type_name()
                    )));
                };
                let (base, prefix) = match kind {
                    'o' => (8, "0o"),
                    'x' => (16, "0x"),
                    _ => (16, "0X"),
                };
                let digits = radix(&i, base);
                let digits = if kind == 'X' { digits.to_uppercase() } else { digits };
                integer(item, i.is_negative(), &digits, if item.alternate { prefix } else { "" }, out);
            }
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
                let f = match op::to_float(value) {
                    Ok(f) => f,
                    Err(e) if e.is(K::TypeError) && self.bytes => {
                        return Err(type_error(format!("float argument required, not {}", value.type_name())));
                    }
                    Err(e) => return Err(e),
                };
                let spec = Spec {
                    sign: item.sign,
                    alternate: item.alternate,
                    zero: item.zero && !item.left,
                    fill: (item.zero && !item.left).then_some('0'),
                    align: Some(if item.left {
                        '<'
                    } else if item.zero {
                        '='
                    } else {
                        '>'
                    }),
                    width: item.width,
                    precision: Some(item.precision.unwrap_or(6)),
                    kind: Some(kind),
                    ..Spec::default()
                };
                return crate::float::format::format_float(f, &spec, "float", out);
            }
            other => {
                let shown = if (' '..='~').contains(&other) { other } else { '?' };
                let (code, place) = (super::held::point(other), before.chars().count());
                return Err(value_error(format!(
                    "unsupported format character '{shown}' ({code:#x}) at index {place}"
                )));
            }
        }
        Ok(())
    }
    fn text(&self, kind: char, value: &Value, before: &str) -> R<String> {
        let chars = |bytes: Vec<u8>| bytes.iter().map(|b| *b as char).collect::<String>();
        match (kind, self.bytes) {
            ('r', false) => Ok(fmt::repr(value)?.to_string()),
            ('s', false) => Ok(fmt::str(value)?.to_string()),
            ('a', _) | ('r', true) => Ok(fmt::ascii(value)?.to_string()),
            ('b', false) => {
                let place = before.chars().count();
                Err(value_error(format!("unsupported format character 'b' (0x62) at index {place}")))
            }
            _ => match crate::bytes::bytes_like(value) {
                Some(b) => Ok(chars(b)),
                None => Err(type_error(format!(
                    "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                    value.type_name()
                ))),
            },
        }
    }
    fn character(&self, value: &Value) -> R<String> {
        if self.bytes {
            if let Some(b) = crate::bytes::bytes_like(value).filter(|b| b.len() == 1) {
                return Ok((b[0] as char).to_string());
            }
            return match op::try_index(value)? {
                Some(i) => match i.to_i64() {
                    Some(n @ 0..=255) => Ok((n as u8 as char).to_string()),
                    _ => Err(overflow_error("%c arg not in range(256)")),
                },
                None => Err(type_error("%c requires an integer in range(256) or a single byte")),
            };
        }
        if let Value::Str(s) = value.payload() {
            if s.length() == 1 {
                return Ok(s.to_string());
            }
            return Err(type_error("%c requires int or char"));
        }
        match op::try_index(value)? {
            Some(i) => {
                let code = i.to_i64().and_then(|n| u32::try_from(n).ok()).filter(|n| *n < 0x110000);
                let code = code.ok_or_else(|| overflow_error("%c arg not in range(0x110000)"))?;
                Ok(super::held::character(code)?.to_string())
            }
            None => Err(type_error("%c requires int or char")),
        }
    }
}

fn real_required(kind: char, value: &Value) -> Exc {
    type_error(format!("%{kind} format: a real number is required, not {}", value.type_name()))
}

fn key(format: &str, open: usize) -> R<(&str, usize)> {
    let mut depth = 0;
    for (at, c) in format.bytes().enumerate().skip(open) {
        match c {
            b'(' => depth += 1,
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return Ok((&format[open + 1..at], at + 1));
                }
            }
            _ => {}
        }
    }
    Err(value_error("incomplete format key"))
}

fn size(bytes: &[u8], at: &mut usize, source: &mut Source, noun: &str) -> R<Option<i64>> {
    if bytes.get(*at) == Some(&b'*') {
        *at += 1;
        return match source.take()?.payload() {
            Value::Int(i) => {
                i.to_i64().map(Some).ok_or_else(|| overflow_error("Python int too large to convert to C ssize_t"))
            }
            Value::Bool(b) => Ok(Some(*b as i64)),
            _ => Err(type_error("* wants int")),
        };
    }
    let start = *at;
    let mut number = 0i64;
    while let Some(digit) = bytes.get(*at).filter(|b| b.is_ascii_digit()) {
        number = number.saturating_mul(10).saturating_add((digit - b'0') as i64);
        *at += 1;
    }
    if number > i32::MAX as i64 {
        return Err(value_error(format!("{noun} too big")));
    }
    Ok((start < *at).then_some(number))
}

fn pad(item: &Item, text: &str, out: &mut String) {
    let spec = Spec { align: Some(if item.left { '<' } else { '>' }), width: item.width, ..Spec::default() };
    spec.pad_into(text, '>', out);
}

fn integer(item: &Item, negative: bool, digits: &str, prefix: &str, out: &mut String) {
    let missing = item.precision.map_or(0, |p| p.saturating_sub(digits.len()));
    let filled = (missing > 0).then(|| "0".repeat(missing) + digits);
    let zero = item.zero && !item.left;
    let spec = Spec {
        sign: item.sign,
        fill: Some(if zero { '0' } else { ' ' }),
        align: Some(if item.left {
            '<'
        } else if zero {
            '='
        } else {
            '>'
        }),
        width: item.width,
        ..Spec::default()
    };
    spec.number(negative, prefix, filled.as_deref().unwrap_or(digits), "", 3, out);
}
