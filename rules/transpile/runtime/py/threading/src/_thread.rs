// Written by batuta from python/_thread.py, 106ce39f461ceb4b.
//! Threads without objects of their own, by the names of the module that `threading` stands on.
use batuta_rt::prelude::*;

module_globals! {
    "_thread", init;
    _THREADS: "_threads", SYS: "sys", THREADING: "threading", R_LOCK: "RLock", TIMEOUT_MAX: "TIMEOUT_MAX",
    GET_IDENT: "get_ident", GET_NATIVE_ID: "get_native_id", STACK_SIZE: "stack_size", __ALL_: "__all__",
    ERROR: "error", LOCK_TYPE: "LockType", ALLOCATE_LOCK: "allocate_lock", EXIT: "exit", EXIT_THREAD: "exit_thread",
    _NONE: "_none", START_NEW_THREAD: "start_new_thread", START_NEW: "start_new",
}

fields! {
    APPEND: "append", LOCK: "Lock", LOCK_2: "lock", SPAWN: "spawn", STDERR: "stderr", __NAME__: "__name__",
}

pub fn allocate_lock() -> R {
    THREADING.get()?.invoke(&at::LOCK, ())
}

pub fn exit() -> R {
    exc::throw(builtins::get("SystemExit"))
}

/// Starts a thread that nobody waits for; gives its identity.
pub fn start_new_thread(function_: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("start_new_thread");
    let function_ = function_.clone();
    let args = args.clone();
    let kwargs = kwargs.clone();
    let started: Cellvar = Cellvar::unbound();
    if !builtins::callable(args![&function_]).bool()? {
        return Err(emitted::raised("TypeError", args![s!("first arg must be callable")]));
    }
    if !op::isinstance(&args, &builtins::get("tuple"))? {
        return Err(emitted::raised("TypeError", args![s!("2nd arg must be a tuple")]));
    }
    if !op::isinstance(&kwargs, &builtins::get("dict"))? {
        return Err(emitted::raised("TypeError", args![s!("optional 3rd arg must be a dictionary")]));
    }
    started.set(list![]);
    let run = {
        let started = started.clone();
        let function_ = function_.clone();
        let args = args.clone();
        let kwargs = kwargs.clone();
        def("start_new_thread.<locals>.run()", [], move |[]| {
            call_guard!("run");
            early!(started.get("started")?, &at::APPEND, append: GET_IDENT.get()?.call(())?)?;
            let tried = attempt(|| {
                unpack!(function_ => *args.clone(); **kwargs.clone())?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("SystemExit"))? {
                } else if error.matches(&builtins::get("BaseException"))? {
                    let failure = error.value();
                    builtins::print(args![
                        Str::from(format!("Exception ignored in thread started by: {}", fmt::repr(&function_)?));
                        "file" = SYS.get()?.get(&at::STDERR)?
                    ])?;
                    builtins::print(args![
                        f!("{}: {}", builtins::type_(args![&failure])?.get(&at::__NAME__)?, failure);
                        "file" = SYS.get()?.get(&at::STDERR)?
                    ])?;
                } else {
                    return Err(error);
                }
            }
            Ok(Value::None)
        })
    };
    _THREADS.get()?.invoke(&at::SPAWN, args![run])?;
    started.get_own("started")?.at(0)
}

fn init() -> R<()> {
    _THREADS.set(batuta_green::module());
    SYS.set(batuta_std::sys::module());
    THREADING.set(crate::threading::import()?);
    modules::bring(
        &crate::threading::import()?,
        &[
            (&R_LOCK, "RLock"),
            (&TIMEOUT_MAX, "TIMEOUT_MAX"),
            (&GET_IDENT, "get_ident"),
            (&GET_NATIVE_ID, "get_native_id"),
            (&STACK_SIZE, "stack_size"),
        ],
    )?;
    __ALL_.set(list![
        s!("LockType"),
        s!("RLock"),
        s!("TIMEOUT_MAX"),
        s!("allocate_lock"),
        s!("error"),
        s!("exit"),
        s!("exit_thread"),
        s!("get_ident"),
        s!("get_native_id"),
        s!("stack_size"),
        s!("start_new"),
        s!("start_new_thread")
    ]);
    ERROR.set(builtins::get("RuntimeError"));
    LOCK_TYPE.set(THREADING.get()?.get(&at::LOCK_2)?);
    ALLOCATE_LOCK.set(function("allocate_lock()", [], allocate_lock));
    EXIT.set(function("exit()", [], exit));
    EXIT_THREAD.set(EXIT.get()?);
    _NONE.set(Value::Dict(Dict::new()));
    START_NEW_THREAD.set(function(
        "start_new_thread(function, args, kwargs=, /)",
        vec![_NONE.get()?],
        start_new_thread,
    ));
    START_NEW.set(START_NEW_THREAD.get()?);
    Ok(())
}
