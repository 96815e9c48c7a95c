//! `iter(value)`: the iteration over each kind of iterable, and its iterator object.
use super::{Iter, IterObj, Source};
use crate::prelude::*;

/// A loop over `value`.
pub fn iter(value: &Value) -> R<Iter> {
    Ok(Iter(match value {
        Value::List(l) => Source::List(l.clone(), 0),
        Value::Tuple(t) => Source::Tuple(t.clone(), 0),
        Value::Str(s) => Source::Text(s.clone(), 0),
        Value::Bytes(b) => Source::Values(bytes_values(b)),
        Value::ByteArray(b) => {
            let (b, mut at) = (b.clone(), 0);
            Source::Step(Box::new(move || {
                at += 1;
                Ok(b.with(|v| v.get(at - 1).map(|x| Value::from(*x))))
            }))
        }
        Value::Dict(d) => entries(d, ViewKind::Keys),
        Value::View(v) => entries(&v.dict, v.kind),
        Value::Set(s) => Source::Members(s.to_vec().into_iter(), s.clone(), s.len()),
        Value::FrozenSet(s) => Source::Values(s.to_vec().into_iter()),
        Value::Range(r) => return Ok(crate::range::iterate(r)),
        Value::Iter(o) => Source::Object(o.clone()),
        Value::Gen(g) if g.kind() == GenKind::Generator => Source::Generator(g.clone()),
        Value::Class(c) => {
            if let Some(found) = c.meta().map(|m| m.iter(c)).transpose()?.flatten() {
                return iter(&found);
            }
            return Err(type_error(format!("'{}' object is not iterable", value.type_name())));
        }
        Value::Native(n) if n.downcast::<crate::io::FileObj>().is_some() => {
            if let Some(file) = n.downcast::<crate::io::FileObj>() {
                file.check_open()?;
            }
            Source::Lines(value.clone())
        }
        other => return iter_object(other),
    }))
}

fn bytes_values(bytes: &[u8]) -> std::vec::IntoIter<Value> {
    bytes.iter().map(|b| Value::from(*b)).collect::<Vec<_>>().into_iter()
}

fn entries(dict: &Dict, kind: ViewKind) -> Source {
    Source::Entries { dict: dict.clone(), kind, position: 0, size: dict.len() }
}

fn iter_object(value: &Value) -> R<Iter> {
    let class = class_of(value);
    match class.lookup("__iter__") {
        Some(Value::None) => {}
        Some(method) => {
            let made = crate::attribute::call_bound(&method, value, &class, Args::none())?;
            if matches!(made, Value::Iter(_) | Value::Gen(_)) || class_of(&made).lookup("__next__").is_some() {
                return Ok(Iter::over(made));
            }
            return Err(type_error(format!("iter() returned non-iterator of type '{}'", made.type_name())));
        }
        None if class.lookup("__getitem__").is_some() => return Ok(Iter(Source::Items(value.clone(), 0))),
        None => {}
    }
    Err(type_error(format!("'{}' object is not iterable", class.name())))
}

/// `iter(value)` as an object.
pub fn iter_value(value: &Value) -> R {
    let kind = match value {
        Value::Iter(_) => return Ok(value.clone()),
        Value::Gen(g) if g.kind() == GenKind::Generator => return Ok(value.clone()),
        Value::List(_) => K::ListIterator,
        Value::Tuple(_) => K::TupleIterator,
        Value::Str(s) if s.only_ascii() => K::StrAsciiIterator,
        Value::Str(_) => K::StrIterator,
        Value::Bytes(_) => K::BytesIterator,
        Value::ByteArray(_) => K::ByteArrayIterator,
        Value::Dict(_) => K::DictKeyIterator,
        Value::View(v) => match v.kind {
            ViewKind::Keys => K::DictKeyIterator,
            ViewKind::Values => K::DictValueIterator,
            ViewKind::Items => K::DictItemIterator,
        },
        Value::Set(_) | Value::FrozenSet(_) => K::SetIterator,
        Value::Range(r) if r.is_small() => K::RangeIterator,
        Value::Range(_) => K::LongRangeIterator,
        _ => K::SequenceIterator,
    };
    let made = iter(value)?;
    match made.0 {
        Source::User(object) | Source::Lines(object) => Ok(object),
        Source::Object(object) => Ok(Value::Iter(object)),
        Source::Generator(g) => Ok(Value::Gen(g)),
        _ => Ok(Value::Iter(IterObj::new(crate::class::builtin::get(kind), made))),
    }
}

/// An iterator object of a builtin iterator class over a closure.
pub fn stepping(kind: K, step: impl FnMut() -> R<Option<Value>> + 'static) -> Value {
    Value::Iter(IterObj::new(crate::class::builtin::get(kind), Iter::from_fn(step)))
}
