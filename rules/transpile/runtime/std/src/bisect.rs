//! `bisect`: binary search in sorted lists.
use batuta_rt::prelude::*;

pub fn module() -> Module {
    crate::module_once!(crate::showing::built("bisect", build))
}

fn build() -> R<Module> {
    Ok(Module::new("bisect")
        .function("bisect_left", |a| search(a, "bisect_left", true).map(|(_, at, _)| Value::from(at)))
        .function("bisect_right", |a| search(a, "bisect_right", false).map(|(_, at, _)| Value::from(at)))
        .function("bisect", |a| search(a, "bisect_right", false).map(|(_, at, _)| Value::from(at)))
        .function("insort_left", |a| insert(a, "insort_left", true))
        .function("insort_right", |a| insert(a, "insort_right", false))
        .function("insort", |a| insert(a, "insort_right", false)))
}

fn search(a: Args, name: &str, left: bool) -> R<(Value, i64, Value)> {
    let [list, x, lo, hi, key] = a.named(name, ["a", "x", "lo", "hi", "key"], 2)?;
    let (list, x, key) = (list.unwrap_or_default(), x.unwrap_or_default(), key.unwrap_or_default());
    let x_key = if name.starts_with("insort") && !key.is_none() { op::call(&key, [x.clone()])? } else { x.clone() };
    let mut low = match lo {
        Some(lo) => op::index(&lo)?.to_index()?,
        None => 0,
    };
    if low < 0 {
        return Err(value_error("lo must be non-negative"));
    }
    let mut high = match hi.filter(|h| !h.is_none()) {
        Some(hi) => op::index(&hi)?.to_index()?,
        None => op::len(&list)? as i64,
    };
    while low < high {
        let middle = low + (high - low) / 2;
        let near = match &list {
            Value::List(list) => list.get(middle as usize),
            _ => None,
        };
        let item = match near {
            Some(item) => item,
            None => op::getitem(&list, &Value::from(middle))?,
        };
        let item = if key.is_none() { item } else { op::call(&key, [item])? };
        if left {
            if op::lt_bool(&item, &x_key)? {
                low = middle + 1
            } else {
                high = middle
            }
        } else if op::lt_bool(&x_key, &item)? {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Ok((list, low, x))
}

fn insert(a: Args, name: &str, left: bool) -> R {
    let (list, at, x) = search(a, name, left)?;
    op::call_method(&list, "insert", [Value::from(at), x])
}
