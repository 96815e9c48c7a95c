//! Set operations, in CPython's own order of insertion, and comparison.
use super::Set;
use crate::ops::{BinOp, CmpOp};
use crate::prelude::*;

fn content(value: &Value) -> R<Set> {
    match value.payload() {
        Value::Set(s) | Value::FrozenSet(s) => Ok(s.clone()),
        other => Set::from_values(collect(other)?),
    }
}

fn like(a: &Value, made: Set) -> Value {
    match a.payload() {
        Value::FrozenSet(_) => Value::FrozenSet(made),
        _ => Value::Set(made),
    }
}

pub(super) fn intersection(a: &Set, b: &Value) -> R<Set> {
    let made = Set::new();
    match b.payload() {
        Value::Set(other) | Value::FrozenSet(other) => {
            if a.same(other) {
                return Ok(a.copy());
            }
            let (walk, probe) = if other.len() > a.len() { (a, other) } else { (other, a) };
            if let Some(made) = walk.chosen(probe, true) {
                return Ok(made);
            }
            for (hash, key) in walk.hashed_items() {
                if probe.contains_hashed(hash, &key)? {
                    made.add_hashed(hash, &key)?;
                }
            }
        }
        other => {
            let mut it = op::iter(other)?;
            while let Some(key) = it.next()? {
                let hash = hash_of(&key)?;
                if a.contains_hashed(hash, &key)? {
                    made.add_hashed(hash, &key)?;
                }
            }
        }
    }
    Ok(made)
}

/// Asks whether a hashed key is in the other side.
type Membership = Box<dyn Fn(i64, &Value) -> R<bool>>;

pub(super) fn difference(a: &Set, b: &Value) -> R<Set> {
    if let Value::Set(other) | Value::FrozenSet(other) = b.payload() {
        if (a.len() >> 2) <= other.len() {
            if let Some(made) = a.chosen(other, false) {
                return Ok(made);
            }
        }
    }
    let probe: Option<(usize, Membership)> = match b.payload() {
        Value::Set(o) | Value::FrozenSet(o) => {
            let o = o.clone();
            Some((o.len(), Box::new(move |hash, key| o.contains_hashed(hash, key))))
        }
        Value::Dict(d) => {
            let d = d.clone();
            Some((d.len(), Box::new(move |_, key| d.contains(key))))
        }
        _ => None,
    };
    let Some((_, probe)) = probe.filter(|(size, _)| (a.len() >> 2) <= *size) else {
        let made = a.copy();
        difference_in_place(&made, b)?;
        return Ok(made);
    };
    let made = Set::new();
    for (hash, key) in a.hashed_items() {
        if !probe(hash, &key)? {
            made.add_hashed(hash, &key)?;
        }
    }
    Ok(made)
}

pub(super) fn difference_in_place(a: &Set, b: &Value) -> R<()> {
    if matches!(b.payload(), Value::Set(s) | Value::FrozenSet(s) if s.same(a)) {
        a.clear();
        return Ok(());
    }
    for key in collect(b)? {
        a.remove(&key)?;
    }
    Ok(())
}

/// `a ^= b`.
pub(super) fn toggle(a: &Set, b: &Set) -> R<()> {
    if a.same(b) {
        a.clear();
        return Ok(());
    }
    for (hash, key) in b.hashed_items() {
        if !a.remove_hashed(hash, &key)? {
            a.add_hashed(hash, &key)?;
        }
    }
    Ok(())
}

pub(super) fn update(a: &Set, b: &Value) -> R<()> {
    match b.payload() {
        Value::Set(other) | Value::FrozenSet(other) => a.merge(other),
        Value::Dict(d) => {
            for key in d.keys() {
                a.add(key)?;
            }
            Ok(())
        }
        other => {
            let mut it = op::iter(other)?;
            while let Some(key) = it.next()? {
                a.add(key)?;
            }
            Ok(())
        }
    }
}

/// `a op b` for two sets; the result has the type of `a`.
pub(crate) fn operate(op: BinOp, a: &Value, b: &Value) -> R {
    let left = content(a)?;
    let made = match op {
        BinOp::And => intersection(&left, b)?,
        BinOp::Sub => difference(&left, b)?,
        BinOp::Or => {
            let made = left.copy();
            update(&made, b)?;
            made
        }
        _ => {
            let made = content(b)?.copy();
            toggle(&made, &left)?;
            made
        }
    };
    Ok(like(a, made))
}

/// `a op= b` for a set `a`.
pub(crate) fn operate_in_place(op: BinOp, a: &Value, b: &Value) -> R<()> {
    let left = content(a)?;
    match op {
        BinOp::Or => update(&left, b),
        BinOp::And => {
            let made = intersection(&left, b)?;
            left.swap_content(&made);
            Ok(())
        }
        BinOp::Sub => difference_in_place(&left, b),
        _ => toggle(&left, &content(b)?),
    }
}

fn subset(a: &Set, b: &Set) -> R<bool> {
    if a.len() > b.len() {
        return Ok(false);
    }
    if let Some(held) = a.compared(b, true) {
        return Ok(held);
    }
    for (hash, key) in a.hashed_items() {
        if !b.contains_hashed(hash, &key)? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(crate) fn compare(op: CmpOp, a: &Value, b: &Value) -> R<Option<Value>> {
    let (x, y) = (content(a)?, content(b)?);
    let held = match op {
        CmpOp::Eq => x.len() == y.len() && subset(&x, &y)?,
        CmpOp::Ne => !(x.len() == y.len() && subset(&x, &y)?),
        CmpOp::Le => subset(&x, &y)?,
        CmpOp::Lt => x.len() < y.len() && subset(&x, &y)?,
        CmpOp::Ge => subset(&y, &x)?,
        CmpOp::Gt => y.len() < x.len() && subset(&y, &x)?,
    };
    Ok(Some(held.into()))
}
