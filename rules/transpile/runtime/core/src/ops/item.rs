//! Subscription: reading, storing and deleting items.
use crate::dict::inherited::{dict_of, Own};
use crate::prelude::*;

fn position(index: &Int, length: usize) -> Option<usize> {
    let at = index.to_i64()?;
    let at = if at < 0 { at + length as i64 } else { at };
    usize::try_from(at).ok().filter(|at| *at < length)
}

/// The index of a sequence subscript, with CPython's refusals; `noun` as in "list index out of range".
fn located(key: &Value, length: usize, kind: &str, noun: &str) -> R<usize> {
    let index = match key {
        Value::Int(i) => i.clone(),
        other => match super::try_index(other)? {
            Some(i) => i,
            None => {
                let text = match kind {
                    "string" => format!("string indices must be integers, not '{}'", other.type_name()),
                    "byte" => format!("byte indices must be integers or slices, not {}", other.type_name()),
                    _ => format!("{kind} indices must be integers or slices, not {}", other.type_name()),
                };
                return Err(type_error(text));
            }
        },
    };
    if index.to_i64().is_none() {
        return Err(index_error("cannot fit 'int' into an index-sized integer"));
    }
    position(&index, length).ok_or_else(|| index_error(format!("{noun} out of range")))
}

/// `object[key]`.
pub fn getitem(object: &Value, key: &Value) -> R {
    match (object, key) {
        (Value::Dict(d), _) => {
            return d.item(key);
        }
        (Value::List(list), Value::Int(i)) => {
            let found = i.to_i64().and_then(|i| list.find(i));
            if let Some(found) = found {
                return Ok(found);
            }
        }
        (Value::Obj(_) | Value::Native(_), _) => {
            if let Value::Native(native) = object {
                if let Some(found) = native.get().item(key) {
                    return found;
                }
            }
            if let Some(dict) = dict_of(object, Own::Get) {
                return match dict.get(key)? {
                    Some(found) => Ok(found),
                    None => crate::dict::methods::missing(object, key.clone()),
                };
            }
            let class = class_of(object);
            return match class.lookup("__getitem__") {
                Some(method) => crate::attribute::call_bound_one(&method, object, &class, key),
                None => Err(not_subscriptable(object)),
            };
        }
        _ => {}
    }
    match builtin_getitem(object, key)? {
        Some(found) => Ok(found),
        None => Err(not_subscriptable(object)),
    }
}

#[cold]
fn not_subscriptable(object: &Value) -> Exc {
    match object {
        Value::Class(c) => type_error(format!("type '{}' is not subscriptable", c.name())),
        _ => type_error(format!("'{}' object is not subscriptable", object.type_name())),
    }
}

/// Reading an item of a builtin value; `None` when it has none.
fn builtin_getitem(object: &Value, key: &Value) -> R<Option<Value>> {
    Ok(Some(match (object, key) {
        (Value::Dict(d), _) => d.item(key)?,
        (Value::List(l), Value::Slice(s)) => {
            let (start, _, step, count) = s.indices(l.len())?; // may run code that changes the list
            Value::List(List::from(l.look(|items| items.pick(start, step, count))))
        }
        (Value::List(l), _) => {
            let at = located(key, l.len(), "list", "list index")?;
            l.get(at).ok_or_else(|| index_error("list index out of range"))?
        }
        (Value::Tuple(t), Value::Slice(s)) => Value::Tuple(Tuple::from(s.pick(t)?)),
        (Value::Tuple(t), _) => t[located(key, t.len(), "tuple", "tuple index")?].clone(),
        (Value::Str(s), Value::Slice(slice)) => Value::Str(slice_text(s, slice)?),
        (Value::Str(s), _) => {
            let at = located(key, s.length(), "string", "string index")?;
            s.item(at).map_or(Value::None, Value::Str)
        }
        (Value::Bytes(b), Value::Slice(s)) => Value::from(s.pick(b)?),
        (Value::Bytes(b), _) => Value::from(b[located(key, b.len(), "byte", "index")?]),
        (Value::ByteArray(b), Value::Slice(s)) => Value::ByteArray(Shared::new(Slot::new(s.pick(&b.get())?))),
        (Value::ByteArray(b), _) => {
            let at = located(key, b.with(Vec::len), "bytearray", "bytearray index")?;
            b.with(|items| items.get(at).map_or(Value::None, |byte| Value::from(*byte)))
        }
        (Value::Range(r), _) => crate::range::getitem(r, key)?,
        (Value::Class(c), _) => return class_item(c, key),
        _ => return Ok(None),
    }))
}

fn class_item(class: &Class, key: &Value) -> R<Option<Value>> {
    if let Some(found) = class.meta().map(|m| m.getitem(class, key)).transpose()?.flatten() {
        return Ok(Some(found));
    }
    if let Some(method) = class.lookup("__class_getitem__") {
        let bound = crate::attribute::bind(&method, None, class)?;
        return super::call(&bound, [key.clone()]).map(Some);
    }
    let generic = [K::List, K::Dict, K::Set, K::FrozenSet, K::Tuple, K::Type];
    if generic.iter().any(|k| class.is_subclass_of(*k)) {
        return Ok(Some(crate::generic::alias(class, key)));
    }
    Ok(None)
}

fn slice_text(s: &Str, slice: &crate::slice::SliceData) -> R<Str> {
    let (start, _, step, count) = slice.indices(s.length())?;
    if step == 1 {
        return Ok(s.substring(start as usize, start as usize + count));
    }
    if s.only_ascii() {
        let bytes = s.as_bytes();
        let picked: Vec<u8> = match step {
            -1 => bytes[(start + 1) as usize - count..(start + 1) as usize].iter().rev().copied().collect(),
            _ => (0..count as i64).map(|n| bytes[(start + n * step) as usize]).collect(),
        };
        return Ok(String::from_utf8(picked).map(Str::from).unwrap_or_default());
    }
    let chars: Vec<char> = s.chars().collect();
    Ok(Str::from((0..count as i64).map(|n| chars[(start + n * step) as usize]).collect::<String>()))
}

/// `object[key] = value`.
pub fn setitem(object: &Value, key: &Value, value: Value) -> R<()> {
    match (object, key) {
        (Value::Dict(d), _) => d.set_lent(key, value),
        (Value::List(l), Value::Slice(s)) => crate::list::slicing::assign(l, s, value),
        (Value::List(l), _) => {
            let at = located(key, l.len(), "list", "list assignment index")?;
            drop(l.set_item(at, value));
            Ok(())
        }
        (Value::ByteArray(b), _) => crate::bytes::modify::assign(b, key, &value),
        (Value::Obj(_) | Value::Native(_) | Value::Class(_), _) => {
            if let Value::Native(native) = object {
                if native.get().store(key, &value) {
                    return Ok(());
                }
            }
            if let Some(dict) = dict_of(object, Own::Set) {
                return dict.set_lent(key, value);
            }
            let class = class_of(object);
            match class.lookup("__setitem__") {
                Some(method) => {
                    let args = Args::of(vec![key.clone(), value]);
                    crate::attribute::call_bound(&method, object, &class, args).map(drop)
                }
                None => Err(no_assignment(object)),
            }
        }
        _ => Err(no_assignment(object)),
    }
}

#[cold]
fn no_assignment(object: &Value) -> Exc {
    type_error(format!("'{}' object does not support item assignment", object.type_name()))
}

/// `del object[key]`.
pub fn delitem(object: &Value, key: &Value) -> R<()> {
    match (object, key) {
        (Value::Dict(d), _) => match d.remove(key)? {
            Some(_) => Ok(()),
            None => Err(key_error(key.clone())),
        },
        (Value::List(l), Value::Slice(s)) => crate::list::slicing::delete(l, s),
        (Value::List(l), _) => {
            let at = located(key, l.len(), "list", "list assignment index")?;
            drop(l.remove(at));
            Ok(())
        }
        (Value::ByteArray(b), _) => crate::bytes::modify::delete(b, key),
        (Value::Obj(_) | Value::Native(_) | Value::Class(_), _) => {
            let class = class_of(object);
            match class.lookup("__delitem__") {
                Some(method) => {
                    crate::attribute::call_bound(&method, object, &class, Args::of(vec![key.clone()])).map(drop)
                }
                None => Err(no_deletion(object, key)),
            }
        }
        _ => Err(no_deletion(object, key)),
    }
}

/// CPython has two texts: one for what is a sequence to it, asked with a place, and one for the rest.
#[cold]
fn no_deletion(object: &Value, key: &Value) -> Exc {
    let class = class_of(object);
    let is_place =
        matches!(key.payload(), Value::Int(_) | Value::Bool(_)) || class_of(key).lookup("__index__").is_some();
    let is_sequence =
        class.lookup("__len__").is_some() || matches!(object.payload(), Value::Obj(_)) && class.kind().is_none();
    let verb = if is_place && is_sequence { "doesn't" } else { "does not" };
    type_error(format!("'{}' object {verb} support item deletion", object.type_name()))
}
