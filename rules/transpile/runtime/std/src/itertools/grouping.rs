//! `groupby`: groups are iterators that share one source with it.
use super::{pair, stepping};
use batuta_rt::prelude::*;

/// What a `groupby` and its current group share.
struct Grouped {
    source: Slot<Iter>,
    key: Value,
    /// The key of the running group; `None` before the first.
    target: Slot<Option<Value>>,
    current: Slot<Option<(Value, Value)>>,
    /// Counts the groups handed out; an older group is over.
    group: Cell<u64>,
}

impl Grouped {
    /// Reads one item ahead; false at the end.
    fn advance(&self) -> R<bool> {
        let mut source = self.source.replace(Iter::of(Vec::new()));
        let found = source.next();
        self.source.set(source);
        let Some(value) = found? else {
            return Ok(false);
        };
        let key = if self.key.is_none() { value.clone() } else { op::call_with(&self.key, [value.clone()])? };
        self.current.set(Some((key, value)));
        Ok(true)
    }
}

pub fn groupby(class: &Class, a: Args) -> R {
    let [iterable, key] = a.named("groupby", ["iterable", "key"], 1)?;
    let grouped = Shared::new(Grouped {
        source: Slot::new(op::iter(&iterable.unwrap_or_default())?),
        key: key.unwrap_or_default(),
        target: Slot::new(None),
        current: Slot::new(None),
        group: Cell::new(0),
    });
    let grouper = ClassBuilder::native("_grouper", "itertools")
        .method("__iter__", |this, _| Ok(this.clone()))
        .method("__next__", |this, _| match this {
            Value::Iter(object) => object.next()?.ok_or_else(|| stop_iteration(None)),
            _ => Err(stop_iteration(None)),
        })
        .build()?;
    stepping(class, move || {
        grouped.group.set(grouped.group.get() + 1);
        loop {
            let current = grouped.current.get();
            let same = match (&current, grouped.target.get()) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some((key, _)), Some(target)) => op::eq_bool(key, &target)?,
            };
            if !same {
                break;
            }
            if !grouped.advance()? {
                grouped.current.set(None);
                return Ok(None);
            }
        }
        let Some((key, _)) = grouped.current.get() else { return Ok(None) };
        grouped.target.set(Some(key.clone()));
        let (shared, mine, wanted) = (grouped.clone(), grouped.group.get(), key.clone());
        let members = stepping(&grouper, move || {
            if shared.group.get() != mine {
                return Ok(None);
            }
            if shared.current.with(Option::is_none) && !shared.advance()? {
                return Ok(None);
            }
            let Some((key, value)) = shared.current.get() else { return Ok(None) };
            if !op::eq_bool(&wanted, &key)? {
                return Ok(None);
            }
            shared.current.set(None);
            Ok(Some(value))
        })?;
        Ok(Some(pair(key, members)))
    })
}

pub fn no_grouper(_class: &Class, _a: Args) -> R {
    Err(type_error("_grouper objects are made by groupby()"))
}
