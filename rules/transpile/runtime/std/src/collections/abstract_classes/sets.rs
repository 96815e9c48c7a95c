//! What `Set` and `MutableSet` give.
use super::{is_a, Body};
use batuta_rt::prelude::*;

fn from_items(this: &Value, items: Vec<Value>) -> R {
    op::call_method(this, "_from_iterable", [Value::List(List::from(items))])
}

/// The items of one that are (or are not) in another.
fn selected(source: &Value, other: &Value, wanted: bool) -> R<Vec<Value>> {
    let mut out = Vec::new();
    for item in collect(source)? {
        if op::contains(other, &item)? == wanted {
            out.push(item);
        }
    }
    Ok(out)
}

fn all_in(small: &Value, large: &Value) -> R<bool> {
    let mut items = op::iter(small)?;
    while let Some(item) = items.next()? {
        if !op::contains(large, &item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A comparison that only sets take part in.
fn compared(this: &Value, a: Args, test: fn(&Value, &Value) -> R<bool>) -> R {
    let other = a.one("comparison")?;
    Ok(if is_a(&other, "Set")? { test(this, &other)?.into() } else { Value::NotImplemented })
}

/// `this` and another as sets, for operators; `None` where the other cannot be one.
fn operand(this: &Value, a: Args) -> R<Option<Value>> {
    let other = a.one("operator")?;
    if is_a(&other, "Set")? {
        return Ok(Some(other));
    }
    match is_a(&other, "Iterable")? {
        true => Ok(Some(from_items(this, collect(&other)?)?)),
        false => Ok(None),
    }
}

fn union(this: &Value, a: Args) -> R {
    let other = a.one("__or__")?;
    if !is_a(&other, "Iterable")? {
        return Ok(Value::NotImplemented);
    }
    let mut items = collect(this)?;
    items.extend(collect(&other)?);
    from_items(this, items)
}

fn meet(this: &Value, a: Args) -> R {
    let other = a.one("__and__")?;
    if !is_a(&other, "Iterable")? {
        return Ok(Value::NotImplemented);
    }
    from_items(this, selected(&other, this, true)?)
}

fn symmetric(this: &Value, a: Args) -> R {
    let Some(other) = operand(this, a)? else { return Ok(Value::NotImplemented) };
    op::bitor(&op::sub(this, &other)?, &op::sub(&other, this)?)
}

pub const SET: &[(&str, Body)] = &[
    ("__le__", |this, a| compared(this, a, |x, y| Ok(op::len(x)? <= op::len(y)? && all_in(x, y)?))),
    ("__lt__", |this, a| compared(this, a, |x, y| Ok(op::len(x)? < op::len(y)? && op::le_bool(x, y)?))),
    ("__gt__", |this, a| compared(this, a, |x, y| Ok(op::len(x)? > op::len(y)? && op::ge_bool(x, y)?))),
    ("__ge__", |this, a| compared(this, a, |x, y| Ok(op::len(x)? >= op::len(y)? && all_in(y, x)?))),
    ("__eq__", |this, a| compared(this, a, |x, y| Ok(op::len(x)? == op::len(y)? && all_in(x, y)?))),
    ("__and__", meet),
    ("__rand__", meet),
    ("__or__", union),
    ("__ror__", union),
    ("__sub__", |this, a| match operand(this, a)? {
        Some(other) => from_items(this, selected(this, &other, false)?),
        None => Ok(Value::NotImplemented),
    }),
    ("__rsub__", |this, a| match operand(this, a)? {
        Some(other) => from_items(this, selected(&other, this, false)?),
        None => Ok(Value::NotImplemented),
    }),
    ("__xor__", symmetric),
    ("__rxor__", symmetric),
    ("isdisjoint", |this, a| {
        let mut items = op::iter(&a.one("isdisjoint")?)?;
        while let Some(item) = items.next()? {
            if op::contains(this, &item)? {
                return Ok(false.into());
            }
        }
        Ok(true.into())
    }),
    ("_hash", |this, _| {
        let items = Set::from_values(collect(this)?)?;
        Ok(hash_of(&Value::FrozenSet(items))?.into())
    }),
];

fn each(this: &Value, items: Vec<Value>, method: &str) -> R {
    for item in items {
        op::call_method(this, method, [item])?;
    }
    Ok(this.clone())
}

pub const MUTABLE: &[(&str, Body)] = &[
    ("remove", |this, a| {
        let value = a.one("remove")?;
        if !op::contains(this, &value)? {
            return Err(key_error(value));
        }
        op::call_method(this, "discard", [value]).map(|_| Value::None)
    }),
    ("pop", |this, _| match op::iter(this)?.next()? {
        Some(value) => {
            op::call_method(this, "discard", [value.clone()])?;
            Ok(value)
        }
        None => Err(Exc::new(exc::class::KeyError(), &[])),
    }),
    ("clear", |this, _| loop {
        match op::call_method(this, "pop", ()) {
            Ok(_) => {}
            Err(e) if e.is(K::KeyError) => return Ok(Value::None),
            Err(e) => return Err(e),
        }
    }),
    ("__ior__", |this, a| each(this, collect(&a.one("__ior__")?)?, "add")),
    ("__iand__", |this, a| {
        let gone = collect(&op::sub(this, &a.one("__iand__")?)?)?;
        each(this, gone, "discard")
    }),
    ("__isub__", |this, a| {
        let other = a.one("__isub__")?;
        if other.is(this) {
            op::call_method(this, "clear", ())?;
            return Ok(this.clone());
        }
        each(this, collect(&other)?, "discard")
    }),
    ("__ixor__", |this, a| {
        let other = a.one("__ixor__")?;
        if other.is(this) {
            op::call_method(this, "clear", ())?;
            return Ok(this.clone());
        }
        let other = if is_a(&other, "Set")? { other } else { from_items(this, collect(&other)?)? };
        for item in collect(&other)? {
            let method = if op::contains(this, &item)? { "discard" } else { "add" };
            op::call_method(this, method, [item])?;
        }
        Ok(this.clone())
    }),
];
