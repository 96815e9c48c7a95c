//! `logging`: loggers, handlers to streams and files, formatters; what programs with `basicConfig` use.
use crate::declare::{ClassDef, Declare};
use batuta_rt::prelude::*;

const LEVELS: [(i64, &str); 6] =
    [(50, "CRITICAL"), (40, "ERROR"), (30, "WARNING"), (20, "INFO"), (10, "DEBUG"), (0, "NOTSET")];

thread_local! {
    static CLASSES: OnceCell<Option<Classes>> = const { OnceCell::new() };
    static LOGGERS: Dict = Dict::new();
    static DISABLED: Cell<i64> = const { Cell::new(0) };
}

struct Classes {
    logger: Class,
    handler: Class,
    stream: Class,
    file: Class,
    null: Class,
    formatter: Class,
    record: Class,
}

fn class(pick: fn(&Classes) -> &Class) -> Class {
    CLASSES.with(|cell| match cell.get_or_init(|| build_classes().ok()) {
        Some(all) => pick(all).clone(),
        None => exc::class::Object(),
    })
}

fn get(object: &Value, name: &str) -> R {
    op::getattr(object, name)
}

fn set(object: &Value, name: &str, value: impl Into<Value>) -> R<()> {
    op::setattr(object, name, value.into())
}

fn level_name(level: i64) -> String {
    LEVELS.iter().find(|row| row.0 == level).map_or_else(|| format!("Level {level}"), |row| row.1.to_string())
}

/// A level given by number or name.
fn level_of(value: &Value) -> R<i64> {
    match value.payload() {
        Value::Str(name) => {
            let known = match name.as_str() {
                "FATAL" => Some(50),
                "WARN" => Some(30),
                name => LEVELS.iter().find(|row| row.1 == name).map(|row| row.0),
            };
            known.ok_or_else(|| value_error(format!("Unknown level: {}", fmt::repr(value).unwrap_or_default())))
        }
        Value::Int(n) => n.to_index(),
        _ => Err(type_error(format!("Level not an integer or a valid string: {}", fmt::repr(value)?))),
    }
}

fn get_logger(name: &str) -> R {
    if let Some(known) = LOGGERS.with(|l| l.get_str(name)) {
        return Ok(known);
    }
    let made = op::call(&class(|c| &c.logger).into(), [Value::str(name)])?;
    if name == "root" {
        set(&made, "level", 30i64)?;
    } else {
        let mut above = name;
        let mut parent = None;
        while let (None, Some((before, _))) = (&parent, above.rsplit_once('.')) {
            above = before;
            parent = LOGGERS.with(|l| l.get_str(before));
        }
        let parent = match parent {
            Some(parent) => parent,
            None => get_logger("root")?,
        };
        // Loggers below that were made earlier hang from this one now.
        let below = format!("{name}.");
        for (other, logger) in LOGGERS.with(Dict::items) {
            if other.as_str()?.starts_with(&below) && get(&logger, "parent")?.is(&parent) {
                set(&logger, "parent", made.clone())?;
            }
        }
        set(&made, "parent", parent)?;
    }
    LOGGERS.with(|l| l.set_str(name, made.clone()));
    Ok(made)
}

fn effective_level(logger: &Value) -> R<i64> {
    let mut at = logger.clone();
    while !at.is_none() {
        let level = get(&at, "level")?.as_int()?.to_index()?;
        if level != 0 {
            return Ok(level);
        }
        at = get(&at, "parent")?;
    }
    Ok(0)
}

fn enabled(logger: &Value, level: i64) -> R<bool> {
    Ok(level > DISABLED.with(Cell::get) && level >= effective_level(logger)?)
}

fn record(logger: &Value, level: i64, args: Args) -> R {
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

fn handle(logger: &Value, record: &Value) -> R<()> {
    for filter in collect(&get(logger, "filters")?)? {
        if !passes(&filter, record)? {
            return Ok(());
        }
    }
    let level = get(record, "levelno")?.as_int()?.to_index()?;
    let (mut at, mut found) = (logger.clone(), false);
    while !at.is_none() {
        for handler in collect(&get(&at, "handlers")?)? {
            found = true;
            if level >= get(&handler, "level")?.as_int()?.to_index()? {
                op::call_method(&handler, "handle", [record.clone()])?;
            }
        }
        if !op::truthy(&get(&at, "propagate")?)? {
            break;
        }
        at = get(&at, "parent")?;
    }
    if !found && level >= 30 {
        let text = op::call_method(record, "getMessage", Args::none())?;
        write_line(&op::getattr(&crate::sys::module().into(), "stderr")?, &text)?;
    }
    Ok(())
}

fn passes(filter: &Value, record: &Value) -> R<bool> {
    let callee = op::getattr_opt(filter, "filter")?.unwrap_or_else(|| filter.clone());
    op::truthy(&op::call(&callee, [record.clone()])?)
}

fn write_line(stream: &Value, text: &Value) -> R<()> {
    op::call_method(stream, "write", [op::add(text, &"\n".into())?])?;
    if op::hasattr(stream, "flush")? {
        op::call_method(stream, "flush", Args::none())?;
    }
    Ok(())
}

fn log(logger: &Value, level: i64, args: Args) -> R {
    if enabled(logger, level)? {
        handle(logger, &record(logger, level, args)?)?;
    }
    Ok(Value::None)
}

/// The arguments of a function declared with `*args, **kwargs`.
fn gathered(first: Option<Value>, rest: &Value, kw: &Value) -> R<Args> {
    let mut args = Args::of(first.into_iter().collect());
    args.extend(rest)?;
    args.extend_keywords(kw)?;
    Ok(args)
}

fn logger_class() -> R<Class> {
    let mut made = ClassDef::new("logging", "Logger")
        .method("__init__", "self, name, level=0", |bound| {
            let [this, name, level] = bound.into_array();
            set(&this, "name", name)?;
            set(&this, "level", level_of(&level)?)?;
            set(&this, "parent", Value::None)?;
            set(&this, "propagate", true)?;
            set(&this, "disabled", false)?;
            set(&this, "handlers", list![])?;
            set(&this, "filters", list![])?;
            Ok(Value::None)
        })
        .method("setLevel", "self, level", |bound| {
            let [this, level] = bound.into_array();
            set(&this, "level", level_of(&level)?).map(Value::from)
        })
        .method("getEffectiveLevel", "self", |bound| Ok(effective_level(&bound.into_array::<1>()[0])?.into()))
        .method("isEnabledFor", "self, level", |bound| {
            let [this, level] = bound.into_array();
            Ok(enabled(&this, level_of(&level)?)?.into())
        })
        .method("addHandler", "self, hdlr", |bound| add_to(bound, "handlers"))
        .method("removeHandler", "self, hdlr", |bound| remove_from(bound, "handlers"))
        .method("addFilter", "self, filter", |bound| add_to(bound, "filters"))
        .method("removeFilter", "self, filter", |bound| remove_from(bound, "filters"))
        .method("hasHandlers", "self", |bound| {
            let [this] = bound.into_array();
            let mut at = this;
            while !at.is_none() {
                if op::len(&get(&at, "handlers")?)? > 0 {
                    return Ok(true.into());
                }
                at = if op::truthy(&get(&at, "propagate")?)? { get(&at, "parent")? } else { Value::None };
            }
            Ok(false.into())
        })
        .method("getChild", "self, suffix", |bound| {
            let [this, suffix] = bound.into_array();
            let (name, suffix) = (get(&this, "name")?.as_str()?, suffix.as_str()?);
            get_logger(&if &*name == "root" { suffix.to_string() } else { format!("{name}.{suffix}") })
        })
        .method("log", "self, level, msg, *args, **kwargs", |bound| {
            let [this, level, msg, rest, kw] = bound.into_array();
            if !matches!(level.payload(), Value::Int(_)) {
                return Err(type_error("level must be an integer"));
            }
            log(&this, level_of(&level)?, gathered(Some(msg), &rest, &kw)?)
        })
        .method("handle", "self, record", |bound| {
            let [this, record] = bound.into_array();
            handle(&this, &record).map(Value::from)
        })
        .method("exception", "self, msg, *args, **kwargs", |bound| {
            let [this, msg, rest, kw] = bound.into_array();
            let mut args = gathered(Some(msg), &rest, &kw)?;
            if !args.kw.iter().any(|(k, _)| &**k == "exc_info") {
                args.keyword(Str::from("exc_info"), true.into())?;
            }
            log(&this, 40, args)
        })
        .method("__repr__", "self", |bound| {
            let [this] = bound.into_array();
            let kind = if &*get(&this, "name")?.as_str()? == "root" { "RootLogger" } else { "Logger" };
            Ok(format!("<{kind} {} ({})>", fmt::str(&get(&this, "name")?)?, level_name(effective_level(&this)?)).into())
        });
    for (name, level) in SHORTCUTS {
        made = made.method(name, "self, msg, *args, **kwargs", move |bound| {
            let [this, msg, rest, kw] = bound.into_array();
            log(&this, level, gathered(Some(msg), &rest, &kw)?)
        });
    }
    made.build()
}

const SHORTCUTS: [(&str, i64); 7] =
    [("debug", 10), ("info", 20), ("warning", 30), ("warn", 30), ("error", 40), ("critical", 50), ("fatal", 50)];

fn add_to(bound: Bound, list: &str) -> R {
    let [this, item] = bound.into_array();
    let items = get(&this, list)?;
    if !op::contains(&items, &item)? {
        op::call_method(&items, "append", [item])?;
    }
    Ok(Value::None)
}

fn remove_from(bound: Bound, list: &str) -> R {
    let [this, item] = bound.into_array();
    let items = get(&this, list)?;
    if op::contains(&items, &item)? {
        op::call_method(&items, "remove", [item])?;
    }
    Ok(Value::None)
}

fn record_class() -> R<Class> {
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

fn formatter_class() -> R<Class> {
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
                let raised = Exc::from_value(error);
                let message = raised.message();
                let tail = if message.is_empty() { String::new() } else { format!(": {message}") };
                text = format!("{}\n{}{tail}", text.as_str()?, raised.class().full_name()).into();
            }
            Ok(text)
        })
        .build()
}

fn handler_class() -> R<Class> {
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

fn init_handler(this: &Value, level: &Value) -> R<()> {
    set(this, "level", level_of(level)?)?;
    set(this, "formatter", Value::None)?;
    set(this, "filters", list![])
}

fn stream_class(base: &Class) -> R<Class> {
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
            let text = op::call_method(&this, "format", [record])?;
            write_line(&get(&this, "stream")?, &text).map(Value::from)
        })
        .method("flush", "self", |bound| {
            op::call_method(&get(&bound.into_array::<1>()[0], "stream")?, "flush", Args::none())
        })
        .build()
}

fn build_classes() -> R<Classes> {
    let handler = handler_class()?;
    let stream = stream_class(&handler)?;
    let file = ClassDef::new("logging", "FileHandler")
        .base(&stream)
        .method("__init__", "self, filename, mode='a', encoding=None, delay=False, errors=None", |bound| {
            let [this, name, mode, encoding, _, _] = bound.into_array();
            init_handler(&this, &0i64.into())?;
            let stream = builtins::open(args![name.clone(), mode; "encoding" = encoding])?;
            set(&this, "baseFilename", name)?;
            set(&this, "stream", stream).map(Value::from)
        })
        .method("close", "self", |bound| {
            op::call_method(&get(&bound.into_array::<1>()[0], "stream")?, "close", Args::none())
        })
        .build()?;
    let null = ClassDef::new("logging", "NullHandler")
        .base(&handler)
        .method("emit", "self, record", |_| Ok(Value::None))
        .method("handle", "self, record", |_| Ok(Value::None))
        .build()?;
    Ok(Classes {
        logger: logger_class()?,
        handler,
        stream,
        file,
        null,
        formatter: formatter_class()?,
        record: record_class()?,
    })
}

fn basic_config(args: Args) -> R {
    let option =
        |name: &str| args.kw.iter().find(|(k, _)| &**k == name).map(|(_, v)| v.clone()).filter(|v| !v.is_none());
    let root = get_logger("root")?;
    let force = option("force").map_or(Ok(false), |f| op::truthy(&f))?;
    if force {
        set(&root, "handlers", list![])?;
    }
    if op::len(&get(&root, "handlers")?)? > 0 {
        return Ok(Value::None);
    }
    let handlers = match (option("handlers"), option("filename")) {
        (Some(handlers), _) => collect(&handlers)?,
        (_, Some(name)) => {
            let mode = option("filemode").unwrap_or_else(|| "a".into());
            vec![op::call(&class(|c| &c.file).into(), [name, mode, option("encoding").unwrap_or_default()])?]
        }
        _ => vec![op::call(&class(|c| &c.stream).into(), [option("stream").unwrap_or_default()])?],
    };
    let style = option("style").unwrap_or_else(|| "%".into());
    let default = match &*style.as_str()? {
        "{" => "{levelname}:{name}:{message}",
        "$" => "${levelname}:${name}:${message}",
        _ => "%(levelname)s:%(name)s:%(message)s",
    };
    let format = option("format").unwrap_or_else(|| default.into());
    let formatter = op::call(&class(|c| &c.formatter).into(), [format, option("datefmt").unwrap_or_default(), style])?;
    for handler in handlers {
        if get(&handler, "formatter")?.is_none() {
            op::call_method(&handler, "setFormatter", [formatter.clone()])?;
        }
        op::call_method(&root, "addHandler", [handler])?;
    }
    if let Some(level) = option("level") {
        op::call_method(&root, "setLevel", [level])?;
    }
    Ok(Value::None)
}

fn root_log(level: i64, args: Args) -> R {
    let root = get_logger("root")?;
    if op::len(&get(&root, "handlers")?)? == 0 {
        basic_config(Args::none())?;
    }
    log(&root, level, args)
}

pub fn module() -> Module {
    crate::module_once!(build())
}

fn build() -> Module {
    let mut module = Module::new("logging");
    for (level, name) in LEVELS {
        module.set(name, level);
    }
    module.set("FATAL", 50i64);
    module.set("WARN", 30i64);
    module.set("Logger", class(|c| &c.logger));
    module.set("Handler", class(|c| &c.handler));
    module.set("StreamHandler", class(|c| &c.stream));
    module.set("FileHandler", class(|c| &c.file));
    module.set("NullHandler", class(|c| &c.null));
    module.set("Formatter", class(|c| &c.formatter));
    module.set("LogRecord", class(|c| &c.record));
    for (name, level) in SHORTCUTS {
        module = module.def(name, "msg, *args, **kwargs", move |bound| {
            let [msg, rest, kw] = bound.into_array();
            root_log(level, gathered(Some(msg), &rest, &kw)?)
        });
    }
    module
        .def("exception", "msg, *args, **kwargs", |bound| {
            let [msg, rest, kw] = bound.into_array();
            let mut args = gathered(Some(msg), &rest, &kw)?;
            args.keyword(Str::from("exc_info"), true.into())?;
            root_log(40, args)
        })
        .def("log", "level, msg, *args, **kwargs", |bound| {
            let [level, msg, rest, kw] = bound.into_array();
            root_log(level_of(&level)?, gathered(Some(msg), &rest, &kw)?)
        })
        .def("getLogger", "name=None", |bound| match &bound.into_array::<1>()[0] {
            Value::None => get_logger("root"),
            name => get_logger(&name.as_str()?),
        })
        .def("basicConfig", "**kwargs", |bound| {
            basic_config(gathered(None, &Value::Tuple(Tuple::empty()), &bound.into_array::<1>()[0])?)
        })
        .def("getLevelName", "level", |bound| {
            let [level] = bound.into_array();
            match level.payload() {
                Value::Str(_) => Ok(level_of(&level)
                    .map_or_else(|_| format!("Level {}", fmt::str(&level).unwrap_or_default()).into(), Value::from)),
                _ => Ok(level_name(level_of(&level)?).into()),
            }
        })
        .def("disable", "level=50", |bound| {
            let level = level_of(&bound.into_array::<1>()[0])?;
            DISABLED.with(|d| d.set(level));
            Ok(Value::None)
        })
        .def("shutdown", "", |_| Ok(Value::None))
}
