//! `ast`: `literal_eval`, the part that needs no compiler.
mod literal;

use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(Module::new("ast").function("literal_eval", |a| {
        let source = a.one("literal_eval")?;
        match source.payload() {
            Value::Str(text) => literal::evaluate(text),
            _ => Err(value_error(format!("malformed node or string: {}", fmt::repr(&source)?))),
        }
    }))
}
