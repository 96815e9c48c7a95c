// Written by batuta from python/pkgutil.py, 5fdb2c3bca959d3d.
use batuta_rt::prelude::*;

module_globals! {
    "pkgutil", init;
    _LIBRARY: "_library", COLLECTIONS: "collections", IMPORTLIB: "importlib", OS: "os", SYS: "sys", __ALL_: "__all__",
    MODULE_INFO: "ModuleInfo", FILE_FINDER: "FileFinder", _PACKAGE_IN: "_package_in", ITER_MODULES: "iter_modules",
    WALK_PACKAGES: "walk_packages", GET_DATA: "get_data", EXTEND_PATH: "extend_path", RESOLVE_NAME: "resolve_name",
}

fields! {
    ABSPATH: "abspath", APPEND: "append", FILES: "files", FOLDER: "folder", IMPORT_MODULE: "import_module",
    ISDIR: "isdir", ISIDENTIFIER: "isidentifier", ISPKG: "ispkg", MODULES: "modules", NAME: "name",
    NAMEDTUPLE: "namedtuple", PACKAGES: "packages", PARTITION: "partition", PATH: "path", READ_BYTES: "read_bytes",
    RESOURCES: "resources", __MODULE__: "__module__",
}

/// Stands for what finds the modules of a folder; it finds none itself.
pub struct FileFinder;

impl FileFinder {
    pub fn __init__(self_: &Value, path: &Value) -> R {
        self_.put(&at::PATH, path)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(Str::from(format!("FileFinder({})", fmt::repr(&self_.get(&at::PATH)?)?)))
    }

    pub fn __getattr__(self_: &Value, name: &Value) -> R {
        call_guard!("__getattr__");
        Err(emitted::raised(
            "NotImplementedError",
            args![f!(
                "batuta: {} of the finder of a listed module is not supported; import_module takes its name",
                name
            )],
        ))
    }
}

/// The package whose sources lie in the folder; None where it is none of the program's, '' for the folder of the sources.
pub fn _package_in(folder: &Value) -> R {
    if op::eq_bool(
        folder,
        &early!(
            OS.get()?.get(&at::PATH)?,
            &at::ABSPATH,
            args![_LIBRARY.get()?.invoke(&at::FOLDER, args![Str::default()])?]
        )?,
    )? {
        return Ok(Value::from(Str::default()));
    }
    let seen = builtins::set(Args::none())?;
    let mut it = op::iter(&_LIBRARY.get()?.invoke(&at::MODULES, ())?)?;
    while let Some(module_) = it.next()? {
        let parts = module_.split_on(s!("."))?;
        for end in emitted::words(1_i64, builtins::length_of(&parts)? + 1_i64) {
            let name = s!(".").join_all(&parts.cut(Value::None, end)?)?;
            if !op::contains(&seen, &Value::from(&name))? {
                seen.add(&name)?;
                if op::eq_bool(
                    &early!(
                        OS.get()?.get(&at::PATH)?,
                        &at::ABSPATH,
                        args![_LIBRARY.get()?.invoke(&at::FOLDER, args![&name])?]
                    )?,
                    folder,
                )? {
                    return Ok(Value::from(name));
                }
            }
        }
    }
    Ok(Value::None)
}

/// The modules right below the folders of a path, which are those of packages of the program.
pub fn iter_modules(path: &Value, prefix: &Value) -> R {
    let path = path.clone();
    let prefix = prefix.clone();
    Ok(Gen::new("iter_modules", move |co| async move {
        if path.is_none() {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!(
                    "batuta: pkgutil.iter_modules() lists the folders of packages only, not all modules that there are"
                )],
            ));
        }
        if op::isinstance(&path, &builtins::get("str"))? {
            return Err(emitted::raised(
                "ValueError",
                args![s!("path must be None or list of paths to look for modules in")],
            ));
        }
        let packages = _LIBRARY.get()?.invoke(&at::PACKAGES, ())?;
        let yielded = builtins::set(Args::none())?;
        let mut it = op::iter(&path)?;
        while let Some(folder) = it.next()? {
            let package = _package_in(&OS.get()?.get(&at::PATH)?.invoke(&at::ABSPATH, args![&folder])?)?;
            if package.is_none() {
                if OS.get()?.get(&at::PATH)?.invoke(&at::ISDIR, args![&folder])?.truthy()? {
                    return Err(emitted::raised(
                        "NotImplementedError",
                        args![f!("batuta: {} is no package of the program; its modules cannot be listed", folder)],
                    ));
                }
                continue;
            }
            let start =
                if package.truthy()? { op::add(&package, &Value::from(s!(".")))? } else { Value::from(Str::default()) };
            let found = list![];
            let mut it = op::iter(&_LIBRARY.get()?.invoke(&at::MODULES, ())?)?;
            while let Some(module_) = it.next()? {
                let name = module_.cut(builtins::length_of(&start)?, Value::None)?;
                if module_.startswith(&start)?.truthy()?
                    && !op::contains(&name, &Value::from(s!(".")))?
                    && name.differs("__main__")?
                {
                    early!(
                        found.clone(),
                        &at::APPEND,
                        append: tuple![
                            if op::contains(&packages, &module_)? {
                                name.clone()
                            } else {
                                op::add(&name, &Value::from(s!(".py")))?
                            },
                            &name,
                            op::contains(&packages, &module_)?
                        ]
                    )?;
                }
            }
            if op::within(
                &op::add(&package, &Value::from(s!(".__main__")))?,
                &_LIBRARY.get()?.invoke(&at::MODULES, ())?,
            )? {
                found.append(tuple![s!("__main__.py"), s!("__main__"), false])?;
            }
            let mut it = op::iter(&builtins::sorted(args![found])?)?;
            while let Some([_unused, name, part]) = it.next_parts::<3>()? {
                let is_package = part.bool()?;
                if !op::contains(&yielded, &name)? {
                    yielded.add(&name)?;
                    co.yield_(MODULE_INFO.get()?.call(args![
                        FILE_FINDER.get()?.call(args![&folder])?,
                        op::add(&prefix, &name)?,
                        is_package
                    ])?)
                    .await?;
                }
            }
        }
        Ok(Value::None)
    }))
}

/// All modules below the folders of a path; packages are imported to look below them.
pub fn walk_packages(path: &Value, prefix: &Value, onerror: &Value) -> R {
    let path = path.clone();
    let prefix = prefix.clone();
    let onerror = onerror.clone();
    Ok(Gen::new("walk_packages", move |co| async move {
        let mut package = Value::None;
        let mut it = op::iter(&iter_modules(&path, &prefix)?)?;
        while let Some(info) = it.next()? {
            co.yield_(info.clone()).await?;
            if !info.get(&at::ISPKG)?.truthy()? {
                continue;
            }
            let tried = attempt(|| {
                package = early!(IMPORTLIB.get()?, &at::IMPORT_MODULE, args![info.get(&at::NAME)?])?;
                Ok(())
            });
            match tried {
                Ok(()) => {
                    let below =
                        emitted::or(builtins::getattr(args![&package, s!("__path__"), Value::None])?, || Ok(list![]))?;
                    co.yield_from(&walk_packages(
                        &comprehension::list_if(&below, |each: Value| {
                            Ok(if !op::contains(&path, &each)? { Some(each) } else { None })
                        })?,
                        &op::add(&info.get(&at::NAME)?, &Value::from(s!(".")))?,
                        &onerror,
                    )?)
                    .await?;
                }
                Err(error) => {
                    let _handling = exc::handling(&error);
                    if error.matches(&builtins::get("ImportError"))? {
                        if !onerror.is_none() {
                            onerror.call(args![info.get(&at::NAME)?])?;
                        }
                    } else if error.matches(&builtins::get("Exception"))? {
                        if onerror.is_none() {
                            return Err(exc::reraise());
                        }
                        onerror.call(args![info.get(&at::NAME)?])?;
                    } else {
                        return Err(error);
                    }
                }
            }
        }
        Ok(Value::None)
    }))
}

/// The bytes of a file of the package; None when there is no such package.
pub fn get_data(package: &Value, resource: &Value) -> R {
    let mut folder = Value::None;
    let tried = attempt(|| {
        folder = IMPORTLIB.get()?.get(&at::RESOURCES)?.invoke(&at::FILES, args![package])?;
        Ok(())
    });
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("ModuleNotFoundError"))? {
            return Ok(Value::None);
        } else {
            return Err(error);
        }
    }
    let mut it = op::iter(&resource.split_on(s!("/"))?)?;
    while let Some(part) = it.next()? {
        folder = op::truediv(&folder, &part)?;
    }
    folder.invoke(&at::READ_BYTES, ())
}

pub fn extend_path(path: &Value, name: &Value) -> Value {
    path.clone()
}

/// The object that `package.module:attribute.path` or `package.module.attribute` means.
pub fn resolve_name(name: &Value) -> R {
    let [mut module_, colon, rest] = op::unpack::<3>(&name.invoke(&at::PARTITION, args![s!(":")])?)?;
    let mut found = Value::None;
    let parts;
    if colon.truthy()? {
        found = IMPORTLIB.get()?.invoke(&at::IMPORT_MODULE, args![&module_])?;
        parts = if rest.truthy()? { rest.split_on(s!("."))? } else { list![] };
    } else {
        parts = name.split_on(s!("."))?;
        if !emitted::generated(|| {
            let mut found2 = true;
            'decided: {
                let mut it = op::iter(&parts)?;
                while let Some(part2) = it.next()? {
                    if !part2.invoke(&at::ISIDENTIFIER, ())?.truthy()? {
                        found2 = false;
                        break 'decided;
                    }
                }
            }
            Ok(found2)
        })? {
            return Err(emitted::raised(
                "ValueError",
                args![Str::from(format!("invalid format: {}", fmt::repr(name)?))],
            ));
        }
        module_ = parts.pop_at(0)?;
        found = IMPORTLIB.get()?.invoke(&at::IMPORT_MODULE, args![&module_])?;
        while parts.truthy()? {
            let tried = attempt(|| {
                found = early!(IMPORTLIB.get()?, &at::IMPORT_MODULE, args![f!("{}.{}", module_, parts.at(0)?)])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("ImportError"))? {
                    break;
                } else {
                    return Err(error);
                }
            }
            module_ = Value::from(f!("{}.{}", module_, parts.pop_at(0)?));
        }
    }
    let mut it = op::iter(&parts)?;
    while let Some(part) = it.next()? {
        found = builtins::getattr(args![&found, part])?;
    }
    Ok(found)
}

fn init() -> R<()> {
    _LIBRARY.set(batuta_std::library_::module());
    COLLECTIONS.set(batuta_std::collections::module());
    IMPORTLIB.set(batuta_std::importlib::module());
    let _ = batuta_std::importlib::resources::module();
    IMPORTLIB.set(batuta_std::importlib::module());
    OS.set(batuta_std::os::module());
    SYS.set(batuta_std::sys::module());
    __ALL_.set(list![
        s!("ModuleInfo"),
        s!("extend_path"),
        s!("get_data"),
        s!("iter_modules"),
        s!("resolve_name"),
        s!("walk_packages")
    ]);
    MODULE_INFO
        .set(COLLECTIONS.get()?.invoke(&at::NAMEDTUPLE, args![s!("ModuleInfo"), s!("module_finder name ispkg")])?);
    MODULE_INFO.get()?.put(&at::__MODULE__, s!("pkgutil"))?;
    FILE_FINDER.define({
        let ns = Dict::new();
        ns.doc("Stands for what finds the modules of a folder; it finds none itself.");
        ns.method("FileFinder.__init__(self, path)", [], FileFinder::__init__);
        ns.method("FileFinder.__repr__(self)", [], FileFinder::__repr__);
        ns.method("FileFinder.__getattr__(self, name)", [], FileFinder::__getattr__);
        build_class("FileFinder", "pkgutil", "FileFinder", Vec::new(), ns, Vec::new())?
    });
    _PACKAGE_IN.set(function("_package_in(folder)", [], _package_in));
    ITER_MODULES.set(function(
        "gen iter_modules(path=, prefix=)",
        vec![Value::None, Value::from(Str::default())],
        iter_modules,
    ));
    WALK_PACKAGES.set(function(
        "gen walk_packages(path=, prefix=, onerror=)",
        vec![Value::None, Value::from(Str::default()), Value::None],
        walk_packages,
    ));
    GET_DATA.set(function("get_data(package, resource)", [], get_data));
    EXTEND_PATH.set(function("extend_path(path, name)", [], extend_path));
    RESOLVE_NAME.set(function("resolve_name(name)", [], resolve_name));
    Ok(())
}
