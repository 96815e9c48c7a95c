//! Unpacking assignment.
use crate::dict::inherited::{tuple_of, Own};
use crate::prelude::*;

fn items(value: &Value, most: usize) -> R<(Vec<Value>, bool)> {
    match value {
        Value::List(_) | Value::Tuple(_) => return Ok((collect(value)?, false)),
        _ => {}
    }
    let iterable = matches!(value, Value::Iter(_) | Value::Gen(_) | Value::Class(_))
        || class_of(value).lookup("__iter__").is_some()
        || class_of(value).lookup("__getitem__").is_some();
    if !iterable {
        return Err(type_error(format!("cannot unpack non-iterable {} object", value.type_name())));
    }
    let mut it = super::iter(value)?;
    let mut out = Vec::new();
    while out.len() < most {
        match it.next()? {
            Some(item) => out.push(item),
            None => return Ok((out, false)),
        }
    }
    let more = it.next()?.is_some();
    Ok((out, more))
}

/// `a, b, c = value`.
#[inline]
pub fn unpack<const N: usize>(value: &Value) -> R<[Value; N]> {
    if let Value::Tuple(tuple) = value {
        if let Ok(parts) = <&[Value; N]>::try_from(&**tuple) {
            return Ok(std::array::from_fn(|at| parts[at].share()));
        }
    }
    unpack_any(value)
}
#[inline(never)]
fn unpack_any<const N: usize>(value: &Value) -> R<[Value; N]> {
    if let Value::List(list) = value {
        if list.len() == N {
            return Ok(std::array::from_fn(|at| list.get(at).unwrap_or_default()));
        }
    }
    if let Some(parts) = tuple_of(value, Own::Iter).and_then(|tuple| <&[Value; N]>::try_from(&**tuple).ok()) {
        return Ok(std::array::from_fn(|at| parts[at].share()));
    }
    let (found, more) = items(value, N)?;
    if more || found.len() > N {
        return Err(value_error(format!("too many values to unpack (expected {N})")));
    }
    let got = found.len();
    <[Value; N]>::try_from(found)
        .map_err(|_| value_error(format!("not enough values to unpack (expected {N}, got {got})")))
}

/// `a, *b, c = value`: the starred part comes as a list at its place.
pub fn unpack_star(value: &Value, before: usize, after: usize) -> R<Vec<Value>> {
    let (mut found, _) = items(value, usize::MAX)?;
    let least = before + after;
    if found.len() < least {
        return Err(value_error(format!(
            "not enough values to unpack (expected at least {least}, got {})",
            found.len()
        )));
    }
    let tail = found.split_off(found.len() - after);
    let middle = found.split_off(before);
    found.push(Value::List(List::from(middle)));
    found.extend(tail);
    Ok(found)
}
