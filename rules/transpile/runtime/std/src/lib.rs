//! Python standard-library modules for emitted programs, one file each.
pub mod base64_;
pub mod binascii_;
pub mod datetime;
pub mod decimal;
pub mod declare;
pub mod difflib;
pub mod fractions;
pub mod hashlib_;
pub mod hmac_;
pub mod math;
pub mod pathlib;
pub mod re;
pub mod struct_;
pub mod sys;
pub mod unicodedata_;
pub mod zlib_;

use batuta_rt::prelude::*;

/// The module of a name, or `None` when it is not supported. Built once per thread.
pub fn module(name: &str) -> Option<Module> {
    Some(match name {
        "base64" => base64_::module(),
        "binascii" => binascii_::module(),
        "datetime" => datetime::module(),
        "decimal" => decimal::module(),
        "difflib" => difflib::module(),
        "fractions" => fractions::module(),
        "hashlib" => hashlib_::module(),
        "hmac" => hmac_::module(),
        "math" => math::module(),
        "pathlib" => pathlib::module(),
        "re" => re::module(),
        "struct" => struct_::module(),
        "sys" => sys::module(),
        "unicodedata" => unicodedata_::module(),
        "zlib" => zlib_::module(),
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
