// Written by batuta from python/signal.py, ad0a752d1f9f26c7.
//! Signals: handlers are kept; what would need a signal to arrive is refused.
use batuta_rt::prelude::*;

module_globals! {
    "signal", init;
    ENUM: "enum", __ALL_: "__all__", SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT", SIGABRT: "SIGABRT",
    SIGKILL: "SIGKILL", SIGUSR1: "SIGUSR1", SIGSEGV: "SIGSEGV", SIGUSR2: "SIGUSR2", SIGPIPE: "SIGPIPE",
    SIGALRM: "SIGALRM", SIGTERM: "SIGTERM", SIGCHLD: "SIGCHLD", SIGCONT: "SIGCONT", SIGSTOP: "SIGSTOP",
    SIGTSTP: "SIGTSTP", SIGNALS: "Signals", SIG_DFL: "SIG_DFL", SIG_IGN: "SIG_IGN", HANDLERS: "Handlers",
    _TEXTS: "_TEXTS", _HANDLERS: "_handlers", DEFAULT_INT_HANDLER: "default_int_handler", _KNOWN: "_known",
    GETSIGNAL: "getsignal", SIGNAL: "signal", STRSIGNAL: "strsignal",
}

fields! {
    INTENUM: "IntEnum", SIGABRT: "SIGABRT", SIGALRM: "SIGALRM", SIGCHLD: "SIGCHLD", SIGCONT: "SIGCONT",
    SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGKILL: "SIGKILL", SIGPIPE: "SIGPIPE", SIGQUIT: "SIGQUIT", SIGSEGV: "SIGSEGV",
    SIGSTOP: "SIGSTOP", SIGTERM: "SIGTERM", SIGTSTP: "SIGTSTP", SIGUSR1: "SIGUSR1", SIGUSR2: "SIGUSR2",
    SIG_DFL: "SIG_DFL", SIG_IGN: "SIG_IGN",
}

pub struct Signals;

pub struct Handlers;

pub fn default_int_handler(signalnum: &Value, frame: &Value) -> R {
    exc::throw(builtins::get("KeyboardInterrupt"))
}

pub fn _known(signalnum: &Value) -> R<Int> {
    if !{
        let middle = builtins::int(args![signalnum])?.int()?;
        Int::from(1) <= middle && middle <= 64
    } {
        return Err(emitted::raised("ValueError", args![s!("signal number out of range")]));
    }
    builtins::int(args![signalnum])?.int()
}

pub fn getsignal(signalnum: &Value) -> R {
    let number = Value::from(_known(signalnum)?);
    _HANDLERS.get()?.invoke(
        "get",
        args![
            &number,
            if op::eq_bool(&number, &Value::from(2))? {
                DEFAULT_INT_HANDLER.get()?
            } else {
                if op::eq_bool(&number, &Value::from(13))? {
                    SIG_IGN.get()?
                } else {
                    SIG_DFL.get()?
                }
            }
        ],
    )
}

pub fn signal(signalnum: &Value, handler: &Value) -> R {
    let number = Value::from(_known(signalnum)?);
    if !builtins::callable(args![handler])?.bool()? && !op::contains(&tuple![SIG_DFL.get()?, SIG_IGN.get()?], handler)?
    {
        return Err(emitted::raised(
            "TypeError",
            args![s!("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")],
        ));
    }
    if op::contains(&tuple![9, 19], &number)? {
        return Err(emitted::raised("OSError", args![22, s!("Invalid argument")]));
    }
    let before = getsignal(&number)?;
    _HANDLERS.get()?.set_item(&number, handler)?;
    Ok(before)
}

pub fn strsignal(signalnum: &Value) -> R {
    _TEXTS.get()?.invoke("get", args![_known(signalnum)?])
}

fn init() -> R<()> {
    ENUM.set(batuta_std::enums::module());
    __ALL_.set(list![
        s!("Handlers"),
        s!("SIGABRT"),
        s!("SIGALRM"),
        s!("SIGCHLD"),
        s!("SIGCONT"),
        s!("SIGHUP"),
        s!("SIGINT"),
        s!("SIGKILL"),
        s!("SIGPIPE"),
        s!("SIGQUIT"),
        s!("SIGSEGV"),
        s!("SIGSTOP"),
        s!("SIGTERM"),
        s!("SIGTSTP"),
        s!("SIGUSR1"),
        s!("SIGUSR2"),
        s!("SIG_DFL"),
        s!("SIG_IGN"),
        s!("Signals"),
        s!("default_int_handler"),
        s!("getsignal"),
        s!("signal"),
        s!("strsignal")
    ]);
    SIGNALS.define({
        let ns = Dict::new();
        ns.set_str("SIGHUP", Value::from(1));
        ns.set_str("SIGINT", Value::from(2));
        ns.set_str("SIGQUIT", Value::from(3));
        ns.set_str("SIGILL", Value::from(4));
        ns.set_str("SIGTRAP", Value::from(5));
        ns.set_str("SIGABRT", Value::from(6));
        ns.set_str("SIGBUS", Value::from(7));
        ns.set_str("SIGFPE", Value::from(8));
        ns.set_str("SIGKILL", Value::from(9));
        ns.set_str("SIGUSR1", Value::from(10));
        ns.set_str("SIGSEGV", Value::from(11));
        ns.set_str("SIGUSR2", Value::from(12));
        ns.set_str("SIGPIPE", Value::from(13));
        ns.set_str("SIGALRM", Value::from(14));
        ns.set_str("SIGTERM", Value::from(15));
        ns.set_str("SIGCHLD", Value::from(17));
        ns.set_str("SIGCONT", Value::from(18));
        ns.set_str("SIGSTOP", Value::from(19));
        ns.set_str("SIGTSTP", Value::from(20));
        build_class("Signals", "signal", "Signals", vec![ENUM.get()?.get(&at::INTENUM)?], ns, Vec::new())?
    });
    HANDLERS.define({
        let ns2 = Dict::new();
        ns2.set_str("SIG_DFL", Value::from(0));
        ns2.set_str("SIG_IGN", Value::from(1));
        build_class("Handlers", "signal", "Handlers", vec![ENUM.get()?.get(&at::INTENUM)?], ns2, Vec::new())?
    });
    SIGHUP.set(SIGNALS.get()?.get(&at::SIGHUP)?);
    SIGINT.set(SIGNALS.get()?.get(&at::SIGINT)?);
    SIGQUIT.set(SIGNALS.get()?.get(&at::SIGQUIT)?);
    SIGABRT.set(SIGNALS.get()?.get(&at::SIGABRT)?);
    SIGKILL.set(SIGNALS.get()?.get(&at::SIGKILL)?);
    SIGUSR1.set(SIGNALS.get()?.get(&at::SIGUSR1)?);
    SIGSEGV.set(SIGNALS.get()?.get(&at::SIGSEGV)?);
    SIGUSR2.set(SIGNALS.get()?.get(&at::SIGUSR2)?);
    SIGPIPE.set(SIGNALS.get()?.get(&at::SIGPIPE)?);
    SIGALRM.set(SIGNALS.get()?.get(&at::SIGALRM)?);
    SIGTERM.set(SIGNALS.get()?.get(&at::SIGTERM)?);
    SIGCHLD.set(SIGNALS.get()?.get(&at::SIGCHLD)?);
    SIGCONT.set(SIGNALS.get()?.get(&at::SIGCONT)?);
    SIGSTOP.set(SIGNALS.get()?.get(&at::SIGSTOP)?);
    SIGTSTP.set(SIGNALS.get()?.get(&at::SIGTSTP)?);
    SIG_DFL.set(HANDLERS.get()?.get(&at::SIG_DFL)?);
    SIG_IGN.set(HANDLERS.get()?.get(&at::SIG_IGN)?);
    _TEXTS.set(dict![
        1 => s!("Hangup"),
        2 => s!("Interrupt"),
        3 => s!("Quit"),
        6 => s!("Aborted"),
        9 => s!("Killed"),
        11 => s!("Segmentation fault"),
        13 => s!("Broken pipe"),
        14 => s!("Alarm clock"),
        15 => s!("Terminated")
    ]?);
    _HANDLERS.set(Value::Dict(Dict::new()));
    DEFAULT_INT_HANDLER.set(function("default_int_handler(signalnum, frame)", [], default_int_handler));
    _KNOWN.set(function("_known(signalnum)", [], _known));
    GETSIGNAL.set(function("getsignal(signalnum)", [], getsignal));
    SIGNAL.set(function("signal(signalnum, handler)", [], signal));
    STRSIGNAL.set(function("strsignal(signalnum)", [], strsignal));
    Ok(())
}
