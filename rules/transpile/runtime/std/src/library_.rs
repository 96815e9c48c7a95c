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

fn texts(names: Vec<&'static str>) -> Value {
    Value::List(names.into_iter().map(Value::str).collect())
}

/// The folder in which the sources of a package lie.
fn folder(a: Args) -> R {
    Ok(program::package_folder(&a.one("folder")?.as_str()?).into())
}

pub fn module() -> Module {
    crate::module_once!(Module::new("_library")
        .function("find", find)
        .function("folder", folder)
        .function("modules", |a| a.empty("modules").map(|()| texts(program::module_names())))
        .function("packages", |a| a.empty("packages").map(|()| texts(program::packages().to_vec()))))
}
