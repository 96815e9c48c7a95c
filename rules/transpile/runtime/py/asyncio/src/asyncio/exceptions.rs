// Written by batuta from python/asyncio/exceptions.py, 2a6875f91d44abee.
//! The exceptions of asyncio.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.exceptions", init, super;
    __ALL_: "__all__", CANCELLED_ERROR: "CancelledError", TIMEOUT_ERROR: "TimeoutError",
    INVALID_STATE_ERROR: "InvalidStateError", SENDFILE_NOT_AVAILABLE_ERROR: "SendfileNotAvailableError",
    INCOMPLETE_READ_ERROR_CLASS: "IncompleteReadError.__class__", INCOMPLETE_READ_ERROR: "IncompleteReadError",
    LIMIT_OVERRUN_ERROR_CLASS: "LimitOverrunError.__class__", LIMIT_OVERRUN_ERROR: "LimitOverrunError",
    BROKEN_BARRIER_ERROR: "BrokenBarrierError",
}

fields! {
    CONSUMED: "consumed", EXPECTED: "expected", PARTIAL: "partial", __INIT__: "__init__",
}

/// The Future or Task was cancelled.
pub struct CancelledError;

/// The operation is not allowed in this state.
pub struct InvalidStateError;

/// Sendfile syscall is not available.
pub struct SendfileNotAvailableError;

/// Incomplete read error.
pub struct IncompleteReadError;

impl IncompleteReadError {
    pub fn __init__(self_: &Value, partial: &Value, expected: &Value) -> R {
        call_guard!("__init__");
        let shown = if expected.is_none() { s!("undefined") } else { fmt::repr(expected)? };
        op::super_(&INCOMPLETE_READ_ERROR_CLASS.get()?, self_)?.invoke(
            &at::__INIT__,
            args![f!("{} bytes read on a total of {} expected bytes", Int::from(builtins::length_of(partial)?), shown)],
        )?;
        self_.put(&at::PARTIAL, partial)?;
        self_.put(&at::EXPECTED, expected)?;
        Ok(Value::None)
    }
}

/// Reached the buffer limit while looking for a separator.
pub struct LimitOverrunError;

impl LimitOverrunError {
    pub fn __init__(self_: &Value, message: &Value, consumed: &Value) -> R {
        call_guard!("__init__");
        op::super_(&LIMIT_OVERRUN_ERROR_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![message])?;
        self_.put(&at::CONSUMED, consumed)?;
        Ok(Value::None)
    }
}

/// Barrier is broken by barrier.abort() call.
pub struct BrokenBarrierError;

fn init() -> R<()> {
    __ALL_.set(list![
        s!("BrokenBarrierError"),
        s!("CancelledError"),
        s!("IncompleteReadError"),
        s!("InvalidStateError"),
        s!("LimitOverrunError"),
        s!("SendfileNotAvailableError"),
        s!("TimeoutError")
    ]);
    CANCELLED_ERROR.define({
        let ns = Dict::new();
        ns.doc("The Future or Task was cancelled.");
        build_class(
            "CancelledError",
            "asyncio.exceptions",
            "CancelledError",
            vec![builtins::get("BaseException")],
            ns,
            Vec::new(),
        )?
    });
    TIMEOUT_ERROR.set(TIMEOUT_ERROR.get()?);
    INVALID_STATE_ERROR.define({
        let ns2 = Dict::new();
        ns2.doc("The operation is not allowed in this state.");
        build_class(
            "InvalidStateError",
            "asyncio.exceptions",
            "InvalidStateError",
            vec![builtins::get("Exception")],
            ns2,
            Vec::new(),
        )?
    });
    SENDFILE_NOT_AVAILABLE_ERROR.define({
        let ns3 = Dict::new();
        ns3.doc("Sendfile syscall is not available.");
        build_class(
            "SendfileNotAvailableError",
            "asyncio.exceptions",
            "SendfileNotAvailableError",
            vec![builtins::get("RuntimeError")],
            ns3,
            Vec::new(),
        )?
    });
    INCOMPLETE_READ_ERROR.define({
        let ns4 = Dict::new();
        ns4.doc("Incomplete read error.");
        ns4.method("IncompleteReadError.__init__(self, partial, expected)", [], IncompleteReadError::__init__);
        let class = build_class(
            "IncompleteReadError",
            "asyncio.exceptions",
            "IncompleteReadError",
            vec![builtins::get("EOFError")],
            ns4,
            Vec::new(),
        )?;
        INCOMPLETE_READ_ERROR_CLASS.set(class.clone());
        class
    });
    LIMIT_OVERRUN_ERROR.define({
        let ns5 = Dict::new();
        ns5.doc("Reached the buffer limit while looking for a separator.");
        ns5.method("LimitOverrunError.__init__(self, message, consumed)", [], LimitOverrunError::__init__);
        let class = build_class(
            "LimitOverrunError",
            "asyncio.exceptions",
            "LimitOverrunError",
            vec![builtins::get("Exception")],
            ns5,
            Vec::new(),
        )?;
        LIMIT_OVERRUN_ERROR_CLASS.set(class.clone());
        class
    });
    BROKEN_BARRIER_ERROR.define({
        let ns6 = Dict::new();
        ns6.doc("Barrier is broken by barrier.abort() call.");
        build_class(
            "BrokenBarrierError",
            "asyncio.exceptions",
            "BrokenBarrierError",
            vec![builtins::get("RuntimeError")],
            ns6,
            Vec::new(),
        )?
    });
    Ok(())
}
