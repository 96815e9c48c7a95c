//! `e.__traceback__`: that an exception was raised is known, the lines of its calls are not.
use crate::prelude::*;

thread_local! {
    static CLASS: OnceCell<Option<Class>> = const { OnceCell::new() };
}

fn unknown(_: &Value) -> R {
    Err(not_implemented_error("batuta: the frames of a traceback are not kept"))
}

fn class() -> Option<Class> {
    CLASS.with(|c| {
        c.get_or_init(|| {
            let builder = crate::class::ClassBuilder::native("traceback", "builtins");
            let names = ["tb_frame", "tb_lineno", "tb_lasti", "tb_next"];
            names.iter().fold(builder, |b, name| b.getter(name, unknown)).build().ok()
        })
        .clone()
    })
}

/// The traceback of an exception: an object once it was raised, what the program set, else None.
pub fn of(data: &ExcData) -> Value {
    if let Some(set) = data.traceback.get() {
        return set;
    }
    match class() {
        Some(class) if data.raised.get() => {
            let made = Value::Obj(Obj::new(class));
            data.traceback.set(Some(made.clone()));
            made
        }
        _ => Value::None,
    }
}

/// A handler got the exception, so it was raised.
pub(crate) fn note(data: &ExcData) {
    if !data.raised.replace(true) {
        return;
    }
    if matches!(data.traceback.get(), Some(Value::None)) {
        data.traceback.set(None);
    }
}
