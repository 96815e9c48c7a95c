//! `importlib.resources`: the files that a package has beside its modules, as paths.
use crate::define::function;
use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(Module::new("importlib.resources")
        .with("files", function("importlib.resources", "files", "package", |mut b| folder_of(&b.next())))
        .with(
            "as_file",
            function("importlib.resources", "as_file", "path", |mut b| {
                op::call(&crate::contextlib::module().get("nullcontext")?, [b.next()])
            })
        )
        .with(
            "read_text",
            function("importlib.resources", "read_text", "package, resource, encoding='utf-8', errors='strict'", |b| {
                let [package, resource, encoding, errors] = b.into_array();
                op::call_method(&inside(&package, &resource)?, "read_text", [encoding, errors])
            }),
        )
        .with(
            "read_binary",
            function("importlib.resources", "read_binary", "package, resource", |b| {
                let [package, resource] = b.into_array();
                op::call_method(&inside(&package, &resource)?, "read_bytes", ())
            })
        )
        .with(
            "is_resource",
            function("importlib.resources", "is_resource", "package, name", |b| {
                let [package, name] = b.into_array();
                op::call_method(&inside(&package, &name)?, "is_file", ())
            })
        ))
}

/// The folder of a package, given by name or as a module, as a `pathlib.Path`.
fn folder_of(package: &Value) -> R {
    let name = match package {
        Value::Module(_) => op::getattr(package, "__name__")?.as_str()?,
        other => {
            super::import_package(&other.as_str()?)?;
            other.as_str()?
        }
    };
    op::call(&crate::pathlib::module().get("Path")?, [Value::from(program::package_folder(&name))])
}

fn inside(package: &Value, name: &Value) -> R {
    op::truediv(&folder_of(package)?, name)
}
