// Written by batuta from python/asyncio/taskgroups.py, 2d3b34ec769475bc.
//! Groups of tasks that end together.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.taskgroups", init, super;
    EVENTS: "events", EXCEPTIONS: "exceptions", TASKS: "tasks", __ALL_: "__all__", _LEAVES: "_leaves",
    TASK_GROUP: "TaskGroup",
}

fields! {
    ADD_DONE_CALLBACK: "add_done_callback", APPEND: "append", CALL_EXCEPTION_HANDLER: "call_exception_handler",
    CANCEL: "cancel", CANCELLED: "cancelled", CANCELLEDERROR: "CancelledError", CREATE_FUTURE: "create_future",
    CREATE_TASK: "create_task", CURRENT_TASK: "current_task", DONE: "done", EXCEPTION: "exception",
    GET_RUNNING_LOOP: "get_running_loop", SET_NAME: "set_name", SET_RESULT: "set_result", UNCANCEL: "uncancel",
    _ABORT: "_abort", _ABORTING: "_aborting", _BASE_ERROR: "_base_error", _ENTERED: "_entered", _ERRORS: "_errors",
    _EXITING: "_exiting", _LOOP: "_loop", _ON_COMPLETED: "_on_completed", _ON_TASK_DONE: "_on_task_done",
    _PARENT_CANCEL_REQUESTED: "_parent_cancel_requested", _PARENT_TASK: "_parent_task", _TASKS: "_tasks",
}

/// Waits for its tasks at its end; when one fails the others are cancelled.
pub struct TaskGroup;

impl TaskGroup {
    pub fn __init__(self_: &Value) -> R {
        self_.put(&at::_ENTERED, false)?;
        self_.put(&at::_EXITING, false)?;
        self_.put(&at::_ABORTING, false)?;
        self_.put(&at::_LOOP, Value::None)?;
        self_.put(&at::_PARENT_TASK, Value::None)?;
        self_.put(&at::_PARENT_CANCEL_REQUESTED, false)?;
        self_.put(&at::_TASKS, list![])?;
        self_.put(&at::_ERRORS, list![])?;
        self_.put(&at::_BASE_ERROR, Value::None)?;
        self_.put(&at::_ON_COMPLETED, Value::None)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let parts = list![Str::default()];
        if self_.get(&at::_TASKS)?.truthy()? {
            early!(
                parts.clone(),
                &at::APPEND,
                append: f!("tasks={}", Int::from(builtins::length_of(&self_.get(&at::_TASKS)?)?))
            )?;
        }
        if self_.get(&at::_ERRORS)?.truthy()? {
            early!(
                parts.clone(),
                &at::APPEND,
                append: f!("errors={}", Int::from(builtins::length_of(&self_.get(&at::_ERRORS)?)?))
            )?;
        }
        if self_.get_bool(&at::_ABORTING)? {
            parts.append(s!("cancelling"))?;
        } else if self_.get_bool(&at::_ENTERED)? {
            parts.append(s!("entered"))?;
        }
        Ok(Str::from(format!("<TaskGroup{}>", s!(" ").join_all(&parts)?)))
    }

    pub fn __aenter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("TaskGroup.__aenter__", move |co| async move {
            if self_.get_bool(&at::_ENTERED)? {
                return Err(emitted::raised(
                    "RuntimeError",
                    args![Str::from(format!("TaskGroup {} has been already entered", fmt::repr(&self_)?))],
                ));
            }
            self_.put(&at::_ENTERED, true)?;
            self_.put(&at::_LOOP, EVENTS.get()?.invoke(&at::GET_RUNNING_LOOP, ())?)?;
            self_.put(&at::_PARENT_TASK, early!(TASKS.get()?, &at::CURRENT_TASK, args![self_.get(&at::_LOOP)?])?)?;
            if self_.lacks(&at::_PARENT_TASK)? {
                return Err(emitted::raised(
                    "RuntimeError",
                    args![Str::from(format!("TaskGroup {} cannot determine the parent task", fmt::repr(&self_)?))],
                ));
            }
            Ok(self_)
        }))
    }

    pub fn __aexit__(self_: &Value, et: &Value, exc: &Value, tb: &Value) -> R {
        let self_ = self_.clone();
        let et = et.clone();
        let exc = exc.clone();
        let tb = tb.clone();
        Ok(Gen::coroutine("TaskGroup.__aexit__", move |co| async move {
            self_.put(&at::_EXITING, true)?;
            if !exc.is_none() && _LEAVES.get()?.call(args![&exc])?.truthy()? && self_.lacks(&at::_BASE_ERROR)? {
                self_.put(&at::_BASE_ERROR, &exc)?;
            }
            let mut passed_on = Value::None;
            if !et.is_none() && op::issubclass(&et, &EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?)? {
                passed_on = exc.clone();
            }
            if self_.get_bool(&at::_PARENT_CANCEL_REQUESTED)?
                && op::eq_bool(&self_.get(&at::_PARENT_TASK)?.invoke(&at::UNCANCEL, ())?, &Value::from(0))?
            {
                passed_on = Value::None;
            }
            if !et.is_none() && !self_.get_bool(&at::_ABORTING)? {
                self_.invoke(&at::_ABORT, ())?;
            }
            while self_.get(&at::_TASKS)?.truthy()? {
                if self_.lacks(&at::_ON_COMPLETED)? {
                    self_.put(&at::_ON_COMPLETED, self_.get(&at::_LOOP)?.invoke(&at::CREATE_FUTURE, ())?)?;
                }
                let tried: R<()> = 'attempt: {
                    tri!('attempt, co.await_(&tri!('attempt, self_.get(&at::_ON_COMPLETED))).await);
                    Ok(())
                };
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?)? {
                        let ex = error.value();
                        if !self_.get_bool(&at::_ABORTING)? {
                            passed_on = ex;
                            self_.invoke(&at::_ABORT, ())?;
                        }
                    } else {
                        return Err(error);
                    }
                }
                self_.put(&at::_ON_COMPLETED, Value::None)?;
            }
            if !self_.lacks(&at::_BASE_ERROR)? {
                return exc::throw(self_.get(&at::_BASE_ERROR)?);
            }
            if !passed_on.is_none() && !self_.get(&at::_ERRORS)?.truthy()? {
                return exc::throw(passed_on.clone());
            }
            if !et.is_none() && !op::issubclass(&et, &EXCEPTIONS.get()?.get(&at::CANCELLEDERROR)?)? {
                self_.get(&at::_ERRORS)?.append(&exc)?;
            }
            if self_.get(&at::_ERRORS)?.truthy()? {
                let errors = self_.get(&at::_ERRORS)?;
                self_.put(&at::_ERRORS, list![])?;
                return Err(exc::raise(
                    builtins::get("BaseExceptionGroup").call(args![s!("unhandled errors in a TaskGroup"), errors])?,
                    Some(Value::None),
                ));
            }
            Ok(Value::None)
        }))
    }

    pub fn create_task(self_: &Value, coro: &Value, name: &Value, context: &Value) -> R {
        call_guard!("create_task");
        if !self_.get_bool(&at::_ENTERED)? {
            return Err(emitted::raised(
                "RuntimeError",
                args![Str::from(format!("TaskGroup {} has not been entered", fmt::repr(self_)?))],
            ));
        }
        if self_.get_bool(&at::_EXITING)? && !self_.get(&at::_TASKS)?.truthy()? {
            return Err(emitted::raised(
                "RuntimeError",
                args![Str::from(format!("TaskGroup {} is finished", fmt::repr(self_)?))],
            ));
        }
        if self_.get_bool(&at::_ABORTING)? {
            return Err(emitted::raised(
                "RuntimeError",
                args![Str::from(format!("TaskGroup {} is shutting down", fmt::repr(self_)?))],
            ));
        }
        let task = self_.get(&at::_LOOP)?.invoke(&at::CREATE_TASK, args![coro; "context" = context])?;
        if !name.is_none() && builtins::hasattr(args![&task, s!("set_name")]).bool()? {
            task.invoke(&at::SET_NAME, args![name])?;
        }
        early!(task.clone(), &at::ADD_DONE_CALLBACK, args![self_.get(&at::_ON_TASK_DONE)?])?;
        self_.get(&at::_TASKS)?.append(&task)?;
        Ok(task)
    }

    pub fn _abort(self_: &Value) -> R {
        call_guard!("_abort");
        self_.put(&at::_ABORTING, true)?;
        let mut it = op::iter(&builtins::list_of(&self_.get(&at::_TASKS)?)?)?;
        while let Some(task) = it.next()? {
            if !task.invoke(&at::DONE, ())?.truthy()? {
                task.invoke(&at::CANCEL, ())?;
            }
        }
        Ok(Value::None)
    }

    pub fn _on_task_done(self_: &Value, task: &Value) -> R {
        call_guard!("_on_task_done");
        self_.put(
            &at::_TASKS,
            comprehension::list_if(&self_.get(&at::_TASKS)?, |one: Value| {
                Ok(if !op::is(&one, task) { Some(one) } else { None })
            })?,
        )?;
        if !self_.lacks(&at::_ON_COMPLETED)?
            && !self_.get(&at::_TASKS)?.truthy()?
            && !self_.get(&at::_ON_COMPLETED)?.invoke(&at::DONE, ())?.truthy()?
        {
            self_.get(&at::_ON_COMPLETED)?.invoke(&at::SET_RESULT, args![true])?;
        }
        if task.invoke(&at::CANCELLED, ())?.truthy()? {
            return Ok(Value::None);
        }
        let exc = task.invoke(&at::EXCEPTION, ())?;
        if exc.is_none() {
            return Ok(Value::None);
        }
        self_.get(&at::_ERRORS)?.append(&exc)?;
        if _LEAVES.get()?.call(args![&exc])?.truthy()? && self_.lacks(&at::_BASE_ERROR)? {
            self_.put(&at::_BASE_ERROR, &exc)?;
        }
        if self_.get(&at::_PARENT_TASK)?.invoke(&at::DONE, ())?.truthy()? {
            early!(
                self_.get(&at::_LOOP)?,
                &at::CALL_EXCEPTION_HANDLER,
                args![dict![
                    s!("message")
                        => f!(
                            "Task {} has errored out but its parent task {} is already completed",
                            fmt::repr(task)?,
                            self_.get(&at::_PARENT_TASK)?
                        ),
                    s!("exception") => &exc,
                    s!("task") => task
                ]?]
            )?;
            return Ok(Value::None);
        }
        if !self_.get_bool(&at::_ABORTING)? && !self_.get_bool(&at::_PARENT_CANCEL_REQUESTED)? {
            self_.invoke(&at::_ABORT, ())?;
            self_.put(&at::_PARENT_CANCEL_REQUESTED, true)?;
            self_.get(&at::_PARENT_TASK)?.invoke(&at::CANCEL, ())?;
        }
        Ok(Value::None)
    }
}

pub fn _leaves(exc: &Value) -> R<bool> {
    call_guard!("_leaves");
    op::isinstance(exc, &tuple![builtins::get("SystemExit"), builtins::get("KeyboardInterrupt")])
}

fn init() -> R<()> {
    let source = crate::asyncio::import()?;
    EVENTS.set(crate::asyncio::events::import()?);
    EXCEPTIONS.set(crate::asyncio::exceptions::import()?);
    TASKS.set(crate::asyncio::tasks::import()?);
    __ALL_.set(list![s!("TaskGroup")]);
    TASK_GROUP.define({
        let ns = Dict::new();
        ns.doc("Waits for its tasks at its end; when one fails the others are cancelled.");
        ns.method("TaskGroup.__init__(self)", [], TaskGroup::__init__);
        ns.method("TaskGroup.__repr__(self)", [], TaskGroup::__repr__);
        ns.method("async TaskGroup.__aenter__(self)", [], TaskGroup::__aenter__);
        ns.method("async TaskGroup.__aexit__(self, et, exc, tb)", [], TaskGroup::__aexit__);
        ns.method(
            "TaskGroup.create_task(self, coro, *, name=, context=)",
            vec![Value::None, Value::None],
            TaskGroup::create_task,
        );
        ns.method("TaskGroup._abort(self)", [], TaskGroup::_abort);
        ns.method("TaskGroup._on_task_done(self, task)", [], TaskGroup::_on_task_done);
        build_class("TaskGroup", "asyncio.taskgroups", "TaskGroup", Vec::new(), ns, Vec::new())?
    });
    _LEAVES.set(function("_leaves(exc)", [], _leaves));
    Ok(())
}
