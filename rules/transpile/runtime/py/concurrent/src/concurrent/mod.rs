// Written by batuta from python/concurrent/__init__.py, 6a5f523a53fcedf5.
//! Executors.
pub mod futures;

use batuta_rt::prelude::*;

module_globals! {
    "concurrent", init;
    __ALL_: "__all__",
}

fn init() -> R<()> {
    __ALL_.set(list![]);
    Ok(())
}
