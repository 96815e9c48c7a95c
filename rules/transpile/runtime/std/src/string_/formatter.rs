//! `Formatter`: `str.format` with methods that subclasses may replace.
use crate::define::{call, text, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

/// A literal text, and the field after it: name, spec, conversion.
type Piece = (String, Option<(String, String, Option<char>)>);

fn parse(template: &str) -> R<Vec<Piece>> {
    let chars: Vec<char> = template.chars().collect();
    let mut out = Vec::new();
    let mut literal = String::new();
    let mut at = 0;
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('{', Some('{')) | ('}', Some('}')) => {
                literal.push(chars[at]);
                out.push((std::mem::take(&mut literal), None));
                at += 2;
            }
            ('{', None) => return Err(value_error("Single '{' encountered in format string")),
            ('}', _) => return Err(value_error("Single '}' encountered in format string")),
            ('{', _) => {
                let end = field_end(&chars, at + 1)?;
                out.push((std::mem::take(&mut literal), Some(field(&chars[at + 1..end])?)));
                at = end + 1;
            }
            (c, _) => {
                literal.push(c);
                at += 1;
            }
        }
    }
    if !literal.is_empty() {
        out.push((literal, None));
    }
    Ok(out)
}

fn field_end(chars: &[char], start: usize) -> R<usize> {
    let mut depth = 1;
    for (at, c) in chars.iter().enumerate().skip(start) {
        match c {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return Ok(at);
                }
            }
            _ => {}
        }
    }
    Err(value_error("expected '}' before end of string"))
}

fn field(body: &[char]) -> R<(String, String, Option<char>)> {
    let mut in_brackets = false;
    let cut = body.iter().position(|c| {
        match c {
            '[' => in_brackets = true,
            ']' => in_brackets = false,
            _ => {}
        }
        matches!(c, '!' | ':') && !in_brackets
    });
    let (name, rest) = body.split_at(cut.unwrap_or(body.len()));
    let name = name.iter().collect();
    Ok(match rest {
        ['!', c] => (name, String::new(), Some(*c)),
        ['!', c, ':', spec @ ..] => (name, spec.iter().collect(), Some(*c)),
        ['!', ..] => return Err(value_error("expected ':' after conversion specifier")),
        [':', spec @ ..] => (name, spec.iter().collect(), None),
        _ => (name, String::new(), None),
    })
}

/// Numbering of fields: not yet known, next number, or given by the template.
#[derive(Clone, Copy, PartialEq)]
enum Auto {
    Next(usize),
    Manual,
}

fn render(
    this: &Value,
    template: &str,
    args: &Value,
    kwargs: &Value,
    used: &Set,
    depth: i32,
    auto: &mut Auto,
) -> R<String> {
    if depth < 0 {
        return Err(value_error("Max string recursion exceeded"));
    }
    let mut out = String::new();
    for piece in collect(&call(this, "parse", [Value::str(template)])?)? {
        let [literal, name, spec, conversion] = op::unpack::<4>(&piece)?;
        if op::truthy(&literal)? {
            out.push_str(&text(&literal)?);
        }
        if name.is_none() {
            continue;
        }
        let mut name = text(&name)?;
        let switch = "cannot switch from manual field specification to automatic field numbering";
        if name.is_empty() {
            let Auto::Next(number) = *auto else { return Err(value_error(switch)) };
            name = number.to_string().into();
            *auto = Auto::Next(number + 1);
        } else if name.chars().all(|c| c.is_ascii_digit()) {
            if matches!(auto, Auto::Next(n) if *n > 0) {
                return Err(value_error(switch));
            }
            *auto = Auto::Manual;
        }
        let found = call(this, "get_field", [name.into(), args.clone(), kwargs.clone()])?;
        let [object, key] = op::unpack::<2>(&found)?;
        used.add(key)?;
        let object = call(this, "convert_field", [object, conversion])?;
        let spec = render(this, &text(&spec)?, args, kwargs, used, depth - 1, auto)?;
        out.push_str(&text(&call(this, "format_field", [object, spec.into()])?)?);
    }
    Ok(out)
}

/// The value of a field such as `name.attribute[key]`, and the name it starts from.
fn get_field(this: &Value, field: &str, args: Value, kwargs: Value) -> R {
    let cut = field.find(['.', '[']).unwrap_or(field.len());
    let (first, mut rest) = field.split_at(cut);
    let key = number_or_text(first);
    let mut value = call(this, "get_value", [key.clone(), args, kwargs])?;
    while !rest.is_empty() {
        if let Some(tail) = rest.strip_prefix('.') {
            let end = tail.find(['.', '[']).unwrap_or(tail.len());
            if end == 0 {
                return Err(value_error("Empty attribute in format string"));
            }
            value = op::getattr(&value, &tail[..end])?;
            rest = &tail[end..];
        } else if let Some((inner, tail)) = rest.strip_prefix('[').and_then(|t| t.split_once(']')) {
            if inner.is_empty() {
                return Err(value_error("Empty attribute in format string"));
            }
            value = op::getitem(&value, &number_or_text(inner))?;
            rest = tail;
        } else {
            return Err(value_error("Only '.' or '[' may follow ']' in format field specifier"));
        }
    }
    Ok(tuple![value, key])
}

fn number_or_text(text: &str) -> Value {
    let digits = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    match text.parse::<i64>() {
        Ok(number) if digits => number.into(),
        _ => text.into(),
    }
}

pub(super) fn class() -> R<Class> {
    ClassDef::new("string", "Formatter", &[&class::Object()])
        .def("format", "self, format_string, /, *args, **kwargs", |b| {
            let [this, template, args, kwargs] = b.into_array();
            call(&this, "vformat", [template, args, kwargs])
        })
        .def("vformat", "self, format_string, args, kwargs", |b| {
            let [this, template, args, kwargs] = b.into_array();
            let used = Set::new();
            let made = render(&this, &text(&template)?, &args, &kwargs, &used, 2, &mut Auto::Next(0))?;
            call(&this, "check_unused_args", [Value::Set(used), args, kwargs])?;
            Ok(made.into())
        })
        .def("parse", "self, format_string", |b| {
            let [_, template] = b.into_array();
            let mut out = Vec::new();
            for (literal, field) in parse(&text(&template)?)? {
                out.push(match field {
                    None => tuple![literal, Value::None, Value::None, Value::None],
                    Some((name, spec, conversion)) => tuple![literal, name, spec, conversion.map(|c| c.to_string())],
                });
            }
            batuta_rt::iters::make::iter_value(&Value::List(List::from(out)))
        })
        .def("get_field", "self, field_name, args, kwargs", |b| {
            let [this, field, args, kwargs] = b.into_array();
            get_field(&this, &text(&field)?, args, kwargs)
        })
        .def("get_value", "self, key, args, kwargs", |b| {
            let [_, key, args, kwargs] = b.into_array();
            op::getitem(if matches!(key, Value::Int(_)) { &args } else { &kwargs }, &key)
        })
        .def("check_unused_args", "self, used_args, args, kwargs", |_| Ok(Value::None))
        .def("format_field", "self, value, format_spec", |b| {
            let [_, value, spec] = b.into_array();
            Ok(fmt::format(&value, &text(&spec)?)?.into())
        })
        .def("convert_field", "self, value, conversion", |b| {
            let [_, value, conversion] = b.into_array();
            match &conversion {
                Value::None => Ok(value),
                Value::Str(s) if &**s == "s" => Ok(fmt::str(&value)?.into()),
                Value::Str(s) if &**s == "r" => Ok(fmt::repr(&value)?.into()),
                Value::Str(s) if &**s == "a" => Ok(fmt::ascii(&value)?.into()),
                other => Err(value_error(format!("Unknown conversion specifier {}", fmt::str(other)?))),
            }
        })
        .build()
}
