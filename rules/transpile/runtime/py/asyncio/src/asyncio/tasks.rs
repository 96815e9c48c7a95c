// Written by batuta from python/asyncio/tasks.py, 4c3014d5b0a87bc4.
//! Tasks: coroutines that an event loop steps, and waiting for several of them.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.tasks", init, super;
    CONCURRENT: "concurrent", CONTEXTVARS: "contextvars", FUNCTOOLS: "functools", INSPECT: "inspect",
    COROUTINES: "coroutines", EVENTS: "events", EXCEPTIONS: "exceptions", FUTURES: "futures", FUTURE: "Future",
    __ALL_: "__all__", FIRST_COMPLETED: "FIRST_COMPLETED", FIRST_EXCEPTION: "FIRST_EXCEPTION",
    ALL_COMPLETED: "ALL_COMPLETED", _NUMBERS: "_numbers", TASK_CLASS: "Task.__class__", TASK: "Task",
    CREATE_TASK: "create_task", CURRENT_TASK: "current_task", ALL_TASKS: "all_tasks",
    _WRAP_AWAITABLE: "_wrap_awaitable", ENSURE_FUTURE: "ensure_future", _YIELD: "_Yield", _NEXT_TURN: "_next_turn",
    _SET_UNLESS_CANCELLED: "_set_unless_cancelled", SLEEP: "sleep", _RELEASE: "_release",
    _CANCEL_AND_WAIT: "_cancel_and_wait", WAIT_FOR: "wait_for", WAIT: "wait", AS_COMPLETED: "as_completed",
    _GATHERING_FUTURE_CLASS: "_GatheringFuture.__class__", _GATHERING_FUTURE: "_GatheringFuture", GATHER: "gather",
    SHIELD: "shield", RUN_COROUTINE_THREADSAFE: "run_coroutine_threadsafe",
}

fields! {
    ADD_DONE_CALLBACK: "add_done_callback", APPEND: "append", CALL_LATER: "call_later", CALL_SOON: "call_soon",
    CALL_SOON_THREADSAFE: "call_soon_threadsafe", CANCEL: "cancel", CANCELLED: "cancelled",
    CANCELLEDERROR: "CancelledError", CLEAR: "clear", COPY_CONTEXT: "copy_context", CREATE_FUTURE: "create_future",
    CREATE_TASK: "create_task", DONE: "done", EXCEPTION: "exception", FROMKEYS: "fromkeys", FUTURE: "Future",
    FUTURES: "futures", GET: "get", GET_EVENT_LOOP: "get_event_loop", GET_LOOP: "get_loop", GET_NAME: "get_name",
    GET_RUNNING_LOOP: "get_running_loop", INSERT: "insert", INVALIDSTATEERROR: "InvalidStateError",
    ISCOROUTINE: "iscoroutine", ISFUTURE: "isfuture", ISGENERATOR: "isgenerator", MAKERS: "makers", PARTIAL: "partial",
    POP: "pop", PUT_NOWAIT: "put_nowait", REMOVE_DONE_CALLBACK: "remove_done_callback", RESULT: "result", SEND: "send",
    SET_EXCEPTION: "set_exception", SET_NAME: "set_name", SET_RESULT: "set_result", THROW: "throw",
    TIMEOUTERROR: "TimeoutError", VALUE: "value", _ASYNCIO_FUTURE_BLOCKING: "_asyncio_future_blocking",
    _CANCELLED_EXC: "_cancelled_exc", _CANCELS: "_cancels", _CANCEL_MESSAGE: "_cancel_message",
    _CANCEL_REQUESTED: "_cancel_requested", _CHILDREN: "_children", _CONTEXT: "_context", _CORO: "_coro",
    _LOOP: "_loop", _MAKE_CANCELLED_ERROR: "_make_cancelled_error", _MUST_CANCEL: "_must_cancel", _NAME: "_name",
    _SCHEDULE_CALLBACKS: "_schedule_callbacks", _SEEN: "_seen", _SHOWN: "_shown", _STATE: "_state", _STEP: "_step",
    _STEPPING: "_stepping", _TASKS: "_tasks", _WAITS_FOR: "_waits_for", _WAIT_FOR: "_wait_for", _WAKE: "_wake",
    __CLASS__: "__class__", __INIT__: "__init__", __NAME__: "__name__", __QUALNAME__: "__qualname__",
}

/// A coroutine on its way, stepped whenever what it awaits is done.
pub struct Task;

impl Task {
    pub fn __init__(self_: &Value, coro: &Value, loop_: &Value, name: &Value, context: &Value) -> R {
        call_guard!("__init__");
        let mut loop_ = loop_.clone();
        op::super_(&TASK_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![; "loop" = &loop_])?;
        if !COROUTINES.get()?.invoke(&at::ISCOROUTINE, args![coro])?.truthy()? {
            return Err(emitted::raised(
                "TypeError",
                args![Str::from(format!("a coroutine was expected, got {}", fmt::repr(coro)?))],
            ));
        }
        if name.is_none() {
            let number = op::add(&_NUMBERS.get()?.at(0)?, &Value::from(1))?;
            _NUMBERS.get()?.set_at(0, &number)?;
            self_.put(&at::_NAME, number)?;
        } else {
            self_.put(&at::_NAME, fmt::str(name)?)?;
        }
        self_.put(&at::_CANCELS, 0)?;
        self_.put(&at::_MUST_CANCEL, false)?;
        self_.put(&at::_WAITS_FOR, Value::None)?;
        self_.put(&at::_CORO, coro)?;
        self_.put(
            &at::_CONTEXT,
            if context.is_none() { CONTEXTVARS.get()?.invoke(&at::COPY_CONTEXT, ())? } else { context.clone() },
        )?;
        loop_ = self_.get(&at::_LOOP)?;
        early!(loop_.clone(), &at::CALL_SOON, args![self_.get(&at::_STEP)?; "context" = self_.get(&at::_CONTEXT)?])?;
        loop_.get(&at::_TASKS)?.set_at(&builtins::id(args![self_]).int()?, self_)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let parts = self_.invoke(&at::_SHOWN, ())?;
        if self_.get_bool(&at::_MUST_CANCEL)? {
            parts.set_at(0, s!("cancelling"))?;
        }
        early!(
            parts.clone(),
            &at::INSERT,
            args![1, Str::from(format!("name={}", fmt::repr(&self_.invoke(&at::GET_NAME, ())?)?))]
        )?;
        let place = if self_.invoke(&at::DONE, ())?.truthy()? { s!("done") } else { s!("running") };
        early!(
            parts.clone(),
            &at::INSERT,
            args![2, f!("coro=<{}() {}>", self_.get(&at::_CORO)?.get(&at::__QUALNAME__)?, place)]
        )?;
        Ok(f!("<{} {}>", self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, s!(" ").join_all(&parts)?))
    }

    pub fn get_coro(self_: &Value) -> R {
        self_.get(&at::_CORO)
    }

    pub fn get_name(self_: &Value) -> R {
        call_guard!("get_name");
        let name = self_.get(&at::_NAME)?;
        Ok(if op::isinstance(&name, &builtins::get("int"))? { Value::from(f!("Task-{}", name)) } else { name.clone() })
    }

    pub fn set_name(self_: &Value, value: &Value) -> R {
        call_guard!("set_name");
        self_.put(&at::_NAME, fmt::str(value)?)?;
        Ok(Value::None)
    }

    pub fn set_result(self_: &Value, result: &Value) -> R {
        call_guard!("set_result");
        Err(emitted::raised("RuntimeError", args![s!("Task does not support set_result operation")]))
    }

    pub fn set_exception(self_: &Value, exception: &Value) -> R {
        call_guard!("set_exception");
        Err(emitted::raised("RuntimeError", args![s!("Task does not support set_exception operation")]))
    }

    pub fn get_stack(self_: &Value, limit: &Value) -> R {
        Ok(list![])
    }

    pub fn cancel(self_: &Value, msg: &Value) -> R<bool> {
        call_guard!("cancel");
        self_.invoke(&at::_SEEN, ())?;
        if self_.invoke(&at::DONE, ())?.truthy()? {
            return Ok(false);
        }
        self_.put(&at::_CANCELS, self_.get_int(&at::_CANCELS)? + 1)?;
        if !self_.lacks(&at::_WAITS_FOR)?
            && self_.get(&at::_WAITS_FOR)?.invoke(&at::CANCEL, args![; "msg" = msg])?.truthy()?
        {
            return Ok(true);
        }
        self_.put(&at::_MUST_CANCEL, true)?;
        self_.put(&at::_CANCEL_MESSAGE, msg)?;
        Ok(true)
    }

    pub fn cancelling(self_: &Value) -> R<Int> {
        self_.get_int(&at::_CANCELS)
    }

    pub fn uncancel(self_: &Value) -> R<Int> {
        call_guard!("uncancel");
        if self_.get_int(&at::_CANCELS)? > 0 {
            self_.put(&at::_CANCELS, self_.get_int(&at::_CANCELS)? - 1)?;
        }
        self_.get_int(&at::_CANCELS)
    }

    pub fn _schedule_callbacks(self_: &Value) -> R {
        call_guard!("_schedule_callbacks");
        early!(self_.get(&at::_LOOP)?.get(&at::_TASKS)?, &at::POP, pop_or: builtins::id(args![self_])?, Value::None)?;
        op::super_(&TASK_CLASS.get()?, self_)?.invoke(&at::_SCHEDULE_CALLBACKS, ())?;
        Ok(Value::None)
    }

    pub fn _step(self_: &Value, exc: &Value) -> R {
        call_guard!("_step");
        let mut exc = exc.clone();
        if self_.get(&at::_STATE)?.differs("PENDING")? {
            return exc::throw(early!(
                EXCEPTIONS.get()?,
                &at::INVALIDSTATEERROR,
                args![Str::from(format!("_step(): already done: {}, {}", fmt::repr(self_)?, fmt::repr(&exc)?))]
            )?);
        }
        if self_.get_bool(&at::_MUST_CANCEL)? {
            if !op::isinstance(&exc, &EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?)? {
                exc = self_.invoke(&at::_MAKE_CANCELLED_ERROR, ())?;
            }
            self_.put(&at::_MUST_CANCEL, false)?;
        }
        self_.put(&at::_WAITS_FOR, Value::None)?;
        let loop_ = self_.get(&at::_LOOP)?;
        let before = loop_.get(&at::_STEPPING)?;
        if !before.is_none() {
            return Err(emitted::raised(
                "RuntimeError",
                args![Str::from(format!(
                    "Cannot enter into task {} while another task {} is being executed.",
                    fmt::repr(self_)?,
                    fmt::repr(&before)?
                ))],
            ));
        }
        loop_.put(&at::_STEPPING, self_)?;
        let mut awaited = Value::None;
        let outcome = attempt(|| {
            let tried = attempt(|| {
                if exc.is_none() {
                    awaited = self_.get(&at::_CORO)?.invoke(&at::SEND, args![Value::None])?;
                } else {
                    awaited = self_.get(&at::_CORO)?.invoke(&at::THROW, args![&exc])?;
                }
                Ok(())
            });
            match tried {
                Ok(()) => {
                    self_.invoke(&at::_WAIT_FOR, args![awaited])?;
                }
                Err(error2) => {
                    let _handling = exc::handling(&error2);
                    if error2.matches(&builtins::get("StopIteration"))? {
                        let end = error2.value();
                        if self_.get_bool(&at::_MUST_CANCEL)? {
                            self_.put(&at::_MUST_CANCEL, false)?;
                            op::super_(&TASK_CLASS.get()?, self_)?
                                .invoke(&at::CANCEL, args![; "msg" = self_.get(&at::_CANCEL_MESSAGE)?])
                                .bool()?;
                        } else {
                            op::super_(&TASK_CLASS.get()?, self_)?
                                .invoke(&at::SET_RESULT, args![end.get(&at::VALUE)?])?;
                        }
                    } else if error2.matches(&EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?)? {
                        let cancelled = error2.value();
                        self_.put(&at::_CANCELLED_EXC, cancelled)?;
                        op::super_(&TASK_CLASS.get()?, self_)?.invoke(&at::CANCEL, ()).bool()?;
                    } else if error2
                        .matches(&tuple![builtins::get("KeyboardInterrupt"), builtins::get("SystemExit")])?
                    {
                        let leaving = error2.value();
                        op::super_(&TASK_CLASS.get()?, self_)?.invoke(&at::SET_EXCEPTION, args![leaving])?;
                        return Err(exc::reraise());
                    } else if error2.matches(&builtins::get("BaseException"))? {
                        let error = error2.value();
                        op::super_(&TASK_CLASS.get()?, self_)?.invoke(&at::SET_EXCEPTION, args![error])?;
                    } else {
                        return Err(error2);
                    }
                }
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        loop_.put(&at::_STEPPING, Value::None)?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn _wait_for(self_: &Value, awaited: &Value) -> R {
        call_guard!("_wait_for");
        if awaited.is_none() {
            early!(
                self_.get(&at::_LOOP)?,
                &at::CALL_SOON,
                args![self_.get(&at::_STEP)?; "context" = self_.get(&at::_CONTEXT)?]
            )?;
            return Ok(Value::None);
        }
        let blocking = builtins::getattr(args![awaited, s!("_asyncio_future_blocking"), Value::None])?;
        let problem;
        if !blocking.is_none() {
            if !op::is(&awaited.invoke(&at::GET_LOOP, ())?, &self_.get(&at::_LOOP)?) {
                problem = Str::from(format!(
                    "Task {} got Future {} attached to a different loop",
                    fmt::repr(self_)?,
                    fmt::repr(awaited)?
                ));
            } else if !blocking.truthy()? {
                problem = Str::from(format!(
                    "yield was used instead of yield from in task {} with {}",
                    fmt::repr(self_)?,
                    fmt::repr(awaited)?
                ));
            } else if op::is(awaited, self_) {
                problem = Str::from(format!("Task cannot await on itself: {}", fmt::repr(self_)?));
            } else {
                awaited.put(&at::_ASYNCIO_FUTURE_BLOCKING, false)?;
                early!(
                    awaited.clone(),
                    &at::ADD_DONE_CALLBACK,
                    args![self_.get(&at::_WAKE)?; "context" = self_.get(&at::_CONTEXT)?]
                )?;
                self_.put(&at::_WAITS_FOR, awaited)?;
                if self_.get_bool(&at::_MUST_CANCEL)?
                    && early!(awaited.clone(), &at::CANCEL, args![; "msg" = self_.get(&at::_CANCEL_MESSAGE)?])?
                        .truthy()?
                {
                    self_.put(&at::_MUST_CANCEL, false)?;
                }
                return Ok(Value::None);
            }
        } else if INSPECT.get()?.invoke(&at::ISGENERATOR, args![awaited])?.truthy()? {
            problem = Str::from(format!(
                "yield was used instead of yield from for generator in task {} with {}",
                fmt::repr(self_)?,
                fmt::repr(awaited)?
            ));
        } else {
            problem = Str::from(format!("Task got bad yield: {}", fmt::repr(awaited)?));
        }
        early!(
            self_.get(&at::_LOOP)?,
            &at::CALL_SOON,
            args![
                self_.get(&at::_STEP)?,
                builtins::get("RuntimeError").call(args![problem])?;
                "context" = self_.get(&at::_CONTEXT)?
            ]
        )?;
        Ok(Value::None)
    }

    pub fn _wake(self_: &Value, future: &Value) -> R {
        call_guard!("_wake");
        let tried = attempt(|| {
            future.invoke(&at::RESULT, ())?;
            Ok(())
        });
        match tried {
            Ok(()) => {
                self_.invoke(&at::_STEP, ())?;
            }
            Err(error) => {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("BaseException"))? {
                    let exc = error.value();
                    self_.invoke(&at::_STEP, args![exc])?;
                } else {
                    return Err(error);
                }
            }
        }
        Ok(Value::None)
    }
}

pub fn create_task(coro: &Value, name: &Value, context: &Value) -> R {
    call_guard!("create_task");
    let task =
        EVENTS.get()?.invoke(&at::GET_RUNNING_LOOP, ())?.invoke(&at::CREATE_TASK, args![coro; "context" = context])?;
    if !name.is_none() && builtins::hasattr(args![&task, s!("set_name")]).bool()? {
        task.invoke(&at::SET_NAME, args![name])?;
    }
    Ok(task)
}

pub fn current_task(loop_: &Value) -> R {
    call_guard!("current_task");
    (if loop_.is_none() { EVENTS.get()?.invoke(&at::GET_RUNNING_LOOP, ())? } else { loop_.clone() }.get(&at::_STEPPING))
}

pub fn all_tasks(loop_: &Value) -> R {
    let mut loop_ = loop_.clone();
    loop_ = if loop_.is_none() { EVENTS.get()?.invoke(&at::GET_RUNNING_LOOP, ())? } else { loop_.clone() };
    comprehension::set_if(&loop_.get(&at::_TASKS)?.values()?, |task: Value| {
        Ok(if !task.invoke(&at::DONE, ())?.truthy()? { Some(task) } else { None })
    })
}

pub fn ensure_future(coro_or_future: &Value, loop_: &Value) -> R {
    call_guard!("ensure_future");
    let mut coro_or_future = coro_or_future.clone();
    let mut loop_ = loop_.clone();
    if INSPECT.get()?.invoke(&at::ISCOROUTINE, args![&coro_or_future])?.truthy()? {
        return if loop_.is_none() { EVENTS.get()?.invoke(&at::GET_EVENT_LOOP, ())? } else { loop_.clone() }
            .invoke(&at::CREATE_TASK, args![coro_or_future]);
    }
    if FUTURES.get()?.invoke(&at::ISFUTURE, args![&coro_or_future])?.truthy()? {
        if !loop_.is_none() && !op::is(&loop_, &coro_or_future.invoke(&at::GET_LOOP, ())?) {
            return Err(emitted::raised(
                "ValueError",
                args![s!("The future belongs to a different loop than the one specified as the loop argument")],
            ));
        }
        return Ok(coro_or_future);
    }
    if !COROUTINES.get()?.invoke(&at::ISCOROUTINE, args![&coro_or_future])?.truthy()? {
        if !builtins::hasattr(args![builtins::type_(args![&coro_or_future])?, s!("__await__")]).bool()? {
            return Err(emitted::raised(
                "TypeError",
                args![s!("An asyncio.Future, a coroutine or an awaitable is required")],
            ));
        }
        coro_or_future = _WRAP_AWAITABLE.get()?.call(args![&coro_or_future])?;
    }
    if loop_.is_none() {
        loop_ = EVENTS.get()?.invoke(&at::GET_EVENT_LOOP, ())?;
    }
    loop_.invoke(&at::CREATE_TASK, args![coro_or_future])
}

pub fn _wrap_awaitable(awaitable: &Value) -> R {
    let awaitable = awaitable.clone();
    Ok(Gen::coroutine("_wrap_awaitable", move |co| async move { co.await_(&awaitable).await }))
}

pub struct Yield;

impl Yield {
    pub fn __await__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::new("Yield.__await__", move |co| async move {
            co.yield_(Value::None).await?;
            Ok(Value::None)
        }))
    }
}

pub fn sleep(delay: &Value, result: &Value) -> R {
    let delay = delay.clone();
    let result = result.clone();
    Ok(Gen::coroutine("sleep", move |co| async move {
        if op::le_bool(&delay, &Value::from(0))? {
            co.await_(&_NEXT_TURN.get()?).await?;
            return Ok(result);
        }
        let loop_ = EVENTS.get()?.invoke(&at::GET_RUNNING_LOOP, ())?;
        let future = loop_.invoke(&at::CREATE_FUTURE, ())?;
        let timer = loop_.invoke(&at::CALL_LATER, args![delay, _SET_UNLESS_CANCELLED.get()?, &future, result])?;
        let outcome: R<Flow<Value>> = 'finally: {
            break 'finally Ok(Flow::Return(tri!('finally, co.await_(&future).await)));
        };
        let handling = exc::handling_outcome(&outcome);
        timer.invoke(&at::CANCEL, ())?;
        drop(handling);
        if let Flow::Return(value) = outcome? {
            return Ok(value);
        }
        Ok(Value::None)
    }))
}

pub fn _set_unless_cancelled(future: &Value, result: &Value) -> R {
    call_guard!("_set_unless_cancelled");
    if !future.invoke(&at::CANCELLED, ())?.truthy()? {
        future.invoke(&at::SET_RESULT, args![result])?;
    }
    Ok(Value::None)
}

pub fn _release(waiter: &Value, args: &Value) -> R {
    call_guard!("_release");
    if !waiter.invoke(&at::DONE, ())?.truthy()? {
        waiter.invoke(&at::SET_RESULT, args![Value::None])?;
    }
    Ok(Value::None)
}

pub fn wait_for(fut: &Value, timeout: &Value) -> R {
    let mut fut = fut.clone();
    let timeout = timeout.clone();
    Ok(Gen::coroutine("wait_for", move |co| async move {
        let loop_ = EVENTS.get()?.invoke(&at::GET_RUNNING_LOOP, ())?;
        if timeout.is_none() {
            return co.await_(&fut).await;
        }
        if op::le_bool(&timeout, &Value::from(0))? {
            fut = ensure_future(&fut, &loop_)?;
            if fut.invoke(&at::DONE, ())?.truthy()? {
                return fut.invoke(&at::RESULT, ());
            }
            co.await_(&_CANCEL_AND_WAIT.get()?.call(args![&fut, &loop_])?).await?;
            let tried: R<()> = 'attempt: {
                return Ok(tri!('attempt, fut.invoke(&at::RESULT, ())));
            };
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?)? {
                    let exc = error.value();
                    return Err(exc::raise(EXCEPTIONS.get()?.invoke(&at::TIMEOUTERROR, ())?, Some(exc)));
                } else {
                    return Err(error);
                }
            }
        }
        let waiter = loop_.invoke(&at::CREATE_FUTURE, ())?;
        let timer = loop_.invoke(&at::CALL_LATER, args![timeout, _RELEASE.get()?, &waiter])?;
        let release = FUNCTOOLS.get()?.invoke(&at::PARTIAL, args![_RELEASE.get()?, &waiter])?;
        fut = ensure_future(&fut, &loop_)?;
        fut.invoke(&at::ADD_DONE_CALLBACK, args![&release])?;
        let outcome: R<Flow<Value>> = 'finally: {
            let tried2: R<()> = 'attempt2: {
                tri!('attempt2, co.await_(&waiter).await);
                Ok(())
            };
            if let Err(error2) = tried2 {
                let _handling = exc::handling(&error2);
                if tri!(
                    'finally,
                    error2.matches(&tri!('finally, tri!('finally, EXCEPTIONS.get()).get(&at::CANCELLEDERROR)))
                ) {
                    if tri!('finally, tri!('finally, fut.invoke(&at::DONE, ())).truthy()) {
                        break 'finally Ok(Flow::Return(tri!('finally, fut.invoke(&at::RESULT, ()))));
                    }
                    tri!('finally, fut.invoke(&at::REMOVE_DONE_CALLBACK, args![&release]));
                    tri!(
                        'finally,
                        co.await_(
                            &tri!('finally, tri!('finally, _CANCEL_AND_WAIT.get()).call(args![&fut, &loop_])),
                        ).await
                    );
                    break 'finally Err(exc::reraise());
                } else {
                    break 'finally Err(error2);
                }
            }
            if tri!('finally, tri!('finally, fut.invoke(&at::DONE, ())).truthy()) {
                break 'finally Ok(Flow::Return(tri!('finally, fut.invoke(&at::RESULT, ()))));
            }
            tri!('finally, fut.invoke(&at::REMOVE_DONE_CALLBACK, args![&release]));
            tri!(
                'finally,
                co.await_(&tri!('finally, tri!('finally, _CANCEL_AND_WAIT.get()).call(args![&fut, &loop_]))).await
            );
            let tried3: R<()> = 'attempt3: {
                break 'finally Ok(Flow::Return(tri!('attempt3, fut.invoke(&at::RESULT, ()))));
            };
            if let Err(error3) = tried3 {
                let _handling = exc::handling(&error3);
                if tri!(
                    'finally,
                    error3.matches(&tri!('finally, tri!('finally, EXCEPTIONS.get()).get(&at::CANCELLEDERROR)))
                ) {
                    let exc = error3.value();
                    break 'finally Err(exc::raise(
                        tri!('finally, tri!('finally, EXCEPTIONS.get()).invoke(&at::TIMEOUTERROR, ())),
                        Some(exc),
                    ));
                } else {
                    break 'finally Err(error3);
                }
            }
            Ok(Flow::Next)
        };
        let handling = exc::handling_outcome(&outcome);
        timer.invoke(&at::CANCEL, ())?;
        drop(handling);
        if let Flow::Return(value) = outcome? {
            return Ok(value);
        }
        Ok(Value::None)
    }))
}

pub fn _cancel_and_wait(fut: &Value, loop_: &Value) -> R {
    let fut = fut.clone();
    let loop_ = loop_.clone();
    Ok(Gen::coroutine("_cancel_and_wait", move |co| async move {
        let waiter = loop_.invoke(&at::CREATE_FUTURE, ())?;
        let release = FUNCTOOLS.get()?.invoke(&at::PARTIAL, args![_RELEASE.get()?, &waiter])?;
        fut.invoke(&at::ADD_DONE_CALLBACK, args![&release])?;
        let outcome: R<()> = 'finally: {
            tri!('finally, fut.invoke(&at::CANCEL, ()));
            tri!('finally, co.await_(&waiter).await);
            Ok(())
        };
        let handling = exc::handling_outcome(&outcome);
        fut.invoke(&at::REMOVE_DONE_CALLBACK, args![&release])?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }))
}

pub fn wait(fs: &Value, timeout: &Value, return_when: &Value) -> R {
    let mut fs = fs.clone();
    let timeout = timeout.clone();
    let return_when = return_when.clone();
    Ok(Gen::coroutine("wait", move |co| async move {
        let waiter: Cellvar = Cellvar::unbound();
        let timer: Cellvar = Cellvar::unbound();
        let left: Cellvar = Cellvar::unbound();
        if FUTURES.get()?.invoke(&at::ISFUTURE, args![&fs])?.truthy()?
            || COROUTINES.get()?.invoke(&at::ISCOROUTINE, args![&fs])?.truthy()?
        {
            return Err(emitted::raised(
                "TypeError",
                args![f!("expect a list of futures, not {}", builtins::type_(args![&fs])?.get(&at::__NAME__)?)],
            ));
        }
        if !fs.truthy()? {
            return Err(emitted::raised("ValueError", args![s!("Set of Tasks/Futures is empty.")]));
        }
        if !op::contains(&tuple![FIRST_COMPLETED.get()?, FIRST_EXCEPTION.get()?, ALL_COMPLETED.get()?], &return_when)? {
            return Err(emitted::raised("ValueError", args![f!("Invalid return_when value: {}", return_when)]));
        }
        fs = builtins::list_of(&builtins::get("dict").invoke(&at::FROMKEYS, args![&fs])?)?;
        if emitted::generated(|| {
            let mut found = false;
            'decided: {
                let mut it = op::iter(&fs)?;
                while let Some(one2) = it.next()? {
                    if COROUTINES.get()?.invoke(&at::ISCOROUTINE, args![one2])?.truthy()? {
                        found = true;
                        break 'decided;
                    }
                }
            }
            Ok(found)
        })? {
            return Err(emitted::raised(
                "TypeError",
                args![s!("Passing coroutines is forbidden, use tasks explicitly.")],
            ));
        }
        let loop_ = EVENTS.get()?.invoke(&at::GET_RUNNING_LOOP, ())?;
        waiter.set(loop_.invoke(&at::CREATE_FUTURE, ())?);
        timer.set(Value::None);
        if !timeout.is_none() {
            timer.set(loop_.invoke(&at::CALL_LATER, args![&timeout, _RELEASE.get()?, waiter.get_own("waiter")?])?);
        }
        left.set(Value::from(builtins::length_of(&fs)?));
        let on_completion = {
            let left = left.clone();
            let return_when = return_when.clone();
            let timer = timer.clone();
            let waiter = waiter.clone();
            def("wait.<locals>.on_completion(future)", [], move |[future]| {
                call_guard!("on_completion");
                left.set(Value::from(left.get("left").int()? - 1));
                let enough = emitted::or(op::eq(&return_when, &FIRST_COMPLETED.get()?)?, || {
                    emitted::and(op::eq(&return_when, &FIRST_EXCEPTION.get()?)?, || {
                        Ok(Value::from(
                            !future.invoke(&at::CANCELLED, ())?.truthy()?
                                && !future.invoke(&at::EXCEPTION, ())?.is_none(),
                        ))
                    })
                })?;
                if left.get("left").int()? <= 0 || enough.truthy()? {
                    if !timer.get("timer")?.is_none() {
                        timer.get("timer")?.invoke(&at::CANCEL, ())?;
                    }
                    if !waiter.get("waiter")?.invoke(&at::DONE, ())?.truthy()? {
                        waiter.get("waiter")?.invoke(&at::SET_RESULT, args![Value::None])?;
                    }
                }
                Ok(Value::None)
            })
        };
        let mut it = op::iter(&fs)?;
        while let Some(one) = it.next()? {
            one.invoke(&at::ADD_DONE_CALLBACK, args![&on_completion])?;
        }
        let outcome: R<()> = 'finally: {
            tri!('finally, co.await_(&tri!('finally, waiter.get_own("waiter"))).await);
            Ok(())
        };
        let handling = exc::handling_outcome(&outcome);
        if !timer.get_own("timer")?.is_none() {
            timer.get_own("timer")?.invoke(&at::CANCEL, ())?;
        }
        let mut it = op::iter(&fs)?;
        while let Some(one) = it.next()? {
            one.invoke(&at::REMOVE_DONE_CALLBACK, args![&on_completion])?;
        }
        drop(handling);
        outcome?;
        let value = builtins::set(Args::none())?;
        let value2 = builtins::set(Args::none())?;
        let done = value;
        let pending = value2;
        let mut it = op::iter(&fs)?;
        while let Some(one) = it.next()? {
            if one.invoke(&at::DONE, ())?.truthy()? {
                done.add(&one)?;
            } else {
                pending.add(&one)?;
            }
        }
        Ok(tuple![done, pending])
    }))
}

pub fn as_completed(fs: &Value, timeout: &Value) -> R {
    let fs = fs.clone();
    let timeout = timeout.clone();
    Ok(Gen::new("as_completed", move |co| async move {
        let done: Cellvar = Cellvar::unbound();
        let todo: Cellvar = Cellvar::unbound();
        let timer: Cellvar = Cellvar::unbound();
        let on_completion: Cellvar = Cellvar::unbound();
        if FUTURES.get()?.invoke(&at::ISFUTURE, args![&fs])?.truthy()?
            || COROUTINES.get()?.invoke(&at::ISCOROUTINE, args![&fs])?.truthy()?
        {
            return Err(emitted::raised(
                "TypeError",
                args![f!("expect an iterable of futures, not {}", builtins::type_(args![&fs])?.get(&at::__NAME__)?)],
            ));
        }
        let queue = modules::member(&crate::asyncio::queues::import()?, "Queue")?;
        done.set(queue.call(())?);
        let loop_ = EVENTS.get()?.invoke(&at::GET_EVENT_LOOP, ())?;
        todo.set(comprehension::list_of(&builtins::get("dict").invoke(&at::FROMKEYS, args![fs])?, |one2: Value| {
            ensure_future(&one2, &loop_)
        })?);
        timer.set(Value::None);
        let on_timeout = {
            let todo = todo.clone();
            let on_completion = on_completion.clone();
            let done = done.clone();
            def("as_completed.<locals>.on_timeout()", [], move |[]| {
                call_guard!("on_timeout");
                let mut it = op::iter(&todo.get("todo")?)?;
                while let Some(one3) = it.next()? {
                    one3.invoke(&at::REMOVE_DONE_CALLBACK, args![on_completion.get("on_completion")?])?;
                    done.get("done")?.invoke(&at::PUT_NOWAIT, args![Value::None])?;
                }
                todo.get("todo")?.invoke(&at::CLEAR, ())?;
                Ok(Value::None)
            })
        };
        on_completion.set({
            let todo = todo.clone();
            let done = done.clone();
            let timer = timer.clone();
            def("as_completed.<locals>.on_completion(future)", [], move |[future]| {
                call_guard!("on_completion");
                if !todo.get("todo")?.truthy()? {
                    return Ok(Value::None);
                }
                todo.get("todo")?.remove_item(&future)?;
                done.get("done")?.invoke(&at::PUT_NOWAIT, args![future])?;
                if !todo.get("todo")?.truthy()? && !timer.get("timer")?.is_none() {
                    timer.get("timer")?.invoke(&at::CANCEL, ())?;
                }
                Ok(Value::None)
            })
        });
        let next_one = {
            let done = done.clone();
            def("async as_completed.<locals>.next_one()", [], move |[]| {
                let done = done.clone();
                Ok(Gen::coroutine("as_completed.<locals>.next_one", move |co| async move {
                    let future = co.await_(&done.get("done")?.invoke(&at::GET, ())?).await?;
                    if future.is_none() {
                        return exc::throw(EXCEPTIONS.get()?.get(&at::TIMEOUTERROR)?);
                    }
                    future.invoke(&at::RESULT, ())
                }))
            })
        };
        let mut it = op::iter(&todo.get_own("todo")?)?;
        while let Some(one) = it.next()? {
            one.invoke(&at::ADD_DONE_CALLBACK, args![on_completion.get_own("on_completion")?])?;
        }
        if todo.get_own("todo")?.truthy()? && !timeout.is_none() {
            timer.set(loop_.invoke(&at::CALL_LATER, args![&timeout, on_timeout])?);
        }
        for _unused in emitted::words(0_i64, builtins::length_of(&todo.get_own("todo")?)?) {
            co.yield_(next_one.call(())?).await?;
        }
        Ok(Value::None)
    }))
}

/// What `gather` gives: cancelling it cancels its children.
pub struct GatheringFuture;

impl GatheringFuture {
    pub fn __init__(self_: &Value, children: &Value, loop_: &Value) -> R {
        call_guard!("__init__");
        op::super_(&_GATHERING_FUTURE_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![; "loop" = loop_])?;
        self_.put(&at::_CHILDREN, children)?;
        self_.put(&at::_CANCEL_REQUESTED, false)?;
        Ok(Value::None)
    }

    pub fn cancel(self_: &Value, msg: &Value) -> R<bool> {
        call_guard!("cancel");
        if self_.invoke(&at::DONE, ())?.truthy()? {
            return Ok(false);
        }
        let mut found = false;
        let mut it = op::iter(&self_.get(&at::_CHILDREN)?)?;
        while let Some(child) = it.next()? {
            if child.invoke(&at::CANCEL, args![; "msg" = msg])?.truthy()? {
                found = true;
            }
        }
        if found {
            self_.put(&at::_CANCEL_REQUESTED, true)?;
        }
        Ok(found)
    }
}

pub fn gather(coros_or_futures: &Value, return_exceptions: &Value) -> R {
    call_guard!("gather");
    let return_exceptions = return_exceptions.clone();
    let finished: Cellvar = Cellvar::unbound();
    let children: Cellvar = Cellvar::unbound();
    let known: Cellvar = Cellvar::unbound();
    let outer: Cellvar = Cellvar::unbound();
    if !coros_or_futures.truthy()? {
        let empty = EVENTS.get()?.invoke(&at::GET_EVENT_LOOP, ())?.invoke(&at::CREATE_FUTURE, ())?;
        empty.invoke(&at::SET_RESULT, args![list![]])?;
        return Ok(empty);
    }
    finished.set(Value::from(0));
    children.set(list![]);
    known.set(Value::Dict(Dict::new()));
    let mut loop_ = Value::None;
    outer.set(Value::None);
    let on_done = {
        let finished = finished.clone();
        let outer = outer.clone();
        let return_exceptions = return_exceptions.clone();
        let known = known.clone();
        let children = children.clone();
        def("gather.<locals>.on_done(future)", [], move |[future2]| {
            call_guard!("on_done");
            finished.set(Value::from(finished.get("finished").int()? + 1));
            if outer.get("outer")?.is_none() || outer.get("outer")?.invoke(&at::DONE, ())?.truthy()? {
                if !future2.invoke(&at::CANCELLED, ())?.truthy()? {
                    future2.invoke(&at::EXCEPTION, ())?;
                }
                return Ok(Value::None);
            }
            if !return_exceptions.truthy()? {
                if future2.invoke(&at::CANCELLED, ())?.truthy()? {
                    early!(
                        outer.get("outer")?,
                        &at::SET_EXCEPTION,
                        args![future2.invoke(&at::_MAKE_CANCELLED_ERROR, ())?]
                    )?;
                    return Ok(Value::None);
                }
                let exc = future2.invoke(&at::EXCEPTION, ())?;
                if !exc.is_none() {
                    outer.get("outer")?.invoke(&at::SET_EXCEPTION, args![&exc])?;
                    return Ok(Value::None);
                }
            }
            if finished.get("finished").int()? < Int::from(builtins::length_of(&known.get("known")?)?) {
                return Ok(Value::None);
            }
            let results = list![];
            let mut it = op::iter(&children.get("children")?)?;
            while let Some(one2) = it.next()? {
                if one2.invoke(&at::CANCELLED, ())?.truthy()? {
                    let message = if one2.lacks(&at::_CANCEL_MESSAGE)? {
                        Value::from(Str::default())
                    } else {
                        one2.get(&at::_CANCEL_MESSAGE)?
                    };
                    early!(
                        results.clone(),
                        &at::APPEND,
                        append: EXCEPTIONS.get()?.invoke(&at::CANCELLEDERROR, args![message])?
                    )?;
                } else {
                    let exc = one2.invoke(&at::EXCEPTION, ())?;
                    early!(
                        results.clone(),
                        &at::APPEND,
                        append: if exc.is_none() { one2.invoke(&at::RESULT, ())? } else { exc.clone() }
                    )?;
                }
            }
            if outer.get("outer")?.get(&at::_CANCEL_REQUESTED)?.truthy()? {
                early!(
                    outer.get("outer")?,
                    &at::SET_EXCEPTION,
                    args![future2.invoke(&at::_MAKE_CANCELLED_ERROR, ())?]
                )?;
            } else {
                outer.get("outer")?.invoke(&at::SET_RESULT, args![&results])?;
            }
            Ok(Value::None)
        })
    };
    let mut it = op::iter(coros_or_futures)?;
    while let Some(one) = it.next()? {
        if op::contains(&known.get_own("known")?, &one)? {
            early!(children.get_own("children")?, &at::APPEND, append: known.get_own("known")?.item(&one)?)?;
            continue;
        }
        let future = ensure_future(&one, &loop_)?;
        if loop_.is_none() {
            loop_ = future.invoke(&at::GET_LOOP, ())?;
        }
        known.get_own("known")?.set_item(&one, &future)?;
        future.invoke(&at::ADD_DONE_CALLBACK, args![&on_done])?;
        children.get_own("children")?.append(future)?;
    }
    outer.set(_GATHERING_FUTURE.get()?.call(args![children.get_own("children")?; "loop" = loop_])?);
    outer.get_own("outer")
}

pub fn shield(arg: &Value) -> R {
    let inner: Cellvar = Cellvar::unbound();
    let outer: Cellvar = Cellvar::unbound();
    let inner_done: Cellvar = Cellvar::unbound();
    inner.set(ensure_future(arg, &Value::None)?);
    if inner.get_own("inner")?.invoke(&at::DONE, ())?.truthy()? {
        return inner.get_own("inner");
    }
    outer.set(inner.get_own("inner")?.invoke(&at::GET_LOOP, ())?.invoke(&at::CREATE_FUTURE, ())?);
    inner_done.set({
        let outer = outer.clone();
        def("shield.<locals>.inner_done(future)", [], move |[future]| {
            call_guard!("inner_done");
            if outer.get("outer")?.invoke(&at::CANCELLED, ())?.truthy()? {
                if !future.invoke(&at::CANCELLED, ())?.truthy()? {
                    future.invoke(&at::EXCEPTION, ())?;
                }
                return Ok(Value::None);
            }
            if future.invoke(&at::CANCELLED, ())?.truthy()? {
                outer.get("outer")?.invoke(&at::CANCEL, ())?;
            } else if !future.invoke(&at::EXCEPTION, ())?.is_none() {
                early!(outer.get("outer")?, &at::SET_EXCEPTION, args![future.invoke(&at::EXCEPTION, ())?])?;
            } else {
                early!(outer.get("outer")?, &at::SET_RESULT, args![future.invoke(&at::RESULT, ())?])?;
            }
            Ok(Value::None)
        })
    });
    let outer_done = {
        let inner = inner.clone();
        let inner_done = inner_done.clone();
        def("shield.<locals>.outer_done(future)", [], move |[future]| {
            call_guard!("outer_done");
            if !inner.get("inner")?.invoke(&at::DONE, ())?.truthy()? {
                inner.get("inner")?.invoke(&at::REMOVE_DONE_CALLBACK, args![inner_done.get("inner_done")?])?;
            }
            Ok(Value::None)
        })
    };
    inner.get_own("inner")?.invoke(&at::ADD_DONE_CALLBACK, args![inner_done.get_own("inner_done")?])?;
    outer.get_own("outer")?.invoke(&at::ADD_DONE_CALLBACK, args![outer_done])?;
    outer.get_own("outer")
}

pub fn run_coroutine_threadsafe(coro: &Value, loop_: &Value) -> R {
    let coro = coro.clone();
    let loop_ = loop_.clone();
    let future: Cellvar = Cellvar::unbound();
    let follow: Cellvar = Cellvar::unbound();
    if !COROUTINES.get()?.invoke(&at::ISCOROUTINE, args![&coro])?.truthy()? {
        return Err(emitted::raised("TypeError", args![s!("A coroutine object is required")]));
    }
    future.set(CONCURRENT.get()?.get(&at::FUTURES)?.invoke(&at::FUTURE, ())?);
    follow.set({
        let future = future.clone();
        def("run_coroutine_threadsafe.<locals>.follow(task)", [], move |[task]| {
            call_guard!("follow");
            if task.invoke(&at::CANCELLED, ())?.truthy()? {
                future.get("future")?.invoke(&at::CANCEL, ())?;
            } else if !task.invoke(&at::EXCEPTION, ())?.is_none() {
                early!(future.get("future")?, &at::SET_EXCEPTION, args![task.invoke(&at::EXCEPTION, ())?])?;
            } else {
                early!(future.get("future")?, &at::SET_RESULT, args![task.invoke(&at::RESULT, ())?])?;
            }
            Ok(Value::None)
        })
    });
    let start = {
        let coro = coro.clone();
        let loop_ = loop_.clone();
        let follow = follow.clone();
        let future = future.clone();
        def("run_coroutine_threadsafe.<locals>.start()", [], move |[]| {
            call_guard!("start");
            let tried = attempt(|| {
                ensure_future(&coro, &loop_)?.invoke(&at::ADD_DONE_CALLBACK, args![follow.get("follow")?])?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if error.matches(&builtins::get("BaseException"))? {
                    let exc = error.value();
                    future.get("future")?.invoke(&at::SET_EXCEPTION, args![exc])?;
                    return Err(exc::reraise());
                } else {
                    return Err(error);
                }
            }
            Ok(Value::None)
        })
    };
    loop_.invoke(&at::CALL_SOON_THREADSAFE, args![start])?;
    future.get_own("future")
}

fn init() -> R<()> {
    batuta_py_concurrent::concurrent::futures::import()?;
    CONCURRENT.set(batuta_py_concurrent::concurrent::import()?);
    CONTEXTVARS.set(batuta_py_contextvars::contextvars::import()?);
    FUNCTOOLS.set(batuta_std::functools::module());
    INSPECT.set(batuta_std::inspect_::module());
    let source = crate::asyncio::import()?;
    COROUTINES.set(crate::asyncio::coroutines::import()?);
    EVENTS.set(crate::asyncio::events::import()?);
    EXCEPTIONS.set(crate::asyncio::exceptions::import()?);
    FUTURES.set(crate::asyncio::futures::import()?);
    FUTURE.set(modules::member(&crate::asyncio::futures::import()?, "Future")?);
    __ALL_.set(list![
        s!("ALL_COMPLETED"),
        s!("FIRST_COMPLETED"),
        s!("FIRST_EXCEPTION"),
        s!("Task"),
        s!("all_tasks"),
        s!("as_completed"),
        s!("create_task"),
        s!("current_task"),
        s!("ensure_future"),
        s!("gather"),
        s!("run_coroutine_threadsafe"),
        s!("shield"),
        s!("sleep"),
        s!("wait"),
        s!("wait_for")
    ]);
    FIRST_COMPLETED.set(s!("FIRST_COMPLETED"));
    FIRST_EXCEPTION.set(s!("FIRST_EXCEPTION"));
    ALL_COMPLETED.set(s!("ALL_COMPLETED"));
    _NUMBERS.set(list![0]);
    TASK.define({
        let ns = Dict::new();
        ns.doc("A coroutine on its way, stepped whenever what it awaits is done.");
        ns.set_str("_noun", Value::from(s!("Task")));
        ns.method(
            "Task.__init__(self, coro, *, loop=, name=, context=)",
            vec![Value::None, Value::None, Value::None],
            Task::__init__,
        );
        ns.method("Task.__repr__(self)", [], Task::__repr__);
        ns.method("Task.get_coro(self)", [], Task::get_coro);
        ns.method("Task.get_name(self)", [], Task::get_name);
        ns.method("Task.set_name(self, value)", [], Task::set_name);
        ns.method("Task.set_result(self, result)", [], Task::set_result);
        ns.method("Task.set_exception(self, exception)", [], Task::set_exception);
        ns.method("Task.get_stack(self, *, limit=)", vec![Value::None], Task::get_stack);
        ns.method("Task.cancel(self, msg=)", vec![Value::None], Task::cancel);
        ns.method("Task.cancelling(self)", [], Task::cancelling);
        ns.method("Task.uncancel(self)", [], Task::uncancel);
        ns.method("Task._schedule_callbacks(self)", [], Task::_schedule_callbacks);
        ns.method("Task._step(self, exc=)", vec![Value::None], Task::_step);
        ns.method("Task._wait_for(self, awaited)", [], Task::_wait_for);
        ns.method("Task._wake(self, future)", [], Task::_wake);
        let class = build_class("Task", "asyncio.tasks", "Task", vec![FUTURE.get()?], ns, Vec::new())?;
        TASK_CLASS.set(class.clone());
        class
    });
    let value = TASK.get()?;
    EVENTS.get()?.get(&at::MAKERS)?.set_item(&Value::from(s!("task")), value)?;
    CREATE_TASK.set(function("create_task(coro, *, name=, context=)", vec![Value::None, Value::None], create_task));
    CURRENT_TASK.set(function("current_task(loop=)", vec![Value::None], current_task));
    ALL_TASKS.set(function("all_tasks(loop=)", vec![Value::None], all_tasks));
    ENSURE_FUTURE.set(function("ensure_future(coro_or_future, *, loop=)", vec![Value::None], ensure_future));
    _WRAP_AWAITABLE.set(function("async _wrap_awaitable(awaitable)", [], _wrap_awaitable));
    _YIELD.define({
        let ns2 = Dict::new();
        ns2.method("gen _Yield.__await__(self)", [], Yield::__await__);
        build_class("_Yield", "asyncio.tasks", "_Yield", Vec::new(), ns2, Vec::new())?
    });
    _NEXT_TURN.set(_YIELD.get()?.call(())?);
    SLEEP.set(function("async sleep(delay, result=)", vec![Value::None], sleep));
    _SET_UNLESS_CANCELLED.set(function("_set_unless_cancelled(future, result)", [], _set_unless_cancelled));
    _RELEASE.set(function("_release(waiter, *args)", [], _release));
    WAIT_FOR.set(function("async wait_for(fut, timeout)", [], wait_for));
    _CANCEL_AND_WAIT.set(function("async _cancel_and_wait(fut, loop)", [], _cancel_and_wait));
    WAIT.set(function("async wait(fs, *, timeout=, return_when=)", vec![Value::None, ALL_COMPLETED.get()?], wait));
    AS_COMPLETED.set(function("gen as_completed(fs, *, timeout=)", vec![Value::None], as_completed));
    _GATHERING_FUTURE.define({
        let ns3 = Dict::new();
        ns3.doc("What `gather` gives: cancelling it cancels its children.");
        ns3.method("_GatheringFuture.__init__(self, children, *, loop)", [], GatheringFuture::__init__);
        ns3.method("_GatheringFuture.cancel(self, msg=)", vec![Value::None], GatheringFuture::cancel);
        let class =
            build_class("_GatheringFuture", "asyncio.tasks", "_GatheringFuture", vec![FUTURE.get()?], ns3, Vec::new())?;
        _GATHERING_FUTURE_CLASS.set(class.clone());
        class
    });
    GATHER.set(function("gather(*coros_or_futures, return_exceptions=)", vec![Value::from(false)], gather));
    SHIELD.set(function("shield(arg)", [], shield));
    RUN_COROUTINE_THREADSAFE.set(function("run_coroutine_threadsafe(coro, loop)", [], run_coroutine_threadsafe));
    Ok(())
}
