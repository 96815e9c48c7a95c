//! A list as a binary heap, as long as comparing its items runs no code of the program.
use super::items::Items;
use crate::ops::order_of;
use crate::prelude::*;
use std::cmp::Ordering;

/// Where moving an item stopped, because comparing it may run code of the program: it stands at `place`.
pub struct Unfinished {
    pub place: usize,
    /// It was on its way to the leaves.
    pub rises: bool,
}

type Moved = Result<(), Unfinished>;

/// `a < b` for items whose order is known here.
fn less(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => Some(x < y),
        (Value::Str(x), Value::Str(y)) => Some(x < y),
        (Value::Float(x), Value::Float(y)) => Some(x < y),
        (Value::Tuple(x), Value::Tuple(y)) => order_of(x, y, true).map(Ordering::is_lt),
        _ => None,
    }
}

fn down<T>(items: &mut [T], start: usize, mut place: usize, less: impl Fn(&T, &T) -> Option<bool>) -> Moved {
    while place > start {
        let parent = (place - 1) / 2;
        match less(&items[place], &items[parent]) {
            Some(true) => items.swap(place, parent),
            Some(false) => break,
            None => return Err(Unfinished { place, rises: false }),
        }
        place = parent;
    }
    Ok(())
}

fn up<T>(items: &mut [T], start: usize, less: impl Fn(&T, &T) -> Option<bool>) -> Moved {
    let mut place = start;
    let mut child = 2 * place + 1;
    while child < items.len() {
        let right = child + 1;
        if right < items.len() {
            match less(&items[child], &items[right]) {
                Some(true) => {}
                Some(false) => child = right,
                None => return Err(Unfinished { place, rises: true }),
            }
        }
        items.swap(place, child);
        place = child;
        child = 2 * place + 1;
    }
    down(items, start, place, less)
}

impl List {
    /// Moves the item at `place` toward `start` past the parents that it is less than.
    pub fn heap_down(&self, start: usize, place: usize) -> Moved {
        self.change(|items| match items {
            Items::Ints(v) => down(v, start, place, |a, b| Some(a < b)),
            Items::Floats(v) => down(v, start, place, |a, b| Some(a < b)),
            Items::Values(v) => down(v, start, place, less),
            Items::Bools(_) => Err(Unfinished { place, rises: false }),
        })
    }
    /// Moves the item at `start` to a leaf, the lesser child up each time, and from there down again.
    pub fn heap_up(&self, start: usize) -> Moved {
        self.change(|items| match items {
            Items::Ints(v) => up(v, start, |a, b| Some(a < b)),
            Items::Floats(v) => up(v, start, |a, b| Some(a < b)),
            Items::Values(v) => up(v, start, less),
            Items::Bools(_) => Err(Unfinished { place: start, rises: true }),
        })
    }
}
