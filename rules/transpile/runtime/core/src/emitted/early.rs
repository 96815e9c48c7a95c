//! A method that is looked up before its arguments are evaluated, as Python does where these run code of the program.
use crate::prelude::*;

/// A receiver whose method was found, and nothing else of it evaluated yet.
pub struct Early {
    pub object: Value,
    how: How,
}

enum How {
    /// A builtin that has the method: it is found again when it is called.
    Builtin,
    Bound(Func),
    Value(Value),
}

/// Looks `name` up; an attribute that is missing is told now.
pub fn early(object: Value, name: &str) -> R<Early> {
    let how = match &object {
        Value::List(_) if matches!(name, "append" | "extend" | "pop" | "insert") => How::Builtin,
        Value::Class(_) | Value::Module(_) | Value::Func(_) | Value::Method(_) | Value::Descriptor(_) => {
            How::Value(op::getattr(&object, name)?)
        }
        Value::Obj(o) => {
            let class = o.class();
            match class.lookup(name) {
                Some(Value::Func(f))
                    if f.binds() && o.attr(name).is_none() && !crate::attribute::intercepts(&class) =>
                {
                    How::Bound(f)
                }
                _ => How::Value(op::getattr(&object, name)?),
            }
        }
        other => match class_of(other).lookup(name) {
            Some(_) => How::Builtin,
            None => How::Value(op::getattr(other, name)?),
        },
    };
    Ok(Early { object, how })
}

impl Early {
    /// True where the methods of builtin types (`Value::append`, ...) may answer.
    pub fn is_builtin(&self) -> bool {
        matches!(self.how, How::Builtin)
    }
    pub fn call(&self, name: &str, args: impl Into<Args>) -> R {
        match &self.how {
            How::Builtin => op::call_method(&self.object, name, args),
            How::Bound(f) => f.call_bound(&self.object, args.into()),
            How::Value(found) => op::call(found, args),
        }
    }
}
