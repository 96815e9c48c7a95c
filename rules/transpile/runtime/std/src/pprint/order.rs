//! Orders that always exist, for keys and items that may not compare.
use batuta_rt::prelude::*;

/// Keys and items in an order that always exists: by value, else by type name and identity.
pub(super) fn order(a: &Value, b: &Value) -> R<bool> {
    match op::lt(a, b) {
        Ok(found) => op::truthy(&found),
        Err(e) if e.is(K::TypeError) => {
            let key = |v: &Value| (class_of(v).display(), v.id());
            Ok(key(a) < key(b))
        }
        Err(e) => Err(e),
    }
}

/// A stable merge sort by `order` of the first parts; pairs fall back to their values.
pub(super) fn sorted<T: Clone>(items: &[T], before: &dyn Fn(&T, &T) -> R<bool>) -> R<Vec<T>> {
    if items.len() < 2 {
        return Ok(items.to_vec());
    }
    let (left, right) = items.split_at(items.len() / 2);
    let (left, right) = (sorted(left, before)?, sorted(right, before)?);
    let (mut out, mut l, mut r) = (Vec::with_capacity(items.len()), 0, 0);
    while l < left.len() && r < right.len() {
        if before(&right[r], &left[l])? {
            out.push(right[r].clone());
            r += 1;
        } else {
            out.push(left[l].clone());
            l += 1;
        }
    }
    out.extend_from_slice(&left[l..]);
    out.extend_from_slice(&right[r..]);
    Ok(out)
}

pub(super) fn sorted_values(items: &[Value]) -> R<Vec<Value>> {
    sorted(items, &order)
}

pub(super) fn sorted_pairs(items: &[(Value, Value)]) -> R<Vec<(Value, Value)>> {
    sorted(items, &|a, b| {
        if op::eq_bool(&a.0, &b.0).unwrap_or(false) {
            return order(&a.1, &b.1);
        }
        order(&a.0, &b.0)
    })
}
