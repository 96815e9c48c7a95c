//! The asynchronous managers: `@asynccontextmanager`, `aclosing`, `AsyncExitStack`.
use super::decorator::wrap;
use super::exit_args;
use crate::define::{call, function as define, get, set, ClassDef};
use batuta_rt::attribute::bind;
use batuta_rt::prelude::*;

const CALLBACKS: &str = "_exit_callbacks";

/// `AbstractAsyncContextManager`.
pub(super) fn manager(object: &Class) -> R<Class> {
    ClassDef::new("contextlib", "AbstractAsyncContextManager", &[object])
        .def("__aenter__", "self", |b| {
            let [this] = b.into_array();
            Ok(Gen::coroutine("AbstractAsyncContextManager.__aenter__", move |_| async move { Ok(this) }))
        })
        .def("__aexit__", "self, exc_type, exc_value, traceback", |_| {
            Ok(Gen::coroutine("AbstractAsyncContextManager.__aexit__", move |_| async move { Ok(Value::None) }))
        })
        .build()
}

/// The manager that a function decorated with `asynccontextmanager` gives.
fn generator_class(manager: &Class) -> R<Class> {
    ClassDef::new("contextlib", "_AsyncGeneratorContextManager", &[manager])
        .def("__init__", "self, func, args, kwds", |b| {
            let [this, func, args, kwargs] = b.into_array();
            let mut given = Args::none();
            given.extend(&args)?;
            given.extend_keywords(&kwargs)?;
            set(&this, "gen", op::call(&func, given)?)?;
            Ok(Value::None)
        })
        .def("__aenter__", "self", |b| {
            let [this] = b.into_array();
            Ok(Gen::coroutine("_AsyncGeneratorContextManager.__aenter__", move |co| async move {
                let next = call(&get(&this, "gen")?, "__anext__", [])?;
                match co.await_(&next).await {
                    Err(e) if e.is(K::StopAsyncIteration) => Err(runtime_error("generator didn't yield")),
                    other => other,
                }
            }))
        })
        .def("__aexit__", "self, typ, value, traceback", |b| {
            let [this, class, value, _] = b.into_array();
            Ok(Gen::coroutine("_AsyncGeneratorContextManager.__aexit__", move |co| async move {
                leave(&co, &get(&this, "gen")?, &class, value).await
            }))
        })
        .build()
}

async fn leave(co: &Co, generator: &Value, class: &Value, value: Value) -> R {
    if class.is_none() {
        return match co.await_(&call(generator, "__anext__", [])?).await {
            Ok(_) => Err(runtime_error("generator didn't stop")),
            Err(e) if e.is(K::StopAsyncIteration) => Ok(false.into()),
            Err(e) => Err(e),
        };
    }
    let value = if value.is_none() { op::call(class, Args::none())? } else { value };
    let error = match co.await_(&call(generator, "athrow", [value.clone()])?).await {
        Ok(_) => return Err(runtime_error("generator didn't stop after athrow()")),
        Err(error) => error,
    };
    if error.value().is(&value) {
        return Ok(false.into());
    }
    if error.is(K::StopAsyncIteration) {
        return Ok(true.into());
    }
    let caused = error.data().map(|d| d.cause.get()).unwrap_or_default();
    let class = class_of(&value);
    let was_stop = class.is_subclass_of(K::StopIteration) || class.is_subclass_of(K::StopAsyncIteration);
    if error.is(K::RuntimeError) && was_stop && caused.is(&value) {
        return Ok(false.into());
    }
    Err(error)
}

pub(super) fn decorator(manager: &Class) -> R {
    let class = generator_class(manager)?;
    Ok(define("contextlib", "asynccontextmanager", "func", move |b| {
        let [target] = b.into_array();
        let (inner, class) = (target.clone(), Value::from(&class));
        let made = define("contextlib", "asynccontextmanager.<locals>.helper", "*args, **kwds", move |b| {
            let [args, kwargs] = b.into_array();
            op::call(&class, [inner.clone(), args, kwargs])
        });
        wrap(&made, &target)?;
        Ok(made)
    }))
}

pub(super) fn closing(manager: &Class) -> R<Class> {
    ClassDef::new("contextlib", "aclosing", &[manager])
        .def("__init__", "self, thing", |b| {
            let [this, thing] = b.into_array();
            set(&this, "thing", thing)?;
            Ok(Value::None)
        })
        .def("__aenter__", "self", |b| {
            let [this] = b.into_array();
            Ok(Gen::coroutine("aclosing.__aenter__", move |_| async move { get(&this, "thing") }))
        })
        .def("__aexit__", "self, *exc_info", |b| {
            let [this, _] = b.into_array();
            Ok(Gen::coroutine("aclosing.__aexit__", move |co| async move {
                co.await_(&call(&get(&this, "thing")?, "aclose", [])?).await?;
                Ok(Value::None)
            }))
        })
        .build()
}

/// Keeps a callback, and whether what it gives is awaited.
fn push(this: &Value, callback: Value, awaits: bool) -> R<()> {
    get(this, CALLBACKS)?.as_list()?.push(tuple![callback, awaits]);
    Ok(())
}

fn called(callback: Value, args: Value, kwargs: Value) -> Value {
    Func::builtin("_exit_wrapper", move |_| {
        let mut given = Args::none();
        given.extend(&args)?;
        given.extend_keywords(&kwargs)?;
        op::call(&callback, given)
    })
}

fn exit_of(manager: &Value, name: &str) -> R<Option<Value>> {
    let class = class_of(manager);
    class.lookup(name).map(|method| bind(&method, Some(manager), &class)).transpose()
}

fn unfit(manager: &Value, what: &str) -> Exc {
    let class = class_of(manager);
    type_error(format!("'{}.{}' object does not support the {what} protocol", class.module(), class.qualname()))
}

pub(super) fn stack(manager: &Class) -> R<Class> {
    let with_entries = ClassDef::new("contextlib", "AsyncExitStack", &[manager])
        .def("__init__", "self", |b| {
            let [this] = b.into_array();
            set(&this, CALLBACKS, List::new())?;
            Ok(Value::None)
        })
        .def("enter_context", "self, cm", |b| {
            let [this, manager] = b.into_array();
            let Some(exit) = exit_of(&manager, "__exit__")? else {
                return Err(unfit(&manager, "context manager"));
            };
            let entered = op::enter(&manager)?;
            push(&this, exit, false)?;
            Ok(entered)
        })
        .def("enter_async_context", "self, cm", |b| {
            let [this, manager] = b.into_array();
            Ok(Gen::coroutine("AsyncExitStack.enter_async_context", move |co| async move {
                let (Some(enter), Some(exit)) = (exit_of(&manager, "__aenter__")?, exit_of(&manager, "__aexit__")?)
                else {
                    return Err(unfit(&manager, "asynchronous context manager"));
                };
                let entered = co.await_(&op::call(&enter, Args::none())?).await?;
                push(&this, exit, true)?;
                Ok(entered)
            }))
        });
    with_entries
        .def("push", "self, exit", |b| {
            let [this, exit] = b.into_array();
            push(&this, exit_of(&exit, "__exit__")?.unwrap_or_else(|| exit.clone()), false)?;
            Ok(exit)
        })
        .def("push_async_exit", "self, exit", |b| {
            let [this, exit] = b.into_array();
            push(&this, exit_of(&exit, "__aexit__")?.unwrap_or_else(|| exit.clone()), true)?;
            Ok(exit)
        })
        .def("callback", "self, callback, /, *args, **kwds", |b| {
            let [this, callback, args, kwargs] = b.into_array();
            let wrapped = called(callback.clone(), args, kwargs);
            let quiet = Func::builtin("_exit_wrapper", move |_| op::call(&wrapped, Args::none()).map(|_| Value::None));
            push(&this, quiet, false)?;
            Ok(callback)
        })
        .def("push_async_callback", "self, callback, /, *args, **kwds", |b| {
            let [this, callback, args, kwargs] = b.into_array();
            let wrapped = called(callback.clone(), args, kwargs);
            let quiet = Func::builtin("_exit_wrapper", move |_| {
                let wrapped = wrapped.clone();
                Ok(Gen::coroutine("_exit_wrapper", move |co| async move {
                    co.await_(&op::call(&wrapped, Args::none())?).await?;
                    Ok(Value::None)
                }))
            });
            push(&this, quiet, true)?;
            Ok(callback)
        })
        .def("pop_all", "self", |b| {
            let [this] = b.into_array();
            let made = op::call(&class_of(&this).into(), Args::none())?;
            set(&made, CALLBACKS, get(&this, CALLBACKS)?)?;
            set(&this, CALLBACKS, List::new())?;
            Ok(made)
        })
        .def("aclose", "self", |b| {
            let [this] = b.into_array();
            Ok(Gen::coroutine("AsyncExitStack.aclose", move |co| async move {
                unwind(&co, &this, Value::None).await?;
                Ok(Value::None)
            }))
        })
        .def("__aexit__", "self, *exc_details", |b| {
            let [this, details] = b.into_array();
            let value = collect(&details)?.get(1).cloned().unwrap_or_default();
            Ok(Gen::coroutine("AsyncExitStack.__aexit__", move |co| async move { unwind(&co, &this, value).await }))
        })
        .build()
}

async fn unwind(co: &Co, this: &Value, value: Value) -> R {
    let callbacks = get(this, CALLBACKS)?.as_list()?;
    let received = !value.is_none();
    let mut pending = if received { Some(Exc::from_value(value)) } else { None };
    let (mut swallowed, mut raised) = (false, false);
    while let Some(entry) = callbacks.pop_last() {
        let [callback, awaits] = op::unpack::<2>(&entry)?;
        let _handling = pending.as_ref().map(exc::handling);
        let mut left = op::call(&callback, exit_args(pending.as_ref()));
        if op::truthy(&awaits)? {
            if let Ok(awaitable) = left {
                left = co.await_(&awaitable).await;
            }
        }
        match left.and_then(|v| op::truthy(&v)) {
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
