//! `re.error`.
use super::parse::Problem;
use crate::declare::ClassDef;
use batuta_rt::prelude::*;

thread_local! {
    static CLASS: OnceCell<Class> = const { OnceCell::new() };
}

pub fn class() -> Class {
    CLASS.with(|cell| cell.get_or_init(|| build().unwrap_or_else(|_| exc::class::Exception())).clone())
}

/// Line and column of a position.
fn line_of(pattern: &Value, position: usize) -> Option<(usize, usize, bool)> {
    let chars: Vec<char> = match pattern.payload() {
        Value::Str(text) => text.chars().collect(),
        other => batuta_rt::bytes::bytes_like(other)?.into_iter().map(|b| b as char).collect(),
    };
    let before = &chars[..position.min(chars.len())];
    let line = before.iter().filter(|c| **c == '\n').count() + 1;
    let column = before.iter().rev().take_while(|c| **c != '\n').count() + 1;
    Some((line, column, chars.contains(&'\n')))
}

fn build() -> R<Class> {
    ClassDef::new("re", "error")
        .base(&exc::class::Exception())
        .method("__init__", "self, msg, pattern=None, pos=None", |bound| {
            let [this, msg, pattern, pos] = bound.into_array();
            let mut text = msg.clone();
            let (mut line, mut column) = (Value::None, Value::None);
            if !pattern.is_none() && !pos.is_none() {
                let at = pos.as_int()?.to_usize().unwrap_or(0);
                let mut message = format!("{} at position {}", fmt::str(&msg)?, fmt::str(&pos)?);
                if let Some((l, c, several)) = line_of(&pattern, at) {
                    (line, column) = (l.into(), c.into());
                    if several {
                        message += &format!(" (line {l}, column {c})");
                    }
                }
                text = message.into();
            }
            for (name, value) in [("msg", msg), ("pattern", pattern), ("pos", pos), ("lineno", line), ("colno", column)]
            {
                op::setattr(&this, name, value)?;
            }
            op::setattr(&this, "args", tuple![text])?;
            Ok(Value::None)
        })
        .build()
}

/// The exception of a refused pattern.
pub fn raise(problem: Problem, pattern: &Value) -> Exc {
    let (text, position) = match problem {
        Problem::Value(text) => return value_error(text),
        Problem::Overflow(text) => return overflow_error(text),
        Problem::Index(text) => return index_error(text),
        Problem::Syntax(text, position) => (text, position),
    };
    let args: Vec<Value> = match position {
        Some(at) => vec![text.into(), pattern.clone(), at.into()],
        None => vec![text.into()],
    };
    match op::call(&class().into(), args) {
        Ok(made) => exc::raise(made, None),
        Err(failed) => failed,
    }
}
