//! What could not be translated, where a program may never come to it: it ends there, with the reason, whatever handlers it has.
use crate::prelude::*;

thread_local! {
    static CLASS: OnceCell<Option<Class>> = const { OnceCell::new() };
}

const STATUS: i32 = 70;

fn stop(reason: &str) -> ! {
    let _ = crate::io::flush_all();
    eprintln!("BATUTA-T-004: {reason}");
    std::process::exit(STATUS)
}

/// A place that is reached: the end of the program.
pub fn refused(reason: &str) -> R<()> {
    stop(reason)
}

/// A module that only CPython has: it may be there, no more.
pub fn refused_module(name: &'static str, reason: &'static str) -> Value {
    let module = Module::new(name);
    module.set_fallback(|_, _| stop(reason));
    Value::Module(module)
}

/// A member of a module that only CPython has: whatever is done with it ends the program.
pub fn refused_member(_name: &str, reason: &'static str) -> Value {
    match class() {
        Some(_) => Value::native(Refused { reason }),
        None => stop(reason),
    }
}

struct Refused {
    reason: &'static str,
}

impl Native for Refused {
    fn class(&self) -> Class {
        class().unwrap_or_else(|| stop(self.reason))
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
    fn get_attribute(&self, _this: &Value, _name: &str) -> R<Option<Value>> {
        stop(self.reason)
    }
    fn set_attribute(&self, _this: &Value, _name: &str, _value: Option<Value>) -> R<bool> {
        stop(self.reason)
    }
    fn descriptor_get(&self, _this: &Value, _instance: Option<&Value>, _owner: &Class) -> R<Option<Value>> {
        stop(self.reason)
    }
    fn attribute_names(&self) -> Vec<Str> {
        stop(self.reason)
    }
}

fn used(this: &Value, _: Args) -> R {
    stop(this.downcast::<Refused>().map_or("", |found| found.reason))
}

/// Its operations, those of both sides: each finds what it is asked of among its operands.
const OPERATIONS: &[&str] = &[
    "__call__",
    "__getitem__",
    "__setitem__",
    "__delitem__",
    "__iter__",
    "__next__",
    "__len__",
    "__contains__",
    "__bool__",
    "__hash__",
    "__eq__",
    "__ne__",
    "__lt__",
    "__le__",
    "__gt__",
    "__ge__",
    "__str__",
    "__repr__",
    "__format__",
    "__enter__",
    "__exit__",
    "__add__",
    "__radd__",
    "__sub__",
    "__rsub__",
    "__mul__",
    "__rmul__",
    "__truediv__",
    "__rtruediv__",
    "__floordiv__",
    "__rfloordiv__",
    "__mod__",
    "__rmod__",
    "__pow__",
    "__rpow__",
    "__and__",
    "__rand__",
    "__or__",
    "__ror__",
    "__xor__",
    "__rxor__",
    "__lshift__",
    "__rlshift__",
    "__rshift__",
    "__rrshift__",
    "__neg__",
    "__pos__",
    "__invert__",
    "__abs__",
    "__int__",
    "__float__",
    "__index__",
    "__instancecheck__",
    "__subclasscheck__",
    "__mro_entries__",
    "__await__",
    "__aiter__",
    "__anext__",
    "__aenter__",
    "__aexit__",
    "__matmul__",
    "__rmatmul__",
    "__divmod__",
    "__rdivmod__",
    "__round__",
    "__complex__",
    "__bytes__",
    "__reversed__",
    "__fspath__",
    "__missing__",
];

fn class() -> Option<Class> {
    CLASS.with(|c| {
        c.get_or_init(|| {
            let builder = crate::class::ClassBuilder::native("unsupported", "batuta");
            OPERATIONS.iter().fold(builder, |b, name| b.method(name, used)).build().ok()
        })
        .clone()
    })
}
