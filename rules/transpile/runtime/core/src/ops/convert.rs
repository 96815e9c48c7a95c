//! Conversions that operators need: `__index__`, `int()`, `float()`.
use crate::prelude::*;

/// `operator.index(value)`, or `None` for a value that is no integer.
pub fn try_index(value: &Value) -> R<Option<Int>> {
    Ok(match value.payload() {
        Value::Int(i) => Some(i.clone()),
        Value::Bool(b) => Some(Int::from(*b)),
        Value::Obj(_) | Value::Native(_) => {
            let class = class_of(value);
            let Some(method) = class.lookup("__index__") else {
                return Ok(None);
            };
            match crate::attribute::call_bound(&method, value, &class, Args::none())?.payload() {
                Value::Int(i) => Some(i.clone()),
                Value::Bool(b) => Some(Int::from(*b)),
                other => {
                    let text = format!("__index__ returned non-int (type {})", other.type_name());
                    return Err(type_error(text));
                }
            }
        }
        _ => None,
    })
}

/// `operator.index(value)` with CPython's refusal.
pub fn index(value: &Value) -> R<Int> {
    if let Value::Int(i) = value {
        return Ok(i.clone());
    }
    try_index(value)?
        .ok_or_else(|| type_error(format!("'{}' object cannot be interpreted as an integer", value.type_name())))
}

/// The float of a real number (not of text).
#[inline]
pub fn to_float(value: &Value) -> R<f64> {
    match value {
        Value::Float(f) => Ok(*f),
        other => real(other),
    }
}
#[inline(never)]
fn real(value: &Value) -> R<f64> {
    match value.payload() {
        Value::Float(f) => return Ok(*f),
        Value::Int(i) => return i.to_f64(),
        Value::Bool(b) => return Ok(*b as i64 as f64),
        _ => {}
    }
    float_of(value)
}
/// `value.__float__()`, else its `__index__`.
pub fn float_of(value: &Value) -> R<f64> {
    let class = class_of(value);
    if let Some(method) = class.lookup("__float__") {
        return match crate::attribute::call_bound(&method, value, &class, Args::none())?.payload() {
            Value::Float(f) => Ok(*f),
            other => {
                Err(type_error(format!("{}.__float__ returned non-float (type {})", class.name(), other.type_name())))
            }
        };
    }
    match try_index(value)? {
        Some(i) => i.to_f64(),
        None => Err(type_error(format!("must be real number, not {}", class.name()))),
    }
}

/// The integer of a number, truncating a float (not of text).
pub fn to_int(value: &Value) -> R<Option<Int>> {
    match value.payload() {
        Value::Int(i) => return Ok(Some(i.clone())),
        Value::Bool(b) => return Ok(Some(Int::from(*b))),
        Value::Float(f) => return crate::float::to_int(*f).map(Some),
        _ => {}
    }
    let class = class_of(value);
    for name in ["__int__", "__index__", "__trunc__"] {
        if let Some(method) = class.lookup(name) {
            let made = crate::attribute::call_bound(&method, value, &class, Args::none())?;
            return match try_index(&made)? {
                Some(i) => Ok(Some(i)),
                None => Err(type_error(format!("{name} returned non-int (type {})", made.type_name()))),
            };
        }
    }
    Ok(None)
}
