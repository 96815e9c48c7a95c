//! Handlers: where records go.
use super::record::{passes, write_line};
use super::*;

pub fn handler_class() -> R<Class> {
    ClassDef::new("logging", "Handler")
        .method("__init__", "self, level=0", |bound| {
            let [this, level] = bound.into_array();
            init_handler(&this, &level).map(Value::from)
        })
        .method("setLevel", "self, level", |bound| {
            let [this, level] = bound.into_array();
            set(&this, "level", level_of(&level)?).map(Value::from)
        })
        .method("setFormatter", "self, fmt", |bound| {
            let [this, formatter] = bound.into_array();
            set(&this, "formatter", formatter).map(Value::from)
        })
        .method("addFilter", "self, filter", |bound| add_to(bound, "filters"))
        .method("removeFilter", "self, filter", |bound| remove_from(bound, "filters"))
        .method("format", "self, record", |bound| {
            let [this, record] = bound.into_array();
            let formatter = match get(&this, "formatter")? {
                Value::None => op::call(&class(|c| &c.formatter).into(), Args::none())?,
                found => found,
            };
            op::call_method(&formatter, "format", [record])
        })
        .method("handle", "self, record", |bound| {
            let [this, record] = bound.into_array();
            for filter in collect(&get(&this, "filters")?)? {
                if !passes(&filter, &record)? {
                    return Ok(false.into());
                }
            }
            op::call_method(&this, "emit", [record])?;
            Ok(true.into())
        })
        .method("emit", "self, record", |_| {
            Err(not_implemented_error("emit must be implemented by Handler subclasses"))
        })
        .method("flush", "self", |_| Ok(Value::None))
        .method("close", "self", |_| Ok(Value::None))
        .build()
}

pub fn init_handler(this: &Value, level: &Value) -> R<()> {
    set(this, "level", level_of(level)?)?;
    set(this, "formatter", Value::None)?;
    set(this, "filters", list![])
}

pub fn stream_class(base: &Class) -> R<Class> {
    ClassDef::new("logging", "StreamHandler")
        .base(base)
        .attribute("terminator", "\n")
        .method("__init__", "self, stream=None", |bound| {
            let [this, stream] = bound.into_array();
            init_handler(&this, &0i64.into())?;
            let stream = match stream {
                Value::None => op::getattr(&crate::sys::module().into(), "stderr")?,
                stream => stream,
            };
            set(&this, "stream", stream).map(Value::from)
        })
        .method("emit", "self, record", |bound| {
            let [this, record] = bound.into_array();
            let stream = get(&this, "stream")?;
            // The lines of a traceback are not known: where people read them they are left out, elsewhere nothing may be.
            let read =
                stream.is(&batuta_rt::io::original(batuta_rt::io::Stream::Err)) || op::hasattr(&this, "baseFilename")?;
            if !read && op::getattr_opt(&record, "exc_info")?.is_some_and(|e| !e.is_none()) {
                return Err(not_implemented_error(
                    "batuta: a traceback as text is not available: its lines are not known",
                ));
            }
            let text = op::call_method(&this, "format", [record])?;
            write_line(&stream, &text).map(Value::from)
        })
        .method("flush", "self", |bound| {
            op::call_method(&get(&bound.into_array::<1>()[0], "stream")?, "flush", Args::none())
        })
        .build()
}
