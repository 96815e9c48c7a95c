//! What `Mapping` and `MutableMapping` give.
use super::{is_a, named, Body};
use batuta_rt::prelude::*;

fn view(this: &Value, class: &str) -> R {
    op::call(&named(class)?.into(), [this.clone()])
}

fn items_dict(this: &Value) -> R {
    builtins::dict(Args::of(vec![op::call_method(this, "items", ())?]))
}

pub const MAPPING: &[(&str, Body)] = &[
    ("get", |this, a| {
        let [key, default] = a.named("get", ["key", "default"], 1)?;
        match op::getitem(this, &key.unwrap_or_default()) {
            Err(e) if e.is(K::KeyError) => Ok(default.unwrap_or_default()),
            other => other,
        }
    }),
    ("__contains__", |this, a| match op::getitem(this, &a.one("__contains__")?) {
        Ok(_) => Ok(true.into()),
        Err(e) if e.is(K::KeyError) => Ok(false.into()),
        Err(e) => Err(e),
    }),
    ("keys", |this, _| view(this, "KeysView")),
    ("items", |this, _| view(this, "ItemsView")),
    ("values", |this, _| view(this, "ValuesView")),
    ("__eq__", |this, a| {
        let other = a.one("__eq__")?;
        match is_a(&other, "Mapping")? {
            true => op::eq(&items_dict(this)?, &items_dict(&other)?),
            false => Ok(Value::NotImplemented),
        }
    }),
];

/// Stores the pairs of a mapping, of something with `keys`, or of pairs, through `__setitem__`.
fn update(this: &Value, a: Args) -> R {
    let given = a.kw;
    let [other] = Args::of(a.pos).between::<1>("update", 0)?;
    if let Some(other) = other {
        let keys = if is_a(&other, "Mapping")? {
            Some(collect(&other)?)
        } else if op::hasattr(&other, "keys")? {
            Some(collect(&op::call_method(&other, "keys", ())?)?)
        } else {
            None
        };
        match keys {
            Some(keys) => {
                for key in keys {
                    let value = op::getitem(&other, &key)?;
                    op::setitem(this, &key, value)?;
                }
            }
            None => {
                let mut pairs = op::iter(&other)?;
                while let Some(pair) = pairs.next()? {
                    let [key, value] = op::unpack::<2>(&pair)?;
                    op::setitem(this, &key, value)?;
                }
            }
        }
    }
    for (key, value) in given {
        op::setitem(this, &key.into(), value)?;
    }
    Ok(Value::None)
}

pub const MUTABLE: &[(&str, Body)] = &[
    ("pop", |this, a| {
        let [key, default] = a.named("pop", ["key", "default"], 1)?;
        let key = key.unwrap_or_default();
        match (op::getitem(this, &key), default) {
            (Ok(found), _) => {
                op::delitem(this, &key)?;
                Ok(found)
            }
            (Err(e), Some(default)) if e.is(K::KeyError) => Ok(default),
            (Err(e), _) => Err(e),
        }
    }),
    ("popitem", |this, _| {
        let Some(key) = op::iter(this)?.next()? else { return Err(Exc::new(exc::class::KeyError(), &[])) };
        let value = op::getitem(this, &key)?;
        op::delitem(this, &key)?;
        Ok(tuple![key, value])
    }),
    ("clear", |this, _| loop {
        match op::call_method(this, "popitem", ()) {
            Ok(_) => {}
            Err(e) if e.is(K::KeyError) => return Ok(Value::None),
            Err(e) => return Err(e),
        }
    }),
    ("update", update),
    ("setdefault", |this, a| {
        let [key, default] = a.named("setdefault", ["key", "default"], 1)?;
        let (key, default) = (key.unwrap_or_default(), default.unwrap_or_default());
        match op::getitem(this, &key) {
            Err(e) if e.is(K::KeyError) => {
                op::setitem(this, &key, default.clone())?;
                Ok(default)
            }
            other => other,
        }
    }),
];
