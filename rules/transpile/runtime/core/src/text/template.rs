//! `str.format` and `str.format_map`.
use super::fmt;
use crate::prelude::*;

enum Auto {
    Unknown,
    Automatic(usize),
    Manual,
}

struct Template<'a> {
    args: &'a [Value],
    lookup: &'a dyn Fn(&str) -> R<Value>,
    auto: Auto,
    /// `format_map` has no positional arguments at all.
    mapping: bool,
}

/// `template.format(*args, **kw)`.
pub fn format(template: &str, args: Args) -> R<Str> {
    let kw = &args.kw;
    let lookup = |name: &str| match kw.iter().find(|(k, _)| &**k == name) {
        Some((_, value)) => Ok(value.clone()),
        None => Err(key_error(name)),
    };
    let mut run = Template { args: &args.pos, lookup: &lookup, auto: Auto::Unknown, mapping: false };
    let mut out = String::with_capacity(template.len() + 16);
    run.render(template, 2, &mut out)?;
    Ok(out.into())
}

/// `template.format_map(mapping)`.
pub fn format_map(template: &str, mapping: &Value) -> R<Str> {
    let lookup = |name: &str| op::getitem(mapping, &Value::str(name));
    let mut run = Template { args: &[], lookup: &lookup, auto: Auto::Unknown, mapping: true };
    let mut out = String::with_capacity(template.len() + 16);
    run.render(template, 2, &mut out)?;
    Ok(out.into())
}

impl Template<'_> {
    fn render(&mut self, text: &str, depth: usize, out: &mut String) -> R<()> {
        if depth == 0 {
            return Err(value_error("Max string recursion exceeded"));
        }
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(step) = bytes[at..].iter().position(|b| matches!(b, b'{' | b'}')) {
            out.push_str(&text[at..at + step]);
            at += step;
            match (bytes[at], bytes.get(at + 1)) {
                (b'{', Some(b'{')) | (b'}', Some(b'}')) => {
                    out.push(bytes[at] as char);
                    at += 2;
                }
                (b'{', None) => return Err(value_error("Single '{' encountered in format string")),
                (b'}', _) => return Err(value_error("Single '}' encountered in format string")),
                _ => {
                    let end = field_end(bytes, at + 1)?;
                    self.field(&text[at + 1..end], depth, out)?;
                    at = end + 1;
                }
            }
        }
        out.push_str(&text[at..]);
        Ok(())
    }
    fn field(&mut self, body: &str, depth: usize, out: &mut String) -> R<()> {
        // The name ends at the first `!` or `:` outside brackets.
        let mut in_brackets = false;
        let mut cut = body.len();
        for (at, c) in body.bytes().enumerate() {
            match c {
                b'[' => in_brackets = true,
                b']' => in_brackets = false,
                b'{' if !in_brackets => return Err(value_error("unexpected '{' in field name")),
                b'!' | b':' if !in_brackets => {
                    cut = at;
                    break;
                }
                _ => {}
            }
        }
        let (name, rest) = body.split_at(cut);
        let (conversion, spec) = match rest.strip_prefix('!') {
            None => (None, rest.strip_prefix(':').unwrap_or("")),
            Some(rest) => {
                let mut chars = rest.chars();
                let Some(c) = chars.next() else {
                    return Err(value_error("end of string while looking for conversion specifier"));
                };
                match chars.as_str() {
                    "" => (Some(c), ""),
                    rest => match rest.strip_prefix(':') {
                        Some(spec) => (Some(c), spec),
                        None => return Err(value_error("expected ':' after conversion specifier")),
                    },
                }
            }
        };
        let value = self.value(name)?;
        let nested = spec.bytes().any(|b| matches!(b, b'{' | b'}'));
        let value = match conversion {
            None => value,
            Some('s') if spec.is_empty() => return fmt::str_into(&value, out),
            Some('r') if spec.is_empty() => return fmt::repr_into(&value, out),
            Some('s') => Value::Str(fmt::str(&value)?),
            Some('r') => Value::Str(fmt::repr(&value)?),
            Some('a') => Value::Str(fmt::ascii(&value)?),
            Some(c) => return Err(value_error(format!("Unknown conversion specifier {c}"))),
        };
        if !nested {
            return fmt::format_into(&value, spec, out);
        }
        let mut filled = String::new();
        self.render(spec, depth - 1, &mut filled)?;
        fmt::format_into(&value, &filled, out)
    }
    fn value(&mut self, name: &str) -> R {
        let ends = |c: char| matches!(c, '.' | '[');
        let cut = name.find(ends).unwrap_or(name.len());
        let (first, mut rest) = name.split_at(cut);
        let mut value = self.first(first)?;
        while let Some(inner) = rest.get(1..) {
            if rest.starts_with('.') {
                let (attr, after) = inner.split_at(inner.find(ends).unwrap_or(inner.len()));
                if attr.is_empty() {
                    return Err(value_error("Empty attribute in format string"));
                }
                value = op::getattr(&value, attr)?;
                rest = after;
            } else if rest.starts_with('[') {
                let Some((key, after)) = inner.split_once(']') else {
                    return Err(value_error("Missing ']' in format string"));
                };
                if key.is_empty() {
                    return Err(value_error("Empty attribute in format string"));
                }
                let key = match index(key)? {
                    Some(n) => Value::from(n),
                    None => key.into(),
                };
                value = op::getitem(&value, &key)?;
                rest = after;
                if !rest.is_empty() && !rest.starts_with(ends) {
                    return Err(value_error("Only '.' or '[' may follow ']' in format field specifier"));
                }
            } else {
                break;
            }
        }
        Ok(value)
    }
    fn first(&mut self, name: &str) -> R {
        let number = index(name)?;
        if name.is_empty() || number.is_some() {
            let at = match (number, &self.auto) {
                (None, Auto::Manual) => {
                    return Err(value_error(
                        "cannot switch from manual field specification to automatic field numbering",
                    ));
                }
                (Some(_), Auto::Automatic(_)) => {
                    return Err(value_error(
                        "cannot switch from automatic field numbering to manual field specification",
                    ));
                }
                (None, Auto::Automatic(n)) => *n,
                (None, Auto::Unknown) => 0,
                (Some(n), _) => n,
            };
            self.auto = if number.is_some() { Auto::Manual } else { Auto::Automatic(at + 1) };
            if self.mapping {
                return Err(value_error("Format string contains positional fields"));
            }
            return self
                .args
                .get(at)
                .cloned()
                .ok_or_else(|| index_error(format!("Replacement index {at} out of range for positional args tuple")));
        }
        (self.lookup)(name)
    }
}

fn index(text: &str) -> R<Option<usize>> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(None);
    }
    match text.parse::<usize>() {
        Ok(n) if n <= i64::MAX as usize => Ok(Some(n)),
        _ => Err(value_error("Too many decimal digits in format string")),
    }
}

/// The closing brace of a field that starts at `start`.
fn field_end(bytes: &[u8], start: usize) -> R<usize> {
    let mut depth = 1;
    let mut in_brackets = false;
    for (at, c) in bytes.iter().enumerate().skip(start) {
        match c {
            b'[' if depth == 1 => in_brackets = true,
            b']' => in_brackets = false,
            b'{' if !in_brackets => depth += 1,
            b'}' if !in_brackets => {
                depth -= 1;
                if depth == 0 {
                    return Ok(at);
                }
            }
            b':' if depth == 1 => in_brackets = false,
            _ => {}
        }
    }
    if bytes.last() == Some(&b'!') && depth == 1 {
        return Err(value_error("end of string while looking for conversion specifier"));
    }
    Err(value_error("expected '}' before end of string"))
}
