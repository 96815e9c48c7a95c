// Written by batuta from python/asyncio/timeouts.py, 4895dbea0cb182e8.
//! `async with timeout(...)`.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.timeouts", init, super;
    EVENTS: "events", EXCEPTIONS: "exceptions", TASKS: "tasks", __ALL_: "__all__", _CREATED: "_CREATED",
    _ENTERED: "_ENTERED", _EXPIRING: "_EXPIRING", _EXPIRED: "_EXPIRED", _EXITED: "_EXITED", TIMEOUT: "Timeout",
    TIMEOUT2: "timeout", TIMEOUT_AT: "timeout_at",
}

fields! {
    APPEND: "append", CALL_AT: "call_at", CALL_SOON: "call_soon", CANCEL: "cancel", CANCELLEDERROR: "CancelledError",
    CANCELLING: "cancelling", CURRENT_TASK: "current_task", GET_RUNNING_LOOP: "get_running_loop",
    RESCHEDULE: "reschedule", TIME: "time", UNCANCEL: "uncancel", _CANCELLING: "_cancelling",
    _ON_TIMEOUT: "_on_timeout", _STATE: "_state", _TASK: "_task", _TIMER: "_timer", _WHEN: "_when",
}

/// Cancels the task at a time, and turns that cancellation into TimeoutError.
pub struct Timeout;

impl Timeout {
    pub fn __init__(self_: &Value, when: &Value) -> R {
        self_.put(&at::_STATE, _CREATED.get()?)?;
        self_.put(&at::_TIMER, Value::None)?;
        self_.put(&at::_TASK, Value::None)?;
        self_.put(&at::_WHEN, when)?;
        Ok(Value::None)
    }

    pub fn when(self_: &Value) -> R {
        self_.get(&at::_WHEN)
    }

    pub fn reschedule(self_: &Value, when: &Value) -> R {
        call_guard!("reschedule");
        if !op::is(&self_.get(&at::_STATE)?, &_ENTERED.get()?) {
            if op::is(&self_.get(&at::_STATE)?, &_CREATED.get()?) {
                return Err(emitted::raised("RuntimeError", args![s!("Timeout has not been entered")]));
            }
            return Err(emitted::raised(
                "RuntimeError",
                args![f!("Cannot change state of {} Timeout", self_.get(&at::_STATE)?)],
            ));
        }
        self_.put(&at::_WHEN, when)?;
        if !self_.lacks(&at::_TIMER)? {
            self_.get(&at::_TIMER)?.invoke(&at::CANCEL, ())?;
        }
        if when.is_none() {
            self_.put(&at::_TIMER, Value::None)?;
            return Ok(Value::None);
        }
        let loop_ = EVENTS.get()?.invoke(&at::GET_RUNNING_LOOP, ())?;
        if op::le_bool(when, &loop_.invoke(&at::TIME, ())?)? {
            self_.put(&at::_TIMER, early!(loop_.clone(), &at::CALL_SOON, args![self_.get(&at::_ON_TIMEOUT)?])?)?;
        } else {
            self_.put(&at::_TIMER, early!(loop_.clone(), &at::CALL_AT, args![when, self_.get(&at::_ON_TIMEOUT)?])?)?;
        }
        Ok(Value::None)
    }

    pub fn expired(self_: &Value) -> R<bool> {
        op::within(&self_.get(&at::_STATE)?, &tuple![_EXPIRING.get()?, _EXPIRED.get()?])
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let parts = list![self_.get(&at::_STATE)?];
        if op::is(&self_.get(&at::_STATE)?, &_ENTERED.get()?) {
            let when = if !self_.lacks(&at::_WHEN)? {
                builtins::round(args![self_.get(&at::_WHEN)?, 3])?
            } else {
                Value::None
            };
            early!(parts.clone(), &at::APPEND, append: f!("when={}", when))?;
        }
        Ok(f!("<Timeout [{}] {}>", self_.get(&at::_STATE)?, s!(" ").join_all(&parts.cut(1, Value::None)?)?))
    }

    pub fn __aenter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Timeout.__aenter__", move |co| async move {
            self_.put(&at::_STATE, _ENTERED.get()?)?;
            self_.put(&at::_TASK, TASKS.get()?.invoke(&at::CURRENT_TASK, ())?)?;
            if self_.lacks(&at::_TASK)? {
                return Err(emitted::raised("RuntimeError", args![s!("Timeout should be used inside a task")]));
            }
            self_.put(&at::_CANCELLING, self_.get(&at::_TASK)?.invoke(&at::CANCELLING, ())?)?;
            early!(self_.clone(), &at::RESCHEDULE, args![self_.get(&at::_WHEN)?])?;
            Ok(self_)
        }))
    }

    pub fn __aexit__(self_: &Value, exc_type: &Value, exc_val: &Value, exc_tb: &Value) -> R {
        let self_ = self_.clone();
        let exc_type = exc_type.clone();
        let exc_val = exc_val.clone();
        let exc_tb = exc_tb.clone();
        Ok(Gen::coroutine("Timeout.__aexit__", move |co| async move {
            if !self_.lacks(&at::_TIMER)? {
                self_.get(&at::_TIMER)?.invoke(&at::CANCEL, ())?;
                self_.put(&at::_TIMER, Value::None)?;
            }
            if op::is(&self_.get(&at::_STATE)?, &_EXPIRING.get()?) {
                self_.put(&at::_STATE, _EXPIRED.get()?)?;
                if op::le_bool(&self_.get(&at::_TASK)?.invoke(&at::UNCANCEL, ())?, &self_.get(&at::_CANCELLING)?)?
                    && op::is(&exc_type, &EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?)
                {
                    return Err(exc::raise(builtins::get("TimeoutError"), Some(exc_val)));
                }
            } else if op::is(&self_.get(&at::_STATE)?, &_ENTERED.get()?) {
                self_.put(&at::_STATE, _EXITED.get()?)?;
            }
            Ok(Value::None)
        }))
    }

    pub fn _on_timeout(self_: &Value) -> R {
        call_guard!("_on_timeout");
        self_.get(&at::_TASK)?.invoke(&at::CANCEL, ())?;
        self_.put(&at::_STATE, _EXPIRING.get()?)?;
        self_.put(&at::_TIMER, Value::None)?;
        Ok(Value::None)
    }
}

pub fn timeout(delay: &Value) -> R {
    call_guard!("timeout");
    let loop_ = EVENTS.get()?.invoke(&at::GET_RUNNING_LOOP, ())?;
    TIMEOUT.get()?.call(args![if !delay.is_none() {
        op::add(&loop_.invoke(&at::TIME, ())?, delay)?
    } else {
        Value::None
    }])
}

pub fn timeout_at(when: &Value) -> R {
    TIMEOUT.get()?.call(args![when])
}

fn init() -> R<()> {
    let source = crate::asyncio::import()?;
    EVENTS.set(crate::asyncio::events::import()?);
    EXCEPTIONS.set(crate::asyncio::exceptions::import()?);
    TASKS.set(crate::asyncio::tasks::import()?);
    __ALL_.set(list![s!("Timeout"), s!("timeout"), s!("timeout_at")]);
    _CREATED.set(s!("created"));
    _ENTERED.set(s!("active"));
    _EXPIRING.set(s!("expiring"));
    _EXPIRED.set(s!("expired"));
    _EXITED.set(s!("finished"));
    TIMEOUT.define({
        let ns = Dict::new();
        ns.doc("Cancels the task at a time, and turns that cancellation into TimeoutError.");
        ns.method("Timeout.__init__(self, when)", [], Timeout::__init__);
        ns.method("Timeout.when(self)", [], Timeout::when);
        ns.method("Timeout.reschedule(self, when)", [], Timeout::reschedule);
        ns.method("Timeout.expired(self)", [], Timeout::expired);
        ns.method("Timeout.__repr__(self)", [], Timeout::__repr__);
        ns.method("async Timeout.__aenter__(self)", [], Timeout::__aenter__);
        ns.method("async Timeout.__aexit__(self, exc_type, exc_val, exc_tb)", [], Timeout::__aexit__);
        ns.method("Timeout._on_timeout(self)", [], Timeout::_on_timeout);
        build_class("Timeout", "asyncio.timeouts", "Timeout", Vec::new(), ns, Vec::new())?
    });
    TIMEOUT2.set(function("timeout(delay)", [], timeout));
    TIMEOUT_AT.set(function("timeout_at(when)", [], timeout_at));
    Ok(())
}
