//! What is below the library module `unittest`, which is in another crate.
use batuta_rt::prelude::*;

pub mod mock;

pub fn import() -> R {
    Ok(Value::Module(batuta_std::unittest::module()))
}
