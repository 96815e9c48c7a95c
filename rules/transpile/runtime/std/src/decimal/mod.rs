//! `decimal`: decimal floating point by the General Decimal Arithmetic specification.
mod context;
mod context_methods;
mod context_object;
mod convert;
mod division;
mod math;
pub mod number;
mod object;
mod operations;
mod quick;
mod signals;
mod text;
mod tuple;

use batuta_rt::prelude::*;

pub use convert::from_float;
pub use object::class;

/// The number in a Decimal object.
pub fn of(value: &Value) -> Option<&number::Dec> {
    value.downcast::<object::Decimal>().map(|d| &d.0)
}

/// The exact fraction of a finite Decimal.
pub use convert::ratio;

pub fn module() -> Module {
    crate::module_once!({
        let module = signals::install(Module::new("decimal"));
        context_object::install(module).with("Decimal", object::class()).with("DecimalTuple", tuple::class())
    })
}
