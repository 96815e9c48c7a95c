// Written by batuta from python/asyncio/runners.py, ccc2a6ce01924dc1.
//! Running a program's main coroutine.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.runners", init, super;
    CONTEXTVARS: "contextvars", COROUTINES: "coroutines", EVENTS: "events", EXCEPTIONS: "exceptions", TASKS: "tasks",
    __ALL_: "__all__", _CANCEL_ALL_TASKS: "_cancel_all_tasks", RUN: "run", RUNNER: "Runner",
}

fields! {
    _CONTEXT: "_context", _DEBUG: "_debug", _LOOP: "_loop", _LOOP_FACTORY: "_loop_factory", _STATE: "_state",
    _TASKS: "_tasks",
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
        self_.invoke("_start", ())?;
        Ok(self_.clone())
    }

    pub fn __exit__(self_: &Value, exc_type: &Value, exc_val: &Value, exc_tb: &Value) -> R {
        call_guard!("__exit__");
        self_.invoke("close", ())?;
        Ok(Value::None)
    }

    pub fn close(self_: &Value) -> R {
        call_guard!("close");
        if self_.get_str(&at::_STATE)? != s!("initialized") {
            return Ok(Value::None);
        }
        let loop_ = self_.get(&at::_LOOP)?;
        let outcome = attempt(|| {
            _CANCEL_ALL_TASKS.get()?.call(args![&loop_])?;
            loop_.invoke("run_until_complete", args![loop_.invoke("shutdown_asyncgens", ())?])?;
            loop_.invoke("run_until_complete", args![loop_.invoke("shutdown_default_executor", ())?])?;
            Ok(())
        });
        let handling = exc::handling_outcome(&outcome);
        EVENTS.get()?.invoke("set_event_loop", args![Value::None])?;
        loop_.invoke("close", ())?;
        self_.put(&at::_LOOP, Value::None)?;
        self_.put(&at::_STATE, s!("closed"))?;
        drop(handling);
        outcome?;
        Ok(Value::None)
    }

    pub fn get_loop(self_: &Value) -> R {
        call_guard!("get_loop");
        self_.invoke("_start", ())?;
        self_.get(&at::_LOOP)
    }

    pub fn run(self_: &Value, coro: &Value, context: &Value) -> R {
        call_guard!("run");
        if !COROUTINES.get()?.invoke("iscoroutine", args![coro])?.truthy()? {
            return Err(emitted::raised(
                "ValueError",
                args![Str::from(format!("a coroutine was expected, got {}", fmt::repr(coro)?))],
            ));
        }
        if !EVENTS.get()?.invoke("_get_running_loop", ())?.is_none() {
            return Err(emitted::raised(
                "RuntimeError",
                args![s!("Runner.run() cannot be called from a running event loop")],
            ));
        }
        self_.invoke("_start", ())?;
        let task = self_.get(&at::_LOOP)?.invoke(
            "create_task",
            args![coro; "context" = if context.is_none() { self_.get(&at::_CONTEXT)? } else { context.clone() }],
        )?;
        self_.get(&at::_LOOP)?.invoke("run_until_complete", args![task])
    }

    pub fn _start(self_: &Value) -> R {
        call_guard!("_start");
        if self_.get_str(&at::_STATE)? == s!("closed") {
            return Err(emitted::raised("RuntimeError", args![s!("Runner is closed")]));
        }
        if self_.get_str(&at::_STATE)? == s!("initialized") {
            return Ok(Value::None);
        }
        self_.put(
            &at::_LOOP,
            if self_.lacks(&at::_LOOP_FACTORY)? {
                EVENTS.get()?.invoke("new_event_loop", ())?
            } else {
                self_.invoke("_loop_factory", ())?
            },
        )?;
        EVENTS.get()?.invoke("set_event_loop", args![self_.get(&at::_LOOP)?])?;
        if !self_.lacks(&at::_DEBUG)? {
            self_.get(&at::_LOOP)?.invoke("set_debug", args![self_.get(&at::_DEBUG)?])?;
        }
        self_.put(&at::_CONTEXT, CONTEXTVARS.get()?.invoke("copy_context", ())?)?;
        self_.put(&at::_STATE, s!("initialized"))?;
        Ok(Value::None)
    }
}

pub fn run(main: &Value, debug: &Value) -> R {
    call_guard!("run");
    if !EVENTS.get()?.invoke("_get_running_loop", ())?.is_none() {
        return Err(emitted::raised(
            "RuntimeError",
            args![s!("asyncio.run() cannot be called from a running event loop")],
        ));
    }
    let manager = RUNNER.get()?.call(args![; "debug" = debug])?;
    let entered = op::enter(&manager)?;
    let outcome: R<Flow<Value>> = 'with: {
        let runner = entered;
        break 'with Ok(Flow::Return(tri!('with, runner.invoke("run", args![main]))));
    };
    if let Flow::Return(value) = emitted::leave(&manager, outcome)? {
        return Ok(value);
    }
    Ok(Value::None)
}

pub fn _cancel_all_tasks(loop_: &Value) -> R {
    call_guard!("_cancel_all_tasks");
    let left = comprehension::list_if(&loop_.get(&at::_TASKS)?, |task2: Value| {
        Ok(if !task2.invoke("done", ())?.truthy()? { Some(task2) } else { None })
    })?;
    if !left.truthy()? {
        return Ok(Value::None);
    }
    let mut it = op::iter(&left)?;
    while let Some(task) = it.next()? {
        task.invoke("cancel", ())?;
    }
    loop_.invoke(
        "run_until_complete",
        args![TASKS.get()?.invoke("gather", args![*left.clone(); "return_exceptions" = true])?],
    )?;
    let mut it = op::iter(&left)?;
    while let Some(task) = it.next()? {
        if !task.invoke("cancelled", ())?.truthy()? && !task.invoke("exception", ())?.is_none() {
            loop_.invoke(
                "call_exception_handler",
                args![dict![
                    s!("message") => s!("unhandled exception during asyncio.run() shutdown"),
                    s!("exception") => task.invoke("exception", ())?,
                    s!("task") => &task
                ]?],
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
