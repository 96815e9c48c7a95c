//! `unicodedata`: what the runtime's tables know of code points.
use batuta_rt::prelude::*;
use batuta_rt::text::unicode;

/// The character of a Unicode name, for the names that the runtime knows.
pub fn lookup(_name: &str) -> Option<char> {
    None
}

pub fn category(c: char) -> &'static str {
    unicode::category(c)
}

pub fn module() -> Module {
    crate::module_once!(Module::new("unicodedata"))
}
