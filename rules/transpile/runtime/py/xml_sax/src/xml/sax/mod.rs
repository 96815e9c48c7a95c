// Written by batuta from python/xml/sax/__init__.py, d9994bbd10cd2719.
//! Of `xml.sax` there is `saxutils`.
pub mod saxutils;

use batuta_rt::prelude::*;

module_globals! {
    "xml.sax", init, super;
    __ALL_: "__all__",
}

fn init() -> R<()> {
    __ALL_.set(list![]);
    Ok(())
}
