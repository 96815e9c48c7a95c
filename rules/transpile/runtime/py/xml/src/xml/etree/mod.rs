// Written by batuta from python/xml/etree/__init__.py, eb26a6fc1352ef57.
//! Trees of elements.
pub mod element_tree;

use batuta_rt::prelude::*;

module_globals! {
    "xml.etree", init, super;
    __ALL_: "__all__",
}

fn init() -> R<()> {
    __ALL_.set(list![]);
    Ok(())
}
