//! What is below the library module `importlib`, which is in another crate.
use batuta_rt::prelude::*;

pub mod metadata;

pub fn import() -> R {
    Ok(Value::Module(batuta_std::importlib::module()))
}
