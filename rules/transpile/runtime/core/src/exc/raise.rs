//! The `raise` statement in its forms.
use super::{current, Exc};
use crate::prelude::*;

/// `raise value`, as what a function gives.
#[cold]
pub fn throw<T>(value: Value) -> R<T> {
    Err(raise(value, None))
}

/// `raise value [from cause]`; `cause` is `Some(None)` for `from None`.
#[cold]
pub fn raise(value: Value, cause: Option<Value>) -> Exc {
    let exc = match instance(value) {
        Ok(exc) => exc,
        Err(failed) => return failed,
    };
    exc.set_context(current().as_ref());
    let Some(cause) = cause else { return exc };
    let cause = match cause {
        Value::None => Value::None,
        Value::Obj(o) if o.exc().is_some() => Value::Obj(o),
        Value::Class(c) if c.is_subclass_of(K::BaseException) => match op::call(&Value::Class(c), Args::none()) {
            Ok(made) => made,
            Err(failed) => return failed,
        },
        _ => return type_error("exception causes must derive from BaseException"),
    };
    if let Some(data) = exc.data() {
        data.cause.set(cause);
        data.suppress.set(true);
    }
    exc
}

/// `raise` alone.
#[cold]
pub fn reraise() -> Exc {
    current().unwrap_or_else(|| runtime_error("No active exception to reraise"))
}

/// The exception that raising a class or an instance raises.
pub(crate) fn instance(value: Value) -> Result<Exc, Exc> {
    match value {
        Value::Class(c) if c.is_subclass_of(K::BaseException) => {
            let made = op::call(&Value::Class(c.clone()), Args::none())?;
            match made {
                Value::Obj(o) if o.exc().is_some() => Ok(Exc::from_value(Value::Obj(o))),
                other => Err(type_error(format!(
                    "calling {} should have returned an instance of BaseException, not {}",
                    c.display(),
                    class_of(&other).display()
                ))),
            }
        }
        other => Ok(Exc::from_value(other)),
    }
}
