//! `Exc`: a raised exception, one handle wide; making, matching and chaining exceptions.
pub mod create;
pub mod group;
pub mod handling;
pub mod methods;
pub mod raise;
pub mod star;
pub mod suggest;
pub mod traceback;
pub mod uncaught;

use crate::prelude::*;
pub(crate) use handling::mark;
pub use handling::{current, handling, handling_outcome, resume, suspend, Handling, Suspended};
pub use raise::{raise, reraise, throw};

/// Typed names of the exception classes.
pub use crate::class::builtin::names as class;

/// What a failing operation carries: the exception object.
#[derive(Clone)]
pub struct Exc(Obj);

pub type R<T = Value> = Result<T, Exc>;

/// The parts of an exception object that are not instance attributes.
#[derive(Default)]
pub struct ExcData {
    pub args: Slot<Vec<Value>>,
    pub cause: Slot<Value>,
    pub context: Slot<Value>,
    pub suppress: Cell<bool>,
    /// A handler had it.
    pub raised: Cell<bool>,
    /// What `__traceback__` was set to, or the object it gave.
    pub traceback: Slot<Option<Value>>,
    /// What the type keeps besides: `errno`, `code`, `value`, `name`, ...
    pub fields: Slot<Vec<(&'static str, Value)>>,
}

impl ExcData {
    pub fn field(&self, name: &str) -> Option<Value> {
        self.fields.with(|f| f.iter().find(|(k, _)| *k == name).map(|(_, v)| v.clone()))
    }
    pub fn set_field(&self, name: &'static str, value: Value) {
        let old = self.fields.with_mut(|f| match f.iter_mut().find(|(k, _)| *k == name) {
            Some(slot) => Some(std::mem::replace(&mut slot.1, value)),
            None => {
                f.push((name, value));
                None
            }
        });
        drop(old);
    }
}

impl Exc {
    /// A new exception of a builtin class, as `cls(*args)`.
    #[cold]
    pub fn new(class: Class, args: &[Value]) -> Exc {
        let data = ExcData { args: Slot::new(args.to_vec()), ..ExcData::default() };
        let exc = Obj::with_payload(class, Payload::Exc(Box::new(data)));
        create::fill_fields(&exc, args);
        Exc(exc)
    }
    #[cold]
    pub fn of(kind: K, text: impl Into<Value>) -> Exc {
        Exc::new(crate::class::builtin::get(kind), &[text.into()]).with_context()
    }
    /// Wraps an exception object; anything else becomes CPython's TypeError.
    pub fn from_value(value: Value) -> Exc {
        match value {
            Value::Obj(obj) if obj.exc().is_some() => Exc(obj),
            _ => type_error("exceptions must derive from BaseException"),
        }
    }
    pub fn obj(&self) -> &Obj {
        &self.0
    }
    pub fn value(&self) -> Value {
        Value::Obj(self.0.clone())
    }
    pub fn class(&self) -> Class {
        self.0.class()
    }
    pub fn data(&self) -> Option<&ExcData> {
        self.0.exc()
    }
    /// `__traceback__` of an exception on its way.
    pub fn traceback(&self) -> Value {
        self.data().map_or(Value::None, |d| {
            traceback::note(d);
            traceback::of(d)
        })
    }
    pub fn args(&self) -> Vec<Value> {
        self.0.exc().map(|d| d.args.get()).unwrap_or_default()
    }
    pub fn is(&self, kind: K) -> bool {
        self.class().is_subclass_of(kind)
    }
    /// `except classes:` where `classes` is a class or a tuple of them.
    pub fn matches(&self, classes: &Value) -> R<bool> {
        match classes {
            Value::Class(c) if c.is_subclass_of(K::BaseException) => Ok(self.class().is_subclass(c)),
            Value::Tuple(t) => {
                for item in t.iter() {
                    if self.matches(item)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            _ => Err(type_error("catching classes that do not inherit from BaseException is not allowed")),
        }
    }
    /// Sets `__context__` to the exception being handled, as raising does.
    pub fn set_context(&self, context: Option<&Exc>) {
        let (Some(data), Some(context)) = (self.0.exc(), context) else {
            return;
        };
        if context.0.same(&self.0) {
            return;
        }
        // As CPython: a cycle that this would close is cut.
        let mut at = context.clone();
        while let Some(Value::Obj(next)) = at.data().map(|d| d.context.get()) {
            if next.same(&self.0) {
                if let Some(d) = at.data() {
                    d.context.set(Value::None);
                }
                break;
            }
            at = Exc(next);
        }
        data.context.set(context.value());
    }
    fn with_context(self) -> Exc {
        self.set_context(current().as_ref());
        self
    }
    /// `str(e)`, or empty when that raises.
    pub fn message(&self) -> Str {
        crate::text::fmt::str(&self.value()).unwrap_or_default()
    }
}

impl std::fmt::Debug for Exc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.class().full_name(), self.message())
    }
}
impl From<Exc> for Value {
    fn from(e: Exc) -> Value {
        e.value()
    }
}

macro_rules! makers {
    ($($name:ident $kind:ident),* $(,)?) => {
        $(#[cold]
        pub fn $name(text: impl Into<Str>) -> Exc {
            Exc::of(K::$kind, text.into())
        })*
    };
}
/// One constructor per common exception.
pub mod make {
    use crate::prelude::*;
    makers! {
        type_error TypeError, value_error ValueError, index_error IndexError, runtime_error RuntimeError,
        overflow_error OverflowError, zero_division_error ZeroDivisionError, assertion_error AssertionError,
        name_error NameError, unbound_local_error UnboundLocalError, recursion_error RecursionError,
        not_implemented_error NotImplementedError, lookup_error LookupError, import_error ImportError,
        eof_error EOFError, buffer_error BufferError, unsupported_operation UnsupportedOperation,
    }
    #[cold]
    pub fn memory_error(_text: &str) -> Exc {
        Exc::new(crate::class::builtin::get(K::MemoryError), &[])
    }
    #[cold]
    pub fn key_error(key: impl Into<Value>) -> Exc {
        Exc::of(K::KeyError, key.into())
    }
    #[cold]
    pub fn stop_iteration(value: Option<Value>) -> Exc {
        let args: Vec<Value> = value.into_iter().collect();
        Exc::new(crate::class::builtin::get(K::StopIteration), &args).with_context()
    }
    #[cold]
    pub fn attribute_error(text: String, object: &Value, name: &str) -> Exc {
        let made = Exc::of(K::AttributeError, text);
        if let Some(data) = made.data() {
            data.set_field("name", Value::str(name));
            data.set_field("obj", object.clone());
        }
        made
    }
    /// `OSError(errno, text, filename)`, as the subclass that errno stands for.
    #[cold]
    pub fn os_error(errno: i32, text: &str, filename: Option<Value>) -> Exc {
        let mut args: Vec<Value> = vec![errno.into(), text.into()];
        args.extend(filename);
        Exc::new(super::create::os_error_class(errno as i64), &args)
    }
}
