//! `groupby` and `tee`: iterators that share one source.
use super::{pair, stepping};
use batuta_rt::prelude::*;
use std::collections::VecDeque;

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
        let key = if self.key.is_none() { value.clone() } else { op::call(&self.key, [value.clone()])? };
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

pub fn tee(a: Args) -> R {
    let [iterable, n] = a.between::<2>("tee", 1)?;
    let n = match n {
        Some(n) => op::index(&n)?.to_index()?,
        None => 2,
    };
    if n < 0 {
        return Err(value_error("n must be >= 0"));
    }
    let source = Shared::new(Slot::new(Some(op::iter(&iterable.unwrap_or_default())?)));
    let queues: Shared<Vec<Slot<VecDeque<Value>>>> = Shared::new((0..n).map(|_| Slot::default()).collect());
    let class = ClassBuilder::native("_tee", "itertools")
        .method("__iter__", |this, _| Ok(this.clone()))
        .method("__next__", |this, _| match this {
            Value::Iter(object) => object.next()?.ok_or_else(|| stop_iteration(None)),
            _ => Err(stop_iteration(None)),
        })
        .build()?;
    let mut branches = Vec::new();
    for mine in 0..n as usize {
        let (source, queues) = (source.clone(), queues.clone());
        branches.push(stepping(&class, move || {
            if let Some(value) = queues[mine].with_mut(VecDeque::pop_front) {
                return Ok(Some(value));
            }
            let Some(mut running) = source.take() else {
                return Err(runtime_error("tee() iterator already executing"));
            };
            let found = running.next();
            source.set(Some(running));
            let Some(value) = found? else { return Ok(None) };
            for (other, queue) in queues.iter().enumerate() {
                if other != mine {
                    queue.with_mut(|q| q.push_back(value.clone()));
                }
            }
            Ok(Some(value))
        })?);
    }
    Ok(Value::Tuple(Tuple::from(branches)))
}
