// Written by batuta from python/asyncio/threads.py, 28b2d66b49091265.
//! Functions that run in another thread.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.threads", init, super;
    CONTEXTVARS: "contextvars", FUNCTOOLS: "functools", EVENTS: "events", __ALL_: "__all__", TO_THREAD: "to_thread",
}

fields! {
    RUN: "run",
}

pub fn to_thread(func: &Value, args: &Value, kwargs: &Value) -> R {
    let func = func.clone();
    let args = args.clone();
    let kwargs = kwargs.clone();
    Ok(Gen::coroutine("to_thread", move |co| async move {
        let loop_ = EVENTS.get()?.invoke("get_running_loop", ())?;
        let context = CONTEXTVARS.get()?.invoke("copy_context", ())?;
        co.await_(&loop_.invoke(
            "run_in_executor",
            args![
                Value::None,
                FUNCTOOLS.get()?.invoke("partial", args![context.get(&at::RUN)?, func, *args; **kwargs])?
            ],
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
