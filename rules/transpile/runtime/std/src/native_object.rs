//! `native_object!`: what every library object that is kept in Rust shares: its class, and attributes of its own.
use batuta_rt::prelude::*;

/// True when a class attribute of that name wants to see assignments.
pub fn guarded(class: &Class, name: &str) -> bool {
    match class.lookup(name) {
        Some(Value::Descriptor(d)) => matches!(*d, Descriptor::Property(_)),
        Some(Value::Func(f)) => matches!(f.kind(), FuncKind::Getter(..)),
        _ => false,
    }
}

/// True for a class made by this library, false for a subclass of the program.
pub fn is_exact(class: &Class) -> bool {
    class.dict().get_str("__new__").is_some_and(|new| match new {
        Value::Descriptor(d) => matches!(&*d, Descriptor::Static(Value::Func(f)) if f.is_builtin()),
        _ => false,
    })
}

/// Implements `Native` for a struct with the fields `class: Class` and `attrs: Dict`; with `no dict`, only instances of
/// subclasses take attributes.
#[macro_export]
macro_rules! native_object {
    ($type:ty) => {
        $crate::native_object!($type, false);
    };
    ($type:ty, no dict $(, $more:item)*) => {
        $crate::native_object!($type, true $(, $more)*);
    };
    ($type:ty, $bare:literal $(, $more:item)*) => {
        impl Native for $type {
            fn class(&self) -> Class {
                self.class.clone()
            }
            fn as_any(&self) -> &dyn std::any::Any {
                self
            }
            fn get_attribute(&self, _this: &Value, name: &str) -> R<Option<Value>> {
                if name == "__dict__" && !($bare && $crate::native_object::is_exact(&self.class)) {
                    return Ok(Some(Value::Dict(self.attrs.clone())));
                }
                Ok(self.attrs.get_str(name))
            }
            fn set_attribute(&self, this: &Value, name: &str, value: Option<Value>) -> R<bool> {
                if $crate::native_object::guarded(&self.class, name) {
                    return Ok(false);
                }
                match value {
                    _ if $bare && $crate::native_object::is_exact(&self.class) => return Ok(false),
                    Some(value) => self.attrs.set_str(name, value),
                    None => {
                        if self.attrs.remove_str(name).is_none() {
                            let text = format!("'{}' object has no attribute '{name}'", this.type_name());
                            return Err(attribute_error(text, this, name));
                        }
                    }
                }
                Ok(true)
            }
            fn attribute_names(&self) -> Vec<Str> {
                self.attrs.keys().iter().filter_map(|k| k.as_str().ok()).collect()
            }
            $($more)*
        }
    };
}
