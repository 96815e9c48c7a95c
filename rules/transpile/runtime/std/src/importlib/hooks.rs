//! Modules that the program's own finders give: `sys.meta_path`, module specs, imports of what nobody else has.
use crate::define::{function, ClassDef};
use batuta_rt::emitted::modules::loaded;
use batuta_rt::prelude::*;

thread_local! {
    static SPEC: OnceCell<Class> = const { OnceCell::new() };
}

/// `sys.meta_path`: what stands for the interpreter's finders, and after them those of the program.
pub fn meta_path() -> R {
    let ahead = || not_implemented_error("batuta: finders can only be appended to sys.meta_path");
    let class = ClassDef::new("builtins", "list", &[&exc::class::List()])
        .def("insert", "self, index, item", move |_| Err(ahead()))
        .def("__setitem__", "self, index, item", move |_| Err(ahead()))
        .def("reverse", "self", move |_| Err(ahead()))
        .build()?;
    let made = op::call(&class.into(), ())?;
    for (name, module) in [
        ("BuiltinImporter", "_frozen_importlib"),
        ("FrozenImporter", "_frozen_importlib"),
        ("PathFinder", "_frozen_importlib_external"),
    ] {
        op::call_method(&made, "append", [Value::Class(ClassBuilder::native(name, module).build()?)])?;
    }
    Ok(made)
}

fn is_interpreters(finder: &Value) -> bool {
    matches!(finder, Value::Class(class) if class.module().starts_with("_frozen_importlib"))
}

/// The class of module specs.
pub fn spec_class() -> R<Class> {
    if let Some(found) = SPEC.with(|spec| spec.get().cloned()) {
        return Ok(found);
    }
    let params = "self, name, loader, *, origin=None, loader_state=None, is_package=None";
    let made = ClassDef::new("importlib.machinery", "ModuleSpec", &[&exc::class::Object()])
        .def("__init__", params, |b| {
            let [this, name, loader, origin, state, is_package] = b.into_array();
            let parent = match name.as_str()?.rsplit_once('.') {
                _ if op::truthy(&is_package)? => name.clone(),
                Some((parent, _)) => parent.into(),
                None => "".into(),
            };
            let places = if op::truthy(&is_package)? { List::new().into() } else { Value::None };
            for (key, value) in [
                ("name", name),
                ("loader", loader),
                ("origin", origin),
                ("loader_state", state),
                ("submodule_search_locations", places),
                ("cached", Value::None),
                ("has_location", false.into()),
                ("parent", parent),
            ] {
                op::setattr(&this, key, value)?;
            }
            Ok(Value::None)
        })
        .build()?;
    Ok(SPEC.with(|spec| spec.get_or_init(|| made).clone()))
}

/// `importlib.util.spec_from_loader`.
pub fn spec_from_loader() -> Value {
    let params = "name, loader, *, origin=None, is_package=None";
    function("importlib.util", "spec_from_loader", params, |b| {
        let [name, loader, origin, mut is_package] = b.into_array();
        if op::hasattr(&loader, "get_filename")? {
            return Err(not_implemented_error("batuta: loaders of files are not supported"));
        }
        if is_package.is_none() {
            is_package = match op::getattr_opt(&loader, "is_package")? {
                None => false.into(),
                Some(asked) => match op::call(&asked, [name.clone()]) {
                    Err(e) if e.is(K::ImportError) => Value::None,
                    other => other?,
                },
            };
        }
        let mut given = args![name, loader];
        given.keyword("origin".into(), origin)?;
        given.keyword("is_package".into(), is_package)?;
        op::call(&Value::Class(spec_class()?), given)
    })
}

/// `importlib.util.module_from_spec`, for specs whose loaders the program made.
pub fn module_from_spec() -> Value {
    function("importlib.util", "module_from_spec", "spec", |b| {
        let [spec] = b.into_array();
        made_from(&spec)
    })
}

fn made_from(spec: &Value) -> R {
    let loader = op::getattr(spec, "loader")?;
    if loader.is_none() {
        // No handler may take it for an answer.
        let reason = "`importlib.util.module_from_spec` is not supported for what no loader of the program loads.";
        return batuta_rt::emitted::refused(reason).map(|()| Value::None);
    }
    let made = match op::getattr_opt(&loader, "create_module")? {
        Some(create) => op::call(&create, [spec.clone()])?,
        None if op::hasattr(&loader, "exec_module")? => {
            return Err(Exc::of(K::ImportError, "loaders that define exec_module() must also define create_module()"));
        }
        None => Value::None,
    };
    if !made.is_none() {
        return Ok(made);
    }
    let name = op::getattr(spec, "name")?;
    let made = op::call(&Value::Class(exc::class::Module()), [name])?;
    for (key, from) in [("__loader__", "loader"), ("__spec__", ""), ("__package__", "parent")] {
        op::setattr(&made, key, if from.is_empty() { spec.clone() } else { op::getattr(spec, from)? })?;
    }
    let places = op::getattr(spec, "submodule_search_locations")?;
    if !places.is_none() {
        op::setattr(&made, "__path__", places)?;
    }
    Ok(made)
}

/// The module of that name, if a finder of the program gives one.
pub fn by_finders(name: &str, path: &Value) -> R<Option<Value>> {
    let finders = op::getattr(&Value::Module(crate::sys::module()), "meta_path")?;
    for finder in collect(&finders)? {
        if is_interpreters(&finder) {
            continue;
        }
        let asked = [Value::str(name), path.clone(), Value::None];
        if let Some(find) = op::getattr_opt(&finder, "find_spec")? {
            let spec = op::call(&find, asked)?;
            if !spec.is_none() {
                return load(name, &spec).map(Some);
            }
        }
    }
    Ok(None)
}

fn load(name: &str, spec: &Value) -> R {
    let loader = op::getattr(spec, "loader")?;
    let Some(run) = op::getattr_opt(&loader, "exec_module")? else {
        let module = op::call_method(&loader, "load_module", [Value::str(name)])?;
        return Ok(loaded().get_str(name).unwrap_or(module));
    };
    let module = made_from(spec)?;
    loaded().set_str(name, module.clone());
    if let Err(error) = op::call(&run, [module.clone()]) {
        let _ = loaded().remove(&Value::str(name));
        return Err(error);
    }
    Ok(loaded().get_str(name).unwrap_or(module))
}

/// `import name`, of a module that is neither the program's nor the library's: the module itself.
pub fn import(a: Args) -> R {
    super::import(&a.one("import")?.as_str()?)
}

/// `from module import name`, of such a module.
pub fn member(a: Args) -> R {
    let [module, name] = a.exactly::<2>("import")?;
    let name = name.as_str()?;
    if let Some(found) = op::getattr_opt(&module, &name)? {
        return Ok(found);
    }
    let own = op::getattr_opt(&module, "__name__")?.unwrap_or_default();
    let own = fmt::str(&own)?;
    if op::hasattr(&module, "__path__")? {
        let below = format!("{own}.{name}");
        match super::import(&below) {
            Ok(found) => return Ok(op::getattr_opt(&module, &name)?.unwrap_or(found)),
            Err(e) if e.is(K::ModuleNotFoundError) => {}
            Err(e) => return Err(e),
        }
    }
    Err(Exc::of(K::ImportError, format!("cannot import name '{name}' from '{own}' (unknown location)")))
}
