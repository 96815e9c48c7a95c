//! The attribute protocol: reading, storing and deleting attributes of any value; binding.
use crate::prelude::*;

/// What reading `attr` from a class gives, through an instance or the class itself.
pub fn bind(attr: &Value, instance: Option<&Value>, owner: &Class) -> R {
    match attr {
        Value::Func(f) => match (f.kind(), instance) {
            (FuncKind::Getter(get, _), Some(this)) => get(this),
            (FuncKind::Member, Some(this)) => match this {
                Value::Obj(o) => o.attr(&f.name()).ok_or_else(|| missing(this, &f.name())),
                _ => Err(missing(this, &f.name())),
            },
            (_, Some(this)) if f.binds() => Ok(Method::bind(attr.clone(), this.clone())),
            _ => Ok(attr.clone()),
        },
        Value::Descriptor(d) => match (&**d, instance) {
            (Descriptor::Static(inner), _) => Ok(inner.clone()),
            (Descriptor::Class(inner), _) => match inner {
                Value::Descriptor(_) => bind(inner, Some(&Value::Class(owner.clone())), owner),
                _ => Ok(Method::bind(inner.clone(), Value::Class(owner.clone()))),
            },
            (Descriptor::Property(p), Some(this)) => {
                let get = &p.now().get;
                if get.is_none() {
                    let text = format!("{} of '{}' object has no getter", property_name(p), owner.name());
                    return Err(attribute_error(text, this, ""));
                }
                op::call_with(get, [this.clone()])
            }
            _ => Ok(attr.clone()),
        },
        Value::Native(n) => Ok(n.get().descriptor_get(attr, instance, owner)?.unwrap_or_else(|| attr.clone())),
        Value::Obj(o) => {
            let class = o.class();
            match class.lookup("__get__") {
                Some(method) => {
                    call_guard!("__get__");
                    let args = vec![instance.cloned().unwrap_or_default(), Value::Class(owner.clone())];
                    call_bound(&method, attr, &class, Args::of(args))
                }
                None => Ok(attr.clone()),
            }
        }
        _ => Ok(attr.clone()),
    }
}

fn property_name(p: &Property) -> String {
    match p.name.get() {
        Value::Str(s) => format!("property '{s}'"),
        _ => "property".into(),
    }
}

/// Calls a class attribute as a method of `this`.
pub fn call_bound(method: &Value, this: &Value, class: &Class, args: Args) -> R {
    match method {
        Value::Func(f) if f.binds() => f.call_bound(this, args),
        other => op::call(&bind(other, Some(this), class)?, args),
    }
}

/// The same with one argument.
#[inline]
pub fn call_bound_one(method: &Value, this: &Value, class: &Class, argument: &Value) -> R {
    match method {
        Value::Func(f) if matches!(f.kind(), FuncKind::User { .. }) => f.call_with([this.share(), argument.share()]),
        other => call_bound(other, this, class, Args::from([argument.clone()])),
    }
}

pub(crate) fn is_data(attr: &Value) -> bool {
    match attr {
        Value::Func(f) => matches!(f.kind(), FuncKind::Getter(..)),
        Value::Descriptor(d) => matches!(&**d, Descriptor::Property(_)),
        Value::Obj(o) => {
            let class = o.class();
            class.lookup("__set__").is_some() || class.lookup("__delete__").is_some()
        }
        _ => false,
    }
}

/// True when the class reads attributes its own way.
pub(crate) fn intercepts(class: &Class) -> bool {
    matches!(class.lookup("__getattribute__"), Some(Value::Func(f)) if !f.is_builtin())
}

#[cold]
fn missing(object: &Value, name: &str) -> Exc {
    let text = match object {
        Value::Class(c) => format!("type object '{}' has no attribute '{name}'", c.name()),
        _ => format!("'{}' object has no attribute '{name}'", object.type_name()),
    };
    attribute_error(text, object, name)
}

/// The error of reading what is not there, in CPython or only here.
#[cold]
pub(crate) fn absent(object: &Value, name: &str) -> Exc {
    crate::gaps::refusal(object, name).unwrap_or_else(|| missing(object, name))
}

/// `object.name`.
pub fn getattr(object: &Value, name: &str) -> R {
    let class = class_of(object);
    if let Value::Obj(_) = object {
        let found = match class.lookup("__getattribute__") {
            Some(method @ Value::Func(_)) if intercepts(&class) => {
                call_bound(&method, object, &class, Args::of(vec![Value::str(name)])).map(Some)
            }
            _ => generic(object, &class, name),
        };
        let failed = match found {
            Ok(Some(value)) => return Ok(value),
            Ok(None) => None,
            Err(e) if e.is(K::AttributeError) => Some(e),
            Err(e) => return Err(e),
        };
        return match class.lookup("__getattr__") {
            Some(method) => call_bound(&method, object, &class, Args::of(vec![Value::str(name)])),
            None => Err(failed.unwrap_or_else(|| absent(object, name))),
        };
    }
    match generic(object, &class, name)? {
        Some(found) => Ok(found),
        None => match object {
            Value::Module(m) => m.get(name),
            Value::Descriptor(d) if matches!(**d, Descriptor::Super { .. }) => {
                Err(attribute_error(format!("'super' object has no attribute '{name}'"), object, name))
            }
            _ => Err(absent(object, name)),
        },
    }
}

/// `getattr(object, name)` as an option: only AttributeError counts as absence.
pub fn getattr_opt(object: &Value, name: &str) -> R<Option<Value>> {
    match getattr(object, name) {
        Ok(found) => Ok(Some(found)),
        Err(e) if e.is(K::AttributeError) => Ok(None),
        Err(e) => Err(e),
    }
}

pub fn hasattr(object: &Value, name: &str) -> R<bool> {
    Ok(getattr_opt(object, name)?.is_some())
}

/// `object.__getattribute__(self, name)`: no user hooks.
pub(crate) fn generic(object: &Value, class: &Class, name: &str) -> R<Option<Value>> {
    match object {
        Value::Class(c) => return crate::class::type_methods::class_attribute(c, name),
        Value::Module(m) => return m.find(name),
        Value::Func(_) | Value::Method(_) => {
            if let Some(found) = crate::func::attrs::get(object, name)? {
                return Ok(Some(found));
            }
            if name == "__get__" && matches!(object, Value::Func(_)) {
                return Ok(Some(crate::func::attrs::getter_of(object)));
            }
        }
        Value::Descriptor(d) => {
            if let Descriptor::Super { from, this, owner } = &**d {
                return super_attribute(from, this, owner, name);
            }
            if let Some(found) = crate::func::attrs::descriptor_get(object, d, name)? {
                return Ok(Some(found));
            }
        }
        Value::Native(n) => {
            if let Some(found) = n.get().get_attribute(object, name)? {
                return Ok(Some(found));
            }
        }
        _ => {}
    }
    let attr = class.lookup(name);
    if let Some(attr) = attr.as_ref().filter(|a| is_data(a)) {
        return bind(attr, Some(object), class).map(Some);
    }
    if let Value::Obj(o) = object {
        if let Some(data) = o.exc() {
            if let Some(found) = crate::exc::methods::get(o, data, name) {
                return Ok(Some(found));
            }
        }
        if let Some(found) = o.attr(name) {
            return Ok(Some(found));
        }
    }
    if let Some(attr) = attr {
        return bind(&attr, Some(object), class).map(Some);
    }
    Ok(match (name, object) {
        ("__class__", _) => Some(class.into()),
        ("__weakref__", Value::Obj(_)) if crate::class::type_methods::referable(class) => Some(Value::None),
        ("__dict__", Value::Obj(o)) if class.slots().is_none() => Some(Value::Dict(o.attrs().clone())),
        ("__doc__", _) => Some(Value::None),
        // Types written in C have it by their metatype only.
        ("__module__", _) if class.kind().is_none() => Some(class.module().into()),
        _ => None,
    })
}

fn super_attribute(from: &Class, this: &Value, owner: &Class, name: &str) -> R<Option<Value>> {
    if name == "__class__" {
        return Ok(Some(crate::class::builtin::get(K::Super).into()));
    }
    let unbound = matches!(this, Value::None) && !owner.is_subclass(from);
    let found = if unbound { None } else { owner.lookup_after(from, name) };
    let Some((_, attr)) = found else {
        return Ok(match name {
            "__thisclass__" => Some(from.into()),
            "__self__" => Some(this.clone()),
            "__self_class__" if unbound => Some(Value::None),
            "__self_class__" => Some(owner.into()),
            _ => None,
        });
    };
    let through_class = matches!(this, Value::Class(c) if c.is_subclass(from));
    bind(&attr, if through_class { None } else { Some(this) }, owner).map(Some)
}

/// `object.name = value`.
pub fn setattr(object: &Value, name: &str, value: Value) -> R<()> {
    if let Value::Obj(o) = object {
        let class = o.class();
        if let Some(method @ Value::Func(_)) = class.lookup("__setattr__") {
            if matches!(&method, Value::Func(f) if !f.is_builtin()) {
                return call_bound(&method, object, &class, Args::of(vec![Value::str(name), value])).map(drop);
            }
        }
        return store(object, o, &class, name, Some(value));
    }
    store_other(object, name, Some(value))
}

/// `del object.name`.
pub fn delattr(object: &Value, name: &str) -> R<()> {
    if let Value::Obj(o) = object {
        let class = o.class();
        if let Some(method @ Value::Func(_)) = class.lookup("__delattr__") {
            if matches!(&method, Value::Func(f) if !f.is_builtin()) {
                return call_bound(&method, object, &class, Args::of(vec![Value::str(name)])).map(drop);
            }
        }
        return store(object, o, &class, name, None);
    }
    store_other(object, name, None)
}

/// `object.__setattr__` / `__delattr__` of an instance: no user hooks.
pub(crate) fn store(object: &Value, o: &Obj, class: &Class, name: &str, value: Option<Value>) -> R<()> {
    if let Some(attr) = class.lookup(name) {
        if store_descriptor(&attr, object, class, name, &value)? {
            return Ok(());
        }
    }
    match (name, &value) {
        ("__class__", Some(Value::Class(c))) => {
            if c.kind().is_some() || class.kind().is_some() {
                let text = "__class__ assignment only supported for mutable types or ModuleType subclasses";
                return Err(type_error(text));
            }
            o.set_class(c.clone());
            return Ok(());
        }
        ("__dict__", given) if class.slots().is_none() && !class.same(&crate::class::builtin::get(K::Object)) => {
            match given.as_ref().map(Value::payload) {
                Some(Value::Dict(d)) => o.set_attrs(d.clone()),
                None => o.set_attrs(Dict::new()),
                Some(other) => {
                    let text = format!("__dict__ must be set to a dictionary, not a '{}'", other.type_name());
                    return Err(type_error(text));
                }
            }
            return Ok(());
        }
        _ => {}
    }
    if class.same(&crate::class::builtin::get(K::Object)) {
        return Err(missing(object, name));
    }
    if let (Some(data), Some(value)) = (o.exc(), &value) {
        if crate::exc::methods::set(data, name, value)? {
            return Ok(());
        }
    }
    if let Some(slots) = class.slots() {
        if !slots.iter().any(|s| &**s == name) {
            if class.lookup(name).is_some() {
                let text = format!("'{}' object attribute '{name}' is read-only", class.name());
                return Err(attribute_error(text, object, name));
            }
            return Err(missing(object, name));
        }
    }
    match value {
        Some(value) => o.set_attr(name, value),
        None => {
            if o.attrs().remove_str(name).is_none() {
                return Err(missing_for_deletion(object, class, name));
            }
        }
    }
    Ok(())
}

fn missing_for_deletion(object: &Value, class: &Class, name: &str) -> Exc {
    if class.slots().is_some() {
        return attribute_error(name.to_string(), object, name);
    }
    missing(object, name)
}

/// True when the class attribute took the assignment.
pub(crate) fn store_descriptor(
    attr: &Value,
    object: &Value,
    class: &Class,
    name: &str,
    value: &Option<Value>,
) -> R<bool> {
    match attr {
        Value::Descriptor(d) => {
            let Descriptor::Property(p) = &**d else {
                return Ok(false);
            };
            let p = p.now();
            let (call, noun) = if value.is_some() { (&p.set, "setter") } else { (&p.delete, "deleter") };
            if call.is_none() {
                let text = format!("{} of '{}' object has no {noun}", property_name(p), class.qualname());
                return Err(attribute_error(text, object, name));
            }
            match value {
                Some(value) => op::call_with(call, [object.clone(), value.clone()])?,
                None => op::call_with(call, [object.clone()])?,
            };
            Ok(true)
        }
        Value::Func(f) => match f.kind() {
            FuncKind::Getter(_, Some(set)) => set(object, value.clone()).map(|()| true),
            FuncKind::Getter(_, None) => {
                let member = [K::Property, K::Slice, K::Range, K::Complex];
                let text = match member.iter().any(|kind| class.layout() == *kind) {
                    true => "readonly attribute".to_owned(),
                    false => format!("attribute '{name}' of '{}' objects is not writable", class.name()),
                };
                Err(attribute_error(text, object, name))
            }
            _ => Ok(false),
        },
        Value::Obj(o) => {
            let method = if value.is_some() { "__set__" } else { "__delete__" };
            let Some(found) = o.class().lookup(method) else {
                return Ok(false);
            };
            let mut args = vec![object.clone()];
            args.extend(value.clone());
            call_bound(&found, attr, &o.class(), Args::of(args))?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

fn store_other(object: &Value, name: &str, value: Option<Value>) -> R<()> {
    match object {
        Value::Class(c) => crate::class::type_methods::store_class_attribute(c, name, value),
        Value::Module(m) => match value {
            Some(value) => m.assign(name, value),
            None if m.unbind(name)? => Ok(()),
            None => m.get(name).map(drop),
        },
        Value::Func(f) => crate::func::attrs::set(f, name, value),
        Value::Native(n) => {
            if n.get().set_attribute(object, name, value.clone())? {
                return Ok(());
            }
            refuse_store(object, name, value)
        }
        Value::Descriptor(_) if crate::func::property::set(object, name, &value) => Ok(()),
        _ => refuse_store(object, name, value),
    }
}

fn refuse_store(object: &Value, name: &str, value: Option<Value>) -> R<()> {
    let class = class_of(object);
    if let Some(attr) = class.lookup(name) {
        if store_descriptor(&attr, object, &class, name, &value)? {
            return Ok(());
        }
        let text = format!("'{}' object attribute '{name}' is read-only", class.name());
        return Err(attribute_error(text, object, name));
    }
    Err(missing(object, name))
}
