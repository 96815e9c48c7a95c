//! `shutil`: copying, moving and removing files and trees; finding programs; the size of the terminal.
mod files;
mod terminal;
mod tree;

pub use terminal::terminal_columns;

use crate::define::{function, ClassDef};
use batuta_rt::exc::class;
use batuta_rt::prelude::*;

thread_local! {
    static MODULE: OnceCell<Module> = const { OnceCell::new() };
    static ERROR: OnceCell<(Class, Class)> = const { OnceCell::new() };
}

pub fn module() -> Module {
    MODULE.with(|m| m.get_or_init(|| build().unwrap_or_else(|_| Module::new("shutil"))).clone())
}

/// `Error` and `SameFileError`.
fn errors() -> R<(Class, Class)> {
    if let Some(found) = ERROR.with(|e| e.get().cloned()) {
        return Ok(found);
    }
    let error = ClassDef::new("shutil", "Error", &[&class::OSError()]).build()?;
    let same = ClassDef::new("shutil", "SameFileError", &[&error]).build()?;
    Ok(ERROR.with(|e| e.get_or_init(|| (error, same)).clone()))
}

fn build() -> R<Module> {
    let module = Module::new("shutil");
    let (error, same) = errors()?;
    module.set("Error", error);
    module.set("SameFileError", same);
    for (name, params, body) in files::TABLE.iter().chain(tree::TABLE).chain(terminal::TABLE) {
        module.set(name, function("shutil", name, params, *body));
    }
    Ok(module)
}

/// A function of the module: its name, parameters and body.
type Row = (&'static str, &'static str, fn(Bound) -> R);

/// The text of a path given as text or as an object with `__fspath__`.
fn path_text(value: &Value) -> R<Str> {
    match value.payload() {
        Value::Str(s) => Ok(s.clone()),
        _ => match class_of(value).lookup("__fspath__") {
            Some(_) => op::call_special(value, "__fspath__", Args::none())?.as_str(),
            None => {
                let name = value.type_name();
                Err(type_error(format!("expected str, bytes or os.PathLike object, not {name}")))
            }
        },
    }
}

fn failed(error: std::io::Error, path: &str) -> Exc {
    batuta_rt::io::from_io(&error, Some(path.into()))
}
