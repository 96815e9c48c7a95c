//! `decimal`: decimal floating point by the General Decimal Arithmetic specification.
mod context;
mod context_object;
mod math;
pub mod number;
mod object;
mod signals;
mod text;
mod tuple;

use batuta_rt::prelude::*;

pub use object::{class, from_float};

/// The number in a Decimal object.
pub fn of(value: &Value) -> Option<&number::Dec> {
    value.downcast::<object::Decimal>().map(|d| &d.0)
}

/// The exact fraction of a finite Decimal.
pub use object::ratio;

pub fn module() -> Module {
    crate::module_once!({
        let module = signals::install(Module::new("decimal"));
        context_object::install(module).with("Decimal", object::class()).with("DecimalTuple", tuple::class())
    })
}
