//! What is below the library module `html`, which is in another crate.
use batuta_rt::prelude::*;

pub mod entities;
pub mod parser;

pub fn import() -> R {
    Ok(Value::Module(batuta_std::html_::module()))
}
