//! Float attributes of several instances at once: whether they follow their classes' layouts is asked once for a run of
//! statements that do nothing but reckon with floats. The run stands in the program once and is compiled twice: for
//! instances that all follow their layouts, and for others, whose attributes are reached by name.
use super::fields::Row;
use crate::prelude::*;
use std::thread::LocalKey;

/// How a run reaches the attributes of its instances.
pub trait Seating: Copy {
    fn read<const WHO: usize, const AT: usize>(self, value: &Value, field: &Field) -> R<f64>;
    fn store<const WHO: usize, const AT: usize>(self, value: &Value, field: &Field, stored: f64) -> R<()>;
}

/// The words of instances that all follow their layouts.
#[derive(Clone, Copy)]
pub struct Seats<'a, const N: usize>([Row<'a>; N]);

/// One of the instances does not follow its layout.
#[derive(Clone, Copy)]
pub struct Unseated;

/// Asks for the words of instances of these classes. The answer holds while nothing of the program runs.
#[inline(always)]
pub fn seated<'a, const N: usize>(of: [(&'a Value, &'static LocalKey<Global>); N]) -> Option<Seats<'a, N>> {
    let rows = of.map(|(value, class)| value.laid(class).map(|object| object.fields().row()));
    if rows.iter().all(Option::is_some) {
        Some(Seats(rows.map(Option::unwrap_or_default)))
    } else {
        None
    }
}

#[cold]
#[inline(never)]
pub fn unseated() -> Unseated {
    Unseated
}

/// An instance that follows a layout has all its words: this is a defect, and said rather than passed by.
#[cold]
#[inline(never)]
fn wordless() -> Exc {
    runtime_error("an instance follows its layout without having all of it")
}

impl<const N: usize> Seating for Seats<'_, N> {
    #[inline(always)]
    fn read<const WHO: usize, const AT: usize>(self, _value: &Value, _field: &Field) -> R<f64> {
        match self.0[WHO].word(AT) {
            Some(word) => Ok(f64::from_bits(word.get())),
            None => Err(wordless()),
        }
    }
    #[inline(always)]
    fn store<const WHO: usize, const AT: usize>(self, _value: &Value, _field: &Field, stored: f64) -> R<()> {
        match self.0[WHO].word(AT) {
            Some(word) => {
                word.set(stored.to_bits());
                Ok(())
            }
            None => Err(wordless()),
        }
    }
}

impl Seating for Unseated {
    #[inline(always)]
    fn read<const WHO: usize, const AT: usize>(self, value: &Value, field: &Field) -> R<f64> {
        field.float_other(value)
    }
    #[inline(always)]
    fn store<const WHO: usize, const AT: usize>(self, value: &Value, field: &Field, stored: f64) -> R<()> {
        field.put_float(value, stored)
    }
}

impl Value {
    /// `value.name`, a float.
    #[inline(always)]
    pub fn float_on<const WHO: usize, const AT: usize>(&self, seats: impl Seating, field: &Field) -> R<f64> {
        seats.read::<WHO, AT>(self, field)
    }
    /// `value.name = stored`, a float.
    #[inline(always)]
    pub fn put_float_on<const WHO: usize, const AT: usize>(
        &self,
        seats: impl Seating,
        field: &Field,
        stored: f64,
    ) -> R<()> {
        seats.store::<WHO, AT>(self, field, stored)
    }
}

/// `seated!([(&a, &BODY), ...], __seats, { ... })`: a run of statements about float attributes of these instances.
#[macro_export]
macro_rules! seated {
    ($of:expr, $seats:ident, $run:block) => {
        match $crate::emitted::seated($of) {
            Some($seats) => $run,
            None => {
                let $seats = $crate::emitted::unseated();
                $run
            }
        }
    };
}
