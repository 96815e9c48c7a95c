//! `add_subparsers` and the action that hands the rest of a command line to a parser of its own.
use super::action::init;
use super::error::{fail, join};
use super::{dict_of, is_suppress, list_of, types, PARSER, UNRECOGNIZED};
use crate::define::{call, get, set, text, ClassDef};
use batuta_rt::prelude::*;

/// The stand-in that shows one subcommand in the help.
pub(super) fn pseudo(action: &Class) -> R<Class> {
    ClassDef::new("argparse", "_SubParsersAction._ChoicesPseudoAction", &[action])
        .def("__init__", "self, name, aliases, help", |b| {
            let [this, name, aliases, help] = b.into_array();
            let mut metavar = text(&name)?.to_string();
            if op::truthy(&aliases)? {
                metavar += &format!(" ({})", join(", ", &collect(&aliases)?)?);
            }
            let given =
                [("option_strings", List::new().into()), ("dest", name), ("help", help), ("metavar", metavar.into())];
            init(&this, &given)?;
            Ok(Value::None)
        })
        .build()
}

pub(super) fn class(action: &Class, suppress: &Value) -> R<Class> {
    let params = "self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None";
    ClassDef::new("argparse", "_SubParsersAction", &[action])
        .constant("SUPPRESS", suppress.clone())
        .def("__init__", params, |b| {
            let [this, options, prog, class, dest, required, help, metavar] = b.into_array();
            let map = Value::Dict(Dict::new());
            set(&this, "_prog_prefix", prog)?;
            set(&this, "_parser_class", class)?;
            set(&this, "_name_parser_map", map.clone())?;
            set(&this, "_choices_actions", List::new())?;
            init(
                &this,
                &[
                    ("option_strings", options),
                    ("dest", dest),
                    ("nargs", PARSER.into()),
                    ("choices", map),
                    ("required", required),
                    ("help", help),
                    ("metavar", metavar),
                ],
            )?;
            Ok(Value::None)
        })
        .def("add_parser", "self, name, **kwargs", |b| {
            let [this, name, kwargs] = b.into_array();
            add_parser(&this, name, &kwargs.as_dict()?)
        })
        .def("_get_subactions", "self", |b| {
            let [this] = b.into_array();
            get(&this, "_choices_actions")
        })
        .def("__call__", "self, parser, namespace, values, option_string=None", |b| {
            let [this, _, namespace, values, _] = b.into_array();
            run(&this, &namespace, &collect(&values)?)
        })
        .build()
}

fn add_parser(this: &Value, name: Value, kwargs: &Dict) -> R {
    if kwargs.get_str("prog").unwrap_or_default().is_none() {
        let prog = format!("{} {}", fmt::str(&get(this, "_prog_prefix")?)?, fmt::str(&name)?);
        kwargs.set_str("prog", prog.into());
    }
    let aliases = kwargs.remove_str("aliases").unwrap_or(Value::Tuple(Tuple::empty()));
    let map = dict_of(this, "_name_parser_map")?;
    if map.contains(&name)? {
        return Err(fail(this, format!("conflicting subparser: {}", fmt::str(&name)?)));
    }
    let names = collect(&aliases)?;
    for alias in &names {
        if map.contains(alias)? {
            return Err(fail(this, format!("conflicting subparser alias: {}", fmt::str(alias)?)));
        }
    }
    if let Some(help) = kwargs.remove_str("help") {
        let pseudo = op::call(&Value::from(&types()?.pseudo), [name.clone(), aliases, help])?;
        list_of(this, "_choices_actions")?.push(pseudo);
    }
    let mut args = Args::none();
    args.extend_keywords(&Value::Dict(kwargs.clone()))?;
    let parser = op::call(&get(this, "_parser_class")?, args)?;
    map.set(name, parser.clone())?;
    for alias in names {
        map.set(alias, parser.clone())?;
    }
    Ok(parser)
}

fn run(this: &Value, namespace: &Value, values: &[Value]) -> R {
    let Some((name, strings)) = values.split_first() else { return Err(index_error("list index out of range")) };
    let dest = get(this, "dest")?;
    if !is_suppress(&dest)? {
        op::setattr(namespace, &text(&dest)?, name.clone())?;
    }
    let map = dict_of(this, "_name_parser_map")?;
    let Some(parser) = map.get(name)? else {
        let choices = join(", ", &map.keys())?;
        return Err(fail(this, format!("unknown parser {} (choices: {choices})", fmt::repr(name)?)));
    };
    let strings = Value::List(List::from(strings.to_vec()));
    let [own, extras] = op::unpack::<2>(&call(&parser, "parse_known_args", [strings, Value::None])?)?;
    for (key, value) in op::getattr(&own, "__dict__")?.as_dict()?.items() {
        op::setattr(namespace, &text(&key)?, value)?;
    }
    if op::truthy(&extras)? {
        if !op::hasattr(namespace, UNRECOGNIZED)? {
            set(namespace, UNRECOGNIZED, List::new())?;
        }
        call(&get(namespace, UNRECOGNIZED)?, "extend", [extras])?;
    }
    Ok(Value::None)
}

pub(super) fn parser_methods(def: ClassDef) -> ClassDef {
    def.def("add_subparsers", "self, **kwargs", |b| {
        let [this, kwargs] = b.into_array();
        add_subparsers(&this, &kwargs.as_dict()?)
    })
}

fn add_subparsers(this: &Value, kwargs: &Dict) -> R {
    if !get(this, "_subparsers")?.is_none() {
        call(this, "error", ["cannot have multiple subparser arguments".into()])?;
    }
    if kwargs.get_str("parser_class").is_none() {
        kwargs.set_str("parser_class", class_of(this).into());
    }
    let titled = kwargs.get_str("title").is_some() || kwargs.get_str("description").is_some();
    let group = if titled {
        let title = kwargs.remove_str("title").unwrap_or("subcommands".into());
        let description = kwargs.remove_str("description").unwrap_or_default();
        call(this, "add_argument_group", [title, description])?
    } else {
        get(this, "_positionals")?
    };
    set(this, "_subparsers", group.clone())?;
    if kwargs.get_str("prog").unwrap_or_default().is_none() {
        let formatter = call(this, "_get_formatter", [])?;
        let positionals = call(this, "_get_positional_actions", [])?;
        let groups = get(this, "_mutually_exclusive_groups")?;
        call(&formatter, "add_usage", [get(this, "usage")?, positionals, groups, "".into()])?;
        let shown = call(&formatter, "format_help", [])?;
        kwargs.set_str("prog", call(&shown, "strip", [])?);
    }
    let made = Value::Dict(kwargs.clone());
    let class = call(this, "_pop_action_class", [made.clone(), "parsers".into()])?;
    let mut args = Args::none();
    args.keyword(Str::from("option_strings"), List::new().into())?;
    args.extend_keywords(&made)?;
    let action = op::call(&class, args)?;
    call(&group, "_add_action", [action.clone()])?;
    Ok(action)
}
