//! `logging`: loggers, handlers to streams and files, formatters; what programs with `basicConfig` use.
mod handlers;
mod logger;
mod record;

use crate::declare::{ClassDef, Declare};
use batuta_rt::prelude::*;
use handlers::{handler_class, init_handler, stream_class};
use logger::{get_logger, log, logger_class};
use record::{formatter_class, record_class};

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

/// The arguments of a function declared with `*args, **kwargs`.
fn gathered(first: Option<Value>, rest: &Value, kw: &Value) -> R<Args> {
    let mut args = Args::of(first.into_iter().collect());
    args.extend(rest)?;
    args.extend_keywords(kw)?;
    Ok(args)
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
