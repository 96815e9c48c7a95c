//! `ChainMap`: several mappings read as one; writes go to the first.
use batuta_rt::prelude::*;

fn maps(this: &Value) -> R<Vec<Value>> {
    collect(&op::getattr(this, "maps")?)
}

fn first(this: &Value) -> R {
    maps(this)?.into_iter().next().ok_or_else(|| index_error("list index out of range"))
}

fn find(this: &Value, key: &Value) -> R<Option<Value>> {
    for map in maps(this)? {
        match op::getitem(&map, key) {
            Ok(value) => return Ok(Some(value)),
            Err(e) if e.is(K::KeyError) => {}
            Err(e) => return Err(e),
        }
    }
    Ok(None)
}

/// All pairs, in the order in which CPython iterates: the last mapping's keys first.
fn joined(this: &Value) -> R<Dict> {
    let dict = Dict::new();
    for map in maps(this)?.iter().rev() {
        for key in collect(map)? {
            let value = op::getitem(map, &key)?;
            dict.set(key, value)?;
        }
    }
    Ok(dict)
}

fn made(this: &Value, maps: Vec<Value>) -> R {
    op::call(&Value::Class(class_of(this)), maps)
}

fn missing_in_first(key: &Value) -> R<Exc> {
    Ok(key_error(Value::from(format!("Key not found in the first mapping: {}", fmt::repr(key)?))))
}

pub fn class() -> R<Class> {
    ClassBuilder::native("ChainMap", "collections")
        .base(super::abstract_classes::named("MutableMapping")?)
        .methods(&[
            ("__init__", |this, a| {
                let maps = if a.pos.is_empty() { vec![Value::Dict(Dict::new())] } else { a.pos };
                op::setattr(this, "maps", Value::List(List::from(maps)))?;
                Ok(Value::None)
            }),
            ("__getitem__", |this, a| {
                let key = a.one("__getitem__")?;
                match find(this, &key)? {
                    Some(value) => Ok(value),
                    None => op::call_method(this, "__missing__", [key]),
                }
            }),
            ("__missing__", |_, a| Err(key_error(a.one("__missing__")?))),
            ("get", |this, a| {
                let [key, default] = a.between::<2>("get", 1)?;
                Ok(find(this, &key.unwrap_or_default())?.or(default).unwrap_or_default())
            }),
            ("__setitem__", |this, a| {
                let [key, value] = a.exactly::<2>("__setitem__")?;
                op::setitem(&first(this)?, &key, value).map(Value::from)
            }),
            ("__delitem__", |this, a| {
                let key = a.one("__delitem__")?;
                match op::delitem(&first(this)?, &key) {
                    Err(e) if e.is(K::KeyError) => Err(missing_in_first(&key)?),
                    other => other.map(Value::from),
                }
            }),
            ("pop", |this, a| {
                let key = a.pos.first().cloned().unwrap_or_default();
                match op::call_method(&first(this)?, "pop", a) {
                    Err(e) if e.is(K::KeyError) => Err(missing_in_first(&key)?),
                    other => other,
                }
            }),
            ("setdefault", |this, a| {
                let [key, default] = a.between::<2>("setdefault", 1)?;
                let key = key.unwrap_or_default();
                if let Some(found) = find(this, &key)? {
                    return Ok(found);
                }
                let value = default.unwrap_or_default();
                op::setitem(&first(this)?, &key, value.clone())?;
                Ok(value)
            }),
            ("clear", |this, _| op::call_method(&first(this)?, "clear", ())),
            ("__contains__", |this, a| {
                let key = a.one("__contains__")?;
                for map in maps(this)? {
                    if op::contains(&map, &key)? {
                        return Ok(Value::Bool(true));
                    }
                }
                Ok(Value::Bool(false))
            }),
            ("__len__", |this, _| Ok(Value::from(joined(this)?.len() as i64))),
            ("__bool__", |this, _| Ok(Value::Bool(!joined(this)?.is_empty()))),
            ("__iter__", |this, _| op::call(&builtins::get("iter"), [Value::Dict(joined(this)?)])),
            ("popitem", |this, _| match op::call_method(&first(this)?, "popitem", ()) {
                Err(e) if e.is(K::KeyError) => Err(key_error("No keys found in the first mapping.")),
                other => other,
            }),
            ("new_child", |this, a| {
                let [map] = a.between::<1>("new_child", 0)?;
                let mut all = vec![map.filter(|m| !m.is_none()).unwrap_or_else(|| Value::Dict(Dict::new()))];
                all.extend(maps(this)?);
                made(this, all)
            }),
            ("copy", |this, _| {
                let mut all = maps(this)?;
                if let Some(own) = all.first_mut() {
                    *own = op::call_method(own, "copy", ())?;
                }
                made(this, all)
            }),
            ("__repr__", |this, _| {
                let parts = maps(this)?.iter().map(|m| fmt::repr(m).map(|s| s.to_string())).collect::<R<Vec<_>>>()?;
                Ok(Value::from(format!("{}({})", class_of(this).name(), parts.join(", "))))
            }),
        ])
        .getter("parents", |this| made(this, maps(this)?.into_iter().skip(1).collect()))
        .build()
}
