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

fn number(chars: &[char], at: &mut usize) -> R<Option<usize>> {
    let start = *at;
    while chars.get(*at).is_some_and(char::is_ascii_digit) {
        *at += 1;
    }
    if *at == start {
        return Ok(None);
    }
    let text: String = chars[start..*at].iter().collect();
    match text.parse::<usize>() {
        Ok(n) if n <= i64::MAX as usize => Ok(Some(n)),
        _ => Err(value_error("Too many decimal digits in format string")),
    }
}

impl Spec {
    pub fn parse(text: &str, type_name: &str) -> R<Spec> {
        let chars: Vec<char> = text.chars().collect();
        let mut spec = Spec::default();
        let mut at = 0;
        let is_align = |c: Option<&char>| matches!(c, Some('<' | '>' | '=' | '^'));
        if is_align(chars.get(1)) {
            spec.fill = Some(chars[0]);
            spec.align = Some(chars[1]);
            at = 2;
        } else if is_align(chars.first()) {
            spec.align = Some(chars[0]);
            at = 1;
        }
        if let Some(c @ ('+' | '-' | ' ')) = chars.get(at) {
            spec.sign = Some(*c);
            at += 1;
        }
        if chars.get(at) == Some(&'z') {
            spec.no_neg_zero = true;
            at += 1;
        }
        if chars.get(at) == Some(&'#') {
            spec.alternate = true;
            at += 1;
        }
        if spec.fill.is_none() && chars.get(at) == Some(&'0') {
            spec.zero = true;
            spec.fill = Some('0');
            if spec.align.is_none() && type_name != "str" {
                spec.align = Some('=');
            }
            at += 1;
        }
        spec.width = number(&chars, &mut at)?.unwrap_or(0);
        if let Some(c @ (',' | '_')) = chars.get(at) {
            spec.grouping = Some(*c);
            at += 1;
            match (spec.grouping, chars.get(at)) {
                (Some(','), Some(',')) => return Err(value_error("Cannot specify ',' with ','.")),
                (Some(a), Some(b @ (',' | '_'))) if a != *b => {
                    return Err(value_error("Cannot specify both ',' and '_'."));
                }
                (Some('_'), Some('_')) => return Err(value_error("Cannot specify '_' with '_'.")),
                _ => {}
            }
        }
        if chars.get(at) == Some(&'.') {
            at += 1;
            spec.precision =
                Some(number(&chars, &mut at)?.ok_or_else(|| value_error("Format specifier missing precision"))?);
        }
        match chars.len() - at {
            0 => {}
            1 => spec.kind = Some(chars[at]),
            _ => {
                return Err(value_error(format!("Invalid format specifier '{text}' for object of type '{type_name}'")))
            }
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
        let length = text.chars().count();
        if length >= self.width {
            return text.to_string();
        }
        let missing = self.width - length;
        let fill = self.fill.unwrap_or(' ');
        let (left, right) = match self.align.unwrap_or(default) {
            '<' => (0, missing),
            '^' => (missing / 2, missing - missing / 2),
            _ => (missing, 0),
        };
        let mut out = String::new();
        out.extend(std::iter::repeat_n(fill, left));
        out.push_str(text);
        out.extend(std::iter::repeat_n(fill, right));
        out
    }
    /// Joins sign, prefix, digits and the rest; groups digits and pads between sign and digits where asked.
    pub fn number(&self, negative: bool, prefix: &str, digits: &str, rest: &str, group: usize) -> String {
        let sign = match (negative, self.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            _ => "",
        };
        let align = self.align.unwrap_or('>');
        if align == '=' {
            let fixed = sign.len() + prefix.len() + rest.chars().count();
            let want = self.width.saturating_sub(fixed);
            let fill = self.fill.unwrap_or(' ');
            let body = match self.grouping {
                Some(mark) if fill == '0' => grouped(digits, mark, group, want),
                Some(mark) => grouped(digits, mark, group, 0),
                None => digits.to_string(),
            };
            let missing = want.saturating_sub(body.chars().count());
            let mut out = format!("{sign}{prefix}");
            out.extend(std::iter::repeat_n(fill, missing));
            out.push_str(&body);
            out.push_str(rest);
            return out;
        }
        let body = self.grouping.map_or_else(|| digits.to_string(), |mark| grouped(digits, mark, group, 0));
        self.pad(&format!("{sign}{prefix}{body}{rest}"), '>')
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
    let name = value.type_name();
    match value.payload() {
        Value::Str(s) => format_text(s, &Spec::parse(text, "str")?),
        Value::Bool(b) => format_int(&Int::from(*b), &Spec::parse(text, "bool")?, "bool"),
        Value::Int(i) => format_int(i, &Spec::parse(text, "int")?, "int"),
        Value::Float(f) => crate::float::format::format_float(*f, &Spec::parse(text, "float")?, "float"),
        Value::Complex(c) => crate::float::format::format_complex(c, &Spec::parse(text, "complex")?),
        _ => Err(type_error(format!("unsupported format string passed to {name}.__format__"))),
    }
}

fn format_text(s: &Str, spec: &Spec) -> R<Str> {
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
    let cut = match spec.precision {
        Some(p) => s.substring(0, p),
        None => s.clone(),
    };
    Ok(spec.pad(&cut, '<').into())
}

pub(crate) fn format_int(i: &Int, spec: &Spec, type_name: &str) -> R<Str> {
    let kind = spec.kind.unwrap_or('d');
    if matches!(kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') {
        return crate::float::format::format_float(i.to_f64()?, spec, type_name);
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
        let c = char::from_u32(c).ok_or_else(super::codec::surrogate)?;
        return Ok(spec.number(false, "", &c.to_string(), "", 3).into());
    }
    let magnitude = i.abs();
    let (digits, prefix, group) = match kind {
        'b' => (radix(&magnitude, 2), "0b", 4),
        'o' => (radix(&magnitude, 8), "0o", 4),
        'x' => (radix(&magnitude, 16), "0x", 4),
        'X' => (radix(&magnitude, 16).to_uppercase(), "0X", 4),
        _ => (magnitude.to_decimal()?, "", 3),
    };
    let prefix = if spec.alternate { prefix } else { "" };
    Ok(spec.number(i.is_negative(), prefix, &digits, "", group).into())
}

/// Digits of a non-negative integer.
pub(crate) fn radix(i: &Int, base: u32) -> String {
    i.to_big().to_str_radix(base)
}
