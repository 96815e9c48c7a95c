//! `a.b.c` and `a.b[i]`: what is reached through an attribute that holds a value, without a handle of it in between.
//!
//! Inference knows the classes; where an instance does not follow its class's layout, or the item is no item of a list,
//! it is read step by step, as ever. Nothing of the program runs while the attribute is looked at in its place.
use crate::emitted::Position;
use crate::int::Repr;
use crate::prelude::*;
use std::thread::LocalKey;

type Laid = &'static LocalKey<Global>;

impl Value {
    #[inline(always)]
    fn beyond<const AT: usize, T>(&self, class: Laid, look: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        self.laid(class)?.fields().look(AT, look)
    }
    #[inline(always)]
    fn word_beyond<const AT: usize, const TO: usize>(&self, class: Laid, next: Laid) -> Option<u64> {
        self.beyond::<AT, _>(class, |held| Some(held.laid(next)?.fields().laid_word(TO)?.get()))
    }
    #[inline(always)]
    fn item_beyond<const AT: usize, T>(
        &self,
        class: Laid,
        place: impl Position,
        read: impl FnOnce(&List, i64) -> Option<T>,
    ) -> Option<T> {
        let at = place.small()?;
        self.beyond::<AT, _>(class, |held| if let Value::List(list) = held { read(list, at) } else { None })
    }
    /// `value.name.next`.
    #[inline(always)]
    pub fn get_through<const AT: usize, const TO: usize>(
        &self,
        (class, field): (Laid, &Field),
        (next, further): (Laid, &Field),
    ) -> R {
        match self.beyond::<AT, _>(class, |held| held.laid(next)?.fields().share(TO)) {
            Some(found) => Ok(found),
            None => self.get_in::<AT>(class, field)?.get_in::<TO>(next, further),
        }
    }
    /// `value.name.next is None`.
    #[inline(always)]
    pub fn lacks_through<const AT: usize, const TO: usize>(
        &self,
        (class, field): (Laid, &Field),
        (next, further): (Laid, &Field),
    ) -> R<bool> {
        match self.beyond::<AT, _>(class, |held| held.laid(next)?.fields().lacks(TO)) {
            Some(found) => Ok(found),
            None => self.get_in::<AT>(class, field)?.lacks_in::<TO>(next, further),
        }
    }
    /// `value.name.next` that the layout keeps as a float.
    #[inline(always)]
    pub fn float_through<const AT: usize, const TO: usize>(
        &self,
        (class, field): (Laid, &Field),
        (next, further): (Laid, &Field),
    ) -> R<f64> {
        match self.word_beyond::<AT, TO>(class, next) {
            Some(word) => Ok(f64::from_bits(word)),
            None => self.get_in::<AT>(class, field)?.float_in::<TO>(next, further),
        }
    }
    /// `value.name.next` that the layout keeps as a small integer.
    #[inline(always)]
    pub fn int_through<const AT: usize, const TO: usize>(
        &self,
        (class, field): (Laid, &Field),
        (next, further): (Laid, &Field),
    ) -> R<Int> {
        match self.word_beyond::<AT, TO>(class, next) {
            Some(word) => Ok(Int(Repr::Small(word as i64))),
            None => self.get_in::<AT>(class, field)?.int_in::<TO>(next, further),
        }
    }
    /// `value.name.next` that the layout keeps as a truth value.
    #[inline(always)]
    pub fn bool_through<const AT: usize, const TO: usize>(
        &self,
        (class, field): (Laid, &Field),
        (next, further): (Laid, &Field),
    ) -> R<bool> {
        match self.word_beyond::<AT, TO>(class, next) {
            Some(word) => Ok(word != 0),
            None => self.get_in::<AT>(class, field)?.bool_in::<TO>(next, further),
        }
    }
    /// `value.name[place]`.
    #[inline(always)]
    pub fn at_through<const AT: usize>(&self, (class, field): (Laid, &Field), place: impl Position) -> R {
        match self.item_beyond::<AT, _>(class, place, |list, at| list.find(at)) {
            Some(found) => Ok(found),
            None => self.get_in::<AT>(class, field)?.at(place),
        }
    }
    /// `value.name[place]` where inference found a float.
    #[inline(always)]
    pub fn float_at_through<const AT: usize>(&self, (class, field): (Laid, &Field), place: impl Position) -> R<f64> {
        match self.item_beyond::<AT, _>(class, place, |list, at| list.find_float(at)) {
            Some(found) => Ok(found),
            None => self.get_in::<AT>(class, field)?.float_at(place),
        }
    }
    /// `value.name[place]` where inference found an integer.
    #[inline(always)]
    pub fn int_at_through<const AT: usize>(&self, (class, field): (Laid, &Field), place: impl Position) -> R<Int> {
        match self.item_beyond::<AT, _>(class, place, |list, at| list.find_int(at)) {
            Some(found) => Ok(Int::from(found)),
            None => self.get_in::<AT>(class, field)?.int_at(place),
        }
    }
    /// `value.name[place]` where inference found a text.
    #[inline]
    pub fn str_at_through<const AT: usize>(&self, (class, field): (Laid, &Field), place: impl Position) -> R<Str> {
        self.get_in::<AT>(class, field)?.str_at(place)
    }
    /// `value.name[place]` where inference found a truth value.
    #[inline(always)]
    pub fn bool_at_through<const AT: usize>(&self, (class, field): (Laid, &Field), place: impl Position) -> R<bool> {
        match self.item_beyond::<AT, _>(class, place, |list, at| list.find_bool(at)) {
            Some(found) => Ok(found),
            None => self.get_in::<AT>(class, field)?.bool_at(place),
        }
    }
}
