// Written by batuta from python/logging/__init__.py, 0cdca185057feaaa.
//! Messages of programs: loggers take them, handlers write them.
use batuta_rt::prelude::*;

module_globals! {
    "logging", init;
    _BATON: "_baton", OS: "os", RE: "re", SYS: "sys", TIME: "time", WARNINGS: "warnings", MAPPING: "Mapping",
    _STRING_FORMATTER: "_StringFormatter", TEMPLATE: "Template", _METHOD: "_Method", __ALL_: "__all__",
    CRITICAL: "CRITICAL", FATAL: "FATAL", ERROR: "ERROR", WARNING: "WARNING", WARN: "WARN", INFO: "INFO",
    DEBUG: "DEBUG", NOTSET: "NOTSET", BASIC_FORMAT: "BASIC_FORMAT", RAISE_EXCEPTIONS: "raiseExceptions",
    LOG_THREADS: "logThreads", LOG_PROCESSES: "logProcesses", LOG_MULTIPROCESSING: "logMultiprocessing",
    _START: "_start", _ENTRY: "_entry", _SHOWN_LEVELS: "_shown_levels", _LEVELS: "_levels", _READ: "_read",
    _NAMED: "_named", _MADE: "_made", GET_LEVEL_NAMES_MAPPING: "getLevelNamesMapping", GET_LEVEL_NAME: "getLevelName",
    ADD_LEVEL_NAME: "addLevelName", _CHECK_LEVEL: "_checkLevel", _PLACES: "_PLACES", _UNKNOWN: "_UNKNOWN",
    _FILE: "_File", _NO_PLACE: "_no_place", _THREAD: "_thread", LOG_RECORD: "LogRecord",
    _RECORD_FACTORY: "_record_factory", SET_LOG_RECORD_FACTORY: "setLogRecordFactory",
    GET_LOG_RECORD_FACTORY: "getLogRecordFactory", MAKE_LOG_RECORD: "makeLogRecord", _NAMED_PLACE: "_named_place",
    PERCENT_STYLE: "PercentStyle", STR_FORMAT_STYLE: "StrFormatStyle",
    STRING_TEMPLATE_STYLE_CLASS: "StringTemplateStyle.__class__", _PLACE: "_PLACE",
    STRING_TEMPLATE_STYLE: "StringTemplateStyle", _STYLES: "_STYLES", _CHECK_STYLE: "_check_style",
    FORMATTER: "Formatter", _DEFAULT_FORMATTER: "_default_formatter", BUFFERING_FORMATTER: "BufferingFormatter",
    FILTER: "Filter", FILTERER: "Filterer", HANDLER: "Handler", FILE_HANDLER: "FileHandler",
    STREAM_HANDLER: "StreamHandler", _LAST_RESORT: "_LastResort", LAST_RESORT: "lastResort",
    NULL_HANDLER: "NullHandler", PLACE_HOLDER: "PlaceHolder", DISABLE: "disable", _LOGGER_CLASS: "_logger_class",
    GET_LOGGER: "getLogger", LOGGER: "Logger", SET_LOGGER_CLASS: "setLoggerClass", MANAGER: "Manager", DEBUG2: "debug",
    INFO2: "info", WARNING2: "warning", WARN2: "warn", ERROR2: "error", EXCEPTION: "exception", CRITICAL2: "critical",
    FATAL2: "fatal", LOG: "log", _TAKEN: "_taken", _NOWHERE: "_NOWHERE", ROOT_LOGGER: "RootLogger", ROOT: "root",
    LOGGER_ADAPTER: "LoggerAdapter", _COMING: "_coming", _LOGS: "_logs", _FILE_OF: "_file_of", _PLACED: "_placed",
    GET_LOGGER_CLASS: "getLoggerClass", BASIC_CONFIG: "basicConfig", _READY: "_ready",
    CAPTURE_WARNINGS: "captureWarnings", SHUTDOWN: "shutdown",
}

fields! {
    ABSPATH: "abspath", ACQUIRE: "acquire", ADD: "add", ADDHANDLER: "addHandler", ARGS: "args", ARGV: "argv",
    ASCII: "ASCII", ASCTIME: "asctime", ASCTIME_SEARCH: "asctime_search", BASEFILENAME: "baseFilename",
    BASENAME: "basename", CALLHANDLERS: "callHandlers", CLOSE: "close", COMPILE: "compile", CONVERTER: "converter",
    COPY: "copy", CREATED: "created", CREATELOCK: "createLock", CRITICAL: "critical", CURRENT: "current",
    CURRENT_THREAD: "current_thread", DATEFMT: "datefmt", DEBUG: "debug", DEFAULT_FORMAT: "default_format",
    DEFAULT_MSEC_FORMAT: "default_msec_format", DEFAULT_TIME_FORMAT: "default_time_format", DELAY: "delay",
    DISABLE: "disable", DISABLED: "disabled", EMIT: "emit", EMITTEDNOHANDLERWARNING: "emittedNoHandlerWarning",
    ENCODING: "encoding", ERROR: "error", ERRORS: "errors", EXCEPTION: "exception", EXC_INFO: "exc_info",
    EXC_TEXT: "exc_text", EXTRA: "extra", FATAL: "fatal", FIELD_SPEC: "field_spec", FILENAME: "filename",
    FILTER: "filter", FILTERS: "filters", FIND: "find", FINDITER: "finditer", FLUSH: "flush", FMT_SPEC: "fmt_spec",
    FORMAT: "format", FORMATEXCEPTION: "formatException", FORMATFOOTER: "formatFooter", FORMATHEADER: "formatHeader",
    FORMATMESSAGE: "formatMessage", FORMATSTACK: "formatStack", FORMATTER: "formatter", FORMATTIME: "formatTime",
    FSPATH: "fspath", FUNCNAME: "funcName", GETEFFECTIVELEVEL: "getEffectiveLevel", GETLOGGER: "getLogger",
    GETMESSAGE: "getMessage", GETPID: "getpid", GET_IDENT: "get_ident", GROUP: "group", HANDLE: "handle",
    HANDLEERROR: "handleError", HANDLERS: "handlers", HASHANDLERS: "hasHandlers", I: "I", IGNORECASE: "IGNORECASE",
    INFO: "info", ISENABLEDFOR: "isEnabledFor", LEVEL: "level", LEVELNAME: "levelname", LEVELNO: "levelno",
    LINEFMT: "linefmt", LINENO: "lineno", LOCALTIME: "localtime", LOCK: "lock", LOG: "log", LOGGER: "logger",
    LOGGERCLASS: "loggerClass", LOGGERDICT: "loggerDict", LOGGERMAP: "loggerMap", LOGRECORDFACTORY: "logRecordFactory",
    MAKERECORD: "makeRecord", MANAGER: "manager", MATCH: "match", MESSAGE: "message", MODE: "mode", MODULE: "module",
    MODULES: "modules", MSECS: "msecs", MSG: "msg", NAME: "name", NLEN: "nlen", PARENT: "parent", PARSE: "parse",
    PATH: "path", PATHNAME: "pathname", POP: "pop", PROCESS: "process", PROCESSNAME: "processName",
    PROPAGATE: "propagate", RELATIVECREATED: "relativeCreated", RELEASE: "release", REMOVEHANDLER: "removeHandler",
    REPORT: "report", RFIND: "rfind", ROOT: "root", RPARTITION: "rpartition", SEARCH: "search",
    SETFORMATTER: "setFormatter", SETLEVEL: "setLevel", SETTER: "setter", SPLITEXT: "splitext",
    STACK_INFO: "stack_info", STARTSWITH: "startswith", STDERR: "stderr", STREAM: "stream", STRFTIME: "strftime",
    SUBSTITUTE: "substitute", TERMINATOR: "terminator", THREAD: "thread", THREADNAME: "threadName", UPDATE: "update",
    USESTIME: "usesTime", VALIDATE: "validate", VALIDATION_PATTERN: "validation_pattern", WARN: "warn",
    WARNING: "warning", WRITE: "write", _CLOSED: "_closed", _DEFAULTS: "_defaults", _DISABLE: "_disable", _FMT: "_fmt",
    _FORMAT: "_format", _HANG: "_hang", _LOG: "_log", _MARKS: "_marks", _NAME: "_name", _OPEN: "_open",
    _PLACE: "_place", _STYLE: "_style", _TPL: "_tpl", _UPWARDS: "_upwards", _VALUES: "_values", __CLASS__: "__class__",
    __DICT__: "__dict__", __FUNC__: "__func__", __INIT__: "__init__", __NAME__: "__name__", __STDERR__: "__stderr__",
    __TRACEBACK__: "__traceback__",
}

pub fn get_level_names_mapping() -> R {
    _LEVELS.get()?.invoke(&at::COPY, ())
}

pub fn get_level_name(level: &Value) -> R {
    call_guard!("getLevelName");
    let mut found = _SHOWN_LEVELS.get()?.lookup(level)?;
    if found.is_none() {
        found = _LEVELS.get()?.lookup(level)?;
    }
    Ok(if found.is_none() { op::modulo(&Value::from(s!("Level %s")), level)? } else { found.clone() })
}

pub fn add_level_name(level: &Value, level_name: &Value) -> R {
    _SHOWN_LEVELS.get()?.set_item(level, level_name)?;
    _LEVELS.get()?.set_item(level_name, level)?;
    Ok(Value::None)
}

pub fn _check_level(level: &Value) -> R {
    call_guard!("_checkLevel");
    if op::isinstance(level, &builtins::get("int"))? {
        return Ok(level.clone());
    }
    if op::eq_bool(&builtins::str(args![level])?, level)? {
        if !op::contains(&_LEVELS.get()?, level)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("Unknown level: %r")), level)?],
            ));
        }
        return _LEVELS.get()?.item(level);
    }
    Err(emitted::raised(
        "TypeError",
        args![op::modulo(&Value::from(s!("Level not an integer or a valid string: %r")), &tuple![level])?],
    ))
}

/// The name of a file of the program, without its folder, which is not known.
pub struct File;

pub fn _no_place(name: &Value) -> R {
    call_guard!("_no_place");
    builtins::get("NotImplementedError").call(args![op::modulo(
        &Value::from(
            s!("batuta: %r of a log record is not supported here: compiled code knows the place of a message only where the module that logs it names the place in a format, and never its path"),
        ),
        name,
    )?])
}

/// One message with all that is known of it.
pub struct LogRecord;

impl LogRecord {
    pub fn __init__(
        self_: &Value,
        name: &Value,
        level: &Value,
        pathname: &Value,
        lineno: &Value,
        msg: &Value,
        args: &Value,
        exc_info: &Value,
        func: &Value,
        sinfo: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut args = args.clone();
        let now = Value::from(batuta_std::time_::time_f64());
        self_.put(&at::NAME, name)?;
        self_.put(&at::MSG, msg)?;
        if args.truthy()?
            && builtins::length_of(&args)? == 1_i64
            && op::isinstance(&args.at(0)?, &MAPPING.get()?)?
            && args.at(0)?.truthy()?
        {
            args = args.at(0)?;
        }
        self_.put(&at::ARGS, args)?;
        self_.put(&at::LEVELNAME, GET_LEVEL_NAME.get()?.call(args![level])?)?;
        self_.put(&at::LEVELNO, level)?;
        if !op::is(pathname, &_UNKNOWN.get()?) {
            if !op::is(&builtins::type_(args![pathname])?, &_FILE.get()?) {
                self_.put(&at::PATHNAME, pathname)?;
            }
            self_.put(&at::FILENAME, OS.get()?.get(&at::PATH)?.invoke(&at::BASENAME, args![pathname])?)?;
            self_.put(
                &at::MODULE,
                early!(OS.get()?.get(&at::PATH)?, &at::SPLITEXT, args![self_.get(&at::FILENAME)?])?.at(0)?,
            )?;
        }
        self_.put(&at::EXC_INFO, exc_info)?;
        self_.put(&at::EXC_TEXT, Value::None)?;
        self_.put(&at::STACK_INFO, sinfo)?;
        if !op::is(pathname, &_UNKNOWN.get()?) {
            self_.put(&at::LINENO, lineno)?;
            self_.put(&at::FUNCNAME, func)?;
        }
        self_.put(&at::CREATED, &now)?;
        self_.put(
            &at::MSECS,
            emitted::int_of(&op::mul(&op::sub(&now, &Value::from(emitted::int_of(&now)?))?, &Value::from(1000))?)?
                .to_f64()?
                + 0.0,
        )?;
        self_.put(&at::RELATIVECREATED, op::mul(&op::sub(&now, &_START.get()?)?, &Value::from(1000))?)?;
        let [part, part2] = op::unpack::<2>(&_THREAD.get()?.call(())?)?;
        self_.put(&at::THREAD, part)?;
        self_.put(&at::THREADNAME, part2)?;
        self_.put(&at::PROCESSNAME, s!("MainProcess"))?;
        self_.put(&at::PROCESS, OS.get()?.invoke(&at::GETPID, ())?)?;
        Ok(Value::None)
    }

    pub fn __getattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattr__");
        if op::contains(&_PLACES.get()?, name)? {
            return exc::throw(_NO_PLACE.get()?.call(args![name])?);
        }
        Err(emitted::raised(
            "AttributeError",
            args![op::modulo(
                &Value::from(s!("%r object has no attribute %r")),
                &tuple![builtins::type_(args![self_])?.get(&at::__NAME__)?, name],
            )?],
        ))
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<LogRecord: %s, %s, %s, %s, \"%s\">")),
            &tuple![
                self_.get(&at::NAME)?,
                self_.get(&at::LEVELNO)?,
                self_.get(&at::PATHNAME)?,
                self_.get(&at::LINENO)?,
                self_.get(&at::MSG)?
            ],
        )
    }

    pub fn get_message(self_: &Value) -> R {
        call_guard!("getMessage");
        let msg = builtins::str(args![self_.get(&at::MSG)?])?;
        Ok(if self_.get(&at::ARGS)?.truthy()? { op::modulo(&msg, &self_.get(&at::ARGS)?)? } else { msg.clone() })
    }
}

pub fn _thread() -> R {
    call_guard!("_thread");
    let threading = SYS.get()?.get(&at::MODULES)?.lookup(s!("threading"))?;
    if threading.is_none() {
        return Ok(tuple![1, s!("MainThread")]);
    }
    Ok(tuple![threading.invoke(&at::GET_IDENT, ())?, threading.invoke(&at::CURRENT_THREAD, ())?.get(&at::NAME)?])
}

pub fn set_log_record_factory(factory: &Value) -> R {
    _RECORD_FACTORY.set(factory);
    Ok(Value::None)
}

pub fn get_log_record_factory() -> R {
    _RECORD_FACTORY.get()
}

pub fn make_log_record(dict: &Value) -> R {
    let made = _RECORD_FACTORY.get()?.call(args![
        Value::None,
        Value::None,
        Str::default(),
        0,
        Str::default(),
        tuple![],
        Value::None,
        Value::None
    ])?;
    made.get(&at::__DICT__)?.invoke(&at::UPDATE, args![dict])?;
    Ok(made)
}

/// What a format asks of the place that a message comes from.
pub fn _named_place(fmt: &Value, marks: &Value) -> R {
    call_guard!("_named_place");
    comprehension::list_if(&_PLACES.get()?, |name: Value| {
        Ok(
            if builtins::any(args![comprehension::list_of(marks, |mark: Value| {
                op::contains(fmt, &op::modulo(&mark, &name)?)
            })?])
            .bool()?
            {
                Some(name)
            } else {
                None
            },
        )
    })
}

pub struct PercentStyle;

impl PercentStyle {
    pub fn __init__(self_: &Value, fmt: &Value, defaults: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_FMT, emitted::or(fmt.clone(), || self_.get(&at::DEFAULT_FORMAT))?)?;
        self_.put(&at::_DEFAULTS, defaults)?;
        self_.put(&at::_PLACE, _NAMED_PLACE.get()?.call(args![self_.get(&at::_FMT)?, self_.get(&at::_MARKS)?])?)?;
        Ok(Value::None)
    }

    pub fn uses_time(self_: &Value) -> R {
        call_guard!("usesTime");
        op::ge(&early!(self_.get(&at::_FMT)?, &at::FIND, find: self_.get(&at::ASCTIME_SEARCH)?)?, &Value::from(0))
    }

    pub fn validate(self_: &Value) -> R {
        call_guard!("validate");
        if !early!(self_.get(&at::VALIDATION_PATTERN)?, &at::SEARCH, args![self_.get(&at::_FMT)?])?.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(
                    &Value::from(s!("Invalid format '%s' for '%s' style")),
                    &tuple![self_.get(&at::_FMT)?, self_.get(&at::DEFAULT_FORMAT)?.at(0)?],
                )?],
            ));
        }
        Ok(Value::None)
    }

    pub fn _values(self_: &Value, record: &Value) -> R {
        call_guard!("_values");
        Ok(if self_.get(&at::_DEFAULTS)?.truthy()? {
            op::bitor(&self_.get(&at::_DEFAULTS)?, &record.get(&at::__DICT__)?)?
        } else {
            record.get(&at::__DICT__)?
        })
    }

    pub fn _format(self_: &Value, record: &Value) -> R {
        call_guard!("_format");
        op::modulo(&self_.get(&at::_FMT)?, &self_.invoke(&at::_VALUES, args![record])?)
    }

    pub fn format(self_: &Value, record: &Value) -> R {
        call_guard!("format");
        if self_.get(&at::_PLACE)?.truthy()? {
            let known = record.get(&at::__DICT__)?;
            let mut it = op::iter(&self_.get(&at::_PLACE)?)?;
            while let Some(name) = it.next()? {
                if !op::contains(&known, &name)? {
                    return exc::throw(_NO_PLACE.get()?.call(args![&name])?);
                }
            }
        }
        let tried: R<()> = 'attempt: {
            return Ok(tri!('attempt, self_.invoke(&at::_FORMAT, args![record])));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("KeyError"))? {
                let e = error.value();
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("Formatting field not found in record: %s")), &e)?],
                ));
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }
}

pub struct StrFormatStyle;

impl StrFormatStyle {
    pub fn _format(self_: &Value, record: &Value) -> R {
        call_guard!("_format");
        early!(self_.get(&at::_FMT)?, &at::FORMAT => ; **self_.invoke(&at::_VALUES, args![record])?)
    }

    pub fn validate(self_: &Value) -> R {
        call_guard!("validate");
        let fields = builtins::set(Args::none())?;
        let tried = attempt(|| {
            let mut it =
                op::iter(&early!(_STRING_FORMATTER.get()?.call(())?, &at::PARSE, args![self_.get(&at::_FMT)?])?)?;
            while let Some([_unused, name, spec, conversion]) = it.next_parts::<4>()? {
                if name.truthy()? {
                    if !self_.get(&at::FIELD_SPEC)?.invoke(&at::MATCH, args![&name])?.truthy()? {
                        return Err(emitted::raised(
                            "ValueError",
                            args![op::modulo(&Value::from(s!("invalid field name/expression: %r")), &name)?],
                        ));
                    }
                    fields.add(&name)?;
                }
                if conversion.truthy()? && !op::contains(&Value::from(s!("rsa")), &conversion)? {
                    return Err(emitted::raised(
                        "ValueError",
                        args![op::modulo(&Value::from(s!("invalid conversion: %r")), &conversion)?],
                    ));
                }
                if spec.truthy()? && !self_.get(&at::FMT_SPEC)?.invoke(&at::MATCH, args![&spec])?.truthy()? {
                    return Err(emitted::raised(
                        "ValueError",
                        args![op::modulo(&Value::from(s!("bad specifier: %r")), &spec)?],
                    ));
                }
            }
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("ValueError"))? {
                let e = error.value();
                return Err(emitted::raised(
                    "ValueError",
                    args![op::modulo(&Value::from(s!("invalid format: %s")), &e)?],
                ));
            } else {
                return Err(error);
            }
        }
        if !fields.truthy()? {
            return Err(emitted::raised("ValueError", args![s!("invalid format: no fields")]));
        }
        Ok(Value::None)
    }
}

pub struct StringTemplateStyle;

impl StringTemplateStyle {
    pub fn __init__(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("__init__");
        early!(
            op::super_(&STRING_TEMPLATE_STYLE_CLASS.get()?, self_)?,
            &at::__INIT__ =>
            *args.clone();
            **kwargs.clone()
        )?;
        self_.put(&at::_TPL, TEMPLATE.get()?.call(args![self_.get(&at::_FMT)?])?)?;
        Ok(Value::None)
    }

    pub fn uses_time(self_: &Value) -> R {
        call_guard!("usesTime");
        emitted::or(op::ge(&self_.get(&at::_FMT)?.find(s!("$asctime"))?, &Value::from(0))?, || {
            op::ge(&early!(self_.get(&at::_FMT)?, &at::FIND, find: self_.get(&at::ASCTIME_SEARCH)?)?, &Value::from(0))
        })
    }

    pub fn validate(self_: &Value) -> R {
        call_guard!("validate");
        let fields = builtins::set(Args::none())?;
        let mut it = op::iter(&early!(_PLACE.get()?, &at::FINDITER, args![self_.get(&at::_FMT)?])?)?;
        while let Some(found) = it.next()? {
            if keyed!(&found, "named")?.truthy()? {
                early!(fields.clone(), &at::ADD, add: keyed!(&found, "named")?)?;
            } else if keyed!(&found, "braced")?.truthy()? {
                early!(fields.clone(), &at::ADD, add: keyed!(&found, "braced")?)?;
            } else if found.invoke(&at::GROUP, args![0])?.equals("$")? {
                return Err(emitted::raised("ValueError", args![s!("invalid format: bare '$' not allowed")]));
            }
        }
        if !fields.truthy()? {
            return Err(emitted::raised("ValueError", args![s!("invalid format: no fields")]));
        }
        Ok(Value::None)
    }

    pub fn _format(self_: &Value, record: &Value) -> R {
        call_guard!("_format");
        early!(self_.get(&at::_TPL)?, &at::SUBSTITUTE => ; **self_.invoke(&at::_VALUES, args![record])?)
    }
}

pub fn _check_style(style: &Value) -> R {
    call_guard!("_check_style");
    if !op::contains(&_STYLES.get()?, style)? {
        return Err(emitted::raised(
            "ValueError",
            args![op::modulo(
                &Value::from(s!("Style must be one of: %s")),
                &Value::from(s!(",").join_all(&_STYLES.get()?.keys()?)?),
            )?],
        ));
    }
    Ok(Value::None)
}

/// Makes text of records.
pub struct Formatter;

impl Formatter {
    pub fn __init__(
        self_: &Value,
        fmt: &Value,
        datefmt: &Value,
        style: &Value,
        validate: &Value,
        defaults: &Value,
    ) -> R {
        call_guard!("__init__");
        _CHECK_STYLE.get()?.call(args![style])?;
        self_.put(&at::_STYLE, _STYLES.get()?.item(style)?.at(0)?.call(args![fmt; "defaults" = defaults])?)?;
        if validate.truthy()? {
            self_.get(&at::_STYLE)?.invoke(&at::VALIDATE, ())?;
        }
        self_.put(&at::_FMT, self_.get(&at::_STYLE)?.get(&at::_FMT)?)?;
        self_.put(&at::DATEFMT, datefmt)?;
        Ok(Value::None)
    }

    pub fn format_time(self_: &Value, record: &Value, datefmt: &Value) -> R {
        call_guard!("formatTime");
        let moment = early!(self_.clone(), &at::CONVERTER, args![record.get(&at::CREATED)?])?;
        if datefmt.truthy()? {
            return TIME.get()?.invoke(&at::STRFTIME, args![datefmt, moment]);
        }
        let text = early!(TIME.get()?, &at::STRFTIME, args![self_.get(&at::DEFAULT_TIME_FORMAT)?, moment])?;
        Ok(if self_.get(&at::DEFAULT_MSEC_FORMAT)?.truthy()? {
            op::modulo(&self_.get(&at::DEFAULT_MSEC_FORMAT)?, &tuple![&text, record.get(&at::MSECS)?])?
        } else {
            text.clone()
        })
    }

    pub fn format_exception(self_: &Value, ei: &Value) -> R {
        call_guard!("formatException");
        if !_READ.get()?.truthy()? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: a traceback as text is not available: its lines are not known")],
            ));
        }
        let text = if ei.at(1)?.is_none() {
            Value::from(s!("NoneType: None"))
        } else {
            early!(_BATON.get()?, &at::REPORT, args![ei.at(1)?])?
        };
        Ok(if text.cut(-1, Value::None)?.equals("\n")? { text.cut(Value::None, -1)? } else { text.clone() })
    }

    pub fn uses_time(self_: &Value) -> R {
        call_guard!("usesTime");
        self_.get(&at::_STYLE)?.invoke(&at::USESTIME, ())
    }

    pub fn format_message(self_: &Value, record: &Value) -> R {
        call_guard!("formatMessage");
        self_.get(&at::_STYLE)?.invoke(&at::FORMAT, args![record])
    }

    pub fn format_stack(self_: &Value, stack_info: &Value) -> R {
        Ok(stack_info.clone())
    }

    pub fn format(self_: &Value, record: &Value) -> R {
        call_guard!("format");
        record.put(&at::MESSAGE, record.invoke(&at::GETMESSAGE, ())?)?;
        if self_.invoke(&at::USESTIME, ())?.truthy()? {
            record
                .put(&at::ASCTIME, early!(self_.clone(), &at::FORMATTIME, args![record, self_.get(&at::DATEFMT)?])?)?;
        }
        let mut text = self_.invoke(&at::FORMATMESSAGE, args![record])?;
        if record.get(&at::EXC_INFO)?.truthy()? && !record.get(&at::EXC_TEXT)?.truthy()? {
            record
                .put(&at::EXC_TEXT, early!(self_.clone(), &at::FORMATEXCEPTION, args![record.get(&at::EXC_INFO)?])?)?;
        }
        let mut it = op::iter(&tuple![
            record.get(&at::EXC_TEXT)?,
            if record.get(&at::STACK_INFO)?.truthy()? {
                early!(self_.clone(), &at::FORMATSTACK, args![record.get(&at::STACK_INFO)?])?
            } else {
                Value::None
            }
        ])?;
        while let Some(more) = it.next()? {
            if more.truthy()? {
                text = op::add(
                    &op::add(
                        &text,
                        &if text.cut(-1, Value::None)?.equals("\n")? {
                            Value::from(Str::default())
                        } else {
                            Value::from(s!("\n"))
                        },
                    )?,
                    &more,
                )?;
            }
        }
        Ok(text)
    }
}

/// Makes text of several records.
pub struct BufferingFormatter;

impl BufferingFormatter {
    pub fn __init__(self_: &Value, linefmt: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::LINEFMT, if linefmt.truthy()? { linefmt.clone() } else { _DEFAULT_FORMATTER.get()? })?;
        Ok(Value::None)
    }

    pub fn format_header(self_: &Value, records: &Value) -> R<Str> {
        Ok(Str::default())
    }

    pub fn format_footer(self_: &Value, records: &Value) -> R<Str> {
        Ok(Str::default())
    }

    pub fn format(self_: &Value, records: &Value) -> R {
        call_guard!("format");
        if !records.truthy()? {
            return Ok(Value::from(Str::default()));
        }
        op::add(
            &op::add(
                &self_.invoke(&at::FORMATHEADER, args![records])?,
                &Value::from(Str::default().join_all(&comprehension::list_of(records, |one: Value| {
                    self_.get(&at::LINEFMT)?.invoke(&at::FORMAT, args![one])
                })?)?),
            )?,
            &self_.invoke(&at::FORMATFOOTER, args![records])?,
        )
    }
}

/// Lets records of one logger and those below it pass.
pub struct Filter;

impl Filter {
    pub fn __init__(self_: &Value, name: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::NAME, name)?;
        self_.put(&at::NLEN, builtins::length_of(name)?)?;
        Ok(Value::None)
    }

    pub fn filter(self_: &Value, record: &Value) -> R {
        call_guard!("filter");
        Ok(if !self_.get(&at::NAME)?.truthy()? {
            Value::from(true)
        } else {
            emitted::or(op::eq(&record.get(&at::NAME)?, &self_.get(&at::NAME)?)?, || {
                early!(
                    record.get(&at::NAME)?,
                    &at::STARTSWITH,
                    startswith: op::add(&self_.get(&at::NAME)?, &Value::from(s!(".")))?
                )
            })?
        })
    }
}

/// What has filters.
pub struct Filterer;

impl Filterer {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::FILTERS, list![])?;
        Ok(Value::None)
    }

    pub fn add_filter(self_: &Value, filter: &Value) -> R {
        if !op::contains(&self_.get(&at::FILTERS)?, filter)? {
            self_.get(&at::FILTERS)?.append(filter)?;
        }
        Ok(Value::None)
    }

    pub fn remove_filter(self_: &Value, filter: &Value) -> R {
        if op::contains(&self_.get(&at::FILTERS)?, filter)? {
            self_.get(&at::FILTERS)?.remove_item(filter)?;
        }
        Ok(Value::None)
    }

    pub fn filter(self_: &Value, record: &Value) -> R<bool> {
        call_guard!("filter");
        let mut it = op::iter(&self_.get(&at::FILTERS)?)?;
        while let Some(one) = it.next()? {
            let passes = if builtins::hasattr(args![&one, s!("filter")]).bool()? {
                one.invoke(&at::FILTER, args![record])?
            } else {
                one.call(args![record])?
            };
            if !passes.truthy()? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Writes records somewhere; subclasses say where.
pub struct Handler;

impl Handler {
    pub fn __init__(self_: &Value, level: &Value) -> R {
        call_guard!("__init__");
        FILTERER.get()?.invoke(&at::__INIT__, args![self_])?;
        self_.put(&at::_NAME, Value::None)?;
        self_.put(&at::LEVEL, _CHECK_LEVEL.get()?.call(args![level])?)?;
        self_.put(&at::FORMATTER, Value::None)?;
        self_.put(&at::_CLOSED, false)?;
        _MADE.get()?.append(self_)?;
        self_.invoke(&at::CREATELOCK, ())?;
        Ok(Value::None)
    }

    pub fn get_name(self_: &Value) -> R {
        call_guard!("get_name");
        self_.get(&at::_NAME)
    }

    pub fn set_name(self_: &Value, name: &Value) -> R {
        call_guard!("set_name");
        if op::within(&self_.get(&at::_NAME)?, &_NAMED.get()?)? {
            _NAMED.get()?.del_item(&self_.get(&at::_NAME)?)?;
        }
        self_.put(&at::_NAME, name)?;
        if name.truthy()? {
            _NAMED.get()?.set_item(name, self_)?;
        }
        Ok(Value::None)
    }

    pub fn create_lock(self_: &Value) -> R {
        call_guard!("createLock");
        self_.put(&at::LOCK, Value::None)?;
        Ok(Value::None)
    }

    pub fn acquire(self_: &Value) -> R {
        Ok(Value::None)
    }

    pub fn release(self_: &Value) -> R {
        Ok(Value::None)
    }

    pub fn set_level(self_: &Value, level: &Value) -> R {
        call_guard!("setLevel");
        self_.put(&at::LEVEL, _CHECK_LEVEL.get()?.call(args![level])?)?;
        Ok(Value::None)
    }

    pub fn format(self_: &Value, record: &Value) -> R {
        call_guard!("format");
        emitted::or(self_.get(&at::FORMATTER)?, || _DEFAULT_FORMATTER.get())?.invoke(&at::FORMAT, args![record])
    }

    pub fn emit(self_: &Value, record: &Value) -> R {
        call_guard!("emit");
        Err(emitted::raised("NotImplementedError", args![s!("emit must be implemented by Handler subclasses")]))
    }

    pub fn handle(self_: &Value, record: &Value) -> R {
        call_guard!("handle");
        let passes = self_.invoke(&at::FILTER, args![record])?;
        if passes.truthy()? {
            self_.invoke(&at::ACQUIRE, ())?;
            let outcome = attempt(|| {
                self_.invoke(&at::EMIT, args![record])?;
                Ok(())
            });
            let handling = exc::handling_outcome(&outcome);
            self_.invoke(&at::RELEASE, ())?;
            drop(handling);
            outcome?;
        }
        Ok(passes)
    }

    pub fn set_formatter(self_: &Value, fmt: &Value) -> R {
        call_guard!("setFormatter");
        self_.put(&at::FORMATTER, fmt)?;
        Ok(Value::None)
    }

    pub fn flush(self_: &Value) -> R {
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        self_.put(&at::_CLOSED, true)?;
        if self_.get(&at::_NAME)?.truthy()? && op::within(&self_.get(&at::_NAME)?, &_NAMED.get()?)? {
            _NAMED.get()?.del_item(&self_.get(&at::_NAME)?)?;
        }
        Ok(Value::None)
    }

    pub fn handle_error(self_: &Value, record: &Value) -> R {
        call_guard!("handleError");
        if !RAISE_EXCEPTIONS.get()?.truthy()? || !SYS.get()?.get(&at::STDERR)?.truthy()? {
            return Ok(Value::None);
        }
        let error = SYS.get()?.invoke(&at::EXC_INFO, ())?.at(1)?;
        let tried = attempt(|| {
            SYS.get()?.get(&at::STDERR)?.write(s!("--- Logging error ---\n"))?;
            if !error.is_none() {
                early!(
                    SYS.get()?.get(&at::STDERR)?,
                    &at::WRITE,
                    write: _BATON.get()?.invoke(&at::REPORT, args![&error])?
                )?;
            }
            SYS.get()?.get(&at::STDERR)?.write(s!("Call stack:\n"))?;
            early!(
                SYS.get()?.get(&at::STDERR)?,
                &at::WRITE,
                write: op::modulo(
                    &Value::from(s!("Message: %r\nArguments: %s\n")),
                    &tuple![record.get(&at::MSG)?, record.get(&at::ARGS)?],
                )?
            )?;
            Ok(())
        });
        if let Err(error2) = tried {
            let _handling = exc::handling(&error2);
            if error2.matches(&builtins::get("OSError"))? {
            } else {
                return Err(error2);
            }
        }
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s (%s)>")),
            &tuple![
                self_.get(&at::__CLASS__)?.get(&at::__NAME__)?,
                GET_LEVEL_NAME.get()?.call(args![self_.get(&at::LEVEL)?])?
            ],
        )
    }
}

/// Writes to a stream.
pub struct StreamHandler;

impl StreamHandler {
    pub fn __init__(self_: &Value, stream: &Value) -> R {
        call_guard!("__init__");
        HANDLER.get()?.invoke(&at::__INIT__, args![self_])?;
        self_.put(&at::STREAM, if stream.is_none() { SYS.get()?.get(&at::STDERR)? } else { stream.clone() })?;
        Ok(Value::None)
    }

    pub fn flush(self_: &Value) -> R {
        call_guard!("flush");
        if self_.get(&at::STREAM)?.truthy()? && builtins::hasattr(args![self_.get(&at::STREAM)?, s!("flush")]).bool()? {
            self_.get(&at::STREAM)?.invoke(&at::FLUSH, ())?;
        }
        Ok(Value::None)
    }

    pub fn format(self_: &Value, record: &Value) -> R {
        call_guard!("format");
        let before = _READ.get()?;
        _READ.set(
            op::is(&self_.get(&at::STREAM)?, &SYS.get()?.get(&at::__STDERR__)?)
                || op::isinstance(self_, &FILE_HANDLER.get()?)?,
        );
        let outcome: R<Flow<Value>> = 'finally: {
            break 'finally Ok(Flow::Return(tri!(
                'finally,
                tri!('finally, HANDLER.get()).invoke(&at::FORMAT, args![self_, record])
            )));
        };
        let handling = exc::handling_outcome(&outcome);
        _READ.set(before);
        drop(handling);
        if let Flow::Return(value) = outcome? {
            return Ok(value);
        }
        Ok(Value::None)
    }

    pub fn emit(self_: &Value, record: &Value) -> R {
        call_guard!("emit");
        let tried = attempt(|| {
            early!(
                self_.get(&at::STREAM)?,
                &at::WRITE,
                write: op::add(&self_.invoke(&at::FORMAT, args![record])?, &self_.get(&at::TERMINATOR)?)?
            )?;
            self_.invoke(&at::FLUSH, ())?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![builtins::get("RecursionError"), builtins::get("NotImplementedError")])? {
                return Err(exc::reraise());
            } else if error.matches(&builtins::get("Exception"))? {
                self_.invoke(&at::HANDLEERROR, args![record])?;
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn set_stream(self_: &Value, stream: &Value) -> R {
        if op::is(stream, &self_.get(&at::STREAM)?) {
            return Ok(Value::None);
        }
        let before = self_.get(&at::STREAM)?;
        self_.invoke(&at::FLUSH, ())?;
        self_.put(&at::STREAM, stream)?;
        Ok(before)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        let name =
            builtins::str(args![builtins::getattr(args![self_.get(&at::STREAM)?, s!("name"), Str::default()])?])?;
        op::modulo(
            &Value::from(s!("<%s %s(%s)>")),
            &tuple![
                self_.get(&at::__CLASS__)?.get(&at::__NAME__)?,
                if name.truthy()? { op::add(&name, &Value::from(s!(" ")))? } else { Value::from(Str::default()) },
                GET_LEVEL_NAME.get()?.call(args![self_.get(&at::LEVEL)?])?
            ],
        )
    }
}

/// Writes to a file.
pub struct FileHandler;

impl FileHandler {
    pub fn __init__(
        self_: &Value,
        filename: &Value,
        mode: &Value,
        encoding: &Value,
        delay: &Value,
        errors: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut filename = filename.clone();
        filename = OS.get()?.invoke(&at::FSPATH, args![&filename])?;
        self_.put(&at::BASEFILENAME, OS.get()?.get(&at::PATH)?.invoke(&at::ABSPATH, args![filename])?)?;
        self_.put(&at::MODE, mode)?;
        self_.put(&at::ENCODING, encoding)?;
        self_.put(&at::ERRORS, errors)?;
        self_.put(&at::DELAY, delay)?;
        if delay.truthy()? {
            HANDLER.get()?.invoke(&at::__INIT__, args![self_])?;
            self_.put(&at::STREAM, Value::None)?;
        } else {
            early!(STREAM_HANDLER.get()?, &at::__INIT__, args![self_, self_.invoke(&at::_OPEN, ())?])?;
        }
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if self_.get(&at::STREAM)?.truthy()? {
            let outcome = attempt(|| {
                self_.invoke(&at::FLUSH, ())?;
                Ok(())
            });
            let handling = exc::handling_outcome(&outcome);
            let stream = self_.get(&at::STREAM)?;
            self_.put(&at::STREAM, Value::None)?;
            stream.invoke(&at::CLOSE, ())?;
            drop(handling);
            outcome?;
        }
        STREAM_HANDLER.get()?.invoke(&at::CLOSE, args![self_])?;
        Ok(Value::None)
    }

    pub fn _open(self_: &Value) -> R {
        call_guard!("_open");
        builtins::open(args![
            self_.get(&at::BASEFILENAME)?,
            self_.get(&at::MODE)?;
            "encoding" = self_.get(&at::ENCODING)?,
            "errors" = self_.get(&at::ERRORS)?
        ])
    }

    pub fn emit(self_: &Value, record: &Value) -> R {
        call_guard!("emit");
        if self_.lacks(&at::STREAM)? && (self_.get(&at::MODE)?.differs("w")? || !self_.get(&at::_CLOSED)?.truthy()?) {
            self_.put(&at::STREAM, self_.invoke(&at::_OPEN, ())?)?;
        }
        if self_.get(&at::STREAM)?.truthy()? {
            STREAM_HANDLER.get()?.invoke(&at::EMIT, args![self_, record])?;
        }
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s %s (%s)>")),
            &tuple![
                self_.get(&at::__CLASS__)?.get(&at::__NAME__)?,
                self_.get(&at::BASEFILENAME)?,
                GET_LEVEL_NAME.get()?.call(args![self_.get(&at::LEVEL)?])?
            ],
        )
    }
}

/// Writes to what `sys.stderr` is at the time.
pub struct LastResort;

impl LastResort {
    pub fn __init__(self_: &Value, level: &Value) -> R {
        call_guard!("__init__");
        HANDLER.get()?.invoke(&at::__INIT__, args![self_, level])?;
        Ok(Value::None)
    }

    pub fn stream(self_: &Value) -> R {
        call_guard!("stream");
        SYS.get()?.get(&at::STDERR)
    }
}

/// Writes nothing.
pub struct NullHandler;

impl NullHandler {
    pub fn handle(self_: &Value, record: &Value) -> R {
        Ok(Value::None)
    }

    pub fn emit(self_: &Value, record: &Value) -> R {
        Ok(Value::None)
    }
}

/// Stands for a logger that nobody asked for though some below it are there.
pub struct PlaceHolder;

impl PlaceHolder {
    pub fn __init__(self_: &Value, alogger: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::LOGGERMAP, dict![alogger => Value::None]?)?;
        Ok(Value::None)
    }

    pub fn append(self_: &Value, alogger: &Value) -> R {
        call_guard!("append");
        self_.get(&at::LOGGERMAP)?.set_item(alogger, Value::None)?;
        Ok(Value::None)
    }
}

/// The tree of loggers.
pub struct Manager;

impl Manager {
    pub fn __init__(self_: &Value, rootnode: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::ROOT, rootnode)?;
        self_.put(&at::DISABLE, 0)?;
        self_.put(&at::EMITTEDNOHANDLERWARNING, false)?;
        self_.put(&at::LOGGERDICT, Value::Dict(Dict::new()))?;
        self_.put(&at::LOGGERCLASS, Value::None)?;
        self_.put(&at::LOGRECORDFACTORY, Value::None)?;
        Ok(Value::None)
    }

    pub fn disable(self_: &Value) -> R {
        call_guard!("disable");
        self_.get(&at::_DISABLE)
    }

    pub fn disable2(self_: &Value, value: &Value) -> R {
        call_guard!("disable");
        self_.put(&at::_DISABLE, _CHECK_LEVEL.get()?.call(args![value])?)?;
        Ok(Value::None)
    }

    pub fn get_logger(self_: &Value, name: &Value) -> R {
        if !op::isinstance(name, &builtins::get("str"))? {
            return Err(emitted::raised("TypeError", args![s!("A logger name must be a string")]));
        }
        let found = self_.get(&at::LOGGERDICT)?.lookup(name)?;
        if !found.is_none() && !op::isinstance(&found, &PLACE_HOLDER.get()?)? {
            return Ok(found);
        }
        let made = emitted::or(self_.get(&at::LOGGERCLASS)?, || _LOGGER_CLASS.get())?.call(args![name])?;
        made.put(&at::MANAGER, self_)?;
        self_.get(&at::LOGGERDICT)?.set_item(name, &made)?;
        if !found.is_none() {
            let mut it = op::iter(&found.get(&at::LOGGERMAP)?)?;
            while let Some(below) = it.next()? {
                if !below.get(&at::PARENT)?.get(&at::NAME)?.startswith(name)?.truthy()? {
                    made.put(&at::PARENT, below.get(&at::PARENT)?)?;
                    below.put(&at::PARENT, &made)?;
                }
            }
        }
        self_.invoke(&at::_HANG, args![&made])?;
        Ok(made)
    }

    /// Finds the logger's parent; the places between them are noted.
    pub fn _hang(self_: &Value, logger: &Value) -> R {
        let name = logger.get(&at::NAME)?;
        let mut parent = Value::None;
        let mut at = name.rfind(s!("."))?;
        while op::gt_bool(&at, &Value::from(0))? && parent.is_none() {
            let above = name.cut(Value::None, &at)?;
            let found = self_.get(&at::LOGGERDICT)?.lookup(&above)?;
            if found.is_none() {
                let value = PLACE_HOLDER.get()?.call(args![logger])?;
                self_.get(&at::LOGGERDICT)?.set_item(&above, value)?;
            } else if op::isinstance(&found, &PLACE_HOLDER.get()?)? {
                found.append(logger)?;
            } else {
                parent = found.clone();
            }
            at = name.invoke(&at::RFIND, args![s!("."), 0, &at])?;
        }
        logger.put(&at::PARENT, if parent.is_none() { self_.get(&at::ROOT)? } else { parent.clone() })?;
        Ok(Value::None)
    }

    pub fn set_logger_class(self_: &Value, klass: &Value) -> R {
        if !op::is(klass, &LOGGER.get()?) && !op::issubclass(klass, &LOGGER.get()?)? {
            return Err(emitted::raised(
                "TypeError",
                args![op::add(
                    &Value::from(s!("logger not derived from logging.Logger: ")),
                    &klass.get(&at::__NAME__)?,
                )?],
            ));
        }
        self_.put(&at::LOGGERCLASS, klass)?;
        Ok(Value::None)
    }

    pub fn set_log_record_factory(self_: &Value, factory: &Value) -> R {
        self_.put(&at::LOGRECORDFACTORY, factory)?;
        Ok(Value::None)
    }
}

/// Takes messages of one part of a program.
pub struct Logger;

impl Logger {
    pub fn __init__(self_: &Value, name: &Value, level: &Value) -> R {
        call_guard!("__init__");
        FILTERER.get()?.invoke(&at::__INIT__, args![self_])?;
        self_.put(&at::NAME, name)?;
        self_.put(&at::LEVEL, _CHECK_LEVEL.get()?.call(args![level])?)?;
        self_.put(&at::PARENT, Value::None)?;
        self_.put(&at::PROPAGATE, true)?;
        self_.put(&at::HANDLERS, list![])?;
        self_.put(&at::DISABLED, false)?;
        Ok(Value::None)
    }

    pub fn set_level(self_: &Value, level: &Value) -> R {
        call_guard!("setLevel");
        self_.put(&at::LEVEL, _CHECK_LEVEL.get()?.call(args![level])?)?;
        Ok(Value::None)
    }

    pub fn debug(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("debug");
        if self_.invoke(&at::ISENABLEDFOR, args![DEBUG.get()?])?.truthy()? {
            early!(self_.clone(), &at::_LOG => DEBUG.get()?, msg, args; **kwargs.clone())?;
        }
        Ok(Value::None)
    }

    pub fn info(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("info");
        if self_.invoke(&at::ISENABLEDFOR, args![INFO.get()?])?.truthy()? {
            early!(self_.clone(), &at::_LOG => INFO.get()?, msg, args; **kwargs.clone())?;
        }
        Ok(Value::None)
    }

    pub fn warning(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("warning");
        if self_.invoke(&at::ISENABLEDFOR, args![WARNING.get()?])?.truthy()? {
            early!(self_.clone(), &at::_LOG => WARNING.get()?, msg, args; **kwargs.clone())?;
        }
        Ok(Value::None)
    }

    pub fn warn(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("warn");
        WARNINGS.get()?.invoke(
            &at::WARN,
            args![s!("The 'warn' method is deprecated, use 'warning' instead"), builtins::get("DeprecationWarning"), 2],
        )?;
        early!(self_.clone(), &at::WARNING => msg, *args.clone(); **kwargs.clone())?;
        Ok(Value::None)
    }

    pub fn error(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("error");
        if self_.invoke(&at::ISENABLEDFOR, args![ERROR.get()?])?.truthy()? {
            early!(self_.clone(), &at::_LOG => ERROR.get()?, msg, args; **kwargs.clone())?;
        }
        Ok(Value::None)
    }

    pub fn exception(self_: &Value, msg: &Value, args: &Value, exc_info: &Value, kwargs: &Value) -> R {
        call_guard!("exception");
        early!(self_.clone(), &at::ERROR => msg, *args.clone(); "exc_info" = exc_info, **kwargs.clone())?;
        Ok(Value::None)
    }

    pub fn critical(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("critical");
        if self_.invoke(&at::ISENABLEDFOR, args![CRITICAL.get()?])?.truthy()? {
            early!(self_.clone(), &at::_LOG => CRITICAL.get()?, msg, args; **kwargs.clone())?;
        }
        Ok(Value::None)
    }

    pub fn fatal(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("fatal");
        early!(self_.clone(), &at::CRITICAL => msg, *args.clone(); **kwargs.clone())?;
        Ok(Value::None)
    }

    pub fn log(self_: &Value, level: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("log");
        if !op::isinstance(level, &builtins::get("int"))? {
            if RAISE_EXCEPTIONS.get()?.truthy()? {
                return Err(emitted::raised("TypeError", args![s!("level must be an integer")]));
            }
            return Ok(Value::None);
        }
        if self_.invoke(&at::ISENABLEDFOR, args![level])?.truthy()? {
            early!(self_.clone(), &at::_LOG => level, msg, args; **kwargs.clone())?;
        }
        Ok(Value::None)
    }

    pub fn make_record(
        self_: &Value,
        name: &Value,
        level: &Value,
        fn_: &Value,
        lno: &Value,
        msg: &Value,
        args: &Value,
        exc_info: &Value,
        func: &Value,
        extra: &Value,
        sinfo: &Value,
    ) -> R {
        call_guard!("makeRecord");
        let made = _RECORD_FACTORY.get()?.call(args![name, level, fn_, lno, msg, args, exc_info, func, sinfo])?;
        if !extra.is_none() {
            let mut it = op::iter(extra)?;
            while let Some(key) = it.next()? {
                if op::contains(&fixed!(tuple![s!("message"), s!("asctime")]), &key)?
                    || op::contains(&made.get(&at::__DICT__)?, &key)?
                {
                    return Err(emitted::raised(
                        "KeyError",
                        args![op::modulo(&Value::from(s!("Attempt to overwrite %r in LogRecord")), &key)?],
                    ));
                }
                let value = extra.item(&key)?;
                made.get(&at::__DICT__)?.set_item(&key, value)?;
            }
        }
        Ok(made)
    }

    pub fn _log(
        self_: &Value,
        level: &Value,
        msg: &Value,
        args: &Value,
        exc_info: &Value,
        extra: &Value,
        stack_info: &Value,
        stacklevel: &Value,
    ) -> R {
        call_guard!("_log");
        let mut exc_info = exc_info.clone();
        if stack_info.truthy()? {
            return Err(emitted::raised("NotImplementedError", args![s!("batuta: stack_info is not supported")]));
        }
        if exc_info.truthy()? {
            if op::isinstance(&exc_info, &builtins::get("BaseException"))? {
                exc_info = tuple![builtins::type_(args![&exc_info])?, &exc_info, exc_info.get(&at::__TRACEBACK__)?];
            } else if !op::isinstance(&exc_info, &builtins::get("tuple"))? {
                exc_info = SYS.get()?.invoke(&at::EXC_INFO, ())?;
            }
        }
        let [file, line, function_] = op::unpack::<3>(&if op::eq_bool(stacklevel, &Value::from(1))? {
            _TAKEN.get()?.call(())?
        } else {
            _NOWHERE.get()?
        })?;
        early!(
            self_.clone(),
            &at::HANDLE,
            args![early!(
                self_.clone(),
                &at::MAKERECORD,
                args![self_.get(&at::NAME)?, level, file, line, msg, args, exc_info, function_, extra, Value::None]
            )?]
        )?;
        Ok(Value::None)
    }

    pub fn handle(self_: &Value, record: &Value) -> R {
        call_guard!("handle");
        if !self_.get(&at::DISABLED)?.truthy()? && self_.invoke(&at::FILTER, args![record])?.truthy()? {
            self_.invoke(&at::CALLHANDLERS, args![record])?;
        }
        Ok(Value::None)
    }

    pub fn add_handler(self_: &Value, hdlr: &Value) -> R {
        call_guard!("addHandler");
        if !op::contains(&self_.get(&at::HANDLERS)?, hdlr)? {
            self_.get(&at::HANDLERS)?.append(hdlr)?;
        }
        Ok(Value::None)
    }

    pub fn remove_handler(self_: &Value, hdlr: &Value) -> R {
        call_guard!("removeHandler");
        if op::contains(&self_.get(&at::HANDLERS)?, hdlr)? {
            self_.get(&at::HANDLERS)?.remove_item(hdlr)?;
        }
        Ok(Value::None)
    }

    /// The logger and those above that its records go to.
    pub fn _upwards(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("Logger._upwards", move |co| async move {
            let mut at = self_;
            while at.truthy()? {
                co.yield_(at.clone()).await?;
                at = if at.get(&at::PROPAGATE)?.truthy()? { at.get(&at::PARENT)? } else { Value::None };
            }
            Ok(Value::None)
        }))
    }

    pub fn has_handlers(self_: &Value) -> R<bool> {
        builtins::any(args![comprehension::list_of(&self_.invoke(&at::_UPWARDS, ())?, |one: Value| {
            one.get(&at::HANDLERS)?.truthy()
        })?])
        .bool()
    }

    pub fn call_handlers(self_: &Value, record: &Value) -> R {
        call_guard!("callHandlers");
        let mut found = 0_i64;
        let mut it = op::iter(&self_.invoke(&at::_UPWARDS, ())?)?;
        while let Some(one) = it.next()? {
            let mut it = op::iter(&one.get(&at::HANDLERS)?)?;
            while let Some(handler) = it.next()? {
                found += 1_i64;
                if op::ge_bool(&record.get(&at::LEVELNO)?, &handler.get(&at::LEVEL)?)? {
                    handler.invoke(&at::HANDLE, args![record])?;
                }
            }
        }
        if !emitted::is_zero(found) {
            return Ok(Value::None);
        }
        if LAST_RESORT.get()?.truthy()? {
            if op::ge_bool(&record.get(&at::LEVELNO)?, &LAST_RESORT.get()?.get(&at::LEVEL)?)? {
                LAST_RESORT.get()?.invoke(&at::HANDLE, args![record])?;
            }
        } else if RAISE_EXCEPTIONS.get()?.truthy()?
            && !self_.get(&at::MANAGER)?.get(&at::EMITTEDNOHANDLERWARNING)?.truthy()?
        {
            early!(
                SYS.get()?.get(&at::STDERR)?,
                &at::WRITE,
                write: op::modulo(
                    &Value::from(s!("No handlers could be found for logger \"%s\"\n")),
                    &self_.get(&at::NAME)?,
                )?
            )?;
            self_.get(&at::MANAGER)?.put(&at::EMITTEDNOHANDLERWARNING, true)?;
        }
        Ok(Value::None)
    }

    pub fn get_effective_level(self_: &Value) -> R {
        call_guard!("getEffectiveLevel");
        let mut at = self_.clone();
        while at.truthy()? {
            if at.get(&at::LEVEL)?.truthy()? {
                return at.get(&at::LEVEL);
            }
            at = at.get(&at::PARENT)?;
        }
        NOTSET.get()
    }

    pub fn is_enabled_for(self_: &Value, level: &Value) -> R {
        call_guard!("isEnabledFor");
        Ok(if !self_.get(&at::DISABLED)?.truthy()? {
            emitted::and(op::lt(&self_.get(&at::MANAGER)?.get(&at::DISABLE)?, level)?, || {
                op::ge(level, &self_.invoke(&at::GETEFFECTIVELEVEL, ())?)
            })?
        } else {
            Value::from(false)
        })
    }

    pub fn get_child(self_: &Value, suffix: &Value) -> R {
        early!(
            self_.get(&at::MANAGER)?,
            &at::GETLOGGER,
            args![if op::is(&self_.get(&at::ROOT)?, self_) {
                suffix.clone()
            } else {
                op::add(&op::add(&self_.get(&at::NAME)?, &Value::from(s!(".")))?, suffix)?
            }]
        )
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s %s (%s)>")),
            &tuple![
                self_.get(&at::__CLASS__)?.get(&at::__NAME__)?,
                self_.get(&at::NAME)?,
                GET_LEVEL_NAME.get()?.call(args![self_.invoke(&at::GETEFFECTIVELEVEL, ())?])?
            ],
        )
    }
}

/// The logger above all others.
pub struct RootLogger;

impl RootLogger {
    pub fn __init__(self_: &Value, level: &Value) -> R {
        call_guard!("__init__");
        LOGGER.get()?.invoke(&at::__INIT__, args![self_, s!("root"), level])?;
        Ok(Value::None)
    }
}

/// Adds something of its own to the messages of a logger.
pub struct LoggerAdapter;

impl LoggerAdapter {
    pub fn __init__(self_: &Value, logger: &Value, extra: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::LOGGER, logger)?;
        self_.put(&at::EXTRA, extra)?;
        Ok(Value::None)
    }

    pub fn process(self_: &Value, msg: &Value, kwargs: &Value) -> R {
        call_guard!("process");
        kwargs.set_item(&Value::from(s!("extra")), self_.get(&at::EXTRA)?)?;
        Ok(tuple![msg, kwargs])
    }

    pub fn debug(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("debug");
        early!(self_.clone(), &at::LOG => DEBUG.get()?, msg, *args.clone(); **kwargs.clone())?;
        Ok(Value::None)
    }

    pub fn info(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("info");
        early!(self_.clone(), &at::LOG => INFO.get()?, msg, *args.clone(); **kwargs.clone())?;
        Ok(Value::None)
    }

    pub fn warning(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("warning");
        early!(self_.clone(), &at::LOG => WARNING.get()?, msg, *args.clone(); **kwargs.clone())?;
        Ok(Value::None)
    }

    pub fn warn(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("warn");
        WARNINGS.get()?.invoke(
            &at::WARN,
            args![s!("The 'warn' method is deprecated, use 'warning' instead"), builtins::get("DeprecationWarning"), 2],
        )?;
        early!(self_.clone(), &at::WARNING => msg, *args.clone(); **kwargs.clone())?;
        Ok(Value::None)
    }

    pub fn error(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("error");
        early!(self_.clone(), &at::LOG => ERROR.get()?, msg, *args.clone(); **kwargs.clone())?;
        Ok(Value::None)
    }

    pub fn exception(self_: &Value, msg: &Value, args: &Value, exc_info: &Value, kwargs: &Value) -> R {
        call_guard!("exception");
        early!(self_.clone(), &at::LOG => ERROR.get()?, msg, *args.clone(); "exc_info" = exc_info, **kwargs.clone())?;
        Ok(Value::None)
    }

    pub fn critical(self_: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("critical");
        early!(self_.clone(), &at::LOG => CRITICAL.get()?, msg, *args.clone(); **kwargs.clone())?;
        Ok(Value::None)
    }

    pub fn log(self_: &Value, level: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("log");
        let mut msg = msg.clone();
        let mut kwargs = kwargs.clone();
        if self_.invoke(&at::ISENABLEDFOR, args![level])?.truthy()? {
            [msg, kwargs] = op::unpack::<2>(&self_.invoke(&at::PROCESS, args![&msg, &kwargs])?)?;
            early!(self_.get(&at::LOGGER)?, &at::LOG => level, &msg, *args.clone(); **kwargs.clone())?;
        }
        Ok(Value::None)
    }

    pub fn is_enabled_for(self_: &Value, level: &Value) -> R {
        call_guard!("isEnabledFor");
        self_.get(&at::LOGGER)?.invoke(&at::ISENABLEDFOR, args![level])
    }

    pub fn set_level(self_: &Value, level: &Value) -> R {
        call_guard!("setLevel");
        self_.get(&at::LOGGER)?.invoke(&at::SETLEVEL, args![level])?;
        Ok(Value::None)
    }

    pub fn get_effective_level(self_: &Value) -> R {
        call_guard!("getEffectiveLevel");
        self_.get(&at::LOGGER)?.invoke(&at::GETEFFECTIVELEVEL, ())
    }

    pub fn has_handlers(self_: &Value) -> R {
        call_guard!("hasHandlers");
        self_.get(&at::LOGGER)?.invoke(&at::HASHANDLERS, ())
    }

    pub fn _log(self_: &Value, level: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("_log");
        early!(self_.get(&at::LOGGER)?, &at::_LOG => level, msg, args; **kwargs.clone())
    }

    pub fn manager(self_: &Value) -> R {
        call_guard!("manager");
        self_.get(&at::LOGGER)?.get(&at::MANAGER)
    }

    pub fn name(self_: &Value) -> R {
        call_guard!("name");
        self_.get(&at::LOGGER)?.get(&at::NAME)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s %s (%s)>")),
            &tuple![
                self_.get(&at::__CLASS__)?.get(&at::__NAME__)?,
                self_.get(&at::LOGGER)?.get(&at::NAME)?,
                GET_LEVEL_NAME.get()?.call(args![self_.invoke(&at::GETEFFECTIVELEVEL, ())?])?
            ],
        )
    }
}

/// The place of the message that this thread logs; once.
pub fn _taken() -> R {
    call_guard!("_taken");
    if _COMING.get()?.truthy()? {
        return early!(_COMING.get()?, &at::POP, pop_or: _BATON.get()?.invoke(&at::CURRENT, ())?, _NOWHERE.get()?);
    }
    _NOWHERE.get()
}

/// The method of that name; of a logger, it knows that it is called in this function and line of a module.
pub fn _placed(owner: &Value, name: &Value, function_: &Value, line: &Value, module_: &Value) -> R {
    let function_ = function_.clone();
    let line = line.clone();
    let module_ = module_.clone();
    let method: Cellvar = Cellvar::unbound();
    method.set(builtins::getattr(args![owner, name])?);
    if !op::among(
        builtins::id(args![if op::is(&builtins::type_(args![method.get_own("method")?])?, &_METHOD.get()?) {
            method.get_own("method")?.get(&at::__FUNC__)?
        } else {
            method.get_own("method")?
        }])
        .int()?,
        &_LOGS.get()?,
    )? {
        return method.get_own("method");
    }
    let logged = {
        let module_ = module_.clone();
        let line = line.clone();
        let function_ = function_.clone();
        let method = method.clone();
        def("_placed.<locals>.logged(*args, **kwargs)", [], move |[args, kwargs]| {
            call_guard!("logged");
            let thread = _BATON.get()?.invoke(&at::CURRENT, ())?;
            let value = tuple![_FILE_OF.get()?.call(args![&module_])?, &line, &function_];
            _COMING.get()?.set_item(&thread, value)?;
            let outcome: R<Flow<Value>> = 'finally: {
                break 'finally Ok(Flow::Return({
                    let __callee = tri!('finally, method.get("method"));
                    let mut __args = Args::none();
                    let __alone = args;
                    tri!('finally, __args.unpack_keywords(&kwargs, &__callee));
                    tri!('finally, __args.unpack_alone(&__alone, &__callee));
                    tri!('finally, __callee.call(__args))
                }));
            };
            let handling = exc::handling_outcome(&outcome);
            _COMING.get()?.pop_or(&thread, Value::None)?;
            drop(handling);
            if let Flow::Return(value) = outcome? {
                return Ok(value);
            }
            Ok(Value::None)
        })
    };
    Ok(logged)
}

pub fn _file_of(module_: &Value) -> R {
    call_guard!("_file_of");
    if module_.equals("__main__")? {
        return _FILE.get()?.call(args![_ENTRY.get()?]);
    }
    if builtins::hasattr(args![SYS.get()?.get(&at::MODULES)?.lookup(module_)?, s!("__path__")]).bool()? {
        return _FILE.get()?.call(args![s!("__init__.py")]);
    }
    _FILE
        .get()?
        .call(args![op::add(&module_.invoke(&at::RPARTITION, args![s!(".")])?.at(2)?, &Value::from(s!(".py")))?])
}

pub fn set_logger_class(klass: &Value) -> R {
    if !op::is(klass, &LOGGER.get()?) && !op::issubclass(klass, &LOGGER.get()?)? {
        return Err(emitted::raised(
            "TypeError",
            args![op::add(&Value::from(s!("logger not derived from logging.Logger: ")), &klass.get(&at::__NAME__)?)?],
        ));
    }
    _LOGGER_CLASS.set(klass);
    Ok(Value::None)
}

pub fn get_logger_class() -> R {
    _LOGGER_CLASS.get()
}

pub fn basic_config(kwargs: &Value) -> R {
    call_guard!("basicConfig");
    let force = kwargs.pop_or(s!("force"), false)?;
    let mut encoding = kwargs.pop_or(s!("encoding"), Value::None)?;
    let mut errors = kwargs.pop_or(s!("errors"), s!("backslashreplace"))?;
    if force.truthy()? {
        let mut it = op::iter(&ROOT.get()?.get(&at::HANDLERS)?.cut(Value::None, Value::None)?)?;
        while let Some(handler) = it.next()? {
            ROOT.get()?.invoke(&at::REMOVEHANDLER, args![&handler])?;
            handler.invoke(&at::CLOSE, ())?;
        }
    }
    if ROOT.get()?.get(&at::HANDLERS)?.truthy()? {
        return Ok(Value::None);
    }
    let mut handlers = kwargs.pop_or(s!("handlers"), Value::None)?;
    if handlers.is_none() {
        if op::contains(kwargs, &Value::from(s!("stream")))? && op::contains(kwargs, &Value::from(s!("filename")))? {
            return Err(emitted::raised(
                "ValueError",
                args![s!("'stream' and 'filename' should not be specified together")],
            ));
        }
    } else if op::contains(kwargs, &Value::from(s!("stream")))? || op::contains(kwargs, &Value::from(s!("filename")))? {
        return Err(emitted::raised(
            "ValueError",
            args![s!("'stream' or 'filename' should not be specified together with 'handlers'")],
        ));
    }
    if handlers.is_none() {
        let filename = kwargs.pop_or(s!("filename"), Value::None)?;
        let mode = kwargs.pop_or(s!("filemode"), s!("a"))?;
        if filename.truthy()? {
            if op::contains(&mode, &Value::from(s!("b")))? {
                errors = Value::None;
            } else if encoding.is_none() {
                encoding = Value::from(s!("utf-8"));
            }
            handlers =
                list![FILE_HANDLER.get()?.call(args![&filename, &mode; "encoding" = &encoding, "errors" = errors])?];
        } else {
            handlers = list![STREAM_HANDLER.get()?.call(args![kwargs.pop_or(s!("stream"), Value::None)?])?];
        }
    }
    let datefmt = kwargs.pop_or(s!("datefmt"), Value::None)?;
    let style = kwargs.pop_or(s!("style"), s!("%"))?;
    _CHECK_STYLE.get()?.call(args![&style])?;
    let formatter = FORMATTER.get()?.call(args![
        early!(kwargs.clone(), &at::POP, pop_or: s!("format"), _STYLES.get()?.item(&style)?.at(1)?)?,
        datefmt,
        &style
    ])?;
    let mut it = op::iter(&handlers)?;
    while let Some(handler) = it.next()? {
        if handler.lacks(&at::FORMATTER)? {
            handler.invoke(&at::SETFORMATTER, args![&formatter])?;
        }
        ROOT.get()?.invoke(&at::ADDHANDLER, args![handler])?;
    }
    let level = kwargs.pop_or(s!("level"), Value::None)?;
    if !level.is_none() {
        ROOT.get()?.invoke(&at::SETLEVEL, args![&level])?;
    }
    if kwargs.truthy()? {
        return Err(emitted::raised(
            "ValueError",
            args![op::modulo(
                &Value::from(s!("Unrecognised argument(s): %s")),
                &Value::from(s!(", ").join_all(&kwargs.keys()?)?),
            )?],
        ));
    }
    Ok(Value::None)
}

pub fn get_logger(name: &Value) -> R {
    call_guard!("getLogger");
    if !name.truthy()?
        || op::isinstance(name, &builtins::get("str"))? && op::eq_bool(name, &ROOT.get()?.get(&at::NAME)?)?
    {
        return ROOT.get();
    }
    LOGGER.get()?.get(&at::MANAGER)?.invoke(&at::GETLOGGER, args![name])
}

pub fn _ready() -> R {
    call_guard!("_ready");
    if !ROOT.get()?.get(&at::HANDLERS)?.truthy()? {
        BASIC_CONFIG.get()?.call(())?;
    }
    ROOT.get()
}

pub fn critical(msg: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("critical");
    early!(_READY.get()?.call(())?, &at::CRITICAL => msg, *args.clone(); **kwargs.clone())?;
    Ok(Value::None)
}

pub fn fatal(msg: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("fatal");
    unpack!(CRITICAL2.get()? => msg, *args.clone(); **kwargs.clone())?;
    Ok(Value::None)
}

pub fn error(msg: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("error");
    early!(_READY.get()?.call(())?, &at::ERROR => msg, *args.clone(); **kwargs.clone())?;
    Ok(Value::None)
}

pub fn exception(msg: &Value, args: &Value, exc_info: &Value, kwargs: &Value) -> R {
    call_guard!("exception");
    unpack!(ERROR2.get()? => msg, *args.clone(); "exc_info" = exc_info, **kwargs.clone())?;
    Ok(Value::None)
}

pub fn warning(msg: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("warning");
    early!(_READY.get()?.call(())?, &at::WARNING => msg, *args.clone(); **kwargs.clone())?;
    Ok(Value::None)
}

pub fn warn(msg: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("warn");
    WARNINGS.get()?.invoke(
        &at::WARN,
        args![s!("The 'warn' function is deprecated, use 'warning' instead"), builtins::get("DeprecationWarning"), 2],
    )?;
    unpack!(WARNING2.get()? => msg, *args.clone(); **kwargs.clone())?;
    Ok(Value::None)
}

pub fn info(msg: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("info");
    early!(_READY.get()?.call(())?, &at::INFO => msg, *args.clone(); **kwargs.clone())?;
    Ok(Value::None)
}

pub fn debug(msg: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("debug");
    early!(_READY.get()?.call(())?, &at::DEBUG => msg, *args.clone(); **kwargs.clone())?;
    Ok(Value::None)
}

pub fn log(level: &Value, msg: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("log");
    early!(_READY.get()?.call(())?, &at::LOG => level, msg, *args.clone(); **kwargs.clone())?;
    Ok(Value::None)
}

pub fn disable(level: &Value) -> R {
    call_guard!("disable");
    ROOT.get()?.get(&at::MANAGER)?.put(&at::DISABLE, level)?;
    Ok(Value::None)
}

pub fn capture_warnings(capture: &Value) -> R {
    Err(emitted::raised("NotImplementedError", args![s!("batuta: logging.captureWarnings is not supported")]))
}

pub fn shutdown(handler_list: &Value) -> R {
    let mut it = op::iter(&builtins::reversed(args![if handler_list.is_none() {
        _MADE.get()?
    } else {
        handler_list.clone()
    }])?)?;
    while let Some(handler) = it.next()? {
        let tried = attempt(|| {
            handler.invoke(&at::FLUSH, ())?;
            handler.invoke(&at::CLOSE, ())?;
            Ok(())
        });
        if let Err(error2) = tried {
            let _handling = exc::handling(&error2);
            if error2.matches(&tuple![builtins::get("OSError"), builtins::get("ValueError")])? {
            } else {
                return Err(error2);
            }
        }
    }
    Ok(Value::None)
}

fn init() -> R<()> {
    _BATON.set(batuta_std::baton::module());
    OS.set(batuta_std::os::module());
    RE.set(batuta_std::re::module());
    SYS.set(batuta_std::sys::module());
    TIME.set(batuta_std::time_::module());
    WARNINGS.set(batuta_std::warnings::module());
    MAPPING.set(modules::member_at(&Value::from(batuta_std::collections::abc_module()), "Mapping", 18)?);
    modules::bring_from(
        &Value::from(batuta_std::string_::module()),
        &[(&_STRING_FORMATTER, "Formatter", 13), (&TEMPLATE, "Template", 12)],
    )?;
    _METHOD.set(modules::member_at(&Value::from(batuta_std::types_::module()), "MethodType", 6)?);
    __ALL_.set(list![
        s!("BASIC_FORMAT"),
        s!("BufferingFormatter"),
        s!("CRITICAL"),
        s!("DEBUG"),
        s!("ERROR"),
        s!("FATAL"),
        s!("FileHandler"),
        s!("Filter"),
        s!("Filterer"),
        s!("Formatter"),
        s!("Handler"),
        s!("INFO"),
        s!("LogRecord"),
        s!("Logger"),
        s!("LoggerAdapter"),
        s!("Manager"),
        s!("NOTSET"),
        s!("NullHandler"),
        s!("PercentStyle"),
        s!("PlaceHolder"),
        s!("RootLogger"),
        s!("StrFormatStyle"),
        s!("StreamHandler"),
        s!("StringTemplateStyle"),
        s!("WARN"),
        s!("WARNING"),
        s!("addLevelName"),
        s!("basicConfig"),
        s!("captureWarnings"),
        s!("critical"),
        s!("debug"),
        s!("disable"),
        s!("error"),
        s!("exception"),
        s!("fatal"),
        s!("getLevelName"),
        s!("getLevelNamesMapping"),
        s!("getLogger"),
        s!("getLoggerClass"),
        s!("info"),
        s!("log"),
        s!("makeLogRecord"),
        s!("setLoggerClass"),
        s!("shutdown"),
        s!("warn"),
        s!("warning"),
        s!("getLogRecordFactory"),
        s!("setLogRecordFactory"),
        s!("lastResort"),
        s!("raiseExceptions"),
        s!("root"),
        s!("logThreads"),
        s!("logProcesses"),
        s!("logMultiprocessing")
    ]);
    CRITICAL.set(50);
    FATAL.set(50);
    ERROR.set(40);
    WARNING.set(30);
    WARN.set(30);
    INFO.set(20);
    DEBUG.set(10);
    NOTSET.set(0);
    BASIC_FORMAT.set(s!("%(levelname)s:%(name)s:%(message)s"));
    RAISE_EXCEPTIONS.set(true);
    LOG_THREADS.set(true);
    LOG_PROCESSES.set(true);
    LOG_MULTIPROCESSING.set(true);
    _START.set(batuta_std::time_::time_f64());
    _ENTRY.set(if SYS.get()?.get(&at::ARGV)?.truthy()? {
        early!(OS.get()?.get(&at::PATH)?, &at::BASENAME, args![SYS.get()?.get(&at::ARGV)?.at(0)?])?
    } else {
        Value::from(Str::default())
    });
    _SHOWN_LEVELS.set(dict![
        CRITICAL.get()? => s!("CRITICAL"),
        ERROR.get()? => s!("ERROR"),
        WARNING.get()? => s!("WARNING"),
        INFO.get()? => s!("INFO"),
        DEBUG.get()? => s!("DEBUG"),
        NOTSET.get()? => s!("NOTSET")
    ]?);
    _LEVELS.set(dict![
        s!("CRITICAL") => CRITICAL.get()?,
        s!("FATAL") => FATAL.get()?,
        s!("ERROR") => ERROR.get()?,
        s!("WARN") => WARNING.get()?,
        s!("WARNING") => WARNING.get()?,
        s!("INFO") => INFO.get()?,
        s!("DEBUG") => DEBUG.get()?,
        s!("NOTSET") => NOTSET.get()?
    ]?);
    _READ.set(false);
    _NAMED.set(Value::Dict(Dict::new()));
    _MADE.set(list![]);
    GET_LEVEL_NAMES_MAPPING.set(function("getLevelNamesMapping()", [], get_level_names_mapping));
    GET_LEVEL_NAME.set(function("getLevelName(level)", [], get_level_name));
    ADD_LEVEL_NAME.set(function("addLevelName(level, levelName)", [], add_level_name));
    _CHECK_LEVEL.set(function("_checkLevel(level)", [], _check_level));
    _PLACES.set(tuple![s!("pathname"), s!("filename"), s!("module"), s!("lineno"), s!("funcName")]);
    _UNKNOWN.set(s!("(unknown file)"));
    _FILE.define({
        let ns = Dict::new();
        ns.doc("The name of a file of the program, without its folder, which is not known.");
        build_class("_File", "logging", "_File", vec![builtins::get("str")], ns, Vec::new())?
    });
    _NO_PLACE.set(function("_no_place(name)", [], _no_place));
    LOG_RECORD.define({
        let ns2 = Dict::new();
        ns2.doc("One message with all that is known of it.");
        ns2.set_str(
            "__init__",
            def(
                "LogRecord.__init__(self, name, level, pathname, lineno, msg, args, exc_info, func=, sinfo=, **kwargs)",
                vec![Value::None, Value::None],
                |[self_, name, level, pathname, lineno, msg, args, exc_info, func, sinfo, kwargs]| {
                    LogRecord::__init__(
                        &self_, &name, &level, &pathname, &lineno, &msg, &args, &exc_info, &func, &sinfo, &kwargs,
                    )
                },
            ),
        );
        ns2.method("LogRecord.__getattr__(self, name)", [], LogRecord::__getattr__);
        ns2.method("LogRecord.__repr__(self)", [], LogRecord::__repr__);
        ns2.method("LogRecord.getMessage(self)", [], LogRecord::get_message);
        build_class("LogRecord", "logging", "LogRecord", vec![builtins::get("object")], ns2, Vec::new())?
    });
    _THREAD.set(function("_thread()", [], _thread));
    _RECORD_FACTORY.set(LOG_RECORD.get()?);
    SET_LOG_RECORD_FACTORY.set(function("setLogRecordFactory(factory)", [], set_log_record_factory));
    GET_LOG_RECORD_FACTORY.set(function("getLogRecordFactory()", [], get_log_record_factory));
    MAKE_LOG_RECORD.set(function("makeLogRecord(dict)", [], make_log_record));
    _NAMED_PLACE.set(function("_named_place(fmt, marks)", [], _named_place));
    PERCENT_STYLE.define({
        let ns3 = Dict::new();
        ns3.set_str("default_format", Value::from(s!("%(message)s")));
        ns3.set_str("asctime_format", Value::from(s!("%(asctime)s")));
        ns3.set_str("asctime_search", Value::from(s!("%(asctime)")));
        ns3.set_str(
            "validation_pattern",
            early!(
                RE.get()?,
                &at::COMPILE,
                args![s!("%\\(\\w+\\)[#0+ -]*(\\*|\\d+)?(\\.(\\*|\\d+))?[diouxefgcrsa%]"), RE.get()?.get(&at::I)?]
            )?,
        );
        ns3.set_str("_marks", tuple![s!("%%(%s)")]);
        ns3.method("PercentStyle.__init__(self, fmt, *, defaults=)", vec![Value::None], PercentStyle::__init__);
        ns3.method("PercentStyle.usesTime(self)", [], PercentStyle::uses_time);
        ns3.method("PercentStyle.validate(self)", [], PercentStyle::validate);
        ns3.method("PercentStyle._values(self, record)", [], PercentStyle::_values);
        ns3.method("PercentStyle._format(self, record)", [], PercentStyle::_format);
        ns3.method("PercentStyle.format(self, record)", [], PercentStyle::format);
        build_class("PercentStyle", "logging", "PercentStyle", vec![builtins::get("object")], ns3, Vec::new())?
    });
    STR_FORMAT_STYLE.define({
        let ns4 = Dict::new();
        ns4.set_str("default_format", Value::from(s!("{message}")));
        ns4.set_str("asctime_format", Value::from(s!("{asctime}")));
        ns4.set_str("asctime_search", Value::from(s!("{asctime")));
        ns4.set_str("_marks", tuple![s!("{%s}"), s!("{%s:"), s!("{%s!")]);
        ns4.set_str(
            "fmt_spec",
            early!(
                RE.get()?,
                &at::COMPILE,
                args![
                    s!("^(.?[<=>^])?[+ -]?#?0?(\\d+|{\\w+})?[,_]?(\\.(\\d+|{\\w+}))?[bcdefgnosx%]?$"),
                    RE.get()?.get(&at::I)?
                ]
            )?,
        );
        ns4.set_str("field_spec", RE.get()?.invoke(&at::COMPILE, args![s!("^(\\d+|\\w+)(\\.\\w+|\\[\\d+\\])*$")])?);
        ns4.method("StrFormatStyle._format(self, record)", [], StrFormatStyle::_format);
        ns4.method("StrFormatStyle.validate(self)", [], StrFormatStyle::validate);
        build_class("StrFormatStyle", "logging", "StrFormatStyle", vec![PERCENT_STYLE.get()?], ns4, Vec::new())?
    });
    STRING_TEMPLATE_STYLE.define({
        let ns5 = Dict::new();
        ns5.set_str("default_format", Value::from(s!("${message}")));
        ns5.set_str("asctime_format", Value::from(s!("${asctime}")));
        ns5.set_str("asctime_search", Value::from(s!("${asctime}")));
        ns5.set_str("_marks", tuple![s!("${%s}"), s!("$%s")]);
        ns5.method("StringTemplateStyle.__init__(self, *args, **kwargs)", [], StringTemplateStyle::__init__);
        ns5.method("StringTemplateStyle.usesTime(self)", [], StringTemplateStyle::uses_time);
        ns5.method("StringTemplateStyle.validate(self)", [], StringTemplateStyle::validate);
        ns5.method("StringTemplateStyle._format(self, record)", [], StringTemplateStyle::_format);
        let class = build_class(
            "StringTemplateStyle",
            "logging",
            "StringTemplateStyle",
            vec![PERCENT_STYLE.get()?],
            ns5,
            Vec::new(),
        )?;
        STRING_TEMPLATE_STYLE_CLASS.set(class.clone());
        class
    });
    _PLACE.set(early!(
        RE.get()?,
        &at::COMPILE,
        args![
            s!("\\$(?:(?P<escaped>\\$)|(?P<named>[_a-z][_a-z0-9]*)|{(?P<braced>[_a-z][_a-z0-9]*)}|(?P<invalid>))"),
            op::bitor(&RE.get()?.get(&at::IGNORECASE)?, &RE.get()?.get(&at::ASCII)?)?
        ]
    )?);
    _STYLES.set(dict![
        s!("%") => tuple![PERCENT_STYLE.get()?, BASIC_FORMAT.get()?],
        s!("{") => tuple![STR_FORMAT_STYLE.get()?, s!("{levelname}:{name}:{message}")],
        s!("$") => tuple![STRING_TEMPLATE_STYLE.get()?, s!("${levelname}:${name}:${message}")]
    ]?);
    _CHECK_STYLE.set(function("_check_style(style)", [], _check_style));
    FORMATTER.define({
        let ns6 = Dict::new();
        ns6.doc("Makes text of records.");
        ns6.set_str("converter", TIME.get()?.get(&at::LOCALTIME)?);
        ns6.set_str("default_time_format", Value::from(s!("%Y-%m-%d %H:%M:%S")));
        ns6.set_str("default_msec_format", Value::from(s!("%s,%03d")));
        ns6.method(
            "Formatter.__init__(self, fmt=, datefmt=, style=, validate=, *, defaults=)",
            vec![Value::None, Value::None, Value::from(s!("%")), Value::from(true), Value::None],
            Formatter::__init__,
        );
        ns6.method("Formatter.formatTime(self, record, datefmt=)", vec![Value::None], Formatter::format_time);
        ns6.method("Formatter.formatException(self, ei)", [], Formatter::format_exception);
        ns6.method("Formatter.usesTime(self)", [], Formatter::uses_time);
        ns6.method("Formatter.formatMessage(self, record)", [], Formatter::format_message);
        ns6.method("Formatter.formatStack(self, stack_info)", [], Formatter::format_stack);
        ns6.method("Formatter.format(self, record)", [], Formatter::format);
        build_class("Formatter", "logging", "Formatter", vec![builtins::get("object")], ns6, Vec::new())?
    });
    _DEFAULT_FORMATTER.set(FORMATTER.get()?.call(())?);
    BUFFERING_FORMATTER.define({
        let ns7 = Dict::new();
        ns7.doc("Makes text of several records.");
        ns7.method("BufferingFormatter.__init__(self, linefmt=)", vec![Value::None], BufferingFormatter::__init__);
        ns7.method("BufferingFormatter.formatHeader(self, records)", [], BufferingFormatter::format_header);
        ns7.method("BufferingFormatter.formatFooter(self, records)", [], BufferingFormatter::format_footer);
        ns7.method("BufferingFormatter.format(self, records)", [], BufferingFormatter::format);
        build_class(
            "BufferingFormatter",
            "logging",
            "BufferingFormatter",
            vec![builtins::get("object")],
            ns7,
            Vec::new(),
        )?
    });
    FILTER.define({
        let ns8 = Dict::new();
        ns8.doc("Lets records of one logger and those below it pass.");
        ns8.method("Filter.__init__(self, name=)", vec![Value::from(Str::default())], Filter::__init__);
        ns8.method("Filter.filter(self, record)", [], Filter::filter);
        build_class("Filter", "logging", "Filter", vec![builtins::get("object")], ns8, Vec::new())?
    });
    FILTERER.define({
        let ns9 = Dict::new();
        ns9.doc("What has filters.");
        ns9.method("Filterer.__init__(self)", [], Filterer::__init__);
        ns9.method("Filterer.addFilter(self, filter)", [], Filterer::add_filter);
        ns9.method("Filterer.removeFilter(self, filter)", [], Filterer::remove_filter);
        ns9.method("Filterer.filter(self, record)", [], Filterer::filter);
        build_class("Filterer", "logging", "Filterer", vec![builtins::get("object")], ns9, Vec::new())?
    });
    HANDLER.define({
        let ns10 = Dict::new();
        ns10.doc("Writes records somewhere; subclasses say where.");
        ns10.method("Handler.__init__(self, level=)", vec![NOTSET.get()?], Handler::__init__);
        ns10.method("Handler.get_name(self)", [], Handler::get_name);
        ns10.method("Handler.set_name(self, name)", [], Handler::set_name);
        ns10.set_str(
            "name",
            builtins::property(args![
                emitted::class_name(&ns10, "get_name")?,
                emitted::class_name(&ns10, "set_name")?
            ])?,
        );
        ns10.method("Handler.createLock(self)", [], Handler::create_lock);
        ns10.method("Handler.acquire(self)", [], Handler::acquire);
        ns10.method("Handler.release(self)", [], Handler::release);
        ns10.method("Handler.setLevel(self, level)", [], Handler::set_level);
        ns10.method("Handler.format(self, record)", [], Handler::format);
        ns10.method("Handler.emit(self, record)", [], Handler::emit);
        ns10.method("Handler.handle(self, record)", [], Handler::handle);
        ns10.method("Handler.setFormatter(self, fmt)", [], Handler::set_formatter);
        ns10.method("Handler.flush(self)", [], Handler::flush);
        ns10.method("Handler.close(self)", [], Handler::close);
        ns10.method("Handler.handleError(self, record)", [], Handler::handle_error);
        ns10.method("Handler.__repr__(self)", [], Handler::__repr__);
        build_class("Handler", "logging", "Handler", vec![FILTERER.get()?], ns10, Vec::new())?
    });
    STREAM_HANDLER.define({
        let ns11 = Dict::new();
        ns11.doc("Writes to a stream.");
        ns11.set_str("terminator", Value::from(s!("\n")));
        ns11.method("StreamHandler.__init__(self, stream=)", vec![Value::None], StreamHandler::__init__);
        ns11.method("StreamHandler.flush(self)", [], StreamHandler::flush);
        ns11.method("StreamHandler.format(self, record)", [], StreamHandler::format);
        ns11.method("StreamHandler.emit(self, record)", [], StreamHandler::emit);
        ns11.method("StreamHandler.setStream(self, stream)", [], StreamHandler::set_stream);
        ns11.method("StreamHandler.__repr__(self)", [], StreamHandler::__repr__);
        build_class("StreamHandler", "logging", "StreamHandler", vec![HANDLER.get()?], ns11, Vec::new())?
    });
    FILE_HANDLER.define({
        let ns12 = Dict::new();
        ns12.doc("Writes to a file.");
        ns12.method(
            "FileHandler.__init__(self, filename, mode=, encoding=, delay=, errors=)",
            vec![Value::from(s!("a")), Value::None, Value::from(false), Value::None],
            FileHandler::__init__,
        );
        ns12.method("FileHandler.close(self)", [], FileHandler::close);
        ns12.method("FileHandler._open(self)", [], FileHandler::_open);
        ns12.method("FileHandler.emit(self, record)", [], FileHandler::emit);
        ns12.method("FileHandler.__repr__(self)", [], FileHandler::__repr__);
        build_class("FileHandler", "logging", "FileHandler", vec![STREAM_HANDLER.get()?], ns12, Vec::new())?
    });
    _LAST_RESORT.define({
        let ns13 = Dict::new();
        ns13.doc("Writes to what `sys.stderr` is at the time.");
        ns13.method("_LastResort.__init__(self, level=)", vec![NOTSET.get()?], LastResort::__init__);
        let decorator = builtins::get("property");
        ns13.set_str("stream", decorator.call(args![function("_LastResort.stream(self)", [], LastResort::stream)])?);
        build_class("_LastResort", "logging", "_LastResort", vec![STREAM_HANDLER.get()?], ns13, Vec::new())?
    });
    LAST_RESORT.set(_LAST_RESORT.get()?.call(args![WARNING.get()?])?);
    NULL_HANDLER.define({
        let ns14 = Dict::new();
        ns14.doc("Writes nothing.");
        ns14.method("NullHandler.handle(self, record)", [], NullHandler::handle);
        ns14.method("NullHandler.emit(self, record)", [], NullHandler::emit);
        build_class("NullHandler", "logging", "NullHandler", vec![HANDLER.get()?], ns14, Vec::new())?
    });
    PLACE_HOLDER.define({
        let ns15 = Dict::new();
        ns15.doc("Stands for a logger that nobody asked for though some below it are there.");
        ns15.method("PlaceHolder.__init__(self, alogger)", [], PlaceHolder::__init__);
        ns15.method("PlaceHolder.append(self, alogger)", [], PlaceHolder::append);
        build_class("PlaceHolder", "logging", "PlaceHolder", vec![builtins::get("object")], ns15, Vec::new())?
    });
    MANAGER.define({
        let ns16 = Dict::new();
        ns16.doc("The tree of loggers.");
        ns16.method("Manager.__init__(self, rootnode)", [], Manager::__init__);
        let decorator2 = builtins::get("property");
        ns16.set_str("disable", decorator2.call(args![function("Manager.disable(self)", [], Manager::disable)])?);
        let decorator3 = match emitted::class_name(&ns16, "disable") {
            Ok(found) => found,
            Err(_) => DISABLE.get()?,
        }
        .get(&at::SETTER)?;
        ns16.set_str(
            "disable",
            decorator3.call(args![function("Manager.disable(self, value)", [], Manager::disable2)])?,
        );
        ns16.method("Manager.getLogger(self, name)", [], Manager::get_logger);
        ns16.method("Manager._hang(self, logger)", [], Manager::_hang);
        ns16.method("Manager.setLoggerClass(self, klass)", [], Manager::set_logger_class);
        ns16.method("Manager.setLogRecordFactory(self, factory)", [], Manager::set_log_record_factory);
        build_class("Manager", "logging", "Manager", vec![builtins::get("object")], ns16, Vec::new())?
    });
    LOGGER.define({
        let ns17 = Dict::new();
        ns17.doc("Takes messages of one part of a program.");
        ns17.method("Logger.__init__(self, name, level=)", vec![NOTSET.get()?], Logger::__init__);
        ns17.method("Logger.setLevel(self, level)", [], Logger::set_level);
        ns17.method("Logger.debug(self, msg, *args, **kwargs)", [], Logger::debug);
        ns17.method("Logger.info(self, msg, *args, **kwargs)", [], Logger::info);
        ns17.method("Logger.warning(self, msg, *args, **kwargs)", [], Logger::warning);
        ns17.method("Logger.warn(self, msg, *args, **kwargs)", [], Logger::warn);
        ns17.method("Logger.error(self, msg, *args, **kwargs)", [], Logger::error);
        ns17.method(
            "Logger.exception(self, msg, *args, exc_info=, **kwargs)",
            vec![Value::from(true)],
            Logger::exception,
        );
        ns17.method("Logger.critical(self, msg, *args, **kwargs)", [], Logger::critical);
        ns17.method("Logger.fatal(self, msg, *args, **kwargs)", [], Logger::fatal);
        ns17.method("Logger.log(self, level, msg, *args, **kwargs)", [], Logger::log);
        ns17.set_str(
            "makeRecord",
            def(
                "Logger.makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=, extra=, sinfo=)",
                vec![Value::None, Value::None, Value::None],
                |[self_, name, level, fn_, lno, msg, args, exc_info, func, extra, sinfo]| {
                    Logger::make_record(
                        &self_, &name, &level, &fn_, &lno, &msg, &args, &exc_info, &func, &extra, &sinfo,
                    )
                },
            ),
        );
        ns17.method(
            "Logger._log(self, level, msg, args, exc_info=, extra=, stack_info=, stacklevel=)",
            vec![Value::None, Value::None, Value::from(false), Value::from(1)],
            Logger::_log,
        );
        ns17.method("Logger.handle(self, record)", [], Logger::handle);
        ns17.method("Logger.addHandler(self, hdlr)", [], Logger::add_handler);
        ns17.method("Logger.removeHandler(self, hdlr)", [], Logger::remove_handler);
        ns17.method("gen Logger._upwards(self)", [], Logger::_upwards);
        ns17.method("Logger.hasHandlers(self)", [], Logger::has_handlers);
        ns17.method("Logger.callHandlers(self, record)", [], Logger::call_handlers);
        ns17.method("Logger.getEffectiveLevel(self)", [], Logger::get_effective_level);
        ns17.method("Logger.isEnabledFor(self, level)", [], Logger::is_enabled_for);
        ns17.method("Logger.getChild(self, suffix)", [], Logger::get_child);
        ns17.method("Logger.__repr__(self)", [], Logger::__repr__);
        build_class("Logger", "logging", "Logger", vec![FILTERER.get()?], ns17, Vec::new())?
    });
    ROOT_LOGGER.define({
        let ns18 = Dict::new();
        ns18.doc("The logger above all others.");
        ns18.method("RootLogger.__init__(self, level)", [], RootLogger::__init__);
        build_class("RootLogger", "logging", "RootLogger", vec![LOGGER.get()?], ns18, Vec::new())?
    });
    _LOGGER_CLASS.set(LOGGER.get()?);
    ROOT.set(ROOT_LOGGER.get()?.call(args![WARNING.get()?])?);
    let value = ROOT.get()?;
    LOGGER.get()?.put(&at::ROOT, value)?;
    let value2 = MANAGER.get()?.call(args![ROOT.get()?])?;
    LOGGER.get()?.put(&at::MANAGER, value2)?;
    LOGGER_ADAPTER.define({
        let ns19 = Dict::new();
        ns19.doc("Adds something of its own to the messages of a logger.");
        ns19.method("LoggerAdapter.__init__(self, logger, extra=)", vec![Value::None], LoggerAdapter::__init__);
        ns19.method("LoggerAdapter.process(self, msg, kwargs)", [], LoggerAdapter::process);
        ns19.method("LoggerAdapter.debug(self, msg, *args, **kwargs)", [], LoggerAdapter::debug);
        ns19.method("LoggerAdapter.info(self, msg, *args, **kwargs)", [], LoggerAdapter::info);
        ns19.method("LoggerAdapter.warning(self, msg, *args, **kwargs)", [], LoggerAdapter::warning);
        ns19.method("LoggerAdapter.warn(self, msg, *args, **kwargs)", [], LoggerAdapter::warn);
        ns19.method("LoggerAdapter.error(self, msg, *args, **kwargs)", [], LoggerAdapter::error);
        ns19.method(
            "LoggerAdapter.exception(self, msg, *args, exc_info=, **kwargs)",
            vec![Value::from(true)],
            LoggerAdapter::exception,
        );
        ns19.method("LoggerAdapter.critical(self, msg, *args, **kwargs)", [], LoggerAdapter::critical);
        ns19.method("LoggerAdapter.log(self, level, msg, *args, **kwargs)", [], LoggerAdapter::log);
        ns19.method("LoggerAdapter.isEnabledFor(self, level)", [], LoggerAdapter::is_enabled_for);
        ns19.method("LoggerAdapter.setLevel(self, level)", [], LoggerAdapter::set_level);
        ns19.method("LoggerAdapter.getEffectiveLevel(self)", [], LoggerAdapter::get_effective_level);
        ns19.method("LoggerAdapter.hasHandlers(self)", [], LoggerAdapter::has_handlers);
        ns19.method("LoggerAdapter._log(self, level, msg, args, **kwargs)", [], LoggerAdapter::_log);
        let decorator4 = builtins::get("property");
        ns19.set_str(
            "manager",
            decorator4.call(args![function("LoggerAdapter.manager(self)", [], LoggerAdapter::manager)])?,
        );
        let decorator5 = builtins::get("property");
        ns19.set_str("name", decorator5.call(args![function("LoggerAdapter.name(self)", [], LoggerAdapter::name)])?);
        ns19.method("LoggerAdapter.__repr__(self)", [], LoggerAdapter::__repr__);
        build_class("LoggerAdapter", "logging", "LoggerAdapter", vec![builtins::get("object")], ns19, Vec::new())?
    });
    _NOWHERE.set(tuple![_UNKNOWN.get()?, 0, s!("(unknown function)")]);
    _COMING.set(Value::Dict(Dict::new()));
    _TAKEN.set(function("_taken()", [], _taken));
    _PLACED.set(function("_placed(owner, name, function, line, module)", [], _placed));
    _FILE_OF.set(function("_file_of(module)", [], _file_of));
    SET_LOGGER_CLASS.set(function("setLoggerClass(klass)", [], set_logger_class));
    GET_LOGGER_CLASS.set(function("getLoggerClass()", [], get_logger_class));
    BASIC_CONFIG.set(function("basicConfig(**kwargs)", [], basic_config));
    GET_LOGGER.set(function("getLogger(name=)", vec![Value::None], get_logger));
    _READY.set(function("_ready()", [], _ready));
    CRITICAL2.set(function("critical(msg, *args, **kwargs)", [], critical));
    FATAL2.set(function("fatal(msg, *args, **kwargs)", [], fatal));
    ERROR2.set(function("error(msg, *args, **kwargs)", [], error));
    EXCEPTION.set(function("exception(msg, *args, exc_info=, **kwargs)", vec![Value::from(true)], exception));
    WARNING2.set(function("warning(msg, *args, **kwargs)", [], warning));
    WARN2.set(function("warn(msg, *args, **kwargs)", [], warn));
    INFO2.set(function("info(msg, *args, **kwargs)", [], info));
    DEBUG2.set(function("debug(msg, *args, **kwargs)", [], debug));
    LOG.set(function("log(level, msg, *args, **kwargs)", [], log));
    DISABLE.set(function("disable(level=)", vec![CRITICAL.get()?], disable));
    CAPTURE_WARNINGS.set(function("captureWarnings(capture)", [], capture_warnings));
    SHUTDOWN.set(function("shutdown(handlerList=)", vec![Value::None], shutdown));
    _LOGS.set(builtins::frozenset(args![comprehension::list_of(
        &tuple![
            DEBUG2.get()?,
            INFO2.get()?,
            WARNING2.get()?,
            WARN2.get()?,
            ERROR2.get()?,
            EXCEPTION.get()?,
            CRITICAL2.get()?,
            FATAL2.get()?,
            LOG.get()?,
            LOGGER.get()?.get(&at::DEBUG)?,
            LOGGER.get()?.get(&at::INFO)?,
            LOGGER.get()?.get(&at::WARNING)?,
            LOGGER.get()?.get(&at::WARN)?,
            LOGGER.get()?.get(&at::ERROR)?,
            LOGGER.get()?.get(&at::EXCEPTION)?,
            LOGGER.get()?.get(&at::CRITICAL)?,
            LOGGER.get()?.get(&at::FATAL)?,
            LOGGER.get()?.get(&at::LOG)?,
            LOGGER_ADAPTER.get()?.get(&at::DEBUG)?,
            LOGGER_ADAPTER.get()?.get(&at::INFO)?,
            LOGGER_ADAPTER.get()?.get(&at::WARNING)?,
            LOGGER_ADAPTER.get()?.get(&at::WARN)?,
            LOGGER_ADAPTER.get()?.get(&at::ERROR)?,
            LOGGER_ADAPTER.get()?.get(&at::EXCEPTION)?,
            LOGGER_ADAPTER.get()?.get(&at::CRITICAL)?,
            LOGGER_ADAPTER.get()?.get(&at::LOG)?
        ],
        |one: Value| builtins::id(args![one]),
    )?])?);
    Ok(())
}
