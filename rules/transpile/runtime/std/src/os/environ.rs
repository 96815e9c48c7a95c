//! `os.environ`: the environment as a mapping; changes reach child processes.
use crate::define::ClassDef;
use batuta_rt::prelude::*;
use batuta_rt::text::held;

fn data(this: &Value) -> R<Dict> {
    op::getattr(this, "_data")?.as_dict()
}

fn checked(value: &Value) -> R<Str> {
    match value.payload() {
        Value::Str(text) => Ok(text.clone()),
        _ => Err(type_error(format!("str expected, not {}", value.type_name()))),
    }
}

/// Stores a variable, in the mapping and for child processes.
pub fn put(dict: &Dict, key: &Value, value: &Value) -> R<()> {
    let (name, text) = (checked(key)?, checked(value)?);
    if name.is_empty() || name.contains('=') {
        return Err(if name.is_empty() {
            os_error(22, "Invalid argument", None)
        } else {
            value_error("illegal environment variable name")
        });
    }
    if name.contains('\0') || text.contains('\0') {
        return Err(value_error("embedded null byte"));
    }
    held::none_in(&name)?;
    held::none_in(&text)?;
    std::env::set_var(&*name, &*text);
    dict.set(Value::Str(name), Value::Str(text))
}

fn build() -> R<Class> {
    let base = crate::collections::abc_module().get("MutableMapping")?;
    let Value::Class(base) = base else { return Err(runtime_error("MutableMapping is no class")) };
    ClassDef::new("os", "_Environ", &[&base])
        .def("__getitem__", "self, key", |mut b| {
            let (this, key) = (b.next(), b.next());
            checked(&key)?;
            data(&this)?.get(&key)?.ok_or_else(|| key_error(key))
        })
        .def("__setitem__", "self, key, value", |mut b| {
            let (this, key, value) = (b.next(), b.next(), b.next());
            put(&data(&this)?, &key, &value).map(Value::from)
        })
        .def("__delitem__", "self, key", |mut b| {
            let (this, key) = (b.next(), b.next());
            let name = checked(&key)?;
            if data(&this)?.remove(&key)?.is_none() {
                return Err(key_error(key));
            }
            std::env::remove_var(&*name);
            Ok(Value::None)
        })
        .def("__iter__", "self", |mut b| {
            let keys = List::from(data(&b.next())?.keys());
            builtins::iter(args![keys])
        })
        .def("__len__", "self", |mut b| Ok(data(&b.next())?.len().into()))
        .def("__contains__", "self, key", |mut b| {
            let (this, key) = (b.next(), b.next());
            checked(&key)?;
            Ok(data(&this)?.contains(&key)?.into())
        })
        .def("__repr__", "self", |mut b| {
            let shown = fmt::repr(&data(&b.next())?.into())?;
            Ok(format!("environ({shown})").into())
        })
        .def("copy", "self", |mut b| Ok(data(&b.next())?.copy().into()))
        .def("setdefault", "self, key, value", |mut b| {
            let (this, key, value) = (b.next(), b.next(), b.next());
            let dict = data(&this)?;
            if !dict.contains(&key)? {
                put(&dict, &key, &value)?;
            }
            dict.get(&key).map(Value::from)
        })
        .def("__or__", "self, other", |mut b| {
            let (this, other) = (b.next(), b.next());
            let made: Value = data(&this)?.copy().into();
            op::call_method(&made, "update", [other])?;
            Ok(made)
        })
        .build()
}

/// The one mapping of the program.
pub fn mapping() -> R {
    let made = op::call(&build()?.into(), ())?;
    let dict = Dict::new();
    for (name, value) in std::env::vars_os() {
        dict.set_str(&held::of_system(&name), held::of_system(&value).into());
    }
    op::setattr(&made, "_data", dict.into())?;
    Ok(made)
}
