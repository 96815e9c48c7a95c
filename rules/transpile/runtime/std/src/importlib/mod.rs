//! `importlib`: modules of the program and of the library by a name that is made when the program runs.
pub mod hooks;
pub mod resources;
mod stdlib_names;
pub mod util;

use crate::define::function;
use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(Module::new("importlib")
        .with("util", Value::Module(util::module()))
        .with("resources", Value::Module(resources::module()))
        .with("import_module", function("importlib", "import_module", "name, package=None", import_module)))
}

fn import_module(b: Bound) -> R {
    let [name, package] = b.into_array();
    let name = name.as_str()?;
    import(&absolute(&name, &package)?)
}

/// `__import__`: the package at the top of the name, or with a list of names the module itself, with those of its own modules.
pub fn builtin(args: Args) -> R {
    let function = function("builtins", "__import__", "name, globals=None, locals=None, fromlist=(), level=0", |b| {
        let [name, _, _, names, _] = b.into_array();
        let name = name.as_str()?;
        let found = import(&name)?;
        if !op::truthy(&names)? {
            let top = name.split('.').next().unwrap_or_default();
            return if top == &*name { Ok(found) } else { import(top) };
        }
        if is_package(&name) {
            for wanted in collect(&names)? {
                let below = format!("{name}.{}", wanted.as_str()?);
                if op::getattr_opt(&found, &wanted.as_str()?)?.is_none() && is_known(&below) {
                    import(&below)?;
                }
            }
        }
        Ok(found)
    });
    op::call(&function, args)
}

/// The module of an absolute name: one of the program, whose packages are imported first, or of the library.
fn import(name: &str) -> R {
    if let Some(found) = program::import(name) {
        return found;
    }
    if let Some(found) = crate::module(name) {
        return Ok(Value::Module(found));
    }
    let loaded = batuta_rt::emitted::modules::loaded();
    if let Some(found) = loaded.get_str(name) {
        return Ok(found);
    }
    if let Some(found) = found(name)? {
        return Ok(found);
    }
    for (at, _) in name.match_indices('.') {
        let parent = &name[..at];
        if !is_known(parent) && loaded.get_str(parent).is_none() {
            return Err(not_found(&format!("No module named {}", fmt::repr(&Value::from(parent))?), parent)?);
        }
        program::import(parent).transpose()?;
    }
    let text = Value::from(name);
    match name.rsplit_once('.') {
        Some((parent, _)) if !is_package(parent) && !has_path(loaded.get_str(parent))? => {
            let parent = fmt::repr(&Value::from(parent))?;
            Err(not_found(&format!("No module named {}; {parent} is not a package", fmt::repr(&text)?), name)?)
        }
        _ if stdlib_names::STDLIB.contains(&name.split('.').next().unwrap_or(name)) => {
            // No handler may take it for a module that is missing.
            let reason = format!("The module `{name}` is neither in the program nor in batuta's library.");
            batuta_rt::emitted::refused(&reason).map(|()| Value::None)
        }
        _ => Err(not_found(&format!("No module named {}", fmt::repr(&text)?), name)?),
    }
}

fn has_path(module: Option<Value>) -> R<bool> {
    match module {
        Some(module) => Ok(op::getattr_opt(&module, "__path__")?.is_some()),
        None => Ok(false),
    }
}

/// The module as a finder of the program gives it, bound in its package.
fn found(name: &str) -> R<Option<Value>> {
    let Some((parent, own)) = name.rsplit_once('.') else {
        return hooks::by_finders(name, &Value::None);
    };
    let package = import(parent)?;
    if let Some(found) = batuta_rt::emitted::modules::loaded().get_str(name) {
        return Ok(Some(found));
    }
    let Some(path) = op::getattr_opt(&package, "__path__")? else { return Ok(None) };
    let made = hooks::by_finders(name, &path)?;
    if let Some(made) = &made {
        op::setattr(&package, own, made.clone())?;
    }
    Ok(made)
}

/// Runs the body of a package; a folder that has files alone has none.
fn import_package(name: &str) -> R<()> {
    let folder = program::package_folder(name);
    if program::import(name).transpose()?.is_none() && !std::path::Path::new(&*folder).is_dir() {
        import(name)?;
    }
    Ok(())
}

fn is_known(name: &str) -> bool {
    program::has_module(name) || crate::module(name).is_some()
}

fn is_package(name: &str) -> bool {
    program::is_package(name)
}

fn not_found(text: &str, name: &str) -> R<Exc> {
    let class = builtins::get("ModuleNotFoundError");
    Ok(Exc::from_value(op::call(&class, args![text; "name" = name])?))
}

/// `.name` as seen from a package; CPython's words for what cannot be.
fn absolute(name: &Str, package: &Value) -> R<String> {
    let dots = name.len() - name.trim_start_matches('.').len();
    if dots == 0 {
        return Ok(name.to_string());
    }
    if !op::truthy(package)? {
        return Err(type_error(format!(
            "the 'package' argument is required to perform a relative import for {}",
            fmt::repr(&Value::from(name))?
        )));
    }
    let package = package.as_str()?;
    let parts: Vec<&str> = package.split('.').collect();
    if dots > parts.len() {
        return Err(Exc::of(K::ImportError, "attempted relative import beyond top-level package"));
    }
    let base = parts[..parts.len() - dots + 1].join(".");
    let rest = &name[dots..];
    Ok(if rest.is_empty() { base } else { format!("{base}.{rest}") })
}
