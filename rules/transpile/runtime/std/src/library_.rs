//! `_library`: modules by name, for those library modules that find others while a program runs.
use batuta_rt::prelude::*;

fn find(a: Args) -> R {
    let name = a.one("find")?.as_str()?;
    let loaded = batuta_rt::emitted::modules::loaded();
    if let Some(found) = loaded.get_str(&name) {
        return Ok(found);
    }
    if let Some(found) = program::import(&name) {
        return found;
    }
    Ok(crate::module(&name).map_or(Value::None, Value::Module))
}

pub fn module() -> Module {
    crate::module_once!(Module::new("_library").function("find", find))
}
