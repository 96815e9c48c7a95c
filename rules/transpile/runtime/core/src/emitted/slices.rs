//! Slices of lists as emitted code reads and stores them: without making the slice where nobody can see it.
use crate::prelude::*;
use crate::slice::SliceData;

impl Value {
    /// `value[low:high:step]`.
    pub fn strided(&self, low: impl Into<Value>, high: impl Into<Value>, step: impl Into<Value>) -> R {
        let slice = SliceData { start: low.into(), stop: high.into(), step: step.into() };
        if slice.is_small() {
            match self {
                Value::List(list) => return list.with(|items| slice.pick(items)).map(|part| Value::List(part.into())),
                Value::Tuple(tuple) => return slice.pick(tuple).map(|part| Value::Tuple(part.into())),
                _ => {}
            }
        }
        op::getitem(self, &Value::Slice(Shared::new(slice)))
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
