//! `ArgumentError` and how messages name an argument.
use super::is_suppress;
use crate::define::{get, set, ClassDef};
use batuta_rt::prelude::*;

pub(super) fn argument_error(exception: &Class) -> R<Class> {
    ClassDef::new("argparse", "ArgumentError", &[exception])
        .def("__init__", "self, argument, message", |b| {
            let [this, argument, message] = b.into_array();
            set(&this, "argument_name", action_name(&argument)?)?;
            set(&this, "message", message)?;
            Ok(Value::None)
        })
        .def("__str__", "self", |b| {
            let [this] = b.into_array();
            let message = fmt::str(&get(&this, "message")?)?;
            let name = get(&this, "argument_name")?;
            if name.is_none() {
                return Ok(message.into());
            }
            Ok(format!("argument {}: {message}", fmt::str(&name)?).into())
        })
        .build()
}

/// The name of an action in messages: its options, metavar, destination or choices.
pub(super) fn action_name(action: &Value) -> R {
    if action.is_none() {
        return Ok(Value::None);
    }
    let options = get(action, "option_strings")?;
    if op::truthy(&options)? {
        return Ok(join("/", &collect(&options)?)?.into());
    }
    for name in ["metavar", "dest"] {
        let value = get(action, name)?;
        if !value.is_none() && !is_suppress(&value)? {
            return Ok(value);
        }
    }
    let choices = get(action, "choices")?;
    if op::truthy(&choices)? {
        return Ok(format!("{{{}}}", join(",", &collect(&choices)?)?).into());
    }
    Ok(Value::None)
}

/// `separator.join(items)`.
pub(super) fn join(separator: &str, items: &[Value]) -> R<String> {
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(separator);
        }
        match item.payload() {
            Value::Str(s) => out.push_str(s),
            _ => {
                return Err(type_error(format!(
                    "sequence item {at}: expected str instance, {} found",
                    item.type_name()
                )))
            }
        }
    }
    Ok(out)
}

/// `raise ArgumentError(action, message)`.
pub(super) fn fail(action: &Value, message: String) -> Exc {
    let made =
        super::types().and_then(|t| op::call(&Value::from(&t.argument_error), [action.clone(), Value::from(message)]));
    match made {
        Ok(error) => exc::raise(error, None),
        Err(failed) => failed,
    }
}
