//! Unary operators and truth.
use crate::prelude::*;

fn method(value: &Value, name: &str) -> R<Option<Value>> {
    let class = class_of(value);
    match class.lookup(name).filter(|m| !m.is_none()) {
        Some(found) => crate::attribute::call_bound(&found, value, &class, Args::none()).map(Some),
        None => Ok(None),
    }
}

fn refuse(value: &Value, symbol: &str) -> Exc {
    type_error(format!("bad operand type for unary {symbol}: '{}'", value.type_name()))
}

pub fn neg(value: &Value) -> R {
    Ok(match value {
        Value::Int(i) => (-i).into(),
        Value::Float(f) => Value::Float(-f),
        Value::Bool(b) => Value::from(-(*b as i64)),
        Value::Complex(c) => crate::complex::complex(-c.re, -c.im),
        other => return method(other, "__neg__")?.ok_or_else(|| refuse(other, "-")),
    })
}

pub fn pos(value: &Value) -> R {
    Ok(match value {
        Value::Int(_) | Value::Float(_) | Value::Complex(_) => value.clone(),
        Value::Bool(b) => Value::from(*b as i64),
        other => return method(other, "__pos__")?.ok_or_else(|| refuse(other, "+")),
    })
}

pub fn invert(value: &Value) -> R {
    Ok(match value {
        Value::Int(i) => (!i).into(),
        Value::Bool(b) => Value::from(!(*b as i64)),
        other => return method(other, "__invert__")?.ok_or_else(|| refuse(other, "~")),
    })
}

/// `abs(value)`.
pub fn abs(value: &Value) -> R {
    Ok(match value {
        Value::Int(i) => i.abs().into(),
        Value::Float(f) => Value::Float(f.abs()),
        Value::Bool(b) => Value::from(*b as i64),
        Value::Complex(c) => {
            let size = c.abs();
            if size.is_infinite() && c.re.is_finite() && c.im.is_finite() {
                return Err(overflow_error("absolute value too large"));
            }
            Value::Float(size)
        }
        other => {
            let refuse = || type_error(format!("bad operand type for abs(): '{}'", other.type_name()));
            return method(other, "__abs__")?.ok_or_else(refuse);
        }
    })
}

pub fn not(value: &Value) -> R<bool> {
    Ok(!truthy(value)?)
}

/// `bool(value)`.
#[inline]
pub fn truthy(value: &Value) -> R<bool> {
    match value {
        Value::Bool(b) => Ok(*b),
        Value::None => Ok(false),
        other => truth_of(other),
    }
}
#[inline(never)]
fn truth_of(value: &Value) -> R<bool> {
    Ok(match value {
        Value::Bool(b) => *b,
        Value::None => false,
        Value::Int(i) => !i.is_zero(),
        Value::Float(f) => *f != 0.0,
        Value::Complex(c) => c.re != 0.0 || c.im != 0.0,
        Value::Str(s) => !s.is_empty(),
        Value::List(l) => !l.is_empty(),
        Value::Tuple(t) => !t.is_empty(),
        Value::Dict(d) => !d.is_empty(),
        Value::Set(s) | Value::FrozenSet(s) => !s.is_empty(),
        Value::Bytes(b) => !b.is_empty(),
        Value::ByteArray(b) => b.with(|v| !v.is_empty()),
        Value::Range(r) => !r.length.is_zero(),
        Value::View(v) => !v.dict.is_empty(),
        Value::Obj(_) | Value::Native(_) => {
            if let Value::Native(native) = value {
                if let Some(Value::Int(length)) = native.get().short(Short::Length, None).transpose()? {
                    return Ok(!length.is_zero());
                }
            }
            if let Some(found) = method(value, "__bool__")? {
                return match found {
                    Value::Bool(b) => Ok(b),
                    other => Err(type_error(format!("__bool__ should return bool, returned {}", other.type_name()))),
                };
            }
            class_of(value).lookup("__len__").is_none() || super::len(value)? != 0
        }
        other if crate::class::user_meta::made_by_program(other) => match method(other, "__bool__")? {
            Some(found) => return truthy(&found),
            None => class_of(other).lookup("__len__").is_none() || super::len(other)? != 0,
        },
        _ => true,
    })
}
