//! The attributes of one instance, at the positions that its class gave them.
use crate::prelude::*;

/// So many attributes have room in the instance itself.
const FEW: usize = 4;

/// Small enough that an instance and its counts fit 128 bytes, up to which allocators are at their best.
#[derive(Default)]
pub(crate) struct Fields {
    few: [Option<Value>; FEW],
    more: Option<Box<More>>,
    /// One past the last position given.
    end: u8,
}

#[derive(Default)]
struct More {
    /// From position `FEW` on.
    values: Vec<Option<Value>>,
    /// The positions in the order they were given, once that is not the order of the positions.
    order: Option<Vec<u8>>,
}

impl Fields {
    #[inline(always)]
    pub fn get(&self, at: usize) -> Option<&Value> {
        match self.few.get(at) {
            Some(value) => value.as_ref(),
            None => self.more.as_ref()?.values.get(at - FEW)?.as_ref(),
        }
    }
    #[inline(always)]
    fn present(&mut self, at: usize) -> Option<&mut Value> {
        match self.few.get_mut(at) {
            Some(value) => value.as_mut(),
            None => self.more.as_mut()?.values.get_mut(at - FEW)?.as_mut(),
        }
    }
    /// Stores where a value is already, or (if `adds`) at the first free position, and gives the former value;
    /// gives the value back where storing takes more.
    #[inline(always)]
    pub fn replace(&mut self, at: usize, value: Value, adds: bool) -> Result<Option<Value>, Value> {
        if adds && at < FEW && at == usize::from(self.end) && self.more.is_none() {
            self.end += 1;
            return Ok(self.few[at].replace(value));
        }
        match self.present(at) {
            Some(present) => Ok(Some(std::mem::replace(present, value))),
            None => Err(value),
        }
    }
    /// Stores and gives the former value; `room` is how many positions the class has.
    pub fn set(&mut self, at: usize, value: Value, room: usize) -> Option<Value> {
        if let Some(present) = self.present(at) {
            return Some(std::mem::replace(present, value));
        }
        let end = usize::from(self.end);
        if at < end {
            self.keep_order();
        }
        self.end = self.end.max(at as u8 + 1);
        if at >= FEW {
            let more = self.more.get_or_insert_with(|| {
                Box::new(More { values: Vec::with_capacity(room.saturating_sub(FEW)), order: None })
            });
            if at - FEW >= more.values.len() {
                more.values.resize_with(at + 1 - FEW, || None);
            }
        }
        if let Some(order) = self.more.as_mut().and_then(|more| more.order.as_mut()) {
            order.push(at as u8);
        }
        match (self.few.get_mut(at), &mut self.more) {
            (Some(place), _) => place.replace(value),
            (None, Some(more)) => more.values[at - FEW].replace(value),
            (None, None) => None,
        }
    }
    /// From now on the order in which positions are given is written down.
    #[cold]
    fn keep_order(&mut self) {
        let given = (0..self.end).filter(|at| self.get(usize::from(*at)).is_some()).collect();
        self.more.get_or_insert_default().order.get_or_insert(given);
    }
    /// Positions and values in the order they were given.
    pub fn into_order(self) -> Vec<(usize, Value)> {
        let more = self.more.map_or_else(More::default, |more| *more);
        let mut values: Vec<_> = self.few.into_iter().chain(more.values).collect();
        let order = more.order.unwrap_or_else(|| (0..self.end).collect());
        order.into_iter().map(usize::from).filter_map(|at| Some((at, values.get_mut(at)?.take()?))).collect()
    }
    /// Whether letting go of the values may set off a chain of others that nobody else counts.
    #[inline(always)]
    pub fn starts_chain(&self) -> bool {
        let starts = |values: &[Option<Value>]| values.iter().flatten().any(Value::starts_chain);
        starts(&self.few) || self.more.as_ref().is_some_and(|more| starts(&more.values))
    }
}
