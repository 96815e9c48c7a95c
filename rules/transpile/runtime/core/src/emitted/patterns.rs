//! Patterns of `match`: each gives a tuple of the parts, or None.
use super::tuple;
use crate::prelude::*;

/// `[a, b, *rest, c]`; `after` is -1 where there is no star.
pub fn sequence(subject: &Value, before: usize, after: i64) -> R {
    let items = match subject.payload() {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => collect(subject)?,
        _ => return Ok(Value::None),
    };
    if after < 0 {
        return Ok(if items.len() == before { tuple(items) } else { Value::None });
    }
    if items.len() < before + after as usize {
        return Ok(Value::None);
    }
    Ok(tuple(op::unpack_star(&tuple(items), before, after as usize)?))
}

/// `{key: pattern, **rest}`.
pub fn mapping(subject: &Value, keys: &Value, rest: bool) -> R {
    let Value::Dict(dict) = subject.payload() else { return Ok(Value::None) };
    let keys = collect(keys)?;
    let mut parts = Vec::new();
    for key in &keys {
        match dict.get(key)? {
            Some(found) => parts.push(found),
            None => return Ok(Value::None),
        }
    }
    if rest {
        let left = Dict::new();
        for (key, found) in dict.items() {
            let mut taken = false;
            for one in &keys {
                taken = taken || op::eq_bool(&key, one)?;
            }
            if !taken {
                left.set(key, found)?;
            }
        }
        parts.push(Value::Dict(left));
    }
    Ok(tuple(parts))
}

/// `Class(a, b, name=c)`: `count` positional patterns, then `names`.
pub fn class(subject: &Value, class: &Value, count: usize, names: &Value) -> R {
    let Value::Class(wanted) = class else { return Err(type_error("called match pattern must be a class")) };
    if !op::instance_of(subject, wanted)? {
        return Ok(Value::None);
    }
    let mut parts = Vec::new();
    let mut attributes = Vec::new();
    if count > 0 {
        match wanted.lookup("__match_args__") {
            Some(args) => {
                let listed = collect(&args)?;
                if listed.len() < count {
                    let text = format!(
                        "{}() accepts {} positional sub-pattern{} ({count} given)",
                        wanted.name(),
                        listed.len(),
                        if listed.len() == 1 { "" } else { "s" }
                    );
                    return Err(type_error(text));
                }
                attributes.extend(listed.into_iter().take(count));
            }
            None if count == 1 && is_self_matching(wanted) => parts.push(subject.clone()),
            None => {
                let text = format!("{}() accepts 0 positional sub-patterns ({count} given)", wanted.name());
                return Err(type_error(text));
            }
        }
    }
    attributes.extend(collect(names)?);
    for name in attributes {
        let name = name.as_str()?;
        if !op::hasattr(subject, &name)? {
            return Ok(Value::None);
        }
        parts.push(op::getattr(subject, &name)?);
    }
    Ok(tuple(parts))
}

// Builtin types whose one positional pattern is the subject itself.
fn is_self_matching(class: &Class) -> bool {
    use K::*;
    [Bool, ByteArray, Bytes, Dict, Float, FrozenSet, Int, List, Set, Str, Tuple]
        .into_iter()
        .any(|kind| class.is_subclass_of(kind))
}
