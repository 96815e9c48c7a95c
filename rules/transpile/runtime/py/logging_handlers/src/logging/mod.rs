//! What is below the library module `logging`, which is in another crate.
use batuta_rt::prelude::*;

pub mod handlers;

pub fn import() -> R {
    batuta_py_logging::logging::import()
}
