//! `dataclasses`: classes whose methods follow from their annotated fields.
mod doc;
mod field;
mod init;
mod methods;
mod process;
mod tools;

use crate::define::{function, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;
use std::collections::HashMap;

/// The classes and marker objects of the module.
struct Types {
    missing: Value,
    has_factory: Value,
    kw_only: Value,
    field: Class,
    init_var: Class,
    params: Class,
    frozen_error: Class,
}

thread_local! {
    static TYPES: OnceCell<Shared<Types>> = const { OnceCell::new() };
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
}

fn types() -> R<Shared<Types>> {
    if let Some(found) = TYPES.with(|t| t.get().cloned()) {
        return Ok(found);
    }
    let made = Shared::new(Types::build()?);
    Ok(TYPES.with(|t| t.get_or_init(|| made).clone()))
}

/// The place that remembers where classes keep the attribute of that name: one for each name that a field has.
fn place_of(name: &Str) -> &'static Field {
    thread_local! {
        static PLACES: Slot<HashMap<Str, &'static Field>> = Slot::default();
    }
    let known = PLACES.with(|places| places.with(|places| places.get(name).copied()));
    known.unwrap_or_else(|| {
        let text: &'static str = Box::leak(name.to_string().into_boxed_str());
        let made: &'static Field = Box::leak(Box::new(Field::new(text)));
        PLACES.with(|places| places.with_mut(|places| places.insert(name.clone(), made)));
        made
    })
}

fn marker(name: &str, shown: Option<&'static str>) -> R {
    let mut def = ClassDef::new("dataclasses", name, &[&class::Object()]);
    if let Some(shown) = shown {
        def = def.def("__repr__", "self", move |_| Ok(shown.into()));
    }
    op::call(&def.build()?.into(), Args::none())
}

impl Types {
    fn build() -> R<Types> {
        let object = class::Object();
        Ok(Types {
            missing: marker("_MISSING_TYPE", None)?,
            has_factory: marker("_HAS_DEFAULT_FACTORY_CLASS", Some("<factory>"))?,
            kw_only: marker("_KW_ONLY_TYPE", None)?,
            field: field::class(&object)?,
            init_var: field::init_var(&object)?,
            params: process::params(&object)?,
            frozen_error: ClassDef::new("dataclasses", "FrozenInstanceError", &[&class::AttributeError()]).build()?,
        })
    }
}

/// `value is MISSING`.
fn is_missing(value: &Value) -> R<bool> {
    Ok(value.is(&types()?.missing))
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(build).clone())
}

fn build() -> Module {
    let module = Module::new("dataclasses");
    if let Ok(t) = types() {
        module.set("MISSING", t.missing.clone());
        module.set("KW_ONLY", t.kw_only.clone());
        module.set("Field", &t.field);
        module.set("InitVar", &t.init_var);
        module.set("FrozenInstanceError", &t.frozen_error);
    }
    module.set("field", field::function());
    module.set("dataclass", process::decorator());
    for (name, params, body) in tools::TABLE {
        module.set(name, function("dataclasses", name, params, *body));
    }
    module
}
