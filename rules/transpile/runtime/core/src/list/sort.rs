//! Stable sorting with keys whose comparisons may run user code and raise.
use crate::prelude::*;

struct Entry {
    key: Value,
    value: Value,
}

/// Sorts values by `key` (None for the value itself), stably also when reversed.
pub fn sorted(values: Vec<Value>, key: &Value, reverse: bool) -> R<Vec<Value>> {
    let mut entries = Vec::with_capacity(values.len());
    for value in values {
        let key = if key.is_none() { value.clone() } else { op::call(key, [value.clone()])? };
        entries.push(Entry { key, value });
    }
    if reverse {
        entries.reverse();
    }
    let entries = sort_entries(entries)?;
    let mut out: Vec<Value> = entries.into_iter().map(|e| e.value).collect();
    if reverse {
        out.reverse();
    }
    Ok(out)
}

fn sort_entries(mut entries: Vec<Entry>) -> R<Vec<Entry>> {
    // Keys of one plain kind compare without user code: the library's sort does.
    if entries.iter().all(|e| matches!(e.key, Value::Int(_))) {
        entries.sort_by(|a, b| match (&a.key, &b.key) {
            (Value::Int(x), Value::Int(y)) => x.cmp(y),
            _ => std::cmp::Ordering::Equal,
        });
        return Ok(entries);
    }
    if entries.iter().all(|e| matches!(e.key, Value::Str(_))) {
        entries.sort_by(|a, b| match (&a.key, &b.key) {
            (Value::Str(x), Value::Str(y)) => x.cmp(y),
            _ => std::cmp::Ordering::Equal,
        });
        return Ok(entries);
    }
    merge_sort(entries)
}

/// Binary insertion up to a run, merges above: as CPython, an item is only ever asked whether it is less.
fn merge_sort(entries: Vec<Entry>) -> R<Vec<Entry>> {
    const RUN: usize = 32;
    let mut runs: Vec<Vec<Entry>> = Vec::new();
    let mut it = entries.into_iter();
    loop {
        let chunk: Vec<Entry> = it.by_ref().take(RUN).collect();
        if chunk.is_empty() {
            break;
        }
        runs.push(insertion(chunk)?);
    }
    while runs.len() > 1 {
        let mut next = Vec::with_capacity(runs.len().div_ceil(2));
        let mut pairs = runs.into_iter();
        while let Some(left) = pairs.next() {
            match pairs.next() {
                Some(right) => next.push(merge(left, right)?),
                None => next.push(left),
            }
        }
        runs = next;
    }
    Ok(runs.pop().unwrap_or_default())
}

fn insertion(chunk: Vec<Entry>) -> R<Vec<Entry>> {
    let mut out: Vec<Entry> = Vec::with_capacity(chunk.len());
    for entry in chunk {
        let (mut low, mut high) = (0, out.len());
        // Already in order is the common case.
        if let Some(last) = out.last() {
            if !op::sort_lt(&entry.key, &last.key)? {
                low = high;
            }
        }
        while low < high {
            let middle = (low + high) / 2;
            if op::sort_lt(&entry.key, &out[middle].key)? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        out.insert(low, entry);
    }
    Ok(out)
}

fn merge(left: Vec<Entry>, right: Vec<Entry>) -> R<Vec<Entry>> {
    let mut out = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        let take_right = op::sort_lt(&b.key, &a.key)?;
        out.extend(if take_right { right.next() } else { left.next() });
    }
    out.extend(left);
    out.extend(right);
    Ok(out)
}

fn options(a: Args, function: &str) -> R<(Value, bool)> {
    if !a.pos.is_empty() {
        return Err(type_error(format!("{function}() takes no positional arguments")));
    }
    let [key, reverse] = a.named(function, ["key", "reverse"], 0)?;
    let reverse = match reverse {
        None => false,
        Some(v) => match op::try_index(&v)? {
            Some(i) => !i.is_zero(),
            None => {
                return Err(type_error(format!("'{}' object cannot be interpreted as an integer", v.type_name())));
            }
        },
    };
    Ok((key.unwrap_or_default(), reverse))
}

/// `list.sort(key=None, reverse=False)`.
pub(super) fn method(v: &Value, a: Args) -> R {
    let (key, reverse) = options(a, "sort")?;
    let Value::List(list) = v.payload() else {
        return Err(type_error("expected list"));
    };
    // While it is being sorted the list is empty, and must be so at the end.
    let original = list.replace(Vec::new());
    let kept = original.clone();
    let result = sorted(original, &key, reverse);
    let modified = !list.is_empty();
    match result {
        Ok(items) => {
            drop(list.replace(items));
            if modified {
                return Err(value_error("list modified during sort"));
            }
            Ok(Value::None)
        }
        Err(e) => {
            drop(list.replace(kept));
            Err(e)
        }
    }
}

/// `sorted(iterable, key=None, reverse=False)`.
pub fn builtin(mut a: Args) -> R {
    if a.pos.len() != 1 {
        return Err(type_error(format!("sorted expected 1 argument, got {}", a.pos.len())));
    }
    let iterable = a.pos.remove(0);
    let (key, reverse) = options(a, "sort")?;
    Ok(Value::List(List::from(sorted(collect(&iterable)?, &key, reverse)?)))
}
