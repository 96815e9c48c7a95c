//! Calling: functions, methods, classes, instances; `super()`; `isinstance`; the `with` protocol.
use crate::attribute::{bind, call_bound};
use crate::class::user_meta;
use crate::prelude::*;

/// `f(*args)`.
pub fn call(f: &Value, args: impl Into<Args>) -> R {
    call_args(f, args.into())
}

/// The same with few arguments by place.
#[inline]
pub fn call_with<const N: usize>(f: &Value, args: [Value; N]) -> R {
    match f {
        Value::Func(func) => func.call_with(args),
        other => call_args(other, Args::from(args)),
    }
}

fn call_args(f: &Value, args: Args) -> R {
    match f {
        Value::Func(func) => func.call(args),
        Value::Method(method) => method.call(args),
        Value::Class(class) => crate::class::type_methods::instantiate(class, args),
        Value::Descriptor(d) => match &**d {
            Descriptor::Static(inner) => call_args(inner, args),
            _ => Err(not_callable(f)),
        },
        other => {
            let mut args = args;
            if let Value::Native(native) = other {
                match native.get().answer(args) {
                    Ok(answer) => return answer,
                    Err(back) => args = back,
                }
            }
            let class = class_of(other);
            match class.lookup("__call__") {
                Some(method @ Value::Func(_)) => call_bound(&method, other, &class, args),
                Some(method) => {
                    call_guard!("__call__");
                    call_bound(&method, other, &class, args)
                }
                None => Err(not_callable(other)),
            }
        }
    }
}

#[cold]
fn not_callable(f: &Value) -> Exc {
    type_error(format!("'{}' object is not callable", f.type_name()))
}

/// Calls a special method as the interpreter does: it is looked for in the class, and nobody is asked for the attribute.
pub fn call_special(object: &Value, name: &str, args: impl Into<Args>) -> R {
    let class = class_of(object);
    match class.lookup(name) {
        Some(method) => crate::attribute::call_bound(&method, object, &class, args.into()),
        None => call_method(object, name, args),
    }
}

/// `object.name(*args)` without making a bound method where that can be seen by nobody.
pub fn call_method(object: &Value, name: &str, args: impl Into<Args>) -> R {
    let args = args.into();
    match object {
        Value::Class(_) | Value::Module(_) | Value::Func(_) | Value::Method(_) | Value::Descriptor(_) => {
            call_args(&crate::attribute::getattr(object, name)?, args)
        }
        Value::Obj(o) => {
            let class = o.class();
            if let Some(Value::Func(f)) = class.lookup(name) {
                if f.binds() && o.attr(name).is_none() && !crate::attribute::intercepts(&class) {
                    return f.call_bound(object, args);
                }
            }
            call_args(&crate::attribute::getattr(object, name)?, args)
        }
        Value::Native(_) => match class_of(object).lookup(name) {
            Some(Value::Func(f)) if f.binds() => f.call_bound(object, args),
            _ => call_args(&crate::attribute::getattr(object, name)?, args),
        },
        other => match class_of(other).lookup(name) {
            Some(Value::Func(f)) if f.binds() => f.call_bound(other, args),
            Some(found) => {
                let class = class_of(other);
                call_args(&bind(&found, Some(other), &class)?, args)
            }
            None => call_args(&crate::attribute::getattr(other, name)?, args),
        },
    }
}

/// `super(class, this)`.
pub fn super_(class: &Value, this: &Value) -> R {
    let Value::Class(from) = class else {
        return Err(type_error(format!("super() argument 1 must be a type, not {}", class.type_name())));
    };
    let owner = match this {
        Value::Class(c) if c.is_subclass(from) => c.clone(),
        other => class_of(other),
    };
    if !owner.is_subclass(from) {
        return Err(type_error("super(type, obj): obj must be an instance or subtype of type"));
    }
    let made = Descriptor::Super { from: from.clone(), this: this.clone(), owner };
    Ok(Value::Descriptor(Shared::new(made)))
}

/// `isinstance(value, class)` for one class.
pub fn instance_of(value: &Value, class: &Class) -> R<bool> {
    let own = class_of(value);
    if own.same(class) {
        return Ok(true);
    }
    if user_meta::of(class).is_some() {
        if let Some(found) = class.meta().map(|m| m.instance_check(class, value)).transpose()?.flatten() {
            return Ok(found);
        }
    }
    if own.is_subclass(class) {
        return Ok(true);
    }
    if class.is(K::Type) {
        return Ok(matches!(value, Value::Class(_)));
    }
    match class.meta() {
        Some(meta) => Ok(meta.instance_check(class, value)?.unwrap_or(false)),
        None => claims(value, class),
    }
}

thread_local! {
    static CLAIMED: Cell<bool> = const { Cell::new(false) };
}

/// A class of the program says itself what `__class__` of its instances is.
pub(crate) fn note_claim() {
    CLAIMED.with(|claimed| claimed.set(true));
}

/// Whether an object says that it is of the class.
fn claims(value: &Value, class: &Class) -> R<bool> {
    if !CLAIMED.with(Cell::get) || !matches!(value, Value::Obj(_)) {
        return Ok(false);
    }
    match super::getattr_opt(value, "__class__")? {
        Some(Value::Class(claimed)) => Ok(claimed.is_subclass(class)),
        _ => Ok(false),
    }
}

/// `isinstance(value, classes)`.
pub fn isinstance(value: &Value, classes: &Value) -> R<bool> {
    match classes {
        Value::Class(c) => instance_of(value, c),
        Value::Tuple(t) => {
            for item in t.iter() {
                if isinstance(value, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Value::Obj(o) if o.class().lookup("__instancecheck__").is_some() => {
            super::truthy(&call_special(classes, "__instancecheck__", [value.clone()])?)
        }
        Value::Native(_) if class_of(classes).lookup("__instancecheck__").is_some() => {
            super::truthy(&call_special(classes, "__instancecheck__", [value.clone()])?)
        }
        other => match crate::generic::union_members(other) {
            Some(members) => {
                for member in members {
                    let hit = if member.is_none() { value.is_none() } else { isinstance(value, &member)? };
                    if hit {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            None if crate::generic::is_alias(other) => {
                Err(type_error("isinstance() argument 2 cannot be a parameterized generic"))
            }
            None => Err(type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")),
        },
    }
}

/// `issubclass(candidate, classes)`.
pub fn issubclass(candidate: &Value, classes: &Value) -> R<bool> {
    if let Value::Obj(o) = classes {
        if o.class().lookup("__subclasscheck__").is_some() {
            return super::truthy(&call_special(classes, "__subclasscheck__", [candidate.clone()])?);
        }
    }
    let Value::Class(c) = candidate else {
        return Err(type_error("issubclass() arg 1 must be a class"));
    };
    match classes {
        Value::Class(of) => {
            if user_meta::of(of).is_some() {
                if let Some(found) = of.meta().map(|m| m.subclass_check(of, c)).transpose()?.flatten() {
                    return Ok(found);
                }
            }
            if c.is_subclass(of) {
                return Ok(true);
            }
            match of.meta() {
                Some(meta) => Ok(meta.subclass_check(of, c)?.unwrap_or(false)),
                None => Ok(false),
            }
        }
        Value::Tuple(t) => {
            for item in t.iter() {
                if issubclass(candidate, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        other => match crate::generic::union_members(other) {
            Some(members) => {
                for member in members.iter().filter(|m| !m.is_none()) {
                    if issubclass(candidate, member)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            None => Err(type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union")),
        },
    }
}

/// `with manager`: what `__enter__` gives.
pub fn enter(manager: &Value) -> R {
    let class = class_of(manager);
    let text = |what: &str| {
        type_error(format!("'{}' object does not support the context manager protocol{what}", class.name()))
    };
    let Some(method) = class.lookup("__enter__") else {
        return Err(text(""));
    };
    if class.lookup("__exit__").is_none() {
        return Err(text(" (missed __exit__ method)"));
    }
    call_bound(&method, manager, &class, Args::none())
}

/// The end of a `with` block: true when an exception is swallowed.
pub fn exit(manager: &Value, error: Option<&Exc>) -> R<bool> {
    let class = class_of(manager);
    let method = class.lookup("__exit__").unwrap_or_default();
    let args = match error {
        Some(e) => vec![e.class().into(), e.value(), e.traceback()],
        None => vec![Value::None; 3],
    };
    let _handling = error.map(crate::exc::handling);
    let found = call_bound(&method, manager, &class, Args::of(args))?;
    super::truthy(&found)
}
