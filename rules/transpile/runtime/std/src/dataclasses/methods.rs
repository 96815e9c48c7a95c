//! The other methods that a data class gets: text, comparison, hash, refusal to change.
use super::{place_of, types};
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

fn places(names: &[Str]) -> Vec<&'static Field> {
    names.iter().map(place_of).collect()
}

fn values(this: &Value, places: &[&'static Field]) -> R<Vec<Value>> {
    places.iter().map(|place| this.get(place)).collect()
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
        call_guard!("repr");
        let _level = batuta_rt::depth::levels(2)?;
        SHOWING.with(|s| s.with_mut(|v| v.push(id)));
        let _shown = Shown;
        let mut parts = Vec::new();
        for name in &names {
            parts.push(format!("{name}={}", fmt::repr(&op::getattr(&this, name)?)?));
        }
        Ok(format!("{}({})", class_of(&this).qualname(), parts.join(", ")).into())
    })
}

/// A comparison of two tuples of the fields, without the tuples; `equal` is its answer where all fields are equal.
pub(super) fn compare(
    class: &Class,
    name: &str,
    names: Vec<Str>,
    equal: bool,
    compare: fn(&Value, &Value) -> R,
) -> Value {
    let places = places(&names);
    let orders = name != "__eq__";
    method(class, name, &["self", "other"], move |b| {
        let [this, other] = b.into_array();
        let same = match (&this, &other) {
            (Value::Obj(this), Value::Obj(other)) => this.class().same(&other.class()),
            _ => class_of(&other).same(&class_of(&this)),
        };
        if !same {
            return Ok(Value::NotImplemented);
        }
        // Of the operator, of the method, of the tuples that it compares.
        call_guard!("comparison");
        let _level = batuta_rt::depth::levels(2)?;
        // All are read before any is compared.
        let (mine, theirs): ([Value; FEW], [Value; FEW]);
        let (many, more): (Vec<Value>, Vec<Value>);
        let (mine, theirs) = if places.len() <= FEW {
            mine = few(&this, &places)?;
            theirs = few(&other, &places)?;
            (&mine[..places.len()], &theirs[..places.len()])
        } else {
            many = values(&this, &places)?;
            more = values(&other, &places)?;
            (&many[..], &more[..])
        };
        for (a, b) in mine.iter().zip(theirs) {
            if !op::same_or_eq(a, b)? {
                return if orders { compare(a, b) } else { Ok(false.into()) };
            }
        }
        Ok(equal.into())
    })
}

/// So many fields are compared without a heap.
const FEW: usize = 4;

fn few(this: &Value, places: &[&'static Field]) -> R<[Value; FEW]> {
    let mut out: [Value; FEW] = Default::default();
    for (slot, place) in out.iter_mut().zip(places) {
        *slot = this.get(place)?;
    }
    Ok(out)
}

pub(super) fn hash(class: &Class, names: Vec<Str>) -> Value {
    let places = places(&names);
    method(class, "__hash__", &["self"], move |b| {
        let [this] = b.into_array();
        Ok(hash_of(&Value::Tuple(Tuple::from(values(&this, &places)?)))?.into())
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
