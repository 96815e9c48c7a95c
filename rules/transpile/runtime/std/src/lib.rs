//! Python standard-library modules for emitted programs, one file each.
pub mod abc;
pub mod argparse;
pub mod contextlib;
pub mod dataclasses;
pub mod define;
pub mod enums;
pub mod math;
pub mod shutil;
pub mod string_;
pub mod sys;
pub mod textwrap;
pub mod types_;
pub mod typing;
pub mod warnings;

use batuta_rt::prelude::*;

/// The module of a name, or `None` when it is not supported. Built once per thread.
pub fn module(name: &str) -> Option<Module> {
    Some(match name {
        "abc" => abc::module(),
        "argparse" => argparse::module(),
        "contextlib" => contextlib::module(),
        "dataclasses" => dataclasses::module(),
        "enum" => enums::module(),
        "math" => math::module(),
        "shutil" => shutil::module(),
        "string" => string_::module(),
        "sys" => sys::module(),
        "textwrap" => textwrap::module(),
        "types" => types_::module(),
        "typing" => typing::module(),
        "warnings" => warnings::module(),
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
