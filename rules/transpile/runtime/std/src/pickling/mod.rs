//! `_pickling`: builtin values as the bytes of pickles and back; what `pickle` is made of. All else its Python does.
mod memo;
mod rare;
mod reader;
mod state;
mod writer;

use batuta_rt::prelude::*;

fn build() -> R<Module> {
    Ok(Module::new("_pickling").with("Writer", writer::class()?).with("Reader", reader::class()?))
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("_pickling", build))
}
