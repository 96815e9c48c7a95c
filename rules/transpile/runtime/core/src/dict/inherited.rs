//! What instances of subclasses of `dict` and `tuple` do as these themselves do it: without a call.
use crate::prelude::*;

/// The methods that subclasses mostly leave as they are.
#[derive(Clone, Copy)]
pub(crate) enum Own {
    Get,
    Set,
    Contains,
    Iter,
    Hash,
    Equal,
}

impl Own {
    fn name(self) -> &'static str {
        match self {
            Own::Get => "__getitem__",
            Own::Set => "__setitem__",
            Own::Contains => "__contains__",
            Own::Iter => "__iter__",
            Own::Hash => "__hash__",
            Own::Equal => "__eq__",
        }
    }
    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Which of the methods a class has from `dict` or `tuple`: what it remembers among its hooks.
pub(crate) fn inherited(class: &Class) -> u8 {
    let kind = match class.layout() {
        kind @ (K::Dict | K::Tuple) => kind,
        _ => return 0,
    };
    let builtin = crate::class::builtin::get(kind);
    let is_own = |own: &Own| match (class.lookup(own.name()), builtin.lookup(own.name())) {
        (Some(found), Some(own)) => found.is(&own),
        _ => false,
    };
    let all = [Own::Get, Own::Set, Own::Contains, Own::Iter, Own::Hash, Own::Equal];
    all.iter().filter(|own| is_own(own)).fold(0, |bits, own| bits | own.bit())
}

#[inline]
fn content(object: &Value, own: Own) -> Option<&Value> {
    let Value::Obj(instance) = object else {
        return None;
    };
    let Payload::Value(held) = instance.payload() else {
        return None;
    };
    (instance.class().hooks().inherited & own.bit() != 0).then_some(held)
}

/// The dict inside an instance, when its class has the method from `dict` itself.
pub(crate) fn dict_of(object: &Value, own: Own) -> Option<&Dict> {
    match content(object, own)? {
        Value::Dict(dict) => Some(dict),
        _ => None,
    }
}

/// The same of a tuple.
pub(crate) fn tuple_of(object: &Value, own: Own) -> Option<&Tuple> {
    match content(object, own)? {
        Value::Tuple(tuple) => Some(tuple),
        _ => None,
    }
}
