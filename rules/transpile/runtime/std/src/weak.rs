//! `_weak`: handles that do not keep an object; what `weakref` is made of.
use batuta_rt::prelude::*;

struct Handle {
    class: Class,
    target: Target,
    address: usize,
}

enum Target {
    Object(WeakObj),
    Generator(WeakGen),
}

impl Target {
    fn get(&self) -> Option<Value> {
        match self {
            Target::Object(object) => object.get().map(Value::Obj),
            Target::Generator(generator) => generator.get().map(Value::Gen),
        }
    }
}

impl Native for Handle {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}

fn handle(value: &Value) -> R<&Handle> {
    value.downcast::<Handle>().ok_or_else(|| type_error("expected a weak handle"))
}

fn object(value: &Value) -> R<&Obj> {
    match value {
        Value::Obj(object) => Ok(object),
        Value::Func(_) | Value::Class(_) | Value::Native(_) | Value::Set(_) | Value::FrozenSet(_) => {
            Err(not_implemented_error(format!(
                "batuta: weak references to '{}' objects are not supported",
                value.type_name()
            )))
        }
        other => Err(type_error(format!("cannot create weak reference to '{}' object", other.type_name()))),
    }
}

fn build() -> R<Module> {
    let class = ClassBuilder::native("handle", "_weak")
        .method("get", |this, _| Ok(handle(this)?.target.get().unwrap_or_default()))
        .method("alive", |this, _| Ok(handle(this)?.target.get().is_some().into()))
        .getter("address", |this| Ok(handle(this)?.address.into()))
        .build()?;
    Ok(Module::new("_weak")
        .function("handle", move |a| {
            let value = a.one("handle")?;
            let (target, address) = match &value {
                Value::Gen(generator) => (Target::Generator(generator.downgrade()), generator.address()),
                other => {
                    let object = object(other)?;
                    (Target::Object(object.downgrade()), object.address())
                }
            };
            Ok(Value::native(Handle { class: class.clone(), target, address }))
        })
        .function("watch", |a| {
            let [value, callback] = a.exactly::<2>("watch")?;
            batuta_rt::finalize::watch(object(&value)?.address(), callback);
            Ok(Value::None)
        }))
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("_weak", build))
}
