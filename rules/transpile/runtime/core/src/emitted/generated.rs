//! Generator expressions that a builtin consumes where they stand: the values pass by, and no generator is made.
use super::Taken;
use crate::builtins::iteration::{Extreme, Total};
use crate::gen::stopped;
use crate::prelude::*;

/// Gives each value that is kept to `sink`, until that says `false`.
fn each<T: Taken, V>(
    source: &Value,
    mut body: impl FnMut(T) -> R<Option<V>>,
    mut sink: impl FnMut(V) -> R<bool>,
) -> R<()> {
    let mut items = op::iter(source)?;
    while let Some(item) = items.take()? {
        if let Some(value) = body(item).map_err(stopped)? {
            if !sink(value)? {
                break;
            }
        }
    }
    Ok(())
}

macro_rules! consumers {
    ($($of:ident $if:ident $result:ty);* $(;)?) => {
        $(pub fn $of<T: Taken, V: Into<Value>>(source: &Value, mut body: impl FnMut(T) -> R<V>) -> R<$result> {
            $if(source, |item| body(item).map(Some))
        })*
    };
}
consumers! {
    sum_of sum_if Value;
    min_of min_if Value;
    max_of max_if Value;
    list_of list_if Value;
    tuple_of tuple_if Value;
    set_of set_if Value;
    frozenset_of frozenset_if Value;
}

pub fn any_of<T: Taken>(source: &Value, mut body: impl FnMut(T) -> R<bool>) -> R<bool> {
    any_if(source, |item| body(item).map(Some))
}
pub fn any_if<T: Taken>(source: &Value, body: impl FnMut(T) -> R<Option<bool>>) -> R<bool> {
    let mut found = false;
    each(source, body, |value| {
        found = value;
        Ok(!found)
    })?;
    Ok(found)
}
pub fn all_of<T: Taken>(source: &Value, mut body: impl FnMut(T) -> R<bool>) -> R<bool> {
    all_if(source, |item| body(item).map(Some))
}
pub fn all_if<T: Taken>(source: &Value, body: impl FnMut(T) -> R<Option<bool>>) -> R<bool> {
    let mut held = true;
    each(source, body, |value| {
        held = value;
        Ok(held)
    })?;
    Ok(held)
}
pub fn sum_if<T: Taken, V: Into<Value>>(source: &Value, body: impl FnMut(T) -> R<Option<V>>) -> R {
    let mut total = Total::from(Value::from(0));
    each(source, body, |value| total.add(&value.into()).map(|()| true))?;
    Ok(total.value())
}
pub fn min_if<T: Taken, V: Into<Value>>(source: &Value, body: impl FnMut(T) -> R<Option<V>>) -> R {
    extreme(Extreme::min(), source, body)
}
pub fn max_if<T: Taken, V: Into<Value>>(source: &Value, body: impl FnMut(T) -> R<Option<V>>) -> R {
    extreme(Extreme::max(), source, body)
}
fn extreme<T: Taken, V: Into<Value>>(mut best: Extreme, source: &Value, body: impl FnMut(T) -> R<Option<V>>) -> R {
    each(source, body, |value| {
        let value: Value = value.into();
        best.offer(value.clone(), value).map(|()| true)
    })?;
    best.found(None)
}

fn values<T: Taken, V: Into<Value>>(source: &Value, body: impl FnMut(T) -> R<Option<V>>) -> R<Vec<Value>> {
    let mut out = Vec::new();
    each(source, body, |value| {
        out.push(value.into());
        Ok(true)
    })?;
    Ok(out)
}
pub fn list_if<T: Taken, V: Into<Value>>(source: &Value, body: impl FnMut(T) -> R<Option<V>>) -> R {
    Ok(Value::List(List::from(values(source, body)?)))
}
pub fn tuple_if<T: Taken, V: Into<Value>>(source: &Value, body: impl FnMut(T) -> R<Option<V>>) -> R {
    Ok(Value::Tuple(Tuple::from(values(source, body)?)))
}
fn members<T: Taken, V: Into<Value>>(source: &Value, body: impl FnMut(T) -> R<Option<V>>) -> R<Set> {
    let out = Set::new();
    each(source, body, |value| out.add(value.into()).map(|_| true))?;
    Ok(out)
}
pub fn set_if<T: Taken, V: Into<Value>>(source: &Value, body: impl FnMut(T) -> R<Option<V>>) -> R {
    Ok(Value::Set(members(source, body)?))
}
pub fn frozenset_if<T: Taken, V: Into<Value>>(source: &Value, body: impl FnMut(T) -> R<Option<V>>) -> R {
    Ok(Value::FrozenSet(members(source, body)?))
}
