// Written by batuta from python/linecache.py, 6906c8a313dde3d8.
//! Lines of files, read once.
use batuta_rt::prelude::*;

module_globals! {
    "linecache", init;
    __ALL_: "__all__", _CACHE: "_cache", CLEARCACHE: "clearcache", CHECKCACHE: "checkcache", GETLINES: "getlines",
    GETLINE: "getline",
}

fields! {
    CLEAR: "clear", READLINES: "readlines",
}

pub fn clearcache() -> R {
    _CACHE.get()?.invoke(&at::CLEAR, ())?;
    Ok(Value::None)
}

pub fn checkcache(filename: &Value) -> R {
    if filename.is_none() {
        _CACHE.get()?.invoke(&at::CLEAR, ())?;
    } else {
        _CACHE.get()?.pop_or(filename, Value::None)?;
    }
    Ok(Value::None)
}

pub fn getlines(filename: &Value, module_globals: &Value) -> R {
    if op::contains(&_CACHE.get()?, filename)? {
        return _CACHE.get()?.item(filename);
    }
    let mut lines = Value::None;
    let tried = attempt(|| {
        let manager = builtins::open(args![filename; "encoding" = s!("utf-8")])?;
        let entered = op::enter(&manager)?;
        let outcome = attempt(|| {
            let file = entered;
            lines = file.invoke(&at::READLINES, ())?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        Ok(())
    });
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&tuple![
            builtins::get("OSError"),
            builtins::get("UnicodeDecodeError"),
            builtins::get("SyntaxError")
        ])? {
            return Ok(list![]);
        } else {
            return Err(error);
        }
    }
    if lines.truthy()? && !lines.at(-1)?.endswith(s!("\n"))?.truthy()? {
        lines.set_at(-1, op::iadd(&lines.at(-1)?, &Value::from(s!("\n")))?)?;
    }
    _CACHE.get()?.set_item(filename, &lines)?;
    Ok(lines)
}

pub fn getline(filename: &Value, lineno: &Value, module_globals: &Value) -> R {
    let lines = getlines(filename, &Value::None)?;
    if op::le_bool(&Value::from(1), lineno)? && op::le_bool(lineno, &Value::from(builtins::length_of(&lines)?))? {
        return lines.item(&op::sub(lineno, &Value::from(1))?);
    }
    Ok(Value::from(Str::default()))
}

fn init() -> R<()> {
    __ALL_.set(list![s!("checkcache"), s!("clearcache"), s!("getline"), s!("getlines")]);
    _CACHE.set(Value::Dict(Dict::new()));
    CLEARCACHE.set(function("clearcache()", [], clearcache));
    CHECKCACHE.set(function("checkcache(filename=)", vec![Value::None], checkcache));
    GETLINES.set(function("getlines(filename, module_globals=)", vec![Value::None], getlines));
    GETLINE.set(function("getline(filename, lineno, module_globals=)", vec![Value::None], getline));
    Ok(())
}
