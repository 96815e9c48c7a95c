// Written by batuta from python/configparser.py, 5b22ebc267dfd3bc.
//! Configuration files in sections of keys and values.
use batuta_rt::prelude::*;

module_globals! {
    "configparser", init;
    IO: "io", ITERTOOLS: "itertools", OS: "os", RE: "re", MAPPING: "Mapping", MUTABLE_MAPPING: "MutableMapping",
    __ALL_: "__all__", DEFAULTSECT: "DEFAULTSECT", MAX_INTERPOLATION_DEPTH: "MAX_INTERPOLATION_DEPTH", ERROR: "Error",
    NO_SECTION_ERROR: "NoSectionError", DUPLICATE_SECTION_ERROR: "DuplicateSectionError",
    DUPLICATE_OPTION_ERROR: "DuplicateOptionError", NO_OPTION_ERROR: "NoOptionError",
    INTERPOLATION_ERROR: "InterpolationError", INTERPOLATION_MISSING_OPTION_ERROR: "InterpolationMissingOptionError",
    INTERPOLATION_SYNTAX_ERROR: "InterpolationSyntaxError", INTERPOLATION_DEPTH_ERROR: "InterpolationDepthError",
    PARSING_ERROR: "ParsingError", MISSING_SECTION_HEADER_ERROR: "MissingSectionHeaderError", _UNSET: "_UNSET",
    INTERPOLATION: "Interpolation", BASIC_INTERPOLATION: "BasicInterpolation",
    EXTENDED_INTERPOLATION: "ExtendedInterpolation", LEGACY_INTERPOLATION: "LegacyInterpolation",
    RAW_CONFIG_PARSER_CLASS: "RawConfigParser.__class__", CONVERTER_MAPPING: "ConverterMapping",
    SECTION_PROXY: "SectionProxy", RAW_CONFIG_PARSER: "RawConfigParser", CONFIG_PARSER_CLASS: "ConfigParser.__class__",
    CONFIG_PARSER: "ConfigParser", SAFE_CONFIG_PARSER: "SafeConfigParser", _SECTION_GETTER: "_section_getter",
}

fields! {
    ADD_SECTION: "add_section", APPEND: "append", ARGS: "args", BEFORE_GET: "before_get", BEFORE_READ: "before_read",
    BEFORE_SET: "before_set", BEFORE_WRITE: "before_write", BOOLEAN_STATES: "BOOLEAN_STATES", CHAIN: "chain",
    CLEAR: "clear", COMPILE: "compile", CONVERTERS: "converters", COPY: "copy", DEFAULTS: "defaults",
    DEFAULT_SECTION: "default_section", END: "end", ERRORS: "errors", ESCAPE: "escape", FIND: "find", FORMAT: "format",
    FSPATH: "fspath", GET: "get", GETBOOLEAN: "getboolean", GETFLOAT: "getfloat", GETINT: "getint", GROUP: "group",
    HAS_OPTION: "has_option", HAS_SECTION: "has_section", INSERT: "insert", ITEMS: "items", LINE: "line",
    LINENO: "lineno", MATCH: "match", MESSAGE: "message", NAME: "name", NONSPACECRE: "NONSPACECRE", OPTION: "option",
    OPTIONS: "options", OPTIONXFORM: "optionxform", PATHLIKE: "PathLike", READ_DICT: "read_dict",
    READ_FILE: "read_file", REFERENCE: "reference", REMOVE_OPTION: "remove_option", REMOVE_SECTION: "remove_section",
    SEARCH: "search", SECTCRE: "SECTCRE", SECTION: "section", SECTIONS: "sections", SET: "set", SOURCE: "source",
    START: "start", STRINGIO: "StringIO", SUB: "sub", UPDATE: "update", WRITE: "write",
    _ALLOW_NO_VALUE: "_allow_no_value", _CHECK_TYPES: "_check_types", _COMMENT_PREFIXES: "_comment_prefixes",
    _CONVERTERS: "_converters", _CONVERT_TO_BOOLEAN: "_convert_to_boolean", _DATA: "_data", _DEFAULTS: "_defaults",
    _DEFAULT_INTERPOLATION: "_DEFAULT_INTERPOLATION", _DELIMITERS: "_delimiters", _DICT: "_dict",
    _EMPTY_LINES_IN_VALUES: "_empty_lines_in_values", _EXPAND: "_expand", _GET: "_get", _GET_CONV: "_get_conv",
    _INLINE_COMMENT_PREFIXES: "_inline_comment_prefixes", _INTERPOLATION: "_interpolation", _JOIN_LINES: "_join_lines",
    _KEY: "_KEY", _KNOWN: "_known", _NAME: "_name", _OPTCRE: "_optcre", _OPTIONS: "_options",
    _OPTION_PATTERN: "_option_pattern", _PARSER: "_parser", _PROXIES: "_proxies", _READ: "_read",
    _READ_DEFAULTS: "_read_defaults", _SECTIONS: "_sections", _STRICT: "_strict", _WRITE_SECTION: "_write_section",
    __INIT__: "__init__",
}

/// Base class for ConfigParser exceptions.
pub struct Error;

impl Error {
    pub fn __init__(self_: &Value, msg: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::MESSAGE, msg)?;
        builtins::get("Exception").invoke(&at::__INIT__, args![self_, msg])?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R {
        self_.get(&at::MESSAGE)
    }
}

/// Raised when no section matches a requested option.
pub struct NoSectionError;

impl NoSectionError {
    pub fn __init__(self_: &Value, section: &Value) -> R {
        call_guard!("__init__");
        early!(
            ERROR.get()?,
            &at::__INIT__,
            args![self_, op::modulo(&Value::from(s!("No section: %r")), &tuple![section])?]
        )?;
        self_.put(&at::SECTION, section)?;
        self_.put(&at::ARGS, tuple![section])?;
        Ok(Value::None)
    }
}

/// Raised when a section is repeated in an input source.
pub struct DuplicateSectionError;

impl DuplicateSectionError {
    pub fn __init__(self_: &Value, section: &Value, source: &Value, lineno: &Value) -> R {
        call_guard!("__init__");
        let mut msg = list![fmt::repr(section)?, s!(" already exists")];
        if !source.is_none() {
            let message = list![s!("While reading from "), fmt::repr(source)?];
            if !lineno.is_none() {
                early!(
                    message.clone(),
                    &at::APPEND,
                    append: Value::from(s!(" [line {0:2d}]")).invoke(&at::FORMAT, args![lineno])?
                )?;
            }
            message.append(s!(": section "))?;
            message.extend(&msg)?;
            msg = message;
        } else {
            msg.invoke(&at::INSERT, args![0, s!("Section ")])?;
        }
        early!(ERROR.get()?, &at::__INIT__, args![self_, Str::default().join_all(&msg)?])?;
        self_.put(&at::SECTION, section)?;
        self_.put(&at::SOURCE, source)?;
        self_.put(&at::LINENO, lineno)?;
        self_.put(&at::ARGS, tuple![section, source, lineno])?;
        Ok(Value::None)
    }
}

/// Raised when an option is repeated in an input source.
pub struct DuplicateOptionError;

impl DuplicateOptionError {
    pub fn __init__(self_: &Value, section: &Value, option: &Value, source: &Value, lineno: &Value) -> R {
        call_guard!("__init__");
        let mut msg = list![fmt::repr(option)?, s!(" in section "), fmt::repr(section)?, s!(" already exists")];
        if !source.is_none() {
            let message = list![s!("While reading from "), fmt::repr(source)?];
            if !lineno.is_none() {
                early!(
                    message.clone(),
                    &at::APPEND,
                    append: Value::from(s!(" [line {0:2d}]")).invoke(&at::FORMAT, args![lineno])?
                )?;
            }
            message.append(s!(": option "))?;
            message.extend(&msg)?;
            msg = message;
        } else {
            msg.invoke(&at::INSERT, args![0, s!("Option ")])?;
        }
        early!(ERROR.get()?, &at::__INIT__, args![self_, Str::default().join_all(&msg)?])?;
        self_.put(&at::SECTION, section)?;
        self_.put(&at::OPTION, option)?;
        self_.put(&at::SOURCE, source)?;
        self_.put(&at::LINENO, lineno)?;
        self_.put(&at::ARGS, tuple![section, option, source, lineno])?;
        Ok(Value::None)
    }
}

/// A requested option was not found.
pub struct NoOptionError;

impl NoOptionError {
    pub fn __init__(self_: &Value, option: &Value, section: &Value) -> R {
        call_guard!("__init__");
        early!(
            ERROR.get()?,
            &at::__INIT__,
            args![self_, op::modulo(&Value::from(s!("No option %r in section: %r")), &tuple![option, section])?]
        )?;
        self_.put(&at::OPTION, option)?;
        self_.put(&at::SECTION, section)?;
        self_.put(&at::ARGS, tuple![option, section])?;
        Ok(Value::None)
    }
}

/// Base class for interpolation-related exceptions.
pub struct InterpolationError;

impl InterpolationError {
    pub fn __init__(self_: &Value, option: &Value, section: &Value, msg: &Value) -> R {
        call_guard!("__init__");
        ERROR.get()?.invoke(&at::__INIT__, args![self_, msg])?;
        self_.put(&at::OPTION, option)?;
        self_.put(&at::SECTION, section)?;
        self_.put(&at::ARGS, tuple![option, section, msg])?;
        Ok(Value::None)
    }
}

/// A string substitution required a setting which was not available.
pub struct InterpolationMissingOptionError;

impl InterpolationMissingOptionError {
    pub fn __init__(self_: &Value, option: &Value, section: &Value, rawval: &Value, reference: &Value) -> R {
        call_guard!("__init__");
        let msg = Value::from(
            s!("Bad value substitution: option {!r} in section {!r} contains an interpolation key {!r} which is not a valid option name. Raw value: {!r}"),
        ).invoke(&at::FORMAT, args![option, section, reference, rawval]).text()?;
        INTERPOLATION_ERROR.get()?.invoke(&at::__INIT__, args![self_, option, section, msg])?;
        self_.put(&at::REFERENCE, reference)?;
        self_.put(&at::ARGS, tuple![option, section, rawval, reference])?;
        Ok(Value::None)
    }
}

/// Raised when the source text contains invalid syntax.
pub struct InterpolationSyntaxError;

/// Raised when substitutions are nested too deeply.
pub struct InterpolationDepthError;

impl InterpolationDepthError {
    pub fn __init__(self_: &Value, option: &Value, section: &Value, rawval: &Value) -> R {
        call_guard!("__init__");
        let msg = Value::from(
            s!("Recursion limit exceeded in value substitution: option {!r} in section {!r} contains an interpolation key which cannot be substituted in {} steps. Raw value: {!r}"),
        ).invoke(&at::FORMAT, args![option, section, MAX_INTERPOLATION_DEPTH.get()?, rawval]).text()?;
        INTERPOLATION_ERROR.get()?.invoke(&at::__INIT__, args![self_, option, section, msg])?;
        self_.put(&at::ARGS, tuple![option, section, rawval])?;
        Ok(Value::None)
    }
}

/// Raised when a configuration file does not follow legal syntax.
pub struct ParsingError;

impl ParsingError {
    pub fn __init__(self_: &Value, source: &Value, filename: &Value) -> R {
        call_guard!("__init__");
        let mut source = source.clone();
        if filename.truthy()? && source.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![s!("Cannot specify both `filename' and `source'. Use `source'.")],
            ));
        }
        if !filename.truthy()? && !source.truthy()? {
            return Err(emitted::raised("ValueError", args![s!("Required argument `source' not given.")]));
        }
        if filename.truthy()? {
            source = filename.clone();
        }
        early!(
            ERROR.get()?,
            &at::__INIT__,
            args![self_, op::modulo(&Value::from(s!("Source contains parsing errors: %r")), &source)?]
        )?;
        self_.put(&at::SOURCE, &source)?;
        self_.put(&at::ERRORS, list![])?;
        self_.put(&at::ARGS, tuple![source])?;
        Ok(Value::None)
    }

    pub fn append(self_: &Value, lineno: &Value, line: &Value) -> R {
        call_guard!("append");
        self_.get(&at::ERRORS)?.append(tuple![lineno, line])?;
        self_.put(
            &at::MESSAGE,
            op::iadd(
                &self_.get(&at::MESSAGE)?,
                &op::modulo(&Value::from(s!("\n\t[line %2d]: %s")), &tuple![lineno, line])?,
            )?,
        )?;
        Ok(Value::None)
    }
}

/// Raised when a key-value pair is found before any section header.
pub struct MissingSectionHeaderError;

impl MissingSectionHeaderError {
    pub fn __init__(self_: &Value, filename: &Value, lineno: &Value, line: &Value) -> R {
        call_guard!("__init__");
        early!(
            ERROR.get()?,
            &at::__INIT__,
            args![
                self_,
                op::modulo(
                    &Value::from(s!("File contains no section headers.\nfile: %r, line: %d\n%r")),
                    &tuple![filename, lineno, line],
                )?
            ]
        )?;
        self_.put(&at::SOURCE, filename)?;
        self_.put(&at::LINENO, lineno)?;
        self_.put(&at::LINE, line)?;
        self_.put(&at::ARGS, tuple![filename, lineno, line])?;
        Ok(Value::None)
    }
}

/// Leaves values as they are.
pub struct Interpolation;

impl Interpolation {
    pub fn before_get(
        self_: &Value,
        parser: &Value,
        section: &Value,
        option: &Value,
        value: &Value,
        defaults: &Value,
    ) -> R {
        Ok(value.clone())
    }

    pub fn before_set(self_: &Value, parser: &Value, section: &Value, option: &Value, value: &Value) -> R {
        Ok(value.clone())
    }

    pub fn before_read(self_: &Value, parser: &Value, section: &Value, option: &Value, value: &Value) -> R {
        Ok(value.clone())
    }

    pub fn before_write(self_: &Value, parser: &Value, section: &Value, option: &Value, value: &Value) -> R {
        Ok(value.clone())
    }
}

/// `%(name)s` stands for another option of the section or the defaults.
pub struct BasicInterpolation;

impl BasicInterpolation {
    pub fn before_get(
        self_: &Value,
        parser: &Value,
        section: &Value,
        option: &Value,
        value: &Value,
        defaults: &Value,
    ) -> R<Str> {
        call_guard!("before_get");
        let parts = list![];
        self_.invoke(&at::_EXPAND, args![parser, option, &parts, value, section, defaults, 1])?;
        Str::default().join_all(&parts)
    }

    pub fn before_set(self_: &Value, parser: &Value, section: &Value, option: &Value, value: &Value) -> R {
        call_guard!("before_set");
        let plain =
            early!(self_.get(&at::_KEY)?, &at::SUB, args![Str::default(), value.replace(s!("%%"), Str::default())?])?;
        if op::contains(&plain, &Value::from(s!("%")))? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(
                    &Value::from(s!("invalid interpolation syntax in %r at position %d")),
                    &tuple![value, plain.find(s!("%"))?],
                )?],
            ));
        }
        Ok(value.clone())
    }

    pub fn _expand(
        self_: &Value,
        parser: &Value,
        option: &Value,
        parts: &Value,
        rest: &Value,
        section: &Value,
        known: &Value,
        depth: &Value,
    ) -> R {
        call_guard!("_expand");
        let mut rest = rest.clone();
        let raw = parser.invoke(&at::GET, args![section, option; "raw" = true, "fallback" = &rest])?;
        if op::gt_bool(depth, &MAX_INTERPOLATION_DEPTH.get()?)? {
            return exc::throw(INTERPOLATION_DEPTH_ERROR.get()?.call(args![option, section, &raw])?);
        }
        let mut value = Value::None;
        while rest.truthy()? {
            let at = rest.find(s!("%"))?;
            if op::lt_bool(&at, &Value::from(0))? {
                parts.append(&rest)?;
                return Ok(Value::None);
            }
            if op::gt_bool(&at, &Value::from(0))? {
                early!(parts.clone(), &at::APPEND, append: rest.cut(Value::None, &at)?)?;
                rest = rest.cut(&at, Value::None)?;
            }
            let follows = rest.cut(1, 2)?;
            if follows.equals("%")? {
                parts.append(s!("%"))?;
                rest = rest.cut(2, Value::None)?;
            } else if follows.equals("(")? {
                let found = self_.get(&at::_KEY)?.invoke(&at::MATCH, args![&rest])?;
                if found.is_none() {
                    return exc::throw(INTERPOLATION_SYNTAX_ERROR.get()?.call(args![
                        option,
                        section,
                        op::modulo(&Value::from(s!("bad interpolation variable reference %r")), &rest)?
                    ])?);
                }
                let name = early!(parser.clone(), &at::OPTIONXFORM, args![found.invoke(&at::GROUP, args![1])?])?;
                rest = rest.cut(found.invoke(&at::END, ())?, Value::None)?;
                let tried = attempt(|| {
                    value = known.item(&name)?;
                    Ok(())
                });
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&builtins::get("KeyError"))? {
                        return Err(exc::raise(
                            INTERPOLATION_MISSING_OPTION_ERROR.get()?.call(args![option, section, &raw, &name])?,
                            Some(Value::None),
                        ));
                    } else {
                        return Err(error);
                    }
                }
                if op::contains(&value, &Value::from(s!("%")))? {
                    early!(
                        self_.clone(),
                        &at::_EXPAND,
                        args![parser, option, parts, &value, section, known, op::add(depth, &Value::from(1))?]
                    )?;
                } else {
                    parts.append(&value)?;
                }
            } else {
                return exc::throw(INTERPOLATION_SYNTAX_ERROR.get()?.call(args![
                    option,
                    section,
                    op::modulo(&Value::from(s!("'%%' must be followed by '%%' or '(', found: %r")), &tuple![&rest])?
                ])?);
            }
        }
        Ok(Value::None)
    }
}

/// `${name}` and `${section:name}` stand for other options.
pub struct ExtendedInterpolation;

impl ExtendedInterpolation {
    pub fn before_get(
        self_: &Value,
        parser: &Value,
        section: &Value,
        option: &Value,
        value: &Value,
        defaults: &Value,
    ) -> R<Str> {
        call_guard!("before_get");
        let parts = list![];
        self_.invoke(&at::_EXPAND, args![parser, option, &parts, value, section, defaults, 1])?;
        Str::default().join_all(&parts)
    }

    pub fn before_set(self_: &Value, parser: &Value, section: &Value, option: &Value, value: &Value) -> R {
        call_guard!("before_set");
        let plain =
            early!(self_.get(&at::_KEY)?, &at::SUB, args![Str::default(), value.replace(s!("$$"), Str::default())?])?;
        if op::contains(&plain, &Value::from(s!("$")))? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(
                    &Value::from(s!("invalid interpolation syntax in %r at position %d")),
                    &tuple![value, plain.find(s!("$"))?],
                )?],
            ));
        }
        Ok(value.clone())
    }

    pub fn _expand(
        self_: &Value,
        parser: &Value,
        option: &Value,
        parts: &Value,
        rest: &Value,
        section: &Value,
        known: &Value,
        depth: &Value,
    ) -> R {
        call_guard!("_expand");
        let mut rest = rest.clone();
        let raw = parser.invoke(&at::GET, args![section, option; "raw" = true, "fallback" = &rest])?;
        if op::gt_bool(depth, &MAX_INTERPOLATION_DEPTH.get()?)? {
            return exc::throw(INTERPOLATION_DEPTH_ERROR.get()?.call(args![option, section, &raw])?);
        }
        let mut value = Value::None;
        while rest.truthy()? {
            let at = rest.find(s!("$"))?;
            if op::lt_bool(&at, &Value::from(0))? {
                parts.append(&rest)?;
                return Ok(Value::None);
            }
            if op::gt_bool(&at, &Value::from(0))? {
                early!(parts.clone(), &at::APPEND, append: rest.cut(Value::None, &at)?)?;
                rest = rest.cut(&at, Value::None)?;
            }
            let follows = rest.cut(1, 2)?;
            if follows.equals("$")? {
                parts.append(s!("$"))?;
                rest = rest.cut(2, Value::None)?;
            } else if follows.equals("{")? {
                let found = self_.get(&at::_KEY)?.invoke(&at::MATCH, args![&rest])?;
                if found.is_none() {
                    return exc::throw(INTERPOLATION_SYNTAX_ERROR.get()?.call(args![
                        option,
                        section,
                        op::modulo(&Value::from(s!("bad interpolation variable reference %r")), &rest)?
                    ])?);
                }
                let path = found.invoke(&at::GROUP, args![1])?.split_on(s!(":"))?;
                rest = rest.cut(found.invoke(&at::END, ())?, Value::None)?;
                let value2 = section.clone();
                let value3 = option.clone();
                let mut there = value2;
                let mut name = value3;
                let tried = attempt(|| {
                    if builtins::length_of(&path)? == 1_i64 {
                        name = early!(parser.clone(), &at::OPTIONXFORM, args![path.at(0)?])?;
                        value = known.item(&name)?;
                    } else if builtins::length_of(&path)? == 2_i64 {
                        there = path.at(0)?;
                        name = early!(parser.clone(), &at::OPTIONXFORM, args![path.at(1)?])?;
                        value = parser.invoke(&at::GET, args![&there, &name; "raw" = true])?;
                    } else {
                        return exc::throw(INTERPOLATION_SYNTAX_ERROR.get()?.call(args![
                            option,
                            section,
                            op::modulo(&Value::from(s!("More than one ':' found: %r")), &tuple![&rest])?
                        ])?);
                    }
                    Ok(())
                });
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&tuple![
                        builtins::get("KeyError"),
                        NO_SECTION_ERROR.get()?,
                        NO_OPTION_ERROR.get()?
                    ])? {
                        return Err(exc::raise(
                            INTERPOLATION_MISSING_OPTION_ERROR.get()?.call(args![
                                option,
                                section,
                                &raw,
                                s!(":").join_all(&path)?
                            ])?,
                            Some(Value::None),
                        ));
                    } else {
                        return Err(error);
                    }
                }
                if op::contains(&value, &Value::from(s!("$")))? {
                    early!(
                        self_.clone(),
                        &at::_EXPAND,
                        args![
                            parser,
                            &name,
                            parts,
                            &value,
                            &there,
                            builtins::dict(args![parser.invoke(&at::ITEMS, args![&there; "raw" = true])?])?,
                            op::add(depth, &Value::from(1))?
                        ]
                    )?;
                } else {
                    parts.append(&value)?;
                }
            } else {
                return exc::throw(INTERPOLATION_SYNTAX_ERROR.get()?.call(args![
                    option,
                    section,
                    op::modulo(&Value::from(s!("'$' must be followed by '$' or '{', found: %r")), &tuple![&rest])?
                ])?);
            }
        }
        Ok(Value::None)
    }
}

/// The oldest form: Python's `%` with the options as mapping.
pub struct LegacyInterpolation;

impl LegacyInterpolation {
    pub fn before_get(
        self_: &Value,
        parser: &Value,
        section: &Value,
        option: &Value,
        value: &Value,
        vars: &Value,
    ) -> R {
        call_guard!("before_get");
        let parser = parser.clone();
        let mut value = value.clone();
        let raw = value.clone();
        let mut depth = MAX_INTERPOLATION_DEPTH.get()?;
        while depth.truthy()? {
            depth = op::isub(&depth, &Value::from(1))?;
            if value.truthy()? && op::contains(&value, &Value::from(s!("%(")))? {
                value = self_.get(&at::_KEY)?.invoke(
                    &at::SUB,
                    args![
                        {
                            let parser = parser.clone();
                            def("LegacyInterpolation.before_get.<locals>.<lambda>(m)", [], move |[m]| {
                                Ok(if m.invoke(&at::GROUP, args![1])?.is_none() {
                                    m.invoke(&at::GROUP, ())?
                                } else {
                                    op::modulo(
                                        &Value::from(s!("%%(%s)s")),
                                        &early!(
                                            parser.clone(),
                                            &at::OPTIONXFORM,
                                            args![m.invoke(&at::GROUP, args![1])?]
                                        )?,
                                    )?
                                })
                            })
                        },
                        &value
                    ],
                )?;
                let tried = attempt(|| {
                    value = op::modulo(&value, vars)?;
                    Ok(())
                });
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&builtins::get("KeyError"))? {
                        let e = error.value();
                        return Err(exc::raise(
                            INTERPOLATION_MISSING_OPTION_ERROR.get()?.call(args![
                                option,
                                section,
                                &raw,
                                e.get(&at::ARGS)?.at(0)?
                            ])?,
                            Some(Value::None),
                        ));
                    } else {
                        return Err(error);
                    }
                }
            } else {
                break;
            }
        }
        if value.truthy()? && op::contains(&value, &Value::from(s!("%(")))? {
            return exc::throw(INTERPOLATION_DEPTH_ERROR.get()?.call(args![option, section, &raw])?);
        }
        Ok(value)
    }
}

/// Reads and writes configuration files; values are taken as written.
pub struct RawConfigParser;

impl RawConfigParser {
    pub fn __init__(
        self_: &Value,
        defaults: &Value,
        dict_type: &Value,
        allow_no_value: &Value,
        delimiters: &Value,
        comment_prefixes: &Value,
        inline_comment_prefixes: &Value,
        strict: &Value,
        empty_lines_in_values: &Value,
        default_section: &Value,
        interpolation: &Value,
        converters: &Value,
    ) -> R {
        call_guard!("__init__");
        self_.put(&at::_DICT, dict_type)?;
        self_.put(&at::_SECTIONS, self_.invoke(&at::_DICT, ())?)?;
        self_.put(&at::_DEFAULTS, self_.invoke(&at::_DICT, ())?)?;
        self_.put(&at::_CONVERTERS, CONVERTER_MAPPING.get()?.call(args![self_])?)?;
        self_.put(&at::_PROXIES, self_.invoke(&at::_DICT, ())?)?;
        let value = SECTION_PROXY.get()?.call(args![self_, default_section])?;
        self_.get(&at::_PROXIES)?.set_item(default_section, value)?;
        self_.put(&at::_DELIMITERS, builtins::tuple(args![delimiters])?)?;
        self_.put(&at::_OPTCRE, self_.invoke(&at::_OPTION_PATTERN, args![allow_no_value])?)?;
        self_.put(
            &at::_COMMENT_PREFIXES,
            builtins::tuple(args![emitted::or(comment_prefixes.clone(), || Ok(tuple![]))?])?,
        )?;
        self_.put(
            &at::_INLINE_COMMENT_PREFIXES,
            builtins::tuple(args![emitted::or(inline_comment_prefixes.clone(), || Ok(tuple![]))?])?,
        )?;
        self_.put(&at::_STRICT, strict)?;
        self_.put(&at::_ALLOW_NO_VALUE, allow_no_value)?;
        self_.put(&at::_EMPTY_LINES_IN_VALUES, empty_lines_in_values)?;
        self_.put(&at::DEFAULT_SECTION, default_section)?;
        self_.put(&at::_INTERPOLATION, interpolation)?;
        if op::is(&self_.get(&at::_INTERPOLATION)?, &_UNSET.get()?) {
            self_.put(&at::_INTERPOLATION, self_.get(&at::_DEFAULT_INTERPOLATION)?)?;
        }
        if self_.lacks(&at::_INTERPOLATION)? {
            self_.put(&at::_INTERPOLATION, INTERPOLATION.get()?.call(())?)?;
        }
        if !op::is(converters, &_UNSET.get()?) {
            self_.get(&at::_CONVERTERS)?.invoke(&at::UPDATE, args![converters])?;
        }
        if defaults.truthy()? {
            self_.invoke(&at::_READ_DEFAULTS, args![defaults])?;
        }
        Ok(Value::None)
    }

    pub fn _option_pattern(self_: &Value, allow_no_value: &Value) -> R {
        call_guard!("_option_pattern");
        let between = s!("|").join_all(&emitted::generated(|| {
            let out = comprehension::list();
            let mut it = op::iter(&self_.get(&at::_DELIMITERS)?)?;
            while let Some(one) = it.next()? {
                comprehension::push(&out, RE.get()?.invoke(&at::ESCAPE, args![one])?);
            }
            Ok(out)
        })?)?;
        if allow_no_value.truthy()? {
            return early!(
                RE.get()?,
                &at::COMPILE,
                args![op::modulo(
                    &Value::from(s!("(?P<option>.*?)\\s*(?:(?P<vi>%s)\\s*(?P<value>.*))?$")),
                    &Value::from(between),
                )?]
            );
        }
        early!(
            RE.get()?,
            &at::COMPILE,
            args![op::modulo(
                &Value::from(s!("(?P<option>.*?)\\s*(?P<vi>%s)\\s*(?P<value>.*)$")),
                &Value::from(between),
            )?]
        )
    }

    pub fn defaults(self_: &Value) -> R {
        self_.get(&at::_DEFAULTS)
    }

    pub fn sections(self_: &Value) -> R {
        builtins::list_of(&self_.get(&at::_SECTIONS)?.keys()?)
    }

    pub fn add_section(self_: &Value, section: &Value) -> R {
        call_guard!("add_section");
        if op::eq_bool(section, &self_.get(&at::DEFAULT_SECTION)?)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("Invalid section name: %r")), section)?],
            ));
        }
        if op::contains(&self_.get(&at::_SECTIONS)?, section)? {
            return exc::throw(DUPLICATE_SECTION_ERROR.get()?.call(args![section])?);
        }
        let value = self_.invoke(&at::_DICT, ())?;
        self_.get(&at::_SECTIONS)?.set_item(section, value)?;
        let value2 = SECTION_PROXY.get()?.call(args![self_, section])?;
        self_.get(&at::_PROXIES)?.set_item(section, value2)?;
        Ok(Value::None)
    }

    pub fn has_section(self_: &Value, section: &Value) -> R<bool> {
        call_guard!("has_section");
        op::contains(&self_.get(&at::_SECTIONS)?, section)
    }

    pub fn options(self_: &Value, section: &Value) -> R {
        call_guard!("options");
        let mut opts = Value::None;
        let tried = attempt(|| {
            opts = self_.get(&at::_SECTIONS)?.item(section)?.invoke(&at::COPY, ())?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("KeyError"))? {
                return Err(exc::raise(NO_SECTION_ERROR.get()?.call(args![section])?, Some(Value::None)));
            } else {
                return Err(error);
            }
        }
        early!(opts.clone(), &at::UPDATE, args![self_.get(&at::_DEFAULTS)?])?;
        builtins::list_of(&opts.keys()?)
    }

    pub fn read(self_: &Value, filenames: &Value, encoding: &Value) -> R {
        let mut filenames = filenames.clone();
        if op::isinstance(
            &filenames,
            &tuple![builtins::get("str"), builtins::get("bytes"), OS.get()?.get(&at::PATHLIKE)?],
        )? {
            filenames = list![&filenames];
        }
        let done = list![];
        let mut it = op::iter(&filenames)?;
        while let Some(mut filename) = it.next()? {
            let tried = attempt(|| {
                let manager = builtins::open(args![&filename; "encoding" = encoding])?;
                let entered = op::enter(&manager)?;
                let outcome = attempt(|| {
                    let file = entered;
                    self_.invoke(&at::_READ, args![file, &filename])?;
                    Ok(())
                });
                emitted::leave(&manager, outcome)?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("OSError"))? {
                    continue;
                } else {
                    return Err(error);
                }
            }
            if op::isinstance(&filename, &OS.get()?.get(&at::PATHLIKE)?)? {
                filename = OS.get()?.invoke(&at::FSPATH, args![&filename])?;
            }
            done.append(filename)?;
        }
        Ok(done)
    }

    pub fn read_file(self_: &Value, f: &Value, source: &Value) -> R {
        let mut source = source.clone();
        if source.is_none() {
            let tried = attempt(|| {
                source = f.get(&at::NAME)?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("AttributeError"))? {
                    source = Value::from(s!("<???>"));
                } else {
                    return Err(error);
                }
            }
        }
        self_.invoke(&at::_READ, args![f, source])?;
        Ok(Value::None)
    }

    pub fn read_string(self_: &Value, string: &Value, source: &Value) -> R {
        early!(self_.clone(), &at::READ_FILE, args![IO.get()?.invoke(&at::STRINGIO, args![string])?, source])?;
        Ok(Value::None)
    }

    pub fn read_dict(self_: &Value, dictionary: &Value, source: &Value) -> R {
        call_guard!("read_dict");
        let seen = builtins::set(Args::none())?;
        let mut it = op::iter(&dictionary.items()?)?;
        while let Some([mut section, keys]) = it.next_parts::<2>()? {
            section = Value::from(fmt::str(&section)?);
            let tried = attempt(|| {
                self_.invoke(&at::ADD_SECTION, args![&section])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&tuple![DUPLICATE_SECTION_ERROR.get()?, builtins::get("ValueError")])? {
                    if self_.get(&at::_STRICT)?.truthy()? && op::contains(&seen, &section)? {
                        return Err(exc::reraise());
                    }
                } else {
                    return Err(error);
                }
            }
            seen.add(&section)?;
            let mut it = op::iter(&keys.items()?)?;
            while let Some([mut key, mut value]) = it.next_parts::<2>()? {
                key = early!(self_.clone(), &at::OPTIONXFORM, args![fmt::str(&key)?])?;
                if !value.is_none() {
                    value = Value::from(fmt::str(&value)?);
                }
                if self_.get(&at::_STRICT)?.truthy()? && op::contains(&seen, &tuple![&section, &key])? {
                    return exc::throw(DUPLICATE_OPTION_ERROR.get()?.call(args![&section, &key, source])?);
                }
                seen.add(tuple![&section, &key])?;
                self_.invoke(&at::SET, args![&section, key, value])?;
            }
        }
        Ok(Value::None)
    }

    pub fn get(self_: &Value, section: &Value, option: &Value, raw: &Value, vars: &Value, fallback: &Value) -> R {
        call_guard!("get");
        let mut option = option.clone();
        let mut known = Value::None;
        let tried = attempt(|| {
            known = self_.invoke(&at::_KNOWN, args![section, vars])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&NO_SECTION_ERROR.get()?)? {
                if op::is(fallback, &_UNSET.get()?) {
                    return Err(exc::reraise());
                }
                return Ok(fallback.clone());
            } else {
                return Err(error);
            }
        }
        option = self_.invoke(&at::OPTIONXFORM, args![&option])?;
        if !op::contains(&known, &option)? {
            if op::is(fallback, &_UNSET.get()?) {
                return exc::throw(NO_OPTION_ERROR.get()?.call(args![&option, section])?);
            }
            return Ok(fallback.clone());
        }
        let value = known.item(&option)?;
        if raw.truthy()? || value.is_none() {
            return Ok(value);
        }
        self_.get(&at::_INTERPOLATION)?.invoke(&at::BEFORE_GET, args![self_, section, option, value, known])
    }

    pub fn _get(self_: &Value, section: &Value, conv: &Value, option: &Value, kwargs: &Value) -> R {
        call_guard!("_get");
        conv.call(args![early!(self_.clone(), &at::GET => section, option; **kwargs.clone())?])
    }

    pub fn _get_conv(
        self_: &Value,
        section: &Value,
        option: &Value,
        conv: &Value,
        raw: &Value,
        vars: &Value,
        fallback: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("_get_conv");
        let tried: R<()> = 'attempt: {
            return Ok({
                let __callee = tri!('attempt, emitted::early(self_.clone(), &at::_GET));
                let mut __args = Args::none();
                __args.push(section.clone());
                __args.push(conv.clone());
                __args.push(option.clone());
                tri!('attempt, __args.keyword(s!("raw"), raw.clone()));
                tri!('attempt, __args.keyword(s!("vars"), vars.clone()));
                tri!('attempt, __args.unpack_keywords(kwargs, &__callee));
                tri!('attempt, __callee.call(__args))
            });
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![NO_SECTION_ERROR.get()?, NO_OPTION_ERROR.get()?])? {
                if op::is(fallback, &_UNSET.get()?) {
                    return Err(exc::reraise());
                }
                return Ok(fallback.clone());
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn getint(
        self_: &Value,
        section: &Value,
        option: &Value,
        raw: &Value,
        vars: &Value,
        fallback: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("getint");
        early!(
            self_.clone(),
            &at::_GET_CONV =>
            section,
            option,
            builtins::get("int");
            "raw" = raw,
            "vars" = vars,
            "fallback" = fallback,
            **kwargs.clone()
        )
    }

    pub fn getfloat(
        self_: &Value,
        section: &Value,
        option: &Value,
        raw: &Value,
        vars: &Value,
        fallback: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("getfloat");
        early!(
            self_.clone(),
            &at::_GET_CONV =>
            section,
            option,
            builtins::get("float");
            "raw" = raw,
            "vars" = vars,
            "fallback" = fallback,
            **kwargs.clone()
        )
    }

    pub fn getboolean(
        self_: &Value,
        section: &Value,
        option: &Value,
        raw: &Value,
        vars: &Value,
        fallback: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("getboolean");
        early!(
            self_.clone(),
            &at::_GET_CONV =>
            section,
            option,
            self_.get(&at::_CONVERT_TO_BOOLEAN)?;
            "raw" = raw,
            "vars" = vars,
            "fallback" = fallback,
            **kwargs.clone()
        )
    }

    pub fn items(self_: &Value, section: &Value, raw: &Value, vars: &Value) -> R {
        call_guard!("items");
        if op::is(section, &_UNSET.get()?) {
            return op::super_(&RAW_CONFIG_PARSER_CLASS.get()?, self_)?.items();
        }
        let known = self_.get(&at::_DEFAULTS)?.invoke(&at::COPY, ())?;
        let tried = attempt(|| {
            early!(known.clone(), &at::UPDATE, args![self_.get(&at::_SECTIONS)?.item(section)?])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("KeyError"))? {
                if op::ne_bool(section, &self_.get(&at::DEFAULT_SECTION)?)? {
                    return exc::throw(NO_SECTION_ERROR.get()?.call(args![section])?);
                }
            } else {
                return Err(error);
            }
        }
        let names = builtins::list_of(&known.keys()?)?;
        if vars.truthy()? {
            let mut it = op::iter(&vars.items()?)?;
            while let Some([key, value]) = it.next_parts::<2>()? {
                known.set_item(&self_.invoke(&at::OPTIONXFORM, args![key])?, value)?;
            }
        }
        if raw.truthy()? {
            return comprehension::list_of(&names, |option: Value| Ok(tuple![&option, known.item(&option)?]));
        }
        comprehension::list_of(&names, |option2: Value| {
            Ok(tuple![
                &option2,
                early!(
                    self_.get(&at::_INTERPOLATION)?,
                    &at::BEFORE_GET,
                    args![self_, section, &option2, known.item(&option2)?, &known]
                )?
            ])
        })
    }

    pub fn popitem(self_: &Value) -> R {
        let mut it = op::iter(&self_.invoke(&at::SECTIONS, ())?)?;
        while let Some(key) = it.next()? {
            let value = self_.item(&key)?;
            self_.del_item(&key)?;
            return Ok(tuple![key, value]);
        }
        exc::throw(builtins::get("KeyError"))
    }

    pub fn optionxform(self_: &Value, optionstr: &Value) -> R {
        call_guard!("optionxform");
        optionstr.lower()
    }

    pub fn has_option(self_: &Value, section: &Value, option: &Value) -> R<bool> {
        call_guard!("has_option");
        let mut option = option.clone();
        if !section.truthy()? || op::eq_bool(section, &self_.get(&at::DEFAULT_SECTION)?)? {
            return op::within(&self_.invoke(&at::OPTIONXFORM, args![option])?, &self_.get(&at::_DEFAULTS)?);
        }
        if !op::contains(&self_.get(&at::_SECTIONS)?, section)? {
            return Ok(false);
        }
        option = self_.invoke(&at::OPTIONXFORM, args![&option])?;
        Ok(op::contains(&self_.get(&at::_SECTIONS)?.item(section)?, &option)?
            || op::contains(&self_.get(&at::_DEFAULTS)?, &option)?)
    }

    pub fn set(self_: &Value, section: &Value, option: &Value, value: &Value) -> R {
        call_guard!("set");
        let mut value = value.clone();
        if value.truthy()? {
            value = self_.get(&at::_INTERPOLATION)?.invoke(&at::BEFORE_SET, args![self_, section, option, &value])?;
        }
        let mut where_ = Value::None;
        if !section.truthy()? || op::eq_bool(section, &self_.get(&at::DEFAULT_SECTION)?)? {
            where_ = self_.get(&at::_DEFAULTS)?;
        } else {
            let tried = attempt(|| {
                where_ = self_.get(&at::_SECTIONS)?.item(section)?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("KeyError"))? {
                    return Err(exc::raise(NO_SECTION_ERROR.get()?.call(args![section])?, Some(Value::None)));
                } else {
                    return Err(error);
                }
            }
        }
        where_.set_item(&self_.invoke(&at::OPTIONXFORM, args![option])?, value)?;
        Ok(Value::None)
    }

    pub fn write(self_: &Value, fp: &Value, space_around_delimiters: &Value) -> R {
        call_guard!("write");
        let mut between = self_.get(&at::_DELIMITERS)?.at(0)?;
        if space_around_delimiters.truthy()? {
            between = Value::from(s!(" {} ")).invoke(&at::FORMAT, args![&between])?;
        }
        if self_.get(&at::_DEFAULTS)?.truthy()? {
            early!(
                self_.clone(),
                &at::_WRITE_SECTION,
                args![fp, self_.get(&at::DEFAULT_SECTION)?, self_.get(&at::_DEFAULTS)?.items()?, &between]
            )?;
        }
        let mut it = op::iter(&self_.get(&at::_SECTIONS)?)?;
        while let Some(section) = it.next()? {
            early!(
                self_.clone(),
                &at::_WRITE_SECTION,
                args![fp, &section, self_.get(&at::_SECTIONS)?.item(&section)?.items()?, &between]
            )?;
        }
        Ok(Value::None)
    }

    pub fn _write_section(self_: &Value, fp: &Value, name: &Value, items: &Value, between: &Value) -> R {
        call_guard!("_write_section");
        early!(fp.clone(), &at::WRITE, write: Value::from(s!("[{}]\n")).invoke(&at::FORMAT, args![name])?)?;
        let mut it = op::iter(items)?;
        while let Some([key, mut value]) = it.next_parts::<2>()? {
            value = self_.get(&at::_INTERPOLATION)?.invoke(&at::BEFORE_WRITE, args![self_, name, &key, &value])?;
            if !value.is_none() || !self_.get(&at::_ALLOW_NO_VALUE)?.truthy()? {
                value = op::add(between, &Value::from(fmt::str(&value)?.replace_text(&s!("\n"), &s!("\n\t"))))?;
            } else {
                value = Value::from(Str::default());
            }
            early!(fp.clone(), &at::WRITE, write: Value::from(s!("{}{}\n")).invoke(&at::FORMAT, args![key, value])?)?;
        }
        fp.write(s!("\n"))?;
        Ok(Value::None)
    }

    pub fn remove_option(self_: &Value, section: &Value, option: &Value) -> R<bool> {
        call_guard!("remove_option");
        let mut option = option.clone();
        let mut where_ = Value::None;
        if !section.truthy()? || op::eq_bool(section, &self_.get(&at::DEFAULT_SECTION)?)? {
            where_ = self_.get(&at::_DEFAULTS)?;
        } else {
            let tried = attempt(|| {
                where_ = self_.get(&at::_SECTIONS)?.item(section)?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("KeyError"))? {
                    return Err(exc::raise(NO_SECTION_ERROR.get()?.call(args![section])?, Some(Value::None)));
                } else {
                    return Err(error);
                }
            }
        }
        option = self_.invoke(&at::OPTIONXFORM, args![&option])?;
        let existed = op::contains(&where_, &option)?;
        if existed {
            where_.del_item(&option)?;
        }
        Ok(existed)
    }

    pub fn remove_section(self_: &Value, section: &Value) -> R<bool> {
        call_guard!("remove_section");
        let existed = op::contains(&self_.get(&at::_SECTIONS)?, section)?;
        if existed {
            self_.get(&at::_SECTIONS)?.del_item(section)?;
            self_.get(&at::_PROXIES)?.del_item(section)?;
        }
        Ok(existed)
    }

    pub fn __getitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__getitem__");
        if op::ne_bool(key, &self_.get(&at::DEFAULT_SECTION)?)?
            && !self_.invoke(&at::HAS_SECTION, args![key])?.truthy()?
        {
            return Err(emitted::raised("KeyError", args![key]));
        }
        self_.get(&at::_PROXIES)?.item(key)
    }

    pub fn __setitem__(self_: &Value, key: &Value, value: &Value) -> R {
        call_guard!("__setitem__");
        if op::contains(self_, key)? && op::is(&self_.item(key)?, value) {
            return Ok(Value::None);
        }
        if op::eq_bool(key, &self_.get(&at::DEFAULT_SECTION)?)? {
            self_.get(&at::_DEFAULTS)?.invoke(&at::CLEAR, ())?;
        } else if op::contains(&self_.get(&at::_SECTIONS)?, key)? {
            self_.get(&at::_SECTIONS)?.item(key)?.invoke(&at::CLEAR, ())?;
        }
        self_.invoke(&at::READ_DICT, args![dict![key => value]?])?;
        Ok(Value::None)
    }

    pub fn __delitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__delitem__");
        if op::eq_bool(key, &self_.get(&at::DEFAULT_SECTION)?)? {
            return Err(emitted::raised("ValueError", args![s!("Cannot remove the default section.")]));
        }
        if !self_.invoke(&at::HAS_SECTION, args![key])?.truthy()? {
            return Err(emitted::raised("KeyError", args![key]));
        }
        self_.invoke(&at::REMOVE_SECTION, args![key])?;
        Ok(Value::None)
    }

    pub fn __contains__(self_: &Value, key: &Value) -> R {
        call_guard!("__contains__");
        emitted::or(op::eq(key, &self_.get(&at::DEFAULT_SECTION)?)?, || self_.invoke(&at::HAS_SECTION, args![key]))
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        Ok(Int::from(builtins::length_of(&self_.get(&at::_SECTIONS)?)? + 1_i64))
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        early!(
            ITERTOOLS.get()?,
            &at::CHAIN,
            args![tuple![self_.get(&at::DEFAULT_SECTION)?], self_.get(&at::_SECTIONS)?.keys()?]
        )
    }

    pub fn _read(self_: &Value, fp: &Value, fpname: &Value) -> R {
        let names = builtins::set(Args::none())?;
        let mut section = Value::None;
        let mut name = Value::None;
        let mut option = Value::None;
        let mut indent = Value::from(0);
        let mut problem = Value::None;
        let mut lineno = 0_i64;
        let mut it = op::iter(fp)?;
        while let Some(line) = it.next()? {
            lineno += 1_i64;
            let mut end = Value::None;
            let mut inline = comprehension::dict_of(&self_.get(&at::_INLINE_COMMENT_PREFIXES)?, |prefix2: Value| {
                Ok((prefix2, Int::from(-1)))
            })?;
            while end.is_none() && inline.truthy()? {
                let later = Value::Dict(Dict::new());
                let mut it = op::iter(&inline.items()?)?;
                while let Some([prefix, mut at]) = it.next_parts::<2>()? {
                    at = early!(line.clone(), &at::FIND, find_from: &prefix, op::add(&at, &Value::from(1))?)?;
                    if op::eq_bool(&at, &Value::from(-1))? {
                        continue;
                    }
                    later.set_item(&prefix, &at)?;
                    if op::eq_bool(&at, &Value::from(0))?
                        || line.item(&op::sub(&at, &Value::from(1))?)?.isspace()?.truthy()?
                    {
                        end = if end.is_none() { at.clone() } else { builtins::min_of(&end, &at)? };
                    }
                }
                inline = later;
            }
            let mut it = op::iter(&self_.get(&at::_COMMENT_PREFIXES)?)?;
            while let Some(prefix) = it.next()? {
                if line.strip()?.startswith(prefix)?.truthy()? {
                    end = Value::from(0);
                    break;
                }
            }
            drop(it);
            let value = line.cut(Value::None, &end)?.strip()?;
            if !value.truthy()? {
                if self_.get(&at::_EMPTY_LINES_IN_VALUES)?.truthy()? {
                    if end.is_none() && !section.is_none() && option.truthy()? && !section.item(&option)?.is_none() {
                        section.item(&option)?.append(Str::default())?;
                    }
                } else {
                    indent = Value::from(1_i64 << 30_i64);
                }
                continue;
            }
            let first = self_.get(&at::NONSPACECRE)?.invoke(&at::SEARCH, args![&line])?;
            let level = if first.truthy()? { first.invoke(&at::START, ())? } else { Value::from(0) };
            if !section.is_none() && option.truthy()? && op::gt_bool(&level, &indent)? {
                section.item(&option)?.append(&value)?;
                continue;
            }
            indent = level;
            let header = self_.get(&at::SECTCRE)?.invoke(&at::MATCH, args![&value])?;
            if header.truthy()? {
                name = header.invoke(&at::GROUP, args![s!("header")])?;
                if op::contains(&self_.get(&at::_SECTIONS)?, &name)? {
                    if self_.get(&at::_STRICT)?.truthy()? && op::contains(&names, &name)? {
                        return exc::throw(DUPLICATE_SECTION_ERROR.get()?.call(args![&name, fpname, lineno])?);
                    }
                    section = self_.get(&at::_SECTIONS)?.item(&name)?;
                    names.add(&name)?;
                } else if op::eq_bool(&name, &self_.get(&at::DEFAULT_SECTION)?)? {
                    section = self_.get(&at::_DEFAULTS)?;
                } else {
                    section = self_.invoke(&at::_DICT, ())?;
                    self_.get(&at::_SECTIONS)?.set_item(&name, &section)?;
                    let value2 = SECTION_PROXY.get()?.call(args![self_, &name])?;
                    self_.get(&at::_PROXIES)?.set_item(&name, value2)?;
                    names.add(&name)?;
                }
                option = Value::None;
            } else if section.is_none() {
                return exc::throw(MISSING_SECTION_HEADER_ERROR.get()?.call(args![fpname, lineno, &line])?);
            } else {
                let found = self_.get(&at::_OPTCRE)?.invoke(&at::MATCH, args![&value])?;
                if !found.truthy()? {
                    if problem.is_none() {
                        problem = PARSING_ERROR.get()?.call(args![fpname])?;
                    }
                    early!(problem.clone(), &at::APPEND, args![lineno, fmt::repr(&line)?])?;
                    continue;
                }
                let text;
                [option, text] = op::unpack::<2>(&found.invoke(&at::GROUP, args![s!("option"), s!("value")])?)?;
                if !option.truthy()? {
                    if problem.is_none() {
                        problem = PARSING_ERROR.get()?.call(args![fpname])?;
                    }
                    early!(problem.clone(), &at::APPEND, args![lineno, fmt::repr(&line)?])?;
                }
                option = early!(self_.clone(), &at::OPTIONXFORM, args![option.rstrip()?])?;
                if self_.get(&at::_STRICT)?.truthy()? && op::contains(&names, &tuple![&name, &option])? {
                    return exc::throw(DUPLICATE_OPTION_ERROR.get()?.call(args![&name, &option, fpname, lineno])?);
                }
                names.add(tuple![&name, &option])?;
                section.set_item(&option, if text.is_none() { Value::None } else { list![text.strip()?] })?;
            }
        }
        self_.invoke(&at::_JOIN_LINES, ())?;
        if !problem.is_none() {
            return exc::throw(problem.clone());
        }
        Ok(Value::None)
    }

    pub fn _join_lines(self_: &Value) -> R {
        let everything = early!(
            ITERTOOLS.get()?,
            &at::CHAIN,
            args![
                list![tuple![self_.get(&at::DEFAULT_SECTION)?, self_.get(&at::_DEFAULTS)?]],
                self_.get(&at::_SECTIONS)?.items()?
            ]
        )?;
        let mut it = op::iter(&everything)?;
        while let Some([section, options]) = it.next_parts::<2>()? {
            let mut it = op::iter(&options.items()?)?;
            while let Some([name, mut value]) = it.next_parts::<2>()? {
                if op::isinstance(&value, &builtins::get("list"))? {
                    value = Value::from(s!("\n").join_all(&value)?.rstrip());
                }
                options.set_item(
                    &name,
                    self_.get(&at::_INTERPOLATION)?.invoke(&at::BEFORE_READ, args![self_, &section, &name, value])?,
                )?;
            }
        }
        Ok(Value::None)
    }

    pub fn _read_defaults(self_: &Value, defaults: &Value) -> R {
        call_guard!("_read_defaults");
        early!(self_.clone(), &at::READ_DICT, args![dict![self_.get(&at::DEFAULT_SECTION)? => defaults]?])?;
        Ok(Value::None)
    }

    pub fn _known(self_: &Value, section: &Value, vars: &Value) -> R {
        call_guard!("_known");
        let mut own = Value::Dict(Dict::new());
        let tried = attempt(|| {
            own = self_.get(&at::_SECTIONS)?.item(section)?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("KeyError"))? {
                if op::ne_bool(section, &self_.get(&at::DEFAULT_SECTION)?)? {
                    return Err(exc::raise(NO_SECTION_ERROR.get()?.call(args![section])?, Some(Value::None)));
                }
            } else {
                return Err(error);
            }
        }
        let known = builtins::dict(args![self_.get(&at::_DEFAULTS)?])?;
        known.invoke(&at::UPDATE, args![own])?;
        if vars.truthy()? {
            let mut it = op::iter(&vars.items()?)?;
            while let Some([key, value]) = it.next_parts::<2>()? {
                let value2 = if value.is_none() { Value::None } else { Value::from(fmt::str(&value)?) };
                known.set_item(&self_.invoke(&at::OPTIONXFORM, args![key])?, value2)?;
            }
        }
        Ok(known)
    }

    pub fn _convert_to_boolean(self_: &Value, value: &Value) -> R {
        call_guard!("_convert_to_boolean");
        if !op::within(&value.lower()?, &self_.get(&at::BOOLEAN_STATES)?)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("Not a boolean: %s")), value)?],
            ));
        }
        self_.get(&at::BOOLEAN_STATES)?.item(&value.lower()?)
    }

    pub fn _check_types(self_: &Value, section: &Value, option: &Value, value: &Value) -> R {
        call_guard!("_check_types");
        if !op::isinstance(section, &builtins::get("str"))? {
            return Err(emitted::raised("TypeError", args![s!("section names must be strings")]));
        }
        if !op::isinstance(option, &builtins::get("str"))? {
            return Err(emitted::raised("TypeError", args![s!("option keys must be strings")]));
        }
        if (!self_.get(&at::_ALLOW_NO_VALUE)?.truthy()? || value.truthy()?)
            && !op::isinstance(value, &builtins::get("str"))?
        {
            return Err(emitted::raised("TypeError", args![s!("option values must be strings")]));
        }
        Ok(Value::None)
    }

    pub fn converters(self_: &Value) -> R {
        self_.get(&at::_CONVERTERS)
    }
}

/// Reads and writes configuration files, with interpolation of values.
pub struct ConfigParser;

impl ConfigParser {
    pub fn set(self_: &Value, section: &Value, option: &Value, value: &Value) -> R {
        call_guard!("set");
        self_.invoke(&at::_CHECK_TYPES, args![; "option" = option, "value" = value])?;
        call_super_set(self_, section, option, value)?;
        Ok(Value::None)
    }

    pub fn add_section(self_: &Value, section: &Value) -> R {
        call_guard!("add_section");
        self_.invoke(&at::_CHECK_TYPES, args![; "section" = section])?;
        call_super_add_section(self_, section)?;
        Ok(Value::None)
    }

    pub fn _read_defaults(self_: &Value, defaults: &Value) -> R {
        call_guard!("_read_defaults");
        let kept = self_.get(&at::_INTERPOLATION)?;
        let outcome = attempt(|| {
            self_.put(&at::_INTERPOLATION, INTERPOLATION.get()?.call(())?)?;
            early!(self_.clone(), &at::READ_DICT, args![dict![self_.get(&at::DEFAULT_SECTION)? => defaults]?])?;
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        self_.put(&at::_INTERPOLATION, kept)?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }
}

/// The old name of ConfigParser.
pub struct SafeConfigParser;

/// A section as a mapping.
pub struct SectionProxy;

impl SectionProxy {
    pub fn __init__(self_: &Value, parser: &Value, name: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_PARSER, parser)?;
        self_.put(&at::_NAME, name)?;
        let mut it = op::iter(&parser.get(&at::CONVERTERS)?)?;
        while let Some(conv) = it.next()? {
            builtins::setattr(args![
                self_,
                op::add(&Value::from(s!("get")), &conv)?,
                _SECTION_GETTER
                    .get()?
                    .call(args![self_, builtins::getattr(args![parser, op::add(&Value::from(s!("get")), &conv)?])?])?
            ])?;
        }
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Value::from(s!("<Section: {}>")).invoke(&at::FORMAT, args![self_.get(&at::_NAME)?]).text()
    }

    pub fn __getitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__getitem__");
        if !early!(self_.get(&at::_PARSER)?, &at::HAS_OPTION, args![self_.get(&at::_NAME)?, key])?.truthy()? {
            return Err(emitted::raised("KeyError", args![key]));
        }
        early!(self_.get(&at::_PARSER)?, &at::GET, lookup_or: self_.get(&at::_NAME)?, key)
    }

    pub fn __setitem__(self_: &Value, key: &Value, value: &Value) -> R {
        call_guard!("__setitem__");
        self_.get(&at::_PARSER)?.invoke(&at::_CHECK_TYPES, args![; "option" = key, "value" = value])?;
        early!(self_.get(&at::_PARSER)?, &at::SET, args![self_.get(&at::_NAME)?, key, value])
    }

    pub fn __delitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__delitem__");
        if !(early!(self_.get(&at::_PARSER)?, &at::HAS_OPTION, args![self_.get(&at::_NAME)?, key])?.truthy()?
            && early!(self_.get(&at::_PARSER)?, &at::REMOVE_OPTION, args![self_.get(&at::_NAME)?, key])?.truthy()?)
        {
            return Err(emitted::raised("KeyError", args![key]));
        }
        Ok(Value::None)
    }

    pub fn __contains__(self_: &Value, key: &Value) -> R {
        call_guard!("__contains__");
        early!(self_.get(&at::_PARSER)?, &at::HAS_OPTION, args![self_.get(&at::_NAME)?, key])
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        Ok(Int::from(builtins::length_of(&self_.invoke(&at::_OPTIONS, ())?)?))
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        builtins::iter(args![self_.invoke(&at::_OPTIONS, ())?])
    }

    pub fn _options(self_: &Value) -> R {
        call_guard!("_options");
        if op::ne_bool(&self_.get(&at::_NAME)?, &self_.get(&at::_PARSER)?.get(&at::DEFAULT_SECTION)?)? {
            return early!(self_.get(&at::_PARSER)?, &at::OPTIONS, args![self_.get(&at::_NAME)?]);
        }
        builtins::list_of(&self_.get(&at::_PARSER)?.invoke(&at::DEFAULTS, ())?)
    }

    pub fn parser(self_: &Value) -> R {
        self_.get(&at::_PARSER)
    }

    pub fn name(self_: &Value) -> R {
        self_.get(&at::_NAME)
    }

    pub fn get(
        self_: &Value,
        option: &Value,
        fallback: &Value,
        raw: &Value,
        vars: &Value,
        _impl: &Value,
        kwargs: &Value,
    ) -> R {
        call_guard!("get");
        let mut _impl = _impl.clone();
        if !_impl.truthy()? {
            _impl = self_.get(&at::_PARSER)?.get(&at::GET)?;
        }
        unpack!(
            _impl =>
            self_.get(&at::_NAME)?,
            option;
            "raw" = raw,
            "vars" = vars,
            "fallback" = fallback,
            **kwargs.clone()
        )
    }

    pub fn getint(self_: &Value, option: &Value, fallback: &Value, kwargs: &Value) -> R {
        call_guard!("getint");
        early!(
            self_.clone(),
            &at::GET =>
            option,
            fallback;
            "_impl" = self_.get(&at::_PARSER)?.get(&at::GETINT)?,
            **kwargs.clone()
        )
    }

    pub fn getfloat(self_: &Value, option: &Value, fallback: &Value, kwargs: &Value) -> R {
        call_guard!("getfloat");
        early!(
            self_.clone(),
            &at::GET =>
            option,
            fallback;
            "_impl" = self_.get(&at::_PARSER)?.get(&at::GETFLOAT)?,
            **kwargs.clone()
        )
    }

    pub fn getboolean(self_: &Value, option: &Value, fallback: &Value, kwargs: &Value) -> R {
        call_guard!("getboolean");
        early!(
            self_.clone(),
            &at::GET =>
            option,
            fallback;
            "_impl" = self_.get(&at::_PARSER)?.get(&at::GETBOOLEAN)?,
            **kwargs.clone()
        )
    }
}

pub fn _section_getter(proxy: &Value, impl_: &Value) -> R {
    call_guard!("_section_getter");
    let proxy = proxy.clone();
    let impl_ = impl_.clone();
    let getter = {
        let proxy = proxy.clone();
        let impl_ = impl_.clone();
        def(
            "_section_getter.<locals>.getter(option, fallback=, **kwargs)",
            vec![Value::None],
            move |[option, fallback, kwargs]| {
                call_guard!("getter");
                early!(proxy.clone(), &at::GET => option, fallback; "_impl" = &impl_, **kwargs)
            },
        )
    };
    Ok(getter)
}

/// The converters of a parser: each gives it a method `get<name>`.
pub struct ConverterMapping;

impl ConverterMapping {
    pub fn __init__(self_: &Value, parser: &Value) -> R {
        self_.put(&at::_PARSER, parser)?;
        self_.put(
            &at::_DATA,
            dict![s!("int") => Value::None, s!("float") => Value::None, s!("boolean") => Value::None]?,
        )?;
        Ok(Value::None)
    }

    pub fn __getitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__getitem__");
        self_.get(&at::_DATA)?.item(key)
    }

    pub fn __setitem__(self_: &Value, key: &Value, value: &Value) -> R {
        call_guard!("__setitem__");
        let self_ = self_.clone();
        let value = value.clone();
        let name = op::add(&Value::from(s!("get")), key)?;
        self_.get(&at::_DATA)?.set_item(key, &value)?;
        let on_parser = {
            let self_ = self_.clone();
            let value = value.clone();
            def(
                "ConverterMapping.__setitem__.<locals>.on_parser(section, option, **kwargs)",
                [],
                move |[section, option, kwargs]| {
                    call_guard!("on_parser");
                    early!(self_.get(&at::_PARSER)?, &at::_GET_CONV => section, option, &value; **kwargs)
                },
            )
        };
        builtins::setattr(args![self_.get(&at::_PARSER)?, &name, &on_parser])?;
        let mut it = op::iter(&self_.get(&at::_PARSER)?.get(&at::_PROXIES)?.values()?)?;
        while let Some(proxy) = it.next()? {
            builtins::setattr(args![&proxy, &name, _SECTION_GETTER.get()?.call(args![&proxy, &on_parser])?])?;
        }
        Ok(Value::None)
    }

    pub fn __delitem__(self_: &Value, key: &Value) -> R {
        call_guard!("__delitem__");
        if !op::contains(&self_.get(&at::_DATA)?, key)? {
            return Err(emitted::raised("KeyError", args![key]));
        }
        self_.get(&at::_DATA)?.del_item(key)?;
        Ok(Value::None)
    }

    pub fn __iter__(self_: &Value) -> R {
        call_guard!("__iter__");
        builtins::iter(args![self_.get(&at::_DATA)?])
    }

    pub fn __len__(self_: &Value) -> R<Int> {
        call_guard!("__len__");
        Ok(Int::from(builtins::length_of(&self_.get(&at::_DATA)?)?))
    }
}

pub fn call_super_set(self_: &Value, arg1: &Value, arg2: &Value, arg3: &Value) -> R {
    if CONFIG_PARSER.made(self_) || SAFE_CONFIG_PARSER.made(self_) {
        return RawConfigParser::set(self_, arg1, arg2, arg3);
    }
    op::super_(&CONFIG_PARSER_CLASS.get()?, self_)?.invoke(&at::SET, args![arg1, arg2, arg3])
}

pub fn call_super_add_section(self_: &Value, arg1: &Value) -> R {
    if CONFIG_PARSER.made(self_) || SAFE_CONFIG_PARSER.made(self_) {
        return RawConfigParser::add_section(self_, arg1);
    }
    op::super_(&CONFIG_PARSER_CLASS.get()?, self_)?.invoke(&at::ADD_SECTION, args![arg1])
}

fn init() -> R<()> {
    IO.set(batuta_std::io_::module());
    ITERTOOLS.set(batuta_std::itertools::module());
    OS.set(batuta_std::os::module());
    RE.set(batuta_std::re::module());
    modules::bring_from(
        &Value::from(batuta_std::collections::abc_module()),
        &[(&MAPPING, "Mapping", 18), (&MUTABLE_MAPPING, "MutableMapping", 19)],
    )?;
    __ALL_.set(list![
        s!("BasicInterpolation"),
        s!("ConfigParser"),
        s!("ConverterMapping"),
        s!("DEFAULTSECT"),
        s!("DuplicateOptionError"),
        s!("DuplicateSectionError"),
        s!("Error"),
        s!("ExtendedInterpolation"),
        s!("Interpolation"),
        s!("InterpolationDepthError"),
        s!("InterpolationError"),
        s!("InterpolationMissingOptionError"),
        s!("InterpolationSyntaxError"),
        s!("LegacyInterpolation"),
        s!("MAX_INTERPOLATION_DEPTH"),
        s!("MissingSectionHeaderError"),
        s!("NoOptionError"),
        s!("NoSectionError"),
        s!("ParsingError"),
        s!("RawConfigParser"),
        s!("SafeConfigParser"),
        s!("SectionProxy")
    ]);
    DEFAULTSECT.set(s!("DEFAULT"));
    MAX_INTERPOLATION_DEPTH.set(10);
    ERROR.define({
        let ns = Dict::new();
        ns.doc("Base class for ConfigParser exceptions.");
        ns.method("Error.__init__(self, msg=)", vec![Value::from(Str::default())], Error::__init__);
        ns.method("Error.__repr__(self)", [], Error::__repr__);
        ns.set_str("__str__", emitted::class_name(&ns, "__repr__")?);
        build_class("Error", "configparser", "Error", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    NO_SECTION_ERROR.define({
        let ns2 = Dict::new();
        ns2.doc("Raised when no section matches a requested option.");
        ns2.method("NoSectionError.__init__(self, section)", [], NoSectionError::__init__);
        build_class("NoSectionError", "configparser", "NoSectionError", vec![ERROR.get()?], ns2, Vec::new())?
    });
    DUPLICATE_SECTION_ERROR.define({
        let ns3 = Dict::new();
        ns3.doc("Raised when a section is repeated in an input source.");
        ns3.method(
            "DuplicateSectionError.__init__(self, section, source=, lineno=)",
            vec![Value::None, Value::None],
            DuplicateSectionError::__init__,
        );
        build_class(
            "DuplicateSectionError",
            "configparser",
            "DuplicateSectionError",
            vec![ERROR.get()?],
            ns3,
            Vec::new(),
        )?
    });
    DUPLICATE_OPTION_ERROR.define({
        let ns4 = Dict::new();
        ns4.doc("Raised when an option is repeated in an input source.");
        ns4.method(
            "DuplicateOptionError.__init__(self, section, option, source=, lineno=)",
            vec![Value::None, Value::None],
            DuplicateOptionError::__init__,
        );
        build_class(
            "DuplicateOptionError",
            "configparser",
            "DuplicateOptionError",
            vec![ERROR.get()?],
            ns4,
            Vec::new(),
        )?
    });
    NO_OPTION_ERROR.define({
        let ns5 = Dict::new();
        ns5.doc("A requested option was not found.");
        ns5.method("NoOptionError.__init__(self, option, section)", [], NoOptionError::__init__);
        build_class("NoOptionError", "configparser", "NoOptionError", vec![ERROR.get()?], ns5, Vec::new())?
    });
    INTERPOLATION_ERROR.define({
        let ns6 = Dict::new();
        ns6.doc("Base class for interpolation-related exceptions.");
        ns6.method("InterpolationError.__init__(self, option, section, msg)", [], InterpolationError::__init__);
        build_class("InterpolationError", "configparser", "InterpolationError", vec![ERROR.get()?], ns6, Vec::new())?
    });
    INTERPOLATION_MISSING_OPTION_ERROR.define({
        let ns7 = Dict::new();
        ns7.doc("A string substitution required a setting which was not available.");
        ns7.method(
            "InterpolationMissingOptionError.__init__(self, option, section, rawval, reference)",
            [],
            InterpolationMissingOptionError::__init__,
        );
        build_class(
            "InterpolationMissingOptionError",
            "configparser",
            "InterpolationMissingOptionError",
            vec![INTERPOLATION_ERROR.get()?],
            ns7,
            Vec::new(),
        )?
    });
    INTERPOLATION_SYNTAX_ERROR.define({
        let ns8 = Dict::new();
        ns8.doc("Raised when the source text contains invalid syntax.");
        build_class(
            "InterpolationSyntaxError",
            "configparser",
            "InterpolationSyntaxError",
            vec![INTERPOLATION_ERROR.get()?],
            ns8,
            Vec::new(),
        )?
    });
    INTERPOLATION_DEPTH_ERROR.define({
        let ns9 = Dict::new();
        ns9.doc("Raised when substitutions are nested too deeply.");
        ns9.method(
            "InterpolationDepthError.__init__(self, option, section, rawval)",
            [],
            InterpolationDepthError::__init__,
        );
        build_class(
            "InterpolationDepthError",
            "configparser",
            "InterpolationDepthError",
            vec![INTERPOLATION_ERROR.get()?],
            ns9,
            Vec::new(),
        )?
    });
    PARSING_ERROR.define({
        let ns10 = Dict::new();
        ns10.doc("Raised when a configuration file does not follow legal syntax.");
        ns10.method(
            "ParsingError.__init__(self, source=, filename=)",
            vec![Value::None, Value::None],
            ParsingError::__init__,
        );
        ns10.method("ParsingError.append(self, lineno, line)", [], ParsingError::append);
        build_class("ParsingError", "configparser", "ParsingError", vec![ERROR.get()?], ns10, Vec::new())?
    });
    MISSING_SECTION_HEADER_ERROR.define({
        let ns11 = Dict::new();
        ns11.doc("Raised when a key-value pair is found before any section header.");
        ns11.method(
            "MissingSectionHeaderError.__init__(self, filename, lineno, line)",
            [],
            MissingSectionHeaderError::__init__,
        );
        build_class(
            "MissingSectionHeaderError",
            "configparser",
            "MissingSectionHeaderError",
            vec![PARSING_ERROR.get()?],
            ns11,
            Vec::new(),
        )?
    });
    _UNSET.set(builtins::object(Args::none())?);
    INTERPOLATION.define({
        let ns12 = Dict::new();
        ns12.doc("Leaves values as they are.");
        ns12.method(
            "Interpolation.before_get(self, parser, section, option, value, defaults)",
            [],
            Interpolation::before_get,
        );
        ns12.method("Interpolation.before_set(self, parser, section, option, value)", [], Interpolation::before_set);
        ns12.method("Interpolation.before_read(self, parser, section, option, value)", [], Interpolation::before_read);
        ns12.method(
            "Interpolation.before_write(self, parser, section, option, value)",
            [],
            Interpolation::before_write,
        );
        build_class("Interpolation", "configparser", "Interpolation", Vec::new(), ns12, Vec::new())?
    });
    BASIC_INTERPOLATION.define({
        let ns13 = Dict::new();
        ns13.doc("`%(name)s` stands for another option of the section or the defaults.");
        ns13.set_str("_KEY", RE.get()?.invoke(&at::COMPILE, args![s!("%\\(([^)]+)\\)s")])?);
        ns13.method(
            "BasicInterpolation.before_get(self, parser, section, option, value, defaults)",
            [],
            BasicInterpolation::before_get,
        );
        ns13.method(
            "BasicInterpolation.before_set(self, parser, section, option, value)",
            [],
            BasicInterpolation::before_set,
        );
        ns13.method(
            "BasicInterpolation._expand(self, parser, option, parts, rest, section, known, depth)",
            [],
            BasicInterpolation::_expand,
        );
        build_class(
            "BasicInterpolation",
            "configparser",
            "BasicInterpolation",
            vec![INTERPOLATION.get()?],
            ns13,
            Vec::new(),
        )?
    });
    EXTENDED_INTERPOLATION.define({
        let ns14 = Dict::new();
        ns14.doc("`${name}` and `${section:name}` stand for other options.");
        ns14.set_str("_KEY", RE.get()?.invoke(&at::COMPILE, args![s!("\\$\\{([^}]+)\\}")])?);
        ns14.method(
            "ExtendedInterpolation.before_get(self, parser, section, option, value, defaults)",
            [],
            ExtendedInterpolation::before_get,
        );
        ns14.method(
            "ExtendedInterpolation.before_set(self, parser, section, option, value)",
            [],
            ExtendedInterpolation::before_set,
        );
        ns14.method(
            "ExtendedInterpolation._expand(self, parser, option, parts, rest, section, known, depth)",
            [],
            ExtendedInterpolation::_expand,
        );
        build_class(
            "ExtendedInterpolation",
            "configparser",
            "ExtendedInterpolation",
            vec![INTERPOLATION.get()?],
            ns14,
            Vec::new(),
        )?
    });
    LEGACY_INTERPOLATION.define({
        let ns15 = Dict::new();
        ns15.doc("The oldest form: Python's `%` with the options as mapping.");
        ns15.set_str("_KEY", RE.get()?.invoke(&at::COMPILE, args![s!("%\\(([^)]*)\\)s|.")])?);
        ns15.method(
            "LegacyInterpolation.before_get(self, parser, section, option, value, vars)",
            [],
            LegacyInterpolation::before_get,
        );
        build_class(
            "LegacyInterpolation",
            "configparser",
            "LegacyInterpolation",
            vec![INTERPOLATION.get()?],
            ns15,
            Vec::new(),
        )?
    });
    RAW_CONFIG_PARSER.define({
        let ns16 = Dict::new();
        ns16.doc("Reads and writes configuration files; values are taken as written.");
        ns16.set_str("_DEFAULT_INTERPOLATION", INTERPOLATION.get()?.call(())?);
        ns16.set_str(
            "BOOLEAN_STATES",
            dict![
                s!("1") => true,
                s!("yes") => true,
                s!("true") => true,
                s!("on") => true,
                s!("0") => false,
                s!("no") => false,
                s!("false") => false,
                s!("off") => false
            ]?,
        );
        ns16.set_str("SECTCRE", RE.get()?.invoke(&at::COMPILE, args![s!("\\[(?P<header>.+)\\]")])?);
        ns16.set_str("NONSPACECRE", RE.get()?.invoke(&at::COMPILE, args![s!("\\S")])?);
        ns16.set_str(
            "__init__",
            def(
                "RawConfigParser.__init__(self, defaults=, dict_type=, allow_no_value=, *, delimiters=, comment_prefixes=, inline_comment_prefixes=, strict=, empty_lines_in_values=, default_section=, interpolation=, converters=)",
                vec![
                    Value::None,
                    builtins::get("dict"),
                    Value::from(false),
                    tuple![s!("="), s!(":")],
                    tuple![s!("#"), s!(";")],
                    Value::None,
                    Value::from(true),
                    Value::from(true),
                    DEFAULTSECT.get()?,
                    _UNSET.get()?,
                    _UNSET.get()?,
                ],
                |[self_, defaults, dict_type, allow_no_value, delimiters, comment_prefixes, inline_comment_prefixes, strict, empty_lines_in_values, default_section, interpolation, converters]| {
                    RawConfigParser::__init__(
                        &self_,
                        &defaults,
                        &dict_type,
                        &allow_no_value,
                        &delimiters,
                        &comment_prefixes,
                        &inline_comment_prefixes,
                        &strict,
                        &empty_lines_in_values,
                        &default_section,
                        &interpolation,
                        &converters,
                    )
                },
            ),
        );
        ns16.method("RawConfigParser._option_pattern(self, allow_no_value)", [], RawConfigParser::_option_pattern);
        ns16.method("RawConfigParser.defaults(self)", [], RawConfigParser::defaults);
        ns16.method("RawConfigParser.sections(self)", [], RawConfigParser::sections);
        ns16.method("RawConfigParser.add_section(self, section)", [], RawConfigParser::add_section);
        ns16.method("RawConfigParser.has_section(self, section)", [], RawConfigParser::has_section);
        ns16.method("RawConfigParser.options(self, section)", [], RawConfigParser::options);
        ns16.method("RawConfigParser.read(self, filenames, encoding=)", vec![Value::None], RawConfigParser::read);
        ns16.method("RawConfigParser.read_file(self, f, source=)", vec![Value::None], RawConfigParser::read_file);
        ns16.method(
            "RawConfigParser.read_string(self, string, source=)",
            vec![Value::from(s!("<string>"))],
            RawConfigParser::read_string,
        );
        ns16.method(
            "RawConfigParser.read_dict(self, dictionary, source=)",
            vec![Value::from(s!("<dict>"))],
            RawConfigParser::read_dict,
        );
        ns16.method(
            "RawConfigParser.get(self, section, option, *, raw=, vars=, fallback=)",
            vec![Value::from(false), Value::None, _UNSET.get()?],
            RawConfigParser::get,
        );
        ns16.method("RawConfigParser._get(self, section, conv, option, **kwargs)", [], RawConfigParser::_get);
        ns16.method(
            "RawConfigParser._get_conv(self, section, option, conv, *, raw=, vars=, fallback=, **kwargs)",
            vec![Value::from(false), Value::None, _UNSET.get()?],
            RawConfigParser::_get_conv,
        );
        ns16.method(
            "RawConfigParser.getint(self, section, option, *, raw=, vars=, fallback=, **kwargs)",
            vec![Value::from(false), Value::None, _UNSET.get()?],
            RawConfigParser::getint,
        );
        ns16.method(
            "RawConfigParser.getfloat(self, section, option, *, raw=, vars=, fallback=, **kwargs)",
            vec![Value::from(false), Value::None, _UNSET.get()?],
            RawConfigParser::getfloat,
        );
        ns16.method(
            "RawConfigParser.getboolean(self, section, option, *, raw=, vars=, fallback=, **kwargs)",
            vec![Value::from(false), Value::None, _UNSET.get()?],
            RawConfigParser::getboolean,
        );
        ns16.method(
            "RawConfigParser.items(self, section=, raw=, vars=)",
            vec![_UNSET.get()?, Value::from(false), Value::None],
            RawConfigParser::items,
        );
        ns16.method("RawConfigParser.popitem(self)", [], RawConfigParser::popitem);
        ns16.method("RawConfigParser.optionxform(self, optionstr)", [], RawConfigParser::optionxform);
        ns16.method("RawConfigParser.has_option(self, section, option)", [], RawConfigParser::has_option);
        ns16.method("RawConfigParser.set(self, section, option, value=)", vec![Value::None], RawConfigParser::set);
        ns16.method(
            "RawConfigParser.write(self, fp, space_around_delimiters=)",
            vec![Value::from(true)],
            RawConfigParser::write,
        );
        ns16.method(
            "RawConfigParser._write_section(self, fp, name, items, between)",
            [],
            RawConfigParser::_write_section,
        );
        ns16.method("RawConfigParser.remove_option(self, section, option)", [], RawConfigParser::remove_option);
        ns16.method("RawConfigParser.remove_section(self, section)", [], RawConfigParser::remove_section);
        ns16.method("RawConfigParser.__getitem__(self, key)", [], RawConfigParser::__getitem__);
        ns16.method("RawConfigParser.__setitem__(self, key, value)", [], RawConfigParser::__setitem__);
        ns16.method("RawConfigParser.__delitem__(self, key)", [], RawConfigParser::__delitem__);
        ns16.method("RawConfigParser.__contains__(self, key)", [], RawConfigParser::__contains__);
        ns16.method("RawConfigParser.__len__(self)", [], RawConfigParser::__len__);
        ns16.method("RawConfigParser.__iter__(self)", [], RawConfigParser::__iter__);
        ns16.method("RawConfigParser._read(self, fp, fpname)", [], RawConfigParser::_read);
        ns16.method("RawConfigParser._join_lines(self)", [], RawConfigParser::_join_lines);
        ns16.method("RawConfigParser._read_defaults(self, defaults)", [], RawConfigParser::_read_defaults);
        ns16.method("RawConfigParser._known(self, section, vars)", [], RawConfigParser::_known);
        ns16.method("RawConfigParser._convert_to_boolean(self, value)", [], RawConfigParser::_convert_to_boolean);
        ns16.method(
            "RawConfigParser._check_types(self, *, section=, option=, value=)",
            vec![Value::from(Str::default()), Value::from(Str::default()), Value::from(Str::default())],
            RawConfigParser::_check_types,
        );
        let decorator = builtins::get("property");
        ns16.set_str(
            "converters",
            decorator.call(args![function("RawConfigParser.converters(self)", [], RawConfigParser::converters)])?,
        );
        let class = build_class(
            "RawConfigParser",
            "configparser",
            "RawConfigParser",
            vec![MUTABLE_MAPPING.get()?],
            ns16,
            Vec::new(),
        )?;
        RAW_CONFIG_PARSER_CLASS.set(class.clone());
        class
    });
    CONFIG_PARSER.define({
        let ns17 = Dict::new();
        ns17.doc("Reads and writes configuration files, with interpolation of values.");
        ns17.set_str("_DEFAULT_INTERPOLATION", BASIC_INTERPOLATION.get()?.call(())?);
        ns17.method("ConfigParser.set(self, section, option, value=)", vec![Value::None], ConfigParser::set);
        ns17.method("ConfigParser.add_section(self, section)", [], ConfigParser::add_section);
        ns17.method("ConfigParser._read_defaults(self, defaults)", [], ConfigParser::_read_defaults);
        let class = build_class(
            "ConfigParser",
            "configparser",
            "ConfigParser",
            vec![RAW_CONFIG_PARSER.get()?],
            ns17,
            Vec::new(),
        )?;
        CONFIG_PARSER_CLASS.set(class.clone());
        class
    });
    SAFE_CONFIG_PARSER.define({
        let ns18 = Dict::new();
        ns18.doc("The old name of ConfigParser.");
        build_class(
            "SafeConfigParser",
            "configparser",
            "SafeConfigParser",
            vec![CONFIG_PARSER.get()?],
            ns18,
            Vec::new(),
        )?
    });
    SECTION_PROXY.define({
        let ns19 = Dict::new();
        ns19.doc("A section as a mapping.");
        ns19.method("SectionProxy.__init__(self, parser, name)", [], SectionProxy::__init__);
        ns19.method("SectionProxy.__repr__(self)", [], SectionProxy::__repr__);
        ns19.method("SectionProxy.__getitem__(self, key)", [], SectionProxy::__getitem__);
        ns19.method("SectionProxy.__setitem__(self, key, value)", [], SectionProxy::__setitem__);
        ns19.method("SectionProxy.__delitem__(self, key)", [], SectionProxy::__delitem__);
        ns19.method("SectionProxy.__contains__(self, key)", [], SectionProxy::__contains__);
        ns19.method("SectionProxy.__len__(self)", [], SectionProxy::__len__);
        ns19.method("SectionProxy.__iter__(self)", [], SectionProxy::__iter__);
        ns19.method("SectionProxy._options(self)", [], SectionProxy::_options);
        let decorator2 = builtins::get("property");
        ns19.set_str(
            "parser",
            decorator2.call(args![function("SectionProxy.parser(self)", [], SectionProxy::parser)])?,
        );
        let decorator3 = builtins::get("property");
        ns19.set_str("name", decorator3.call(args![function("SectionProxy.name(self)", [], SectionProxy::name)])?);
        ns19.method(
            "SectionProxy.get(self, option, fallback=, *, raw=, vars=, _impl=, **kwargs)",
            vec![Value::None, Value::from(false), Value::None, Value::None],
            SectionProxy::get,
        );
        ns19.method("SectionProxy.getint(self, option, fallback=, **kwargs)", vec![Value::None], SectionProxy::getint);
        ns19.method(
            "SectionProxy.getfloat(self, option, fallback=, **kwargs)",
            vec![Value::None],
            SectionProxy::getfloat,
        );
        ns19.method(
            "SectionProxy.getboolean(self, option, fallback=, **kwargs)",
            vec![Value::None],
            SectionProxy::getboolean,
        );
        build_class("SectionProxy", "configparser", "SectionProxy", vec![MUTABLE_MAPPING.get()?], ns19, Vec::new())?
    });
    _SECTION_GETTER.set(function("_section_getter(proxy, impl)", [], _section_getter));
    CONVERTER_MAPPING.define({
        let ns20 = Dict::new();
        ns20.doc("The converters of a parser: each gives it a method `get<name>`.");
        ns20.set_str("GETTERCRE", RE.get()?.invoke(&at::COMPILE, args![s!("^get(?P<name>.+)$")])?);
        ns20.method("ConverterMapping.__init__(self, parser)", [], ConverterMapping::__init__);
        ns20.method("ConverterMapping.__getitem__(self, key)", [], ConverterMapping::__getitem__);
        ns20.method("ConverterMapping.__setitem__(self, key, value)", [], ConverterMapping::__setitem__);
        ns20.method("ConverterMapping.__delitem__(self, key)", [], ConverterMapping::__delitem__);
        ns20.method("ConverterMapping.__iter__(self)", [], ConverterMapping::__iter__);
        ns20.method("ConverterMapping.__len__(self)", [], ConverterMapping::__len__);
        build_class(
            "ConverterMapping",
            "configparser",
            "ConverterMapping",
            vec![MUTABLE_MAPPING.get()?],
            ns20,
            Vec::new(),
        )?
    });
    Ok(())
}
