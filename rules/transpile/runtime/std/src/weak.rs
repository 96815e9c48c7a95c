//! `_weak`: handles that do not keep an object; what `weakref` is made of.
use batuta_rt::prelude::*;

struct Handle {
    class: Class,
    target: Target,
    address: usize,
}

enum Target {
    Object(WeakObj),
    Function(WeakFunc),
    Generator(WeakGen),
}

impl Target {
    fn get(&self) -> Option<Value> {
        match self {
            Target::Object(object) => object.get().map(Value::Obj),
            Target::Function(function) => function.get().map(Value::Func),
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
        Value::Class(_) | Value::Native(_) | Value::Set(_) | Value::FrozenSet(_) => Err(not_implemented_error(
            format!("batuta: weak references to '{}' objects are not supported", value.type_name()),
        )),
        other => Err(type_error(format!("cannot create weak reference to '{}' object", other.type_name()))),
    }
}

thread_local! {
    /// Objects that something refers to weakly, for `stray`.
    static WATCHED: Slot<Vec<WeakObj>> = const { Slot::new(Vec::new()) };
}

fn note(object: &Obj) {
    WATCHED.with(|w| {
        w.with_mut(|list| {
            if list.len() >= 64 && list.len().is_power_of_two() {
                list.retain(|one| one.get().is_some());
            }
            list.push(object.downgrade());
        })
    });
}

/// Whether an object that is referred to weakly may be one that only itself keeps: CPython's collector would find it.
fn stray() -> R<bool> {
    for weak in WATCHED.with(Slot::get) {
        if let Some(object) = weak.get() {
            if keeps_itself(&object)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Whether what the object holds leads back to it, or to where it cannot be seen whether it does.
fn keeps_itself(object: &Obj) -> R<bool> {
    let mut seen = std::collections::HashSet::new();
    let mut open = parts(&Value::Obj(object.clone()));
    while let Some(value) = open.pop() {
        match &value {
            Value::Obj(o) if o.same(object) => return Ok(true),
            Value::Native(_) | Value::Iter(_) | Value::Gen(_) | Value::View(_) | Value::Func(_) => return Ok(true),
            _ => {}
        }
        if seen.insert(value.id()) {
            open.extend(parts(&value));
        }
    }
    Ok(false)
}

fn parts(value: &Value) -> Vec<Value> {
    let mapping = |d: &Dict| d.items().into_iter().flat_map(|(k, v)| [k, v]).collect::<Vec<_>>();
    match value {
        Value::Obj(o) => {
            let mut found = mapping(o.attrs());
            if !matches!(value.payload(), Value::Obj(_)) {
                found.push(value.payload().clone());
            }
            found
        }
        Value::List(l) => l.to_vec(),
        Value::Tuple(t) => t.to_vec(),
        Value::Dict(d) => mapping(d),
        Value::Set(s) | Value::FrozenSet(s) => s.to_vec(),
        Value::Method(m) => vec![m.this.clone()],
        _ => Vec::new(),
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
                Value::Func(function) => (Target::Function(function.downgrade()), function.address()),
                other => {
                    let object = object(other)?;
                    note(object);
                    (Target::Object(object.downgrade()), object.address())
                }
            };
            Ok(Value::native(Handle { class: class.clone(), target, address }))
        })
        .function("stray", |a| {
            a.empty("stray")?;
            Ok(stray()?.into())
        })
        .function("refuse", |a| {
            let reason = a.one("refuse")?.as_str()?;
            batuta_rt::emitted::refused(&reason).map(|()| Value::None)
        })
        .function("watch", |a| {
            let [value, callback] = a.exactly::<2>("watch")?;
            let address = match &value {
                Value::Func(function) => function.address(),
                other => object(other)?.address(),
            };
            batuta_rt::finalize::watch(address, callback);
            Ok(Value::None)
        }))
}

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("_weak", build))
}
