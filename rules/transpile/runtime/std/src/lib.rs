//! Python standard-library modules for emitted programs, one file each.
pub mod math;
pub mod sys;

use batuta_rt::prelude::*;

/// The module of a name, or `None` when it is not supported. Built once per thread.
pub fn module(name: &str) -> Option<Module> {
    Some(match name {
        "math" => math::module(),
        "sys" => sys::module(),
        _ => return None,
    })
}

/// Makes a module on first use and gives the same one after.
#[macro_export]
macro_rules! module_once {
    ($build:expr) => {{
        thread_local!(static MODULE: ::batuta_rt::prelude::Module = $build);
        MODULE.with(Clone::clone)
    }};
}
