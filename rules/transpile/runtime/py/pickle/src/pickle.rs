// Written by batuta from python/pickle.py, 53b774ce537f1835.
//! Values as bytes and back, in CPython's format: protocols 2 to 5 are written, all are read.
use batuta_rt::prelude::*;

module_globals! {
    "pickle", init;
    AST: "ast", CODECS: "codecs", COPYREG: "copyreg", IO: "io", OPERATOR: "operator", STRUCT: "struct", SYS: "sys",
    BUILTIN_FUNCTION_TYPE: "BuiltinFunctionType", FUNCTION_TYPE: "FunctionType", METHOD_TYPE: "MethodType",
    MODULE_TYPE: "ModuleType", _LIBRARY_MODULE: "_library_module", __ALL_: "__all__", FORMAT_VERSION: "format_version",
    COMPATIBLE_FORMATS: "compatible_formats", HIGHEST_PROTOCOL: "HIGHEST_PROTOCOL",
    DEFAULT_PROTOCOL: "DEFAULT_PROTOCOL", BYTES_TYPES: "bytes_types", _FRAME: "_FRAME", _ANY_OF: "_any_of",
    _BATCH: "_BATCH", PICKLE_ERROR: "PickleError", PICKLING_ERROR: "PicklingError",
    UNPICKLING_ERROR: "UnpicklingError", _STOP: "_Stop", PICKLE_BUFFER: "PickleBuffer", _ENCODED: "_encoded",
    ENCODE_LONG: "encode_long", DECODE_LONG: "decode_long", _DEFINES: "_defines", _SLOT_NAMES: "_slot_names",
    _STATE_OF: "_state_of", _PLAIN: "_PLAIN", _BASE_OF: "_base_of", _PARTS: "_parts", _DATE_PARTS: "_date_parts",
    _LIBRARY_PARTS: "_library_parts", _TWO: "_two", _DATE_MAKER: "_date_maker", _MAKERS: "_makers",
    _CALLABLE: "_callable", _OLD_MODULES: "_OLD_MODULES", _OLD_NAMES: "_OLD_NAMES", _NEW_MODULES: "_NEW_MODULES",
    _NEW_NAMES: "_NEW_NAMES", _FIND_MODULE: "_find_module", _ATTRIBUTE: "_attribute", _MODULE_NAME: "_module_name",
    DUMP: "dump", _IS_SHARED: "_is_shared", _SHOWN_KIND: "_shown_kind", _TAKE: "_take", PICKLER: "Pickler",
    _STEPS: "_STEPS", LOAD: "load", UNPICKLER: "Unpickler", DUMPS: "dumps", LOADS: "loads",
}

fields! {
    APPEND: "append", ARGS: "args", BIN: "bin", BIT_LENGTH: "bit_length", BYTESIO: "BytesIO", CLEAR: "clear",
    DAY: "day", DAYS: "days", DECODE: "decode", DEFAULT_FACTORY: "default_factory", DENOMINATOR: "denominator",
    DISPATCH_TABLE: "dispatch_table", DUMP: "dump", ENCODE: "encode", ENCODING: "encoding", ERRORS: "errors",
    FAST: "fast", FIND_CLASS: "find_class", FIX_IMPORTS: "fix_imports", FOLD: "fold", FROM_BYTES: "from_bytes",
    GET: "get", GETVALUE: "getvalue", HOUR: "hour", IMAG: "imag", INT: "int", ISASCII: "isascii",
    ITEMGETTER: "itemgetter", LITERAL_EVAL: "literal_eval", LOAD: "load", MAXLEN: "maxlen", MEMO: "memo",
    MICROSECOND: "microsecond", MICROSECONDS: "microseconds", MINUTE: "minute", MODULES: "modules", MONTH: "month",
    NUMERATOR: "numerator", PACK: "pack", PARTS: "parts", PERSISTENT_ID: "persistent_id",
    PERSISTENT_LOAD: "persistent_load", PROTO: "proto", READ: "read", READLINE: "readline", REAL: "real",
    SECOND: "second", SECONDS: "seconds", START: "start", STEP: "step", STOP: "stop", TO_BYTES: "to_bytes",
    TZINFO: "tzinfo", TZNAME: "tzname", UNPACK: "unpack", UPDATE: "update", UTCOFFSET: "utcoffset", VALUE: "value",
    WRITE: "write", YEAR: "year", _ADD_ITEMS: "_add_items", _APPEND: "_append", _APPENDS: "_appends", _BUILD: "_build",
    _BYTES: "_bytes", _COUNT: "_count", _DICT_OF_ITEMS: "_dict_of_items", _END_FRAME: "_end_frame",
    _EXTENSION: "_extension", _EXTENSION_REGISTRY: "_extension_registry", _FILE: "_file", _FRAME: "_frame",
    _FRESH: "_fresh", _FULL: "_full", _GET: "_get", _GLOBAL: "_global", _INVERTED_REGISTRY: "_inverted_registry",
    _KEPT: "_kept", _LINE: "_line", _MADE: "_made", _MARK: "_mark", _MARKS: "_marks", _MEMOIZE: "_memoize",
    _MEMO_GET: "_memo_get", _MEMO_PUT: "_memo_put", _NEWOBJ: "_newobj", _NEWOBJ_EX: "_newobj_ex",
    _OLD_INSTANCE: "_old_instance", _OLD_INT: "_old_int", _OLD_LONG: "_old_long", _OLD_OBJECT: "_old_object",
    _OLD_TEXT: "_old_text", _OUT: "_out", _POP: "_pop", _POP_ONE: "_pop_one", _PROTOCOL: "_protocol", _PUSH: "_push",
    _PUT: "_put", _PUT_LARGE: "_put_large", _REDUCE: "_reduce", _REDUCED: "_reduced", _REFUSED: "_refused",
    _SAVE: "_save", _SAVE_BYTES: "_save_bytes", _SAVE_FROZENSET: "_save_frozenset", _SAVE_GLOBAL: "_save_global",
    _SAVE_INT: "_save_int", _SAVE_ITEMS: "_save_items", _SAVE_PAIRS: "_save_pairs", _SAVE_REDUCED: "_save_reduced",
    _SAVE_SET: "_save_set", _SAVE_TEXT: "_save_text", _SAVE_TUPLE: "_save_tuple", _SAVE_TYPE: "_save_type",
    _SEEN: "_seen", _SET_ITEM: "_set_item", _SET_ITEMS: "_set_items", _SIGNED: "_signed", _SIZE: "_size",
    _STACK: "_stack", _STACK_GLOBAL: "_stack_global", _STOP: "_stop", _TEXTS: "_texts", _TEXT_OF: "_text_of",
    _TOP: "_top", _TO_MARK: "_to_mark", _TUPLE_OF: "_tuple_of", _UTF8: "_utf8", _WRITE_TO: "_write_to",
    __DICT__: "__dict__", __GETNEWARGS_EX__: "__getnewargs_ex__", __GETNEWARGS__: "__getnewargs__",
    __GETSTATE__: "__getstate__", __MODULE__: "__module__", __MRO__: "__mro__", __NAME__: "__name__",
    __NEWOBJ_EX__: "__newobj_ex__", __NEWOBJ__: "__newobj__", __NEW__: "__new__", __QUALNAME__: "__qualname__",
    __REDUCE_EX__: "__reduce_ex__", __REDUCE__: "__reduce__", __SELF__: "__self__",
}

/// The base of what goes wrong here.
pub struct PickleError;

/// A value cannot be written.
pub struct PicklingError;

/// Bytes cannot be read.
pub struct UnpicklingError;

pub struct Stop;

impl Stop {
    pub fn __init__(self_: &Value, value: &Value) -> R {
        self_.put(&at::VALUE, value)?;
        Ok(Value::None)
    }
}

pub struct PickleBuffer;

impl PickleBuffer {
    pub fn __init__(self_: &Value, obj: &Value) -> R {
        call_guard!("__init__");
        Err(emitted::raised("NotImplementedError", args![s!("batuta: out-of-band buffers are not supported")]))
    }
}

/// The shortest little-endian two's complement of a whole number.
pub fn _encoded(number: &Value) -> R {
    if op::eq_bool(number, &Value::from(0))? {
        return Ok(Value::from(b"".to_vec()));
    }
    let size = op::add(&op::rshift(&number.invoke(&at::BIT_LENGTH, ())?, &Value::from(3))?, &Value::from(1))?;
    let mut data = number.invoke(&at::TO_BYTES, args![&size, s!("little"); "signed" = true])?;
    if op::lt_bool(number, &Value::from(0))?
        && op::gt_bool(&size, &Value::from(1))?
        && op::eq_bool(&data.at(-1)?, &Value::from(255))?
        && op::bitand(&data.at(-2)?, &Value::from(128))?.truthy()?
    {
        data = emitted::cut(&data, Value::None, Value::from(-1))?;
    }
    Ok(data)
}

pub fn encode_long(x: &Value) -> R {
    _ENCODED.get()?.call(args![x])
}

pub fn decode_long(data: &Value) -> R<Int> {
    builtins::get("int").invoke(&at::FROM_BYTES, args![data, s!("little"); "signed" = true])?.int()
}

/// The attribute as a class of the program (or a library class) gives it, None where only `object` has it.
pub fn _defines(kind: &Value, name: &Value) -> R {
    let mut it = op::iter(&kind.get(&at::__MRO__)?)?;
    while let Some(one) = it.next()? {
        if !op::is(&one, &builtins::get("object")) && op::contains(&one.get(&at::__DICT__)?, name)? {
            return one.get(&at::__DICT__)?.item(name);
        }
    }
    Ok(Value::None)
}

pub fn _slot_names(kind: &Value) -> R {
    let names = list![];
    let mut it = op::iter(&kind.get(&at::__MRO__)?)?;
    while let Some(one) = it.next()? {
        let slots = one.get(&at::__DICT__)?.lookup_or(s!("__slots__"), tuple![])?;
        let mut it =
            op::iter(&if op::isinstance(&slots, &builtins::get("str"))? { tuple![&slots] } else { slots.clone() })?;
        while let Some(mut name) = it.next()? {
            if !op::contains(&fixed!(tuple![s!("__dict__"), s!("__weakref__")]), &name)? {
                if name.startswith(s!("__"))?.truthy()? && !name.endswith(s!("__"))?.truthy()? {
                    name = op::modulo(
                        &Value::from(s!("_%s%s")),
                        &tuple![one.get(&at::__NAME__)?.lstrip_of(s!("_"))?, &name],
                    )?;
                }
                names.append(&name)?;
            }
        }
    }
    Ok(names)
}

pub fn _state_of(value: &Value, kind: &Value) -> R {
    if !_DEFINES.get()?.call(args![kind, s!("__getstate__")])?.is_none() {
        return value.invoke(&at::__GETSTATE__, ());
    }
    let mut own = builtins::getattr(args![value, s!("__dict__"), Value::None])?;
    if !own.is_none() && builtins::length_of(&own)? == 0_i64 {
        own = Value::None;
    }
    let slots = Value::Dict(Dict::new());
    let mut it = op::iter(&_SLOT_NAMES.get()?.call(args![kind])?)?;
    while let Some(name) = it.next()? {
        let tried = attempt(|| {
            slots.set_item(&name, builtins::getattr(args![value, &name])?)?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("AttributeError"))? {
            } else {
                return Err(error);
            }
        }
    }
    Ok(if slots.truthy()? { tuple![&own, &slots] } else { own.clone() })
}

pub fn _base_of(kind: &Value) -> R {
    let mut it = op::iter(&kind.get(&at::__MRO__)?)?;
    while let Some(one) = it.next()? {
        if op::contains(&_PLAIN.get()?, &one)? {
            return Ok(one.clone());
        }
    }
    Ok(Value::None)
}

/// What `object.__reduce_ex__` gives.
pub fn _parts(value: &Value, kind: &Value, protocol: &Value) -> R {
    let base = _BASE_OF.get()?.call(args![kind])?;
    let made;
    if !_DEFINES.get()?.call(args![kind, s!("__getnewargs_ex__")])?.is_none() {
        let [args, kwargs] = op::unpack::<2>(&value.invoke(&at::__GETNEWARGS_EX__, ())?)?;
        if !kwargs.truthy()? {
            made = tuple![COPYREG.get()?.get(&at::__NEWOBJ__)?, {
                let mut __items = Vec::new();
                __items.push(kind.clone());
                __items.extend(emitted::spread(&args)?);
                emitted::tuple(__items)
            }];
        } else {
            made = tuple![COPYREG.get()?.get(&at::__NEWOBJ_EX__)?, tuple![kind, &args, &kwargs]];
        }
    } else if !_DEFINES.get()?.call(args![kind, s!("__getnewargs__")])?.is_none()
        && (base.is_none() || op::is(&base, &builtins::get("tuple")))
    {
        made = tuple![COPYREG.get()?.get(&at::__NEWOBJ__)?, {
            let mut __items = Vec::new();
            __items.push(kind.clone());
            __items.extend(emitted::spread(&value.invoke(&at::__GETNEWARGS__, ())?)?);
            emitted::tuple(__items)
        }];
    } else if op::contains(
        &tuple![
            builtins::get("int"),
            builtins::get("float"),
            builtins::get("str"),
            builtins::get("bytes"),
            builtins::get("complex")
        ],
        &base,
    )? {
        made = tuple![COPYREG.get()?.get(&at::__NEWOBJ__)?, tuple![kind, base.call(args![value])?]];
    } else if op::is(&base, &builtins::get("tuple")) {
        made = tuple![COPYREG.get()?.get(&at::__NEWOBJ__)?, tuple![kind, builtins::tuple(args![value])?]];
    } else if op::contains(&tuple![builtins::get("set"), builtins::get("frozenset")], &base)? {
        return Ok(tuple![kind, tuple![builtins::list_of(value)?], _STATE_OF.get()?.call(args![value, kind])?]);
    } else if op::is(&base, &builtins::get("bytearray")) {
        return Ok(tuple![kind, tuple![builtins::bytes(args![value])?], _STATE_OF.get()?.call(args![value, kind])?]);
    } else {
        made = tuple![COPYREG.get()?.get(&at::__NEWOBJ__)?, tuple![kind]];
    }
    let state = _STATE_OF.get()?.call(args![value, kind])?;
    let items = if op::is(&base, &builtins::get("list")) {
        builtins::iter(args![builtins::list_of(value)?])?
    } else {
        Value::None
    };
    let pairs = if op::is(&base, &builtins::get("dict")) {
        builtins::iter(args![builtins::dict(args![value])?.items()?])?
    } else {
        Value::None
    };
    let mut __items = Vec::new();
    __items.extend(emitted::spread(&made)?);
    __items.push(state);
    __items.push(items);
    __items.push(pairs);
    Ok(emitted::tuple(__items))
}

/// How the library's own classes are taken apart; None for those that are not supported.
pub fn _library_parts(value: &Value, kind: &Value) -> R {
    let where_ = kind.get(&at::__MODULE__)?;
    let name = kind.get(&at::__QUALNAME__)?;
    if op::eq_bool(&where_, &Value::from(s!("datetime")))? {
        return _DATE_PARTS.get()?.call(args![value, kind, name]);
    }
    if op::eq_bool(&where_, &Value::from(s!("decimal")))? && op::eq_bool(&name, &Value::from(s!("Decimal")))? {
        return Ok(tuple![kind, tuple![fmt::str(value)?]]);
    }
    if op::eq_bool(&where_, &Value::from(s!("fractions")))? && op::eq_bool(&name, &Value::from(s!("Fraction")))? {
        return Ok(tuple![kind, tuple![value.get(&at::NUMERATOR)?, value.get(&at::DENOMINATOR)?]]);
    }
    if op::eq_bool(&where_, &Value::from(s!("collections")))? && op::eq_bool(&name, &Value::from(s!("OrderedDict")))? {
        return Ok(tuple![
            kind,
            tuple![],
            emitted::or(value.get(&at::__DICT__)?, || Ok(Value::None))?,
            Value::None,
            builtins::iter(args![value.items()?])?
        ]);
    }
    if op::eq_bool(&where_, &Value::from(s!("collections")))? && op::eq_bool(&name, &Value::from(s!("defaultdict")))? {
        let args = if value.lacks(&at::DEFAULT_FACTORY)? { tuple![] } else { tuple![value.get(&at::DEFAULT_FACTORY)?] };
        return Ok(tuple![kind, args, Value::None, Value::None, builtins::iter(args![value.items()?])?]);
    }
    if op::eq_bool(&where_, &Value::from(s!("collections")))? && op::eq_bool(&name, &Value::from(s!("Counter")))? {
        return Ok(tuple![kind, tuple![builtins::dict(args![value])?]]);
    }
    if op::eq_bool(&where_, &Value::from(s!("collections")))? && op::eq_bool(&name, &Value::from(s!("deque")))? {
        let args = if value.lacks(&at::MAXLEN)? { tuple![] } else { tuple![tuple![], value.get(&at::MAXLEN)?] };
        return Ok(tuple![kind, args, Value::None, builtins::iter(args![value])?]);
    }
    if op::eq_bool(&where_, &Value::from(s!("types")))? && op::eq_bool(&name, &Value::from(s!("SimpleNamespace")))? {
        return Ok(tuple![kind, tuple![], value.get(&at::__DICT__)?]);
    }
    if op::eq_bool(&where_, &Value::from(s!("uuid")))? && op::eq_bool(&name, &Value::from(s!("UUID")))? {
        return Ok(tuple![
            COPYREG.get()?.get(&at::__NEWOBJ__)?,
            tuple![kind],
            dict![s!("int") => value.get(&at::INT)?]?
        ]);
    }
    if op::eq_bool(&where_, &Value::from(s!("pathlib")))? {
        return Ok(tuple![kind, value.get(&at::PARTS)?]);
    }
    Ok(Value::None)
}

pub fn _two(number: &Value) -> R {
    builtins::bytes(args![tuple![op::rshift(number, &Value::from(8))?, op::bitand(number, &Value::from(255))?]])
}

pub fn _date_parts(value: &Value, kind: &Value, name: &Value) -> R {
    if op::eq_bool(name, &Value::from(s!("timedelta")))? {
        return Ok(tuple![
            kind,
            tuple![value.get(&at::DAYS)?, value.get(&at::SECONDS)?, value.get(&at::MICROSECONDS)?]
        ]);
    }
    if op::eq_bool(name, &Value::from(s!("timezone")))? {
        let offset = value.invoke(&at::UTCOFFSET, args![Value::None])?;
        let shown = value.invoke(&at::TZNAME, args![Value::None])?;
        if op::eq_bool(
            &builtins::type_(args![value])?.call(args![&offset])?.invoke(&at::TZNAME, args![Value::None])?,
            &shown,
        )? {
            return Ok(tuple![kind, tuple![offset]]);
        }
        return Ok(tuple![kind, tuple![offset, shown]]);
    }
    if op::eq_bool(name, &Value::from(s!("date")))? {
        return Ok(tuple![
            kind,
            tuple![op::add(
                &_TWO.get()?.call(args![value.get(&at::YEAR)?])?,
                &builtins::bytes(args![tuple![value.get(&at::MONTH)?, value.get(&at::DAY)?]])?,
            )?]
        ]);
    }
    let small = value.get(&at::MICROSECOND)?;
    let fold = if value.get(&at::FOLD)?.truthy()? { 128_i64 } else { 0_i64 };
    let clock = builtins::bytes(args![tuple![
        value.get(&at::MINUTE)?,
        value.get(&at::SECOND)?,
        op::rshift(&small, &Value::from(16))?,
        op::bitand(&op::rshift(&small, &Value::from(8))?, &Value::from(255))?,
        op::bitand(&small, &Value::from(255))?
    ]])?;
    let data;
    if op::eq_bool(name, &Value::from(s!("time")))? {
        data =
            op::add(&builtins::bytes(args![tuple![op::bitor(&value.get(&at::HOUR)?, &Value::from(fold))?]])?, &clock)?;
    } else {
        data = op::add(
            &op::add(
                &_TWO.get()?.call(args![value.get(&at::YEAR)?])?,
                &builtins::bytes(args![tuple![
                    op::bitor(&value.get(&at::MONTH)?, &Value::from(fold))?,
                    value.get(&at::DAY)?,
                    value.get(&at::HOUR)?
                ]])?,
            )?,
            &clock,
        )?;
    }
    Ok(tuple![kind, if value.lacks(&at::TZINFO)? { tuple![&data] } else { tuple![&data, value.get(&at::TZINFO)?] }])
}

pub fn _date_maker(kind: &Value) -> R {
    call_guard!("_date_maker");
    let kind = kind.clone();
    let made = {
        let kind = kind.clone();
        def("_date_maker.<locals>.made(data=, *rest)", vec![Value::None], move |[mut data, rest]| {
            call_guard!("made");
            if op::isinstance(&data, &builtins::get("str"))? {
                data = data.invoke(&at::ENCODE, args![s!("latin-1")])?;
            }
            if !op::isinstance(&data, &builtins::get("bytes"))? {
                return kind.call(args![data, *rest]);
            }
            let zone = if rest.truthy()? { rest.at(0)? } else { Value::None };
            if op::eq_bool(&kind.get(&at::__NAME__)?, &Value::from(s!("date")))? {
                return kind.call(args![
                    op::add(&op::mul(&data.at(0)?, &Value::from(256))?, &data.at(1)?)?,
                    data.at(2)?,
                    data.at(3)?
                ]);
            }
            let micro = op::add(
                &op::add(&op::lshift(&data.at(-3)?, &Value::from(16))?, &op::lshift(&data.at(-2)?, &Value::from(8))?)?,
                &data.at(-1)?,
            )?;
            if op::eq_bool(&kind.get(&at::__NAME__)?, &Value::from(s!("time")))? {
                return kind.call(args![
                    op::bitand(&data.at(0)?, &Value::from(127))?,
                    data.at(1)?,
                    data.at(2)?,
                    micro,
                    zone;
                    "fold" = op::rshift(&data.at(0)?, &Value::from(7))?
                ]);
            }
            kind.call(args![
                op::add(&op::mul(&data.at(0)?, &Value::from(256))?, &data.at(1)?)?,
                op::bitand(&data.at(2)?, &Value::from(127))?,
                data.at(3)?,
                data.at(4)?,
                data.at(5)?,
                data.at(6)?,
                micro,
                zone;
                "fold" = op::rshift(&data.at(2)?, &Value::from(7))?
            ])
        })
    };
    Ok(made)
}

/// What is called in place of a class whose arguments in pickles only CPython's own class takes.
pub fn _callable(made: &Value) -> R {
    call_guard!("_callable");
    if op::isinstance(made, &builtins::get("type"))?
        && op::eq_bool(&made.get(&at::__MODULE__)?, &Value::from(s!("datetime")))?
        && op::contains(&fixed!(tuple![s!("date"), s!("time"), s!("datetime")]), &made.get(&at::__NAME__)?)?
    {
        if !op::contains(&_MAKERS.get()?, made)? {
            let value = _DATE_MAKER.get()?.call(args![made])?;
            _MAKERS.get()?.set_item(made, value)?;
        }
        return _MAKERS.get()?.item(made);
    }
    Ok(made.clone())
}

pub fn _find_module(name: &Value) -> R {
    call_guard!("_find_module");
    if op::eq_bool(name, &Value::from(s!("_codecs")))? {
        return CODECS.get();
    }
    let mut found = SYS.get()?.get(&at::MODULES)?.lookup(name)?;
    if found.is_none() {
        found = _LIBRARY_MODULE.get()?.call(args![name])?;
    }
    if found.is_none() {
        return Err(emitted::raised(
            "ModuleNotFoundError",
            args![op::modulo(&Value::from(s!("No module named '%s'")), name)?; "name" = name],
        ));
    }
    Ok(found)
}

pub fn _attribute(module_: &Value, name: &Value) -> R {
    call_guard!("_attribute");
    let mut found = module_.clone();
    let mut it = op::iter(&name.split_on(s!("."))?)?;
    while let Some(part) = it.next()? {
        if op::eq_bool(&part, &Value::from(s!("<locals>")))? {
            return Err(emitted::raised(
                "AttributeError",
                args![op::modulo(&Value::from(s!("Can't get local attribute %r on %r")), &tuple![name, module_])?],
            ));
        }
        let tried = attempt(|| {
            found = builtins::getattr(args![&found, &part])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("AttributeError"))? {
                return Err(exc::raise(
                    builtins::get("AttributeError").call(args![op::modulo(
                        &Value::from(s!("Can't get attribute %r on %r")),
                        &tuple![name, module_],
                    )?])?,
                    Some(Value::None),
                ));
            } else {
                return Err(error);
            }
        }
    }
    Ok(found)
}

pub fn _module_name(value: &Value, name: &Value) -> R {
    let mut found = builtins::getattr(args![value, s!("__module__"), Value::None])?;
    if found.is_none() {
        found = if op::contains(&fixed!(tuple![s!("Ellipsis"), s!("NotImplemented")]), name)? {
            Value::from(s!("builtins"))
        } else {
            Value::from(s!("__main__"))
        };
    }
    if op::eq_bool(&found, &Value::from(s!("__main__")))?
        && !op::is(&builtins::getattr(args![SYS.get()?.get(&at::MODULES)?.lookup(&found)?, name, Value::None])?, value)
    {
        let mut it = op::iter(&builtins::list_of(&SYS.get()?.get(&at::MODULES)?.items()?)?)?;
        while let Some([other, module_]) = it.next_parts::<2>()? {
            if op::is(&builtins::getattr(args![module_, name, Value::None])?, value) {
                return Ok(other);
            }
        }
    }
    Ok(found)
}

/// Writes values to a file.
pub struct Pickler;

impl Pickler {
    pub fn __init__(self_: &Value, file: &Value, protocol: &Value, fix_imports: &Value, buffer_callback: &Value) -> R {
        call_guard!("__init__");
        let mut protocol = protocol.clone();
        if protocol.is_none() {
            protocol = DEFAULT_PROTOCOL.get()?;
        }
        if op::lt_bool(&protocol, &Value::from(0))? {
            protocol = HIGHEST_PROTOCOL.get()?;
        } else if op::gt_bool(&protocol, &HIGHEST_PROTOCOL.get()?)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("pickle protocol must be <= %d")), &HIGHEST_PROTOCOL.get()?)?],
            ));
        }
        if op::lt_bool(&protocol, &Value::from(2))? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: pickles of protocol 0 and 1 are read, not written")],
            ));
        }
        if !buffer_callback.is_none() {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: out-of-band buffers are not supported")],
            ));
        }
        let tried = attempt(|| {
            self_.put(&at::_WRITE_TO, file.get(&at::WRITE)?)?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("AttributeError"))? {
                return Err(emitted::raised("TypeError", args![s!("file must have a 'write' attribute")]));
            } else {
                return Err(error);
            }
        }
        self_.put(&at::PROTO, &protocol)?;
        self_.put(&at::BIN, true)?;
        self_.put(&at::FAST, 0)?;
        self_.put(&at::FIX_IMPORTS, emitted::and(fix_imports.clone(), || op::lt(&protocol, &Value::from(3)))?)?;
        self_.put(&at::MEMO, Value::Dict(Dict::new()))?;
        self_.put(&at::_KEPT, list![])?;
        self_.put(&at::_TEXTS, Value::Dict(Dict::new()))?;
        self_.put(&at::_FRAME, Value::None)?;
        Ok(Value::None)
    }

    pub fn clear_memo(self_: &Value) -> R {
        self_.get(&at::MEMO)?.invoke(&at::CLEAR, ())?;
        self_.get(&at::_KEPT)?.invoke(&at::CLEAR, ())?;
        self_.get(&at::_TEXTS)?.invoke(&at::CLEAR, ())?;
        Ok(Value::None)
    }

    pub fn dump(self_: &Value, obj: &Value) -> R {
        self_.put(&at::_OUT, list![])?;
        self_.put(&at::_SIZE, 0)?;
        self_.put(&at::_FRAME, Value::None)?;
        early!(
            self_.clone(),
            &at::_PUT,
            args![op::add(&Value::from(b"\x80".to_vec()), &builtins::bytes(args![tuple![self_.get(&at::PROTO)?]])?)?]
        )?;
        if op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))? {
            self_.put(&at::_FRAME, list![])?;
            self_.put(&at::_SIZE, 0)?;
        }
        self_.invoke(&at::_SAVE, args![obj])?;
        self_.invoke(&at::_PUT, args![Value::from(b".".to_vec())])?;
        self_.invoke(&at::_END_FRAME, ())?;
        self_.put(&at::_FRAME, Value::None)?;
        early!(self_.clone(), &at::_WRITE_TO, args![Value::from(b"".to_vec()).join(self_.get(&at::_OUT)?)?])?;
        self_.put(&at::_OUT, list![])?;
        Ok(Value::None)
    }

    pub fn persistent_id(self_: &Value, obj: &Value) -> R {
        Ok(Value::None)
    }

    pub fn _put(self_: &Value, data: &Value) -> R {
        if self_.lacks(&at::_FRAME)? {
            self_.get(&at::_OUT)?.append(data)?;
        } else {
            self_.get(&at::_FRAME)?.append(data)?;
            self_.put(&at::_SIZE, op::iadd(&self_.get(&at::_SIZE)?, &Value::from(builtins::length_of(data)?))?)?;
        }
        Ok(Value::None)
    }

    pub fn _end_frame(self_: &Value) -> R {
        if self_.lacks(&at::_FRAME)? {
            return Ok(Value::None);
        }
        if op::ge_bool(&self_.get(&at::_SIZE)?, &Value::from(4))? {
            early!(
                self_.get(&at::_OUT)?,
                &at::APPEND,
                append: op::add(
                    &Value::from(b"\x95".to_vec()),
                    &STRUCT.get()?.invoke(&at::PACK, args![s!("<Q"), self_.get(&at::_SIZE)?])?,
                )?
            )?;
        }
        self_.get(&at::_OUT)?.extend(self_.get(&at::_FRAME)?)?;
        self_.put(&at::_FRAME, list![])?;
        self_.put(&at::_SIZE, 0)?;
        Ok(Value::None)
    }

    pub fn _full(self_: &Value) -> R {
        if !self_.lacks(&at::_FRAME)? && op::ge_bool(&self_.get(&at::_SIZE)?, &_FRAME.get()?)? {
            self_.invoke(&at::_END_FRAME, ())?;
        }
        Ok(Value::None)
    }

    pub fn _put_large(self_: &Value, head: &Value, data: &Value) -> R {
        if !self_.lacks(&at::_FRAME)? && op::ge_bool(&Value::from(builtins::length_of(data)?), &_FRAME.get()?)? {
            self_.invoke(&at::_END_FRAME, ())?;
            self_.get(&at::_OUT)?.append(head)?;
            self_.get(&at::_OUT)?.append(data)?;
        } else {
            self_.invoke(&at::_PUT, args![op::add(head, data)?])?;
        }
        Ok(Value::None)
    }

    /// Equal short texts that CPython keeps once are one object here too.
    pub fn _key(self_: &Value, value: &Value) -> R<Int> {
        builtins::id(args![value])?.int()
    }

    pub fn _seen(self_: &Value, value: &Value) -> R {
        if op::is(&builtins::type_(args![value])?, &builtins::get("str")) {
            let at = if _IS_SHARED.get()?.call(args![value])?.truthy()? {
                self_.get(&at::_TEXTS)?.lookup(value)?
            } else {
                Value::None
            };
            if !at.is_none() {
                return Ok(at);
            }
        }
        let found = early!(self_.get(&at::MEMO)?, &at::GET, lookup: builtins::id(args![value])?)?;
        Ok(if found.is_none() { Value::None } else { found.at(0)? })
    }

    pub fn _memoize(self_: &Value, value: &Value) -> R {
        if self_.get(&at::FAST)?.truthy()? {
            return Ok(Value::None);
        }
        let at = builtins::length_of(&self_.get(&at::MEMO)?)?;
        let mut key = builtins::id(args![value])?.int()?;
        while op::contains(&self_.get(&at::MEMO)?, &Value::from(key.clone()))? {
            key = Int::from(-at - 1_i64);
        }
        let value2 = tuple![at, value];
        self_.get(&at::MEMO)?.set_at(&key, value2)?;
        if op::is(&builtins::type_(args![value])?, &builtins::get("str"))
            && _IS_SHARED.get()?.call(args![value])?.truthy()?
            && !op::contains(&self_.get(&at::_TEXTS)?, value)?
        {
            self_.get(&at::_TEXTS)?.set_item(value, at)?;
        }
        if op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))? {
            self_.invoke(&at::_PUT, args![Value::from(b"\x94".to_vec())])?;
        } else if at < 256_i64 {
            early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(&Value::from(b"q".to_vec()), &builtins::bytes(args![tuple![at]])?)?]
            )?;
        } else {
            early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(&Value::from(b"r".to_vec()), &STRUCT.get()?.invoke(&at::PACK, args![s!("<I"), at])?)?]
            )?;
        }
        Ok(Value::None)
    }

    pub fn _get(self_: &Value, at: &Value) -> R {
        if op::lt_bool(at, &Value::from(256))? {
            early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(&Value::from(b"h".to_vec()), &builtins::bytes(args![tuple![at]])?)?]
            )?;
        } else {
            early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(&Value::from(b"j".to_vec()), &STRUCT.get()?.invoke(&at::PACK, args![s!("<I"), at])?)?]
            )?;
        }
        Ok(Value::None)
    }

    pub fn save(self_: &Value, obj: &Value, save_persistent_id: &Value) -> R {
        self_.invoke(&at::_SAVE, args![obj, save_persistent_id])
    }

    pub fn _save(self_: &Value, given: &Value, persistent: &Value) -> R {
        call_guard!("_save");
        let value = _ANY_OF.get()?.call(args![tuple![given]])?;
        self_.invoke(&at::_FULL, ())?;
        if persistent.truthy()? {
            let found = self_.invoke(&at::PERSISTENT_ID, args![&value])?;
            if !found.is_none() {
                self_.invoke(&at::_SAVE, args![&found, false])?;
                self_.invoke(&at::_PUT, args![Value::from(b"Q".to_vec())])?;
                return Ok(Value::None);
            }
        }
        let kind = builtins::type_(args![&value])?;
        if value.is_none() {
            return self_.invoke(&at::_PUT, args![Value::from(b"N".to_vec())]);
        }
        if op::is(&kind, &builtins::get("bool")) {
            return self_.invoke(
                &at::_PUT,
                args![if value.truthy()? { Value::from(b"\x88".to_vec()) } else { Value::from(b"\x89".to_vec()) }],
            );
        }
        if op::is(&kind, &builtins::get("int")) {
            return self_.invoke(&at::_SAVE_INT, args![value]);
        }
        if op::is(&kind, &builtins::get("float")) {
            return early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(&Value::from(b"G".to_vec()), &STRUCT.get()?.invoke(&at::PACK, args![s!(">d"), value])?)?]
            );
        }
        let at = self_.invoke(&at::_SEEN, args![&value])?;
        if !at.is_none() {
            return self_.invoke(&at::_GET, args![at]);
        }
        if op::is(&kind, &builtins::get("bytes")) {
            return self_.invoke(&at::_SAVE_BYTES, args![value]);
        }
        if op::is(&kind, &builtins::get("str")) {
            return self_.invoke(&at::_SAVE_TEXT, args![value]);
        }
        if op::is(&kind, &builtins::get("dict")) {
            self_.invoke(&at::_PUT, args![Value::from(b"}".to_vec())])?;
            self_.invoke(&at::_MEMOIZE, args![&value])?;
            return early!(self_.clone(), &at::_SAVE_PAIRS, args![builtins::iter(args![value.items()?])?]);
        }
        if op::is(&kind, &builtins::get("list")) {
            self_.invoke(&at::_PUT, args![Value::from(b"]".to_vec())])?;
            self_.invoke(&at::_MEMOIZE, args![&value])?;
            return early!(self_.clone(), &at::_SAVE_ITEMS, args![builtins::iter(args![value])?]);
        }
        if op::is(&kind, &builtins::get("tuple")) {
            return self_.invoke(&at::_SAVE_TUPLE, args![value]);
        }
        if op::is(&kind, &builtins::get("set")) && op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))? {
            return self_.invoke(&at::_SAVE_SET, args![value]);
        }
        if op::is(&kind, &builtins::get("frozenset")) && op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))? {
            return self_.invoke(&at::_SAVE_FROZENSET, args![value]);
        }
        if op::is(&kind, &builtins::get("bytearray")) && op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(5))? {
            early!(
                self_.clone(),
                &at::_PUT_LARGE,
                args![
                    op::add(
                        &Value::from(b"\x96".to_vec()),
                        &STRUCT.get()?.invoke(&at::PACK, args![s!("<Q"), builtins::length_of(&value)?])?,
                    )?,
                    builtins::bytes(args![&value])?
                ]
            )?;
            return self_.invoke(&at::_MEMOIZE, args![value]);
        }
        let mut made = builtins::get("NotImplemented");
        let own = builtins::getattr(args![self_, s!("reducer_override"), Value::None])?;
        if !own.is_none() {
            made = own.call(args![&value])?;
        }
        if op::is(&made, &builtins::get("NotImplemented")) {
            if op::isinstance(&value, &builtins::get("type"))? {
                return self_.invoke(&at::_SAVE_TYPE, args![value]);
            }
            if op::isinstance(&value, &FUNCTION_TYPE.get()?)? {
                return self_.invoke(&at::_SAVE_GLOBAL, args![value]);
            }
            made = self_.invoke(&at::_REDUCED, args![&value, &kind])?;
        }
        if op::isinstance(&made, &builtins::get("str"))? {
            return self_.invoke(&at::_SAVE_GLOBAL, args![value, made]);
        }
        if !op::isinstance(&made, &builtins::get("tuple"))? {
            return exc::throw(PICKLING_ERROR.get()?.call(args![s!("__reduce__ must return a string or tuple")])?);
        }
        if !{
            let middle = builtins::length_of(&made)?;
            2_i64 <= middle && middle <= 6_i64
        } {
            return exc::throw(
                PICKLING_ERROR
                    .get()?
                    .call(args![s!("tuple returned by __reduce__ must contain 2 through 6 elements")])?,
            );
        }
        self_.invoke(&at::_SAVE_REDUCED, args![value, *made])?;
        Ok(Value::None)
    }

    pub fn _reduced(self_: &Value, value: &Value, kind: &Value) -> R {
        let mut table = builtins::getattr(args![self_, s!("dispatch_table"), Value::None])?;
        if table.is_none() {
            table = COPYREG.get()?.get(&at::DISPATCH_TABLE)?;
        }
        let reduce = table.lookup(kind)?;
        if !reduce.is_none() {
            return reduce.call(args![value]);
        }
        if op::isinstance(value, &BUILTIN_FUNCTION_TYPE.get()?)? {
            return value.get(&at::__NAME__);
        }
        if op::isinstance(value, &METHOD_TYPE.get()?)? {
            return Ok(tuple![builtins::get("getattr"), tuple![value.get(&at::__SELF__)?, value.get(&at::__NAME__)?]]);
        }
        if op::isinstance(value, &MODULE_TYPE.get()?)? {
            return Err(emitted::raised("TypeError", args![s!("cannot pickle 'module' object")]));
        }
        if op::is(value, &builtins::get("Ellipsis")) {
            return Ok(Value::from(s!("Ellipsis")));
        }
        if op::is(value, &builtins::get("NotImplemented")) {
            return Ok(Value::from(s!("NotImplemented")));
        }
        let made = _LIBRARY_PARTS.get()?.call(args![value, kind])?;
        if !made.is_none() {
            return Ok(made);
        }
        if op::is(kind, &builtins::get("complex")) {
            return Ok(tuple![builtins::get("complex"), tuple![value.get(&at::REAL)?, value.get(&at::IMAG)?]]);
        }
        if op::is(kind, &builtins::get("range")) {
            return Ok(tuple![
                builtins::get("range"),
                tuple![value.get(&at::START)?, value.get(&at::STOP)?, value.get(&at::STEP)?]
            ]);
        }
        if op::is(kind, &builtins::get("slice")) {
            return Ok(tuple![
                builtins::get("slice"),
                tuple![value.get(&at::START)?, value.get(&at::STOP)?, value.get(&at::STEP)?]
            ]);
        }
        if op::is(kind, &builtins::get("set")) || op::is(kind, &builtins::get("frozenset")) {
            return Ok(tuple![kind, tuple![builtins::list_of(value)?]]);
        }
        if op::is(kind, &builtins::get("bytearray")) {
            return Ok(if value.truthy()? {
                tuple![builtins::get("bytearray"), tuple![builtins::bytes(args![value])?]]
            } else {
                tuple![builtins::get("bytearray"), tuple![]]
            });
        }
        if !_DEFINES.get()?.call(args![kind, s!("__reduce_ex__")])?.is_none() {
            return value.invoke(&at::__REDUCE_EX__, args![self_.get(&at::PROTO)?]);
        }
        if op::isinstance(value, &builtins::get("BaseException"))? {
            let own = value.get(&at::__DICT__)?;
            return Ok(if own.truthy()? {
                tuple![kind, value.get(&at::ARGS)?, &own]
            } else {
                tuple![kind, value.get(&at::ARGS)?]
            });
        }
        if !_DEFINES.get()?.call(args![kind, s!("__reduce__")])?.is_none() {
            return value.invoke(&at::__REDUCE__, ());
        }
        if !{
            let __item = kind.get(&at::__MODULE__)?;
            op::contains(&SYS.get()?.get(&at::MODULES)?, &__item)
        }? || !builtins::hasattr(args![value, s!("__dict__")])?.bool()?
            && !_SLOT_NAMES.get()?.call(args![kind])?.truthy()?
        {
            if _BASE_OF.get()?.call(args![kind])?.is_none() {
                return Err(emitted::raised(
                    "TypeError",
                    args![op::modulo(
                        &Value::from(s!("cannot pickle '%s' object")),
                        &_SHOWN_KIND.get()?.call(args![kind])?,
                    )?],
                ));
            }
        }
        _PARTS.get()?.call(args![value, kind, self_.get(&at::PROTO)?])
    }

    pub fn _save_int(self_: &Value, value: &Value) -> R {
        if op::le_bool(&Value::from(0), value)? && op::lt_bool(value, &Value::from(256))? {
            early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(&Value::from(b"K".to_vec()), &builtins::bytes(args![tuple![value]])?)?]
            )?;
        } else if op::le_bool(&Value::from(0), value)? && op::lt_bool(value, &Value::from(65536))? {
            early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(&Value::from(b"M".to_vec()), &STRUCT.get()?.invoke(&at::PACK, args![s!("<H"), value])?)?]
            )?;
        } else if op::le_bool(&Value::from(-2147483648), value)? && op::le_bool(value, &Value::from(2147483647))? {
            early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(&Value::from(b"J".to_vec()), &STRUCT.get()?.invoke(&at::PACK, args![s!("<i"), value])?)?]
            )?;
        } else {
            let data = _ENCODED.get()?.call(args![value])?;
            if builtins::length_of(&data)? < 256_i64 {
                early!(
                    self_.clone(),
                    &at::_PUT,
                    args![op::add(
                        &op::add(
                            &Value::from(b"\x8a".to_vec()),
                            &builtins::bytes(args![tuple![builtins::length_of(&data)?]])?,
                        )?,
                        &data,
                    )?]
                )?;
            } else {
                early!(
                    self_.clone(),
                    &at::_PUT,
                    args![op::add(
                        &op::add(
                            &Value::from(b"\x8b".to_vec()),
                            &STRUCT.get()?.invoke(&at::PACK, args![s!("<i"), builtins::length_of(&data)?])?,
                        )?,
                        &data,
                    )?]
                )?;
            }
        }
        Ok(Value::None)
    }

    pub fn _save_bytes(self_: &Value, value: &Value) -> R {
        call_guard!("_save_bytes");
        let made;
        if op::lt_bool(&self_.get(&at::PROTO)?, &Value::from(3))? {
            if value.truthy()? {
                made = tuple![
                    CODECS.get()?.get(&at::ENCODE)?,
                    tuple![builtins::str(args![value, s!("latin1")])?, s!("latin1")]
                ];
            } else {
                made = tuple![builtins::get("bytes"), tuple![]];
            }
            return self_.invoke(&at::_SAVE_REDUCED, args![value, *made]);
        }
        let size = builtins::length_of(value)?;
        if size < 256_i64 {
            early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(&op::add(&Value::from(b"C".to_vec()), &builtins::bytes(args![tuple![size]])?)?, value)?]
            )?;
        } else if size > 4294967295_i64 && op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))? {
            early!(
                self_.clone(),
                &at::_PUT_LARGE,
                args![
                    op::add(&Value::from(b"\x8e".to_vec()), &STRUCT.get()?.invoke(&at::PACK, args![s!("<Q"), size])?)?,
                    value
                ]
            )?;
        } else {
            early!(
                self_.clone(),
                &at::_PUT_LARGE,
                args![
                    op::add(&Value::from(b"B".to_vec()), &STRUCT.get()?.invoke(&at::PACK, args![s!("<I"), size])?)?,
                    value
                ]
            )?;
        }
        self_.invoke(&at::_MEMOIZE, args![value])?;
        Ok(Value::None)
    }

    pub fn _save_text(self_: &Value, value: &Value) -> R {
        let data = value.invoke(&at::ENCODE, args![s!("utf-8"), s!("surrogatepass")])?;
        let size = builtins::length_of(&data)?;
        if size < 256_i64 && op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))? {
            early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(
                    &op::add(&Value::from(b"\x8c".to_vec()), &builtins::bytes(args![tuple![size]])?)?,
                    &data,
                )?]
            )?;
        } else {
            early!(
                self_.clone(),
                &at::_PUT_LARGE,
                args![
                    op::add(&Value::from(b"X".to_vec()), &STRUCT.get()?.invoke(&at::PACK, args![s!("<I"), size])?)?,
                    &data
                ]
            )?;
        }
        self_.invoke(&at::_MEMOIZE, args![value])?;
        Ok(Value::None)
    }

    pub fn _save_tuple(self_: &Value, value: &Value) -> R {
        call_guard!("_save_tuple");
        let size = builtins::length_of(value)?;
        if size == 0_i64 {
            return self_.invoke(&at::_PUT, args![Value::from(b")".to_vec())]);
        }
        if size > 3_i64 {
            self_.invoke(&at::_PUT, args![Value::from(b"(".to_vec())])?;
        }
        let mut it = op::iter(value)?;
        while let Some(one) = it.next()? {
            self_.invoke(&at::_SAVE, args![one])?;
        }
        let at = self_.invoke(&at::_SEEN, args![value])?;
        if !at.is_none() {
            self_.invoke(
                &at::_PUT,
                args![if size <= 3_i64 {
                    op::mul(&Value::from(b"0".to_vec()), &Value::from(size))?
                } else {
                    Value::from(b"1".to_vec())
                }],
            )?;
            return self_.invoke(&at::_GET, args![at]);
        }
        self_.invoke(
            &at::_PUT,
            args![tuple![
                Value::from(b"t".to_vec()),
                Value::from(b"\x85".to_vec()),
                Value::from(b"\x86".to_vec()),
                Value::from(b"\x87".to_vec())
            ]
            .at(if size <= 3_i64 { size } else { 0_i64 })?],
        )?;
        self_.invoke(&at::_MEMOIZE, args![value])?;
        Ok(Value::None)
    }

    pub fn _save_items(self_: &Value, items: &Value) -> R {
        call_guard!("_save_items");
        loop {
            let batch = _TAKE.get()?.call(args![items])?;
            if !batch.truthy()? {
                return Ok(Value::None);
            }
            if builtins::length_of(&batch)? == 1_i64 {
                self_.invoke(&at::_SAVE, args![batch.at(0)?])?;
                self_.invoke(&at::_PUT, args![Value::from(b"a".to_vec())])?;
            } else {
                self_.invoke(&at::_PUT, args![Value::from(b"(".to_vec())])?;
                let mut it = op::iter(&batch)?;
                while let Some(one) = it.next()? {
                    self_.invoke(&at::_SAVE, args![one])?;
                }
                self_.invoke(&at::_PUT, args![Value::from(b"e".to_vec())])?;
            }
            if op::lt_bool(&Value::from(builtins::length_of(&batch)?), &_BATCH.get()?)? {
                return Ok(Value::None);
            }
        }
    }

    pub fn _save_pairs(self_: &Value, pairs: &Value) -> R {
        call_guard!("_save_pairs");
        loop {
            let batch = _TAKE.get()?.call(args![pairs])?;
            if !batch.truthy()? {
                return Ok(Value::None);
            }
            if builtins::length_of(&batch)? == 1_i64 {
                let [key, value] = op::unpack::<2>(&batch.at(0)?)?;
                self_.invoke(&at::_SAVE, args![key])?;
                self_.invoke(&at::_SAVE, args![value])?;
                self_.invoke(&at::_PUT, args![Value::from(b"s".to_vec())])?;
            } else {
                self_.invoke(&at::_PUT, args![Value::from(b"(".to_vec())])?;
                let mut it = op::iter(&batch)?;
                while let Some([key, value]) = it.next_parts::<2>()? {
                    self_.invoke(&at::_SAVE, args![key])?;
                    self_.invoke(&at::_SAVE, args![value])?;
                }
                self_.invoke(&at::_PUT, args![Value::from(b"u".to_vec())])?;
            }
            if op::lt_bool(&Value::from(builtins::length_of(&batch)?), &_BATCH.get()?)? {
                return Ok(Value::None);
            }
        }
    }

    pub fn _save_set(self_: &Value, value: &Value) -> R {
        call_guard!("_save_set");
        self_.invoke(&at::_PUT, args![Value::from(b"\x8f".to_vec())])?;
        self_.invoke(&at::_MEMOIZE, args![value])?;
        let items = builtins::iter(args![value])?;
        loop {
            let batch = _TAKE.get()?.call(args![&items])?;
            if !batch.truthy()? {
                return Ok(Value::None);
            }
            self_.invoke(&at::_PUT, args![Value::from(b"(".to_vec())])?;
            let mut it = op::iter(&batch)?;
            while let Some(one) = it.next()? {
                self_.invoke(&at::_SAVE, args![one])?;
            }
            self_.invoke(&at::_PUT, args![Value::from(b"\x90".to_vec())])?;
            if op::lt_bool(&Value::from(builtins::length_of(&batch)?), &_BATCH.get()?)? {
                return Ok(Value::None);
            }
        }
    }

    pub fn _save_frozenset(self_: &Value, value: &Value) -> R {
        call_guard!("_save_frozenset");
        self_.invoke(&at::_PUT, args![Value::from(b"(".to_vec())])?;
        let mut it = op::iter(value)?;
        while let Some(one) = it.next()? {
            self_.invoke(&at::_SAVE, args![one])?;
        }
        let at = self_.invoke(&at::_SEEN, args![value])?;
        if !at.is_none() {
            self_.invoke(&at::_PUT, args![Value::from(b"1".to_vec())])?;
            return self_.invoke(&at::_GET, args![at]);
        }
        self_.invoke(&at::_PUT, args![Value::from(b"\x91".to_vec())])?;
        self_.invoke(&at::_MEMOIZE, args![value])?;
        Ok(Value::None)
    }

    pub fn _save_type(self_: &Value, value: &Value) -> R {
        call_guard!("_save_type");
        if op::is(value, &builtins::type_(args![Value::None])?) {
            return self_.invoke(&at::_SAVE_REDUCED, args![value, builtins::get("type"), tuple![Value::None]]);
        }
        if op::is(value, &builtins::type_(args![builtins::get("NotImplemented")])?) {
            return self_.invoke(
                &at::_SAVE_REDUCED,
                args![value, builtins::get("type"), tuple![builtins::get("NotImplemented")]],
            );
        }
        if op::is(value, &builtins::type_(args![Value::Ellipsis])?) {
            return self_.invoke(&at::_SAVE_REDUCED, args![value, builtins::get("type"), tuple![Value::Ellipsis]]);
        }
        self_.invoke(&at::_SAVE_GLOBAL, args![value])?;
        Ok(Value::None)
    }

    pub fn _save_global(self_: &Value, value: &Value, name: &Value) -> R {
        call_guard!("_save_global");
        let mut name = name.clone();
        if name.is_none() {
            name = builtins::getattr(args![value, s!("__qualname__"), Value::None])?;
        }
        if name.is_none() {
            name = value.get(&at::__NAME__)?;
        }
        let mut where_ = if op::is(value, &CODECS.get()?.get(&at::ENCODE)?) {
            Value::from(s!("_codecs"))
        } else {
            _MODULE_NAME.get()?.call(args![value, &name])?
        };
        let mut found = Value::None;
        let tried = attempt(|| {
            found = _ATTRIBUTE.get()?.call(args![_FIND_MODULE.get()?.call(args![&where_])?, &name])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![builtins::get("ImportError"), builtins::get("KeyError")])? {
                return Err(exc::raise(
                    PICKLING_ERROR.get()?.call(args![op::modulo(
                        &Value::from(s!("Can't pickle %r: import of module %r failed")),
                        &tuple![value, &where_],
                    )?])?,
                    Some(Value::None),
                ));
            } else if error.matches(&builtins::get("AttributeError"))? {
                if op::contains(&name, &Value::from(s!("<locals>")))? {
                    return Err(exc::raise(
                        builtins::get("AttributeError")
                            .call(args![op::modulo(&Value::from(s!("Can't pickle local object %r")), &name,)?])?,
                        Some(Value::None),
                    ));
                }
                return Err(exc::raise(
                    PICKLING_ERROR.get()?.call(args![op::modulo(
                        &Value::from(s!("Can't pickle %r: attribute lookup %s on %s failed")),
                        &tuple![value, name.split_on(s!("."))?.at(0)?, &where_],
                    )?])?,
                    Some(Value::None),
                ));
            } else {
                return Err(error);
            }
        }
        if !op::is(&found, value) && op::ne_bool(&found, value)? {
            return exc::throw(PICKLING_ERROR.get()?.call(args![op::modulo(
                &Value::from(s!("Can't pickle %r: it's not the same object as %s.%s")),
                &tuple![value, &where_, &name],
            )?])?);
        }
        let code = COPYREG.get()?.get(&at::_EXTENSION_REGISTRY)?.lookup(tuple![&where_, &name])?;
        if !code.is_none() {
            if op::lt_bool(&code, &Value::from(256))? {
                return early!(
                    self_.clone(),
                    &at::_PUT,
                    args![op::add(&Value::from(b"\x82".to_vec()), &builtins::bytes(args![tuple![code]])?)?]
                );
            }
            if op::lt_bool(&code, &Value::from(65536))? {
                return early!(
                    self_.clone(),
                    &at::_PUT,
                    args![op::add(
                        &Value::from(b"\x83".to_vec()),
                        &STRUCT.get()?.invoke(&at::PACK, args![s!("<H"), code])?,
                    )?]
                );
            }
            return early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(
                    &Value::from(b"\x84".to_vec()),
                    &STRUCT.get()?.invoke(&at::PACK, args![s!("<i"), code])?,
                )?]
            );
        }
        if op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))? {
            self_.invoke(&at::_SAVE, args![&where_])?;
            if op::eq_bool(&where_, &name)? {
                self_.invoke(&at::_SAVE_TEXT, args![&name])?;
            } else {
                self_.invoke(&at::_SAVE, args![&name])?;
            }
            self_.invoke(&at::_PUT, args![Value::from(b"\x93".to_vec())])?;
        } else if op::contains(&name, &Value::from(s!(".")))? {
            let path = name.split_on(s!("."))?;
            let mut owner = _FIND_MODULE.get()?.call(args![&where_])?;
            let mut it = op::iter(&emitted::cut(&path, Value::None, Value::from(-1))?)?;
            while let Some(part) = it.next()? {
                owner = builtins::getattr(args![&owner, part])?;
            }
            self_.invoke(&at::_SAVE_REDUCED, args![value, builtins::get("getattr"), tuple![owner, path.at(-1)?]])?;
            return Ok(Value::None);
        } else {
            if self_.get(&at::FIX_IMPORTS)?.truthy()? {
                if {
                    let __item = tuple![&where_, &name];
                    op::contains(&_OLD_NAMES.get()?, &__item)
                }? {
                    [where_, name] = op::unpack::<2>(&_OLD_NAMES.get()?.item(&tuple![&where_, &name])?)?;
                } else if op::eq_bool(&where_, &Value::from(s!("builtins")))?
                    && op::isinstance(value, &builtins::get("type"))?
                    && op::issubclass(value, &builtins::get("BaseException"))?
                {
                    where_ = Value::from(s!("exceptions"));
                } else if op::contains(&_OLD_MODULES.get()?, &where_)? {
                    where_ = _OLD_MODULES.get()?.item(&where_)?;
                }
            }
            early!(
                self_.clone(),
                &at::_PUT,
                args![op::add(
                    &op::add(
                        &op::add(
                            &op::add(&Value::from(b"c".to_vec()), &where_.invoke(&at::ENCODE, args![s!("utf-8")])?)?,
                            &Value::from(b"\n".to_vec()),
                        )?,
                        &name.invoke(&at::ENCODE, args![s!("utf-8")])?,
                    )?,
                    &Value::from(b"\n".to_vec()),
                )?]
            )?;
        }
        self_.invoke(&at::_MEMOIZE, args![value])?;
        Ok(Value::None)
    }

    pub fn _save_reduced(
        self_: &Value,
        value: &Value,
        func: &Value,
        args: &Value,
        state: &Value,
        items: &Value,
        pairs: &Value,
        setter: &Value,
    ) -> R {
        call_guard!("_save_reduced");
        if !op::isinstance(args, &builtins::get("tuple"))? {
            return exc::throw(PICKLING_ERROR.get()?.call(args![s!("args from save_reduce() must be a tuple")])?);
        }
        if !builtins::callable(args![func])?.bool()? {
            return exc::throw(PICKLING_ERROR.get()?.call(args![s!("func from save_reduce() must be callable")])?);
        }
        let name = builtins::getattr(args![func, s!("__name__"), Str::default()])?;
        if op::eq_bool(&name, &Value::from(s!("__newobj_ex__")))?
            && op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))?
        {
            let [kind, given, named] = op::unpack::<3>(args)?;
            self_.invoke(&at::_SAVE, args![kind])?;
            self_.invoke(&at::_SAVE, args![given])?;
            self_.invoke(&at::_SAVE, args![named])?;
            self_.invoke(&at::_PUT, args![Value::from(b"\x92".to_vec())])?;
        } else if op::eq_bool(&name, &Value::from(s!("__newobj_ex__")))? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: __getnewargs_ex__ with keywords needs protocol 4")],
            ));
        } else if op::eq_bool(&name, &Value::from(s!("__newobj__")))? {
            let kind = args.at(0)?;
            self_.invoke(&at::_SAVE, args![kind])?;
            self_.invoke(&at::_SAVE, args![emitted::cut(args, Value::from(1), Value::None)?])?;
            self_.invoke(&at::_PUT, args![Value::from(b"\x81".to_vec())])?;
        } else {
            self_.invoke(&at::_SAVE, args![func])?;
            self_.invoke(&at::_SAVE, args![args])?;
            self_.invoke(&at::_PUT, args![Value::from(b"R".to_vec())])?;
        }
        let at = self_.invoke(&at::_SEEN, args![value])?;
        if !at.is_none() {
            self_.invoke(&at::_PUT, args![Value::from(b"0".to_vec())])?;
            self_.invoke(&at::_GET, args![&at])?;
        } else {
            self_.invoke(&at::_MEMOIZE, args![value])?;
        }
        if !items.is_none() {
            self_.invoke(&at::_SAVE_ITEMS, args![items])?;
        }
        if !pairs.is_none() {
            self_.invoke(&at::_SAVE_PAIRS, args![pairs])?;
        }
        if state.is_none() {
            return Ok(Value::None);
        }
        if setter.is_none() {
            self_.invoke(&at::_SAVE, args![state])?;
            self_.invoke(&at::_PUT, args![Value::from(b"b".to_vec())])?;
        } else {
            self_.invoke(&at::_SAVE, args![setter])?;
            self_.invoke(&at::_SAVE, args![value])?;
            self_.invoke(&at::_SAVE, args![state])?;
            self_.invoke(&at::_PUT, args![Value::from(b"\x86R0".to_vec())])?;
        }
        Ok(Value::None)
    }
}

pub fn _shown_kind(kind: &Value) -> R {
    let where_ = kind.get(&at::__MODULE__)?;
    Ok(if op::contains(&fixed!(tuple![s!("builtins"), s!("__main__")]), &where_)? {
        kind.get(&at::__NAME__)?
    } else {
        op::modulo(&Value::from(s!("%s.%s")), &tuple![&where_, kind.get(&at::__NAME__)?])?
    })
}

pub fn _is_shared(text: &Value) -> R {
    Ok(if builtins::length_of(text)? < 2_i64 {
        Value::from(true)
    } else {
        emitted::and(text.invoke(&at::ISASCII, ())?, || text.replace(s!("_"), s!("a"))?.isalnum())?
    })
}

pub fn _take(items: &Value) -> R {
    let batch = list![];
    let mut it = op::iter(items)?;
    while let Some(one) = it.next()? {
        batch.append(one)?;
        if op::eq_bool(&Value::from(builtins::length_of(&batch)?), &_BATCH.get()?)? {
            break;
        }
    }
    drop(it);
    Ok(batch)
}

/// Reads values from a file.
pub struct Unpickler;

impl Unpickler {
    pub fn __init__(
        self_: &Value,
        file: &Value,
        fix_imports: &Value,
        encoding: &Value,
        errors: &Value,
        buffers: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut it = op::iter(&fixed!(tuple![s!("read"), s!("readline")]))?;
        while let Some(name) = it.take::<Str>()? {
            if !builtins::hasattr(args![file, name])?.bool()? {
                return Err(emitted::raised(
                    "TypeError",
                    args![s!("file must have 'read', 'readinto' and 'readline' attributes")],
                ));
            }
        }
        self_.put(&at::_FILE, file)?;
        self_.put(&at::ENCODING, encoding)?;
        self_.put(&at::ERRORS, errors)?;
        self_.put(&at::FIX_IMPORTS, fix_imports)?;
        self_.put(&at::MEMO, Value::Dict(Dict::new()))?;
        self_.put(&at::PROTO, 0)?;
        Ok(Value::None)
    }

    pub fn persistent_load(self_: &Value, pid: &Value) -> R {
        exc::throw(UNPICKLING_ERROR.get()?.call(args![s!(
            "A load persistent id instruction was encountered, but no persistent_load function was specified."
        )])?)
    }

    pub fn find_class(self_: &Value, module_: &Value, name: &Value) -> R {
        call_guard!("find_class");
        let mut module_ = module_.clone();
        let mut name = name.clone();
        if op::lt_bool(&self_.get(&at::PROTO)?, &Value::from(3))? && self_.get(&at::FIX_IMPORTS)?.truthy()? {
            if {
                let __item = tuple![&module_, &name];
                op::contains(&_NEW_NAMES.get()?, &__item)
            }? {
                [module_, name] = op::unpack::<2>(&_NEW_NAMES.get()?.item(&tuple![&module_, &name])?)?;
            } else if op::contains(&_NEW_MODULES.get()?, &module_)? {
                module_ = _NEW_MODULES.get()?.item(&module_)?;
            }
        }
        let found = _FIND_MODULE.get()?.call(args![module_])?;
        Ok(if op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))? {
            _ATTRIBUTE.get()?.call(args![&found, &name])?
        } else {
            builtins::getattr(args![&found, &name])?
        })
    }

    pub fn _bytes(self_: &Value, size: &Value) -> R {
        call_guard!("_bytes");
        let data = self_.get(&at::_FILE)?.invoke(&at::READ, args![size])?;
        if op::lt_bool(&Value::from(builtins::length_of(&data)?), size)? {
            return exc::throw(if !data.truthy()? && self_.get(&at::_FRESH)?.truthy()? {
                builtins::get("EOFError").call(args![s!("Ran out of input")])?
            } else {
                UNPICKLING_ERROR.get()?.call(args![s!("pickle data was truncated")])?
            });
        }
        Ok(data)
    }

    pub fn _line(self_: &Value) -> R {
        call_guard!("_line");
        let data = self_.get(&at::_FILE)?.invoke(&at::READLINE, ())?;
        if !data.endswith(Value::from(b"\n".to_vec()))?.truthy()? {
            return exc::throw(UNPICKLING_ERROR.get()?.call(args![s!("pickle data was truncated")])?);
        }
        emitted::cut(&data, Value::None, Value::from(-1))
    }

    pub fn _count(self_: &Value, size: &Value) -> R<Int> {
        early!(builtins::get("int"), &at::FROM_BYTES, args![self_.invoke(&at::_BYTES, args![size])?, s!("little")])?
            .int()
    }

    pub fn load(self_: &Value) -> R {
        self_.put(&at::_STACK, list![])?;
        self_.put(&at::_MARKS, list![])?;
        self_.put(&at::_FRESH, true)?;
        let tried = attempt(|| {
            loop {
                let key = self_.get(&at::_FILE)?.invoke(&at::READ, args![1])?;
                if !key.truthy()? {
                    return Err(emitted::raised("EOFError", args![s!("Ran out of input")]));
                }
                let step = _STEPS.get()?.lookup(&key)?;
                if step.is_none() {
                    return exc::throw(UNPICKLING_ERROR.get()?.call(args![op::modulo(
                        &Value::from(s!("invalid load key, %s.")),
                        &Value::from(emitted::cut_text(&fmt::repr(&key)?, Value::from(1), Value::None)?),
                    )?])?);
                }
                step.call(args![self_])?;
                self_.put(&at::_FRESH, false)?;
            }
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&_STOP.get()?)? {
                let stop = error.value();
                return stop.get(&at::VALUE);
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn _pop(self_: &Value) -> R {
        call_guard!("_pop");
        if !self_.get(&at::_STACK)?.truthy()? {
            return exc::throw(UNPICKLING_ERROR.get()?.call(args![s!("unpickling stack underflow")])?);
        }
        self_.get(&at::_STACK)?.pop()
    }

    pub fn _top(self_: &Value) -> R {
        if !self_.get(&at::_STACK)?.truthy()? {
            return exc::throw(UNPICKLING_ERROR.get()?.call(args![s!("unpickling stack underflow")])?);
        }
        self_.get(&at::_STACK)?.at(-1)
    }

    pub fn _mark(self_: &Value) -> R {
        call_guard!("_mark");
        self_.get(&at::_MARKS)?.append(self_.get(&at::_STACK)?)?;
        self_.put(&at::_STACK, list![])?;
        Ok(Value::None)
    }

    pub fn _to_mark(self_: &Value) -> R {
        call_guard!("_to_mark");
        if !self_.get(&at::_MARKS)?.truthy()? {
            return exc::throw(UNPICKLING_ERROR.get()?.call(args![s!("could not find MARK")])?);
        }
        let items = self_.get(&at::_STACK)?;
        self_.put(&at::_STACK, self_.get(&at::_MARKS)?.pop()?)?;
        Ok(items)
    }

    pub fn _push(self_: &Value, value: &Value) -> R {
        call_guard!("_push");
        self_.get(&at::_STACK)?.append(value)?;
        Ok(Value::None)
    }

    pub fn _protocol(self_: &Value) -> R {
        call_guard!("_protocol");
        let proto = self_.invoke(&at::_BYTES, args![1])?.at(0)?;
        if op::gt_bool(&proto, &HIGHEST_PROTOCOL.get()?)? {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("unsupported pickle protocol: %d")), &proto)?],
            ));
        }
        self_.put(&at::PROTO, proto)?;
        Ok(Value::None)
    }

    pub fn _frame(self_: &Value) -> R {
        call_guard!("_frame");
        self_.invoke(&at::_BYTES, args![8])?;
        Ok(Value::None)
    }

    pub fn _stop(self_: &Value) -> R {
        call_guard!("_stop");
        exc::throw(_STOP.get()?.call(args![self_.invoke(&at::_POP, ())?])?)
    }

    pub fn _old_int(self_: &Value) -> R {
        call_guard!("_old_int");
        let text = self_.invoke(&at::_LINE, ())?;
        early!(
            self_.clone(),
            &at::_PUSH,
            args![if op::contains(&fixed!(tuple![Value::from(b"00".to_vec()), Value::from(b"01".to_vec())]), &text)? {
                dict![Value::from(b"00".to_vec()) => false, Value::from(b"01".to_vec()) => true]?.item(&text)?
            } else {
                builtins::int(args![&text, 0])?
            }]
        )?;
        Ok(Value::None)
    }

    pub fn _old_long(self_: &Value) -> R {
        call_guard!("_old_long");
        let text = self_.invoke(&at::_LINE, ())?;
        early!(
            self_.clone(),
            &at::_PUSH,
            args![builtins::int(args![
                if text.endswith(Value::from(b"L".to_vec()))?.truthy()? {
                    emitted::cut(&text, Value::None, Value::from(-1))?
                } else {
                    text.clone()
                },
                0
            ])?]
        )?;
        Ok(Value::None)
    }

    pub fn _signed(self_: &Value) -> R {
        call_guard!("_signed");
        early!(
            self_.clone(),
            &at::_PUSH,
            args![early!(
                builtins::get("int"),
                &at::FROM_BYTES,
                args![self_.invoke(&at::_BYTES, args![4])?, s!("little"); "signed" = true]
            )?]
        )?;
        Ok(Value::None)
    }

    pub fn _text_of(self_: &Value, data: &Value) -> R {
        call_guard!("_text_of");
        Ok(if op::eq_bool(&self_.get(&at::ENCODING)?, &Value::from(s!("bytes")))? {
            data.clone()
        } else {
            data.invoke(&at::DECODE, args![self_.get(&at::ENCODING)?, self_.get(&at::ERRORS)?])?
        })
    }

    pub fn _old_text(self_: &Value) -> R {
        call_guard!("_old_text");
        let text = self_.invoke(&at::_LINE, ())?;
        if builtins::length_of(&text)? < 2_i64
            || op::ne_bool(
                &emitted::cut(&text, Value::None, Value::from(1))?,
                &emitted::cut(&text, Value::from(-1), Value::None)?,
            )?
            || !op::contains(
                &fixed!(tuple![Value::from(b"\"".to_vec()), Value::from(b"'".to_vec())]),
                &emitted::cut(&text, Value::None, Value::from(1))?,
            )?
        {
            return exc::throw(UNPICKLING_ERROR.get()?.call(args![s!("the STRING opcode argument must be quoted")])?);
        }
        early!(
            self_.clone(),
            &at::_PUSH,
            args![early!(
                self_.clone(),
                &at::_TEXT_OF,
                args![early!(
                    AST.get()?,
                    &at::LITERAL_EVAL,
                    args![op::add(&Value::from(s!("b")), &text.invoke(&at::DECODE, args![s!("latin-1")])?)?]
                )?]
            )?]
        )?;
        Ok(Value::None)
    }

    pub fn _utf8(self_: &Value, size: &Value) -> R {
        early!(
            self_.clone(),
            &at::_PUSH,
            args![builtins::str(args![
                early!(self_.clone(), &at::_BYTES, args![self_.invoke(&at::_COUNT, args![size])?])?,
                s!("utf-8"),
                s!("surrogatepass")
            ])?]
        )?;
        Ok(Value::None)
    }

    pub fn _tuple_of(self_: &Value, size: &Value) -> R {
        let items = emitted::cut(&self_.get(&at::_STACK)?, op::neg(size)?, Value::None)?;
        if op::lt_bool(&Value::from(builtins::length_of(&items)?), size)? {
            return exc::throw(UNPICKLING_ERROR.get()?.call(args![s!("unpickling stack underflow")])?);
        }
        self_.get(&at::_STACK)?.del_item(&op::slice(op::neg(size)?, Value::None, Value::None))?;
        early!(self_.clone(), &at::_PUSH, args![builtins::tuple(args![items])?])?;
        Ok(Value::None)
    }

    pub fn _dict_of_items(self_: &Value) -> R {
        call_guard!("_dict_of_items");
        let items = self_.invoke(&at::_TO_MARK, ())?;
        early!(
            self_.clone(),
            &at::_PUSH,
            args![{
                let out = comprehension::dict();
                for at in emitted::words_by(0_i64, builtins::length_of(&items)?, 2_i64) {
                    comprehension::insert(&out, items.at(at)?, items.at(at + 1_i64)?)?;
                }
                out
            }]
        )?;
        Ok(Value::None)
    }

    pub fn _made(self_: &Value, kind: &Value, args: &Value) -> R {
        call_guard!("_made");
        let value;
        if args.truthy()?
            || !op::isinstance(kind, &builtins::get("type"))?
            || builtins::hasattr(args![kind, s!("__getinitargs__")])?.bool()?
        {
            value = _CALLABLE.get()?.call(args![kind])?.call(args![*args.clone()])?;
        } else {
            value = kind.invoke(&at::__NEW__, args![kind])?;
        }
        self_.invoke(&at::_PUSH, args![value])?;
        Ok(Value::None)
    }

    pub fn _old_instance(self_: &Value) -> R {
        call_guard!("_old_instance");
        let module_ = self_.invoke(&at::_LINE, ())?.invoke(&at::DECODE, args![s!("ascii")])?;
        let name = self_.invoke(&at::_LINE, ())?.invoke(&at::DECODE, args![s!("ascii")])?;
        early!(
            self_.clone(),
            &at::_MADE,
            args![self_.invoke(&at::FIND_CLASS, args![module_, name])?, self_.invoke(&at::_TO_MARK, ())?]
        )?;
        Ok(Value::None)
    }

    pub fn _old_object(self_: &Value) -> R {
        call_guard!("_old_object");
        let args = self_.invoke(&at::_TO_MARK, ())?;
        early!(self_.clone(), &at::_MADE, args![args.pop_at(0)?, &args])?;
        Ok(Value::None)
    }

    pub fn _newobj(self_: &Value) -> R {
        call_guard!("_newobj");
        let args = self_.invoke(&at::_POP, ())?;
        let kind = self_.invoke(&at::_POP, ())?;
        early!(self_.clone(), &at::_PUSH, args![kind.invoke(&at::__NEW__, args![&kind, *args])?])?;
        Ok(Value::None)
    }

    pub fn _newobj_ex(self_: &Value) -> R {
        call_guard!("_newobj_ex");
        let kwargs = self_.invoke(&at::_POP, ())?;
        let args = self_.invoke(&at::_POP, ())?;
        let kind = self_.invoke(&at::_POP, ())?;
        early!(self_.clone(), &at::_PUSH, args![kind.invoke(&at::__NEW__, args![&kind, *args; **kwargs])?])?;
        Ok(Value::None)
    }

    pub fn _global(self_: &Value) -> R {
        call_guard!("_global");
        let module_ = self_.invoke(&at::_LINE, ())?.invoke(&at::DECODE, args![s!("utf-8")])?;
        let name = self_.invoke(&at::_LINE, ())?.invoke(&at::DECODE, args![s!("utf-8")])?;
        early!(self_.clone(), &at::_PUSH, args![self_.invoke(&at::FIND_CLASS, args![module_, name])?])?;
        Ok(Value::None)
    }

    pub fn _stack_global(self_: &Value) -> R {
        call_guard!("_stack_global");
        let name = self_.invoke(&at::_POP, ())?;
        let module_ = self_.invoke(&at::_POP, ())?;
        if !op::is(&builtins::type_(args![&name])?, &builtins::get("str"))
            || !op::is(&builtins::type_(args![&module_])?, &builtins::get("str"))
        {
            return exc::throw(UNPICKLING_ERROR.get()?.call(args![s!("STACK_GLOBAL requires str")])?);
        }
        early!(self_.clone(), &at::_PUSH, args![self_.invoke(&at::FIND_CLASS, args![module_, name])?])?;
        Ok(Value::None)
    }

    pub fn _extension(self_: &Value, size: &Value) -> R {
        let code = self_.invoke(&at::_COUNT, args![size])?;
        let key = COPYREG.get()?.get(&at::_INVERTED_REGISTRY)?.lookup(&code)?;
        if key.is_none() {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("unregistered extension code %d")), &code)?],
            ));
        }
        early!(self_.clone(), &at::_PUSH, args![self_.invoke(&at::FIND_CLASS, args![*key])?])?;
        Ok(Value::None)
    }

    pub fn _reduce(self_: &Value) -> R {
        call_guard!("_reduce");
        let args = self_.invoke(&at::_POP, ())?;
        let func = self_.invoke(&at::_POP, ())?;
        early!(self_.clone(), &at::_PUSH, args![_CALLABLE.get()?.call(args![func])?.call(args![*args])?])?;
        Ok(Value::None)
    }

    pub fn _append(self_: &Value) -> R {
        call_guard!("_append");
        let value = self_.invoke(&at::_POP, ())?;
        let target = self_.invoke(&at::_TOP, ())?;
        if op::isinstance(&target, &builtins::get("list"))? {
            target.append(&value)?;
        } else {
            target.append(&value)?;
        }
        Ok(Value::None)
    }

    pub fn _appends(self_: &Value) -> R {
        call_guard!("_appends");
        let items = self_.invoke(&at::_TO_MARK, ())?;
        let target = self_.invoke(&at::_TOP, ())?;
        if builtins::hasattr(args![&target, s!("extend")])?.bool()? {
            target.extend(&items)?;
        } else {
            let mut it = op::iter(&items)?;
            while let Some(one) = it.next()? {
                target.append(one)?;
            }
        }
        Ok(Value::None)
    }

    pub fn _set_item(self_: &Value) -> R {
        call_guard!("_set_item");
        let value = self_.invoke(&at::_POP, ())?;
        let key = self_.invoke(&at::_POP, ())?;
        self_.invoke(&at::_TOP, ())?.set_item(&key, value)?;
        Ok(Value::None)
    }

    pub fn _set_items(self_: &Value) -> R {
        call_guard!("_set_items");
        let items = self_.invoke(&at::_TO_MARK, ())?;
        let target = self_.invoke(&at::_TOP, ())?;
        for at in emitted::words_by(0_i64, builtins::length_of(&items)?, 2_i64) {
            let value = items.at(at + 1_i64)?;
            target.set_item(&items.at(at)?, value)?;
        }
        Ok(Value::None)
    }

    pub fn _add_items(self_: &Value) -> R {
        call_guard!("_add_items");
        let items = self_.invoke(&at::_TO_MARK, ())?;
        let target = self_.invoke(&at::_TOP, ())?;
        if op::isinstance(&target, &builtins::get("set"))? {
            target.invoke(&at::UPDATE, args![&items])?;
        } else {
            let mut it = op::iter(&items)?;
            while let Some(one) = it.next()? {
                target.add(one)?;
            }
        }
        Ok(Value::None)
    }

    pub fn _build(self_: &Value) -> R {
        call_guard!("_build");
        let mut state = self_.invoke(&at::_POP, ())?;
        let target = self_.invoke(&at::_TOP, ())?;
        let setter = builtins::getattr(args![&target, s!("__setstate__"), Value::None])?;
        if !setter.is_none() {
            setter.call(args![&state])?;
            return Ok(Value::None);
        }
        if op::eq_bool(&builtins::type_(args![&target])?.get(&at::__MODULE__)?, &Value::from(s!("uuid")))? {
            let value2 =
                builtins::type_(args![&target])?.call(args![; "int" = state.item(&Value::from(s!("int")))?])?;
            self_.get(&at::_STACK)?.set_at(-1, value2)?;
            let mut it = op::iter(&self_.get(&at::MEMO)?.items()?)?;
            while let Some([at, value]) = it.next_parts::<2>()? {
                if op::is(&value, &target) {
                    let value3 = self_.get(&at::_STACK)?.at(-1)?;
                    self_.get(&at::MEMO)?.set_item(&at, value3)?;
                }
            }
            return Ok(Value::None);
        }
        let mut slots = Value::None;
        if op::isinstance(&state, &builtins::get("tuple"))? && builtins::length_of(&state)? == 2_i64 {
            [state, slots] = op::unpack::<2>(&state)?;
        }
        if state.truthy()? {
            let own = target.get(&at::__DICT__)?;
            let mut it = op::iter(&state.items()?)?;
            while let Some([name, value]) = it.next_parts::<2>()? {
                own.set_item(&name, value)?;
            }
        }
        if slots.truthy()? {
            let mut it = op::iter(&slots.items()?)?;
            while let Some([name, value]) = it.next_parts::<2>()? {
                builtins::setattr(args![&target, name, value])?;
            }
        }
        Ok(Value::None)
    }

    pub fn _pop_one(self_: &Value) -> R {
        call_guard!("_pop_one");
        if self_.get(&at::_STACK)?.truthy()? {
            self_.get(&at::_STACK)?.pop()?;
        } else {
            self_.invoke(&at::_TO_MARK, ())?;
        }
        Ok(Value::None)
    }

    pub fn _memo_get(self_: &Value, at: &Value) -> R {
        if !op::contains(&self_.get(&at::MEMO)?, at)? {
            return exc::throw(
                UNPICKLING_ERROR
                    .get()?
                    .call(args![op::modulo(&Value::from(s!("Memo value not found at index %d")), at)?])?,
            );
        }
        self_.invoke(&at::_PUSH, args![self_.get(&at::MEMO)?.item(at)?])?;
        Ok(Value::None)
    }

    pub fn _memo_put(self_: &Value, at: &Value) -> R {
        let value = self_.invoke(&at::_TOP, ())?;
        self_.get(&at::MEMO)?.set_item(at, value)?;
        Ok(Value::None)
    }

    pub fn _refused(self_: &Value) -> R {
        exc::throw(
            UNPICKLING_ERROR
                .get()?
                .call(args![s!("pickle stream refers to out-of-band data but no *buffers* argument was given")])?,
        )
    }
}

pub fn dump(obj: &Value, file: &Value, protocol: &Value, fix_imports: &Value, buffer_callback: &Value) -> R {
    call_guard!("dump");
    PICKLER
        .get()?
        .call(args![file, protocol; "fix_imports" = fix_imports, "buffer_callback" = buffer_callback])?
        .invoke(&at::DUMP, args![obj])?;
    Ok(Value::None)
}

pub fn dumps(obj: &Value, protocol: &Value, fix_imports: &Value, buffer_callback: &Value) -> R {
    let out = IO.get()?.invoke(&at::BYTESIO, ())?;
    PICKLER
        .get()?
        .call(args![&out, protocol; "fix_imports" = fix_imports, "buffer_callback" = buffer_callback])?
        .invoke(&at::DUMP, args![obj])?;
    out.invoke(&at::GETVALUE, ())
}

pub fn load(file: &Value, fix_imports: &Value, encoding: &Value, errors: &Value, buffers: &Value) -> R {
    call_guard!("load");
    UNPICKLER
        .get()?
        .call(args![file; "fix_imports" = fix_imports, "encoding" = encoding, "errors" = errors])?
        .invoke(&at::LOAD, ())
}

pub fn loads(data: &Value, fix_imports: &Value, encoding: &Value, errors: &Value, buffers: &Value) -> R {
    if op::isinstance(data, &builtins::get("str"))? {
        return Err(emitted::raised("TypeError", args![s!("a bytes-like object is required, not 'str'")]));
    }
    UNPICKLER
        .get()?
        .call(args![
            IO.get()?.invoke(&at::BYTESIO, args![data])?;
            "fix_imports" = fix_imports,
            "encoding" = encoding,
            "errors" = errors
        ])?
        .invoke(&at::LOAD, ())
}

fn init() -> R<()> {
    AST.set(batuta_std::ast_::module());
    CODECS.set(batuta_py_codecs::codecs::import()?);
    COPYREG.set(batuta_py_copyreg::copyreg::import()?);
    IO.set(batuta_std::io_::module());
    OPERATOR.set(batuta_std::operator::module());
    STRUCT.set(batuta_std::struct_::module());
    SYS.set(batuta_std::sys::module());
    modules::bring_from(
        &Value::from(batuta_std::types_::module()),
        &[
            (&BUILTIN_FUNCTION_TYPE, "BuiltinFunctionType", 4),
            (&FUNCTION_TYPE, "FunctionType", 2),
            (&METHOD_TYPE, "MethodType", 6),
            (&MODULE_TYPE, "ModuleType", 9),
        ],
    )?;
    _LIBRARY_MODULE.set(modules::member_at(&Value::from(batuta_std::library_::module()), "find", 2)?);
    __ALL_.set(list![
        s!("PickleError"),
        s!("PicklingError"),
        s!("UnpicklingError"),
        s!("Pickler"),
        s!("Unpickler"),
        s!("PickleBuffer"),
        s!("dump"),
        s!("dumps"),
        s!("load"),
        s!("loads"),
        s!("HIGHEST_PROTOCOL"),
        s!("DEFAULT_PROTOCOL"),
        s!("format_version"),
        s!("compatible_formats"),
        s!("bytes_types")
    ]);
    FORMAT_VERSION.set(s!("4.0"));
    COMPATIBLE_FORMATS.set(list![
        s!("1.0"),
        s!("1.1"),
        s!("1.2"),
        s!("1.3"),
        s!("2.0"),
        s!("3.0"),
        s!("4.0"),
        s!("5.0")
    ]);
    HIGHEST_PROTOCOL.set(5);
    DEFAULT_PROTOCOL.set(4);
    BYTES_TYPES.set(tuple![builtins::get("bytes"), builtins::get("bytearray")]);
    _FRAME.set(64_i64 * 1024_i64);
    _ANY_OF.set(OPERATOR.get()?.invoke(&at::ITEMGETTER, args![0])?);
    _BATCH.set(1000);
    PICKLE_ERROR.define({
        let ns = Dict::new();
        ns.doc("The base of what goes wrong here.");
        build_class("PickleError", "pickle", "PickleError", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    PICKLING_ERROR.define({
        let ns2 = Dict::new();
        ns2.doc("A value cannot be written.");
        build_class("PicklingError", "pickle", "PicklingError", vec![PICKLE_ERROR.get()?], ns2, Vec::new())?
    });
    UNPICKLING_ERROR.define({
        let ns3 = Dict::new();
        ns3.doc("Bytes cannot be read.");
        build_class("UnpicklingError", "pickle", "UnpicklingError", vec![PICKLE_ERROR.get()?], ns3, Vec::new())?
    });
    _STOP.define({
        let ns4 = Dict::new();
        ns4.method("_Stop.__init__(self, value)", [], Stop::__init__);
        build_class("_Stop", "pickle", "_Stop", vec![builtins::get("Exception")], ns4, Vec::new())?
    });
    PICKLE_BUFFER.define({
        let ns5 = Dict::new();
        ns5.method("PickleBuffer.__init__(self, obj)", [], PickleBuffer::__init__);
        build_class("PickleBuffer", "pickle", "PickleBuffer", Vec::new(), ns5, Vec::new())?
    });
    _ENCODED.set(function("_encoded(number)", [], _encoded));
    ENCODE_LONG.set(function("encode_long(x)", [], encode_long));
    DECODE_LONG.set(function("decode_long(data)", [], decode_long));
    _DEFINES.set(function("_defines(kind, name)", [], _defines));
    _SLOT_NAMES.set(function("_slot_names(kind)", [], _slot_names));
    _STATE_OF.set(function("_state_of(value, kind)", [], _state_of));
    _PLAIN.set(tuple![
        builtins::get("int"),
        builtins::get("float"),
        builtins::get("str"),
        builtins::get("bytes"),
        builtins::get("bytearray"),
        builtins::get("list"),
        builtins::get("tuple"),
        builtins::get("dict"),
        builtins::get("set"),
        builtins::get("frozenset"),
        builtins::get("complex")
    ]);
    _BASE_OF.set(function("_base_of(kind)", [], _base_of));
    _PARTS.set(function("_parts(value, kind, protocol)", [], _parts));
    _LIBRARY_PARTS.set(function("_library_parts(value, kind)", [], _library_parts));
    _TWO.set(function("_two(number)", [], _two));
    _DATE_PARTS.set(function("_date_parts(value, kind, name)", [], _date_parts));
    _DATE_MAKER.set(function("_date_maker(kind)", [], _date_maker));
    _MAKERS.set(Value::Dict(Dict::new()));
    _CALLABLE.set(function("_callable(made)", [], _callable));
    _OLD_MODULES.set(dict![
        s!("builtins") => s!("__builtin__"),
        s!("copyreg") => s!("copy_reg"),
        s!("queue") => s!("Queue"),
        s!("configparser") => s!("ConfigParser")
    ]?);
    _OLD_NAMES.set(dict![
        tuple![s!("builtins"), s!("range")] => tuple![s!("__builtin__"), s!("xrange")],
        tuple![s!("functools"), s!("reduce")] => tuple![s!("__builtin__"), s!("reduce")],
        tuple![s!("builtins"), s!("chr")] => tuple![s!("__builtin__"), s!("unichr")],
        tuple![s!("builtins"), s!("str")] => tuple![s!("__builtin__"), s!("unicode")],
        tuple![s!("builtins"), s!("zip")] => tuple![s!("itertools"), s!("izip")],
        tuple![s!("builtins"), s!("map")] => tuple![s!("itertools"), s!("imap")],
        tuple![s!("builtins"), s!("filter")] => tuple![s!("itertools"), s!("ifilter")]
    ]?);
    _NEW_MODULES.set(comprehension::dict_of(&_OLD_MODULES.get()?.items()?, |item: Value| {
        let [new, old] = op::unpack::<2>(&item)?;
        Ok((old, new))
    })?);
    _NEW_MODULES.get()?.set_item(&Value::from(s!("exceptions")), s!("builtins"))?;
    let value = tuple![s!("__builtin__"), s!("long")];
    _OLD_NAMES.get()?.set_item(&tuple![s!("builtins"), s!("int")], value)?;
    _NEW_NAMES.set(comprehension::dict_of(&_OLD_NAMES.get()?.items()?, |item2: Value| {
        let [new2, old2] = op::unpack::<2>(&item2)?;
        Ok((old2, new2))
    })?);
    _FIND_MODULE.set(function("_find_module(name)", [], _find_module));
    _ATTRIBUTE.set(function("_attribute(module, name)", [], _attribute));
    _MODULE_NAME.set(function("_module_name(value, name)", [], _module_name));
    PICKLER.define({
        let ns6 = Dict::new();
        ns6.doc("Writes values to a file.");
        ns6.method(
            "Pickler.__init__(self, file, protocol=, *, fix_imports=, buffer_callback=)",
            vec![Value::None, Value::from(true), Value::None],
            Pickler::__init__,
        );
        ns6.method("Pickler.clear_memo(self)", [], Pickler::clear_memo);
        ns6.method("Pickler.dump(self, obj)", [], Pickler::dump);
        ns6.method("Pickler.persistent_id(self, obj)", [], Pickler::persistent_id);
        ns6.method("Pickler._put(self, data)", [], Pickler::_put);
        ns6.method("Pickler._end_frame(self)", [], Pickler::_end_frame);
        ns6.method("Pickler._full(self)", [], Pickler::_full);
        ns6.method("Pickler._put_large(self, head, data)", [], Pickler::_put_large);
        ns6.method("Pickler._key(self, value)", [], Pickler::_key);
        ns6.method("Pickler._seen(self, value)", [], Pickler::_seen);
        ns6.method("Pickler._memoize(self, value)", [], Pickler::_memoize);
        ns6.method("Pickler._get(self, at)", [], Pickler::_get);
        ns6.method("Pickler.save(self, obj, save_persistent_id=)", vec![Value::from(true)], Pickler::save);
        ns6.method("Pickler._save(self, given, persistent=)", vec![Value::from(true)], Pickler::_save);
        ns6.method("Pickler._reduced(self, value, kind)", [], Pickler::_reduced);
        ns6.method("Pickler._save_int(self, value)", [], Pickler::_save_int);
        ns6.method("Pickler._save_bytes(self, value)", [], Pickler::_save_bytes);
        ns6.method("Pickler._save_text(self, value)", [], Pickler::_save_text);
        ns6.method("Pickler._save_tuple(self, value)", [], Pickler::_save_tuple);
        ns6.method("Pickler._save_items(self, items)", [], Pickler::_save_items);
        ns6.method("Pickler._save_pairs(self, pairs)", [], Pickler::_save_pairs);
        ns6.method("Pickler._save_set(self, value)", [], Pickler::_save_set);
        ns6.method("Pickler._save_frozenset(self, value)", [], Pickler::_save_frozenset);
        ns6.method("Pickler._save_type(self, value)", [], Pickler::_save_type);
        ns6.method("Pickler._save_global(self, value, name=)", vec![Value::None], Pickler::_save_global);
        ns6.method(
            "Pickler._save_reduced(self, value, func, args, state=, items=, pairs=, setter=)",
            vec![Value::None, Value::None, Value::None, Value::None],
            Pickler::_save_reduced,
        );
        build_class("Pickler", "pickle", "Pickler", Vec::new(), ns6, Vec::new())?
    });
    _SHOWN_KIND.set(function("_shown_kind(kind)", [], _shown_kind));
    _IS_SHARED.set(function("_is_shared(text)", [], _is_shared));
    _TAKE.set(function("_take(items)", [], _take));
    UNPICKLER.define({
        let ns7 = Dict::new();
        ns7.doc("Reads values from a file.");
        ns7.method(
            "Unpickler.__init__(self, file, *, fix_imports=, encoding=, errors=, buffers=)",
            vec![Value::from(true), Value::from(s!("ASCII")), Value::from(s!("strict")), Value::None],
            Unpickler::__init__,
        );
        ns7.method("Unpickler.persistent_load(self, pid)", [], Unpickler::persistent_load);
        ns7.method("Unpickler.find_class(self, module, name)", [], Unpickler::find_class);
        ns7.method("Unpickler._bytes(self, size)", [], Unpickler::_bytes);
        ns7.method("Unpickler._line(self)", [], Unpickler::_line);
        ns7.method("Unpickler._count(self, size)", [], Unpickler::_count);
        ns7.method("Unpickler.load(self)", [], Unpickler::load);
        ns7.method("Unpickler._pop(self)", [], Unpickler::_pop);
        ns7.method("Unpickler._top(self)", [], Unpickler::_top);
        ns7.method("Unpickler._mark(self)", [], Unpickler::_mark);
        ns7.method("Unpickler._to_mark(self)", [], Unpickler::_to_mark);
        ns7.method("Unpickler._push(self, value)", [], Unpickler::_push);
        ns7.method("Unpickler._protocol(self)", [], Unpickler::_protocol);
        ns7.method("Unpickler._frame(self)", [], Unpickler::_frame);
        ns7.method("Unpickler._stop(self)", [], Unpickler::_stop);
        ns7.method("Unpickler._old_int(self)", [], Unpickler::_old_int);
        ns7.method("Unpickler._old_long(self)", [], Unpickler::_old_long);
        ns7.method("Unpickler._signed(self)", [], Unpickler::_signed);
        ns7.method("Unpickler._text_of(self, data)", [], Unpickler::_text_of);
        ns7.method("Unpickler._old_text(self)", [], Unpickler::_old_text);
        ns7.method("Unpickler._utf8(self, size)", [], Unpickler::_utf8);
        ns7.method("Unpickler._tuple_of(self, size)", [], Unpickler::_tuple_of);
        ns7.method("Unpickler._dict_of_items(self)", [], Unpickler::_dict_of_items);
        ns7.method("Unpickler._made(self, kind, args)", [], Unpickler::_made);
        ns7.method("Unpickler._old_instance(self)", [], Unpickler::_old_instance);
        ns7.method("Unpickler._old_object(self)", [], Unpickler::_old_object);
        ns7.method("Unpickler._newobj(self)", [], Unpickler::_newobj);
        ns7.method("Unpickler._newobj_ex(self)", [], Unpickler::_newobj_ex);
        ns7.method("Unpickler._global(self)", [], Unpickler::_global);
        ns7.method("Unpickler._stack_global(self)", [], Unpickler::_stack_global);
        ns7.method("Unpickler._extension(self, size)", [], Unpickler::_extension);
        ns7.method("Unpickler._reduce(self)", [], Unpickler::_reduce);
        ns7.method("Unpickler._append(self)", [], Unpickler::_append);
        ns7.method("Unpickler._appends(self)", [], Unpickler::_appends);
        ns7.method("Unpickler._set_item(self)", [], Unpickler::_set_item);
        ns7.method("Unpickler._set_items(self)", [], Unpickler::_set_items);
        ns7.method("Unpickler._add_items(self)", [], Unpickler::_add_items);
        ns7.method("Unpickler._build(self)", [], Unpickler::_build);
        ns7.method("Unpickler._pop_one(self)", [], Unpickler::_pop_one);
        ns7.method("Unpickler._memo_get(self, at)", [], Unpickler::_memo_get);
        ns7.method("Unpickler._memo_put(self, at)", [], Unpickler::_memo_put);
        ns7.method("Unpickler._refused(self)", [], Unpickler::_refused);
        build_class("Unpickler", "pickle", "Unpickler", Vec::new(), ns7, Vec::new())?
    });
    _STEPS.set({
        let __items = Dict::new();
        __items.set(Value::from(b"\x80".to_vec()), UNPICKLER.get()?.get(&at::_PROTOCOL)?)?;
        __items.set(Value::from(b"\x95".to_vec()), UNPICKLER.get()?.get(&at::_FRAME)?)?;
        __items.set(Value::from(b".".to_vec()), UNPICKLER.get()?.get(&at::_STOP)?)?;
        __items.set(Value::from(b"(".to_vec()), UNPICKLER.get()?.get(&at::_MARK)?)?;
        __items.set(Value::from(b"0".to_vec()), UNPICKLER.get()?.get(&at::_POP_ONE)?)?;
        __items.set(
            Value::from(b"1".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_TO_MARK, ())),
        )?;
        __items.set(
            Value::from(b"2".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_PUSH, args![self_.invoke(&at::_TOP, ())?])
            }),
        )?;
        __items.set(
            Value::from(b"N".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_PUSH, args![Value::None])),
        )?;
        __items.set(
            Value::from(b"\x88".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_PUSH, args![true])),
        )?;
        __items.set(
            Value::from(b"\x89".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_PUSH, args![false])),
        )?;
        __items.set(Value::from(b"I".to_vec()), UNPICKLER.get()?.get(&at::_OLD_INT)?)?;
        __items.set(Value::from(b"L".to_vec()), UNPICKLER.get()?.get(&at::_OLD_LONG)?)?;
        __items.set(Value::from(b"J".to_vec()), UNPICKLER.get()?.get(&at::_SIGNED)?)?;
        __items.set(
            Value::from(b"K".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_PUSH, args![self_.invoke(&at::_COUNT, args![1])?])
            }),
        )?;
        __items.set(
            Value::from(b"M".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_PUSH, args![self_.invoke(&at::_COUNT, args![2])?])
            }),
        )?;
        __items.set(
            Value::from(b"\x8a".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                call_guard!("<lambda>");
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![DECODE_LONG.get()?.call(args![early!(
                        self_.clone(),
                        &at::_BYTES,
                        args![self_.invoke(&at::_COUNT, args![1])?]
                    )?])?]
                )
            }),
        )?;
        __items.set(
            Value::from(b"\x8b".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                call_guard!("<lambda>");
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![DECODE_LONG.get()?.call(args![early!(
                        self_.clone(),
                        &at::_BYTES,
                        args![self_.invoke(&at::_COUNT, args![4])?]
                    )?])?]
                )
            }),
        )?;
        __items.set(
            Value::from(b"F".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_PUSH, args![emitted::float_of(&self_.invoke(&at::_LINE, ())?)?])
            }),
        )?;
        __items.set(
            Value::from(b"G".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![early!(STRUCT.get()?, &at::UNPACK, args![s!(">d"), self_.invoke(&at::_BYTES, args![8])?])?
                        .at(0,)?]
                )
            }),
        )?;
        __items.set(Value::from(b"S".to_vec()), UNPICKLER.get()?.get(&at::_OLD_TEXT)?)?;
        __items.set(
            Value::from(b"T".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![early!(
                        self_.clone(),
                        &at::_TEXT_OF,
                        args![early!(self_.clone(), &at::_BYTES, args![self_.invoke(&at::_COUNT, args![4])?])?]
                    )?]
                )
            }),
        )?;
        __items.set(
            Value::from(b"U".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![early!(
                        self_.clone(),
                        &at::_TEXT_OF,
                        args![early!(self_.clone(), &at::_BYTES, args![self_.invoke(&at::_COUNT, args![1])?])?]
                    )?]
                )
            }),
        )?;
        __items.set(
            Value::from(b"V".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![builtins::str(args![self_.invoke(&at::_LINE, ())?, s!("raw-unicode-escape")])?]
                )
            }),
        )?;
        __items.set(
            Value::from(b"X".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_UTF8, args![4])),
        )?;
        __items.set(
            Value::from(b"\x8c".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_UTF8, args![1])),
        )?;
        __items.set(
            Value::from(b"\x8d".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_UTF8, args![8])),
        )?;
        __items.set(
            Value::from(b"B".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![early!(self_.clone(), &at::_BYTES, args![self_.invoke(&at::_COUNT, args![4])?])?]
                )
            }),
        )?;
        __items.set(
            Value::from(b"C".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![early!(self_.clone(), &at::_BYTES, args![self_.invoke(&at::_COUNT, args![1])?])?]
                )
            }),
        )?;
        __items.set(
            Value::from(b"\x8e".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![early!(self_.clone(), &at::_BYTES, args![self_.invoke(&at::_COUNT, args![8])?])?]
                )
            }),
        )?;
        __items.set(
            Value::from(b"\x96".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![builtins::bytearray(args![early!(
                        self_.clone(),
                        &at::_BYTES,
                        args![self_.invoke(&at::_COUNT, args![8])?]
                    )?])?]
                )
            }),
        )?;
        __items.set(
            Value::from(b")".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_PUSH, args![tuple![]])),
        )?;
        __items.set(
            Value::from(b"t".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_PUSH, args![builtins::tuple(args![self_.invoke(&at::_TO_MARK, ())?])?])
            }),
        )?;
        __items.set(
            Value::from(b"\x85".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_TUPLE_OF, args![1])),
        )?;
        __items.set(
            Value::from(b"\x86".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_TUPLE_OF, args![2])),
        )?;
        __items.set(
            Value::from(b"\x87".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_TUPLE_OF, args![3])),
        )?;
        __items.set(
            Value::from(b"]".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_PUSH, args![list![]])),
        )?;
        __items.set(
            Value::from(b"l".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_PUSH, args![self_.invoke(&at::_TO_MARK, ())?])
            }),
        )?;
        __items.set(
            Value::from(b"}".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_PUSH, args![Value::Dict(Dict::new())])),
        )?;
        __items.set(Value::from(b"d".to_vec()), UNPICKLER.get()?.get(&at::_DICT_OF_ITEMS)?)?;
        __items.set(
            Value::from(b"\x8f".to_vec()),
            def("<lambda>(self)", [], move |[self_]| early!(self_, &at::_PUSH, args![builtins::set(Args::none())?])),
        )?;
        __items.set(
            Value::from(b"\x91".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_PUSH, args![builtins::frozenset(args![self_.invoke(&at::_TO_MARK, ())?])?])
            }),
        )?;
        __items.set(Value::from(b"a".to_vec()), UNPICKLER.get()?.get(&at::_APPEND)?)?;
        __items.set(Value::from(b"e".to_vec()), UNPICKLER.get()?.get(&at::_APPENDS)?)?;
        __items.set(Value::from(b"s".to_vec()), UNPICKLER.get()?.get(&at::_SET_ITEM)?)?;
        __items.set(Value::from(b"u".to_vec()), UNPICKLER.get()?.get(&at::_SET_ITEMS)?)?;
        __items.set(Value::from(b"\x90".to_vec()), UNPICKLER.get()?.get(&at::_ADD_ITEMS)?)?;
        __items.set(Value::from(b"c".to_vec()), UNPICKLER.get()?.get(&at::_GLOBAL)?)?;
        __items.set(Value::from(b"\x93".to_vec()), UNPICKLER.get()?.get(&at::_STACK_GLOBAL)?)?;
        __items.set(
            Value::from(b"\x82".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_EXTENSION, args![1])),
        )?;
        __items.set(
            Value::from(b"\x83".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_EXTENSION, args![2])),
        )?;
        __items.set(
            Value::from(b"\x84".to_vec()),
            def("<lambda>(self)", [], move |[self_]| self_.invoke(&at::_EXTENSION, args![4])),
        )?;
        __items.set(Value::from(b"R".to_vec()), UNPICKLER.get()?.get(&at::_REDUCE)?)?;
        __items.set(Value::from(b"b".to_vec()), UNPICKLER.get()?.get(&at::_BUILD)?)?;
        __items.set(Value::from(b"i".to_vec()), UNPICKLER.get()?.get(&at::_OLD_INSTANCE)?)?;
        __items.set(Value::from(b"o".to_vec()), UNPICKLER.get()?.get(&at::_OLD_OBJECT)?)?;
        __items.set(Value::from(b"\x81".to_vec()), UNPICKLER.get()?.get(&at::_NEWOBJ)?)?;
        __items.set(Value::from(b"\x92".to_vec()), UNPICKLER.get()?.get(&at::_NEWOBJ_EX)?)?;
        __items.set(
            Value::from(b"P".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![early!(
                        self_.clone(),
                        &at::PERSISTENT_LOAD,
                        args![self_.invoke(&at::_LINE, ())?.invoke(&at::DECODE, args![s!("ascii")])?]
                    )?]
                )
            }),
        )?;
        __items.set(
            Value::from(b"Q".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(
                    self_.clone(),
                    &at::_PUSH,
                    args![early!(self_.clone(), &at::PERSISTENT_LOAD, args![self_.invoke(&at::_POP, ())?])?]
                )
            }),
        )?;
        __items.set(
            Value::from(b"g".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_MEMO_GET, args![emitted::int_of(&self_.invoke(&at::_LINE, ())?)?])
            }),
        )?;
        __items.set(
            Value::from(b"h".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_MEMO_GET, args![self_.invoke(&at::_COUNT, args![1])?])
            }),
        )?;
        __items.set(
            Value::from(b"j".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_MEMO_GET, args![self_.invoke(&at::_COUNT, args![4])?])
            }),
        )?;
        __items.set(
            Value::from(b"p".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_MEMO_PUT, args![emitted::int_of(&self_.invoke(&at::_LINE, ())?)?])
            }),
        )?;
        __items.set(
            Value::from(b"q".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_MEMO_PUT, args![self_.invoke(&at::_COUNT, args![1])?])
            }),
        )?;
        __items.set(
            Value::from(b"r".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                early!(self_.clone(), &at::_MEMO_PUT, args![self_.invoke(&at::_COUNT, args![4])?])
            }),
        )?;
        __items.set(
            Value::from(b"\x94".to_vec()),
            def("<lambda>(self)", [], move |[self_]| {
                self_.invoke(&at::_MEMO_PUT, args![builtins::length_of(&self_.get(&at::MEMO)?)?])
            }),
        )?;
        __items.set(Value::from(b"\x97".to_vec()), UNPICKLER.get()?.get(&at::_REFUSED)?)?;
        __items.set(Value::from(b"\x98".to_vec()), UNPICKLER.get()?.get(&at::_REFUSED)?)?;
        Value::Dict(__items)
    });
    DUMP.set(function(
        "dump(obj, file, protocol=, *, fix_imports=, buffer_callback=)",
        vec![Value::None, Value::from(true), Value::None],
        dump,
    ));
    DUMPS.set(function(
        "dumps(obj, protocol=, *, fix_imports=, buffer_callback=)",
        vec![Value::None, Value::from(true), Value::None],
        dumps,
    ));
    LOAD.set(function(
        "load(file, *, fix_imports=, encoding=, errors=, buffers=)",
        vec![Value::from(true), Value::from(s!("ASCII")), Value::from(s!("strict")), Value::None],
        load,
    ));
    LOADS.set(function(
        "loads(data, /, *, fix_imports=, encoding=, errors=, buffers=)",
        vec![Value::from(true), Value::from(s!("ASCII")), Value::from(s!("strict")), Value::None],
        loads,
    ));
    Ok(())
}
