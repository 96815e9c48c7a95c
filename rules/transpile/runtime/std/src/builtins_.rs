//! `builtins`: the builtin names as a module.
use batuta_rt::prelude::*;

fn build() -> Module {
    let module = Module::new("builtins");
    for name in builtins::all_names() {
        if let Some(value) = builtins::find(&name) {
            module.set(&name, value);
        }
    }
    module
}

pub fn module() -> Module {
    crate::module_once!(build())
}
