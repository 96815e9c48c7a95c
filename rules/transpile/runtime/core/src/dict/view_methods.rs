//! Dict views: membership, comparison and set operations.
use super::{Dict, View, ViewKind};
use crate::class::type_methods::TypeSpec;
use crate::ops::{BinOp, CmpOp};
use crate::prelude::*;

pub(crate) fn contains(view: &View, item: &Value) -> R<bool> {
    match view.kind {
        ViewKind::Keys => view.dict.contains(item),
        ViewKind::Values => {
            for value in view.dict.values() {
                if op::same_or_eq(&value, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        ViewKind::Items => {
            let Value::Tuple(pair) = item.payload() else {
                return Ok(false);
            };
            let [key, value] = &pair[..] else {
                return Ok(false);
            };
            match view.dict.get(key)? {
                Some(found) => op::same_or_eq(&found, value),
                None => Ok(false),
            }
        }
    }
}

fn as_set(value: &Value) -> R<Set> {
    Set::from_values(collect(value)?)
}

/// `a op b` where one side is a keys or items view.
pub(crate) fn operate(op: BinOp, a: &Value, b: &Value) -> R {
    if let (BinOp::And, Value::View(_)) = (op, a) {
        // CPython walks the smaller side and keeps its order of insertion into a new set.
        let (walk, probe) = match b {
            Value::View(v) if v.dict.len() > op::len(a)? => (a, b),
            Value::Set(s) | Value::FrozenSet(s) if s.len() > op::len(a)? => (a, b),
            _ => (b, a),
        };
        let made = Set::new();
        for item in collect(walk)? {
            if op::contains(probe, &item)? {
                made.add(item)?;
            }
        }
        return Ok(made.into());
    }
    let left = as_set(a)?;
    match op {
        BinOp::Or => {
            for item in collect(b)? {
                left.add(item)?;
            }
        }
        BinOp::Sub => {
            for item in collect(b)? {
                left.remove(&item)?;
            }
        }
        BinOp::And => return crate::set::algebra::operate(op, &left.into(), &as_set(b)?.into()),
        _ => return crate::set::algebra::operate(BinOp::Xor, &left.into(), &as_set(b)?.into()),
    }
    Ok(left.into())
}

fn all_in(walk: &Value, probe: &Value) -> R<bool> {
    for item in collect(walk)? {
        if !op::contains(probe, &item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(crate) fn compare(op: CmpOp, a: &Value, b: &Value) -> R<Option<Value>> {
    let set_like = |v: &Value| match v {
        Value::View(v) => v.kind != ViewKind::Values,
        Value::Set(_) | Value::FrozenSet(_) => true,
        _ => false,
    };
    if !set_like(a) || !set_like(b) {
        return Ok(None);
    }
    let (x, y) = (op::len(a)?, op::len(b)?);
    let held = match op {
        CmpOp::Eq => x == y && all_in(a, b)?,
        CmpOp::Ne => !(x == y && all_in(a, b)?),
        CmpOp::Lt => x < y && all_in(a, b)?,
        CmpOp::Le => x <= y && all_in(a, b)?,
        CmpOp::Gt => x > y && all_in(b, a)?,
        CmpOp::Ge => x >= y && all_in(b, a)?,
    };
    Ok(Some(held.into()))
}

fn this(value: &Value) -> R<&View> {
    match value {
        Value::View(v) => Ok(v),
        other => Err(type_error(format!("expected a dict view, got {}", other.type_name()))),
    }
}

fn dict(value: &Value) -> R<Dict> {
    Ok(this(value)?.dict.clone())
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("__reversed__", |v, _| Ok(super::methods::backward(&dict(v)?, this(v)?.kind))),
        ("isdisjoint", |v, a| {
            let other = a.one("isdisjoint")?;
            for item in collect(&other)? {
                if contains(this(v)?, &item)? {
                    return Ok(false.into());
                }
            }
            Ok(true.into())
        }),
    ],
    getters: &[("mapping", |v| Ok(dict(v)?.into()))],
    statics: &[],
};
