// Written by batuta from python/locale.py, 32f3986db9f14ecf.
//! Locales: C, POSIX and C.UTF-8. No other is known, as on a machine where none is installed.
use batuta_rt::prelude::*;

module_globals! {
    "locale", init;
    OS: "os", RE: "re", __ALL_: "__all__", LC_CTYPE: "LC_CTYPE", LC_NUMERIC: "LC_NUMERIC", LC_TIME: "LC_TIME",
    LC_COLLATE: "LC_COLLATE", LC_MONETARY: "LC_MONETARY", LC_MESSAGES: "LC_MESSAGES", LC_ALL: "LC_ALL",
    CHAR_MAX: "CHAR_MAX", CODESET: "CODESET", ERROR: "Error", _NAMES: "_NAMES", _OTHERS: "_OTHERS", STR: "str",
    _TEXT: "_text", _UTF: "_UTF", _KNOWN: "_known", _WISHED: "_wished", _SET: "_set", _REST: "_rest",
    NORMALIZE_PARTS: "normalize_parts", SETLOCALE: "setlocale", RESETLOCALE: "resetlocale", GETLOCALE: "getlocale",
    GETDEFAULTLOCALE: "getdefaultlocale", GETENCODING: "getencoding", GETPREFERREDENCODING: "getpreferredencoding",
    NL_LANGINFO: "nl_langinfo", LOCALECONV: "localeconv", STRCOLL: "strcoll", STRXFRM: "strxfrm",
    _DIRECTIVE: "_DIRECTIVE", FORMAT_STRING: "format_string", CURRENCY: "currency", DELOCALIZE: "delocalize",
    LOCALIZE: "localize", ATOF: "atof", ATOI: "atoi",
}

fields! {
    COMPILE: "compile", ENVIRON: "environ", FINDITER: "finditer", FULLMATCH: "fullmatch", GROUP: "group",
    IGNORECASE: "IGNORECASE", MATCH: "match", PARTITION: "partition",
}

pub struct Error;

pub fn _known(name: &Value) -> R {
    if op::contains(&fixed!(tuple![s!("C"), s!("POSIX")]), name)? {
        return Ok(Value::from(s!("C")));
    }
    Ok(if _UTF.get()?.invoke(&at::MATCH, args![name])?.truthy()? { name.clone() } else { Value::None })
}

/// What the environment says of a category.
pub fn _wished(category: &Value) -> R {
    let mut it = op::iter(&tuple![
        s!("LC_ALL"),
        if op::lt_bool(category, &Value::from(6))? { _NAMES.get()?.item(category)? } else { Value::from(s!("LANG")) },
        s!("LANG")
    ])?;
    while let Some(name) = it.next()? {
        let found = OS.get()?.get(&at::ENVIRON)?.lookup(name)?;
        if found.truthy()? {
            return Ok(found);
        }
    }
    Ok(Value::from(s!("C")))
}

pub fn setlocale(category: &Value, locale: &Value) -> R {
    let mut locale = locale.clone();
    if !(op::le_bool(&Value::from(0), category)? && op::le_bool(category, &Value::from(12))?) {
        return exc::throw(ERROR.get()?.call(args![s!("unsupported locale setting")])?);
    }
    if !locale.is_none() && !op::isinstance(&locale, &_TEXT.get()?)? {
        let [language, encoding] = op::unpack::<2>(&locale)?;
        locale = normalize_parts(&language, &encoding)?;
    }
    if !locale.is_none() {
        if op::gt_bool(category, &LC_ALL.get()?)? {
            return Err(emitted::raised(
                "NotImplementedError",
                args![s!("batuta: this category of locales is not supported")],
            ));
        }
        let places = if op::eq_bool(category, &LC_ALL.get()?)? { builtins::range(args![6])? } else { tuple![category] };
        let wished = comprehension::list_of(&places, |place2: Value| emitted::or(locale.clone(), || _wished(&place2)))?;
        let found = comprehension::list_of(&wished, |one2: Value| _known(&one2))?;
        if op::contains(&found, &Value::None)? {
            return exc::throw(ERROR.get()?.call(args![s!("unsupported locale setting")])?);
        }
        let mut it = emitted::together([op::iter(&places)?, op::iter(&found)?]);
        while let Some([place, item4]) = it.next()? {
            let one = item4;
            _SET.get()?.set_item(&place, one)?;
        }
        if op::eq_bool(category, &LC_ALL.get()?)? {
            _REST.set(found.at(0)?);
        }
    }
    if op::eq_bool(category, &LC_ALL.get()?)? {
        if builtins::length_of(&builtins::set(args![op::add(&_SET.get()?, &list![_REST.get()?])?])?)? == 1_i64 {
            return _REST.get();
        }
        return Ok(Value::from(s!(";").join_all(&op::add(
            &comprehension::list_of(&builtins::zip(args![_NAMES.get()?, _SET.get()?])?, |pair: Value| {
                op::modulo(&Value::from(s!("%s=%s")), &pair)
            })?,
            &comprehension::list_of(&_OTHERS.get()?, |one3: Value| {
                op::modulo(&Value::from(s!("%s=%s")), &tuple![one3, _REST.get()?])
            })?,
        )?)?));
    }
    _SET.get()?.item(category)
}

pub fn normalize_parts(language: &Value, encoding: &Value) -> R {
    if language.is_none() {
        return Ok(Value::from(s!("C")));
    }
    Ok(if encoding.is_none() {
        language.clone()
    } else {
        op::add(&op::add(language, &Value::from(s!(".")))?, encoding)?
    })
}

pub fn resetlocale(category: &Value) -> R {
    setlocale(category, &Value::from(Str::default()))?;
    Ok(Value::None)
}

pub fn getlocale(category: &Value) -> R {
    let mut category = category.clone();
    if op::eq_bool(&category, &LC_ALL.get()?)? {
        if builtins::length_of(&builtins::set(args![op::add(&_SET.get()?, &list![_REST.get()?])?])?)? != 1_i64 {
            return Err(emitted::raised("TypeError", args![s!("category LC_ALL is not supported")]));
        }
        category = LC_CTYPE.get()?;
    }
    Ok(if _SET.get()?.item(&category)?.equals("C")? {
        tuple![Value::None, Value::None]
    } else {
        tuple![s!("en_US"), s!("UTF-8")]
    })
}

pub fn getdefaultlocale(envvars: &Value) -> R {
    let mut it = op::iter(envvars)?;
    while let Some(name) = it.next()? {
        let mut found = OS.get()?.get(&at::ENVIRON)?.lookup(&name)?;
        if found.truthy()? {
            if name.equals("LANGUAGE")? {
                found = found.split_on(s!(":"))?.at(0)?;
            }
            if _known(&found)?.equals("C")? {
                return Ok(tuple![Value::None, Value::None]);
            }
            if _known(&found)?.truthy()? {
                return Ok(tuple![s!("en_US"), s!("UTF-8")]);
            }
            let [language, dot, encoding] = op::unpack::<3>(&found.invoke(&at::PARTITION, args![s!(".")])?)?;
            if RE.get()?.invoke(&at::FULLMATCH, args![s!("[a-z][a-z]_[A-Z][A-Z]"), &language])?.truthy()?
                && op::contains(&fixed!(tuple![s!("UTF-8"), s!("UTF8")]), &encoding.upper()?)?
            {
                return Ok(tuple![language, s!("UTF-8")]);
            }
            return Err(emitted::raised(
                "NotImplementedError",
                args![op::modulo(&Value::from(s!("batuta: the locale %r is not known")), &found)?],
            ));
        }
    }
    Ok(tuple![Value::None, Value::None])
}

pub fn getpreferredencoding(do_setlocale: &Value) -> R {
    if !do_setlocale.truthy()? {
        return getencoding();
    }
    Ok(if _known(&_wished(&LC_CTYPE.get()?)?)?.equals("C")? {
        Value::from(s!("ANSI_X3.4-1968"))
    } else {
        Value::from(s!("UTF-8"))
    })
}

pub fn getencoding() -> R {
    Ok(Value::from(nl_langinfo(&CODESET.get()?)?))
}

pub fn nl_langinfo(key: &Value) -> R<Str> {
    if op::ne_bool(key, &CODESET.get()?)? {
        return Err(emitted::raised("NotImplementedError", args![s!("batuta: locale.nl_langinfo knows CODESET only")]));
    }
    Ok(if _SET.get()?.item(&LC_CTYPE.get()?)?.equals("C")? { s!("ANSI_X3.4-1968") } else { s!("UTF-8") })
}

pub fn localeconv() -> R {
    let made = dict![
        s!("int_curr_symbol") => Str::default(),
        s!("currency_symbol") => Str::default(),
        s!("mon_decimal_point") => Str::default(),
        s!("mon_thousands_sep") => Str::default(),
        s!("mon_grouping") => list![],
        s!("positive_sign") => Str::default(),
        s!("negative_sign") => Str::default()
    ]?;
    let mut it = op::iter(&fixed!(tuple![
        s!("int_frac_digits"),
        s!("frac_digits"),
        s!("p_cs_precedes"),
        s!("p_sep_by_space"),
        s!("n_cs_precedes"),
        s!("n_sep_by_space"),
        s!("p_sign_posn"),
        s!("n_sign_posn")
    ]))?;
    while let Some(name) = it.take::<Str>()? {
        made.set_item(&Value::from(name), CHAR_MAX.get()?)?;
    }
    made.set_item(&Value::from(s!("decimal_point")), s!("."))?;
    made.set_item(&Value::from(s!("thousands_sep")), Str::default())?;
    made.set_item(&Value::from(s!("grouping")), list![])?;
    Ok(made)
}

pub fn strcoll(os1: &Value, os2: &Value) -> R {
    op::sub(&op::gt(os1, os2)?, &op::lt(os1, os2)?)
}

pub fn strxfrm(string: &Value) -> Value {
    string.clone()
}

/// As `%`: these locales group no digits.
pub fn format_string(f: &Value, val: &Value, grouping: &Value, monetary: &Value) -> R {
    call_guard!("format_string");
    let mut val = val.clone();
    let found = builtins::list_of(&_DIRECTIVE.get()?.invoke(&at::FINDITER, args![f])?)?;
    if op::isinstance(&val, &builtins::get("dict"))? {
        return op::modulo(f, &val);
    }
    if !op::isinstance(&val, &builtins::get("tuple"))? {
        val = tuple![&val];
    }
    let wanted = builtins::sum_of(&comprehension::list_of(&found, |one: Value| {
        Ok(if one.invoke(&at::GROUP, ())?.at(-1)?.equals("%")? {
            Value::from(0)
        } else {
            op::add(&Value::from(1), &one.invoke(&at::GROUP, args![s!("modifiers")])?.count(s!("*"))?)?
        })
    })?)?;
    Ok(if op::le_bool(&wanted, &Value::from(builtins::length_of(&val)?))? {
        op::modulo(f, &val)?
    } else {
        op::modulo(f, &val.cut(Value::None, &wanted)?)?
    })
}

pub fn currency(val: &Value, symbol: &Value, grouping: &Value, international: &Value) -> R {
    Err(emitted::raised("ValueError", args![s!("Currency formatting is not possible using the 'C' locale.")]))
}

pub fn str(val: &Value) -> R {
    call_guard!("str");
    FORMAT_STRING.get()?.call(args![s!("%.12g"), val])
}

pub fn delocalize(string: &Value) -> Value {
    string.clone()
}

pub fn localize(string: &Value, grouping: &Value, monetary: &Value) -> Value {
    string.clone()
}

pub fn atof(string: &Value, func: &Value) -> R {
    func.call(args![delocalize(string)])
}

pub fn atoi(string: &Value) -> R<Int> {
    emitted::int_of(&delocalize(string))
}

fn init() -> R<()> {
    OS.set(batuta_std::os::module());
    RE.set(batuta_std::re::module());
    __ALL_.set(list![
        s!("CHAR_MAX"),
        s!("Error"),
        s!("LC_ALL"),
        s!("LC_COLLATE"),
        s!("LC_CTYPE"),
        s!("LC_MESSAGES"),
        s!("LC_MONETARY"),
        s!("LC_NUMERIC"),
        s!("LC_TIME"),
        s!("CODESET"),
        s!("atof"),
        s!("atoi"),
        s!("currency"),
        s!("delocalize"),
        s!("format_string"),
        s!("getdefaultlocale"),
        s!("getencoding"),
        s!("getlocale"),
        s!("getpreferredencoding"),
        s!("localeconv"),
        s!("localize"),
        s!("nl_langinfo"),
        s!("resetlocale"),
        s!("setlocale"),
        s!("str"),
        s!("strcoll"),
        s!("strxfrm")
    ]);
    LC_CTYPE.set(0);
    LC_NUMERIC.set(1);
    LC_TIME.set(2);
    LC_COLLATE.set(3);
    LC_MONETARY.set(4);
    LC_MESSAGES.set(5);
    LC_ALL.set(6);
    CHAR_MAX.set(127);
    CODESET.set(14);
    ERROR.define({
        let ns = Dict::new();
        ns.set_str("__module__", Value::from(s!("locale")));
        build_class("Error", "locale", "Error", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    _NAMES.set(tuple![
        s!("LC_CTYPE"),
        s!("LC_NUMERIC"),
        s!("LC_TIME"),
        s!("LC_COLLATE"),
        s!("LC_MONETARY"),
        s!("LC_MESSAGES")
    ]);
    _OTHERS.set(tuple![
        s!("LC_PAPER"),
        s!("LC_NAME"),
        s!("LC_ADDRESS"),
        s!("LC_TELEPHONE"),
        s!("LC_MEASUREMENT"),
        s!("LC_IDENTIFICATION")
    ]);
    _TEXT.set(STR.get()?);
    _UTF.set(early!(RE.get()?, &at::COMPILE, args![s!("C\\.utf-?8$"), RE.get()?.get(&at::IGNORECASE)?])?);
    _KNOWN.set(function("_known(name)", [], _known));
    _WISHED.set(function("_wished(category)", [], _wished));
    _SET.set(list![
        emitted::or(_known(&_wished(&LC_CTYPE.get()?)?)?, || Ok(Value::from(s!("C.UTF-8"))))?,
        s!("C"),
        s!("C"),
        s!("C"),
        s!("C"),
        s!("C")
    ]);
    _REST.set(s!("C"));
    SETLOCALE.set(function("setlocale(category, locale=)", vec![Value::None], setlocale));
    NORMALIZE_PARTS.set(function("normalize_parts(language, encoding)", [], normalize_parts));
    RESETLOCALE.set(function("resetlocale(category=)", vec![LC_ALL.get()?], resetlocale));
    GETLOCALE.set(function("getlocale(category=)", vec![LC_CTYPE.get()?], getlocale));
    GETDEFAULTLOCALE.set(function(
        "getdefaultlocale(envvars=)",
        vec![tuple![s!("LC_ALL"), s!("LC_CTYPE"), s!("LANG"), s!("LANGUAGE")]],
        getdefaultlocale,
    ));
    GETPREFERREDENCODING.set(function(
        "getpreferredencoding(do_setlocale=)",
        vec![Value::from(true)],
        getpreferredencoding,
    ));
    GETENCODING.set(function("getencoding()", [], getencoding));
    NL_LANGINFO.set(function("nl_langinfo(key, /)", [], nl_langinfo));
    LOCALECONV.set(function("localeconv()", [], localeconv));
    STRCOLL.set(function("strcoll(os1, os2, /)", [], strcoll));
    STRXFRM.set(function("strxfrm(string, /)", [], strxfrm));
    _DIRECTIVE.set(RE.get()?.invoke(
        &at::COMPILE,
        args![s!("%(?:\\((?P<key>.*?)\\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]")],
    )?);
    FORMAT_STRING.set(function(
        "format_string(f, val, grouping=, monetary=)",
        vec![Value::from(false), Value::from(false)],
        format_string,
    ));
    CURRENCY.set(function(
        "currency(val, symbol=, grouping=, international=)",
        vec![Value::from(true), Value::from(false), Value::from(false)],
        currency,
    ));
    STR.set(function("str(val)", [], str));
    DELOCALIZE.set(function("delocalize(string)", [], delocalize));
    LOCALIZE.set(function(
        "localize(string, grouping=, monetary=)",
        vec![Value::from(false), Value::from(false)],
        localize,
    ));
    ATOF.set(function("atof(string, func=)", vec![builtins::get("float")], atof));
    ATOI.set(function("atoi(string)", [], atoi));
    Ok(())
}
