// Written by batuta from python/asyncio/futures.py, 5506fc2d2d36ca40.
//! Futures: results that are yet to come.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.futures", init, super;
    ATEXIT: "atexit", CONTEXTVARS: "contextvars", CONCURRENT: "concurrent", EVENTS: "events", EXCEPTIONS: "exceptions",
    __ALL_: "__all__", _PENDING: "_PENDING", _CANCELLED: "_CANCELLED", _FINISHED: "_FINISHED", _UNSEEN: "_unseen",
    ISFUTURE: "isfuture", _SHOWN_CALLBACK: "_shown_callback", FUTURE: "Future", _REPORT_UNSEEN: "_report_unseen",
    WRAP_FUTURE: "wrap_future",
}

fields! {
    ADD_DONE_CALLBACK: "add_done_callback", APPEND: "append", CALL_EXCEPTION_HANDLER: "call_exception_handler",
    CALL_SOON: "call_soon", CALL_SOON_THREADSAFE: "call_soon_threadsafe", CANCEL: "cancel", CANCELLED: "cancelled",
    CANCELLEDERROR: "CancelledError", COPY_CONTEXT: "copy_context", CREATE_FUTURE: "create_future", DONE: "done",
    EXCEPTION: "exception", FUTURE: "Future", FUTURES: "futures", GET_EVENT_LOOP: "get_event_loop",
    INVALIDSTATEERROR: "InvalidStateError", IS_CLOSED: "is_closed", MAKERS: "makers", REGISTER: "register",
    RESULT: "result", SET_EXCEPTION: "set_exception", SET_RESULT: "set_result",
    _ASYNCIO_FUTURE_BLOCKING: "_asyncio_future_blocking", _CALLBACKS: "_callbacks", _CANCELLED_EXC: "_cancelled_exc",
    _CANCEL_MESSAGE: "_cancel_message", _EXCEPTION: "_exception", _LOOP: "_loop",
    _MAKE_CANCELLED_ERROR: "_make_cancelled_error", _NOUN: "_noun", _RESULT: "_result",
    _SCHEDULE_CALLBACKS: "_schedule_callbacks", _SEEN: "_seen", _SHOWN: "_shown", _STATE: "_state",
    __CLASS__: "__class__", __NAME__: "__name__",
}

pub fn isfuture(obj: &Value) -> R<bool> {
    call_guard!("isfuture");
    Ok(builtins::hasattr(args![builtins::type_(args![obj])?, s!("_asyncio_future_blocking")]).bool()?
        && !obj.lacks(&at::_ASYNCIO_FUTURE_BLOCKING)?)
}

/// The result of something that an event loop runs.
pub struct Future;

impl Future {
    pub fn __init__(self_: &Value, loop_: &Value) -> R {
        call_guard!("__init__");
        self_.put(
            &at::_LOOP,
            if loop_.is_none() { EVENTS.get()?.invoke(&at::GET_EVENT_LOOP, ())? } else { loop_.clone() },
        )?;
        self_.put(&at::_CALLBACKS, list![])?;
        Ok(Value::None)
    }

    pub fn _shown(self_: &Value) -> R {
        call_guard!("_shown");
        let parts = list![self_.get(&at::_STATE)?.lower()?];
        if op::eq_bool(&self_.get(&at::_STATE)?, &_FINISHED.get()?)? {
            if !self_.lacks(&at::_EXCEPTION)? {
                early!(
                    parts.clone(),
                    &at::APPEND,
                    append: Str::from(format!("exception={}", fmt::repr(&self_.get(&at::_EXCEPTION)?)?))
                )?;
            } else {
                early!(
                    parts.clone(),
                    &at::APPEND,
                    append: Str::from(format!("result={}", fmt::repr(&self_.get(&at::_RESULT)?)?))
                )?;
            }
        }
        if builtins::length_of(&self_.get(&at::_CALLBACKS)?)? == 1_i64 {
            early!(
                parts.clone(),
                &at::APPEND,
                append: f!("cb=[{}]", _SHOWN_CALLBACK.get()?.call(args![self_.get(&at::_CALLBACKS)?.at2(0, 0)?])?)
            )?;
        } else if self_.get(&at::_CALLBACKS)?.truthy()? {
            let value = self_.get(&at::_CALLBACKS)?.at2(0, 0)?;
            let value2 = self_.get(&at::_CALLBACKS)?.at2(-1, 0)?;
            let first = value;
            let last = value2;
            let more = builtins::length_of(&self_.get(&at::_CALLBACKS)?)? - 2_i64;
            let middle = if !emitted::is_zero(more) { f!(", <{} more>", Int::from(more)) } else { Str::default() };
            early!(
                parts.clone(),
                &at::APPEND,
                append: f!(
                    "cb=[{}{}, {}]",
                    _SHOWN_CALLBACK.get()?.call(args![first])?,
                    middle,
                    _SHOWN_CALLBACK.get()?.call(args![last])?
                )
            )?;
        }
        Ok(parts)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(f!(
            "<{} {}>",
            self_.get(&at::__CLASS__)?.get(&at::__NAME__)?,
            s!(" ").join_all(&self_.invoke(&at::_SHOWN, ())?)?
        ))
    }

    pub fn get_loop(self_: &Value) -> R {
        self_.get(&at::_LOOP)
    }

    pub fn cancel(self_: &Value, msg: &Value) -> R<bool> {
        call_guard!("cancel");
        self_.invoke(&at::_SEEN, ())?;
        if op::ne_bool(&self_.get(&at::_STATE)?, &_PENDING.get()?)? {
            return Ok(false);
        }
        self_.put(&at::_STATE, _CANCELLED.get()?)?;
        self_.put(&at::_CANCEL_MESSAGE, msg)?;
        self_.invoke(&at::_SCHEDULE_CALLBACKS, ())?;
        Ok(true)
    }

    pub fn cancelled(self_: &Value) -> R {
        call_guard!("cancelled");
        op::eq(&self_.get(&at::_STATE)?, &_CANCELLED.get()?)
    }

    pub fn done(self_: &Value) -> R {
        call_guard!("done");
        op::ne(&self_.get(&at::_STATE)?, &_PENDING.get()?)
    }

    pub fn _make_cancelled_error(self_: &Value) -> R {
        call_guard!("_make_cancelled_error");
        if !self_.lacks(&at::_CANCELLED_EXC)? {
            let made = self_.get(&at::_CANCELLED_EXC)?;
            self_.put(&at::_CANCELLED_EXC, Value::None)?;
            return Ok(made);
        }
        if self_.lacks(&at::_CANCEL_MESSAGE)? {
            return EXCEPTIONS.get()?.invoke(&at::CANCELLEDERROR, ());
        }
        early!(EXCEPTIONS.get()?, &at::CANCELLEDERROR, args![self_.get(&at::_CANCEL_MESSAGE)?])
    }

    pub fn result(self_: &Value) -> R {
        call_guard!("result");
        if op::eq_bool(&self_.get(&at::_STATE)?, &_CANCELLED.get()?)? {
            return exc::throw(self_.invoke(&at::_MAKE_CANCELLED_ERROR, ())?);
        }
        if op::ne_bool(&self_.get(&at::_STATE)?, &_FINISHED.get()?)? {
            return exc::throw(EXCEPTIONS.get()?.invoke(&at::INVALIDSTATEERROR, args![s!("Result is not ready.")])?);
        }
        self_.invoke(&at::_SEEN, ())?;
        if !self_.lacks(&at::_EXCEPTION)? {
            return exc::throw(self_.get(&at::_EXCEPTION)?);
        }
        self_.get(&at::_RESULT)
    }

    pub fn exception(self_: &Value) -> R {
        call_guard!("exception");
        if op::eq_bool(&self_.get(&at::_STATE)?, &_CANCELLED.get()?)? {
            return exc::throw(self_.invoke(&at::_MAKE_CANCELLED_ERROR, ())?);
        }
        if op::ne_bool(&self_.get(&at::_STATE)?, &_FINISHED.get()?)? {
            return exc::throw(EXCEPTIONS.get()?.invoke(&at::INVALIDSTATEERROR, args![s!("Exception is not set.")])?);
        }
        self_.invoke(&at::_SEEN, ())?;
        self_.get(&at::_EXCEPTION)
    }

    pub fn add_done_callback(self_: &Value, fn_: &Value, context: &Value) -> R {
        call_guard!("add_done_callback");
        if op::ne_bool(&self_.get(&at::_STATE)?, &_PENDING.get()?)? {
            self_.get(&at::_LOOP)?.invoke(&at::CALL_SOON, args![fn_, self_; "context" = context])?;
        } else {
            early!(
                self_.get(&at::_CALLBACKS)?,
                &at::APPEND,
                append: tuple![
                    fn_,
                    if context.is_none() { CONTEXTVARS.get()?.invoke(&at::COPY_CONTEXT, ())? } else { context.clone() }
                ]
            )?;
        }
        Ok(Value::None)
    }

    pub fn remove_done_callback(self_: &Value, fn_: &Value) -> R<Int> {
        call_guard!("remove_done_callback");
        let kept = comprehension::list_if(&self_.get(&at::_CALLBACKS)?, |one: Value| {
            Ok(if op::ne_bool(&one.at(0)?, fn_)? { Some(one) } else { None })
        })?;
        let removed = builtins::length_of(&self_.get(&at::_CALLBACKS)?)? - builtins::length_of(&kept)?;
        if !emitted::is_zero(removed) {
            self_.put(&at::_CALLBACKS, &kept)?;
        }
        Ok(Int::from(removed))
    }

    pub fn set_result(self_: &Value, result: &Value) -> R {
        call_guard!("set_result");
        if op::ne_bool(&self_.get(&at::_STATE)?, &_PENDING.get()?)? {
            return exc::throw(early!(
                EXCEPTIONS.get()?,
                &at::INVALIDSTATEERROR,
                args![f!("{}: {}", self_.get(&at::_STATE)?, fmt::repr(self_)?)]
            )?);
        }
        self_.put(&at::_RESULT, result)?;
        self_.put(&at::_STATE, _FINISHED.get()?)?;
        self_.invoke(&at::_SCHEDULE_CALLBACKS, ())?;
        Ok(Value::None)
    }

    pub fn set_exception(self_: &Value, exception: &Value) -> R {
        call_guard!("set_exception");
        let mut exception = exception.clone();
        if op::ne_bool(&self_.get(&at::_STATE)?, &_PENDING.get()?)? {
            return exc::throw(early!(
                EXCEPTIONS.get()?,
                &at::INVALIDSTATEERROR,
                args![f!("{}: {}", self_.get(&at::_STATE)?, fmt::repr(self_)?)]
            )?);
        }
        if op::isinstance(&exception, &builtins::get("type"))? {
            exception = exception.call(())?;
        }
        if op::isinstance(&exception, &builtins::get("StopIteration"))? {
            return Err(emitted::raised(
                "TypeError",
                args![s!("StopIteration interacts badly with generators and cannot be raised into a Future")],
            ));
        }
        self_.put(&at::_EXCEPTION, exception)?;
        self_.put(&at::_STATE, _FINISHED.get()?)?;
        self_.invoke(&at::_SCHEDULE_CALLBACKS, ())?;
        _UNSEEN.get()?.append(self_)?;
        Ok(Value::None)
    }

    pub fn _seen(self_: &Value) -> R {
        call_guard!("_seen");
        if !self_.lacks(&at::_EXCEPTION)? && _UNSEEN.get()?.truthy()? {
            let value = comprehension::list_if(&_UNSEEN.get()?, |one: Value| {
                Ok(if !op::is(&one, self_) { Some(one) } else { None })
            })?;
            _UNSEEN.get()?.set_slice(Value::None, Value::None, Value::None, value)?;
        }
        Ok(Value::None)
    }

    pub fn _schedule_callbacks(self_: &Value) -> R {
        call_guard!("_schedule_callbacks");
        let callbacks = self_.get(&at::_CALLBACKS)?;
        if !callbacks.truthy()? {
            return Ok(Value::None);
        }
        self_.put(&at::_CALLBACKS, list![])?;
        let mut it = op::iter(&callbacks)?;
        while let Some([callback, context]) = it.next_parts::<2>()? {
            self_.get(&at::_LOOP)?.invoke(&at::CALL_SOON, args![callback, self_; "context" = context])?;
        }
        Ok(Value::None)
    }

    pub fn __await__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("Future.__await__", move |co| async move {
            if !self_.invoke(&at::DONE, ())?.truthy()? {
                self_.put(&at::_ASYNCIO_FUTURE_BLOCKING, true)?;
                co.yield_(self_.clone()).await?;
            }
            if !self_.invoke(&at::DONE, ())?.truthy()? {
                return Err(emitted::raised("RuntimeError", args![s!("await wasn't used with future")]));
            }
            self_.invoke(&at::RESULT, ())
        }))
    }

    pub fn __class_getitem__(cls: &Value, item: &Value) -> R {
        Ok(cls.clone())
    }
}

pub fn _shown_callback(callback: &Value) -> R<Str> {
    call_guard!("_shown_callback");
    Ok(f!("{}()", builtins::getattr(args![callback, s!("__qualname__"), fmt::repr(callback)?])?))
}

pub fn _report_unseen() -> R {
    call_guard!("_report_unseen");
    while _UNSEEN.get()?.truthy()? {
        let future = _UNSEEN.get()?.pop_at(0)?;
        early!(
            future.get(&at::_LOOP)?,
            &at::CALL_EXCEPTION_HANDLER,
            args![dict![
                s!("message") => f!("{} exception was never retrieved", future.get(&at::_NOUN)?),
                s!("exception") => future.get(&at::_EXCEPTION)?,
                s!("future") => &future
            ]?]
        )?;
    }
    Ok(Value::None)
}

/// An asyncio future that follows one of concurrent.futures.
pub fn wrap_future(future: &Value, loop_: &Value) -> R {
    let future = future.clone();
    let loop_ = Cellvar::new(loop_.clone());
    let wrapped: Cellvar = Cellvar::unbound();
    let take_over: Cellvar = Cellvar::unbound();
    if isfuture(&future)? {
        return Ok(future);
    }
    if !op::isinstance(&future, &CONCURRENT.get()?.get(&at::FUTURES)?.get(&at::FUTURE)?)? {
        return Err(emitted::raised(
            "AssertionError",
            args![Str::from(format!("concurrent.futures.Future is expected, got {}", fmt::repr(&future)?))],
        ));
    }
    loop_.set(if loop_.get_own("loop")?.is_none() {
        EVENTS.get()?.invoke(&at::GET_EVENT_LOOP, ())?
    } else {
        loop_.get_own("loop")?
    });
    wrapped.set(loop_.get_own("loop")?.invoke(&at::CREATE_FUTURE, ())?);
    take_over.set({
        let wrapped = wrapped.clone();
        def("wrap_future.<locals>.take_over(source)", [], move |[source]| {
            call_guard!("take_over");
            if wrapped.get("wrapped")?.invoke(&at::CANCELLED, ())?.truthy()? {
                return Ok(Value::None);
            }
            if source.invoke(&at::CANCELLED, ())?.truthy()? {
                wrapped.get("wrapped")?.invoke(&at::CANCEL, ())?;
            } else if !source.invoke(&at::EXCEPTION, ())?.is_none() {
                early!(wrapped.get("wrapped")?, &at::SET_EXCEPTION, args![source.invoke(&at::EXCEPTION, ())?])?;
            } else {
                early!(wrapped.get("wrapped")?, &at::SET_RESULT, args![source.invoke(&at::RESULT, ())?])?;
            }
            Ok(Value::None)
        })
    });
    let source_done = {
        let wrapped = wrapped.clone();
        let loop_ = loop_.clone();
        let take_over = take_over.clone();
        def("wrap_future.<locals>.source_done(source)", [], move |[source]| {
            call_guard!("source_done");
            if wrapped.get("wrapped")?.invoke(&at::CANCELLED, ())?.truthy()?
                || loop_.get("loop")?.invoke(&at::IS_CLOSED, ())?.truthy()?
            {
                return Ok(Value::None);
            }
            loop_.get("loop")?.invoke(&at::CALL_SOON_THREADSAFE, args![take_over.get("take_over")?, source])?;
            Ok(Value::None)
        })
    };
    let pass_on_cancelling = {
        let future = future.clone();
        def("wrap_future.<locals>.pass_on_cancelling(target)", [], move |[target]| {
            call_guard!("pass_on_cancelling");
            if target.invoke(&at::CANCELLED, ())?.truthy()? {
                future.invoke(&at::CANCEL, ())?;
            }
            Ok(Value::None)
        })
    };
    wrapped.get_own("wrapped")?.invoke(&at::ADD_DONE_CALLBACK, args![pass_on_cancelling])?;
    future.invoke(&at::ADD_DONE_CALLBACK, args![source_done])?;
    wrapped.get_own("wrapped")
}

fn init() -> R<()> {
    ATEXIT.set(batuta_std::atexit_::module());
    CONTEXTVARS.set(batuta_py_contextvars::contextvars::import()?);
    batuta_py_concurrent::concurrent::futures::import()?;
    CONCURRENT.set(batuta_py_concurrent::concurrent::import()?);
    let source = crate::asyncio::import()?;
    EVENTS.set(crate::asyncio::events::import()?);
    EXCEPTIONS.set(crate::asyncio::exceptions::import()?);
    __ALL_.set(list![s!("Future"), s!("isfuture"), s!("wrap_future")]);
    _PENDING.set(s!("PENDING"));
    _CANCELLED.set(s!("CANCELLED"));
    _FINISHED.set(s!("FINISHED"));
    _UNSEEN.set(list![]);
    ISFUTURE.set(function("isfuture(obj)", [], isfuture));
    FUTURE.define({
        let ns = Dict::new();
        ns.doc("The result of something that an event loop runs.");
        ns.set_str("_state", _PENDING.get()?);
        ns.set_str("_result", Value::None);
        ns.set_str("_exception", Value::None);
        ns.set_str("_cancel_message", Value::None);
        ns.set_str("_cancelled_exc", Value::None);
        ns.set_str("_asyncio_future_blocking", Value::from(false));
        ns.set_str("_noun", Value::from(s!("Future")));
        ns.method("Future.__init__(self, *, loop=)", vec![Value::None], Future::__init__);
        ns.method("Future._shown(self)", [], Future::_shown);
        ns.method("Future.__repr__(self)", [], Future::__repr__);
        ns.method("Future.get_loop(self)", [], Future::get_loop);
        ns.method("Future.cancel(self, msg=)", vec![Value::None], Future::cancel);
        ns.method("Future.cancelled(self)", [], Future::cancelled);
        ns.method("Future.done(self)", [], Future::done);
        ns.method("Future._make_cancelled_error(self)", [], Future::_make_cancelled_error);
        ns.method("Future.result(self)", [], Future::result);
        ns.method("Future.exception(self)", [], Future::exception);
        ns.method("Future.add_done_callback(self, fn, *, context=)", vec![Value::None], Future::add_done_callback);
        ns.method("Future.remove_done_callback(self, fn)", [], Future::remove_done_callback);
        ns.method("Future.set_result(self, result)", [], Future::set_result);
        ns.method("Future.set_exception(self, exception)", [], Future::set_exception);
        ns.method("Future._seen(self)", [], Future::_seen);
        ns.method("Future._schedule_callbacks(self)", [], Future::_schedule_callbacks);
        ns.method("gen Future.__await__(self)", [], Future::__await__);
        ns.set_str("__iter__", emitted::class_name(&ns, "__await__")?);
        ns.method("Future.__class_getitem__(cls, item)", [], Future::__class_getitem__);
        build_class("Future", "asyncio.futures", "Future", Vec::new(), ns, Vec::new())?
    });
    let value = FUTURE.get()?;
    EVENTS.get()?.get(&at::MAKERS)?.set_item(&Value::from(s!("future")), value)?;
    _SHOWN_CALLBACK.set(function("_shown_callback(callback)", [], _shown_callback));
    _REPORT_UNSEEN.set(function("_report_unseen()", [], _report_unseen));
    ATEXIT.get()?.invoke(&at::REGISTER, args![_REPORT_UNSEEN.get()?])?;
    WRAP_FUTURE.set(function("wrap_future(future, *, loop=)", vec![Value::None], wrap_future));
    Ok(())
}
