//! Displays and unpacking.
use crate::dict::methods::each_pair;
use crate::prelude::*;

/// `a, *b, c = value` with `N` targets, the starred one at `star`.
pub fn unpack_star<const N: usize>(value: &Value, star: usize) -> R<[Value; N]> {
    let found = op::unpack_star(value, star, N - star - 1)?;
    <[Value; N]>::try_from(found).map_err(|_| type_error("cannot unpack"))
}

/// `*value` in a display.
pub fn spread(value: &Value) -> R<Vec<Value>> {
    let refuse = |error: Exc| match error.is(K::TypeError) && !op::hasattr(value, "__iter__").unwrap_or(true) {
        true => type_error(format!("Value after * must be an iterable, not {}", value.type_name())),
        false => error,
    };
    let items = op::iter(value).map_err(refuse)?;
    crate::iters::room_for(value, &|| 0)?;
    items.collect()
}
pub fn list(items: Vec<Value>) -> Value {
    Value::List(List::from(items))
}
pub fn tuple(items: Vec<Value>) -> Value {
    Value::Tuple(Tuple::from(items))
}
pub fn set(items: Vec<Value>) -> R {
    Set::from_values(items).map(Value::Set)
}
/// `**value` in a dict display.
pub fn merge(into: &Dict, value: &Value) -> R<()> {
    if let Value::Dict(whole) = value {
        if into.is_empty() {
            into.fill(whole);
            return Ok(());
        }
    }
    if !each_pair(value, |key, found| into.set(key, found))? {
        return Err(type_error(format!("'{}' object is not a mapping", value.type_name())));
    }
    Ok(())
}
