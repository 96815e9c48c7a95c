//! Python standard-library modules for emitted programs, one file each.
pub mod abc;
pub mod accelerators;
pub mod argparse;
pub mod array_;
pub mod ast_;
pub mod atexit_;
pub mod base64_;
pub mod baton;
pub mod binascii_;
pub mod bisect;
pub mod builtins_;
pub mod cmath_;
pub mod collections;
pub mod colorsys;
pub mod contextlib;
pub mod copying;
mod copying_protocol;
pub mod csv;
pub mod dataclasses;
pub mod datetime;
pub mod decimal;
pub mod declare;
pub mod define;
pub mod difflib;
pub mod doctest_;
pub mod enums;
pub mod fnmatch_;
pub mod fractions;
pub mod functools;
pub mod glob_;
pub mod hashlib_;
pub mod heapq;
pub mod hmac_;
pub mod html_;
pub mod importlib;
pub mod inspect_;
mod inspect_bind;
pub mod io_;
pub mod itertools;
pub mod json;
pub mod library_;
pub mod locks;
pub mod math;
pub mod namespace;
pub mod native_object;
pub mod numbers;
pub mod operator;
pub mod os;
pub mod pathlib;
pub mod pickling;
pub mod platform;
pub mod pprint;
pub mod process_;
pub mod random;
pub mod re;
pub mod secrets_;
pub mod showing;
pub mod shutil;
pub mod statistics;
pub mod string_;
pub mod struct_;
pub mod struct_numbers;
pub mod struct_sequence;
pub mod sys;
pub mod textwrap;
pub mod time_;
pub mod types_;
pub mod typing;
mod unicode_more_tables;
pub mod unicodedata_;
pub mod unittest;
pub mod urllib;
pub mod uuid_;
pub mod warnings;
pub mod weak;
pub mod zlib_;

use batuta_rt::prelude::*;

/// The module of a name, or `None` when it is not supported. Built once per thread.
pub fn module(name: &str) -> Option<Module> {
    Some(match name {
        "_ast_literals" => ast_::module(),
        "_baton" => baton::module(),
        "_library" => library_::module(),
        "_locks" => locks::module(),
        "_pickling" => pickling::module(),
        "_process" => process_::module(),
        "_weak" => weak::module(),
        "abc" => abc::module(),
        "argparse" => argparse::module(),
        "array" => array_::module(),
        "atexit" => atexit_::module(),
        "base64" => base64_::module(),
        "binascii" => binascii_::module(),
        "bisect" => bisect::module(),
        "builtins" => builtins_::module(),
        "cmath" => cmath_::module(),
        "collections" => collections::module(),
        "collections.abc" => collections::abc_module(),
        "colorsys" => colorsys::module(),
        "contextlib" => contextlib::module(),
        "copy" => copying::module(),
        "csv" => csv::module(),
        "dataclasses" => dataclasses::module(),
        "datetime" => datetime::module(),
        "decimal" => decimal::module(),
        "difflib" => difflib::module(),
        "doctest" => doctest_::module(),
        "enum" => enums::module(),
        "fnmatch" => fnmatch_::module(),
        "fractions" => fractions::module(),
        "functools" => functools::module(),
        "glob" => glob_::module(),
        "hashlib" => hashlib_::module(),
        "heapq" => heapq::module(),
        "hmac" => hmac_::module(),
        "html" => html_::module(),
        "importlib" => importlib::module(),
        "importlib.resources" => importlib::resources::module(),
        "importlib.util" => importlib::util::module(),
        "inspect" => inspect_::module(),
        "io" => io_::module(),
        "itertools" => itertools::module(),
        "json" => json::module(),
        "json.decoder" => json::decoder_module(),
        "json.encoder" => json::encoder_module(),
        "math" => math::module(),
        "numbers" => numbers::module(),
        "operator" => operator::module(),
        "os" => os::module(),
        "os.path" => os::path::module(),
        "pathlib" => pathlib::module(),
        "platform" => platform::module(),
        "posixpath" => os::path::module(),
        "pprint" => pprint::module(),
        "random" => random::module(),
        "re" => re::module(),
        "re._parser" => re::parser_module(),
        "re._constants" => re::constants_module(),
        "secrets" => secrets_::module(),
        "shutil" => shutil::module(),
        "statistics" => statistics::module(),
        "string" => string_::module(),
        "struct" => struct_::module(),
        "sys" => sys::module(),
        "textwrap" => textwrap::module(),
        "time" => time_::module(),
        "types" => types_::module(),
        "typing" => typing::module(),
        "unicodedata" => unicodedata_::module(),
        "unittest" => unittest::module(),
        "urllib" => urllib::module(),
        "urllib.parse" => urllib::parse::module(),
        "uuid" => uuid_::module(),
        "warnings" => warnings::module(),
        "zlib" => zlib_::module(),
        _ => return accelerators::named(name),
    })
}

/// Notes a module in `sys.modules`.
pub fn loaded(module: Module) -> Module {
    let name = module.name();
    if !name.starts_with('_') {
        batuta_rt::emitted::modules::loaded().set_str(&name, Value::Module(module.clone()));
    }
    module
}

/// Makes a module on first use and gives the same one after.
#[macro_export]
macro_rules! module_once {
    ($build:expr) => {{
        thread_local!(static MODULE: ::batuta_rt::prelude::Module = $crate::loaded($build));
        MODULE.with(Clone::clone)
    }};
}
