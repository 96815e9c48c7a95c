//! The part of `ast` that needs no parser of programs: `literal_eval`. What walks nodes comes with the rest of the module.
mod literal;

use batuta_rt::prelude::*;

thread_local! {
    static WALKER: Slot<Option<Value>> = const { Slot::new(None) };
}

pub fn module() -> Module {
    crate::module_once!(Module::new("_ast_literals")
        .function("literal_eval", |a| {
            let source = a.one("literal_eval")?;
            if let Value::Str(text) = source.payload() {
                return literal::evaluate(text);
            }
            match WALKER.with(|w| w.get()) {
                Some(walker) => op::call(&walker, [source]),
                None => Err(value_error(format!("malformed node or string: {}", fmt::repr(&source)?))),
            }
        })
        .function("walk_with", |a| {
            let walker = a.one("walk_with")?;
            WALKER.with(|w| w.set(Some(walker)));
            Ok(Value::None)
        }))
}
