// Written by batuta from python/dbm/__init__.py, 7f044c2b6cf28013.
//! Databases of bytes in files; the portable kind is the only one.
pub mod dumb;

use batuta_rt::prelude::*;

module_globals! {
    "dbm", init;
    IO: "io", OS: "os", DUMB: "dumb", __ALL_: "__all__", _ERROR: "_Error", ERROR: "error", WHICHDB: "whichdb",
    OPEN: "open",
}

fields! {
    FSPATH: "fspath", OPEN: "open", READ: "read", STAT: "stat", ST_SIZE: "st_size",
}

pub struct Error;

pub fn open(file: &Value, flag: &Value, mode: &Value) -> R {
    call_guard!("open");
    let kind = if !op::contains(flag, &Value::from(s!("n")))? { whichdb(file)? } else { Value::None };
    if kind.is_none() {
        if op::contains(flag, &Value::from(s!("c")))? || op::contains(flag, &Value::from(s!("n")))? {
            return DUMB.get()?.invoke(&at::OPEN, args![file, flag, mode]);
        }
        return exc::throw(
            _ERROR.get()?.call(args![s!("db file doesn't exist; use 'c' or 'n' flag to create a new db")])?,
        );
    }
    if kind.equals("")? {
        return exc::throw(_ERROR.get()?.call(args![s!("db type could not be determined")])?);
    }
    DUMB.get()?.invoke(&at::OPEN, args![file, flag, mode])
}

pub fn whichdb(filename: &Value) -> R {
    call_guard!("whichdb");
    let mut filename = filename.clone();
    filename = OS.get()?.invoke(&at::FSPATH, args![&filename])?;
    let tried: R<()> = 'attempt: {
        tri!(
            'attempt,
            early!(
                tri!('attempt, OS.get()),
                &at::STAT,
                args![tri!('attempt, op::add(&filename, &Value::from(s!(".dat"))))]
            )
        );
        let size = tri!(
            'attempt,
            tri!(
                'attempt,
                early!(
                    tri!('attempt, OS.get()),
                    &at::STAT,
                    args![tri!('attempt, op::add(&filename, &Value::from(s!(".dir"))))]
                )
            ).get(&at::ST_SIZE)
        );
        if tri!('attempt, op::eq_bool(&size, &Value::from(0))) {
            return Ok(Value::from(s!("dbm.dumb")));
        }
        let manager = tri!(
            'attempt,
            early!(
                tri!('attempt, IO.get()),
                &at::OPEN,
                args![tri!('attempt, op::add(&filename, &Value::from(s!(".dir")))), s!("rb")]
            )
        );
        let entered = tri!('attempt, op::enter(&manager));
        let outcome: R<Flow<Value>> = 'with: {
            let file = entered;
            if tri!(
                'with,
                op::contains(
                    &fixed!(tuple![Value::from(b"'".to_vec()), Value::from(b"\"".to_vec())]),
                    &tri!('with, file.invoke(&at::READ, args![1])),
                )
            ) {
                break 'with Ok(Flow::Return(Value::from(s!("dbm.dumb"))));
            }
            Ok(Flow::Next)
        };
        if let Flow::Return(value) = tri!('attempt, emitted::leave(&manager, outcome)) {
            return Ok(value);
        }
        Ok(())
    };
    if let Err(error) = tried {
        let _handling = exc::handling(&error);
        if error.matches(&builtins::get("OSError"))? {
        } else {
            return Err(error);
        }
    }
    let tried2: R<()> = 'attempt2: {
        let manager2 = tri!('attempt2, tri!('attempt2, IO.get()).invoke(&at::OPEN, args![&filename, s!("rb")]));
        let entered2 = tri!('attempt2, op::enter(&manager2));
        let outcome2: R<Flow<Value>> = 'with2: {
            let file = entered2;
            if !tri!('with2, tri!('with2, file.invoke(&at::READ, args![1])).truthy()) {
                break 'with2 Ok(Flow::Return(Value::from(Str::default())));
            }
            break 'with2 Ok(Flow::Return(Value::from(Str::default())));
        };
        if let Flow::Return(value) = tri!('attempt2, emitted::leave(&manager2, outcome2)) {
            return Ok(value);
        }
        Ok(())
    };
    if let Err(error2) = tried2 {
        let _handling = exc::handling(&error2);
        if error2.matches(&builtins::get("OSError"))? {
            return Ok(Value::None);
        } else {
            return Err(error2);
        }
    }
    Ok(Value::None)
}

fn init() -> R<()> {
    IO.set(batuta_std::io_::module());
    OS.set(batuta_std::os::module());
    let source = crate::dbm::import()?;
    DUMB.set(crate::dbm::dumb::import()?);
    __ALL_.set(list![s!("open"), s!("whichdb"), s!("error")]);
    _ERROR.define({
        let ns = Dict::new();
        build_class("_Error", "dbm", "_Error", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    ERROR.set(tuple![_ERROR.get()?, builtins::get("OSError")]);
    OPEN.set(function("open(file, flag=, mode=)", vec![Value::from(s!("r")), Value::from(438)], open));
    WHICHDB.set(function("whichdb(filename)", [], whichdb));
    Ok(())
}
