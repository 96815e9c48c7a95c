//! Iterators as objects.
use super::{Iter, Source};
use crate::prelude::*;
use crate::shared::{address, same};

/// An iterator object; clones share its progress.
#[derive(Clone)]
pub struct IterObj(pub(super) Shared<IterData>);

pub(super) struct IterData {
    pub(super) class: Class,
    /// Absent once it is exhausted; lent out while it runs.
    pub(super) source: Slot<Option<Iter>>,
}

impl Drop for IterData {
    fn drop(&mut self) {
        crate::trash::bury(self.source.take());
    }
}

impl IterObj {
    pub fn new(class: Class, source: Iter) -> IterObj {
        IterObj(Shared::new(IterData { class, source: Slot::new(Some(source)) }))
    }
    pub fn class(&self) -> Class {
        self.0.class.clone()
    }
    pub fn same(&self, other: &IterObj) -> bool {
        same(&self.0, &other.0)
    }
    pub fn address(&self) -> usize {
        address(&self.0)
    }
    #[inline]
    pub fn next(&self) -> R<Option<Value>> {
        self.advance(|source| match &source.0 {
            Source::Numbered(..) | Source::Paired(_) => {
                Ok(source.pair()?.map(|(first, second)| Value::Tuple(Tuple::of([first, second]))))
            }
            _ => source.next(),
        })
    }
    /// The next item as a pair where its source makes pairs, else the item.
    pub(super) fn next_pair(&self) -> R<Result<Option<(Value, Value)>, Value>> {
        let found = self.advance(|source| match &source.0 {
            Source::Numbered(..) | Source::Paired(_) => Ok(source.pair()?.map(Ok)),
            _ => Ok(source.next()?.map(Err)),
        })?;
        Ok(match found {
            None => Ok(None),
            Some(Ok(pair)) => Ok(Some(pair)),
            Some(Err(item)) => Err(item),
        })
    }
    #[inline]
    fn advance<T>(&self, step: impl FnOnce(&mut Iter) -> R<Option<T>>) -> R<Option<T>> {
        // Whoever comes here while a step runs finds the source taken.
        let Some(mut source) = self.0.source.try_poke() else { return Err(self.executing()) };
        let Some(running) = source.as_mut() else { return Ok(None) };
        // What it calls may come back for items of its own.
        if let Source::Calls(callable, sentinel) = &running.0 {
            let mut apart = Iter(Source::Calls(callable.clone(), sentinel.clone()));
            drop(source);
            let found = step(&mut apart);
            if matches!(found, Ok(None)) {
                let ended = self.0.source.take();
                drop(ended);
            }
            return found;
        }
        let found = step(running);
        // What goes on asking others is not over: they live as long as it does, and may give more.
        let asks = matches!(
            running.0,
            Source::Object(_) | Source::User(_) | Source::Generator(_) | Source::Paired(_) | Source::Numbered(..)
        );
        if matches!(found, Ok(None)) && !asks {
            // What goes with the source may come back here.
            let ended = source.take();
            drop(source);
            drop(ended);
        }
        found
    }
    #[cold]
    fn executing(&self) -> Exc {
        value_error(format!("{} already executing", self.0.class.name()))
    }
    /// `__length_hint__()`.
    pub fn length_hint(&self) -> R {
        let _depth = crate::depth::enter("__length_hint__")?;
        let source = self.0.source.try_poke().and_then(|mut source| source.take());
        let Some(source) = source else { return Ok(0.into()) };
        let asked = match &source.0 {
            // The program's own `__len__` may come back here.
            Source::Items(object, at) => {
                let asked = Iter(Source::Items(object.clone(), *at));
                self.0.source.set(Some(source));
                asked
            }
            _ => {
                let found = source.left();
                self.0.source.set(Some(source));
                return Ok(found?.map_or(Value::NotImplemented, Value::from));
            }
        };
        Ok(asked.left()?.map_or(Value::NotImplemented, Value::from))
    }
    /// Looks at (and may replace) the source, for copying iterators such as `tee` needs.
    pub fn exhausted(&self) -> bool {
        self.0.source.try_poke().is_none_or(|source| source.is_none())
    }
}
