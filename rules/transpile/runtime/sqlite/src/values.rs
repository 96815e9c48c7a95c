//! Values of Python as values of SQLite, and back.
use crate::{failed, hooks};
use batuta_rt::prelude::*;
use rusqlite::types::{Value as Stored, ValueRef};

/// How text of the database becomes a value.
#[derive(Clone)]
pub enum Texts {
    Str,
    Bytes,
    By(Value),
}

impl Texts {
    pub fn of(factory: &Value) -> Texts {
        match factory {
            Value::None => Texts::Str,
            Value::Bool(_) => Texts::Bytes,
            other => Texts::By(other.clone()),
        }
    }
}

/// What SQLite stores for a value; `None` where it knows no such kind.
fn plain(value: &Value) -> R<Option<Stored>> {
    Ok(Some(match value {
        Value::None => Stored::Null,
        Value::Bool(flag) => Stored::Integer((*flag).into()),
        Value::Int(number) => Stored::Integer(small(number)?),
        Value::Float(number) => Stored::Real(*number),
        Value::Str(text) => {
            batuta_rt::text::held::none_in(text)?;
            Stored::Text(text.to_string())
        }
        Value::Bytes(_) | Value::ByteArray(_) => Stored::Blob(batuta_std::binascii_::bytes(value)?),
        _ => return Ok(None),
    }))
}

fn small(number: &Int) -> R<i64> {
    number.to_i64().ok_or_else(|| overflow_error("Python int too large to convert to SQLite INTEGER"))
}

/// What SQLite stores for a parameter, after the program's adapters; `at` counts from 1.
pub fn parameter(value: &Value, at: usize) -> R<Stored> {
    if let Some(known) = plain(value)? {
        return Ok(known);
    }
    let adapted = op::call(&hooks().adapt, [value.clone()])?;
    if let Some(known) = plain(&adapted)? {
        return Ok(known);
    }
    if let Some(known) = plain(adapted.payload())? {
        return Ok(known);
    }
    if &*adapted.type_name() == "memoryview" {
        return Ok(Stored::Blob(batuta_std::binascii_::bytes(&adapted)?));
    }
    Err(failed(-1, &format!("Error binding parameter {at}: type '{}' is not supported", adapted.type_name())))
}

/// What a function of the program gave; `None` where SQLite knows no such kind.
pub fn given(value: &Value) -> R<Option<Stored>> {
    match plain(value)? {
        Some(known) => Ok(Some(known)),
        None => plain(value.payload()),
    }
}

/// The value of a column.
pub fn read(column: ValueRef<'_>, name: &str, texts: &Texts) -> R {
    Ok(match column {
        ValueRef::Null => Value::None,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Blob(bytes) => bytes.to_vec().into(),
        ValueRef::Text(bytes) => match texts {
            Texts::Bytes => bytes.to_vec().into(),
            Texts::By(factory) => return op::call(factory, [Value::from(bytes.to_vec())]),
            Texts::Str => match std::str::from_utf8(bytes) {
                Ok(text) => text.into(),
                Err(_) => {
                    let shown = String::from_utf8_lossy(bytes);
                    return Err(failed(-2, &format!("Could not decode to UTF-8 column '{name}' with text '{shown}'")));
                }
            },
        },
    })
}

/// What a converter of the program is given: the value as its text.
pub fn raw(column: ValueRef<'_>) -> Option<Vec<u8>> {
    Some(match column {
        ValueRef::Null => return None,
        ValueRef::Integer(number) => number.to_string().into_bytes(),
        ValueRef::Real(number) => float::repr(number).into_bytes(),
        ValueRef::Blob(bytes) | ValueRef::Text(bytes) => bytes.to_vec(),
    })
}
