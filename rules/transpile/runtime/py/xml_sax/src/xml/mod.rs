//! What is below the library module `xml`, which is in another crate.
use batuta_rt::prelude::*;

pub mod sax;

pub fn import() -> R {
    batuta_py_xml::xml::import()
}
