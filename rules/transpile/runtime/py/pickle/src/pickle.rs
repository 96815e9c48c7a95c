// Written by batuta from python/pickle.py, 9d416c81be1dce75.
//! Values as bytes and back, in CPython's format: protocols 2 to 5 are written, all are read.
use batuta_rt::prelude::*;

module_globals! {
    "pickle", init;
    AST: "ast", CODECS: "codecs", COPYREG: "copyreg", IO: "io", STRUCT: "struct", SYS: "sys",
    BUILTIN_FUNCTION_TYPE: "BuiltinFunctionType", FUNCTION_TYPE: "FunctionType", METHOD_TYPE: "MethodType",
    MODULE_TYPE: "ModuleType", _LIBRARY_MODULE: "_library_module", READER: "Reader", WRITER: "Writer",
    __ALL_: "__all__", FORMAT_VERSION: "format_version", COMPATIBLE_FORMATS: "compatible_formats",
    HIGHEST_PROTOCOL: "HIGHEST_PROTOCOL", DEFAULT_PROTOCOL: "DEFAULT_PROTOCOL", BYTES_TYPES: "bytes_types",
    PICKLE_ERROR: "PickleError", PICKLING_ERROR: "PicklingError", UNPICKLING_ERROR: "UnpicklingError",
    PICKLE_BUFFER: "PickleBuffer", _ENCODED: "_encoded", ENCODE_LONG: "encode_long", DECODE_LONG: "decode_long",
    _DEFINES: "_defines", _SLOT_NAMES: "_slot_names", _STATE_OF: "_state_of", _PLAIN: "_PLAIN", _BASE_OF: "_base_of",
    _PARTS: "_parts", _DATE_PARTS: "_date_parts", _LIBRARY_PARTS: "_library_parts", _TWO: "_two",
    _DATE_MAKER: "_date_maker", _MAKERS: "_makers", _CALLABLE: "_callable", _OLD_MODULES: "_OLD_MODULES",
    _OLD_NAMES: "_OLD_NAMES", _NEW_MODULES: "_NEW_MODULES", _NEW_NAMES: "_NEW_NAMES", _FIND_MODULE: "_find_module",
    _ATTRIBUTE: "_attribute", _MODULE_NAME: "_module_name", PICKLER: "Pickler", DUMP: "dump",
    _SHOWN_KIND: "_shown_kind", LOAD: "load", UNPICKLER: "Unpickler", _BYTES_UNPICKLER: "_BytesUnpickler",
    DUMPS: "dumps", LOADS: "loads",
}

fields! {
    ARGS: "args", BIN: "bin", BIT_LENGTH: "bit_length", BYTESIO: "BytesIO", CLEAR: "clear", DAY: "day", DAYS: "days",
    DECODE: "decode", DEFAULT_FACTORY: "default_factory", DENOMINATOR: "denominator", DISPATCH_TABLE: "dispatch_table",
    DUMP: "dump", ENCODE: "encode", ENCODING: "encoding", ERRORS: "errors", FAST: "fast", FIND_CLASS: "find_class",
    FINISH: "finish", FIX_IMPORTS: "fix_imports", FOLD: "fold", FROM_BYTES: "from_bytes", GETVALUE: "getvalue",
    HOUR: "hour", IMAG: "imag", INT: "int", ITEMS: "items", LITERAL_EVAL: "literal_eval", LOAD: "load",
    MAXLEN: "maxlen", MEMO: "memo", MEMOIZE: "memoize", MICROSECOND: "microsecond", MICROSECONDS: "microseconds",
    MINUTE: "minute", MODULES: "modules", MONTH: "month", NUMERATOR: "numerator", PACK: "pack", PAIRS: "pairs",
    PARTS: "parts", PERSISTENT_ID: "persistent_id", PROTO: "proto", PUT: "put", REAL: "real", RECALL: "recall",
    SAVE: "save", SECOND: "second", SECONDS: "seconds", START: "start", STEP: "step", STOP: "stop",
    TO_BYTES: "to_bytes", TZINFO: "tzinfo", TZNAME: "tzname", UTCOFFSET: "utcoffset", WRITE: "write", YEAR: "year",
    _BEGIN: "_begin", _EXTENSION_REGISTRY: "_extension_registry", _INVERTED_REGISTRY: "_inverted_registry",
    _PUT: "_put", _READER: "_reader", _REDUCED: "_reduced", _SAVE: "_save", _SAVE_GLOBAL: "_save_global",
    _SAVE_REDUCED: "_save_reduced", _SAVE_TYPE: "_save_type", _TEXT_OF: "_text_of", _WRITER: "_writer",
    _WRITE_TO: "_write_to", __DICT__: "__dict__", __GETNEWARGS_EX__: "__getnewargs_ex__",
    __GETNEWARGS__: "__getnewargs__", __GETSTATE__: "__getstate__", __MODULE__: "__module__", __MRO__: "__mro__",
    __NAME__: "__name__", __NEWOBJ_EX__: "__newobj_ex__", __NEWOBJ__: "__newobj__", __NEW__: "__new__",
    __QUALNAME__: "__qualname__", __REDUCE_EX__: "__reduce_ex__", __REDUCE__: "__reduce__", __SELF__: "__self__",
}

/// The base of what goes wrong here.
pub struct PickleError;

/// A value cannot be written.
pub struct PicklingError;

/// Bytes cannot be read.
pub struct UnpicklingError;

pub struct PickleBuffer;

impl PickleBuffer {
    pub fn __init__(self_: &Value, obj: &Value) -> R {
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
        data = data.cut(Value::None, -1)?;
    }
    Ok(data)
}

pub fn encode_long(x: &Value) -> R {
    _ENCODED.get()?.call(args![x])
}

pub fn decode_long(data: &Value) -> R<Int> {
    builtins::get("int").invoke(&at::FROM_BYTES, args![data, s!("little"); "signed" = true]).int()
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
    if where_.equals("datetime")? {
        return _DATE_PARTS.get()?.call(args![value, kind, name]);
    }
    if where_.equals("decimal")? && name.equals("Decimal")? {
        return Ok(tuple![kind, tuple![builtins::str(args![value])?]]);
    }
    if where_.equals("fractions")? && name.equals("Fraction")? {
        return Ok(tuple![kind, tuple![value.get(&at::NUMERATOR)?, value.get(&at::DENOMINATOR)?]]);
    }
    if where_.equals("collections")? && name.equals("OrderedDict")? {
        return Ok(tuple![
            kind,
            tuple![],
            emitted::or(value.get(&at::__DICT__)?, || Ok(Value::None))?,
            Value::None,
            builtins::iter(args![value.items()?])?
        ]);
    }
    if where_.equals("collections")? && name.equals("defaultdict")? {
        let args = if value.lacks(&at::DEFAULT_FACTORY)? { tuple![] } else { tuple![value.get(&at::DEFAULT_FACTORY)?] };
        return Ok(tuple![kind, args, Value::None, Value::None, builtins::iter(args![value.items()?])?]);
    }
    if where_.equals("collections")? && name.equals("Counter")? {
        return Ok(tuple![kind, tuple![builtins::dict(args![value])?]]);
    }
    if where_.equals("collections")? && name.equals("deque")? {
        let args = if value.lacks(&at::MAXLEN)? { tuple![] } else { tuple![tuple![], value.get(&at::MAXLEN)?] };
        return Ok(tuple![kind, args, Value::None, builtins::iter(args![value])?]);
    }
    if where_.equals("types")? && name.equals("SimpleNamespace")? {
        return Ok(tuple![kind, tuple![], value.get(&at::__DICT__)?]);
    }
    if where_.equals("uuid")? && name.equals("UUID")? {
        return Ok(tuple![
            COPYREG.get()?.get(&at::__NEWOBJ__)?,
            tuple![kind],
            dict![s!("int") => value.get(&at::INT)?]?
        ]);
    }
    if where_.equals("pathlib")? {
        return Ok(tuple![kind, value.get(&at::PARTS)?]);
    }
    Ok(Value::None)
}

pub fn _two(number: &Value) -> R {
    builtins::bytes(args![tuple![op::rshift(number, &Value::from(8))?, op::bitand(number, &Value::from(255))?]])
}

pub fn _date_parts(value: &Value, kind: &Value, name: &Value) -> R {
    if name.equals("timedelta")? {
        return Ok(tuple![
            kind,
            tuple![value.get(&at::DAYS)?, value.get(&at::SECONDS)?, value.get(&at::MICROSECONDS)?]
        ]);
    }
    if name.equals("timezone")? {
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
    if name.equals("date")? {
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
    if name.equals("time")? {
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
    let kind = kind.clone();
    let made = {
        let kind = kind.clone();
        def("_date_maker.<locals>.made(data=, *rest)", vec![Value::None], move |[mut data, rest]| {
            call_guard!("made");
            if op::isinstance(&data, &builtins::get("str"))? {
                data = data.invoke(&at::ENCODE, args![s!("latin-1")])?;
            }
            if !op::isinstance(&data, &builtins::get("bytes"))? {
                return unpack!(kind => data, *rest);
            }
            let zone = if rest.truthy()? { rest.at(0)? } else { Value::None };
            if kind.get(&at::__NAME__)?.equals("date")? {
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
            if kind.get(&at::__NAME__)?.equals("time")? {
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
    if op::isinstance(made, &builtins::get("type"))?
        && made.get(&at::__MODULE__)?.equals("datetime")?
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
    if name.equals("_codecs")? {
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
    let mut found = module_.clone();
    let mut it = op::iter(&name.split_on(s!("."))?)?;
    while let Some(part) = it.next()? {
        if part.equals("<locals>")? {
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
    if found.equals("__main__")?
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
        self_.put(&at::_WRITER, WRITER.get()?.call(args![protocol])?)?;
        Ok(Value::None)
    }

    pub fn memo(self_: &Value) -> R {
        call_guard!("memo");
        self_.get(&at::_WRITER)?.invoke(&at::MEMO, ())
    }

    pub fn clear_memo(self_: &Value) -> R {
        self_.get(&at::_WRITER)?.invoke(&at::CLEAR, ())?;
        Ok(Value::None)
    }

    pub fn dump(self_: &Value, obj: &Value) -> R {
        let asks = !op::is(
            &builtins::getattr(args![self_.get(&at::PERSISTENT_ID)?, s!("__func__"), Value::None])?,
            &PICKLER.get()?.get(&at::PERSISTENT_ID)?,
        );
        early!(self_.get(&at::_WRITER)?, &at::START, args![asks, self_.get(&at::FAST)?])?;
        self_.get(&at::_WRITER)?.invoke(&at::SAVE, args![self_, obj, true])?;
        early!(self_.clone(), &at::_WRITE_TO, args![self_.get(&at::_WRITER)?.invoke(&at::FINISH, ())?])?;
        Ok(Value::None)
    }

    pub fn persistent_id(self_: &Value, obj: &Value) -> R {
        Ok(Value::None)
    }

    pub fn save(self_: &Value, obj: &Value, save_persistent_id: &Value) -> R {
        call_guard!("save");
        self_.invoke(&at::_SAVE, args![obj, save_persistent_id])?;
        Ok(Value::None)
    }

    pub fn _put(self_: &Value, data: &Value) -> R {
        self_.get(&at::_WRITER)?.invoke(&at::PUT, args![data])?;
        Ok(Value::None)
    }

    pub fn _save(self_: &Value, value: &Value, persistent: &Value) -> R {
        call_guard!("_save");
        self_.get(&at::_WRITER)?.invoke(&at::SAVE, args![self_, value, persistent])?;
        Ok(Value::None)
    }

    /// What is not written at once: all but the builtin values that the protocol has codes for.
    pub fn _save_other(self_: &Value, value: &Value) -> R {
        let kind = builtins::type_(args![value])?;
        if op::is(&kind, &builtins::get("bytes")) {
            if value.truthy()? {
                return early!(
                    self_.clone(),
                    &at::_SAVE_REDUCED,
                    args![
                        value,
                        CODECS.get()?.get(&at::ENCODE)?,
                        tuple![builtins::str(args![value, s!("latin1")])?, s!("latin1")]
                    ]
                );
            }
            return self_.invoke(&at::_SAVE_REDUCED, args![value, builtins::get("bytes"), tuple![]]);
        }
        let mut made = builtins::get("NotImplemented");
        let own = builtins::getattr(args![self_, s!("reducer_override"), Value::None])?;
        if !own.is_none() {
            made = own.call(args![value])?;
        }
        if op::is(&made, &builtins::get("NotImplemented")) {
            if op::isinstance(value, &builtins::get("type"))? {
                return self_.invoke(&at::_SAVE_TYPE, args![value]);
            }
            if op::isinstance(value, &FUNCTION_TYPE.get()?)? {
                return self_.invoke(&at::_SAVE_GLOBAL, args![value]);
            }
            made = self_.invoke(&at::_REDUCED, args![value, &kind])?;
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
        early!(self_.clone(), &at::_SAVE_REDUCED => value, *made)?;
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
            return early!(value.clone(), &at::__REDUCE_EX__, args![self_.get(&at::PROTO)?]);
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
        if !op::within(&kind.get(&at::__MODULE__)?, &SYS.get()?.get(&at::MODULES)?)?
            || !builtins::hasattr(args![value, s!("__dict__")]).bool()?
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

    pub fn _save_type(self_: &Value, value: &Value) -> R {
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
                let text = name.invoke(&at::ENCODE, ())?;
                early!(
                    self_.clone(),
                    &at::_PUT,
                    args![op::add(
                        &op::add(
                            &Value::from(b"\x8c".to_vec()),
                            &builtins::bytes(args![tuple![builtins::length_of(&text)?]])?,
                        )?,
                        &text,
                    )?]
                )?;
                self_.get(&at::_WRITER)?.invoke(&at::MEMOIZE, args![list![&name]])?;
            } else {
                self_.invoke(&at::_SAVE, args![&name])?;
            }
            self_.invoke(&at::_PUT, args![Value::from(b"\x93".to_vec())])?;
        } else if op::contains(&name, &Value::from(s!(".")))? {
            let path = name.split_on(s!("."))?;
            let mut owner = _FIND_MODULE.get()?.call(args![&where_])?;
            let mut it = op::iter(&path.cut(Value::None, -1)?)?;
            while let Some(part) = it.next()? {
                owner = builtins::getattr(args![&owner, part])?;
            }
            early!(
                self_.clone(),
                &at::_SAVE_REDUCED,
                args![value, builtins::get("getattr"), tuple![owner, path.at(-1)?]]
            )?;
            return Ok(Value::None);
        } else {
            if self_.get(&at::FIX_IMPORTS)?.truthy()? {
                if op::within(&tuple![&where_, &name], &_OLD_NAMES.get()?)? {
                    [where_, name] = op::unpack::<2>(&_OLD_NAMES.get()?.item(&tuple![&where_, &name])?)?;
                } else if where_.equals("builtins")?
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
        self_.get(&at::_WRITER)?.invoke(&at::MEMOIZE, args![value])?;
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
        if !op::isinstance(args, &builtins::get("tuple"))? {
            return exc::throw(PICKLING_ERROR.get()?.call(args![s!("args from save_reduce() must be a tuple")])?);
        }
        if !builtins::callable(args![func]).bool()? {
            return exc::throw(PICKLING_ERROR.get()?.call(args![s!("func from save_reduce() must be callable")])?);
        }
        let name = builtins::getattr(args![func, s!("__name__"), Str::default()])?;
        if name.equals("__newobj_ex__")? && op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))? {
            let [kind, given, named] = op::unpack::<3>(args)?;
            self_.invoke(&at::_SAVE, args![kind])?;
            self_.invoke(&at::_SAVE, args![given])?;
            self_.invoke(&at::_SAVE, args![named])?;
            self_.invoke(&at::_PUT, args![Value::from(b"\x92".to_vec())])?;
        } else if name.equals("__newobj_ex__")? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: __getnewargs_ex__ with keywords needs protocol 4")],
            ));
        } else if name.equals("__newobj__")? {
            let kind = args.at(0)?;
            self_.invoke(&at::_SAVE, args![kind])?;
            early!(self_.clone(), &at::_SAVE, args![args.cut(1, Value::None)?])?;
            self_.invoke(&at::_PUT, args![Value::from(b"\x81".to_vec())])?;
        } else {
            self_.invoke(&at::_SAVE, args![func])?;
            self_.invoke(&at::_SAVE, args![args])?;
            self_.invoke(&at::_PUT, args![Value::from(b"R".to_vec())])?;
        }
        if !self_.get(&at::_WRITER)?.invoke(&at::RECALL, args![value, Value::from(b"0".to_vec())])?.truthy()? {
            self_.get(&at::_WRITER)?.invoke(&at::MEMOIZE, args![value])?;
        }
        if !items.is_none() {
            self_.get(&at::_WRITER)?.invoke(&at::ITEMS, args![self_, items])?;
        }
        if !pairs.is_none() {
            self_.get(&at::_WRITER)?.invoke(&at::PAIRS, args![self_, pairs])?;
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
        let mut it = op::iter(&fixed!(tuple![s!("read"), s!("readline")]))?;
        while let Some(name) = it.take::<Str>()? {
            if !builtins::hasattr(args![file, name]).bool()? {
                return Err(emitted::raised(
                    "TypeError",
                    args![s!("file must have 'read', 'readinto' and 'readline' attributes")],
                ));
            }
        }
        early!(
            self_.clone(),
            &at::_BEGIN,
            args![
                READER.get()?.call(args![Value::None, file, UNPICKLING_ERROR.get()?])?,
                fix_imports,
                encoding,
                errors
            ]
        )?;
        Ok(Value::None)
    }

    pub fn _begin(self_: &Value, reader: &Value, fix_imports: &Value, encoding: &Value, errors: &Value) -> R {
        self_.put(&at::_READER, reader)?;
        self_.put(&at::ENCODING, encoding)?;
        self_.put(&at::ERRORS, errors)?;
        self_.put(&at::FIX_IMPORTS, fix_imports)?;
        self_.put(&at::PROTO, 0)?;
        Ok(Value::None)
    }

    pub fn memo(self_: &Value) -> R {
        call_guard!("memo");
        self_.get(&at::_READER)?.invoke(&at::MEMO, ())
    }

    pub fn load(self_: &Value) -> R {
        call_guard!("load");
        self_.get(&at::_READER)?.invoke(&at::LOAD, args![self_])
    }

    pub fn persistent_load(self_: &Value, pid: &Value) -> R {
        exc::throw(UNPICKLING_ERROR.get()?.call(args![s!(
            "A load persistent id instruction was encountered,\nbut no persistent_load function was specified."
        )])?)
    }

    pub fn find_class(self_: &Value, module_: &Value, name: &Value) -> R {
        let mut module_ = module_.clone();
        let mut name = name.clone();
        if op::lt_bool(&self_.get(&at::PROTO)?, &Value::from(3))? && self_.get(&at::FIX_IMPORTS)?.truthy()? {
            if op::within(&tuple![&module_, &name], &_NEW_NAMES.get()?)? {
                [module_, name] = op::unpack::<2>(&_NEW_NAMES.get()?.item(&tuple![&module_, &name])?)?;
            } else if op::contains(&_NEW_MODULES.get()?, &module_)? {
                module_ = _NEW_MODULES.get()?.item(&module_)?;
            }
        }
        let found = _FIND_MODULE.get()?.call(args![module_])?;
        if op::ge_bool(&self_.get(&at::PROTO)?, &Value::from(4))? {
            return _ATTRIBUTE.get()?.call(args![found, name]);
        }
        let tried: R<()> = 'attempt: {
            return Ok(tri!('attempt, builtins::getattr(args![&found, &name])));
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("AttributeError"))? {
                return Err(exc::raise(
                    builtins::get("AttributeError").call(args![op::modulo(
                        &Value::from(s!("Can't get attribute %r on %r")),
                        &tuple![&name, &found],
                    )?])?,
                    Some(Value::None),
                ));
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    /// A value of protocol 0, written as text.
    pub fn _old(self_: &Value, code: &Value, line: &Value) -> R {
        if code.equals("I")? {
            return Ok(
                if op::contains(&fixed!(tuple![Value::from(b"00".to_vec()), Value::from(b"01".to_vec())]), line)? {
                    dict![Value::from(b"00".to_vec()) => false, Value::from(b"01".to_vec()) => true]?.item(line)?
                } else {
                    builtins::int(args![line, 0])?
                },
            );
        }
        if code.equals("L")? {
            return builtins::int(args![
                if line.endswith(Value::from(b"L".to_vec()))?.truthy()? {
                    line.cut(Value::None, -1)?
                } else {
                    line.clone()
                },
                0
            ]);
        }
        if code.equals("F")? {
            return Ok(Value::from(emitted::float_of(line)?));
        }
        if code.equals("V")? {
            return builtins::str(args![line, s!("raw-unicode-escape")]);
        }
        if builtins::length_of(line)? < 2_i64
            || op::ne_bool(&line.cut(Value::None, 1)?, &line.cut(-1, Value::None)?)?
            || !op::contains(
                &fixed!(tuple![Value::from(b"\"".to_vec()), Value::from(b"'".to_vec())]),
                &line.cut(Value::None, 1)?,
            )?
        {
            return exc::throw(UNPICKLING_ERROR.get()?.call(args![s!("the STRING opcode argument must be quoted")])?);
        }
        early!(
            self_.clone(),
            &at::_TEXT_OF,
            args![early!(
                AST.get()?,
                &at::LITERAL_EVAL,
                args![op::add(&Value::from(s!("b")), &line.invoke(&at::DECODE, args![s!("latin-1")])?)?]
            )?]
        )
    }

    pub fn _text_of(self_: &Value, data: &Value) -> R {
        Ok(if self_.get(&at::ENCODING)?.equals("bytes")? {
            data.clone()
        } else {
            early!(data.clone(), &at::DECODE, args![self_.get(&at::ENCODING)?, self_.get(&at::ERRORS)?])?
        })
    }

    pub fn _made(self_: &Value, kind: &Value, args: &Value) -> R {
        if args.truthy()?
            || !op::isinstance(kind, &builtins::get("type"))?
            || builtins::hasattr(args![kind, s!("__getinitargs__")]).bool()?
        {
            return unpack!(_CALLABLE.get()?.call(args![kind])? => *args.clone());
        }
        kind.invoke(&at::__NEW__, args![kind])
    }

    pub fn _newobj(self_: &Value, kind: &Value, args: &Value) -> R {
        early!(kind.clone(), &at::__NEW__ => kind, *args.clone())
    }

    pub fn _newobj_ex(self_: &Value, kind: &Value, args: &Value, kwargs: &Value) -> R {
        early!(kind.clone(), &at::__NEW__ => kind, *args.clone(); **kwargs.clone())
    }

    pub fn _extension(self_: &Value, code: &Value) -> R {
        let key = COPYREG.get()?.get(&at::_INVERTED_REGISTRY)?.lookup(code)?;
        if key.is_none() {
            return Err(emitted::raised(
                "ValueError",
                args![op::modulo(&Value::from(s!("unregistered extension code %d")), code)?],
            ));
        }
        early!(self_.clone(), &at::FIND_CLASS => *key)
    }

    pub fn _reduce(self_: &Value, func: &Value, args: &Value) -> R {
        unpack!(_CALLABLE.get()?.call(args![func])? => *args.clone())
    }

    /// Gives the target its state; the target, or what it became.
    pub fn _build(self_: &Value, target: &Value, state: &Value) -> R {
        let mut state = state.clone();
        let setter = builtins::getattr(args![target, s!("__setstate__"), Value::None])?;
        if !setter.is_none() {
            setter.call(args![&state])?;
            return Ok(target.clone());
        }
        if builtins::type_(args![target])?.get(&at::__MODULE__)?.equals("uuid")? {
            return builtins::type_(args![target])?.call(args![; "int" = keyed!(&state, "int")?]);
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
                builtins::setattr(args![target, name, value])?;
            }
        }
        Ok(target.clone())
    }
}

pub struct BytesUnpickler;

impl BytesUnpickler {
    pub fn __init__(self_: &Value, data: &Value, fix_imports: &Value, encoding: &Value, errors: &Value) -> R {
        early!(
            self_.clone(),
            &at::_BEGIN,
            args![
                READER.get()?.call(args![data, Value::None, UNPICKLING_ERROR.get()?])?,
                fix_imports,
                encoding,
                errors
            ]
        )?;
        Ok(Value::None)
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
    _BYTES_UNPICKLER.get()?.call(args![data, fix_imports, encoding, errors])?.invoke(&at::LOAD, ())
}

fn init() -> R<()> {
    AST.set(batuta_py_ast::ast::import()?);
    CODECS.set(batuta_py_codecs::codecs::import()?);
    COPYREG.set(batuta_py_copyreg::copyreg::import()?);
    IO.set(batuta_std::io_::module());
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
    modules::bring_from(
        &Value::from(batuta_std::pickling::module()),
        &[(&READER, "Reader", 3), (&WRITER, "Writer", 2)],
    )?;
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
    PICKLE_BUFFER.define({
        let ns4 = Dict::new();
        ns4.method("PickleBuffer.__init__(self, obj)", [], PickleBuffer::__init__);
        build_class("PickleBuffer", "pickle", "PickleBuffer", Vec::new(), ns4, Vec::new())?
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
    _NEW_MODULES.set({
        let out = comprehension::dict();
        let mut it = op::iter(&_OLD_MODULES.get()?.items()?)?;
        while let Some([new, old]) = it.next_parts::<2>()? {
            comprehension::insert(&out, old, new)?;
        }
        out
    });
    _NEW_MODULES.get()?.set_item(&Value::from(s!("exceptions")), s!("builtins"))?;
    let value = tuple![s!("__builtin__"), s!("long")];
    _OLD_NAMES.get()?.set_item(&tuple![s!("builtins"), s!("int")], value)?;
    _NEW_NAMES.set({
        let out2 = comprehension::dict();
        let mut it = op::iter(&_OLD_NAMES.get()?.items()?)?;
        while let Some([new2, old2]) = it.next_parts::<2>()? {
            comprehension::insert(&out2, old2, new2)?;
        }
        out2
    });
    _FIND_MODULE.set(function("_find_module(name)", [], _find_module));
    _ATTRIBUTE.set(function("_attribute(module, name)", [], _attribute));
    _MODULE_NAME.set(function("_module_name(value, name)", [], _module_name));
    PICKLER.define({
        let ns5 = Dict::new();
        ns5.doc("Writes values to a file.");
        ns5.method(
            "Pickler.__init__(self, file, protocol=, *, fix_imports=, buffer_callback=)",
            vec![Value::None, Value::from(true), Value::None],
            Pickler::__init__,
        );
        let decorator = builtins::get("property");
        ns5.set_str("memo", decorator.call(args![function("Pickler.memo(self)", [], Pickler::memo)])?);
        ns5.method("Pickler.clear_memo(self)", [], Pickler::clear_memo);
        ns5.method("Pickler.dump(self, obj)", [], Pickler::dump);
        ns5.method("Pickler.persistent_id(self, obj)", [], Pickler::persistent_id);
        ns5.method("Pickler.save(self, obj, save_persistent_id=)", vec![Value::from(true)], Pickler::save);
        ns5.method("Pickler._put(self, data)", [], Pickler::_put);
        ns5.method("Pickler._save(self, value, persistent=)", vec![Value::from(true)], Pickler::_save);
        ns5.method("Pickler._save_other(self, value)", [], Pickler::_save_other);
        ns5.method("Pickler._reduced(self, value, kind)", [], Pickler::_reduced);
        ns5.method("Pickler._save_type(self, value)", [], Pickler::_save_type);
        ns5.method("Pickler._save_global(self, value, name=)", vec![Value::None], Pickler::_save_global);
        ns5.method(
            "Pickler._save_reduced(self, value, func, args, state=, items=, pairs=, setter=)",
            vec![Value::None, Value::None, Value::None, Value::None],
            Pickler::_save_reduced,
        );
        build_class("Pickler", "pickle", "Pickler", Vec::new(), ns5, Vec::new())?
    });
    _SHOWN_KIND.set(function("_shown_kind(kind)", [], _shown_kind));
    UNPICKLER.define({
        let ns6 = Dict::new();
        ns6.doc("Reads values from a file.");
        ns6.method(
            "Unpickler.__init__(self, file, *, fix_imports=, encoding=, errors=, buffers=)",
            vec![Value::from(true), Value::from(s!("ASCII")), Value::from(s!("strict")), Value::None],
            Unpickler::__init__,
        );
        ns6.method("Unpickler._begin(self, reader, fix_imports, encoding, errors)", [], Unpickler::_begin);
        let decorator2 = builtins::get("property");
        ns6.set_str("memo", decorator2.call(args![function("Unpickler.memo(self)", [], Unpickler::memo)])?);
        ns6.method("Unpickler.load(self)", [], Unpickler::load);
        ns6.method("Unpickler.persistent_load(self, pid)", [], Unpickler::persistent_load);
        ns6.method("Unpickler.find_class(self, module, name)", [], Unpickler::find_class);
        ns6.method("Unpickler._old(self, code, line)", [], Unpickler::_old);
        ns6.method("Unpickler._text_of(self, data)", [], Unpickler::_text_of);
        ns6.method("Unpickler._made(self, kind, args)", [], Unpickler::_made);
        ns6.method("Unpickler._newobj(self, kind, args)", [], Unpickler::_newobj);
        ns6.method("Unpickler._newobj_ex(self, kind, args, kwargs)", [], Unpickler::_newobj_ex);
        ns6.method("Unpickler._extension(self, code)", [], Unpickler::_extension);
        ns6.method("Unpickler._reduce(self, func, args)", [], Unpickler::_reduce);
        ns6.method("Unpickler._build(self, target, state)", [], Unpickler::_build);
        build_class("Unpickler", "pickle", "Unpickler", Vec::new(), ns6, Vec::new())?
    });
    _BYTES_UNPICKLER.define({
        let ns7 = Dict::new();
        ns7.method("_BytesUnpickler.__init__(self, data, fix_imports, encoding, errors)", [], BytesUnpickler::__init__);
        build_class("_BytesUnpickler", "pickle", "_BytesUnpickler", vec![UNPICKLER.get()?], ns7, Vec::new())?
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
