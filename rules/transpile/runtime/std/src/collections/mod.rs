//! `collections`: container types beside the builtin ones.
mod abstract_classes;
mod chainmap;
mod counter;
mod defaultdict;
mod deque;
pub mod namedtuple;
mod ordered;
mod user;

use batuta_rt::prelude::*;

pub fn module() -> R<Module> {
    let module = Module::new("collections").function("namedtuple", namedtuple::namedtuple);
    let classes: [(&str, fn() -> R<Class>); 8] = [
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
    module.set("abc", Value::Module(abstract_classes::module()?));
    Ok(module)
}

pub fn abc_module() -> R<Module> {
    abstract_classes::module()
}
