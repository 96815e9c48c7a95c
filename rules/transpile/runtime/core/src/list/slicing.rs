//! Assignment to and deletion of list slices.
use super::Items;
use crate::prelude::*;
use crate::slice::SliceData;

/// `list[slice] = value`.
pub(crate) fn assign(list: &List, slice: &SliceData, value: Value) -> R<()> {
    let items: Items = match value {
        Value::List(other) => other.into_items(),
        Value::Tuple(other) => other.iter().cloned().collect(),
        other => {
            let extended = !slice.step.is_none() && !slice.step.as_int().is_ok_and(|step| step == Int::ONE);
            let refuse = |e: Exc| {
                if e.is(K::TypeError) {
                    type_error(if extended {
                        "must assign iterable to extended slice"
                    } else {
                        "can only assign an iterable"
                    })
                } else {
                    e
                }
            };
            op::iter(&other).map_err(refuse)?.collect()?.into_iter().collect()
        }
    };
    let places = slice.indices(list.len())?;
    put(list, places, items)
}

/// Stores items at places: start, stop, step and their number.
pub(crate) fn put(list: &List, (start, stop, step, count): (i64, i64, i64, usize), items: Items) -> R<()> {
    if step == 1 {
        let start = start as usize;
        let stop = (stop.max(0) as usize).max(start);
        // What was there may run code when it goes, and goes last.
        let old = list.change(|v| {
            let stop = stop.min(v.len());
            v.splice(start.min(stop), stop, items)
        });
        super::let_go(old);
        return Ok(());
    }
    if items.len() != count {
        return Err(value_error(format!(
            "attempt to assign sequence of size {} to extended slice of size {count}",
            items.len()
        )));
    }
    for (n, item) in items.into_values().into_iter().enumerate() {
        drop(list.set_item((start + n as i64 * step) as usize, item));
    }
    Ok(())
}

/// `del list[slice]`.
pub(crate) fn delete(list: &List, slice: &SliceData) -> R<()> {
    let (start, stop, step, _) = slice.indices(list.len())?;
    if step == 1 {
        let old = list.change(|v| {
            let stop = (stop.max(start) as usize).min(v.len());
            v.splice((start as usize).min(stop), stop, Items::default())
        });
        super::let_go(old);
        return Ok(());
    }
    let mut gone = vec![false; list.len()];
    for at in slice.positions(list.len())? {
        gone[at] = true;
    }
    let mut kept = Items::default();
    let mut removed = Vec::new();
    for (item, gone) in list.to_vec().into_iter().zip(gone) {
        if gone {
            removed.push(item)
        } else {
            kept.push(item)
        }
    }
    drop(list.replace_items(kept));
    drop(removed);
    Ok(())
}
