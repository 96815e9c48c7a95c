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

#[inline]
fn located(at: i64, length: usize) -> Option<usize> {
    let at = if at < 0 { at + length as i64 } else { at };
    if (0..length as i64).contains(&at) {
        Some(at as usize)
    } else {
        None
    }
}

#[cold]
fn unexpected(what: &str, found: &Value) -> Exc {
    type_error(format!("expected {what}, got {}", found.type_name()))
}

impl Value {
    #[inline]
    fn element<T>(&self, at: Option<i64>, take: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        match self {
            Value::List(list) => list.with(|v| take(v.get(located(at?, v.len())?)?)),
            Value::Tuple(tuple) => take(tuple.get(located(at?, tuple.len())?)?),
            _ => None,
        }
    }
    /// `value[place]`.
    #[inline]
    pub fn at(&self, place: impl Position) -> R {
        match self.element(place.small(), |v| Some(v.clone())) {
            Some(found) => Ok(found),
            None => op::getitem(self, &place.value()),
        }
    }
    /// `value[place]` where inference found a float.
    #[inline]
    pub fn float_at(&self, place: impl Position) -> R<f64> {
        match self.element(place.small(), |v| if let Value::Float(f) = v { Some(*f) } else { None }) {
            Some(found) => Ok(found),
            None => match op::getitem(self, &place.value())? {
                Value::Float(f) => Ok(f),
                other => Err(unexpected("float", &other)),
            },
        }
    }
    /// `value[place]` where inference found an integer.
    #[inline]
    pub fn int_at(&self, place: impl Position) -> R<Int> {
        match self.element(place.small(), |v| if let Value::Int(i) = v { Some(i.clone()) } else { None }) {
            Some(found) => Ok(found),
            None => op::getitem(self, &place.value())?.as_int(),
        }
    }
    /// `value[place]` where inference found a truth value.
    #[inline]
    pub fn bool_at(&self, place: impl Position) -> R<bool> {
        match self.element(place.small(), |v| if let Value::Bool(b) = v { Some(*b) } else { None }) {
            Some(found) => Ok(found),
            None => op::getitem(self, &place.value())?.as_bool(),
        }
    }
    /// `value[place]` where inference found text.
    #[inline]
    pub fn str_at(&self, place: impl Position) -> R<Str> {
        match self.element(place.small(), |v| if let Value::Str(s) = v { Some(s.clone()) } else { None }) {
            Some(found) => Ok(found),
            None => op::getitem(self, &place.value())?.as_str(),
        }
    }
    /// `value[place] = stored`.
    #[inline]
    pub fn set_at(&self, place: impl Position, stored: impl Into<Value>) -> R<()> {
        let stored = stored.into();
        if let (Value::List(list), Some(at)) = (self, place.small()) {
            match list.put(at, stored) {
                Ok(former) => {
                    drop(former);
                    return Ok(());
                }
                Err(stored) => return op::setitem(self, &place.value(), stored),
            }
        }
        op::setitem(self, &place.value(), stored)
    }
    /// `value.append(item)`.
    #[inline]
    pub fn append(&self, item: impl Into<Value>) -> R {
        match self {
            Value::List(list) => {
                list.push(item.into());
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
    op::call_method(value, "append", [item])
}
