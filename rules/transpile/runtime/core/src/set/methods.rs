//! Methods of `set` and `frozenset`.
use super::{algebra, Set};
use crate::class::type_methods::TypeSpec;
use crate::ops::{BinOp, CmpOp};
use crate::prelude::*;

fn this(value: &Value) -> R<&Set> {
    match value.payload() {
        Value::Set(s) | Value::FrozenSet(s) => Ok(s),
        other => Err(type_error(format!("expected set, got {}", other.type_name()))),
    }
}

/// `item in set`: a set as the item is looked up as the frozenset of the same members.
pub(crate) fn contains(set: &Set, item: &Value) -> R<bool> {
    match item {
        Value::Set(_) | Value::Obj(_) => set.contains(&frozen(item)),
        _ => set.contains(item),
    }
}

fn frozen(item: &Value) -> Value {
    match item.payload() {
        Value::Set(s) => Value::FrozenSet(s.copy()),
        _ => item.clone(),
    }
}

fn with_all(v: &Value, a: Args, name: &str, op: BinOp) -> R {
    a.no_keywords(name)?;
    let own = this(v)?;
    let mut made = match op {
        BinOp::And if !a.pos.is_empty() => own.clone(),
        BinOp::Sub if !a.pos.is_empty() => own.clone(),
        _ => own.copy(),
    };
    for other in &a.pos {
        match op {
            BinOp::And => made = algebra::intersection(&made, other)?,
            BinOp::Sub => made = algebra::difference(&made, other)?,
            _ => algebra::update(&made, other)?,
        }
    }
    Ok(match v.payload() {
        Value::FrozenSet(_) => Value::FrozenSet(made),
        _ => Value::Set(made),
    })
}

fn as_set(value: Value) -> R {
    match value.payload() {
        Value::Set(_) | Value::FrozenSet(_) => Ok(value),
        other => Ok(Set::from_values(collect(other)?)?.into()),
    }
}

fn related(v: &Value, a: Args, name: &str, op: CmpOp) -> R {
    let other = as_set(a.one(name)?)?;
    Ok(algebra::compare(op, v.payload(), &other)?.unwrap_or_default())
}

fn isdisjoint(v: &Value, a: Args) -> R {
    let other = a.one("set.isdisjoint")?;
    for item in collect(&other)? {
        if this(v)?.contains(&item)? {
            return Ok(false.into());
        }
    }
    Ok(true.into())
}

fn symmetric_difference(v: &Value, a: Args) -> R {
    let other = a.one("set.symmetric_difference")?;
    let made = match other.payload() {
        Value::Set(s) | Value::FrozenSet(s) => s.copy(),
        other => Set::from_values(collect(other)?)?,
    };
    algebra::toggle(&made, this(v)?)?;
    Ok(match v.payload() {
        Value::FrozenSet(_) => Value::FrozenSet(made),
        _ => made.into(),
    })
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("union", |v, a| with_all(v, a, "union", BinOp::Or)),
        ("intersection", |v, a| with_all(v, a, "intersection", BinOp::And)),
        ("difference", |v, a| with_all(v, a, "difference", BinOp::Sub)),
        ("symmetric_difference", symmetric_difference),
        ("issubset", |v, a| related(v, a, "set.issubset", CmpOp::Le)),
        ("issuperset", |v, a| related(v, a, "set.issuperset", CmpOp::Ge)),
        ("isdisjoint", isdisjoint),
        ("copy", |v, a| {
            a.empty("set.copy")?;
            Ok(match v.payload() {
                Value::FrozenSet(s) => Value::FrozenSet(s.clone()),
                _ => this(v)?.copy().into(),
            })
        }),
    ],
    getters: &[],
    statics: &[("__class_getitem__", |c, a| Ok(crate::generic::alias(c, &a.one("__class_getitem__")?)))],
};

fn remove(v: &Value, a: Args) -> R {
    let item = a.one("set.remove")?;
    if this(v)?.remove(&frozen(&item))? {
        return Ok(Value::None);
    }
    Err(key_error(item))
}

fn change_all(v: &Value, a: Args, op: BinOp) -> R {
    for other in &a.pos {
        match op {
            BinOp::Or => algebra::update(this(v)?, other)?,
            BinOp::Sub => algebra::difference_in_place(this(v)?, other)?,
            _ => {
                let made = algebra::intersection(this(v)?, other)?;
                this(v)?.swap_content(&made);
            }
        }
    }
    Ok(Value::None)
}

pub(crate) const MUTABLE: TypeSpec = TypeSpec {
    methods: &[
        ("add", |v, a| {
            this(v)?.add(a.one("set.add")?)?;
            Ok(Value::None)
        }),
        ("remove", remove),
        ("discard", |v, a| {
            this(v)?.remove(&frozen(&a.one("set.discard")?))?;
            Ok(Value::None)
        }),
        ("pop", |v, a| {
            a.empty("set.pop")?;
            this(v)?.pop_any().ok_or_else(|| key_error("pop from an empty set"))
        }),
        ("clear", |v, a| {
            a.empty("set.clear")?;
            this(v)?.clear();
            Ok(Value::None)
        }),
        ("update", |v, a| change_all(v, a, BinOp::Or)),
        ("difference_update", |v, a| change_all(v, a, BinOp::Sub)),
        ("intersection_update", |v, a| change_all(v, a, BinOp::And)),
        ("symmetric_difference_update", |v, a| {
            let other = as_set(a.one("set.symmetric_difference_update")?)?;
            algebra::operate_in_place(BinOp::Xor, v.payload(), &other)?;
            Ok(Value::None)
        }),
    ],
    getters: &[],
    statics: &[],
};
