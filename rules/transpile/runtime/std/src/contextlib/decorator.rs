//! `ContextDecorator`: a manager used as a decorator wraps each call.
use crate::define::{call, function, ClassDef};
use batuta_rt::prelude::*;

pub(super) fn class(object: &Class) -> R<Class> {
    ClassDef::new("contextlib", "ContextDecorator", &[object])
        .def("_recreate_cm", "self", |b| {
            let [this] = b.into_array();
            Ok(this)
        })
        .def("__call__", "self, func", |b| {
            let [this, target] = b.into_array();
            let inner = target.clone();
            let made = function("contextlib", "ContextDecorator.__call__.<locals>.inner", "*args, **kwds", move |b| {
                let [args, kwargs] = b.into_array();
                let mut given = Args::none();
                given.extend(&args)?;
                given.extend_keywords(&kwargs)?;
                let manager = call(&this, "_recreate_cm", [])?;
                op::enter(&manager)?;
                match op::call(&inner, given) {
                    Ok(result) => {
                        op::exit(&manager, None)?;
                        Ok(result)
                    }
                    Err(e) if op::exit(&manager, Some(&e))? => Ok(Value::None),
                    Err(e) => Err(e),
                }
            });
            wrap(&made, &target)?;
            Ok(made)
        })
        .build()
}

/// Gives a function the name, text and attributes of the one that it stands for.
pub(super) fn wrap(made: &Value, target: &Value) -> R<()> {
    for name in ["__module__", "__name__", "__qualname__", "__doc__"] {
        if let Some(value) = op::getattr_opt(target, name)? {
            op::setattr(made, name, value)?;
        }
    }
    if let (Value::Func(to), Value::Func(from)) = (made, target) {
        to.attrs().merge(from.attrs())?;
    }
    op::setattr(made, "__wrapped__", target.clone())
}
