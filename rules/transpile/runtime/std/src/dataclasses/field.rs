//! `Field` objects, `field()`, `InitVar`, and what an annotation says about a field.
use super::{is_missing, types};
use crate::define::{function as define, get, set, ClassDef};
use batuta_rt::prelude::*;

/// What an annotated name is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Field,
    ClassVar,
    InitVar,
}

impl Kind {
    fn text(self) -> &'static str {
        match self {
            Kind::Field => "_FIELD",
            Kind::ClassVar => "_FIELD_CLASSVAR",
            Kind::InitVar => "_FIELD_INITVAR",
        }
    }
    pub fn of(field: &Value) -> R<Kind> {
        let kind = get(field, "_field_type")?;
        let is = |text: &str| matches!(&kind, Value::Str(s) if &**s == text);
        Ok(if is("_FIELD_CLASSVAR") {
            Kind::ClassVar
        } else if is("_FIELD_INITVAR") {
            Kind::InitVar
        } else {
            Kind::Field
        })
    }
}

const SHOWN: [&str; 10] =
    ["name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only"];

pub(super) fn class(object: &Class) -> R<Class> {
    ClassDef::new("dataclasses", "Field", &[object])
        .def("__init__", "self, default, default_factory, init, repr, hash, compare, metadata, kw_only", |mut b| {
            let this = b.next();
            set(&this, "name", Value::None)?;
            set(&this, "type", Value::None)?;
            for name in &SHOWN[2..] {
                let value = b.next();
                let value = if *name == "metadata" { proxy(value)? } else { value };
                set(&this, name, value)?;
            }
            set(&this, "_field_type", Value::None)?;
            Ok(Value::None)
        })
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            let mut out = String::from("Field(");
            for name in SHOWN {
                out.push_str(&format!("{name}={},", fmt::repr(&get(&this, name)?)?));
            }
            out.push_str(&format!("_field_type={})", fmt::str(&get(&this, "_field_type")?)?));
            Ok(out.into())
        })
        .build()
}

fn proxy(metadata: Value) -> R {
    let mapping = if metadata.is_none() { Value::Dict(Dict::new()) } else { metadata };
    op::call(&crate::types_::module().get("MappingProxyType")?, [mapping])
}

pub(super) fn function() -> Value {
    let params = "*, default=..., default_factory=..., init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=...";
    define("dataclasses", "field", params, |mut b| {
        let t = types()?;
        let mut values = Vec::new();
        for _ in 0..8 {
            let value = b.next();
            values.push(if matches!(value, Value::Ellipsis) { t.missing.clone() } else { value });
        }
        if !is_missing(&values[0])? && !is_missing(&values[1])? {
            return Err(value_error("cannot specify both default and default_factory"));
        }
        op::call(&(&t.field).into(), values)
    })
}

/// A field of a plain default.
fn plain(default: Value) -> R {
    let t = types()?;
    let missing = t.missing.clone();
    let values =
        vec![default, missing.clone(), true.into(), true.into(), Value::None, true.into(), Value::None, missing];
    op::call(&(&t.field).into(), values)
}

pub(super) fn init_var(object: &Class) -> R<Class> {
    ClassDef::new("dataclasses", "InitVar", &[object])
        .def("__init__", "self, type", |b| {
            let [this, inner] = b.into_array();
            set(&this, "type", inner)?;
            Ok(Value::None)
        })
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            let inner = get(&this, "type")?;
            let shown = match &inner {
                Value::Class(c) => c.name(),
                other => fmt::repr(other)?,
            };
            Ok(format!("dataclasses.InitVar[{shown}]").into())
        })
        .class_method("__class_getitem__", "cls, type", |b| {
            let [class, inner] = b.into_array();
            op::call(&class, [inner])
        })
        .build()
}

/// True when an annotation kept as text names `wanted`, alone or in a module.
fn names(annotation: &str, wanted: &str) -> bool {
    let head: &str =
        annotation.trim_start().split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.')).next().unwrap_or("");
    head.rsplit('.').next() == Some(wanted) && head.matches('.').count() <= 1
}

pub(super) fn is_kw_only(annotation: &Value) -> R<bool> {
    match annotation {
        Value::Str(s) => Ok(names(s, "KW_ONLY")),
        other => Ok(other.is(&types()?.kw_only)),
    }
}

fn kind_of(annotation: &Value) -> R<Kind> {
    if let Value::Str(s) = annotation {
        return Ok(if names(s, "ClassVar") {
            Kind::ClassVar
        } else if names(s, "InitVar") {
            Kind::InitVar
        } else {
            Kind::Field
        });
    }
    if crate::typing::is_class_var(annotation)? {
        return Ok(Kind::ClassVar);
    }
    let init_var = &types()?.init_var;
    if matches!(annotation, Value::Class(c) if c.same(init_var)) || class_of(annotation).same(init_var) {
        return Ok(Kind::InitVar);
    }
    Ok(Kind::Field)
}

/// The field of one annotated name of a class.
pub(super) fn of(class: &Class, name: &Str, annotation: &Value, default_kw_only: bool) -> R {
    let t = types()?;
    let default = op::getattr_opt(&class.into(), name)?.unwrap_or(t.missing.clone());
    let field = if class_of(&default).is_subclass(&t.field) { default } else { plain(default)? };
    let kind = kind_of(annotation)?;
    set(&field, "name", name)?;
    set(&field, "type", annotation)?;
    set(&field, "_field_type", kind.text())?;
    if kind != Kind::Field && !is_missing(&get(&field, "default_factory")?)? {
        return Err(type_error(format!("field {name} cannot have a default factory")));
    }
    let kw_only_missing = is_missing(&get(&field, "kw_only")?)?;
    if kind == Kind::ClassVar {
        if !kw_only_missing {
            return Err(type_error(format!("field {name} is a ClassVar but specifies kw_only")));
        }
    } else if kw_only_missing {
        set(&field, "kw_only", default_kw_only)?;
    }
    let default = get(&field, "default")?;
    let own = class_of(&default);
    if kind == Kind::Field && matches!(own.lookup("__hash__"), Some(Value::None)) {
        let shown = own.display();
        return Err(value_error(format!(
            "mutable default {shown} for field {name} is not allowed: use default_factory"
        )));
    }
    Ok(field)
}
