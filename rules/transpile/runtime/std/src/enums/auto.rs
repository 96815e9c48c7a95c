//! `auto()`, and what operators on it give in a class body before the values are known.
use super::types;
use crate::define::{get, set, ClassDef};
use batuta_rt::prelude::*;

type Binary = fn(&Value, &Value) -> R;

const OPERATORS: [(&str, &str, Binary); 8] = [
    ("__or__", "__ror__", op::bitor),
    ("__and__", "__rand__", op::bitand),
    ("__xor__", "__rxor__", op::bitxor),
    ("__add__", "__radd__", op::add),
    ("__sub__", "__rsub__", op::sub),
    ("__mul__", "__rmul__", op::mul),
    ("__lshift__", "__rlshift__", op::lshift),
    ("__rshift__", "__rrshift__", op::rshift),
];

fn with_operators(mut def: ClassDef) -> ClassDef {
    for (at, (name, reflected, _)) in OPERATORS.iter().enumerate() {
        def = def
            .def(name, "self, other", move |b| {
                let [this, other] = b.into_array();
                defer(at, this, other)
            })
            .def(reflected, "self, other", move |b| {
                let [this, other] = b.into_array();
                defer(at, other, this)
            });
    }
    def.def("__invert__", "self", |b| {
        let [this] = b.into_array();
        defer(OPERATORS.len(), this, Value::None)
    })
}

/// An operation to be done when the values are there.
fn defer(operator: usize, left: Value, right: Value) -> R {
    let made = Value::Obj(Obj::new(types()?.deferred.clone()));
    set(&made, "operator", operator)?;
    set(&made, "left", left)?;
    set(&made, "right", right)?;
    Ok(made)
}

pub(super) fn class(object: &Class) -> R<Class> {
    let def = ClassDef::new("enum", "auto", &[object])
        .def("__init__", "self, value=...", |b| {
            let [this, value] = b.into_array();
            set(&this, "value", value)?;
            Ok(Value::None)
        })
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            let value = get(&this, "value")?;
            let shown = if matches!(value, Value::Ellipsis) { "_auto_null".into() } else { fmt::repr(&value)? };
            Ok(format!("auto({shown})").into())
        });
    with_operators(def).build()
}

pub(super) fn deferred(object: &Class) -> R<Class> {
    with_operators(ClassDef::new("enum", "_deferred", &[object])).build()
}

pub(super) fn is_auto(value: &Value) -> R<bool> {
    Ok(matches!(value, Value::Obj(_)) && class_of(value).is_subclass(&types()?.auto))
}

/// The value of what an operator on `auto()` gave; other values as they are.
pub(super) fn settle(value: &Value) -> R {
    if is_auto(value)? {
        return get(value, "value");
    }
    if !matches!(value, Value::Obj(_)) || !class_of(value).same(&types()?.deferred) {
        return Ok(value.clone());
    }
    let left = settle(&get(value, "left")?)?;
    let right = settle(&get(value, "right")?)?;
    match OPERATORS.get(crate::define::number(&get(value, "operator")?)? as usize) {
        Some((_, _, operator)) => operator(&left, &right),
        None => op::invert(&left),
    }
}
