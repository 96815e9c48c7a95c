//! `enum.property`: an attribute of members; read through the class it is the member of that name.
use crate::define::{get, set, ClassDef};
use batuta_rt::prelude::*;

pub(super) fn class(object: &Class) -> R<Class> {
    ClassDef::new("enum", "property", &[object])
        .def("__init__", "self, fget=None, fset=None, fdel=None, doc=None", |b| {
            let [this, getter, setter, deleter, doc] = b.into_array();
            for (name, value) in [("fget", getter), ("fset", setter), ("fdel", deleter), ("__doc__", doc)] {
                set(&this, name, value)?;
            }
            Ok(Value::None)
        })
        .def("__get__", "self, instance, ownerclass=None", |b| {
            let [this, instance, owner] = b.into_array();
            let getter = get(&this, "fget")?;
            if !instance.is_none() && !getter.is_none() {
                return op::call(&getter, [instance]);
            }
            let name = get(&this, "name")?;
            let Value::Class(class) = &owner else { return Ok(this) };
            match super::meta::member_map(class).get(&name)? {
                Some(found) => Ok(found),
                None => {
                    let text = format!("{} has no attribute {}", fmt::repr(&owner)?, fmt::repr(&name)?);
                    Err(attribute_error(text, &owner, &name.as_str()?))
                }
            }
        })
        .def("__set__", "self, instance, value", |b| {
            let [this, instance, value] = b.into_array();
            let setter = get(&this, "fset")?;
            if !setter.is_none() {
                return op::call(&setter, [instance, value]);
            }
            refuse(&this, &instance, "set")
        })
        .def("__delete__", "self, instance", |b| {
            let [this, instance] = b.into_array();
            refuse(&this, &instance, "delete")
        })
        .def("__set_name__", "self, ownerclass, name", |b| {
            let [this, owner, name] = b.into_array();
            set(&this, "name", name)?;
            set(&this, "clsname", get(&owner, "__name__")?)?;
            Ok(Value::None)
        })
        .build()
}

fn refuse(this: &Value, instance: &Value, verb: &str) -> R {
    let (class, name) = (get(this, "clsname")?, get(this, "name")?);
    let text = format!("<enum {}> cannot {verb} attribute {}", fmt::repr(&class)?, fmt::repr(&name)?);
    Err(attribute_error(text, instance, &name.as_str()?))
}
