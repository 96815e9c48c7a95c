// Written by batuta from python/asyncio/coroutines.py, e96495252abcffae.
//! Telling coroutines from other things.
use batuta_rt::prelude::*;

module_globals! {
    "asyncio.coroutines", init, super;
    COLLECTIONS: "collections", INSPECT: "inspect", __ALL_: "__all__", ISCOROUTINEFUNCTION: "iscoroutinefunction",
    ISCOROUTINE: "iscoroutine",
}

fields! {
    ABC: "abc", COROUTINE: "Coroutine", ISCOROUTINE: "iscoroutine", ISCOROUTINEFUNCTION: "iscoroutinefunction",
}

pub fn iscoroutinefunction(func: &Value) -> R {
    call_guard!("iscoroutinefunction");
    INSPECT.get()?.invoke(&at::ISCOROUTINEFUNCTION, args![func])
}

pub fn iscoroutine(obj: &Value) -> R {
    call_guard!("iscoroutine");
    emitted::or(INSPECT.get()?.invoke(&at::ISCOROUTINE, args![obj])?, || {
        Ok(Value::from(op::isinstance(obj, &COLLECTIONS.get()?.get(&at::ABC)?.get(&at::COROUTINE)?)?))
    })
}

fn init() -> R<()> {
    let _ = batuta_std::collections::abc_module();
    COLLECTIONS.set(batuta_std::collections::module());
    INSPECT.set(batuta_std::inspect_::module());
    __ALL_.set(list![s!("iscoroutine"), s!("iscoroutinefunction")]);
    ISCOROUTINEFUNCTION.set(function("iscoroutinefunction(func)", [], iscoroutinefunction));
    ISCOROUTINE.set(function("iscoroutine(obj)", [], iscoroutine));
    Ok(())
}
