// Written by batuta from python/asyncio/taskgroups.py, 3880629b4233838d.
//! Groups of tasks that end together.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.taskgroups", init, super;
    EVENTS: "events", EXCEPTIONS: "exceptions", TASKS: "tasks", __ALL_: "__all__", _LEAVES: "_leaves",
    TASK_GROUP: "TaskGroup",
}

/// Waits for its tasks at its end; when one fails the others are cancelled.
pub struct TaskGroup;

impl TaskGroup {
    pub fn __init__(self_: &Value) -> R {
        self_.set_attr("_entered", false)?;
        self_.set_attr("_exiting", false)?;
        self_.set_attr("_aborting", false)?;
        self_.set_attr("_loop", Value::None)?;
        self_.set_attr("_parent_task", Value::None)?;
        self_.set_attr("_parent_cancel_requested", false)?;
        self_.set_attr("_tasks", list![])?;
        self_.set_attr("_errors", list![])?;
        self_.set_attr("_base_error", Value::None)?;
        self_.set_attr("_on_completed", Value::None)?;
        Ok(Value::None)
    }

    pub fn __repr__(self_: &Value) -> R<Str> {
        call_guard!("__repr__");
        let parts = list![Str::default()];
        if self_.attr("_tasks")?.truthy()? {
            parts.invoke("append", args![f!("tasks={}", builtins::len_of(&self_.attr("_tasks")?)?)])?;
        }
        if self_.attr("_errors")?.truthy()? {
            parts.invoke("append", args![f!("errors={}", builtins::len_of(&self_.attr("_errors")?)?)])?;
        }
        if self_.attr("_aborting")?.truthy()? {
            parts.invoke("append", args![s!("cancelling")])?;
        } else if self_.attr("_entered")?.truthy()? {
            parts.invoke("append", args![s!("entered")])?;
        }
        Ok(f!("<TaskGroup{}>", Value::from(s!(" ")).invoke("join", args![&parts])?))
    }

    pub fn __aenter__(self_: &Value) -> R {
        let self_ = self_.clone();
        Ok(Gen::coroutine("TaskGroup.__aenter__", move |co| async move {
            if self_.attr("_entered")?.truthy()? {
                return Err(emitted::raised(
                    "RuntimeError",
                    args![Str::from(format!("TaskGroup {} has been already entered", fmt::repr(&self_)?))],
                ));
            }
            self_.set_attr("_entered", true)?;
            self_.set_attr("_loop", EVENTS.get()?.invoke("get_running_loop", ())?)?;
            self_.set_attr("_parent_task", TASKS.get()?.invoke("current_task", args![self_.attr("_loop")?])?)?;
            if self_.attr("_parent_task")?.is_none() {
                return Err(emitted::raised(
                    "RuntimeError",
                    args![Str::from(format!("TaskGroup {} cannot determine the parent task", fmt::repr(&self_)?))],
                ));
            }
            Ok(self_.clone())
        }))
    }

    pub fn __aexit__(self_: &Value, et: &Value, exc: &Value, tb: &Value) -> R {
        let self_ = self_.clone();
        let et = et.clone();
        let exc = exc.clone();
        let tb = tb.clone();
        Ok(Gen::coroutine("TaskGroup.__aexit__", move |co| async move {
            self_.set_attr("_exiting", true)?;
            if !exc.is_none() && _LEAVES.get()?.call(args![&exc])?.truthy()? && self_.attr("_base_error")?.is_none() {
                self_.set_attr("_base_error", &exc)?;
            }
            let mut passed_on = Value::None;
            if !et.is_none() && op::issubclass(&et, &EXCEPTIONS.get()?.attr("CancelledError")?)? {
                passed_on = exc.clone();
            }
            if self_.attr("_parent_cancel_requested")?.truthy()?
                && op::eq_bool(&self_.attr("_parent_task")?.invoke("uncancel", ())?, &Value::from(0))?
            {
                // The group itself cancelled its parent, and nobody else did.
                passed_on = Value::None;
            }
            if !et.is_none() && !self_.attr("_aborting")?.truthy()? {
                self_.invoke("_abort", ())?;
            }
            while self_.attr("_tasks")?.truthy()? {
                if self_.attr("_on_completed")?.is_none() {
                    self_.set_attr("_on_completed", self_.attr("_loop")?.invoke("create_future", ())?)?;
                }
                let tried: R<()> = 'attempt: {
                    tri!('attempt, co.await_(&tri!('attempt, self_.attr("_on_completed"))).await);
                    Ok(())
                };
                if let Err(error) = tried {
                    let _handling = exc::handling(&error);
                    if error.matches(&EXCEPTIONS.get()?.attr("CancelledError")?)? {
                        let ex = error.value();
                        if !self_.attr("_aborting")?.truthy()? {
                            // The parent was cancelled from outside.
                            passed_on = ex;
                            self_.invoke("_abort", ())?;
                        }
                    } else {
                        return Err(error);
                    }
                }
                self_.set_attr("_on_completed", Value::None)?;
            }
            if !self_.attr("_base_error")?.is_none() {
                return exc::throw(self_.attr("_base_error")?);
            }
            if !passed_on.is_none() && !self_.attr("_errors")?.truthy()? {
                return exc::throw(passed_on.clone());
            }
            if !et.is_none() && !op::issubclass(&et, &EXCEPTIONS.get()?.attr("CancelledError")?)? {
                self_.attr("_errors")?.invoke("append", args![&exc])?;
            }
            if self_.attr("_errors")?.truthy()? {
                let errors = self_.attr("_errors")?;
                self_.set_attr("_errors", list![])?;
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
        if !self_.attr("_entered")?.truthy()? {
            return Err(emitted::raised(
                "RuntimeError",
                args![Str::from(format!("TaskGroup {} has not been entered", fmt::repr(self_)?))],
            ));
        }
        if self_.attr("_exiting")?.truthy()? && !self_.attr("_tasks")?.truthy()? {
            return Err(emitted::raised(
                "RuntimeError",
                args![Str::from(format!("TaskGroup {} is finished", fmt::repr(self_)?))],
            ));
        }
        if self_.attr("_aborting")?.truthy()? {
            return Err(emitted::raised(
                "RuntimeError",
                args![Str::from(format!("TaskGroup {} is shutting down", fmt::repr(self_)?))],
            ));
        }
        let task = self_.attr("_loop")?.invoke("create_task", args![coro; "name" = name, "context" = context])?;
        task.invoke("add_done_callback", args![self_.attr("_on_task_done")?])?;
        self_.attr("_tasks")?.invoke("append", args![&task])?;
        Ok(task.clone())
    }

    pub fn _abort(self_: &Value) -> R {
        call_guard!("_abort");
        self_.set_attr("_aborting", true)?;
        let mut it = op::iter(&builtins::list(args![self_.attr("_tasks")?])?)?;
        while let Some(task) = it.next()? {
            if !task.invoke("done", ())?.truthy()? {
                task.invoke("cancel", ())?;
            }
        }
        Ok(Value::None)
    }

    pub fn _on_task_done(self_: &Value, task: &Value) -> R {
        call_guard!("_on_task_done");
        self_.set_attr(
            "_tasks",
            comprehension::list_if(&self_.attr("_tasks")?, |one| {
                Ok(if !op::is(&one, task) { Some(one.clone()) } else { None })
            })?,
        )?;
        if !self_.attr("_on_completed")?.is_none()
            && !self_.attr("_tasks")?.truthy()?
            && !self_.attr("_on_completed")?.invoke("done", ())?.truthy()?
        {
            self_.attr("_on_completed")?.invoke("set_result", args![true])?;
        }
        if task.invoke("cancelled", ())?.truthy()? {
            return Ok(Value::None);
        }
        let exc = task.invoke("exception", ())?;
        if exc.is_none() {
            return Ok(Value::None);
        }
        self_.attr("_errors")?.invoke("append", args![&exc])?;
        if _LEAVES.get()?.call(args![&exc])?.truthy()? && self_.attr("_base_error")?.is_none() {
            self_.set_attr("_base_error", &exc)?;
        }
        if self_.attr("_parent_task")?.invoke("done", ())?.truthy()? {
            self_.attr("_loop")?.invoke(
                "call_exception_handler",
                args![dict![
                    s!("message")
                        => f!(
                            "Task {} has errored out but its parent task {} is already completed",
                            fmt::repr(task)?,
                            self_.attr("_parent_task")?
                        ),
                    s!("exception") => &exc,
                    s!("task") => task
                ]?],
            )?;
            return Ok(Value::None);
        }
        if !self_.attr("_aborting")?.truthy()? && !self_.attr("_parent_cancel_requested")?.truthy()? {
            self_.invoke("_abort", ())?;
            self_.set_attr("_parent_cancel_requested", true)?;
            self_.attr("_parent_task")?.invoke("cancel", ())?;
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
    TASK_GROUP.set({
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
