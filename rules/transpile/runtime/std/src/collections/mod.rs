//! `collections`: container types beside the builtin ones.
mod abstract_classes;
pub(crate) use abstract_classes::is_a;
mod chainmap;
mod counter;
mod defaultdict;
mod deque;
pub mod namedtuple;
mod ordered;
mod user;

use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("collections", build))
}

fn build() -> R<Module> {
    let module = Module::new("collections").function("namedtuple", namedtuple::namedtuple);
    type Make = fn() -> R<Class>;
    let classes: [(&str, Make); 8] = [
        ("deque", deque::class),
        ("Counter", counter::class),
        ("OrderedDict", ordered::class),
        ("defaultdict", defaultdict::class),
        ("ChainMap", chainmap::class),
        ("UserDict", user::dict_class),
        ("UserList", user::list_class),
        ("UserString", user::string_class),
    ];
    for (name, class) in classes {
        module.set(name, Value::Class(class()?));
    }
    module.set("abc", abc_module());
    Ok(module)
}

/// `collections.abc`.
pub fn abc_module() -> Module {
    crate::module_once!(crate::showing::built("collections.abc", abstract_classes::module))
}
