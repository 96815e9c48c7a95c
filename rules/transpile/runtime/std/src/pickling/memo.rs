//! The values that a pickle has given so far, by their numbers.
use batuta_rt::prelude::*;
use std::collections::HashMap;

/// The values by their numbers, most of them side by side.
#[derive(Default)]
pub(super) struct Memo {
    near: Vec<Option<Value>>,
    far: HashMap<usize, Value>,
    pub(super) count: usize,
}

impl Memo {
    pub(super) fn get(&self, at: usize) -> Option<Value> {
        match self.near.get(at) {
            Some(found) => found.clone(),
            None => self.far.get(&at).cloned(),
        }
    }
    pub(super) fn put(&mut self, at: usize, value: Value) {
        if at > self.near.len() + 1024 {
            self.count += usize::from(self.far.insert(at, value).is_none());
            return;
        }
        while self.near.len() <= at {
            let moved = self.far.remove(&self.near.len());
            self.near.push(moved);
        }
        self.count += usize::from(self.near[at].replace(value).is_none());
    }
    pub(super) fn replace(&mut self, old: &Value, new: &Value) {
        for value in self.near.iter_mut().flatten().chain(self.far.values_mut()).filter(|value| value.is(old)) {
            *value = new.clone();
        }
    }
}

impl Memo {
    pub(super) fn rows(&self) -> Vec<(usize, Value)> {
        let near = self.near.iter().enumerate().filter_map(|(at, value)| Some((at, value.clone()?)));
        near.chain(self.far.iter().map(|(at, value)| (*at, value.clone()))).collect()
    }
}
