// Written by batuta from python/optparse.py, 72cfb01f2aa98291.
//! Options of the command line, in the older style.
use batuta_rt::prelude::*;

module_globals! {
    "optparse", init;
    OS: "os", SYS: "sys", TEXTWRAP: "textwrap", _UNUSED: "_", NGETTEXT: "ngettext", __ALL_: "__all__",
    NO_DEFAULT: "NO_DEFAULT", SUPPRESS_HELP: "SUPPRESS_HELP", SUPPRESS_USAGE: "SUPPRESS_USAGE",
    OPT_PARSE_ERROR: "OptParseError", OPTION_ERROR: "OptionError", OPTION_CONFLICT_ERROR: "OptionConflictError",
    OPTION_VALUE_ERROR: "OptionValueError", BAD_OPTION_ERROR: "BadOptionError",
    AMBIGUOUS_OPTION_ERROR: "AmbiguousOptionError", HELP_FORMATTER: "HelpFormatter",
    INDENTED_HELP_FORMATTER: "IndentedHelpFormatter", TITLED_HELP_FORMATTER: "TitledHelpFormatter", _NUMBER: "_number",
    _INTEGER: "_integer", _CHECKS: "_checks", CHECK_BUILTIN: "check_builtin", CHECK_CHOICE: "check_choice",
    OPTION: "Option", MAKE_OPTION: "make_option", VALUES: "Values", OPTION_CONTAINER: "OptionContainer",
    OPTION_GROUP: "OptionGroup", _MATCH_ABBREV: "_match_abbrev", OPTION_PARSER: "OptionParser",
}

fields! {
    ACTION: "action", ACTIONS: "ACTIONS", ADD_OPTION: "add_option", ADD_OPTIONS: "add_options",
    ALLOW_INTERSPERSED_ARGS: "allow_interspersed_args", ALWAYS_TYPED_ACTIONS: "ALWAYS_TYPED_ACTIONS", APPEND: "append",
    ARGV: "argv", ATTRS: "ATTRS", BASENAME: "basename", CALLBACK: "callback", CALLBACK_ARGS: "callback_args",
    CALLBACK_KWARGS: "callback_kwargs", CHECK_METHODS: "CHECK_METHODS", CHECK_VALUE: "check_value",
    CHECK_VALUES: "check_values", CHOICES: "choices", CONFLICT_HANDLER: "conflict_handler", CONST: "const",
    CONST_ACTIONS: "CONST_ACTIONS", CONTAINER: "container", CONVERT_VALUE: "convert_value", COPY: "copy",
    CURRENT_INDENT: "current_indent", DEDENT: "dedent", DEFAULT: "default", DEFAULTS: "defaults",
    DEFAULT_TAG: "default_tag", DESCRIPTION: "description", DEST: "dest", DESTROY: "destroy",
    ENSURE_VALUE: "ensure_value", ENVIRON: "environ", EPILOG: "epilog", ERROR: "error", EXIT: "exit",
    EXPAND_DEFAULT: "expand_default", EXPAND_PROG_NAME: "expand_prog_name", EXTEND: "extend", FILL: "fill",
    FORMATTER: "formatter", FORMAT_DESCRIPTION: "format_description", FORMAT_EPILOG: "format_epilog",
    FORMAT_HEADING: "format_heading", FORMAT_HELP: "format_help", FORMAT_OPTION: "format_option",
    FORMAT_OPTION_HELP: "format_option_help", FORMAT_OPTION_STRINGS: "format_option_strings",
    FORMAT_USAGE: "format_usage", GET: "get", GET_DEFAULT_VALUES: "get_default_values",
    GET_DESCRIPTION: "get_description", GET_OPT_STRING: "get_opt_string", GET_PROG_NAME: "get_prog_name",
    GET_USAGE: "get_usage", GET_VERSION: "get_version", HELP: "help", HELP_POSITION: "help_position",
    HELP_WIDTH: "help_width", INDENT: "indent", INDENT_INCREMENT: "indent_increment", INSERT: "insert", LARGS: "largs",
    LEVEL: "level", MAX_HELP_POSITION: "max_help_position", METAVAR: "metavar", MSG: "msg", NARGS: "nargs",
    NO_DEFAULT_VALUE: "NO_DEFAULT_VALUE", OPTION_CLASS: "option_class", OPTION_GROUPS: "option_groups",
    OPTION_ID: "option_id", OPTION_LIST: "option_list", OPTION_STRINGS: "option_strings", OPT_STR: "opt_str",
    PARSER: "parser", PATH: "path", POSSIBILITIES: "possibilities", PRINT_HELP: "print_help",
    PRINT_USAGE: "print_usage", PRINT_VERSION: "print_version", PROCESS: "process",
    PROCESS_DEFAULT_VALUES: "process_default_values", PROG: "prog", RARGS: "rargs", REPLACE: "replace",
    SET_CONFLICT_HANDLER: "set_conflict_handler", SET_DESCRIPTION: "set_description", SET_PARSER: "set_parser",
    SET_USAGE: "set_usage", SHORT_FIRST: "short_first", SORT: "sort", SPLIT: "split",
    STANDARD_OPTION_LIST: "standard_option_list", STDERR: "stderr", STDOUT: "stdout", STORE_ACTIONS: "STORE_ACTIONS",
    STORE_OPTION_STRINGS: "store_option_strings", TAKES_VALUE: "takes_value", TAKE_ACTION: "take_action",
    TITLE: "title", TYPE: "type", TYPED_ACTIONS: "TYPED_ACTIONS", TYPES: "TYPES", TYPE_CHECKER: "TYPE_CHECKER",
    UPDATE: "update", USAGE: "usage", VALUES: "values", VERSION: "version", WIDTH: "width", WRAP: "wrap",
    WRITE: "write", _ADD_HELP_OPTION: "_add_help_option", _ADD_VERSION_OPTION: "_add_version_option",
    _CHECK_CONFLICT: "_check_conflict", _CHECK_OPT_STRINGS: "_check_opt_strings",
    _CREATE_OPTION_LIST: "_create_option_list", _CREATE_OPTION_MAPPINGS: "_create_option_mappings",
    _FORMAT_TEXT: "_format_text", _GET_ALL_OPTIONS: "_get_all_options", _GET_ARGS: "_get_args",
    _INIT_PARSING_STATE: "_init_parsing_state", _LONG_OPT: "_long_opt", _LONG_OPTS: "_long_opts",
    _LONG_OPT_FMT: "_long_opt_fmt", _MATCH_LONG_OPT: "_match_long_opt", _POPULATE_OPTION_LIST: "_populate_option_list",
    _PROCESS_ARGS: "_process_args", _PROCESS_LONG_OPT: "_process_long_opt", _PROCESS_SHORT_OPTS: "_process_short_opts",
    _SET_ATTRS: "_set_attrs", _SET_OPT_STRINGS: "_set_opt_strings", _SHARE_OPTION_MAPPINGS: "_share_option_mappings",
    _SHORT_OPT: "_short_opt", _SHORT_OPTS: "_short_opts", _SHORT_OPT_FMT: "_short_opt_fmt", _TAKEN: "_taken",
    _UPDATE_CAREFUL: "_update_careful", _UPDATE_LOOSE: "_update_loose", __CLASS__: "__class__", __DICT__: "__dict__",
    __INIT__: "__init__", __NAME__: "__name__",
}

pub struct OptParseError;

impl OptParseError {
    pub fn __init__(self_: &Value, msg: &Value) -> R {
        self_.put(&at::MSG, msg)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        self_.get(&at::MSG)
    }
}

/// An option is defined wrongly.
pub struct OptionError;

impl OptionError {
    pub fn __init__(self_: &Value, msg: &Value, option: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::MSG, msg)?;
        self_.put(&at::OPTION_ID, fmt::str(option)?)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        if self_.get(&at::OPTION_ID)?.truthy()? {
            return op::modulo(
                &Value::from(s!("option %s: %s")),
                &tuple![self_.get(&at::OPTION_ID)?, self_.get(&at::MSG)?],
            );
        }
        self_.get(&at::MSG)
    }
}

/// Two options have a string in common.
pub struct OptionConflictError;

/// A value on the command line is not one the option takes.
pub struct OptionValueError;

/// No such option.
pub struct BadOptionError;

impl BadOptionError {
    pub fn __init__(self_: &Value, opt_str: &Value) -> R {
        self_.put(&at::OPT_STR, opt_str)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        op::modulo(&_UNUSED.get()?.call(args![s!("no such option: %s")])?, &self_.get(&at::OPT_STR)?)
    }
}

/// A beginning that several options have.
pub struct AmbiguousOptionError;

impl AmbiguousOptionError {
    pub fn __init__(self_: &Value, opt_str: &Value, possibilities: &Value) -> R {
        call_guard!("__init__");
        BAD_OPTION_ERROR.get()?.invoke(&at::__INIT__, args![self_, opt_str])?;
        self_.put(&at::POSSIBILITIES, possibilities)?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        call_guard!("__str__");
        op::modulo(
            &_UNUSED.get()?.call(args![s!("ambiguous option: %s (%s?)")])?,
            &tuple![self_.get(&at::OPT_STR)?, s!(", ").join_all(&self_.get(&at::POSSIBILITIES)?)?],
        )
    }
}

/// How usage and help are written.
pub struct HelpFormatter;

impl HelpFormatter {
    pub fn __init__(
        self_: &Value,
        indent_increment: &Value,
        max_help_position: &Value,
        width: &Value,
        short_first: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut width = width.clone();
        self_.put(&at::PARSER, Value::None)?;
        self_.put(&at::INDENT_INCREMENT, indent_increment)?;
        if width.is_none() {
            let tried = attempt(|| {
                width = Value::from(emitted::int_of(&keyed!(&OS.get()?.get(&at::ENVIRON)?, "COLUMNS")?)?);
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&tuple![builtins::get("KeyError"), builtins::get("ValueError")])? {
                    width = Value::from(80);
                } else {
                    return Err(error);
                }
            }
            width = op::isub(&width, &Value::from(2))?;
        }
        self_.put(&at::WIDTH, &width)?;
        let value = builtins::min_of(
            max_help_position,
            &builtins::max_of(&op::sub(&width, &Value::from(20))?, &op::mul(indent_increment, &Value::from(2))?)?,
        )?;
        self_.put(&at::HELP_POSITION, &value)?;
        self_.put(&at::MAX_HELP_POSITION, value)?;
        self_.put(&at::CURRENT_INDENT, 0)?;
        self_.put(&at::LEVEL, 0)?;
        self_.put(&at::HELP_WIDTH, Value::None)?;
        self_.put(&at::SHORT_FIRST, short_first)?;
        self_.put(&at::DEFAULT_TAG, s!("%default"))?;
        self_.put(&at::OPTION_STRINGS, Value::Dict(Dict::new()))?;
        self_.put(&at::_SHORT_OPT_FMT, s!("%s %s"))?;
        self_.put(&at::_LONG_OPT_FMT, s!("%s=%s"))?;
        Ok(Value::None)
    }

    pub fn set_parser(self_: &Value, parser: &Value) -> R {
        self_.put(&at::PARSER, parser)?;
        Ok(Value::None)
    }

    pub fn set_short_opt_delimiter(self_: &Value, delim: &Value) -> R {
        if !op::contains(&fixed!(tuple![Str::default(), s!(" ")]), delim)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("invalid metavar delimiter for short options: %r")), delim)?],
            ));
        }
        self_.put(&at::_SHORT_OPT_FMT, op::add(&op::add(&Value::from(s!("%s")), delim)?, &Value::from(s!("%s")))?)?;
        Ok(Value::None)
    }

    pub fn set_long_opt_delimiter(self_: &Value, delim: &Value) -> R {
        if !op::contains(&fixed!(tuple![s!("="), s!(" ")]), delim)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("invalid metavar delimiter for long options: %r")), delim)?],
            ));
        }
        self_.put(&at::_LONG_OPT_FMT, op::add(&op::add(&Value::from(s!("%s")), delim)?, &Value::from(s!("%s")))?)?;
        Ok(Value::None)
    }

    pub fn indent(self_: &Value) -> R {
        call_guard!("indent");
        self_.put(
            &at::CURRENT_INDENT,
            op::iadd(&self_.get(&at::CURRENT_INDENT)?, &self_.get(&at::INDENT_INCREMENT)?)?,
        )?;
        self_.put(&at::LEVEL, op::iadd(&self_.get(&at::LEVEL)?, &Value::from(1))?)?;
        Ok(Value::None)
    }

    pub fn dedent(self_: &Value) -> R {
        call_guard!("dedent");
        self_.put(
            &at::CURRENT_INDENT,
            op::isub(&self_.get(&at::CURRENT_INDENT)?, &self_.get(&at::INDENT_INCREMENT)?)?,
        )?;
        if !op::ge_bool(&self_.get(&at::CURRENT_INDENT)?, &Value::from(0))? {
            return Err(op::assertion(Some(Value::from(s!("Indent decreased below 0.")))));
        }
        self_.put(&at::LEVEL, op::isub(&self_.get(&at::LEVEL)?, &Value::from(1))?)?;
        Ok(Value::None)
    }

    pub fn format_usage(self_: &Value, usage: &Value) -> R {
        call_guard!("format_usage");
        Err(emitted::raised("NotImplementedError", args![s!("subclasses must implement")]))
    }

    pub fn format_heading(self_: &Value, heading: &Value) -> R {
        call_guard!("format_heading");
        Err(emitted::raised("NotImplementedError", args![s!("subclasses must implement")]))
    }

    pub fn _format_text(self_: &Value, text: &Value) -> R {
        call_guard!("_format_text");
        let width =
            builtins::max_of(&op::sub(&self_.get(&at::WIDTH)?, &self_.get(&at::CURRENT_INDENT)?)?, &Value::from(11))?;
        let indent = op::mul(&Value::from(s!(" ")), &self_.get(&at::CURRENT_INDENT)?)?;
        TEXTWRAP.get()?.invoke(&at::FILL, args![text, width; "initial_indent" = &indent, "subsequent_indent" = &indent])
    }

    pub fn format_description(self_: &Value, description: &Value) -> R {
        call_guard!("format_description");
        Ok(if description.truthy()? {
            op::add(&self_.invoke(&at::_FORMAT_TEXT, args![description])?, &Value::from(s!("\n")))?
        } else {
            Value::from(Str::default())
        })
    }

    pub fn format_epilog(self_: &Value, epilog: &Value) -> R {
        call_guard!("format_epilog");
        Ok(if epilog.truthy()? {
            op::add(
                &op::add(&Value::from(s!("\n")), &self_.invoke(&at::_FORMAT_TEXT, args![epilog])?)?,
                &Value::from(s!("\n")),
            )?
        } else {
            Value::from(Str::default())
        })
    }

    pub fn expand_default(self_: &Value, option: &Value) -> R {
        call_guard!("expand_default");
        if self_.lacks(&at::PARSER)? || !self_.get(&at::DEFAULT_TAG)?.truthy()? {
            return option.get(&at::HELP);
        }
        let mut value = early!(self_.get(&at::PARSER)?.get(&at::DEFAULTS)?, &at::GET, lookup: option.get(&at::DEST)?)?;
        if op::is(&value, &NO_DEFAULT.get()?) || value.is_none() {
            value = self_.get(&at::NO_DEFAULT_VALUE)?;
        }
        early!(option.get(&at::HELP)?, &at::REPLACE, replace: self_.get(&at::DEFAULT_TAG)?, fmt::str(&value)?)
    }

    pub fn format_option(self_: &Value, option: &Value) -> R<Str> {
        call_guard!("format_option");
        let lines = list![];
        let mut strings = self_.get(&at::OPTION_STRINGS)?.item(option)?;
        let width =
            op::sub(&op::sub(&self_.get(&at::HELP_POSITION)?, &self_.get(&at::CURRENT_INDENT)?)?, &Value::from(2))?;
        let first;
        if op::gt_bool(&Value::from(builtins::length_of(&strings)?), &width)? {
            strings = op::modulo(
                &Value::from(s!("%*s%s\n")),
                &tuple![self_.get(&at::CURRENT_INDENT)?, Str::default(), &strings],
            )?;
            first = self_.get(&at::HELP_POSITION)?;
        } else {
            strings = op::modulo(
                &Value::from(s!("%*s%-*s  ")),
                &tuple![self_.get(&at::CURRENT_INDENT)?, Str::default(), &width, &strings],
            )?;
            first = Value::from(0);
        }
        lines.append(&strings)?;
        if option.get(&at::HELP)?.truthy()? {
            let wrapped = early!(
                TEXTWRAP.get()?,
                &at::WRAP,
                args![self_.invoke(&at::EXPAND_DEFAULT, args![option])?, self_.get(&at::HELP_WIDTH)?]
            )?;
            early!(
                lines.clone(),
                &at::APPEND,
                append: op::modulo(&Value::from(s!("%*s%s\n")), &tuple![first, Str::default(), wrapped.at(0)?])?
            )?;
            early!(
                lines.clone(),
                &at::EXTEND,
                extend: comprehension::list_of(&wrapped.cut(1, Value::None)?, |line: Value| {
                    op::modulo(
                        &Value::from(s!("%*s%s\n")),
                        &tuple![self_.get(&at::HELP_POSITION)?, Str::default(), line],
                    )
                })?
            )?;
        } else if strings.at(-1)?.differs("\n")? {
            lines.append(s!("\n"))?;
        }
        Str::default().join_all(&lines)
    }

    pub fn store_option_strings(self_: &Value, parser: &Value) -> R {
        call_guard!("store_option_strings");
        self_.invoke(&at::INDENT, ())?;
        let mut longest = Value::from(0);
        let mut it = op::iter(&parser.get(&at::OPTION_LIST)?)?;
        while let Some(option) = it.next()? {
            let strings = self_.invoke(&at::FORMAT_OPTION_STRINGS, args![&option])?;
            self_.get(&at::OPTION_STRINGS)?.set_item(&option, &strings)?;
            longest = builtins::max_of(
                &longest,
                &op::add(&Value::from(builtins::length_of(&strings)?), &self_.get(&at::CURRENT_INDENT)?)?,
            )?;
        }
        self_.invoke(&at::INDENT, ())?;
        let mut it = op::iter(&parser.get(&at::OPTION_GROUPS)?)?;
        while let Some(group) = it.next()? {
            let mut it = op::iter(&group.get(&at::OPTION_LIST)?)?;
            while let Some(option) = it.next()? {
                let strings = self_.invoke(&at::FORMAT_OPTION_STRINGS, args![&option])?;
                self_.get(&at::OPTION_STRINGS)?.set_item(&option, &strings)?;
                longest = builtins::max_of(
                    &longest,
                    &op::add(&Value::from(builtins::length_of(&strings)?), &self_.get(&at::CURRENT_INDENT)?)?,
                )?;
            }
        }
        self_.invoke(&at::DEDENT, ())?;
        self_.invoke(&at::DEDENT, ())?;
        self_.put(
            &at::HELP_POSITION,
            builtins::min_of(&op::add(&longest, &Value::from(2))?, &self_.get(&at::MAX_HELP_POSITION)?)?,
        )?;
        self_.put(
            &at::HELP_WIDTH,
            builtins::max_of(&op::sub(&self_.get(&at::WIDTH)?, &self_.get(&at::HELP_POSITION)?)?, &Value::from(11))?,
        )?;
        Ok(Value::None)
    }

    pub fn format_option_strings(self_: &Value, option: &Value) -> R<Str> {
        call_guard!("format_option_strings");
        let short;
        let long;
        if option.invoke(&at::TAKES_VALUE, ())?.truthy()? {
            let metavar = emitted::or(option.get(&at::METAVAR)?, || option.get(&at::DEST)?.upper())?;
            short = comprehension::list_of(&option.get(&at::_SHORT_OPTS)?, |one: Value| {
                op::modulo(&self_.get(&at::_SHORT_OPT_FMT)?, &tuple![one, &metavar])
            })?;
            long = comprehension::list_of(&option.get(&at::_LONG_OPTS)?, |one2: Value| {
                op::modulo(&self_.get(&at::_LONG_OPT_FMT)?, &tuple![one2, &metavar])
            })?;
        } else {
            short = option.get(&at::_SHORT_OPTS)?;
            long = option.get(&at::_LONG_OPTS)?;
        }
        s!(", ").join_all(&if self_.get(&at::SHORT_FIRST)?.truthy()? {
            op::add(&short, &long)?
        } else {
            op::add(&long, &short)?
        })
    }
}

/// Help with indented bodies of sections.
pub struct IndentedHelpFormatter;

impl IndentedHelpFormatter {
    pub fn __init__(
        self_: &Value,
        indent_increment: &Value,
        max_help_position: &Value,
        width: &Value,
        short_first: &Value,
    ) -> R {
        call_guard!("__init__");
        HELP_FORMATTER
            .get()?
            .invoke(&at::__INIT__, args![self_, indent_increment, max_help_position, width, short_first])?;
        Ok(Value::None)
    }

    pub fn format_usage(self_: &Value, usage: &Value) -> R {
        call_guard!("format_usage");
        op::modulo(&_UNUSED.get()?.call(args![s!("Usage: %s\n")])?, usage)
    }

    pub fn format_heading(self_: &Value, heading: &Value) -> R {
        call_guard!("format_heading");
        op::modulo(&Value::from(s!("%*s%s:\n")), &tuple![self_.get(&at::CURRENT_INDENT)?, Str::default(), heading])
    }
}

/// Help with underlined titles of sections.
pub struct TitledHelpFormatter;

impl TitledHelpFormatter {
    pub fn __init__(
        self_: &Value,
        indent_increment: &Value,
        max_help_position: &Value,
        width: &Value,
        short_first: &Value,
    ) -> R {
        call_guard!("__init__");
        HELP_FORMATTER
            .get()?
            .invoke(&at::__INIT__, args![self_, indent_increment, max_help_position, width, short_first])?;
        Ok(Value::None)
    }

    pub fn format_usage(self_: &Value, usage: &Value) -> R {
        call_guard!("format_usage");
        op::modulo(
            &Value::from(s!("%s  %s\n")),
            &tuple![
                early!(self_.clone(), &at::FORMAT_HEADING, args![_UNUSED.get()?.call(args![s!("Usage")])?])?,
                usage
            ],
        )
    }

    pub fn format_heading(self_: &Value, heading: &Value) -> R {
        call_guard!("format_heading");
        op::modulo(
            &Value::from(s!("%s\n%s\n")),
            &tuple![
                heading,
                op::mul(
                    &Value::from(s!("=-")).item(&self_.get(&at::LEVEL)?)?,
                    &Value::from(builtins::length_of(heading)?),
                )?
            ],
        )
    }
}

pub fn _number(value: &Value, kind: &Value) -> R {
    call_guard!("_number");
    let mut value = value.clone();
    let base;
    if value.cut(Value::None, 2)?.lower()?.equals("0x")? {
        base = 16_i64;
    } else if value.cut(Value::None, 2)?.lower()?.equals("0b")? {
        base = 2_i64;
        value = emitted::or(value.cut(2, Value::None)?, || Ok(Value::from(s!("0"))))?;
    } else if value.cut(Value::None, 1)?.equals("0")? {
        base = 8_i64;
    } else {
        base = 10_i64;
    }
    kind.call(args![value, base])
}

pub fn _integer(value: &Value) -> R {
    call_guard!("_integer");
    _number(value, &builtins::get("int"))
}

pub fn check_builtin(option: &Value, opt: &Value, value: &Value) -> R {
    call_guard!("check_builtin");
    let [convert, what] = op::unpack::<2>(&_CHECKS.get()?.item(&option.get(&at::TYPE)?)?)?;
    let tried: R<()> = 'attempt: {
        return Ok(tri!('attempt, convert.call(args![value])));
    };
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("ValueError"))? {
            return exc::throw(OPTION_VALUE_ERROR.get()?.call(args![op::modulo(
                &_UNUSED.get()?.call(args![s!("option %s: invalid %s value: %r")])?,
                &tuple![opt, what, value],
            )?])?);
        } else {
            return Err(error);
        }
    }
    Ok(Value::None)
}

pub fn check_choice(option: &Value, opt: &Value, value: &Value) -> R {
    call_guard!("check_choice");
    if op::contains(&option.get(&at::CHOICES)?, value)? {
        return Ok(value.clone());
    }
    let choices = s!(", ").join_all(&builtins::map(args![builtins::get("repr"), option.get(&at::CHOICES)?])?)?;
    exc::throw(OPTION_VALUE_ERROR.get()?.call(args![op::modulo(
        &_UNUSED.get()?.call(args![s!("option %s: invalid choice: %r (choose from %s)")])?,
        &tuple![opt, value, choices],
    )?])?)
}

/// One option: its strings, what it does, where its value goes.
pub struct PyOption;

impl PyOption {
    pub fn __init__(self_: &Value, opts: &Value, attrs: &Value) -> R {
        call_guard!("__init__");
        let mut opts = opts.clone();
        self_.put(&at::_SHORT_OPTS, list![])?;
        self_.put(&at::_LONG_OPTS, list![])?;
        opts = self_.invoke(&at::_CHECK_OPT_STRINGS, args![&opts])?;
        self_.invoke(&at::_SET_OPT_STRINGS, args![opts])?;
        self_.invoke(&at::_SET_ATTRS, args![attrs])?;
        let mut it = op::iter(&self_.get(&at::CHECK_METHODS)?)?;
        while let Some(checker) = it.next()? {
            checker.call(args![self_])?;
        }
        Ok(Value::None)
    }

    pub fn _check_opt_strings(self_: &Value, opts: &Value) -> R {
        call_guard!("_check_opt_strings");
        let mut opts = opts.clone();
        opts = comprehension::list_if(&opts, |opt: Value| Ok(if opt.truthy()? { Some(opt) } else { None }))?;
        if !opts.truthy()? {
            return Err(emitted::raised("TypeError", args![s!("at least one option string must be supplied")]));
        }
        Ok(opts)
    }

    pub fn _set_opt_strings(self_: &Value, opts: &Value) -> R {
        call_guard!("_set_opt_strings");
        let mut it = op::iter(opts)?;
        while let Some(opt) = it.next()? {
            if builtins::length_of(&opt)? < 2_i64 {
                return exc::throw(OPTION_ERROR.get()?.call(args![
                    op::modulo(
                        &Value::from(s!("invalid option string %r: must be at least two characters long")),
                        &opt,
                    )?,
                    self_
                ])?);
            } else if builtins::length_of(&opt)? == 2_i64 {
                if !(opt.at(0)?.equals("-")? && opt.at(1)?.differs("-")?) {
                    return exc::throw(OPTION_ERROR.get()?.call(args![
                        op::modulo(
                            &Value::from(s!(
                                "invalid short option string %r: must be of the form -x, (x any non-dash char)"
                            ),),
                            &opt,
                        )?,
                        self_
                    ])?);
                }
                self_.get(&at::_SHORT_OPTS)?.append(&opt)?;
            } else {
                if !(opt.cut(0, 2)?.equals("--")? && opt.at(2)?.differs("-")?) {
                    return exc::throw(OPTION_ERROR.get()?.call(args![
                        op::modulo(
                            &Value::from(s!("invalid long option string %r: must start with --, followed by non-dash")),
                            &opt,
                        )?,
                        self_
                    ])?);
                }
                self_.get(&at::_LONG_OPTS)?.append(&opt)?;
            }
        }
        Ok(Value::None)
    }

    pub fn _set_attrs(self_: &Value, attrs: &Value) -> R {
        call_guard!("_set_attrs");
        let mut it = op::iter(&self_.get(&at::ATTRS)?)?;
        while let Some(attr) = it.next()? {
            if op::contains(attrs, &attr)? {
                builtins::setattr(args![self_, &attr, attrs.item(&attr)?])?;
                attrs.del_item(&attr)?;
            } else if attr.equals("default")? {
                builtins::setattr(args![self_, &attr, NO_DEFAULT.get()?])?;
            } else {
                builtins::setattr(args![self_, &attr, Value::None])?;
            }
        }
        if attrs.truthy()? {
            return exc::throw(OPTION_ERROR.get()?.call(args![
                op::modulo(
                    &Value::from(s!("invalid keyword arguments: %s")),
                    &Value::from(s!(", ").join_all(&builtins::sorted(args![attrs.keys()?])?)?),
                )?,
                self_
            ])?);
        }
        Ok(Value::None)
    }

    pub fn _check_action(self_: &Value) -> R {
        call_guard!("_check_action");
        if self_.lacks(&at::ACTION)? {
            self_.put(&at::ACTION, s!("store"))?;
        } else if !op::within(&self_.get(&at::ACTION)?, &self_.get(&at::ACTIONS)?)? {
            return exc::throw(
                OPTION_ERROR.get()?.call(args![
                    op::modulo(&Value::from(s!("invalid action: %r")), &self_.get(&at::ACTION)?)?,
                    self_
                ])?,
            );
        }
        Ok(Value::None)
    }

    pub fn _check_type(self_: &Value) -> R {
        call_guard!("_check_type");
        if self_.lacks(&at::TYPE)? {
            if op::within(&self_.get(&at::ACTION)?, &self_.get(&at::ALWAYS_TYPED_ACTIONS)?)? {
                self_.put(
                    &at::TYPE,
                    if !self_.lacks(&at::CHOICES)? { Value::from(s!("choice")) } else { Value::from(s!("string")) },
                )?;
            }
        } else {
            if op::isinstance(&self_.get(&at::TYPE)?, &builtins::get("type"))? {
                self_.put(&at::TYPE, self_.get(&at::TYPE)?.get(&at::__NAME__)?)?;
            }
            if self_.get(&at::TYPE)?.equals("str")? {
                self_.put(&at::TYPE, s!("string"))?;
            }
            if !op::within(&self_.get(&at::TYPE)?, &self_.get(&at::TYPES)?)? {
                return exc::throw(OPTION_ERROR.get()?.call(args![
                    op::modulo(&Value::from(s!("invalid option type: %r")), &self_.get(&at::TYPE)?)?,
                    self_
                ])?);
            }
            if !op::within(&self_.get(&at::ACTION)?, &self_.get(&at::TYPED_ACTIONS)?)? {
                return exc::throw(OPTION_ERROR.get()?.call(args![
                    op::modulo(&Value::from(s!("must not supply a type for action %r")), &self_.get(&at::ACTION)?)?,
                    self_
                ])?);
            }
        }
        Ok(Value::None)
    }

    pub fn _check_choice(self_: &Value) -> R {
        call_guard!("_check_choice");
        if self_.get(&at::TYPE)?.equals("choice")? {
            if self_.lacks(&at::CHOICES)? {
                return exc::throw(
                    OPTION_ERROR.get()?.call(args![s!("must supply a list of choices for type 'choice'"), self_])?,
                );
            } else if !op::isinstance(
                &self_.get(&at::CHOICES)?,
                &tuple![builtins::get("tuple"), builtins::get("list")],
            )? {
                return exc::throw(OPTION_ERROR.get()?.call(args![
                    op::modulo(
                        &Value::from(s!("choices must be a list of strings ('%s' supplied)")),
                        &fmt::str(&builtins::type_(args![self_.get(&at::CHOICES)?])?)?.split_on(&s!("'"))?.at(1)?,
                    )?,
                    self_
                ])?);
            }
        } else if !self_.lacks(&at::CHOICES)? {
            return exc::throw(OPTION_ERROR.get()?.call(args![
                op::modulo(&Value::from(s!("must not supply choices for type %r")), &self_.get(&at::TYPE)?)?,
                self_
            ])?);
        }
        Ok(Value::None)
    }

    pub fn _check_dest(self_: &Value) -> R {
        call_guard!("_check_dest");
        let takes_value =
            op::within(&self_.get(&at::ACTION)?, &self_.get(&at::STORE_ACTIONS)?)? || !self_.lacks(&at::TYPE)?;
        if self_.lacks(&at::DEST)? && takes_value {
            if self_.get(&at::_LONG_OPTS)?.truthy()? {
                self_.put(
                    &at::DEST,
                    self_.get(&at::_LONG_OPTS)?.at(0)?.cut(2, Value::None)?.replace(s!("-"), s!("_"))?,
                )?;
            } else {
                self_.put(&at::DEST, self_.get(&at::_SHORT_OPTS)?.at2(0, 1)?)?;
            }
        }
        Ok(Value::None)
    }

    pub fn _check_const(self_: &Value) -> R {
        call_guard!("_check_const");
        if !op::within(&self_.get(&at::ACTION)?, &self_.get(&at::CONST_ACTIONS)?)? && !self_.lacks(&at::CONST)? {
            return exc::throw(OPTION_ERROR.get()?.call(args![
                op::modulo(&Value::from(s!("'const' must not be supplied for action %r")), &self_.get(&at::ACTION)?)?,
                self_
            ])?);
        }
        Ok(Value::None)
    }

    pub fn _check_nargs(self_: &Value) -> R {
        call_guard!("_check_nargs");
        if op::within(&self_.get(&at::ACTION)?, &self_.get(&at::TYPED_ACTIONS)?)? {
            if self_.lacks(&at::NARGS)? {
                self_.put(&at::NARGS, 1)?;
            }
        } else if !self_.lacks(&at::NARGS)? {
            return exc::throw(OPTION_ERROR.get()?.call(args![
                op::modulo(&Value::from(s!("'nargs' must not be supplied for action %r")), &self_.get(&at::ACTION)?)?,
                self_
            ])?);
        }
        Ok(Value::None)
    }

    pub fn _check_callback(self_: &Value) -> R {
        call_guard!("_check_callback");
        if self_.get(&at::ACTION)?.equals("callback")? {
            if !builtins::callable(args![self_.get(&at::CALLBACK)?]).bool()? {
                return exc::throw(OPTION_ERROR.get()?.call(args![
                    op::modulo(&Value::from(s!("callback not callable: %r")), &self_.get(&at::CALLBACK)?)?,
                    self_
                ])?);
            }
            if !self_.lacks(&at::CALLBACK_ARGS)?
                && !op::isinstance(&self_.get(&at::CALLBACK_ARGS)?, &builtins::get("tuple"))?
            {
                return exc::throw(OPTION_ERROR.get()?.call(args![
                    op::modulo(
                        &Value::from(s!("callback_args, if supplied, must be a tuple: not %r")),
                        &self_.get(&at::CALLBACK_ARGS)?,
                    )?,
                    self_
                ])?);
            }
            if !self_.lacks(&at::CALLBACK_KWARGS)?
                && !op::isinstance(&self_.get(&at::CALLBACK_KWARGS)?, &builtins::get("dict"))?
            {
                return exc::throw(OPTION_ERROR.get()?.call(args![
                    op::modulo(
                        &Value::from(s!("callback_kwargs, if supplied, must be a dict: not %r")),
                        &self_.get(&at::CALLBACK_KWARGS)?,
                    )?,
                    self_
                ])?);
            }
        } else {
            if !self_.lacks(&at::CALLBACK)? {
                return exc::throw(OPTION_ERROR.get()?.call(args![
                    op::modulo(
                        &Value::from(s!("callback supplied (%r) for non-callback option")),
                        &self_.get(&at::CALLBACK)?,
                    )?,
                    self_
                ])?);
            }
            if !self_.lacks(&at::CALLBACK_ARGS)? {
                return exc::throw(
                    OPTION_ERROR.get()?.call(args![s!("callback_args supplied for non-callback option"), self_])?,
                );
            }
            if !self_.lacks(&at::CALLBACK_KWARGS)? {
                return exc::throw(
                    OPTION_ERROR.get()?.call(args![s!("callback_kwargs supplied for non-callback option"), self_])?,
                );
            }
        }
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R<Str> {
        call_guard!("__str__");
        s!("/").join_all(&op::add(&self_.get(&at::_SHORT_OPTS)?, &self_.get(&at::_LONG_OPTS)?)?)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s at 0x%x: %s>")),
            &tuple![self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, builtins::id(args![self_])?, self_],
        )
    }

    pub fn takes_value(self_: &Value) -> R<bool> {
        call_guard!("takes_value");
        Ok(!self_.lacks(&at::TYPE)?)
    }

    pub fn get_opt_string(self_: &Value) -> R {
        Ok(if self_.get(&at::_LONG_OPTS)?.truthy()? {
            self_.get(&at::_LONG_OPTS)?.at(0)?
        } else {
            self_.get(&at::_SHORT_OPTS)?.at(0)?
        })
    }

    pub fn check_value(self_: &Value, opt: &Value, value: &Value) -> R {
        call_guard!("check_value");
        let checker = early!(self_.get(&at::TYPE_CHECKER)?, &at::GET, lookup: self_.get(&at::TYPE)?)?;
        Ok(if checker.is_none() { value.clone() } else { checker.call(args![self_, opt, value])? })
    }

    pub fn convert_value(self_: &Value, opt: &Value, value: &Value) -> R {
        call_guard!("convert_value");
        if value.is_none() {
            return Ok(Value::None);
        }
        if op::eq_bool(&self_.get(&at::NARGS)?, &Value::from(1))? {
            return self_.invoke(&at::CHECK_VALUE, args![opt, value]);
        }
        builtins::tuple(args![comprehension::list_of(value, |one: Value| {
            self_.invoke(&at::CHECK_VALUE, args![opt, one])
        })?])
    }

    pub fn process(self_: &Value, opt: &Value, value: &Value, values: &Value, parser: &Value) -> R {
        call_guard!("process");
        let mut value = value.clone();
        value = self_.invoke(&at::CONVERT_VALUE, args![opt, &value])?;
        early!(
            self_.clone(),
            &at::TAKE_ACTION,
            args![self_.get(&at::ACTION)?, self_.get(&at::DEST)?, opt, value, values, parser]
        )
    }

    pub fn take_action(
        self_: &Value,
        action: &Value,
        dest: &Value,
        opt: &Value,
        value: &Value,
        values: &Value,
        parser: &Value,
    ) -> R<Int> {
        call_guard!("take_action");
        if action.equals("store")? {
            builtins::setattr(args![values, dest, value])?;
        } else if action.equals("store_const")? {
            builtins::setattr(args![values, dest, self_.get(&at::CONST)?])?;
        } else if action.equals("store_true")? {
            builtins::setattr(args![values, dest, true])?;
        } else if action.equals("store_false")? {
            builtins::setattr(args![values, dest, false])?;
        } else if action.equals("append")? {
            values.invoke(&at::ENSURE_VALUE, args![dest, list![]])?.append(value)?;
        } else if action.equals("append_const")? {
            early!(
                values.invoke(&at::ENSURE_VALUE, args![dest, list![]])?,
                &at::APPEND,
                append: self_.get(&at::CONST)?
            )?;
        } else if action.equals("count")? {
            builtins::setattr(args![
                values,
                dest,
                op::add(&values.invoke(&at::ENSURE_VALUE, args![dest, 0])?, &Value::from(1))?
            ])?;
        } else if action.equals("callback")? {
            let args = emitted::or(self_.get(&at::CALLBACK_ARGS)?, || Ok(tuple![]))?;
            let kwargs = emitted::or(self_.get(&at::CALLBACK_KWARGS)?, || Ok(Value::Dict(Dict::new())))?;
            early!(self_.clone(), &at::CALLBACK => self_, opt, value, parser, *args; **kwargs)?;
        } else if action.equals("help")? {
            parser.invoke(&at::PRINT_HELP, ())?;
            parser.invoke(&at::EXIT, ())?;
        } else if action.equals("version")? {
            parser.invoke(&at::PRINT_VERSION, ())?;
            parser.invoke(&at::EXIT, ())?;
        } else {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("unknown action %r")), &self_.get(&at::ACTION)?)?],
            ));
        }
        Ok(Int::from(1))
    }
}

/// The values of options, as attributes.
pub struct Values;

impl Values {
    pub fn __init__(self_: &Value, defaults: &Value) -> R {
        call_guard!("__init__");
        if defaults.truthy()? {
            let mut it = op::iter(&defaults.items()?)?;
            while let Some([attr, value]) = it.next_parts::<2>()? {
                builtins::setattr(args![self_, attr, value])?;
            }
        }
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R<Str> {
        call_guard!("__str__");
        fmt::str(&self_.get(&at::__DICT__)?)
    }

    pub fn __repr__(self_: &Value) -> R {
        call_guard!("__repr__");
        op::modulo(
            &Value::from(s!("<%s at 0x%x: %s>")),
            &tuple![self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, builtins::id(args![self_])?, self_],
        )
    }

    pub fn __eq__(self_: &Value, other: &Value) -> R {
        call_guard!("__eq__");
        if op::isinstance(other, &VALUES.get()?)? {
            return op::eq(&self_.get(&at::__DICT__)?, &other.get(&at::__DICT__)?);
        } else if op::isinstance(other, &builtins::get("dict"))? {
            return op::eq(&self_.get(&at::__DICT__)?, other);
        }
        Ok(builtins::get("NotImplemented"))
    }

    pub fn _update_careful(self_: &Value, dict: &Value) -> R {
        let mut it = op::iter(&builtins::dir(args![self_])?)?;
        while let Some(attr) = it.next()? {
            if op::contains(dict, &attr)? {
                let value = dict.item(&attr)?;
                if !value.is_none() {
                    builtins::setattr(args![self_, &attr, &value])?;
                }
            }
        }
        Ok(Value::None)
    }

    pub fn _update_loose(self_: &Value, dict: &Value) -> R {
        self_.get(&at::__DICT__)?.invoke(&at::UPDATE, args![dict])?;
        Ok(Value::None)
    }

    pub fn _update(self_: &Value, dict: &Value, mode: &Value) -> R {
        if mode.equals("careful")? {
            self_.invoke(&at::_UPDATE_CAREFUL, args![dict])?;
        } else if mode.equals("loose")? {
            self_.invoke(&at::_UPDATE_LOOSE, args![dict])?;
        } else {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("invalid update mode: %r")), mode)?],
            ));
        }
        Ok(Value::None)
    }

    pub fn ensure_value(self_: &Value, attr: &Value, value: &Value) -> R {
        call_guard!("ensure_value");
        if !builtins::hasattr(args![self_, attr]).bool()? || builtins::getattr(args![self_, attr])?.is_none() {
            builtins::setattr(args![self_, attr, value])?;
        }
        builtins::getattr(args![self_, attr])
    }
}

/// What has options: a parser or a group.
pub struct OptionContainer;

impl OptionContainer {
    pub fn __init__(self_: &Value, option_class: &Value, conflict_handler: &Value, description: &Value) -> R {
        call_guard!("__init__");
        self_.invoke(&at::_CREATE_OPTION_LIST, ())?;
        self_.put(&at::OPTION_CLASS, option_class)?;
        self_.invoke(&at::SET_CONFLICT_HANDLER, args![conflict_handler])?;
        self_.invoke(&at::SET_DESCRIPTION, args![description])?;
        Ok(Value::None)
    }

    pub fn _create_option_mappings(self_: &Value) -> R {
        self_.put(&at::_SHORT_OPT, Value::Dict(Dict::new()))?;
        self_.put(&at::_LONG_OPT, Value::Dict(Dict::new()))?;
        self_.put(&at::DEFAULTS, Value::Dict(Dict::new()))?;
        Ok(Value::None)
    }

    pub fn _share_option_mappings(self_: &Value, parser: &Value) -> R {
        self_.put(&at::_SHORT_OPT, parser.get(&at::_SHORT_OPT)?)?;
        self_.put(&at::_LONG_OPT, parser.get(&at::_LONG_OPT)?)?;
        self_.put(&at::DEFAULTS, parser.get(&at::DEFAULTS)?)?;
        Ok(Value::None)
    }

    pub fn set_conflict_handler(self_: &Value, handler: &Value) -> R {
        call_guard!("set_conflict_handler");
        if !op::contains(&fixed!(tuple![s!("error"), s!("resolve")]), handler)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("invalid conflict_resolution value %r")), handler)?],
            ));
        }
        self_.put(&at::CONFLICT_HANDLER, handler)?;
        Ok(Value::None)
    }

    pub fn set_description(self_: &Value, description: &Value) -> R {
        self_.put(&at::DESCRIPTION, description)?;
        Ok(Value::None)
    }

    pub fn get_description(self_: &Value) -> R {
        self_.get(&at::DESCRIPTION)
    }

    pub fn destroy(self_: &Value) -> R {
        self_.del_attr("_short_opt")?;
        self_.del_attr("_long_opt")?;
        self_.del_attr("defaults")?;
        Ok(Value::None)
    }

    pub fn _check_conflict(self_: &Value, option: &Value) -> R {
        call_guard!("_check_conflict");
        let conflicts = list![];
        let mut it = op::iter(&option.get(&at::_SHORT_OPTS)?)?;
        while let Some(opt) = it.next()? {
            if op::contains(&self_.get(&at::_SHORT_OPT)?, &opt)? {
                early!(conflicts.clone(), &at::APPEND, append: tuple![&opt, self_.get(&at::_SHORT_OPT)?.item(&opt)?])?;
            }
        }
        let mut it = op::iter(&option.get(&at::_LONG_OPTS)?)?;
        while let Some(opt) = it.next()? {
            if op::contains(&self_.get(&at::_LONG_OPT)?, &opt)? {
                early!(conflicts.clone(), &at::APPEND, append: tuple![&opt, self_.get(&at::_LONG_OPT)?.item(&opt)?])?;
            }
        }
        if !conflicts.truthy()? {
            return Ok(Value::None);
        }
        if self_.get(&at::CONFLICT_HANDLER)?.equals("error")? {
            return exc::throw(OPTION_CONFLICT_ERROR.get()?.call(args![
                op::modulo(
                    &Value::from(s!("conflicting option string(s): %s")),
                    &Value::from(s!(", ").join_all(&comprehension::list_of(&conflicts, |one: Value| one.at(0))?)?),
                )?,
                option
            ])?);
        }
        let mut it = op::iter(&conflicts)?;
        while let Some([opt, other]) = it.next_parts::<2>()? {
            if opt.startswith(s!("--"))?.truthy()? {
                other.get(&at::_LONG_OPTS)?.remove_item(&opt)?;
                self_.get(&at::_LONG_OPT)?.del_item(&opt)?;
            } else {
                other.get(&at::_SHORT_OPTS)?.remove_item(&opt)?;
                self_.get(&at::_SHORT_OPT)?.del_item(&opt)?;
            }
            if !(other.get(&at::_SHORT_OPTS)?.truthy()? || other.get(&at::_LONG_OPTS)?.truthy()?) {
                other.get(&at::CONTAINER)?.get(&at::OPTION_LIST)?.remove_item(&other)?;
            }
        }
        Ok(Value::None)
    }

    pub fn add_option(self_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("add_option");
        let option;
        if op::isinstance(&args.at(0)?, &builtins::get("str"))? {
            option = early!(self_.clone(), &at::OPTION_CLASS => *args.clone(); **kwargs.clone())?;
        } else if builtins::length_of(args)? == 1_i64 && !kwargs.truthy()? {
            option = args.at(0)?;
            if !op::isinstance(&option, &OPTION.get()?)? {
                return Err(emitted::raised(
                    "TypeError",
                    args![op::modulo(&Value::from(s!("not an Option instance: %r")), &option)?],
                ));
            }
        } else {
            return Err(emitted::raised("TypeError", args![s!("invalid arguments")]));
        }
        self_.invoke(&at::_CHECK_CONFLICT, args![&option])?;
        self_.get(&at::OPTION_LIST)?.append(&option)?;
        option.put(&at::CONTAINER, self_)?;
        let mut it = op::iter(&option.get(&at::_SHORT_OPTS)?)?;
        while let Some(opt) = it.next()? {
            self_.get(&at::_SHORT_OPT)?.set_item(&opt, &option)?;
        }
        let mut it = op::iter(&option.get(&at::_LONG_OPTS)?)?;
        while let Some(opt) = it.next()? {
            self_.get(&at::_LONG_OPT)?.set_item(&opt, &option)?;
        }
        if !option.lacks(&at::DEST)? {
            if !op::is(&option.get(&at::DEFAULT)?, &NO_DEFAULT.get()?) {
                let value = option.get(&at::DEFAULT)?;
                self_.get(&at::DEFAULTS)?.set_item(&option.get(&at::DEST)?, value)?;
            } else if !op::within(&option.get(&at::DEST)?, &self_.get(&at::DEFAULTS)?)? {
                self_.get(&at::DEFAULTS)?.set_item(&option.get(&at::DEST)?, Value::None)?;
            }
        }
        Ok(option)
    }

    pub fn add_options(self_: &Value, option_list: &Value) -> R {
        call_guard!("add_options");
        let mut it = op::iter(option_list)?;
        while let Some(option) = it.next()? {
            self_.invoke(&at::ADD_OPTION, args![option])?;
        }
        Ok(Value::None)
    }

    pub fn get_option(self_: &Value, opt_str: &Value) -> R {
        emitted::or(self_.get(&at::_SHORT_OPT)?.lookup(opt_str)?, || self_.get(&at::_LONG_OPT)?.lookup(opt_str))
    }

    pub fn has_option(self_: &Value, opt_str: &Value) -> R<bool> {
        Ok(op::contains(&self_.get(&at::_SHORT_OPT)?, opt_str)? || op::contains(&self_.get(&at::_LONG_OPT)?, opt_str)?)
    }

    pub fn remove_option(self_: &Value, opt_str: &Value) -> R {
        let mut option = self_.get(&at::_SHORT_OPT)?.lookup(opt_str)?;
        if option.is_none() {
            option = self_.get(&at::_LONG_OPT)?.lookup(opt_str)?;
        }
        if option.is_none() {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("no such option %r")), opt_str)?],
            ));
        }
        let mut it = op::iter(&option.get(&at::_SHORT_OPTS)?)?;
        while let Some(opt) = it.next()? {
            self_.get(&at::_SHORT_OPT)?.del_item(&opt)?;
        }
        let mut it = op::iter(&option.get(&at::_LONG_OPTS)?)?;
        while let Some(opt) = it.next()? {
            self_.get(&at::_LONG_OPT)?.del_item(&opt)?;
        }
        option.get(&at::CONTAINER)?.get(&at::OPTION_LIST)?.remove_item(&option)?;
        Ok(Value::None)
    }

    pub fn format_option_help(self_: &Value, formatter: &Value) -> R<Str> {
        call_guard!("format_option_help");
        if !self_.get(&at::OPTION_LIST)?.truthy()? {
            return Ok(Str::default());
        }
        Str::default().join_all(&comprehension::list_if(&self_.get(&at::OPTION_LIST)?, |option: Value| {
            Ok(if !op::is(&option.get(&at::HELP)?, &SUPPRESS_HELP.get()?) {
                Some(formatter.invoke(&at::FORMAT_OPTION, args![option])?)
            } else {
                None
            })
        })?)
    }

    pub fn format_description(self_: &Value, formatter: &Value) -> R {
        call_guard!("format_description");
        early!(formatter.clone(), &at::FORMAT_DESCRIPTION, args![self_.invoke(&at::GET_DESCRIPTION, ())?])
    }

    pub fn format_help(self_: &Value, formatter: &Value) -> R<Str> {
        call_guard!("format_help");
        let result = list![];
        if self_.get(&at::DESCRIPTION)?.truthy()? {
            early!(result.clone(), &at::APPEND, append: self_.invoke(&at::FORMAT_DESCRIPTION, args![formatter])?)?;
        }
        if self_.get(&at::OPTION_LIST)?.truthy()? {
            early!(result.clone(), &at::APPEND, append: self_.invoke(&at::FORMAT_OPTION_HELP, args![formatter])?)?;
        }
        s!("\n").join_all(&result)
    }
}

/// Options under a heading of their own.
pub struct OptionGroup;

impl OptionGroup {
    pub fn __init__(self_: &Value, parser: &Value, title: &Value, description: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::PARSER, parser)?;
        early!(
            OPTION_CONTAINER.get()?,
            &at::__INIT__,
            args![self_, parser.get(&at::OPTION_CLASS)?, parser.get(&at::CONFLICT_HANDLER)?, description]
        )?;
        self_.put(&at::TITLE, title)?;
        Ok(Value::None)
    }

    pub fn _create_option_list(self_: &Value) -> R {
        call_guard!("_create_option_list");
        self_.put(&at::OPTION_LIST, list![])?;
        early!(self_.clone(), &at::_SHARE_OPTION_MAPPINGS, args![self_.get(&at::PARSER)?])?;
        Ok(Value::None)
    }

    pub fn set_title(self_: &Value, title: &Value) -> R {
        self_.put(&at::TITLE, title)?;
        Ok(Value::None)
    }

    pub fn destroy(self_: &Value) -> R {
        call_guard!("destroy");
        OPTION_CONTAINER.get()?.invoke(&at::DESTROY, args![self_])?;
        self_.del_attr("option_list")?;
        Ok(Value::None)
    }

    pub fn format_help(self_: &Value, formatter: &Value) -> R {
        call_guard!("format_help");
        let mut result = early!(formatter.clone(), &at::FORMAT_HEADING, args![self_.get(&at::TITLE)?])?;
        formatter.invoke(&at::INDENT, ())?;
        result = op::iadd(&result, &OPTION_CONTAINER.get()?.invoke(&at::FORMAT_HELP, args![self_, formatter])?)?;
        formatter.invoke(&at::DEDENT, ())?;
        Ok(result)
    }
}

/// Reads the options of a command line.
pub struct OptionParser;

impl OptionParser {
    pub fn __init__(
        self_: &Value,
        usage: &Value,
        option_list: &Value,
        option_class: &Value,
        version: &Value,
        conflict_handler: &Value,
        description: &Value,
        formatter: &Value,
        add_help_option: &Value,
        prog: &Value,
        epilog: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut formatter = formatter.clone();
        OPTION_CONTAINER.get()?.invoke(&at::__INIT__, args![self_, option_class, conflict_handler, description])?;
        self_.invoke(&at::SET_USAGE, args![usage])?;
        self_.put(&at::PROG, prog)?;
        self_.put(&at::VERSION, version)?;
        self_.put(&at::ALLOW_INTERSPERSED_ARGS, true)?;
        self_.put(&at::PROCESS_DEFAULT_VALUES, true)?;
        if formatter.is_none() {
            formatter = INDENTED_HELP_FORMATTER.get()?.call(())?;
        }
        self_.put(&at::FORMATTER, formatter)?;
        self_.get(&at::FORMATTER)?.invoke(&at::SET_PARSER, args![self_])?;
        self_.put(&at::EPILOG, epilog)?;
        self_.invoke(&at::_POPULATE_OPTION_LIST, args![option_list; "add_help" = add_help_option])?;
        self_.invoke(&at::_INIT_PARSING_STATE, ())?;
        Ok(Value::None)
    }

    pub fn destroy(self_: &Value) -> R {
        call_guard!("destroy");
        OPTION_CONTAINER.get()?.invoke(&at::DESTROY, args![self_])?;
        let mut it = op::iter(&self_.get(&at::OPTION_GROUPS)?)?;
        while let Some(group) = it.next()? {
            group.invoke(&at::DESTROY, ())?;
        }
        self_.del_attr("option_list")?;
        self_.del_attr("option_groups")?;
        self_.del_attr("formatter")?;
        Ok(Value::None)
    }

    pub fn _create_option_list(self_: &Value) -> R {
        call_guard!("_create_option_list");
        self_.put(&at::OPTION_LIST, list![])?;
        self_.put(&at::OPTION_GROUPS, list![])?;
        self_.invoke(&at::_CREATE_OPTION_MAPPINGS, ())?;
        Ok(Value::None)
    }

    pub fn _add_help_option(self_: &Value) -> R {
        call_guard!("_add_help_option");
        early!(
            self_.clone(),
            &at::ADD_OPTION,
            args![
                s!("-h"),
                s!("--help");
                "action" = s!("help"),
                "help" = _UNUSED.get()?.call(args![s!("show this help message and exit")])?
            ]
        )?;
        Ok(Value::None)
    }

    pub fn _add_version_option(self_: &Value) -> R {
        call_guard!("_add_version_option");
        early!(
            self_.clone(),
            &at::ADD_OPTION,
            args![
                s!("--version");
                "action" = s!("version"),
                "help" = _UNUSED.get()?.call(args![s!("show program's version number and exit")])?
            ]
        )?;
        Ok(Value::None)
    }

    pub fn _populate_option_list(self_: &Value, option_list: &Value, add_help: &Value) -> R {
        call_guard!("_populate_option_list");
        if self_.get(&at::STANDARD_OPTION_LIST)?.truthy()? {
            early!(self_.clone(), &at::ADD_OPTIONS, args![self_.get(&at::STANDARD_OPTION_LIST)?])?;
        }
        if option_list.truthy()? {
            self_.invoke(&at::ADD_OPTIONS, args![option_list])?;
        }
        if self_.get(&at::VERSION)?.truthy()? {
            self_.invoke(&at::_ADD_VERSION_OPTION, ())?;
        }
        if add_help.truthy()? {
            self_.invoke(&at::_ADD_HELP_OPTION, ())?;
        }
        Ok(Value::None)
    }

    pub fn _init_parsing_state(self_: &Value) -> R {
        self_.put(&at::RARGS, Value::None)?;
        self_.put(&at::LARGS, Value::None)?;
        self_.put(&at::VALUES, Value::None)?;
        Ok(Value::None)
    }

    pub fn set_usage(self_: &Value, usage: &Value) -> R {
        call_guard!("set_usage");
        if usage.is_none() {
            self_.put(&at::USAGE, _UNUSED.get()?.call(args![s!("%prog [options]")])?)?;
        } else if op::is(usage, &SUPPRESS_USAGE.get()?) {
            self_.put(&at::USAGE, Value::None)?;
        } else if usage.lower()?.startswith(s!("usage: "))?.truthy()? {
            self_.put(&at::USAGE, usage.cut(7, Value::None)?)?;
        } else {
            self_.put(&at::USAGE, usage)?;
        }
        Ok(Value::None)
    }

    pub fn enable_interspersed_args(self_: &Value) -> R {
        self_.put(&at::ALLOW_INTERSPERSED_ARGS, true)?;
        Ok(Value::None)
    }

    pub fn disable_interspersed_args(self_: &Value) -> R {
        self_.put(&at::ALLOW_INTERSPERSED_ARGS, false)?;
        Ok(Value::None)
    }

    pub fn set_process_default_values(self_: &Value, process: &Value) -> R {
        self_.put(&at::PROCESS_DEFAULT_VALUES, process)?;
        Ok(Value::None)
    }

    pub fn set_default(self_: &Value, dest: &Value, value: &Value) -> R {
        self_.get(&at::DEFAULTS)?.set_item(dest, value)?;
        Ok(Value::None)
    }

    pub fn set_defaults(self_: &Value, kwargs: &Value) -> R {
        self_.get(&at::DEFAULTS)?.invoke(&at::UPDATE, args![kwargs])?;
        Ok(Value::None)
    }

    pub fn _get_all_options(self_: &Value) -> R {
        let options = self_.get(&at::OPTION_LIST)?.cut(Value::None, Value::None)?;
        let mut it = op::iter(&self_.get(&at::OPTION_GROUPS)?)?;
        while let Some(group) = it.next()? {
            early!(options.clone(), &at::EXTEND, extend: group.get(&at::OPTION_LIST)?)?;
        }
        Ok(options)
    }

    pub fn get_default_values(self_: &Value) -> R {
        if !self_.get(&at::PROCESS_DEFAULT_VALUES)?.truthy()? {
            return VALUES.get()?.call(args![self_.get(&at::DEFAULTS)?]);
        }
        let defaults = self_.get(&at::DEFAULTS)?.invoke(&at::COPY, ())?;
        let mut it = op::iter(&self_.invoke(&at::_GET_ALL_OPTIONS, ())?)?;
        while let Some(option) = it.next()? {
            let default = early!(defaults.clone(), &at::GET, lookup: option.get(&at::DEST)?)?;
            if op::isinstance(&default, &builtins::get("str"))? {
                let value =
                    early!(option.clone(), &at::CHECK_VALUE, args![option.invoke(&at::GET_OPT_STRING, ())?, &default])?;
                defaults.set_item(&option.get(&at::DEST)?, value)?;
            }
        }
        VALUES.get()?.call(args![defaults])
    }

    pub fn add_option_group(self_: &Value, args: &Value, kwargs: &Value) -> R {
        let group;
        if op::isinstance(&args.at(0)?, &builtins::get("str"))? {
            group = unpack!(OPTION_GROUP.get()? => self_, *args.clone(); **kwargs.clone())?;
        } else if builtins::length_of(args)? == 1_i64 && !kwargs.truthy()? {
            group = args.at(0)?;
            if !op::isinstance(&group, &OPTION_GROUP.get()?)? {
                return Err(emitted::raised(
                    "TypeError",
                    args![op::modulo(&Value::from(s!("not an OptionGroup instance: %r")), &group)?],
                ));
            }
            if !op::is(&group.get(&at::PARSER)?, self_) {
                return Err(emitted::raised("ValueError", args![s!("invalid OptionGroup (wrong parser)")]));
            }
        } else {
            return Err(emitted::raised("TypeError", args![s!("invalid arguments")]));
        }
        self_.get(&at::OPTION_GROUPS)?.append(&group)?;
        Ok(group)
    }

    pub fn get_option_group(self_: &Value, opt_str: &Value) -> R {
        let option =
            emitted::or(self_.get(&at::_SHORT_OPT)?.lookup(opt_str)?, || self_.get(&at::_LONG_OPT)?.lookup(opt_str))?;
        if option.truthy()? && !op::is(&option.get(&at::CONTAINER)?, self_) {
            return option.get(&at::CONTAINER);
        }
        Ok(Value::None)
    }

    pub fn _get_args(self_: &Value, args: &Value) -> R {
        Ok(if args.is_none() {
            SYS.get()?.get(&at::ARGV)?.cut(1, Value::None)?
        } else {
            args.cut(Value::None, Value::None)?
        })
    }

    pub fn parse_args(self_: &Value, args: &Value, values: &Value) -> R {
        let mut args = args.clone();
        let mut values = values.clone();
        let rargs = self_.invoke(&at::_GET_ARGS, args![&args])?;
        if values.is_none() {
            values = self_.invoke(&at::GET_DEFAULT_VALUES, ())?;
        }
        self_.put(&at::RARGS, &rargs)?;
        let value = list![];
        self_.put(&at::LARGS, &value)?;
        let largs = value;
        self_.put(&at::VALUES, &values)?;
        let tried = attempt(|| {
            self_.invoke(&at::_PROCESS_ARGS, args![&largs, &rargs, &values])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![BAD_OPTION_ERROR.get()?, OPTION_VALUE_ERROR.get()?])? {
                let err = error.value();
                early!(self_.clone(), &at::ERROR, args![fmt::str(&err)?])?;
            } else {
                return Err(error);
            }
        }
        args = op::add(&largs, &rargs)?;
        self_.invoke(&at::CHECK_VALUES, args![values, args])
    }

    pub fn check_values(self_: &Value, values: &Value, args: &Value) -> R {
        Ok(tuple![values, args])
    }

    pub fn _process_args(self_: &Value, largs: &Value, rargs: &Value, values: &Value) -> R {
        while rargs.truthy()? {
            let arg = rargs.at(0)?;
            if arg.equals("--")? {
                rargs.del_item(&Value::from(0))?;
                return Ok(Value::None);
            } else if arg.cut(0, 2)?.equals("--")? {
                self_.invoke(&at::_PROCESS_LONG_OPT, args![rargs, values])?;
            } else if arg.cut(Value::None, 1)?.equals("-")? && builtins::length_of(&arg)? > 1_i64 {
                self_.invoke(&at::_PROCESS_SHORT_OPTS, args![rargs, values])?;
            } else if self_.get(&at::ALLOW_INTERSPERSED_ARGS)?.truthy()? {
                largs.append(&arg)?;
                rargs.del_item(&Value::from(0))?;
            } else {
                return Ok(Value::None);
            }
        }
        Ok(Value::None)
    }

    pub fn _match_long_opt(self_: &Value, opt: &Value) -> R {
        _MATCH_ABBREV.get()?.call(args![opt, self_.get(&at::_LONG_OPT)?])
    }

    pub fn _taken(self_: &Value, option: &Value, opt: &Value, rargs: &Value) -> R {
        let nargs = option.get(&at::NARGS)?;
        if op::lt_bool(&Value::from(builtins::length_of(rargs)?), &nargs)? {
            early!(
                self_.clone(),
                &at::ERROR,
                args![op::modulo(
                    &NGETTEXT.get()?.call(args![
                        s!("%(option)s option requires %(number)d argument"),
                        s!("%(option)s option requires %(number)d arguments"),
                        &nargs
                    ])?,
                    &dict![s!("option") => opt, s!("number") => &nargs]?,
                )?]
            )?;
        } else if op::eq_bool(&nargs, &Value::from(1))? {
            return rargs.pop_at(0);
        }
        let value = builtins::tuple(args![rargs.cut(0, &nargs)?])?;
        rargs.del_item(&op::slice(Value::from(0), nargs, Value::None))?;
        Ok(value)
    }

    pub fn _process_long_opt(self_: &Value, rargs: &Value, values: &Value) -> R {
        let mut value: Local = Local::unbound();
        let arg = rargs.pop_at(0)?;
        let mut opt;
        let had_value;
        if op::contains(&arg, &Value::from(s!("=")))? {
            let next_arg;
            [opt, next_arg] = op::unpack::<2>(&arg.invoke(&at::SPLIT, args![s!("="), 1])?)?;
            rargs.invoke(&at::INSERT, args![0, next_arg])?;
            had_value = true;
        } else {
            opt = arg.clone();
            had_value = false;
        }
        opt = self_.invoke(&at::_MATCH_LONG_OPT, args![&opt])?;
        let option = self_.get(&at::_LONG_OPT)?.item(&opt)?;
        if option.invoke(&at::TAKES_VALUE, ())?.truthy()? {
            value.set(self_.invoke(&at::_TAKEN, args![&option, &opt, rargs])?);
        } else if had_value {
            early!(
                self_.clone(),
                &at::ERROR,
                args![op::modulo(&_UNUSED.get()?.call(args![s!("%s option does not take a value")])?, &opt)?]
            )?;
        } else {
            value.set(Value::None);
        }
        option.invoke(&at::PROCESS, args![opt, value.get("value")?, values, self_])?;
        Ok(Value::None)
    }

    pub fn _process_short_opts(self_: &Value, rargs: &Value, values: &Value) -> R {
        let arg = rargs.pop_at(0)?;
        let mut stop = false;
        let mut at = 1_i64;
        let mut value = Value::None;
        let mut it = op::iter(&arg.cut(1, Value::None)?)?;
        while let Some(char) = it.next()? {
            let opt = op::add(&Value::from(s!("-")), &char)?;
            let option = self_.get(&at::_SHORT_OPT)?.lookup(&opt)?;
            at += 1_i64;
            if !option.truthy()? {
                return exc::throw(BAD_OPTION_ERROR.get()?.call(args![&opt])?);
            }
            if option.invoke(&at::TAKES_VALUE, ())?.truthy()? {
                if at < builtins::length_of(&arg)? {
                    early!(rargs.clone(), &at::INSERT, args![0, arg.cut(at, Value::None)?])?;
                    stop = true;
                }
                value = self_.invoke(&at::_TAKEN, args![&option, &opt, rargs])?;
            } else {
                value = Value::None;
            }
            option.invoke(&at::PROCESS, args![opt, &value, values, self_])?;
            if stop {
                break;
            }
        }
        drop(it);
        Ok(Value::None)
    }

    pub fn get_prog_name(self_: &Value) -> R {
        call_guard!("get_prog_name");
        Ok(if self_.lacks(&at::PROG)? {
            early!(OS.get()?.get(&at::PATH)?, &at::BASENAME, args![SYS.get()?.get(&at::ARGV)?.at(0)?])?
        } else {
            self_.get(&at::PROG)?
        })
    }

    pub fn expand_prog_name(self_: &Value, s: &Value) -> R {
        call_guard!("expand_prog_name");
        early!(s.clone(), &at::REPLACE, replace: s!("%prog"), self_.invoke(&at::GET_PROG_NAME, ())?)
    }

    pub fn get_description(self_: &Value) -> R {
        call_guard!("get_description");
        early!(self_.clone(), &at::EXPAND_PROG_NAME, args![self_.get(&at::DESCRIPTION)?])
    }

    pub fn exit(self_: &Value, status: &Value, msg: &Value) -> R {
        call_guard!("exit");
        if msg.truthy()? {
            SYS.get()?.get(&at::STDERR)?.write(msg)?;
        }
        SYS.get()?.invoke(&at::EXIT, args![status])?;
        Ok(Value::None)
    }

    pub fn error(self_: &Value, msg: &Value) -> R {
        early!(self_.clone(), &at::PRINT_USAGE, args![SYS.get()?.get(&at::STDERR)?])?;
        early!(
            self_.clone(),
            &at::EXIT,
            args![
                2,
                op::modulo(&Value::from(s!("%s: error: %s\n")), &tuple![self_.invoke(&at::GET_PROG_NAME, ())?, msg])?
            ]
        )?;
        Ok(Value::None)
    }

    pub fn get_usage(self_: &Value) -> R {
        call_guard!("get_usage");
        if self_.get(&at::USAGE)?.truthy()? {
            return early!(
                self_.get(&at::FORMATTER)?,
                &at::FORMAT_USAGE,
                args![early!(self_.clone(), &at::EXPAND_PROG_NAME, args![self_.get(&at::USAGE)?])?]
            );
        }
        Ok(Value::from(Str::default()))
    }

    pub fn print_usage(self_: &Value, file: &Value) -> R {
        if self_.get(&at::USAGE)?.truthy()? {
            builtins::print(args![self_.invoke(&at::GET_USAGE, ())?; "file" = file])?;
        }
        Ok(Value::None)
    }

    pub fn get_version(self_: &Value) -> R {
        call_guard!("get_version");
        Ok(if self_.get(&at::VERSION)?.truthy()? {
            early!(self_.clone(), &at::EXPAND_PROG_NAME, args![self_.get(&at::VERSION)?])?
        } else {
            Value::from(Str::default())
        })
    }

    pub fn print_version(self_: &Value, file: &Value) -> R {
        call_guard!("print_version");
        if self_.get(&at::VERSION)?.truthy()? {
            builtins::print(args![self_.invoke(&at::GET_VERSION, ())?; "file" = file])?;
        }
        Ok(Value::None)
    }

    pub fn format_option_help(self_: &Value, formatter: &Value) -> R<Str> {
        call_guard!("format_option_help");
        let mut formatter = formatter.clone();
        if formatter.is_none() {
            formatter = self_.get(&at::FORMATTER)?;
        }
        formatter.invoke(&at::STORE_OPTION_STRINGS, args![self_])?;
        let result =
            list![early!(formatter.clone(), &at::FORMAT_HEADING, args![_UNUSED.get()?.call(args![s!("Options")])?])?];
        formatter.invoke(&at::INDENT, ())?;
        if self_.get(&at::OPTION_LIST)?.truthy()? {
            early!(
                result.clone(),
                &at::APPEND,
                append: OPTION_CONTAINER.get()?.invoke(&at::FORMAT_OPTION_HELP, args![self_, &formatter])?
            )?;
            result.append(s!("\n"))?;
        }
        let mut it = op::iter(&self_.get(&at::OPTION_GROUPS)?)?;
        while let Some(group) = it.next()? {
            early!(result.clone(), &at::APPEND, append: group.invoke(&at::FORMAT_HELP, args![&formatter])?)?;
            result.append(s!("\n"))?;
        }
        formatter.invoke(&at::DEDENT, ())?;
        Str::default().join_all(&result.cut(Value::None, -1)?)
    }

    pub fn format_epilog(self_: &Value, formatter: &Value) -> R {
        call_guard!("format_epilog");
        early!(formatter.clone(), &at::FORMAT_EPILOG, args![self_.get(&at::EPILOG)?])
    }

    pub fn format_help(self_: &Value, formatter: &Value) -> R<Str> {
        call_guard!("format_help");
        let mut formatter = formatter.clone();
        if formatter.is_none() {
            formatter = self_.get(&at::FORMATTER)?;
        }
        let result = list![];
        if self_.get(&at::USAGE)?.truthy()? {
            early!(
                result.clone(),
                &at::APPEND,
                append: op::add(&self_.invoke(&at::GET_USAGE, ())?, &Value::from(s!("\n")))?
            )?;
        }
        if self_.get(&at::DESCRIPTION)?.truthy()? {
            early!(
                result.clone(),
                &at::APPEND,
                append: op::add(&self_.invoke(&at::FORMAT_DESCRIPTION, args![&formatter])?, &Value::from(s!("\n")))?
            )?;
        }
        early!(result.clone(), &at::APPEND, append: self_.invoke(&at::FORMAT_OPTION_HELP, args![&formatter])?)?;
        early!(result.clone(), &at::APPEND, append: self_.invoke(&at::FORMAT_EPILOG, args![formatter])?)?;
        Str::default().join_all(&result)
    }

    pub fn print_help(self_: &Value, file: &Value) -> R {
        call_guard!("print_help");
        let mut file = file.clone();
        if file.is_none() {
            file = SYS.get()?.get(&at::STDOUT)?;
        }
        early!(file, &at::WRITE, write: self_.invoke(&at::FORMAT_HELP, ())?)?;
        Ok(Value::None)
    }
}

pub fn _match_abbrev(s: &Value, wordmap: &Value) -> R {
    if op::contains(wordmap, s)? {
        return Ok(s.clone());
    }
    let possibilities = comprehension::list_if(&wordmap.keys()?, |word: Value| {
        Ok(if word.startswith(s)?.truthy()? { Some(word) } else { None })
    })?;
    if builtins::length_of(&possibilities)? == 1_i64 {
        return possibilities.at(0);
    } else if !possibilities.truthy()? {
        return exc::throw(BAD_OPTION_ERROR.get()?.call(args![s])?);
    }
    possibilities.invoke(&at::SORT, ())?;
    exc::throw(AMBIGUOUS_OPTION_ERROR.get()?.call(args![s, possibilities])?)
}

fn init() -> R<()> {
    OS.set(batuta_std::os::module());
    SYS.set(batuta_std::sys::module());
    TEXTWRAP.set(batuta_std::textwrap::module());
    modules::bring(&batuta_py_gettext::gettext::import()?, &[(&_UNUSED, "gettext"), (&NGETTEXT, "ngettext")])?;
    __ALL_.set(list![
        s!("Option"),
        s!("make_option"),
        s!("SUPPRESS_HELP"),
        s!("SUPPRESS_USAGE"),
        s!("Values"),
        s!("OptionContainer"),
        s!("OptionGroup"),
        s!("OptionParser"),
        s!("HelpFormatter"),
        s!("IndentedHelpFormatter"),
        s!("TitledHelpFormatter"),
        s!("OptParseError"),
        s!("OptionError"),
        s!("OptionConflictError"),
        s!("OptionValueError"),
        s!("BadOptionError"),
        s!("AmbiguousOptionError"),
        s!("check_choice"),
        s!("NO_DEFAULT")
    ]);
    NO_DEFAULT.set(tuple![s!("NO"), s!("DEFAULT")]);
    SUPPRESS_HELP.set(s!("SUPPRESSHELP"));
    SUPPRESS_USAGE.set(s!("SUPPRESSUSAGE"));
    OPT_PARSE_ERROR.define({
        let ns = Dict::new();
        ns.method("OptParseError.__init__(self, msg)", [], OptParseError::__init__);
        ns.method("OptParseError.__str__(self)", [], OptParseError::__str__);
        build_class("OptParseError", "optparse", "OptParseError", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    OPTION_ERROR.define({
        let ns2 = Dict::new();
        ns2.doc("An option is defined wrongly.");
        ns2.method("OptionError.__init__(self, msg, option)", [], OptionError::__init__);
        ns2.method("OptionError.__str__(self)", [], OptionError::__str__);
        build_class("OptionError", "optparse", "OptionError", vec![OPT_PARSE_ERROR.get()?], ns2, Vec::new())?
    });
    OPTION_CONFLICT_ERROR.define({
        let ns3 = Dict::new();
        ns3.doc("Two options have a string in common.");
        build_class(
            "OptionConflictError",
            "optparse",
            "OptionConflictError",
            vec![OPTION_ERROR.get()?],
            ns3,
            Vec::new(),
        )?
    });
    OPTION_VALUE_ERROR.define({
        let ns4 = Dict::new();
        ns4.doc("A value on the command line is not one the option takes.");
        build_class("OptionValueError", "optparse", "OptionValueError", vec![OPT_PARSE_ERROR.get()?], ns4, Vec::new())?
    });
    BAD_OPTION_ERROR.define({
        let ns5 = Dict::new();
        ns5.doc("No such option.");
        ns5.method("BadOptionError.__init__(self, opt_str)", [], BadOptionError::__init__);
        ns5.method("BadOptionError.__str__(self)", [], BadOptionError::__str__);
        build_class("BadOptionError", "optparse", "BadOptionError", vec![OPT_PARSE_ERROR.get()?], ns5, Vec::new())?
    });
    AMBIGUOUS_OPTION_ERROR.define({
        let ns6 = Dict::new();
        ns6.doc("A beginning that several options have.");
        ns6.method("AmbiguousOptionError.__init__(self, opt_str, possibilities)", [], AmbiguousOptionError::__init__);
        ns6.method("AmbiguousOptionError.__str__(self)", [], AmbiguousOptionError::__str__);
        build_class(
            "AmbiguousOptionError",
            "optparse",
            "AmbiguousOptionError",
            vec![BAD_OPTION_ERROR.get()?],
            ns6,
            Vec::new(),
        )?
    });
    HELP_FORMATTER.define({
        let ns7 = Dict::new();
        ns7.doc("How usage and help are written.");
        ns7.set_str("NO_DEFAULT_VALUE", Value::from(s!("none")));
        ns7.method(
            "HelpFormatter.__init__(self, indent_increment, max_help_position, width, short_first)",
            [],
            HelpFormatter::__init__,
        );
        ns7.method("HelpFormatter.set_parser(self, parser)", [], HelpFormatter::set_parser);
        ns7.method("HelpFormatter.set_short_opt_delimiter(self, delim)", [], HelpFormatter::set_short_opt_delimiter);
        ns7.method("HelpFormatter.set_long_opt_delimiter(self, delim)", [], HelpFormatter::set_long_opt_delimiter);
        ns7.method("HelpFormatter.indent(self)", [], HelpFormatter::indent);
        ns7.method("HelpFormatter.dedent(self)", [], HelpFormatter::dedent);
        ns7.method("HelpFormatter.format_usage(self, usage)", [], HelpFormatter::format_usage);
        ns7.method("HelpFormatter.format_heading(self, heading)", [], HelpFormatter::format_heading);
        ns7.method("HelpFormatter._format_text(self, text)", [], HelpFormatter::_format_text);
        ns7.method("HelpFormatter.format_description(self, description)", [], HelpFormatter::format_description);
        ns7.method("HelpFormatter.format_epilog(self, epilog)", [], HelpFormatter::format_epilog);
        ns7.method("HelpFormatter.expand_default(self, option)", [], HelpFormatter::expand_default);
        ns7.method("HelpFormatter.format_option(self, option)", [], HelpFormatter::format_option);
        ns7.method("HelpFormatter.store_option_strings(self, parser)", [], HelpFormatter::store_option_strings);
        ns7.method("HelpFormatter.format_option_strings(self, option)", [], HelpFormatter::format_option_strings);
        build_class("HelpFormatter", "optparse", "HelpFormatter", Vec::new(), ns7, Vec::new())?
    });
    INDENTED_HELP_FORMATTER.define({
        let ns8 = Dict::new();
        ns8.doc("Help with indented bodies of sections.");
        ns8.method(
            "IndentedHelpFormatter.__init__(self, indent_increment=, max_help_position=, width=, short_first=)",
            vec![Value::from(2), Value::from(24), Value::None, Value::from(1)],
            IndentedHelpFormatter::__init__,
        );
        ns8.method("IndentedHelpFormatter.format_usage(self, usage)", [], IndentedHelpFormatter::format_usage);
        ns8.method("IndentedHelpFormatter.format_heading(self, heading)", [], IndentedHelpFormatter::format_heading);
        build_class(
            "IndentedHelpFormatter",
            "optparse",
            "IndentedHelpFormatter",
            vec![HELP_FORMATTER.get()?],
            ns8,
            Vec::new(),
        )?
    });
    TITLED_HELP_FORMATTER.define({
        let ns9 = Dict::new();
        ns9.doc("Help with underlined titles of sections.");
        ns9.method(
            "TitledHelpFormatter.__init__(self, indent_increment=, max_help_position=, width=, short_first=)",
            vec![Value::from(0), Value::from(24), Value::None, Value::from(0)],
            TitledHelpFormatter::__init__,
        );
        ns9.method("TitledHelpFormatter.format_usage(self, usage)", [], TitledHelpFormatter::format_usage);
        ns9.method("TitledHelpFormatter.format_heading(self, heading)", [], TitledHelpFormatter::format_heading);
        build_class(
            "TitledHelpFormatter",
            "optparse",
            "TitledHelpFormatter",
            vec![HELP_FORMATTER.get()?],
            ns9,
            Vec::new(),
        )?
    });
    _NUMBER.set(function("_number(value, kind)", [], _number));
    _INTEGER.set(function("_integer(value)", [], _integer));
    _CHECKS.set(dict![
        s!("int") => tuple![_INTEGER.get()?, _UNUSED.get()?.call(args![s!("integer")])?],
        s!("long") => tuple![_INTEGER.get()?, _UNUSED.get()?.call(args![s!("integer")])?],
        s!("float") => tuple![builtins::get("float"), _UNUSED.get()?.call(args![s!("floating-point")])?],
        s!("complex") => tuple![builtins::get("complex"), _UNUSED.get()?.call(args![s!("complex")])?]
    ]?);
    CHECK_BUILTIN.set(function("check_builtin(option, opt, value)", [], check_builtin));
    CHECK_CHOICE.set(function("check_choice(option, opt, value)", [], check_choice));
    OPTION.define({
        let ns10 = Dict::new();
        ns10.doc("One option: its strings, what it does, where its value goes.");
        ns10.set_str(
            "ATTRS",
            list![
                s!("action"),
                s!("type"),
                s!("dest"),
                s!("default"),
                s!("nargs"),
                s!("const"),
                s!("choices"),
                s!("callback"),
                s!("callback_args"),
                s!("callback_kwargs"),
                s!("help"),
                s!("metavar")
            ],
        );
        ns10.set_str(
            "ACTIONS",
            tuple![
                s!("store"),
                s!("store_const"),
                s!("store_true"),
                s!("store_false"),
                s!("append"),
                s!("append_const"),
                s!("count"),
                s!("callback"),
                s!("help"),
                s!("version")
            ],
        );
        ns10.set_str(
            "STORE_ACTIONS",
            tuple![
                s!("store"),
                s!("store_const"),
                s!("store_true"),
                s!("store_false"),
                s!("append"),
                s!("append_const"),
                s!("count")
            ],
        );
        ns10.set_str("TYPED_ACTIONS", tuple![s!("store"), s!("append"), s!("callback")]);
        ns10.set_str("ALWAYS_TYPED_ACTIONS", tuple![s!("store"), s!("append")]);
        ns10.set_str("CONST_ACTIONS", tuple![s!("store_const"), s!("append_const")]);
        ns10.set_str("TYPES", tuple![s!("string"), s!("int"), s!("long"), s!("float"), s!("complex"), s!("choice")]);
        ns10.set_str(
            "TYPE_CHECKER",
            dict![
                s!("int") => CHECK_BUILTIN.get()?,
                s!("long") => CHECK_BUILTIN.get()?,
                s!("float") => CHECK_BUILTIN.get()?,
                s!("complex") => CHECK_BUILTIN.get()?,
                s!("choice") => CHECK_CHOICE.get()?
            ]?,
        );
        ns10.set_str("CHECK_METHODS", Value::None);
        ns10.method("Option.__init__(self, *opts, **attrs)", [], PyOption::__init__);
        ns10.method("Option._check_opt_strings(self, opts)", [], PyOption::_check_opt_strings);
        ns10.method("Option._set_opt_strings(self, opts)", [], PyOption::_set_opt_strings);
        ns10.method("Option._set_attrs(self, attrs)", [], PyOption::_set_attrs);
        ns10.method("Option._check_action(self)", [], PyOption::_check_action);
        ns10.method("Option._check_type(self)", [], PyOption::_check_type);
        ns10.method("Option._check_choice(self)", [], PyOption::_check_choice);
        ns10.method("Option._check_dest(self)", [], PyOption::_check_dest);
        ns10.method("Option._check_const(self)", [], PyOption::_check_const);
        ns10.method("Option._check_nargs(self)", [], PyOption::_check_nargs);
        ns10.method("Option._check_callback(self)", [], PyOption::_check_callback);
        ns10.set_str(
            "CHECK_METHODS",
            list![
                emitted::class_name(&ns10, "_check_action")?,
                emitted::class_name(&ns10, "_check_type")?,
                emitted::class_name(&ns10, "_check_choice")?,
                emitted::class_name(&ns10, "_check_dest")?,
                emitted::class_name(&ns10, "_check_const")?,
                emitted::class_name(&ns10, "_check_nargs")?,
                emitted::class_name(&ns10, "_check_callback")?
            ],
        );
        ns10.method("Option.__str__(self)", [], PyOption::__str__);
        ns10.method("Option.__repr__(self)", [], PyOption::__repr__);
        ns10.method("Option.takes_value(self)", [], PyOption::takes_value);
        ns10.method("Option.get_opt_string(self)", [], PyOption::get_opt_string);
        ns10.method("Option.check_value(self, opt, value)", [], PyOption::check_value);
        ns10.method("Option.convert_value(self, opt, value)", [], PyOption::convert_value);
        ns10.method("Option.process(self, opt, value, values, parser)", [], PyOption::process);
        ns10.method("Option.take_action(self, action, dest, opt, value, values, parser)", [], PyOption::take_action);
        build_class("Option", "optparse", "Option", Vec::new(), ns10, Vec::new())?
    });
    MAKE_OPTION.set(OPTION.get()?);
    VALUES.define({
        let ns11 = Dict::new();
        ns11.doc("The values of options, as attributes.");
        ns11.method("Values.__init__(self, defaults=)", vec![Value::None], Values::__init__);
        ns11.method("Values.__str__(self)", [], Values::__str__);
        ns11.method("Values.__repr__(self)", [], Values::__repr__);
        ns11.method("Values.__eq__(self, other)", [], Values::__eq__);
        ns11.method("Values._update_careful(self, dict)", [], Values::_update_careful);
        ns11.method("Values._update_loose(self, dict)", [], Values::_update_loose);
        ns11.method("Values._update(self, dict, mode)", [], Values::_update);
        ns11.method("Values.ensure_value(self, attr, value)", [], Values::ensure_value);
        build_class("Values", "optparse", "Values", Vec::new(), ns11, Vec::new())?
    });
    OPTION_CONTAINER.define({
        let ns12 = Dict::new();
        ns12.doc("What has options: a parser or a group.");
        ns12.method(
            "OptionContainer.__init__(self, option_class, conflict_handler, description)",
            [],
            OptionContainer::__init__,
        );
        ns12.method("OptionContainer._create_option_mappings(self)", [], OptionContainer::_create_option_mappings);
        ns12.method(
            "OptionContainer._share_option_mappings(self, parser)",
            [],
            OptionContainer::_share_option_mappings,
        );
        ns12.method("OptionContainer.set_conflict_handler(self, handler)", [], OptionContainer::set_conflict_handler);
        ns12.method("OptionContainer.set_description(self, description)", [], OptionContainer::set_description);
        ns12.method("OptionContainer.get_description(self)", [], OptionContainer::get_description);
        ns12.method("OptionContainer.destroy(self)", [], OptionContainer::destroy);
        ns12.method("OptionContainer._check_conflict(self, option)", [], OptionContainer::_check_conflict);
        ns12.method("OptionContainer.add_option(self, *args, **kwargs)", [], OptionContainer::add_option);
        ns12.method("OptionContainer.add_options(self, option_list)", [], OptionContainer::add_options);
        ns12.method("OptionContainer.get_option(self, opt_str)", [], OptionContainer::get_option);
        ns12.method("OptionContainer.has_option(self, opt_str)", [], OptionContainer::has_option);
        ns12.method("OptionContainer.remove_option(self, opt_str)", [], OptionContainer::remove_option);
        ns12.method("OptionContainer.format_option_help(self, formatter)", [], OptionContainer::format_option_help);
        ns12.method("OptionContainer.format_description(self, formatter)", [], OptionContainer::format_description);
        ns12.method("OptionContainer.format_help(self, formatter)", [], OptionContainer::format_help);
        build_class("OptionContainer", "optparse", "OptionContainer", Vec::new(), ns12, Vec::new())?
    });
    OPTION_GROUP.define({
        let ns13 = Dict::new();
        ns13.doc("Options under a heading of their own.");
        ns13.method(
            "OptionGroup.__init__(self, parser, title, description=)",
            vec![Value::None],
            OptionGroup::__init__,
        );
        ns13.method("OptionGroup._create_option_list(self)", [], OptionGroup::_create_option_list);
        ns13.method("OptionGroup.set_title(self, title)", [], OptionGroup::set_title);
        ns13.method("OptionGroup.destroy(self)", [], OptionGroup::destroy);
        ns13.method("OptionGroup.format_help(self, formatter)", [], OptionGroup::format_help);
        build_class("OptionGroup", "optparse", "OptionGroup", vec![OPTION_CONTAINER.get()?], ns13, Vec::new())?
    });
    OPTION_PARSER.define({
        let ns14 = Dict::new();
        ns14.doc("Reads the options of a command line.");
        ns14.set_str("standard_option_list", list![]);
        ns14.set_str(
            "__init__",
            def(
                "OptionParser.__init__(self, usage=, option_list=, option_class=, version=, conflict_handler=, description=, formatter=, add_help_option=, prog=, epilog=)",
                vec![
                    Value::None,
                    Value::None,
                    OPTION.get()?,
                    Value::None,
                    Value::from(s!("error")),
                    Value::None,
                    Value::None,
                    Value::from(true),
                    Value::None,
                    Value::None,
                ],
                |[self_, usage, option_list, option_class, version, conflict_handler, description, formatter, add_help_option, prog, epilog]| {
                    OptionParser::__init__(
                        &self_,
                        &usage,
                        &option_list,
                        &option_class,
                        &version,
                        &conflict_handler,
                        &description,
                        &formatter,
                        &add_help_option,
                        &prog,
                        &epilog,
                    )
                },
            ),
        );
        ns14.method("OptionParser.destroy(self)", [], OptionParser::destroy);
        ns14.method("OptionParser._create_option_list(self)", [], OptionParser::_create_option_list);
        ns14.method("OptionParser._add_help_option(self)", [], OptionParser::_add_help_option);
        ns14.method("OptionParser._add_version_option(self)", [], OptionParser::_add_version_option);
        ns14.method(
            "OptionParser._populate_option_list(self, option_list, add_help=)",
            vec![Value::from(true)],
            OptionParser::_populate_option_list,
        );
        ns14.method("OptionParser._init_parsing_state(self)", [], OptionParser::_init_parsing_state);
        ns14.method("OptionParser.set_usage(self, usage)", [], OptionParser::set_usage);
        ns14.method("OptionParser.enable_interspersed_args(self)", [], OptionParser::enable_interspersed_args);
        ns14.method("OptionParser.disable_interspersed_args(self)", [], OptionParser::disable_interspersed_args);
        ns14.method(
            "OptionParser.set_process_default_values(self, process)",
            [],
            OptionParser::set_process_default_values,
        );
        ns14.method("OptionParser.set_default(self, dest, value)", [], OptionParser::set_default);
        ns14.method("OptionParser.set_defaults(self, **kwargs)", [], OptionParser::set_defaults);
        ns14.method("OptionParser._get_all_options(self)", [], OptionParser::_get_all_options);
        ns14.method("OptionParser.get_default_values(self)", [], OptionParser::get_default_values);
        ns14.method("OptionParser.add_option_group(self, *args, **kwargs)", [], OptionParser::add_option_group);
        ns14.method("OptionParser.get_option_group(self, opt_str)", [], OptionParser::get_option_group);
        ns14.method("OptionParser._get_args(self, args)", [], OptionParser::_get_args);
        ns14.method(
            "OptionParser.parse_args(self, args=, values=)",
            vec![Value::None, Value::None],
            OptionParser::parse_args,
        );
        ns14.method("OptionParser.check_values(self, values, args)", [], OptionParser::check_values);
        ns14.method("OptionParser._process_args(self, largs, rargs, values)", [], OptionParser::_process_args);
        ns14.method("OptionParser._match_long_opt(self, opt)", [], OptionParser::_match_long_opt);
        ns14.method("OptionParser._taken(self, option, opt, rargs)", [], OptionParser::_taken);
        ns14.method("OptionParser._process_long_opt(self, rargs, values)", [], OptionParser::_process_long_opt);
        ns14.method("OptionParser._process_short_opts(self, rargs, values)", [], OptionParser::_process_short_opts);
        ns14.method("OptionParser.get_prog_name(self)", [], OptionParser::get_prog_name);
        ns14.method("OptionParser.expand_prog_name(self, s)", [], OptionParser::expand_prog_name);
        ns14.method("OptionParser.get_description(self)", [], OptionParser::get_description);
        ns14.method("OptionParser.exit(self, status=, msg=)", vec![Value::from(0), Value::None], OptionParser::exit);
        ns14.method("OptionParser.error(self, msg)", [], OptionParser::error);
        ns14.method("OptionParser.get_usage(self)", [], OptionParser::get_usage);
        ns14.method("OptionParser.print_usage(self, file=)", vec![Value::None], OptionParser::print_usage);
        ns14.method("OptionParser.get_version(self)", [], OptionParser::get_version);
        ns14.method("OptionParser.print_version(self, file=)", vec![Value::None], OptionParser::print_version);
        ns14.method(
            "OptionParser.format_option_help(self, formatter=)",
            vec![Value::None],
            OptionParser::format_option_help,
        );
        ns14.method("OptionParser.format_epilog(self, formatter)", [], OptionParser::format_epilog);
        ns14.method("OptionParser.format_help(self, formatter=)", vec![Value::None], OptionParser::format_help);
        ns14.method("OptionParser.print_help(self, file=)", vec![Value::None], OptionParser::print_help);
        build_class("OptionParser", "optparse", "OptionParser", vec![OPTION_CONTAINER.get()?], ns14, Vec::new())?
    });
    _MATCH_ABBREV.set(function("_match_abbrev(s, wordmap)", [], _match_abbrev));
    Ok(())
}
