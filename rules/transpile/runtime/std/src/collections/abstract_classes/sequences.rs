//! What `Sequence` and `MutableSequence` give.
use super::Body;
use batuta_rt::prelude::*;

/// Items by index until there is no such index.
fn items_of(this: &Value) -> Value {
    let this = this.clone();
    Gen::new("Sequence.__iter__", move |co| async move {
        let mut at = 0i64;
        loop {
            match op::getitem(&this, &at.into()) {
                Ok(item) => co.yield_(item).await?,
                Err(e) if e.is(K::IndexError) => return Ok(Value::None),
                Err(e) => return Err(e),
            };
            at += 1;
        }
    })
}

fn index(this: &Value, a: Args) -> R {
    let [value, start, stop] = a.named("index", ["value", "start", "stop"], 1)?;
    let value = value.unwrap_or_default();
    let length = op::len(this)? as i64;
    let from_end = |n: i64| if n < 0 { (n + length).max(0) } else { n };
    let start = start.filter(|s| !s.is_none()).map_or(Ok(0), |s| op::index(&s)?.to_index())?;
    let stop = stop.filter(|s| !s.is_none()).map_or(Ok(i64::MAX), |s| op::index(&s)?.to_index())?;
    let (mut at, stop) = (from_end(start), from_end(stop));
    while at < stop {
        match op::getitem(this, &at.into()) {
            Ok(item) if op::same_or_eq(&item, &value)? => return Ok(at.into()),
            Ok(_) => {}
            Err(e) if e.is(K::IndexError) => break,
            Err(e) => return Err(e),
        }
        at += 1;
    }
    Err(Exc::new(exc::class::ValueError(), &[]))
}

pub const SEQUENCE: &[(&str, Body)] = &[
    ("__iter__", |this, _| Ok(items_of(this))),
    ("__contains__", |this, a| {
        let value = a.one("__contains__")?;
        let mut items = op::iter(this)?;
        while let Some(item) = items.next()? {
            if op::same_or_eq(&item, &value)? {
                return Ok(true.into());
            }
        }
        Ok(false.into())
    }),
    ("__reversed__", |this, _| {
        let this = this.clone();
        Ok(Gen::new("Sequence.__reversed__", move |co| async move {
            for at in (0..op::len(&this)?).rev() {
                co.yield_(op::getitem(&this, &at.into())?).await?;
            }
            Ok(Value::None)
        }))
    }),
    ("index", index),
    ("count", |this, a| {
        let value = a.one("count")?;
        let (mut items, mut count) = (op::iter(this)?, 0i64);
        while let Some(item) = items.next()? {
            count += i64::from(op::same_or_eq(&item, &value)?);
        }
        Ok(count.into())
    }),
];

fn extend(this: &Value, values: &Value) -> R<()> {
    let values = if values.is(this) { List::from(collect(values)?).into() } else { values.clone() };
    let mut items = op::iter(&values)?;
    while let Some(item) = items.next()? {
        op::call_method(this, "append", [item])?;
    }
    Ok(())
}

pub const MUTABLE: &[(&str, Body)] = &[
    ("append", |this, a| {
        let value = a.one("append")?;
        op::call_method(this, "insert", [op::len(this)?.into(), value])
    }),
    ("clear", |this, _| loop {
        match op::call_method(this, "pop", ()) {
            Ok(_) => {}
            Err(e) if e.is(K::IndexError) => return Ok(Value::None),
            Err(e) => return Err(e),
        }
    }),
    ("reverse", |this, _| {
        let length = op::len(this)?;
        for low in 0..length / 2 {
            let (low, high) = (Value::from(low), Value::from(length - low - 1));
            let (first, last) = (op::getitem(this, &low)?, op::getitem(this, &high)?);
            op::setitem(this, &low, last)?;
            op::setitem(this, &high, first)?;
        }
        Ok(Value::None)
    }),
    ("extend", |this, a| extend(this, &a.one("extend")?).map(Value::from)),
    ("pop", |this, a| {
        let [at] = a.named("pop", ["index"], 0)?;
        let at = at.unwrap_or_else(|| (-1).into());
        let found = op::getitem(this, &at)?;
        op::delitem(this, &at)?;
        Ok(found)
    }),
    ("remove", |this, a| {
        let at = op::call_method(this, "index", [a.one("remove")?])?;
        op::delitem(this, &at).map(Value::from)
    }),
    ("__iadd__", |this, a| {
        op::call_method(this, "extend", [a.one("__iadd__")?])?;
        Ok(this.clone())
    }),
];
