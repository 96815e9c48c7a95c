//! Python standard-library modules for emitted programs, one file each.
pub mod declare;
pub mod math;
pub mod re;
pub mod sys;
pub mod unicodedata_;

use batuta_rt::prelude::*;

/// The module of a name, or `None` when it is not supported. Built once per thread.
pub fn module(name: &str) -> Option<Module> {
    Some(match name {
        "math" => math::module(),
        "re" => re::module(),
        "sys" => sys::module(),
        "unicodedata" => unicodedata_::module(),
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
