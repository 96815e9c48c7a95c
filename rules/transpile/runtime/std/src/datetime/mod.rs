//! `datetime`: dates, times, durations and fixed zones.
pub mod civil;
mod clock;
mod delta;
mod full;
mod iso;
mod local;
mod stamp;
mod strftime;
pub mod strptime;
mod tuples;
mod zone;

use batuta_rt::prelude::*;

/// `class()`: a class made on first use, by a function that gives an `R<Class>`.
macro_rules! once_class {
    ($build:expr) => {
        thread_local! {
            static CLASS: ::batuta_rt::prelude::OnceCell<::batuta_rt::prelude::Class> =
                const { ::batuta_rt::prelude::OnceCell::new() };
        }
        pub fn class() -> ::batuta_rt::prelude::Class {
            let made = || {
                let built: ::batuta_rt::prelude::R<::batuta_rt::prelude::Class> = ($build)();
                match built {
                    Ok(class) => {
                        class.show_as(&format!("{}.{}", class.module(), class.name()));
                        class
                    }
                    Err(_) => ::batuta_rt::prelude::exc::class::Object(),
                }
            };
            CLASS.with(|cell| cell.get_or_init(made).clone())
        }
    };
}
use once_class;

/// An object of a native class; one of a subclass keeps the native value inside an ordinary instance.
fn instance(class: &Class, base: &Class, native: impl Native) -> Value {
    let value = Value::native(native);
    if class.same(base) {
        return value;
    }
    Value::Obj(Obj::with_payload(class.clone(), Payload::Value(value)))
}

/// The class as `repr` names it: with its module for our own, by its bare name for a subclass.
fn shown_class(value: &Value, base: &Class) -> String {
    let class = class_of(value);
    if class.same(base) {
        format!("datetime.{}", base.name())
    } else {
        class.name().to_string()
    }
}

/// Arguments as `PyArg_ParseTupleAndKeywords` takes them: its messages say `function` without parentheses.
fn arguments<const N: usize>(a: Args, name: &str, names: [&str; N], required: usize) -> R<[Option<Value>; N]> {
    a.named(name, names, required).map_err(|e| match e.message().strip_prefix("function() ") {
        Some(rest) => type_error(format!("function {rest}")),
        None => e,
    })
}

fn number(value: &Value) -> R<i64> {
    match value.payload() {
        Value::Float(_) => Err(type_error("'float' object cannot be interpreted as an integer")),
        _ => {
            let Some(found) = op::index(value)?.to_i64() else {
                return Err(overflow_error("Python int too large to convert to C long"));
            };
            if found > i32::MAX as i64 {
                return Err(overflow_error("signed integer is greater than maximum"));
            }
            if found < i32::MIN as i64 {
                return Err(overflow_error("signed integer is less than minimum"));
            }
            Ok(found)
        }
    }
}

pub fn module() -> Module {
    crate::module_once!(build())
}

fn build() -> Module {
    // The attributes that are instances need the finished classes.
    let finished = delta::finish(&delta::class())
        .and_then(|()| zone::finish(&zone::class()))
        .and_then(|()| clock::finish(&clock::class()))
        .and_then(|()| stamp::finish());
    debug_assert!(finished.is_ok());
    Module::new("datetime")
        .with("MINYEAR", civil::MIN_YEAR)
        .with("MAXYEAR", civil::MAX_YEAR)
        .with("UTC", zone::utc())
        .with("date", stamp::class())
        .with("datetime", full::class())
        .with("time", clock::class())
        .with("timedelta", delta::class())
        .with("timezone", zone::class())
        .with("tzinfo", zone::info::class())
}
