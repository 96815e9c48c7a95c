//! `ExitStack`: callbacks and managers left in reverse order.
use super::exit_args;
use crate::define::{call, get, set, ClassDef};
use batuta_rt::attribute::bind;
use batuta_rt::prelude::*;

const CALLBACKS: &str = "_exit_callbacks";

pub(super) fn class(manager: &Class) -> R<Class> {
    ClassDef::new("contextlib", "ExitStack", &[manager])
        .def("__init__", "self", |b| {
            let [this] = b.into_array();
            set(&this, CALLBACKS, List::new())?;
            Ok(Value::None)
        })
        .def("enter_context", "self, cm", |b| {
            let [this, manager] = b.into_array();
            let class = class_of(&manager);
            let shown = || format!("'{}.{}' object", class.module(), class.qualname());
            let (Some(_), Some(exit)) = (class.lookup("__enter__"), class.lookup("__exit__")) else {
                return Err(type_error(format!("{} does not support the context manager protocol", shown())));
            };
            let result = op::enter(&manager)?;
            push(&this, bind(&exit, Some(&manager), &class)?)?;
            Ok(result)
        })
        .def("push", "self, exit", |b| {
            let [this, exit] = b.into_array();
            let class = class_of(&exit);
            let callback = match class.lookup("__exit__") {
                Some(method) => bind(&method, Some(&exit), &class)?,
                None => exit.clone(),
            };
            push(&this, callback)?;
            Ok(exit)
        })
        .def("callback", "self, callback, /, *args, **kwds", |b| {
            let [this, callback, args, kwargs] = b.into_array();
            let inner = callback.clone();
            push(
                &this,
                Func::builtin("_exit_wrapper", move |_| {
                    let mut given = Args::none();
                    given.extend(&args)?;
                    given.extend_keywords(&kwargs)?;
                    op::call(&inner, given)?;
                    Ok(Value::None)
                }),
            )?;
            Ok(callback)
        })
        .def("pop_all", "self", |b| {
            let [this] = b.into_array();
            let made = op::call(&class_of(&this).into(), Args::none())?;
            set(&made, CALLBACKS, get(&this, CALLBACKS)?)?;
            set(&this, CALLBACKS, List::new())?;
            Ok(made)
        })
        .def("close", "self", |b| {
            let [this] = b.into_array();
            call(&this, "__exit__", exit_args(None))?;
            Ok(Value::None)
        })
        .def("__exit__", "self, *exc_details", |b| {
            let [this, details] = b.into_array();
            unwind(&this, collect(&details)?.get(1).cloned().unwrap_or_default())
        })
        .build()
}

fn push(this: &Value, callback: Value) -> R<()> {
    get(this, CALLBACKS)?.as_list()?.push(callback);
    Ok(())
}

fn unwind(this: &Value, value: Value) -> R {
    let callbacks = get(this, CALLBACKS)?.as_list()?;
    let received = !value.is_none();
    let mut pending = if received { Some(Exc::from_value(value)) } else { None };
    let (mut swallowed, mut raised) = (false, false);
    while let Some(callback) = callbacks.pop_last() {
        let args = exit_args(pending.as_ref());
        let _handling = pending.as_ref().map(exc::handling);
        match op::call(&callback, args).and_then(|v| op::truthy(&v)) {
            Ok(true) => {
                swallowed = true;
                raised = false;
                pending = None;
            }
            Ok(false) => {}
            Err(error) => {
                raised = true;
                pending = Some(error);
            }
        }
    }
    match pending {
        Some(error) if raised => Err(error),
        _ => Ok((received && swallowed).into()),
    }
}
