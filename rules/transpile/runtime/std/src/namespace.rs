//! The live mapping that `globals()` gives where the program keeps it: the variables of a module by name.
use crate::define::ClassDef;
use batuta_rt::prelude::*;

fn module_of(this: &Value) -> R<Module> {
    match op::getattr(this, "_module")? {
        Value::Module(module) => Ok(module),
        other => Err(type_error(format!("module expected, not {}", other.type_name()))),
    }
}

/// In the order of CPython: what every module has, the variables as the text first names them, what came by name only.
fn keys(module: &Module) -> Vec<Value> {
    let names = module.names();
    let given = module.dict().len();
    let (made, slots) = names.split_at(given.min(names.len()));
    let (first, last): (Vec<Str>, Vec<Str>) = made.iter().cloned().partition(|name| name.starts_with("__"));
    first.into_iter().chain(slots.iter().cloned()).chain(last).map(Value::Str).collect()
}

fn find(module: &Module, key: &Value) -> R<Option<Value>> {
    match key.payload() {
        Value::Str(name) => module.find(name),
        _ => module.dict().get(key),
    }
}

fn build() -> R<Class> {
    let base = crate::collections::abc_module().get("MutableMapping")?;
    let Value::Class(base) = base else { return Err(runtime_error("MutableMapping is no class")) };
    ClassDef::new("builtins", "dict", &[&base])
        .def("__getitem__", "self, key", |mut b| {
            let (this, key) = (b.next(), b.next());
            find(&module_of(&this)?, &key)?.ok_or_else(|| key_error(key))
        })
        .def("__setitem__", "self, key, value", |mut b| {
            let (this, key, value) = (b.next(), b.next(), b.next());
            let module = module_of(&this)?;
            match key.payload() {
                Value::Str(name) => module.assign(name, value)?,
                _ => module.dict().set(key, value)?,
            }
            Ok(Value::None)
        })
        .def("__delitem__", "self, key", |mut b| {
            let (this, key) = (b.next(), b.next());
            let module = module_of(&this)?;
            let removed = match key.payload() {
                Value::Str(name) => module.unbind(name)?,
                _ => module.dict().remove(&key)?.is_some(),
            };
            if removed {
                Ok(Value::None)
            } else {
                Err(key_error(key))
            }
        })
        .def("__iter__", "self", |mut b| {
            let keys = List::from(keys(&module_of(&b.next())?));
            builtins::iter(args![keys])
        })
        .def("__len__", "self", |mut b| Ok(module_of(&b.next())?.names().len().into()))
        .def("__contains__", "self, key", |mut b| {
            let (this, key) = (b.next(), b.next());
            Ok(find(&module_of(&this)?, &key)?.is_some().into())
        })
        .def("__repr__", "self", |mut b| fmt::repr(&copied(&module_of(&b.next())?)?.into()).map(Value::from))
        .def("copy", "self", |mut b| copied(&module_of(&b.next())?).map(Value::from))
        .build()
}

fn copied(module: &Module) -> R<Dict> {
    let dict = Dict::new();
    for key in keys(module) {
        if let Some(value) = find(module, &key)? {
            dict.set(key, value)?;
        }
    }
    Ok(dict)
}

/// The variables of `module`: what is stored into the mapping is bound there.
pub fn of(module: Value) -> R {
    let made = op::call(&build()?.into(), ())?;
    op::setattr(&made, "_module", module)?;
    Ok(made)
}

/// Lets `module.__dict__` and `vars(module)` give such mappings.
pub fn install() {
    batuta_rt::module::set_namespace_view(of);
}
