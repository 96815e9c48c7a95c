// Written by batuta from python/xml/__init__.py, a7580e68ad5151bb.
//! XML.
pub mod etree;

use batuta_rt::prelude::*;

module_globals! {
    "xml", init;
    __ALL_: "__all__",
}

fn init() -> R<()> {
    __ALL_.set(list![]);
    Ok(())
}
