//! The other methods that a data class gets: text, comparison, hash, refusal to change.
use super::types;
use batuta_rt::prelude::*;

/// A method of a class: named, and qualified by the class.
fn method(class: &Class, name: &str, params: &[&str], body: impl Fn(Bound) -> R + 'static) -> Value {
    let qualname = format!("{}.{name}", class.qualname());
    let made = Func::new(Signature::new(&qualname, 0, params, None, &[], None), Defaults::none(), None, body);
    if let Value::Func(f) = &made {
        f.set_module(class.module().into());
    }
    made
}

fn values(this: &Value, names: &[Str]) -> R {
    let mut out = Vec::with_capacity(names.len());
    for name in names {
        out.push(op::getattr(this, name)?);
    }
    Ok(Value::Tuple(Tuple::from(out)))
}

thread_local! {
    static SHOWING: Slot<Vec<i64>> = const { Slot::new(Vec::new()) };
}

/// Takes the mark of an object being shown away again.
struct Shown;
impl Drop for Shown {
    fn drop(&mut self) {
        SHOWING.with(|s| s.with_mut(|v| v.pop()));
    }
}

pub(super) fn repr(class: &Class, names: Vec<Str>) -> Value {
    method(class, "__repr__", &["self"], move |b| {
        let [this] = b.into_array();
        let id = this.id();
        if SHOWING.with(|s| s.with(|v| v.contains(&id))) {
            return Ok("...".into());
        }
        SHOWING.with(|s| s.with_mut(|v| v.push(id)));
        let _shown = Shown;
        let mut parts = Vec::new();
        for name in &names {
            parts.push(format!("{name}={}", fmt::repr(&op::getattr(&this, name)?)?));
        }
        Ok(format!("{}({})", class_of(&this).qualname(), parts.join(", ")).into())
    })
}

pub(super) fn compare(class: &Class, name: &str, names: Vec<Str>, compare: fn(&Value, &Value) -> R) -> Value {
    method(class, name, &["self", "other"], move |b| {
        let [this, other] = b.into_array();
        if !class_of(&other).same(&class_of(&this)) {
            return Ok(Value::NotImplemented);
        }
        compare(&values(&this, &names)?, &values(&other, &names)?)
    })
}

pub(super) fn hash(class: &Class, names: Vec<Str>) -> Value {
    method(class, "__hash__", &["self"], move |b| {
        let [this] = b.into_array();
        Ok(hash_of(&values(&this, &names)?)?.into())
    })
}

/// `__setattr__` (with a value) or `__delattr__` of a frozen class.
pub(super) fn refuse(class: &Class, name: &'static str, names: Vec<Str>) -> Value {
    let stores = name == "__setattr__";
    let params: &[&str] = if stores { &["self", "name", "value"] } else { &["self", "name"] };
    let owner = class.clone();
    method(class, name, params, move |b| {
        let [this, attribute, value] = b.into_array();
        let key = attribute.as_str()?;
        if class_of(&this).same(&owner) || names.contains(&key) {
            let verb = if stores { "assign to" } else { "delete" };
            let text = format!("cannot {verb} field {}", fmt::repr(&attribute)?);
            let error = op::call(&(&types()?.frozen_error).into(), [Value::from(text)])?;
            return Err(exc::raise(error, None));
        }
        let above = op::super_(&(&owner).into(), &this)?;
        let args = if stores { vec![attribute, value] } else { vec![attribute] };
        op::call_method(&above, name, args)
    })
}
