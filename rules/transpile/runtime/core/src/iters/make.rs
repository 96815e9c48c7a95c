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
    Source::Entries { dict: dict.clone(), kind, position: 0, size: dict.stamp() }
}

fn iter_object(value: &Value) -> R<Iter> {
    let class = class_of(value);
    match class.lookup("__iter__") {
        Some(Value::None) => {}
        Some(method) => {
            if let Some(inside) = plainly_inside(value, &method) {
                return iter(inside);
            }
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

/// The builtin inside an instance, where `__iter__` of its class is the builtin's own.
fn plainly_inside<'a>(value: &'a Value, method: &Value) -> Option<&'a Value> {
    let inside = value.payload();
    (!inside.is(value) && class_of(inside).lookup("__iter__").is_some_and(|own| own.is(method))).then_some(inside)
}

/// `iter(value)` as an object.
pub fn iter_value(value: &Value) -> R {
    if let Value::Obj(o) = value {
        let method = o.class().lookup("__iter__");
        if let Some(inside) = method.and_then(|method| plainly_inside(value, &method)) {
            return match inside {
                // Only texts of `str` itself are told apart by what is in them.
                Value::Str(_) => {
                    Ok(Value::Iter(IterObj::new(crate::class::builtin::get(K::StrIterator), iter(inside)?)))
                }
                _ => iter_value(inside),
            };
        }
    }
    let kind = match value {
        Value::Iter(_) => return Ok(value.clone()),
        Value::Gen(g) if g.kind() == GenKind::Generator => return Ok(value.clone()),
        Value::List(_) => K::ListIterator,
        Value::Tuple(_) => K::TupleIterator,
        Value::Str(s) if s.only_ascii() => K::StrAsciiIterator,
        Value::Str(_) => K::StrIterator,
        Value::Bytes(_) => K::BytesIterator,
        Value::ByteArray(_) => K::ByteArrayIterator,
        Value::Dict(d) if d.is_ordered() => K::OrderedDictIterator,
        Value::Dict(_) => K::DictKeyIterator,
        Value::View(v) if v.dict.is_ordered() => K::OrderedDictIterator,
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

/// Who makes a list of an iterator asks it first how much is left: `__length_hint__` of the program's iterators runs.
pub(crate) fn ask_length(items: &Iter) -> R<()> {
    let Source::User(object) = &items.0 else { return Ok(()) };
    match class_of(object).lookup("__length_hint__") {
        Some(_) => match op::call_special(object, "__length_hint__", ()) {
            Err(e) if e.is(K::TypeError) => Ok(()),
            other => other.map(drop),
        },
        None => Ok(()),
    }
}

/// All items of an iterable, which is first asked how many they are: what makes room for them does so.
pub fn collect_asking(value: &Value) -> R<Vec<Value>> {
    let Value::Obj(_) = value else { return collect(value) };
    let items = iter(value)?;
    room_for(value, &|| 0)?;
    items.collect()
}

/// Asks `__len__` or `__length_hint__` how many items come; an error when there is no room for so many beside those held.
pub(crate) fn room_for(value: &Value, held: &dyn Fn() -> usize) -> R<()> {
    let Value::Obj(_) = value else { return Ok(()) };
    let class = class_of(value);
    let forgiving = |found: R<usize>| match found {
        Err(e) if e.is(K::TypeError) => Ok(None),
        other => other.map(Some),
    };
    let mut count = None;
    if class.lookup("__len__").is_some() {
        count = forgiving(op::len(value))?;
    }
    if count.is_none() && class.lookup("__length_hint__").is_some() {
        let hint = match op::call_special(value, "__length_hint__", ()) {
            Err(e) if e.is(K::TypeError) => return Ok(()),
            other => other?,
        };
        let Value::Int(n) = hint.payload() else {
            if matches!(hint, Value::NotImplemented) {
                return Ok(());
            }
            let given = hint.type_name();
            return Err(type_error(format!("__length_hint__ must be an integer, not {given}")));
        };
        let Some(n) = n.to_i64() else {
            return Err(overflow_error("Python int too large to convert to C ssize_t"));
        };
        let Ok(n) = usize::try_from(n) else { return Err(value_error("__length_hint__() should return >= 0")) };
        count = Some(n);
    }
    match count {
        // More than can be is passed over; so many as no memory holds are refused.
        Some(n) if n <= isize::MAX as usize - held() && n >= 1 << 40 => Err(memory_error("")),
        _ => Ok(()),
    }
}
