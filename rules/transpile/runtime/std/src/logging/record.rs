//! What is logged: records, and the formatter that makes text of them.
use super::*;

pub fn record(logger: &Value, level: i64, args: Args) -> R {
    let made = op::call(&class(|c| &c.record).into(), Args::none())?;
    let (mut pos, mut error) = (args.pos.into_iter(), Value::None);
    let message = pos.next().unwrap_or_default();
    let rest: Vec<Value> = pos.collect();
    for (name, value) in args.kw {
        match &*name {
            "exc_info" => error = value,
            "extra" => {
                for (key, value) in value.as_dict()?.items() {
                    set(&made, &key.as_str()?, value)?;
                }
            }
            _ => {}
        }
    }
    let rest = match rest.as_slice() {
        // One mapping is the mapping of the format.
        [one @ Value::Dict(d)] if !d.is_empty() => one.clone(),
        _ => Value::Tuple(Tuple::from(rest)),
    };
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0.0, |d| d.as_secs_f64());
    set(&made, "name", get(logger, "name")?)?;
    set(&made, "msg", message)?;
    set(&made, "args", rest)?;
    set(&made, "levelno", level)?;
    set(&made, "levelname", level_name(level))?;
    set(&made, "created", now)?;
    set(&made, "msecs", (now.fract() * 1000.0).trunc())?;
    set(&made, "process", std::process::id())?;
    set(&made, "processName", "MainProcess")?;
    set(&made, "threadName", "MainThread")?;
    let error = match &error {
        Value::Bool(true) => exc::current().map(|e| e.value()).unwrap_or_default(),
        Value::Tuple(t) => t.get(1).cloned().unwrap_or_default(),
        Value::Obj(_) => error.clone(),
        _ => Value::None,
    };
    set(&made, "exc_info", error)?;
    Ok(made)
}

pub fn passes(filter: &Value, record: &Value) -> R<bool> {
    let callee = op::getattr_opt(filter, "filter")?.unwrap_or_else(|| filter.clone());
    op::truthy(&op::call(&callee, [record.clone()])?)
}

pub fn write_line(stream: &Value, text: &Value) -> R<()> {
    op::call_method(stream, "write", [op::add(text, &"\n".into())?])?;
    if op::hasattr(stream, "flush")? {
        op::call_method(stream, "flush", Args::none())?;
    }
    Ok(())
}

pub fn record_class() -> R<Class> {
    ClassDef::new("logging", "LogRecord")
        .method("getMessage", "self", |bound| {
            let [this] = bound.into_array();
            let message = fmt::str(&get(&this, "msg")?)?;
            let args = get(&this, "args")?;
            if op::truthy(&args)? {
                op::modulo(&message.into(), &args)
            } else {
                Ok(message.into())
            }
        })
        .build()
}

pub fn formatter_class() -> R<Class> {
    ClassDef::new("logging", "Formatter")
        .method("__init__", "self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None", |bound| {
            let [this, format, date, style, _, _] = bound.into_array();
            let default = match &*style.as_str()? {
                "%" => "%(message)s",
                "{" => "{message}",
                "$" => "${message}",
                _ => return Err(value_error("Style must be one of: %,{,$")),
            };
            set(&this, "_fmt", if op::truthy(&format)? { format } else { default.into() })?;
            set(&this, "datefmt", date)?;
            set(&this, "_style", style)?;
            Ok(Value::None)
        })
        .method("formatTime", "self, record, datefmt=None", |bound| {
            let [_, record, date] = bound.into_array();
            let moment = crate::datetime::module().get("datetime")?;
            let moment = op::call_method(&moment, "fromtimestamp", [get(&record, "created")?])?;
            if op::truthy(&date)? {
                return op::call_method(&moment, "strftime", [date]);
            }
            let text = op::call_method(&moment, "strftime", [Value::str("%Y-%m-%d %H:%M:%S")])?.as_str()?;
            Ok(format!("{text},{:03}", get(&record, "msecs")?.as_float()? as i64).into())
        })
        .method("format", "self, record", |bound| {
            let [this, record] = bound.into_array();
            let message = op::call_method(&record, "getMessage", Args::none())?;
            set(&record, "message", message)?;
            let (format, style) = (get(&this, "_fmt")?, get(&this, "_style")?.as_str()?);
            if format.as_str()?.contains("asctime") {
                let time = op::call_method(&this, "formatTime", [record.clone(), get(&this, "datefmt")?])?;
                set(&record, "asctime", time)?;
            }
            let values = get(&record, "__dict__")?;
            let mut text = match &*style {
                "%" => op::modulo(&format, &values)?,
                "{" => op::call_method(&format, "format", args![; ** values])?,
                _ => {
                    let string = crate::module("string").ok_or_else(|| import_error("string"))?;
                    let template = op::call(&string.get("Template")?, [format])?;
                    op::call_method(&template, "substitute", args![; ** values])?
                }
            };
            let error = get(&record, "exc_info")?;
            if !error.is_none() {
                let report = exc::uncaught::report(&Exc::from_value(error));
                text = format!("{}\n{}", text.as_str()?, report.trim_end()).into();
            }
            Ok(text)
        })
        .build()
}
