// Written by batuta from python/getopt.py, 7cb5e177e028ab05.
//! Options of the command line, as the C function reads them.
use batuta_rt::prelude::*;

module_globals! {
    "getopt", init;
    OS: "os", __ALL_: "__all__", GETOPT_ERROR: "GetoptError", ERROR: "error", _LONG: "_long", _SHORT: "_short",
    GETOPT: "getopt", GNU_GETOPT: "gnu_getopt", _KNOWN_LONG: "_known_long", _TAKES_ARGUMENT: "_takes_argument",
}

fields! {
    APPEND: "append", ENVIRON: "environ", MSG: "msg", OPT: "opt", PARTITION: "partition", STARTSWITH: "startswith",
    __INIT__: "__init__",
}

pub struct GetoptError;

impl GetoptError {
    pub fn __init__(self_: &Value, msg: &Value, opt: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::MSG, msg)?;
        self_.put(&at::OPT, opt)?;
        builtins::get("Exception").invoke(&at::__INIT__, args![self_, msg, opt])?;
        Ok(Value::None)
    }

    pub fn __str__(self_: &Value) -> R {
        self_.get(&at::MSG)
    }
}

pub fn getopt(args: &Value, shortopts: &Value, longopts: &Value) -> R {
    let mut args = args.clone();
    let mut longopts = longopts.clone();
    let found = list![];
    longopts = if op::isinstance(&longopts, &builtins::get("str"))? {
        list![&longopts]
    } else {
        builtins::list_of(&longopts)?
    };
    while args.truthy()? && args.at(0)?.startswith(s!("-"))?.truthy()? && args.at(0)?.differs("-")? {
        if args.at(0)?.equals("--")? {
            args = args.cut(1, Value::None)?;
            break;
        }
        if args.at(0)?.startswith(s!("--"))?.truthy()? {
            args = _long(&found, &args.at(0)?.cut(2, Value::None)?, &longopts, &args.cut(1, Value::None)?)?;
        } else {
            args = _short(&found, &args.at(0)?.cut(1, Value::None)?, shortopts, &args.cut(1, Value::None)?)?;
        }
    }
    Ok(tuple![found, args])
}

pub fn gnu_getopt(args: &Value, shortopts: &Value, longopts: &Value) -> R {
    let mut args = args.clone();
    let mut shortopts = shortopts.clone();
    let mut longopts = longopts.clone();
    let found = list![];
    let mut plain = list![];
    longopts = if op::isinstance(&longopts, &builtins::get("str"))? {
        list![&longopts]
    } else {
        builtins::list_of(&longopts)?
    };
    let mut stop_at_plain = false;
    if shortopts.startswith(s!("+"))?.truthy()? {
        shortopts = shortopts.cut(1, Value::None)?;
        stop_at_plain = true;
    } else if OS.get()?.get(&at::ENVIRON)?.lookup(s!("POSIXLY_CORRECT"))?.truthy()? {
        stop_at_plain = true;
    }
    while args.truthy()? {
        if args.at(0)?.equals("--")? {
            plain = op::iadd(&plain, &args.cut(1, Value::None)?)?;
            break;
        }
        if args.at(0)?.cut(Value::None, 2)?.equals("--")? {
            args = _long(&found, &args.at(0)?.cut(2, Value::None)?, &longopts, &args.cut(1, Value::None)?)?;
        } else if args.at(0)?.cut(Value::None, 1)?.equals("-")? && args.at(0)?.differs("-")? {
            args = _short(&found, &args.at(0)?.cut(1, Value::None)?, &shortopts, &args.cut(1, Value::None)?)?;
        } else if stop_at_plain {
            plain = op::iadd(&plain, &args)?;
            break;
        } else {
            early!(plain.clone(), &at::APPEND, append: args.at(0)?)?;
            args = args.cut(1, Value::None)?;
        }
    }
    Ok(tuple![found, plain])
}

pub fn _long(found: &Value, opt: &Value, longopts: &Value, args: &Value) -> R {
    let mut args = args.clone();
    let [mut name, equals, mut value] = op::unpack::<3>(&opt.invoke(&at::PARTITION, args![s!("=")])?)?;
    if !equals.truthy()? {
        value = Value::None;
    }
    let takes;
    [takes, name] = op::unpack::<2>(&_known_long(&name, longopts)?)?;
    if takes.truthy()? {
        if value.is_none() {
            if !args.truthy()? {
                return exc::throw(
                    GETOPT_ERROR
                        .get()?
                        .call(args![op::modulo(&Value::from(s!("option --%s requires argument")), &name)?, &name])?,
                );
            }
            let value2 = args.at(0)?;
            let value3 = args.cut(1, Value::None)?;
            value = value2;
            args = value3;
        }
    } else if !value.is_none() {
        return exc::throw(
            GETOPT_ERROR
                .get()?
                .call(args![op::modulo(&Value::from(s!("option --%s must not have an argument")), &name)?, &name])?,
        );
    }
    early!(
        found.clone(),
        &at::APPEND,
        append: tuple![
            op::add(&Value::from(s!("--")), &name)?,
            emitted::or(value, || Ok(Value::from(Str::default())))?
        ]
    )?;
    Ok(args)
}

pub fn _known_long(opt: &Value, longopts: &Value) -> R {
    let fits = comprehension::list_if(longopts, |one: Value| {
        Ok(if one.startswith(opt)?.truthy()? { Some(one) } else { None })
    })?;
    if !fits.truthy()? {
        return exc::throw(
            GETOPT_ERROR.get()?.call(args![op::modulo(&Value::from(s!("option --%s not recognized")), opt)?, opt])?,
        );
    }
    if op::contains(&fits, opt)? {
        return Ok(tuple![false, opt]);
    }
    if op::contains(&fits, &op::add(opt, &Value::from(s!("=")))?)? {
        return Ok(tuple![true, opt]);
    }
    if builtins::length_of(&fits)? > 1_i64 {
        return exc::throw(
            GETOPT_ERROR
                .get()?
                .call(args![op::modulo(&Value::from(s!("option --%s not a unique prefix")), opt)?, opt])?,
        );
    }
    let only = fits.at(0)?;
    if only.endswith(s!("="))?.truthy()? {
        return Ok(tuple![true, only.cut(Value::None, -1)?]);
    }
    Ok(tuple![false, only])
}

pub fn _short(found: &Value, text: &Value, shortopts: &Value, args: &Value) -> R {
    let mut text = text.clone();
    let mut args = args.clone();
    let mut value = Value::None;
    while text.differs("")? {
        let value2 = text.at(0)?;
        let value3 = text.cut(1, Value::None)?;
        let opt = value2;
        text = value3;
        if _takes_argument(&opt, shortopts)?.truthy()? {
            if text.equals("")? {
                if !args.truthy()? {
                    return exc::throw(
                        GETOPT_ERROR
                            .get()?
                            .call(args![op::modulo(&Value::from(s!("option -%s requires argument")), &opt)?, &opt])?,
                    );
                }
                let value4 = args.at(0)?;
                let value5 = args.cut(1, Value::None)?;
                text = value4;
                args = value5;
            }
            let value6 = text.clone();
            value = value6;
            text = Value::from(Str::default());
        } else {
            value = Value::from(Str::default());
        }
        early!(found.clone(), &at::APPEND, append: tuple![op::add(&Value::from(s!("-")), &opt)?, &value])?;
    }
    Ok(args)
}

pub fn _takes_argument(opt: &Value, shortopts: &Value) -> R {
    for at in emitted::words(0_i64, builtins::length_of(shortopts)?) {
        if {
            let middle = shortopts.at(at)?;
            op::eq_bool(opt, &middle)? && middle.differs(":")?
        } {
            return shortopts.invoke(&at::STARTSWITH, args![s!(":"), at + 1_i64]);
        }
    }
    exc::throw(GETOPT_ERROR.get()?.call(args![op::modulo(&Value::from(s!("option -%s not recognized")), opt)?, opt])?)
}

fn init() -> R<()> {
    OS.set(batuta_std::os::module());
    __ALL_.set(list![s!("GetoptError"), s!("error"), s!("getopt"), s!("gnu_getopt")]);
    GETOPT_ERROR.define({
        let ns = Dict::new();
        ns.set_str("opt", Value::from(Str::default()));
        ns.set_str("msg", Value::from(Str::default()));
        ns.method("GetoptError.__init__(self, msg, opt=)", vec![Value::from(Str::default())], GetoptError::__init__);
        ns.method("GetoptError.__str__(self)", [], GetoptError::__str__);
        build_class("GetoptError", "getopt", "GetoptError", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    ERROR.set(GETOPT_ERROR.get()?);
    GETOPT.set(function("getopt(args, shortopts, longopts=)", vec![list![]], getopt));
    GNU_GETOPT.set(function("gnu_getopt(args, shortopts, longopts=)", vec![list![]], gnu_getopt));
    _LONG.set(function("_long(found, opt, longopts, args)", [], _long));
    _KNOWN_LONG.set(function("_known_long(opt, longopts)", [], _known_long));
    _SHORT.set(function("_short(found, text, shortopts, args)", [], _short));
    _TAKES_ARGUMENT.set(function("_takes_argument(opt, shortopts)", [], _takes_argument));
    Ok(())
}
