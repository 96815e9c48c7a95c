//! Walks through dicts: what an entry is shown as, and what happens when the dict is not as before.
use crate::prelude::*;

/// A walk through a dict whose length is not what it remembers: an error, or the next entry of an `OrderedDict`.
#[cold]
pub(super) fn not_as_before(dict: &Dict, position: &mut usize, size: &mut usize) -> R<Option<(Value, Value)>> {
    if *size & crate::dict::ORDERED == 0 || *size == usize::MAX {
        *size = usize::MAX;
        let what = if dict.is_ordered() { "OrderedDict" } else { "dictionary" };
        return Err(runtime_error(format!("{what} changed size during iteration")));
    }
    if *position == usize::MAX {
        return Ok(None);
    }
    if dict.stamp() != *size {
        *position = usize::MAX;
        return Err(runtime_error("OrderedDict mutated during iteration"));
    }
    if dict.is_empty() && *position > 0 {
        *size = usize::MAX;
        return Err(runtime_error("OrderedDict changed size during iteration"));
    }
    // Behind the last entry nothing is looked at again, whatever changes.
    Ok(dict.entry_from(*position).map(|(at, key, value)| {
        *position = if dict.entry_from(at + 1).is_some() { at + 1 } else { usize::MAX };
        (key, value)
    }))
}

pub(crate) fn entry(kind: ViewKind, key: Value, value: Value) -> Value {
    match kind {
        ViewKind::Keys => key,
        ViewKind::Values => value,
        ViewKind::Items => Value::Tuple(Tuple::of([key, value])),
    }
}
