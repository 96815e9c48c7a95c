// Written by batuta from python/asyncio/__init__.py, eef195abd3045001.
//! Cooperative tasks on one event loop.
pub mod coroutines;
pub mod events;
pub mod exceptions;
pub mod futures;
pub mod locks;
pub mod queues;
pub mod runners;
pub mod taskgroups;
pub mod tasks;
pub mod threads;
pub mod timeouts;

use batuta_rt::prelude::*;

module_globals! {
    "asyncio", init;
    ISCOROUTINE: "iscoroutine", ISCOROUTINEFUNCTION: "iscoroutinefunction", ABSTRACT_EVENT_LOOP: "AbstractEventLoop",
    BASE_EVENT_LOOP: "BaseEventLoop", HANDLE: "Handle", TIMER_HANDLE: "TimerHandle",
    _GET_RUNNING_LOOP: "_get_running_loop", _SET_RUNNING_LOOP: "_set_running_loop", GET_EVENT_LOOP: "get_event_loop",
    GET_RUNNING_LOOP: "get_running_loop", NEW_EVENT_LOOP: "new_event_loop", SET_EVENT_LOOP: "set_event_loop",
    BROKEN_BARRIER_ERROR: "BrokenBarrierError", CANCELLED_ERROR: "CancelledError",
    INCOMPLETE_READ_ERROR: "IncompleteReadError", INVALID_STATE_ERROR: "InvalidStateError",
    LIMIT_OVERRUN_ERROR: "LimitOverrunError", SENDFILE_NOT_AVAILABLE_ERROR: "SendfileNotAvailableError",
    TIMEOUT_ERROR: "TimeoutError", FUTURE: "Future", ISFUTURE: "isfuture", WRAP_FUTURE: "wrap_future",
    BARRIER: "Barrier", BOUNDED_SEMAPHORE: "BoundedSemaphore", CONDITION: "Condition", EVENT: "Event", LOCK: "Lock",
    SEMAPHORE: "Semaphore", LIFO_QUEUE: "LifoQueue", PRIORITY_QUEUE: "PriorityQueue", QUEUE: "Queue",
    QUEUE_EMPTY: "QueueEmpty", QUEUE_FULL: "QueueFull", RUNNER: "Runner", RUN: "run", TASK_GROUP: "TaskGroup",
    ALL_COMPLETED: "ALL_COMPLETED", FIRST_COMPLETED: "FIRST_COMPLETED", FIRST_EXCEPTION: "FIRST_EXCEPTION",
    TASK: "Task", ALL_TASKS: "all_tasks", AS_COMPLETED: "as_completed", CREATE_TASK: "create_task",
    CURRENT_TASK: "current_task", ENSURE_FUTURE: "ensure_future", GATHER: "gather",
    RUN_COROUTINE_THREADSAFE: "run_coroutine_threadsafe", SHIELD: "shield", SLEEP: "sleep", WAIT: "wait",
    WAIT_FOR: "wait_for", TO_THREAD: "to_thread", TIMEOUT: "Timeout", TIMEOUT2: "timeout", TIMEOUT_AT: "timeout_at",
    __ALL_: "__all__",
}

fn init() -> R<()> {
    modules::bring(
        &crate::asyncio::coroutines::import()?,
        &[(&ISCOROUTINE, "iscoroutine"), (&ISCOROUTINEFUNCTION, "iscoroutinefunction")],
    )?;
    modules::bring(
        &crate::asyncio::events::import()?,
        &[
            (&ABSTRACT_EVENT_LOOP, "AbstractEventLoop"),
            (&BASE_EVENT_LOOP, "BaseEventLoop"),
            (&HANDLE, "Handle"),
            (&TIMER_HANDLE, "TimerHandle"),
            (&_GET_RUNNING_LOOP, "_get_running_loop"),
            (&_SET_RUNNING_LOOP, "_set_running_loop"),
            (&GET_EVENT_LOOP, "get_event_loop"),
            (&GET_RUNNING_LOOP, "get_running_loop"),
            (&NEW_EVENT_LOOP, "new_event_loop"),
            (&SET_EVENT_LOOP, "set_event_loop"),
        ],
    )?;
    modules::bring(
        &crate::asyncio::exceptions::import()?,
        &[
            (&BROKEN_BARRIER_ERROR, "BrokenBarrierError"),
            (&CANCELLED_ERROR, "CancelledError"),
            (&INCOMPLETE_READ_ERROR, "IncompleteReadError"),
            (&INVALID_STATE_ERROR, "InvalidStateError"),
            (&LIMIT_OVERRUN_ERROR, "LimitOverrunError"),
            (&SENDFILE_NOT_AVAILABLE_ERROR, "SendfileNotAvailableError"),
            (&TIMEOUT_ERROR, "TimeoutError"),
        ],
    )?;
    modules::bring(
        &crate::asyncio::futures::import()?,
        &[(&FUTURE, "Future"), (&ISFUTURE, "isfuture"), (&WRAP_FUTURE, "wrap_future")],
    )?;
    modules::bring(
        &crate::asyncio::locks::import()?,
        &[
            (&BARRIER, "Barrier"),
            (&BOUNDED_SEMAPHORE, "BoundedSemaphore"),
            (&CONDITION, "Condition"),
            (&EVENT, "Event"),
            (&LOCK, "Lock"),
            (&SEMAPHORE, "Semaphore"),
        ],
    )?;
    modules::bring(
        &crate::asyncio::queues::import()?,
        &[
            (&LIFO_QUEUE, "LifoQueue"),
            (&PRIORITY_QUEUE, "PriorityQueue"),
            (&QUEUE, "Queue"),
            (&QUEUE_EMPTY, "QueueEmpty"),
            (&QUEUE_FULL, "QueueFull"),
        ],
    )?;
    modules::bring(&crate::asyncio::runners::import()?, &[(&RUNNER, "Runner"), (&RUN, "run")])?;
    TASK_GROUP.set(modules::member(&crate::asyncio::taskgroups::import()?, "TaskGroup")?);
    modules::bring(
        &crate::asyncio::tasks::import()?,
        &[
            (&ALL_COMPLETED, "ALL_COMPLETED"),
            (&FIRST_COMPLETED, "FIRST_COMPLETED"),
            (&FIRST_EXCEPTION, "FIRST_EXCEPTION"),
            (&TASK, "Task"),
            (&ALL_TASKS, "all_tasks"),
            (&AS_COMPLETED, "as_completed"),
            (&CREATE_TASK, "create_task"),
            (&CURRENT_TASK, "current_task"),
            (&ENSURE_FUTURE, "ensure_future"),
            (&GATHER, "gather"),
            (&RUN_COROUTINE_THREADSAFE, "run_coroutine_threadsafe"),
            (&SHIELD, "shield"),
            (&SLEEP, "sleep"),
            (&WAIT, "wait"),
            (&WAIT_FOR, "wait_for"),
        ],
    )?;
    TO_THREAD.set(modules::member(&crate::asyncio::threads::import()?, "to_thread")?);
    modules::bring(
        &crate::asyncio::timeouts::import()?,
        &[(&TIMEOUT, "Timeout"), (&TIMEOUT2, "timeout"), (&TIMEOUT_AT, "timeout_at")],
    )?;
    __ALL_.set(list![
        s!("ALL_COMPLETED"),
        s!("AbstractEventLoop"),
        s!("Barrier"),
        s!("BaseEventLoop"),
        s!("BoundedSemaphore"),
        s!("BrokenBarrierError"),
        s!("CancelledError"),
        s!("Condition"),
        s!("Event"),
        s!("FIRST_COMPLETED"),
        s!("FIRST_EXCEPTION"),
        s!("Future"),
        s!("Handle"),
        s!("IncompleteReadError"),
        s!("InvalidStateError"),
        s!("LifoQueue"),
        s!("LimitOverrunError"),
        s!("Lock"),
        s!("PriorityQueue"),
        s!("Queue"),
        s!("QueueEmpty"),
        s!("QueueFull"),
        s!("Runner"),
        s!("Semaphore"),
        s!("SendfileNotAvailableError"),
        s!("Task"),
        s!("TaskGroup"),
        s!("Timeout"),
        s!("TimeoutError"),
        s!("TimerHandle"),
        s!("_get_running_loop"),
        s!("_set_running_loop"),
        s!("all_tasks"),
        s!("as_completed"),
        s!("create_task"),
        s!("current_task"),
        s!("ensure_future"),
        s!("gather"),
        s!("get_event_loop"),
        s!("get_running_loop"),
        s!("iscoroutine"),
        s!("iscoroutinefunction"),
        s!("isfuture"),
        s!("new_event_loop"),
        s!("run"),
        s!("run_coroutine_threadsafe"),
        s!("set_event_loop"),
        s!("shield"),
        s!("sleep"),
        s!("timeout"),
        s!("timeout_at"),
        s!("to_thread"),
        s!("wait"),
        s!("wait_for"),
        s!("wrap_future")
    ]);
    Ok(())
}
