//! `KeysView`, `ItemsView`, `ValuesView` of mappings that are no dicts.
use super::Body;
use batuta_rt::prelude::*;

fn mapping(this: &Value) -> R {
    op::getattr(this, "_mapping")
}

/// What the view gives for each key, one at a time.
fn walk(this: &Value, each: fn(&Value, Value) -> R) -> R {
    let mapping = mapping(this)?;
    let mut keys = op::iter(&mapping)?;
    Ok(Gen::new("MappingView.__iter__", move |co| async move {
        while let Some(key) = keys.next()? {
            co.yield_(each(&mapping, key)?).await?;
        }
        Ok(Value::None)
    }))
}

pub const VIEW: &[(&str, Body)] = &[
    ("__init__", |this, a| op::setattr(this, "_mapping", a.one("MappingView")?).map(Value::from)),
    ("__len__", |this, _| Ok(op::len(&mapping(this)?)?.into())),
    ("__repr__", |this, _| Ok(format!("{}({})", this.type_name(), fmt::repr(&mapping(this)?)?).into())),
];

pub const KEYS: &[(&str, Body)] = &[
    ("__contains__", |this, a| Ok(op::contains(&mapping(this)?, &a.one("__contains__")?)?.into())),
    ("__iter__", |this, _| walk(this, |_, key| Ok(key))),
];

pub const ITEMS: &[(&str, Body)] = &[
    ("__contains__", |this, a| {
        let [key, value] = op::unpack::<2>(&a.one("__contains__")?)?;
        match op::getitem(&mapping(this)?, &key) {
            Ok(found) => Ok(op::same_or_eq(&found, &value)?.into()),
            Err(e) if e.is(K::KeyError) => Ok(false.into()),
            Err(e) => Err(e),
        }
    }),
    ("__iter__", |this, _| {
        walk(this, |mapping, key| {
            let value = op::getitem(mapping, &key)?;
            Ok(tuple![key, value])
        })
    }),
];

pub const VALUES: &[(&str, Body)] = &[
    ("__contains__", |this, a| {
        let value = a.one("__contains__")?;
        let mapping = mapping(this)?;
        for key in collect(&mapping)? {
            if op::same_or_eq(&op::getitem(&mapping, &key)?, &value)? {
                return Ok(true.into());
            }
        }
        Ok(false.into())
    }),
    ("__iter__", |this, _| walk(this, |mapping, key| op::getitem(mapping, &key))),
];
