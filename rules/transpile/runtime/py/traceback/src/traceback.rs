// Written by batuta from python/traceback.py, c594abad73352144.
//! Reports of exceptions. The lines of their calls are not known at run time: what prints them to be read by people leaves
//! them out, what gives them as values is not here.
use batuta_rt::prelude::*;

module_globals! {
    "traceback", init;
    _BATON: "_baton", SYS: "sys", __ALL_: "__all__", _SENTINEL: "_sentinel",
    FORMAT_EXCEPTION_ONLY: "format_exception_only", PRINT_EXCEPTION: "print_exception", PRINT_EXC: "print_exc",
}

fields! {
    EXCEPTION: "exception", LAST_LINES: "last_lines", REPORT: "report", STDERR: "stderr", WRITE: "write",
    __NAME__: "__name__",
}

pub fn format_exception_only(exc: &Value, value: &Value) -> R {
    let mut value = value.clone();
    if op::is(&value, &_SENTINEL.get()?) {
        value = exc.clone();
    }
    if value.is_none() {
        return Ok(list![s!("NoneType: None\n")]);
    }
    _BATON.get()?.invoke(&at::LAST_LINES, args![value])
}

pub fn print_exception(exc: &Value, value: &Value, tb: &Value, limit: &Value, file: &Value, chain: &Value) -> R {
    let mut value = value.clone();
    if op::is(&value, &_SENTINEL.get()?) {
        if !op::is(tb, &_SENTINEL.get()?) {
            return Err(emitted::raised("ValueError", args![s!("Both or neither of value and tb must be given")]));
        }
        if !op::isinstance(exc, &builtins::get("BaseException"))? && !exc.is_none() {
            return Err(emitted::raised(
                "TypeError",
                args![f!("Exception expected for value, {} found", builtins::type_(args![exc])?.get(&at::__NAME__)?)],
            ));
        }
        value = exc.clone();
    }
    let out = if file.is_none() { SYS.get()?.get(&at::STDERR)? } else { file.clone() };
    if !op::is(&out, &SYS.get()?.get(&at::STDERR)?) {
        return Err(emitted::raised(
            "NotImplementedError",
            args![s!("batuta: a traceback as text is not available: its lines are not known")],
        ));
    }
    if value.is_none() {
        out.write(s!("NoneType: None\n"))?;
    } else {
        early!(out.clone(), &at::WRITE, write: _BATON.get()?.invoke(&at::REPORT, args![&value])?)?;
    }
    Ok(Value::None)
}

pub fn print_exc(limit: &Value, file: &Value, chain: &Value) -> R {
    PRINT_EXCEPTION.get()?.call(args![SYS.get()?.invoke(&at::EXCEPTION, ())?; "file" = file, "chain" = chain])?;
    Ok(Value::None)
}

fn init() -> R<()> {
    _BATON.set(batuta_std::baton::module());
    SYS.set(batuta_std::sys::module());
    __ALL_.set(list![s!("format_exception_only"), s!("print_exc"), s!("print_exception")]);
    _SENTINEL.set(builtins::object(Args::none())?);
    FORMAT_EXCEPTION_ONLY.set(function(
        "format_exception_only(exc, /, value=)",
        vec![_SENTINEL.get()?],
        format_exception_only,
    ));
    PRINT_EXCEPTION.set(function(
        "print_exception(exc, /, value=, tb=, limit=, file=, chain=)",
        vec![_SENTINEL.get()?, _SENTINEL.get()?, Value::None, Value::None, Value::from(true)],
        print_exception,
    ));
    PRINT_EXC.set(function(
        "print_exc(limit=, file=, chain=)",
        vec![Value::None, Value::None, Value::from(true)],
        print_exc,
    ));
    Ok(())
}
