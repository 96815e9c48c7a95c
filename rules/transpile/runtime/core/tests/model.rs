//! Language semantics through the names that emitted code uses.
use batuta_rt::prelude::*;

#[path = "model/classes.rs"]
mod classes;
#[path = "model/escapes.rs"]
mod escapes;
#[path = "model/generators.rs"]
mod generators;
#[path = "model/lifetime.rs"]
mod lifetime;
#[path = "model/statements.rs"]
mod statements;

fn show(value: &Value) -> String {
    fmt::repr(value).map_or_else(|e| format!("{e:?}"), |s| s.to_string())
}

fn error(result: R) -> String {
    match result {
        Ok(value) => format!("no error: {}", show(&value)),
        Err(e) => format!("{e:?}"),
    }
}

/// A function of one positional-parameter list.
fn function(name: &str, params: &[&str], body: impl Fn(Vec<Value>) -> R + 'static) -> Value {
    let count = params.len();
    Func::new(Signature::new(name, 0, params, None, &[], None), Defaults::none(), None, move |mut b| {
        body((0..count).map(|_| b.next()).collect())
    })
}

fn class(name: &str, bases: Vec<Value>, members: Vec<(&str, Value)>) -> Value {
    let namespace = Dict::new();
    for (key, value) in members {
        namespace.set_str(key, value);
    }
    build_class(name, "__main__", name, bases, namespace, Vec::new()).unwrap()
}
