//! `urllib`: its parts that need no network.
pub mod parse;

use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(Module::new("urllib").with("parse", Value::Module(parse::module())))
}
