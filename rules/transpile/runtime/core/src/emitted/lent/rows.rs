//! Lists of lists that were lent, whose rows a loop reaches one by one.
use super::items::{located, out_of_range, Kept, Seen};
use super::stored::Plain;
use super::Looked;
use crate::emitted::Position;
use crate::list::Items;
use crate::prelude::*;

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
    pub(super) fn of(list: Option<&'a List>) -> Option<Self> {
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
