//! `d[k] += 1` and `d[k] = d.get(k, 0) + 1`: the key is looked for once.
use crate::int::Repr;
use crate::prelude::*;

/// Whether hashing the key runs nothing of the program.
fn has_own_hash(key: &Value) -> bool {
    match key {
        Value::Tuple(items) => items.iter().all(has_own_hash),
        _ => matches!(key, Value::Int(_) | Value::Str(_) | Value::Float(_) | Value::Bool(_) | Value::Bytes(_)),
    }
}

impl Value {
    /// `value[key] += step`.
    #[inline]
    pub fn count_up(&self, key: impl Into<Value>, step: i64) -> R<()> {
        let key = key.into();
        if let (Value::List(list), Value::Int(Int(Repr::Small(at)))) = (self, &key) {
            if list.add_at(*at, step) {
                key.let_go();
                return Ok(());
            }
        }
        tally(self, key, None, step)
    }
    /// `value[key] = value.get(key, first) + step`.
    #[inline]
    pub fn count_from(&self, key: impl Into<Value>, first: i64, step: i64) -> R<()> {
        tally(self, key.into(), Some(first), step)
    }
}

fn tally(counts: &Value, key: Value, first: Option<i64>, step: i64) -> R<()> {
    if let Value::Dict(dict) = counts {
        if has_own_hash(&key) && dict.count_by(&key, first, step)? {
            key.let_go();
            return Ok(());
        }
    }
    let held = match first {
        Some(first) => counts.lookup_or(&key, first)?,
        None => counts.item(&key)?,
    };
    let made = match first {
        Some(_) => op::add(&held, &step.into())?,
        None => op::iadd(&held, &step.into())?,
    };
    counts.set_item(&key, made)
}
