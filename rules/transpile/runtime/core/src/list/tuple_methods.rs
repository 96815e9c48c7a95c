//! Methods of `tuple`.
use super::methods::{bound, find};
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

fn this(value: &Value) -> R<&Tuple> {
    match value.payload() {
        Value::Tuple(t) => Ok(t),
        other => Err(type_error(format!("expected tuple, got {}", other.type_name()))),
    }
}

fn index(v: &Value, a: Args) -> R {
    let [item, start, stop] = a.between::<3>("index", 1)?;
    let tuple = this(v)?;
    let (start, stop) = (bound(start, tuple.len(), 0)?, bound(stop, tuple.len(), usize::MAX)?);
    match find(&|at| tuple.get(at).cloned(), &item.unwrap_or_default(), start, stop)? {
        Some(at) => Ok(at.into()),
        None => Err(value_error("tuple.index(x): x not in tuple")),
    }
}

fn count(v: &Value, a: Args) -> R {
    let item = a.one("tuple.count")?;
    let mut n = 0i64;
    for value in this(v)?.iter() {
        n += op::same_or_eq(value, &item)? as i64;
    }
    Ok(n.into())
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[("index", index), ("count", count), ("__getnewargs__", |v, _| Ok(tuple![this(v)?.clone()]))],
    getters: &[],
    statics: &[("__class_getitem__", |c, a| Ok(crate::generic::alias(c, &a.one("__class_getitem__")?)))],
};
