//! `numpy.random`.
use batuta_rt::prelude::*;
pub fn module() -> Module {
    Module::new("numpy.random")
}
