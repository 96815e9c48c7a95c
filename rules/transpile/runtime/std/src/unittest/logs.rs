//! `assertLogs` and `assertNoLogs`: a logger's records during a block, held back from its handlers.
use super::messages;
use crate::define::{call, get, set, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

const FORMAT: &str = "%(levelname)s:%(name)s:%(message)s";

pub(super) fn add(def: ClassDef) -> ClassDef {
    def.def("assertLogs", "self, logger=None, level=None", |b| {
        let [this, logger, level] = b.into_array();
        watching(this, logger, level, false)
    })
    .def("assertNoLogs", "self, logger=None, level=None", |b| {
        let [this, logger, level] = b.into_array();
        watching(this, logger, level, true)
    })
}

fn logging() -> R {
    batuta_rt::emitted::modules::loaded().get_str("logging").ok_or_else(|| {
        not_implemented_error("batuta: assertLogs in a program that does not import logging is not supported")
    })
}

fn watching(this: Value, logger: Value, level: Value, none: bool) -> R {
    let logging = logging()?;
    let level = match op::truthy(&level)? {
        true if matches!(level, Value::Str(_)) => call(&logging, "getLevelName", [level])?,
        true => level,
        false => get(&logging, "INFO")?,
    };
    let context = op::call(&Value::from(&context()?), ())?;
    let named = [("test_case", this), ("logger_name", logger), ("level", level), ("no_logs", none.into())];
    for (name, value) in named {
        set(&context, name, value)?;
    }
    set(&context, "msg", Value::None)?;
    Ok(context)
}

thread_local! {
    static LOGS: OnceCell<Class> = const { OnceCell::new() };
    static HANDLER: OnceCell<Class> = const { OnceCell::new() };
}

fn context() -> R<Class> {
    if let Some(found) = LOGS.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let made = ClassDef::new("unittest._log", "_AssertLogsContext", &[&class::Object()])
        .def("__enter__", "self", |b| enter(&b.into_array::<1>()[0]))
        .def("__exit__", "self, exc_type, exc_value, tb", |b| {
            let [this, kind, _, _] = b.into_array();
            leave(&this, !kind.is_none())
        })
        .build()?;
    Ok(LOGS.with(|c| c.get_or_init(|| made).clone()))
}

/// A handler that keeps what it is given.
fn handler(logging: &Value) -> R<Class> {
    if let Some(found) = HANDLER.with(|c| c.get().cloned()) {
        return Ok(found);
    }
    let Value::Class(base) = get(logging, "Handler")? else { return Err(type_error("logging.Handler is no class")) };
    let made = ClassDef::new("unittest._log", "_CapturingHandler", &[&base])
        .def("emit", "self, record", |b| {
            let [this, record] = b.into_array();
            let watcher = get(&this, "watcher")?;
            let line = call(&this, "format", [record.clone()])?;
            call(&get(&watcher, "records")?, "append", [record])?;
            call(&get(&watcher, "output")?, "append", [line])
        })
        .build()?;
    Ok(HANDLER.with(|c| c.get_or_init(|| made).clone()))
}

fn enter(context: &Value) -> R {
    let logging = logging()?;
    let given = get(context, "logger_name")?;
    let Value::Class(logger_class) = get(&logging, "Logger")? else {
        return Err(type_error("logging.Logger is no class"));
    };
    let logger = match op::isinstance(&given, &Value::from(&logger_class))? {
        true => given,
        false => call(&logging, "getLogger", [given])?,
    };
    let watcher = op::call(&crate::types_::module().get("SimpleNamespace")?, Args::none())?;
    set(&watcher, "records", Value::List(List::new()))?;
    set(&watcher, "output", Value::List(List::new()))?;
    let handler = op::call(&Value::from(&handler(&logging)?), ())?;
    set(&handler, "watcher", watcher.clone())?;
    let level = get(context, "level")?;
    call(&handler, "setLevel", [level.clone()])?;
    call(&handler, "setFormatter", [op::call(&get(&logging, "Formatter")?, args![FORMAT])?])?;
    for name in ["handlers", "level", "propagate"] {
        set(context, &format!("old_{name}"), get(&logger, name)?)?;
    }
    set(&logger, "handlers", list![handler])?;
    call(&logger, "setLevel", [level])?;
    set(&logger, "propagate", false)?;
    set(context, "logger", logger)?;
    set(context, "watcher", watcher.clone())?;
    Ok(if op::truthy(&get(context, "no_logs")?)? { Value::None } else { watcher })
}

fn leave(context: &Value, failed: bool) -> R {
    let logger = get(context, "logger")?;
    set(&logger, "handlers", get(context, "old_handlers")?)?;
    set(&logger, "propagate", get(context, "old_propagate")?)?;
    call(&logger, "setLevel", [get(context, "old_level")?])?;
    if failed {
        return Ok(false.into());
    }
    let watcher = get(context, "watcher")?;
    let some = op::truthy(&get(&watcher, "records")?)?;
    let standard = match (op::truthy(&get(context, "no_logs")?)?, some) {
        (true, true) => format!("Unexpected logs found: {}", fmt::repr(&get(&watcher, "output")?)?),
        (false, false) => {
            let level = call(&logging()?, "getLevelName", [get(context, "level")?])?;
            format!(
                "no logs of level {} or higher triggered on {}",
                fmt::str(&level)?,
                fmt::str(&get(&logger, "name")?)?
            )
        }
        _ => return Ok(Value::None),
    };
    Err(messages::failure(&get(context, "test_case")?, &get(context, "msg")?, &standard)?)
}
