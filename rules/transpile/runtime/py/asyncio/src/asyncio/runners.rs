// Written by batuta from python/asyncio/runners.py, 321149cf0ade072e.
//! Running a program's main coroutine.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.runners", init, super;
    CONTEXTVARS: "contextvars", COROUTINES: "coroutines", EVENTS: "events", EXCEPTIONS: "exceptions", TASKS: "tasks",
    __ALL_: "__all__", _CANCEL_ALL_TASKS: "_cancel_all_tasks", RUN: "run", RUNNER: "Runner",
}

fields! {
    CALL_EXCEPTION_HANDLER: "call_exception_handler", CANCEL: "cancel", CANCELLED: "cancelled", CLOSE: "close",
    COPY_CONTEXT: "copy_context", CREATE_TASK: "create_task", DONE: "done", EXCEPTION: "exception", GATHER: "gather",
    ISCOROUTINE: "iscoroutine", NEW_EVENT_LOOP: "new_event_loop", RUN: "run", RUN_UNTIL_COMPLETE: "run_until_complete",
    SET_DEBUG: "set_debug", SET_EVENT_LOOP: "set_event_loop", SHUTDOWN_ASYNCGENS: "shutdown_asyncgens",
    SHUTDOWN_DEFAULT_EXECUTOR: "shutdown_default_executor", _CONTEXT: "_context", _DEBUG: "_debug",
    _GET_RUNNING_LOOP: "_get_running_loop", _LOOP: "_loop", _LOOP_FACTORY: "_loop_factory", _START: "_start",
    _STATE: "_state", _TASKS: "_tasks",
}

/// An event loop for the length of a `with` block.
pub struct Runner;

impl Runner {
    pub fn __init__(self_: &Value, debug: &Value, loop_factory: &Value) -> R {
        self_.put(&at::_STATE, s!("created"))?;
        self_.put(&at::_DEBUG, debug)?;
        self_.put(&at::_LOOP_FACTORY, loop_factory)?;
        self_.put(&at::_LOOP, Value::None)?;
        self_.put(&at::_CONTEXT, Value::None)?;
        Ok(Value::None)
    }

    pub fn __enter__(self_: &Value) -> R {
        call_guard!("__enter__");
        self_.invoke(&at::_START, ())?;
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, exc_type: &Value, exc_val: &Value, exc_tb: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke(&at::CLOSE, ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if self_.get_str(&at::_STATE)? != "initialized" {
            return Ok(Value::None);
        }
        let loop_ = self_.get(&at::_LOOP)?;
        let outcome = attempt(|| {
            _CANCEL_ALL_TASKS.get()?.call(args![&loop_])?;
            early!(loop_.clone(), &at::RUN_UNTIL_COMPLETE, args![loop_.invoke(&at::SHUTDOWN_ASYNCGENS, ())?])?;
            early!(loop_.clone(), &at::RUN_UNTIL_COMPLETE, args![loop_.invoke(&at::SHUTDOWN_DEFAULT_EXECUTOR, ())?])?;
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        EVENTS.get()?.invoke(&at::SET_EVENT_LOOP, args![Value::None])?;
        loop_.invoke(&at::CLOSE, ())?;
        self_.put(&at::_LOOP, Value::None)?;
        self_.put(&at::_STATE, s!("closed"))?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn get_loop(self_: &Value) -> R {
        call_guard!("get_loop");
        self_.invoke(&at::_START, ())?;
        self_.get(&at::_LOOP)
    }

    pub fn run(self_: &Value, coro: &Value, context: &Value) -> R {
        call_guard!("run");
        if !COROUTINES.get()?.invoke(&at::ISCOROUTINE, args![coro])?.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![Str::from(format!("a coroutine was expected, got {}", fmt::repr(coro)?))],
            ));
        }
        if !EVENTS.get()?.invoke(&at::_GET_RUNNING_LOOP, ())?.is_none() {
            return Err(emitted::raised(
                "RuntimeError",
                args![s!("Runner.run() cannot be called from a running event loop")],
            ));
        }
        self_.invoke(&at::_START, ())?;
        let task = early!(
            self_.get(&at::_LOOP)?,
            &at::CREATE_TASK,
            args![coro; "context" = if context.is_none() { self_.get(&at::_CONTEXT)? } else { context.clone() }]
        )?;
        self_.get(&at::_LOOP)?.invoke(&at::RUN_UNTIL_COMPLETE, args![task])
    }

    pub fn _start(self_: &Value) -> R {
        call_guard!("_start");
        if self_.get_str(&at::_STATE)? == "closed" {
            return Err(emitted::raised("RuntimeError", args![s!("Runner is closed")]));
        }
        if self_.get_str(&at::_STATE)? == "initialized" {
            return Ok(Value::None);
        }
        self_.put(
            &at::_LOOP,
            if self_.lacks(&at::_LOOP_FACTORY)? {
                EVENTS.get()?.invoke(&at::NEW_EVENT_LOOP, ())?
            } else {
                self_.invoke(&at::_LOOP_FACTORY, ())?
            },
        )?;
        early!(EVENTS.get()?, &at::SET_EVENT_LOOP, args![self_.get(&at::_LOOP)?])?;
        if !self_.lacks(&at::_DEBUG)? {
            early!(self_.get(&at::_LOOP)?, &at::SET_DEBUG, args![self_.get(&at::_DEBUG)?])?;
        }
        self_.put(&at::_CONTEXT, CONTEXTVARS.get()?.invoke(&at::COPY_CONTEXT, ())?)?;
        self_.put(&at::_STATE, s!("initialized"))?;
        Ok(Value::None)
    }
}

pub fn run(main: &Value, debug: &Value) -> R {
    call_guard!("run");
    if !EVENTS.get()?.invoke(&at::_GET_RUNNING_LOOP, ())?.is_none() {
        return Err(emitted::raised(
            "RuntimeError",
            args![s!("asyncio.run() cannot be called from a running event loop")],
        ));
    }
    let manager = RUNNER.get()?.call(args![; "debug" = debug])?;
    let entered = op::enter(&manager)?;
    let outcome: R<Flow<Value>> = 'with: {
        let runner = entered;
        break 'with Ok(Flow::Return(tri!('with, runner.invoke(&at::RUN, args![main]))));
    };
    if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
        return Ok(value);
    }
    Ok(Value::None)
}

pub fn _cancel_all_tasks(loop_: &Value) -> R {
    call_guard!("_cancel_all_tasks");
    let left = comprehension::list_if(&loop_.get(&at::_TASKS)?.values()?, |task2: Value| {
        Ok(if !task2.invoke(&at::DONE, ())?.truthy()? { Some(task2) } else { None })
    })?;
    if !left.truthy()? {
        return Ok(Value::None);
    }
    let mut it = op::iter(&left)?;
    while let Some(task) = it.next()? {
        task.invoke(&at::CANCEL, ())?;
    }
    early!(
        loop_.clone(),
        &at::RUN_UNTIL_COMPLETE,
        args![early!(TASKS.get()?, &at::GATHER => *left.clone(); "return_exceptions" = true)?]
    )?;
    let mut it = op::iter(&left)?;
    while let Some(task) = it.next()? {
        if !task.invoke(&at::CANCELLED, ())?.truthy()? && !task.invoke(&at::EXCEPTION, ())?.is_none() {
            early!(
                loop_.clone(),
                &at::CALL_EXCEPTION_HANDLER,
                args![dict![
                    s!("message") => s!("unhandled exception during asyncio.run() shutdown"),
                    s!("exception") => task.invoke(&at::EXCEPTION, ())?,
                    s!("task") => &task
                ]?]
            )?;
        }
    }
    Ok(Value::None)
}

fn init() -> R<()> {
    CONTEXTVARS.set(batuta_py_contextvars::contextvars::import()?);
    let source = crate::asyncio::import()?;
    COROUTINES.set(crate::asyncio::coroutines::import()?);
    EVENTS.set(crate::asyncio::events::import()?);
    EXCEPTIONS.set(crate::asyncio::exceptions::import()?);
    TASKS.set(crate::asyncio::tasks::import()?);
    __ALL_.set(list![s!("Runner"), s!("run")]);
    RUNNER.define({
        let ns = Dict::new();
        ns.doc("An event loop for the length of a `with` block.");
        ns.method("Runner.__init__(self, *, debug=, loop_factory=)", vec![Value::None, Value::None], Runner::__init__);
        ns.method("Runner.__enter__(self)", [], Runner::__enter__);
        ns.method("Runner.__exit__(self, exc_type, exc_val, exc_tb)", [], Runner::__exit__);
        ns.method("Runner.close(self)", [], Runner::close);
        ns.method("Runner.get_loop(self)", [], Runner::get_loop);
        ns.method("Runner.run(self, coro, *, context=)", vec![Value::None], Runner::run);
        ns.method("Runner._start(self)", [], Runner::_start);
        build_class("Runner", "asyncio.runners", "Runner", Vec::new(), ns, Vec::new())?
    });
    RUN.set(function("run(main, *, debug=)", vec![Value::None], run));
    _CANCEL_ALL_TASKS.set(function("_cancel_all_tasks(loop)", [], _cancel_all_tasks));
    Ok(())
}
