//! Items at whole-number places, and the calls of builtin methods that programs make most: lists without detours, all else as ever.
use crate::prelude::*;

/// A whole number as a place in a sequence.
pub trait Position: Copy {
    fn small(self) -> Option<i64>;
    fn value(self) -> Value;
}
impl Position for &Int {
    #[inline]
    fn small(self) -> Option<i64> {
        self.to_i64()
    }
    fn value(self) -> Value {
        Value::Int(self.clone())
    }
}
macro_rules! positions {
    ($($type:ty),*) => {
        $(impl Position for $type {
            #[inline]
            fn small(self) -> Option<i64> {
                Some(self as i64)
            }
            fn value(self) -> Value {
                Value::Int(Int::from(self as i64))
            }
        })*
    };
}
positions! { i32, i64 }

#[cold]
fn unexpected(what: &str, found: &Value) -> Exc {
    type_error(format!("expected {what}, got {}", found.type_name()))
}

impl Value {
    /// `value[place]`.
    #[inline(always)]
    pub fn at(&self, place: impl Position) -> R {
        if let (Value::List(list), Some(at)) = (self, place.small()) {
            if let Some(found) = list.find(at) {
                return Ok(found);
            }
        }
        item_at(self, place)
    }
    /// `value[place]` where inference found a float.
    #[inline(always)]
    pub fn float_at(&self, place: impl Position) -> R<f64> {
        if let (Value::List(list), Some(at)) = (self, place.small()) {
            if let Some(found) = list.find_float(at) {
                return Ok(found);
            }
        }
        match item_at(self, place)? {
            Value::Float(f) => Ok(f),
            other => Err(unexpected("float", &other)),
        }
    }
    /// `value[place]` where inference found an integer.
    #[inline(always)]
    pub fn int_at(&self, place: impl Position) -> R<Int> {
        if let (Value::List(list), Some(at)) = (self, place.small()) {
            if let Some(found) = list.find_int(at) {
                return Ok(Int::from(found));
            }
        }
        item_at(self, place)?.as_int()
    }
    /// `value[place]` where inference found a truth value.
    #[inline(always)]
    pub fn bool_at(&self, place: impl Position) -> R<bool> {
        if let (Value::List(list), Some(at)) = (self, place.small()) {
            if let Some(found) = list.find_bool(at) {
                return Ok(found);
            }
        }
        item_at(self, place)?.as_bool()
    }
    /// `value[place][inner]`, where finding the inner place first can be told by nobody.
    #[inline(always)]
    pub fn at2(&self, place: impl Position, inner: impl Position) -> R {
        match find2(self, place, inner, List::find) {
            Some(found) => Ok(found),
            None => self.at(place)?.at(inner),
        }
    }
    /// The same where inference found a float.
    #[inline(always)]
    pub fn float_at2(&self, place: impl Position, inner: impl Position) -> R<f64> {
        match find2(self, place, inner, List::find_float) {
            Some(found) => Ok(found),
            None => item_at(self, place)?.float_at(inner),
        }
    }
    /// The same where inference found an integer.
    #[inline(always)]
    pub fn int_at2(&self, place: impl Position, inner: impl Position) -> R<Int> {
        match find2(self, place, inner, List::find_int) {
            Some(found) => Ok(Int::from(found)),
            None => item_at(self, place)?.int_at(inner),
        }
    }
    /// The same where inference found a truth value.
    #[inline(always)]
    pub fn bool_at2(&self, place: impl Position, inner: impl Position) -> R<bool> {
        match find2(self, place, inner, List::find_bool) {
            Some(found) => Ok(found),
            None => item_at(self, place)?.bool_at(inner),
        }
    }
    /// The same where inference found text.
    #[inline]
    pub fn str_at2(&self, place: impl Position, inner: impl Position) -> R<Str> {
        self.at2(place, inner)?.as_str()
    }
    /// `value[place][inner] = stored`.
    #[inline(always)]
    pub fn set_at2(&self, place: impl Position, inner: impl Position, stored: impl Into<Value>) -> R<()> {
        let stored = stored.into();
        match find2(self, place, inner, |row, at| row.put_plain(at, &stored).then_some(())) {
            Some(()) => Ok(()),
            None => item_at(self, place)?.set_at(inner, stored),
        }
    }
    /// `value[place]` where inference found text.
    #[inline]
    pub fn str_at(&self, place: impl Position) -> R<Str> {
        item_at(self, place)?.as_str()
    }
    /// `value[place] = stored`.
    #[inline]
    pub fn set_at(&self, place: impl Position, stored: impl Into<Value>) -> R<()> {
        let stored = stored.into();
        if let (Value::List(list), Some(at)) = (self, place.small()) {
            if list.put_plain(at, &stored) {
                return Ok(());
            }
        }
        set_item_at(self, place, stored)
    }
    /// `value.append(item)`.
    #[inline(always)]
    pub fn append(&self, item: impl Into<Value>) -> R {
        match self {
            Value::List(list) => {
                list.push_as_known(item);
                Ok(Value::None)
            }
            _ => append_to(self, item.into()),
        }
    }
}

fn append_to(value: &Value, item: Value) -> R {
    if let Value::Native(native) = value {
        if let Some(done) = native.get().short(Short::Append, Some(&item)) {
            return done;
        }
    }
    if let (Value::ByteArray(bytes), Value::Int(_)) = (value, &item) {
        return crate::bytes::modify::append(bytes, &item);
    }
    op::call_method(value, "append", [item])
}

#[inline(always)]
fn find2<U>(
    value: &Value,
    place: impl Position,
    inner: impl Position,
    find: impl FnOnce(&List, i64) -> Option<U>,
) -> Option<U> {
    match (value, place.small(), inner.small()) {
        (Value::List(rows), Some(at), Some(inner)) => rows.look_into(at, |row| find(row, inner)),
        _ => None,
    }
}

#[inline(never)]
fn item_at(value: &Value, place: impl Position) -> R {
    let found = match (value, place.small()) {
        (Value::List(list), Some(at)) => list.find(at),
        (Value::Tuple(tuple), Some(at)) => tuple.find(at).cloned(),
        _ => None,
    };
    match found {
        Some(found) => Ok(found),
        None => op::getitem(value, &place.value()),
    }
}

#[inline(never)]
fn set_item_at(value: &Value, place: impl Position, stored: Value) -> R<()> {
    if let (Value::List(list), Some(at)) = (value, place.small()) {
        return match list.put(at, stored) {
            Ok(former) => {
                drop(former);
                Ok(())
            }
            Err(stored) => op::setitem(value, &place.value(), stored),
        };
    }
    op::setitem(value, &place.value(), stored)
}
