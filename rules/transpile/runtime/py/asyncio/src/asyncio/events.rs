// Written by batuta from python/asyncio/events.py, 91ae854f8272cddb.
//! The event loop: a queue of callbacks that are due, a heap of those that wait for a time.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.events", init, super;
    _BATON: "_baton", _WEAK: "_weak", CONTEXTVARS: "contextvars", HEAPQ: "heapq", SYS: "sys", THREADING: "threading",
    TIME: "time", DEQUE: "deque", __ALL_: "__all__", _CLOCK_RESOLUTION: "_CLOCK_RESOLUTION",
    _MAXIMUM_SELECT_TIMEOUT: "_MAXIMUM_SELECT_TIMEOUT", _MIN_SCHEDULED: "_MIN_SCHEDULED", _CONTEXTS: "_contexts",
    _RUNNING: "_running", _CURRENT: "_current", MAKERS: "makers", HANDLE: "Handle",
    TIMER_HANDLE_CLASS: "TimerHandle.__class__", TIMER_HANDLE: "TimerHandle", ABSTRACT_EVENT_LOOP: "AbstractEventLoop",
    _GET_RUNNING_LOOP: "_get_running_loop", _SET_RUNNING_LOOP: "_set_running_loop", _STOP_WHEN_DONE: "_stop_when_done",
    BASE_EVENT_LOOP: "BaseEventLoop", GET_RUNNING_LOOP: "get_running_loop", SET_EVENT_LOOP: "set_event_loop",
    NEW_EVENT_LOOP: "new_event_loop", GET_EVENT_LOOP: "get_event_loop",
}

fields! {
    ACLOSE: "aclose", ADD_DONE_CALLBACK: "add_done_callback", ALIVE: "alive", APPEND: "append", CALL_AT: "call_at",
    CALL_EXCEPTION_HANDLER: "call_exception_handler", CALL_SOON: "call_soon",
    CALL_SOON_THREADSAFE: "call_soon_threadsafe", CANCEL: "cancel", CANCELLED: "cancelled", CLEAR: "clear",
    CONTEXT: "Context", COPY_CONTEXT: "copy_context", CREATE_FUTURE: "create_future", CREATE_TASK: "create_task",
    CURRENT: "current", DEFAULT_EXCEPTION_HANDLER: "default_exception_handler", DONE: "done",
    ENSURE_FUTURE: "ensure_future", EXCEPTION: "exception", GATHER: "gather", GET: "get",
    GET_ASYNCGEN_HOOKS: "get_asyncgen_hooks", GET_LOOP: "get_loop", HANDLE: "handle", HEAPIFY: "heapify",
    ISFUTURE: "isfuture", JOIN: "join", MONOTONIC: "monotonic", PARK: "park", PAUSE: "pause",
    REMOVE_DONE_CALLBACK: "remove_done_callback", RESULT: "result", RUN: "run", RUN_FOREVER: "run_forever",
    SET_ASYNCGEN_HOOKS: "set_asyncgen_hooks", SET_NAME: "set_name", SET_RESULT: "set_result", SHUTDOWN: "shutdown",
    START: "start", STDERR: "stderr", STOP: "stop", SUBMIT: "submit", THREAD: "Thread", TIME: "time", UNPARK: "unpark",
    WRAP_FUTURE: "wrap_future", WRITE: "write", _ARGS: "_args", _ASYNCGENS: "_asyncgens",
    _ASYNCGENS_SHUTDOWN: "_asyncgens_shutdown", _CALLBACK: "_callback", _CANCELLED: "_cancelled",
    _CANCELLED_TIMERS: "_cancelled_timers", _CHECK_CLOSED: "_check_closed", _CLOSED: "_closed", _CONTEXT: "_context",
    _DEBUG: "_debug", _DO_SHUTDOWN: "_do_shutdown", _ENTERED: "_entered", _EXCEPTION_HANDLER: "_exception_handler",
    _EXECUTOR: "_executor", _FINALIZE_GENERATOR: "_finalize_generator", _FIRST_ITERATION: "_first_iteration",
    _LOOP: "_loop", _READY: "_ready", _RUN: "_run", _RUNNING: "_running", _RUN_ONCE: "_run_once",
    _SCHEDULED: "_scheduled", _STACK: "_stack", _STEPPING: "_stepping", _STOPPING: "_stopping", _TASKS: "_tasks",
    _TASK_FACTORY: "_task_factory", _THREAD: "_thread", _TIMER_CANCELLED: "_timer_cancelled", _WHEN: "_when",
    __CLASS__: "__class__", __INIT__: "__init__", __MODULE__: "__module__", __NAME__: "__name__",
    __QUALNAME__: "__qualname__",
}

/// A callback that is to be called soon.
pub struct Handle;

impl Handle {
    pub fn __init__(self_: &Value, callback: &Value, args: &Value, loop_: &Value, context: &Value) -> R {
        call_guard!("__init__");
        self_.put(
            &at::_CONTEXT,
            if context.is_none() { CONTEXTVARS.get()?.invoke(&at::COPY_CONTEXT, ())? } else { context.clone() },
        )?;
        self_.put(&at::_LOOP, loop_)?;
        self_.put(&at::_CALLBACK, callback)?;
        self_.put(&at::_ARGS, args)?;
        self_.put(&at::_CANCELLED, false)?;
        Ok(Value::None)
    }

    pub fn cancel(self_: &Value) -> R {
        call_guard!("cancel");
        if !self_.get_bool(&at::_CANCELLED)? {
            self_.put(&at::_CANCELLED, true)?;
            self_.put(&at::_CALLBACK, Value::None)?;
            self_.put(&at::_ARGS, Value::None)?;
        }
        Ok(Value::None)
    }

    pub fn cancelled(self_: &Value) -> R<bool> {
        self_.get_bool(&at::_CANCELLED)
    }

    pub fn _run(self_: &Value) -> R {
        call_guard!("_run");
        let context = self_.get(&at::_CONTEXT)?;
        let tried: R<()> = 'attempt: {
            if !op::is(
                &tri!('attempt, builtins::type_(args![&context])),
                &tri!('attempt, tri!('attempt, CONTEXTVARS.get()).get(&at::CONTEXT)),
            ) || tri!('attempt, tri!('attempt, context.get(&at::_ENTERED)).truthy())
            {
                let _ = {
                    let __callee = tri!('attempt, emitted::early(context.clone(), &at::RUN));
                    let mut __args = Args::none();
                    __args.push(tri!('attempt, self_.get(&at::_CALLBACK)));
                    tri!('attempt, __args.unpack(&tri!('attempt, self_.get(&at::_ARGS))));
                    tri!('attempt, __callee.call(__args))
                };
                return Ok(Value::None);
            }
            tri!('attempt, context.put(&at::_ENTERED, true));
            tri!('attempt, tri!('attempt, _CONTEXTS.get()).append(&context));
            let outcome = attempt(|| {
                early!(self_.clone(), &at::_CALLBACK => *self_.get(&at::_ARGS)?)?;
                Ok(())
            });
            let handling = exc::handling_outcome(&outcome);
            tri!('attempt, tri!('attempt, _CONTEXTS.get()).pop());
            tri!('attempt, context.put(&at::_ENTERED, false));
            drop(handling);
            tri!('attempt, outcome);
            Ok(())
        };
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![builtins::get("SystemExit"), builtins::get("KeyboardInterrupt")])? {
                return Err(exc::reraise());
            } else if error.matches(&builtins::get("BaseException"))? {
                let exc = error.value();
                let name = builtins::getattr(args![
                    self_.get(&at::_CALLBACK)?,
                    s!("__qualname__"),
                    fmt::repr(&self_.get(&at::_CALLBACK)?)?
                ])?;
                early!(
                    self_.get(&at::_LOOP)?,
                    &at::CALL_EXCEPTION_HANDLER,
                    args![dict![
                        s!("message") => f!("Exception in callback {}()", name),
                        s!("exception") => exc,
                        s!("handle") => self_
                    ]?]
                )?;
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let state = if self_.get_bool(&at::_CANCELLED)? { s!(" cancelled") } else { Str::default() };
        Ok(f!("<{}{}>", self_.get(&at::__CLASS__)?.get(&at::__NAME__)?, state))
    }
}

/// A callback that waits for a time.
pub struct TimerHandle;

impl TimerHandle {
    pub fn __init__(self_: &Value, when: &Value, callback: &Value, args: &Value, loop_: &Value, context: &Value) -> R {
        call_guard!("__init__");
        call_super___init__(self_, callback, args, loop_, context)?;
        self_.put(&at::_WHEN, when)?;
        self_.put(&at::_SCHEDULED, false)?;
        Ok(Value::None)
    }

    pub fn __hash__(self_: &Value) -> R<Int> {
        call_guard!("__hash__");
        builtins::hash(args![self_.get(&at::_WHEN)?]).int()
    }

    pub fn __lt__(self_: &Value, other: &Value) -> R {
        call_guard!("__lt__");
        op::lt(&self_.get(&at::_WHEN)?, &other.get(&at::_WHEN)?)
    }

    pub fn when(self_: &Value) -> R {
        self_.get(&at::_WHEN)
    }

    pub fn cancel(self_: &Value) -> R {
        call_guard!("cancel");
        if !self_.get_bool(&at::_CANCELLED)? {
            self_.get(&at::_LOOP)?.invoke(&at::_TIMER_CANCELLED, args![self_])?;
        }
        call_super_cancel(self_)?;
        Ok(Value::None)
    }
}

/// What event loops are instances of.
pub struct AbstractEventLoop;

/// Runs callbacks in the order in which they became due.
pub struct BaseEventLoop;

impl BaseEventLoop {
    pub fn __init__(self_: &Value) -> R {
        call_guard!("__init__");
        self_.put(&at::_READY, DEQUE.get()?.call(())?)?;
        self_.put(&at::_SCHEDULED, list![])?;
        self_.put(&at::_CANCELLED_TIMERS, 0)?;
        self_.put(&at::_CLOSED, false)?;
        self_.put(&at::_STOPPING, false)?;
        self_.put(&at::_RUNNING, false)?;
        self_.put(&at::_THREAD, Value::None)?;
        self_.put(&at::_DEBUG, false)?;
        self_.put(&at::_EXCEPTION_HANDLER, Value::None)?;
        self_.put(&at::_TASK_FACTORY, Value::None)?;
        self_.put(&at::_TASKS, Value::Dict(Dict::new()))?;
        self_.put(&at::_STEPPING, Value::None)?;
        self_.put(&at::_ASYNCGENS, list![])?;
        self_.put(&at::_ASYNCGENS_SHUTDOWN, false)?;
        self_.put(&at::_EXECUTOR, Value::None)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        Ok(f!(
            "<_UnixSelectorEventLoop running={} closed={} debug={}>",
            self_.get(&at::_RUNNING)?,
            self_.get(&at::_CLOSED)?,
            self_.get(&at::_DEBUG)?
        ))
    }

    pub fn _check_closed(self_: &Value) -> R {
        call_guard!("_check_closed");
        if self_.get_bool(&at::_CLOSED)? {
            return Err(emitted::raised("RuntimeError", args![s!("Event loop is closed")]));
        }
        Ok(Value::None)
    }

    pub fn call_soon(self_: &Value, callback: &Value, args: &Value, context: &Value) -> R {
        call_guard!("call_soon");
        if self_.get_bool(&at::_CLOSED)? {
            self_.invoke(&at::_CHECK_CLOSED, ())?;
        }
        let handle = HANDLE.get()?.call(args![callback, args, self_, context])?;
        self_.get(&at::_READY)?.append(&handle)?;
        Ok(handle)
    }

    pub fn call_soon_threadsafe(self_: &Value, callback: &Value, args: &Value, context: &Value) -> R {
        call_guard!("call_soon_threadsafe");
        let handle = early!(self_.clone(), &at::CALL_SOON => callback, *args.clone(); "context" = context)?;
        if !self_.lacks(&at::_THREAD)? {
            early!(_BATON.get()?, &at::UNPARK, args![self_.get(&at::_THREAD)?])?;
        }
        Ok(handle)
    }

    pub fn call_later(self_: &Value, delay: &Value, callback: &Value, args: &Value, context: &Value) -> R {
        call_guard!("call_later");
        if delay.is_none() {
            return Err(emitted::raised("TypeError", args![s!("delay must not be None")]));
        }
        early!(
            self_.clone(),
            &at::CALL_AT =>
            op::add(&self_.invoke(&at::TIME, ())?, delay)?,
            callback,
            *args.clone();
            "context" = context
        )
    }

    pub fn call_at(self_: &Value, when: &Value, callback: &Value, args: &Value, context: &Value) -> R {
        call_guard!("call_at");
        if when.is_none() {
            return Err(emitted::raised("TypeError", args![s!("when cannot be None")]));
        }
        self_.invoke(&at::_CHECK_CLOSED, ())?;
        let timer = TIMER_HANDLE.get()?.call(args![when, callback, args, self_, context])?;
        batuta_std::heapq::push(&self_.get(&at::_SCHEDULED)?, &timer)?;
        timer.put(&at::_SCHEDULED, true)?;
        Ok(timer)
    }

    pub fn _timer_cancelled(self_: &Value, handle: &Value) -> R {
        call_guard!("_timer_cancelled");
        if handle.get(&at::_SCHEDULED)?.truthy()? {
            self_.put(&at::_CANCELLED_TIMERS, self_.get_int(&at::_CANCELLED_TIMERS)? + 1)?;
        }
        Ok(Value::None)
    }

    pub fn time(self_: &Value) -> R {
        call_guard!("time");
        TIME.get()?.invoke(&at::MONOTONIC, ())
    }

    pub fn create_future(self_: &Value) -> R {
        call_guard!("create_future");
        keyed!(&MAKERS.get()?, "future")?.call(args![; "loop" = self_])
    }

    pub fn create_task(self_: &Value, coro: &Value, name: &Value, context: &Value) -> R {
        call_guard!("create_task");
        self_.invoke(&at::_CHECK_CLOSED, ())?;
        if self_.lacks(&at::_TASK_FACTORY)? {
            return keyed!(&MAKERS.get()?, "task")?
                .call(args![coro; "loop" = self_, "name" = name, "context" = context]);
        }
        let task = self_.invoke(&at::_TASK_FACTORY, args![self_, coro])?;
        if !name.is_none() && builtins::hasattr(args![&task, s!("set_name")]).bool()? {
            task.invoke(&at::SET_NAME, args![name])?;
        }
        Ok(task)
    }

    pub fn set_task_factory(self_: &Value, factory: &Value) -> R {
        if !factory.is_none() && !builtins::callable(args![factory]).bool()? {
            return Err(emitted::raised("TypeError", args![s!("task factory must be a callable or None")]));
        }
        self_.put(&at::_TASK_FACTORY, factory)?;
        Ok(Value::None)
    }

    pub fn get_task_factory(self_: &Value) -> R {
        self_.get(&at::_TASK_FACTORY)
    }

    pub fn run_in_executor(self_: &Value, executor: &Value, func: &Value, args: &Value) -> R {
        let mut executor = executor.clone();
        self_.invoke(&at::_CHECK_CLOSED, ())?;
        let source = crate::asyncio::import()?;
        let futures = crate::asyncio::futures::import()?;
        if executor.is_none() {
            if self_.lacks(&at::_EXECUTOR)? {
                let thread_pool_executor =
                    modules::member(&batuta_py_concurrent::concurrent::futures::import()?, "ThreadPoolExecutor")?;
                self_.put(&at::_EXECUTOR, thread_pool_executor.call(args![; "thread_name_prefix" = s!("asyncio")])?)?;
            }
            executor = self_.get(&at::_EXECUTOR)?;
        }
        early!(futures, &at::WRAP_FUTURE, args![early!(executor, &at::SUBMIT => func, *args.clone())?; "loop" = self_])
    }

    pub fn set_default_executor(self_: &Value, executor: &Value) -> R {
        self_.put(&at::_EXECUTOR, executor)?;
        Ok(Value::None)
    }

    pub fn run_forever(self_: &Value) -> R {
        call_guard!("run_forever");
        self_.invoke(&at::_CHECK_CLOSED, ())?;
        if self_.get_bool(&at::_RUNNING)? {
            return Err(emitted::raised("RuntimeError", args![s!("This event loop is already running")]));
        }
        if !_GET_RUNNING_LOOP.get()?.call(())?.is_none() {
            return Err(emitted::raised(
                "RuntimeError",
                args![s!("Cannot run the event loop while another loop is running")],
            ));
        }
        self_.put(&at::_THREAD, _BATON.get()?.invoke(&at::CURRENT, ())?)?;
        self_.put(&at::_RUNNING, true)?;
        let hooks = SYS.get()?.invoke(&at::GET_ASYNCGEN_HOOKS, ())?;
        early!(
            SYS.get()?,
            &at::SET_ASYNCGEN_HOOKS,
            args![
                ; "firstiter" = self_.get(&at::_FIRST_ITERATION)?,
                "finalizer" = self_.get(&at::_FINALIZE_GENERATOR)?
            ]
        )?;
        _SET_RUNNING_LOOP.get()?.call(args![self_])?;
        let outcome = attempt(|| {
            loop {
                self_.invoke(&at::_RUN_ONCE, ())?;
                if self_.get_bool(&at::_STOPPING)? {
                    break;
                }
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        self_.put(&at::_STOPPING, false)?;
        self_.put(&at::_RUNNING, false)?;
        self_.put(&at::_THREAD, Value::None)?;
        _SET_RUNNING_LOOP.get()?.call(args![Value::None])?;
        early!(SYS.get()?, &at::SET_ASYNCGEN_HOOKS => *hooks)?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn run_until_complete(self_: &Value, future: &Value) -> R {
        call_guard!("run_until_complete");
        let mut future = future.clone();
        self_.invoke(&at::_CHECK_CLOSED, ())?;
        if self_.get_bool(&at::_RUNNING)? {
            return Err(emitted::raised("RuntimeError", args![s!("This event loop is already running")]));
        }
        if !_GET_RUNNING_LOOP.get()?.call(())?.is_none() {
            return Err(emitted::raised(
                "RuntimeError",
                args![s!("Cannot run the event loop while another loop is running")],
            ));
        }
        let source = crate::asyncio::import()?;
        let futures = crate::asyncio::futures::import()?;
        let tasks = crate::asyncio::tasks::import()?;
        let made_here = !futures.invoke(&at::ISFUTURE, args![&future])?.truthy()?;
        future = tasks.invoke(&at::ENSURE_FUTURE, args![&future; "loop" = self_])?;
        future.invoke(&at::ADD_DONE_CALLBACK, args![_STOP_WHEN_DONE.get()?])?;
        let outcome = attempt(|| {
            let tried = attempt(|| {
                self_.invoke(&at::RUN_FOREVER, ())?;
                Ok(())
            });
            if let Err(error) = tried {
                let _handling = exc::handling(&error);
                if made_here
                    && future.invoke(&at::DONE, ())?.truthy()?
                    && !future.invoke(&at::CANCELLED, ())?.truthy()?
                {
                    future.invoke(&at::EXCEPTION, ())?;
                }
                return Err(exc::reraise());
            }
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        future.invoke(&at::REMOVE_DONE_CALLBACK, args![_STOP_WHEN_DONE.get()?])?;
        drop(handling);
        outcome?;
        if !future.invoke(&at::DONE, ())?.truthy()? {
            return Err(emitted::raised("RuntimeError", args![s!("Event loop stopped before Future completed.")]));
        }
        future.invoke(&at::RESULT, ())
    }

    pub fn stop(self_: &Value) -> R {
        self_.put(&at::_STOPPING, true)?;
        Ok(Value::None)
    }

    pub fn is_running(self_: &Value) -> R<bool> {
        self_.get_bool(&at::_RUNNING)
    }

    pub fn is_closed(self_: &Value) -> R<bool> {
        self_.get_bool(&at::_CLOSED)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if self_.get_bool(&at::_RUNNING)? {
            return Err(emitted::raised("RuntimeError", args![s!("Cannot close a running event loop")]));
        }
        if self_.get_bool(&at::_CLOSED)? {
            return Ok(Value::None);
        }
        self_.put(&at::_CLOSED, true)?;
        self_.get(&at::_READY)?.invoke(&at::CLEAR, ())?;
        self_.get(&at::_SCHEDULED)?.invoke(&at::CLEAR, ())?;
        if !self_.lacks(&at::_EXECUTOR)? {
            self_.get(&at::_EXECUTOR)?.invoke(&at::SHUTDOWN, args![; "wait" = false])?;
            self_.put(&at::_EXECUTOR, Value::None)?;
        }
        Ok(Value::None)
    }

    pub fn _run_once(self_: &Value) -> R {
        call_guard!("_run_once");
        let mut timers = self_.get(&at::_SCHEDULED)?;
        let count = builtins::length_of(&timers)?;
        if op::gt_bool(&Value::from(count), &_MIN_SCHEDULED.get()?)?
            && self_.get_int(&at::_CANCELLED_TIMERS)?.true_div(&Int::from(count))? > 0.5
        {
            let kept = list![];
            let mut it = op::iter(&timers)?;
            while let Some(mut handle) = it.next()? {
                if handle.get(&at::_CANCELLED)?.truthy()? {
                    handle.put(&at::_SCHEDULED, false)?;
                } else {
                    kept.append(&handle)?;
                }
            }
            HEAPQ.get()?.invoke(&at::HEAPIFY, args![&kept])?;
            let value = kept;
            self_.put(&at::_SCHEDULED, &value)?;
            timers = value;
            self_.put(&at::_CANCELLED_TIMERS, 0)?;
        } else {
            while timers.truthy()? && timers.at(0)?.get(&at::_CANCELLED)?.truthy()? {
                self_.put(&at::_CANCELLED_TIMERS, self_.get_int(&at::_CANCELLED_TIMERS)? - 1)?;
                batuta_std::heapq::pop_of(&timers)?.put(&at::_SCHEDULED, false)?;
            }
        }
        if self_.get(&at::_READY)?.truthy()? || self_.get_bool(&at::_STOPPING)? {
            _BATON.get()?.invoke(&at::PAUSE, ())?;
        } else if timers.truthy()? {
            let wait = op::sub(&timers.at(0)?.get(&at::_WHEN)?, &self_.invoke(&at::TIME, ())?)?;
            if op::gt_bool(&wait, &Value::from(0))? {
                early!(_BATON.get()?, &at::PARK, args![builtins::min_of(&wait, &_MAXIMUM_SELECT_TIMEOUT.get()?)?])?;
            }
        } else {
            _BATON.get()?.invoke(&at::PARK, args![Value::None])?;
        }
        let due = op::add(&self_.invoke(&at::TIME, ())?, &_CLOCK_RESOLUTION.get()?)?;
        while timers.truthy()? {
            let mut handle = timers.at(0)?;
            if op::ge_bool(&handle.get(&at::_WHEN)?, &due)? {
                break;
            }
            handle = batuta_std::heapq::pop_of(&timers)?;
            handle.put(&at::_SCHEDULED, false)?;
            self_.get(&at::_READY)?.append(handle)?;
        }
        let ready = self_.get(&at::_READY)?;
        for _unused in emitted::words(0_i64, builtins::length_of(&ready)?) {
            let mut handle = ready.popleft()?;
            if !handle.get(&at::_CANCELLED)?.truthy()? {
                handle.invoke(&at::_RUN, ())?;
            }
        }
        Ok(Value::None)
    }

    pub fn _first_iteration(self_: &Value, generator: &Value) -> R {
        call_guard!("_first_iteration");
        self_.put(
            &at::_ASYNCGENS,
            comprehension::list_if(&self_.get(&at::_ASYNCGENS)?, |one: Value| {
                Ok(if one.invoke(&at::ALIVE, ())?.truthy()? { Some(one) } else { None })
            })?,
        )?;
        early!(self_.get(&at::_ASYNCGENS)?, &at::APPEND, append: _WEAK.get()?.invoke(&at::HANDLE, args![generator])?)?;
        Ok(Value::None)
    }

    pub fn _finalize_generator(self_: &Value, generator: &Value) -> R {
        call_guard!("_finalize_generator");
        if !self_.get_bool(&at::_CLOSED)? {
            early!(
                self_.clone(),
                &at::CALL_SOON_THREADSAFE,
                args![self_.get(&at::CREATE_TASK)?, generator.invoke(&at::ACLOSE, ())?]
            )?;
        }
        Ok(Value::None)
    }

    pub fn shutdown_asyncgens(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("BaseEventLoop.shutdown_asyncgens", move |co| async move {
            self_.put(&at::_ASYNCGENS_SHUTDOWN, true)?;
            let closing = comprehension::list_if(&self_.get(&at::_ASYNCGENS)?, |one: Value| {
                Ok(if one.invoke(&at::ALIVE, ())?.truthy()? { Some(one.invoke(&at::GET, ())?) } else { None })
            })?;
            self_.put(&at::_ASYNCGENS, list![])?;
            if !closing.truthy()? {
                return Ok(Value::None);
            }
            let source = crate::asyncio::import()?;
            let tasks = crate::asyncio::tasks::import()?;
            let results = co
                .await_(&early!(
                    tasks,
                    &at::GATHER =>
                    *comprehension::list_of(&closing, |one2: Value| one2.invoke(&at::ACLOSE, ()))?;
                    "return_exceptions" = true
                )?)
                .await?;
            let mut it = emitted::together([op::iter(&results)?, op::iter(&closing)?]);
            while let Some([result, item4]) = it.next()? {
                let generator = item4;
                if op::isinstance(&result, &builtins::get("Exception"))? {
                    early!(
                        self_.clone(),
                        &at::CALL_EXCEPTION_HANDLER,
                        args![dict![
                            s!("message")
                                => Str::from(format!(
                                    "an error occurred during closing of asynchronous generator {}",
                                    fmt::repr(&generator)?
                                )),
                            s!("exception") => &result,
                            s!("asyncgen") => &generator
                        ]?]
                    )?;
                }
            }
            Ok(Value::None)
        }))
    }

    pub fn shutdown_default_executor(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("BaseEventLoop.shutdown_default_executor", move |co| async move {
            if self_.lacks(&at::_EXECUTOR)? {
                return Ok(Value::None);
            }
            let future = self_.invoke(&at::CREATE_FUTURE, ())?;
            let thread = early!(
                THREADING.get()?,
                &at::THREAD,
                args![; "target" = self_.get(&at::_DO_SHUTDOWN)?, "args" = tuple![&future]]
            )?;
            thread.invoke(&at::START, ())?;
            let outcome: R<()> = 'finally: {
                tri!('finally, co.await_(&future).await);
                Ok(())
            };
            let handling = exc::handling_outcome(&outcome);
            thread.invoke(&at::JOIN, ())?;
            drop(handling);
            outcome?;
            Ok(Value::None)
        }))
    }

    pub fn _do_shutdown(self_: &Value, future: &Value) -> R {
        call_guard!("_do_shutdown");
        self_.get(&at::_EXECUTOR)?.invoke(&at::SHUTDOWN, args![; "wait" = true])?;
        self_.put(&at::_EXECUTOR, Value::None)?;
        early!(self_.clone(), &at::CALL_SOON_THREADSAFE, args![future.get(&at::SET_RESULT)?, Value::None])?;
        Ok(Value::None)
    }

    pub fn get_exception_handler(self_: &Value) -> R {
        self_.get(&at::_EXCEPTION_HANDLER)
    }

    pub fn set_exception_handler(self_: &Value, handler: &Value) -> R {
        if !handler.is_none() && !builtins::callable(args![handler]).bool()? {
            return Err(emitted::raised(
                "TypeError",
                args![Str::from(format!("A callable object or None is expected, got {}", fmt::repr(handler)?))],
            ));
        }
        self_.put(&at::_EXCEPTION_HANDLER, handler)?;
        Ok(Value::None)
    }

    pub fn default_exception_handler(self_: &Value, context: &Value) -> R {
        call_guard!("default_exception_handler");
        let message =
            emitted::or(context.lookup(s!("message"))?, || Ok(Value::from(s!("Unhandled exception in event loop"))))?;
        let exception = context.lookup(s!("exception"))?;
        let lines = list![message];
        let mut it = op::iter(&builtins::sorted(args![context])?)?;
        while let Some(key) = it.next()? {
            if !op::contains(&fixed!(tuple![s!("message"), s!("exception")]), &key)? {
                early!(lines.clone(), &at::APPEND, append: f!("{}: {}", key, fmt::repr(&context.item(&key)?)?))?;
            }
        }
        if !exception.is_none() {
            lines.append(s!("Traceback (most recent call last):"))?;
            let kind = builtins::type_(args![&exception])?;
            let name = if kind.get(&at::__MODULE__)?.equals("builtins")? {
                kind.get(&at::__QUALNAME__)?
            } else {
                Value::from(f!("{}.{}", kind.get(&at::__MODULE__)?, kind.get(&at::__QUALNAME__)?))
            };
            let text = fmt::str(&exception)?;
            early!(
                lines.clone(),
                &at::APPEND,
                append: if !text.is_empty() { Value::from(f!("{}: {}", name, text)) } else { name.clone() }
            )?;
        }
        early!(SYS.get()?.get(&at::STDERR)?, &at::WRITE, write: &s!("\n").join_all(&lines)? + &s!("\n"))?;
        Ok(Value::None)
    }

    pub fn call_exception_handler(self_: &Value, context: &Value) -> R {
        call_guard!("call_exception_handler");
        if self_.lacks(&at::_EXCEPTION_HANDLER)? {
            self_.invoke(&at::DEFAULT_EXCEPTION_HANDLER, args![context])?;
            return Ok(Value::None);
        }
        let tried = attempt(|| {
            self_.invoke(&at::_EXCEPTION_HANDLER, args![self_, context])?;
            Ok(())
        });
        if let Err(error) = tried {
            let _handling = exc::handling(&error);
            if error.matches(&tuple![builtins::get("SystemExit"), builtins::get("KeyboardInterrupt")])? {
                return Err(exc::reraise());
            } else if error.matches(&builtins::get("BaseException"))? {
                let exc = error.value();
                self_.invoke(
                    &at::DEFAULT_EXCEPTION_HANDLER,
                    args![dict![
                        s!("message") => s!("Unhandled error in exception handler"),
                        s!("exception") => exc,
                        s!("context") => context
                    ]?],
                )?;
            } else {
                return Err(error);
            }
        }
        Ok(Value::None)
    }

    pub fn get_debug(self_: &Value) -> R {
        self_.get(&at::_DEBUG)
    }

    pub fn set_debug(self_: &Value, enabled: &Value) -> R {
        self_.put(&at::_DEBUG, enabled)?;
        Ok(Value::None)
    }
}

pub fn _stop_when_done(future: &Value) -> R {
    call_guard!("_stop_when_done");
    if !future.invoke(&at::CANCELLED, ())?.truthy()? {
        let exception = future.invoke(&at::EXCEPTION, ())?;
        if op::isinstance(&exception, &tuple![builtins::get("SystemExit"), builtins::get("KeyboardInterrupt")])? {
            return Ok(Value::None);
        }
    }
    future.invoke(&at::GET_LOOP, ())?.invoke(&at::STOP, ())?;
    Ok(Value::None)
}

pub fn _get_running_loop() -> R {
    call_guard!("_get_running_loop");
    Ok(if _RUNNING.get()?.truthy()? { _RUNNING.get()?.at(-1)? } else { Value::None })
}

pub fn _set_running_loop(loop_: &Value) -> R {
    call_guard!("_set_running_loop");
    if loop_.is_none() {
        _RUNNING.get()?.invoke(&at::CLEAR, ())?;
    } else {
        _RUNNING.get()?.append(loop_)?;
    }
    Ok(Value::None)
}

pub fn get_running_loop() -> R {
    call_guard!("get_running_loop");
    let loop_ = _GET_RUNNING_LOOP.get()?.call(())?;
    if loop_.is_none() {
        return Err(emitted::raised("RuntimeError", args![s!("no running event loop")]));
    }
    Ok(loop_)
}

pub fn get_event_loop() -> R {
    call_guard!("get_event_loop");
    let loop_ = _GET_RUNNING_LOOP.get()?.call(())?;
    if !loop_.is_none() {
        return Ok(loop_);
    }
    if !_CURRENT.get()?.truthy()? {
        set_event_loop(&new_event_loop()?)?;
    }
    if _CURRENT.get()?.at(0)?.is_none() {
        return Err(emitted::raised(
            "RuntimeError",
            args![s!("There is no current event loop in thread 'MainThread'.")],
        ));
    }
    _CURRENT.get()?.at(0)
}

pub fn set_event_loop(loop_: &Value) -> R {
    call_guard!("set_event_loop");
    if !loop_.is_none() && !op::isinstance(loop_, &ABSTRACT_EVENT_LOOP.get()?)? {
        return Err(emitted::raised(
            "TypeError",
            args![f!(
                "loop must be an instance of AbstractEventLoop or None, not '{}'",
                builtins::type_(args![loop_])?.get(&at::__NAME__)?
            )],
        ));
    }
    let value = list![loop_];
    _CURRENT.get()?.set_slice(Value::None, Value::None, Value::None, value)?;
    Ok(Value::None)
}

pub fn new_event_loop() -> R {
    call_guard!("new_event_loop");
    BASE_EVENT_LOOP.get()?.call(())
}

pub fn call_super___init__(self_: &Value, arg1: &Value, arg2: &Value, arg3: &Value, arg4: &Value) -> R {
    if TIMER_HANDLE.made(self_) {
        return Handle::__init__(self_, arg1, arg2, arg3, arg4);
    }
    op::super_(&TIMER_HANDLE_CLASS.get()?, self_)?.invoke(&at::__INIT__, args![arg1, arg2, arg3, arg4])
}

pub fn call_super_cancel(self_: &Value) -> R {
    if TIMER_HANDLE.made(self_) {
        return Handle::cancel(self_);
    }
    op::super_(&TIMER_HANDLE_CLASS.get()?, self_)?.invoke(&at::CANCEL, ())
}

fn init() -> R<()> {
    _BATON.set(batuta_std::baton::module());
    _WEAK.set(batuta_std::weak::module());
    CONTEXTVARS.set(batuta_py_contextvars::contextvars::import()?);
    HEAPQ.set(batuta_std::heapq::module());
    SYS.set(batuta_std::sys::module());
    THREADING.set(batuta_py_threading::threading::import()?);
    TIME.set(batuta_std::time_::module());
    DEQUE.set(modules::member_at(&Value::from(batuta_std::collections::module()), "deque", 3)?);
    __ALL_.set(list![
        s!("AbstractEventLoop"),
        s!("BaseEventLoop"),
        s!("Handle"),
        s!("TimerHandle"),
        s!("_get_running_loop"),
        s!("_set_running_loop"),
        s!("get_event_loop"),
        s!("get_running_loop"),
        s!("new_event_loop"),
        s!("set_event_loop")
    ]);
    _CLOCK_RESOLUTION.set(1e-9);
    _MAXIMUM_SELECT_TIMEOUT.set(24_i64 * 3600_i64);
    _MIN_SCHEDULED.set(100);
    _CONTEXTS.set(CONTEXTVARS.get()?.get(&at::_STACK)?);
    _RUNNING.set(list![]);
    _CURRENT.set(list![]);
    MAKERS.set(Value::Dict(Dict::new()));
    HANDLE.define({
        let ns = Dict::new();
        ns.doc("A callback that is to be called soon.");
        ns.method("Handle.__init__(self, callback, args, loop, context=)", vec![Value::None], Handle::__init__);
        ns.method("Handle.cancel(self)", [], Handle::cancel);
        ns.method("Handle.cancelled(self)", [], Handle::cancelled);
        ns.method("Handle._run(self)", [], Handle::_run);
        ns.method("Handle.__repr__(self)", [], Handle::__repr__);
        build_class("Handle", "asyncio.events", "Handle", Vec::new(), ns, Vec::new())?
    });
    TIMER_HANDLE.define({
        let ns2 = Dict::new();
        ns2.doc("A callback that waits for a time.");
        ns2.method(
            "TimerHandle.__init__(self, when, callback, args, loop, context=)",
            vec![Value::None],
            TimerHandle::__init__,
        );
        ns2.method("TimerHandle.__hash__(self)", [], TimerHandle::__hash__);
        ns2.method("TimerHandle.__lt__(self, other)", [], TimerHandle::__lt__);
        ns2.method("TimerHandle.when(self)", [], TimerHandle::when);
        ns2.method("TimerHandle.cancel(self)", [], TimerHandle::cancel);
        let class = build_class("TimerHandle", "asyncio.events", "TimerHandle", vec![HANDLE.get()?], ns2, Vec::new())?;
        TIMER_HANDLE_CLASS.set(class.clone());
        class
    });
    ABSTRACT_EVENT_LOOP.define({
        let ns3 = Dict::new();
        ns3.doc("What event loops are instances of.");
        build_class("AbstractEventLoop", "asyncio.events", "AbstractEventLoop", Vec::new(), ns3, Vec::new())?
    });
    BASE_EVENT_LOOP.define({
        let ns4 = Dict::new();
        ns4.doc("Runs callbacks in the order in which they became due.");
        ns4.method("BaseEventLoop.__init__(self)", [], BaseEventLoop::__init__);
        ns4.method("BaseEventLoop.__repr__(self)", [], BaseEventLoop::__repr__);
        ns4.method("BaseEventLoop._check_closed(self)", [], BaseEventLoop::_check_closed);
        ns4.method(
            "BaseEventLoop.call_soon(self, callback, *args, context=)",
            vec![Value::None],
            BaseEventLoop::call_soon,
        );
        ns4.method(
            "BaseEventLoop.call_soon_threadsafe(self, callback, *args, context=)",
            vec![Value::None],
            BaseEventLoop::call_soon_threadsafe,
        );
        ns4.method(
            "BaseEventLoop.call_later(self, delay, callback, *args, context=)",
            vec![Value::None],
            BaseEventLoop::call_later,
        );
        ns4.method(
            "BaseEventLoop.call_at(self, when, callback, *args, context=)",
            vec![Value::None],
            BaseEventLoop::call_at,
        );
        ns4.method("BaseEventLoop._timer_cancelled(self, handle)", [], BaseEventLoop::_timer_cancelled);
        ns4.method("BaseEventLoop.time(self)", [], BaseEventLoop::time);
        ns4.method("BaseEventLoop.create_future(self)", [], BaseEventLoop::create_future);
        ns4.method(
            "BaseEventLoop.create_task(self, coro, *, name=, context=)",
            vec![Value::None, Value::None],
            BaseEventLoop::create_task,
        );
        ns4.method("BaseEventLoop.set_task_factory(self, factory)", [], BaseEventLoop::set_task_factory);
        ns4.method("BaseEventLoop.get_task_factory(self)", [], BaseEventLoop::get_task_factory);
        ns4.method("BaseEventLoop.run_in_executor(self, executor, func, *args)", [], BaseEventLoop::run_in_executor);
        ns4.method("BaseEventLoop.set_default_executor(self, executor)", [], BaseEventLoop::set_default_executor);
        ns4.method("BaseEventLoop.run_forever(self)", [], BaseEventLoop::run_forever);
        ns4.method("BaseEventLoop.run_until_complete(self, future)", [], BaseEventLoop::run_until_complete);
        ns4.method("BaseEventLoop.stop(self)", [], BaseEventLoop::stop);
        ns4.method("BaseEventLoop.is_running(self)", [], BaseEventLoop::is_running);
        ns4.method("BaseEventLoop.is_closed(self)", [], BaseEventLoop::is_closed);
        ns4.method("BaseEventLoop.close(self)", [], BaseEventLoop::close);
        ns4.method("BaseEventLoop._run_once(self)", [], BaseEventLoop::_run_once);
        ns4.method("BaseEventLoop._first_iteration(self, generator)", [], BaseEventLoop::_first_iteration);
        ns4.method("BaseEventLoop._finalize_generator(self, generator)", [], BaseEventLoop::_finalize_generator);
        ns4.method("async BaseEventLoop.shutdown_asyncgens(self)", [], BaseEventLoop::shutdown_asyncgens);
        ns4.method("async BaseEventLoop.shutdown_default_executor(self)", [], BaseEventLoop::shutdown_default_executor);
        ns4.method("BaseEventLoop._do_shutdown(self, future)", [], BaseEventLoop::_do_shutdown);
        ns4.method("BaseEventLoop.get_exception_handler(self)", [], BaseEventLoop::get_exception_handler);
        ns4.method("BaseEventLoop.set_exception_handler(self, handler)", [], BaseEventLoop::set_exception_handler);
        ns4.method(
            "BaseEventLoop.default_exception_handler(self, context)",
            [],
            BaseEventLoop::default_exception_handler,
        );
        ns4.method("BaseEventLoop.call_exception_handler(self, context)", [], BaseEventLoop::call_exception_handler);
        ns4.method("BaseEventLoop.get_debug(self)", [], BaseEventLoop::get_debug);
        ns4.method("BaseEventLoop.set_debug(self, enabled)", [], BaseEventLoop::set_debug);
        build_class(
            "BaseEventLoop",
            "asyncio.events",
            "BaseEventLoop",
            vec![ABSTRACT_EVENT_LOOP.get()?],
            ns4,
            Vec::new(),
        )?
    });
    _STOP_WHEN_DONE.set(function("_stop_when_done(future)", [], _stop_when_done));
    _GET_RUNNING_LOOP.set(function("_get_running_loop()", [], _get_running_loop));
    _SET_RUNNING_LOOP.set(function("_set_running_loop(loop)", [], _set_running_loop));
    GET_RUNNING_LOOP.set(function("get_running_loop()", [], get_running_loop));
    GET_EVENT_LOOP.set(function("get_event_loop()", [], get_event_loop));
    SET_EVENT_LOOP.set(function("set_event_loop(loop)", [], set_event_loop));
    NEW_EVENT_LOOP.set(function("new_event_loop()", [], new_event_loop));
    Ok(())
}
