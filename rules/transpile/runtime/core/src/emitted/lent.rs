//! Lists lent to a loop: one that only reckons, and reads and stores items of lists of numbers, asks for all of these lists
//! before its first round. It stands in the program once and is compiled twice: for lists that are held as inference expects
//! and are not each other, whose items then lie there for it, and for all others.
use super::{Gives, Position, Taken};
use crate::int::Repr;
use crate::list::Items;
use crate::prelude::*;
use crate::shared::{Changing, Looking};
use std::marker::PhantomData;

/// The items of a list, held for as long as a loop runs.
pub struct Looked<'a>(Looking<'a, Items>);
/// The same, to be changed.
pub struct Changed<'a>(Changing<'a, Items>);

/// What a list holds side by side.
pub trait Plain: Copy + Into<Value> + 'static {
    fn seen<'a>(items: &'a Looked<'_>) -> Option<&'a [Self]>;
    fn changed<'a>(items: &'a mut Changed<'_>) -> Option<&'a mut [Self]>;
    fn of(value: &Value) -> Option<Self>;
}
macro_rules! plain {
    ($($type:ty, $form:ident, $value:pat => $item:expr;)*) => {
        $(impl Plain for $type {
            #[inline(always)]
            fn seen<'a>(items: &'a Looked<'_>) -> Option<&'a [$type]> {
                match &*items.0 {
                    Items::$form(v) => Some(v),
                    _ => None,
                }
            }
            #[inline(always)]
            fn changed<'a>(items: &'a mut Changed<'_>) -> Option<&'a mut [$type]> {
                match &mut *items.0 {
                    Items::$form(v) => Some(v),
                    _ => None,
                }
            }
            #[inline(always)]
            fn of(value: &Value) -> Option<$type> {
                match value {
                    $value => Some(*$item),
                    _ => None,
                }
            }
        })*
    };
}
plain! {
    i64, Ints, Value::Int(Int(Repr::Small(i))) => i;
    f64, Floats, Value::Float(f) => f;
    bool, Bools, Value::Bool(b) => b;
}

/// What a loop stores: an item of that kind, or another value.
pub trait Stored<T> {
    fn fit(self) -> Result<T, Value>;
}
macro_rules! stored {
    ($($type:ty as $item:ty, $given:pat => $made:expr;)*) => {
        $(impl Stored<$item> for $type {
            #[inline(always)]
            fn fit(self) -> Result<$item, Value> {
                match self {
                    $given => $made,
                }
            }
        })*
    };
}
stored! {
    i64 as i64, i => Ok(i);
    i32 as i64, i => Ok(i64::from(i));
    f64 as f64, f => Ok(f);
    bool as bool, b => Ok(b);
}
impl Stored<i64> for Int {
    #[inline(always)]
    fn fit(self) -> Result<i64, Value> {
        match self.0 {
            Repr::Small(i) => Ok(i),
            Repr::Big(_) => Err(Value::Int(self)),
        }
    }
}
impl Stored<i64> for &Int {
    #[inline(always)]
    fn fit(self) -> Result<i64, Value> {
        match self.0 {
            Repr::Small(i) => Ok(i),
            Repr::Big(_) => Err(Value::Int(self.clone())),
        }
    }
}
impl<T: Plain> Stored<T> for Value {
    #[inline]
    fn fit(self) -> Result<T, Value> {
        Err(self)
    }
}

/// All items of a list in which an item was stored that does not fit among the others, until the loop ends.
#[derive(Default)]
struct Beside {
    any: Cell<bool>,
    items: Slot<Vec<Value>>,
}
impl Beside {
    #[cold]
    #[inline(never)]
    fn put<T: Plain>(&self, at: usize, value: Value, items: &[Cell<T>]) {
        if !self.any.replace(true) {
            self.items.set(items.iter().map(|item| item.get().into()).collect());
        }
        self.items.with_mut(|items| items[at] = value);
    }
    #[cold]
    #[inline(never)]
    fn at(&self, at: usize) -> Value {
        self.items.with(|items| items[at].clone())
    }
    #[cold]
    #[inline(never)]
    fn give(&self, items: &mut Items) {
        *items = Items::Values(self.items.take());
    }
}

/// A list that a loop reads.
pub struct Reading<'a, T>(Looked<'a>, PhantomData<T>);
/// A list that a loop stores into.
pub struct Writing<'a, T> {
    items: Changed<'a>,
    beside: Beside,
    of: PhantomData<T>,
}
impl<'a, T: Plain> Reading<'a, T> {
    #[inline(always)]
    fn of(list: Option<&'a List>) -> Option<Self> {
        let items = Looked(list?.borrow()?);
        T::seen(&items)?;
        Some(Reading(items, PhantomData))
    }
    #[inline(always)]
    pub fn open(&mut self) -> Seen<'_, T> {
        Seen(T::seen(&self.0).unwrap_or_default())
    }
}
impl<'a, T: Plain> Writing<'a, T> {
    #[inline(always)]
    fn of(list: Option<&'a List>) -> Option<Self> {
        let mut items = Changed(list?.borrow_mut()?);
        T::changed(&mut items)?;
        Some(Writing { items, beside: Beside::default(), of: PhantomData })
    }
    #[inline(always)]
    pub fn open(&mut self) -> Kept<'_, T> {
        let items = T::changed(&mut self.items).unwrap_or_default();
        Kept { items: Cell::from_mut(items).as_slice_of_cells(), beside: &self.beside }
    }
}
impl<T> Drop for Writing<'_, T> {
    #[inline(always)]
    fn drop(&mut self) {
        if self.beside.any.get() {
            self.beside.give(&mut self.items.0);
        }
    }
}

/// A place in so many items; one that is not there comes out beyond them.
#[inline(always)]
fn located(place: impl Position, length: usize) -> usize {
    match place.small() {
        Some(at) if at < 0 => at.wrapping_add(length as i64) as usize,
        Some(at) => at as usize,
        None => usize::MAX,
    }
}
#[cold]
#[inline(never)]
fn out_of_range(place: impl Position, what: &str) -> Exc {
    match place.small() {
        Some(_) => index_error(format!("{what} out of range")),
        None => index_error("cannot fit 'int' into an index-sized integer"),
    }
}

/// The items of a list that a loop reads.
#[derive(Clone, Copy)]
pub struct Seen<'a, T>(&'a [T]);
/// The items of a list that a loop stores into.
pub struct Kept<'a, T> {
    items: &'a [Cell<T>],
    beside: &'a Beside,
}
impl<T> Clone for Kept<'_, T> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Kept<'_, T> {}

impl<T: Plain> Seen<'_, T> {
    #[inline(always)]
    pub fn row(&self) -> R<Self> {
        Ok(*self)
    }
    #[inline(always)]
    pub fn length(&self) -> R<i64> {
        Ok(self.0.len() as i64)
    }
    #[inline(always)]
    fn get(&self, place: impl Position) -> R<T> {
        match self.0.get(located(place, self.0.len())) {
            Some(item) => Ok(*item),
            None => Err(out_of_range(place, "list index")),
        }
    }
    /// `list[place]`, as a value.
    #[inline(always)]
    pub fn at(&self, place: impl Position) -> R {
        self.get(place).map(T::into)
    }
}
impl<T: Plain> Kept<'_, T> {
    #[inline(always)]
    pub fn row(&self) -> R<Self> {
        Ok(*self)
    }
    #[inline(always)]
    pub fn length(&self) -> R<i64> {
        Ok(self.items.len() as i64)
    }
    #[inline(always)]
    fn get(&self, place: impl Position) -> R<Result<T, Value>> {
        let at = located(place, self.items.len());
        match self.items.get(at) {
            Some(item) if !self.beside.any.get() => Ok(Ok(item.get())),
            Some(_) => Ok(Err(self.beside.at(at))),
            None => Err(out_of_range(place, "list index")),
        }
    }
    /// `list[place]`, as a value.
    #[inline(always)]
    pub fn at(&self, place: impl Position) -> R {
        self.get(place).map(|found| found.map_or_else(|other| other, T::into))
    }
    /// `list[place] = stored`.
    #[inline(always)]
    pub fn set_at(&self, place: impl Position, stored: impl Stored<T>) -> R<()> {
        let item = match stored.fit() {
            Ok(item) if !self.beside.any.get() => item,
            Ok(item) => return self.set_other(place, item.into()),
            Err(other) => return self.set_other(place, other),
        };
        match self.items.get(located(place, self.items.len())) {
            Some(slot) => {
                slot.set(item);
                Ok(())
            }
            None => Err(out_of_range(place, "list assignment index")),
        }
    }
    /// One that does not fit, or is a value to begin with; or beside such.
    #[cold]
    #[inline(never)]
    fn set_other(&self, place: impl Position, value: Value) -> R<()> {
        let at = located(place, self.items.len());
        let Some(slot) = self.items.get(at) else {
            return Err(out_of_range(place, "list assignment index"));
        };
        match T::of(&value) {
            Some(item) if !self.beside.any.get() => slot.set(item),
            _ => self.beside.put(at, value, self.items),
        }
        Ok(())
    }
}
/// The items of a lent list, one after the other.
pub struct Steps<'a, T> {
    items: Lent<'a, T>,
    at: usize,
}
#[derive(Clone, Copy)]
enum Lent<'a, T> {
    Seen(Seen<'a, T>),
    Kept(Kept<'a, T>),
}
impl<T: Plain> Steps<'_, T> {
    /// The next item, as what the loop's variable holds.
    #[inline(always)]
    pub fn take<G: From<T> + Taken>(&mut self) -> R<Option<G>> {
        let at = self.at;
        let found = match self.items {
            Lent::Seen(Seen(items)) => items.get(at).copied(),
            Lent::Kept(Kept { items, beside }) => {
                if beside.any.get() && at < items.len() {
                    self.at += 1;
                    return G::taken(beside.at(at)).map(Some);
                }
                items.get(at).map(Cell::get)
            }
        };
        self.at += 1;
        Ok(found.map(G::from))
    }
}
impl<T: Plain, G: From<T> + Taken> Gives<G> for Steps<'_, T> {
    #[inline(always)]
    fn give(&mut self) -> R<Option<G>> {
        self.take()
    }
}
impl<'a, T: Plain> Seen<'a, T> {
    #[inline(always)]
    pub fn steps(&self) -> R<Steps<'a, T>> {
        Ok(Steps { items: Lent::Seen(*self), at: 0 })
    }
}
impl<'a, T: Plain> Kept<'a, T> {
    #[inline(always)]
    pub fn steps(&self) -> R<Steps<'a, T>> {
        Ok(Steps { items: Lent::Kept(*self), at: 0 })
    }
}

macro_rules! readers {
    ($($type:ty, $name:ident -> $given:ty, $taken:ident;)*) => {
        $(impl Seen<'_, $type> {
            /// `list[place]`.
            #[inline(always)]
            pub fn $name(&self, place: impl Position) -> R<$given> {
                self.get(place).map(<$given>::from)
            }
        }
        impl Kept<'_, $type> {
            /// `list[place]`.
            #[inline(always)]
            pub fn $name(&self, place: impl Position) -> R<$given> {
                match self.get(place)? {
                    Ok(item) => Ok(<$given>::from(item)),
                    Err(other) => other.$taken(),
                }
            }
        })*
    };
}
readers! {
    i64, int_at -> Int, as_int;
    f64, float_at -> f64, float;
    bool, bool_at -> bool, bool;
}

/// A list of lists whose items a loop reaches one by one.
pub struct ReadingRows<'a>(Looked<'a>);
/// Its lists.
#[derive(Clone, Copy)]
pub struct Rows<'a> {
    rows: &'a [Value],
    /// Those that the same loop stores into.
    kept: &'a [Option<KeptList<'a>>],
}
/// A list that a loop stores into, as another variable may reach it.
#[derive(Clone, Copy)]
pub struct KeptList<'a> {
    address: usize,
    items: KeptItems<'a>,
}
#[derive(Clone, Copy)]
enum KeptItems<'a> {
    Ints(Kept<'a, i64>),
    Floats(Kept<'a, f64>),
    Bools(Kept<'a, bool>),
}
impl KeptList<'_> {
    fn at(&self, place: impl Position) -> R {
        match self.items {
            KeptItems::Ints(kept) => kept.at(place),
            KeptItems::Floats(kept) => kept.at(place),
            KeptItems::Bools(kept) => kept.at(place),
        }
    }
}
impl<'a> ReadingRows<'a> {
    #[inline(always)]
    fn of(list: Option<&'a List>) -> Option<Self> {
        let items = Looked(list?.borrow()?);
        match &*items.0 {
            Items::Values(_) => Some(ReadingRows(items)),
            _ => None,
        }
    }
    #[inline(always)]
    pub fn open(&mut self) -> Rows<'_> {
        let rows = match &*self.0 .0 {
            Items::Values(rows) => &rows[..],
            _ => &[],
        };
        Rows { rows, kept: &[] }
    }
}
/// What a loop has of a list, as the other lists of the loop must know it.
pub trait Beheld<'a>: Copy {
    /// With where the list is, if the loop stores into it.
    #[inline(always)]
    fn kept(self, _address: usize) -> Option<KeptList<'a>> {
        None
    }
    #[inline(always)]
    fn beside(self, _kept: &'a [Option<KeptList<'a>>]) -> Self {
        self
    }
}
impl<'a, T: Copy> Beheld<'a> for Seen<'a, T> {}
impl<'a> Beheld<'a> for Rows<'a> {
    #[inline(always)]
    fn beside(self, kept: &'a [Option<KeptList<'a>>]) -> Self {
        Rows { kept, ..self }
    }
}
macro_rules! beheld {
    ($($type:ty, $form:ident;)*) => {
        $(impl<'a> Beheld<'a> for Kept<'a, $type> {
            #[inline(always)]
            fn kept(self, address: usize) -> Option<KeptList<'a>> {
                Some(KeptList { address, items: KeptItems::$form(self) })
            }
        })*
    };
}
beheld! {
    i64, Ints;
    f64, Floats;
    bool, Bools;
}
// One that is being changed is one of the lists that the loop stores into.
#[cold]
#[inline(never)]
fn item_of(row: &Value, inner: impl Position, kept: &[Option<KeptList<'_>>]) -> R {
    if let Value::List(list) = row {
        let address = list.address();
        if let Some(found) = kept.iter().flatten().find(|one| one.address == address) {
            return found.at(inner);
        }
    }
    row.at(inner)
}
impl Rows<'_> {
    #[inline(always)]
    pub fn length(&self) -> R<i64> {
        Ok(self.rows.len() as i64)
    }
    #[inline(always)]
    fn row(&self, place: impl Position) -> R<&Value> {
        match self.rows.get(located(place, self.rows.len())) {
            Some(row) => Ok(row),
            None => Err(out_of_range(place, "list index")),
        }
    }
}
macro_rules! inner_readers {
    ($($name:ident -> $given:ty, $item:ty, $taken:ident;)*) => {
        $(impl Rows<'_> {
            /// `rows[place][inner]`.
            #[inline(always)]
            pub fn $name(&self, place: impl Position, inner: impl Position) -> R<$given> {
                let row = self.row(place)?;
                if let (Value::List(list), Some(at)) = (row, inner.small()) {
                    if let Some(found) = list.find_lent::<$item>(at) {
                        return Ok(<$given>::from(found));
                    }
                }
                item_of(row, inner, self.kept)?.$taken()
            }
        })*
    };
}
inner_readers! {
    int_at2 -> Int, i64, as_int;
    float_at2 -> f64, f64, float;
    bool_at2 -> bool, bool, bool;
}
impl List {
    #[inline(always)]
    fn find_lent<T: Plain>(&self, index: i64) -> Option<T> {
        let items = Looked(self.borrow()?);
        let items = T::seen(&items)?;
        items.get(located(index, items.len())).copied()
    }
}

/// A list that a loop asks for.
pub struct Asked<'a>(&'a Value);
/// A list in a list.
pub struct AskedRow<'a, P> {
    rows: &'a Value,
    place: P,
    row: Option<List>,
}

#[inline(always)]
pub fn asked(list: &Value) -> Asked<'_> {
    Asked(list)
}
#[inline(always)]
pub fn asked_row<P: Position>(rows: &Value, place: P) -> AskedRow<'_, P> {
    let row = match (rows, place.small()) {
        (Value::List(rows), Some(at)) => rows.find_list(at),
        _ => None,
    };
    AskedRow { rows, place, row }
}
impl<'a> Asked<'a> {
    #[inline(always)]
    fn list(&self) -> Option<&'a List> {
        match self.0 {
            Value::List(list) => Some(list),
            _ => None,
        }
    }
    #[inline(always)]
    fn value(&self) -> R<&'a Value> {
        Ok(self.0)
    }
    #[inline(always)]
    pub fn rows(&self) -> Option<ReadingRows<'_>> {
        ReadingRows::of(self.list())
    }
    #[inline(never)]
    pub fn int_at2(&self, place: impl Position, inner: impl Position) -> R<Int> {
        self.0.int_at2(place, inner)
    }
    #[inline(never)]
    pub fn float_at2(&self, place: impl Position, inner: impl Position) -> R<f64> {
        self.0.float_at2(place, inner)
    }
    #[inline(never)]
    pub fn bool_at2(&self, place: impl Position, inner: impl Position) -> R<bool> {
        self.0.bool_at2(place, inner)
    }
}
impl<P: Position> AskedRow<'_, P> {
    #[inline(always)]
    fn list(&self) -> Option<&List> {
        self.row.as_ref()
    }
    #[inline(always)]
    fn value(&self) -> R {
        self.rows.at(self.place)
    }
    /// `rows[place]`.
    #[inline(always)]
    pub fn row(&self) -> R {
        self.value()
    }
}
// How a list is asked for, and what the loop does with it where that is not how it is held.
macro_rules! general {
    ($($head:tt)*) => {
        $($head)* {
            /// Where the list is; 0 where there is none.
            #[inline(always)]
            pub fn address(&self) -> usize {
                self.list().map_or(0, List::address)
            }
            pub fn steps(&self) -> R<Iter> {
                op::iter(std::borrow::Borrow::<Value>::borrow(&self.value()?))
            }
            #[inline(always)]
            pub fn ints(&self) -> Option<Reading<'_, i64>> {
                Reading::of(self.list())
            }
            #[inline(always)]
            pub fn floats(&self) -> Option<Reading<'_, f64>> {
                Reading::of(self.list())
            }
            #[inline(always)]
            pub fn bools(&self) -> Option<Reading<'_, bool>> {
                Reading::of(self.list())
            }
            #[inline(always)]
            pub fn ints_mut(&self) -> Option<Writing<'_, i64>> {
                Writing::of(self.list())
            }
            #[inline(always)]
            pub fn floats_mut(&self) -> Option<Writing<'_, f64>> {
                Writing::of(self.list())
            }
            #[inline(always)]
            pub fn bools_mut(&self) -> Option<Writing<'_, bool>> {
                Writing::of(self.list())
            }
            #[inline(never)]
            pub fn at(&self, place: impl Position) -> R {
                self.value()?.at(place)
            }
            #[inline(never)]
            pub fn int_at(&self, place: impl Position) -> R<Int> {
                self.value()?.int_at(place)
            }
            #[inline(never)]
            pub fn float_at(&self, place: impl Position) -> R<f64> {
                self.value()?.float_at(place)
            }
            #[inline(never)]
            pub fn bool_at(&self, place: impl Position) -> R<bool> {
                self.value()?.bool_at(place)
            }
            #[inline(never)]
            pub fn set_at(&self, place: impl Position, stored: impl Into<Value>) -> R<()> {
                self.value()?.set_at(place, stored)
            }
            #[inline(never)]
            pub fn length(&self) -> R<i64> {
                builtins::length_of(std::borrow::Borrow::<Value>::borrow(&self.value()?))
            }
        }
    };
}
general!(impl Asked<'_>);
general!(impl<P: Position> AskedRow<'_, P>);

/// All of several lists, or none: those that were had are given back.
pub trait Together {
    type All;
    fn together(self) -> Option<Self::All>;
}
macro_rules! together {
    ($($($name:ident)*;)*) => {
        $(impl<$($name),*> Together for ($((usize, Option<$name>),)*) {
            type All = ($((usize, $name),)*);
            #[inline(always)]
            #[allow(non_snake_case)]
            fn together(self) -> Option<Self::All> {
                let ($($name,)*) = self;
                Some(($(($name.0, $name.1?),)*))
            }
        })*
    };
}
together! {
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
}

#[inline(always)]
pub fn lent<L: Together>(lists: L) -> Option<L::All> {
    lists.together()
}

/// `lent!([a: ints_mut, row = rows[i]: floats], { ... })`: a loop over items of these lists.
#[macro_export]
macro_rules! lent {
    ([$($name:ident $(= $rows:ident[$place:expr])? : $how:ident),* $(,)?], $run:block) => {
        match ($($crate::lent!(@ask $name $($rows $place)?),)*) {
            ($($name,)*) => match $crate::emitted::lent(($(($name.address(), $name.$how()),)*)) {
                Some(($(mut $name,)*)) => {
                    $(let $name = ($name.0, $name.1.open());)*
                    let __kept = [$($crate::emitted::Beheld::kept($name.1, $name.0),)*];
                    $(let $name = $crate::emitted::Beheld::beside($name.1, &__kept);)*
                    $run
                }
                None => $run,
            },
        }
    };
    (@ask $name:ident) => {
        $crate::emitted::asked(&$name)
    };
    (@ask $name:ident $rows:ident $place:expr) => {
        $crate::emitted::asked_row(&$rows, $place)
    };
}
