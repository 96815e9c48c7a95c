// Written by batuta from python/logging/config.py, e982f5c63d06d980.
//! Loggers and handlers as a dictionary says.
use batuta_rt::prelude::*;

module_globals! {
    "logging.config", init, super;
    CONFIGPARSER: "configparser", LOGGING: "logging", OS: "os", RE: "re", SYS: "sys", LITERAL_EVAL: "literal_eval",
    _MODULE: "_module", __ALL_: "__all__", IDENTIFIER: "IDENTIFIER", VALID_IDENT: "valid_ident", _FIND: "_find",
    _PACKAGES: "_PACKAGES", _RESOLVE: "_resolve", _OWN_NAME: "_own_name", _ARGUMENTS: "_arguments", _LISTED: "_listed",
    _REPLACE_HANDLERS: "_replace_handlers", _LEAVE: "_leave", FILE_CONFIG: "fileConfig", _LATER: "_Later",
    DICT_CONFIGURATOR: "DictConfigurator", DICT_CONFIG_CLASS: "dictConfigClass", DICT_CONFIG: "dictConfig",
}

fields! {
    ADDFILTER: "addFilter", ADDHANDLER: "addHandler", APPEND: "append", CLEAR: "clear", COMPILE: "compile",
    CONFIG: "config", CONFIGPARSER: "ConfigParser", CONFIGURE: "configure", CONVERT: "convert", DISABLED: "disabled",
    EXISTS: "exists", FILTER: "Filter", FINDALL: "findall", FORMATTER: "Formatter", GET: "get", GETINT: "getint",
    GETLOGGER: "getLogger", GETSIZE: "getsize", HANDLERS: "handlers", I: "I", LOGGER: "Logger",
    LOGGERDICT: "loggerDict", MANAGER: "manager", MATCH: "match", MEMORYHANDLER: "MemoryHandler", NAME: "name",
    NOTSET: "NOTSET", PARSINGERROR: "ParsingError", PATH: "path", PROPAGATE: "propagate",
    RAWCONFIGPARSER: "RawConfigParser", READ: "read", READ_FILE: "read_file", REMOVEHANDLER: "removeHandler",
    REPLACE: "replace", ROOT: "root", SETFORMATTER: "setFormatter", SETLEVEL: "setLevel", SETTARGET: "setTarget",
    STARTSWITH: "startswith", STDERR: "stderr", STDOUT: "stdout", _ADD_FILTERS: "_add_filters", _ALL: "_all",
    _CHECKLEVEL: "_checkLevel", _COMMON: "_common", _CUSTOM: "_custom", _FILTER: "_filter", _FILTERS: "_filters",
    _FORMATTER: "_formatter", _FORMATTERS: "_formatters", _HANDLER: "_handler", _HANDLERS: "_handlers",
    _INCREMENTAL: "_incremental", _LOGGER: "_logger", _LOGGERS: "_loggers", _MADE: "_made", _NAMED: "_named",
    _OWN: "_own",
}

pub fn valid_ident(s: &Value) -> R<bool> {
    if !IDENTIFIER.get()?.invoke(&at::MATCH, args![s])?.truthy()? {
        return Err(emitted::raised(
            "ValueError",
            args![op::modulo(&Value::from(s!("Not a valid Python identifier: %r")), s)?],
        ));
    }
    Ok(true)
}

/// What a dotted name stands for: modules first, then attributes.
pub fn _resolve(text: &Value) -> R {
    call_guard!("_resolve");
    let parts = text.split_on(s!("."))?;
    let mut name = parts.at(0)?;
    let mut found = _find(&name)?;
    if found.is_none() {
        return Err(emitted::raised(
            "ValueError",
            args![op::modulo(&Value::from(s!("Cannot resolve %r: No module named %r")), &tuple![text, &name])?],
        ));
    }
    let mut above = name.clone();
    let mut it = op::iter(&parts.cut(1, Value::None)?)?;
    while let Some(part) = it.next()? {
        let value = name.clone();
        let value2 = op::add(&op::add(&name, &Value::from(s!(".")))?, &part)?;
        above = value;
        name = value2;
        let mut next = builtins::getattr(args![&found, part, Value::None])?;
        if next.is_none() {
            next = _find(&name)?;
        }
        if next.is_none() {
            let package = if builtins::hasattr(args![&found, s!("__path__")]).bool()?
                || op::contains(&_PACKAGES.get()?, &above)?
            {
                Value::from(Str::default())
            } else {
                op::modulo(&Value::from(s!("; %r is not a package")), &above)?
            };
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(
                    &Value::from(s!("Cannot resolve %r: No module named %r%s")),
                    &tuple![text, &name, package],
                )?],
            ));
        }
        found = next;
    }
    Ok(found)
}

pub fn _find(name: &Value) -> R {
    call_guard!("_find");
    if name.equals("logging")? {
        return LOGGING.get();
    }
    Ok(if name.equals("logging.handlers")? {
        LOGGING.get()?.get(&at::HANDLERS)?
    } else {
        _MODULE.get()?.call(args![name])?
    })
}

/// A class by its name: one of `inside`, or one with dots.
pub fn _own_name(text: &Value, inside: &Value) -> R {
    let mut found = builtins::getattr(args![inside, text, Value::None])?;
    if found.is_none() && text.startswith(s!("handlers."))?.truthy()? {
        found = builtins::getattr(args![LOGGING.get()?.get(&at::HANDLERS)?, text.cut(9, Value::None)?, Value::None])?;
    }
    Ok(if found.is_none() { _resolve(text)? } else { found.clone() })
}

/// The values of a tuple or dict as it is written in a file: literals, and the streams by name.
pub fn _arguments(text: &Value, brackets: &Value) -> R {
    let streams: Cellvar = Cellvar::unbound();
    streams.set(dict![
        s!("sys.stdout") => SYS.get()?.get(&at::STDOUT)?,
        s!("sys.stderr") => SYS.get()?.get(&at::STDERR)?
    ]?);
    let mut marked = text.clone();
    let mut it = op::iter(&streams.get_own("streams")?)?;
    while let Some(name) = it.take::<Str>()? {
        marked = early!(marked.clone(), &at::REPLACE, replace: &name, fmt::repr(&Value::from(&s!("\0") + &name))?)?;
    }
    let mut made = Value::None;
    let tried = attempt(|| {
        made = LITERAL_EVAL.get()?.call(args![&marked])?;
        Ok(())
    });
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("ValueError"))? {
            return Err(exc::raise(
                builtins::get("NotImplementedError").call(args![op::modulo(
                    &Value::from(s!(
                        "batuta: logging.config.fileConfig reads literals, sys.stdout and sys.stderr in args; not %r"
                    ),),
                    text,
                )?])?,
                Some(Value::None),
            ));
        } else {
            return Err(error);
        }
    }
    let put = {
        let streams = streams.clone();
        def("_arguments.<locals>.put(one)", [], move |[one]| {
            Ok(if op::isinstance(&one, &builtins::get("str"))? && one.cut(Value::None, 1)?.equals("\0")? {
                streams.get("streams")?.item(&one.cut(1, Value::None)?)?
            } else {
                one.clone()
            })
        })
    };
    Ok(if brackets.equals("()")? {
        builtins::tuple(args![comprehension::list_of(&made, |one: Value| put.call(args![one]))?])?
    } else {
        {
            let out = comprehension::dict();
            let mut it = op::iter(&made.items()?)?;
            while let Some([key, one2]) = it.next_parts::<2>()? {
                comprehension::insert(&out, key, put.call(args![one2])?)?;
            }
            out
        }
    })
}

pub fn _listed(text: &Value) -> R {
    comprehension::list_of(&text.split_on(s!(","))?, |one: Value| one.strip())
}

pub fn file_config(fname: &Value, defaults: &Value, disable_existing_loggers: &Value, encoding: &Value) -> R {
    if op::isinstance(fname, &builtins::get("str"))? {
        if !OS.get()?.get(&at::PATH)?.invoke(&at::EXISTS, args![fname])?.truthy()? {
            return Err(emitted::raised(
                "FileNotFoundError",
                args![op::modulo(&Value::from(s!("%s doesn't exist")), fname)?],
            ));
        }
        if !OS.get()?.get(&at::PATH)?.invoke(&at::GETSIZE, args![fname])?.truthy()? {
            return Err(emitted::raised(
                "RuntimeError",
                args![op::modulo(&Value::from(s!("%s is an empty file")), fname)?],
            ));
        }
    }
    let mut file = Value::None;
    if op::isinstance(fname, &CONFIGPARSER.get()?.get(&at::RAWCONFIGPARSER)?)? {
        file = fname.clone();
    } else {
        let tried = attempt(|| {
            file = CONFIGPARSER.get()?.invoke(&at::CONFIGPARSER, args![defaults])?;
            if builtins::hasattr(args![fname, s!("readline")]).bool()? {
                file.invoke(&at::READ_FILE, args![fname])?;
            } else {
                file.invoke(&at::READ, args![fname; "encoding" = encoding])?;
            }
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&CONFIGPARSER.get()?.get(&at::PARSINGERROR)?)? {
                let e = error.value();
                return Err(emitted::raised(
                    "RuntimeError",
                    args![op::modulo(&Value::from(s!("%s is invalid: %s")), &tuple![fname, e])?],
                ));
            } else {
                return Err(error);
            }
        }
    }
    let formatters = Value::Dict(Dict::new());
    let mut names = keyed!(&keyed!(&file, "formatters")?, "keys")?;
    let mut section = Value::None;
    let mut it = op::iter(&if !emitted::is_zero(builtins::length_of(&names)?) { _listed(&names)? } else { list![] })?;
    while let Some(name) = it.next()? {
        section = file.item(&op::add(&Value::from(s!("formatter_")), &name)?)?;
        let mut kind = section.lookup(s!("class"))?;
        kind = if !kind.truthy()? { LOGGING.get()?.get(&at::FORMATTER)? } else { _resolve(&kind)? };
        formatters.set_item(
            &name,
            kind.call(args![
                early!(
                    file.clone(),
                    &at::GET,
                    args![
                        op::add(&Value::from(s!("formatter_")), &name)?,
                        s!("format");
                        "raw" = true,
                        "fallback" = Value::None
                    ]
                )?,
                early!(
                    file.clone(),
                    &at::GET,
                    args![
                        op::add(&Value::from(s!("formatter_")), &name)?,
                        s!("datefmt");
                        "raw" = true,
                        "fallback" = Value::None
                    ]
                )?,
                early!(
                    file.clone(),
                    &at::GET,
                    args![
                        op::add(&Value::from(s!("formatter_")), &name)?,
                        s!("style");
                        "raw" = true,
                        "fallback" = s!("%")
                    ]
                )?
            ])?,
        )?;
    }
    LOGGING.get()?.get(&at::_NAMED)?.invoke(&at::CLEAR, ())?;
    LOGGING.get()?.get(&at::_MADE)?.invoke(&at::CLEAR, ())?;
    let handlers = Value::Dict(Dict::new());
    let waiting = list![];
    names = keyed!(&keyed!(&file, "handlers")?, "keys")?;
    let mut it = op::iter(&if !emitted::is_zero(builtins::length_of(&names)?) { _listed(&names)? } else { list![] })?;
    while let Some(name) = it.next()? {
        section = file.item(&op::add(&Value::from(s!("handler_")), &name)?)?;
        let mut kind = _own_name(&keyed!(&section, "class")?, &LOGGING.get()?)?;
        let args = _arguments(&section.lookup_or(s!("args"), s!("()"))?, &Value::from(s!("()")))?;
        let handler =
            unpack!(kind => *args; **_arguments(&section.lookup_or(s!("kwargs"), s!("{}"))?, &Value::from(s!("{}")))?)?;
        handler.put(&at::NAME, &name)?;
        if op::contains(&section, &Value::from(s!("level")))? {
            early!(handler.clone(), &at::SETLEVEL, args![keyed!(&section, "level")?])?;
        }
        if !emitted::is_zero(builtins::length_of(&section.lookup_or(s!("formatter"), Str::default())?)?) {
            early!(handler.clone(), &at::SETFORMATTER, args![formatters.item(&keyed!(&section, "formatter")?)?])?;
        }
        if op::issubclass(&kind, &LOGGING.get()?.get(&at::HANDLERS)?.get(&at::MEMORYHANDLER)?)?
            && !emitted::is_zero(builtins::length_of(&section.lookup_or(s!("target"), Str::default())?)?)
        {
            early!(waiting.clone(), &at::APPEND, append: tuple![&handler, keyed!(&section, "target")?])?;
        }
        handlers.set_item(&name, handler)?;
    }
    let mut it = op::iter(&waiting)?;
    while let Some([handler, target]) = it.next_parts::<2>()? {
        early!(handler, &at::SETTARGET, args![handlers.item(&target)?])?;
    }
    names = _listed(&keyed!(&keyed!(&file, "loggers")?, "keys")?)?;
    names.remove_item(s!("root"))?;
    section = keyed!(&file, "logger_root")?;
    if op::contains(&section, &Value::from(s!("level")))? {
        early!(LOGGING.get()?.get(&at::ROOT)?, &at::SETLEVEL, args![keyed!(&section, "level")?])?;
    }
    _replace_handlers(&LOGGING.get()?.get(&at::ROOT)?, &keyed!(&section, "handlers")?, &handlers)?;
    let known = {
        let out = comprehension::list();
        let mut it = op::iter(&LOGGING.get()?.get(&at::ROOT)?.get(&at::MANAGER)?.get(&at::LOGGERDICT)?.items()?)?;
        while let Some([name2, one]) = it.next_parts::<2>()? {
            if op::isinstance(&one, &LOGGING.get()?.get(&at::LOGGER)?)? {
                comprehension::push(&out, name2);
            }
        }
        out
    };
    let wanted = list![];
    let mut it = op::iter(&names)?;
    while let Some(name) = it.next()? {
        section = file.item(&op::add(&Value::from(s!("logger_")), &name)?)?;
        early!(wanted.clone(), &at::APPEND, append: keyed!(&section, "qualname")?)?;
        let logger = early!(LOGGING.get()?, &at::GETLOGGER, args![keyed!(&section, "qualname")?])?;
        if op::contains(&section, &Value::from(s!("level")))? {
            early!(logger.clone(), &at::SETLEVEL, args![keyed!(&section, "level")?])?;
        }
        _replace_handlers(&logger, &keyed!(&section, "handlers")?, &handlers)?;
        logger.put(&at::PROPAGATE, section.invoke(&at::GETINT, args![s!("propagate"); "fallback" = 1])?)?;
        logger.put(&at::DISABLED, 0)?;
    }
    _leave(&known, &wanted, disable_existing_loggers)?;
    Ok(Value::None)
}

pub fn _replace_handlers(logger: &Value, names: &Value, handlers: &Value) -> R {
    let mut it = op::iter(&logger.get(&at::HANDLERS)?.cut(Value::None, Value::None)?)?;
    while let Some(handler) = it.next()? {
        logger.invoke(&at::REMOVEHANDLER, args![handler])?;
    }
    let mut it = op::iter(&if !emitted::is_zero(builtins::length_of(names)?) { _listed(names)? } else { list![] })?;
    while let Some(name) = it.next()? {
        early!(logger.clone(), &at::ADDHANDLER, args![handlers.item(&name)?])?;
    }
    Ok(Value::None)
}

/// Loggers that were there and are not named: those below named ones follow them, the others may be disabled.
pub fn _leave(known: &Value, wanted: &Value, disable: &Value) -> R {
    let mut it = op::iter(known)?;
    while let Some(name) = it.next()? {
        if op::contains(wanted, &name)? {
            continue;
        }
        let logger = LOGGING.get()?.invoke(&at::GETLOGGER, args![&name])?;
        if comprehension::list_if(wanted, |above: Value| {
            Ok(
                if early!(name.clone(), &at::STARTSWITH, startswith: op::add(&above, &Value::from(s!(".")))?)?
                    .truthy()?
                {
                    Some(above)
                } else {
                    None
                },
            )
        })?
        .truthy()?
        {
            early!(logger.clone(), &at::SETLEVEL, args![LOGGING.get()?.get(&at::NOTSET)?])?;
            logger.put(&at::HANDLERS, list![])?;
            logger.put(&at::PROPAGATE, true)?;
        } else {
            logger.put(&at::DISABLED, disable)?;
        }
    }
    Ok(Value::None)
}

/// Carries out what one dictionary says.
pub struct DictConfigurator;

impl DictConfigurator {
    pub fn __init__(self_: &Value, config: &Value) -> R {
        self_.put(&at::CONFIG, config)?;
        Ok(Value::None)
    }

    pub fn resolve(self_: &Value, s: &Value) -> R {
        _resolve(s)
    }

    pub fn convert(self_: &Value, value: &Value) -> R {
        call_guard!("convert");
        if op::isinstance(value, &builtins::get("str"))? {
            if value.startswith(s!("ext://"))?.truthy()? {
                return _resolve(&value.cut(6, Value::None)?);
            }
            if value.startswith(s!("cfg://"))?.truthy()? {
                return early!(self_.clone(), &at::_OWN, args![value.cut(6, Value::None)?]);
            }
            return Ok(value.clone());
        }
        if op::isinstance(value, &builtins::get("dict"))? {
            return Ok({
                let out = comprehension::dict();
                let mut it = op::iter(&value.items()?)?;
                while let Some([key, one]) = it.next_parts::<2>()? {
                    comprehension::insert(&out, key, self_.invoke(&at::CONVERT, args![one])?)?;
                }
                out
            });
        }
        if op::isinstance(value, &builtins::get("list"))? {
            return comprehension::list_of(value, |one2: Value| self_.invoke(&at::CONVERT, args![one2]));
        }
        if op::isinstance(value, &builtins::get("tuple"))? && !builtins::hasattr(args![value, s!("_fields")]).bool()? {
            return builtins::tuple(args![comprehension::list_of(value, |one3: Value| {
                self_.invoke(&at::CONVERT, args![one3])
            })?]);
        }
        Ok(value.clone())
    }

    pub fn _own(self_: &Value, path: &Value) -> R {
        call_guard!("_own");
        let mut at = self_.get(&at::CONFIG)?;
        let mut it = op::iter(&RE.get()?.invoke(&at::FINDALL, args![s!("([\\w-]+)|\\[\\s*([\\w-]+)\\s*\\]"), path])?)?;
        while let Some([name, index]) = it.next_parts::<2>()? {
            if name.truthy()? {
                at = at.item(&name)?;
            } else {
                at = if index.isdigit()?.truthy()? && !op::isinstance(&at, &builtins::get("dict"))? {
                    at.at(&emitted::int_of(&index)?)?
                } else {
                    at.item(&index)?
                };
            }
        }
        self_.invoke(&at::CONVERT, args![at])
    }

    pub fn configure(self_: &Value) -> R {
        let config = self_.get(&at::CONFIG)?;
        if !op::contains(&config, &Value::from(s!("version")))? {
            return Err(emitted::raised("ValueError", args![s!("dictionary doesn't specify a version")]));
        }
        if op::ne_bool(&keyed!(&config, "version")?, &Value::from(1))? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("Unsupported version: %s")), &keyed!(&config, "version")?)?],
            ));
        }
        if config.lookup_or(s!("incremental"), false)?.truthy()? {
            self_.invoke(&at::_INCREMENTAL, args![&config])?;
            return Ok(Value::None);
        }
        LOGGING.get()?.get(&at::_NAMED)?.invoke(&at::CLEAR, ())?;
        LOGGING.get()?.get(&at::_MADE)?.invoke(&at::CLEAR, ())?;
        let formatters = early!(
            self_.clone(),
            &at::_ALL,
            args![&config, s!("formatters"), s!("formatter"), self_.get(&at::_FORMATTER)?]
        )?;
        let filters =
            early!(self_.clone(), &at::_ALL, args![&config, s!("filters"), s!("filter"), self_.get(&at::_FILTER)?])?;
        self_.put(&at::_FORMATTERS, formatters)?;
        self_.put(&at::_FILTERS, filters)?;
        self_.put(&at::_HANDLERS, Value::Dict(Dict::new()))?;
        let waiting = list![];
        let known = config.lookup_or(s!("handlers"), Value::Dict(Dict::new()))?;
        let mut it = op::iter(&builtins::sorted(args![&known])?)?;
        while let Some(name) = it.next()? {
            let tried = attempt(|| {
                let value = early!(self_.clone(), &at::_HANDLER, args![&name, known.item(&name)?])?;
                self_.get(&at::_HANDLERS)?.set_item(&name, value)?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&_LATER.get()?)? {
                    waiting.append(&name)?;
                } else if error.matches(&builtins::get("Exception"))? {
                    let e = error.value();
                    return Err(exc::raise(
                        builtins::get("ValueError")
                            .call(args![op::modulo(&Value::from(s!("Unable to configure handler %r")), &name,)?])?,
                        Some(e),
                    ));
                } else {
                    return Err(error);
                }
            }
        }
        let mut it = op::iter(&waiting)?;
        while let Some(name) = it.next()? {
            let tried2 = attempt(|| {
                let value2 = early!(self_.clone(), &at::_HANDLER, args![&name, known.item(&name)?])?;
                self_.get(&at::_HANDLERS)?.set_item(&name, value2)?;
                Ok(())
            });
            if let Err(error2) = tried2 {
                let _handling = exc::handling(&error2);
                if error2.matches(&builtins::get("Exception"))? {
                    let e = error2.value();
                    return Err(exc::raise(
                        builtins::get("ValueError")
                            .call(args![op::modulo(&Value::from(s!("Unable to configure handler %r")), &name,)?])?,
                        Some(e),
                    ));
                } else {
                    return Err(error2);
                }
            }
        }
        self_.invoke(&at::_LOGGERS, args![&config])?;
        let root = config.lookup_or(s!("root"), Value::None)?;
        if root.truthy()? {
            let tried3 = attempt(|| {
                early!(self_.clone(), &at::_LOGGER, args![LOGGING.get()?.get(&at::ROOT)?, &root, true])?;
                Ok(())
            });
            if let Err(error3) = tried3 {
                let _handling = exc::handling(&error3);
                if error3.matches(&builtins::get("Exception"))? {
                    let e = error3.value();
                    return Err(exc::raise(
                        builtins::get("ValueError").call(args![s!("Unable to configure root logger")])?,
                        Some(e),
                    ));
                } else {
                    return Err(error3);
                }
            }
        }
        Ok(Value::None)
    }

    pub fn _incremental(self_: &Value, config: &Value) -> R {
        let mut it = op::iter(&config.lookup_or(s!("handlers"), Value::Dict(Dict::new()))?.items()?)?;
        while let Some([name, one]) = it.next_parts::<2>()? {
            if !op::contains(&LOGGING.get()?.get(&at::_NAMED)?, &name)? {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("No handler found with name %r")), &name)?],
                ));
            }
            let level = one.lookup_or(s!("level"), Value::None)?;
            if level.truthy()? {
                early!(
                    LOGGING.get()?.get(&at::_NAMED)?.item(&name)?,
                    &at::SETLEVEL,
                    args![LOGGING.get()?.invoke(&at::_CHECKLEVEL, args![&level])?]
                )?;
            }
        }
        let mut it = op::iter(&config.lookup_or(s!("loggers"), Value::Dict(Dict::new()))?.items()?)?;
        while let Some([name, one]) = it.next_parts::<2>()? {
            early!(self_.clone(), &at::_COMMON, args![LOGGING.get()?.invoke(&at::GETLOGGER, args![name])?, one])?;
        }
        if config.lookup_or(s!("root"), Value::None)?.truthy()? {
            early!(self_.clone(), &at::_COMMON, args![LOGGING.get()?.get(&at::ROOT)?, keyed!(config, "root")?])?;
        }
        Ok(Value::None)
    }

    pub fn _all(self_: &Value, config: &Value, plural: &Value, single: &Value, make: &Value) -> R {
        let made = Value::Dict(Dict::new());
        let mut it = op::iter(&config.lookup_or(plural, Value::Dict(Dict::new()))?.items()?)?;
        while let Some([name, one]) = it.next_parts::<2>()? {
            let tried = attempt(|| {
                made.set_item(&name, make.call(args![one])?)?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("Exception"))? {
                    let e = error.value();
                    return Err(exc::raise(
                        builtins::get("ValueError").call(args![op::modulo(
                            &Value::from(s!("Unable to configure %s %r")),
                            &tuple![single, &name],
                        )?])?,
                        Some(e),
                    ));
                } else {
                    return Err(error);
                }
            }
        }
        Ok(made)
    }

    pub fn _custom(self_: &Value, config: &Value) -> R {
        call_guard!("_custom");
        let kwargs = {
            let out = comprehension::dict();
            let mut it = op::iter(&config.items()?)?;
            while let Some([key, value2]) = it.next_parts::<2>()? {
                if !op::contains(&fixed!(tuple![s!("()"), s!(".")]), &key)? {
                    comprehension::insert(&out, &key, self_.invoke(&at::CONVERT, args![value2])?)?;
                }
            }
            out
        };
        let mut factory = keyed!(config, "()")?;
        if !builtins::callable(args![&factory]).bool()? {
            factory = _resolve(&factory)?;
        }
        let made = unpack!(factory => ; **kwargs)?;
        let mut it = op::iter(&emitted::or(config.lookup(s!("."))?, || Ok(Value::Dict(Dict::new())))?.items()?)?;
        while let Some([name, value]) = it.next_parts::<2>()? {
            builtins::setattr(args![&made, name, value])?;
        }
        Ok(made)
    }

    pub fn _formatter(self_: &Value, config: &Value) -> R {
        call_guard!("_formatter");
        if op::contains(config, &Value::from(s!("()")))? {
            return self_.invoke(&at::_CUSTOM, args![config]);
        }
        let kind = if !config.lookup(s!("class"))?.truthy()? {
            LOGGING.get()?.get(&at::FORMATTER)?
        } else {
            _resolve(&keyed!(config, "class")?)?
        };
        let args = list![
            config.lookup_or(s!("format"), Value::None)?,
            config.lookup_or(s!("datefmt"), Value::None)?,
            config.lookup_or(s!("style"), s!("%"))?
        ];
        if op::contains(config, &Value::from(s!("validate")))? {
            return unpack!(kind => *args, keyed!(config, "validate")?);
        }
        unpack!(kind => *args)
    }

    pub fn _filter(self_: &Value, config: &Value) -> R {
        call_guard!("_filter");
        Ok(if op::contains(config, &Value::from(s!("()")))? {
            self_.invoke(&at::_CUSTOM, args![config])?
        } else {
            early!(LOGGING.get()?, &at::FILTER, args![config.lookup_or(s!("name"), Str::default())?])?
        })
    }

    pub fn _add_filters(self_: &Value, target: &Value, names: &Value) -> R {
        let mut it = op::iter(names)?;
        while let Some(name) = it.next()? {
            if builtins::callable(args![&name]).bool()? || builtins::hasattr(args![&name, s!("filter")]).bool()? {
                target.invoke(&at::ADDFILTER, args![&name])?;
            } else if op::contains(&self_.get(&at::_FILTERS)?, &name)? {
                early!(target.clone(), &at::ADDFILTER, args![self_.get(&at::_FILTERS)?.item(&name)?])?;
            } else {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("Unable to add filter %r")), &name)?],
                ));
            }
        }
        Ok(Value::None)
    }

    pub fn _handler(self_: &Value, name: &Value, config: &Value) -> R {
        let mut config = config.clone();
        config = builtins::dict(args![&config])?;
        let mut formatter = config.pop_or(s!("formatter"), Value::None)?;
        if formatter.truthy()? {
            if !op::contains(&self_.get(&at::_FORMATTERS)?, &formatter)? {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("Unable to set formatter %r")), &formatter)?],
                ));
            }
            formatter = self_.get(&at::_FORMATTERS)?.item(&formatter)?;
        }
        let level = config.pop_or(s!("level"), Value::None)?;
        let filters = config.pop_or(s!("filters"), Value::None)?;
        let made;
        if op::contains(&config, &Value::from(s!("()")))? {
            made = self_.invoke(&at::_CUSTOM, args![&config])?;
        } else {
            let mut kind = config.pop_at(s!("class"))?;
            if !builtins::callable(args![&kind]).bool()? {
                kind = _resolve(&kind)?;
            }
            if op::issubclass(&kind, &LOGGING.get()?.get(&at::HANDLERS)?.get(&at::MEMORYHANDLER)?)?
                && op::contains(&config, &Value::from(s!("target")))?
            {
                if !op::within(&keyed!(&config, "target")?, &self_.get(&at::_HANDLERS)?)? {
                    return exc::throw(_LATER.get()?);
                }
                config.set_item(
                    &Value::from(s!("target")),
                    self_.get(&at::_HANDLERS)?.item(&keyed!(&config, "target")?)?,
                )?;
            }
            let more = config.pop_or(s!("."), Value::None)?;
            made = unpack!(
                kind =>
                ; **{
                    let out = comprehension::dict();
                    let mut it = op::iter(&config.items()?)?;
                    while let Some([key2, value2]) = it.next_parts::<2>()? {
                        comprehension::insert(&out, key2, self_.invoke(&at::CONVERT, args![value2])?)?;
                    }
                    out
                }
            )?;
            let mut it = op::iter(&emitted::or(more, || Ok(Value::Dict(Dict::new())))?.items()?)?;
            while let Some([key, value]) = it.next_parts::<2>()? {
                builtins::setattr(args![&made, key, value])?;
            }
        }
        made.put(&at::NAME, name)?;
        if formatter.truthy()? {
            made.invoke(&at::SETFORMATTER, args![&formatter])?;
        }
        if !level.is_none() {
            early!(made.clone(), &at::SETLEVEL, args![LOGGING.get()?.invoke(&at::_CHECKLEVEL, args![&level])?])?;
        }
        if filters.truthy()? {
            self_.invoke(&at::_ADD_FILTERS, args![&made, &filters])?;
        }
        Ok(made)
    }

    pub fn _loggers(self_: &Value, config: &Value) -> R {
        let disable = config.lookup_or(s!("disable_existing_loggers"), true)?;
        let known = {
            let out = comprehension::list();
            let mut it = op::iter(&LOGGING.get()?.get(&at::ROOT)?.get(&at::MANAGER)?.get(&at::LOGGERDICT)?.items()?)?;
            while let Some([name2, one]) = it.next_parts::<2>()? {
                if op::isinstance(&one, &LOGGING.get()?.get(&at::LOGGER)?)? {
                    comprehension::push(&out, name2);
                }
            }
            out
        };
        let wanted = config.lookup_or(s!("loggers"), Value::Dict(Dict::new()))?;
        let mut it = op::iter(&wanted)?;
        while let Some(name) = it.next()? {
            let tried = attempt(|| {
                let logger = LOGGING.get()?.invoke(&at::GETLOGGER, args![&name])?;
                logger.put(&at::DISABLED, false)?;
                early!(self_.clone(), &at::_LOGGER, args![logger, wanted.item(&name)?, false])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("Exception"))? {
                    let e = error.value();
                    return Err(exc::raise(
                        builtins::get("ValueError")
                            .call(args![op::modulo(&Value::from(s!("Unable to configure logger %r")), &name,)?])?,
                        Some(e),
                    ));
                } else {
                    return Err(error);
                }
            }
        }
        _leave(&known, &wanted, &disable)?;
        Ok(Value::None)
    }

    pub fn _logger(self_: &Value, logger: &Value, config: &Value, is_root: &Value) -> R {
        self_.invoke(&at::_COMMON, args![logger, config])?;
        let mut it = op::iter(&logger.get(&at::HANDLERS)?.cut(Value::None, Value::None)?)?;
        while let Some(handler) = it.next()? {
            logger.invoke(&at::REMOVEHANDLER, args![handler])?;
        }
        let mut it = op::iter(&emitted::or(config.lookup_or(s!("handlers"), Value::None)?, || Ok(tuple![]))?)?;
        while let Some(name) = it.next()? {
            if !op::contains(&self_.get(&at::_HANDLERS)?, &name)? {
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("Unable to add handler %r")), &name)?],
                ));
            }
            early!(logger.clone(), &at::ADDHANDLER, args![self_.get(&at::_HANDLERS)?.item(&name)?])?;
        }
        early!(
            self_.clone(),
            &at::_ADD_FILTERS,
            args![logger, emitted::or(config.lookup_or(s!("filters"), Value::None)?, || Ok(tuple![]))?]
        )?;
        if !is_root.truthy()? && !config.lookup_or(s!("propagate"), Value::None)?.is_none() {
            logger.put(&at::PROPAGATE, keyed!(config, "propagate")?)?;
        }
        Ok(Value::None)
    }

    pub fn _common(self_: &Value, logger: &Value, config: &Value) -> R {
        let level = config.lookup_or(s!("level"), Value::None)?;
        if !level.is_none() {
            early!(logger.clone(), &at::SETLEVEL, args![LOGGING.get()?.invoke(&at::_CHECKLEVEL, args![&level])?])?;
        }
        Ok(Value::None)
    }
}

/// A handler needs another that is not made yet.
pub struct Later;

pub fn dict_config(config: &Value) -> R {
    DICT_CONFIG_CLASS.get()?.call(args![config])?.invoke(&at::CONFIGURE, ())?;
    Ok(Value::None)
}

fn init() -> R<()> {
    CONFIGPARSER.set(batuta_py_configparser::configparser::import()?);
    LOGGING.set(crate::logging::import()?);
    batuta_py_logging_handlers::logging::handlers::import()?;
    LOGGING.set(crate::logging::import()?);
    OS.set(batuta_std::os::module());
    RE.set(batuta_std::re::module());
    SYS.set(batuta_std::sys::module());
    LITERAL_EVAL.set(modules::member(&batuta_py_ast::ast::import()?, "literal_eval")?);
    _MODULE.set(modules::member_at(&Value::from(batuta_std::library_::module()), "find", 2)?);
    __ALL_.set(list![
        s!("dictConfig"),
        s!("dictConfigClass"),
        s!("DictConfigurator"),
        s!("valid_ident"),
        s!("IDENTIFIER"),
        s!("fileConfig")
    ]);
    IDENTIFIER.set(early!(RE.get()?, &at::COMPILE, args![s!("^[a-z_][a-z0-9_]*$"), RE.get()?.get(&at::I)?])?);
    VALID_IDENT.set(function("valid_ident(s)", [], valid_ident));
    _RESOLVE.set(function("_resolve(text)", [], _resolve));
    _PACKAGES.set(tuple![
        s!("logging"),
        s!("os"),
        s!("concurrent"),
        s!("urllib"),
        s!("html"),
        s!("http"),
        s!("xml"),
        s!("json"),
        s!("asyncio")
    ]);
    _FIND.set(function("_find(name)", [], _find));
    _OWN_NAME.set(function("_own_name(text, inside)", [], _own_name));
    _ARGUMENTS.set(function("_arguments(text, brackets)", [], _arguments));
    _LISTED.set(function("_listed(text)", [], _listed));
    FILE_CONFIG.set(function(
        "fileConfig(fname, defaults=, disable_existing_loggers=, encoding=)",
        vec![Value::None, Value::from(true), Value::None],
        file_config,
    ));
    _REPLACE_HANDLERS.set(function("_replace_handlers(logger, names, handlers)", [], _replace_handlers));
    _LEAVE.set(function("_leave(known, wanted, disable)", [], _leave));
    DICT_CONFIGURATOR.define({
        let ns = Dict::new();
        ns.doc("Carries out what one dictionary says.");
        ns.method("DictConfigurator.__init__(self, config)", [], DictConfigurator::__init__);
        ns.method("DictConfigurator.resolve(self, s)", [], DictConfigurator::resolve);
        ns.method("DictConfigurator.convert(self, value)", [], DictConfigurator::convert);
        ns.method("DictConfigurator._own(self, path)", [], DictConfigurator::_own);
        ns.method("DictConfigurator.configure(self)", [], DictConfigurator::configure);
        ns.method("DictConfigurator._incremental(self, config)", [], DictConfigurator::_incremental);
        ns.method("DictConfigurator._all(self, config, plural, single, make)", [], DictConfigurator::_all);
        ns.method("DictConfigurator._custom(self, config)", [], DictConfigurator::_custom);
        ns.method("DictConfigurator._formatter(self, config)", [], DictConfigurator::_formatter);
        ns.method("DictConfigurator._filter(self, config)", [], DictConfigurator::_filter);
        ns.method("DictConfigurator._add_filters(self, target, names)", [], DictConfigurator::_add_filters);
        ns.method("DictConfigurator._handler(self, name, config)", [], DictConfigurator::_handler);
        ns.method("DictConfigurator._loggers(self, config)", [], DictConfigurator::_loggers);
        ns.method("DictConfigurator._logger(self, logger, config, is_root)", [], DictConfigurator::_logger);
        ns.method("DictConfigurator._common(self, logger, config)", [], DictConfigurator::_common);
        build_class(
            "DictConfigurator",
            "logging.config",
            "DictConfigurator",
            vec![builtins::get("object")],
            ns,
            Vec::new(),
        )?
    });
    _LATER.define({
        let ns2 = Dict::new();
        ns2.doc("A handler needs another that is not made yet.");
        build_class("_Later", "logging.config", "_Later", vec![builtins::get("Exception")], ns2, Vec::new())?
    });
    DICT_CONFIG_CLASS.set(DICT_CONFIGURATOR.get()?);
    DICT_CONFIG.set(function("dictConfig(config)", [], dict_config));
    Ok(())
}
