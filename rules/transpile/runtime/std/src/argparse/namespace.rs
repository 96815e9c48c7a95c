//! `Namespace`, and the base class that gives objects their `Name(attribute=value)` text.
use super::types;
use crate::define::{call, ClassDef};
use batuta_rt::prelude::*;

pub(super) fn holder(object: &Class) -> R<Class> {
    ClassDef::new("argparse", "_AttributeHolder", &[object])
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            repr(&this)
        })
        .def("_get_kwargs", "self", |b| {
            let [this] = b.into_array();
            let pairs = op::getattr(&this, "__dict__")?.as_dict()?.items();
            Ok(Value::List(pairs.into_iter().map(|(k, v)| Value::Tuple(Tuple::from(vec![k, v]))).collect()))
        })
        .def("_get_args", "self", |_| Ok(Value::List(List::new())))
        .build()
}

fn repr(this: &Value) -> R {
    let mut parts = Vec::new();
    for arg in collect(&call(this, "_get_args", [])?)? {
        parts.push(fmt::repr(&arg)?.to_string());
    }
    let others = Dict::new();
    for pair in collect(&call(this, "_get_kwargs", [])?)? {
        let [name, value] = op::unpack::<2>(&pair)?;
        if op::truthy(&call(&name, "isidentifier", [])?)? {
            parts.push(format!("{}={}", fmt::str(&name)?, fmt::repr(&value)?));
        } else {
            others.set(name, value)?;
        }
    }
    if !others.is_empty() {
        parts.push(format!("**{}", fmt::repr(&Value::Dict(others))?));
    }
    Ok(format!("{}({})", this.type_name(), parts.join(", ")).into())
}

pub(super) fn class(holder: &Class) -> R<Class> {
    ClassDef::new("argparse", "Namespace", &[holder])
        .def("__init__", "self, **kwargs", |b| {
            let [this, kwargs] = b.into_array();
            for (name, value) in kwargs.as_dict()?.items() {
                op::setattr(&this, &name.as_str()?, value)?;
            }
            Ok(Value::None)
        })
        .def("__eq__", "self, other", |b| {
            let [this, other] = b.into_array();
            if !op::instance_of(&other, &types()?.namespace)? {
                return Ok(Value::NotImplemented);
            }
            op::eq(&op::getattr(&this, "__dict__")?, &op::getattr(&other, "__dict__")?)
        })
        .def("__contains__", "self, key", |b| {
            let [this, key] = b.into_array();
            Ok(op::contains(&op::getattr(&this, "__dict__")?, &key)?.into())
        })
        .attr("__hash__", Value::None)
        .build()
}
