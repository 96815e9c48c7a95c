//! Methods of `str` that cut text apart: split, partition, strip, splitlines.
use super::methods::this;
use super::unicode::{is_line_break, is_space};
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

fn limit(value: Option<Value>) -> R<usize> {
    Ok(match value {
        Some(v) => usize::try_from(op::index(&v)?.to_index()?).unwrap_or(usize::MAX),
        None => usize::MAX,
    })
}

pub(super) fn on_spaces(s: &str, limit: usize) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = s.trim_start_matches(is_space);
    while !rest.is_empty() {
        if out.len() == limit {
            out.push(rest);
            break;
        }
        let cut = rest.find(is_space).unwrap_or(rest.len());
        out.push(&rest[..cut]);
        rest = rest[cut..].trim_start_matches(is_space);
    }
    out
}

fn on_spaces_backward(s: &str, limit: usize) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = s.trim_end_matches(is_space);
    while !rest.is_empty() {
        if out.len() == limit {
            out.push(rest);
            break;
        }
        let cut = rest.char_indices().rev().find(|(_, c)| is_space(*c)).map_or(0, |(at, c)| at + c.len_utf8());
        out.push(&rest[cut..]);
        rest = rest[..cut].trim_end_matches(is_space);
    }
    out.reverse();
    out
}

fn split(value: &Value, a: Args, name: &str, backward: bool) -> R {
    let [separator, most] = a.named(name, ["sep", "maxsplit"], 0)?;
    let most = limit(most)?;
    let text = this(value)?;
    if most == usize::MAX && !backward {
        match separator.as_ref().map(Value::payload) {
            None | Some(Value::None) => return Ok(super::quick::split(text)),
            Some(Value::Str(sep)) => return super::quick::split_on(text, sep),
            _ => {}
        }
    }
    let s = text.as_str();
    let parts: Vec<&str> = match separator.unwrap_or_default().payload() {
        Value::None if backward => on_spaces_backward(s, most),
        Value::None => on_spaces(s, most),
        Value::Str(sep) if sep.is_empty() => return Err(value_error("empty separator")),
        Value::Str(sep) if backward => {
            let mut parts: Vec<&str> = s.rsplitn(most.saturating_add(1), &**sep).collect();
            parts.reverse();
            parts
        }
        Value::Str(sep) => s.splitn(most.saturating_add(1), &**sep).collect(),
        other => return Err(type_error(format!("must be str or None, not {}", other.type_name()))),
    };
    Ok(Value::List(parts.into_iter().map(Value::str).collect()))
}

fn separator(a: Args, name: &str) -> R<Str> {
    match a.one(&format!("str.{name}"))?.payload() {
        Value::Str(sep) if sep.is_empty() => Err(value_error("empty separator")),
        Value::Str(sep) => Ok(sep.clone()),
        other => Err(type_error(format!("must be str, not {}", other.type_name()))),
    }
}

fn partition(value: &Value, a: Args) -> R {
    let sep = separator(a, "partition")?;
    let s = this(value)?;
    Ok(match s.split_once(&*sep) {
        Some((before, after)) => tuple![before, &sep, after],
        None => tuple![s, "", ""],
    })
}

fn rpartition(value: &Value, a: Args) -> R {
    let sep = separator(a, "rpartition")?;
    let s = this(value)?;
    Ok(match s.rsplit_once(&*sep) {
        Some((before, after)) => tuple![before, &sep, after],
        None => tuple!["", "", s],
    })
}

fn strip(value: &Value, a: Args, name: &str, left: bool, right: bool) -> R {
    let [chars] = a.between::<1>(name, 0)?;
    let s = this(value)?;
    let cut = |test: &dyn Fn(char) -> bool| {
        let mut text = s.as_str();
        if left {
            text = text.trim_start_matches(test);
        }
        if right {
            text = text.trim_end_matches(test);
        }
        if text.len() == s.len() {
            s.into()
        } else {
            Value::str(text)
        }
    };
    match chars.unwrap_or_default().payload() {
        Value::None => Ok(cut(&is_space)),
        Value::Str(set) => Ok(cut(&|c| set.contains(c))),
        _ => Err(type_error(format!("{name} arg must be None or str"))),
    }
}

/// The lines of a text; breaks are kept when asked.
pub fn lines(text: &str, keep: bool) -> Vec<&str> {
    let mut out = Vec::new();
    let (mut start, mut chars) = (0, text.char_indices().peekable());
    while let Some((at, c)) = chars.next() {
        if !is_line_break(c) {
            continue;
        }
        let mut end = at + c.len_utf8();
        if c == '\r' && chars.peek().is_some_and(|(_, c)| *c == '\n') {
            chars.next();
            end += 1;
        }
        out.push(&text[start..if keep { end } else { at }]);
        start = end;
    }
    if start < text.len() {
        out.push(&text[start..]);
    }
    out
}

fn splitlines(value: &Value, a: Args) -> R {
    let [keep] = a.named("splitlines", ["keepends"], 0)?;
    let keep = keep.map_or(Ok(false), |v| op::truthy(&v))?;
    Ok(Value::List(lines(this(value)?, keep).into_iter().map(Value::str).collect()))
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("split", |v, a| split(v, a, "split", false)),
        ("rsplit", |v, a| split(v, a, "rsplit", true)),
        ("partition", partition),
        ("rpartition", rpartition),
        ("strip", |v, a| strip(v, a, "strip", true, true)),
        ("lstrip", |v, a| strip(v, a, "lstrip", true, false)),
        ("rstrip", |v, a| strip(v, a, "rstrip", false, true)),
        ("splitlines", splitlines),
    ],
    getters: &[],
    statics: super::methods::STATIC,
};
