// Written by batuta from python/getpass.py, 9d7f858d993bdccf.
//! Asking for a password, and the name of the user.
use batuta_rt::prelude::*;

module_globals! {
    "getpass", init;
    OS: "os", SYS: "sys", __ALL_: "__all__", GET_PASS_WARNING: "GetPassWarning", GETPASS: "getpass",
    GETUSER: "getuser",
}

fields! {
    ENVIRON: "environ", FLUSH: "flush", GETUID: "getuid", READLINE: "readline", STDERR: "stderr", STDIN: "stdin",
    WRITE: "write",
}

pub struct GetPassWarning;

pub fn getpass(prompt: &Value, stream: &Value) -> R {
    let out = if stream.is_none() { SYS.get()?.get(&at::STDERR)? } else { stream.clone() };
    out.write(s!("Warning: Password input may be echoed.\n"))?;
    if prompt.truthy()? {
        early!(out.clone(), &at::WRITE, write: fmt::str(prompt)?)?;
        out.invoke(&at::FLUSH, ())?;
    }
    let line = SYS.get()?.get(&at::STDIN)?.invoke(&at::READLINE, ())?;
    if !line.truthy()? {
        return exc::throw(builtins::get("EOFError"));
    }
    Ok(if line.at(-1)?.equals("\n")? { line.cut(Value::None, -1)? } else { line.clone() })
}

pub fn getuser() -> R {
    let mut it = op::iter(&fixed!(tuple![s!("LOGNAME"), s!("USER"), s!("LNAME"), s!("USERNAME")]))?;
    while let Some(name) = it.take::<Str>()? {
        let user = OS.get()?.get(&at::ENVIRON)?.lookup(name)?;
        if user.truthy()? {
            return Ok(user);
        }
    }
    let manager = builtins::open(args![s!("/etc/passwd")])?;
    let entered = op::enter(&manager)?;
    let outcome: R<Flow<Value>> = 'with: {
        let file = entered;
        let mut it = tri!('with, op::iter(&file));
        while let Some(line) = tri!('with, it.take::<Str>()) {
            let parts = tri!('with, line.split_on(&s!(":")));
            if tri!('with, builtins::length_of(&parts)) > 2_i64
                && tri!('with, parts.str_at(2))
                    == tri!('with, fmt::str(&tri!('with, tri!('with, OS.get()).invoke(&at::GETUID, ()))))
            {
                break 'with Ok(Flow::Return(tri!('with, parts.at(0))));
            }
        }
        Ok(Flow::Next)
    };
    if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
        return Ok(value);
    }
    Err(emitted::raised(
        "KeyError",
        args![op::modulo(&Value::from(s!("getpwuid(): uid not found: %d")), &OS.get()?.invoke(&at::GETUID, ())?)?],
    ))
}

fn init() -> R<()> {
    OS.set(batuta_std::os::module());
    SYS.set(batuta_std::sys::module());
    __ALL_.set(list![s!("GetPassWarning"), s!("getpass"), s!("getuser")]);
    GET_PASS_WARNING.define({
        let ns = Dict::new();
        build_class("GetPassWarning", "getpass", "GetPassWarning", vec![builtins::get("UserWarning")], ns, Vec::new())?
    });
    GETPASS.set(function("getpass(prompt=, stream=)", vec![Value::from(s!("Password: ")), Value::None], getpass));
    GETUSER.set(function("getuser()", [], getuser));
    Ok(())
}
