//! Concatenation, repetition and length.
use crate::prelude::*;

pub(super) fn concat(a: &Value, b: &Value) -> Option<R> {
    Some(Ok(match (a, b) {
        (Value::Str(x), Value::Str(y)) => Value::Str(x + y),
        (Value::List(x), Value::List(y)) => Value::List(List::from(x.look(|x| y.look(|y| x.joined(y))))),
        (Value::Tuple(x), Value::Tuple(y)) => Value::Tuple(x.iter().chain(y.iter()).cloned().collect()),
        (Value::Bytes(x), other) => {
            let y = crate::bytes::bytes_like(other)?;
            Value::from([&x[..], &y].concat())
        }
        (Value::ByteArray(x), other) => {
            let y = crate::bytes::bytes_like(other)?;
            Value::ByteArray(Shared::new(Slot::new([x.get(), y].concat())))
        }
        _ => return None,
    }))
}

/// How often a repetition by `n` repeats a sequence of `length`.
pub fn repeat_count(n: &Int, length: usize) -> R<usize> {
    let count = n.to_i64().ok_or_else(|| overflow_error("cannot fit 'int' into an index-sized integer"))?;
    if count < 0 || length == 0 {
        return Ok(0);
    }
    let count = count as usize;
    match count.checked_mul(length) {
        Some(total) if total < 1 << 36 => Ok(count),
        _ => Err(memory_error("")),
    }
}

pub(super) fn repeat(a: &Value, b: &Value) -> Option<R> {
    let count = |v: &Value| match v {
        Value::Int(i) => Some(i.clone()),
        Value::Bool(x) => Some(Int::from(*x)),
        Value::Obj(_) | Value::Native(_) => super::try_index(v).ok().flatten(),
        _ => None,
    };
    if let Some(made) = count(b).and_then(|n| repeated(a, &n)) {
        return Some(made);
    }
    count(a).and_then(|n| repeated(b, &n))
}

fn repeated(sequence: &Value, n: &Int) -> Option<R> {
    let times = |length: usize| repeat_count(n, length);
    Some(match sequence {
        Value::Str(s) => {
            times(s.len()).map_err(|e| too_long(e, "string is")).map(|k| Value::from(s.as_str().repeat(k)))
        }
        Value::Bytes(b) => times(b.len()).map_err(|e| too_long(e, "bytes are")).map(|k| Value::from(b.repeat(k))),
        Value::ByteArray(b) => {
            let b = b.get();
            times(b.len()).map(|k| Value::ByteArray(Shared::new(Slot::new(b.repeat(k)))))
        }
        Value::List(l) => times(l.len()).map(|k| Value::List(List::from(l.look(|items| items.repeated(k))))),
        Value::Tuple(t) => times(t.len()).map(|k| Value::Tuple(Tuple::from(cycle(t, k)))),
        _ => return None,
    })
}

fn too_long(e: Exc, what: &str) -> Exc {
    if e.is(K::MemoryError) {
        return overflow_error(format!("repeated {what} too long"));
    }
    e
}

fn cycle(items: &[Value], times: usize) -> Vec<Value> {
    let mut out = Vec::with_capacity(items.len() * times);
    for _ in 0..times {
        out.extend_from_slice(items);
    }
    out
}

/// `len(value)`.
pub fn len(value: &Value) -> R<usize> {
    Ok(match value {
        Value::Str(s) => s.length(),
        Value::List(l) => l.len(),
        Value::Tuple(t) => t.len(),
        Value::Dict(d) => d.len(),
        Value::Set(s) | Value::FrozenSet(s) => s.len(),
        Value::Bytes(b) => b.len(),
        Value::ByteArray(b) => b.with(Vec::len),
        Value::Range(r) => r.length.to_index()? as usize,
        Value::View(v) => v.dict.len(),
        Value::Class(c) => match c.meta().map(|m| m.len(c)).transpose()?.flatten() {
            Some(n) => n,
            None => return Err(type_error("object of type 'type' has no len()")),
        },
        other => {
            if let Value::Native(native) = other {
                if let Some(Value::Int(length)) = native.get().short(Short::Length, None).transpose()? {
                    return Ok(length.to_usize().unwrap_or_default());
                }
            }
            let class = class_of(other);
            let Some(method) = class.lookup("__len__") else {
                return Err(type_error(format!("object of type '{}' has no len()", class.name())));
            };
            let found = crate::attribute::call_bound(&method, other, &class, Args::none())?;
            let n = match super::try_index(&found)? {
                Some(n) => n,
                None => {
                    return Err(type_error(format!(
                        "'{}' object cannot be interpreted as an integer",
                        found.type_name()
                    )));
                }
            };
            if n.is_negative() {
                return Err(value_error("__len__() should return >= 0"));
            }
            n.to_i64().ok_or_else(|| overflow_error("cannot fit 'int' into an index-sized integer"))? as usize
        }
    })
}
