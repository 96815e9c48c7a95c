//! A method that is looked up before its arguments are evaluated, as Python does where these run code of the program.
use crate::class::field::Field;
use crate::class::site::Found;
use crate::prelude::*;

/// A receiver whose method was found, and nothing else of it evaluated yet.
pub struct Early {
    pub object: Value,
    /// `None`: what the builtin type has, not looked up.
    found: Option<Found>,
    name: &'static str,
}

/// Looks the name up; an attribute that is missing is told now.
pub fn early(object: Value, name: &Field) -> R<Early> {
    let found = Some(name.site.find(&object)?);
    Ok(Early { object, found, name: name.site.name() })
}

/// The same where the methods of builtin types are called as such.
pub fn early_direct(object: Value, name: &Field) -> R<Early> {
    let found = name.site.find_or_known(&object)?;
    Ok(Early { object, found, name: name.site.name() })
}

impl Early {
    /// True where the methods of builtin types (`Value::append`, ...) may answer.
    pub fn is_builtin(&self) -> bool {
        match self.found {
            None => true,
            Some(Found::Method(_)) => !matches!(self.object, Value::Obj(_) | Value::Native(_)),
            Some(Found::Value(_)) => false,
        }
    }
    /// What was found, as errors name it.
    pub(crate) fn method(&self) -> Value {
        match &self.found {
            Some(Found::Method(function)) => Value::Func(function.clone()),
            Some(Found::Value(found)) => found.clone(),
            None => op::getattr(&self.object, self.name).unwrap_or_default(),
        }
    }
    pub fn call(&self, args: impl Into<Args>) -> R {
        match &self.found {
            Some(Found::Method(function)) => function.call_bound(&self.object, args.into()),
            Some(Found::Value(found)) => op::call(found, args),
            None => op::call(&op::getattr(&self.object, self.name)?, args),
        }
    }
}

/// `object.name(args)` for a receiver that nothing is known of, its method found before `args` are evaluated; with
/// `method:`, what builtin types have of that name is called as such; after `=>`,
/// arguments that are unpacked.
#[macro_export]
macro_rules! early {
    ($object:expr, $name:expr => $($args:tt)+) => {
        match $crate::emitted::early($object, $name) {
            Ok(found) => {
                let given = $crate::unpacked!(&found => $($args)+);
                found.call(given)
            }
            Err(error) => Err(error),
        }
    };
    ($object:expr, $name:expr, $method:ident: $first:expr) => {
        match $crate::emitted::early_direct($object, $name) {
            Ok(found) => {
                let first = $crate::prelude::Value::from($first);
                if found.is_builtin() {
                    found.object.$method(first)
                } else {
                    found.call($crate::args![first])
                }
            }
            Err(error) => Err(error),
        }
    };
    ($object:expr, $name:expr, $method:ident: $first:expr, $second:expr) => {
        match $crate::emitted::early_direct($object, $name) {
            Ok(found) => {
                let first = $crate::prelude::Value::from($first);
                let second = $crate::prelude::Value::from($second);
                if found.is_builtin() {
                    found.object.$method(first, second)
                } else {
                    found.call($crate::args![first, second])
                }
            }
            Err(error) => Err(error),
        }
    };
    ($object:expr, $name:expr, $args:expr) => {
        match $crate::emitted::early($object, $name) {
            Ok(found) => {
                let given = $args;
                found.call(given)
            }
            Err(error) => Err(error),
        }
    };
}
