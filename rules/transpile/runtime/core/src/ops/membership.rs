//! `item in container`.
use super::compare::{eq_bool, quick_eq, same_or_eq};
use crate::dict::inherited::{dict_of, Own};
use crate::int::Repr;
use crate::list::Items;
use crate::prelude::*;

/// `item in container`, what is sought first.
#[inline]
pub fn within(item: &Value, container: &Value) -> R<bool> {
    contains(container, item)
}

/// `item in container`.
#[inline]
pub fn contains(container: &Value, item: &Value) -> R<bool> {
    if let Value::Int(Int(Repr::Small(word))) = item {
        let found = match container {
            Value::Dict(dict) => dict.holds_word(*word),
            Value::Set(set) => set.holds_word(*word),
            _ => None,
        };
        if let Some(found) = found {
            return Ok(found);
        }
    }
    contains_any(container, item)
}

/// The same where what is sought is made for it.
#[inline]
pub fn holds(container: &Value, item: impl Into<Value>) -> R<bool> {
    let item = item.into();
    let found = contains(container, &item);
    item.let_go();
    found
}

/// The same, what is sought first.
#[inline]
pub fn among(item: impl Into<Value>, container: &Value) -> R<bool> {
    holds(container, item)
}

#[inline(never)]
fn contains_any(container: &Value, item: &Value) -> R<bool> {
    match container {
        Value::Str(s) => match item.payload() {
            Value::Str(part) => Ok(crate::text::quick::contains(s, part)),
            _ => Err(type_error(format!("'in <string>' requires string as left operand, not {}", item.type_name()))),
        },
        Value::Dict(d) => d.contains(item),
        Value::Set(s) | Value::FrozenSet(s) => crate::set::methods::contains(s, item),
        Value::List(list) => {
            let mut at = 0;
            loop {
                // In place as long as no code of the program is asked.
                let found = list.look(|items| {
                    if let (Items::Ints(items), Value::Int(item)) = (items, item) {
                        return item.to_i64().filter(|item| items.contains(item)).map(|_| None);
                    }
                    while let Some(value) = items.get(at) {
                        at += 1;
                        match if value.is(item) { Some(true) } else { quick_eq(&value, item) } {
                            Some(false) => {}
                            Some(true) => return Some(None),
                            None => return Some(Some(value)),
                        }
                    }
                    None
                });
                match found {
                    None => return Ok(false),
                    Some(None) => return Ok(true),
                    Some(Some(value)) if eq_bool(&value, item)? => return Ok(true),
                    Some(Some(_)) => {}
                }
            }
        }
        Value::Tuple(t) => {
            for value in t.iter() {
                if same_or_eq(value, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Value::Range(r) => crate::range::contains(r, item),
        Value::Bytes(_) | Value::ByteArray(_) => crate::bytes::methods::contains(container, item),
        Value::View(v) => crate::dict::view_methods::contains(v, item),
        Value::Class(c) => match c.meta().map(|m| m.contains(c, item)).transpose()?.flatten() {
            Some(found) => Ok(found),
            None => by_iteration(container, item),
        },
        other => {
            if let Some(dict) = dict_of(other, Own::Contains) {
                return dict.contains(item);
            }
            let class = class_of(other);
            match class.lookup("__contains__") {
                Some(Value::None) => Err(type_error(format!("'{}' object is not a container", class.name()))),
                Some(method) => {
                    let args = Args::of(vec![item.clone()]);
                    op::truthy(&crate::attribute::call_bound(&method, other, &class, args)?)
                }
                None => by_iteration(other, item),
            }
        }
    }
}

fn by_iteration(container: &Value, item: &Value) -> R<bool> {
    let class = class_of(container);
    let iterable = matches!(container, Value::Iter(_) | Value::Gen(_) | Value::Class(_))
        || class.lookup("__iter__").is_some()
        || class.lookup("__getitem__").is_some();
    if !iterable {
        return Err(type_error(format!("argument of type '{}' is not iterable", class.name())));
    }
    let mut it = op::iter(container).map_err(|e| match container {
        Value::Class(_) => type_error("argument of type 'type' is not iterable"),
        _ => e,
    })?;
    while let Some(value) = it.next()? {
        if same_or_eq(&value, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}
