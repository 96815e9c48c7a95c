// Written by batuta from python/signal.py, 86f2106cb43f059f.
//! Signals: a handler runs at once when the program sends itself the signal; one that comes from outside ends the
//! program as if it had set no handler.
use batuta_rt::prelude::*;

module_globals! {
    "signal", init;
    _PROCESS: "_process", ENUM: "enum", __ALL_: "__all__", SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT",
    SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL",
    SIGUSR1: "SIGUSR1", SIGSEGV: "SIGSEGV", SIGUSR2: "SIGUSR2", SIGPIPE: "SIGPIPE", SIGALRM: "SIGALRM",
    SIGTERM: "SIGTERM", SIGSTKFLT: "SIGSTKFLT", SIGCHLD: "SIGCHLD", SIGCONT: "SIGCONT", SIGSTOP: "SIGSTOP",
    SIGTSTP: "SIGTSTP", SIGTTIN: "SIGTTIN", SIGTTOU: "SIGTTOU", SIGURG: "SIGURG", SIGXCPU: "SIGXCPU",
    SIGXFSZ: "SIGXFSZ", SIGVTALRM: "SIGVTALRM", SIGPROF: "SIGPROF", SIGWINCH: "SIGWINCH", SIGIO: "SIGIO",
    SIGPWR: "SIGPWR", SIGSYS: "SIGSYS", SIGRTMIN: "SIGRTMIN", SIGRTMAX: "SIGRTMAX", SIGIOT: "SIGIOT", SIGCLD: "SIGCLD",
    SIGPOLL: "SIGPOLL", SIGNALS: "Signals", SIG_DFL: "SIG_DFL", SIG_IGN: "SIG_IGN", HANDLERS: "Handlers", NSIG: "NSIG",
    ITIMER_REAL: "ITIMER_REAL", ITIMER_VIRTUAL: "ITIMER_VIRTUAL", ITIMER_PROF: "ITIMER_PROF", _TEXTS: "_TEXTS",
    _HANDLERS: "_handlers", DEFAULT_INT_HANDLER: "default_int_handler", _KNOWN: "_known", GETSIGNAL: "getsignal",
    SIGNAL: "signal", RAISE_SIGNAL: "raise_signal", STRSIGNAL: "strsignal", VALID_SIGNALS: "valid_signals",
}

fields! {
    GET: "get", INTENUM: "IntEnum", ON_SIGNAL: "on_signal", RAISE_SIGNAL: "raise_signal", SIGABRT: "SIGABRT",
    SIGALRM: "SIGALRM", SIGBUS: "SIGBUS", SIGCHLD: "SIGCHLD", SIGCONT: "SIGCONT", SIGFPE: "SIGFPE", SIGHUP: "SIGHUP",
    SIGILL: "SIGILL", SIGINT: "SIGINT", SIGIO: "SIGIO", SIGKILL: "SIGKILL", SIGPIPE: "SIGPIPE", SIGPROF: "SIGPROF",
    SIGPWR: "SIGPWR", SIGQUIT: "SIGQUIT", SIGRTMAX: "SIGRTMAX", SIGRTMIN: "SIGRTMIN", SIGSEGV: "SIGSEGV",
    SIGSTKFLT: "SIGSTKFLT", SIGSTOP: "SIGSTOP", SIGSYS: "SIGSYS", SIGTERM: "SIGTERM", SIGTRAP: "SIGTRAP",
    SIGTSTP: "SIGTSTP", SIGTTIN: "SIGTTIN", SIGTTOU: "SIGTTOU", SIGURG: "SIGURG", SIGUSR1: "SIGUSR1",
    SIGUSR2: "SIGUSR2", SIGVTALRM: "SIGVTALRM", SIGWINCH: "SIGWINCH", SIGXCPU: "SIGXCPU", SIGXFSZ: "SIGXFSZ",
    SIG_DFL: "SIG_DFL", SIG_IGN: "SIG_IGN", _VALUE2MEMBER_MAP_: "_value2member_map_",
}

pub struct Signals;

pub struct Handlers;

pub fn default_int_handler(signalnum: &Value, frame: &Value) -> R {
    exc::throw(builtins::get("KeyboardInterrupt"))
}

pub fn _known(signalnum: &Value) -> R<Int> {
    if !{
        let middle = emitted::int_of(signalnum)?;
        Int::from(1) <= middle && middle <= 64
    } {
        return Err(emitted::raised("ValueError", args![s!("signal number out of range")]));
    }
    emitted::int_of(signalnum)
}

pub fn getsignal(signalnum: &Value) -> R {
    let number = Value::from(_known(signalnum)?);
    early!(
        _HANDLERS.get()?,
        &at::GET,
        lookup_or: &number,
        if op::eq_bool(&number, &Value::from(2))? {
            DEFAULT_INT_HANDLER.get()?
        } else {
            if op::contains(&fixed!(tuple![13, 25]), &number)? {
                SIG_IGN.get()?
            } else {
                SIG_DFL.get()?
            }
        }
    )
}

pub fn signal(signalnum: &Value, handler: &Value) -> R {
    let mut handler = handler.clone();
    let number = Value::from(_known(signalnum)?);
    if !builtins::callable(args![&handler]).bool()? && !op::contains(&tuple![SIG_DFL.get()?, SIG_IGN.get()?], &handler)?
    {
        return Err(emitted::raised(
            "TypeError",
            args![s!("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")],
        ));
    }
    if op::contains(&fixed!(tuple![9, 19]), &number)? {
        return Err(emitted::raised("OSError", args![22, s!("Invalid argument")]));
    }
    let before = getsignal(&number)?;
    if !builtins::callable(args![&handler]).bool()? {
        handler = HANDLERS.get()?.call(args![&handler])?;
    }
    _HANDLERS.get()?.set_item(&number, &handler)?;
    _PROCESS.get()?.invoke(&at::ON_SIGNAL, args![number, handler])?;
    Ok(before)
}

pub fn raise_signal(signalnum: &Value) -> R {
    call_guard!("raise_signal");
    early!(_PROCESS.get()?, &at::RAISE_SIGNAL, args![_known(signalnum)?])?;
    Ok(Value::None)
}

pub fn strsignal(signalnum: &Value) -> R {
    let number = Value::from(_known(signalnum)?);
    early!(
        _TEXTS.get()?,
        &at::GET,
        lookup_or: &number,
        if op::contains(&fixed!(tuple![32, 33]), &number)? {
            Value::from(s!("Unknown signal"))
        } else {
            Value::from(f!("Real-time signal {}", op::sub(&number, &Value::from(34))?))
        }
    )
}

pub fn valid_signals() -> R {
    let out = comprehension::set();
    for n in emitted::words(1_i64, 65_i64) {
        if !op::holds(&fixed!(tuple![32, 33]), n)? {
            comprehension::add(
                &out,
                if op::holds(&SIGNALS.get()?.get(&at::_VALUE2MEMBER_MAP_)?, n)? {
                    SIGNALS.get()?.call(args![n])?
                } else {
                    Value::from(n)
                },
            )?;
        }
    }
    Ok(out)
}

fn init() -> R<()> {
    _PROCESS.set(batuta_std::process_::module());
    ENUM.set(batuta_std::enums::module());
    __ALL_.set(list![
        s!("Handlers"),
        s!("ITIMER_PROF"),
        s!("ITIMER_REAL"),
        s!("ITIMER_VIRTUAL"),
        s!("NSIG"),
        s!("SIGABRT"),
        s!("SIGALRM"),
        s!("SIGBUS"),
        s!("SIGCHLD"),
        s!("SIGCLD"),
        s!("SIGCONT"),
        s!("SIGFPE"),
        s!("SIGHUP"),
        s!("SIGILL"),
        s!("SIGINT"),
        s!("SIGIO"),
        s!("SIGIOT"),
        s!("SIGKILL"),
        s!("SIGPIPE"),
        s!("SIGPOLL"),
        s!("SIGPROF"),
        s!("SIGPWR"),
        s!("SIGQUIT"),
        s!("SIGRTMAX"),
        s!("SIGRTMIN"),
        s!("SIGSEGV"),
        s!("SIGSTKFLT"),
        s!("SIGSTOP"),
        s!("SIGSYS"),
        s!("SIGTERM"),
        s!("SIGTRAP"),
        s!("SIGTSTP"),
        s!("SIGTTIN"),
        s!("SIGTTOU"),
        s!("SIGURG"),
        s!("SIGUSR1"),
        s!("SIGUSR2"),
        s!("SIGVTALRM"),
        s!("SIGWINCH"),
        s!("SIGXCPU"),
        s!("SIGXFSZ"),
        s!("SIG_DFL"),
        s!("SIG_IGN"),
        s!("Signals"),
        s!("default_int_handler"),
        s!("getsignal"),
        s!("raise_signal"),
        s!("signal"),
        s!("strsignal"),
        s!("valid_signals")
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
        ns.set_str("SIGSTKFLT", Value::from(16));
        ns.set_str("SIGCHLD", Value::from(17));
        ns.set_str("SIGCONT", Value::from(18));
        ns.set_str("SIGSTOP", Value::from(19));
        ns.set_str("SIGTSTP", Value::from(20));
        ns.set_str("SIGTTIN", Value::from(21));
        ns.set_str("SIGTTOU", Value::from(22));
        ns.set_str("SIGURG", Value::from(23));
        ns.set_str("SIGXCPU", Value::from(24));
        ns.set_str("SIGXFSZ", Value::from(25));
        ns.set_str("SIGVTALRM", Value::from(26));
        ns.set_str("SIGPROF", Value::from(27));
        ns.set_str("SIGWINCH", Value::from(28));
        ns.set_str("SIGIO", Value::from(29));
        ns.set_str("SIGPWR", Value::from(30));
        ns.set_str("SIGSYS", Value::from(31));
        ns.set_str("SIGRTMIN", Value::from(34));
        ns.set_str("SIGRTMAX", Value::from(64));
        ns.set_str("SIGIOT", Value::from(6));
        ns.set_str("SIGCLD", Value::from(17));
        ns.set_str("SIGPOLL", Value::from(29));
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
    SIGILL.set(SIGNALS.get()?.get(&at::SIGILL)?);
    SIGTRAP.set(SIGNALS.get()?.get(&at::SIGTRAP)?);
    SIGABRT.set(SIGNALS.get()?.get(&at::SIGABRT)?);
    SIGBUS.set(SIGNALS.get()?.get(&at::SIGBUS)?);
    SIGFPE.set(SIGNALS.get()?.get(&at::SIGFPE)?);
    SIGKILL.set(SIGNALS.get()?.get(&at::SIGKILL)?);
    SIGUSR1.set(SIGNALS.get()?.get(&at::SIGUSR1)?);
    SIGSEGV.set(SIGNALS.get()?.get(&at::SIGSEGV)?);
    SIGUSR2.set(SIGNALS.get()?.get(&at::SIGUSR2)?);
    SIGPIPE.set(SIGNALS.get()?.get(&at::SIGPIPE)?);
    SIGALRM.set(SIGNALS.get()?.get(&at::SIGALRM)?);
    SIGTERM.set(SIGNALS.get()?.get(&at::SIGTERM)?);
    SIGSTKFLT.set(SIGNALS.get()?.get(&at::SIGSTKFLT)?);
    SIGCHLD.set(SIGNALS.get()?.get(&at::SIGCHLD)?);
    SIGCONT.set(SIGNALS.get()?.get(&at::SIGCONT)?);
    SIGSTOP.set(SIGNALS.get()?.get(&at::SIGSTOP)?);
    SIGTSTP.set(SIGNALS.get()?.get(&at::SIGTSTP)?);
    SIGTTIN.set(SIGNALS.get()?.get(&at::SIGTTIN)?);
    SIGTTOU.set(SIGNALS.get()?.get(&at::SIGTTOU)?);
    SIGURG.set(SIGNALS.get()?.get(&at::SIGURG)?);
    SIGXCPU.set(SIGNALS.get()?.get(&at::SIGXCPU)?);
    SIGXFSZ.set(SIGNALS.get()?.get(&at::SIGXFSZ)?);
    SIGVTALRM.set(SIGNALS.get()?.get(&at::SIGVTALRM)?);
    SIGPROF.set(SIGNALS.get()?.get(&at::SIGPROF)?);
    SIGWINCH.set(SIGNALS.get()?.get(&at::SIGWINCH)?);
    SIGIO.set(SIGNALS.get()?.get(&at::SIGIO)?);
    SIGPWR.set(SIGNALS.get()?.get(&at::SIGPWR)?);
    SIGSYS.set(SIGNALS.get()?.get(&at::SIGSYS)?);
    SIGRTMIN.set(SIGNALS.get()?.get(&at::SIGRTMIN)?);
    SIGRTMAX.set(SIGNALS.get()?.get(&at::SIGRTMAX)?);
    SIGIOT.set(SIGNALS.get()?.get(&at::SIGABRT)?);
    SIGCLD.set(SIGNALS.get()?.get(&at::SIGCHLD)?);
    SIGPOLL.set(SIGNALS.get()?.get(&at::SIGIO)?);
    SIG_DFL.set(HANDLERS.get()?.get(&at::SIG_DFL)?);
    SIG_IGN.set(HANDLERS.get()?.get(&at::SIG_IGN)?);
    NSIG.set(65);
    ITIMER_REAL.set(0);
    ITIMER_VIRTUAL.set(1);
    ITIMER_PROF.set(2);
    _TEXTS.set(dict![
        1 => s!("Hangup"),
        2 => s!("Interrupt"),
        3 => s!("Quit"),
        4 => s!("Illegal instruction"),
        5 => s!("Trace/breakpoint trap"),
        6 => s!("Aborted"),
        7 => s!("Bus error"),
        8 => s!("Floating point exception"),
        9 => s!("Killed"),
        10 => s!("User defined signal 1"),
        11 => s!("Segmentation fault"),
        12 => s!("User defined signal 2"),
        13 => s!("Broken pipe"),
        14 => s!("Alarm clock"),
        15 => s!("Terminated"),
        16 => s!("Stack fault"),
        17 => s!("Child exited"),
        18 => s!("Continued"),
        19 => s!("Stopped (signal)"),
        20 => s!("Stopped"),
        21 => s!("Stopped (tty input)"),
        22 => s!("Stopped (tty output)"),
        23 => s!("Urgent I/O condition"),
        24 => s!("CPU time limit exceeded"),
        25 => s!("File size limit exceeded"),
        26 => s!("Virtual timer expired"),
        27 => s!("Profiling timer expired"),
        28 => s!("Window changed"),
        29 => s!("I/O possible"),
        30 => s!("Power failure"),
        31 => s!("Bad system call")
    ]?);
    _HANDLERS.set(Value::Dict(Dict::new()));
    DEFAULT_INT_HANDLER.set(function("default_int_handler(signalnum, frame)", [], default_int_handler));
    _KNOWN.set(function("_known(signalnum)", [], _known));
    GETSIGNAL.set(function("getsignal(signalnum)", [], getsignal));
    SIGNAL.set(function("signal(signalnum, handler)", [], signal));
    RAISE_SIGNAL.set(function("raise_signal(signalnum, /)", [], raise_signal));
    STRSIGNAL.set(function("strsignal(signalnum)", [], strsignal));
    VALID_SIGNALS.set(function("valid_signals()", [], valid_signals));
    Ok(())
}
