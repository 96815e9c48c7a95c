//! `dtype` objects.
use crate::classes::{class_of_kind, classes};
use crate::data::Kind;
use batuta_rt::prelude::*;

pub struct DType(pub Kind);

impl Native for DType {
    fn class(&self) -> Class {
        classes().dtype
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

pub fn dtype(kind: Kind) -> Value {
    thread_local! {
        static MADE: OnceCell<[Value; 3]> = const { OnceCell::new() };
    }
    MADE.with(|made| {
        let all = made.get_or_init(|| [Kind::Bool, Kind::Int, Kind::Float].map(|k| Value::native(DType(k))));
        all[kind as usize].clone()
    })
}

fn of(value: &Value) -> R<Kind> {
    value.downcast::<DType>().map(|d| d.0).ok_or_else(|| type_error("expected a dtype"))
}

fn equal(this: &Value, other: &Value) -> R<bool> {
    let mine = of(this)?;
    // What is no dtype is simply different.
    Ok(crate::arguments::kind(other).ok().flatten() == Some(mine))
}

pub fn class() -> R<Class> {
    ClassBuilder::native("dtype", "numpy")
        .constructor(|_, a| {
            let [given, ..] = a.between::<2>("dtype", 1)?;
            let kind = crate::arguments::kind(&given.unwrap_or_default())?;
            Ok(dtype(kind.unwrap_or(Kind::Float)))
        })
        .method("__repr__", |this, _| Ok(format!("dtype('{}')", of(this)?.name()).into()))
        .method("__str__", |this, _| Ok(of(this)?.name().into()))
        .method("__hash__", |this, _| Ok((of(this)? as i64 + 7_700_001).into()))
        .method("__eq__", |this, a| Ok(equal(this, &a.one("__eq__")?)?.into()))
        .method("__ne__", |this, a| Ok((!equal(this, &a.one("__ne__")?)?).into()))
        .getter("name", |this| Ok(of(this)?.name().into()))
        .getter("itemsize", |this| Ok(of(this)?.size().into()))
        .getter("type", |this| Ok(class_of_kind(of(this)?).into()))
        .getter("kind", |this| {
            Ok(match of(this)? {
                Kind::Bool => "b",
                Kind::Int => "i",
                Kind::Float => "f",
            }
            .into())
        })
        .getter("char", |this| {
            Ok(match of(this)? {
                Kind::Bool => "?",
                Kind::Int => "l",
                Kind::Float => "d",
            }
            .into())
        })
        .getter("str", |this| {
            Ok(match of(this)? {
                Kind::Bool => "|b1",
                Kind::Int => "<i8",
                Kind::Float => "<f8",
            }
            .into())
        })
        .build()
}
