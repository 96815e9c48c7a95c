//! What only `bytearray` can do.
use super::memory::resizable;
use super::methods::{byte, bytes_from};
use super::ByteArray;
use crate::class::type_methods::TypeSpec;
use crate::prelude::*;

fn this(value: &Value) -> R<&ByteArray> {
    match value.payload() {
        Value::ByteArray(b) => Ok(b),
        other => Err(type_error(format!("expected bytearray, got {}", other.type_name()))),
    }
}

/// The bytearray, whose number of bytes may change.
fn open(value: &Value) -> R<&ByteArray> {
    let bytes = this(value)?;
    resizable(bytes)?;
    Ok(bytes)
}

fn located(key: &Value, length: usize) -> R<usize> {
    let Some(index) = op::try_index(key)? else {
        return Err(type_error(format!("bytearray indices must be integers or slices, not {}", key.type_name())));
    };
    let at = index.clamped();
    let at = if at < 0 { at.saturating_add(length as i64) } else { at };
    usize::try_from(at).ok().filter(|at| *at < length).ok_or_else(|| index_error("bytearray index out of range"))
}

/// `bytes.append(item)`.
pub(crate) fn append(bytes: &ByteArray, item: &Value) -> R {
    let new = byte(item, "byte")?;
    resizable(bytes)?;
    bytes.with_mut(|content| content.push(new));
    Ok(Value::None)
}

/// `bytearray[key] = value`.
pub(crate) fn assign(bytes: &ByteArray, key: &Value, value: &Value) -> R<()> {
    let Value::Slice(slice) = key else {
        let at = located(key, bytes.with(Vec::len))?;
        let new = byte(value, "byte")?;
        bytes.with_mut(|v| v[at] = new);
        return Ok(());
    };
    let new = bytes_from(value, "byte")?;
    let (start, stop, step, count) = slice.indices(bytes.with(Vec::len))?;
    if step == 1 {
        let start = start as usize;
        let stop = (stop.max(0) as usize).max(start);
        if new.len() != stop - start {
            resizable(bytes)?;
        }
        bytes.with_mut(|v| drop(v.splice(start..stop, new)));
        return Ok(());
    }
    if new.len() != count {
        return Err(value_error(format!(
            "attempt to assign bytes of size {} to extended slice of size {count}",
            new.len()
        )));
    }
    bytes.with_mut(|v| {
        for (n, b) in new.into_iter().enumerate() {
            v[(start + n as i64 * step) as usize] = b;
        }
    });
    Ok(())
}

/// `del bytearray[key]`.
pub(crate) fn delete(bytes: &ByteArray, key: &Value) -> R<()> {
    let length = bytes.with(Vec::len);
    let gone = match key {
        Value::Slice(slice) => slice.positions(length)?,
        _ => vec![located(key, length)?],
    };
    if !gone.is_empty() {
        resizable(bytes)?;
    }
    bytes.with_mut(|v| {
        let mut at = 0;
        v.retain(|_| {
            at += 1;
            !gone.contains(&(at - 1))
        });
    });
    Ok(())
}

pub(crate) const SPEC: TypeSpec = TypeSpec {
    methods: &[
        ("append", |v, a| append(this(v)?, &a.one("bytearray.append")?)),
        ("extend", |v, a| {
            let more = a.one("bytearray.extend")?;
            crate::iters::room_for(&more, &|| 0)?;
            let more = bytes_from(&more, "byte")?;
            open(v)?.with_mut(|b| b.extend(more));
            Ok(Value::None)
        }),
        ("insert", |v, a| {
            let [at, new] = a.exactly("insert")?;
            let (at, new) = (op::index(&at)?.clamped(), byte(&new, "byte")?);
            open(v)?.with_mut(|b| {
                let n = b.len() as i64;
                let at = if at < 0 { at.saturating_add(n).max(0) } else { at.min(n) };
                b.insert(at as usize, new);
            });
            Ok(Value::None)
        }),
        ("pop", |v, a| {
            let [at] = a.between::<1>("pop", 0)?;
            let length = this(v)?.with(Vec::len);
            if length == 0 {
                return Err(index_error("pop from empty bytearray"));
            }
            let at = match at {
                Some(at) => located(&at, length).map_err(|_| index_error("pop index out of range"))?,
                None => length - 1,
            };
            Ok(open(v)?.with_mut(|b| b.remove(at)).into())
        }),
        ("remove", |v, a| {
            let gone = byte(&a.one("bytearray.remove")?, "byte")?;
            match this(v)?.with(|b| b.iter().position(|x| *x == gone)) {
                Some(at) => {
                    open(v)?.with_mut(|b| b.remove(at));
                    Ok(Value::None)
                }
                None => Err(value_error("value not found in bytearray")),
            }
        }),
        ("clear", |v, _| {
            open(v)?.set(Vec::new());
            Ok(Value::None)
        }),
        ("reverse", |v, _| {
            this(v)?.with_mut(|b| b.reverse());
            Ok(Value::None)
        }),
        ("copy", |v, _| Ok(Value::ByteArray(Shared::new(Slot::new(this(v)?.get()))))),
    ],
    getters: &[],
    statics: &[],
};
