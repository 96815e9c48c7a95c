//! `wraps`, `total_ordering`, `cached_property`.
use batuta_rt::prelude::*;
use std::any::Any;

pub const ASSIGNED: &[&str] = &["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"];

/// Copies what names a function from `wrapped` to `wrapper`, and its attributes; gives `wrapper`.
pub fn update(wrapper: &Value, wrapped: &Value, assigned: &[&str]) -> R {
    for name in assigned {
        match op::getattr(wrapped, name) {
            Ok(value) => op::setattr(wrapper, name, value)?,
            Err(e) if e.is(K::AttributeError) => {}
            Err(e) => return Err(e),
        }
    }
    if let Ok(Value::Dict(attributes)) = op::getattr(wrapped, "__dict__") {
        for (name, value) in attributes.items() {
            op::setattr(wrapper, &name.as_str()?, value)?;
        }
    }
    op::setattr(wrapper, "__wrapped__", wrapped.clone())?;
    Ok(wrapper.clone())
}

fn names(value: Option<Value>) -> R<Vec<Str>> {
    match value {
        Some(value) => collect(&value)?.iter().map(Value::as_str).collect(),
        None => Ok(ASSIGNED.iter().map(|name| Str::from(*name)).collect()),
    }
}

pub fn update_wrapper(a: Args) -> R {
    let [wrapper, wrapped, assigned, _updated] =
        a.named("update_wrapper", ["wrapper", "wrapped", "assigned", "updated"], 2)?;
    let assigned = names(assigned)?;
    let assigned: Vec<&str> = assigned.iter().map(|name| &**name).collect();
    update(&wrapper.unwrap_or_default(), &wrapped.unwrap_or_default(), &assigned)
}

pub fn wraps(a: Args) -> R {
    let [wrapped, assigned, _updated] = a.named("wraps", ["wrapped", "assigned", "updated"], 1)?;
    let (wrapped, assigned) = (wrapped.unwrap_or_default(), names(assigned)?);
    Ok(Func::builtin("wraps", move |a| {
        let assigned: Vec<&str> = assigned.iter().map(|name| &**name).collect();
        update(&a.one("wraps")?, &wrapped, &assigned)
    }))
}

/// A builtin function as a class attribute that binds like a method.
pub fn bindable(name: &str, function: Value) -> Value {
    Value::native(Bindable { name: Str::from(name), function })
}

struct Bindable {
    name: Str,
    function: Value,
}

impl Native for Bindable {
    fn class(&self) -> Class {
        class_of(&self.function)
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn get_attribute(&self, _this: &Value, name: &str) -> R<Option<Value>> {
        Ok((name == "__name__").then(|| Value::Str(self.name.clone())))
    }
    fn descriptor_get(&self, _this: &Value, instance: Option<&Value>, _owner: &Class) -> R<Option<Value>> {
        let Some(instance) = instance.cloned() else { return Ok(Some(self.function.clone())) };
        let function = self.function.clone();
        Ok(Some(Func::builtin(&self.name, move |a| op::call(&function, a.with_first(instance.clone())))))
    }
}

type Derive = fn(&Value, &Value) -> R;

fn negated(value: Value) -> R {
    if matches!(value, Value::NotImplemented) {
        Ok(value)
    } else {
        Ok(Value::Bool(!op::truthy(&value)?))
    }
}

/// Calls a comparison method itself, so that NotImplemented is seen.
fn direct(this: &Value, name: &str, other: &Value) -> R {
    op::call(&op::getattr(&Value::Class(class_of(this)), name)?, [this.clone(), other.clone()])
}

fn or_equal(first: Value, this: &Value, other: &Value) -> R {
    if matches!(first, Value::NotImplemented) || op::truthy(&first)? {
        Ok(first)
    } else {
        op::eq(this, other)
    }
}

fn and_differs(first: Value, this: &Value, other: &Value) -> R {
    if matches!(first, Value::NotImplemented) || !op::truthy(&first)? {
        Ok(first)
    } else {
        op::ne(this, other)
    }
}

fn not_or_equal(first: Value, this: &Value, other: &Value) -> R {
    if matches!(first, Value::NotImplemented) {
        return Ok(first);
    }
    if !op::truthy(&first)? {
        Ok(Value::Bool(true))
    } else {
        op::eq(this, other)
    }
}

fn not_and_differs(first: Value, this: &Value, other: &Value) -> R {
    if matches!(first, Value::NotImplemented) {
        return Ok(first);
    }
    if op::truthy(&first)? {
        Ok(Value::Bool(false))
    } else {
        op::ne(this, other)
    }
}

/// For each root operation, the others from it.
const DERIVED: &[(&str, [(&str, Derive); 3])] = &[
    (
        "__lt__",
        [
            ("__gt__", |a, b| not_and_differs(direct(a, "__lt__", b)?, a, b)),
            ("__le__", |a, b| or_equal(direct(a, "__lt__", b)?, a, b)),
            ("__ge__", |a, b| negated(direct(a, "__lt__", b)?)),
        ],
    ),
    (
        "__le__",
        [
            ("__ge__", |a, b| not_or_equal(direct(a, "__le__", b)?, a, b)),
            ("__lt__", |a, b| and_differs(direct(a, "__le__", b)?, a, b)),
            ("__gt__", |a, b| negated(direct(a, "__le__", b)?)),
        ],
    ),
    (
        "__gt__",
        [
            ("__lt__", |a, b| not_and_differs(direct(a, "__gt__", b)?, a, b)),
            ("__ge__", |a, b| or_equal(direct(a, "__gt__", b)?, a, b)),
            ("__le__", |a, b| negated(direct(a, "__gt__", b)?)),
        ],
    ),
    (
        "__ge__",
        [
            ("__le__", |a, b| not_or_equal(direct(a, "__ge__", b)?, a, b)),
            ("__gt__", |a, b| and_differs(direct(a, "__ge__", b)?, a, b)),
            ("__lt__", |a, b| negated(direct(a, "__ge__", b)?)),
        ],
    ),
];

pub fn total_ordering(a: Args) -> R {
    let made = a.one("total_ordering")?;
    let Value::Class(class) = &made else { return Err(type_error("total_ordering wants a class")) };
    let own = |name: &str| class.owner_of(name).is_some_and(|owner| !owner.is(K::Object));
    // CPython prefers __lt__, then __le__, __gt__, __ge__.
    let Some((root, derived)) = DERIVED.iter().find(|(name, _)| own(name)) else {
        return Err(value_error("must define at least one ordering operation: < > <= >="));
    };
    debug_assert!(!root.is_empty());
    let missing: Vec<_> = derived.iter().filter(|(name, _)| !own(name)).collect();
    for (name, derive) in missing {
        let derive = *derive;
        let function = Func::builtin(name, move |a| {
            let [this, other] = a.exactly::<2>("comparison")?;
            derive(&this, &other)
        });
        class.set(name, bindable(name, function));
    }
    Ok(made)
}

struct CachedProperty {
    class: Class,
    func: Value,
    name: Slot<Option<Str>>,
}

impl Native for CachedProperty {
    fn class(&self) -> Class {
        self.class.clone()
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn get_attribute(&self, _this: &Value, name: &str) -> R<Option<Value>> {
        Ok(match name {
            "func" => Some(self.func.clone()),
            "__doc__" => Some(op::getattr(&self.func, "__doc__")?),
            _ => None,
        })
    }
    fn descriptor_get(&self, this: &Value, instance: Option<&Value>, _owner: &Class) -> R<Option<Value>> {
        let Some(instance) = instance else { return Ok(Some(this.clone())) };
        let Some(name) = self.name.get() else {
            return Err(type_error("Cannot use cached_property instance without calling __set_name__ on it."));
        };
        // The instance's own attribute, once set, is found before this one.
        let value = op::call_with(&self.func, [instance.clone()])?;
        match instance {
            Value::Obj(o) if o.class().slots().is_none() => o.set_attr(&name, value.clone()),
            Value::Obj(_) => {
                let text = format!(
                    "No '__dict__' attribute on '{}' instance to cache '{name}' property.",
                    instance.type_name()
                );
                return Err(type_error(text));
            }
            _ => op::setattr(instance, &name, value.clone())?,
        }
        Ok(Some(value))
    }
}

pub fn cached_property_class() -> R<Class> {
    ClassBuilder::native("cached_property", "functools")
        .constructor(|class, a| {
            let func = a.one("cached_property")?;
            Ok(Value::native(CachedProperty { class: class.clone(), func, name: Slot::new(None) }))
        })
        .method("__set_name__", |this, a| {
            let [_owner, name] = a.exactly::<2>("__set_name__")?;
            if let Some(property) = this.downcast::<CachedProperty>() {
                property.name.set(Some(name.as_str()?));
            }
            Ok(Value::None)
        })
        .build()
}
