//! `Action`: what an argument of a parser keeps, for the kinds of actions and for users' subclasses.
use crate::define::{get, set, ClassDef};
use batuta_rt::prelude::*;

pub(super) const FIELDS: [&str; 10] =
    ["option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar"];

pub(super) const FULL: &str = "self, option_strings, dest, nargs=None, const=None, default=None, type=None, \
     choices=None, required=False, help=None, metavar=None";

pub(super) fn class(holder: &Class) -> R<Class> {
    ClassDef::new("argparse", "Action", &[holder])
        .def("__init__", FULL, |mut b| {
            let this = b.next();
            for name in FIELDS {
                set(&this, name, b.next())?;
            }
            Ok(Value::None)
        })
        .def("_get_kwargs", "self", |b| {
            let [this] = b.into_array();
            let mut pairs = Vec::new();
            for name in FIELDS {
                pairs.push(Value::Tuple(Tuple::from(vec![Value::str(name), get(&this, name)?])));
            }
            Ok(Value::List(List::from(pairs)))
        })
        .def("format_usage", "self", |b| {
            let [this] = b.into_array();
            op::getitem(&get(&this, "option_strings")?, &Value::from(0))
        })
        .def("__call__", "self, parser, namespace, values, option_string=None", |_| {
            Err(not_implemented_error(".__call__() not defined"))
        })
        .build()
}

/// Sets all attributes; those not given have `Action`'s defaults.
pub(super) fn init(this: &Value, given: &[(&str, Value)]) -> R<()> {
    for name in FIELDS {
        let default = if name == "required" { Value::Bool(false) } else { Value::None };
        let value = given.iter().find(|(n, _)| *n == name).map_or(default, |(_, v)| v.clone());
        set(this, name, value)?;
    }
    Ok(())
}
