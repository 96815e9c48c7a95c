//! `enum`: classes whose attributes are their only instances.
mod auto;
mod create;
mod flag;
mod flag_missing;
mod member;
mod meta;
mod namespace;
mod property;

use crate::define::{call, function, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

/// The classes of the module.
struct Types {
    enumeration: Class,
    repr_enum: Class,
    flag: Class,
    auto: Class,
    deferred: Class,
    member: Class,
    nonmember: Class,
    property: Class,
}

thread_local! {
    static TYPES: OnceCell<Shared<Types>> = const { OnceCell::new() };
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
}

fn types() -> R<Shared<Types>> {
    if let Some(found) = TYPES.with(|t| t.get().cloned()) {
        return Ok(found);
    }
    let object = class::Object();
    let wrapper = |name: &str| {
        ClassDef::new("enum", name, &[&object])
            .def("__init__", "self, value", |b| {
                let [this, value] = b.into_array();
                op::setattr(&this, "value", value)?;
                Ok(Value::None)
            })
            .build()
    };
    let property = property::class(&object)?;
    let enumeration = member::class(&object, &property)?;
    let made = Types {
        repr_enum: plain("ReprEnum", &[&enumeration])?,
        flag: flag::class(&enumeration)?,
        auto: auto::class(&object)?,
        deferred: auto::deferred(&object)?,
        member: wrapper("member")?,
        nonmember: wrapper("nonmember")?,
        property,
        enumeration,
    };
    Ok(TYPES.with(|t| t.get_or_init(|| Shared::new(made)).clone()))
}

/// An enumeration of the module itself, without members.
fn plain(name: &str, bases: &[&Class]) -> R<Class> {
    ClassDef::new("enum", name, bases).build()
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(|| build().unwrap_or_else(|_| Module::new("enum"))).clone())
}

fn build() -> R<Module> {
    let module = Module::new("enum");
    let t = types()?;
    for class in [&t.enumeration, &t.repr_enum, &t.flag, &t.auto, &t.member, &t.nonmember, &t.property] {
        module.set(&class.name(), class);
    }
    module.set("EnumType", &t.enumeration);
    module.set("EnumMeta", &t.enumeration);
    module.set("IntEnum", plain("IntEnum", &[&class::Int(), &t.repr_enum])?);
    module.set("StrEnum", member::text_class(&t.repr_enum)?);
    let boundary = flag::boundaries(&module.get("StrEnum")?)?;
    for name in flag::BOUNDARIES {
        module.set(name, op::getattr(&boundary, name)?);
    }
    module.set("FlagBoundary", boundary);
    t.flag.set("_boundary_", module.get("STRICT")?);
    let int_flag = plain("IntFlag", &[&class::Int(), &t.repr_enum, &t.flag])?;
    int_flag.set("_boundary_", module.get("KEEP")?);
    module.set("IntFlag", int_flag);
    module.set(
        "unique",
        function("enum", "unique", "enumeration", |b| {
            let [class] = b.into_array();
            unique(class)
        }),
    );
    module.set(
        "global_enum",
        function("enum", "global_enum", "cls, update_str=False", |b| {
            let [class, _] = b.into_array();
            Ok(class)
        }),
    );
    Ok(module)
}

fn unique(class: Value) -> R {
    let mut duplicates = Vec::new();
    for pair in collect(&call(&op::getattr(&class, "__members__")?, "items", [])?)? {
        let [name, member] = op::unpack::<2>(&pair)?;
        let own = op::getattr(&member, "name")?;
        if op::ne_bool(&name, &own)? {
            duplicates.push(format!("{} -> {}", fmt::str(&name)?, fmt::str(&own)?));
        }
    }
    if duplicates.is_empty() {
        return Ok(class);
    }
    Err(value_error(format!("duplicate values found in {}: {}", fmt::repr(&class)?, duplicates.join(", "))))
}
