//! Assignment to and deletion of list slices.
use crate::prelude::*;
use crate::slice::SliceData;

/// `list[slice] = value`.
pub(crate) fn assign(list: &List, slice: &SliceData, value: Value) -> R<()> {
    let items = match value {
        Value::List(other) => other.into_vec(),
        Value::Tuple(other) => other.to_vec(),
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
            op::iter(&other).map_err(refuse)?.collect()?
        }
    };
    let (start, stop, step, count) = slice.indices(list.len())?;
    if step == 1 {
        let start = start as usize;
        let stop = (stop.max(0) as usize).max(start);
        if items.len() == count && stop - start == count {
            // The length stays: items change places one by one.
            let mut items = items;
            list.with_mut(|v| {
                if let Some(part) = v.get_mut(start..stop) {
                    part.swap_with_slice(&mut items);
                }
            });
            drop(items);
            return Ok(());
        }
        let old: Vec<Value> = list.with_mut(|v| {
            let stop = stop.min(v.len());
            v.splice(start.min(stop)..stop, items).collect()
        });
        drop(old);
        return Ok(());
    }
    if items.len() != count {
        return Err(value_error(format!(
            "attempt to assign sequence of size {} to extended slice of size {count}",
            items.len()
        )));
    }
    for (n, item) in items.into_iter().enumerate() {
        drop(list.set_item((start + n as i64 * step) as usize, item));
    }
    Ok(())
}

/// `del list[slice]`.
pub(crate) fn delete(list: &List, slice: &SliceData) -> R<()> {
    let mut gone = vec![false; list.len()];
    for at in slice.positions(list.len())? {
        gone[at] = true;
    }
    let mut kept = Vec::new();
    let mut removed = Vec::new();
    for (item, gone) in list.to_vec().into_iter().zip(gone) {
        if gone {
            removed.push(item)
        } else {
            kept.push(item)
        }
    }
    drop(list.replace(kept));
    drop(removed);
    Ok(())
}
