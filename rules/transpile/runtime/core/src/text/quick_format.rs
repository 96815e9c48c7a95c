//! The common forms of formatting at once: widths, alignment, zeros and decimals of texts, small whole numbers and floats.
//!
//! Whatever else there is, errors included, is left to `spec.rs` and `percent.rs`: nothing was done yet where `None` is given.
use crate::int::Repr;
use crate::prelude::*;
use std::fmt::Write;

/// So many blanks or zeros are put in at once.
const WIDEST: usize = 64;
const BLANKS: &str = "                                                                ";
const ZEROS: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// Decimals that are written without asking how many a float has.
const MOST_DECIMALS: usize = 50;

/// `[align][0][width][.precision][kind]`.
#[derive(Default)]
struct Plain {
    align: Option<u8>,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    kind: Option<u8>,
}

/// A number of up to two digits at the front.
fn number(bytes: &mut &[u8]) -> Option<usize> {
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let (found, rest) = bytes.split_at_checked(digits).filter(|(found, _)| matches!(found.len(), 1 | 2))?;
    *bytes = rest;
    Some(found.iter().fold(0, |sum, b| sum * 10 + usize::from(b - b'0')))
}

/// Takes a byte at the front, if it is one of these.
fn take(bytes: &mut &[u8], wanted: &[u8]) -> Option<u8> {
    let (first, rest) = bytes.split_first()?;
    if !wanted.contains(first) {
        return None;
    }
    *bytes = rest;
    Some(*first)
}

impl Plain {
    /// What follows the flags; a type may come after it.
    fn sizes(&mut self, bytes: &mut &[u8]) -> Option<()> {
        self.zero = take(bytes, b"0").is_some();
        if bytes.first().is_some_and(u8::is_ascii_digit) {
            self.width = number(bytes)?;
        }
        if take(bytes, b".").is_some() {
            self.precision = Some(number(bytes)?);
        }
        let fits = self.width <= WIDEST && !(self.zero && self.align.is_some());
        fits.then_some(())
    }
    fn parse(text: &str) -> Option<Plain> {
        let mut bytes = text.as_bytes();
        let mut made = Plain { align: take(&mut bytes, b"<>^"), ..Plain::default() };
        made.sizes(&mut bytes)?;
        made.kind = take(&mut bytes, b"dfsx");
        bytes.is_empty().then_some(made)
    }
    /// Fills up to the width what was written from a place on: so many characters, `default` the side it leans on.
    fn fill(&self, out: &mut String, from: usize, length: usize, default: u8) {
        let missing = self.width.saturating_sub(length);
        if missing == 0 {
            return;
        }
        let before = match self.align.unwrap_or(default) {
            b'<' => 0,
            b'^' => missing / 2,
            _ => missing,
        };
        out.insert_str(from, &BLANKS[..before]);
        out.push_str(&BLANKS[..missing - before]);
    }
    /// The same for a number, whose sign comes before zeros.
    fn fill_number(&self, out: &mut String, from: usize, negative: bool) {
        if self.zero {
            let missing = self.width.saturating_sub(out.len() - from + usize::from(negative));
            out.insert_str(from, &ZEROS[..missing]);
        }
        if negative {
            out.insert(from, '-');
        }
        self.fill(out, from, out.len() - from, b'>');
    }
    fn put_text(&self, out: &mut String, text: &Str, default: u8) -> Option<()> {
        if self.zero || self.precision.is_some() {
            return None;
        }
        let from = out.len();
        out.push_str(text);
        self.fill(out, from, text.length(), default);
        Some(())
    }
    fn put_int(&self, out: &mut String, i: i64, hexadecimal: bool) -> Option<()> {
        if self.precision.is_some() {
            return None;
        }
        let from = out.len();
        if hexadecimal {
            let _ = write!(out, "{:x}", i.unsigned_abs());
        } else {
            push_decimal(out, i.unsigned_abs());
        }
        self.fill_number(out, from, i < 0);
        Some(())
    }
    fn put_float(&self, out: &mut String, f: f64) -> Option<()> {
        let decimals = self.precision.unwrap_or(6);
        if !f.is_finite() || decimals > MOST_DECIMALS {
            return None;
        }
        let from = out.len();
        let _ = write!(out, "{:.decimals$}", f.abs());
        self.fill_number(out, from, f.is_sign_negative());
        Some(())
    }
}

/// The digits of a number.
fn push_decimal(out: &mut String, mut number: u64) {
    let mut digits = [b'0'; 20];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.extend(digits[at..].iter().map(|digit| char::from(*digit)));
}

/// `format(value, spec)`.
pub(crate) fn format(value: &Value, spec: &str) -> Option<Str> {
    let plain = Plain::parse(spec)?;
    let mut out = String::new();
    match (value, plain.kind) {
        (Value::Str(text), None | Some(b's')) => plain.put_text(&mut out, text, b'<')?,
        (Value::Int(Int(Repr::Small(i))), None | Some(b'd' | b'x')) => {
            plain.put_int(&mut out, *i, plain.kind == Some(b'x'))?;
        }
        (Value::Float(f), Some(b'f')) => plain.put_float(&mut out, *f)?,
        _ => return None,
    }
    Some(out.into())
}

/// `format % args`.
pub(crate) fn percent(format: &str, args: &Value) -> Option<String> {
    let mut items = match args {
        Value::Tuple(items) => items.iter(),
        Value::Str(_) | Value::Int(_) | Value::Float(_) => std::slice::from_ref(args).iter(),
        _ => return None,
    };
    let mut out = String::with_capacity(format.len() + 16);
    let mut rest = format;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let mut bytes = after.as_bytes();
        if take(&mut bytes, b"%").is_some() {
            out.push('%');
        } else {
            let mut plain = Plain { align: take(&mut bytes, b"-").map(|_| b'<'), ..Plain::default() };
            plain.sizes(&mut bytes)?;
            let kind = take(&mut bytes, b"sdfx")?;
            match (items.next()?, kind) {
                (Value::Str(text), b's') => plain.put_text(&mut out, text, b'>')?,
                (Value::Int(Int(Repr::Small(i))), b's') if !plain.zero => plain.put_int(&mut out, *i, false)?,
                (Value::Int(Int(Repr::Small(i))), b'd' | b'x') => plain.put_int(&mut out, *i, kind == b'x')?,
                (Value::Float(f), b'f') => plain.put_float(&mut out, *f)?,
                (Value::Int(Int(Repr::Small(i))), b'f') => plain.put_float(&mut out, *i as f64)?,
                _ => return None,
            }
        }
        // What was taken are ASCII characters.
        rest = &after[after.len() - bytes.len()..];
    }
    out.push_str(rest);
    items.next().is_none().then_some(out)
}
