//! The actions that `add_argument` knows by name, and `BooleanOptionalAction`.
use super::action::{init, FIELDS, FULL};
use super::{is_text, OPTIONAL};
use crate::define::{call, get, set, text, ClassDef};
use batuta_rt::prelude::*;

pub(super) struct Kinds {
    pub store: Class,
    pub store_const: Class,
    pub store_true: Class,
    pub store_false: Class,
    pub append: Class,
    pub append_const: Class,
    pub extend: Class,
    pub count: Class,
    pub help: Class,
    pub version: Class,
    pub boolean: Class,
}

const CALL: &str = "self, parser, namespace, values, option_string=None";

impl Kinds {
    pub fn build(action: &Class, suppress: &Value) -> R<Kinds> {
        let store_const = store_const(action)?;
        let append = append(action)?;
        Ok(Kinds {
            store: store(action)?,
            store_true: store_bool(&store_const, "_StoreTrueAction", true)?,
            store_false: store_bool(&store_const, "_StoreFalseAction", false)?,
            append_const: append_const(action)?,
            extend: extend(&append)?,
            count: count(action)?,
            help: help(action, suppress)?,
            version: version(action, suppress)?,
            boolean: boolean(action)?,
            store_const,
            append,
        })
    }
    pub fn all(&self) -> [&Class; 11] {
        [
            &self.store,
            &self.store_const,
            &self.store_true,
            &self.store_false,
            &self.append,
            &self.append_const,
            &self.extend,
            &self.count,
            &self.help,
            &self.version,
            &self.boolean,
        ]
    }
}

fn def(name: &str, base: &Class) -> ClassDef {
    ClassDef::new("argparse", name, &[base])
}

/// `setattr(namespace, self.dest, value)`.
fn store_into(this: &Value, namespace: &Value, value: Value) -> R {
    op::setattr(namespace, &text(&get(this, "dest")?)?, value)?;
    Ok(Value::None)
}

/// `getattr(namespace, self.dest, None)`.
fn stored(this: &Value, namespace: &Value) -> R {
    Ok(op::getattr_opt(namespace, &text(&get(this, "dest")?)?)?.unwrap_or_default())
}

fn init_full(name: &'static str, hint: &'static str) -> impl Fn(Bound) -> R {
    move |mut b: Bound| {
        let this = b.next();
        let given: Vec<(&str, Value)> = FIELDS.iter().map(|f| (*f, b.next())).collect();
        let (nargs, constant) = (&given[2].1, &given[3].1);
        if op::eq_bool(nargs, &Value::from(0))? {
            return Err(value_error(format!("nargs for {name} actions must be != 0; if {hint}")));
        }
        if !constant.is_none() && !is_text(nargs, OPTIONAL) {
            return Err(value_error("nargs must be '?' to supply const"));
        }
        init(&this, &given)?;
        Ok(Value::None)
    }
}

fn store(action: &Class) -> R<Class> {
    let hint = "you have nothing to store, actions such as store true or store const may be more appropriate";
    def("_StoreAction", action)
        .def("__init__", FULL, init_full("store", hint))
        .def("__call__", CALL, |b| {
            let [this, _, namespace, values, _] = b.into_array();
            store_into(&this, &namespace, values)
        })
        .build()
}

fn store_const(action: &Class) -> R<Class> {
    let params = "self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None";
    def("_StoreConstAction", action)
        .def("__init__", params, |b| {
            let [this, options, dest, constant, default, required, help, _] = b.into_array();
            init(
                &this,
                &[
                    ("option_strings", options),
                    ("dest", dest),
                    ("nargs", 0.into()),
                    ("const", constant),
                    ("default", default),
                    ("required", required),
                    ("help", help),
                ],
            )?;
            Ok(Value::None)
        })
        .def("__call__", CALL, |b| {
            let [this, _, namespace, _, _] = b.into_array();
            let value = get(&this, "const")?;
            store_into(&this, &namespace, value)
        })
        .build()
}

fn store_bool(base: &Class, name: &str, stored: bool) -> R<Class> {
    let default = if stored { "False" } else { "True" };
    let params = format!("self, option_strings, dest, default={default}, required=False, help=None");
    def(name, base)
        .def("__init__", &params, move |b| {
            let [this, options, dest, default, required, help] = b.into_array();
            init(
                &this,
                &[
                    ("option_strings", options),
                    ("dest", dest),
                    ("nargs", 0.into()),
                    ("const", stored.into()),
                    ("default", default),
                    ("required", required),
                    ("help", help),
                ],
            )?;
            Ok(Value::None)
        })
        .build()
}

/// A copy of the items collected so far.
fn copy_items(items: &Value) -> R {
    match items {
        Value::None => Ok(Value::List(List::new())),
        Value::List(list) => Ok(Value::List(List::from(list.to_vec()))),
        Value::Tuple(_) | Value::Str(_) => Ok(items.clone()),
        Value::Dict(d) => Ok(Value::Dict(d.copy())),
        other => match class_of(other).lookup("__copy__") {
            Some(_) => call(other, "__copy__", []),
            None if matches!(other, Value::Set(_)) => call(other, "copy", []),
            None => Ok(other.clone()),
        },
    }
}

fn grow(this: &Value, namespace: &Value, method: &str, value: Value) -> R {
    let items = copy_items(&stored(this, namespace)?)?;
    call(&items, method, [value])?;
    store_into(this, namespace, items)
}

fn append(action: &Class) -> R<Class> {
    let hint = "arg strings are not supplying the value to append, the append const action may be more appropriate";
    def("_AppendAction", action)
        .def("__init__", FULL, init_full("append", hint))
        .def("__call__", CALL, |b| {
            let [this, _, namespace, values, _] = b.into_array();
            grow(&this, &namespace, "append", values)
        })
        .build()
}

fn extend(append: &Class) -> R<Class> {
    def("_ExtendAction", append)
        .def("__call__", CALL, |b| {
            let [this, _, namespace, values, _] = b.into_array();
            grow(&this, &namespace, "extend", values)
        })
        .build()
}

fn append_const(action: &Class) -> R<Class> {
    let params = "self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None";
    def("_AppendConstAction", action)
        .def("__init__", params, |b| {
            let [this, options, dest, constant, default, required, help, metavar] = b.into_array();
            init(
                &this,
                &[
                    ("option_strings", options),
                    ("dest", dest),
                    ("nargs", 0.into()),
                    ("const", constant),
                    ("default", default),
                    ("required", required),
                    ("help", help),
                    ("metavar", metavar),
                ],
            )?;
            Ok(Value::None)
        })
        .def("__call__", CALL, |b| {
            let [this, _, namespace, _, _] = b.into_array();
            let value = get(&this, "const")?;
            grow(&this, &namespace, "append", value)
        })
        .build()
}

fn count(action: &Class) -> R<Class> {
    def("_CountAction", action)
        .def("__init__", "self, option_strings, dest, default=None, required=False, help=None", |b| {
            let [this, options, dest, default, required, help] = b.into_array();
            init(
                &this,
                &[
                    ("option_strings", options),
                    ("dest", dest),
                    ("nargs", 0.into()),
                    ("default", default),
                    ("required", required),
                    ("help", help),
                ],
            )?;
            Ok(Value::None)
        })
        .def("__call__", CALL, |b| {
            let [this, _, namespace, _, _] = b.into_array();
            let old = stored(&this, &namespace)?;
            let old = if old.is_none() { Value::from(0) } else { old };
            let new = op::add(&old, &Value::from(1))?;
            store_into(&this, &namespace, new)
        })
        .build()
}

fn help(action: &Class, suppress: &Value) -> R<Class> {
    def("_HelpAction", action)
        .constant("SUPPRESS", suppress.clone())
        .def("__init__", "self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None", |b| {
            let [this, options, dest, default, help] = b.into_array();
            init(
                &this,
                &[
                    ("option_strings", options),
                    ("dest", dest),
                    ("nargs", 0.into()),
                    ("default", default),
                    ("help", help),
                ],
            )?;
            Ok(Value::None)
        })
        .def("__call__", CALL, |b| {
            let [_, parser, _, _, _] = b.into_array();
            call(&parser, "print_help", [])?;
            call(&parser, "exit", [])?;
            Ok(Value::None)
        })
        .build()
}

fn version(action: &Class, suppress: &Value) -> R<Class> {
    let params = "self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=HELP";
    def("_VersionAction", action)
        .constant("SUPPRESS", suppress.clone())
        .constant("HELP", Value::str("show program's version number and exit"))
        .def("__init__", params, |b| {
            let [this, options, version, dest, default, help] = b.into_array();
            init(
                &this,
                &[
                    ("option_strings", options),
                    ("dest", dest),
                    ("nargs", 0.into()),
                    ("default", default),
                    ("help", help),
                ],
            )?;
            set(&this, "version", version)?;
            Ok(Value::None)
        })
        .def("__call__", CALL, |b| {
            let [this, parser, _, _, _] = b.into_array();
            let mut version = get(&this, "version")?;
            if version.is_none() {
                version = get(&parser, "version")?;
            }
            let formatter = call(&parser, "_get_formatter", [])?;
            call(&formatter, "add_text", [version])?;
            let shown = call(&formatter, "format_help", [])?;
            call(&parser, "_print_message", [shown, batuta_rt::io::stream(batuta_rt::io::Stream::Out)])?;
            call(&parser, "exit", [])?;
            Ok(Value::None)
        })
        .build()
}

fn boolean(action: &Class) -> R<Class> {
    let params =
        "self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None";
    def("BooleanOptionalAction", action)
        .def("__init__", params, |b| {
            let [this, options, dest, default, type_, choices, required, help, metavar] = b.into_array();
            let mut all = Vec::new();
            for option in collect(&options)? {
                all.push(option.clone());
                if let Some(rest) = text(&option)?.strip_prefix("--") {
                    all.push(Value::from(format!("--no-{rest}")));
                }
            }
            init(
                &this,
                &[
                    ("option_strings", Value::List(List::from(all))),
                    ("dest", dest),
                    ("nargs", 0.into()),
                    ("default", default),
                    ("type", type_),
                    ("choices", choices),
                    ("required", required),
                    ("help", help),
                    ("metavar", metavar),
                ],
            )?;
            Ok(Value::None)
        })
        .def("__call__", CALL, |b| {
            let [this, _, namespace, _, option] = b.into_array();
            if op::contains(&get(&this, "option_strings")?, &option)? {
                let on = !text(&option)?.starts_with("--no-");
                store_into(&this, &namespace, on.into())?;
            }
            Ok(Value::None)
        })
        .def("format_usage", "self", |b| {
            let [this] = b.into_array();
            let options = collect(&get(&this, "option_strings")?)?;
            Ok(super::error::join(" | ", &options)?.into())
        })
        .build()
}
