//! `_ActionsContainer`: the arguments, groups and defaults that parsers and groups keep; conflicts.
use super::error::{fail, join};
use super::{dict_of, list_of, position_of, types};
use crate::define::{call, get, set, text, ClassDef};
use batuta_rt::prelude::*;

pub(super) fn class(object: &Class) -> R<Class> {
    let def = ClassDef::new("argparse", "_ActionsContainer", &[object])
        .def("__init__", "self, description, prefix_chars, argument_default, conflict_handler", |b| {
            let [this, description, prefix, default, handler] = b.into_array();
            init(&this, description, prefix, default, handler)?;
            Ok(Value::None)
        })
        .def("register", "self, registry_name, value, object", |b| {
            let [this, registry, value, object] = b.into_array();
            register(&this, &registry, value, object)?;
            Ok(Value::None)
        })
        .def("_registry_get", "self, registry_name, value, default=None", |b| {
            let [this, registry, value, default] = b.into_array();
            registry_get(&this, &text(&registry)?, &value, default)
        })
        .def("set_defaults", "self, **kwargs", |b| {
            let [this, kwargs] = b.into_array();
            set_defaults(&this, &kwargs.as_dict()?)
        })
        .def("get_default", "self, dest", |b| {
            let [this, dest] = b.into_array();
            get_default(&this, &dest)
        })
        .def("add_argument_group", "self, *args, **kwargs", |b| {
            let [this, args, kwargs] = b.into_array();
            let class = Value::from(&types()?.group);
            let group = make_group(&class, &this, &args, &kwargs)?;
            list_of(&this, "_action_groups")?.push(group.clone());
            Ok(group)
        })
        .def("add_mutually_exclusive_group", "self, **kwargs", |b| {
            let [this, kwargs] = b.into_array();
            let class = Value::from(&types()?.mutex);
            let group = make_group(&class, &this, &Value::Tuple(Tuple::empty()), &kwargs)?;
            list_of(&this, "_mutually_exclusive_groups")?.push(group.clone());
            Ok(group)
        });
    super::options::methods(def)
        .def("_add_action", "self, action", |b| {
            let [this, action] = b.into_array();
            add_action(&this, action)
        })
        .def("_remove_action", "self, action", |b| {
            let [this, action] = b.into_array();
            remove_from(&list_of(&this, "_actions")?, &action)?;
            Ok(Value::None)
        })
        .def("_add_container_actions", "self, container", |b| {
            let [this, container] = b.into_array();
            add_container_actions(&this, &container)?;
            Ok(Value::None)
        })
        .def("_get_handler", "self", |b| {
            let [this] = b.into_array();
            handler(&this)
        })
        .def("_check_conflict", "self, action", |b| {
            let [this, action] = b.into_array();
            check_conflict(&this, &action)?;
            Ok(Value::None)
        })
        .def("_handle_conflict_error", "self, action, conflicting_actions", |b| {
            let [_, action, conflicting] = b.into_array();
            Err(conflict_error(&action, &conflicting)?)
        })
        .def("_handle_conflict_resolve", "self, action, conflicting_actions", |b| {
            let [this, _, conflicting] = b.into_array();
            conflict_resolve(&this, &conflicting)?;
            Ok(Value::None)
        })
        .build()
}

fn make_group(class: &Value, this: &Value, args: &Value, kwargs: &Value) -> R {
    let mut call_args = Args::of(vec![this.clone()]);
    call_args.extend(args)?;
    call_args.extend_keywords(kwargs)?;
    op::call(class, call_args)
}

/// `_ActionsContainer.__init__`.
pub(super) fn init(this: &Value, description: Value, prefix: Value, default: Value, conflict: Value) -> R<()> {
    set(this, "description", description)?;
    set(this, "argument_default", default)?;
    set(this, "prefix_chars", prefix)?;
    set(this, "conflict_handler", conflict)?;
    set(this, "_registries", Dict::new())?;
    let t = types()?;
    let kinds = &t.actions;
    let registry = Value::str("action");
    for (name, class) in [
        (None, &kinds.store),
        (Some("store"), &kinds.store),
        (Some("store_const"), &kinds.store_const),
        (Some("store_true"), &kinds.store_true),
        (Some("store_false"), &kinds.store_false),
        (Some("append"), &kinds.append),
        (Some("append_const"), &kinds.append_const),
        (Some("count"), &kinds.count),
        (Some("help"), &kinds.help),
        (Some("version"), &kinds.version),
        (Some("parsers"), &t.subparsers),
        (Some("extend"), &kinds.extend),
    ] {
        register(this, &registry, name.map(Value::str).unwrap_or_default(), class.into())?;
    }
    call(this, "_get_handler", [])?;
    set(this, "_actions", List::new())?;
    set(this, "_option_string_actions", Dict::new())?;
    set(this, "_action_groups", List::new())?;
    set(this, "_mutually_exclusive_groups", List::new())?;
    set(this, "_defaults", Dict::new())?;
    set(this, "_has_negative_number_optionals", List::new())
}

fn register(this: &Value, registry: &Value, value: Value, object: Value) -> R<()> {
    let registries = dict_of(this, "_registries")?;
    let found = match registries.get(registry)? {
        Some(found) => found.as_dict()?,
        None => {
            let made = Dict::new();
            registries.set(registry.clone(), Value::Dict(made.clone()))?;
            made
        }
    };
    found.set(value, object)
}

pub(super) fn registry_get(this: &Value, registry: &str, value: &Value, default: Value) -> R {
    let registries = dict_of(this, "_registries")?;
    let found = op::getitem(&Value::Dict(registries), &Value::str(registry))?;
    Ok(found.as_dict()?.get(value)?.unwrap_or(default))
}

fn set_defaults(this: &Value, given: &Dict) -> R {
    dict_of(this, "_defaults")?.merge(given)?;
    for action in list_of(this, "_actions")?.to_vec() {
        if let Some(value) = given.get(&get(&action, "dest")?)? {
            set(&action, "default", value)?;
        }
    }
    Ok(Value::None)
}

fn get_default(this: &Value, dest: &Value) -> R {
    for action in list_of(this, "_actions")?.to_vec() {
        if op::eq_bool(&get(&action, "dest")?, dest)? {
            let default = get(&action, "default")?;
            if !default.is_none() {
                return Ok(default);
            }
        }
    }
    Ok(dict_of(this, "_defaults")?.get(dest)?.unwrap_or_default())
}

/// `_ActionsContainer._add_action`.
pub(super) fn add_action(this: &Value, action: Value) -> R {
    call(this, "_check_conflict", [action.clone()])?;
    list_of(this, "_actions")?.push(action.clone());
    set(&action, "container", this)?;
    let map = dict_of(this, "_option_string_actions")?;
    let negative = list_of(this, "_has_negative_number_optionals")?;
    for option in collect(&get(&action, "option_strings")?)? {
        map.set(option.clone(), action.clone())?;
        if super::nargs::is_negative_number(&text(&option)?) && negative.is_empty() {
            negative.push(true.into());
        }
    }
    Ok(action)
}

/// `list.remove` by identity.
pub(super) fn remove_from(list: &List, item: &Value) -> R<()> {
    let Some(at) = list.with(|items| position_of(items, item)) else {
        return Err(value_error("list.remove(x): x not in list"));
    };
    let removed = list.with_mut(|items| items.remove(at));
    drop(removed);
    Ok(())
}

fn add_container_actions(this: &Value, other: &Value) -> R<()> {
    let by_title = Dict::new();
    for group in list_of(this, "_action_groups")?.to_vec() {
        let title = get(&group, "title")?;
        if by_title.contains(&title)? {
            let shown = fmt::repr(&title)?;
            return Err(value_error(format!("cannot merge actions - two groups are named {shown}")));
        }
        by_title.set(title, group)?;
    }
    let mut placed: Vec<(Value, Value)> = Vec::new();
    for group in list_of(other, "_action_groups")?.to_vec() {
        let title = get(&group, "title")?;
        let own = match by_title.get(&title)? {
            Some(found) => found,
            None => {
                let kw = ["title", "description", "conflict_handler"];
                let mut args = Args::none();
                for name in kw {
                    args.keyword(Str::from(name), get(&group, name)?)?;
                }
                let made = op::call_method(this, "add_argument_group", args)?;
                by_title.set(title, made.clone())?;
                made
            }
        };
        placed.extend(list_of(&group, "_group_actions")?.to_vec().into_iter().map(|action| (action, own.clone())));
    }
    for group in list_of(other, "_mutually_exclusive_groups")?.to_vec() {
        let mut args = Args::none();
        args.keyword(Str::from("required"), get(&group, "required")?)?;
        let own = op::call_method(this, "add_mutually_exclusive_group", args)?;
        placed.extend(list_of(&group, "_group_actions")?.to_vec().into_iter().map(|action| (action, own.clone())));
    }
    for action in list_of(other, "_actions")?.to_vec() {
        let target = placed.iter().rev().find(|(a, _)| a.is(&action)).map_or(this, |(_, group)| group);
        call(target, "_add_action", [action])?;
    }
    Ok(())
}

fn handler(this: &Value) -> R {
    let conflict = get(this, "conflict_handler")?;
    let name = format!("_handle_conflict_{}", fmt::str(&conflict)?);
    match op::getattr_opt(this, &name)? {
        Some(found) => Ok(found),
        None => Err(value_error(format!("invalid conflict_resolution value: {}", fmt::repr(&conflict)?))),
    }
}

fn check_conflict(this: &Value, action: &Value) -> R<()> {
    let map = dict_of(this, "_option_string_actions")?;
    let mut found = Vec::new();
    for option in collect(&get(action, "option_strings")?)? {
        if let Some(other) = map.get(&option)? {
            found.push(Value::Tuple(Tuple::from(vec![option, other])));
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    let handler = call(this, "_get_handler", [])?;
    op::call(&handler, [action.clone(), Value::List(List::from(found))])?;
    Ok(())
}

fn conflict_error(action: &Value, conflicting: &Value) -> R<Exc> {
    let mut names = Vec::new();
    for pair in collect(conflicting)? {
        let [option, _] = op::unpack::<2>(&pair)?;
        names.push(option);
    }
    let plural = if names.len() == 1 { "" } else { "s" };
    Ok(fail(action, format!("conflicting option string{plural}: {}", join(", ", &names)?)))
}

fn conflict_resolve(this: &Value, conflicting: &Value) -> R<()> {
    for pair in collect(conflicting)? {
        let [option, action] = op::unpack::<2>(&pair)?;
        let strings = get(&action, "option_strings")?;
        call(&strings, "remove", [option.clone()])?;
        dict_of(this, "_option_string_actions")?.remove(&option)?;
        if !op::truthy(&strings)? {
            call(&get(&action, "container")?, "_remove_action", [action.clone()])?;
        }
    }
    Ok(())
}
