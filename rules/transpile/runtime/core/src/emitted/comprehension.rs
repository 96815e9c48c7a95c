//! What comprehensions fill.
use super::Taken;
use crate::list::Items;
use crate::prelude::*;
#[inline]
pub fn list() -> Value {
    Value::List(List::new())
}
pub fn set() -> Value {
    Value::Set(Set::new())
}
pub fn dict() -> Value {
    Value::Dict(Dict::new())
}
#[inline(always)]
pub fn push(out: &Value, item: impl Into<Value>) {
    if let Value::List(list) = out {
        list.push_as_known(item);
    }
}
pub fn add(out: &Value, item: impl Into<Value>) -> R<()> {
    match out {
        Value::Set(set) => set.add(item.into()).map(drop),
        _ => Ok(()),
    }
}
pub fn insert(out: &Value, key: impl Into<Value>, item: impl Into<Value>) -> R<()> {
    match out {
        Value::Dict(dict) => dict.set(key.into(), item.into()).map(drop),
        _ => Ok(()),
    }
}

/// `[body(x) for x in source]`.
pub fn list_of<T: Taken, V: Into<Value>>(source: &Value, mut body: impl FnMut(T) -> R<V>) -> R {
    let mut items = op::iter(source)?;
    let Some(first) = items.take()? else {
        return Ok(list());
    };
    let mut out = Items::starting(body(first)?.into(), items.least());
    while let Some(item) = items.take()? {
        out.push(body(item)?.into());
    }
    Ok(Value::List(List::from(out)))
}
/// `[... for x in source if ...]`: the body gives None for what is left out.
pub fn list_if<T: Taken, V: Into<Value>>(source: &Value, mut body: impl FnMut(T) -> R<Option<V>>) -> R {
    let mut out = Items::default();
    let mut items = op::iter(source)?;
    while let Some(item) = items.take()? {
        if let Some(value) = body(item)? {
            out.push(value.into());
        }
    }
    Ok(Value::List(List::from(out)))
}
pub fn set_of<T: Taken, V: Into<Value>>(source: &Value, mut body: impl FnMut(T) -> R<V>) -> R {
    set_if(source, |item| body(item).map(Some))
}
pub fn set_if<T: Taken, V: Into<Value>>(source: &Value, mut body: impl FnMut(T) -> R<Option<V>>) -> R {
    let out = Set::new();
    let mut items = op::iter(source)?;
    while let Some(item) = items.take()? {
        if let Some(value) = body(item)? {
            out.add(value.into())?;
        }
    }
    Ok(Value::Set(out))
}
pub fn dict_of<T: Taken, K: Into<Value>, V: Into<Value>>(source: &Value, mut body: impl FnMut(T) -> R<(K, V)>) -> R {
    dict_if(source, |item| body(item).map(Some))
}
pub fn dict_if<T: Taken, K: Into<Value>, V: Into<Value>>(
    source: &Value,
    mut body: impl FnMut(T) -> R<Option<(K, V)>>,
) -> R {
    let out = Dict::new();
    let mut items = op::iter(source)?;
    while let Some(item) = items.take()? {
        if let Some((key, value)) = body(item)? {
            out.set(key.into(), value.into())?;
        }
    }
    Ok(Value::Dict(out))
}
