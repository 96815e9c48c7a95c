// Written by batuta from python/asyncio/threads.py, 28b2d66b49091265.
//! Functions that run in another thread.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.threads", init, super;
    CONTEXTVARS: "contextvars", FUNCTOOLS: "functools", EVENTS: "events", __ALL_: "__all__", TO_THREAD: "to_thread",
}

fields! {
    COPY_CONTEXT: "copy_context", GET_RUNNING_LOOP: "get_running_loop", PARTIAL: "partial", RUN: "run",
    RUN_IN_EXECUTOR: "run_in_executor",
}

pub fn to_thread(func: &Value, args: &Value, kwargs: &Value) -> R {
    let func = func.clone();
    let args = args.clone();
    let kwargs = kwargs.clone();
    Ok(Gen::coroutine("to_thread", move |co| async move {
        let loop_ = EVENTS.get()?.invoke(&at::GET_RUNNING_LOOP, ())?;
        let context = CONTEXTVARS.get()?.invoke(&at::COPY_CONTEXT, ())?;
        co.await_(&early!(
            loop_,
            &at::RUN_IN_EXECUTOR,
            args![
                Value::None,
                early!(FUNCTOOLS.get()?, &at::PARTIAL => context.get(&at::RUN)?, func, *args; **kwargs)?
            ]
        )?)
        .await
    }))
}

fn init() -> R<()> {
    CONTEXTVARS.set(batuta_py_contextvars::contextvars::import()?);
    FUNCTOOLS.set(batuta_std::functools::module());
    let source = crate::asyncio::import()?;
    EVENTS.set(crate::asyncio::events::import()?);
    __ALL_.set(list![s!("to_thread")]);
    TO_THREAD.set(function("async to_thread(func, /, *args, **kwargs)", [], to_thread));
    Ok(())
}
