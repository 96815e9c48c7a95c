//! What tells the layout of a class's instances, and those that continue it.
use crate::prelude::*;

/// What tells a layout, and which layouts continue it: a class below another one keeps what it inherits at the same places.
/// Each of four levels has its bits (12, 8, 6 and 6), so that one comparison under a mask finds a layout and all that continue it,
/// like the display of Cohen: "Type-extension type tests can be performed in constant time" (TOPLAS 1991).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Key(u32);

/// The lowest bit of each level.
const LEVELS: [u32; 4] = [20, 12, 6, 0];

impl Key {
    pub const NONE: Key = Key(0);
    /// No instance has this one.
    pub const NOBODY: Key = Key(u32::MAX);

    /// One that continues none; none once all are given away.
    pub fn fresh() -> Option<Key> {
        thread_local! {
            static GIVEN: Cell<u32> = const { Cell::new(0) };
        }
        let given = GIVEN.with(|n| n.replace(n.get() + 1)) + 1;
        if given < 0xfff {
            Some(Key(given << LEVELS[0]))
        } else {
            None
        }
    }
    fn level(self) -> usize {
        LEVELS.iter().position(|low| self.0 >> low << low == self.0).unwrap_or(LEVELS.len() - 1)
    }
    /// The bits that all share which continue it.
    pub fn mask(self) -> u32 {
        u32::MAX << LEVELS[self.level()]
    }
    /// The so manieth one that continues it, from 1 on; none where there is no room.
    pub fn below(self, nth: u32) -> Option<Key> {
        let level = self.level();
        let low = *LEVELS.get(level + 1)?;
        if self == Key::NONE || nth >> (LEVELS[level] - low) != 0 {
            return None;
        }
        Some(Key(self.0 | nth << low))
    }
    /// Whether it is that one, or continues it.
    #[inline(always)]
    pub fn continues(self, other: Key, mask: u32) -> bool {
        self.0 & mask == other.0
    }
}
