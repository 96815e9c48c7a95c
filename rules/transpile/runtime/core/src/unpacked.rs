//! Arguments that are unpacked, `f(*args, **named)`: in Python's order, and with errors that name what is called.
use crate::dict::methods::each_pair;
use crate::emitted::Early;
use crate::prelude::*;

/// What is called, as errors of unpacking name it.
pub trait Called {
    fn called(&self) -> R<String>;
}

impl Called for str {
    fn called(&self) -> R<String> {
        Ok(self.to_string())
    }
}

impl Called for Value {
    fn called(&self) -> R<String> {
        let Some(name) = crate::attribute::getattr_opt(self, "__qualname__")? else {
            return Ok(fmt::str(self)?.to_string());
        };
        let name = fmt::str(&name)?;
        let module = crate::attribute::getattr_opt(self, "__module__")?.unwrap_or(Value::None);
        Ok(match module.payload() {
            Value::Str(module) if **module != *"builtins" => format!("{module}.{name}()"),
            _ => format!("{name}()"),
        })
    }
}

impl<T: Called + ?Sized> Called for &T {
    fn called(&self) -> R<String> {
        (**self).called()
    }
}

impl Called for Early {
    fn called(&self) -> R<String> {
        self.method().called()
    }
}

fn walked(value: &Value) -> bool {
    let has = |name: &str| class_of(value).lookup(name).is_some();
    matches!(value, Value::List(_) | Value::Tuple(_)) || has("__iter__") || has("__getitem__")
}

impl Args {
    /// `*value` beside other arguments by place.
    pub fn unpack(&mut self, value: &Value) -> R<()> {
        if !walked(value) {
            return Err(type_error(format!("Value after * must be an iterable, not {}", value.type_name())));
        }
        self.extend(value)
    }
    /// `*value` where nothing else is given by place.
    pub fn unpack_alone<C: Called + ?Sized>(&mut self, value: &Value, callee: &C) -> R<()> {
        if !walked(value) {
            let (name, kind) = (callee.called()?, value.type_name());
            return Err(type_error(format!("{name} argument after * must be an iterable, not {kind}")));
        }
        self.extend(value)
    }
    /// `**mapping`.
    pub fn unpack_keywords<C: Called + ?Sized>(&mut self, mapping: &Value, callee: &C) -> R<()> {
        let is_mapping = each_pair(mapping, |key, value| match key.payload() {
            Value::Str(name) if self.kw.iter().any(|(known, _)| known == name) => {
                let callee = callee.called()?;
                Err(type_error(format!("{callee} got multiple values for keyword argument '{name}'")))
            }
            Value::Str(name) => self.keyword(name.clone(), value),
            _ => Err(type_error("keywords must be strings")),
        })?;
        if !is_mapping {
            let (name, kind) = (callee.called()?, mapping.type_name());
            return Err(type_error(format!("{name} argument after ** must be a mapping, not {kind}")));
        }
        Ok(())
    }
}

/// The arguments of a call that unpacks some; what comes before `=>` is called.
#[macro_export]
macro_rules! unpacked {
    ($callee:expr => *$value:expr) => {{
        let mut made = $crate::prelude::Args::none();
        made.unpack_alone(&$value, $callee)?;
        made
    }};
    // Nothing else is given by place: this is walked after the rest was evaluated.
    ($callee:expr => *$value:expr; $($named:tt)+) => {{
        let alone = $value;
        let mut made = $crate::prelude::Args::none();
        $crate::unpacked_named!(made, $callee, $($named)+);
        made.unpack_alone(&alone, $callee)?;
        made
    }};
    ($callee:expr => $($rest:tt)+) => {{
        let mut made = $crate::prelude::Args::none();
        $crate::unpacked_placed!(made, $callee, $($rest)+);
        made
    }};
}
#[doc(hidden)]
#[macro_export]
macro_rules! unpacked_placed {
    ($made:ident, $callee:expr,) => {};
    ($made:ident, $callee:expr, ; $($named:tt)*) => { $crate::unpacked_named!($made, $callee, $($named)*) };
    ($made:ident, $callee:expr, *$value:expr) => { $made.unpack(&$value)? };
    ($made:ident, $callee:expr, *$value:expr, $($rest:tt)*) => {
        $made.unpack(&$value)?;
        $crate::unpacked_placed!($made, $callee, $($rest)*)
    };
    ($made:ident, $callee:expr, *$value:expr; $($named:tt)*) => {
        $made.unpack(&$value)?;
        $crate::unpacked_named!($made, $callee, $($named)*)
    };
    ($made:ident, $callee:expr, $value:expr) => { $made.push($crate::prelude::Value::from($value)) };
    ($made:ident, $callee:expr, $value:expr, $($rest:tt)*) => {
        $made.push($crate::prelude::Value::from($value));
        $crate::unpacked_placed!($made, $callee, $($rest)*)
    };
    ($made:ident, $callee:expr, $value:expr; $($named:tt)*) => {
        $made.push($crate::prelude::Value::from($value));
        $crate::unpacked_named!($made, $callee, $($named)*)
    };
}
#[doc(hidden)]
#[macro_export]
macro_rules! unpacked_named {
    ($made:ident, $callee:expr,) => {};
    ($made:ident, $callee:expr, ** $value:expr) => { $made.unpack_keywords(&$value, $callee)? };
    ($made:ident, $callee:expr, ** $value:expr, $($rest:tt)*) => {
        $made.unpack_keywords(&$value, $callee)?;
        $crate::unpacked_named!($made, $callee, $($rest)*)
    };
    ($made:ident, $callee:expr, $name:literal = $value:expr) => {
        $made.keyword($crate::s!($name), $crate::prelude::Value::from($value))?
    };
    ($made:ident, $callee:expr, $name:literal = $value:expr, $($rest:tt)*) => {
        $made.keyword($crate::s!($name), $crate::prelude::Value::from($value))?;
        $crate::unpacked_named!($made, $callee, $($rest)*)
    };
}

/// `callee(*args, **named)`: what is called is evaluated first.
#[macro_export]
macro_rules! unpack {
    ($callee:expr => $($args:tt)+) => {{
        let callee = &$callee;
        callee.call($crate::unpacked!(callee => $($args)+))
    }};
}
