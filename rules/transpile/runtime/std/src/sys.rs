//! `sys`: the interpreter's side of a program.
use batuta_rt::io::{original, set_stream, stream, Stream};
use batuta_rt::module::SlotUse;
use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(make())
}

fn which(name: &str) -> Option<Stream> {
    match name {
        "stdin" => Some(Stream::In),
        "stdout" => Some(Stream::Out),
        "stderr" => Some(Stream::Err),
        _ => None,
    }
}

fn text_tuple(items: &[&str]) -> Value {
    Value::Tuple(Tuple::from(items.iter().map(|item| Value::str(item)).collect::<Vec<_>>()))
}

fn make() -> Module {
    let module = Module::new("sys")
        .function("exit", |a| {
            let [status] = a.between::<1>("exit", 0)?;
            let args: Vec<Value> = status.into_iter().collect();
            Err(Exc::new(exc::class::SystemExit(), &args))
        })
        .function("exc_info", |a| {
            a.empty("sys.exc_info")?;
            Ok(match exc::current() {
                Some(e) => tuple![Value::Class(e.class()), e.value(), e.traceback()],
                None => tuple![Value::None, Value::None, Value::None],
            })
        })
        .function("exception", |a| {
            a.empty("sys.exception")?;
            Ok(exc::current().map_or(Value::None, |e| e.value()))
        })
        .function("getrecursionlimit", |_| Ok(Value::from(batuta_rt::depth::limit() as i64)))
        .function("setrecursionlimit", |a| {
            let limit = op::index(&a.one("sys.setrecursionlimit")?)?.to_index()?;
            if limit < 1 {
                return Err(value_error("recursion limit must be greater or equal than 1"));
            }
            batuta_rt::depth::set_limit(limit as usize);
            Ok(Value::None)
        })
        .function("intern", |a| {
            let text = a.one("sys.intern")?;
            match &text {
                Value::Str(_) => Ok(text),
                other => Err(type_error(format!("intern() argument must be str, not {}", other.type_name()))),
            }
        })
        .function("getsizeof", |a| {
            let [object, _default] = a.named("getsizeof", ["object", "default"], 1)?;
            Ok(Value::from(size_of(&object.unwrap_or_default())))
        })
        .function("getdefaultencoding", |_| Ok(Value::str("utf-8")))
        .function("getfilesystemencoding", |_| Ok(Value::str("utf-8")))
        .function("getfilesystemencodeerrors", |_| Ok(Value::str("surrogateescape")))
        .function("getrefcount", |_| Ok(Value::from(2)))
        .function("set_int_max_str_digits", |a| {
            let [digits] = a.named("set_int_max_str_digits", ["maxdigits"], 1)?;
            let digits = op::index(&digits.unwrap_or_default())?.to_index()?;
            if digits != 0 && digits < 640 {
                return Err(value_error("maxdigits must be 0 or larger than 640"));
            }
            batuta_rt::int::set_max_str_digits(digits as usize);
            Ok(Value::None)
        })
        .function("get_int_max_str_digits", |_| Ok(Value::from(batuta_rt::int::max_str_digits() as i64)))
        .function("get_asyncgen_hooks", |_| {
            let (first, last) = batuta_rt::async_gen::hooks();
            Ok(tuple![first, last])
        })
        .function("set_asyncgen_hooks", |a| {
            let [first, last] = a.named("set_asyncgen_hooks", ["firstiter", "finalizer"], 0)?;
            batuta_rt::async_gen::set_hooks(first, last);
            Ok(Value::None)
        })
        .function("excepthook", |a| {
            let [_, value, _] = a.exactly("excepthook")?;
            program::show_uncaught(&Exc::from_value(value));
            Ok(Value::None)
        })
        .function("gettrace", |_| Ok(Value::None));
    if let Ok(shown) = module.get("excepthook") {
        module.set("__excepthook__", shown);
    }
    program::set_except_hook(own_hook);
    module.set("argv", program::argv());
    module.set("maxsize", i64::MAX);
    module.set("maxunicode", 0x10ffffi64);
    module.set("byteorder", if cfg!(target_endian = "big") { "big" } else { "little" });
    module.set("platform", if cfg!(target_os = "macos") { "darwin" } else { "linux" });
    module.set("version", "3.11.7 (main, batuta) [Rust]");
    module.set("hexversion", 0x030b07f0i64);
    module.set("executable", "");
    module.set("prefix", "/usr");
    module.set("base_prefix", "/usr");
    module.set("warnoptions", Value::List(List::from(Vec::new())));
    module.set("path", Value::List(List::from(vec![Value::str("")])));
    if let Ok(finders) = crate::importlib::hooks::meta_path() {
        module.set("meta_path", finders);
    }
    module.set("modules", Value::Dict(batuta_rt::emitted::modules::loaded()));
    module.set("builtin_module_names", text_tuple(&["builtins", "sys"]));
    module.set("dont_write_bytecode", false);
    for (name, value) in [
        ("version_info", version_info()),
        ("float_info", float_info()),
        ("int_info", int_info()),
        ("flags", flags()),
        ("implementation", implementation()),
    ] {
        if let Ok(value) = value {
            module.set(name, value);
        }
    }
    module.set("__stdin__", original(Stream::In));
    module.set("__stdout__", original(Stream::Out));
    module.set("__stderr__", original(Stream::Err));
    module.set_slots(|| vec!["stdin", "stdout", "stderr"]);
    module.set_fallback(|name, access| {
        let Some(which) = which(name) else { return Ok(None) };
        match access {
            SlotUse::Read => {}
            SlotUse::Write(value) => set_stream(which, value),
            SlotUse::Remove => return Err(not_implemented_error(format!("batuta: sys.{name} cannot be deleted"))),
        }
        Ok(Some(stream(which)))
    });
    module
}

/// What the program put in the place of `sys.excepthook`.
fn own_hook() -> Option<Value> {
    let module = module();
    let (hook, shown) = (module.get("excepthook").ok()?, module.get("__excepthook__").ok()?);
    (!hook.is(&shown)).then_some(hook)
}

/// CPython's sizes on a 64-bit machine for the plain types; a guess for the rest.
fn size_of(value: &Value) -> i64 {
    match value {
        Value::None => 16,
        Value::Bool(false) => 24,
        Value::Int(int) => 24 + 4 * (int.bit_length().div_ceil(30) as i64).max(if int.is_zero() { 0 } else { 1 }),
        Value::Bool(true) => 28,
        Value::Float(_) => 24,
        Value::Str(text) if text.only_ascii() => 49 + text.len() as i64,
        Value::Str(text) => 74 + 2 * text.length() as i64,
        Value::Bytes(bytes) => 33 + bytes.len() as i64,
        Value::List(list) => 56 + 8 * list.len() as i64,
        Value::Tuple(tuple) => 40 + 8 * tuple.len() as i64,
        Value::Dict(dict) if dict.is_empty() => 64,
        Value::Dict(_) => 232,
        Value::Set(_) | Value::FrozenSet(_) => 216,
        _ => 48,
    }
}

/// A tuple whose items have names, as CPython's structseq.
fn structure(name: &str, fields: &[(&'static str, Value)], is_tuple: bool) -> R {
    let items: Vec<Value> = fields.iter().map(|(_, value)| value.clone()).collect();
    let shown = fields.iter().map(|(key, value)| Ok(format!("{key}={}", fmt::repr(value)?))).collect::<R<Vec<_>>>()?;
    let text = format!("sys.{name}({})", shown.join(", "));
    let mut builder = ClassBuilder::native(name, "sys");
    if is_tuple {
        builder = builder.base(exc::class::Tuple());
    }
    let class = builder.build()?;
    for (key, value) in fields {
        class.set(key, value.clone());
    }
    class.set("__repr__", Func::builtin("__repr__", move |_| Ok(Value::str(&text))));
    let payload = if is_tuple { Payload::Value(Value::Tuple(Tuple::from(items))) } else { Payload::None };
    Ok(Value::Obj(Obj::with_payload(class, payload)))
}

fn version_info() -> R {
    let fields = [
        ("major", 3.into()),
        ("minor", 11.into()),
        ("micro", 7.into()),
        ("releaselevel", Value::str("final")),
        ("serial", 0.into()),
    ];
    structure("version_info", &fields, true)
}

fn float_info() -> R {
    let fields = [
        ("max", Value::Float(f64::MAX)),
        ("max_exp", 1024.into()),
        ("max_10_exp", 308.into()),
        ("min", Value::Float(f64::MIN_POSITIVE)),
        ("min_exp", (-1021).into()),
        ("min_10_exp", (-307).into()),
        ("dig", 15.into()),
        ("mant_dig", 53.into()),
        ("epsilon", Value::Float(f64::EPSILON)),
        ("radix", 2.into()),
        ("rounds", 1.into()),
    ];
    structure("float_info", &fields, true)
}

fn int_info() -> R {
    let fields = [
        ("bits_per_digit", 30.into()),
        ("sizeof_digit", 4.into()),
        ("default_max_str_digits", 4300.into()),
        ("str_digits_check_threshold", 640.into()),
    ];
    structure("int_info", &fields, true)
}

fn flags() -> R {
    let names = ["debug", "inspect", "interactive", "optimize", "verbose", "hash_randomization", "utf8_mode"];
    let fields: Vec<(&'static str, Value)> = names.into_iter().map(|name| (name, Value::from(0))).collect();
    structure("flags", &fields, true)
}

fn implementation() -> R {
    structure(
        "implementation",
        &[("name", Value::str("cpython")), ("cache_tag", Value::str("cpython-311")), ("version", version_info()?)],
        false,
    )
}
