//! `IsolatedAsyncioTestCase`: coroutines of a test run one after the other on an event loop of the test's own.
use super::{append, optional};
use crate::define::{call, get, set, ClassDef};
use batuta_rt::prelude::*;

pub(super) fn class(case: &Class) -> R<Class> {
    ClassDef::new("unittest.async_case", "IsolatedAsyncioTestCase", &[case])
        .attr("_runs_coroutines", true.into())
        .attr("_runner", Value::None)
        .def("asyncSetUp", "self", idle)
        .def("asyncTearDown", "self", idle)
        .def("addAsyncCleanup", "self, func, /, *args, **kwargs", |b| {
            let [this, function, args, kwargs] = b.into_array();
            append(&this, "_cleanups", tuple![function, args, kwargs])?;
            Ok(Value::None)
        })
        .def("enterAsyncContext", "self, cm", |b| {
            let [this, manager] = b.into_array();
            Ok(Gen::coroutine("IsolatedAsyncioTestCase.enterAsyncContext", move |co| async move {
                let entered = co.await_(&op::call_special(&manager, "__aenter__", ())?).await?;
                let leave = Func::builtin("__aexit__", move |a: Args| op::call_special(&manager, "__aexit__", a));
                let none = Tuple::from(vec![Value::None, Value::None, Value::None]);
                append(&this, "_cleanups", tuple![leave, none, Dict::new()])?;
                Ok(entered)
            }))
        })
        .build()
}

fn idle(_: Bound) -> R {
    Ok(Gen::coroutine("IsolatedAsyncioTestCase.idle", |_| async move { Ok(Value::None) }))
}

fn runs(this: &Value) -> R<bool> {
    Ok(optional(this, "_runs_coroutines")?.is_some())
}

/// Calls a method that such a test case has and runs what it gives.
pub(super) fn step(this: &Value, method: &str) -> R {
    match runs(this)? {
        true => finish(this, call(this, method, [])?),
        false => Ok(Value::None),
    }
}

/// Runs a coroutine that a part of such a test gave.
pub(super) fn finish(this: &Value, made: Value) -> R {
    match &made {
        Value::Gen(coroutine) if coroutine.kind() == GenKind::Coroutine && runs(this)? => match runner(this)? {
            Value::None => alone(&made),
            runner => call(&runner, "run", [made]),
        },
        _ => Ok(made),
    }
}

/// The runner of the test; None in a program without `asyncio`, whose coroutines wait for nothing.
fn runner(this: &Value) -> R {
    if let runner @ (Value::Obj(_) | Value::Native(_)) = get(this, "_runner")? {
        return Ok(runner);
    }
    let Some(asyncio) = batuta_rt::emitted::modules::loaded().get_str("asyncio") else { return Ok(Value::None) };
    let made = op::call(&op::getattr(&asyncio, "Runner")?, args![; "debug" = true])?;
    set(this, "_runner", made.clone())?;
    Ok(made)
}

fn alone(coroutine: &Value) -> R {
    match op::call_method(coroutine, "send", [Value::None]) {
        Err(end) if end.is(K::StopIteration) => Ok(end.args().first().cloned().unwrap_or_default()),
        Err(error) => Err(error),
        Ok(_) => Err(not_implemented_error("batuta: a test that waits needs `import asyncio` in the program")),
    }
}

/// Ends the test's event loop.
pub(super) fn close(this: &Value) -> R<()> {
    if runs(this)? {
        if let runner @ (Value::Obj(_) | Value::Native(_)) = get(this, "_runner")? {
            call(&runner, "close", [])?;
            set(this, "_runner", Value::None)?;
        }
    }
    Ok(())
}
