//! `ArgumentParser`: construction, the public parsing and printing methods.
use super::container::init as init_container;
use super::{dict_of, list_of, types, UNRECOGNIZED};
use crate::define::{call, get, set, text, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::io::{stream, Stream};
use batuta_rt::prelude::*;

const INIT: &str = "self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=None, \
     prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, \
     allow_abbrev=True, exit_on_error=True";

pub(super) fn class(holder: &Class, container: &Class) -> R<Class> {
    let def = ClassDef::new("argparse", "ArgumentParser", &[holder, container])
        .def("__init__", INIT, |b| {
            init(b.into_array())?;
            Ok(Value::None)
        })
        .def("_get_kwargs", "self", |b| {
            let [this] = b.into_array();
            let mut pairs = Vec::new();
            for name in ["prog", "usage", "description", "formatter_class", "conflict_handler", "add_help"] {
                pairs.push(Value::Tuple(Tuple::from(vec![Value::str(name), get(&this, name)?])));
            }
            Ok(Value::List(List::from(pairs)))
        })
        .def("_add_action", "self, action", |b| {
            let [this, action] = b.into_array();
            let optional = op::truthy(&get(&action, "option_strings")?)?;
            let group = get(&this, if optional { "_optionals" } else { "_positionals" })?;
            call(&group, "_add_action", [action.clone()])?;
            Ok(action)
        })
        .def("_get_optional_actions", "self", |b| actions(b.into_array(), true))
        .def("_get_positional_actions", "self", |b| actions(b.into_array(), false))
        .def("parse_args", "self, args=None, namespace=None", |b| {
            let [this, args, namespace] = b.into_array();
            parse_all(&this, "parse_known_args", args, namespace)
        })
        .def("parse_known_args", "self, args=None, namespace=None", |b| {
            let [this, args, namespace] = b.into_array();
            parse_known_args(&this, args, namespace)
        })
        .def("_parse_known_args", "self, arg_strings, namespace", |b| {
            let [this, strings, namespace] = b.into_array();
            super::parse::parse_known(&this, collect(&strings)?, &namespace)
        })
        .def("parse_intermixed_args", "self, args=None, namespace=None", |b| {
            let [this, args, namespace] = b.into_array();
            parse_all(&this, "parse_known_intermixed_args", args, namespace)
        })
        .def("parse_known_intermixed_args", "self, args=None, namespace=None", |b| {
            let [this, args, namespace] = b.into_array();
            super::intermixed::parse(&this, args, namespace)
        })
        .def("_match_argument", "self, action, arg_strings_pattern", |b| {
            let [_, action, letters] = b.into_array();
            super::parse::match_argument(&action, &text(&letters)?)
        })
        .def("_match_arguments_partial", "self, actions, arg_strings_pattern", |b| {
            let [_, actions, letters] = b.into_array();
            super::parse::match_partial(&actions, &text(&letters)?)
        });
    let def = super::subparsers::parser_methods(super::convert::methods(def));
    printing(def).build()
}

fn printing(def: ClassDef) -> ClassDef {
    def.def("format_usage", "self", |b| {
        let [this] = b.into_array();
        let formatter = call(&this, "_get_formatter", [])?;
        add_usage(&this, &formatter)?;
        call(&formatter, "format_help", [])
    })
    .def("format_help", "self", |b| {
        let [this] = b.into_array();
        format_help(&this)
    })
    .def("_get_formatter", "self", |b| {
        let [this] = b.into_array();
        let mut args = Args::none();
        args.keyword(Str::from("prog"), get(&this, "prog")?)?;
        op::call(&get(&this, "formatter_class")?, args)
    })
    .def("print_usage", "self, file=None", |b| print(b.into_array(), "format_usage"))
    .def("print_help", "self, file=None", |b| print(b.into_array(), "format_help"))
    .def("_print_message", "self, message, file=None", |b| {
        let [_, message, file] = b.into_array();
        if op::truthy(&message)? {
            let file = if op::truthy(&file)? { file } else { stream(Stream::Err) };
            match call(&file, "write", [message]) {
                Err(e) if !e.is(K::AttributeError) && !e.is(K::OSError) => return Err(e),
                _ => {}
            }
        }
        Ok(Value::None)
    })
    .def("exit", "self, status=0, message=None", |b| {
        let [this, status, message] = b.into_array();
        if op::truthy(&message)? {
            call(&this, "_print_message", [message, stream(Stream::Err)])?;
        }
        Err(exc::raise(op::call(&class::SystemExit().into(), [status])?, None))
    })
    .def("error", "self, message", |b| {
        let [this, message] = b.into_array();
        call(&this, "print_usage", [stream(Stream::Err)])?;
        let text = format!("{}: error: {}\n", fmt::str(&get(&this, "prog")?)?, fmt::str(&message)?);
        call(&this, "exit", [2.into(), text.into()])
    })
}

/// `sys.argv` as it is now.
fn arguments() -> R {
    Ok(crate::sys::module().find("argv")?.unwrap_or_else(program::argv))
}

fn init(values: [Value; 14]) -> R<()> {
    let [this, prog, usage, description, epilog, parents, formatter_class, prefix_chars, from_file, default, conflict, add_help, abbrev, exit_on_error] =
        values;
    init_container(&this, description, prefix_chars.clone(), default, conflict)?;
    let prog = if prog.is_none() { default_prog()? } else { prog };
    let formatter_class = if formatter_class.is_none() { Value::from(&types()?.formatter) } else { formatter_class };
    set(&this, "prog", prog)?;
    set(&this, "usage", usage)?;
    set(&this, "epilog", epilog)?;
    set(&this, "formatter_class", formatter_class)?;
    set(&this, "fromfile_prefix_chars", from_file)?;
    set(&this, "add_help", add_help.clone())?;
    set(&this, "allow_abbrev", abbrev)?;
    set(&this, "exit_on_error", exit_on_error)?;
    let positionals = call(&this, "add_argument_group", ["positional arguments".into()])?;
    set(&this, "_positionals", positionals)?;
    let optionals = call(&this, "add_argument_group", ["options".into()])?;
    set(&this, "_optionals", optionals)?;
    set(&this, "_subparsers", Value::None)?;
    let identity = crate::define::function("argparse", "identity", "string", |b| {
        let [string] = b.into_array();
        Ok(string)
    });
    call(&this, "register", ["type".into(), Value::None, identity])?;
    if op::truthy(&add_help)? {
        add_help_option(&this, &prefix_chars)?;
    }
    for parent in collect(&parents)? {
        call(&this, "_add_container_actions", [parent.clone()])?;
        if let Some(defaults) = op::getattr_opt(&parent, "_defaults")? {
            dict_of(&this, "_defaults")?.merge(&defaults.as_dict()?)?;
        }
    }
    Ok(())
}

fn add_help_option(this: &Value, prefix_chars: &Value) -> R<()> {
    let chars = text(prefix_chars)?;
    let prefix = if chars.contains('-') {
        '-'
    } else {
        chars.chars().next().ok_or_else(|| index_error("string index out of range"))?
    };
    let mut args = Args::of(vec![format!("{prefix}h").into(), format!("{prefix}{prefix}help").into()]);
    args.keyword(Str::from("action"), "help".into())?;
    args.keyword(Str::from("default"), types()?.suppress.clone())?;
    args.keyword(Str::from("help"), "show this help message and exit".into())?;
    op::call_method(this, "add_argument", args)?;
    Ok(())
}

/// The name that the program was started by.
fn default_prog() -> R {
    let argv = arguments()?;
    let first = text(&op::getitem(&argv, &0.into())?)?;
    Ok(first.rsplit('/').next().unwrap_or("").into())
}

fn actions([this]: [Value; 1], optional: bool) -> R {
    let mut out = Vec::new();
    for action in list_of(&this, "_actions")?.to_vec() {
        if op::truthy(&get(&action, "option_strings")?)? == optional {
            out.push(action);
        }
    }
    Ok(Value::List(List::from(out)))
}

fn parse_all(this: &Value, method: &str, args: Value, namespace: Value) -> R {
    let [namespace, extras] = op::unpack::<2>(&call(this, method, [args, namespace])?)?;
    if op::truthy(&extras)? {
        let text = format!("unrecognized arguments: {}", super::error::join(" ", &collect(&extras)?)?);
        call(this, "error", [text.into()])?;
    }
    Ok(namespace)
}

fn parse_known_args(this: &Value, args: Value, namespace: Value) -> R {
    let strings = match args {
        Value::None => collect(&arguments()?)?.into_iter().skip(1).collect(),
        given => collect(&given)?,
    };
    let mut namespace = match namespace {
        Value::None => op::call(&Value::from(&types()?.namespace), Args::none())?,
        given => given,
    };
    fill_defaults(this, &namespace)?;
    let list = Value::List(List::from(strings));
    let mut extras = list.clone();
    match call(this, "_parse_known_args", [list, namespace.clone()]) {
        Ok(found) => [namespace, extras] = op::unpack::<2>(&found)?,
        Err(e) if e.class().is_subclass(&types()?.argument_error) && op::truthy(&get(this, "exit_on_error")?)? => {
            let _handling = exc::handling(&e);
            call(this, "error", [fmt::str(&e.value())?.into()])?;
        }
        Err(e) => return Err(e),
    }
    if let Some(more) = op::getattr_opt(&namespace, UNRECOGNIZED)? {
        call(&extras, "extend", [more])?;
        op::delattr(&namespace, UNRECOGNIZED)?;
    }
    Ok(Value::Tuple(Tuple::from(vec![namespace, extras])))
}

fn fill_defaults(this: &Value, namespace: &Value) -> R<()> {
    for action in list_of(this, "_actions")?.to_vec() {
        let dest = get(&action, "dest")?;
        if super::is_suppress(&dest)? {
            continue;
        }
        let dest = text(&dest)?;
        if !op::hasattr(namespace, &dest)? {
            let default = get(&action, "default")?;
            if !super::is_suppress(&default)? {
                op::setattr(namespace, &dest, default)?;
            }
        }
    }
    for (dest, value) in dict_of(this, "_defaults")?.items() {
        let dest = text(&dest)?;
        if !op::hasattr(namespace, &dest)? {
            op::setattr(namespace, &dest, value)?;
        }
    }
    Ok(())
}

fn add_usage(this: &Value, formatter: &Value) -> R {
    let [usage, actions, groups] = ["usage", "_actions", "_mutually_exclusive_groups"].map(|name| get(this, name));
    call(formatter, "add_usage", [usage?, actions?, groups?])
}

fn format_help(this: &Value) -> R {
    let formatter = call(this, "_get_formatter", [])?;
    add_usage(this, &formatter)?;
    call(&formatter, "add_text", [get(this, "description")?])?;
    for group in list_of(this, "_action_groups")?.to_vec() {
        call(&formatter, "start_section", [get(&group, "title")?])?;
        call(&formatter, "add_text", [get(&group, "description")?])?;
        call(&formatter, "add_arguments", [get(&group, "_group_actions")?])?;
        call(&formatter, "end_section", [])?;
    }
    call(&formatter, "add_text", [get(this, "epilog")?])?;
    call(&formatter, "format_help", [])
}

fn print([this, file]: [Value; 2], method: &str) -> R {
    let file = if file.is_none() { stream(Stream::Out) } else { file };
    let shown = call(&this, method, [])?;
    call(&this, "_print_message", [shown, file])
}
