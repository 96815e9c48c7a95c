//! Float attributes of several instances at once: whether they follow their classes' layouts is asked once for a run of
//! statements that do nothing but reckon with floats.
use super::fields::Row;
use crate::prelude::*;
use std::thread::LocalKey;

/// The words of instances that all follow their layouts; none where one of them does not.
pub type Seats<'a, const N: usize> = [Option<Row<'a>>; N];

/// Asks for the words of instances of these classes. The answer holds while nothing of the program runs.
#[inline(always)]
pub fn seated<'a, const N: usize>(of: [(&'a Value, &'static LocalKey<Global>); N]) -> Seats<'a, N> {
    let rows = of.map(|(value, class)| value.laid(class).map(|object| object.fields().row()));
    if rows.iter().all(Option::is_some) {
        rows
    } else {
        [None; N]
    }
}

impl Value {
    /// `value.name`, a float.
    #[inline(always)]
    pub fn float_on<const WHO: usize, const AT: usize, const N: usize>(
        &self,
        seats: Seats<'_, N>,
        field: &Field,
    ) -> R<f64> {
        match seats[WHO].and_then(|row| row.word(AT)) {
            Some(word) => Ok(f64::from_bits(word.get())),
            None => field.float_other(self),
        }
    }
    /// `value.name = stored`, a float.
    #[inline(always)]
    pub fn put_float_on<const WHO: usize, const AT: usize, const N: usize>(
        &self,
        seats: Seats<'_, N>,
        field: &Field,
        stored: f64,
    ) -> R<()> {
        match seats[WHO].and_then(|row| row.word(AT)) {
            Some(word) => {
                word.set(stored.to_bits());
                Ok(())
            }
            None => field.put_float(self, stored),
        }
    }
}
