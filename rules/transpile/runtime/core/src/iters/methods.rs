//! Methods of iterator objects and generators.
use crate::class::type_methods::TypeSpec;
use crate::gen::Step;
use crate::prelude::*;

pub(crate) const ITERATOR: TypeSpec = TypeSpec {
    methods: &[("__iter__", |this, _| Ok(this.clone())), ("__next__", |this, _| next(this))],
    getters: &[],
    statics: &[],
};

/// Iterators that know how many items are left.
pub(crate) const COUNTED: TypeSpec = TypeSpec {
    methods: &[("__length_hint__", |this, a| {
        a.empty("__length_hint__")?;
        match this.payload() {
            Value::Iter(o) => o.length_hint(),
            other => Err(type_error(format!("'{}' object is not an iterator", other.type_name()))),
        }
    })],
    getters: &[],
    statics: &[],
};

fn next(this: &Value) -> R {
    let found = match this.payload() {
        Value::Iter(o) => o.next()?,
        Value::Gen(g) => return step(g.resume(Ok(Value::None))?),
        other => return Err(type_error(format!("'{}' object is not an iterator", other.type_name()))),
    };
    found.ok_or_else(|| stop_iteration(None))
}

fn step(step: Step) -> R {
    match step {
        Step::Yielded(value) => Ok(value),
        Step::Returned(Value::None) => Err(stop_iteration(None)),
        Step::Returned(value) => Err(stop_iteration(Some(value))),
    }
}

fn gen(this: &Value) -> R<&Gen> {
    match this {
        Value::Gen(g) => Ok(g),
        other => Err(type_error(format!("expected a generator, got {}", other.type_name()))),
    }
}

fn send(this: &Value, a: Args) -> R {
    step(gen(this)?.resume(Ok(a.one("generator.send")?))?)
}

fn throw(this: &Value, a: Args) -> R {
    step(gen(this)?.resume(Err(thrown(a)?))?)
}

/// The exception that the arguments of `throw` mean.
pub(crate) fn thrown(a: Args) -> R<Exc> {
    let [first, value, _traceback] = a.between::<3>("throw", 1)?;
    let first = first.unwrap_or_default();
    Ok(match (first, value) {
        (Value::Class(c), Some(value)) if !value.is_none() => {
            let made = if class_of(&value).is_subclass(&c) { value } else { op::call(&Value::Class(c), [value])? };
            Exc::from_value(made)
        }
        (Value::Class(c), _) if c.is_subclass_of(K::BaseException) => crate::exc::raise::instance(Value::Class(c))?,
        (Value::Obj(o), _) if o.exc().is_some() => Exc::from_value(Value::Obj(o)),
        (other, _) => {
            return Err(type_error(format!(
                "exceptions must be classes or instances deriving from BaseException, not {}",
                other.type_name()
            )));
        }
    })
}

pub(crate) const GENERATOR: TypeSpec = TypeSpec {
    methods: &[
        ("__iter__", |this, _| Ok(this.clone())),
        ("__next__", |this, _| next(this)),
        ("send", send),
        ("throw", throw),
        ("close", |this, _| gen(this)?.close().map(Value::from)),
    ],
    getters: &[
        ("__name__", |this| Ok(gen(this)?.name().into())),
        ("__qualname__", |this| Ok(gen(this)?.qualname().into())),
        ("gi_running", |this| Ok(gen(this)?.running().into())),
        ("gi_suspended", |this| Ok(gen(this)?.suspended().into())),
        ("gi_yieldfrom", |this| Ok(gen(this)?.delegate().into())),
        ("gi_frame", |this| Ok(if gen(this)?.finished() { Value::None } else { Value::Ellipsis })),
    ],
    statics: &[],
};

pub(crate) const COROUTINE: TypeSpec = TypeSpec {
    methods: &[
        ("__await__", |this, _| Ok(this.clone())),
        ("send", send),
        ("throw", throw),
        ("close", |this, _| gen(this)?.close().map(Value::from)),
    ],
    getters: &[
        ("__name__", |this| Ok(gen(this)?.name().into())),
        ("__qualname__", |this| Ok(gen(this)?.qualname().into())),
        ("cr_running", |this| Ok(gen(this)?.running().into())),
    ],
    statics: &[],
};
