// Written by batuta from python/concurrent/futures.py, 380b4f13979d1b41.
//! Executors: calls that run in other threads, and their results.
use batuta_rt::prelude::*;

module_globals! {
    "concurrent.futures", init, super;
    _BATON: "_baton", _THREADS: "_threads", COPY: "copy", SYS: "sys", THREADING: "threading", TIME: "time",
    DEQUE: "deque", __ALL_: "__all__", FIRST_COMPLETED: "FIRST_COMPLETED", FIRST_EXCEPTION: "FIRST_EXCEPTION",
    ALL_COMPLETED: "ALL_COMPLETED", _PENDING: "_PENDING", _RUNNING: "_RUNNING", _CANCELLED: "_CANCELLED",
    _CANCELLED_AND_NOTIFIED: "_CANCELLED_AND_NOTIFIED", _FINISHED: "_FINISHED", _SHOWN: "_SHOWN", ERROR: "Error",
    CANCELLED_ERROR: "CancelledError", INVALID_STATE_ERROR: "InvalidStateError", BROKEN_EXECUTOR: "BrokenExecutor",
    TIMEOUT_ERROR: "TimeoutError", FUTURE: "Future", _WAITER: "_Waiter", _ENDED: "_ended",
    DONE_AND_NOT_DONE_FUTURES_CLASS: "DoneAndNotDoneFutures.__class__",
    DONE_AND_NOT_DONE_FUTURES: "DoneAndNotDoneFutures", WAIT: "wait", AS_COMPLETED: "as_completed",
    EXECUTOR: "Executor", _NUMBERS: "_numbers", _CPU_COUNT: "_cpu_count", _EXECUTORS: "_executors",
    _PERFORM: "_perform", THREAD_POOL_EXECUTOR: "ThreadPoolExecutor",
    PROCESS_POOL_EXECUTOR_CLASS: "ProcessPoolExecutor.__class__", PROCESS_POOL_EXECUTOR: "ProcessPoolExecutor",
    _END_ALL: "_end_all",
}

fields! {
    AT_SHUTDOWN: "at_shutdown", CANCEL: "cancel", CANCELLED: "cancelled", CLEAR: "clear", CONDITION: "Condition",
    CPU_COUNT: "cpu_count", DEEPCOPY: "deepcopy", EVENT: "Event", EVENT_2: "event", FINISHED: "finished",
    FROMKEYS: "fromkeys", JOIN: "join", MONOTONIC: "monotonic", NOTIFY: "notify", NOTIFY_ALL: "notify_all",
    POLL: "poll", REPORT: "report", RESULT: "result", SET: "set", SET_EXCEPTION: "set_exception",
    SET_RESULT: "set_result", SET_RUNNING_OR_NOTIFY_CANCEL: "set_running_or_notify_cancel", SHUTDOWN: "shutdown",
    START: "start", STDERR: "stderr", SUBMIT: "submit", THREAD: "Thread", UPDATE: "update", WAIT: "wait",
    WAIT_FOR: "wait_for", WRITE: "write", _CALL: "_call", _CALLBACKS: "_callbacks", _CALL_BACK: "_call_back",
    _CHANGED: "_changed", _CONDITION: "_condition", _ENOUGH: "_enough", _EXCEPTION: "_exception", _FINISH: "_finish",
    _IDLE: "_idle", _INITARGS: "_initargs", _INITIALIZER: "_initializer", _MAX_WORKERS: "_max_workers",
    _PREFIX: "_prefix", _RESULT: "_result", _RUN: "_run", _SHUTDOWN: "_shutdown", _STATE: "_state",
    _THREADS: "_threads", _WAIT: "_wait", _WAITERS: "_waiters", _WORK: "_work", __CLASS__: "__class__",
    __INIT__: "__init__", __NAME__: "__name__", __NEW__: "__new__",
}

/// Base class for all future-related exceptions.
pub struct Error;

/// The Future was cancelled.
pub struct CancelledError;

/// The operation is not allowed in this state.
pub struct InvalidStateError;

/// Raised when a executor has become non-functional after a severe failure.
pub struct BrokenExecutor;

/// The result of a call that an executor runs.
pub struct Future;

impl Future {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_CONDITION, THREADING.get()?.invoke(&at::CONDITION, ())?)?;
        self_.put(&at::_STATE, _PENDING.get()?)?;
        self_.put(&at::_RESULT, Value::None)?;
        self_.put(&at::_EXCEPTION, Value::None)?;
        self_.put(&at::_WAITERS, list![])?;
        self_.put(&at::_CALLBACKS, list![])?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let mut shown = _SHOWN.get()?.item(&self_.get(&at::_STATE)?)?;
        if op::eq_bool(&self_.get(&at::_STATE)?, &_FINISHED.get()?)? {
            if !self_.lacks(&at::_EXCEPTION)? {
                shown = op::iadd(
                    &shown,
                    &Value::from(f!(
                        " raised {}",
                        self_.get(&at::_EXCEPTION)?.get(&at::__CLASS__)?.get(&at::__NAME__)?
                    )),
                )?;
            } else {
                shown = op::iadd(
                    &shown,
                    &Value::from(f!(" returned {}", self_.get(&at::_RESULT)?.get(&at::__CLASS__)?.get(&at::__NAME__)?)),
                )?;
            }
        }
        Ok(f!(
            "<{} at {} state={}>",
            self_.get(&at::__CLASS__)?.get(&at::__NAME__)?,
            fmt::format(&builtins::id(args![self_])?, "#x")?,
            shown
        ))
    }

    pub fn cancel(self_: &Value) -> R<bool> {
        call_guard!("cancel");
        let manager = self_.get(&at::_CONDITION)?;
        op::enter(&manager)?;
        let outcome: R<Flow<bool>> = 'with: {
            if tri!(
                'with,
                op::within(
                    &tri!('with, self_.get(&at::_STATE)),
                    &tuple![tri!('with, _RUNNING.get()), tri!('with, _FINISHED.get())],
                )
            ) {
                break 'with Ok(Flow::Return(false));
            }
            if tri!(
                'with,
                op::within(
                    &tri!('with, self_.get(&at::_STATE)),
                    &tuple![tri!('with, _CANCELLED.get()), tri!('with, _CANCELLED_AND_NOTIFIED.get())],
                )
            ) {
                break 'with Ok(Flow::Return(true));
            }
            tri!('with, self_.put(&at::_STATE, tri!('with, _CANCELLED.get())));
            tri!('with, tri!('with, self_.get(&at::_CONDITION)).invoke(&at::NOTIFY_ALL, ()));
            Ok(Flow::Next)
        };
        if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
            return Ok(value);
        }
        self_.invoke(&at::_CALL_BACK, ())?;
        Ok(true)
    }

    pub fn cancelled(self_: &Value) -> R<bool> {
        call_guard!("cancelled");
        op::within(&self_.get(&at::_STATE)?, &tuple![_CANCELLED.get()?, _CANCELLED_AND_NOTIFIED.get()?])
    }

    pub fn running(self_: &Value) -> R {
        op::eq(&self_.get(&at::_STATE)?, &_RUNNING.get()?)
    }

    pub fn done(self_: &Value) -> R<bool> {
        call_guard!("done");
        _BATON.get()?.invoke(&at::POLL, ())?;
        op::within(
            &self_.get(&at::_STATE)?,
            &tuple![_CANCELLED.get()?, _CANCELLED_AND_NOTIFIED.get()?, _FINISHED.get()?],
        )
    }

    pub fn _call_back(self_: &Value) -> R {
        call_guard!("_call_back");
        let mut it = op::iter(&self_.get(&at::_CALLBACKS)?)?;
        while let Some(callback) = it.next()? {
            self_.invoke(&at::_CALL, args![callback])?;
        }
        Ok(Value::None)
    }

    pub fn _call(self_: &Value, callback: &Value) -> R {
        call_guard!("_call");
        let tried = attempt(|| {
            callback.call(args![self_])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("Exception"))? {
                let exc = error.value();
                early!(
                    SYS.get()?.get(&at::STDERR)?,
                    &at::WRITE,
                    write: op::add(
                        &Value::from(Str::from(format!("exception calling callback for {}\n", fmt::repr(self_)?))),
                        &_BATON.get()?.invoke(&at::REPORT, args![exc])?,
                    )?
                )?;
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn add_done_callback(self_: &Value, fn_: &Value) -> R {
        if !op::within(
            &self_.get(&at::_STATE)?,
            &tuple![_CANCELLED.get()?, _CANCELLED_AND_NOTIFIED.get()?, _FINISHED.get()?],
        )? {
            self_.get(&at::_CALLBACKS)?.append(fn_)?;
            return Ok(Value::None);
        }
        self_.invoke(&at::_CALL, args![fn_])?;
        Ok(Value::None)
    }

    pub fn _wait(self_: &Value, timeout: &Value) -> R {
        call_guard!("_wait");
        let self_ = self_.clone();
        let manager = self_.get(&at::_CONDITION)?;
        op::enter(&manager)?;
        let outcome = attempt(|| {
            if !self_
                .get(&at::_CONDITION)?
                .invoke(
                    &at::WAIT_FOR,
                    args![
                        {
                            let self_ = self_.clone();
                            def("Future._wait.<locals>.<lambda>()", [], move |[]| {
                                Ok(Value::from(!op::within(
                                    &self_.get(&at::_STATE)?,
                                    &tuple![_PENDING.get()?, _RUNNING.get()?],
                                )?))
                            })
                        },
                        timeout
                    ],
                )?
                .truthy()?
            {
                return exc::throw(TIMEOUT_ERROR.get()?.call(())?);
            }
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        if op::ne_bool(&self_.get(&at::_STATE)?, &_FINISHED.get()?)? {
            return exc::throw(CANCELLED_ERROR.get()?.call(())?);
        }
        Ok(Value::None)
    }

    pub fn result(self_: &Value, timeout: &Value) -> R {
        call_guard!("result");
        self_.invoke(&at::_WAIT, args![timeout])?;
        if !self_.lacks(&at::_EXCEPTION)? {
            return exc::throw(self_.get(&at::_EXCEPTION)?);
        }
        self_.get(&at::_RESULT)
    }

    pub fn exception(self_: &Value, timeout: &Value) -> R {
        call_guard!("exception");
        self_.invoke(&at::_WAIT, args![timeout])?;
        self_.get(&at::_EXCEPTION)
    }

    pub fn set_running_or_notify_cancel(self_: &Value) -> R<bool> {
        call_guard!("set_running_or_notify_cancel");
        if op::eq_bool(&self_.get(&at::_STATE)?, &_CANCELLED.get()?)? {
            self_.put(&at::_STATE, _CANCELLED_AND_NOTIFIED.get()?)?;
            let mut it = op::iter(&self_.get(&at::_WAITERS)?)?;
            while let Some(waiter) = it.next()? {
                waiter.add(self_)?;
            }
            return Ok(false);
        }
        if op::eq_bool(&self_.get(&at::_STATE)?, &_PENDING.get()?)? {
            self_.put(&at::_STATE, _RUNNING.get()?)?;
            return Ok(true);
        }
        Err(emitted::raised("RuntimeError", args![s!("Future in unexpected state")]))
    }

    pub fn set_result(self_: &Value, result: &Value) -> R {
        call_guard!("set_result");
        self_.invoke(&at::_FINISH, args![result, Value::None])?;
        Ok(Value::None)
    }

    pub fn set_exception(self_: &Value, exception: &Value) -> R {
        call_guard!("set_exception");
        self_.invoke(&at::_FINISH, args![Value::None, exception])?;
        Ok(Value::None)
    }

    pub fn _finish(self_: &Value, result: &Value, exception: &Value) -> R {
        call_guard!("_finish");
        let manager = self_.get(&at::_CONDITION)?;
        op::enter(&manager)?;
        let outcome = attempt(|| {
            if !op::within(&self_.get(&at::_STATE)?, &tuple![_PENDING.get()?, _RUNNING.get()?])? {
                return exc::throw(INVALID_STATE_ERROR.get()?.call(args![f!(
                    "{}: {}",
                    self_.get(&at::_STATE)?,
                    fmt::repr(self_)?
                )])?);
            }
            self_.put(&at::_RESULT, result)?;
            self_.put(&at::_EXCEPTION, exception)?;
            self_.put(&at::_STATE, _FINISHED.get()?)?;
            let mut it = op::iter(&self_.get(&at::_WAITERS)?)?;
            while let Some(waiter) = it.next()? {
                waiter.add(self_)?;
            }
            self_.get(&at::_CONDITION)?.invoke(&at::NOTIFY_ALL, ())?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        self_.invoke(&at::_CALL_BACK, ())?;
        Ok(Value::None)
    }
}

/// Collects futures as they end.
pub struct Waiter;

impl Waiter {
    pub fn __init__(self_: &Value, enough: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::FINISHED, list![])?;
        self_.put(&at::EVENT_2, THREADING.get()?.invoke(&at::EVENT, ())?)?;
        self_.put(&at::_ENOUGH, enough)?;
        Ok(Value::None)
    }

    pub fn add(self_: &Value, future: &Value) -> R {
        call_guard!("add");
        self_.get(&at::FINISHED)?.append(future)?;
        if self_.invoke(&at::_ENOUGH, args![future])?.truthy()? {
            self_.get(&at::EVENT_2)?.invoke(&at::SET, ())?;
        }
        Ok(Value::None)
    }
}

pub fn _ended(future: &Value) -> R<bool> {
    call_guard!("_ended");
    op::within(&future.get(&at::_STATE)?, &tuple![_CANCELLED_AND_NOTIFIED.get()?, _FINISHED.get()?])
}

/// What `wait` gives.
pub struct DoneAndNotDoneFutures;

impl DoneAndNotDoneFutures {
    pub fn __new__(cls: &Value, done: &Value, not_done: &Value) -> R {
        call_guard!("__new__");
        op::super_(&DONE_AND_NOT_DONE_FUTURES_CLASS.get()?, cls)?
            .invoke(&at::__NEW__, args![cls, tuple![done, not_done]])
    }

    pub fn done(self_: &Value) -> R {
        call_guard!("done");
        self_.at(0)
    }

    pub fn not_done(self_: &Value) -> R {
        call_guard!("not_done");
        self_.at(1)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(Str::from(format!(
            "DoneAndNotDoneFutures(done={}, not_done={})",
            fmt::repr(&self_.at(0)?)?,
            fmt::repr(&self_.at(1)?)?
        )))
    }
}

pub fn wait(fs: &Value, timeout: &Value, return_when: &Value) -> R {
    call_guard!("wait");
    let mut fs = fs.clone();
    let return_when = return_when.clone();
    let open_count: Cellvar = Cellvar::unbound();
    fs = builtins::list_of(&builtins::get("dict").invoke(&at::FROMKEYS, args![&fs])?)?;
    let done = comprehension::set_if(&fs, |one2: Value| Ok(if _ended(&one2)? { Some(one2) } else { None }))?;
    let left =
        comprehension::list_if(&fs, |one3: Value| Ok(if !op::contains(&done, &one3)? { Some(one3) } else { None }))?;
    if op::eq_bool(&return_when, &FIRST_COMPLETED.get()?)? && done.truthy()? {
        return DONE_AND_NOT_DONE_FUTURES.get()?.call(args![done, builtins::set(args![left])?]);
    }
    if op::eq_bool(&return_when, &FIRST_EXCEPTION.get()?)?
        && emitted::generated(|| {
            let mut found = false;
            'decided: {
                let mut it = op::iter(&done)?;
                while let Some(one4) = it.next()? {
                    if !one4.invoke(&at::CANCELLED, ())?.truthy()? && !one4.lacks(&at::_EXCEPTION)? {
                        found = true;
                        break 'decided;
                    }
                }
            }
            Ok(found)
        })?
    {
        return DONE_AND_NOT_DONE_FUTURES.get()?.call(args![done, builtins::set(args![left])?]);
    }
    if !left.truthy()? {
        return DONE_AND_NOT_DONE_FUTURES.get()?.call(args![done, builtins::set(Args::none())?]);
    }
    if !op::contains(&tuple![FIRST_COMPLETED.get()?, FIRST_EXCEPTION.get()?, ALL_COMPLETED.get()?], &return_when)? {
        return Err(emitted::raised(
            "ValueError",
            args![op::modulo(&Value::from(s!("Invalid return condition: %r")), &return_when)?],
        ));
    }
    open_count.set(list![builtins::length_of(&left)?]);
    let enough = {
        let open_count = open_count.clone();
        let return_when = return_when.clone();
        def("wait.<locals>.enough(future)", [], move |[future]| {
            call_guard!("enough");
            let target = open_count.get("open_count")?;
            target.set_at(0, target.int_at(0)? - 1)?;
            let failed = emitted::and(op::eq(&return_when, &FIRST_EXCEPTION.get()?)?, || {
                Ok(Value::from(!future.invoke(&at::CANCELLED, ())?.truthy()? && !future.lacks(&at::_EXCEPTION)?))
            })?;
            Ok(if open_count.get("open_count")?.int_at(0)? == 0 {
                Value::from(true)
            } else {
                emitted::or(op::eq(&return_when, &FIRST_COMPLETED.get()?)?, || Ok(failed))?
            })
        })
    };
    let waiter = _WAITER.get()?.call(args![enough])?;
    let mut it = op::iter(&left)?;
    while let Some(one) = it.next()? {
        one.get(&at::_WAITERS)?.append(&waiter)?;
    }
    waiter.get(&at::EVENT_2)?.invoke(&at::WAIT, args![timeout])?;
    let mut it = op::iter(&left)?;
    while let Some(one) = it.next()? {
        one.get(&at::_WAITERS)?.remove_item(&waiter)?;
    }
    early!(done.clone(), &at::UPDATE, args![waiter.get(&at::FINISHED)?])?;
    DONE_AND_NOT_DONE_FUTURES.get()?.call(args![
        &done,
        comprehension::set_if(&fs, |one5: Value| Ok(if !op::contains(&done, &one5)? { Some(one5) } else { None }))?
    ])
}

pub fn as_completed(fs: &Value, timeout: &Value) -> R {
    let mut fs = fs.clone();
    let timeout = timeout.clone();
    Ok(Gen::new("as_completed", move |co| async move {
        let until =
            if timeout.is_none() { Value::None } else { op::add(&TIME.get()?.invoke(&at::MONOTONIC, ())?, &timeout)? };
        fs = builtins::list_of(&builtins::get("dict").invoke(&at::FROMKEYS, args![&fs])?)?;
        let total = builtins::length_of(&fs)?;
        let finished = comprehension::list_if(&fs, |one2: Value| Ok(if _ended(&one2)? { Some(one2) } else { None }))?;
        let pending = comprehension::list_if(&fs, |one3: Value| {
            Ok(if !op::contains(&finished, &one3)? { Some(one3) } else { None })
        })?;
        let waiter =
            _WAITER.get()?.call(args![def("as_completed.<locals>.<lambda>(future)", [], move |[future]| Ok(
                Value::from(true)
            ))])?;
        let mut it = op::iter(&pending)?;
        while let Some(one) = it.next()? {
            one.get(&at::_WAITERS)?.append(&waiter)?;
        }
        let outcome: R<()> = 'finally: {
            let mut it = tri!('finally, op::iter(&finished));
            while let Some(one) = tri!('finally, it.next()) {
                tri!('finally, co.yield_(one).await);
            }
            while tri!('finally, pending.truthy()) {
                let mut left = Value::None;
                if !until.is_none() {
                    left = tri!(
                        'finally,
                        op::sub(&until, &tri!('finally, tri!('finally, TIME.get()).invoke(&at::MONOTONIC, ())))
                    );
                    if tri!('finally, op::lt_bool(&left, &Value::from(0))) {
                        break 'finally exc::throw(tri!(
                            'finally,
                            tri!('finally, TIMEOUT_ERROR.get()).call(args![tri!(
                                'finally,
                                op::modulo(
                                    &Value::from(s!("%d (of %d) futures unfinished")),
                                    &tuple![tri!('finally, builtins::length_of(&pending)), total],
                                )
                            )])
                        ));
                    }
                }
                tri!('finally, tri!('finally, waiter.get(&at::EVENT_2)).invoke(&at::WAIT, args![left]));
                let found = tri!('finally, waiter.get(&at::FINISHED));
                tri!('finally, waiter.put(&at::FINISHED, list![]));
                tri!('finally, tri!('finally, waiter.get(&at::EVENT_2)).invoke(&at::CLEAR, ()));
                let mut it = tri!('finally, op::iter(&found));
                while let Some(one) = tri!('finally, it.next()) {
                    tri!('finally, tri!('finally, one.get(&at::_WAITERS)).remove_item(&waiter));
                    tri!('finally, pending.remove_item(&one));
                    tri!('finally, co.yield_(one).await);
                }
            }
            Ok(())
        };
        let handling = exc::handling_outcome(&outcome);
        let mut it = op::iter(&pending)?;
        while let Some(one) = it.next()? {
            if op::contains(&one.get(&at::_WAITERS)?, &waiter)? {
                one.get(&at::_WAITERS)?.remove_item(&waiter)?;
            }
        }
        drop(handling);
        outcome?;
        Ok(Value::None)
    }))
}

/// Runs calls.
pub struct Executor;

impl Executor {
    pub fn submit(self_: &Value, fn_: &Value, args: &Value, kwargs: &Value) -> R {
        Err(emitted::raised("NotImplementedError", ()))
    }

    pub fn map(self_: &Value, fn_: &Value, iterables: &Value, timeout: &Value, chunksize: &Value) -> R {
        let until: Cellvar = Cellvar::unbound();
        let futures: Cellvar = Cellvar::unbound();
        until.set(if timeout.is_none() {
            Value::None
        } else {
            op::add(&TIME.get()?.invoke(&at::MONOTONIC, ())?, timeout)?
        });
        futures.set(DEQUE.get()?.call(args![comprehension::list_of(
            &builtins::zip(unpacked!("zip()" => *iterables.clone()))?,
            |args: Value| early!(self_.clone(), &at::SUBMIT => fn_, *args),
        )?])?);
        let results = {
            let futures = futures.clone();
            let until = until.clone();
            def("gen Executor.map.<locals>.results()", [], move |[]| {
                let futures = futures.clone();
                let until = until.clone();
                Ok(Gen::new("Executor.map.<locals>.results", move |co| async move {
                    let mut value = Value::None;
                    let outcome: R<()> = 'finally: {
                        while tri!('finally, tri!('finally, futures.get("futures")).truthy()) {
                            let future = tri!('finally, tri!('finally, futures.get("futures")).popleft());
                            let tried = attempt(|| {
                                if until.get("until")?.is_none() {
                                    value = future.invoke(&at::RESULT, ())?;
                                } else {
                                    value = early!(
                                        future.clone(),
                                        &at::RESULT,
                                        args![op::sub(&until.get("until")?, &TIME.get()?.invoke(&at::MONOTONIC, ())?)?]
                                    )?;
                                }
                                Ok(())
                            });
                            if let Err(error) = tried {
                                let _handling = exc::handling(&error);
                                if tri!('finally, error.matches(&builtins::get("BaseException"))) {
                                    tri!('finally, future.invoke(&at::CANCEL, ()));
                                    break 'finally Err(exc::reraise());
                                } else {
                                    break 'finally Err(error);
                                }
                            }
                            tri!('finally, co.yield_(value.clone()).await);
                        }
                        Ok(())
                    };
                    let handling = exc::handling_outcome(&outcome);
                    let mut it = op::iter(&futures.get("futures")?)?;
                    while let Some(future) = it.next()? {
                        future.invoke(&at::CANCEL, ())?;
                    }
                    drop(handling);
                    outcome?;
                    Ok(Value::None)
                }))
            })
        };
        results.call(())
    }

    pub fn shutdown(self_: &Value, wait2: &Value, cancel_futures: &Value) -> R {
        Ok(Value::None)
    }

    pub fn __enter__(self_: &Value) -> R {
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, exc_type: &Value, exc_val: &Value, exc_tb: &Value) -> R<bool> {
        call_guard!("__exit__");
        self_.invoke(&at::SHUTDOWN, args![; "wait" = true])?;
        Ok(false)
    }
}

/// Runs calls in a limited number of threads.
pub struct ThreadPoolExecutor;

impl ThreadPoolExecutor {
    pub fn __init__(
        self_: &Value,
        max_workers: &Value,
        thread_name_prefix: &Value,
        initializer: &Value,
        initargs: &Value,
    ) -> R {
        call_guard!("__init__");
        let mut max_workers = max_workers.clone();
        if max_workers.is_none() {
            max_workers = builtins::min_of(
                &Value::from(32),
                &op::add(&emitted::or(_CPU_COUNT.get()?.call(())?, || Ok(Value::from(1)))?, &Value::from(4))?,
            )?;
        }
        if op::le_bool(&max_workers, &Value::from(0))? {
            return Err(emitted::raised("ValueError", args![s!("max_workers must be greater than 0")]));
        }
        if !initializer.is_none() && !builtins::callable(args![initializer]).bool()? {
            return Err(emitted::raised("TypeError", args![s!("initializer must be a callable")]));
        }
        let target = _NUMBERS.get()?;
        target.set_at(0, op::iadd(&target.at(0)?, &Value::from(1))?)?;
        self_.put(&at::_MAX_WORKERS, max_workers)?;
        self_.put(&at::_WORK, DEQUE.get()?.call(())?)?;
        self_.put(&at::_CHANGED, THREADING.get()?.invoke(&at::CONDITION, ())?)?;
        self_.put(&at::_IDLE, 0)?;
        self_.put(&at::_THREADS, list![])?;
        self_.put(&at::_SHUTDOWN, false)?;
        self_.put(
            &at::_PREFIX,
            emitted::or(thread_name_prefix.clone(), || {
                Ok(Value::from(f!("ThreadPoolExecutor-{}", _NUMBERS.get()?.at(0)?)))
            })?,
        )?;
        self_.put(&at::_INITIALIZER, initializer)?;
        self_.put(&at::_INITARGS, initargs)?;
        _EXECUTORS.get()?.append(self_)?;
        Ok(Value::None)
    }

    pub fn submit(self_: &Value, fn_: &Value, args: &Value, kwargs: &Value) -> R {
        let mut future: Local = Local::unbound();
        let manager = self_.get(&at::_CHANGED)?;
        op::enter(&manager)?;
        let outcome: R<Flow<Value>> = 'with: {
            if tri!('with, self_.get_bool(&at::_SHUTDOWN)) {
                break 'with Err(emitted::raised(
                    "RuntimeError",
                    args![s!("cannot schedule new futures after shutdown")],
                ));
            }
            future.set(tri!('with, tri!('with, FUTURE.get()).call(())));
            tri!(
                'with,
                tri!('with, self_.get(&at::_WORK)).append(tuple![tri!('with, future.get("future")), fn_, args, kwargs])
            );
            if tri!('with, self_.get_int(&at::_IDLE)) > 0 {
                tri!('with, self_.put(&at::_IDLE, tri!('with, self_.get_int(&at::_IDLE)) - 1));
                tri!('with, tri!('with, self_.get(&at::_CHANGED)).invoke(&at::NOTIFY, ()));
                break 'with Ok(Flow::Return(tri!('with, future.get("future"))));
            }
            Ok(Flow::Next)
        };
        if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
            return Ok(value);
        }
        if op::lt_bool(&Value::from(builtins::length_of(&self_.get(&at::_THREADS)?)?), &self_.get(&at::_MAX_WORKERS)?)?
        {
            let name =
                f!("{}_{}", self_.get(&at::_PREFIX)?, Int::from(builtins::length_of(&self_.get(&at::_THREADS)?)?));
            let thread =
                early!(THREADING.get()?, &at::THREAD, args![; "name" = name, "target" = self_.get(&at::_RUN)?])?;
            self_.get(&at::_THREADS)?.append(&thread)?;
            thread.invoke(&at::START, ())?;
        }
        future.get("future")
    }

    pub fn _run(self_: &Value) -> R {
        call_guard!("_run");
        let mut future: Local = Local::unbound();
        let mut fn_: Local = Local::unbound();
        let mut args: Local = Local::unbound();
        let mut kwargs: Local = Local::unbound();
        if !self_.lacks(&at::_INITIALIZER)? {
            early!(self_.clone(), &at::_INITIALIZER => *self_.get(&at::_INITARGS)?)?;
        }
        loop {
            let manager = self_.get(&at::_CHANGED)?;
            op::enter(&manager)?;
            let outcome: R<Flow<Value>> = 'with: {
                while !tri!('with, tri!('with, self_.get(&at::_WORK)).truthy()) {
                    if tri!('with, self_.get_bool(&at::_SHUTDOWN)) {
                        break 'with Ok(Flow::Return(Value::None));
                    }
                    tri!('with, self_.put(&at::_IDLE, tri!('with, self_.get_int(&at::_IDLE)) + 1));
                    tri!('with, tri!('with, self_.get(&at::_CHANGED)).invoke(&at::WAIT, ()));
                }
                let [part, part2, part3, part4] =
                    tri!('with, op::unpack::<4>(&tri!('with, tri!('with, self_.get(&at::_WORK)).popleft())));
                future.set(part);
                fn_.set(part2);
                args.set(part3);
                kwargs.set(part4);
                Ok(Flow::Next)
            };
            if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
                return Ok(value);
            }
            _PERFORM.get()?.call(args![
                future.get("future")?,
                fn_.get("fn")?,
                args.get("args")?,
                kwargs.get("kwargs")?
            ])?;
            future.del("future")?;
            fn_.del("fn")?;
            args.del("args")?;
            kwargs.del("kwargs")?;
        }
    }

    pub fn shutdown(self_: &Value, wait2: &Value, cancel_futures: &Value) -> R {
        call_guard!("shutdown");
        let manager = self_.get(&at::_CHANGED)?;
        op::enter(&manager)?;
        let outcome = attempt(|| {
            self_.put(&at::_SHUTDOWN, true)?;
            if cancel_futures.truthy()? {
                while self_.get(&at::_WORK)?.truthy()? {
                    self_.get(&at::_WORK)?.popleft()?.at(0)?.invoke(&at::CANCEL, ())?;
                }
            }
            self_.get(&at::_CHANGED)?.invoke(&at::NOTIFY_ALL, ())?;
            Ok(())
        });
        emitted::leave(&manager, outcome)?;
        if wait2.truthy()? {
            let mut it = op::iter(&self_.get(&at::_THREADS)?)?;
            while let Some(thread) = it.next()? {
                thread.invoke(&at::JOIN, ())?;
            }
        }
        Ok(Value::None)
    }
}

/// Processes share nothing: calls get copies, and give copies, of what is theirs. (What they would change in the
/// program's variables is changed here, which a process of its own would not do.)
pub struct ProcessPoolExecutor;

impl ProcessPoolExecutor {
    pub fn __init__(
        self_: &Value,
        max_workers: &Value,
        mp_context: &Value,
        initializer: &Value,
        initargs: &Value,
        max_tasks_per_child: &Value,
    ) -> R {
        call_guard!("__init__");
        call_super___init__(
            self_,
            &emitted::or(max_workers.clone(), || emitted::or(_CPU_COUNT.get()?.call(())?, || Ok(Value::from(1))))?,
            &Value::from(Str::default()),
            initializer,
            initargs,
        )?;
        Ok(Value::None)
    }

    pub fn submit(self_: &Value, fn_: &Value, args: &Value, kwargs: &Value) -> R {
        call_guard!("submit");
        let fn_ = fn_.clone();
        let args = Cellvar::new(args.clone());
        let kwargs = Cellvar::new(kwargs.clone());
        let [part, part2] = op::unpack::<2>(
            &COPY.get()?.invoke(&at::DEEPCOPY, args![tuple![args.get_own("args")?, kwargs.get_own("kwargs")?]])?,
        )?;
        args.set(part);
        kwargs.set(part2);
        op::super_(&PROCESS_POOL_EXECUTOR_CLASS.get()?, self_)?.invoke(
            &at::SUBMIT,
            args![{
                let fn_ = fn_.clone();
                let args = args.clone();
                let kwargs = kwargs.clone();
                def("ProcessPoolExecutor.submit.<locals>.<lambda>()", [], move |[]| {
                    call_guard!("<lambda>");
                    early!(
                        COPY.get()?,
                        &at::DEEPCOPY,
                        args![unpack!(fn_ => *args.get("args")?; **kwargs.get("kwargs")?)?]
                    )
                })
            }],
        )
    }
}

pub fn _cpu_count() -> R {
    call_guard!("_cpu_count");
    let os = Value::from(batuta_std::os::module());
    os.invoke(&at::CPU_COUNT, ())
}

pub fn _perform(future: &Value, fn_: &Value, args: &Value, kwargs: &Value) -> R {
    call_guard!("_perform");
    if !future.invoke(&at::SET_RUNNING_OR_NOTIFY_CANCEL, ())?.truthy()? {
        return Ok(Value::None);
    }
    let mut result = Value::None;
    let tried = attempt(|| {
        result = unpack!(fn_ => *args.clone(); **kwargs.clone())?;
        Ok(())
    });
    match tried {
        Ok(()) => {
            future.invoke(&at::SET_RESULT, args![result])?;
        }
        Err(error) => {
            let _handling = exc::handling(&error);
            if error.matches(&builtins::get("BaseException"))? {
                let exc = error.value();
                future.invoke(&at::SET_EXCEPTION, args![exc])?;
            } else {
                return Err(error);
            }
        }
    }
    Ok(Value::None)
}

pub fn _end_all() -> R {
    call_guard!("_end_all");
    let mut it = op::iter(&_EXECUTORS.get()?)?;
    while let Some(one) = it.next()? {
        one.invoke(&at::SHUTDOWN, args![; "wait" = true])?;
    }
    Ok(Value::None)
}

pub fn call_super___init__(self_: &Value, arg1: &Value, arg2: &Value, arg3: &Value, arg4: &Value) -> R {
    if PROCESS_POOL_EXECUTOR.made(self_) {
        return ThreadPoolExecutor::__init__(self_, arg1, arg2, arg3, arg4);
    }
    op::super_(&PROCESS_POOL_EXECUTOR_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![arg1, arg2, arg3, arg4])
}

fn init() -> R<()> {
    _BATON.set(batuta_std::baton::module());
    _THREADS.set(batuta_green::module());
    COPY.set(batuta_std::copying::module());
    SYS.set(batuta_std::sys::module());
    THREADING.set(batuta_py_threading::threading::import()?);
    TIME.set(batuta_std::time_::module());
    DEQUE.set(modules::member_at(&Value::from(batuta_std::collections::module()), "deque", 3)?);
    __ALL_.set(list![
        s!("ALL_COMPLETED"),
        s!("BrokenExecutor"),
        s!("CancelledError"),
        s!("Executor"),
        s!("FIRST_COMPLETED"),
        s!("FIRST_EXCEPTION"),
        s!("Future"),
        s!("InvalidStateError"),
        s!("ProcessPoolExecutor"),
        s!("ThreadPoolExecutor"),
        s!("TimeoutError"),
        s!("as_completed"),
        s!("wait")
    ]);
    FIRST_COMPLETED.set(s!("FIRST_COMPLETED"));
    FIRST_EXCEPTION.set(s!("FIRST_EXCEPTION"));
    ALL_COMPLETED.set(s!("ALL_COMPLETED"));
    _PENDING.set(s!("PENDING"));
    _RUNNING.set(s!("RUNNING"));
    _CANCELLED.set(s!("CANCELLED"));
    _CANCELLED_AND_NOTIFIED.set(s!("CANCELLED_AND_NOTIFIED"));
    _FINISHED.set(s!("FINISHED"));
    _SHOWN.set(dict![
        _PENDING.get()? => s!("pending"),
        _RUNNING.get()? => s!("running"),
        _CANCELLED.get()? => s!("cancelled"),
        _CANCELLED_AND_NOTIFIED.get()? => s!("cancelled"),
        _FINISHED.get()? => s!("finished")
    ]?);
    ERROR.define({
        let ns = Dict::new();
        ns.doc("Base class for all future-related exceptions.");
        ns.set_str("__module__", Value::from(s!("concurrent.futures._base")));
        build_class("Error", "concurrent.futures", "Error", vec![builtins::get("Exception")], ns, Vec::new())?
    });
    CANCELLED_ERROR.define({
        let ns2 = Dict::new();
        ns2.doc("The Future was cancelled.");
        ns2.set_str("__module__", Value::from(s!("concurrent.futures._base")));
        build_class("CancelledError", "concurrent.futures", "CancelledError", vec![ERROR.get()?], ns2, Vec::new())?
    });
    INVALID_STATE_ERROR.define({
        let ns3 = Dict::new();
        ns3.doc("The operation is not allowed in this state.");
        ns3.set_str("__module__", Value::from(s!("concurrent.futures._base")));
        build_class(
            "InvalidStateError",
            "concurrent.futures",
            "InvalidStateError",
            vec![ERROR.get()?],
            ns3,
            Vec::new(),
        )?
    });
    BROKEN_EXECUTOR.define({
        let ns4 = Dict::new();
        ns4.doc("Raised when a executor has become non-functional after a severe failure.");
        ns4.set_str("__module__", Value::from(s!("concurrent.futures._base")));
        build_class(
            "BrokenExecutor",
            "concurrent.futures",
            "BrokenExecutor",
            vec![builtins::get("RuntimeError")],
            ns4,
            Vec::new(),
        )?
    });
    TIMEOUT_ERROR.set(TIMEOUT_ERROR.get()?);
    FUTURE.define({
        let ns5 = Dict::new();
        ns5.doc("The result of a call that an executor runs.");
        ns5.set_str("__module__", Value::from(s!("concurrent.futures._base")));
        ns5.method("Future.__init__(self)", [], Future::__init__);
        ns5.method("Future.__repr__(self)", [], Future::__repr__);
        ns5.method("Future.cancel(self)", [], Future::cancel);
        ns5.method("Future.cancelled(self)", [], Future::cancelled);
        ns5.method("Future.running(self)", [], Future::running);
        ns5.method("Future.done(self)", [], Future::done);
        ns5.method("Future._call_back(self)", [], Future::_call_back);
        ns5.method("Future._call(self, callback)", [], Future::_call);
        ns5.method("Future.add_done_callback(self, fn)", [], Future::add_done_callback);
        ns5.method("Future._wait(self, timeout)", [], Future::_wait);
        ns5.method("Future.result(self, timeout=)", vec![Value::None], Future::result);
        ns5.method("Future.exception(self, timeout=)", vec![Value::None], Future::exception);
        ns5.method("Future.set_running_or_notify_cancel(self)", [], Future::set_running_or_notify_cancel);
        ns5.method("Future.set_result(self, result)", [], Future::set_result);
        ns5.method("Future.set_exception(self, exception)", [], Future::set_exception);
        ns5.method("Future._finish(self, result, exception)", [], Future::_finish);
        build_class("Future", "concurrent.futures", "Future", Vec::new(), ns5, Vec::new())?
    });
    _WAITER.define({
        let ns6 = Dict::new();
        ns6.doc("Collects futures as they end.");
        ns6.method("_Waiter.__init__(self, enough)", [], Waiter::__init__);
        ns6.method("_Waiter.add(self, future)", [], Waiter::add);
        build_class("_Waiter", "concurrent.futures", "_Waiter", Vec::new(), ns6, Vec::new())?
    });
    _ENDED.set(function("_ended(future)", [], _ended));
    DONE_AND_NOT_DONE_FUTURES.define({
        let ns7 = Dict::new();
        ns7.doc("What `wait` gives.");
        ns7.set_str("__module__", Value::from(s!("concurrent.futures._base")));
        ns7.method("DoneAndNotDoneFutures.__new__(cls, done, not_done)", [], DoneAndNotDoneFutures::__new__);
        let decorator = builtins::get("property");
        ns7.set_str(
            "done",
            decorator.call(args![function("DoneAndNotDoneFutures.done(self)", [], DoneAndNotDoneFutures::done)])?,
        );
        let decorator2 = builtins::get("property");
        ns7.set_str(
            "not_done",
            decorator2.call(args![function(
                "DoneAndNotDoneFutures.not_done(self)",
                [],
                DoneAndNotDoneFutures::not_done
            )])?,
        );
        ns7.method("DoneAndNotDoneFutures.__repr__(self)", [], DoneAndNotDoneFutures::__repr__);
        let class = build_class(
            "DoneAndNotDoneFutures",
            "concurrent.futures",
            "DoneAndNotDoneFutures",
            vec![builtins::get("tuple")],
            ns7,
            Vec::new(),
        )?;
        DONE_AND_NOT_DONE_FUTURES_CLASS.set(class.clone());
        class
    });
    WAIT.set(function("wait(fs, timeout=, return_when=)", vec![Value::None, ALL_COMPLETED.get()?], wait));
    AS_COMPLETED.set(function("gen as_completed(fs, timeout=)", vec![Value::None], as_completed));
    EXECUTOR.define({
        let ns8 = Dict::new();
        ns8.doc("Runs calls.");
        ns8.set_str("__module__", Value::from(s!("concurrent.futures._base")));
        ns8.method("Executor.submit(self, fn, /, *args, **kwargs)", [], Executor::submit);
        ns8.method(
            "Executor.map(self, fn, *iterables, timeout=, chunksize=)",
            vec![Value::None, Value::from(1)],
            Executor::map,
        );
        ns8.method(
            "Executor.shutdown(self, wait=, *, cancel_futures=)",
            vec![Value::from(true), Value::from(false)],
            Executor::shutdown,
        );
        ns8.method("Executor.__enter__(self)", [], Executor::__enter__);
        ns8.method("Executor.__exit__(self, exc_type, exc_val, exc_tb)", [], Executor::__exit__);
        build_class("Executor", "concurrent.futures", "Executor", Vec::new(), ns8, Vec::new())?
    });
    _NUMBERS.set(list![-1]);
    THREAD_POOL_EXECUTOR.define({
        let ns9 = Dict::new();
        ns9.doc("Runs calls in a limited number of threads.");
        ns9.set_str("__module__", Value::from(s!("concurrent.futures.thread")));
        ns9.method(
            "ThreadPoolExecutor.__init__(self, max_workers=, thread_name_prefix=, initializer=, initargs=)",
            vec![Value::None, Value::from(Str::default()), Value::None, tuple![]],
            ThreadPoolExecutor::__init__,
        );
        ns9.method("ThreadPoolExecutor.submit(self, fn, /, *args, **kwargs)", [], ThreadPoolExecutor::submit);
        ns9.method("ThreadPoolExecutor._run(self)", [], ThreadPoolExecutor::_run);
        ns9.method(
            "ThreadPoolExecutor.shutdown(self, wait=, *, cancel_futures=)",
            vec![Value::from(true), Value::from(false)],
            ThreadPoolExecutor::shutdown,
        );
        build_class(
            "ThreadPoolExecutor",
            "concurrent.futures",
            "ThreadPoolExecutor",
            vec![EXECUTOR.get()?],
            ns9,
            Vec::new(),
        )?
    });
    PROCESS_POOL_EXECUTOR.define({
        let ns10 = Dict::new();
        ns10.doc(
            "Processes share nothing: calls get copies, and give copies, of what is theirs. (What they would change in the\n    program's variables is changed here, which a process of its own would not do.)",
        );
        ns10.set_str("__module__", Value::from(s!("concurrent.futures.process")));
        ns10.method(
            "ProcessPoolExecutor.__init__(self, max_workers=, mp_context=, initializer=, initargs=, *, max_tasks_per_child=)",
            vec![Value::None, Value::None, Value::None, tuple![], Value::None],
            ProcessPoolExecutor::__init__,
        );
        ns10.method("ProcessPoolExecutor.submit(self, fn, /, *args, **kwargs)", [], ProcessPoolExecutor::submit);
        let class = build_class(
            "ProcessPoolExecutor",
            "concurrent.futures",
            "ProcessPoolExecutor",
            vec![THREAD_POOL_EXECUTOR.get()?],
            ns10,
            Vec::new(),
        )?;
        PROCESS_POOL_EXECUTOR_CLASS.set(class.clone());
        class
    });
    _CPU_COUNT.set(function("_cpu_count()", [], _cpu_count));
    _PERFORM.set(function("_perform(future, fn, args, kwargs)", [], _perform));
    _EXECUTORS.set(list![]);
    _END_ALL.set(function("_end_all()", [], _end_all));
    _THREADS.get()?.invoke(&at::AT_SHUTDOWN, args![_END_ALL.get()?])?;
    Ok(())
}
