//! Keys whose hashes CPython makes with its random seed: where such are, the order of a set is a matter of it.
use crate::prelude::*;

/// Whether the seed has no part in the hash.
#[inline]
pub(super) fn fixed_hash(value: &Value) -> bool {
    match value {
        Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Complex(_) => true,
        Value::Str(_) | Value::None | Value::Bytes(_) => false,
        other => other_has_fixed_hash(other),
    }
}

fn other_has_fixed_hash(value: &Value) -> bool {
    match value {
        Value::Tuple(t) => t.iter().all(fixed_hash),
        Value::FrozenSet(s) => s.to_vec().iter().all(fixed_hash),
        Value::Obj(_) => object_has_fixed_hash(value),
        _ => false,
    }
}

/// What a class of the program says of its hashes is taken to be made of numbers: where it is made of texts, CPython's
/// order is a matter of the seed, and any order is as good.
fn object_has_fixed_hash(value: &Value) -> bool {
    let Some(found) = class_of(value).lookup("__hash__") else { return false };
    let is_of = |class: Class| class.lookup("__hash__").is_some_and(|own| own.is(&found));
    let payload = value.payload();
    if !payload.is(value) && is_of(class_of(payload)) {
        return fixed_hash(payload);
    }
    !is_of(exc::class::Object())
}
