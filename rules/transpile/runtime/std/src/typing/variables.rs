//! `TypeVar`, `ParamSpec`, `TypeVarTuple` and `NewType`.
use super::form;
use crate::define::{get, set, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

thread_local! {
    static CLASSES: Slot<Vec<(&'static str, Class)>> = const { Slot::new(Vec::new()) };
}

pub(super) fn class(name: &'static str) -> R<Class> {
    if let Some(found) = CLASSES.with(|c| c.with(|v| v.iter().find(|(n, _)| *n == name).map(|(_, c)| c.clone()))) {
        return Ok(found);
    }
    let made = ClassDef::new("typing", name, &[&class::Object()])
        .def("__init__", "self, name, *constraints, bound=None, covariant=False, contravariant=False", move |b| {
            let [this, own, constraints, bound, covariant, contravariant] = b.into_array();
            set(&this, "__name__", own)?;
            set(&this, "__constraints__", constraints)?;
            set(&this, "__bound__", bound)?;
            set(&this, "__covariant__", covariant)?;
            set(&this, "__contravariant__", contravariant)?;
            Ok(Value::None)
        })
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            let sign = if op::truthy(&get(&this, "__covariant__")?)? {
                '+'
            } else if op::truthy(&get(&this, "__contravariant__")?)? {
                '-'
            } else {
                '~'
            };
            let name = fmt::str(&get(&this, "__name__")?)?;
            Ok(if class_of(&this).name().ends_with("Tuple") { name.into() } else { format!("{sign}{name}").into() })
        })
        .def("__or__", "self, other", |b| form::union(b.into_array::<2>().to_vec()))
        .def("__ror__", "self, other", |b| {
            let [this, other] = b.into_array();
            form::union(vec![other, this])
        })
        .property("args", |b| Ok(b.into_array::<1>()[0].clone()))
        .property("kwargs", |b| Ok(b.into_array::<1>()[0].clone()))
        .def("__iter__", "self", |b| {
            let [this] = b.into_array();
            batuta_rt::iters::make::iter_value(&list![this])
        })
        .build()?;
    CLASSES.with(|c| c.with_mut(|v| v.push((name, made.clone()))));
    Ok(made)
}

pub(super) fn is_variable(value: &Value) -> bool {
    matches!(value, Value::Obj(_)) && CLASSES.with(|c| c.with(|v| v.iter().any(|(_, c)| c.same(&class_of(value)))))
}

pub(super) fn any_str() -> R {
    op::call(&class("TypeVar")?.into(), ["AnyStr".into(), class::Bytes().into(), class::Str().into()])
}

pub(super) fn new_type() -> R<Class> {
    ClassDef::new("typing", "NewType", &[&class::Object()])
        .def("__init__", "self, name, tp", |b| {
            let [this, name, supertype] = b.into_array();
            set(&this, "__name__", name.clone())?;
            set(&this, "__qualname__", name)?;
            set(&this, "__supertype__", supertype)?;
            Ok(Value::None)
        })
        .def("__call__", "self, x", |b| {
            let [_, value] = b.into_array();
            Ok(value)
        })
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            Ok(format!("__main__.{}", fmt::str(&get(&this, "__qualname__")?)?).into())
        })
        .def("__or__", "self, other", |b| form::union(b.into_array::<2>().to_vec()))
        .build()
}
