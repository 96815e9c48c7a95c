// Written by batuta from python/pkgutil.py, 82d2515c6014a8af.
use batuta_rt::prelude::*;

module_globals! {
    "pkgutil", init;
    IMPORTLIB: "importlib", SYS: "sys", __ALL_: "__all__", GET_DATA: "get_data", EXTEND_PATH: "extend_path",
    RESOLVE_NAME: "resolve_name",
}

fields! {
    FILES: "files", IMPORT_MODULE: "import_module", ISIDENTIFIER: "isidentifier", PARTITION: "partition",
    READ_BYTES: "read_bytes", RESOURCES: "resources",
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
    IMPORTLIB.set(batuta_std::importlib::module());
    let _ = batuta_std::importlib::resources::module();
    IMPORTLIB.set(batuta_std::importlib::module());
    SYS.set(batuta_std::sys::module());
    __ALL_.set(list![s!("extend_path"), s!("get_data"), s!("resolve_name")]);
    GET_DATA.set(function("get_data(package, resource)", [], get_data));
    EXTEND_PATH.set(function("extend_path(path, name)", [], extend_path));
    RESOLVE_NAME.set(function("resolve_name(name)", [], resolve_name));
    Ok(())
}
