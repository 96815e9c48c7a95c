//! Slices of lists as emitted code reads and stores them: without making the slice where nobody can see it.
use crate::prelude::*;
use crate::slice::{Bound, SliceData, SmallSlice};

/// A slice that is read and stored elsewhere at once.
pub struct Part<'a, Low, High, Step> {
    source: &'a Value,
    low: Low,
    high: High,
    step: Step,
}

impl Value {
    /// `value[low:high:step]`.
    pub fn strided(&self, low: impl Into<Value>, high: impl Into<Value>, step: impl Into<Value>) -> R {
        let slice = SliceData { start: low.into(), stop: high.into(), step: step.into() };
        if slice.is_small() {
            match self {
                Value::List(list) => {
                    let (start, _, step, count) = slice.indices(list.len())?;
                    return Ok(Value::List(List::from(list.look(|items| items.pick(start, step, count)))));
                }
                Value::Tuple(tuple) => return slice.pick(tuple).map(|part| Value::Tuple(part.into())),
                _ => {}
            }
        }
        op::getitem(self, &Value::Slice(Shared::new(slice)))
    }
    /// `value[low:high:step]`, which `set_part` is about to copy.
    #[inline]
    pub fn part<Low: Bound, High: Bound, Step: Bound>(
        &self,
        low: Low,
        high: High,
        step: Step,
    ) -> Part<'_, Low, High, Step> {
        Part { source: self, low, high, step }
    }
    /// `value[low:high:step] = part`: between lists without a list of what is copied.
    #[inline]
    pub fn set_part<Low: Bound, High: Bound, Step: Bound>(
        &self,
        low: impl Bound,
        high: impl Bound,
        step: impl Bound,
        part: Part<'_, Low, High, Step>,
    ) -> R<()> {
        if let (Value::List(to), Value::List(from)) = (self, part.source) {
            let read = SmallSlice::of(&part.low, &part.high, &part.step);
            if let (Some(read), Some(written)) = (read, SmallSlice::of(&low, &high, &step)) {
                let copied = copy_part(from, read, to, written);
                for bound in [part.low.into(), part.high.into(), part.step.into(), low.into(), high.into(), step.into()]
                {
                    bound.let_go();
                }
                return copied;
            }
        }
        let read = SliceData { start: part.low.into(), stop: part.high.into(), step: part.step.into() };
        let stored = op::getitem(part.source, &Value::Slice(Shared::new(read)))?;
        self.set_slice(low, high, step, stored)
    }
    /// `value[low:high:step] = stored`.
    pub fn set_slice(
        &self,
        low: impl Into<Value>,
        high: impl Into<Value>,
        step: impl Into<Value>,
        stored: impl Into<Value>,
    ) -> R<()> {
        let slice = SliceData { start: low.into(), stop: high.into(), step: step.into() };
        let stored = stored.into();
        if let Value::List(list) = self {
            return crate::list::slicing::assign(list, &slice, stored);
        }
        op::setitem(self, &Value::Slice(Shared::new(slice)), stored)
    }
}

/// Copies a part of a list to places of one, in place where it is turned around.
fn copy_part(from: &List, read: SmallSlice, to: &List, written: SmallSlice) -> R<()> {
    let (start, _, step, count) = read.indices(from.len());
    let (first, stop, by, places) = written.indices(to.len());
    if step == -1 && by == 1 && count == places && start + 1 == first + count as i64 && to.same(from) {
        to.change(|items| items.reverse_part(first as usize, count));
        return Ok(());
    }
    let items = from.look(|items| items.pick(start, step, count));
    crate::list::slicing::put(to, (first, stop, by, places), items)
}
