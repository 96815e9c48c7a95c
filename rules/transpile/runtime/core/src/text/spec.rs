//! The format mini-language: parsing a specification and formatting builtin values with it.
use super::fmt;
use crate::prelude::*;

/// A parsed specification: `[[fill]align][sign][#][0][width][grouping][.precision][type]`.
#[derive(Clone, Debug, Default)]
pub struct Spec {
    pub fill: Option<char>,
    pub align: Option<char>,
    pub sign: Option<char>,
    pub no_neg_zero: bool,
    pub alternate: bool,
    pub zero: bool,
    pub width: usize,
    pub grouping: Option<char>,
    pub precision: Option<usize>,
    pub kind: Option<char>,
}

/// What is left to read of a specification.
struct Cursor<'a>(&'a str);

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        self.0.chars().next()
    }
    fn skip(&mut self) {
        let mut chars = self.0.chars();
        chars.next();
        self.0 = chars.as_str();
    }
    fn takes(&mut self, mark: char) -> bool {
        let found = self.peek() == Some(mark);
        if found {
            self.skip();
        }
        found
    }
    fn number(&mut self) -> R<Option<usize>> {
        let length = self.0.bytes().take_while(u8::is_ascii_digit).count();
        if length == 0 {
            return Ok(None);
        }
        let (digits, rest) = self.0.split_at(length);
        self.0 = rest;
        match digits.parse::<usize>() {
            Ok(n) if n <= i64::MAX as usize => Ok(Some(n)),
            _ => Err(value_error("Too many decimal digits in format string")),
        }
    }
}

/// The digits of a small number, without a heap.
pub struct Digits {
    room: [u8; 20],
    start: usize,
}

impl Digits {
    pub fn of(mut number: u64) -> Digits {
        let (mut room, mut start) = ([b'0'; 20], 20);
        loop {
            start -= 1;
            room[start] = b'0' + (number % 10) as u8;
            number /= 10;
            if number == 0 {
                return Digits { room, start };
            }
        }
    }
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.room[self.start..]).unwrap_or("0")
    }
}

impl Spec {
    pub fn parse(text: &str, type_name: &str) -> R<Spec> {
        let mut spec = Spec::default();
        let mut rest = Cursor(text);
        let is_align = |c: Option<char>| matches!(c, Some('<' | '>' | '=' | '^'));
        let (first, second) = {
            let mut chars = text.chars();
            (chars.next(), chars.next())
        };
        if is_align(second) {
            (spec.fill, spec.align) = (first, second);
            rest.skip();
            rest.skip();
        } else if is_align(first) {
            spec.align = first;
            rest.skip();
        }
        if let Some(c @ ('+' | '-' | ' ')) = rest.peek() {
            spec.sign = Some(c);
            rest.skip();
        }
        spec.no_neg_zero = rest.takes('z');
        spec.alternate = rest.takes('#');
        if spec.fill.is_none() && rest.takes('0') {
            spec.zero = true;
            spec.fill = Some('0');
            if spec.align.is_none() && type_name != "str" {
                spec.align = Some('=');
            }
        }
        spec.width = rest.number()?.unwrap_or(0);
        if let Some(c @ (',' | '_')) = rest.peek() {
            spec.grouping = Some(c);
            rest.skip();
            match (c, rest.peek()) {
                (',', Some(',')) => return Err(value_error("Cannot specify ',' with ','.")),
                (a, Some(b @ (',' | '_'))) if a != b => {
                    return Err(value_error("Cannot specify both ',' and '_'."));
                }
                ('_', Some('_')) => return Err(value_error("Cannot specify '_' with '_'.")),
                _ => {}
            }
        }
        if rest.takes('.') {
            spec.precision = Some(rest.number()?.ok_or_else(|| value_error("Format specifier missing precision"))?);
        }
        spec.kind = rest.peek();
        rest.skip();
        if !rest.0.is_empty() {
            return Err(value_error(format!("Invalid format specifier '{text}' for object of type '{type_name}'")));
        }
        if let Some(g) = spec.grouping {
            let good = match spec.kind {
                None => type_name != "str",
                Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => true,
                Some('b' | 'o' | 'x' | 'X') => g == '_',
                _ => false,
            };
            if !good {
                let kind = spec.kind.unwrap_or('s');
                return Err(value_error(format!("Cannot specify '{g}' with '{kind}'.")));
            }
        }
        Ok(spec)
    }
    /// Pads text to the width; `default` is the alignment when none was given.
    pub fn pad(&self, text: &str, default: char) -> String {
        let mut out = String::with_capacity(text.len().max(self.width));
        self.pad_into(text, default, &mut out);
        out
    }
    /// Writes text, padded to the width.
    pub fn pad_into(&self, text: &str, default: char, out: &mut String) {
        let length = if self.width == 0 { 0 } else { text.chars().count() };
        if length >= self.width {
            out.push_str(text);
            return;
        }
        let missing = self.width - length;
        let fill = self.fill.unwrap_or(' ');
        let (left, right) = match self.align.unwrap_or(default) {
            '<' => (0, missing),
            '^' => (missing / 2, missing - missing / 2),
            _ => (missing, 0),
        };
        repeat(fill, left, out);
        out.push_str(text);
        repeat(fill, right, out);
    }
    /// Writes sign, prefix, digits and the rest; groups digits and pads between sign and digits where asked.
    pub fn number(&self, negative: bool, prefix: &str, digits: &str, rest: &str, group: usize, out: &mut String) {
        let sign = match (negative, self.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            _ => "",
        };
        let align = self.align.unwrap_or('>');
        let within = align == '=';
        let fill = self.fill.unwrap_or(' ');
        let fixed = sign.len() + prefix.len() + rest.chars().count();
        let made = self.grouping.map(|mark| {
            let want = if within && fill == '0' { self.width.saturating_sub(fixed) } else { 0 };
            grouped(digits, mark, group, want)
        });
        let body = made.as_deref().unwrap_or(digits);
        let missing = self.width.saturating_sub(fixed + body.chars().count());
        let (before, between, after) = match align {
            '=' => (0, missing, 0),
            '<' => (0, 0, missing),
            '^' => (missing / 2, 0, missing - missing / 2),
            _ => (missing, 0, 0),
        };
        repeat(fill, before, out);
        out.push_str(sign);
        out.push_str(prefix);
        repeat(fill, between, out);
        out.push_str(body);
        out.push_str(rest);
        repeat(fill, after, out);
    }
}

fn repeat(fill: char, times: usize, out: &mut String) {
    if times > 0 {
        out.extend(std::iter::repeat_n(fill, times));
    }
}

/// Digits with a mark between groups, zero-filled to at least `width` characters.
fn grouped(digits: &str, mark: char, group: usize, width: usize) -> String {
    if !digits.chars().all(|c| c.is_ascii_alphanumeric()) {
        return digits.to_string();
    }
    let mut all: Vec<char> = digits.chars().collect();
    let size = |n: usize| n + n.saturating_sub(1) / group;
    while size(all.len()) < width {
        all.insert(0, '0');
    }
    let mut out = String::new();
    for (at, c) in all.iter().enumerate() {
        if at > 0 && (all.len() - at).is_multiple_of(group) {
            out.push(mark);
        }
        out.push(*c);
    }
    out
}

pub(crate) fn unknown(kind: char, type_name: &str) -> Exc {
    let shown = if ('!'..='~').contains(&kind) { kind.to_string() } else { format!("\\x{:x}", kind as u32) };
    value_error(format!("Unknown format code '{shown}' for object of type '{type_name}'"))
}

/// `format(value, spec)` of a builtin value.
pub fn format_builtin(value: &Value, text: &str) -> R<Str> {
    if text.is_empty() {
        return fmt::str(value);
    }
    let mut out = String::new();
    format_builtin_into(value, text, &mut out)?;
    Ok(out.into())
}

/// Writes `format(value, spec)` of a builtin value; the specification says something.
pub(crate) fn format_builtin_into(value: &Value, text: &str, out: &mut String) -> R<()> {
    match value.payload() {
        Value::Str(s) => format_text(s, &Spec::parse(text, "str")?, out),
        Value::Bool(b) => format_int(&Int::from(*b), &Spec::parse(text, "bool")?, "bool", out),
        Value::Int(i) => format_int(i, &Spec::parse(text, "int")?, "int", out),
        Value::Float(f) => crate::float::format::format_float(*f, &Spec::parse(text, "float")?, "float", out),
        Value::Complex(c) => {
            out.push_str(&crate::float::format::format_complex(c, &Spec::parse(text, "complex")?)?);
            Ok(())
        }
        _ => {
            let name = value.type_name();
            Err(type_error(format!("unsupported format string passed to {name}.__format__")))
        }
    }
}

fn format_text(s: &Str, spec: &Spec, out: &mut String) -> R<()> {
    let refuse = |text: &str| Err(value_error(text));
    match spec.kind {
        None | Some('s') => {}
        Some(kind) => return Err(unknown(kind, "str")),
    }
    if spec.sign.is_some() {
        let space = spec.sign == Some(' ');
        return refuse(if space {
            "Space not allowed in string format specifier"
        } else {
            "Sign not allowed in string format specifier"
        });
    }
    if spec.no_neg_zero {
        return refuse("Negative zero coercion (z) not allowed in string format specifier");
    }
    if spec.alternate {
        return refuse("Alternate form (#) not allowed in string format specifier");
    }
    if spec.align == Some('=') {
        return refuse("'=' alignment not allowed in string format specifier");
    }
    if let Some(g) = spec.grouping {
        return Err(value_error(format!("Cannot specify '{g}' with 's'.")));
    }
    match spec.precision {
        Some(p) => spec.pad_into(&s.substring(0, p), '<', out),
        None => spec.pad_into(s, '<', out),
    }
    Ok(())
}

pub(crate) fn format_int(i: &Int, spec: &Spec, type_name: &str, out: &mut String) -> R<()> {
    let kind = spec.kind.unwrap_or('d');
    if matches!(kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') {
        return crate::float::format::format_float(i.to_f64()?, spec, type_name, out);
    }
    if !matches!(kind, 'd' | 'n' | 'b' | 'o' | 'x' | 'X' | 'c') {
        return Err(unknown(kind, type_name));
    }
    if spec.precision.is_some() {
        return Err(value_error("Precision not allowed in integer format specifier"));
    }
    if spec.no_neg_zero {
        return Err(value_error("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    if kind == 'c' {
        if spec.sign.is_some() {
            return Err(value_error("Sign not allowed with integer format specifier 'c'"));
        }
        if spec.alternate {
            return Err(value_error("Alternate form (#) not allowed with integer format specifier 'c'"));
        }
        let code = i.to_i64().ok_or_else(|| overflow_error("Python int too large to convert to C long"))?;
        let c = u32::try_from(code).ok().filter(|c| *c <= 0x10ffff);
        let c = c.ok_or_else(|| overflow_error("%c arg not in range(0x110000)"))?;
        let c = super::held::character(c)?;
        spec.number(false, "", c.encode_utf8(&mut [0; 4]), "", 3, out);
        return Ok(());
    }
    let (base, prefix, group) = match kind {
        'b' => (2, "0b", 4),
        'o' => (8, "0o", 4),
        'x' => (16, "0x", 4),
        'X' => (16, "0X", 4),
        _ => {
            match i.to_i64() {
                Some(small) => {
                    spec.number(small < 0, "", Digits::of(small.unsigned_abs()).as_str(), "", 3, out);
                }
                None => spec.number(i.is_negative(), "", &i.abs().to_decimal()?, "", 3, out),
            }
            return Ok(());
        }
    };
    let digits = radix(i, base);
    let digits = if kind == 'X' { digits.to_uppercase() } else { digits };
    let prefix = if spec.alternate { prefix } else { "" };
    spec.number(i.is_negative(), prefix, &digits, "", group, out);
    Ok(())
}

/// Digits of the magnitude of an integer, in base 2, 8 or 16.
pub(crate) fn radix(i: &Int, base: u32) -> String {
    match (i.to_i64().map(i64::unsigned_abs), base) {
        (Some(small), 2) => format!("{small:b}"),
        (Some(small), 8) => format!("{small:o}"),
        (Some(small), 16) => format!("{small:x}"),
        _ => i.abs().to_big().to_str_radix(base),
    }
}
