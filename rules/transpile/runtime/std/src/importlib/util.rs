//! `importlib.util`: whether a module can be imported.
use crate::define::function;
use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(Module::new("importlib.util")
        .with("find_spec", function("importlib.util", "find_spec", "name, package=None", find_spec))
        .with("spec_from_loader", super::hooks::spec_from_loader())
        .with("module_from_spec", super::hooks::module_from_spec()))
}

/// Something with the module's name, or None. The packages above it are imported, as in CPython.
fn find_spec(b: Bound) -> R {
    let [name, package] = b.into_array();
    let name = super::absolute(&name.as_str()?, &package)?;
    if let Some((parent, _)) = name.rsplit_once('.') {
        super::import(parent)?;
    }
    if !super::is_known(&name) {
        return Ok(Value::None);
    }
    op::call(&Value::from(super::hooks::spec_class()?), [Value::from(name), Value::None])
}
