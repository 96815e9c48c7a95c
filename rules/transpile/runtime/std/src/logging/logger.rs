//! Loggers: their tree, their levels and the class `Logger`.
use super::record::{passes, record, write_line};
use super::*;

pub fn get_logger(name: &str) -> R {
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

pub fn effective_level(logger: &Value) -> R<i64> {
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

pub fn enabled(logger: &Value, level: i64) -> R<bool> {
    Ok(level > DISABLED.with(Cell::get) && level >= effective_level(logger)?)
}

pub fn handle(logger: &Value, record: &Value) -> R<()> {
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

pub fn log(logger: &Value, level: i64, args: Args) -> R {
    if enabled(logger, level)? {
        handle(logger, &record(logger, level, args)?)?;
    }
    Ok(Value::None)
}

pub fn logger_class() -> R<Class> {
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
