//! `sys`.
use batuta_rt::io::{original, set_stream, stream, Stream};
use batuta_rt::prelude::*;

fn exit(a: Args) -> R {
    let [code] = a.between::<1>("exit", 0)?;
    let args: Vec<Value> = code.into_iter().collect();
    Err(Exc::new(exc::class::SystemExit(), &args))
}

fn exc_info() -> Value {
    match exc::current() {
        Some(e) => tuple![e.class(), e.value(), Value::None],
        None => tuple![Value::None, Value::None, Value::None],
    }
}

fn set_recursion_limit(a: Args) -> R {
    let limit = op::index(&a.one("sys.setrecursionlimit")?)?.to_index()?;
    if limit < 1 {
        return Err(value_error("recursion limit must be greater or equal than 1"));
    }
    batuta_rt::depth::set_limit(limit as usize);
    Ok(Value::None)
}

/// The standard streams are slots of the runtime, so that assigning them redirects `print`.
fn streams(name: &str, value: Option<Value>) -> R<Option<Value>> {
    let which = match name {
        "stdin" => Stream::In,
        "stdout" => Stream::Out,
        "stderr" => Stream::Err,
        _ => return Ok(None),
    };
    if let Some(value) = value {
        set_stream(which, value);
    }
    Ok(Some(stream(which)))
}

pub fn module() -> Module {
    crate::module_once!(build())
}

fn build() -> Module {
    let module = Module::new("sys")
        .with("argv", program::argv())
        .with("__stdin__", original(Stream::In))
        .with("__stdout__", original(Stream::Out))
        .with("__stderr__", original(Stream::Err))
        .with("maxsize", i64::MAX)
        .with("maxunicode", 0x10ffff)
        .with("byteorder", if cfg!(target_endian = "little") { "little" } else { "big" })
        .with("platform", if cfg!(target_os = "macos") { "darwin" } else { "linux" })
        .with("version", "3.11.7 (batuta)")
        .with("version_info", tuple![3, 11, 7, "final", 0])
        .with("hexversion", 0x030b_07f0)
        .with("path", list![""])
        .with("modules", Dict::new())
        .with("executable", "")
        .with("prefix", "")
        .with("dont_write_bytecode", false)
        .function("exit", exit)
        .function("exc_info", |a| a.empty("sys.exc_info").map(|()| exc_info()))
        .function("exception", |a| a.empty("sys.exception").map(|()| exc::current().map(|e| e.value()).into()))
        .function("getrecursionlimit", |_| Ok(batuta_rt::depth::limit().into()))
        .function("setrecursionlimit", set_recursion_limit)
        .function("getdefaultencoding", |_| Ok("utf-8".into()))
        .function("getfilesystemencoding", |_| Ok("utf-8".into()))
        .function("intern", |a| a.one("sys.intern"))
        .function("getrefcount", |_| Ok(2.into()))
        .function("getsizeof", |a| {
            // Only its growth with the content can be relied on, as between CPython builds.
            let [value, _] = a.between::<2>("getsizeof", 1)?;
            Ok((48 + 8 * op::len(&value.unwrap_or_default()).unwrap_or(0)).into())
        });
    module.set_fallback(streams);
    module
}
