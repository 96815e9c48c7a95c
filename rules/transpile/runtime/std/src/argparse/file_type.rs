//! `FileType`: arguments that name files, opened while parsing.
use super::types;
use crate::define::{get, set, text, ClassDef};
use batuta_rt::io::{stream, Stream};
use batuta_rt::prelude::*;

const FIELDS: [&str; 4] = ["_mode", "_bufsize", "_encoding", "_errors"];

pub(super) fn class(object: &Class) -> R<Class> {
    ClassDef::new("argparse", "FileType", &[object])
        .def("__init__", "self, mode='r', bufsize=-1, encoding=None, errors=None", |mut b| {
            let this = b.next();
            for name in FIELDS {
                set(&this, name, b.next())?;
            }
            Ok(Value::None)
        })
        .def("__call__", "self, string", |b| {
            let [this, string] = b.into_array();
            open(&this, string)
        })
        .def("__repr__", "self", |b| {
            let [this] = b.into_array();
            let mut parts = vec![fmt::repr(&get(&this, "_mode")?)?.to_string()];
            let size = get(&this, "_bufsize")?;
            if op::ne_bool(&size, &Value::from(-1))? {
                parts.push(fmt::repr(&size)?.to_string());
            }
            for name in ["encoding", "errors"] {
                let value = get(&this, &format!("_{name}"))?;
                if !value.is_none() {
                    parts.push(format!("{name}={}", fmt::repr(&value)?));
                }
            }
            Ok(format!("{}({})", this.type_name(), parts.join(", ")).into())
        })
        .build()
}

fn open(this: &Value, string: Value) -> R {
    let mode = text(&get(this, "_mode")?)?;
    if matches!(&string, Value::Str(s) if &**s == "-") {
        let which = if mode.contains('r') {
            Stream::In
        } else if mode.contains(['w', 'a', 'x']) {
            Stream::Out
        } else {
            return Err(value_error(format!("argument \"-\" with mode {}", fmt::repr(&mode.into())?)));
        };
        let found = stream(which);
        return if mode.contains('b') { get(&found, "buffer") } else { Ok(found) };
    }
    let mut args = vec![string.clone()];
    for name in FIELDS {
        args.push(get(this, name)?);
    }
    match op::call(&builtins::get("open"), args) {
        Err(e) if e.is(K::OSError) => {
            let message = format!("can't open '{}': {}", fmt::str(&string)?, e.message());
            let class = Value::from(&types()?.argument_type_error);
            Err(exc::raise(op::call(&class, [Value::from(message)])?, None))
        }
        other => other,
    }
}
