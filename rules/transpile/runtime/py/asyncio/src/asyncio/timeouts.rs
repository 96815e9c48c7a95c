// Written by batuta from python/asyncio/timeouts.py, 4895dbea0cb182e8.
//! `async with timeout(...)`.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.timeouts", init, super;
    EVENTS: "events", EXCEPTIONS: "exceptions", TASKS: "tasks", __ALL_: "__all__", _CREATED: "_CREATED",
    _ENTERED: "_ENTERED", _EXPIRING: "_EXPIRING", _EXPIRED: "_EXPIRED", _EXITED: "_EXITED", TIMEOUT: "Timeout",
    TIMEOUT2: "timeout", TIMEOUT_AT: "timeout_at",
}

/// Cancels the task at a time, and turns that cancellation into TimeoutError.
pub struct Timeout;

impl Timeout {
    pub fn __init__(self_: &Value, when: &Value) -> R {
        self_.set_attr("_state", _CREATED.get()?)?;
        self_.set_attr("_timer", Value::None)?;
        self_.set_attr("_task", Value::None)?;
        self_.set_attr("_when", when)?;
        Ok(Value::None)
    }

    pub fn when(self_: &Value) -> R {
        self_.attr("_when")
    }

    pub fn reschedule(self_: &Value, when: &Value) -> R {
        call_guard!("reschedule");
        if !op::is(&self_.attr("_state")?, &_ENTERED.get()?) {
            if op::is(&self_.attr("_state")?, &_CREATED.get()?) {
                return Err(emitted::raised("RuntimeError", args![s!("Timeout has not been entered")]));
            }
            return Err(emitted::raised(
                "RuntimeError",
                args![f!("Cannot change state of {} Timeout", self_.attr("_state")?)],
            ));
        }
        self_.set_attr("_when", when)?;
        if !self_.attr("_timer")?.is_none() {
            self_.attr("_timer")?.invoke("cancel", ())?;
        }
        if when.is_none() {
            self_.set_attr("_timer", Value::None)?;
            return Ok(Value::None);
        }
        let loop_ = EVENTS.get()?.invoke("get_running_loop", ())?;
        if op::le_bool(when, &loop_.invoke("time", ())?)? {
            self_.set_attr("_timer", loop_.invoke("call_soon", args![self_.attr("_on_timeout")?])?)?;
        } else {
            self_.set_attr("_timer", loop_.invoke("call_at", args![when, self_.attr("_on_timeout")?])?)?;
        }
        Ok(Value::None)
    }

    pub fn expired(self_: &Value) -> R<bool> {
        {
            let __item = self_.attr("_state")?;
            op::contains(&tuple![_EXPIRING.get()?, _EXPIRED.get()?], &__item)
        }
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let parts = list![self_.attr("_state")?];
        if op::is(&self_.attr("_state")?, &_ENTERED.get()?) {
            let when = if !self_.attr("_when")?.is_none() {
                builtins::round(args![self_.attr("_when")?, 3])?
            } else {
                Value::None
            };
            parts.invoke("append", args![f!("when={}", when)])?;
        }
        Ok(f!(
            "<Timeout [{}] {}>",
            self_.attr("_state")?,
            Value::from(s!(" "))
                .invoke("join", args![parts.item(&op::slice(Value::from(1), Value::None, Value::None))?],)?
        ))
    }

    pub fn __aenter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("Timeout.__aenter__", move |co| async move {
            self_.set_attr("_state", _ENTERED.get()?)?;
            self_.set_attr("_task", TASKS.get()?.invoke("current_task", ())?)?;
            if self_.attr("_task")?.is_none() {
                return Err(emitted::raised("RuntimeError", args![s!("Timeout should be used inside a task")]));
            }
            self_.set_attr("_cancelling", self_.attr("_task")?.invoke("cancelling", ())?)?;
            self_.invoke("reschedule", args![self_.attr("_when")?])?;
            Ok(self_.clone())
        }))
    }

    pub fn __aexit__(self_: &Value, exc_type: &Value, exc_val: &Value, exc_tb: &Value) -> R {
        let self_ = self_.clone();
        let exc_type = exc_type.clone();
        let exc_val = exc_val.clone();
        let exc_tb = exc_tb.clone();
        Ok(Gen::coroutine("Timeout.__aexit__", move |co| async move {
            if !self_.attr("_timer")?.is_none() {
                self_.attr("_timer")?.invoke("cancel", ())?;
                self_.set_attr("_timer", Value::None)?;
            }
            if op::is(&self_.attr("_state")?, &_EXPIRING.get()?) {
                self_.set_attr("_state", _EXPIRED.get()?)?;
                if op::le_bool(&self_.attr("_task")?.invoke("uncancel", ())?, &self_.attr("_cancelling")?)?
                    && op::is(&exc_type, &EXCEPTIONS.get()?.attr("CancelledError")?)
                {
                    // Nobody else asked for the cancellation.
                    return Err(exc::raise(builtins::get("TimeoutError"), Some(exc_val)));
                }
            } else if op::is(&self_.attr("_state")?, &_ENTERED.get()?) {
                self_.set_attr("_state", _EXITED.get()?)?;
            }
            Ok(Value::None)
        }))
    }

    pub fn _on_timeout(self_: &Value) -> R {
        call_guard!("_on_timeout");
        self_.attr("_task")?.invoke("cancel", ())?;
        self_.set_attr("_state", _EXPIRING.get()?)?;
        self_.set_attr("_timer", Value::None)?;
        Ok(Value::None)
    }
}

pub fn timeout(delay: &Value) -> R {
    call_guard!("timeout");
    let loop_ = EVENTS.get()?.invoke("get_running_loop", ())?;
    TIMEOUT.get()?.call(args![if !delay.is_none() { op::add(&loop_.invoke("time", ())?, delay)? } else { Value::None }])
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
    TIMEOUT.set({
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
