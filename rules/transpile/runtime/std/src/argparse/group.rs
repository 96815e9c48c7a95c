//! `_ArgumentGroup` and `_MutuallyExclusiveGroup`.
use super::container::{add_action, init, remove_from};
use super::list_of;
use crate::define::{call, get, set, ClassDef};
use batuta_rt::prelude::*;

const SHARED: [&str; 6] = [
    "_registries",
    "_actions",
    "_option_string_actions",
    "_defaults",
    "_has_negative_number_optionals",
    "_mutually_exclusive_groups",
];

pub(super) fn group(container: &Class) -> R<Class> {
    ClassDef::new("argparse", "_ArgumentGroup", &[container])
        .def("__init__", "self, container, title=None, description=None, **kwargs", |b| {
            let [this, container, title, description, kwargs] = b.into_array();
            init_group(&this, &container, title, description, &kwargs.as_dict()?)?;
            Ok(Value::None)
        })
        .def("_add_action", "self, action", |b| {
            let [this, action] = b.into_array();
            let action = add_action(&this, action)?;
            list_of(&this, "_group_actions")?.push(action.clone());
            Ok(action)
        })
        .def("_remove_action", "self, action", |b| {
            let [this, action] = b.into_array();
            remove_from(&list_of(&this, "_actions")?, &action)?;
            remove_from(&list_of(&this, "_group_actions")?, &action)?;
            Ok(Value::None)
        })
        .build()
}

fn init_group(this: &Value, container: &Value, title: Value, description: Value, kwargs: &Dict) -> R<()> {
    let kwargs = kwargs.copy();
    let take = |name: &str| match kwargs.remove_str(name) {
        Some(value) => Ok(value),
        None => get(container, name),
    };
    let (conflict, prefix, default) = (take("conflict_handler")?, take("prefix_chars")?, take("argument_default")?);
    if let Some((name, _)) = kwargs.items().first() {
        let name = fmt::str(name)?;
        let text = format!("_ActionsContainer.__init__() got an unexpected keyword argument '{name}'");
        return Err(type_error(text));
    }
    init(this, description, prefix, default, conflict)?;
    set(this, "title", title)?;
    set(this, "_group_actions", List::new())?;
    for name in SHARED {
        set(this, name, get(container, name)?)?;
    }
    Ok(())
}

pub(super) fn mutex(group: &Class) -> R<Class> {
    ClassDef::new("argparse", "_MutuallyExclusiveGroup", &[group])
        .def("__init__", "self, container, required=False", |b| {
            let [this, container, required] = b.into_array();
            init_group(&this, &container, Value::None, Value::None, &Dict::new())?;
            set(&this, "required", required)?;
            set(&this, "_container", container)?;
            Ok(Value::None)
        })
        .def("_add_action", "self, action", |b| {
            let [this, action] = b.into_array();
            if op::truthy(&get(&action, "required")?)? {
                return Err(value_error("mutually exclusive arguments must be optional"));
            }
            let action = call(&get(&this, "_container")?, "_add_action", [action])?;
            list_of(&this, "_group_actions")?.push(action.clone());
            Ok(action)
        })
        .def("_remove_action", "self, action", |b| {
            let [this, action] = b.into_array();
            call(&get(&this, "_container")?, "_remove_action", [action.clone()])?;
            remove_from(&list_of(&this, "_group_actions")?, &action)?;
            Ok(Value::None)
        })
        .build()
}
