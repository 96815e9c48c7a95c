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
    Ok(run.render(&template.chars().collect::<Vec<_>>(), 2)?.into())
}

/// `template.format_map(mapping)`.
pub fn format_map(template: &str, mapping: &Value) -> R<Str> {
    let lookup = |name: &str| op::getitem(mapping, &Value::str(name));
    let mut run = Template { args: &[], lookup: &lookup, auto: Auto::Unknown, mapping: true };
    Ok(run.render(&template.chars().collect::<Vec<_>>(), 2)?.into())
}

impl Template<'_> {
    fn render(&mut self, chars: &[char], depth: usize) -> R<String> {
        if depth == 0 {
            return Err(value_error("Max string recursion exceeded"));
        }
        let mut out = String::new();
        let mut at = 0;
        while at < chars.len() {
            match (chars[at], chars.get(at + 1)) {
                ('{', Some('{')) | ('}', Some('}')) => {
                    out.push(chars[at]);
                    at += 2;
                }
                ('{', None) => return Err(value_error("Single '{' encountered in format string")),
                ('}', _) => return Err(value_error("Single '}' encountered in format string")),
                ('{', _) => {
                    let end = field_end(chars, at + 1)?;
                    out.push_str(&self.field(&chars[at + 1..end], depth)?);
                    at = end + 1;
                }
                (c, _) => {
                    out.push(c);
                    at += 1;
                }
            }
        }
        Ok(out)
    }
    fn field(&mut self, body: &[char], depth: usize) -> R<String> {
        // The name ends at the first `!` or `:` outside brackets.
        let mut in_brackets = false;
        let mut cut = body.len();
        for (at, c) in body.iter().enumerate() {
            match c {
                '[' => in_brackets = true,
                ']' => in_brackets = false,
                '{' if !in_brackets => return Err(value_error("unexpected '{' in field name")),
                '!' | ':' if !in_brackets => {
                    cut = at;
                    break;
                }
                _ => {}
            }
        }
        let (name, rest) = body.split_at(cut);
        let (conversion, spec) = match rest {
            [] => (None, &[][..]),
            ['!'] => return Err(value_error("end of string while looking for conversion specifier")),
            ['!', c] => (Some(*c), &[][..]),
            ['!', c, ':', spec @ ..] => (Some(*c), spec),
            ['!', ..] => return Err(value_error("expected ':' after conversion specifier")),
            [_, spec @ ..] => (None, spec),
        };
        let value = self.value(name)?;
        let value = match conversion {
            None => value,
            Some('s') => Value::Str(fmt::str(&value)?),
            Some('r') => Value::Str(fmt::repr(&value)?),
            Some('a') => Value::Str(fmt::ascii(&value)?),
            Some(c) => return Err(value_error(format!("Unknown conversion specifier {c}"))),
        };
        let spec = if spec.contains(&'{') || spec.contains(&'}') {
            self.render(spec, depth - 1)?
        } else {
            spec.iter().collect()
        };
        Ok(fmt::format(&value, &spec)?.to_string())
    }
    fn value(&mut self, name: &[char]) -> R {
        let cut = name.iter().position(|c| matches!(c, '.' | '[')).unwrap_or(name.len());
        let (first, mut rest) = name.split_at(cut);
        let first: String = first.iter().collect();
        let mut value = self.first(&first)?;
        while let Some(c) = rest.first() {
            if *c == '.' {
                let end = rest[1..].iter().position(|c| matches!(c, '.' | '[')).map_or(rest.len(), |n| n + 1);
                let attr: String = rest[1..end].iter().collect();
                if attr.is_empty() {
                    return Err(value_error("Empty attribute in format string"));
                }
                value = op::getattr(&value, &attr)?;
                rest = &rest[end..];
            } else if *c == '[' {
                let Some(end) = rest.iter().position(|c| *c == ']') else {
                    return Err(value_error("Missing ']' in format string"));
                };
                let key: String = rest[1..end].iter().collect();
                if key.is_empty() {
                    return Err(value_error("Empty attribute in format string"));
                }
                let key = match index(&key)? {
                    Some(n) => Value::from(n),
                    None => key.into(),
                };
                value = op::getitem(&value, &key)?;
                rest = &rest[end + 1..];
                if rest.first().is_some_and(|c| !matches!(c, '.' | '[')) {
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
fn field_end(chars: &[char], start: usize) -> R<usize> {
    let mut depth = 1;
    let mut in_brackets = false;
    for (at, c) in chars.iter().enumerate().skip(start) {
        match c {
            '[' if depth == 1 => in_brackets = true,
            ']' => in_brackets = false,
            '{' if !in_brackets => depth += 1,
            '}' if !in_brackets => {
                depth -= 1;
                if depth == 0 {
                    return Ok(at);
                }
            }
            ':' if depth == 1 => in_brackets = false,
            _ => {}
        }
    }
    if chars.last() == Some(&'!') && depth == 1 {
        return Err(value_error("end of string while looking for conversion specifier"));
    }
    Err(value_error("expected '}' before end of string"))
}
