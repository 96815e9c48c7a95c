//! `builtins`: the builtin names as a module.
use batuta_rt::prelude::*;

fn build() -> Module {
    let module = Module::new("builtins");
    for name in builtins::all_names() {
        if let Some(value) = builtins::find(&name) {
            module.set(&name, value);
        }
    }
    // They may be passed on by value; who calls them ends the program.
    for name in ["exec", "eval", "compile", "globals", "locals", "breakpoint", "help"] {
        if builtins::find(name).is_none() {
            let refuse = move |_: Args| -> R {
                let reason = format!("`builtins.{name}` is not supported where it is not known at migration.");
                batuta_rt::emitted::refused(&reason).map(|()| Value::None)
            };
            module.set(name, Func::builtin(name, refuse));
        }
    }
    module
}

pub fn module() -> Module {
    crate::module_once!(build())
}
