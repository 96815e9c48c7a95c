//! Class bodies: names and annotations.
use super::{function, Callee};
use crate::prelude::*;

/// A name in a class body that only the body binds.
pub fn class_name(space: &Dict, name: &str) -> R {
    space.get_str(name).ok_or_else(|| undefined(name))
}
/// `locals()` in a class body: the namespace, with what CPython puts there first.
pub fn class_namespace(space: &Dict, module: &str, qualname: &str) -> Value {
    if space.get_str("__module__").is_none() {
        let items = space.items();
        space.clear();
        space.set_str("__module__", Value::str(module));
        space.set_str("__qualname__", Value::str(qualname));
        for (key, value) in items {
            let _ = space.set(key, value);
        }
    }
    Value::Dict(space.clone())
}
pub fn class_delete(space: &Dict, name: &str) -> R<()> {
    match space.remove_str(name) {
        Some(_) => Ok(()),
        None => Err(undefined(name)),
    }
}
/// Definitions in a class body.
pub trait Define {
    /// `def name(...)`: the name is the last of the signature's.
    fn method<M, D: Into<Vec<Value>>>(&self, signature: &'static str, defaults: D, body: impl Callee<M>);
    /// The class's docstring.
    fn doc(&self, text: &str);
}
impl Define for Dict {
    fn method<M, D: Into<Vec<Value>>>(&self, signature: &'static str, defaults: D, body: impl Callee<M>) {
        let qualname = signature.split('(').next().unwrap_or_default();
        let name = qualname.rsplit('.').next().unwrap_or_default();
        self.set_str(name, function(signature, defaults, body));
    }
    fn doc(&self, text: &str) {
        self.set_str("__doc__", Value::str(text));
    }
}

/// `name: annotation` in a class body.
pub trait Annotate {
    fn annotate(&self, name: &str, annotation: Value);
}
impl Annotate for Dict {
    fn annotate(&self, name: &str, annotation: Value) {
        let held = match self.get_str("__annotations__") {
            Some(Value::Dict(held)) => held,
            _ => {
                let made = Dict::new();
                self.set_str("__annotations__", Value::Dict(made.clone()));
                made
            }
        };
        held.set_str(name, annotation);
    }
}
